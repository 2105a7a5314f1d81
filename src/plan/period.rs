//! The plan's columns of years, and the set of them a reader has chosen.

use serde::{Deserialize, Serialize};

/// A column of the plan: one year, or several that the page gives as one sum and that are never split.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The column's name in the table and in links, such as `2022-2023`.
    pub id: String,
    /// The first year it spans.
    pub from: u16,
    /// The last year it spans.
    pub to: u16,
}

impl Period {
    /// How many years it spans.
    pub fn years(&self) -> u16 {
        self.to.saturating_sub(self.from).saturating_add(1)
    }
}

/// The chosen periods, by their position in the plan. None chosen is the same as all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeriodSet(u32);

impl PeriodSet {
    /// All periods: no choice made.
    pub const ALL: PeriodSet = PeriodSet(0);
    /// The most periods a plan may have.
    pub const MOST: usize = 32;

    /// The set of these positions in a plan of `count` periods; every one of them is the same as no choice.
    pub fn of(positions: impl IntoIterator<Item = usize>, count: usize) -> PeriodSet {
        let bits = positions.into_iter().filter(|at| *at < count.min(Self::MOST)).fold(0, |bits, at| bits | 1 << at);
        PeriodSet(bits).settled(count)
    }

    /// Whether the reader sees all periods.
    pub fn is_all(self) -> bool {
        self.0 == 0
    }

    /// Whether the period at this position counts.
    pub fn has(self, at: usize) -> bool {
        self.is_all() || (at < Self::MOST && self.0 & 1 << at != 0)
    }

    /// Whether the reader picked this very period, rather than all of them.
    pub fn picks(self, at: usize) -> bool {
        !self.is_all() && self.has(at)
    }

    /// The set with the period at `at` put in or taken out, in a plan of `count` periods.
    pub fn toggled(self, at: usize, count: usize) -> PeriodSet {
        if at >= count.min(Self::MOST) {
            return self;
        }
        PeriodSet(self.0 ^ 1 << at).settled(count)
    }

    /// The positions picked, in order; none where all count.
    pub fn picked(self) -> impl Iterator<Item = usize> {
        (0..Self::MOST).filter(move |at| self.picks(*at))
    }

    fn settled(self, count: usize) -> PeriodSet {
        let every = if count >= Self::MOST { u32::MAX } else { (1 << count) - 1 };
        if self.0 == every { Self::ALL } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choosing_every_period_is_choosing_none() {
        let mut set = PeriodSet::ALL;
        for at in 0..4 {
            assert!(set.has(at));
            assert!(!set.picks(at));
        }
        for at in 0..3 {
            set = set.toggled(at, 4);
            assert!(!set.is_all());
        }
        assert_eq!(set.picked().collect::<Vec<_>>(), [0, 1, 2]);
        assert!(set.toggled(3, 4).is_all());
        assert!(PeriodSet::of([0], 1).is_all());
        assert!(PeriodSet::of(0..32, 32).is_all());
    }

    #[test]
    fn positions_outside_the_plan_change_nothing() {
        assert!(PeriodSet::of([4, 99], 4).is_all());
        assert!(PeriodSet::ALL.toggled(7, 4).is_all());
    }
}
