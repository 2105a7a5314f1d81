//! The explorer as scenarios look at it: its parts by handle, role and name, and what they come to show.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use thirtyfour::By;

use crate::{Outcome, keyboard, page::Page};

const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-');
/// The search field.
pub const FIELD: &str = "input[type='search']";
/// The summary, with its exact figures as attributes.
pub const SUMMARY: &str = ".summary [role='status']";
/// The tree's rows.
pub const ROWS: &str = "[role='treeitem']";
/// The treemap's tiles.
pub const TILES: &str = "[data-view='map'] .tile";

/// The tree's row of an item.
pub fn row(code: &str) -> String {
    format!("{ROWS}[data-code='{code}']")
}

/// The treemap's tile of an item.
pub fn tile(code: &str) -> String {
    format!("{TILES}[data-code='{code}']")
}

/// The button for a period.
pub fn period(id: &str) -> String {
    format!("button[data-period='{id}']")
}

/// The button that brings a view to the front.
pub fn switch(view: &str) -> String {
    format!(".switch [data-view='{view}']")
}

/// A view's panel.
pub fn panel(view: &str) -> String {
    format!("section[data-view='{view}']")
}

/// The address of a search, as the app writes it.
pub fn search_link(text: &str) -> String {
    format!("?q={}", utf8_percent_encode(text, ESCAPED))
}

/// The codes of the published rows whose name, read by `reading`, contains `text`; spaces and signs do not count.
pub fn named(text: &str, reading: impl Fn(char) -> String) -> Vec<&'static str> {
    let published = include_str!("../../../public/data/plan.csv").lines().skip(2);
    let named = published.filter_map(|line| {
        let (code, rest) = line.split_once(',')?;
        let name = rest.split(',').next()?.chars().filter(|letter| letter.is_alphanumeric());
        name.map(&reading).collect::<String>().contains(text).then_some(code)
    });
    named.collect()
}

/// A letter as it is.
pub fn as_written(letter: char) -> String {
    letter.to_string()
}

/// The first key that types a letter: a syllable's initial consonant.
pub fn by_initial(letter: char) -> String {
    keyboard::stages(&letter.to_string()).swap_remove(0)
}

impl Page {
    /// Waits for the summary's figures: rows that match, leaves under them, and their exact sum.
    pub async fn until_summary(&self, hits: usize, leaves: usize, sum: &str) -> Outcome {
        self.until_attr(SUMMARY, "data-hits", &hits.to_string()).await?;
        self.until_attr(SUMMARY, "data-leaves", &leaves.to_string()).await?;
        self.until_attr(SUMMARY, "data-sum", sum).await
    }

    /// Waits for the summary's sum.
    pub async fn until_sum(&self, sum: &str) -> Outcome {
        self.until_attr(SUMMARY, "data-sum", sum).await
    }

    /// Waits until the address is this query and nothing more.
    pub async fn until_link(&self, link: &str) -> Outcome {
        let awaited = self.until(&format!("the address {link:?}"), async || Ok(self.link().await? == link)).await;
        let found = self.link().await?;
        awaited.map_err(|failed| format!("{}; found {found:?}", failed.message().unwrap_or_default()).into())
    }

    /// Waits until the matches of `css` carry just these codes, in this order.
    pub async fn until_codes(&self, css: &str, codes: &[&str]) -> Outcome {
        let seen = async || Ok(self.attrs(css, "data-code").await? == codes);
        let awaited = self.until(&format!("{codes:?} as {css}"), seen).await;
        let found = self.attrs(css, "data-code").await?;
        awaited.map_err(|failed| format!("{}; found {found:?}", failed.message().unwrap_or_default()).into())
    }

    /// The matches' codes, in the plan's order wherever they stand.
    pub async fn sorted_codes(&self, css: &str) -> Outcome<Vec<String>> {
        let mut codes = self.attrs(css, "data-code").await?;
        codes.sort();
        Ok(codes)
    }

    /// Waits until the tiles are those of these codes, wherever they stand.
    pub async fn until_tiles(&self, codes: &[&str]) -> Outcome {
        self.until(&format!("the tiles {codes:?}"), async || Ok(self.sorted_codes(TILES).await? == codes)).await
    }

    /// Whether the keyboard's focus is on a match.
    pub async fn focused(&self, css: &str) -> Outcome<bool> {
        self.script("return document.activeElement.matches(arguments[0])", vec![css.into()]).await
    }

    /// Waits until the keyboard's focus is on a match.
    pub async fn until_focus(&self, css: &str) -> Outcome {
        let awaited = self.until(&format!("the focus on {css}"), async || self.focused(css).await).await;
        let found: String =
            self.script("return document.activeElement.cloneNode(false).outerHTML ?? ''", vec![]).await?;
        awaited.map_err(|failed| format!("{}; it is on {found}", failed.message().unwrap_or_default()).into())
    }

    /// Puts the keyboard's focus on the first match, as if the reader had come that far by Tab.
    pub async fn focus(&self, css: &str) -> Outcome {
        self.find(css).await?;
        self.script::<Option<bool>>("document.querySelector(arguments[0]).focus(); return null", vec![css.into()])
            .await?;
        self.until_focus(css).await
    }

    /// Clicks the button with this name, or with a name that holds it.
    pub async fn click_button(&self, name: &str) -> Outcome {
        let button = format!("//button[contains(., '{name}') or @aria-label='{name}']");
        self.until(&format!("a click on the button {name}"), async || {
            self.press_on(self.web.find(By::XPath(&button)).await?).await
        })
        .await
    }

    /// Types a search by syllables and waits until the address has followed.
    pub async fn search(&self, text: &str) -> Outcome {
        self.type_text(FIELD, text).await?;
        self.until_link(&search_link(text)).await
    }

    /// The panels that are seen, in order.
    pub async fn panels(&self) -> Outcome<Vec<String>> {
        let seen = "return [...document.querySelectorAll('section[data-view]')]
            .filter(panel => panel.getClientRects().length > 0).map(panel => panel.dataset.view)";
        self.script(seen, vec![]).await
    }

    /// How many steps the browser's history has.
    pub async fn steps(&self) -> Outcome<usize> {
        self.script("return history.length", vec![]).await
    }
}
