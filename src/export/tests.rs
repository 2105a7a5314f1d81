//! The table of a view and its CSV, held to each other and to the plan, for links of every kind.

use ::csv::ReaderBuilder;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{Extract, Format, Line, Sheet};
use crate::{
    link::{Link, read},
    plan::{Amount, Column, Plan, reconcile},
    search::Finder,
    selection::Selection,
};

const CSV: &str = include_str!("../../public/data/plan.csv");
const JSON: &[u8] = include_bytes!("../../public/data/plan.json");

pub(super) fn plan_of(csv: &str) -> Plan {
    Plan::read(("plan.csv", csv.as_bytes()), ("plan.json", JSON)).expect("the plan")
}

fn sheet(plan: &Plan, query: &str) -> (Link, Selection, Sheet) {
    let (link, omitted) = read(query, plan);
    assert_eq!(omitted, [], "{query}");
    let selection = Selection::of(plan, &Finder::new(plan), &link);
    let sheet = Sheet::of(plan, &selection, &link);
    (link, selection, sheet)
}

fn codes(plan: &Plan, sheet: &Sheet) -> Vec<String> {
    sheet.items.iter().map(|at| plan.item(*at).code.to_string()).collect()
}

/// What a link shows of a plan, made into something.
pub(super) fn with<T>(plan: &Plan, query: &str, address: &str, make: impl Fn(&Extract) -> T) -> T {
    let findings = reconcile(plan);
    make(&Extract::of(plan, &Finder::new(plan), &findings, &read(query, plan).0, Some(address.to_owned())))
}

fn csv(plan: &Plan, query: &str, address: &str) -> Vec<u8> {
    with(plan, query, address, |of| of.file(Format::Csv)).expect("a file")
}

/// The heading's lines and the table's records, read back.
fn read_back(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").expect("a byte order mark");
    let reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let records = reader.into_records().map(|record| record.expect("a record").iter().map(str::to_owned).collect());
    let (heading, table): (Vec<Vec<String>>, Vec<_>) =
        records.partition(|record: &Vec<String>| record[0].starts_with("# "));
    (heading.into_iter().map(|line| line.join("|")).collect(), table)
}

#[test]
fn the_plain_table_is_the_pages_own() {
    let plan = plan_of(CSV);
    let (_, _, sheet) = sheet(&plan, "");
    assert_eq!(sheet.columns[0], Column::Total);
    assert_eq!((sheet.columns.len(), sheet.items.len(), sheet.found.is_some()), (5, 62, false));
    assert_eq!(sheet.lines().count(), 63);
    assert_eq!(sheet.findings(&plan, &reconcile(&plan)).len(), 3);
    assert_eq!(plan.decimals, 2);
}

#[test]
fn a_view_shows_its_rows_in_its_order_and_its_periods() {
    let plan = plan_of(CSV);
    let (_, _, sheet) = sheet(&plan, "field=3&years=2025&sort=-amount");
    assert_eq!(sheet.columns, [Column::Period(2)]);
    assert_eq!(codes(&plan, &sheet)[..3], ["3-1", "3-4", "3-4-1"]);
    assert_eq!(sheet.findings(&plan, &reconcile(&plan)).len(), 1);
    let lines: Vec<Line> = sheet.lines().take(2).collect();
    assert_eq!(lines, [Line::Total, Line::Found]);
}

