//! The reader's own preferences: kept on this device where that is allowed, never in an address.

use super::window;

const CONTRAST: &str = "pledge-explorer.contrast";
const ATTRIBUTE: &str = "data-contrast";

/// Whether the page shows in high contrast: as the reader chose, else as the system asks.
pub fn contrast() -> bool {
    chosen().unwrap_or_else(|| {
        let query = "(prefers-color-scheme: dark), (prefers-contrast: more)";
        window().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|media| media.matches())
    })
}

/// Shows the page as the reader once chose, if the reader did.
pub fn restore_contrast() {
    if let Some(high) = chosen() {
        show(high);
    }
}

/// Shows the page in high contrast or not, and keeps the choice.
pub fn set_contrast(high: bool) {
    show(high);
    if let Some(Ok(Some(storage))) = window().map(|window| window.local_storage()) {
        // Full or forbidden storage forgets the choice with the page, no more.
        let _ = storage.set_item(CONTRAST, word(high));
    }
}

fn chosen() -> Option<bool> {
    let stored = window()?.local_storage().ok()??.get_item(CONTRAST).ok()??;
    [true, false].into_iter().find(|high| word(*high) == stored)
}

fn show(high: bool) {
    let root = window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        // Refused only for a name that is no attribute name, which this one is.
        let _ = root.set_attribute(ATTRIBUTE, word(high));
    }
}

fn word(high: bool) -> &'static str {
    if high { "high" } else { "normal" }
}
