//! What a reader had begun on the page before the app drew over it: the words typed, and where the focus was.

use super::{document, window};

/// What had been begun.
pub struct Begun {
    /// The words in the text field asked about.
    pub text: String,
    focus: Option<String>,
}

impl Begun {
    /// What stands in the text field with this id, and what the focus is on.
    pub fn in_field(id: &str) -> Begun {
        let focused = window().and_then(|window| window.document()?.active_element()).map(|element| element.id());
        Begun { text: document::text(id), focus: focused.filter(|id| !id.is_empty()) }
    }

    /// Gives the focus back to what has the same id now.
    pub fn return_focus(&self) {
        if let Some(id) = &self.focus {
            document::focus(id);
        }
    }
}
