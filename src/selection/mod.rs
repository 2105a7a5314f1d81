//! What a view's address selects from the plan: the hits, what stays visible around them, and what they sum to.

mod order;

#[cfg(test)]
mod tests;

use std::ops::Range;

use rust_decimal::Decimal;

pub use order::{change, order};

use crate::{
    link::{Link, Status},
    plan::{Amount, Plan},
    search::{Finder, Rescue, says_nothing},
};

/// How one item of the plan stands in a selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// It matches the search and the filters.
    pub hit: bool,
    /// It is a hit, lies above one, or lies under one and passes the filters.
    pub visible: bool,
    /// It is a leaf that counts in the sum.
    pub counted: bool,
    /// A hit lies under it.
    pub above_hit: bool,
    /// Where the search matches its name, in characters.
    pub ranges: Vec<Range<usize>>,
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
}

impl Selection {
    /// Selects from the plan what the link says; its periods only change the sum.
    pub fn of(plan: &Plan, finder: &Finder, link: &Link) -> Selection {
        let mut marks = vec![Mark::default(); plan.items().len()];
        let searching = !says_nothing(&link.q);
        let mut rescue = None;
        if searching {
            let found = finder.find(&link.q);
            for hit in found.hits {
                let leaves = plan.leaves(plan.subtree(hit.item));
                let lives = passes(plan, hit.item, link) || {
                    // A name without a row of its own stands for the leaves under it.
                    !plan.item(hit.item).published && leaves.into_iter().any(|leaf| passes(plan, leaf, link))
                };
                if lives {
                    marks[hit.item].hit = true;
                    marks[hit.item].ranges = hit.ranges;
                }
            }
            rescue = found.rescue.filter(|_| marks.iter().any(|mark| mark.hit));
        } else {
            for (at, mark) in marks.iter_mut().enumerate() {
                mark.hit = plan.item(at).published && passes(plan, at, link);
            }
        }
        let hits = marks.iter().filter(|mark| mark.hit).count();
        for hit in (0..marks.len()).filter(|at| marks[*at].hit).collect::<Vec<_>>() {
            let passing = plan.leaves(plan.subtree(hit)).filter(|leaf| passes(plan, *leaf, link)).collect::<Vec<_>>();
            marks[hit].visible = true;
            raise(plan, &mut marks, hit, None);
            for leaf in passing {
                marks[leaf].counted = true;
                marks[leaf].visible = true;
                raise(plan, &mut marks, leaf, Some(hit));
            }
        }
        let counted = || (0..marks.len()).filter(|at| marks[*at].counted);
        let sum = Amount::sum(counted().map(|at| plan.item(at).amounts.over(link.years)));
        let leaves = counted().count();
        Selection { hits, leaves, sum, rescue, searching, narrowed: searching || link.filters(), marks }
    }

    /// The exact sum as a number; zero where nothing selected carries money.
    pub fn money(&self) -> Decimal {
        self.sum.money().unwrap_or_default().normalize()
    }

    /// What the counted leaves under an item sum to over the link's periods.
    pub fn amount(&self, plan: &Plan, at: usize, link: &Link) -> Amount {
        if !self.narrowed || plan.subtree(at).all(|under| self.marks[under].counted || !plan.is_leaf(under)) {
            return plan.item(at).amounts.over(link.years);
        }
        let counted = plan.subtree(at).filter(|under| self.marks[*under].counted);
        Amount::sum(counted.map(|under| plan.item(under).amounts.over(link.years)))
    }
}

/// Shows what lies above an item: up to and without `top`, or all the way, where it then lies above a hit.
fn raise(plan: &Plan, marks: &mut [Mark], from: usize, top: Option<usize>) {
    let mut above = plan.parent(from);
    while let Some(at) = above.filter(|at| Some(*at) != top) {
        marks[at].visible = true;
        marks[at].above_hit |= top.is_none();
        above = plan.parent(at);
    }
}

/// Whether an item passes the filters of field and status.
fn passes(plan: &Plan, at: usize, link: &Link) -> bool {
    let item = plan.item(at);
    let field = link.field.is_empty() || link.field.iter().any(|field| field.holds(&item.code));
    let status = match link.status {
        None => true,
        Some(Status::Budgeted) => item.amounts.total().money().is_some(),
        Some(Status::Unbudgeted) => item.amounts.total() == Amount::Unbudgeted,
        Some(Status::Ended) => item.amounts.cells().next_back() == Some(Amount::None),
    };
    field && status
}
