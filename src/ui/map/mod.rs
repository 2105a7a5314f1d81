//! The treemap's panel: breadcrumb, tiles, and beside them what has no area.

mod breadcrumb;
mod keys;
mod list;
mod tile;

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{app, download::pictures, measured::measured};
use crate::{
    app::{App, Derived, Held, derived},
    browser,
    export::Format,
    link::Link,
    markup::{Element, each, tag, when},
    plan::Amount,
    tiles::TileMap,
    words::{export as files, phrase, scope::scope, screen},
};
use breadcrumb::breadcrumb;
use keys::{Move, asked};

use tile::tile_button;

const FRAME: &str = "map-tiles";
const MORE: &str = "map-more";

/// The treemap's panel. The room for the tiles is measured, and nothing is laid out while the panel is not seen.
pub fn map_view() -> Element {
    let app = app();
    let plan = app.plan();
    let (size, measure) = measured();
    // Out of sight the tiles stay as they were, so that whoever comes back to one finds it.
    let map = derived(move |before: Option<&TileMap>| match size.get() {
        (width, height) if width > 0.0 && height > 0.0 => app.tiles(width, height),
        _ => before.cloned().unwrap_or_else(|| app.no_tiles()),
    });
    // The list of gathered tiles: as the reader left it on this level, else open where the focus is in it.
    let left = Held::new(None::<(Option<usize>, bool)>);
    let gathered = derived(move |_| {
        map.with(|map| map.tiles.iter().find(|tile| tile.items.len() > 1).map(|tile| tile.items.clone()))
            .unwrap_or_default()
    });
    let listed = derived(move |_| {
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
    let beside = derived(move |_| map.with(|map| map.beside.clone()));
    let cursor = Held::new(None::<usize>);
    let stop = derived(move |_| {
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
    tag("section")
        .class("panel map")
        .attr("data-view", "map")
        .attr("aria-labelledby", "map-title")
        .with(
            tag("header")
                .class("panel-head")
                .with(tag("h2").attr("id", "map-title").with(screen::MAP))
                .with(tag("p").class("unit").with(note)),
        )
        .with(breadcrumb(map))
        .with(tag("p").attr("id", "map-keys").class("hidden").with(screen::MAP_KEYS))
        .with(
            tag("div")
                .attr("id", FRAME)
                .class("tiles")
                .attr("role", "group")
                .attr("aria-labelledby", "map-title")
                .attr("aria-describedby", "map-keys")
                .attr("tabindex", "-1")
                .drawn(measure)
                .on_key(move |event| out.run(event))
                .with(each(
                    keys,
                    |items| items.iter().map(|item| format!("{item} ")).collect(),
                    move |items| tile_button(items.clone(), map, cursor, stop, listed, list),
                ))
                .with(when(empty, move || tag("p").class("empty").with(screen::MAP_EMPTY))),
        )
        .with(when(
            move || listed.get() && gathered.with(|gathered| !gathered.is_empty()),
            move || {
                list::listed(
                    MORE,
                    derived(move |_| phrase::gathered(gathered.with(Vec::len))),
                    gathered,
                    map,
                    Some(list),
                    out,
                )
            },
        ))
        .with(when(
            move || beside.with(|beside| !beside.is_empty()),
            move || list::listed("map-beside", derived(|_| screen::MAP_BESIDE.to_owned()), beside, map, None, out),
        ))
        .with(pictures(Format::Map, files::MAP))
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
fn up(app: App, map: Derived<TileMap>) {
    let from = map.with_untracked(|map| map.root);
    if from.is_some() {
        zoom(app, map, from.and_then(|at| app.plan().parent(at)), from);
    }
}

/// Moves the map to an item, or out to the whole, and the keyboard's focus onto another where that one stands there,
/// else onto what stands first.
fn zoom(app: App, map: Derived<TileMap>, to: Option<usize>, onto: Option<usize>) {
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
