//! The view stands in the address of the page around, and comes back from there; other fragments are left alone.

use super::{FRAME, go, until_fitting, until_fragment};
use crate::{
    Outcome,
    engine::Engine,
    page::Page,
    scenarios::sight::{FIELD, TILES, period, row, switch, tile},
};

const PRESSED: &str = "aria-pressed";

pub async fn keeps_the_view_in_the_address_around(page: Page) -> Outcome {
    page.visit_host("whole", "").await?;
    page.leave().await?;
    page.script::<Option<bool>>("history.replaceState({ theirs: 1 }, ''); return null", vec![]).await?;
    until_fitting(&page, 0).await?;
    let steps = page.steps().await?;
    until_fragment(&page, "").await?;

    page.enter(0).await?;
    page.click(&tile("3")).await?;
    page.until_link("?at=3&view=map&embed=1").await?;
    until_fragment(&page, "#pledge-explorer=at%3D3%26view%3Dmap").await?;
    page.enter(0).await?;
    page.click(&period("2024")).await?;
    until_fragment(&page, "#pledge-explorer=years%3D2024%26at%3D3%26view%3Dmap").await?;
    // In WebKit each step within a frame forgets what the page around had noted, whoever makes it.
    if page.engine != Engine::WebKit {
        let theirs: u32 = page.script("return history.state.theirs", vec![]).await?;
        assert_eq!(theirs, 1, "what the page around has noted is kept");
    }
    assert_eq!(page.steps().await?, steps + 2, "a step for each act, and none of the page around");

    // A step back, and all the way: the view that the page opens with has no fragment.
    go(&page, -1).await?;
    until_fragment(&page, "#pledge-explorer=at%3D3%26view%3Dmap").await?;
    go(&page, -1).await?;
    until_fragment(&page, "").await?;
    page.enter(0).await?;
    page.until_attr(&period("all"), PRESSED, "true").await?;
    page.leave().await?;
    go(&page, 1).await?;
    until_fragment(&page, "#pledge-explorer=at%3D3%26view%3Dmap").await?;

    // What the reader types goes along, and a reload brings it all back.
    page.enter(0).await?;
    page.compose(FIELD, "청년 지").await?;
    let searched = "#pledge-explorer=q%3D%25EC%25B2%25AD%25EB%2585%2584%2520%25EC%25A7%2580%26at%3D3%26view%3Dmap";
    until_fragment(&page, searched).await?;
    page.web.refresh().await?;
    page.enter(0).await?;
    page.until("the search", async || Ok(page.value_of(FIELD).await? == "청년 지")).await?;
    page.until_attr(&row("3"), "aria-selected", "true").await?;
    until_fragment(&page, searched).await?;
    until_fitting(&page, 0).await?;
    // The plain view is not the one this page opens with, and has a fragment of its own.
    page.enter(0).await?;
    page.click(&switch("tree")).await?;
    page.until_attr(&switch("tree"), PRESSED, "true").await
}

pub async fn opens_the_view_of_a_shared_address(page: Page) -> Outcome {
    for (fragment, reached) in [
        ("#pledge-explorer=years%3D2024%26view%3Dtree", "?years=2024&embed=1"),
        // A messenger has escaped it once more or once less.
        ("#pledge-explorer=years=2024&view=tree", "?years=2024&embed=1"),
        ("#pledge-explorer=years%3D2024%2C2025%26view%3Dmap", "?years=2024,2025&view=map&embed=1"),
        ("#pledge-explorer=", "?embed=1"),
        // It says the view and nothing else.
        ("#pledge-explorer=embed%3D0%26at%3D3%23%2F..%2F%26view%3Dmap", "?view=map&embed=1"),
    ] {
        page.visit_host("whole", "").await?;
        page.visit_host("whole", fragment).await?;
        page.web.refresh().await?;
        page.enter(0).await?;
        let pressed = if reached.contains("2024") { "true" } else { "false" };
        page.until_attr(&period("2024"), PRESSED, pressed).await?;
        let shown = async || {
            let own = page.value_of("#own-link").await?;
            let own = own.split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default();
            Ok(reached.trim_start_matches('?').trim_end_matches("embed=1").trim_end_matches('&') == own)
        };
        page.until(&format!("{reached} for {fragment}"), shown).await?;
        page.until_count("header.masthead", 0).await?;
        let address: String = page.script("return location.origin + location.pathname", vec![]).await?;
        assert_eq!(address, page.server.address);
    }
    Ok(())
}

pub async fn follows_the_address_around(page: Page) -> Outcome {
    page.visit_host("whole", "").await?;
    until_fitting(&page, 0).await?;
    page.click(&period("2025")).await?;
    until_fragment(&page, "#pledge-explorer=years%3D2025%26view%3Dmap").await?;
    let steps = page.steps().await?;
    page.click(".to-map").await?;
    page.enter(0).await?;
    page.until_link("?at=3&view=map&embed=1").await?;
    page.until_attr(&row("3"), "aria-selected", "true").await?;
    assert_eq!(page.steps().await?, steps + 1, "one step for one act");
    page.leave().await?;
    go(&page, -1).await?;
    until_fragment(&page, "#pledge-explorer=years%3D2025%26view%3Dmap").await?;
    page.enter(0).await?;
    page.until_attr(&period("2025"), PRESSED, "true").await?;
    page.leave().await?;
    go(&page, -1).await?;
    until_fragment(&page, "").await?;
    page.enter(0).await?;
    page.until_attr(&period("all"), PRESSED, "true").await?;
    page.until_attr(&switch("map"), PRESSED, "true").await
}

