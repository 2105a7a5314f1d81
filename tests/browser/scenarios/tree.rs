//! The tree by the keys of the ARIA tree pattern, and by pointer.

use thirtyfour::Key;

use super::sight::{ROWS, row};
use crate::{Outcome, page::Page};

pub async fn walks_by_keyboard(page: Page) -> Outcome {
    page.open("").await?;
    page.until_count(ROWS, 26).await?;
    page.focus(".filter-switch").await?;
    page.press(Key::Tab).await?;
    page.until_focus(&row("1")).await?;

    for (key, code) in [
        (Key::Up, "1"),
        (Key::Down, "1-1"),
        (Key::Left, "1"),
        (Key::Right, "1-1"),
        (Key::Down, "1-2"),
        (Key::Right, "1-2"), // a leaf does not open
        (Key::End, "5-3"),
        (Key::Down, "5-3"),
        (Key::Home, "1"),
        (Key::Down, "1-1"),
    ] {
        page.press(key).await?;
        page.until_focus(&row(code)).await?;
        page.until_count(&format!("{ROWS}[tabindex='0']"), 1).await?;
    }

    page.until_attr(&row("1-1"), "aria-expanded", "false").await?;
    page.press(Key::Right).await?;
    page.until_attr(&row("1-1"), "aria-expanded", "true").await?;
    page.until_count(ROWS, 28).await?;
    for (name, value) in
        [("aria-level", "3"), ("aria-posinset", "2"), ("aria-setsize", "2"), ("aria-selected", "false")]
    {
        page.until_attr(&row("1-1-2"), name, value).await?;
    }
    assert_eq!(page.attr(&row("1-1-2"), "aria-expanded").await?, None, "a task has nothing to open");
    for (key, code) in [(Key::Right, "1-1-1"), (Key::Left, "1-1")] {
        page.press(key).await?;
        page.until_focus(&row(code)).await?;
    }
    page.press(Key::Left).await?;
    page.until_attr(&row("1-1"), "aria-expanded", "false").await?;
    page.until_count(ROWS, 26).await?;
    page.until_link("").await?;

    page.press(Key::Enter).await?;
    page.until_link("?at=1-1").await?;
    page.until_attr(&row("1-1"), "aria-selected", "true").await?;
    page.until_focus(&row("1-1")).await?;
    page.until_count(&format!("{ROWS}[aria-selected='true']"), 1).await?;
    page.until_text("[data-view='detail'] h2", "우리동네 마을정부 기능 강화").await?;

    page.press(Key::Tab).await?;
    page.until("the focus past the tree", async || Ok(!page.focused(ROWS).await?)).await?;
    page.press(Key::Shift + Key::Tab).await?;
    page.until_focus(&row("1-1")).await
}

pub async fn opens_and_chooses_by_pointer(page: Page) -> Outcome {
    page.open("").await?;
    let caret = |code: &str| format!("{} .caret", row(code));
    page.click(&caret("2-2")).await?;
    page.until_count(ROWS, 28).await?;
    page.until_link("").await?;
    page.click(&row("2-2-1")).await?;
    page.until_link("?at=2-2-1").await?;
    page.until_attr(&row("2-2-1"), "aria-selected", "true").await?;
    page.until_text("[data-view='detail'] .money", "2억원").await?;
    page.click(&caret("3")).await?;
    page.until_attr(&row("3"), "aria-expanded", "false").await?;
    page.until_count(ROWS, 23).await?;
    page.click(&row("3")).await?;
    page.until_link("?at=3").await?;
    page.until_attr(&row("3"), "aria-expanded", "true").await
}

/// The rows come in blocks, of which the first answers a key before the others do.
pub async fn holds_no_row_twice_and_none_that_cannot_be_hit(page: Page) -> Outcome {
    page.open("").await?;
    page.until_count(ROWS, 26).await?;
    let missed = "return [...document.querySelectorAll('[role=treeitem]')].filter((row) => {
        row.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, bottom } = row.getBoundingClientRect();
        return !row.contains(document.elementFromPoint(left + 60, bottom - 2));
    }).map((row) => row.id)";
    let missed: Vec<String> = page.script(missed, vec![]).await?;
    assert_eq!(missed, [""; 0], "a pointer at the lower edge hits nothing");
    let twice = "const done = arguments[0];
    const field = document.querySelector(\"input[type='search']\");
    const type = (text) => new Promise((resolve) => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        setTimeout(() => {
            const ids = [...document.querySelectorAll('[role=treeitem]')].map((row) => row.id);
            const stops = document.querySelectorAll(\"[role=treeitem][tabindex='0']\").length;
            resolve([text, ids.length - new Set(ids).size, stops]);
        });
    });
    (async () => {
        const seen = [];
        for (const text of ['지역', '2-3', '청년', '', '3', '']) seen.push(await type(text));
        done(seen);
    })();";
    let seen: Vec<(String, u32, u32)> = page.answer(twice).await?;
    for (text, twice, stops) in seen {
        assert_eq!((twice, stops), (0, 1), "{text}: rows drawn twice, and those that take the tab key");
    }
    Ok(())
}
