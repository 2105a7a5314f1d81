//! The search field: filters as the reader types, and never writes back into what is being composed.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::app;
use crate::{app::SEARCH_FIELD, browser, words::screen};

/// What a browser calls a key while an input method composes.
const COMPOSING: u32 = 229;

/// As many letters as a search may have: it stands in the address, and names are shorter.
const LONGEST: &str = "100";

/// The field with its label and the button that empties it.
#[component]
pub fn SearchField() -> impl IntoView {
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
    view! {
        <form class="search" role="search" on:submit=move |event| event.prevent_default()>
            <label for=SEARCH_FIELD>{screen::SEARCH}</label>
            <div class="field">
                <span class="lens" aria-hidden="true"></span>
                <input
                    id=SEARCH_FIELD
                    type="search"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    maxlength=LONGEST
                    enterkeyhint="search"
                    placeholder=screen::SEARCH_EXAMPLES
                    aria-describedby="q-hint"
                    prop:value=initial
                    on:input=move |event| app.search(event_target_value(&event))
                    on:keydown=keydown
                />
                <Show when=filled>
                    <button type="button" class="clear" aria-label=screen::CLEAR_SEARCH on:click=move |_| app.clear_search()>
                        <span class="cross" aria-hidden="true"></span>
                    </button>
                </Show>
            </div>
            <p id="q-hint" class="hidden">{screen::SEARCH_HINT}</p>
        </form>
    }
}
