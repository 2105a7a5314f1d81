//! The page arrives: complete, under its policy, within its origin; and says so when it cannot.

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
    assert_eq!(page.script::<String>("return window.name", vec![]).await?, "");

    page.goto("?years=2024#always").await?;
    page.until_attr("html", "data-failed", "not-started").await?;
    page.until_text("#plain .sum", "1,246억 6,742만원").await
}

pub async fn fits_a_phone(page: Page) -> Outcome {
    page.resize(320, 640).await?;
    page.open("").await?;
    page.fits_in_width().await?;
    page.accessible().await
}
