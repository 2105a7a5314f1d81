//! The tree of fields, pledges and tasks: roles and keys of the ARIA tree pattern, one tab stop.

mod keys;
mod row;

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    app,
    blocks::{Kind, tree_blocks},
    detail,
};
use crate::{
    app::{App, Held, TreeRow, derived},
    browser::{self, Event, KeyboardEvent},
    link::SortBy,
    markup::{Element, each, either, tag},
    words::{paper, relation, screen},
};
use keys::{Move, asked};
use row::row_of;

/// The id of an item's row.
pub fn row_id(app: App, item: usize) -> String {
    format!("tree-{}", app.plan().item(item).code)
}

/// The tree's panel.
pub fn tree_view() -> Element {
    let app = app();
    let cursor = Held::new(None::<usize>);
    let awaited = StoredValue::new(None::<usize>);
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
            _ => {
                let mut rows = app.settled_rows().with(|rows| Kind::Tree.rows_of(block, rows));
                // What has come to stand among the first is not drawn twice until it goes from here.
                let first = app.rows().with(|rows| Kind::Tree.rows_of(0, rows));
                rows.retain(|row| !first.iter().any(|first| first.item == row.item));
                rows
            }
        });
        // Rows that follow late change late, or those that go would be changed first.
        let found = if block == 0 { app.selection() } else { app.settled() };
        each(move || rows.get(), |row: &TreeRow| row.item.to_string(), move |row| row_of(row.item, rows, found, stop))
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
                    // Told here for all rows: listeners on each would be made and unmade with every key in the search.
                    .on("focusin", move |event| cursor.set(item_at(app, &event).or_else(|| cursor.get_untracked())))
                    .on_key(move |event| move_on(app, &event, cursor, awaited))
                    .with(tree_blocks(count, kept, draw))
            },
            || tag("p").class("empty").with(screen::NO_ROWS),
        ))
}

/// The item of the row that an event happened in.
fn item_at(app: App, event: &Event) -> Option<usize> {
    app.plan().find(&browser::told_at(event, "[role=treeitem]", "data-code")?.parse().ok()?)
}

/// Does what a key asks for on the row that has the focus, or that is `awaited` to have it as soon as it is drawn.
fn move_on(app: App, event: &KeyboardEvent, cursor: Held<Option<usize>>, awaited: StoredValue<Option<usize>>) {
    let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
    let Some(item) = awaited.get_value().or_else(|| item_at(app, event)).filter(|_| plain) else { return };
    let Some(asked) = app.rows().with_untracked(|rows| asked(&event.key(), item, rows)) else { return };
    event.prevent_default();
    match asked {
        Move::To(item) => {
            let id = row_id(app, item);
            if browser::focus(&id) {
                return awaited.set_value(None);
            }
            // It is far away: drawn as soon as it takes the tab key, and then it can have the focus, if it still is to have it.
            cursor.set(Some(item));
            awaited.set_value(Some(item));
            browser::after(0, move || {
                if awaited.get_value() != Some(item) {
                    return;
                }
                awaited.set_value(None);
                browser::focus(&id);
                // The rows around it are drawn next, and may be higher than the room that was kept for them.
                browser::painted(move || browser::painted(move || browser::keep_in_sight(&id)));
            });
        }
        Move::Unfold(open) => app.unfold(item, open),
        Move::Choose => {
            let row = |rows: &Arc<Vec<TreeRow>>| rows.iter().find(|row| row.item == item).and_then(|row| row.open);
            choose(app, item, app.rows().with_untracked(row));
        }
    }
}

/// Puts an item in focus; if it is there already, closes its row, and opens a closed one.
fn choose(app: App, item: usize, open: Option<bool>) {
    let again = app.focused().get_untracked() == Some(item);
    app.focus(Some(item));
    match open {
        Some(open) => app.unfold(item, !(again && open)),
        None => detail::open_unless_beside(app),
    }
}
