//! The rows of a list: what stays is left where it stands, what is new is drawn, what has gone goes.

use leptos::prelude::*;

use super::{
    draw::{Kept, lasting},
    node::Rows,
};
use crate::browser::Drawn;

/// One row on the page.
pub(super) struct Row {
    key: String,
    drawn: Drawn,
    _kept: Kept,
    _owner: Owner,
}

/// Brings the rows on the page, which stand before `end`, to what is asked for now.
pub(super) fn place(rows: &Rows, old: Vec<Row>, end: &Drawn, parent: &Option<Owner>) -> Vec<Row> {
    let mut old: Vec<Option<Row>> = old.into_iter().map(Some).collect();
    let mut now = Vec::with_capacity(old.len());
    // Mostly a row follows the one that it followed before, so it is looked for from there on.
    let mut from = 0;
    rows(&mut |key, draw| {
        let is = |row: &Option<Row>| row.as_ref().is_some_and(|row| row.key == key);
        let later = old[from..].iter().position(is).map(|at| from + at);
        let found = later.or_else(|| old[..from].iter().position(is));
        from = found.map_or(from, |at| at + 1);
        now.push(found.and_then(|at| old[at].take()).unwrap_or_else(|| {
            let (owner, mut kept) = (lasting(parent), Kept::default());
            let drawn = owner.with(|| untrack(|| kept.element(draw())));
            Row { key, drawn, _kept: kept, _owner: owner }
        }));
    });
    for gone in old.into_iter().flatten() {
        gone.drawn.remove();
    }
    let mut next = end.clone();
    if let Some(parent) = end.parent() {
        for row in now.iter().rev() {
            if !row.drawn.is_before(&next) {
                parent.insert(&row.drawn, Some(&next));
            }
            next = row.drawn.clone();
        }
    }
    now
}
