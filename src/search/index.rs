//! The index: every name folded once, and the order in which a query is tried on them.

use super::code::CodePrefix;
use super::fold::fold;
use super::matcher::Rank;
use super::names::Names;
use super::pattern::{Pattern, Query};
use super::rescue::{Rescue, readings};
use super::trail::Trail;
use crate::plan::Code;
use std::ops::Range;

/// Names and codes ready for searching. Built once; it keeps the order it was given.
#[derive(Clone, Debug)]
pub struct Index {
    codes: Vec<Code>,
    names: Names,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Best rank first; hits of one rank are in the index's order. No item comes twice.
    pub hits: Vec<Hit>,
    /// Set when the query as typed found nothing and another reading of it did. The hits rank as if that had been typed.
    pub rescue: Option<Rescue>,
    ranges: Vec<Range<u32>>,
}

/// An item that answers a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its position among the items the index was built from.
    pub item: usize,
    /// How well it fits.
    pub rank: Rank,
    /// Which of the outcome's ranges are its own.
    marks: Range<u32>,
}

impl Outcome {
    /// What to mark of a hit's name, in characters of the name as given: sorted, apart from each other, none for a hit by code.
    pub fn ranges(&self, hit: &Hit) -> &[Range<u32>] {
        &self.ranges[hit.marks.start as usize..hit.marks.end as usize]
    }

    fn push(&mut self, item: usize, rank: Rank, before: usize) {
        self.hits.push(Hit { item, rank, marks: before as u32..self.ranges.len() as u32 });
    }

    /// Puts the best first: a few runs through the hits, one for each rank, instead of a sort.
    fn ranked(mut self) -> Outcome {
        let all = std::mem::take(&mut self.hits);
        self.hits.reserve(all.len());
        for rank in Rank::ALL {
            self.hits.extend(all.iter().filter(|hit| hit.rank == rank).cloned());
        }
        self
    }
}

impl Index {
    /// Folds the names of `(code, name)` pairs, which should come in the order of their codes.
    pub fn new<N: AsRef<str>>(items: impl IntoIterator<Item = (Code, N)>) -> Index {
        let mut codes = Vec::new();
        let names = Names::of(items.into_iter().map(|(code, name)| {
            codes.push(code);
            name
        }));
        Index { codes, names }
    }

    /// Finds a query as it stands, and where that finds nothing, in another reading.
    ///
    /// A query that says nothing (see [`says_nothing`](super::says_nothing)) finds nothing.
    pub fn search(&self, query: &str) -> Outcome {
        self.follow(&mut Trail::default(), query)
    }

    /// Finds the same as [`search`](Self::search), sooner where the query goes on from the last one that was given with this trail.
    pub fn follow(&self, trail: &mut Trail, query: &str) -> Outcome {
        let mut search = Search { index: self, before: std::mem::take(trail), now: trail };
        let outcome = search.find(query);
        if !outcome.hits.is_empty() {
            return outcome;
        }
        for rescue in readings(query) {
            let outcome = search.find(rescue.query());
            if !outcome.hits.is_empty() {
                return Outcome { rescue: Some(rescue), ..outcome };
            }
        }
        Outcome::default()
    }
}

/// One search under way.
struct Search<'a> {
    index: &'a Index,
    before: Trail,
    now: &'a mut Trail,
}

impl Search<'_> {
    /// The query as one run first; its words apart only where no item has the run.
    fn find(&mut self, query: &str) -> Outcome {
        let code = CodePrefix::read(query);
        if let Some(code) = code.as_ref().filter(|code| code.is_deep()) {
            // Folded, 4-5 is 45 and stands in the name ‘2045…’, which nobody asked for: codes are matched apart.
            let outcome = self.by_code(code);
            if !outcome.hits.is_empty() {
                return outcome;
            }
        }
        let Query { whole, words } = Query::of(&fold(query));
        let mut outcome = self.by_name(&[whole]);
        if let Some(code) = &code {
            let mut led = self.by_code(code);
            let (codes, ranges) = (&self.index.codes, std::mem::take(&mut outcome.ranges));
            led.hits.extend(outcome.hits.into_iter().filter(|hit| !code.leads(&codes[hit.item])));
            outcome = Outcome { ranges, ..led };
        }
        if outcome.hits.is_empty() && words.len() > 1 {
            outcome = self.by_name(&words);
        }
        outcome
    }

    fn by_code(&self, code: &CodePrefix) -> Outcome {
        let mut outcome = Outcome::default();
        for (item, _) in self.index.codes.iter().enumerate().filter(|(_, known)| code.leads(known)) {
            outcome.push(item, Rank::Code, 0);
        }
        outcome
    }

    fn by_name(&mut self, words: &[Pattern]) -> Outcome {
        let names = &self.index.names;
        let mut outcome = Outcome::default();
        let mut look = |item: usize| {
            let before = outcome.ranges.len();
            if let Some(rank) = names.place(item, words, &mut outcome.ranges) {
                outcome.push(item, rank, before);
            }
        };
        match self.before.leads(words) {
            Some(found) => found.iter().for_each(|item| look(*item as usize)),
            None => names.likely(words).for_each(look),
        }
        self.now.keep(words, outcome.hits.iter().map(|hit| hit.item));
        outcome.ranked()
    }
}
