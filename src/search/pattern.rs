//! What a query asks for: letters, initials, and a last unit that is still being typed.

use super::fold::{Unit, words};
use super::jamo::{self, Syllable};

/// A run of units to be found side by side.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    letters: Vec<char>,
    /// The last letter is under the reader's cursor.
    composing: bool,
}

/// A folded query, read in the two ways of looking for it.
#[derive(Clone, Debug)]
pub(super) struct Query {
    /// The whole as one run, as if no space had been typed.
    pub whole: Pattern,
    /// Its words one by one. Only the last can hold the unit that is being composed.
    pub words: Vec<Pattern>,
}

impl Query {
    /// Reads a folded query.
    ///
    /// A vowel standing alone at the end is the beginning of nothing a two-set keyboard can make: it is a slip, or a vowel half typed
    /// in the 천지인 way. It is passed over, unless there is nothing else, rather than emptying the list for one keystroke.
    pub fn of(mut units: &[Unit]) -> Query {
        if let Some(last) = units.iter().rposition(|unit| !jamo::is_vowel(unit.letter)) {
            units = &units[..=last];
        }
        let mut words: Vec<Pattern> = words(units).map(|word| Pattern::of(word, false)).collect();
        if let Some(last) = words.last_mut() {
            last.composing = true;
        }
        Query { whole: Pattern::of(units, true), words }
    }
}

impl Pattern {
    fn of(units: &[Unit], composing: bool) -> Pattern {
        let letters = units.iter().map(|unit| unit.letter).collect();
        Pattern { letters, composing }
    }

    /// The fewest units it covers.
    pub fn length(&self) -> usize {
        self.letters.len()
    }

    /// How many units of `name` the pattern covers, from its first on; `None` where it does not fit or asks for nothing.
    pub fn covers(&self, name: &[Unit]) -> Option<usize> {
        let (&last, before) = self.letters.split_last()?;
        let (head, tail) = name.split_at_checked(before.len())?;
        let fits = |(&asked, unit): (&char, &Unit)| stands_for(asked, unit);
        if !before.iter().zip(head).all(fits) {
            return None;
        }
        let at_last = match Syllable::of(last) {
            Some(typed) if self.composing => composed(typed, tail)?,
            _ => stands_for(last, tail.first()?).then_some(1)?,
        };
        Some(before.len() + at_last)
    }

    /// Whether the Korean of the pattern is initials only (`ㅅㅅㄱ`, `15ㅂ`): a search by 초성.
    pub fn is_initials(&self) -> bool {
        let letters = || self.letters.iter().copied();
        letters().any(jamo::is_consonant) && letters().all(|letter| Syllable::of(letter).is_none())
    }
}

/// A letter stands for itself, a consonant also for every syllable it begins. A syllable is never its initial.
fn stands_for(asked: char, unit: &Unit) -> bool {
    asked == unit.letter || asked == unit.initial
}

/// How many units of `name` a syllable covers that may not be finished: 1, or 2 where its 받침, or the second half of it, turns out
/// to be the next syllable's initial.
fn composed(typed: Syllable, name: &[Unit]) -> Option<usize> {
    let found = Syllable::of(name.first()?.letter)?;
    if found.initial != typed.initial {
        return None;
    }
    let same_vowel = found.vowel == typed.vowel;
    let Some(last) = typed.last else {
        return (same_vowel || jamo::begins_vowel(typed.vowel, found.vowel)).then_some(1);
    };
    if !same_vowel {
        return None;
    }
    let grown = |there| there == last || jamo::begins_final(last, there);
    if found.last.is_some_and(grown) {
        return Some(1);
    }
    let (stays, moves) = jamo::release(last);
    let moved = found.last == stays && stands_for(moves, name.get(1)?);
    moved.then_some(2)
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    fn covers(query: &str, name: &str) -> Option<usize> {
        Query::of(&fold(query)).whole.covers(&fold(name))
    }

    #[test]
    fn consonants_stand_for_syllables_but_not_the_other_way() {
        assert_eq!(covers("소ㅅ공인", "소상공인"), Some(4));
        assert_eq!(covers("ㄳ", "구슬"), Some(2));
        assert_eq!(covers("ㄱ", "꿀"), None);
        assert_eq!(covers("삼성", "사슴"), None);
        assert_eq!(covers("가", "ㄱ"), None);
        assert_eq!(covers("ㄱ자", "ㄱ자"), Some(2));
    }

    #[test]
    fn an_open_syllable_takes_any_final_and_growing_vowel() {
        for name in ["고", "공", "과", "광", "괘", "굉"] {
            assert_eq!(covers("고", name), Some(1), "{name}");
        }
        assert_eq!(covers("구", "권"), Some(1));
        assert_eq!(covers("의", "읜"), Some(1));
        assert_eq!(covers("으", "의"), Some(1));
        for (query, name) in [("가", "개"), ("고", "교"), ("과", "고"), ("기", "의")] {
            assert_eq!(covers(query, name), None, "{query} {name}");
        }
    }

    #[test]
    fn a_final_may_be_the_next_initial_or_half_of_itself() {
        assert_eq!(covers("솟", "솟대"), Some(1));
        assert_eq!(covers("솟", "소상"), Some(2));
        assert_eq!(covers("있", "이쑤"), Some(2));
        assert_eq!(covers("읽", "읽다"), Some(1));
        assert_eq!(covers("읽", "일구"), Some(2));
        assert_eq!(covers("일", "읽다"), Some(1));
        assert_eq!(covers("갑", "값"), Some(1));
        assert_eq!(covers("각", "깎"), None);
        assert_eq!(covers("각", "갂"), Some(1));
        assert_eq!(covers("읽", "이ㄹ"), None);
        assert_eq!(covers("솟", "소아"), None);
        assert_eq!(covers("솟", "소"), None);
        assert_eq!(covers("곡", "과거"), None);
    }

    #[test]
    fn only_the_last_unit_is_being_composed() {
        assert_eq!(covers("소고", "송곳"), None);
        assert_eq!(covers("소고 ", "소공"), Some(2), "a space finishes nothing");
        let query = Query::of(&fold("소고 지우"));
        let alone = |at: usize, name: &str| query.words[at].covers(&fold(name));
        assert_eq!(alone(0, "소공"), None);
        assert_eq!(alone(1, "지원"), Some(2));
    }

    #[test]
    fn a_vowel_left_over_at_the_end_is_passed_over() {
        assert_eq!(covers("소상ㅏ", "소상공"), Some(2));
        assert_eq!(covers("ㅅㅣ", "소"), Some(1));
        assert_eq!(covers("ㅏ", "소"), None);
        assert_eq!(covers("ㅏ", "ㅏ자"), Some(1));
        assert_eq!(covers("소ㅏ상", "소상"), None);
    }

    #[test]
    fn initials_are_known() {
        let initials = |query| Query::of(&fold(query)).whole.is_initials();
        assert!(initials("ㅅㅅㄱ") && initials("15ㅂ"));
        assert!(!initials("소ㅅ") && !initials("15") && !initials("ㅏ") && !initials(""));
    }
}
