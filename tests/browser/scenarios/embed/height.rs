//! The frame is as high as its content, wherever that changes, and no higher.

use serde_json::json;

use super::{FRAME, height, until_fitting, until_fragment};
use crate::{
    Outcome,
    page::Page,
    scenarios::sight::{FIELD, TILES, period, row, switch},
};

pub async fn is_as_high_as_its_content(page: Page) -> Outcome {
    for width in [1280, 768, 320] {
        page.leave().await?;
        page.resize(width, 800).await?;
        page.visit_host("whole", "").await?;
        let map = until_fitting(&page, 0).await?;
        page.find(TILES).await?;
        page.fits_in_width().await?;
        page.click(&switch("table")).await?;
        page.until_attr(&switch("table"), "aria-pressed", "true").await?;
        let table = until_fitting(&page, 0).await?;
        assert!(table > map, "the table is longer than the map: {table} px, {map} px");
        page.compose(FIELD, "청년").await?;
        page.until("fewer rows", async || Ok(page.count(".table tbody tr[data-code]").await? < 20)).await?;
        let narrowed = until_fitting(&page, 0).await?;
        assert!(narrowed < table - 300.0, "at {width} the frame shrinks from {table} px: {narrowed} px");
        // What the page around says about all of its frames does not touch this one.
        page.leave().await?;
        page.fits_in_width().await?;
        let sides = "const frame = document.querySelector(arguments[0]), { width } = frame.getBoundingClientRect();
            const place = frame.closest('.cms'), { paddingLeft } = getComputedStyle(place);
            return [width, place.clientWidth - 2 * parseFloat(paddingLeft), frame.clientWidth]";
        let (width, place, inner): (f64, f64, f64) = page.script(sides, vec![json!(FRAME)]).await?;
        assert!((width - place).abs() < 1.0 && (width - inner).abs() < 1.0, "{width} px of {place} px, {inner} px");
    }
    Ok(())
}

pub async fn does_not_creep(page: Page) -> Outcome {
    page.visit_host("whole", "").await?;
    for width in [1280, 768, 320] {
        page.leave().await?;
        page.resize(width, 800).await?;
        let first = until_fitting(&page, 0).await?;
        page.leave().await?;
        for step in 0..12 {
            page.resize(width, 700 + step * 10).await?;
            page.script::<Option<bool>>("dispatchEvent(new Event('resize')); return null", vec![]).await?;
        }
        let last = until_fitting(&page, 0).await?;
        assert!((first - last).abs() < 1.0, "{first} px became {last} px at {width}");
        // Nor does it depend on how high the frame was: made higher by hand it comes back.
        page.leave().await?;
        page.resize(width - 10, 800).await?;
        until_fitting(&page, 0).await?;
        page.leave().await?;
        page.resize(width, 800).await?;
        let again = until_fitting(&page, 0).await?;
        assert!((first - again).abs() < 1.0, "{first} px became {again} px at {width}");
    }
    Ok(())
}

pub async fn is_made_by_the_tag_alone(page: Page) -> Outcome {
    page.visit_host("alone", "").await?;
    until_fitting(&page, 0).await?;
    page.until_attr(&switch("map"), "aria-pressed", "true").await?;
    page.until_count("header.masthead, footer.colophon", 0).await?;
    page.leave().await?;
    page.until_attr(FRAME, "title", "공약 투자계획 탐색기").await?;
    let allowed = page.attr(FRAME, "allow").await?.unwrap_or_default();
    assert!(allowed.starts_with("clipboard-write"), "it may copy: {allowed}");
    let place = "const [frame, row] = ['iframe', '.row'].map(css => document.querySelector(css).clientWidth);
        return frame === row";
    assert!(page.script::<bool>(place, vec![]).await?, "it is as wide as its place, also in a flexible row");
    page.accessible().await
}