pub async fn leaves_foreign_fragments_alone(page: Page) -> Outcome {
    page.visit_host("whole", "#content").await?;
    until_fitting(&page, 0).await?;
    page.click(&tile("3")).await?;
    page.until_link("?at=3&view=map&embed=1").await?;
    page.find(&tile("3-1")).await?;
    // Something later that the explorer has told, and the page around has taken in: its height.
    page.click(&switch("table")).await?;
    page.until_attr(&switch("table"), PRESSED, "true").await?;
    until_fitting(&page, 0).await?;
    until_fragment(&page, "#content").await?;
    // Where there was none, another one comes between: going back shows what the address says again.
    page.visit_host("whole", "?").await?;
    until_fitting(&page, 0).await?;
    page.leave().await?;
    page.web.goto(format!("{}/__host/whole?mid=a1", page.server.elsewhere)).await?;
    until_fitting(&page, 0).await?;
    page.click(&tile("2")).await?;
    until_fragment(&page, "#pledge-explorer=at%3D2%26view%3Dmap").await?;
    page.click(".to-content").await?;
    until_fragment(&page, "#content").await?;
    page.enter(0).await?;
    page.until_attr(&row("2"), "aria-selected", "true").await?;
    page.leave().await?;
    go(&page, -1).await?;
    until_fragment(&page, "#pledge-explorer=at%3D2%26view%3Dmap").await?;
    page.enter(0).await?;
    page.until_attr(&row("2"), "aria-selected", "true").await
}

pub async fn keeps_two_explorers_apart(page: Page) -> Outcome {
    page.visit_host("two", "").await?;
    until_fitting(&page, 0).await?;
    let map = until_fitting(&page, 0).await?;
    page.leave().await?;
    page.script::<Option<bool>>("document.querySelectorAll('iframe')[1].scrollIntoView(); return null", vec![]).await?;
    let table = until_fitting(&page, 1).await?;
    assert!((map - table).abs() > 100.0, "each has its own height: {map} px, {table} px");
    page.click(&period("2026")).await?;
    until_fragment(&page, "#pledge-explorer-2=years%3D2026%26view%3Dtable").await?;
    page.enter(0).await?;
    page.until_attr(&period("2026"), PRESSED, "false").await?;
    page.find(TILES).await?;
    page.click(&tile("3")).await?;
    let both = "#pledge-explorer-2=years%3D2026%26view%3Dtable&pledge-explorer=at%3D3%26view%3Dmap";
    until_fragment(&page, both).await?;
    page.web.refresh().await?;
    page.enter(1).await?;
    page.until_attr(&period("2026"), PRESSED, "true").await?;
    page.enter(0).await?;
    page.until_attr(&row("3"), "aria-selected", "true").await?;
    page.until_attr(&period("all"), PRESSED, "true").await?;
    until_fragment(&page, both).await
}

/// What is passed on of an item is an address of its own, which may be put into the tag as it is.
pub async fn opens_at_an_item(page: Page) -> Outcome {
    page.visit_host("item", "").await?;
    until_fitting(&page, 0).await?;
    page.until_attr(&row("2-3"), "aria-selected", "true").await?;
    until_fragment(&page, "").await?;
    page.enter(0).await?;
    page.click(&row("3")).await?;
    let fragment = "#pledge-explorer=years%3D2024%26at%3D3";
    until_fragment(&page, fragment).await?;
    page.web.refresh().await?;
    page.enter(0).await?;
    page.until_attr(&row("3"), "aria-selected", "true").await?;
    page.until_attr(&period("2024"), PRESSED, "true").await?;
    page.until_count(".notice", 0).await?;
    until_fragment(&page, fragment).await
}

/// A page may take the tag out and put it back, as tabs and accordions do.
pub async fn knows_its_view_when_it_comes_back(page: Page) -> Outcome {
    let fragment = "#pledge-explorer=view%3Dtable";
    page.visit_host("whole", fragment).await?;
    until_fitting(&page, 0).await?;
    for _ in 0..2 {
        page.leave().await?;
        let moved = "const tag = document.querySelector('pledge-explorer'), place = tag.nextSibling;
            tag.remove(); place.before(tag); return null";
        page.script::<Option<bool>>(moved, vec![]).await?;
        until_fitting(&page, 0).await?;
        page.until_attr(&switch("table"), PRESSED, "true").await?;
        page.click(&period("2024")).await?;
        until_fragment(&page, "#pledge-explorer=years%3D2024%26view%3Dtable").await?;
        page.enter(0).await?;
        page.click(&period("all")).await?;
        until_fragment(&page, fragment).await?;
    }
    page.script::<Option<bool>>("location.hash = ''; return null", vec![]).await?;
    page.enter(0).await?;
    page.until_attr(&switch("map"), PRESSED, "true").await
}

/// The script may come after the explorer has loaded: it then asks, and tells the view by message.
pub async fn meets_an_explorer_that_was_there_first(page: Page) -> Outcome {
    page.visit_host("late", "#pledge-explorer=years%3D2024%26view%3Dmap").await?;
    page.enter(0).await?;
    page.until_attr(&period("all"), PRESSED, "true").await?;
    page.leave().await?;
    let late = "const script = document.createElement('script'); script.src = arguments[0];
        document.body.append(script); return null";
    let script = format!("{}embed.js", page.server.address);
    page.script::<Option<bool>>(late, vec![script.into()]).await?;
    page.enter(0).await?;
    page.until_link("?years=2024&view=map&embed=1").await?;
    page.until_attr(&period("2024"), PRESSED, "true").await?;
    until_fitting(&page, 0).await?;
    page.leave().await?;
    page.until_count(FRAME, 1).await
}
