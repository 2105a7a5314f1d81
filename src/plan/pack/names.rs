//! The names as columns: every word once, and for each name which words.

use std::{borrow::Cow, cmp::Reverse, collections::HashMap};

use serde::{Deserialize, Serialize};

use super::numbers::{Numbers, column};

/// In the column of words: a rarer one, told in a column of its own.
const RARE: u8 = u8::MAX;

/// Names made of words. Every space of a name parts two words, which may be empty.
#[derive(Serialize, Deserialize)]
pub struct Names<'a> {
    /// Every word once, the most frequent first, a space between.
    #[serde(borrow)]
    words: Cow<'a, str>,
    /// Of how many words each name is made.
    #[serde(borrow)]
    counts: Cow<'a, [u8]>,
    /// The first word of each name, then the second one of each that has two, and so on: a word's position in `words`, or
    /// [`RARE`].
    #[serde(borrow)]
    common: Cow<'a, [u8]>,
    /// The positions of the rarer words, less [`RARE`].
    #[serde(borrow)]
    rare: Cow<'a, [u8]>,
}

impl Names<'static> {
    pub fn of<'n>(names: impl Iterator<Item = &'n str>) -> Option<Names<'static>> {
        let names: Vec<Vec<&str>> = names.map(|name| name.split(' ').collect()).collect();
        let mut counted: HashMap<&str, u32> = HashMap::new();
        for word in names.iter().flatten() {
            *counted.entry(word).or_default() += 1;
        }
        let mut words: Vec<(&str, u32)> = counted.into_iter().collect();
        // By name where two come as often: the same plan is packed the same each time.
        words.sort_unstable_by_key(|(word, count)| (Reverse(*count), *word));
        let words: Vec<&str> = words.into_iter().map(|(word, _)| word).collect();
        let position: HashMap<&str, usize> = words.iter().enumerate().map(|(at, word)| (*word, at)).collect();
        let (mut common, mut rare) = (Vec::new(), Vec::new());
        for place in 0..names.iter().map(Vec::len).max().unwrap_or_default() {
            for word in names.iter().filter_map(|name| name.get(place)) {
                let position = *position.get(word)?;
                common.push(u8::try_from(position).unwrap_or(RARE));
                if let Some(more) = position.checked_sub(usize::from(RARE)) {
                    rare.push(u32::try_from(more).ok()?);
                }
            }
        }
        let counts = names.iter().map(|name| u32::try_from(name.len()).ok()).collect::<Option<Vec<u32>>>()?;
        Some(Names {
            words: words.join(" ").into(),
            counts: column(counts)?.into(),
            common: common.into(),
            rare: column(rare)?.into(),
        })
    }
}

impl Names<'_> {
    /// The names, for as long as the app runs: one text that each is a part of. None where the columns do not agree.
    pub fn read(&self) -> Option<Vec<&'static str>> {
        let words: Vec<&str> = self.words.split(' ').collect();
        let counts: Vec<usize> = Numbers(&self.counts).map(|count| count as usize).collect();
        let mut rare = Numbers(&self.rare);
        let position = |common: &u8| match *common {
            RARE => rare.next()?.checked_add(RARE.into()),
            common => Some(common.into()),
        };
        let positions = self.common.iter().map(position).collect::<Option<Vec<u32>>>()?;
        let long = positions.iter().map(|at| Some(words.get(*at as usize)?.len() + 1)).sum::<Option<usize>>()?;
        let mut places = places(&counts, positions.len())?;
        let mut text = String::with_capacity(long);
        let mut ends = Vec::with_capacity(counts.len());
        for count in counts {
            for (at, place) in places.iter_mut().take(count).enumerate() {
                if at > 0 {
                    text.push(' ');
                }
                text.push_str(words.get(*positions.get(*place)? as usize)?);
                *place += 1;
            }
            ends.push(text.len());
        }
        let (text, mut from): (&'static str, usize) = (text.leak(), 0);
        ends.into_iter().map(|end| text.get(std::mem::replace(&mut from, end)..end)).collect()
    }
}

/// Where the column of all `words` words has the first words of names with so many, where the second ones, and so on.
fn places(counts: &[usize], words: usize) -> Option<Vec<usize>> {
    let all = counts.iter().try_fold(0_usize, |all, count| all.checked_add(*count))?;
    if all != words {
        return None;
    }
    // How many names end with their first word, their second one, and so on.
    let mut ending = vec![0; counts.iter().max().map_or(0, |most| most + 1)];
    for count in counts {
        ending[*count] += 1;
    }
    let (mut start, mut longer) = (0, counts.len());
    let place = |ended: &usize| {
        longer -= ended;
        start += longer;
        start - longer
    };
    Some(ending.iter().map(place).collect())
}
