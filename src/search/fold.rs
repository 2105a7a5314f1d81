//! Folding: what of a text counts in a search, and where in the text it stood.
//!
//! NFC, lower case, letters and digits only. Spacing, punctuation and the transients of the 천지인 keyboard are gone.

use super::jamo;
use super::nfc::nfc;
use super::unicode::{is_letter_or_digit, lower};

/// One letter or digit of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    pub letter: char,
    /// First character of the text it stands for.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// It stands in parentheses.
    pub aside: bool,
}

/// The letters and digits of a text, in order.
///
/// Compound consonants standing alone (`ㄳ`) are expanded here, on both sides of a comparison, because desktop input methods merge
/// consecutive consonants into them.
pub(super) fn fold(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut depth = 0_usize;
    for piece in nfc(text) {
        let letter = narrow(piece.letter);
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let mut push = |letter: char| {
            units.push(Unit { letter, start: piece.start, end: piece.end, aside: depth > 0 });
        };
        for letter in lower(letter).filter(|&c| counts(c)) {
            let letter = jamo::compatible(letter).unwrap_or(letter);
            match jamo::split(&jamo::CLUSTERS, letter) {
                Some((first, second)) => {
                    push(first);
                    push(second);
                }
                None => push(letter),
            }
        }
    }
    units
}

/// What a plain character counts for: the letter it is folded to, `None` where it counts for nothing. Plain are those of which every
/// one stands for itself, whatever stands beside it: what nearly all names are made of. For any other there is no answer.
pub(super) fn plain(letter: char) -> Option<Option<u16>> {
    match letter {
        '가'..='힣' => Some(Some(letter as u16)),
        '(' | ')' => None,
        '\0'..='\x7f' => Some(letter.is_ascii_alphanumeric().then(|| letter.to_ascii_lowercase() as u16)),
        '·' | '‘' | '’' | '“' | '”' | '…' | '、' | '。' | '「' | '」' => Some(None),
        _ => None,
    }
}

/// Whether the unit at `at` opens a word: it is the first, or something that does not count stands before it.
#[cfg(test)]
pub(super) fn opens_word(units: &[Unit], at: usize) -> bool {
    at == 0 || parted(&units[at - 1], &units[at])
}

/// The units word by word.
pub(super) fn words(units: &[Unit]) -> impl Iterator<Item = &[Unit]> {
    units.chunk_by(|one, next| !parted(one, next))
}

fn parted(one: &Unit, next: &Unit) -> bool {
    one.end < next.start
}

/// The units that do not stand in parentheses, if that leaves some out: readers pass over a gloss, as in `감(減)탄`.
pub(super) fn without_asides(units: &[Unit]) -> Option<Vec<Unit>> {
    let kept: Vec<Unit> = units.iter().filter(|unit| !unit.aside).copied().collect();
    (kept.len() < units.len()).then_some(kept)
}

/// Full-width Latin letters, digits and punctuation, as Korean input methods can give them, in their usual width.
pub(super) fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        _ => letter,
    }
}

fn counts(letter: char) -> bool {
    is_letter_or_digit(letter) && !is_transient(letter) && !is_filler(letter)
}

/// What the 천지인 keyboard shows while a vowel is half typed. (`‥`, its fourth, is no letter anyway.)
fn is_transient(letter: char) -> bool {
    matches!(letter, '\u{318d}' | '\u{119e}' | '\u{11a2}')
}

/// Hangul fillers are letters to Unicode and nothing to the eye.
fn is_filler(letter: char) -> bool {
    matches!(letter, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> String {
        fold(text).iter().map(|unit| unit.letter).collect()
    }

    #[test]
    fn only_letters_and_digits_stay() {
        assert_eq!(letters(" ‘촘촘한 돌봄체계’구축 "), "촘촘한돌봄체계구축");
        assert_eq!(letters("감(減)탄 15분 ZONE"), "감減탄15분zone");
        assert_eq!(letters("ＡＩ돌봄　１５"), "ai돌봄15");
        assert_eq!(letters("‘’ ·+-!\u{3164}"), "");
    }

    #[test]
    fn transients_of_half_typed_vowels_go() {
        assert_eq!(letters("ㅅㆍ소\u{119e}상\u{11a2}공‥"), "ㅅ소상공");
    }

    #[test]
    fn every_spelling_of_a_consonant_is_one() {
        assert_eq!(letters("ㄳㅄㅀ"), "ㄱㅅㅂㅅㄹㅎ");
        assert_eq!(letters("ㄲㅆ"), "ㄲㅆ", "doubled consonants are initials themselves");
        assert_eq!(letters("\u{1109}\u{1109}\u{11aa}"), "ㅅㅅㄱㅅ");
    }

    #[test]
    fn decomposed_text_is_composed_and_mapped_back() {
        let units = fold("\u{110e}\u{1169}\u{11b7} İ");
        assert_eq!(
            units,
            [
                Unit { letter: '촘', start: 0, end: 3, aside: false },
                Unit { letter: 'i', start: 4, end: 5, aside: false },
            ]
        );
    }

    #[test]
    fn words_open_after_what_does_not_count() {
        let units = fold("‘학·취업 ㄳ감(減)탄");
        let opening: String =
            (0..units.len()).filter(|&at| opens_word(&units, at)).map(|at| units[at].letter).collect();
        assert_eq!(opening, "학취ㄱ減탄");
        let marked = fold("q\u{307}\u{323}x");
        assert!(!opens_word(&marked, 1), "a combining mark parts no word");
    }

    #[test]
    fn plain_characters_are_folded_alone_as_in_any_text() {
        for letter in ('\0'..='\u{ffff}').filter(|letter| plain(*letter).is_some()) {
            let folded = letters(&format!("나{letter}가a{letter}"));
            let alone = String::from_utf16_lossy(plain(letter).flatten().as_slice());
            assert_eq!(folded, format!("나{alone}가a{alone}"), "{letter}");
        }
    }

    #[test]
    fn parentheses_can_be_passed_over() {
        let kept = |text| {
            let kept = without_asides(&fold(text))?;
            Some(String::from_iter(kept.iter().map(|unit| unit.letter)))
        };
        assert_eq!(kept("감(減)탄"), Some(String::from("감탄")));
        assert_eq!(kept("길（마을(+골목)）사회) 끝"), Some(String::from("길사회끝")));
        assert_eq!(kept("감 減 탄"), None);
    }
}
