//! Searching a plan: its published rows, and only where none of them answers, what the page names no row for.

use std::{ops::Range, sync::OnceLock};

use super::{Hit, Index, Outcome, Trail};
use crate::plan::Plan;

/// The search over a plan. It is made ready when it is first used.
#[derive(Clone, Debug)]
pub struct Finder<'p> {
    plan: &'p Plan,
    ready: OnceLock<Ready>,
}

#[derive(Clone, Debug)]
struct Ready {
    rows: Part,
    others: Part,
}

/// What the last search found of both, for the next one: see [`Trail`].
#[derive(Clone, Debug, Default)]
pub struct Trails {
    rows: Trail,
    others: Trail,
}

/// Some of the plan's items, ready for searching.
#[derive(Clone, Debug)]
struct Part {
    index: Index,
    /// The items' positions in the plan.
    items: Vec<usize>,
}

impl<'p> Finder<'p> {
    /// A search over this plan.
    pub fn new(plan: &'p Plan) -> Finder<'p> {
        Finder { plan, ready: OnceLock::new() }
    }

    /// Folds the names of all items, unless that was done before: who is about to search can have it done ahead.
    pub fn prepare(&self) {
        self.ready();
    }

    fn ready(&self) -> &Ready {
        self.ready.get_or_init(|| {
            let plan = self.plan;
            let (rows, others) = (0..plan.items().len()).partition(|at| plan.item(*at).published);
            Ready { rows: Part::new(plan, rows), others: Part::new(plan, others) }
        })
    }

    /// Finds a query; each hit's `item` is its position among the plan's items.
    ///
    /// What answers the query as typed comes before what answers another reading of it.
    pub fn find(&self, query: &str) -> Outcome {
        self.follow(&mut Trails::default(), query)
    }

    /// Finds the same as [`find`](Self::find), sooner where the query goes on from the last one that was given with these trails.
    pub fn follow(&self, trails: &mut Trails, query: &str) -> Outcome {
        let ready = self.ready();
        let rows = ready.rows.find(&mut trails.rows, query);
        if !rows.hits.is_empty() && rows.rescue.is_none() {
            return rows;
        }
        let others = ready.others.find(&mut trails.others, query);
        let as_typed = !others.hits.is_empty() && others.rescue.is_none();
        if as_typed || rows.hits.is_empty() { others } else { rows }
    }
}

impl Finder<'_> {
    /// What to mark of a hit's name: see [`Index::ranges`].
    pub fn ranges(&self, outcome: &Outcome, hit: Hit) -> Vec<Range<u32>> {
        let ready = self.ready();
        let part = if self.plan.item(hit.item).published { &ready.rows } else { &ready.others };
        let item = part.items.binary_search(&hit.item);
        item.map_or_else(|_| Vec::new(), |item| part.index.ranges(outcome, Hit { item, ..hit }))
    }
}

impl Part {
    fn new(plan: &Plan, items: Vec<usize>) -> Part {
        Part { index: Index::new(items.iter().map(|at| (plan.item(*at).code, &plan.item(*at).name))), items }
    }

    fn find(&self, trail: &mut Trail, query: &str) -> Outcome {
        let mut outcome = self.index.follow(trail, query);
        for hit in &mut outcome.hits {
            hit.item = self.items[hit.item];
        }
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Rescue;

    const JSON: &[u8] = include_bytes!("../../public/data/plan.json");
    const CSV: &[u8] = include_bytes!("../../public/data/plan.csv");

    fn found(query: &str) -> (Vec<String>, Option<Rescue>) {
        let plan = Plan::read(("plan.csv", CSV), ("plan.json", JSON)).expect("the plan");
        let Outcome { hits, rescue, .. } = Finder::new(&plan).find(query);
        (hits.iter().map(|hit| plan.item(hit.item).code.to_string()).collect(), rescue)
    }

    #[test]
    fn rows_come_alone_and_what_has_no_row_only_where_none_answers() {
        let (codes, rescue) = found("2-4");
        assert_eq!((codes.join(" ").as_str(), rescue), ("2-4 2-4-1 2-4-2", None));
        let (codes, rescue) = found("골목중심");
        assert_eq!((codes.join(" ").as_str(), rescue), ("2", None));
        // 골목 stands in the name of a row and of a field.
        assert_eq!(found("골목").0, ["2-3-3"]);
    }

    #[test]
    fn a_rescue_is_tried_on_both() {
        let (codes, rescue) = found("thtkdrhd");
        assert!(codes.contains(&"2-3".to_owned()));
        assert_eq!(rescue, Some(Rescue::Keyboard { read_as: "소상공".to_owned() }));
        let (codes, rescue) = found("복지도시의");
        assert_eq!((codes.join(" ").as_str(), rescue.is_some()), ("3", true));
        assert_eq!(found("없는말").0, [""; 0]);
        assert_eq!(found("  ").0, [""; 0]);
    }
}
