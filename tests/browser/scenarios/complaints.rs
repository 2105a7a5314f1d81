//! What readers of other budget explorers complain of most, each held not to happen here. That a downloaded file holds
//! other rows than the screen is held under `paper`.

use std::collections::BTreeMap;

use serde_json::json;
use thirtyfour::Key;

use super::sight::{ROWS, TILES, panel, period, row, switch, tile};
use crate::{Outcome, page::Page};

/// Every item whose parts the map can show, besides the whole.
const LEVELS: [&str; 8] = ["", "at=1", "at=2", "at=3", "at=4", "at=5", "at=2-3", "at=4-5"];

/// The least side of a target that a finger hits, less the gap around it, in CSS pixels.
const LEAST_SIDE: f64 = 42.0;

pub async fn no_tile_is_too_small_to_hit_or_read(page: Page) -> Outcome {
    for width in [320, 1280] {
        page.resize(width, 800).await?;
        for level in LEVELS {
            page.open(&format!("?{level}&view=map")).await?;
            page.find(TILES).await?;
            let seen = "return [...document.querySelectorAll(arguments[0])].map(tile => {
                const { width, height } = tile.getBoundingClientRect();
                const label = tile.querySelector('.tile-label');
                const cut = label.scrollWidth > tile.clientWidth || label.scrollHeight > tile.clientHeight;
                return [Math.min(width, height), label.innerText.trim(), cut];
            })";
            let seen: Vec<(f64, String, bool)> = page.script(seen, vec![json!(TILES)]).await?;
            for (side, label, cut) in seen {
                assert!(side >= LEAST_SIDE, "{level} at {width}: “{label}” is {side} px");
                assert!(!label.is_empty() && !cut, "{level} at {width}: the label “{label}” is not whole");
            }
        }
    }
    // Those too small for a tile are one, which opens as a list with all their names.
    page.resize(320, 800).await?;
    page.open("?at=2-3&view=map").await?;
    page.click(&format!("{TILES}.more")).await?;
    page.until("the list", async || Ok(page.count("#map-more li").await? > 1)).await?;
    let names = "return [...document.querySelectorAll('#map-more .name')].every(name => name.innerText.length > 3)";
    assert!(page.script::<bool>(names, vec![]).await?);
    Ok(())
}

pub async fn a_list_stands_under_the_rectangles(page: Page) -> Outcome {
    page.open("?view=map").await?;
    page.find(TILES).await?;
    assert_eq!(page.panels().await?, ["tree", "map", "detail"], "beside the map where there is room");
    page.click(&row("3-4")).await?;
    page.until_text(&format!("{} [aria-current]", panel("map")), "3-4").await?;
    page.resize(360, 740).await?;
    page.until("the map alone", async || Ok(page.panels().await? == ["map"])).await?;
    page.click(&switch("tree")).await?;
    page.until("the list alone", async || Ok(page.panels().await? == ["tree"])).await?;
    page.until_attr(&row("3-4"), "aria-selected", "true").await
}

pub async fn there_is_a_way_back_up_on_a_phone(page: Page) -> Outcome {
    page.resize(360, 740).await?;
    page.open("?at=2-3-1&view=map").await?;
    page.find(TILES).await?;
    let up = "[data-view='map'] .up";
    for link in ["?at=2&view=map", "?view=map"] {
        let above = "const { top, bottom } = document.querySelector(arguments[0]).getBoundingClientRect();
            return bottom <= document.querySelector(arguments[1]).getBoundingClientRect().top && top > 0";
        let above: bool = page.script(above, vec![json!(up), json!("#map-tiles")]).await?;
        assert!(above, "the way up stands above the tiles");
        page.click(up).await?;
        page.until_link(link).await?;
    }
    page.back().await?;
    page.until_link("?at=2&view=map").await?;
    // Nor is a leaf a dead end: its detail is one touch away, and leads back.
    page.open("?at=4-2&view=map").await?;
    page.click_button("상세 보기").await?;
    page.until_focus("#detail-title").await?;
    page.click_button("지도로 돌아가기").await?;
    page.until_focus(&tile("4-2")).await
}

