//! The arithmetic of Hangul: syllables taken apart and put together, always in compatibility jamo (U+3131…).

/// 초성, in the order of Unicode's syllable block.
const INITIALS: [char; 19] =
    ['ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'];

/// 받침, in the order of the block, which has none before the first.
const FINALS: [char; 27] = [
    'ㄱ', 'ㄲ', 'ㄳ', 'ㄴ', 'ㄵ', 'ㄶ', 'ㄷ', 'ㄹ', 'ㄺ', 'ㄻ', 'ㄼ', 'ㄽ', 'ㄾ', 'ㄿ', 'ㅀ', 'ㅁ', 'ㅂ', 'ㅄ', 'ㅅ',
    'ㅆ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ',
];

/// 중성: compatibility jamo stand in the order of the block.
const FIRST_VOWEL: char = 'ㅏ';
const VOWELS: u32 = 21;

const FIRST_SYLLABLE: char = '가';

/// A letter made of two that are typed one after the other.
pub(super) struct Pair {
    pub whole: char,
    pub first: char,
    pub second: char,
}

const fn pair(whole: char, first: char, second: char) -> Pair {
    Pair { whole, first, second }
}

/// The 겹받침.
pub(super) const CLUSTERS: [Pair; 11] = [
    pair('ㄳ', 'ㄱ', 'ㅅ'),
    pair('ㄵ', 'ㄴ', 'ㅈ'),
    pair('ㄶ', 'ㄴ', 'ㅎ'),
    pair('ㄺ', 'ㄹ', 'ㄱ'),
    pair('ㄻ', 'ㄹ', 'ㅁ'),
    pair('ㄼ', 'ㄹ', 'ㅂ'),
    pair('ㄽ', 'ㄹ', 'ㅅ'),
    pair('ㄾ', 'ㄹ', 'ㅌ'),
    pair('ㄿ', 'ㄹ', 'ㅍ'),
    pair('ㅀ', 'ㄹ', 'ㅎ'),
    pair('ㅄ', 'ㅂ', 'ㅅ'),
];

/// The vowels that a two-set keyboard makes of two keys.
pub(super) const DIPHTHONGS: [Pair; 7] = [
    pair('ㅘ', 'ㅗ', 'ㅏ'),
    pair('ㅙ', 'ㅗ', 'ㅐ'),
    pair('ㅚ', 'ㅗ', 'ㅣ'),
    pair('ㅝ', 'ㅜ', 'ㅓ'),
    pair('ㅞ', 'ㅜ', 'ㅔ'),
    pair('ㅟ', 'ㅜ', 'ㅣ'),
    pair('ㅢ', 'ㅡ', 'ㅣ'),
];

/// The letter that two letters make.
pub(super) fn join(pairs: &[Pair], first: char, second: char) -> Option<char> {
    let pair = pairs.iter().find(|pair| pair.first == first && pair.second == second)?;
    Some(pair.whole)
}

/// The two letters that make a letter.
pub(super) fn split(pairs: &[Pair], whole: char) -> Option<(char, char)> {
    let pair = pairs.iter().find(|pair| pair.whole == whole)?;
    Some((pair.first, pair.second))
}

/// What stays of a 받침 and what a vowel typed after it takes along: all of it, or the second half of a cluster.
pub(super) fn release(last: char) -> (Option<char>, char) {
    match split(&CLUSTERS, last) {
        Some((stays, moves)) => (Some(stays), moves),
        None => (None, last),
    }
}

/// The place of a consonant among the initials, where a syllable can begin with it.
pub(super) fn initial(letter: char) -> Option<u16> {
    (0..).zip(INITIALS).find(|(_, initial)| *initial == letter).map(|(at, _)| at)
}

/// How many vowels in a row, from this one on, it is or can grow into with one more key: those that grow from ㅗ, ㅜ and ㅡ
/// stand right behind them.
pub(super) fn growing(typed: char) -> u16 {
    let grown = DIPHTHONGS.iter().filter(|pair| pair.first == typed).count();
    grown as u16 + 1
}

/// How many 받침 in a row, from this one on, it is or begins: they too stand right behind it.
pub(super) fn growing_final(typed: char) -> u16 {
    let doubled = matches!(typed, 'ㄱ' | 'ㅅ');
    let clusters = CLUSTERS.iter().filter(|pair| pair.first == typed).count();
    clusters as u16 + u16::from(doubled) + 1
}

pub(super) fn is_consonant(letter: char) -> bool {
    matches!(letter, 'ㄱ'..='ㅎ')
}

pub(super) fn is_vowel(letter: char) -> bool {
    matches!(letter, 'ㅏ'..='ㅣ')
}

/// Whether a consonant can end a syllable: all but ㄸ, ㅃ and ㅉ can.
pub(super) fn is_final(letter: char) -> bool {
    FINALS.contains(&letter)
}

