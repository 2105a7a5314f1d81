//! The page before the app, without it and after it: readable at once, taken over without a jump, back where it fails.

use scraper::{Html, Selector};
use serde_json::json;
use thirtyfour::Key;

use crate::{Outcome, engine::Engine, page::Page};

/// Keeps the wasm back until the page calls `release()`.
pub(super) const HELD: &str = "{
    const fetched = window.fetch;
    const held = new Promise((release) => { window.release = release; });
    window.fetch = async (what, how) => {
        if (String(what).includes('.wasm')) await held;
        return fetched(what, how);
    };
}";

const ROWS: &str = "#plain .table:not(.wanting) tbody tr";

pub(super) async fn release(page: &Page) -> Outcome {
    page.script::<Option<bool>>("window.release(); return null", vec![]).await?;
    page.ready().await
}

/// Where the parts of the first picture stand.
async fn places(page: &Page) -> Outcome<Vec<(String, Vec<i32>)>> {
    let parts =
        ["h1", "#q", "[data-period='all']", ".sum", "button[data-view='map']", "[role=treeitem]", "#detail-title"];
    let script = "return arguments[0].map((css) => {
        const found = document.querySelector(`#app ${css}`);
        const { x, y, width, height } = found.getBoundingClientRect();
        return [`${css} ${found.textContent}`, [x, y, width, height].map(Math.round)];
    })";
    page.script(script, vec![json!(parts)]).await
}

