//! Where in a name the words of a query stand, and how good a place that is.

use super::pattern::Pattern;
use std::ops::Range;

/// How well a hit fits, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The query is the item's code or the beginning of it.
    Code,
    /// The name begins with the query.
    NameStart,
    /// A word of the name begins with the query: it stands after something that is neither letter nor digit.
    WordStart,
    /// The query stands within a word.
    Inside,
    /// The Korean of the query is initials only (`ㅅㅅㄱ`), wherever they stand.
    Initials,
}

impl Rank {
    /// Every rank, best first.
    pub(super) const ALL: [Rank; 5] = [Rank::Code, Rank::NameStart, Rank::WordStart, Rank::Inside, Rank::Initials];
}

/// A folded name: its letters as UTF-16 units, and where in the name as given each stood.
#[derive(Clone, Copy)]
pub(super) struct Name<'a> {
    pub letters: &'a [u16],
    pub spans: Spans<'a>,
}

/// Where the letters of a name stood, in characters of it.
#[derive(Clone, Copy)]
pub(super) enum Spans<'a> {
    /// Each letter is one character; how many characters before it were passed over.
    Gaps(&'a [u8]),
    /// From and to of each letter.
    Each(&'a [Range<u32>]),
}

impl Name<'_> {
    /// Whether something that does not count stands before a letter.
    fn opens_word(&self, at: usize) -> bool {
        match self.spans {
            Spans::Gaps(gaps) => gaps[at] > 0,
            Spans::Each(spans) => at == 0 || spans[at - 1].end < spans[at].start,
        }
    }

    /// From the first character of a stretch of letters to its last, so that spaces and punctuation in between are in it.
    fn span(&self, stretch: Range<usize>) -> Range<u32> {
        match self.spans {
            Spans::Gaps(gaps) => {
                let passed = |letters: Range<usize>| gaps[letters].iter().map(|gap| u32::from(*gap)).sum::<u32>();
                let start = stretch.start as u32 + passed(0..stretch.start + 1);
                let inner = stretch.start + 1..stretch.end;
                start..start + stretch.len() as u32 + passed(inner)
            }
            Spans::Each(spans) => spans[stretch.start].start..spans[stretch.end - 1].end,
        }
    }
}

/// Looks for every word, in any order; `None` if one is missing or there are none. The rank is that of the worst placed word, each
/// taken at its best.
#[inline]
pub(super) fn place(words: &[Pattern], name: Name) -> Option<Rank> {
    let mut rank = None;
    for word in words {
        rank = rank.max(Some(best(word, name)?));
    }
    rank
}

/// The rank of a word's best occurrence. It is the first, or the first that opens a word.
#[inline]
fn best(word: &Pattern, name: Name) -> Option<Rank> {
    let (mut at, _) = word.find(name.letters, 0)?;
    if word.is_initials() {
        return Some(Rank::Initials);
    }
    if at == 0 {
        return Some(Rank::NameStart);
    }
    while !name.opens_word(at) {
        match word.find(name.letters, at + 1) {
            Some((next, _)) => at = next,
            None => return Some(Rank::Inside),
        }
    }
    Some(Rank::WordStart)
}

/// What to mark of a name that holds all words: characters of it, sorted, apart from each other.
pub(super) fn ranges(words: &[Pattern], name: Name) -> Vec<Range<u32>> {
    let mut ranges = Vec::new();
    for word in words {
        mark(word, name, &mut ranges);
    }
    ranges.dedup_by(|range, last| {
        let touches = range.start <= last.end;
        if touches {
            last.end = last.end.max(range.end);
        }
        touches
    });
    ranges
}

/// Adds a range for every occurrence of a word, the leftmost first and none over another.
fn mark(word: &Pattern, name: Name, ranges: &mut Vec<Range<u32>>) {
    let mut next = 0;
    while let Some((at, length)) = word.find(name.letters, next) {
        next = at + length;
        // Few as they are: a sort weighs more than all the rest here.
        let span = name.span(at..next);
        ranges.insert(ranges.partition_point(|other| other.start <= span.start), span);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{fold::fold, names::Names, pattern::Query};
    use super::*;

    /// The rank, and what is marked.
    type Placed = Option<(Rank, Vec<(u32, u32)>)>;

    fn placed(words: &[Pattern], name: &str) -> Placed {
        let names = Names::of([name]);
        let rank = names.place(0, words)?;
        Some((rank, names.ranges(0, words).iter().map(|range| (range.start, range.end)).collect()))
    }

    fn whole(query: &str, name: &str) -> Placed {
        placed(&[Query::of(&fold(query)).whole], name)
    }

    fn words(query: &str, name: &str) -> Placed {
        placed(&Query::of(&fold(query)).words, name)
    }

    #[test]
    fn a_range_spans_what_stands_in_between() {
        assert_eq!(whole("돌봄체계구축", "‘촘촘한 돌봄체계’구축"), Some((Rank::WordStart, vec![(5, 12)])));
        assert_eq!(whole("촘촘", "‘촘촘한’"), Some((Rank::NameStart, vec![(1, 3)])));
    }

    #[test]
    fn every_occurrence_is_marked_and_the_best_one_ranks() {
        assert_eq!(whole("취업", "재취업·재창업 취업"), Some((Rank::WordStart, vec![(1, 3), (8, 10)])));
        assert_eq!(
            whole("가가", "나가가가 가"),
            Some((Rank::Inside, vec![(1, 6)])),
            "touching ranges become one, spaces too"
        );
        assert_eq!(whole("ㅊㅊ", "‘촘촘한"), Some((Rank::Initials, vec![(1, 3)])));
    }

    #[test]
    fn words_stand_in_any_order() {
        assert_eq!(words("지원 청년", "청년 월세 지원"), Some((Rank::WordStart, vec![(0, 2), (6, 8)])));
        assert_eq!(words("청년 ㅈㅇ", "청년 월세 지원"), Some((Rank::Initials, vec![(0, 2), (6, 8)])));
        assert_eq!(words("청년 창업", "청년 월세 지원"), None);
        assert_eq!(words("", "청년"), None);
    }
}
