//! The search as a whole: its rules on the real names, and what must hold of every name and every text.

mod any_text;
mod real_names;
mod rules;

use super::{Index, Outcome};
use crate::plan::Code;
use std::sync::LazyLock;

/// The published codes and names, in order.
fn published() -> Vec<(&'static str, &'static str)> {
    include_str!("names.txt").lines().filter_map(|line| line.split_once(',')).collect()
}

fn index() -> &'static Index {
    static INDEX: LazyLock<Index> = LazyLock::new(|| coded(published()));
    &INDEX
}

fn coded(items: impl IntoIterator<Item = (&'static str, &'static str)>) -> Index {
    Index::new(items.into_iter().map(|(code, name)| (code.parse::<Code>().expect(code), name)))
}

fn items(outcome: &Outcome) -> Vec<usize> {
    outcome.hits.iter().map(|hit| hit.item).collect()
}

/// An index of these names; their codes are 1, 2, 3…
fn named<const N: usize>(names: [&str; N]) -> Index {
    Index::new((1..).zip(names).filter_map(|(at, name)| Some((Code::of(&[at])?, name))))
}

/// What a query marks of its best hit.
fn marks(index: &Index, query: &str) -> Vec<(u32, u32)> {
    let outcome = index.search(query);
    index.ranges(&outcome, outcome.hits[0]).iter().map(|range| (range.start, range.end)).collect()
}
