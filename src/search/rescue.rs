//! Second readings of a query that found nothing: a keyboard left in English, and a particle at the end.

use super::fold::fold;
use super::jamo;
use super::keyboard::compose;
use super::nfc::nfc;
use super::unicode::is_letter_or_digit;

/// How a query had to be read to find anything. The reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rescue {
    /// The Latin letters were the keys of a 두벌식 keyboard left in English.
    Keyboard {
        /// What they type in Korean.
        read_as: String,
    },
    /// The query ended in a particle.
    Particle {
        /// The query before it.
        without: String,
    },
}

impl Rescue {
    /// The query that was searched instead.
    pub fn query(&self) -> &str {
        match self {
            Rescue::Keyboard { read_as } => read_as,
            Rescue::Particle { without } => without,
        }
    }
}

/// The other readings of a query, to be tried in order.
pub(super) fn readings(query: &str) -> impl Iterator<Item = Rescue> {
    // Marks that stand apart from their letters belong to them, here as everywhere.
    let composed: String = nfc(query).iter().map(|piece| piece.letter).collect();
    let [typed, lowered] = keyboard(&composed);
    typed.into_iter().chain(lowered).chain(particle(query))
}

/// A query of Latin letters, read as 두벌식 keys: as they stand, unless caps lock was on, and in lower case, because phones begin
/// a field with a capital of their own accord. Keys that leave a vowel standing alone were meant as Latin.
fn keyboard(query: &str) -> [Option<Rescue>; 2] {
    let letters = || query.chars().filter(|c| is_letter_or_digit(*c));
    if !letters().all(|c| c.is_ascii_alphabetic()) {
        return [None, None];
    }
    let some = |wanted: fn(&char) -> bool| letters().any(|c| wanted(&c));
    let (upper, lower) = (some(char::is_ascii_uppercase), some(char::is_ascii_lowercase));
    let read = |keys: &str| {
        let read_as = compose(keys.trim());
        let korean = !read_as.chars().any(jamo::is_vowel);
        korean.then_some(Rescue::Keyboard { read_as })
    };
    let typed = lower.then(|| read(query)).flatten();
    let lowered = upper.then(|| read(&query.to_ascii_lowercase())).flatten();
    [typed, lowered]
}

/// A query without the particle at its end.
fn particle(query: &str) -> Option<Rescue> {
    let units = fold(query);
    let (last, before) = units.split_last()?;
    let particles = ['을', '를', '이', '가', '은', '는', '의', '에', '로', '과', '와'];
    if before.is_empty() || !particles.contains(&last.letter) {
        return None;
    }
    let without: String = query.chars().take(last.start).collect();
    Some(Rescue::Particle { without: String::from(without.trim()) })
}

#[cfg(test)]
mod tests {
    use super::{Rescue, readings};

    fn read(query: &str) -> Vec<String> {
        readings(query).map(|rescue| String::from(rescue.query())).collect()
    }

    #[test]
    fn a_letter_with_a_mark_is_no_key_however_it_is_spelled() {
        assert_eq!(read("é"), [""; 0]);
        assert_eq!(read("e\u{301}"), [""; 0]);
    }

    #[test]
    fn latin_letters_are_keys() {
        assert_eq!(read("thtkdrhd"), ["소상공"]);
        assert_eq!(read(" thtkdrhd wldnjs "), ["소상공 지원"]);
        assert_eq!(read("THTKDRHD"), ["소상공"], "caps lock");
        assert_eq!(read("Rnfwoa"), ["꿀잼", "굴잼"], "shift, or a phone's capital");
        assert_eq!(read("R"), ["ㄱ"]);
    }

    #[test]
    fn what_types_no_korean_is_left_alone() {
        for query in ["hello", "k", "2045", "thtkd1", "소thtkd", "é", "", " ", "‘’"] {
            assert_eq!(read(query), [""; 0], "{query}");
        }
    }

    #[test]
    fn one_particle_comes_off_the_end() {
        assert_eq!(read("소상공인을"), ["소상공인"]);
        assert_eq!(read("돌봄 체계 의?"), ["돌봄 체계"]);
        assert_eq!(read("소상공인\u{110b}\u{1173}\u{11af}"), ["소상공인"], "decomposed");
        assert_eq!(read("을"), [""; 0]);
        assert_eq!(read("소상공인"), [""; 0]);
        let rescue = readings("시장과").next();
        assert_eq!(rescue, Some(Rescue::Particle { without: String::from("시장") }));
    }
}
