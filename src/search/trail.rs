//! What the search before this one found: who types on finds among that.

use super::pattern::Pattern;

/// The steps of one search, to be given to the next: where a query has only grown, just what the one before found is looked
/// through again. An empty trail is as good as none.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    steps: Vec<Step>,
}

/// The names that hold some words, by their numbers.
#[derive(Clone, Debug)]
struct Step {
    words: Vec<Pattern>,
    found: Vec<u32>,
}

impl Trail {
    /// The fewest names known to be all that can hold these words; none where nothing is known of them.
    pub(super) fn leads(&self, words: &[Pattern]) -> Option<&[u32]> {
        let known = self.steps.iter().filter(|step| {
            let narrowed = |old: &Pattern| words.iter().any(|word| word.narrows(old));
            !step.words.is_empty() && step.words.iter().all(narrowed)
        });
        known.map(|step| &*step.found).min_by_key(|found| found.len())
    }

    /// Keeps what was found for some words.
    pub(super) fn keep(&mut self, words: &[Pattern], found: impl Iterator<Item = usize>) {
        self.steps.push(Step { words: words.to_vec(), found: found.map(|name| name as u32).collect() });
    }
}
