//! What takes tables of all the world's letters: their normal form and their lower case.
//!
//! Natively they come from the libraries, in the browser from the browser, which has these tables anyway; sent along they would
//! weigh an eighth of the app.

/// Who knows, where the libraries' tables are not carried.
#[cfg(target_arch = "wasm32")]
#[derive(Clone, Copy, Debug)]
pub struct Unicode {
    /// A text in canonical composition (NFC).
    pub composed: fn(&str) -> String,
    /// A text in lower case.
    pub lower: fn(&str) -> String,
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) fn composed(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfc().collect()
}

#[cfg(not(target_arch = "wasm32"))]
fn lowered(letter: char) -> String {
    letter.to_lowercase().collect()
}

#[cfg(target_arch = "wasm32")]
static KNOWN: std::sync::OnceLock<Unicode> = std::sync::OnceLock::new();

#[cfg(target_arch = "wasm32")]
impl Unicode {
    /// Is asked from now on; until then text stays as it is.
    pub fn ask(self) {
        // Whoever was named first goes on.
        let _ = KNOWN.set(self);
    }
}

#[cfg(target_arch = "wasm32")]
pub(super) fn composed(text: &str) -> String {
    KNOWN.get().map_or_else(|| text.to_owned(), |known| (known.composed)(text))
}

#[cfg(target_arch = "wasm32")]
fn lowered(letter: char) -> String {
    KNOWN.get().map_or_else(|| letter.to_string(), |known| (known.lower)(letter.encode_utf8(&mut [0; 4])))
}

/// A letter in lower case, which is sometimes more than one.
pub(super) fn lower(letter: char) -> impl Iterator<Item = char> {
    let (one, more) = match letter {
        _ if letter.is_ascii() || has_no_case(letter) => (Some(letter.to_ascii_lowercase()), String::new()),
        _ => (None, lowered(letter)),
    };
    one.into_iter().chain(more.chars().collect::<Vec<_>>())
}

/// Hangul, kana and Han: what nearly all that is searched here is written in.
fn has_no_case(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_case_is_its_own_lower_case() {
        for letter in ('\0'..=char::MAX).filter(|letter| has_no_case(*letter)) {
            assert!(letter.to_lowercase().eq([letter]), "{letter}");
        }
    }

    #[test]
    fn every_letter_has_the_lower_case_that_unicode_gives_it() {
        for letter in '\0'..=char::MAX {
            assert!(lower(letter).eq(letter.to_lowercase()), "{letter}");
        }
    }
}
