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
    /// The words that stand in the hits' names.
    words: Vec<Pattern>,
}

/// An item that answers a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its position among the items the index was built from.
    pub item: usize,
    /// How well it fits.
    pub rank: Rank,
}

impl Outcome {
    /// Puts the best first: a run through the hits for each rank, of which a query has few, instead of a sort.
    fn ranked(mut self) -> Outcome {
        let mut counts = [0; Rank::ALL.len()];
        for hit in &self.hits {
            counts[hit.rank as usize] += 1;
        }
        if counts.contains(&self.hits.len()) {
            return self;
        }
        let all = std::mem::take(&mut self.hits);
        self.hits.reserve(all.len());
        for rank in Rank::ALL.into_iter().filter(|rank| counts[*rank as usize] > 0) {
            self.hits.extend(all.iter().filter(|hit| hit.rank == rank));
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

    /// What to mark of a hit's name, in characters of the name as given: sorted, apart from each other, none for a hit by code.
    pub fn ranges(&self, outcome: &Outcome, hit: Hit) -> Vec<Range<u32>> {
        match hit.rank {
            Rank::Code => Vec::new(),
            _ => self.names.ranges(hit.item, &outcome.words),
        }
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
        let mut outcome = self.by_name(vec![whole]);
        if let Some(code) = &code {
            let mut led = self.by_code(code);
            let codes = &self.index.codes;
            led.hits.extend(outcome.hits.iter().filter(|hit| !code.leads(&codes[hit.item])));
            outcome.hits = led.hits;
        }
        if outcome.hits.is_empty() && words.len() > 1 {
            outcome = self.by_name(words);
        }
        outcome
    }

    fn by_code(&self, code: &CodePrefix) -> Outcome {
        let led = self.index.codes.iter().enumerate().filter(|(_, known)| code.leads(known));
        Outcome { hits: led.map(|(item, _)| Hit { item, rank: Rank::Code }).collect(), ..Outcome::default() }
    }

    fn by_name(&mut self, words: Vec<Pattern>) -> Outcome {
        let names = &self.index.names;
        let mut hits = Vec::new();
        names.search(&words, self.before.leads(&words), |item, rank| hits.push(Hit { item, rank }));
        self.now.keep(&words, hits.iter().map(|hit| hit.item));
        Outcome { hits, words, rescue: None }.ranked()
    }
}
