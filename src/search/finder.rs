//! Searching a plan: its published rows, and only where none of them answers, what the page names no row for.

use super::{Hit, Index, Outcome};
use crate::plan::Plan;

/// A plan made ready for searching.
#[derive(Clone, Debug)]
pub struct Finder {
    rows: Part,
    others: Part,
}

/// Some of the plan's items, ready for searching.
#[derive(Clone, Debug)]
struct Part {
    index: Index,
    /// The items' positions in the plan.
    items: Vec<usize>,
}

impl Finder {
    /// Folds the names of all items once.
    pub fn new(plan: &Plan) -> Finder {
        let (rows, others) = (0..plan.items().len()).partition(|at| plan.item(*at).published);
        Finder { rows: Part::new(plan, rows), others: Part::new(plan, others) }
    }

    /// Finds a query; each hit's `item` is its position among the plan's items.
    ///
    /// What answers the query as typed comes before what answers another reading of it.
    pub fn find(&self, query: &str) -> Outcome {
        let rows = self.rows.find(query);
        if !rows.hits.is_empty() && rows.rescue.is_none() {
            return rows;
        }
        let others = self.others.find(query);
        let as_typed = !others.hits.is_empty() && others.rescue.is_none();
        if as_typed || rows.hits.is_empty() { others } else { rows }
    }
}

impl Part {
    fn new(plan: &Plan, items: Vec<usize>) -> Part {
        let index = Index::new(items.iter().map(|at| (plan.item(*at).code.to_string(), &plan.item(*at).name)));
        Part { index, items }
    }

    fn find(&self, query: &str) -> Outcome {
        let Outcome { hits, rescue } = self.index.search(query);
        let hits = hits.into_iter().filter_map(|hit| Some(Hit { item: *self.items.get(hit.item)?, ..hit }));
        Outcome { hits: hits.collect(), rescue }
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
        let Outcome { hits, rescue } = Finder::new(&plan).find(query);
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
