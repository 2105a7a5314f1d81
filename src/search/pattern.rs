//! What a query asks for: letters, initials, and a last unit that is still being typed.

use super::fold::{Unit, words};
use super::jamo::{self, Syllable};
use super::letters::{Asked, Bits, OF_A_VOWEL, all_units, units};

/// A run of units to be found side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    /// The run, its last letter as it stands or as it may grow.
    run: Vec<Asked>,
    /// The other reading, if there is one: the last 받침, or the second half of it, is the next syllable's initial.
    moved: Option<Vec<Asked>>,
    /// What either may begin with.
    leading: Option<Asked>,
    initials: bool,
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
        let mut apart = words(units).peekable();
        let mut words = Vec::new();
        while let Some(word) = apart.next() {
            words.push(Pattern::of(word, apart.peek().is_none()));
        }
        Query { whole: Pattern::of(units, true), words }
    }
}

impl Pattern {
    /// `composing`: the last letter is under the reader's cursor.
    fn of(letters: &[Unit], composing: bool) -> Pattern {
        let consonants = letters.iter().any(|unit| jamo::is_consonant(unit.letter));
        let initials = consonants && letters.iter().all(|unit| Syllable::of(unit.letter).is_none());
        let mut run: Vec<Asked> = all_units(letters).map(Asked::letter).collect();
        let typed = letters.last().and_then(|unit| Syllable::of(unit.letter)).filter(|_| composing);
        let mut moved = None;
        let mut leading = run.first().copied();
        if let (Some(typed), Some(last)) = (typed, letters.last()) {
            run.pop();
            moved = moving(typed).map(|(stays, moves)| {
                let both = [Asked::exactly(stays), Asked::letter(moves)];
                run.iter().copied().chain(both).collect()
            });
            run.extend(units(last.letter).map(|from| Asked::stretch(from, reach(typed))));
            leading = run.first().map(|first| match moving(typed) {
                Some((stays, _)) if run.len() == 1 => first.or(stays),
                _ => *first,
            });
        }
        Pattern { run, moved, leading, initials }
    }

    /// Where in a folded name, from `next` on, the pattern first stands, and how many units it covers there.
    #[inline]
    pub fn find(&self, name: &[u16], next: usize) -> Option<(usize, usize)> {
        let leading = self.leading?;
        let mut rest = name.get(next..)?;
        while let [unit, after @ ..] = rest {
            if leading.accepts(*unit)
                && let Some(length) = self.covers(rest)
            {
                return Some((name.len() - rest.len(), length));
            }
            rest = after;
        }
        None
    }

    /// How many units of a name the pattern covers, from the first of these on; `None` where it does not fit or asks for nothing.
    #[inline]
    pub fn covers(&self, name: &[u16]) -> Option<usize> {
        if fits(&self.run, name) {
            return Some(self.run.len());
        }
        self.moved.as_ref().filter(|moved| fits(moved, name)).map(Vec::len)
    }

    /// Whether the Korean of the pattern is initials only (`ㅅㅅㄱ`, `15ㅂ`): a search by 초성.
    pub fn is_initials(&self) -> bool {
        self.initials
    }

    /// The bits that every name which holds the pattern sets.
    pub fn bits(&self) -> Bits {
        let all = |run: &[Asked]| run.iter().map(|asked| asked.bits()).fold(Bits::default(), Bits::or);
        let run = all(&self.run);
        self.moved.as_ref().map_or(run, |moved| all(moved).and(run))
    }

    /// Whether every name that sets the [`bits`](Self::bits) holds the pattern.
    pub fn is_told_by_bits(&self) -> bool {
        matches!(self.run[..], [only] if only.is_told_by_bits())
    }

    /// Whether every name that holds this pattern holds the other too, as when more was typed.
    pub fn narrows(&self, other: &Pattern) -> bool {
        let runs = |of: &Pattern| [Some(of.run.clone()), of.moved.clone()].into_iter().flatten();
        let begins = |long: &[Asked], short: &[Asked]| {
            !short.is_empty()
                && short.len() <= long.len()
                && short.iter().zip(long).all(|(wide, narrow)| wide.includes(*narrow))
        };
        runs(self).all(|run| runs(other).any(|wide| begins(&run, &wide)))
    }
}

/// Whether the units begin with the run.
#[inline]
fn fits(run: &[Asked], name: &[u16]) -> bool {
    run.len() <= name.len() && !run.is_empty() && run.iter().zip(name).all(|(asked, unit)| asked.accepts(*unit))
}

/// Of a syllable that may not be finished: how many, from it on, it is or can grow into.
fn reach(typed: Syllable) -> u16 {
    match typed.last {
        Some(last) => jamo::growing_final(last),
        None => OF_A_VOWEL * jamo::growing(typed.vowel),
    }
}

/// What stays of a syllable whose 받침, or the second half of it, turns out to be the next one's initial, and that initial.
fn moving(typed: Syllable) -> Option<(u16, u16)> {
    let (stays, moves) = jamo::release(typed.last?);
    let stays = Syllable { last: stays, ..typed }.letter()?;
    units(stays).next().zip(units(moves).next())
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;

    fn covers(query: &str, name: &str) -> Option<usize> {
        let name: Vec<u16> = all_units(&fold(name)).collect();
        Query::of(&fold(query)).whole.covers(&name)
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
        let alone = |at: usize, name: &str| query.words[at].covers(&all_units(&fold(name)).collect::<Vec<_>>());
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