pub async fn an_embedded_view_drills_down_and_does_not_grow(page: Page) -> Outcome {
    page.visit_host("stripped", "").await?;
    page.enter(0).await?;
    page.click(&tile("3")).await?;
    page.until_link("?at=3&view=map&embed=1").await?;
    page.until_text(&format!("{} [aria-current]", panel("map")), "3").await?;
    page.until_count("header.masthead, footer.colophon", 0).await?;
    page.fits_in_width().await?;
    // A host that makes the frame as high as its content must not make the content higher by it.
    let height = "return document.querySelector('.page').getBoundingClientRect().height";
    page.frame_as_high_as(4000).await?;
    let before: f64 = page.script(height, vec![]).await?;
    page.frame_as_high_as(8000).await?;
    let after: f64 = page.script(height, vec![]).await?;
    assert!((before - after).abs() < 1.0, "{before} px became {after} px");
    Ok(())
}

pub async fn the_keyboard_reaches_the_breadcrumb(page: Page) -> Outcome {
    page.open("?at=2-3&view=map").await?;
    page.find(TILES).await?;
    page.focus(&format!("{TILES}[tabindex='0']")).await?;
    let crumb = |place: usize| format!("[data-view='map'] li:nth-child({place}) > .crumb");
    for place in [3, 2, 1] {
        page.press(Key::Shift + Key::Tab).await?;
        page.until_focus(&crumb(place)).await?;
    }
    page.press(Key::Tab).await?;
    page.press(Key::Enter).await?;
    page.until_link("?at=2&view=map").await?;
    page.until_focus(&tile("2-3")).await?;
    // And what is drawn as a picture stands beside it as figures.
    page.until_attr("[data-view='detail'] .chart", "aria-hidden", "true").await?;
    page.until_count("[data-view='detail'] .figures tbody tr", 4).await
}

pub async fn an_embed_link_spells_its_view_out(page: Page) -> Outcome {
    page.open("?at=2").await?;
    page.click(".embedding > summary").await?;
    let snippet = page.value_of("#own-frame").await?;
    let spelled = "?years=2022-2023,2024,2025,2026&amp;at=2&amp;view=tree&amp;embed=1\"";
    assert!(snippet.contains(spelled) && snippet.contains(" title=\""), "{snippet}");
    assert!(page.value_of("#own-link").await?.ends_with("/?at=2"), "a share link leaves defaults out");
    // The page that the snippet frames is this very view.
    let source = "const page = new DOMParser().parseFromString(arguments[0], 'text/html');
        const frame = page.querySelector('pledge-explorer > iframe');
        return frame.src";
    let source: String = page.script(source, vec![json!(snippet)]).await?;
    page.web.goto(source).await?;
    page.ready().await?;
    page.until_attr(&row("2"), "aria-selected", "true").await?;
    page.until_attr(&period("all"), "aria-pressed", "true").await?;
    page.until_count("[role='alert']", 0).await
}

pub async fn a_link_survives_its_way(page: Page) -> Outcome {
    for link in [
        "?q=%EC%B2%AD%EB%85%84+%EC%A7%80%EC%9B%90&years=2024%2C2025&view=map",
        "?q=%EC%B2%AD%EB%85%84%20%EC%A7%80%EC%9B%90&amp;years=2024,2025&amp;view=map",
        "?q=청년 지원&years=2024,2025&view=map&fbclid=IwAR0&utm_source=kakao",
        "?view=map&years=2025,2024&q=%E1%84%8E%E1%85%A5%E1%86%BC%E1%84%82%E1%85%A7%E1%86%AB%20%EC%A7%80%EC%9B%90",
    ] {
        page.open(link).await?;
        page.until_attr(&period("2024"), "aria-pressed", "true").await?;
        page.until_attr(&period("2025"), "aria-pressed", "true").await?;
        page.until_attr(&switch("map"), "aria-pressed", "true").await?;
        page.until("the hits", async || Ok(page.count(&format!("{ROWS} mark")).await? > 0)).await?;
        page.until_count("[role='alert']", 0).await?;
    }
    let own = page.value_of("#own-link").await?;
    assert!(own.is_ascii() && !own.contains('+'), "{own} holds only what nobody rewrites");
    Ok(())
}

pub async fn a_field_keeps_its_colour(page: Page) -> Outcome {
    let colours = "return Object.fromEntries([...document.querySelectorAll(arguments[0])]
        .map(tile => [tile.dataset.code, getComputedStyle(tile).backgroundColor]))";
    let mut first: Option<BTreeMap<String, String>> = None;
    for link in ["?view=map", "?view=map&years=2026", "?view=map&years=2024&sort=-amount", "?view=map&sort=name"] {
        page.open(link).await?;
        page.until_tiles(&["1", "2", "3", "4", "5"]).await?;
        let now: BTreeMap<String, String> = page.script(colours, vec![json!(TILES)]).await?;
        let mut apart: Vec<&String> = now.values().collect();
        apart.sort();
        apart.dedup();
        assert_eq!(apart.len(), 5, "{now:?}");
        assert_eq!(first.get_or_insert(now.clone()), &now, "{link}");
    }
    page.click(&tile("4")).await?;
    page.find(&format!("{TILES}[data-code='4-1']")).await?;
    let inside: BTreeMap<String, String> = page.script(colours, vec![json!(TILES)]).await?;
    assert_eq!(inside.get("4-1"), first.as_ref().and_then(|first| first.get("4")));
    Ok(())
}

