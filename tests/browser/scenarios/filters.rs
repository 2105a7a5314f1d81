//! The filters of field and budget state, and the order of siblings.

use super::sight::{ROWS, SUMMARY, row};
use crate::{Outcome, page::Page};

pub async fn narrows_by_field_and_state(page: Page) -> Outcome {
    page.open("").await?;
    page.click(".filters > summary").await?;
    let field = |place: usize| format!(".filters fieldset:nth-of-type(1) label:nth-of-type({place}) input");
    page.click(&field(1)).await?;
    page.until_summary(6, 5, "5451").await?;
    page.until_link("?field=1").await?;
    page.until_codes(ROWS, &["1", "1-1", "1-1-1", "1-1-2", "1-2", "1-3", "1-4"]).await?;
    page.click(&field(3)).await?;
    page.until_link("?field=1,3").await?;
    page.until_text(".filters > summary", "2").await?;
    for place in [2, 4, 5] {
        page.click(&field(place)).await?;
    }
    page.until_link("").await?;
    page.until_summary(62, 49, "124667.42").await?;

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
    page.click_button("검색어와 조건 지우기").await?;
    page.until_link("").await?;
    page.until_attr(SUMMARY, "data-hits", "62").await
}

pub async fn puts_siblings_in_order(page: Page) -> Outcome {
    page.open("").await?;
    page.click(".filters > summary").await?;
    let fields = format!("{ROWS}[aria-level='1']");
    page.click(".filters option[value='amount']").await?;
    page.until_link("?sort=amount").await?;
    page.until_codes(&fields, &["1", "2", "5", "4", "3"]).await?;
    page.click(".filters .order button").await?;
    page.until_link("?sort=-amount").await?;
    page.until_codes(&fields, &["3", "4", "5", "2", "1"]).await?;
    page.until_attr(&row("3-1"), "aria-posinset", "1").await?;

    page.click(".filters option[value='name']").await?;
    page.until_link("?sort=-name").await?;
    page.click(".filters .order button").await?;
    page.until_link("?sort=name").await?;
    let of_3 = format!("{ROWS}[data-code^='3-']");
    page.until_codes(&of_3, &["3-3", "3-2", "3-5", "3-1", "3-4"]).await?;
    page.click(".filters option[value='code']").await?;
    page.until_link("").await?;
    page.until_codes(&fields, &["1", "2", "3", "4", "5"]).await
}
