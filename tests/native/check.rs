//! `pledges check`: the plan's counts and findings, and every way a table can be broken.

use std::fs;

use crate::command_line::{edited, file, folder, pledges, text};

const REPORT: &str = concat!(
    r#"{"levels":{"분야":5,"공약":21,"과제":41},"leaves":49,"findings":["#,
    r#"{"at":"","check":"row","column":"total","stated":"124667.42","computed":"124667.16","difference":"0.26"},"#,
    r#"{"at":"","check":"children","column":"2022-2023","stated":"57421.4","computed":"57421.35","difference":"0.05"},"#,
    r#"{"at":"","check":"children","column":"2025","stated":"24348","computed":"24348.31","difference":"-0.31"}]}"#,
    "\n"
);

#[test]
fn the_plan_has_its_counts_and_three_findings() {
    for arguments in [&["check", "--json"][..], &["check", "public/data", "--json"]] {
        let said = pledges(arguments);
        assert_eq!((said.code, said.output.as_str(), said.notices.as_str()), (Some(0), REPORT, ""));
    }
}

#[test]
fn the_plain_report_says_the_same() {
    let said = pledges(["check"]);
    assert_eq!(said.code, Some(0));
    for part in [
        "분야 5개, 공약 21개, 과제 41개",
        "49개",
        "3건",
        "적힌 금액 124,667.42, 더한 금액 124,667.16, 차이 +0.26",
        "적힌 금액 57,421.4, 더한 금액 57,421.35, 차이 +0.05",
        "적힌 금액 24,348, 더한 금액 24,348.31, 차이 −0.31",
    ] {
        assert!(said.output.contains(part), "{part}\n{}", said.output);
    }
}

#[test]
fn a_plan_that_adds_up_says_so() {
    let folder = folder("check-sound");
    fs::write(folder.join("plan.json"), file("public/data/plan.json")).expect("plan.json");
    fs::write(folder.join("plan.csv"), "code,name,total,2022-2023,2024,2025,2026\n,계,3,1,1,1,-\n1-1,가,3,1,1,1,-\n")
        .expect("plan.csv");
    let said = pledges(["check".as_ref(), folder.as_os_str()]);
    assert_eq!(said.code, Some(0), "{}", said.notices);
    assert!(said.output.contains("적힌 금액이 모두 더한 금액과 같습니다"), "{}", said.output);
}

/// A table made from the real one, and what the command must say of it: place and a part of the sentence.
struct Broken {
    name: &'static str,
    table: Vec<u8>,
    place: (usize, usize),
    says: &'static str,
}

fn broken() -> Vec<Broken> {
    let csv = text("public/data/plan.csv");
    let edit = |name, from: &str, to: &str, place, says| Broken {
        name,
        table: edited(&csv, from, to).into_bytes(),
        place,
        says,
    };
    let line = |start: &str| csv.lines().position(|line| line.starts_with(start)).expect("the line") + 1;
    let (first, task, pledge) = (line("1-1,"), line("1-1-1,"), line("1-2,"));
    let encoded =
        [b"code,name,total,2022-2023,2024,2025,2026\n,", &[0xC3, 0xD1, 0xB0, 0xE8][..], b",1,1,-,-,-\n"].concat();
    vec![
        edit("missing-code", "\n1-2,", "\n,", (pledge, 1), "코드가 있어야 하는데 없습니다"),
        edit("repeated-code", "\n1-1-2,", "\n1-1-1,", (task + 1, 1), "4행의 코드와 같은 ‘1-1-1’"),
        edit("malformed-code", "\n1-2,", "\n1-02,", (pledge, 1), "‘1-02’"),
        edit("no-pledge", "\n1-2,", "\n6-2-1,", (pledge, 1), "상위 항목 ‘6-2’ 줄이 함께 있어야"),
        edit("too-few", "강화,1930,565,", "강화,1930,", (first, 7), "7개여야 하는데 6개"),
        edit("too-many", "강화,1930,565,", "강화,1930,565,1,", (first, 8), "7개여야 하는데 8개"),
        edit("three-decimals", "강화,1930,", "강화,24.394,", (first, 3), "‘24,394’의 쉼표를 점으로 적은 것"),
        edit("minus", "강화,1930,565,", "강화,1930,-565,", (first, 4), "0 이상이어야 하는데 ‘-565’"),
        edit("text", "강화,1930,565,", "강화,1930,미정,", (first, 4), "‘미정’"),
        edit("empty-cell", "강화,1930,565,", "강화,1930,,", (first, 4), "빈칸"),
        edit("commas", "강화,1930,565,", "강화,\"1,930\",565,", (first, 3), "쉼표 없이 ‘1930’"),
        edit("empty-name", "\n1-1,우리동네 마을정부 기능 강화,", "\n1-1,,", (first, 2), "이름이 한 줄로"),
        edit(
            "name-over-lines",
            "\n1-1,우리동네 마을정부 기능 강화,",
            "\n1-1,\"우리\n동네\",",
            (first, 2),
            "이름이 한 줄로",
        ),
        edit("unknown-period", "2025,2026\n", "2025,2027\n", (1, 7), "‘2026’여야 하는데 ‘2027’"),
        edit("no-header", "code,name,total,2022-2023,2024,2025,2026\n", "", (1, 1), "‘code’"),
        Broken { name: "encoding", table: encoded, place: (2, 2), says: "UTF-8" },
        Broken { name: "empty", table: Vec::new(), place: (1, 1), says: "빈 파일" },
        Broken { name: "blank", table: b"\xEF\xBB\xBF\r\n\r\n".to_vec(), place: (1, 1), says: "빈 파일" },
    ]
}

