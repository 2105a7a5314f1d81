//! What a view's address selects from the plan: the hits, what stays visible around them, and what they sum to.

mod order;

#[cfg(test)]
mod tests;

use std::ops::Range;

use rust_decimal::Decimal;

pub use order::{change, order};

use crate::{
    link::{Link, Status},
    plan::{Amount, Cell, PeriodSet, Plan},
    search::{Finder, Outcome, Rescue, Trails, says_nothing},
};

/// How one item of the plan stands in a selection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// It matches the search and the filters.
    pub hit: bool,
    /// It is a hit, lies above one, or lies under one and passes the filters.
    pub visible: bool,
    /// It is a leaf that counts in the sum.
    pub counted: bool,
    /// A hit lies under it.
    pub above_hit: bool,
    /// It or a leaf under it counts in the sum.
    pub counts: bool,
    /// Every leaf under it counts.
    whole: bool,
    /// Its place among what the search found, from 1; 0 where it was not found.
    found: u32,
}

/// What an address selects. Two links that differ only in focus or view select the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// A mark for each item, in the plan's order.
    pub marks: Vec<Mark>,
    /// How many published rows match; where only an unpublished name matches, how many of those.
    pub hits: usize,
    /// How many leaves lie under the hits, each once.
    pub leaves: usize,
    /// What those leaves sum to over the chosen periods.
    pub sum: Amount,
    /// How the search was read where nothing matched as typed.
    pub rescue: Option<Rescue>,
    /// Whether a search is under way.
    pub searching: bool,
    /// Whether a search or a filter leaves anything out.
    pub narrowed: bool,
    /// What counts of each item over the chosen periods.
    amounts: Vec<Cell>,
    found: Outcome,
}

impl Selection {
    /// Selects from the plan what the link says; its periods only change the sum.
    pub fn of(plan: &Plan, finder: &Finder, link: &Link) -> Selection {
        Selection::following(&mut Trails::default(), plan, finder, link)
    }

    /// Selects the same, sooner where the search goes on from the last one that was given with these trails.
    pub fn following(trails: &mut Trails, plan: &Plan, finder: &Finder, link: &Link) -> Selection {
        let searching = !says_nothing(&link.q);
        let mut selection = Selection {
            marks: vec![Mark::default(); plan.items().len()],
            hits: 0,
            leaves: 0,
            sum: Amount::None,
            rescue: None,
            searching,
            narrowed: searching || link.filters(),
            amounts: vec![Cell::NONE; plan.items().len()],
            found: if searching { finder.follow(trails, &link.q) } else { Outcome::default() },
        };
        selection.hit(plan, link);
        selection.lower(plan, link);
        selection.raise(plan, link.years);
        selection
    }

    /// The exact sum as a number; zero where nothing selected carries money.
    pub fn money(&self) -> Decimal {
        self.sum.money().unwrap_or_default().normalize()
    }

    /// What counts of an item over the chosen periods: its own figures where all that lies under it counts, else the sum of
    /// the leaves that do.
    pub fn amount(&self, at: usize) -> Amount {
        self.amounts[at].amount()
    }

    /// The same in hundredths of the unit, where it carries money.
    pub fn hundredths(&self, at: usize) -> Option<i64> {
        self.amounts[at].hundredths()
    }

    /// The same over other periods.
    pub fn amount_over(&self, plan: &Plan, at: usize, periods: PeriodSet) -> Amount {
        if self.marks[at].whole {
            return plan.item(at).amounts.over(periods);
        }
        let counted = plan.subtree(at).filter(|under| self.marks[*under].counted);
        counted.map(|under| plan.item(under).amounts.kept_over(periods)).fold(Cell::NONE, Cell::plus).amount()
    }

    /// Where the search matches an item's name, in characters of it.
    pub fn ranges(&self, finder: &Finder, at: usize) -> Vec<Range<u32>> {
        let hit = self.marks[at].found.checked_sub(1).map(|place| self.found.hits[place as usize]);
        hit.map_or_else(Vec::new, |hit| finder.ranges(&self.found, hit))
    }

    /// Marks the hits.
    fn hit(&mut self, plan: &Plan, link: &Link) {
        let passes = passing(plan, link);
        if !self.searching {
            for (mark, (at, item)) in self.marks.iter_mut().zip(plan.items().iter().enumerate()) {
                mark.hit = item.published && passes(at);
            }
        }
        for (place, found) in (1..).zip(&self.found.hits) {
            let at = found.item;
            let lives = passes(at) || {
                // A name without a row of its own stands for the leaves under it.
                !plan.item(at).published && plan.leaves(plan.subtree(at)).any(&passes)
            };
            if lives {
                self.marks[at].hit = true;
                self.marks[at].found = place;
            }
        }
        self.hits = self.marks.iter().filter(|mark| mark.hit).count();
        self.rescue = self.found.rescue.take().filter(|_| self.hits > 0);
    }

    /// From the top down: a leaf counts that is a hit or lies under one.
    fn lower(&mut self, plan: &Plan, link: &Link) {
        let passes = passing(plan, link);
        let mut under = 0;
        for (mark, (at, item)) in self.marks.iter_mut().zip(plan.items().iter().enumerate()) {
            if mark.hit {
                under = under.max(item.end());
            }
            let counted = at < under && item.end() == at + 1 && passes(at);
            *mark = Mark { counted, counts: counted, whole: true, ..*mark };
        }
    }

    /// From the bottom up, in one pass: what is visible, and what of it counts.
    fn raise(&mut self, plan: &Plan, periods: PeriodSet) {
        let mut sum = Cell::NONE;
        // As slices: compiled for size, each step into a vector is a call.
        let (marks, amounts) = (&mut self.marks[..], &mut self.amounts[..]);
        for (at, item) in plan.items().iter().enumerate().rev() {
            let leaf = item.end() == at + 1;
            let mark = &mut marks[at];
            mark.whole &= mark.counted || !leaf;
            mark.visible |= mark.hit || mark.counted;
            self.leaves += usize::from(mark.counted);
            let own = if mark.whole { item.amounts.kept_over(periods) } else { Cell::NONE };
            // Until here what the leaves under it sum to; a parent's own figures may say otherwise.
            let counted = if leaf && mark.counted { own } else { amounts[at] };
            let mark = *mark;
            amounts[at] = if mark.whole { own } else { counted };
            let Some(above) = item.parent() else {
                sum = sum.plus(counted);
                continue;
            };
            amounts[above] = amounts[above].plus(counted);
            let above = &mut marks[above];
            above.visible |= mark.visible;
            above.above_hit |= mark.hit || mark.above_hit;
            above.counts |= mark.counts;
            above.whole &= mark.whole;
        }
        self.sum = sum.amount();
    }
}

/// Whether an item passes the filters, none of which all do.
fn passing<'a>(plan: &'a Plan, link: &'a Link) -> impl Fn(usize) -> bool + 'a {
    let filtered = link.filters();
    move |at| !filtered || passes(plan, at, link)
}

/// Whether an item passes the filters of field and status.
fn passes(plan: &Plan, at: usize, link: &Link) -> bool {
    let item = plan.item(at);
    let field = link.field.is_empty() || link.field.iter().any(|field| field.holds(&item.code));
    let status = match link.status {
        None => true,
        Some(Status::Budgeted) => item.amounts.kept_over(PeriodSet::ALL).hundredths().is_some(),
        Some(Status::Unbudgeted) => item.amounts.total() == Amount::Unbudgeted,
        Some(Status::Ended) => item.amounts.cells().next_back() == Some(Amount::None),
    };
    field && status
}
