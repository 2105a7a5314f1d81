//! The explorer on a phone of 320 px: one view at a time, nothing to scroll sideways, everything within reach.

use thirtyfour::Key;

use super::sight::{FIELD, TILES, period, row, switch, tile};
use crate::{Outcome, page::Page};

/// The way back from the detail.
const CLOSE: &str = ".close-detail";

pub async fn shows_one_view_at_a_time(page: Page) -> Outcome {
    page.resize(320, 640).await?;
    page.open("").await?;
    for view in ["map", "table", "tree"] {
        page.click(&switch(view)).await?;
        page.until_attr(&switch(view), "aria-pressed", "true").await?;
        page.until(&format!("{view} alone"), async || Ok(page.panels().await? == [view])).await?;
        page.fits_in_width().await?;
        if view == "map" {
            page.until("tiles", async || Ok(page.count(TILES).await? > 0)).await?;
            page.fits_in_width().await?;
        }
    }
    page.click(".filter-switch").await?;
    page.fits_in_width().await?;
    page.click(&period("2022-2023")).await?;
    page.until_text(".summary", "57,421.4").await?;
    page.fits_in_width().await?;
    page.search_in_vain().await?;
    page.fits_in_width().await?;
    page.open("?years=2024,2019&at=9-9&q=%EA%B7%9C%EC%A0%9C").await?;
    page.until_count("[role='alert']", 1).await?;
    page.fits_in_width().await
}

pub async fn leads_from_a_row_to_its_detail(page: Page) -> Outcome {
    page.resize(320, 640).await?;
    page.open("").await?;
    page.click(&row("2-1")).await?;
    page.until_link("?at=2-1").await?;
    page.fits_in_width().await?;
    // A pledge opens in place; what has nothing under it opens its detail at once.
    assert_eq!(page.panels().await?, ["detail"], "2-1 has no tasks");
    in_sight(&page).await?;
    page.click(CLOSE).await?;
    page.until_focus(&row("2-1")).await?;
    assert_eq!(page.panels().await?, ["tree"]);
    page.click(&row("2-2")).await?;
    page.until_link("?at=2-2").await?;
    page.until_attr(&row("2-2"), "aria-expanded", "true").await?;
    page.click_button("상세 보기").await?;
    in_sight(&page).await?;
    page.reload().await?;
    assert_eq!(page.panels().await?, ["detail"], "a reload keeps what is open");
    page.back().await?;
    page.until("the tree again", async || Ok(page.panels().await? == ["tree"])).await?;
    page.until_link("?at=2-2").await?;
    page.until_focus(&row("2-2")).await?;
    page.forward().await?;
    page.until("the detail again", async || Ok(page.panels().await? == ["detail"])).await?;
    page.until_focus("#detail-title").await?;
    page.until_count("section[data-view='detail'] .chart svg", 1).await?;
    page.fits_in_width().await?;
    page.press(Key::Escape).await?;
    page.until_focus(&row("2-2")).await?;
    for (at, view) in [("4-1-4", "table"), ("4-5-1", "map"), ("1-1", "tree")] {
        page.open(&format!("?at={at}&view={view}")).await?;
        let opened = if view == "tree" { "detail" } else { view };
        assert_eq!(page.panels().await?, [opened], "a link to an item in the plain view means its detail");
        if view != "tree" {
            page.click_button("상세 보기").await?;
        }
        page.until("the chart's place", async || Ok(page.count("section[data-view='detail'] .chart").await? == 1))
            .await?;
        page.fits_in_width().await?;
    }
    page.open("?at=4-2&view=map").await?;
    page.click_button("상세 보기").await?;
    in_sight(&page).await?;
    page.click(CLOSE).await?;
    page.until_focus(&tile("4-2")).await?;
    // Searching asks for results, not for the detail.
    page.click_button("상세 보기").await?;
    page.type_text(FIELD, "규제").await?;
    page.until("the map again", async || Ok(page.panels().await? == ["map"])).await
}

/// The detail's title has the focus and stands on screen.
async fn in_sight(page: &Page) -> Outcome {
    page.until_focus("section[data-view='detail'] h2").await?;
    let seen = "const { top, bottom } = document.activeElement.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight";
    page.until("the detail in sight", async || page.script(seen, vec![]).await).await
}

impl Page {
    async fn search_in_vain(&self) -> Outcome {
        self.type_text(FIELD, "없는낱말").await?;
        self.until_text(".summary", "맞는 항목이 없습니다").await
    }
}

/// A filtered view is passed on without choosing an item first.
pub async fn passes_on_a_filtered_view(page: Page) -> Outcome {
    page.resize(390, 844).await?;
    page.open("?years=2024&field=1").await?;
    page.click(".share-view").await?;
    page.until_text("#share-title", "공유").await?;
    page.passes_on_this_view().await?;
    page.until("the ways to pass it on in sight", async || {
        let script = "const { top } = document.querySelector('#share-title').getBoundingClientRect();
            return document.activeElement.id === 'share-title' && top >= 0 && top < innerHeight";
        page.script(script, vec![]).await
    })
    .await?;
    page.back().await?;
    page.until_count("main.detailed", 0).await
}

/// Where the browser has a share sheet and refuses to open it, the reader is told and finds the address selected.
pub async fn says_where_the_browser_does_not_share(page: Page) -> Outcome {
    page.server.run_first(
        "window.refusals = [
            () => Promise.reject(new DOMException('put away', 'AbortError')),
            () => Promise.reject(new DOMException('not here', 'NotAllowedError')),
            () => { throw new TypeError('not ever'); },
        ];
        navigator.share = (shared) => { window.shared = shared; return window.refusals[0](); };",
    );
    page.open("?at=2-3&years=2024").await?;
    let (open, said) = ("#share-title ~ button", "#share-title ~ .hint");
    let shared = async || page.script::<String>("return window.shared.url", vec![]).await;
    page.click(open).await?;
    assert_eq!(shared().await?, page.value_of("#own-link").await?);
    assert_eq!(page.text_of(said).await?, "", "a sheet that was put away is no fault");
    for _ in 0..2 {
        page.script::<Option<u32>>("window.refusals.shift(); return null", vec![]).await?;
        page.click("#own-link").await?;
        page.script::<Option<u32>>("document.querySelector('#own-link').setSelectionRange(0, 0); return null", vec![])
            .await?;
        page.click(open).await?;
        page.until_text(said, "공유하기를 열 수 없습니다").await?;
        let selected = "const { selectionStart, selectionEnd, value } = document.querySelector('#own-link');
            return selectionStart === 0 && selectionEnd === value.length";
        assert!(page.script::<bool>(selected, vec![]).await?, "the address is selected");
    }
    Ok(())
}
