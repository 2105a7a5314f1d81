//! The page arrives: complete, under its policy, within its origin; and says so when it cannot.

use serde_json::json;

use super::plain::{HELD, release};
use crate::{Outcome, page::Page};

pub async fn opens_cleanly(page: Page) -> Outcome {
    page.open("").await?;
    page.accessible().await?;

    let asked = page.server.requests();
    let times = |ending: &str| asked.iter().filter(|path| path.ends_with(ending)).count();
    // What keeps the page for reading offline asks after it once more, if it has come so far.
    for (ending, most) in [("/", 2), (".css", 1), (".wasm", 1)] {
        assert!((1..=most).contains(&times(ending)), "{ending} is asked for at most {most} times: {asked:?}");
    }

    page.reload().await
}

/// What a visitor's device takes in until the app answers, not compressed: a build does not grow unnoticed.
pub async fn is_no_larger_than_agreed(page: Page) -> Outcome {
    const MOST: [(&str, u64); 3] = [("wasm", 550_000), ("js", 25_000), ("css", 40_000)];
    page.open("").await?;
    let sizes = "return performance.getEntriesByType('resource')
        .map(({ name, decodedBodySize }) => [new URL(name).pathname, decodedBodySize])";
    let sizes: Vec<(String, u64)> = page.script(sizes, vec![]).await?;
    for (ending, most) in MOST {
        let files = sizes.iter().filter(|(name, _)| name.ends_with(&format!(".{ending}")) && !name.ends_with("/sw.js"));
        let whole: u64 = files.map(|(_, size)| size).sum();
        assert!(whole > 0 && whole <= most, "{ending}: {whole} bytes, {most} agreed: {sizes:?}");
    }
    Ok(())
}

/// Neither a script in the page nor another host gets through.
pub async fn keeps_its_policy(page: Page) -> Outcome {
    page.open("").await?;
    page.server.expect_trouble();
    let tried = "const script = document.createElement('script'); script.textContent = 'window.inline = true';
        document.head.append(script);
        const image = new Image(); image.src = 'http://127.0.0.2:9/x.png'; document.body.append(image);
        return null";
    page.script::<Option<bool>>(tried, vec![]).await?;
    for forbidden in ["script-src-elem", "img-src"] {
        page.until(&format!("the policy to forbid by {forbidden}"), async || {
            Ok(page.server.trouble().iter().any(|told| told.contains(forbidden)))
        })
        .await?;
    }
    assert!(!page.script::<bool>("return 'inline' in window", vec![]).await?, "an inline script ran");
    Ok(())
}

pub async fn says_when_it_cannot_start(page: Page) -> Outcome {
    page.server.expect_trouble();
    page.server.withhold(".wasm");
    page.goto("?years=2024").await?;
    page.until_text("#plain .not-started", "조건을 적용하지 않은 전체").await?;
    page.until_count("#plain .table:not(.wanting) tbody tr", 63).await?;
    assert!(!page.is_seen("#app").await? && page.is_seen("#plain a[href='data/plan.csv']").await?);
    page.accessible().await?;

    page.server.withhold("nothing");
    page.click("#plain .not-started .again").await?;
    page.ready().await?;
    assert_eq!(page.link().await?, "?years=2024", "the link is kept");
    Ok(())
}

/// A trap on the way up is answered by loading afresh, once; where that does not help the page says so, and is not blank.
pub async fn starts_afresh_after_a_trap(page: Page) -> Outcome {
    page.server.expect_trouble();
    // With a fragment it traps every time.
    page.server.run_first(
        "if (!window.name || location.hash) WebAssembly.instantiateStreaming = () => {
            document.getElementById('app').textContent = '';
            return Promise.reject(new WebAssembly.RuntimeError('a trap'));
        };",
    );
    page.open("?years=2024&at=2").await?;
    page.until_attr("[data-period='2024']", "aria-pressed", "true").await?;

    page.script::<Option<bool>>("window.name = ''; return null", vec![]).await?;
    page.goto("?years=2024#always").await?;
    page.until_attr("html", "data-failed", "not-started").await?;
    page.until_text("#plain .sum", "1,246억 6,742만원").await
}

/// A trap in the running app is answered likewise, and where the page cannot be had again by the one that is here.
pub async fn comes_back_where_the_app_stops(page: Page) -> Outcome {
    const BREAKING: &str = "window.mend = Document.prototype.createElement;
        Document.prototype.createElement = () => { throw new Error('broken'); }; return null";
    let breaks = async || page.script::<Option<bool>>(BREAKING, vec![]).await;
    page.server.expect_trouble();
    // With a worker the page can be had without the server.
    page.server.run_first("Object.defineProperty(navigator, 'serviceWorker', { value: undefined });");
    page.open("?years=2024").await?;
    page.until_count("#plain", 0).await?;
    page.server.withhold("/any/path/?");
    breaks().await?;
    page.click("button[data-view='table']").await?;
    page.until_attr("html", "data-failed", "stopped").await?;
    page.until_text("#plain .stopped", "다시 불러오면").await?;
    page.until_count("#plain .table:not(.wanting) tbody tr", 63).await?;
    assert!(!page.is_seen("#app").await?);
    assert!(page.script::<bool>("return document.activeElement.matches('.stopped')", vec![]).await?);
    page.script::<Option<bool>>("Document.prototype.createElement = window.mend; return null", vec![]).await?;
    page.accessible().await?;

    page.server.withhold("nothing");
    page.click("#plain .stopped .again").await?;
    page.ready().await?;
    page.until_attr("[data-period='2024']", "aria-pressed", "true").await?;
    page.until_count("#plain", 0).await?;

    // It opens where it was, with what was typed last.
    page.script::<Option<bool>>("window.name = ''; return null", vec![]).await?;
    breaks().await?;
    page.script::<Option<bool>>("document.getElementById('q').value = '돌봄'; return null", vec![]).await?;
    page.click("button[data-view='map']").await?;
    page.until("the app afresh", async || {
        let afresh = "return !window.mend && document.documentElement.hasAttribute('data-ready')";
        page.script(afresh, vec![]).await
    })
    .await?;
    page.until_attr("[data-view='map'][aria-pressed]", "aria-pressed", "true").await?;
    assert_eq!(page.value_of("#q").await?, "돌봄");
    page.until_count("#plain", 0).await?;

    // And not a second time.
    breaks().await?;
    page.click("button[data-view='table']").await?;
    page.until_attr("html", "data-failed", "stopped").await
}

pub async fn fits_a_phone(page: Page) -> Outcome {
    page.resize(320, 640).await?;
    page.open("").await?;
    page.fits_in_width().await?;
    page.accessible().await
}

/// Whoever has scrolled in the first picture stays where they are when the app takes it over and lays out what it needs.
pub async fn stays_where_it_was(page: Page) -> Outcome {
    page.resize(390, 844).await?;
    page.server.run_first(HELD);
    page.goto("").await?;
    let row = "#app [role='treeitem'][data-code='3-3']";
    page.find(row).await?;
    let scroll = "document.querySelector(arguments[0]).scrollIntoView({ block: 'start', behavior: 'instant' });
        return null";
    page.script::<Option<bool>>(scroll, vec![json!(row)]).await?;
    let top = async || {
        page.script::<f64>("return document.querySelector(arguments[0]).getBoundingClientRect().top", vec![json!(row)])
            .await
    };
    let before = top().await?;
    release(&page).await?;
    page.until_count("#plain", 0).await?;
    page.answer::<bool>(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))",
    )
    .await?;
    let after = top().await?;
    assert!((after - before).abs() < 2.0, "it stood at {before} and stands at {after}");
    Ok(())
}
