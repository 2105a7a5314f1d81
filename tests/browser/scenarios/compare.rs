//! Comparing items, and where the keyboard's focus goes when what was pressed goes away.

use thirtyfour::Key;

use super::sight::{FIELD, SUMMARY, panel, period, row};
use crate::{Outcome, page::Page};

const COMPARED: &str = ".compared > li";

pub async fn puts_items_side_by_side(page: Page) -> Outcome {
    page.open("?at=3-1").await?;
    let take = format!("{} button[data-compare]", panel("detail"));
    page.click(&take).await?;
    page.until_link("?at=3-1&vs=3-1").await?;
    page.until_text(".tray", "하나 더 담으면").await?;
    page.until_count(&panel("compare"), 0).await?;
    page.click(&row("4-2")).await?;
    page.click(&take).await?;
    page.until_link("?at=4-2&vs=3-1,4-2").await?;
    page.until_codes(COMPARED, &["3-1", "4-2"]).await?;
    page.until_focus("#compare-title").await?;
    page.until_text(".outcome", "3-1이 4-2보다 ").await?;
    page.until_count(&format!("{COMPARED} .chart svg"), 2).await?;
    page.until_text(&format!("{COMPARED}[data-code='3-1']"), "369억 5,800만원").await?;
    page.accessible().await?;

    page.back().await?;
    page.until_count(&panel("compare"), 0).await?;
    page.until_text(".tray", "3-1").await?;
    page.forward().await?;
    page.until_codes(COMPARED, &["3-1", "4-2"]).await?;

    page.click(&format!("{COMPARED}[data-code='3-1'] .button")).await?;
    page.until_count(&panel("compare"), 0).await?;
    page.until_focus("#results").await?;
    page.until_text(".tray", "4-2").await?;
    page.click(".tray .button").await?;
    page.until_link("?at=4-2").await?;
    page.until_count(".tray", 0).await?;
    page.until_focus("#results").await
}

/// An item is held against one of its siblings in one step, and the sums say which is more.
pub async fn compares_with_a_sibling_at_once(page: Page) -> Outcome {
    page.open("?at=3-3&years=2025").await?;
    page.until_text(&panel("detail"), "4억 1,781만원").await?;
    page.click_button("나란히 비교").await?;
    page.until_link("?years=2025&at=3-3&vs=3-3,3-4").await?;
    page.until_focus("#compare-title").await?;
    page.until_text(".outcome", "2025년: 3-4가 3-3보다 15억 5,819만원 더 많습니다 (약 4.7배).").await?;
    let figures = "return [...document.querySelectorAll('.compare tbody td')].map(cell => cell.innerText.trim())";
    assert_eq!(page.script::<Vec<String>>(figures, vec![]).await?, ["417.81", "1,976"]);
    page.click(&period("all")).await?;
    page.until_count(".compare tbody tr", 5).await?;
    page.accessible().await
}

/// Whoever works by keyboard is never thrown back to the top of the page.
pub async fn keeps_the_focus_where_things_change(page: Page) -> Outcome {
    page.open("?at=2-3&color=red").await?;
    for pressed in [".lines li:nth-child(3) button", "li:nth-child(2) > .crumb", ".lines li:nth-child(1) button"] {
        let pressed = format!("{} {pressed}", panel("detail"));
        page.script::<Option<bool>>("document.querySelector(arguments[0]).focus(); return null", vec![pressed.into()])
            .await?;
        page.press(Key::Enter).await?;
        page.until_focus("#detail-title").await?;
    }
    page.click_button("알겠습니다").await?;
    page.until_focus("#results").await
}

/// A search that only the filters hide says so, and gives them up alone.
pub async fn tells_a_hidden_hit_from_none(page: Page) -> Outcome {
    page.open("?q=소상공&field=1").await?;
    page.until_text(SUMMARY, "조건을 빼면 8건").await?;
    page.click_button("조건만 지우기").await?;
    page.until_attr(SUMMARY, "data-hits", "8").await?;
    assert_eq!(page.value_of(FIELD).await?, "소상공");
    page.until_focus(FIELD).await
}
