//! The reader's own settings as state: what is chosen, and how large type is by it.

use super::{App, Held};
use crate::browser::{self, Preference};

/// What is in force.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preferences {
    /// The place of the text size among its choices.
    pub text: usize,
    /// The place of the contrast among its choices.
    pub contrast: usize,
    /// How large type is: 1 is 16 CSS pixels.
    pub scale: f64,
}

impl Preferences {
    /// As the page is shown now.
    pub(super) fn now() -> Preferences {
        Preferences { text: browser::TEXT.chosen(), contrast: browser::CONTRAST.chosen(), scale: browser::text_scale() }
    }
}

impl App {
    /// The reader's settings, followed where they are read reactively.
    pub fn preferences(self) -> Held<Preferences> {
        self.preferences
    }

    /// Shows the page by a choice, which is kept where that is allowed.
    pub fn prefer(self, preference: Preference, choice: usize) {
        preference.choose(choice);
        self.preferences.set(Preferences::now());
    }
}
