//! The page's own table, with the figures that do not add up marked.

use super::sight::{panel, period, switch};
use crate::{Outcome, page::Page};

/// Whoever chooses a row by keyboard stays on it.
pub async fn keeps_the_focus_on_the_chosen_row(page: Page) -> Outcome {
    page.open("?view=table").await?;
    let name = "tr[data-code='2-1'] button.name";
    let focus = "document.querySelector(arguments[0]).focus(); return null";
    page.script::<Option<bool>>(focus, vec![name.into()]).await?;
    page.press(thirtyfour::Key::Enter).await?;
    page.until_link("?at=2-1&view=table").await?;
    page.until_attr(name, "aria-current", "true").await?;
    page.until_focus(name).await
}

pub async fn shows_every_published_row(page: Page) -> Outcome {
    page.open("").await?;
    page.click(&switch("table")).await?;
    page.until_link("?view=table").await?;
    let table = |css: &str| format!("{} {css}", panel("table"));
    page.until_count(&table("tbody tr"), 63).await?;
    page.until_count(&table("tr[data-code]"), 62).await?;
    page.until_count(&table("thead th"), 7).await?;
    page.until_text(&table("tbody tr"), "124,667.42").await?;
    page.until_text(&table("tr[data-code='3-3'] td:nth-of-type(3)"), "873.2").await?;
    page.until_text(&table("tr[data-code='4-2'] td:last-child"), "-").await?;
    page.until_text(&table("tr[data-code='4-5-1'] td:last-child"), "비예산").await?;

    let marked = "return [...document.querySelectorAll('section[data-view=table] .off')].map(mark => mark.textContent)";
    let marked: Vec<String> = page.script(marked, vec![]).await?;
    assert_eq!(marked.len(), 3, "{marked:?}");
    for (mark, computed) in marked.iter().zip(["124,667.16", "57,421.35", "24,348.31"]) {
        assert!(mark.contains(computed), "{mark} tells {computed}");
    }
    page.until_count(&table("tr:has(.off)"), 1).await?;

    page.click(&period("2025")).await?;
    page.until_count(&table("thead th"), 3).await?;
    page.until_count(&table(".off"), 1).await?;

    page.click(&table("tr[data-code='2-3-5'] button")).await?;
    page.until_link("?years=2025&at=2-3-5&view=table").await?;
    page.until_text("section[data-view='detail'] .money", "120백만원").await?;
    page.until_text(&table(".chosen"), "문화관광형 시장 전통투어 프로그램 추진").await?;

    page.open("?q=%EA%B7%9C%EC%A0%9C&view=table").await?;
    page.until_codes(&table("tr[data-code]"), &["2-3", "2-3-1"]).await?;
    page.until_text(&table("tr mark"), "규제").await
}
