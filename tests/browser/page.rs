//! What a scenario does and sees: a page in a browser, spoken to in a reader's terms.
//!
//! Reading goes by selector each time, so that a view that was redrawn is never held by an old element.

use std::{
    path::Path,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{By, TypingData, WebDriver, WebElement};

use crate::{Outcome, accessibility, axe, engine::Engine, keyboard, server::Server, wait, window};

/// A browser window and the server it looks at.
#[derive(Clone)]
pub struct Page {
    pub web: WebDriver,
    pub engine: Engine,
    pub server: Server,
    /// The frame that is looked at, counted from 0; none is the page itself.
    pub frame: Arc<Mutex<Option<u16>>>,
}

impl Page {
    pub fn new(web: WebDriver, engine: Engine, server: Server) -> Page {
        Page { web, engine, server, frame: Arc::default() }
    }

    /// Goes to the app with this query or fragment (`""`, `"?years=2024"`) and waits until it answers.
    pub async fn open(&self, link: &str) -> Outcome {
        self.goto(link).await?;
        self.ready().await
    }

    /// Goes there without waiting for the app.
    pub async fn goto(&self, link: &str) -> Outcome {
        Ok(self.web.goto(format!("{}{link}", self.server.address)).await?)
    }

    /// Goes to another page of the test server: `/__form`.
    pub async fn visit(&self, path: &str) -> Outcome {
        Ok(self.web.goto(format!("{}{path}", self.server.origin)).await?)
    }

    /// Waits until the app answers: `data-ready` on `<html>`.
    pub async fn ready(&self) -> Outcome {
        self.until("the app to be ready", async || {
            self.script("return document.documentElement.hasAttribute('data-ready')", vec![]).await
        })
        .await
    }

    /// Waits until `met`; the failure says what was `awaited`.
    pub async fn until(&self, awaited: &str, met: impl AsyncFn() -> Outcome<bool>) -> Outcome {
        wait::until(awaited, met).await
    }

    /// Waits until the first element of `css` has this text somewhere in what it shows.
    pub async fn until_text(&self, css: &str, part: &str) -> Outcome {
        let seen = async || Ok(self.text_of(css).await?.contains(part));
        let found = self.until(&format!("\"{part}\" in {css}"), seen).await;
        self.with_found(found, self.text_of(css).await.ok()).await
    }

    /// Waits until the first element of `css` has the attribute with just this value.
    pub async fn until_attr(&self, css: &str, name: &str, value: &str) -> Outcome {
        let seen = async || Ok(self.attr(css, name).await?.as_deref() == Some(value));
        let found = self.until(&format!("{name}=\"{value}\" on {css}"), seen).await;
        self.with_found(found, self.attr(css, name).await.ok().flatten()).await
    }

    /// Waits until exactly so many elements match.
    pub async fn until_count(&self, css: &str, count: usize) -> Outcome {
        let seen = async || Ok(self.count(css).await? == count);
        let found = self.until(&format!("{count} of {css}"), seen).await;
        self.with_found(found, self.count(css).await.ok().map(|count| count.to_string())).await
    }

    async fn with_found(&self, outcome: Outcome, found: Option<String>) -> Outcome {
        outcome.map_err(|failed| {
            let why = failed.message().unwrap_or_default();
            format!("{why}; found {}", found.map_or("nothing".into(), |found| format!("\"{found}\""))).into()
        })
    }

    /// The visible text of the first match.
    pub async fn text_of(&self, css: &str) -> Outcome<String> {
        let text: Option<String> =
            self.script("return document.querySelector(arguments[0])?.innerText", vec![json!(css)]).await?;
        Ok(text.ok_or_else(|| format!("nothing matches {css}"))?)
    }

    /// An attribute of the first match, if it has it.
    pub async fn attr(&self, css: &str, name: &str) -> Outcome<Option<String>> {
        let script = "return document.querySelector(arguments[0])?.getAttribute(arguments[1])";
        self.script(script, vec![json!(css), json!(name)]).await
    }

    /// What stands in a field.
    pub async fn value_of(&self, css: &str) -> Outcome<String> {
        self.script("return document.querySelector(arguments[0]).value", vec![json!(css)]).await
    }

    /// An attribute of every match, in document order; matches without it are left out.
    pub async fn attrs(&self, css: &str, name: &str) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])]
            .map(element => element.getAttribute(arguments[1])).filter(value => value !== null)";
        self.script(script, vec![json!(css), json!(name)]).await
    }

    /// Fails unless the address to pass on opens just this view: an item's page, or the explorer's own.
    pub async fn passes_on_this_view(&self) -> Outcome {
        let script = "const own = new URL(document.querySelector('#own-link').value);
            const [, home, at] = /^(.*\\/)p\\/([\\d-]+)\\/$/.exec(own.pathname) ?? [null, own.pathname];
            const said = (more, address) => JSON.stringify([...more, ...address.searchParams].sort());
            const same = said(at ? [['at', at]] : [], own) === said([], new URL(location.href));
            return same && home === location.pathname ? '' : `${own} is not ${location.href}`";
        let otherwise: String = self.script(script, vec![]).await?;
        if otherwise.is_empty() { Ok(()) } else { Err(otherwise.into()) }
    }

    /// Whether the first match is there to be seen, in or out of sight.
    pub async fn is_seen(&self, css: &str) -> Outcome<bool> {
        let script = "const found = document.querySelector(arguments[0]);
            return !!found && found.getClientRects().length > 0 && getComputedStyle(found).visibility === 'visible'";
        self.script(script, vec![json!(css)]).await
    }

    /// How many elements match.
    pub async fn count(&self, css: &str) -> Outcome<usize> {
        self.script("return document.querySelectorAll(arguments[0]).length", vec![json!(css)]).await
    }

    /// What a script returns.
    pub async fn script<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Outcome<T> {
        self.finding_back(async || Ok(self.web.execute(script, arguments.clone()).await?.convert()?)).await
    }

    /// What a script gives to the function that is its only argument.
    pub async fn answer<T: DeserializeOwned>(&self, script: &str) -> Outcome<T> {
        self.finding_back(async || Ok(self.web.execute_async(script, vec![]).await?.convert()?)).await
    }

    /// The first match, once there is one.
    pub async fn find(&self, css: &str) -> Outcome<WebElement> {
        self.until(css, async || Ok(self.count(css).await? > 0)).await?;
        self.finding_back(async || Ok(self.web.find(By::Css(css)).await?)).await
    }

    /// Clicks the first match as a pointer does, once it can be clicked.
    pub async fn click(&self, css: &str) -> Outcome {
        if self.engine == Engine::WebKit && self.frame().is_some() {
            // The click may be what changes the address around: its driver then fails in the middle of it, and the script
            // that is run again must not click again.
            static CLICKS: AtomicU32 = AtomicU32::new(0);
            self.find(css).await?;
            let click = "const [css, number] = arguments;
                if (window.lastClick !== number) { window.lastClick = number; document.querySelector(css).click(); }
                return null";
            let arguments = vec![json!(css), json!(CLICKS.fetch_add(1, Ordering::Relaxed))];
            return self.script::<Option<bool>>(click, arguments).await.map(drop);
        }
        self.until(&format!("a click on {css}"), async || self.press_on(self.web.find(By::Css(css)).await?).await).await
    }

    /// Clicks an element. Where a bar at the foot of the screen covers it, it is scrolled on as a reader would, for
    /// the next try.
    pub async fn press_on(&self, element: WebElement) -> Outcome<bool> {
        if let Err(refused) = element.click().await {
            let middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' }); return null";
            self.web.execute(middle, vec![element.to_json()?]).await?;
            return Err(refused.into());
        }
        Ok(true)
    }

    /// Types into the field at `css`, a character a stroke, as a finished Korean syllable arrives from a driver.
    pub async fn type_text(&self, css: &str, text: &str) -> Outcome {
        let field = self.find(css).await?;
        for character in text.chars() {
            field.send_keys(character.to_string()).await?;
        }
        Ok(())
    }

    /// Types as a Korean keyboard does: key by key, each key changing the syllable being composed.
    pub async fn compose(&self, css: &str, text: &str) -> Outcome {
        self.compose_and_look(css, text, async |_| Ok(())).await
    }

    /// The same, looking at the page after each key: `look` is told what should then stand in the field.
    pub async fn compose_and_look(&self, css: &str, text: &str, look: impl AsyncFn(&str) -> Outcome) -> Outcome {
        let before = self.value_of(css).await?;
        let stages = keyboard::stages(text);
        for (index, stage) in stages.iter().enumerate() {
            let whole = format!("{before}{stage}");
            let arguments = vec![
                json!(css),
                json!(whole),
                json!(stage.chars().last()),
                json!(index == 0),
                json!(index + 1 == stages.len()),
            ];
            self.script::<Value>(keyboard::COMPOSE, arguments).await?;
            look(&whole).await?;
        }
        Ok(())
    }

    /// Types by a keyboard of `keyboard::EVENTS`: the field holds each of the texts in turn. Fails with all that the page
    /// did to the field meanwhile.
    pub async fn type_by(&self, css: &str, keyboard: &str, texts: &[String]) -> Outcome {
        let arguments = vec![json!(css), json!(keyboard), json!(texts)];
        let wrong: Vec<String> = self.web.execute_async(keyboard::EVENTS, arguments).await?.convert()?;
        if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
    }

    /// Presses keys where the focus is: `Key::Down`, `Key::Shift + Key::Tab`, `"a"`.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Outcome {
        Ok(self.web.active_element().await?.send_keys(keys).await?)
    }

    /// The address's query and fragment, without `?` and `#` when empty.
    pub async fn link(&self) -> Outcome<String> {
        self.script("return location.search + location.hash", vec![]).await
    }

    pub async fn back(&self) -> Outcome {
        Ok(self.web.back().await?)
    }

    pub async fn forward(&self) -> Outcome {
        Ok(self.web.forward().await?)
    }

    /// Reloads and waits until the app answers.
    pub async fn reload(&self) -> Outcome {
        self.web.refresh().await?;
        self.ready().await
    }

    /// Makes the page this many CSS pixels wide and high, also as narrow as a phone.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        window::resize(self, width, height).await
    }

    /// The computed role of the first match, as assistive technology is told.
    pub async fn role_of(&self, css: &str) -> Outcome<String> {
        accessibility::role(self, css).await
    }

    /// The computed name of the first match.
    pub async fn name_of(&self, css: &str) -> Outcome<String> {
        accessibility::name(self, css).await
    }

    /// The accessibility tree, a line a node, where the engine shows it.
    pub async fn accessibility_tree(&self) -> Outcome<Option<Vec<String>>> {
        accessibility::tree(self).await
    }

    /// Fails if axe-core finds anything against WCAG in the page as it stands.
    pub async fn accessible(&self) -> Outcome {
        axe::check(self).await
    }

    /// Fails if the page can be scrolled sideways.
    pub async fn fits_in_width(&self) -> Outcome {
        let script = "const page = document.documentElement; return [page.scrollWidth, page.clientWidth]";
        let (page, window): (u32, u32) = self.script(script, vec![]).await?;
        if page > window {
            return Err(format!("the page is {page} px wide in a window of {window} px").into());
        }
        Ok(())
    }

    /// Keeps a picture of the window as a PNG file.
    pub async fn screenshot(&self, path: &Path) -> Outcome {
        Ok(self.web.screenshot(path).await?)
    }
}
