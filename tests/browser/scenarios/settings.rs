//! The reader's own settings: text size and contrast, chosen by pointer and keyboard, kept where that is allowed.

use thirtyfour::Key;

use super::sight::{TILES, panel};
use crate::{Outcome, page::Page};

const SUMMARY: &str = ".settings > summary";
/// Each text size's word, and the root's type by it in CSS pixels.
const SIZES: [(&str, f64); 5] = [("1", 14.4), ("2", 16.0), ("3", 17.6), ("4", 20.8), ("5", 24.0)];
/// Where storage is refused, missing or full.
const NOTHING_IS_KEPT: [&str; 3] = [
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });",
    "Object.defineProperty(window, 'localStorage', { value: null });",
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
];

pub async fn sets_the_text_size_by_pointer_and_by_keyboard(page: Page) -> Outcome {
    page.open("?at=2-3&view=map").await?;
    page.open_settings().await?;
    page.until_set("text", "2").await?;
    for (word, size) in SIZES {
        page.set("text", word).await?;
        page.until_type(size).await?;
    }

    // Tiles and the chart are drawn anew by it.
    let drawn = "const type = css => parseFloat(getComputedStyle(document.querySelector(css)).fontSize);
        return [type('.tile:not(.small)'), document.querySelector('.chart svg').getAttribute('height') / 1]";
    page.until("tiles and a chart in the largest text", async || {
        Ok(page.script::<(f64, f64)>(drawn, vec![]).await? == (22.5, 360.0))
    })
    .await?;

    page.press(Key::Escape).await?;
    page.until_focus(SUMMARY).await?;
    page.press(Key::Enter).await?;
    page.until_count(".settings[open]", 1).await?;
    page.press(Key::Tab).await?;
    page.until_focus(&radio("text", "5")).await?;
    for (word, size) in SIZES.into_iter().rev().skip(1) {
        page.press(Key::Left).await?;
        page.until_set("text", word).await?;
        page.until_focus(&radio("text", word)).await?;
        page.until_type(size).await?;
    }
    for (word, size) in SIZES.into_iter().skip(1) {
        page.press(Key::Right).await?;
        page.until_set("text", word).await?;
        page.until_type(size).await?;
    }
    page.press(Key::Tab).await?;
    page.until_focus(&radio("contrast", "system")).await?;
    page.press(Key::Right).await?;
    page.until_set("contrast", "normal").await
}

pub async fn sets_the_contrast(page: Page) -> Outcome {
    page.open("").await?;
    page.open_settings().await?;
    page.until_set("contrast", "system").await?;
    for (word, ground) in [("high", "rgb(0, 0, 0)"), ("normal", "rgb(244, 245, 246)")] {
        page.set("contrast", word).await?;
        page.until_attr("html", "data-contrast", word).await?;
        let seen = "return getComputedStyle(document.documentElement).backgroundColor";
        page.until(ground, async || Ok(page.script::<String>(seen, vec![]).await? == ground)).await?;
    }
    page.set("contrast", "system").await?;
    page.until_count("html[data-contrast]", 0).await
}

pub async fn stand_before_the_app_and_outside_the_link(page: Page) -> Outcome {
    page.server.expect_trouble();
    page.server.withhold(".wasm");
    page.goto("").await?;
    page.until_attr("html", "data-failed", "not-started").await?;
    page.until_type(16.0).await?;
    page.keep("text", "4").await?;
    page.keep("contrast", "high").await?;
    page.goto("?at=2-3").await?;
    page.until_attr("html", "data-text", "4").await?;
    page.until_attr("html", "data-contrast", "high").await?;
    page.until_type(20.8).await?;
    page.until_attr("html", "data-failed", "not-started").await?;

    page.server.withhold("nothing");
    page.open("?at=2-3").await?;
    page.until_set("text", "4").await?;
    page.until_set("contrast", "high").await?;
    page.open_settings().await?;
    page.set("text", "5").await?;
    page.set("contrast", "normal").await?;
    page.until_link("?at=2-3").await?;
    page.reload().await?;
    page.until_set("text", "5").await?;
    page.until_set("contrast", "normal").await?;
    page.until_type(24.0).await?;
    page.until_link("?at=2-3").await?;

    // What is usual is not kept at all, and what is kept but means nothing is as usual.
    page.open("").await?;
    page.open_settings().await?;
    page.set("text", "2").await?;
    page.set("contrast", "system").await?;
    assert_eq!(page.script::<usize>("return localStorage.length", vec![]).await?, 0);
    page.keep("text", "\"><b>").await?;
    page.reload().await?;
    page.until_set("text", "2").await?;
    page.until_type(16.0).await
}

