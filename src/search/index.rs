//! The index: every name folded once, and the order in which a query is tried on them.

use super::code::CodePrefix;
use super::fold::{Unit, fold, without_asides};
use super::matcher::{Place, Rank, place};
use super::pattern::{Pattern, Query};
use super::rescue::{Rescue, readings};
use std::ops::Range;

/// Names and codes ready for searching. Built once; it keeps the order it was given.
#[derive(Clone, Debug)]
pub struct Index {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    code: String,
    name: Vec<Unit>,
    /// The name without what stands in parentheses, where it has some.
    short: Option<Vec<Unit>>,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Best rank first; hits of one rank are in the index's order. No item comes twice.
    pub hits: Vec<Hit>,
    /// Set when the query as typed found nothing and another reading of it did. The hits rank as if that had been typed.
    pub rescue: Option<Rescue>,
}

/// An item that answers a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its position among the items the index was built from.
    pub item: usize,
    /// How well it fits.
    pub rank: Rank,
    /// What to mark of the name, in characters of the name as given: sorted, apart from each other, none for a hit by code.
    pub ranges: Vec<Range<usize>>,
}

impl Entry {
    fn place(&self, words: &[Pattern]) -> Option<Place> {
        place(words, &self.name).or_else(|| place(words, self.short.as_ref()?))
    }
}

impl Index {
    /// Folds the names of `(code, name)` pairs, which should come in the order of their codes.
    pub fn new<C: AsRef<str>, N: AsRef<str>>(items: impl IntoIterator<Item = (C, N)>) -> Index {
        let entry = |(code, name): (C, N)| {
            let name = fold(name.as_ref());
            Entry { code: String::from(code.as_ref()), short: without_asides(&name), name }
        };
        Index { entries: items.into_iter().map(entry).collect() }
    }

    /// Finds a query as it stands, and where that finds nothing, in another reading.
    ///
    /// A query that says nothing (see [`says_nothing`](super::says_nothing)) finds nothing.
    pub fn search(&self, query: &str) -> Outcome {
        let hits = self.find(query);
        if !hits.is_empty() {
            return Outcome { hits, rescue: None };
        }
        for rescue in readings(query) {
            let hits = self.find(rescue.query());
            if !hits.is_empty() {
                let rescue = Some(rescue);
                return Outcome { hits, rescue };
            }
        }
        Outcome::default()
    }

    /// The query as one run first; its words apart only where no item has the run.
    fn find(&self, query: &str) -> Vec<Hit> {
        let code = CodePrefix::read(query);
        if let Some(code) = code.as_ref().filter(|code| code.is_deep()) {
            // Folded, 4-5 is 45 and stands in the name ‘2045…’, which nobody asked for: codes are matched apart.
            let hits = self.gather(Some(code), &[]);
            if !hits.is_empty() {
                return hits;
            }
        }
        let Query { whole, words } = Query::of(&fold(query));
        let hits = self.gather(code.as_ref(), &[whole]);
        if hits.is_empty() && words.len() > 1 {
            return self.gather(None, &words);
        }
        hits
    }

    fn gather(&self, code: Option<&CodePrefix>, words: &[Pattern]) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (item, entry) in self.entries.iter().enumerate() {
            if code.is_some_and(|code| code.leads(&entry.code)) {
                hits.push(Hit { item, rank: Rank::Code, ranges: Vec::new() });
            } else if let Some(place) = entry.place(words) {
                hits.push(Hit { item, rank: place.rank, ranges: place.ranges });
            }
        }
        hits.sort_by_key(|hit| hit.rank);
        hits
    }
}
