//! Notices that are told once: what of the address was not understood.

use leptos::prelude::*;

use super::{app, explorer::RESULTS};
use crate::browser;
use crate::words::{phrase, screen};

/// What of the address was left out, until the reader puts it away.
#[component]
pub fn Omitted() -> impl IntoView {
    let omitted = app().omitted();
    let put_away = move |_| {
        omitted.set(Vec::new());
        browser::focus(RESULTS);
    };
    view! {
        <Show when=move || omitted.with(|omitted| !omitted.is_empty())>
            <div class="notice" role="alert">
                <p>{move || omitted.with(|omitted| phrase::omitted(omitted))}</p>
                <button type="button" class="button quiet" on:click=put_away>
                    {screen::DISMISS}
                </button>
            </div>
        </Show>
    }
}
