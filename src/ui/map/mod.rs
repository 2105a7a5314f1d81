//! The treemap's panel: breadcrumb, tiles, and beside them what has no area.

mod breadcrumb;
mod keys;
mod tile;

use leptos::{html, prelude::*};

use super::{app, measured::measured};
use crate::{
    app::{App, TileMap},
    browser,
    plan::Amount,
    words::{money, phrase, screen},
};
use breadcrumb::Breadcrumb;
use tile::TileButton;

const FRAME: &str = "map-tiles";
const MORE: &str = "map-more";

/// The treemap's panel. The room for the tiles is measured, and nothing is laid out while the panel is not seen.
#[component]
pub fn MapView() -> impl IntoView {
    let app = app();
    let frame = NodeRef::<html::Div>::new();
    let size = measured(frame);
    let map = Memo::new(move |_| match size.get() {
        (width, height) if width > 0.0 && height > 0.0 => app.tiles(width, height),
        _ => TileMap::default(),
    });
    // The list of gathered tiles: as the reader left it on this level, else open where the focus is in it.
    let left = RwSignal::new(None::<(Option<usize>, bool)>);
    let listed = Memo::new(move |_| {
        let (root, within) =
            map.with(|map| (map.root, map.tiles.iter().any(|tile| tile.chosen && tile.items.len() > 1)));
        left.get().filter(|(at, _)| *at == root).map_or(within, |(_, open)| open)
    });
    let list = Callback::new(move |open| left.set(Some((map.with_untracked(|map| map.root), open))));
    let cursor = RwSignal::new(None::<usize>);
    let stop = Memo::new(move |_| {
        let shown = |item: &usize| map.with(|map| map.tiles.iter().any(|tile| tile.items.first() == Some(item)));
        let chosen =
            || map.with(|map| map.tiles.iter().find(|tile| tile.chosen).and_then(|tile| tile.items.first().copied()));
        let first = || map.with(|map| map.tiles.first().and_then(|tile| tile.items.first().copied()));
        cursor.get().filter(shown).or_else(chosen).or_else(first)
    });
    let keys = move || map.with(|map| map.tiles.iter().map(|tile| tile.items.clone()).collect::<Vec<_>>());
    let empty = move || map.with(|map| map.tiles.is_empty()) && size.get().0 > 0.0;
    view! {
        <section class="panel map" data-view="map" aria-labelledby="map-title">
            <header class="panel-head">
                <h2 id="map-title">{screen::MAP}</h2>
                <p class="unit">{move || phrase::map_note(&app.plan().meta, app.periods())}</p>
            </header>
            <Breadcrumb map/>
            <p id="map-keys" class="hidden">{screen::MAP_KEYS}</p>
            <div
                id=FRAME
                class="tiles"
                role="group"
                aria-labelledby="map-title"
                aria-describedby="map-keys"
                tabindex="-1"
                node_ref=frame
            >
                <For each=keys key=Clone::clone let:items>
                    <TileButton items map cursor stop listed list/>
                </For>
                <Show when=empty>
                    <p class="empty">{screen::MAP_EMPTY}</p>
                </Show>
            </div>
            {move || listed.get().then(|| {
                map.with(|map| map.tiles.iter().find(|tile| tile.items.len() > 1).map(|tile| tile.items.clone()))
                    .map(|items| view! { <List id=MORE title=phrase::more(items.len()) items/> })
            })}
            {move || map.with(|map| (!map.beside.is_empty()).then(|| view! {
                <List id="map-beside" title=screen::MAP_BESIDE.to_owned() items=map.beside.clone()/>
            }))}
        </section>
    }
}

/// Items as a list of buttons under the tiles.
#[component]
fn List(id: &'static str, title: String, items: Vec<usize>) -> impl IntoView {
    let app = app();
    let title_id = format!("{id}-title");
    let button = move |item: usize| {
        let amount = money::with_unit(amount(app, item), &app.plan().meta.unit);
        let item_of = app.plan().item(item);
        view! {
            <li>
                <button type="button" class="line" on:click=move |_| app.focus(Some(item))>
                    <span class="code">{item_of.code.to_string()}</span>
                    <span class="name">{item_of.name.clone()}</span>
                    <span class="amount">{amount}</span>
                </button>
            </li>
        }
    };
    view! {
        <div class="beside" id=id>
            <h3 id=title_id.clone()>{title}</h3>
            <ul aria-labelledby=title_id>{items.into_iter().map(button).collect_view()}</ul>
        </div>
    }
}

/// An item's amount as the map weighs it: filtered, but not narrowed by the search.
fn amount(app: App, item: usize) -> Amount {
    app.link().with(|link| app.unsearched().with(|all| all.amount(app.plan(), item, link)))
}

/// Moves the map to an item, or out to the whole, and the keyboard's focus with it.
fn zoom(app: App, to: Option<usize>, then: impl Fn() -> Option<usize> + 'static) {
    app.focus(to);
    // The new tiles stand once the current turn is over.
    browser::after(0, move || {
        let tile = then().is_some_and(|item| browser::focus(&tile_id(app, item)));
        if !tile {
            browser::focus(FRAME);
        }
    });
}

/// The id of an item's tile.
pub fn tile_id(app: App, item: usize) -> String {
    format!("tile-{}", app.plan().item(item).code)
}
