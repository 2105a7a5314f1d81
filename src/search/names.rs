//! All names of an index, folded, in one stretch of memory that a search runs through.

use super::fold::{Unit, fold, plain, without_asides};
use super::letters::{all_units, bits, units};
use super::matcher::{Name, Rank, Spans, place};
use super::pattern::Pattern;
use std::ops::Range;

/// Folded names, numbered in the order given.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// The letters of all names, one name after the other, in UTF-16 units.
    letters: Vec<u16>,
    /// For each unit how many characters of the name stand between it and the one before. Of no use for the odd names.
    gaps: Vec<u8>,
    /// Where each name ends.
    ends: Vec<u32>,
    /// What letters each name has, as [`bits`] tells them.
    bits: Vec<u64>,
    /// The names of which some letter is not one character, or some stand in parentheses, by their numbers.
    odd: Vec<(usize, Odd)>,
}

/// A name that has to be kept with the place of each letter.
#[derive(Clone, Debug)]
struct Odd {
    whole: Apart,
    /// The name without what stands in parentheses, where it has some.
    short: Option<Apart>,
}

#[derive(Clone, Debug)]
struct Apart {
    letters: Vec<u16>,
    spans: Vec<Range<u32>>,
}

impl Names {
    /// Folds the names.
    pub fn of<N: AsRef<str>>(names: impl IntoIterator<Item = N>) -> Names {
        let mut all = Names::default();
        for name in names {
            all.push(name.as_ref());
        }
        all
    }

    fn push(&mut self, name: &str) {
        let start = self.letters.len();
        if self.push_plain(name).is_none() {
            let folded = fold(name);
            let odd = Odd { short: without_asides(&folded).map(|short| Apart::of(&short)), whole: Apart::of(&folded) };
            self.letters.truncate(start);
            self.letters.extend(&odd.whole.letters);
            self.gaps.resize(self.letters.len(), 0);
            self.odd.push((self.ends.len(), odd));
        }
        self.bits.push(self.letters[start..].iter().fold(0, |all, unit| all | bits(*unit)));
        // A plan's names together are far shorter than four thousand million letters.
        self.ends.push(self.letters.len() as u32);
    }

    /// Adds the letters of a name if each is one character, as nearly all are; with what was added so far left where it is not.
    fn push_plain(&mut self, name: &str) -> Option<()> {
        let mut gap = 0_u8;
        for letter in name.chars() {
            match plain(letter)? {
                Some(letter) => {
                    self.letters.extend(units(letter));
                    self.gaps.push(std::mem::take(&mut gap));
                }
                None => gap = gap.checked_add(1)?,
            }
        }
        Some(())
    }

    /// The names that may hold every pattern, each of which must still be looked through.
    pub fn likely(&self, words: &[Pattern]) -> impl Iterator<Item = usize> + '_ {
        let asked = words.iter().fold(0, |bits, word| bits | word.bits());
        self.bits.iter().enumerate().filter(move |(_, bits)| *bits & asked == asked).map(|(at, _)| at)
    }

    /// Where in a name the words stand, as [`place`] tells it; of what stands in parentheses only where that is needed.
    pub fn place(&self, at: usize, words: &[Pattern], ranges: &mut Vec<Range<u32>>) -> Option<Rank> {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let stretch = start..self.ends[at] as usize;
        let odd = self.odd.binary_search_by_key(&at, |(number, _)| *number);
        let Ok(odd) = odd.map(|found| &self.odd[found].1) else {
            let name = Name { letters: &self.letters[stretch.clone()], spans: Spans::Gaps(&self.gaps[stretch]) };
            return place(words, name, ranges);
        };
        place(words, odd.whole.name(), ranges).or_else(|| place(words, odd.short.as_ref()?.name(), ranges))
    }
}

impl Apart {
    fn of(folded: &[Unit]) -> Apart {
        let span = |unit: &Unit| {
            let (start, end) = (unit.start as u32, unit.end as u32);
            units(unit.letter).map(move |_| start..end)
        };
        Apart { letters: all_units(folded).collect(), spans: folded.iter().flat_map(span).collect() }
    }

    fn name(&self) -> Name<'_> {
        Name { letters: &self.letters, spans: Spans::Each(&self.spans) }
    }
}
