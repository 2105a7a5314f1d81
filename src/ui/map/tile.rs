//! One tile: a button where it stands, with its label, and what it is made of drawn inside.

use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    prelude::*,
};

use super::{
    MORE, amount,
    keys::{Move, asked},
    plain, tile_id, zoom,
};
use crate::{
    app::{App, Derived, Held, derived},
    browser,
    markup::{Element, Node, tag},
    plan::Amount,
    tiles::{Inner, Tile, TileMap},
    treemap::{Rect, in_hundredths},
    ui::{app, hue, said},
    words::{money, phrase, screen},
};

/// The tile of these items: one item's, or several gathered, whose list `list` opens and closes.
pub fn tile_button(
    items: Vec<usize>,
    map: Derived<TileMap>,
    cursor: Held<Option<usize>>,
    stop: Derived<Option<usize>>,
    listed: Derived<bool>,
    list: Callback<bool>,
) -> Element {
    let app = app();
    let plan = app.plan();
    let first = items.first().copied().unwrap_or_default();
    let alone = (items.len() == 1).then_some(first);
    let tile = {
        let items = items.clone();
        derived(move |_| map.with(|map| map.tiles.iter().find(|tile| tile.items == items).cloned()))
    };
    let side = move |read: fn(&Rect) -> f64| tile.with(|tile| tile.as_ref().map(|tile| pixels(read(&tile.rect))));
    let is = move |read: fn(&Tile) -> bool| tile.with(|tile| tile.as_ref().is_some_and(read));
    let label = move || match alone {
        Some(item) => spoken(app, item, is(|tile| tile.dimmed)),
        None => {
            let sum = gathered(app, &items);
            let unit = &app.plan().meta.unit;
            let short = sum.money().map(|money| money::short(money, unit)).unwrap_or_default();
            phrase::more_tile(items.len(), &short, &money::in_words(sum, unit))
        }
    };
    let into = move || match alone {
        Some(item) => zoom(app, map, Some(item), Some(item)),
        None => list.run(true),
    };
    let click = move |event: MouseEvent| match alone {
        // The second click of a double click falls on a tile that has just appeared under the pointer.
        _ if event.detail() > 1 => {}
        None if listed.get_untracked() => list.run(false),
        _ => into(),
    };
    let keydown = move |event: KeyboardEvent| {
        let tiles = map
            .with_untracked(|map| map.tiles.iter().filter_map(|tile| tile.items.first().copied()).collect::<Vec<_>>());
        let place = tiles.iter().position(|item| *item == first).unwrap_or_default();
        match asked(&event.key(), place, tiles.len()).filter(|_| plain(&event)) {
            Some(Move::To(place)) => {
                event.prevent_default();
                browser::focus(&tile_id(app, tiles[place]));
            }
            Some(Move::In) => {
                event.prevent_default();
                into();
            }
            // The way out is the frame's own.
            Some(Move::Out) | None => {}
        }
    };
    tag("button")
        .attr("type", "button")
        .attr("id", tile_id(app, first))
        .class("tile")
        .class_if("dimmed", move || is(|tile| tile.dimmed))
        .class_if("chosen", move || is(|tile| tile.chosen))
        .class_if("more", alone.is_none())
        .class_if("small", move || is(|tile| tile.small))
        .attr("data-code", alone.map(|item| plan.item(item).code.to_string()))
        .attr("data-hue", alone.map(|item| hue(app, item)))
        .attr("aria-pressed", alone.filter(|item| plan.is_leaf(*item)).map(|_| move || said(is(|tile| tile.chosen))))
        .attr("aria-expanded", alone.is_none().then_some(move || said(listed.get())))
        .attr("aria-controls", move || (alone.is_none() && listed.get()).then_some(MORE))
        .attr("tabindex", move || if stop.get() == Some(first) { "0" } else { "-1" })
        .style("left", move || side(|rect| rect.x))
        .style("top", move || side(|rect| rect.y))
        .style("width", move || side(|rect| rect.width))
        .style("height", move || side(|rect| rect.height))
        .on("focus", move |_| cursor.set(Some(first)))
        .on_click(click)
        .on_key(keydown)
        .with(tag("span").class("hidden").with(label))
        .with(
            tag("span")
                .class("tile-label")
                .attr("aria-hidden", "true")
                .with(move || tile.with(|tile| tile.as_ref().map(|tile| lines(&tile.lines))))
                .with(move || tile.with(|tile| Some(tag("span").class("figure").with(tile.as_ref()?.figure.clone()?)))),
        )
        .with(move || tile.with(|tile| tile.as_ref().map(|tile| tile.inner.iter().map(inner).collect::<Node>())))
}

fn inner(part: &Inner) -> Element {
    let Rect { x, y, width, height } = part.rect;
    tag("span")
        .class("inner")
        .attr("aria-hidden", "true")
        .class_if("dimmed", part.dimmed)
        .style("left", pixels(x))
        .style("top", pixels(y))
        .style("width", pixels(width))
        .style("height", pixels(height))
        .with(lines(&part.lines))
}

fn lines(lines: &[String]) -> Node {
    lines.iter().map(|line| tag("span").class("line").with(line.clone())).collect::<Node>()
}

fn pixels(length: f64) -> String {
    format!("{}px", in_hundredths(length))
}

/// What a tile says to those who do not see it: all of its name, its amount short and in full, and its share.
fn spoken(app: App, item: usize, dimmed: bool) -> String {
    let (plan, sum) = (app.plan(), amount(app, item));
    let whole = app.unsearched().with(|all| all.money());
    let share = sum.money().and_then(|money| money::share(money, whole)).unwrap_or_default();
    let short = sum.money().map(|money| money::short(money, &plan.meta.unit)).unwrap_or_default();
    let periods = phrase::periods(&plan.meta, app.periods());
    let item = plan.item(item);
    let amount = money::in_words(sum, &plan.meta.unit);
    let tile = phrase::tile(&item.code.to_string(), &item.name, &short, &amount, &share, &periods);
    match (app.settled().with(|found| found.searching), dimmed) {
        (false, _) => tile,
        (true, false) => format!("{tile}, {}", screen::TILE_FOUND),
        (true, true) => format!("{tile}, {}", screen::TILE_NOT_FOUND),
    }
}

fn gathered(app: App, items: &[usize]) -> Amount {
    Amount::sum(items.iter().map(|item| amount(app, *item)))
}
