//! The order of siblings: by code, money, name, or the change between two periods.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::Selection;
use crate::{
    link::{Link, SortBy},
    plan::{Amount, PeriodSet, Plan},
    search::is_letter_or_digit,
};

/// Puts siblings into the link's order. What has no value to go by comes last either way, and ties stay in code order.
pub fn order(plan: &Plan, selection: &Selection, link: &Link, siblings: &mut [usize]) {
    // One sort for all orders: each use of a sort is a good four kilobytes of wasm.
    siblings.sort_by(|a, b| match link.sort.by {
        SortBy::Code => directed(link, a.cmp(b)),
        SortBy::Name => directed(link, letters(plan, *a).cmp(letters(plan, *b))),
        SortBy::Amount => valued(link, selection.hundredths(*a), selection.hundredths(*b)),
        SortBy::Change => valued(link, change(plan, *a, link.years), change(plan, *b, link.years)),
    });
}

/// The change of an item from the first chosen period to the last, by yearly mean, so that a period of two years
/// compares with one of one. Nothing planned counts as no money here; without any money there is no change to tell.
pub fn change(plan: &Plan, at: usize, periods: PeriodSet) -> Option<Decimal> {
    let amounts = &plan.item(at).amounts;
    let mean = |period: usize| match amounts.cell(period) {
        Amount::Budgeted(money) => Some(money / Decimal::from(plan.meta.periods[period].years())),
        Amount::None => Some(Decimal::ZERO),
        Amount::Unbudgeted => None,
    };
    let mut chosen = (0..plan.meta.periods.len()).filter(|period| periods.has(*period));
    let first = chosen.next()?;
    let last = chosen.next_back()?;
    Some(mean(last)? - mean(first)?)
}

fn directed(link: &Link, ordering: Ordering) -> Ordering {
    if link.sort.descending { ordering.reverse() } else { ordering }
}

fn valued<T: Ord>(link: &Link, a: Option<T>, b: Option<T>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => directed(link, a.cmp(&b)),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// A name's letters and digits: quotation marks before a name do not move it.
fn letters(plan: &Plan, at: usize) -> impl Iterator<Item = char> + '_ {
    plan.item(at).name.chars().filter(|letter| is_letter_or_digit(*letter))
}