#[test]
fn every_broken_table_is_told_with_its_place() {
    let folder = folder("check-broken");
    fs::write(folder.join("plan.json"), file("public/data/plan.json")).expect("plan.json");
    let table = folder.join("plan.csv");
    for Broken { name, table: content, place: (line, column), says } in broken() {
        fs::write(&table, content).expect("plan.csv");
        let said = pledges(["check".as_ref(), folder.as_os_str()]);
        assert_eq!((said.code, said.output.as_str()), (Some(2), ""), "{name}");
        let start = format!("{}:{line}:{column}: ", table.display());
        let told = said.notices.lines().any(|told| told.starts_with(&start) && told.contains(says));
        assert!(told, "{name}: {start}…{says}\n{}", said.notices);
    }
}

#[test]
fn a_byte_order_mark_and_crlf_are_accepted() {
    let folder = folder("check-accepted");
    let windows = |path: &str| format!("\u{feff}{}", text(path).replace('\n', "\r\n"));
    for name in ["plan.csv", "plan.json"] {
        fs::write(folder.join(name), windows(&format!("public/data/{name}"))).expect("a file");
    }
    let said = pledges(["check".as_ref(), folder.as_os_str(), "--json".as_ref()]);
    assert_eq!((said.code, said.output.as_str()), (Some(0), REPORT), "{}", said.notices);
}

#[test]
fn what_is_said_about_the_plan_is_checked_too() {
    let folder = folder("check-meta");
    fs::write(folder.join("plan.csv"), file("public/data/plan.csv")).expect("plan.csv");
    let json = text("public/data/plan.json");
    let meta = folder.join("plan.json");
    for (content, place, says) in [
        (String::new(), "1:1", "빈 파일"),
        (edited(&json, "\"levels\"", "\"ranks\""), "9:9", "모르는 항목 ‘ranks’"),
        (edited(&json, "\"mayor\": \"김이강\",", ""), "33:1", "‘mayor’ 항목이 있어야"),
        (edited(&json, "\"won\": 1000000", "\"won\": 0"), "7:3", "몇 원인지"),
    ] {
        fs::write(&meta, content).expect("plan.json");
        let said = pledges(["check".as_ref(), folder.as_os_str()]);
        assert_eq!((said.code, said.output.as_str()), (Some(2), ""));
        let start = format!("{}:{place}: ", meta.display());
        assert!(said.notices.starts_with(&start) && said.notices.contains(says), "{start}{says}\n{}", said.notices);
    }
    let said = pledges(["check", "no/such/folder"]);
    assert_eq!(said.code, Some(2));
    assert!(said.notices.starts_with("no/such/folder/plan.csv:1:1: "), "{}", said.notices);
}
