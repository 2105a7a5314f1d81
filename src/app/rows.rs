//! The tree as the rows on screen: who is shown, in which order, open or closed.

use std::collections::BTreeMap;

use crate::{
    link::Link,
    plan::Plan,
    selection::{Selection, order},
};

/// What the reader opened (`true`) or closed (`false`) by hand, by position in the plan.
pub type Opened = BTreeMap<usize, bool>;

/// One row of the tree on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeRow {
    /// The item's position in the plan.
    pub item: usize,
    /// How deep it stands, from 1.
    pub level: usize,
    /// Its place among its siblings on screen, from 1.
    pub place: usize,
    /// How many siblings are on screen, itself included.
    pub siblings: usize,
    /// Whether it is open; none for what has nothing under it.
    pub open: Option<bool>,
}

/// The rows on screen, from the top.
pub fn rows(plan: &Plan, selection: &Selection, link: &Link, opened: &Opened) -> Vec<TreeRow> {
    let mut rows = Vec::new();
    add(plan, selection, link, opened, &mut plan.roots().collect(), 1, &mut rows);
    rows
}

fn add(
    plan: &Plan,
    selection: &Selection,
    link: &Link,
    opened: &Opened,
    siblings: &mut Vec<usize>,
    level: usize,
    rows: &mut Vec<TreeRow>,
) {
    siblings.retain(|at| selection.marks[*at].visible);
    order(plan, selection, link, siblings);
    for (place, item) in siblings.iter().copied().enumerate() {
        let mut children: Vec<usize> = plan.children(item).collect();
        let parted = children.iter().any(|child| selection.marks[*child].visible);
        let open = parted.then(|| opened.get(&item).copied().unwrap_or_else(|| opens(plan, selection, link, item)));
        rows.push(TreeRow { item, level, place: place + 1, siblings: siblings.len(), open });
        if open == Some(true) {
            add(plan, selection, link, opened, &mut children, level + 1, rows);
        }
    }
}

/// The most items at the top that are open from the start: more are easier to look through closed.
const FEW: usize = 20;

/// Whether an item is open unless the reader said otherwise: a top level of few is, and so is what holds the focus or a hit.
fn opens(plan: &Plan, selection: &Selection, link: &Link, item: usize) -> bool {
    let code = &plan.item(item).code;
    let focused = link.at.as_ref().is_some_and(|at| code.holds(at));
    let above_hit = selection.narrowed && selection.marks[item].above_hit;
    let of_few = || code.depth() == 1 && plan.roots().nth(FEW).is_none();
    focused || above_hit || of_few()
}
