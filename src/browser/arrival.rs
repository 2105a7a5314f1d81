//! What a reader had begun on the page before the app drew over it: the words typed, where the focus was, and how far they
//! had read.

use super::{document, window};

/// What had been begun.
pub struct Begun {
    /// The words in the text field asked about.
    pub text: String,
    focus: Option<String>,
    /// How far the page was scrolled, in CSS pixels.
    scrolled: f64,
}

impl Begun {
    /// What stands in the text field with this id, and what the focus is on.
    pub fn in_field(id: &str) -> Begun {
        let focused = window().and_then(|window| window.document()?.active_element()).map(|element| element.id());
        let scrolled = window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
        Begun { text: document::text(id), focus: focused.filter(|id| !id.is_empty()), scrolled }
    }

    /// Gives the focus back to what has the same id now, and takes the reader back to where they were: some browsers lose
    /// the place while the page is drawn over.
    pub fn give_back(&self) {
        if let Some(id) = &self.focus {
            document::focus(id);
        }
        if let Some(window) = window().filter(|_| self.scrolled > 0.0) {
            window.scroll_to_with_x_and_y(0.0, self.scrolled);
        }
    }
}
