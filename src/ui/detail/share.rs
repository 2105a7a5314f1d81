//! Passing the view on: its address in a field that can always be selected, and a button that copies it.

use leptos::prelude::*;

use crate::{browser, ui::app, words::screen};

/// What is said of a copy, shown and announced.
fn said(copied: bool) -> &'static str {
    if copied { screen::COPIED } else { screen::NOT_COPIED }
}

const FIELD: &str = "own-link";

/// The address of the view on screen.
#[component]
pub fn ShareLink() -> impl IntoView {
    let app = app();
    let told = RwSignal::new(None::<(String, bool)>);
    let address = move || app.address();
    let copy = move |_| {
        let copied_now = address();
        told.set(None);
        browser::copy(&copied_now.clone(), move |copied| {
            if !copied {
                browser::select_all(FIELD);
            }
            app.announce(said(copied).to_owned());
            told.set(Some((copied_now.clone(), copied)));
        });
    };
    let sheet = move |_| browser::share(&app.title(), &address());
    // What was copied is told only for as long as it is the view's address.
    let answer = move || {
        let (_, copied) = told.get().filter(|(copied, _)| *copied == address())?;
        Some(said(copied))
    };
    view! {
        <div class="own-link">
            <label for=FIELD>{screen::LINK}</label>
            <div class="field">
                <input id=FIELD type="text" readonly prop:value=address on:focus=move |_| browser::select_all(FIELD)/>
                <button type="button" class="button" on:click=copy>{screen::COPY}</button>
                {browser::can_share().then(|| view! {
                    <button type="button" class="button" on:click=sheet>{screen::SHARE_SHEET}</button>
                })}
            </div>
            <p role="status" aria-live="off" class="hint">{answer}</p>
        </div>
    }
}
