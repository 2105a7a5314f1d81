//! The JSON of a view, read back as a reporter's script would read it.

use expect_test::expect_file;
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::Value;

use crate::{
    export::{
        Extract, Format, Line,
        tests::{plan_of, query, with},
    },
    plan::Amount,
};

const CSV: &str = include_str!("../../../public/data/plan.csv");

fn file(of: &Extract) -> Value {
    let bytes = of.file(Format::Json).expect("a file");
    assert!(bytes.ends_with(b"}\n"));
    serde_json::from_slice(&bytes).expect("JSON")
}

/// An amount as a script tells it.
fn amount(value: &Value) -> Amount {
    match (value["state"].as_str(), &value["money"]) {
        (Some("budgeted"), Value::String(money)) => {
            Amount::Budgeted(Decimal::from_str_exact(money).expect("a decimal"))
        }
        (Some("unbudgeted"), Value::Null) => Amount::Unbudgeted,
        (Some("none"), Value::Null) => Amount::None,
        odd => panic!("{odd:?}"),
    }
}

#[test]
fn a_narrowed_view_is_written_as_recorded() {
    let plan = plan_of(CSV);
    let address = "https://example.org/?q=%EB%8B%A4%EC%8B%9C%EC%84%9C%EA%B8%B0&years=2024,2025";
    let value = with(&plan, "q=다시서기&years=2024,2025", address, file);
    let text = serde_json::to_string_pretty(&value).expect("text") + "\n";
    expect_file!["../../../tests/golden/export/narrowed.json"].assert_eq(&text);
}

#[test]
fn the_three_kinds_are_kept_apart_and_money_is_as_published() {
    let plan = plan_of(CSV);
    let value = with(&plan, "", "", file);
    let row = |code: &str| value["rows"].as_array().expect("rows").iter().find(|row| row["code"] == code).cloned();
    let cell = |code: &str, column: &str| row(code).expect("a row")["amounts"][column].clone();
    assert_eq!(cell("3-3", "2022-2023")["money"], "873.20");
    let kinds = |kind: Amount| {
        value["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .flat_map(|row| row["amounts"].as_object().expect("amounts").values())
            .filter(|cell| amount(cell) == kind)
            .count()
    };
    assert!(kinds(Amount::Unbudgeted) > 0 && kinds(Amount::None) > 0);
    assert_eq!(value["findings"].as_array().expect("findings").len(), 3);
    assert_eq!(value["stated_total"]["total"]["money"], "124667.42");
    assert_eq!(Format::Json.whole(&plan, None).map(|bytes| bytes.len() > 1000), Ok(true));
    let whole: Value = serde_json::from_slice(&Format::Json.whole(&plan, None).expect("a file")).expect("JSON");
    let rescued = with(&plan, "q=ehfqha", "", file);
    assert_eq!((&rescued["scope"]["q"], &rescued["scope"]["read_as"]), (&"ehfqha".into(), &"돌봄".into()));
    assert_eq!(whole["scope"]["read_as"], Value::Null);
    assert_eq!((&whole["address"], &whole["rows"]), (&Value::Null, &value["rows"]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_file_read_back_is_the_table_and_its_counted_rows_sum_to_what_was_found(query in query()) {
        let plan = plan_of(CSV);
        let (value, sheet, money) = with(&plan, &query, "", |of| (file(of), of.sheet.clone(), of.found.money()));
        let rows = value["rows"].as_array().expect("rows");
        prop_assert_eq!(rows.len(), sheet.items.len());
        let columns: Vec<&str> = value["columns"].as_array().expect("columns").iter().filter_map(Value::as_str).collect();
        let cells = |of: &Value| columns.iter().map(|id| amount(&of[id])).collect::<Vec<_>>();
        for (row, item) in rows.iter().zip(&sheet.items) {
            prop_assert_eq!(row["name"].as_str(), Some(&*plan.item(*item).name));
            prop_assert_eq!(cells(&row["amounts"]), sheet.cells(&plan, Line::Item(*item)));
        }
        let found = cells(&value["found"]["amounts"]);
        for (at, found) in found.iter().enumerate() {
            let counted = rows.iter().filter(|row| row["counted"] == true);
            prop_assert_eq!(Amount::sum(counted.map(|row| cells(&row["amounts"])[at])), *found);
        }
        let over = if columns[0] == "total" { found[0] } else { Amount::sum(found) };
        prop_assert_eq!(over.money().unwrap_or_default().normalize(), money);
    }
}
