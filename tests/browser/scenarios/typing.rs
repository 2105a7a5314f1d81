//! Typing Korean by the keyboards people have: whatever events they send, the field holds what was typed.

use thirtyfour::Key;

use super::sight::{FIELD, SUMMARY, period, search_link};
use crate::{Outcome, keyboard, page::Page};

const WORD: &str = "소상공인";

/// The texts while a word is typed and then, by a keyboard that composes a syllable at a time, deleted: the last
/// syllable letter by letter, those before it whole. Then it is typed again.
fn there_and_back() -> Vec<String> {
    let there = keyboard::stages(WORD);
    let (before, last) = WORD.split_at(WORD.len() - "인".len());
    let letters = keyboard::stages(last).into_iter().rev().skip(1).map(|left| format!("{before}{left}"));
    let syllables = before.char_indices().rev().map(|(end, _)| before[..end].to_owned());
    let back = letters.chain([before.to_owned()]).chain(syllables);
    there.iter().cloned().chain(back).chain(keyboard::stages(WORD)).collect()
}

/// The same by a keyboard that composes a word at a time: every letter goes alone.
fn there_and_back_by_letters() -> Vec<String> {
    let there = keyboard::stages(WORD);
    there.iter().cloned().chain(there.iter().rev().skip(1).cloned()).chain(there.iter().cloned()).collect()
}

/// Types on the keyboard and then does what ends a search, as on any other.
async fn types(page: Page, keyboard: &str, texts: Vec<String>, left: &str) -> Outcome {
    page.open("?years=2024").await?;
    let steps = page.steps().await?;
    page.type_by(FIELD, keyboard, &texts).await?;
    assert_eq!(page.value_of(FIELD).await?, left);
    page.until_focus(FIELD).await?;
    page.until_link(&format!("{}&years=2024", search_link(left))).await?;
    assert_eq!(page.steps().await?, steps, "typing adds no step to the history");
    if left == WORD {
        page.until_attr(SUMMARY, "data-hits", "8").await?;
    }

    // Leaving the field for another control takes nothing away.
    page.click(&period("2025")).await?;
    page.until_attr(&period("2025"), "aria-pressed", "true").await?;
    assert_eq!(page.value_of(FIELD).await?, left);

    page.focus(FIELD).await?;
    page.press(Key::Escape).await?;
    page.until_link("?years=2024,2025").await?;
    assert_eq!(page.value_of(FIELD).await?, "");
    page.until_focus(FIELD).await
}

pub async fn on_a_desktop(page: Page) -> Outcome {
    types(page, "desktop", there_and_back(), WORD).await
}

pub async fn in_safari(page: Page) -> Outcome {
    types(page, "safari", there_and_back(), WORD).await
}

pub async fn on_gboard(page: Page) -> Outcome {
    // At the end the keyboard's own proposal takes the word's place.
    types(page, "gboard", there_and_back_by_letters(), "소상공인터 ").await
}

pub async fn on_a_samsung(page: Page) -> Outcome {
    types(page, "samsung", there_and_back_by_letters(), WORD).await
}

pub async fn on_ios(page: Page) -> Outcome {
    types(page, "ios", there_and_back(), WORD).await
}
