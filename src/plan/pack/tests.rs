//! The compact form gives back what went into it, is small, and breaks on nothing.

use proptest::{collection::vec, prelude::*};

use super::*;
use crate::plan::Amount;

const CSV: &[u8] = include_bytes!("../../../public/data/plan.csv");
const JSON: &[u8] = include_bytes!("../../../public/data/plan.json");

fn plan(csv: &[u8]) -> Plan {
    Plan::read(("plan.csv", csv), ("plan.json", JSON)).expect("a plan")
}

fn unpacked(plan: &Plan) -> Plan {
    let unpacked = Plan::unpack(&plan.pack().expect("a compact form")).expect("a packed plan");
    Plan { meta: Meta { names: plan.meta.names.clone(), ..unpacked.meta }, ..unpacked }
}

#[test]
fn nothing_is_lost() {
    let plan = plan(CSV);
    assert_eq!(unpacked(&plan), plan);
}

#[test]
fn what_the_page_states_otherwise_stays_as_stated() {
    let text = std::str::from_utf8(CSV).expect("UTF-8");
    for (stated, otherwise) in
        [(",1930,565,", ",1931,565,"), (",1260,360,", ",비예산,-,"), (",565,515,", ",0,0.05,"), ("1-4,", "1-40,")]
    {
        let text = text.replacen(stated, otherwise, 1);
        let plan = plan(text.as_bytes());
        assert_eq!(unpacked(&plan), plan, "{otherwise}");
    }
}

#[test]
fn the_compact_form_is_small() {
    let packed = plan(CSV).pack().expect("a compact form");
    assert!(packed.len() < CSV.len(), "{} of {} bytes", packed.len(), CSV.len());
}

fn cells() -> impl Strategy<Value = Cell> {
    let money = (0..1_000_000_000_000_000_i64, 0..=2_u32, 0..50_u32);
    let money = money
        .prop_map(|(digits, decimals, less)| Amount::Budgeted(rust_decimal::Decimal::new(digits >> less, decimals)));
    let amount = prop_oneof![8 => money, 1 => Just(Amount::Unbudgeted), 1 => Just(Amount::None)];
    amount.prop_map(|amount| Cell::of(amount).expect("kept"))
}

proptest! {
    #[test]
    fn names_come_back_as_they_were(names in vec("[가-나 ]{0,9}", 0..400)) {
        let packed = Names::of(names.iter().map(String::as_str)).expect("countable");
        prop_assert_eq!(packed.read().expect("names"), names);
    }

    #[test]
    fn figures_come_back_as_they_were(figures in vec((cells(), cells(), any::<bool>()), 0..50)) {
        let mut writer = figures::Writer::default();
        for (cell, other, follows) in &figures {
            writer.push(*cell, if *follows { *cell } else { *other });
        }
        let written = writer.finish();
        let mut reader = written.read();
        for (cell, other, follows) in figures {
            prop_assert_eq!(reader.next(if follows { cell } else { other }), Some(cell));
        }
        prop_assert_eq!(reader.next(Cell::NONE), None);
    }

    #[test]
    fn any_tree_comes_back_as_it_was(codes in proptest::collection::btree_set(vec(prop_oneof![1..4_u16, Just(u16::MAX)], 1..4), 1..40)) {
        let rows = codes.iter().flat_map(|code| (1..=code.len()).map(|depth| code[..depth].to_vec()));
        let rows: std::collections::BTreeSet<Vec<u16>> = rows.collect();
        let row = |code: &Vec<u16>| {
            let code: Vec<String> = code.iter().map(u16::to_string).collect();
            format!("{},이름,1,1,-,-,-\n", code.join("-"))
        };
        let csv = format!("code,name,total,2022-2023,2024,2025,2026\n,총계,1,1,-,-,-\n{}", rows.iter().map(row).collect::<String>());
        let plan = plan(csv.as_bytes());
        prop_assert_eq!(unpacked(&plan), plan);
    }

    #[test]
    fn other_bytes_are_refused_or_make_some_plan(at in 0_usize..4000, byte: u8, length in 0_usize..6000) {
        let mut bytes = plan(CSV).pack().expect("a compact form");
        bytes.truncate(length);
        if let Some(there) = bytes.get_mut(at) {
            *there = byte;
        }
        // It does not matter which, as long as nothing panics.
        let _ = Plan::unpack(&bytes);
    }
}