pub async fn what_has_no_money_breaks_nothing(page: Page) -> Outcome {
    for (link, beside) in [("at=4-5", "4-5-1"), ("at=5-1&years=2026", "5-1-1"), ("at=4&years=2026", "4-2")] {
        page.open(&format!("?{link}&view=map")).await?;
        page.find(TILES).await?;
        page.until(&format!("{beside} beside the tiles"), async || {
            Ok(page.count(&format!("#map-beside #map-entry-{beside}")).await? == 1)
        })
        .await?;
        let text = page.text_of("body").await?;
        for wrong in ["NaN", "Infinity", "undefined", "null"] {
            assert!(!text.contains(wrong), "{link} shows {wrong}");
        }
    }
    page.open("?status=unbudgeted").await?;
    page.until_summary(4, 4, "0").await?;
    page.until_text(".summary", "비예산").await?;
    page.until_text(&format!("{} .amount", row("4-5-1")), "비예산").await?;
    page.open("?at=4-5-1&vs=4-5-1,4-2&years=2026").await?;
    page.until_text(".outcome", "금액이 없습니다").await?;
    page.until_text("[data-view='detail'] .money", "비예산").await
}

pub async fn the_wheel_is_left_to_the_page(page: Page) -> Outcome {
    page.resize(1280, 500).await?;
    page.open("?view=map").await?;
    page.find(TILES).await?;
    let taken = "return ['wheel', 'touchstart', 'touchmove', 'pointerdown'].filter(name =>
        !document.querySelector(arguments[0]).dispatchEvent(new Event(name, { bubbles: true, cancelable: true })))";
    assert_eq!(page.script::<Vec<String>>(taken, vec![json!(TILES)]).await?, Vec::<String>::new());
    let touch = "return getComputedStyle(document.querySelector(arguments[0])).touchAction";
    assert_eq!(page.script::<String>(touch, vec![json!(TILES)]).await?, "auto");
    Ok(())
}

pub async fn every_number_says_what_it_obeys(page: Page) -> Outcome {
    page.open("?years=2025&field=3&at=3-3&vs=3-3,3-4&view=table").await?;
    page.until_text(".summary", "2025년").await?;
    page.until_text(".summary", "백만원").await?;
    page.until_text(".summary", "전체의").await?;
    for (place, parts) in [
        ("[data-view='table'] caption", ["백만원", "2025년", "3 사람중심 복지도시"]),
        ("[data-view='compare'] .unit", ["백만원", "2025년", ""]),
        ("[data-view='detail'] .periods-shown", ["2025년", "", ""]),
        ("[data-view='detail'] .facts", ["전체 기간", "찾은 항목 합계의", ""]),
    ] {
        for part in parts {
            page.until_text(place, part).await?;
        }
    }
    page.open("?years=2025&field=3&view=map").await?;
    page.until_text("[data-view='map'] .unit", "2025년 · 3 사람중심 복지도시").await?;
    page.until_text("[data-view='tree'] .unit", "백만원").await?;
    page.until_text("[data-view='tree'] .unit", "3 사람중심 복지도시").await?;
    let name = "return document.querySelector(arguments[0]).textContent";
    let name: String = page.script(name, vec![json!(tile("3-3").replace("3-3", "3"))]).await?;
    assert!(name.contains("2025년") && name.contains("원"), "{name}");
    Ok(())
}

impl Page {
    /// Makes the framed page this many CSS pixels high, as its host may, and goes back into it.
    async fn frame_as_high_as(&self, height: u32) -> Outcome {
        self.leave().await?;
        let make = "document.querySelector('iframe').style.height = `${arguments[0]}px`; return null";
        self.script::<Option<bool>>(make, vec![json!(height)]).await?;
        self.web.enter_frame(0).await?;
        let high = async || self.script("return innerHeight === arguments[0]", vec![json!(height)]).await;
        self.until("the frame to be as high", high).await
    }
}
