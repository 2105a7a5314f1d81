//! Passing the view on: its address and the HTML that embeds it, each in a field that can always be selected.

use leptos::prelude::*;

use super::qr::Qr;
use crate::{browser, ui::app, words::screen};

/// What is said of a copy, shown and announced.
fn said(copied: bool) -> &'static str {
    if copied { screen::COPIED } else { screen::NOT_COPIED }
}

/// The id of the title above all ways of passing a view on.
pub const TITLE: &str = "share-title";

/// The id of the field that holds the address.
const LINK: &str = "own-link";

/// The address of the view on screen, and the same view as HTML for another page.
#[component]
pub fn ShareLink() -> impl IntoView {
    let app = app();
    let refused = RwSignal::new(None);
    let open = move |_| {
        refused.set(None);
        browser::share(&app.title(), &app.address(), move || {
            browser::select_all(LINK);
            app.announce(screen::NOT_SHARED.to_owned());
            refused.set(Some(screen::NOT_SHARED));
        });
    };
    let sheet = browser::can_share().then(|| {
        view! {
            <button type="button" class="button" on:click=open>{screen::SHARE_SHEET}</button>
            <p class="hint">{refused}</p>
        }
    });
    view! {
        <h3 id=TITLE tabindex="-1">{screen::SHARING}</h3>
        <Passed id=LINK label=screen::LINK copy=screen::COPY text=Signal::derive(move || app.address())/>
        {sheet}
        <Qr/>
        <details class="embedding">
            <summary>{screen::EMBED}</summary>
            <Passed id="own-frame" label=screen::SNIPPET copy=screen::COPY_SNIPPET text=Signal::derive(move || app.snippet())/>
        </details>
    }
}

/// A text to take along, and a button that copies it.
#[component]
fn Passed(id: &'static str, label: &'static str, copy: &'static str, text: Signal<String>) -> impl IntoView {
    let app = app();
    let told = RwSignal::new(None::<(String, bool)>);
    let take = move |_| {
        let now = text.get_untracked();
        told.set(None);
        browser::copy(&now.clone(), move |copied| {
            if !copied {
                browser::select_all(id);
            }
            app.announce(said(copied).to_owned());
            told.set(Some((now.clone(), copied)));
        });
    };
    // What was copied is told only for as long as it is what the field holds.
    let answer = move || {
        let (_, copied) = told.get().filter(|(copied, _)| *copied == text.get())?;
        Some(said(copied))
    };
    view! {
        <div class="own-link">
            <label for=id>{label}</label>
            <div class="field">
                <input id=id type="text" readonly prop:value=text on:focus=move |_| browser::select_all(id)/>
                <button type="button" class="button" on:click=take>{copy}</button>
            </div>
            <p role="status" aria-live="off" class="hint">{answer}</p>
        </div>
    }
}
