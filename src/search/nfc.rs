//! Canonical composition (NFC) that remembers which characters of the text each result came from.
//!
//! The algorithm is that of UAX #15. The normalization crate's own iterator gives no positions, and it links the compatibility
//! tables, which nothing here needs, into the browser's download.

use unicode_normalization::char::{canonical_combining_class, compose, decompose_canonical};

/// One character of the normalized text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub letter: char,
    /// First character of the text it came from.
    pub start: usize,
    /// One past the last character of the text it came from.
    pub end: usize,
    class: u8,
}

/// The text in NFC. A base and its combining marks all carry the span of the whole; starts and ends never go down.
pub(super) fn nfc(text: &str) -> Vec<Piece> {
    let mut composer = Composer::default();
    for (at, source) in text.chars().enumerate() {
        decompose_canonical(source, |letter| {
            let class = canonical_combining_class(letter);
            if class == 0 {
                composer.close_cluster();
            }
            composer.cluster.push(Piece { letter, start: at, end: at + 1, class });
        });
    }
    composer.close_cluster();
    composer.done
}

#[derive(Default)]
struct Composer {
    done: Vec<Piece>,
    /// Where in `done` the last base stands.
    base: Option<usize>,
    /// A base and the marks on it, in the text's order.
    cluster: Vec<Piece>,
}

impl Composer {
    fn close_cluster(&mut self) {
        let Composer { done, base, cluster } = self;
        let (Some(first), Some(last)) = (cluster.first(), cluster.last()) else {
            return;
        };
        let (start, end) = (first.start, last.end);
        // Stable, as the canonical ordering asks. The base's class is 0, so that it stays in front.
        cluster.sort_by_key(|piece| piece.class);
        for piece in cluster.drain(..) {
            let piece = Piece { start, end, ..piece };
            if let Some(at) = *base {
                let reachable = match &done[at + 1..] {
                    [] => true,
                    [.., mark] => mark.class < piece.class,
                };
                if let Some(letter) = compose(done[at].letter, piece.letter).filter(|_| reachable) {
                    done[at].letter = letter;
                    done[at].end = end;
                    continue;
                }
            }
            if piece.class == 0 {
                *base = Some(done.len());
            }
            done.push(piece);
        }
    }
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
