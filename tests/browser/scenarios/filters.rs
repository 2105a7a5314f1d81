//! The filters of field and budget state, and the order of siblings.

use thirtyfour::Key;

use super::sight::{FIELD, ROWS, SUMMARY, row};
use crate::{Outcome, page::Page};

/// The button that opens the filters.
const SWITCH: &str = ".filter-switch";
/// What is in force.
const CHIPS: &str = "#conditions";

pub async fn narrows_by_field_and_state(page: Page) -> Outcome {
    page.open("").await?;
    page.click(SWITCH).await?;
    let field = |place: usize| format!(".filters fieldset:nth-of-type(1) label:nth-of-type({place}) input");
    page.click(&field(1)).await?;
    page.until_summary(6, 5, "5451").await?;
    page.until_link("?field=1").await?;
    page.until_codes(ROWS, &["1", "1-1", "1-1-1", "1-1-2", "1-2", "1-3", "1-4"]).await?;
    page.click(&field(3)).await?;
    page.until_link("?field=1,3").await?;
    page.until_text(SWITCH, "2").await?;
    page.until_text(CHIPS, "1 마을중심 자치도시").await?;
    for place in [2, 4, 5] {
        page.click(&field(place)).await?;
    }
    page.until_link("").await?;
    page.until_summary(62, 49, "124667.42").await?;
    // All fields are none in particular, and no box says otherwise.
    page.until_count(".filters fieldset:nth-of-type(1) input:checked", 0).await?;

    let status = |place: usize| format!(".filters fieldset:nth-of-type(2) label:nth-of-type({place}) input");
    for (place, id, hits, leaves, sum) in
        [(2, "budgeted", 58, 45, "124667.42"), (3, "unbudgeted", 4, 4, "0"), (4, "ended", 3, 3, "25429")]
    {
        page.click(&status(place)).await?;
        page.until_link(&format!("?status={id}")).await?;
        page.until_summary(hits, leaves, sum).await?;
    }
    page.until_text(".filters", "2026년 종료").await?;
    for code in ["3-2-2", "4-2", "5-1-1"] {
        page.until_count(&row(code), 1).await?;
    }
    page.click(&status(1)).await?;
    page.until_link("").await?;

    // A field without a row in this state: nothing is found, and one button starts over.
    page.open("?field=1&status=unbudgeted").await?;
    page.until_attr(SUMMARY, "data-hits", "0").await?;
    page.until_text(SUMMARY, "이 조건에 맞는 항목이 없습니다").await?;
    page.click_button("조건만 지우기").await?;
    page.until_link("").await?;
    page.until_attr(SUMMARY, "data-hits", "62").await
}

/// Whatever narrows the view stands above it, and each part of it can be taken back, or all at once.
pub async fn shows_what_is_in_force_and_takes_it_back(page: Page) -> Outcome {
    let all = "?q=%EB%8F%8C%EB%B4%84&years=2024,2025&field=3&status=budgeted&sort=-amount";
    page.open(&format!("{all}&at=3-1&view=table")).await?;
    let chips = "return [...document.querySelectorAll('#conditions button')].map(chip => chip.firstChild.data)";
    let shown: Vec<String> = page.script(chips, vec![]).await?;
    assert_eq!(shown, ["‘돌봄’", "2024·2025년", "3 사람중심 복지도시", "예산", "금액 내림차순"]);
    page.click(&format!("{CHIPS} li:nth-child(2) button")).await?;
    page.until_count(&format!("{CHIPS} li"), 4).await?;
    page.until_focus(&format!("{CHIPS} li:first-child button")).await?;
    page.back().await?;
    page.until_count(&format!("{CHIPS} li"), 5).await?;
    page.forward().await?;
    page.until_count(&format!("{CHIPS} li"), 4).await?;
    page.focus(&format!("{CHIPS} li:first-child button")).await?;
    page.press(Key::Enter).await?;
    page.until_link("?at=3-1&view=table&field=3&status=budgeted&sort=-amount").await?;
    assert_eq!(page.value_of(FIELD).await?, "");
    page.click_button("모두 지우기").await?;
    page.until_link("?at=3-1&view=table").await?;
    page.until_count(CHIPS, 0).await?;
    page.until_focus(FIELD).await
}

pub async fn puts_siblings_in_order(page: Page) -> Outcome {
    page.open("").await?;
    page.click(SWITCH).await?;
    let fields = format!("{ROWS}[aria-level='1']");
    let by = |place: usize| format!(".filters fieldset:nth-of-type(3) label:nth-of-type({place}) input");
    let towards = |place: usize| format!(".filters .switch button:nth-child({place})");
    page.click(&by(2)).await?;
    page.until_link("?sort=-amount").await?;
    page.until_codes(&fields, &["3", "4", "5", "2", "1"]).await?;
    page.click(&towards(1)).await?;
    page.until_link("?sort=amount").await?;
    page.until_codes(&fields, &["1", "2", "5", "4", "3"]).await?;
    page.click(&towards(2)).await?;
    page.until_link("?sort=-amount").await?;
    page.until_codes(&fields, &["3", "4", "5", "2", "1"]).await?;
    page.until_attr(&row("3-1"), "aria-posinset", "1").await?;

    // The change says from when to when, and stands in each row.
    page.click(&by(4)).await?;
    page.until_link("?sort=-change").await?;
    page.until_text("[data-view='tree'] .unit", "증감: 2022~2023 → 2026, 연평균").await?;
    page.until_text(&format!("{} .share", row("1-1")), "+142.5").await?;

    page.click(&by(3)).await?;
    page.until_link("?sort=name").await?;
    let of_3 = format!("{ROWS}[data-code^='3-']");
    page.until_codes(&of_3, &["3-3", "3-2", "3-5", "3-1", "3-4"]).await?;
    page.click(&by(1)).await?;
    page.until_link("").await?;
    page.until_codes(&fields, &["1", "2", "3", "4", "5"]).await
}