pub async fn follow_another_window(page: Page) -> Outcome {
    page.open("").await?;
    let here = page.web.window().await?;
    let there = page.web.new_tab().await?;
    page.web.switch_to_window(there).await?;
    page.open("").await?;
    page.open_settings().await?;
    page.set("text", "5").await?;
    page.set("contrast", "high").await?;
    page.web.switch_to_window(here.clone()).await?;
    page.until_set("text", "5").await?;
    page.until_set("contrast", "high").await?;
    page.until_type(24.0).await?;
    page.open_settings().await?;
    page.set("text", "2").await?;
    for window in page.web.windows().await?.into_iter().filter(|window| *window != here) {
        page.web.switch_to_window(window).await?;
        page.until_set("text", "2").await?;
        page.until_type(16.0).await?;
    }
    Ok(())
}

pub async fn work_where_nothing_is_kept(page: Page) -> Outcome {
    for script in NOTHING_IS_KEPT {
        page.server.run_first(script);
        page.open("").await?;
        page.until_set("text", "2").await?;
        page.open_settings().await?;
        page.set("text", "5").await?;
        page.until_type(24.0).await?;
        page.set("contrast", "high").await?;
        page.until_attr("html", "data-contrast", "high").await?;
        page.set("text", "1").await?;
        page.until_type(14.4).await?;
        page.reload().await?;
        page.until_set("text", "2").await?;
        page.until_set("contrast", "system").await?;
    }
    Ok(())
}

pub async fn close_as_they_should(page: Page) -> Outcome {
    for (width, height) in [(1280, 800), (360, 740)] {
        page.resize(width, height).await?;
        page.open("").await?;
        page.open_settings().await?;
        page.set("contrast", "normal").await?;
        page.until_count(".settings[open]", 1).await?;
        page.press(Key::Escape).await?;
        page.until_count(".settings[open]", 0).await?;
        page.until_focus(SUMMARY).await?;

        page.open_settings().await?;
        page.click("h1").await?;
        page.until_count(".settings[open]", 0).await?;

        page.open_settings().await?;
        page.focus(&radio("contrast", "normal")).await?;
        page.press(Key::Tab).await?;
        page.until_count(".settings[open]", 0).await?;
        assert!(!page.focused(".settings *").await?, "the focus goes on");
    }
    Ok(())
}

pub async fn are_accessible(page: Page) -> Outcome {
    for (width, height) in [(1280, 800), (320, 640)] {
        page.resize(width, height).await?;
        page.open("").await?;
        page.open_settings().await?;
        for (text, contrast) in [("2", "normal"), ("5", "normal"), ("5", "high"), ("1", "high")] {
            page.set("text", text).await?;
            page.set("contrast", contrast).await?;
            page.accessible().await?;
            page.fits_in_width().await?;
            page.shows_whole(".settings-panel", ".choice span").await?;
        }
        let sides = "return [...document.querySelectorAll('.settings > summary, .choice')]
            .flatMap(target => { const { width, height } = target.getBoundingClientRect(); return [width, height]; })";
        let sides: Vec<f64> = page.script(sides, vec![]).await?;
        assert!(sides.len() == 18 && sides.iter().all(|side| *side >= 44.0), "{sides:?}");
    }
    Ok(())
}

