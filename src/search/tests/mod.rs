//! The search as a whole: its rules on the real names, and what must hold of every name and every text.

mod any_text;
mod real_names;
mod rules;

use super::{Index, Outcome};
use std::sync::LazyLock;

/// The published codes and names, in order.
fn published() -> Vec<(&'static str, &'static str)> {
    include_str!("names.txt").lines().filter_map(|line| line.split_once(',')).collect()
}

fn index() -> &'static Index {
    static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(published()));
    &INDEX
}

fn items(outcome: &Outcome) -> Vec<usize> {
    outcome.hits.iter().map(|hit| hit.item).collect()
}
