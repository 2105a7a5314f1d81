//! The treemap: in and out by pointer and by keyboard, and the way to what has no tile of its own.

use thirtyfour::Key;

use super::sight::{TILES, tile};
use crate::{Outcome, page::Page};

const CRUMBS: &str = "[data-view='map'] .crumb";
const FIELDS: [&str; 5] = ["1", "2", "3", "4", "5"];
const OF_2: [&str; 4] = ["2-1", "2-2", "2-3", "2-4"];

pub async fn drills_by_pointer(page: Page) -> Outcome {
    page.open("?view=map").await?;
    page.until_tiles(&FIELDS).await?;
    page.until_count(CRUMBS, 1).await?;
    page.click(&tile("2")).await?;
    page.until_tiles(&OF_2).await?;
    page.until_link("?at=2&view=map").await?;
    page.until_count(CRUMBS, 2).await?;
    page.until_text(&format!("{CRUMBS}[aria-current]"), "골목중심").await?;

    page.click(&tile("2-3")).await?;
    page.until_link("?at=2-3&view=map").await?;
    page.until_count(CRUMBS, 3).await?;
    page.click(&tile("2-3-2")).await?;
    page.until_link("?at=2-3-2&view=map").await?;
    page.until_attr(&tile("2-3-2"), "aria-pressed", "true").await?;
    page.until_text("[data-view='detail'] h2", "소상공인 매출 증대 지원사업 확대").await?;
    page.until_count(CRUMBS, 3).await?;

    page.click_button("한 단계 위로").await?;
    page.until_tiles(&OF_2).await?;
    page.until_link("?at=2&view=map").await?;
    page.until_focus(&tile("2-3")).await?;

    for link in ["?at=2-3-2&view=map", "?at=2-3&view=map", "?at=2&view=map", "?view=map"] {
        page.back().await?;
        page.until_link(link).await?;
    }
    page.until_tiles(&FIELDS).await?;
    page.forward().await?;
    page.until_tiles(&OF_2).await?;

    page.click(CRUMBS).await?;
    page.until_tiles(&FIELDS).await?;
    page.until_link("?view=map").await?;
    let up = "[data-view='map'] .up";
    assert!(page.attr(up, "disabled").await?.is_some(), "above the whole there is nothing");
    Ok(())
}

pub async fn drills_by_keyboard(page: Page) -> Outcome {
    page.open("?view=map").await?;
    page.until_tiles(&FIELDS).await?;
    page.focus(CRUMBS).await?;
    page.press(Key::Tab).await?;
    page.until_focus(TILES).await?;
    page.until_count(&format!("{TILES}[tabindex='0']"), 1).await?;
    page.press(Key::Tab).await?;
    page.until("the focus past all tiles", async || Ok(!page.focused(TILES).await?)).await?;
    page.press(Key::Shift + Key::Tab).await?;
    page.until_focus(TILES).await?;

    let order = page.attrs(TILES, "data-code").await?;
    page.until_focus(&tile(&order[0])).await?;
    for (key, place) in
        [(Key::Left, 0), (Key::Right, 1), (Key::Left, 0), (Key::End, 4), (Key::Right, 4), (Key::Home, 0)]
    {
        page.press(key).await?;
        page.until_focus(&tile(&order[place])).await?;
        page.until_count(&format!("{TILES}[tabindex='0']"), 1).await?;
    }
    for code in &order[1..] {
        if page.focused(&tile("2")).await? {
            break;
        }
        page.press(Key::Right).await?;
        page.until_focus(&tile(code)).await?;
    }

    page.press(Key::Down).await?;
    page.until_link("?at=2&view=map").await?;
    page.until_tiles(&OF_2).await?;
    page.until_focus(&format!("{TILES}[data-code^='2-']")).await?;
    page.press(Key::Home).await?;
    while !page.focused(&tile("2-4")).await? {
        let before = page.web.active_element().await?.attr("data-code").await?.unwrap_or_default();
        page.press(Key::Right).await?;
        page.until("the next tile", async || Ok(!page.focused(&tile(&before)).await?)).await?;
    }
    page.press(Key::Enter).await?;
    page.until_link("?at=2-4&view=map").await?;
    page.until_focus(&format!("{TILES}[data-code^='2-4-']")).await?;

    // A task has nothing inside: it is chosen, and the keys go on from it.
    page.press(Key::Home).await?;
    page.press(Key::Down).await?;
    page.until_focus(&format!("{TILES}[data-code^='2-4-'][aria-pressed='true']")).await?;

    page.press(Key::Escape).await?;
    page.until_link("?at=2&view=map").await?;
    page.until_focus(&tile("2-4")).await?;
    page.press(Key::Up).await?;
    page.until_link("?view=map").await?;
    page.until_focus(&tile("2")).await?;
    page.press(Key::Up).await?;
    page.until_focus(&tile("2")).await
}