pub async fn leave_room_for_the_largest_text(page: Page) -> Outcome {
    page.open("").await?;
    page.open_settings().await?;
    page.set("text", "5").await?;
    for (width, height) in [(320, 640), (360, 740), (800, 900), (1280, 800)] {
        page.resize(width, height).await?;
        for view in ["tree", "map", "table"] {
            for at in ["", "&at=2-3", "&at=2-3-1", "&vs=4-2,4-5-1&field=4"] {
                page.open(&format!("?view={view}{at}")).await?;
                page.until_panel(view).await?;
                page.fits_in_width()
                    .await
                    .map_err(|failed| format!("{view}{at} at {width} px: {}", failed.message().unwrap_or_default()))?;
                if page.count(TILES).await? > 0 {
                    page.shows_whole(".tile", ".tile-label").await?;
                    page.shows_whole(".inner", ".line").await?;
                }
            }
        }
    }
    Ok(())
}

/// The radio button of a setting's choice.
fn radio(name: &str, word: &str) -> String {
    format!("input[name='{name}'][value='{word}']")
}

impl Page {
    /// Opens the fold with the settings.
    pub async fn open_settings(&self) -> Outcome {
        self.click(SUMMARY).await?;
        self.until_count(".settings[open]", 1).await
    }

    /// Makes a setting by pointer and waits until it is made.
    pub async fn set(&self, name: &str, word: &str) -> Outcome {
        self.click(&format!(".choice:has({})", radio(name, word))).await?;
        self.until_set(name, word).await
    }

    /// Puts a word in storage as the app keeps its settings.
    async fn keep(&self, name: &str, word: &str) -> Outcome {
        let keep = "localStorage.setItem(`pledge-explorer.${arguments[0]}`, arguments[1]); return null";
        self.script::<Option<bool>>(keep, vec![name.into(), word.into()]).await.map(drop)
    }

    /// Waits until a setting is at this choice.
    pub async fn until_set(&self, name: &str, word: &str) -> Outcome {
        let checked = format!("return document.querySelector(\"{}\").checked", radio(name, word));
        self.until(&format!("{name} at {word}"), async || self.script(&checked, vec![]).await).await
    }

    /// Waits until the root's type has this size in CSS pixels.
    async fn until_type(&self, size: f64) -> Outcome {
        let seen = "return parseFloat(getComputedStyle(document.documentElement).fontSize)";
        let near = async || Ok((self.script::<f64>(seen, vec![]).await? - size).abs() < 0.05);
        self.until(&format!("type of {size} px"), near).await
    }

    /// Waits until a view is seen and drawn.
    async fn until_panel(&self, view: &str) -> Outcome {
        // On a narrow screen the detail of what a link chooses may stand in its place.
        let shown = async || Ok(self.panels().await?.iter().any(|panel| [view, "detail"].contains(&panel.as_str())));
        self.until(&format!("the view {view}"), shown).await?;
        let drawn = if view == "map" { TILES.to_owned() } else { panel(view) };
        self.find(&drawn).await.map(drop)
    }

    /// Fails if a part of `css` reaches over the edge of the `frame` around it.
    async fn shows_whole(&self, frame: &str, css: &str) -> Outcome {
        let over = "return [...document.querySelectorAll(`${arguments[0]} ${arguments[1]}`)].filter(part => {
            const [inner, outer] = [part, part.closest(arguments[0])].map(box => box.getBoundingClientRect());
            return inner.width > 0 && (inner.right > outer.right + 0.5 || inner.bottom > outer.bottom + 0.5
                || inner.left < outer.left - 0.5 || part.scrollWidth > part.clientWidth + 1);
        }).map(part => part.innerText)";
        let over: Vec<String> = self.script(over, vec![frame.into(), css.into()]).await?;
        if over.is_empty() { Ok(()) } else { Err(format!("over the edge of {frame}: {over:?}").into()) }
    }
}
