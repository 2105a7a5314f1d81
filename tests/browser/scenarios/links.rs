//! Links: any view opens again from its address, a broken one says what it left out, and history steps through views.

use super::sight::{FIELD, ROWS, SUMMARY, TILES, panel, period, row, search_link, switch, tile};
use crate::{Outcome, page::Page};

const NOTICE: &str = "[role='alert']";

pub async fn restores_everything(page: Page) -> Outcome {
    let rest = "&years=2022-2023,2024&at=2-3-1&view=map&field=2,3&status=budgeted&sort=-amount&vs=2-3,3-1";
    let link = search_link("소상공") + rest;
    page.open(&link).await?;
    for _ in 0..2 {
        assert_eq!(page.value_of(FIELD).await?, "소상공");
        page.until_sum("4186").await?;
        let pressed = page.attrs("[data-period][aria-pressed='true']", "data-period").await?;
        assert_eq!(pressed, ["2022-2023", "2024"]);
        assert_eq!(page.attrs(".switch [aria-pressed='true']", "data-view").await?, ["map"]);
        page.until_attr(&row("2-3-1"), "aria-selected", "true").await?;
        page.until_text("[data-view='detail'] .money", "2,000만원").await?;
        page.until_count(&format!("{} [aria-current]", panel("map")), 1).await?;
        page.until("tiles", async || Ok(page.count(TILES).await? > 0)).await?;
        let chosen = "return [...document.querySelectorAll('.filters input')].map(input => input.checked)";
        let chosen: Vec<bool> = page.script(chosen, vec![]).await?;
        let (fields, status, sort) =
            ([false, true, true, false, false], [false, true, false, false], [false, true, false, false]);
        assert_eq!(chosen, [&fields[..], &status, &sort].concat());
        page.until_count(".filters .switch button:last-child[aria-pressed='true']", 1).await?;
        page.until_count(NOTICE, 0).await?;
        page.until_link(&link).await?;
        page.passes_on_this_view().await?;
        page.reload().await?;
    }

    // As messengers pass links on: plus for a space, commas escaped, marks of their own.
    page.open("?q=%EC%B2%AD%EB%85%84+%EC%A7%80%EC%9B%90&years=2024%2C2025&utm_source=kakao").await?;
    assert_eq!(page.value_of(FIELD).await?, "청년 지원");
    page.until_attr(&period("2025"), "aria-pressed", "true").await?;
    page.until_count(NOTICE, 0).await?;

    page.open("?embed=1").await?;
    page.until_count("header.masthead, footer", 0).await
}

pub async fn tells_once_what_a_link_left_out(page: Page) -> Outcome {
    page.open("?years=2024,2019&at=9-9&view=pie&sort=-amount&color=red").await?;
    page.until_sum("22434.76").await?;
    page.until_attr(&period("2024"), "aria-pressed", "true").await?;
    assert_eq!(page.attrs(".switch [aria-pressed='true']", "data-view").await?, ["tree"]);
    page.until_codes(&format!("{ROWS}[aria-level='1']"), &["3", "4", "5", "2", "1"]).await?;
    page.until_count(NOTICE, 1).await?;
    for part in ["years=2019", "at=9-9", "view=pie", "color=red"] {
        page.until_text(NOTICE, part).await?;
    }

    page.click_button("알겠습니다").await?;
    page.until_count(NOTICE, 0).await?;
    page.click(&row("2-1")).await?;
    page.until_link("?years=2024&at=2-1&sort=-amount").await?;
    page.back().await?;
    page.until_attr(&row("2-1"), "aria-selected", "false").await?;
    page.until_count(NOTICE, 0).await?;
    page.until_sum("22434.76").await
}

pub async fn keeps_rows_opened_by_hand(page: Page) -> Outcome {
    page.open("").await?;
    page.click(&format!("{} .caret", row("2-2"))).await?;
    page.until_count(ROWS, 28).await?;
    page.reload().await?;
    page.until_count(ROWS, 28).await?;
    page.until_attr(&row("2-2"), "aria-expanded", "true").await?;

    page.click(&row("5-1")).await?;
    page.until_count(ROWS, 31).await?;
    page.click(&format!("{} .caret", row("2-2"))).await?;
    page.until_count(ROWS, 29).await?;
    page.back().await?;
    page.until_link("").await?;
    page.until_count(ROWS, 28).await?;
    page.forward().await?;
    page.until_link("?at=5-1").await?;
    page.until_attr(&row("2-2"), "aria-expanded", "false").await?;
    page.until_attr(&row("5-1"), "aria-expanded", "true").await
}

pub async fn goes_back_and_forward(page: Page) -> Outcome {
    page.open("").await?;
    page.search("소상공").await?;
    let q = search_link("소상공");
    page.click(&period("2024")).await?;
    page.until_link(&format!("{q}&years=2024")).await?;
    page.click(&switch("map")).await?;
    page.until_link(&format!("{q}&years=2024&view=map")).await?;
    page.click(&tile("2")).await?;
    page.until_link(&format!("{q}&years=2024&at=2&view=map")).await?;
    page.until_tiles(&["2-1", "2-2", "2-3", "2-4"]).await?;

    page.back().await?;
    page.until_tiles(&["1", "2", "3", "4", "5"]).await?;
    page.until_attr(&row("2"), "aria-selected", "false").await?;
    page.back().await?;
    page.until_attr(&switch("tree"), "aria-pressed", "true").await?;
    page.until_sum("1429").await?;
    page.back().await?;
    page.until_sum("6502").await?;
    page.until_attr(&period("all"), "aria-pressed", "true").await?;
    assert_eq!(page.value_of(FIELD).await?, "소상공");
    page.until_link(&q).await?;

    page.forward().await?;
    page.until_sum("1429").await?;
    page.forward().await?;
    page.until_attr(&switch("map"), "aria-pressed", "true").await?;
    page.forward().await?;
    page.until_tiles(&["2-1", "2-2", "2-3", "2-4"]).await?;
    page.until_link(&format!("{q}&years=2024&at=2&view=map")).await?;
    page.until_attr(SUMMARY, "data-hits", "8").await
}