pub async fn is_taken_over_without_a_jump(page: Page) -> Outcome {
    page.server.run_first(HELD);
    for (width, height) in [(1280, 800), (390, 844)] {
        page.resize(width, height).await?;
        page.goto("").await?;
        page.until_count(ROWS, 63).await?;
        page.until_attr("html", "data-arrival", "plain").await?;
        assert!(page.is_seen("#app .sum").await? && page.is_seen(ROWS).await?);
        let before = places(&page).await?;
        release(&page).await?;
        assert_eq!(places(&page).await?, before);
        page.until_count("#plain", 0).await?;
        let shifts = "const done = arguments[0];
            if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return done([]);
            const told = ({ value, sources }) => `${value} ${JSON.stringify(sources.map((part) =>
                [part.node?.outerHTML?.slice(0, 80), part.previousRect, part.currentRect]))}`;
            new PerformanceObserver((list, observer) => {
                observer.disconnect();
                done(list.getEntries().map(told));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done([]), 500)";
        assert_eq!(page.answer::<Vec<String>>(shifts).await?, Vec::<String>::new(), "the page shifts");
    }
    Ok(())
}

/// A view that the page does not hold is not preceded by another; if the app is late, the whole plan is better than none.
pub async fn shows_nothing_else_while_a_link_waits(page: Page) -> Outcome {
    page.server.run_first(HELD);
    page.goto("?q=%EB%8F%8C%EB%B4%84&years=2024").await?;
    page.until_attr("html", "data-arrival", "link").await?;
    assert!(page.is_seen("#app h1").await? && !page.is_seen("#app main").await?);
    let animated = "return getComputedStyle(document.querySelector('#plain .results')).animationDelay";
    assert_eq!(page.script::<String>(animated, vec![]).await?, "2.5s");
    page.until("the whole plan in the end", async || page.is_seen("#plain .sum").await).await?;
    assert!(page.is_seen("#plain .meanwhile").await?, "it says that it is not what the address asks for");
    // Where the network has gone silent, nobody else offers to begin anew.
    let offered = "return getComputedStyle(document.querySelector('#plain .waiting .again')).animationDelay";
    assert_eq!(page.script::<String>(offered, vec![]).await?, "8s");
    release(&page).await?;
    page.until_text(".what", "2024년").await?;
    page.until_count("#plain", 0).await
}

pub async fn is_read_without_the_script(page: Page) -> Outcome {
    page.server.expect_trouble();
    page.server.withhold("boot-");
    page.goto("").await?;
    page.until_text("#plain .sum", "1,246억 6,742만원").await?;
    page.until_count(ROWS, 63).await?;
    assert!(page.is_seen("#plain .unscripted").await? && !page.is_seen("#app").await?);
    page.accessible().await?;
    page.resize(320, 640).await?;
    page.fits_in_width().await?;
    page.accessible().await?;

    // From the table to an item, to what it is part of, and back to the whole.
    page.click("#plain a[href='p/2-3-1/']").await?;
    page.until_text("#plain h1", "중소기업").await?;
    page.fits_in_width().await?;
    page.accessible().await?;
    page.click("#plain .breadcrumb a[href='../../p/2-3/']").await?;
    page.until_text("#plain .money", "59억 7,400만원").await?;
    page.click("#plain .breadcrumb a[href='../../']").await?;
    page.until_count(ROWS, 63).await
}

/// Nothing that waits for the script is in the way of the table where the style sheet is missing.
pub async fn is_read_without_the_style_sheet(page: Page) -> Outcome {
    page.server.expect_trouble();
    page.server.withhold("styles-");
    page.server.run_first(HELD);
    for link in ["", "?years=2024"] {
        page.goto(link).await?;
        page.until_count(ROWS, 63).await?;
        for (css, seen) in [("#app h1", false), ("#plain .waiting", false), ("#plain .unscripted", true), (ROWS, true)]
        {
            assert_eq!(page.is_seen(css).await?, seen, "{css} at {link}");
        }
        release(&page).await?;
        assert!(page.is_seen("#app .sum").await?);
    }
    Ok(())
}

/// An editor may lock a frame up: with scripts but without an origin none of the app's modules can be had, and WebKit loads
/// nothing at all. One line says so, above the table.
pub async fn is_read_in_a_locked_frame(page: Page) -> Outcome {
    page.server.expect_trouble();
    page.visit_host("locked", "").await?;
    page.enter_any(0).await?;
    let loads = page.engine != Engine::WebKit;
    let said = if loads { "not-started" } else { "unscripted" };
    page.until_count(ROWS, 63).await?;
    page.until("the line that says so", async || page.is_seen(&format!("#plain .{said}")).await).await?;
    for other in ["unscripted", "waiting", "not-started", "stopped"].iter().filter(|other| **other != said) {
        assert!(!page.is_seen(&format!("#plain .{other}")).await?, "{other}");
    }
    let styled = "return getComputedStyle(document.querySelector('#plain .panel')).borderTopStyle";
    assert_eq!(page.script::<String>(styled, vec![]).await?, if loads { "solid" } else { "none" });
    assert!(!page.is_seen("#app h1").await?);
    Ok(())
}

/// Where the app cannot start in another page, what the plain one leads to stays within that page, too.
pub async fn leads_on_within_another_page(page: Page) -> Outcome {
    page.server.expect_trouble();
    page.server.withhold("_bg.wasm");
    page.goto("?embed=1").await?;
    page.until("the line that says so", async || page.is_seen("#plain .not-started").await).await?;
    page.click("#plain a[href*='p/2-3/']").await?;
    page.until_text("#plain .money", "59억 7,400만원").await?;
    page.until_link("?at=2-3&embed=1").await?;
    assert!(!page.is_seen(".masthead").await? && !page.is_seen(".colophon").await?);
    page.until("the line that says so", async || page.is_seen("#plain .not-started").await).await?;
    page.click("#plain .actions a:not(.explore)").await?;
    page.until_count(ROWS, 63).await?;
    page.until_link("?embed=1").await
}

pub async fn answers_a_link_without_the_script(page: Page) -> Outcome {
    page.server.expect_trouble();
    page.server.withhold("boot-");
    page.goto("p/2-3/?years=2024&view=map").await?;
    page.until_text("#plain tr.chosen", "1,304").await?;
    page.goto("?at=2-3&years=2024").await?;
    page.until_text("#plain tr:has(a[href='p/2-3/'])", "1,304").await
}

pub async fn opens_the_explorer_at_an_item(page: Page) -> Outcome {
    page.open("p/2-3/?years=2024&view=map").await?;
    assert_eq!(page.link().await?, "?at=2-3&years=2024&view=map");
    let address = page.script::<String>("return location.origin + location.pathname", vec![]).await?;
    assert_eq!(address, page.server.address);
    page.until_text("#detail-title", "소상공인 매출 증대").await?;
    page.until_attr("[data-period='2024']", "aria-pressed", "true").await?;
    page.until_count("#plain", 0).await?;
    let own = format!("{}p/2-3/?years=2024&view=map", page.server.address);
    assert_eq!(page.value_of("#own-link").await?, own);
    assert_eq!(page.attr("link[rel=canonical]", "href").await?, Some(own));
    // What was named from the item's page is found from the explorer's.
    let files =
        "return Promise.all([...document.querySelectorAll('a[href*=\"data/\"], link[rel=icon], link[rel=manifest]')]
        .map(async ({ href }) => `${(await fetch(href)).status}`))";
    let files: Vec<String> = page.script(files, vec![]).await?;
    assert!(files.len() > 3 && files.iter().all(|status| status == "200"), "{files:?}");
    page.reload().await?;
    page.until_text("#detail-title", "소상공인 매출 증대").await
}

