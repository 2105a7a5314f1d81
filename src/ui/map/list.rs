//! Items as a list of buttons under the tiles: those gathered in one tile, and those without an area.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{amount, plain, zoom};
use crate::{
    app::{App, Derived},
    markup::{Element, each, tag},
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
pub fn listed(
    id: &'static str,
    title: Derived<String>,
    items: Derived<Vec<usize>>,
    map: Derived<TileMap>,
    close: Option<Callback<bool>>,
    out: Callback<KeyboardEvent>,
) -> Element {
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
    tag("div")
        .class("beside")
        .attr("id", id)
        .on_key(keydown)
        .with(tag("header").with(tag("h3").attr("id", title_id.clone()).with(move || title.get())).with(close.map(
            |close| {
                tag("button")
                    .attr("type", "button")
                    .class("button")
                    .on_click(move |_| close.run(false))
                    .with(screen::CLOSE_LIST)
            },
        )))
        .with(tag("ul").attr("aria-labelledby", title_id).with(each(
            move || items.get(),
            usize::to_string,
            move |item| entry(*item, map),
        )))
}

/// An item that is chosen where it stands, or gone into where it has parts.
fn entry(item: usize, map: Derived<TileMap>) -> Element {
    let app = app();
    let plan = app.plan();
    let of = plan.item(item);
    let leaf = plan.is_leaf(item);
    let choose = move |_| if leaf { app.focus(Some(item)) } else { zoom(app, map, Some(item), None) };
    tag("li").with(
        tag("button")
            .attr("type", "button")
            .attr("id", entry_id(app, item))
            .class("line")
            .attr("data-hue", hue(app, item))
            .attr("aria-pressed", leaf.then_some(move || said(app.focused().get() == Some(item))))
            .on_click(choose)
            .with(tag("span").class("code").with(of.code.to_string()))
            .with(tag("span").class("name").with(of.name.clone()))
            .with(tag("span").class("amount").with(move || money::with_unit(amount(app, item), &plan.meta.unit))),
    )
}
