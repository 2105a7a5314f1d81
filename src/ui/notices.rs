//! Notices above everything: what of the address was not understood, and that the network is away.

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
                <button type="button" class="button" on:click=put_away>{screen::DISMISS}</button>
            </div>
        </Show>
    }
}

/// That there is no network, and what still works: everything but the files.
#[component]
pub fn Offline() -> impl IntoView {
    let online = RwSignal::new(true);
    Effect::new(move |_| browser::watch_network(move |now| online.set(now)));
    view! {
        <div role="status">
            <Show when=move || !online.get()>
                <p class="notice calm">{screen::OFFLINE}</p>
            </Show>
        </div>
    }
}
