//! Where in a name the words of a query stand, and how good a place that is.

use super::fold::{Unit, opens_word};
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

/// A name that holds every word asked for.
pub(super) struct Place {
    /// That of the worst placed word, each taken at its best.
    pub rank: Rank,
    /// Characters of the name, sorted, apart from each other.
    pub ranges: Vec<Range<usize>>,
}

/// Looks for every word, in any order; `None` if one is missing or there are none.
pub(super) fn place(words: &[Pattern], name: &[Unit]) -> Option<Place> {
    let mut rank = None;
    let mut ranges = Vec::new();
    for word in words {
        rank = rank.max(Some(mark(word, name, &mut ranges)?));
    }
    Some(Place { rank: rank?, ranges: merge(ranges) })
}

/// Adds a range for every occurrence of a word, the leftmost first and none over another; the rank is that of the best occurrence.
///
/// A range goes from the first character to the last, so that spaces and punctuation in between are marked with the rest.
fn mark(word: &Pattern, name: &[Unit], ranges: &mut Vec<Range<usize>>) -> Option<Rank> {
    let mut best: Option<Rank> = None;
    let initials = word.is_initials();
    let mut free = 0;
    for at in 0..(name.len() + 1).saturating_sub(word.length()) {
        let Some(length) = word.covers(&name[at..]) else {
            continue;
        };
        let rank = if initials {
            Rank::Initials
        } else if at == 0 {
            Rank::NameStart
        } else if opens_word(name, at) {
            Rank::WordStart
        } else {
            Rank::Inside
        };
        best = Some(best.map_or(rank, |best| best.min(rank)));
        if at >= free {
            free = at + length;
            ranges.push(name[at].start..name[free - 1].end);
        }
    }
    best
}

/// Sorts ranges and joins those that overlap or touch.
fn merge(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::super::{fold::fold, pattern::Query};
    use super::*;

    fn plain(place: Place) -> (Rank, Vec<(usize, usize)>) {
        let ends = |range: &Range<usize>| (range.start, range.end);
        (place.rank, place.ranges.iter().map(ends).collect())
    }

    fn whole(query: &str, name: &str) -> Option<(Rank, Vec<(usize, usize)>)> {
        let query = Query::of(&fold(query));
        let place = place(&[query.whole], &fold(name))?;
        Some(plain(place))
    }

    fn words(query: &str, name: &str) -> Option<(Rank, Vec<(usize, usize)>)> {
        let place = place(&Query::of(&fold(query)).words, &fold(name))?;
        Some(plain(place))
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
