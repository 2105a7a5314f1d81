//! The detail of one item, and the findings of the reconciliation.

use thirtyfour::Key;

use super::sight::panel;
use crate::{Outcome, page::Page};

pub async fn tells_all_of_one_item(page: Page) -> Outcome {
    page.open("?at=2-3").await?;
    let detail = |css: &str| format!("{} {css}", panel("detail"));
    page.until_text(&detail("h2"), "소상공인 매출 증대 및 지역경제 활성화").await?;
    page.until_text(&detail(".badge"), "공약 2-3").await?;
    page.until_text(&detail(".money"), "59억 7,400만원").await?;
    page.until_text(&detail(".money"), "5,974백만원").await?;
    page.until_text(&detail(".facts"), "4.8%").await?;
    page.until_text(&detail(".facts"), "4개 가운데 금액 1위").await?;

    page.until_count(&detail(".chart svg"), 1).await?;
    let bars = page.count(&detail(".chart svg rect.bar, .chart svg rect.pale-bar")).await?;
    assert!(bars >= 4, "a bar for each period, not {bars}");
    // A screen reader skips the drawing: the table says the same.
    page.until_attr(&detail(".chart"), "aria-hidden", "true").await?;
    page.until_count(&detail(".figures tbody tr"), 4).await?;
    for part in ["2022~2023", "2,550", "1,275"] {
        page.until_text(&detail(".figures tbody tr"), part).await?;
    }

    page.passes_on_this_view().await?;
    // By key: the button scrolls with the detail, and WebKit may press where it was.
    page.focus(".own-link .button").await?;
    page.press(Key::Enter).await?;
    let selected = "const field = document.querySelector('#own-link');
        return field.selectionStart === 0 && field.selectionEnd === field.value.length";
    page.until("the address copied or selected", async || {
        let told = page.text_of(&detail(".own-link [role='status']")).await?;
        Ok(told.contains("복사했습니다") || !told.is_empty() && page.script(selected, vec![]).await?)
    })
    .await?;

    page.click(&detail(".lines li:nth-child(3) button")).await?;
    page.until_link("?at=2-3-3").await?;
    page.until_text(&detail("h2"), "마실길(마을+골목)사회적경제 활성화").await?;
    page.until_count(&detail(".crumb"), 3).await?;
    page.click(&detail("li:nth-child(2) > .crumb")).await?;
    page.until_link("?at=2").await?;
    page.until_text(&detail(".facts"), "원문에 없는 줄").await
}

pub async fn leads_from_a_sum_to_its_findings(page: Page) -> Outcome {
    page.open("").await?;
    let findings = page.attrs("[data-finding]", "data-finding").await?;
    assert_eq!(findings, [":total", ":2022-2023", ":2025"]);
    for (finding, stated, computed, difference) in [
        (":total", "124,667.42", "124,667.16", "+0.26"),
        (":2022-2023", "57,421.4", "57,421.35", "+0.05"),
        (":2025", "24,348", "24,348.31", "−0.31"),
    ] {
        for figure in [stated, computed, difference] {
            page.until_text(&format!("[data-finding='{finding}']"), figure).await?;
        }
    }
    for from in [".summary", "section[data-view='detail']"] {
        page.click(&format!("{from} button.finding")).await?;
        page.until_focus("#reconciliation").await?;
        let seen = "const { top } = document.activeElement.getBoundingClientRect();
            return top >= 0 && top < innerHeight";
        page.until("the findings in sight", async || page.script(seen, vec![]).await).await?;
    }
    page.until_link("").await
}
