//! `pledges import`: the published page becomes the committed table to the byte, and a broken page becomes nothing.

use std::fs;

use pledge_explorer::plan::import::import;

use crate::command_line::{Said, edited, file, folder, pledges, text};

const PAGES: [&str; 2] = ["tests/fixtures/page.txt", "tests/fixtures/page.html"];
const CSV: &str = "public/data/plan.csv";

#[test]
fn each_page_gives_the_committed_table_to_the_byte() {
    let folder = folder("import-same");
    for page in PAGES {
        let said = pledges(["import", page]);
        assert_eq!((said.code, said.output.as_bytes()), (Some(0), file(CSV).as_slice()), "{page}");
        let written = folder.join("plan.csv");
        let said = pledges(["import".as_ref(), page.as_ref(), "-o".as_ref(), written.as_os_str()]);
        assert_eq!((said.code, said.output.as_str()), (Some(0), ""), "{page}");
        assert_eq!(fs::read(&written).expect("the table"), file(CSV), "{page}");
        assert!(said.notices.contains("63줄"), "{}", said.notices);
    }
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 1, "nothing is left beside the table");
}

#[test]
fn lines_without_a_place_are_told() {
    let told = pledges(["import", PAGES[0]]).notices;
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 10, "{told}");
    assert_eq!(lines[0], "tests/fixtures/page.txt:1: 자리를 찾지 못한 줄: 주 메뉴 바로가기 본문으로 바로가기");
    assert_eq!(lines[8], "tests/fixtures/page.txt:16: 자리를 찾지 못한 줄: (단위 : 백만원)");
    assert_eq!(pledges(["import", PAGES[1]]).notices, "");
}

#[test]
fn a_byte_order_mark_and_crlf_are_accepted() {
    let folder = folder("import-accepted");
    for page in PAGES {
        let windows = folder.join("page");
        fs::write(&windows, format!("\u{feff}{}", text(page).replace('\n', "\r\n"))).expect("a page");
        let said = pledges(["import".as_ref(), windows.as_os_str()]);
        assert_eq!((said.code, said.output.as_bytes()), (Some(0), file(CSV).as_slice()), "{}", said.notices);
    }
}

/// Imports a page over an old table, which must stay as it was.
fn imported(content: &[u8]) -> (String, Said) {
    let folder = folder("import-broken");
    let (page, output) = (folder.join("page"), folder.join("plan.csv"));
    fs::write(&page, content).expect("a page");
    fs::write(&output, "old").expect("an old table");
    let said = pledges(["import".as_ref(), page.as_os_str(), "--output".as_ref(), output.as_os_str()]);
    assert_eq!(fs::read_to_string(&output).expect("the old table"), "old");
    fs::remove_file(&output).expect("the old table goes");
    let again = pledges(["import".as_ref(), page.as_os_str(), "--output".as_ref(), output.as_os_str()]);
    assert_eq!((again.code, output.exists()), (Some(2), false));
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 1);
    (page.display().to_string(), said)
}