/// The compatibility jamo for a conjoining one (U+1100…) of the modern alphabet.
pub(super) fn compatible(conjoining: char) -> Option<char> {
    let code = conjoining as u32;
    match conjoining {
        '\u{1100}'..='\u{1112}' => INITIALS.get((code - 0x1100) as usize).copied(),
        '\u{1161}'..='\u{1175}' => vowel(code - 0x1161),
        '\u{11a8}'..='\u{11c2}' => FINALS.get((code - 0x11a8) as usize).copied(),
        _ => None,
    }
}

fn vowel(index: u32) -> Option<char> {
    char::from_u32(FIRST_VOWEL as u32 + index)
}

/// A syllable in its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Syllable {
    pub initial: char,
    pub vowel: char,
    pub last: Option<char>,
}

impl Syllable {
    /// Takes a precomposed syllable apart; anything else is `None`.
    pub fn of(letter: char) -> Option<Syllable> {
        let ('가'..='힣') = letter else { return None };
        let index = letter as u32 - FIRST_SYLLABLE as u32;
        let finals = FINALS.len() as u32 + 1;
        let (rest, last) = (index / finals, (index % finals) as usize);
        Some(Syllable {
            initial: INITIALS[(rest / VOWELS) as usize],
            vowel: vowel(rest % VOWELS)?,
            last: last.checked_sub(1).map(|at| FINALS[at]),
        })
    }

    /// The precomposed syllable; `None` if a part cannot stand in its place.
    pub fn letter(self) -> Option<char> {
        let place = |all: &[char], letter| all.iter().position(|&one| one == letter);
        let initial = place(&INITIALS, self.initial)? as u32;
        let vowel = (self.vowel as u32).checked_sub(FIRST_VOWEL as u32)?;
        let last = match self.last {
            Some(last) => place(&FINALS, last)? as u32 + 1,
            None => 0,
        };
        let index = (initial * VOWELS + vowel) * (FINALS.len() as u32 + 1) + last;
        char::from_u32(FIRST_SYLLABLE as u32 + index).filter(|_| vowel < VOWELS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_syllable_comes_apart_and_together() {
        for letter in '가'..='힣' {
            assert_eq!(Syllable::of(letter).and_then(Syllable::letter), Some(letter));
        }
        assert_eq!(Syllable::of('ㄱ'), None);
        assert_eq!(Syllable::of('a'), None);
        let parts = Syllable { initial: 'ㅇ', vowel: 'ㅣ', last: Some('ㄺ') };
        assert_eq!(Syllable::of('읽'), Some(parts));
    }

    #[test]
    fn parts_out_of_place_make_no_syllable() {
        let good = Syllable { initial: 'ㅂ', vowel: 'ㅣ', last: None };
        assert_eq!(good.letter(), Some('비'));
        for bad in [
            Syllable { initial: 'ㄳ', ..good },
            Syllable { vowel: 'ㄱ', ..good },
            Syllable { vowel: 'ㆍ', ..good },
            Syllable { last: Some('ㅃ'), ..good },
        ] {
            assert_eq!(bad.letter(), None);
        }
    }

    #[test]
    fn conjoining_jamo_have_compatible_ones() {
        let compatible: Vec<_> =
            "\u{1100}\u{1112}\u{1161}\u{1175}\u{11a8}\u{11c2}\u{119e}가".chars().map(compatible).collect();
        let expected = ['ㄱ', 'ㅎ', 'ㅏ', 'ㅣ', 'ㄱ', 'ㅎ'].map(Some);
        assert_eq!(compatible[..6], expected);
        assert_eq!(compatible[6..], [None, None]);
    }

    #[test]
    fn a_letter_begins_those_that_stand_behind_it() {
        for letter in (0..VOWELS).filter_map(vowel) {
            let reach = growing(letter) as u32;
            for other in (0..VOWELS).filter_map(vowel) {
                let behind = (other as u32).checked_sub(letter as u32).is_some_and(|far| far < reach);
                let grown = split(&DIPHTHONGS, other).is_some_and(|(first, _)| first == letter);
                assert_eq!(behind, other == letter || grown, "{letter} {other}");
            }
        }
        for (at, letter) in FINALS.iter().enumerate() {
            for (there, other) in FINALS.iter().enumerate() {
                let behind = there.checked_sub(at).is_some_and(|far| far < usize::from(growing_final(*letter)));
                let doubled = matches!((letter, other), ('ㄱ', 'ㄲ') | ('ㅅ', 'ㅆ'));
                let grown = split(&CLUSTERS, *other).is_some_and(|(first, _)| first == *letter);
                assert_eq!(behind, other == letter || doubled || grown, "{letter} {other}");
            }
        }
    }
}
