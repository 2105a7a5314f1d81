//! The tree's tests: its order, its sums, and every way a table can be broken.

use super::*;

const JSON: &str = include_str!("../../../public/data/plan.json");
const CSV: &str = "code,name,total,2022-2023,2024,2025,2026\n\
    ,총 계,10,4,3,2,1\n\
    1-1,가,6,3,2,1,-\n\
    1-1-1,나,6,3,2,1,-\n\
    1-1-2,다,비예산,비예산,비예산,비예산,비예산\n\
    2-1,라,4,1,1,1,1\n";

fn read(csv: &str) -> Result<Plan, Vec<Fault>> {
    Plan::read(("plan.csv", csv.as_bytes()), ("plan.json", JSON.as_bytes()))
}

fn plan() -> Plan {
    read(CSV).expect("a plan")
}

fn only_fault(csv: &str) -> (usize, usize, Expected) {
    let mut faults = read(csv).expect_err("a fault");
    assert_eq!(faults.len(), 1, "{faults:?}");
    let fault = faults.remove(0);
    assert_eq!(fault.file, "plan.csv");
    (fault.line, fault.column, fault.expected)
}

#[test]
fn items_without_rows_get_their_names_and_sums() {
    let plan = plan();
    let codes: Vec<String> = plan.items().iter().map(|item| item.code.to_string()).collect();
    assert_eq!(codes, ["1", "1-1", "1-1-1", "1-1-2", "2", "2-1"]);
    assert_eq!(plan.item(0).name, "마을중심 자치도시");
    assert_eq!(plan.item(0).amounts, plan.item(1).amounts);
    assert_eq!(plan.roots().collect::<Vec<_>>(), [0, 4]);
    assert_eq!(plan.children(1).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(plan.leaves(0..6).collect::<Vec<_>>(), [2, 3, 5]);
    assert_eq!(plan.parent(2), Some(1));
    assert_eq!(plan.parent(0), None);
}

#[test]
fn a_choice_of_periods_sums_those_cells() {
    let plan = plan();
    let amount = |text: &str| text.parse::<Amount>().expect("an amount");
    let over = |at: usize, periods: &[usize]| plan.item(at).amounts.over(PeriodSet::of(periods.iter().copied(), 4));
    assert_eq!(over(1, &[]), amount("6"));
    assert_eq!(over(1, &[0, 1]), amount("5"));
    assert_eq!(over(1, &[3]), Amount::None);
    assert_eq!(over(3, &[3]), Amount::Unbudgeted);
}

#[test]
fn a_byte_order_mark_and_crlf_are_accepted() {
    let windows = format!("\u{feff}{}", CSV.replace('\n', "\r\n"));
    assert_eq!(read(&windows), read(CSV));
}

#[test]
fn every_broken_table_says_where_and_what_was_expected() {
    assert_eq!(only_fault(""), (1, 1, Expected::Content));
    let parent = Expected::Parent { code: "1-1-1".into(), parent: "1-1".into() };
    assert!(
        read(&CSV.replace("1-1,가,6,3,2,1,-\n", ""))
            .expect_err("no parent")
            .contains(&Fault::new("plan.csv", 3, 1, parent))
    );
    assert_eq!(only_fault(&CSV.replace("\n1-1-2,", "\n,")), (5, 1, Expected::Code));
    let again = Expected::NewCode { code: "1-1-1".into(), first: 4 };
    assert_eq!(only_fault(&CSV.replace("1-1-2", "1-1-1")), (5, 1, again));
    assert_eq!(only_fault(&CSV.replace("4,1,1,1,1", "4,1,1,1")), (6, 7, Expected::Cells { expected: 7, found: 6 }));
    assert_eq!(only_fault(&CSV.replace("4,1,1,1,1", "4,1,1,1,1,1")), (6, 8, Expected::Cells { expected: 7, found: 8 }));
    let amount = |found: &str, why| Expected::Amount { found: found.into(), why };
    use crate::plan::NotAnAmount::{Negative, Text, TooManyDecimals};
    assert_eq!(only_fault(&CSV.replace("라,4", "라,24.394")), (6, 3, amount("24.394", TooManyDecimals)));
    assert_eq!(only_fault(&CSV.replace("라,4,1", "라,4,-1")), (6, 4, amount("-1", Negative)));
    assert_eq!(only_fault(&CSV.replace("라,4", "라,넷")), (6, 3, amount("넷", Text)));
    assert_eq!(only_fault(&CSV.replace("라", " ")), (6, 2, Expected::Name));
    assert_eq!(only_fault(&CSV.replace("2-1,", "2-1-,")), (6, 1, Expected::CodeShape("2-1-".into())));
    assert_eq!(
        only_fault(&CSV.replace("2-1,", "9-1,")),
        (6, 1, Expected::Parent { code: "9-1".into(), parent: "9".into() })
    );
    let header = Expected::Header { expected: "2025".into(), found: "2027".into() };
    assert_eq!(only_fault(&CSV.replacen("2025", "2027", 1)), (1, 6, header));
    let mut bytes = CSV.as_bytes().to_vec();
    let at = CSV.find("라").expect("the name");
    bytes.splice(at..at + 3, [0xB6, 0xF3]);
    let faults = Plan::read(("plan.csv", &bytes), ("plan.json", JSON.as_bytes())).expect_err("not UTF-8");
    assert_eq!(faults, [Fault::new("plan.csv", 6, 2, Expected::Utf8)]);
}

#[test]
fn a_level_above_needs_no_code_only_names() {
    let json = JSON
        .replace(r#"["분야","#, r#"["권역", "분야","#)
        .replace(r#""1": "마을중심 자치도시""#, r#""1": "동부", "1-1": "마을중심 자치도시""#);
    let csv = CSV.replace("\n1-1", "\n1-1-1").replace("\n2-1", "\n2-1-1").replace("2-1-1,라", "1-1-2,라");
    let plan = Plan::read(("plan.csv", csv.as_bytes()), ("plan.json", json.as_bytes())).expect("a plan");
    let levels: Vec<&str> = plan.items().iter().map(|item| plan.meta.level_of(&item.code)).collect();
    assert_eq!(levels, ["권역", "분야", "공약", "과제", "과제", "공약"]);
    assert_eq!(plan.item(0).amounts.total().to_string(), "10");
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let line_of_fault = |csv: &str| only_fault(csv).0;
    let broken = CSV.replace("라,4", "라,넷");
    assert_eq!(line_of_fault(&broken.replace('\n', "\r\n")), 6);
    assert_eq!(line_of_fault(&broken.replace("\n2-1", "\n\n\n2-1")), 8);
    assert_eq!(line_of_fault(&broken.replace('\n', "\r\n\r\n")), 11);
}
