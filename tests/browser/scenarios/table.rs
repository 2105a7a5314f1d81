//! The page's own table, with the figures that do not add up marked.

use serde_json::json;
use thirtyfour::Key;

use super::sight::{panel, period, switch};
use crate::{Outcome, page::Page};

/// Whoever chooses a row by keyboard stays on it.
pub async fn keeps_the_focus_on_the_chosen_row(page: Page) -> Outcome {
    page.open("?view=table").await?;
    let name = "tr[data-code='2-1'] button.name";
    let focus = "document.querySelector(arguments[0]).focus(); return null";
    page.script::<Option<bool>>(focus, vec![name.into()]).await?;
    page.press(Key::Enter).await?;
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

pub async fn leads_from_a_mark_to_its_finding_and_back(page: Page) -> Outcome {
    page.open("?view=table").await?;
    let mark = |place: usize| format!("{} .total td:nth-of-type({place}) .off", panel("table"));
    let finding = |id: &str| format!("[data-finding='{id}'] h3");
    page.click(&mark(5)).await?;
    page.until_focus(&finding(":2025")).await?;
    page.until_in_sight().await?;
    page.click("[data-finding=':2025'] button").await?;
    page.until_focus(&mark(5)).await?;
    page.until_in_sight().await?;

    page.press(Key::Enter).await?;
    page.until_focus(&finding(":2025")).await?;
    page.press(Key::Tab).await?;
    page.until_focus("[data-finding=':2025'] button").await?;
    page.press(Key::Enter).await?;
    page.until_focus(&mark(5)).await?;
    page.until_link("?view=table").await?;

    // From another view, and where periods and search hide the figure, what hides it is taken back.
    page.open("?q=%EC%97%86%EB%8A%94%EB%A7%90&years=2024").await?;
    page.click("[data-finding=':2022-2023'] button").await?;
    page.until_link("?view=table").await?;
    page.until_focus(&mark(3)).await?;
    page.back().await?;
    page.until_link("?q=%EC%97%86%EB%8A%94%EB%A7%90&years=2024").await
}

/// The last whole digit of every figure in a column ends at the same place, whatever its decimals and its weight.
pub async fn puts_digits_under_digits(page: Page) -> Outcome {
    const ENDS: &str = "return [...document.querySelectorAll(arguments[0])].map((figure) => {
        const text = figure.firstChild, point = text.data.indexOf('.');
        const range = document.createRange();
        range.setStart(text, (point < 0 ? text.length : point) - 1);
        range.setEnd(text, point < 0 ? text.length : point);
        return range.getBoundingClientRect().right;
    })";
    page.open("?view=table").await?;
    let table = panel("table");
    for columns in [
        (3..=7).map(|at| format!("{table} td:nth-child({at}) .figure")).collect(),
        vec![format!("{table} tr[data-code='3-3'] .figure")],
    ] {
        if columns.len() == 1 {
            page.resize(320, 740).await?;
        }
        for column in columns {
            let ends: Vec<f64> = page.script(ENDS, vec![json!(column)]).await?;
            let (least, most) = ends.iter().fold((f64::MAX, f64::MIN), |(a, b), end| (a.min(*end), b.max(*end)));
            assert!(ends.len() > 4 && most - least < 0.6, "{column}: {ends:?}");
        }
    }
    let copied: String = page.text_of(&format!("{table} tr[data-code='3-3'] td:nth-of-type(3) .figure")).await?;
    assert_eq!(copied, "873.20");
    page.fits_in_width().await
}

pub async fn keeps_its_heads_in_sight(page: Page) -> Outcome {
    page.open("?view=table").await?;
    let row = format!("{} tr[data-code='3-1']", panel("table"));
    page.find(&row).await?;
    let scroll = "document.querySelector(arguments[0]).scrollIntoView(); return null";
    page.script::<Option<bool>>(scroll, vec![json!(row)]).await?;
    let stuck = "return Math.abs(document.querySelector('.table thead th').getBoundingClientRect().top) < 2";
    page.until("the heads at the top", async || page.script(stuck, vec![]).await).await
}

pub async fn says_that_nothing_is_found(page: Page) -> Outcome {
    page.open("?view=table&q=%EC%97%86%EB%8A%94%EB%A7%90").await?;
    page.until_text(&format!("{} .empty", panel("table")), "보여 드릴 항목이 없습니다").await?;
    page.until_count(&format!("{} :is(table, button)", panel("table")), 0).await?;
    page.accessible().await
}

impl Page {
    /// Waits until what has the focus is in sight.
    async fn until_in_sight(&self) -> Outcome {
        let seen = "const { top, bottom } = document.activeElement.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight";
        self.until("the focus in sight", async || self.script(seen, vec![]).await).await
    }
}
