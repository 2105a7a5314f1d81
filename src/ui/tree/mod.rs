//! The tree of fields, pledges and tasks: roles and keys of the ARIA tree pattern, one tab stop.

mod keys;
mod row;

use super::{
    app,
    blocks::{Kind, tree_blocks},
};
use crate::{
    app::{App, Held, TreeRow, derived},
    link::SortBy,
    markup::{Element, each, either, tag},
    words::{paper, relation, screen},
};
use row::row_of;

/// The id of an item's row.
pub fn row_id(app: App, item: usize) -> String {
    format!("tree-{}", app.plan().item(item).code)
}

/// The tree's panel.
pub fn tree_view() -> Element {
    let app = app();
    let cursor = Held::new(None::<usize>);
    // One row takes the tab key: where the reader last was, else the focused one, else the first.
    let stop = derived(move |_| {
        let rows = app.rows().read();
        let shown = |item: &usize| rows.iter().any(|row| row.item == *item);
        cursor.get().filter(shown).or_else(|| app.focused().get().filter(shown)).or_else(|| Some(rows.first()?.item))
    });
    let count = derived(move |_| app.settled_rows().with(|rows| rows.len()));
    let kept = derived(move |_| {
        let rows = app.rows().read();
        [stop.get(), app.focused().get()].map(|item| item.and_then(|item| rows.iter().position(|row| row.item == item)))
    });
    let draw = move |block: usize| {
        let rows = derived(move |_| match block {
            0 => app.rows().with(|rows| Kind::Tree.rows_of(block, rows)),
            _ => app.settled_rows().with(|rows| Kind::Tree.rows_of(block, rows)),
        });
        each(move || rows.get(), |row: &TreeRow| row.item.to_string(), move |row| row_of(row.item, rows, cursor, stop))
    };
    let note = move || {
        app.link().with(|link| {
            let scope = paper::scope(app.plan(), link);
            match link.sort.by {
                SortBy::Change => format!("{scope} · {}", relation::change_note(&app.plan().meta, link.years)),
                _ => scope,
            }
        })
    };
    tag("section")
        .class("panel tree")
        .attr("data-view", "tree")
        .attr("aria-labelledby", "tree-title")
        .with(
            tag("header")
                .class("panel-head")
                .with(tag("h2").attr("id", "tree-title").with(screen::TREE))
                .with(tag("p").class("unit").with(note)),
        )
        .with(either(
            move || app.rows().with(|rows| !rows.is_empty()),
            move || {
                tag("div")
                    .attr("role", "tree")
                    .attr("aria-labelledby", "tree-title")
                    .class("rows")
                    .with(tree_blocks(count, kept, draw))
            },
            || tag("p").class("empty").with(screen::NO_ROWS),
        ))
}
