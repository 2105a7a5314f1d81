//! The rows of a list: what stays is left where it stands, what is new is drawn, what has gone goes.

use leptos::prelude::*;

use super::{draw::Kept, element::Element, node::Rows};
use crate::browser::Drawn;

/// One row on the page.
struct Row {
    key: String,
    drawn: Drawn,
    kept: Kept,
    owner: Owner,
}

/// The rows on the page.
#[derive(Default)]
pub(super) struct Standing {
    rows: Vec<Row>,
    /// The owners of rows that have gone, for rows to come: an owner is told to the one above it, which forgets none.
    spare: Vec<Owner>,
}

impl Standing {
    /// Brings the rows, which stand before `end`, to what is asked for now. `parent` is the owner of the list.
    pub fn place(&mut self, rows: &Rows, end: &Drawn, parent: &Option<Owner>) {
        let mut old: Vec<Option<Row>> = std::mem::take(&mut self.rows).into_iter().map(Some).collect();
        let mut now = Vec::with_capacity(old.len());
        // Mostly a row follows the one that it followed before, so it is looked for from there on.
        let mut from = 0;
        rows(&mut |key, draw| {
            let is = |row: &Option<Row>| row.as_ref().is_some_and(|row| row.key == key);
            let later = old[from..].iter().position(is).map(|at| from + at);
            let found = later.or_else(|| old[..from].iter().position(is));
            from = found.map_or(from, |at| at + 1);
            let stays = found.and_then(|at| old[at].take());
            now.push(stays.unwrap_or_else(|| self.draw(key, draw, parent)));
        });
        for Row { drawn, kept, owner, .. } in old.into_iter().flatten() {
            drawn.remove();
            drop(kept);
            owner.cleanup();
            self.spare.push(owner);
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
        self.rows = now;
    }

    fn draw(&mut self, key: String, draw: &dyn Fn() -> Element, parent: &Option<Owner>) -> Row {
        let owner = self.spare.pop().unwrap_or_else(|| match parent {
            Some(parent) => parent.child(),
            None => Owner::new(),
        });
        let mut kept = Kept::default();
        let drawn = owner.with(|| untrack(|| kept.element(draw())));
        Row { key, drawn, kept, owner }
    }
}
