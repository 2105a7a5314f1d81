//! Taking the view away: its table as a file, or on paper.

use leptos::prelude::*;

use super::app;
use crate::{
    browser,
    export::{csv::csv, file_name},
    words::paper,
};

/// The buttons that hand over the table of the view on screen and print it.
#[component]
pub fn TakeAway() -> impl IntoView {
    let app = app();
    let failed = RwSignal::new(false);
    let download = move |_| {
        let (sheet, address) = untrack(|| (app.sheet(), app.address()));
        let link = app.link().read_untracked();
        match csv(app.plan(), &link, &sheet, &address) {
            Ok(bytes) => browser::download(&file_name(app.plan(), &link, "csv"), "text/csv;charset=utf-8", &bytes),
            Err(_) => failed.set(true),
        }
    };
    view! {
        <div class="take-away" role="group" aria-label=paper::TAKE_AWAY>
            <button type="button" class="button" on:click=download>{paper::DOWNLOAD}</button>
            <button type="button" class="button" on:click=|_| browser::print()>{paper::PRINT}</button>
            <p class="hint">{move || failed.get().then_some(paper::NOT_DOWNLOADED)}</p>
        </div>
    }
}
