//! All names of an index, folded, in one stretch of memory that a search runs through.

use super::fold::{Unit, fold, plain, without_asides};
use super::letters::{Bits, all_units, units};
use super::matcher::{Name, Rank, Spans, place, ranges};
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
    /// What letters each name has, and whether it is odd.
    bits: Vec<Bits>,
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
        let (start, mut odd) = (self.letters.len(), false);
        if self.push_plain(name).is_none() {
            let folded = fold(name);
            let apart =
                Odd { short: without_asides(&folded).map(|short| Apart::of(&short)), whole: Apart::of(&folded) };
            self.letters.truncate(start);
            self.letters.extend(&apart.whole.letters);
            self.gaps.resize(self.letters.len(), 0);
            self.odd.push((self.ends.len(), apart));
            odd = true;
        }
        let bits = self.letters[start..].iter().map(|unit| Bits::of(*unit)).fold(Bits::default(), Bits::or);
        self.bits.push(if odd { bits.odd() } else { bits });
        // A plan's names together are far shorter than four thousand million letters.
        self.ends.push(self.letters.len() as u32);
    }

    /// Adds the letters of a name if each is one character, as nearly all are; with what was added so far left where it is not.
    fn push_plain(&mut self, name: &str) -> Option<()> {
        let mut gap = 0_u8;
        for letter in name.chars() {
            match plain(letter)? {
                Some(letter) => {
                    self.letters.push(letter);
                    self.gaps.push(std::mem::take(&mut gap));
                }
                None => gap = gap.checked_add(1)?,
            }
        }
        Some(())
    }

    /// How well the words stand in each name that holds them, of all names or, in the order of `among`, of those. What a search
    /// costs is how many names it looks through, so most are told by their bits.
    pub fn search(&self, words: &[Pattern], among: Option<&[u32]>, mut found: impl FnMut(usize, Rank)) {
        let asked = words.iter().map(Pattern::bits).fold(Bits::default(), Bits::or);
        let told = matches!(words, [word] if word.is_told_by_bits());
        let mut look = |at: usize, bits: Bits| {
            if bits.hold(asked) {
                let rank = if told { Some(Rank::Initials) } else { self.place(at, words) };
                rank.into_iter().for_each(|rank| found(at, rank));
            }
        };
        match among {
            Some(among) => among.iter().for_each(|at| look(*at as usize, self.bits[*at as usize])),
            None => self.bits.iter().enumerate().for_each(|(at, bits)| look(at, *bits)),
        }
    }

    /// How well the words stand in a name, as [`place`] tells it.
    #[inline]
    pub fn place(&self, at: usize, words: &[Pattern]) -> Option<Rank> {
        match self.odd(at) {
            None => place(words, self.plain(at)),
            Some(odd) => odd.readings().find_map(|name| place(words, name)),
        }
    }

    /// What the words mark of a name that holds them: characters of it, sorted, apart from each other.
    pub fn ranges(&self, at: usize, words: &[Pattern]) -> Vec<Range<u32>> {
        match self.odd(at) {
            None => ranges(words, self.plain(at)),
            Some(odd) => {
                let holding = odd.readings().find(|name| place(words, *name).is_some());
                holding.map_or_else(Vec::new, |name| ranges(words, name))
            }
        }
    }

    #[inline]
    fn plain(&self, at: usize) -> Name<'_> {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let stretch = start..self.ends[at] as usize;
        Name { letters: &self.letters[stretch.clone()], spans: Spans::Gaps(&self.gaps[stretch]) }
    }

    #[inline]
    fn odd(&self, at: usize) -> Option<&Odd> {
        if !self.bits[at].is_odd() {
            return None;
        }
        let found = self.odd.binary_search_by_key(&at, |(number, _)| *number).ok()?;
        Some(&self.odd[found].1)
    }
}

impl Odd {
    /// The name, and only where that does not hold what is asked the name without what stands in parentheses.
    fn readings(&self) -> impl Iterator<Item = Name<'_>> {
        [Some(&self.whole), self.short.as_ref()].into_iter().flatten().map(Apart::name)
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
