//! Canonical composition (NFC) that remembers which characters of the text each result came from.
//!
//! Who composes does not say where in the text a letter came from, so it is asked for a few characters at a time.

use super::unicode::composed;

/// One character of the normalized text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub letter: char,
    /// First character of the text it came from.
    pub start: usize,
    /// One past the last character of the text it came from.
    pub end: usize,
}

/// The mark of the highest class, which any other comes before in the normal form, whereas a base comes after it.
const LAST_MARK: char = '\u{345}';

/// Whether a character is its own normal form, and no mark. Most text is made of these alone.
fn stays(letter: char) -> bool {
    matches!(letter, '\0'..='\u{2ff}' | '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{3029}' | '\u{3131}'..='\u{318e}' | '가'..='힣')
}

/// The text in NFC. What was composed of several characters, and a base with its marks, carry the span of the whole; starts and
/// ends never go down.
pub(super) fn nfc(text: &str) -> Vec<Piece> {
    if text.chars().all(stays) {
        return text.chars().enumerate().map(|(at, letter)| Piece { letter, start: at, end: at + 1 }).collect();
    }
    let mut groups: Vec<Group> = Vec::new();
    for (at, letter) in text.chars().enumerate() {
        match groups.last_mut() {
            Some(group) if is_mark(letter) => group.take(letter),
            _ => {
                // A base may itself combine with the one before, once the marks on that one are known.
                close(&mut groups);
                groups.push(Group { letters: letter.to_string(), start: at, end: at + 1 });
            }
        }
    }
    close(&mut groups);
    let pieces = |Group { letters, start, end }| {
        composed(&letters).chars().map(move |letter| Piece { letter, start, end }).collect::<Vec<_>>()
    };
    groups.into_iter().flat_map(pieces).collect()
}

/// Characters that are composed together.
struct Group {
    letters: String,
    start: usize,
    end: usize,
}

impl Group {
    fn take(&mut self, letter: char) {
        self.letters.push(letter);
        self.end += 1;
    }
}

/// Joins the last group to the one before if they compose to something else together.
fn close(groups: &mut Vec<Group>) {
    let [.., before, last] = &groups[..] else { return };
    let together = format!("{}{}", before.letters, last.letters);
    let apart = last.letters.chars().all(stays)
        || composed(&together) == format!("{}{}", composed(&before.letters), composed(&last.letters));
    if !apart {
        let (start, end) = (before.start, last.end);
        groups.truncate(groups.len() - 2);
        groups.push(Group { letters: together, start, end });
    }
}

/// Whether a character stands on the one before it.
fn is_mark(letter: char) -> bool {
    letter == LAST_MARK || !stays(letter) && !composed(&format!("{LAST_MARK}{letter}")).starts_with(LAST_MARK)
}

#[cfg(test)]
mod tests {
    use super::nfc;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    fn spans(text: &str) -> Vec<(char, usize, usize)> {
        nfc(text).iter().map(|piece| (piece.letter, piece.start, piece.end)).collect()
    }

    #[test]
    fn conjoining_jamo_become_syllables_that_span_them() {
        assert_eq!(spans("\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}!"), [('한', 0, 3), ('그', 3, 5), ('!', 5, 6)]);
        assert_eq!(spans("하\u{11ab}각"), [('한', 0, 2), ('각', 2, 3)], "half composed");
    }

    #[test]
    fn a_base_and_its_marks_share_one_span() {
        assert_eq!(spans("e\u{301}x"), [('é', 0, 2), ('x', 2, 3)]);
        assert_eq!(spans("q\u{307}\u{323}x"), [('q', 0, 3), ('\u{323}', 0, 3), ('\u{307}', 0, 3), ('x', 3, 4)]);
    }

    /// Letters that compose, marks that must be put in order, and anything at all.
    fn text() -> impl Strategy<Value = String> {
        let letter = prop_oneof![
            prop::char::range('\u{1100}', '\u{11ff}'),
            prop::char::range('\u{300}', '\u{345}'),
            prop::char::range('\u{5b0}', '\u{5c2}'),
            prop::char::range('\u{9be}', '\u{9d7}'),
            prop::char::range('\u{f71}', '\u{f84}'),
            prop::char::range('가', '힣'),
            prop::char::range('a', 'e'),
            any::<char>(),
        ];
        prop::collection::vec(letter, 0..12).prop_map(String::from_iter)
    }

    proptest! {
        #[test]
        fn it_is_the_standard_normal_form(text in text()) {
            let letters: String = nfc(&text).iter().map(|piece| piece.letter).collect();
            prop_assert_eq!(letters, text.nfc().collect::<String>());
        }

        #[test]
        fn spans_are_in_order_and_within_the_text(text in text()) {
            let pieces = nfc(&text);
            let length = text.chars().count();
            prop_assert!(pieces.iter().all(|piece| piece.start < piece.end && piece.end <= length));
            prop_assert!(pieces.windows(2).all(|two| two[0].start <= two[1].start && two[0].end <= two[1].end));
        }
    }
}