/// What is too small to hit stands in one tile that opens as a list; what has no budget, in a list beside the map.
pub async fn reaches_what_has_no_tile(page: Page) -> Outcome {
    page.open("?at=2-3&view=map").await?;
    let (more, list) = (format!("{TILES}.more"), "#map-more .line");
    page.until_attr(&more, "aria-expanded", "false").await?;
    page.click(&more).await?;
    page.until_attr(&more, "aria-expanded", "true").await?;
    let gathered = page.count(list).await?;
    assert!(gathered > 1, "{gathered} gathered");
    page.until_text(&more, &format!("+{gathered}")).await?;
    assert_eq!(gathered + page.count(&format!("{TILES}[data-code]")).await?, 6, "every task is there once");
    page.until_text(list, "2-3-1").await?;
    page.click(list).await?;
    page.until_link("?at=2-3-1&view=map").await?;
    page.until_text("[data-view='detail'] h2", "애로사항 신속 해결").await?;

    page.open("?at=4-5&view=map").await?;
    page.until_tiles(&["4-5-4"]).await?;
    let beside = "#map-beside .line";
    page.until_count(beside, 3).await?;
    page.until_text(beside, "비예산").await?;
    page.click(beside).await?;
    page.until_link("?at=4-5-1&view=map").await?;
    page.until_text("[data-view='detail'] .money", "비예산").await?;

    // Small tiles move as the window does, and none is ever too small to hit.
    for (width, height) in [(1280, 800), (900, 700), (320, 640)] {
        page.resize(width, height).await?;
        for at in ["", "at=1&", "at=2-3&", "at=4-1&"] {
            page.open(&format!("?{at}view=map")).await?;
            page.until("tiles", async || Ok(page.count(TILES).await? > 0)).await?;
            let sides = "return [...document.querySelectorAll('.tile')].map(tile => tile.getBoundingClientRect())
                .map(({ width, height }) => Math.min(width, height))";
            let sides: Vec<f64> = page.script(sides, vec![]).await?;
            assert!(sides.iter().all(|side| *side >= 42.0), "{at} at {width}: {sides:?}");
        }
    }
    Ok(())
}

/// A double click goes in by one level; its second click does not fall through onto the tile that has just appeared.
pub async fn takes_one_step_at_a_time(page: Page) -> Outcome {
    page.open("?view=map").await?;
    page.until_tiles(&FIELDS).await?;
    let steps = page.steps().await?;
    let field = page.find(&tile("2")).await?;
    field.scroll_into_view().await?;
    page.web.action_chain().double_click_element(&field).perform().await?;
    page.until_tiles(&OF_2).await?;
    page.until_link("?at=2&view=map").await?;
    assert_eq!(page.steps().await?, steps + 1, "one step");
    // A click of its own goes on from there.
    page.click(&tile("2-4")).await?;
    page.until_link("?at=2-4&view=map").await
}

/// Wherever the reader goes in the map and beside it, the keyboard's focus goes along, and is never lost.
pub async fn keeps_the_focus_where_the_reader_is(page: Page) -> Outcome {
    page.open("?at=2-3&view=map").await?;
    let more = format!("{TILES}.more");
    page.focus(&more).await?;
    page.press(Key::Enter).await?;
    page.until_attr(&more, "aria-expanded", "true").await?;
    page.until_focus("#map-more li:first-child .line").await?;
    page.press(Key::Escape).await?;
    page.until_focus(&more).await?;
    page.until_attr(&more, "aria-expanded", "false").await?;
    page.until_link("?at=2-3&view=map").await?;
    page.press(Key::Down).await?;
    page.until_focus("#map-more li:first-child .line").await?;
    page.press(Key::Enter).await?;
    page.until_link("?at=2-3-1&view=map").await?;
    page.until_focus("#map-entry-2-3-1[aria-pressed='true']").await?;
    page.click_button("목록 닫기").await?;
    page.until_count("#map-more", 0).await?;
    page.until_focus(&more).await?;
    page.press(Key::Escape).await?;
    page.until_focus(&tile("2-3")).await?;

    // From a crumb, back to the tile that one was in.
    page.open("?at=2-3-2&view=map").await?;
    page.find(&tile("2-3-2")).await?;
    page.focus(&format!("{CRUMBS}[aria-current]")).await?;
    page.press(Key::Enter).await?;
    page.until_link("?at=2-3&view=map").await?;
    page.until_focus(&tile("2-3-2")).await?;
    page.focus(CRUMBS).await?;
    page.press(Key::Enter).await?;
    page.until_link("?view=map").await?;
    page.until_focus(&tile("2")).await?;

    // What stands beside the tiles for want of money is chosen where it stands, and leads out like a tile.
    page.open("?at=4-5&view=map").await?;
    page.until_tiles(&["4-5-4"]).await?;
    page.focus("#map-entry-4-5-2").await?;
    page.press(Key::Enter).await?;
    page.until_link("?at=4-5-2&view=map").await?;
    page.until_focus("#map-entry-4-5-2[aria-pressed='true'][data-hue='4']").await?;
    page.press(Key::Escape).await?;
    page.until_link("?at=4&view=map").await?;
    page.until("the focus on what was left", async || page.focused("#tile-4-5, .tile.more").await).await?;

    // Areas and shares say what they obey, which is no search.
    page.open("?view=map&years=2025&field=2&q=%EC%8B%9C%EC%9E%A5").await?;
    page.until_text("[data-view='map'] .unit", "2025년 · 2 골목중심 경제도시").await?;
    assert!(!page.text_of("[data-view='map'] .unit").await?.contains("시장"), "a search changes no area");
    Ok(())
}
