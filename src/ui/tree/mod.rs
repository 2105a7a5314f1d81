//! The tree of fields, pledges and tasks: roles and keys of the ARIA tree pattern, one tab stop.

mod keys;
mod row;

use leptos::prelude::*;

use super::{
    app,
    blocks::{Kind, blocks, rows_of},
};
use crate::{
    app::{App, TreeRow},
    link::SortBy,
    words::{paper, relation, screen},
};
use row::Row;

/// The id of an item's row.
pub fn row_id(app: App, item: usize) -> String {
    format!("tree-{}", app.plan().item(item).code)
}

/// The tree's panel.
#[component]
pub fn TreeView() -> impl IntoView {
    let app = app();
    let cursor = RwSignal::new(None::<usize>);
    // One row takes the tab key: where the reader last was, else the focused one, else the first.
    let stop = Memo::new(move |_| {
        let rows = app.rows().read();
        let shown = |item: &usize| rows.iter().any(|row| row.item == *item);
        cursor.get().filter(shown).or_else(|| app.focused().get().filter(shown)).or_else(|| Some(rows.first()?.item))
    });
    let count = Memo::new(move |_| app.settled_rows().with(|rows| rows.len()));
    let kept = Memo::new(move |_| {
        let rows = app.rows().read();
        [stop.get(), app.focused().get()].map(|item| item.and_then(|item| rows.iter().position(|row| row.item == item)))
    });
    let draw = move |block: usize| {
        let rows = Memo::new(move |_| match block {
            0 => app.rows().with(|rows| rows_of(block, rows)),
            _ => app.settled_rows().with(|rows| rows_of(block, rows)),
        });
        view! {
            <For each=move || rows.get() key=|row: &TreeRow| row.item let:row>
                <Row item=row.item rows cursor stop/>
            </For>
        }
        .into_any()
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
    view! {
        <section class="panel tree" data-view="tree" aria-labelledby="tree-title">
            <header class="panel-head">
                <h2 id="tree-title">{screen::TREE}</h2>
                <p class="unit">{note}</p>
            </header>
            <Show
                when=move || app.rows().with(|rows| !rows.is_empty())
                fallback=|| view! { <p class="empty">{screen::NO_ROWS}</p> }
            >
                <div role="tree" aria-labelledby="tree-title" class="rows">
                    {blocks(Kind::Tree, count, kept, draw)}
                </div>
            </Show>
        </section>
    }
}
