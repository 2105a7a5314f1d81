//! What a place in a query accepts, as ranges of UTF-16 units: Unicode's syllables stand so that every rule for a letter is one.

use super::fold::Unit;
use super::jamo;

/// `가`, where the block of syllables begins.
const FIRST: u16 = 0xac00;
/// How many syllables begin with one initial.
const OF_AN_INITIAL: u16 = 588;
/// How many syllables have the same initial and vowel.
pub(super) const OF_A_VOWEL: u16 = 28;
/// How many syllables there are.
const SYLLABLES: u16 = 11172;

/// The units that are accepted in one place: a stretch of them, and one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    from: u16,
    length: u16,
    also: u16,
}

impl Asked {
    /// Nothing but this unit.
    pub fn exactly(unit: u16) -> Asked {
        Asked { from: unit, length: 1, also: unit }
    }

    /// A stretch of units.
    pub fn stretch(from: u16, length: u16) -> Asked {
        Asked { from, length, also: from }
    }

    /// What a typed letter stands for: itself, a consonant also for every syllable it begins. A syllable is never its initial.
    pub fn letter(letter: u16) -> Asked {
        let initial = char::from_u32(letter.into()).and_then(jamo::initial);
        initial.map_or(Asked::exactly(letter), |at| Asked {
            from: FIRST + OF_AN_INITIAL * at,
            length: OF_AN_INITIAL,
            also: letter,
        })
    }

    pub fn accepts(self, unit: u16) -> bool {
        unit.wrapping_sub(self.from) < self.length || unit == self.also
    }

    /// Whether it accepts all that the other does.
    pub fn includes(self, other: Asked) -> bool {
        let ends = self.accepts(other.from) && self.accepts(other.from + (other.length - 1));
        // The one more never joins two stretches, so that with both ends all in between is accepted.
        ends && self.accepts(other.also)
    }
}

/// A letter as UTF-16 units: two where Unicode's first plane does not hold it.
pub(super) fn units(letter: char) -> impl Iterator<Item = u16> {
    let mut both = [0; 2];
    let length = letter.encode_utf16(&mut both).len();
    both.into_iter().take(length)
}

/// The units of a folded text.
pub(super) fn all_units(text: &[Unit]) -> impl Iterator<Item = u16> + '_ {
    text.iter().flat_map(|unit| units(unit.letter))
}

/// Sixty-four bits of which a name sets those of each of its letters: a name in which one of a query's is missing need not be
/// looked through. A syllable has a bit for its initial, which a consonant has too, and one for its vowel.
pub(super) fn bits(unit: u16) -> u64 {
    let syllable = unit.wrapping_sub(FIRST);
    if syllable < SYLLABLES {
        return 1 << (syllable / OF_AN_INITIAL) | 1 << (INITIALS + u32::from(syllable % OF_AN_INITIAL / OF_A_VOWEL));
    }
    match char::from_u32(unit.into()).and_then(jamo::initial) {
        Some(initial) => 1 << initial,
        None => 1 << (INITIALS + VOWELS + u32::from(unit) % OTHERS),
    }
}

const INITIALS: u32 = 19;
const VOWELS: u32 = 21;
const OTHERS: u32 = 64 - INITIALS - VOWELS;

impl Asked {
    /// The bits that each unit which is accepted sets.
    pub fn bits(self) -> u64 {
        let last = self.from + (self.length - 1);
        // Syllables of one initial or of neighbouring vowels: what their ends have in common, all in between have.
        bits(self.from) & bits(last) & bits(self.also)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(letter: char) -> u16 {
        units(letter).next().expect("a unit")
    }

    #[test]
    fn a_consonant_stands_for_itself_and_all_it_begins() {
        let asked = Asked::letter(unit('ㅅ'));
        for letter in ['ㅅ', '사', '싷', '솟'] {
            assert!(asked.accepts(unit(letter)), "{letter}");
        }
        for letter in ['ㅆ', '빟', '싸', 's', 'ㅏ'] {
            assert!(!asked.accepts(unit(letter)), "{letter}");
        }
        assert_eq!(Asked::letter(unit('ㅏ')), Asked::exactly(unit('ㅏ')), "a vowel begins nothing");
    }

    #[test]
    fn one_asks_for_less_than_the_other() {
        let (consonant, syllable) = (Asked::letter(unit('ㅅ')), Asked::letter(unit('소')));
        assert!(consonant.includes(syllable) && consonant.includes(consonant));
        assert!(!syllable.includes(consonant));
        assert!(!Asked::letter(unit('ㅈ')).includes(syllable));
        // The consonant itself is accepted by nothing but itself.
        assert!(!Asked::stretch(unit('사'), 588).includes(consonant));
    }

    #[test]
    fn every_accepted_unit_sets_the_bits_asked_for() {
        let open = Asked::stretch(unit('고'), 4 * OF_A_VOWEL);
        for asked in ["ㄱ", "고", "a", "１", "漢"].map(|text| Asked::letter(unit(text.chars().next().expect("one"))))
        {
            check(asked);
        }
        check(open);
        assert_ne!(open.bits(), 0);
    }

    fn check(asked: Asked) {
        for unit in (0..=u16::MAX).filter(|unit| asked.accepts(*unit)) {
            assert_eq!(bits(unit) & asked.bits(), asked.bits(), "{unit}");
        }
    }
}
