//! The search field: filters as the reader types, and never writes back into what is being composed.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::app;
use crate::{
    app::SEARCH_FIELD,
    browser,
    markup::{Element, tag, when},
    words::screen,
};

/// What a browser calls a key while an input method composes.
const COMPOSING: u32 = 229;

/// As many letters as a search may have: it stands in the address, and names are shorter.
const LONGEST: &str = "100";

/// The field with its label and the button that empties it.
pub fn search_field() -> Element {
    let app = app();
    let filled = move || app.link().with(|link| !link.q.is_empty());
    let initial = app.link().with_untracked(|link| link.q.clone());
    let keydown = move |event: KeyboardEvent| {
        if event.is_composing() || event.key_code() == COMPOSING {
            return;
        }
        match event.key().as_str() {
            "Escape" if app.link().with_untracked(|link| !link.q.is_empty()) => {
                event.prevent_default();
                app.clear_search();
            }
            "ArrowDown" => {
                let first = app.rows().with_untracked(|rows| rows.first().map(|row| row.item));
                if first.is_some_and(|first| browser::focus(&super::tree::row_id(app, first))) {
                    event.prevent_default();
                }
            }
            _ => {}
        }
    };
    tag("form")
        .class("search")
        .attr("role", "search")
        .on("submit", move |event| event.prevent_default())
        .with(tag("label").attr("for", SEARCH_FIELD).with(screen::SEARCH))
        .with(
            tag("div")
                .class("field")
                .with(tag("span").class("lens").attr("aria-hidden", "true"))
                .with(
                    tag("input")
                        .attr("id", SEARCH_FIELD)
                        .attr("type", "search")
                        .attr("autocomplete", "off")
                        .attr("autocapitalize", "off")
                        .attr("spellcheck", "false")
                        .attr("maxlength", LONGEST)
                        .attr("enterkeyhint", "search")
                        .attr("placeholder", screen::SEARCH_EXAMPLES)
                        .attr("aria-describedby", "q-hint")
                        .prop("value", initial)
                        .on("input", move |event| app.search(event_target_value(&event)))
                        .on_key(keydown),
                )
                .with(when(filled, move || {
                    tag("button")
                        .attr("type", "button")
                        .class("clear")
                        .attr("aria-label", screen::CLEAR_SEARCH)
                        .on_click(move |_| app.clear_search())
                        .with(tag("span").class("cross").attr("aria-hidden", "true"))
                })),
        )
        .with(tag("p").attr("id", "q-hint").class("hidden").with(screen::SEARCH_HINT))
}
