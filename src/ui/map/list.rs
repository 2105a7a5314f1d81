//! Items as a list of buttons under the tiles: those gathered in one tile, and those without an area.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{amount, plain, zoom};
use crate::{
    app::App,
    tiles::TileMap,
    ui::{app, hue, said},
    words::{money, screen},
};

/// The id of an item's entry.
pub fn entry_id(app: App, item: usize) -> String {
    format!("map-entry-{}", app.plan().item(item).code)
}

/// The list. What `close` closes has a button for it, and Escape does the same; any other is left by way of `out`.
/// Its entries stay in place while the focus moves among them, so that the keyboard's focus stays with them.
#[component]
pub fn List(
    id: &'static str,
    title: Signal<String>,
    items: Memo<Vec<usize>>,
    map: Memo<TileMap>,
    close: Option<Callback<bool>>,
    out: Callback<KeyboardEvent>,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    let keydown = move |event: KeyboardEvent| {
        if event.key() != "Escape" || !plain(&event) {
            return;
        }
        match close {
            Some(close) => {
                event.prevent_default();
                close.run(false);
            }
            None => out.run(event),
        }
    };
    view! {
        <div class="beside" id=id on:keydown=keydown>
            <header>
                <h3 id=title_id.clone()>{title}</h3>
                {close.map(|close| view! {
                    <button type="button" class="button" on:click=move |_| close.run(false)>{screen::CLOSE_LIST}</button>
                })}
            </header>
            <ul aria-labelledby=title_id>
                <For each=move || items.get() key=|item| *item let:item>
                    <Entry item map/>
                </For>
            </ul>
        </div>
    }
}

/// An item that is chosen where it stands, or gone into where it has parts.
#[component]
fn Entry(item: usize, map: Memo<TileMap>) -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let of = plan.item(item);
    let leaf = plan.is_leaf(item);
    let choose = move |_| if leaf { app.focus(Some(item)) } else { zoom(app, map, Some(item), None) };
    view! {
        <li>
            <button
                type="button"
                id=entry_id(app, item)
                class="line"
                data-hue=hue(app, item)
                aria-pressed=leaf.then_some(move || said(app.focused().get() == Some(item)))
                on:click=choose
            >
                <span class="code">{of.code.to_string()}</span>
                <span class="name">{of.name.clone()}</span>
                <span class="amount">{move || money::with_unit(amount(app, item), &plan.meta.unit)}</span>
            </button>
        </li>
    }
}
