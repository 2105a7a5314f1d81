//! What takes tables of all the world's letters: which they are, their normal form and their lower case.
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
    /// Whether a text is one letter or figure.
    pub is_letter_or_digit: fn(&str) -> bool,
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

#[cfg(not(target_arch = "wasm32"))]
fn known_as_letter_or_digit(letter: char) -> bool {
    letter.is_alphanumeric()
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

#[cfg(target_arch = "wasm32")]
fn known_as_letter_or_digit(letter: char) -> bool {
    KNOWN.get().is_some_and(|known| (known.is_letter_or_digit)(letter.encode_utf8(&mut [0; 4])))
}

/// Whether it is a letter or a figure, of whatever writing.
pub fn is_letter_or_digit(letter: char) -> bool {
    match letter {
        '\0'..='\x7f' => letter.is_ascii_alphanumeric(),
        '가'..='힣' | 'ㄱ'..='ㅣ' | '\u{4e00}'..='\u{9fff}' => true,
        '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{3002}' | '\u{3008}'..='\u{3011}' => false,
        _ => known_as_letter_or_digit(letter),
    }
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
    fn letters_and_figures_are_those_of_unicode() {
        for letter in '\0'..=char::MAX {
            assert_eq!(is_letter_or_digit(letter), letter.is_alphanumeric(), "{letter}");
        }
    }

    #[test]
    fn every_letter_has_the_lower_case_that_unicode_gives_it() {
        for letter in '\0'..=char::MAX {
            assert!(lower(letter).eq(letter.to_lowercase()), "{letter}");
        }
    }
}
