//! Notices above everything: what of the address was not understood, and that the network is away.

use super::{app, explorer::RESULTS};
use crate::words::{phrase, screen};
use crate::{
    app::{Held, effect},
    browser,
    markup::{Element, Node, tag, when},
};

/// What of the address was left out, until the reader puts it away.
pub fn omitted() -> Node {
    let omitted = app().omitted();
    let put_away = move |_| {
        omitted.set(Vec::new());
        browser::focus(RESULTS);
    };
    when(
        move || omitted.with(|omitted| !omitted.is_empty()),
        move || {
            tag("div")
                .class("notice")
                .attr("role", "alert")
                .with(tag("p").with(move || omitted.with(|omitted| phrase::omitted(omitted))))
                .with(tag("button").attr("type", "button").class("button").on_click(put_away).with(screen::DISMISS))
        },
    )
}

/// That there is no network, and what still works: everything but the files.
pub fn offline() -> Element {
    let online = Held::new(true);
    effect(move || browser::watch_network(move |now| online.set(now)));
    tag("div")
        .attr("role", "status")
        .with(when(move || !online.get(), move || tag("p").class("notice calm").with(screen::OFFLINE)))
}