#[test]
fn the_file_says_what_it_is_and_holds_what_was_published() {
    let plan = plan_of(CSV);
    let bytes = csv(&plan, "q=특화&years=2022-2023,2024&sort=-name", "https://example.org/?q=a,b");
    let (heading, table) = read_back(&bytes);
    assert!(heading[0].contains(&plan.meta.district) && heading[0].contains(&plan.meta.title), "{heading:?}");
    assert_eq!(heading[1], "# 단위: 백만원 · 2022~2023·2024년 · ‘특화’");
    assert_eq!(heading[2], "# 순서: 이름 내림차순");
    assert_eq!(heading.last().map(String::as_str), Some("# 이 화면의 주소: https://example.org/?q=a,b"));
    assert_eq!(table[0], ["번호", "이름", "2022~2023 (2년 합계)", "2024"]);
    assert_eq!(table[1], ["", "원문 총계", "57421.4", "22434.76"]);
    assert_eq!(table[2][1], "찾은 항목 합계");
    assert!(
        table.contains(&["공약 3-3", "어르신 맞춤형 특화서비스 제공", "873.20", "711.04"].map(str::to_owned).to_vec())
    );
    assert!(bytes.ends_with(b"\r\n"));
    let text = String::from_utf8(bytes).expect("UTF-8");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn no_name_becomes_a_formula_and_no_search_breaks_a_line() {
    for (name, safe) in [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@cmd", "'@cmd"),
        ("가,\"나\"", "가,\"나\""),
        ("2=2", "2=2"),
        (" =1", "' =1"),
        ("＝1", "'＝1"),
    ] {
        let quoted = format!("\"{}\"", name.replace('"', "\"\""));
        let plan = plan_of(&CSV.replace("우리동네 마을정부 기능 강화", &quoted));
        let (_, table) = read_back(&csv(&plan, "", ""));
        assert_eq!(table[2][1], safe);
    }
    let plan = plan_of(CSV);
    let (heading, table) = read_back(&csv(&plan, "q=%0D%0A%3D1%2B1%0A%22", "=1"));
    assert_eq!(table[0][0], "번호");
    assert!(heading.iter().all(|line| !line.contains(char::is_control)), "{heading:?}");
    // What no budget holds keeps its sign in the file.
    let (_, table) = read_back(&csv(&plan, "years=2026", ""));
    assert!(table.iter().any(|row| row[2] == "-") && table.iter().any(|row| row[2] == "비예산"));
}

#[test]
fn a_files_name_tells_its_view_and_is_safe() {
    let plan = plan_of(CSV);
    let named = |query: &str, format: Format| {
        with(&plan, query, "", |of| format!("{}.{}", of.file_name(format), format.ending()))
    };
    let name = |query: &str| named(query, Format::Csv);
    assert_eq!(name(""), "공약투자계획.csv");
    assert_eq!(name("sort=-amount&at=3"), "공약투자계획.csv");
    assert_eq!(name("q=돌봄&years=2025"), "공약투자계획-2025-돌봄.csv");
    assert_eq!(
        name("q=아이 돌봄&years=2022-2023,2025&field=3&status=unbudgeted"),
        "공약투자계획-2022-2023_2025-3-비예산-아이_돌봄.csv"
    );
    assert_eq!(name("q=../../%5C%3A*%3F%22<>|%00"), "공약투자계획.csv");
    assert!(name(&format!("q={}", "가".repeat(500))).chars().count() <= 64);
    assert_eq!(named("q=돌봄&at=3-1&view=map", Format::Json), "공약투자계획-돌봄.json");
    assert_eq!(named("q=돌봄&at=3", Format::Map), "공약투자계획-지도-3-돌봄.svg");
    assert_eq!(named("q=돌봄&at=3-1&years=2024", Format::Chart), "공약투자계획-연차별-3-1-2024.svg");
    assert_eq!(named("q=돌봄", Format::Chart), "공약투자계획-연차별.svg");
    assert_eq!(named("vs=3-1,2-3", Format::Comparison), "공약투자계획-비교-3-1-2-3.svg");
}

/// Any link that narrows and orders the real plan.
pub(super) fn query() -> impl Strategy<Value = String> {
    let any = |values: &'static [&'static str]| proptest::sample::select(values);
    (
        any(&["", "돌봄", "ㅅㅅㄱㅇ", "2-3", "안전", "없는말"]),
        any(&["", "2024", "2022-2023,2026", "2025"]),
        any(&["", "1", "3,4", "5"]),
        any(&["", "&status=budgeted", "&status=unbudgeted", "&status=ended"]),
        any(&["code", "-code", "amount", "-amount", "name", "-change"]),
    )
        .prop_map(|(q, years, field, status, sort)| format!("q={q}&years={years}&field={field}{status}&sort={sort}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_read_back_is_the_table_on_screen(query in query()) {
        let plan = plan_of(CSV);
        let (link, selection, sheet) = sheet(&plan, &query);
        let (_, table) = read_back(&csv(&plan, &query, "https://example.org/"));
        prop_assert_eq!(table.len(), sheet.lines().count() + 1);
        for (line, record) in sheet.lines().zip(&table[1..]) {
            let read: Vec<Amount> = record[2..].iter().map(|cell| cell.parse().expect("an amount")).collect();
            prop_assert_eq!(read, sheet.cells(&plan, line));
            prop_assert_eq!(&record[1], &sheet.name(&plan, line));
            // No spreadsheet takes a code for a date, and its last word is the code as it is.
            if let Line::Item(at) = line {
                prop_assert!(record[0].starts_with(|letter: char| letter.is_alphabetic()));
                let code = plan.item(at).code.to_string();
                prop_assert_eq!(record[0].rsplit(' ').next(), Some(&*code));
            }
        }
        // Every visible published row once, and no other.
        let mut shown = sheet.items.clone();
        shown.sort_unstable();
        let visible = (0..plan.items().len()).filter(|at| selection.marks[*at].visible && plan.item(*at).published);
        prop_assert_eq!(shown, visible.collect::<Vec<_>>());
        // The leaves that count sum to what was found, column by column, and over the periods to the summary's sum.
        if let Some(found) = &sheet.found {
            let counted: Vec<Line> =
                sheet.items.iter().filter(|at| selection.marks[**at].counted).map(|at| Line::Item(*at)).collect();
            for column in 0..sheet.columns.len() {
                let sum = Amount::sum(counted.iter().map(|line| sheet.cells(&plan, *line)[column]));
                prop_assert_eq!(sum, sheet.cells(&plan, Line::Found)[column]);
            }
            let over = found.over(link.years).money().map_or(Decimal::ZERO, |money| money.normalize());
            prop_assert_eq!(over, selection.money());
        }
    }
}
