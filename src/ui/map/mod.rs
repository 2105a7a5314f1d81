//! The treemap's panel: breadcrumb, tiles, and beside them what has no area.

mod breadcrumb;
mod keys;
mod list;
mod tile;

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{app, download::Pictures, measured::measured};
use crate::{
    app::App,
    browser,
    export::Format,
    link::Link,
    plan::Amount,
    tiles::TileMap,
    words::{export as files, phrase, scope::scope, screen},
};
use breadcrumb::Breadcrumb;
use keys::{Move, asked};
use list::List;
use tile::TileButton;

const FRAME: &str = "map-tiles";
const MORE: &str = "map-more";

/// The treemap's panel. The room for the tiles is measured, and nothing is laid out while the panel is not seen.
#[component]
pub fn MapView() -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let frame = NodeRef::<html::Div>::new();
    let size = measured(frame);
    // Out of sight the tiles stay as they were, so that whoever comes back to one finds it.
    let map = Memo::new(move |before: Option<&TileMap>| match size.get() {
        (width, height) if width > 0.0 && height > 0.0 => app.tiles(width, height),
        _ => before.cloned().unwrap_or_else(|| app.no_tiles()),
    });
    // The list of gathered tiles: as the reader left it on this level, else open where the focus is in it.
    let left = RwSignal::new(None::<(Option<usize>, bool)>);
    let gathered = Memo::new(move |_| {
        map.with(|map| map.tiles.iter().find(|tile| tile.items.len() > 1).map(|tile| tile.items.clone()))
            .unwrap_or_default()
    });
    let listed = Memo::new(move |_| {
        let (root, within) =
            map.with(|map| (map.root, map.tiles.iter().any(|tile| tile.chosen && tile.items.len() > 1)));
        left.get().filter(|(at, _)| *at == root).map_or(within, |(_, open)| open)
    });
    // Opened, the focus goes to its first entry; closed, back to its tile.
    let list = Callback::new(move |open: bool| {
        left.set(Some((map.with_untracked(|map| map.root), open)));
        let first = gathered.with_untracked(|gathered| gathered.first().copied());
        browser::after(0, move || {
            if let Some(first) = first {
                browser::focus(&if open { list::entry_id(app, first) } else { tile_id(app, first) });
            }
        });
    });
    let beside = Memo::new(move |_| map.with(|map| map.beside.clone()));
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
    // A search moves no tile, so the areas and shares do not obey it.
    let note =
        move || phrase::map_note(&app.link().with(|link| scope(plan, &Link { q: String::new(), ..link.clone() })));
    // The way out is the same from every tile, from the list beside them and where there is no tile.
    let out = Callback::new(move |event: KeyboardEvent| {
        if plain(&event) && asked(&event.key(), 0, 0) == Some(Move::Out) {
            event.prevent_default();
            up(app, map);
        }
    });
    view! {
        <section class="panel map" data-view="map" aria-labelledby="map-title">
            <header class="panel-head">
                <h2 id="map-title">{screen::MAP}</h2>
                <p class="unit">{note}</p>
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
                on:keydown=move |event| out.run(event)
            >
                <For each=keys key=Clone::clone let:items>
                    <TileButton items map cursor stop listed list/>
                </For>
                <Show when=empty>
                    <p class="empty">{screen::MAP_EMPTY}</p>
                </Show>
            </div>
            <Show when=move || listed.get() && gathered.with(|gathered| !gathered.is_empty())>
                <List id=MORE title=Signal::derive(move || phrase::gathered(gathered.with(Vec::len))) items=gathered map
                    close=Some(list) out/>
            </Show>
            <Show when=move || beside.with(|beside| !beside.is_empty())>
                <List id="map-beside" title=Signal::stored(screen::MAP_BESIDE.to_owned()) items=beside map close=None out/>
            </Show>
            <Pictures format=Format::Map subject=files::MAP/>
        </section>
    }
}

/// Whether a key is pressed alone.
fn plain(event: &KeyboardEvent) -> bool {
    !(event.ctrl_key() || event.alt_key() || event.meta_key())
}

/// An item's amount as the map weighs it: filtered, but not narrowed by the search.
fn amount(app: App, item: usize) -> Amount {
    app.unsearched().with(|all| all.amount(item))
}

/// Moves the map out by one level; the keyboard's focus goes to the tile that it came out of.
fn up(app: App, map: Memo<TileMap>) {
    let from = map.with_untracked(|map| map.root);
    if from.is_some() {
        zoom(app, map, from.and_then(|at| app.plan().parent(at)), from);
    }
}

/// Moves the map to an item, or out to the whole, and the keyboard's focus onto another where that one stands there,
/// else onto what stands first.
fn zoom(app: App, map: Memo<TileMap>, to: Option<usize>, onto: Option<usize>) {
    app.focus(to);
    // The new tiles stand once the current turn is over.
    browser::after(0, move || {
        let place = map.with_untracked(|map| {
            let mut each = map.tiles.iter().flat_map(|tile| tile.items.first()).chain(&map.beside).copied();
            onto.and_then(|item| place(app, map, item)).or_else(|| place(app, map, each.next()?))
        });
        if !place.is_some_and(|place| browser::focus(&place)) {
            browser::focus(FRAME);
        }
    });
}

/// The id of what stands for an item: its tile, the tile that gathers it with others, or its entry beside the tiles.
fn place(app: App, map: &TileMap, item: usize) -> Option<String> {
    match map.tiles.iter().find(|tile| tile.items.contains(&item)) {
        Some(tile) => tile.items.first().map(|first| tile_id(app, *first)),
        None => map.beside.contains(&item).then(|| list::entry_id(app, item)),
    }
}

/// The id of an item's tile.
pub fn tile_id(app: App, item: usize) -> String {
    format!("tile-{}", app.plan().item(item).code)
}