/// Where there is no WebAssembly at all, an item's page stays where it is.
pub async fn stays_in_a_browser_without_wasm(page: Page) -> Outcome {
    page.server.expect_trouble();
    page.server.run_first("delete window.WebAssembly;");
    for link in ["", "?q=%EB%8F%8C%EB%B4%84&years=2024"] {
        page.goto(link).await?;
        page.until_text("#plain .not-started", "조건을 적용하지 않은 전체").await?;
        page.until_count(ROWS, 63).await?;
        assert!(page.is_seen("#plain .sum").await? && !page.is_seen("#app").await?);
    }
    page.goto("p/2-3/").await?;
    page.until_text("#plain .not-started", "조건을 적용하지 않은 전체").await?;
    assert!(page.web.current_url().await?.path().ends_with("/p/2-3/"));
    page.until_text("#plain .money", "59억 7,400만원").await
}

/// In a page inside another nothing moves, either: the head is not there from the start.
pub async fn is_taken_over_within_another_page(page: Page) -> Outcome {
    page.server.run_first(HELD);
    page.goto("?embed=1").await?;
    page.until_count(ROWS, 63).await?;
    assert!(!page.is_seen(".masthead").await? && !page.is_seen("#plain .results").await?);
    let top = "return document.querySelector('#app .sum').getBoundingClientRect().top";
    let before: f64 = page.script(top, vec![]).await?;
    release(&page).await?;
    let after: f64 = page.script(top, vec![]).await?;
    assert!((after - before).abs() < 1.0, "{before} becomes {after}");
    Ok(())
}

pub async fn keeps_what_was_typed_before_the_app(page: Page) -> Outcome {
    page.server.run_first(HELD);
    page.goto("").await?;
    page.type_text("#q", "돌봄").await?;
    page.press(Key::Enter).await?;
    release(&page).await?;
    page.until_text(".what", "찾은").await?;
    assert_eq!(page.value_of("#q").await?, "돌봄");
    page.until("the focus in the field", async || {
        page.script("return document.activeElement?.id === 'q'", vec![]).await
    })
    .await?;
    page.type_text("#q", " 어르신").await?;
    assert_eq!(page.value_of("#q").await?, "돌봄 어르신");
    Ok(())
}

/// Whoever reads in the table when the app comes keeps it before their eyes.
pub async fn is_left_to_who_reads_in_it(page: Page) -> Outcome {
    page.server.run_first(HELD);
    page.goto("").await?;
    page.until_count(ROWS, 63).await?;
    let row = "#plain tr:has(a[href='p/4-2/'])";
    let centre = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })";
    page.script::<Option<bool>>(&format!("{centre}; return null"), vec![json!(row)]).await?;
    let top = async || {
        page.script::<f64>("return document.querySelector(arguments[0]).getBoundingClientRect().top", vec![json!(row)])
            .await
    };
    let before = top().await?;
    release(&page).await?;
    page.until("the row where it was", async || Ok((top().await? - before).abs() < 2.0)).await?;
    page.script::<Option<bool>>("scrollTo({ top: 0, behavior: 'instant' }); return null", vec![]).await?;
    page.until_count("#plain", 0).await
}

pub async fn shows_a_messenger_what_a_link_is_of(page: Page) -> Outcome {
    page.open("?at=2-3&years=2024").await?;
    let address = page.value_of("#own-link").await?;
    let seen = "const done = arguments[1];
        fetch(arguments[0], { redirect: 'error' }).then((page) => page.text()).then(done)";
    let text: String = page.web.execute_async(seen, vec![json!(address)]).await?.convert()?;
    let html = Html::parse_document(&text);
    let said = |property: &str| {
        let tag = Selector::parse(&format!("meta[property='og:{property}']")).ok()?;
        html.select(&tag).next()?.attr("content").map(str::to_owned)
    };
    let (title, picture) = (said("title").unwrap_or_default(), said("image").unwrap_or_default());
    assert!(title.starts_with("소상공인 매출 증대") && title.ends_with("59억 7,400만원"), "{title}");
    let shown = "const done = arguments[2];
        fetch(new URL(arguments[0], arguments[1])).then(async (picture) => {
            const { width, height } = await createImageBitmap(await picture.blob());
            done([picture.headers.get('content-type'), width, height]);
        })";
    let shown: (String, u32, u32) =
        page.web.execute_async(shown, vec![json!(picture), json!(address)]).await?.convert()?;
    assert_eq!(shown, ("image/png".to_owned(), 1200, 630));
    Ok(())
}