#[test]
fn every_broken_page_is_told_with_its_place_and_writes_nothing() {
    let (copied, saved) = (text(PAGES[0]), text(PAGES[1]));
    let euc = [&b"1-1."[..], &[0xB0, 0xA1], b" 1 1 1 1 1\n"].concat();
    // In the copied text a place is a line and a character; in the saved one it is that of the cell's tag.
    let broken: Vec<(&str, Vec<u8>, &str, &str)> = [
        ("missing code", &copied, "1-3.신나게", "신나게", "31:1", "코드가 있어야 하는데 없습니다"),
        ("repeated code", &copied, "1-1-2.지속", "1-1-1.지속", "24:1", "23행의 코드와 같은 ‘1-1-1’"),
        ("malformed code", &copied, "1-4.민원", "1-0.민원", "32:1", "‘1-0’"),
        ("no pledge", &copied, "1-3.신나게", "6-1-1.신나게", "31:1", "상위 항목 ‘6-1’"),
        (
            "too few at a line's end",
            &copied,
            "2,868 1,146 574 574 574",
            "2,868 1,146 574 574",
            "31:44",
            "6개여야 하는데 5개",
        ),
        ("too few on a line", &copied, "638 224 142 136 136", "638 224 142 136", "30:16", "6개여야 하는데 5개"),
        ("none", &copied, "638 224 142 136 136", "", "28:16", "6개여야 하는데 1개"),
        ("too many", &copied, "638 224 142 136 136", "638 224 142 136 136 9", "30:21", "6개여야 하는데 7개"),
        ("too many at a line's end", &copied, "2,868 1,146", "2,868 1 1,146", "31:47", "6개여야 하는데 7개"),
        ("three decimals", &copied, "24,348", "24.348", "21:35", "‘24,348’의 쉼표를 점으로 적은 것"),
        ("minus", &copied, "2,868 1,146", "2,868 -1,146", "31:31", "‘-1,146’"),
        ("text", &copied, "2,868 1,146", "2,868 미정", "31:31", "‘미정’"),
        ("commas", &copied, "2,868 1,146", "2,868 11,46", "31:31", "세 자리마다"),
        ("empty name", &copied, "1-3.신나게 일하는 직장 조직문화 만들기", "1-3.", "31:5", "이름이 한 줄로"),
        ("no total", &copied, "총 계 124,667.42 57,421.4 22,434.76 24,348 20,463\n", "", "21:1", "총계 줄"),
        ("a year too many", &copied, "2024 2025 2026\n", "2024 2025 2026 비고\n", "20:16", "‘비고’"),
        ("no head", &copied, "2022~\n2023\n2024 2025 2026\n", "", "1:1", "표가 있어야"),
        ("missing code", &saved, "1-3.</span>", "</span>", "72:5", "코드가 있어야 하는데 없습니다"),
        ("repeated code", &saved, "1-1-2.지속", "1-1-1.지속", "63:5", "59행의 코드와 같은 ‘1-1-1’"),
        ("no pledge", &saved, "1-3.</span>", "6-1-1.</span>", "72:5", "상위 항목 ‘6-1’"),
        ("too few", &saved, "<td class=\"r\">1,146</td>", "", "73:73", "6개여야 하는데 5개"),
        ("too many", &saved, "<td class=\"r\">1,146</td>", "<td>1</td><td>1</td>", "73:93", "6개여야 하는데 7개"),
        (
            "two in one",
            &saved,
            "<td class=\"r\">1,930</td><td class=\"r\">565</td>",
            "<td colspan=2>1,930</td>",
            "56:5",
            "6개여야 하는데 5개",
        ),
        ("three decimals", &saved, "24,348<", "24.348<", "52:140", "‘24,348’의 쉼표를 점으로 적은 것"),
        ("minus", &saved, ">1,146<", ">△1,146<", "73:29", "‘△1,146’"),
        ("text", &saved, ">1,146<", ">미정<", "73:29", "‘미정’"),
        ("empty cell", &saved, ">1,146<", ">&nbsp;<", "73:29", "빈칸"),
        ("no head", &saved, "2022~<br>2023", "연도", "1:1", "표가 있어야"),
    ]
    .into_iter()
    .map(|(name, page, from, to, place, says)| (name, edited(page, from, to).into_bytes(), place, says))
    .chain([
        ("encoding", euc, "1:5", "UTF-8"),
        ("empty", Vec::new(), "1:1", "빈 파일"),
        ("blank", b"\xEF\xBB\xBF \r\n\t".to_vec(), "1:1", "빈 파일"),
        ("no table", "안녕하십니까.\n1. 인사말\n".into(), "1:1", "표가 있어야"),
        ("no table", b"<p>1-1. <table><tr><td>2024</table>".to_vec(), "1:1", "표가 있어야"),
        ("two tables", [saved.as_bytes(), saved.as_bytes()].concat(), "358:3", "하나여야"),
    ])
    .collect();
    for (name, content, place, says) in broken {
        let (page, said) = imported(&content);
        assert_eq!((said.code, said.output.as_str()), (Some(2), ""), "{name}\n{}", said.notices);
        let start = format!("{page}:{place}: ");
        let told = said.notices.lines().any(|told| told.starts_with(&start) && told.contains(says));
        assert!(told, "{name}: {start}…{says}\n{}", said.notices);
    }
}

/// The CSV of a page, without its header, and the texts that found no place.
fn rows(page: &str) -> (String, Vec<String>) {
    let page = import("page", page.as_bytes()).unwrap_or_else(|faults| panic!("{faults:?}\n{page}"));
    let csv = String::from_utf8(page.table.to_csv().expect("a table")).expect("UTF-8");
    let rows = csv.split_once('\n').map(|(_, rows)| rows.to_owned()).unwrap_or_default();
    (rows, page.unplaced.into_iter().map(|line| line.text).collect())
}

#[test]
fn names_may_hold_numbers_and_notes_may_be_numbered() {
    let page = "1-1.차례 2024\n공약 총계 2024 2025\n계 3 1 2\n\
        1-1.비전\n2050\n3.5도\n3 1 2\n1-1-1.나\n3\n1\n2\n1. 이 표는 2024 2025 기준임\n12.5 쪽\n";
    let (rows, unplaced) = rows(page);
    assert_eq!(rows, ",계,3,1,2\n1-1,비전 2050 3.5도,3,1,2\n1-1-1,나,3,1,2\n");
    assert_eq!(unplaced, ["1-1.차례 2024", "1. 이 표는 2024 2025 기준임", "12.5 쪽"]);
}

#[test]
fn a_level_above_may_have_rows_and_figures_may_stand_a_line_each() {
    let page = "공약\n총계\n2022년~2023년\n2024년\n총 계\n3\n1\n2\n1.마을\n3 1 2\n1-1.가\n3\n1\n2\n2.골목 비예산 비예산 비예산\n";
    assert_eq!(rows(page).0, ",총 계,3,1,2\n1,마을,3,1,2\n1-1,가,3,1,2\n2,골목,비예산,비예산,비예산\n");
}

#[test]
fn a_saved_table_may_span_number_its_rows_and_hold_notes() {
    let page = "<table><thead><tr><th rowspan=2>번호<th rowspan=2>공약<th rowspan=2>계<th colspan=2>연도\
        <tr><th>2024<th>2025년</thead><tr><td colspan=2>합&nbsp;계<td>1,003<td>1,001<td>2\
        <tr><td>1<td>1-1. 가&amp;\n나<div>다</div><td>1,003<td>1,001<td>2<tr><td>2<td>1-2.라<td colspan=3>비예산\
        <tr><td colspan=5>※ 반올림</table>";
    let (rows, unplaced) = rows(page);
    assert_eq!(rows, ",합 계,1003,1001,2\n1-1,가& 나 다,1003,1001,2\n1-2,라,비예산,비예산,비예산\n");
    assert_eq!(unplaced, ["1", "2", "※ 반올림"]);
}
