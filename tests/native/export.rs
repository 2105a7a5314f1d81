//! `pledges export`: the files of a view as its keeper asks for them, and what is said where there is none.

use std::fs;

use pledge_explorer::{
    export::{Extract, Format},
    link::read,
    plan::{Plan, reconcile},
    search::Finder,
};

use crate::command_line::{file, folder, pledges, text};

fn plan() -> Plan {
    let (csv, json) = (file("public/data/plan.csv"), file("public/data/plan.json"));
    Plan::read(("plan.csv", &csv), ("plan.json", &json)).expect("the plan")
}

#[test]
fn every_format_of_a_view_is_what_the_app_hands_over() {
    let plan = plan();
    let findings = reconcile(&plan);
    let view = "q=%EB%8F%8C%EB%B4%84&years=2024,2025&at=3-1&view=map&field=3&sort=-amount&vs=2-3,3-1";
    let page = "https://www.example.go.kr/pledges/";
    let link = read(view, &plan).0;
    let extract = Extract::of(&plan, &Finder::new(&plan), &findings, &link, Some(format!("{page}?{view}")));
    for format in Format::EACH {
        let said = pledges(["export", "--format", format.id(), "--view", view, "--address", &format!("{page}?q=x#y")]);
        assert_eq!((said.code, said.notices.as_str()), (Some(0), ""), "{}", format.id());
        assert_eq!(said.output.as_bytes(), extract.file(format).expect("a file"), "{}", format.id());
        assert!(said.output.contains("https://www.example.go.kr/pledges/?q=%EB%8F%8C%EB%B4%84&"), "{}", said.output);
    }
}

#[test]
fn nothing_said_is_the_whole_plan_as_csv_on_standard_output() {
    let said = pledges(["export"]);
    assert_eq!((said.code, said.notices.as_str()), (Some(0), ""));
    assert_eq!(said.output.as_bytes(), Format::Csv.whole(&plan(), None).expect("a file"));
    assert!(said.output.starts_with('\u{feff}') && said.output.contains("\r\n공약 1-1,"), "{}", said.output);
    assert!(!said.output.contains("이 화면의 주소"), "no address is known: {}", said.output);
    let json = pledges(["export", "public/data", "-f", "json"]);
    assert_eq!(json.output.as_bytes(), Format::Json.whole(&plan(), None).expect("a file"));
}

#[test]
fn a_file_is_written_whole_and_told() {
    let folder = folder("export");
    let path = folder.join("map.svg");
    let said = pledges(["export", "--format", "svg-map", "-o", path.to_str().expect("a path")]);
    assert_eq!((said.code, said.output.as_str()), (Some(0), ""));
    assert!(said.notices.ends_with("map.svg에 적었습니다.\n"), "{}", said.notices);
    assert_eq!(fs::read(&path).expect("the file"), Format::Map.whole(&plan(), None).expect("a file"));
    let said = pledges(["export", "-o", folder.join("no/such/folder.csv").to_str().expect("a path")]);
    assert_eq!(said.code, Some(2));
    assert!(said.notices.contains("그런 파일이나 폴더가 없습니다"), "{}", said.notices);
}

#[test]
fn what_cannot_be_exported_or_understood_is_said() {
    let said = pledges(["export", "--format", "svg-compare", "--view", "vs=2-3"]);
    assert_eq!((said.code, said.output.as_str()), (Some(2), ""));
    assert!(said.notices.contains("비교할 항목이 둘 이상 있어야 합니다"), "{}", said.notices);
    let said = pledges(["export", "--view", "?years=2031&q=돌봄"]);
    assert_eq!(said.code, Some(0));
    assert!(said.notices.contains("‘years=2031’") && said.output.contains("‘돌봄’"), "{}", said.notices);
    for wrong in [&["export", "--format", "xlsx"][..], &["export", "a", "b"], &["export", "--view"]] {
        let said = pledges(wrong);
        assert_eq!((said.code, said.output.as_str()), (Some(2), ""), "{wrong:?}");
    }
    let folder = folder("export-broken");
    fs::write(folder.join("plan.json"), file("public/data/plan.json")).expect("plan.json");
    fs::write(folder.join("plan.csv"), text("public/data/plan.csv").replacen("1930", "1,930", 1)).expect("plan.csv");
    let said = pledges(["export".as_ref(), folder.as_os_str()]);
    assert_eq!((said.code, said.output.as_str()), (Some(2), ""));
    assert!(said.notices.contains("plan.csv:3:"), "{}", said.notices);
}