/// Where the page's editor takes scripts and unknown tags out, the frame is left, and is of use.
pub async fn is_of_use_without_script(page: Page) -> Outcome {
    page.visit_host("stripped", "").await?;
    page.enter(0).await?;
    let high: u32 = page.script("return innerHeight", vec![]).await?;
    assert_eq!(high, 900);
    page.click(&row("3")).await?;
    page.until_link("?at=3&view=map&embed=1").await?;
    page.click(&period("2024")).await?;
    page.until_sum("22434.76").await?;
    // It scrolls by itself to its very end.
    let end = "scrollTo(0, 1e6); const { bottom } = document.querySelector('main').getBoundingClientRect();
        return scrollY > 0 && bottom <= innerHeight + 1";
    page.until("the end of the page", async || page.script(end, vec![]).await).await?;
    super::until_fragment(&page, "").await
}

/// On a phone the detail takes the place of a long list: its top is what the reader then sees. Before each tap the page around
/// has followed the one before: WebKit's driver loses a frame, and a tap in it, whenever that page changes its address.
pub async fn shows_what_a_reader_opens_on_a_phone(page: Page) -> Outcome {
    page.resize(360, 740).await?;
    page.visit_host("whole", "").await?;
    until_fitting(&page, 0).await?;
    page.click(&switch("tree")).await?;
    page.until_attr(&switch("tree"), "aria-pressed", "true").await?;
    let long = until_fitting(&page, 0).await?;
    // A pledge with tasks opens in place, and the way to its detail stays at the foot of the screen.
    until_fragment(&page, "#pledge-explorer=").await?;
    bring(&page, &row("4-1")).await?;
    page.tap(&row("4-1")).await?;
    page.until_attr(&row("4-1"), "aria-expanded", "true").await?;
    in_sight(&page, ".focus-bar").await?;
    until_fragment(&page, "#pledge-explorer=at%3D4-1").await?;
    bring(&page, &row("5-2")).await?;
    page.tap(&row("5-2")).await?;
    page.until_focus("#detail-title").await?;
    in_sight(&page, "#detail-title").await?;
    let short = until_fitting(&page, 0).await?;
    assert!(short < long);
    in_sight(&page, "#detail-title").await?;
    until_fragment(&page, "#pledge-explorer=at%3D5-2").await?;
    page.enter(0).await?;
    page.tap(".close-detail").await?;
    page.until_focus(&row("5-2")).await?;
    in_sight(&page, &row("5-2")).await
}

pub async fn works_when_the_script_is_there_twice(page: Page) -> Outcome {
    page.visit_host("twice", "").await?;
    until_fitting(&page, 0).await?;
    page.leave().await?;
    page.until_count("iframe", 1).await?;
    assert!(height(&page).await? > 900.0);
    Ok(())
}

/// Turns to the explorer and scrolls the page around to the middle of this part of it, as a reader does.
async fn bring(page: &Page, css: &str) -> Outcome {
    page.enter(0).await?;
    page.find(css).await?;
    let place = "return document.querySelector(arguments[0]).getBoundingClientRect().top";
    let top: f64 = page.script(place, vec![json!(css)]).await?;
    page.leave().await?;
    let scroll = "const { top } = document.querySelector(arguments[0]).getBoundingClientRect();
        scrollBy(0, top + arguments[1] - innerHeight / 2); return null";
    page.script::<Option<bool>>(scroll, vec![json!(FRAME), json!(top)]).await?;
    page.enter(0).await?;
    in_sight(page, css).await
}

/// Waits until this part of the explorer stands within the window of the page around.
async fn in_sight(page: &Page, css: &str) -> Outcome {
    page.until(&format!("{css} in sight"), async || {
        page.enter(0).await?;
        let place = "const { top, bottom } = document.querySelector(arguments[0]).getBoundingClientRect();
            return [top, bottom]";
        let (top, bottom): (f64, f64) = page.script(place, vec![json!(css)]).await?;
        page.leave().await?;
        let frame = "return [document.querySelector(arguments[0]).getBoundingClientRect().top, innerHeight]";
        let (frame, window): (f64, f64) = page.script(frame, vec![json!(FRAME)]).await?;
        page.enter(0).await?;
        if frame + top >= -1.0 && frame + bottom <= window + 1.0 {
            return Ok(true);
        }
        Err(format!("it stands from {} to {} of {window} px", frame + top, frame + bottom).into())
    })
    .await
}
