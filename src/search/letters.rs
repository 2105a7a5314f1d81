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

    /// This and one more unit, where it is a stretch and has none yet.
    pub fn or(self, unit: u16) -> Asked {
        Asked { also: unit, ..self }
    }

    #[inline(always)]
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

/// What letters a name has, or a query asks for, in few bits: a name in which one of a query's is missing need not be looked
/// through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits {
    /// One for each initial, which its consonant standing alone has too, and one for each vowel of a syllable.
    parts: u64,
    /// One for a syllable's initial and vowel together, or for any other letter; each is shared by several.
    letters: u64,
}

impl Bits {
    /// Those of one letter.
    pub fn of(unit: u16) -> Bits {
        let syllable = unit.wrapping_sub(FIRST);
        if syllable < SYLLABLES {
            let (initial, body) = (syllable / OF_AN_INITIAL, syllable / OF_A_VOWEL);
            let vowel = body - initial * (OF_AN_INITIAL / OF_A_VOWEL);
            return Bits { parts: 1 << initial | 1 << (INITIALS + vowel), letters: 1 << (body % 64) };
        }
        let jamo = (FIRST_JAMO..=LAST_CONSONANT).contains(&unit);
        match char::from_u32(unit.into()).filter(|_| jamo).and_then(jamo::initial) {
            Some(initial) => Bits { parts: 1 << initial, letters: 0 },
            None => Bits { parts: 0, letters: 1 << (unit % 64) },
        }
    }

    /// Those of either.
    pub fn or(self, other: Bits) -> Bits {
        Bits { parts: self.parts | other.parts, letters: self.letters | other.letters }
    }

    /// Those that both have.
    pub fn and(self, other: Bits) -> Bits {
        Bits { parts: self.parts & other.parts, letters: self.letters & other.letters }
    }

    /// Whether all of the other's are among them.
    #[inline]
    pub fn hold(self, other: Bits) -> bool {
        self.parts & other.parts == other.parts && self.letters & other.letters == other.letters
    }

    /// The same with the name marked as one that is kept otherwise.
    pub fn odd(self) -> Bits {
        Bits { parts: self.parts | ODD, ..self }
    }

    #[inline]
    pub fn is_odd(self) -> bool {
        self.parts & ODD > 0
    }
}

const INITIALS: u16 = 19;
/// `ㄱ`.
const FIRST_JAMO: u16 = 0x3131;
/// `ㅎ`.
const LAST_CONSONANT: u16 = 0x314e;
const ODD: u64 = 1 << 63;

impl Asked {
    /// The bits that each unit which is accepted sets.
    pub fn bits(self) -> Bits {
        let last = self.from + (self.length - 1);
        // Syllables of one initial, or of one vowel too: what their ends have in common, all in between have. Of a longer
        // stretch the bit that is shared may be another's in between.
        let common = Bits::of(self.from).and(Bits::of(last)).and(Bits::of(self.also));
        if self.length > OF_A_VOWEL { Bits { letters: 0, ..common } } else { common }
    }

    /// Whether a name that sets the bits holds a letter that is accepted: a consonant is all that its bit stands for.
    pub fn is_told_by_bits(self) -> bool {
        self.length == OF_AN_INITIAL
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
        assert_ne!(open.bits(), Bits::default());
    }

    fn check(asked: Asked) {
        for unit in (0..=u16::MAX).filter(|unit| asked.accepts(*unit)) {
            assert!(Bits::of(unit).hold(asked.bits()), "{unit}");
        }
    }
}
