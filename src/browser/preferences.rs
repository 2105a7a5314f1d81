//! The reader's own settings: shown by attributes of the page's root, kept on this device where that is allowed, never
//! in an address.
//!
//! `boot.js` puts what is kept on the root before anything is drawn; from then on the root says what is chosen.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Storage};

use super::window;

/// The size of the type at scale 1, in CSS pixels: what a browser sets if nobody asks for another.
const TYPE: f64 = 16.0;

/// A setting that is one of a few choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preference {
    /// The root's attribute that says what is chosen.
    attribute: &'static str,
    /// Where the choice is kept.
    key: &'static str,
    /// The word of each choice, in the order shown.
    choices: &'static [&'static str],
    /// The choice of who has made none; it is neither kept nor said on the root.
    usual: usize,
}

/// The size of all type, from small to largest; the style sheet says how large.
pub const TEXT: Preference =
    Preference { attribute: "data-text", key: "pledge-explorer.text", choices: &["1", "2", "3", "4", "5"], usual: 1 };

/// The page's colours: as the system asks, light, or in high contrast.
pub const CONTRAST: Preference = Preference {
    attribute: "data-contrast",
    key: "pledge-explorer.contrast",
    choices: &["system", "normal", "high"],
    usual: 0,
};

impl Preference {
    /// The word of each choice, in the order shown.
    pub fn choices(self) -> &'static [&'static str] {
        self.choices
    }

    /// The place of the choice that is in force.
    pub fn chosen(self) -> usize {
        self.place(root().and_then(|root| root.get_attribute(self.attribute)))
    }

    /// Shows the page by a choice, and keeps it where that is allowed.
    pub fn choose(self, choice: usize) {
        self.show(choice);
        let Some(storage) = storage() else { return };
        // Full or forbidden storage forgets the choice with the page, no more.
        let _ = match self.said(choice) {
            Some(word) => storage.set_item(self.key, word),
            None => storage.remove_item(self.key),
        };
    }

    /// Shows the page by the choice that is kept.
    fn restore(self) {
        if let Some(kept) = storage().and_then(|storage| storage.get_item(self.key).ok()) {
            self.show(self.place(kept));
        }
    }

    fn show(self, choice: usize) {
        let Some(root) = root() else { return };
        // Refused only for a name that is no attribute name, which this one is.
        let _ = match self.said(choice) {
            Some(word) => root.set_attribute(self.attribute, word),
            None => root.remove_attribute(self.attribute),
        };
    }

    /// The place of a word; of the usual choice where it is none of ours.
    fn place(self, word: Option<String>) -> usize {
        let place = word.and_then(|word| self.choices.iter().position(|choice| *choice == word));
        place.unwrap_or(self.usual)
    }

    fn said(self, choice: usize) -> Option<&'static str> {
        self.choices.get(choice).copied().filter(|_| choice != self.usual)
    }
}

/// How large type is on the page, by the setting and by what the browser itself is set to: 1 is 16 CSS pixels.
pub fn text_scale() -> f64 {
    let size = || {
        let style = window()?.get_computed_style(&root()?).ok()??;
        Some(js_sys::parse_float(&style.get_property_value("font-size").ok()?))
    };
    size().filter(|size| *size > 0.0).map_or(1.0, |size| size / TYPE)
}

/// Follows what the reader chooses in another window, for as long as the page lives, and calls back after it.
pub fn on_chosen_elsewhere(call: impl Fn() + 'static) {
    let Some(window) = window() else { return };
    let listener = Closure::<dyn Fn()>::new(move || {
        TEXT.restore();
        CONTRAST.restore();
        call();
    });
    if window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref()).is_ok() {
        listener.forget();
    }
}

fn root() -> Option<Element> {
    window()?.document()?.document_element()
}

/// The device's storage, where there is one and the page may use it.
fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_as_its_choice_and_any_other_as_the_usual_one() {
        for preference in [TEXT, CONTRAST] {
            for (place, word) in preference.choices().iter().enumerate() {
                assert_eq!(preference.place(Some((*word).to_owned())), place);
            }
            for other in [None, Some(String::new()), Some("9".to_owned()), Some("HIGH".to_owned())] {
                assert_eq!(preference.place(other), preference.usual);
            }
        }
    }

    #[test]
    fn only_a_choice_that_is_not_the_usual_one_is_said() {
        assert_eq!([0, 1, 4, 5].map(|choice| TEXT.said(choice)), [Some("1"), None, Some("5"), None]);
        assert_eq!([0, 1, 2].map(|choice| CONTRAST.said(choice)), [None, Some("normal"), Some("high")]);
    }

    #[test]
    fn without_a_page_all_is_as_usual() {
        assert_eq!((TEXT.chosen(), CONTRAST.chosen()), (1, 0));
        assert!((text_scale() - 1.0).abs() < f64::EPSILON);
    }
}
