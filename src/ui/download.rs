//! Taking the view away: its table as a file or on paper, and its pictures.

use leptos::prelude::*;

use super::app;
use crate::{
    app::App,
    browser,
    export::{Extract, Format},
    words::{export as words, paper},
};

/// What the reader is told where a file could not be made; shown and spoken.
#[derive(Clone, Copy)]
struct Told(App, RwSignal<Option<&'static str>>);

impl Told {
    fn say(self, failure: Option<&'static str>) {
        let Told(app, told) = self;
        if let Some(failure) = failure {
            app.announce(failure.to_owned());
        }
        told.set(failure);
    }
}

/// Hands over a file of the view on screen.
fn take(app: App, format: Format, told: Told) {
    let extract = app.extract();
    let taken = extract
        .file(format)
        .is_ok_and(|bytes| browser::download(&named(&extract, format, format.ending()), format.media_type(), &bytes));
    told.say((!taken).then_some(paper::NOT_DOWNLOADED));
}

/// Hands over a picture of the view on screen as PNG, drawn by the browser from the very SVG that it would hand over.
fn take_png(app: App, format: Format, told: Told) {
    told.say(None);
    let extract = app.extract();
    match extract.file(format) {
        Ok(svg) => browser::download_png(&named(&extract, format, "png"), &svg, move |taken| {
            told.say((!taken).then_some(paper::NO_PNG));
        }),
        Err(_) => told.say(Some(paper::NO_PNG)),
    }
}

fn named(extract: &Extract, format: Format, ending: &str) -> String {
    format!("{}.{ending}", extract.file_name(format))
}

/// The buttons that hand over the table of the view on screen and print it, and the whole plan at plain addresses.
#[component]
pub fn TakeAway() -> impl IntoView {
    let app = app();
    let failure = RwSignal::new(None);
    let told = Told(app, failure);
    view! {
        <div class="take-away" role="group" aria-label=paper::TAKE_AWAY>
            <button type="button" class="button" on:click=move |_| take(app, Format::Csv, told)>{paper::DOWNLOAD}</button>
            <button type="button" class="button" on:click=move |_| take(app, Format::Json, told)>
                {paper::DOWNLOAD_JSON}
            </button>
            <button type="button" class="button" on:click=|_| browser::print()>{paper::PRINT}</button>
            <p class="hint">{failure}</p>
            <p class="hint">
                {paper::WHOLE} " " <a href="data/pledges.csv" download=format!("{}.csv", paper::FILE)>{paper::WHOLE_CSV}</a> " "
                <a href="data/pledges.json" download=format!("{}.json", paper::FILE)>{paper::WHOLE_JSON}</a>
            </p>
        </div>
    }
}

/// What opens the two buttons that hand over a picture of the view; `subject` is what it is of.
#[component]
pub fn Pictures(format: Format, subject: &'static str) -> impl IntoView {
    let app = app();
    let failure = RwSignal::new(None);
    let told = Told(app, failure);
    view! {
        <details class="pictures">
            <summary>{words::pictures(subject)}</summary>
            <div class="take-away" role="group" aria-label=words::pictures(subject)>
                <button type="button" class="button" on:click=move |_| take_png(app, format, told)>{words::picture(subject, "PNG")}</button>
                <button type="button" class="button" on:click=move |_| take(app, format, told)>{words::picture(subject, "SVG")}</button>
                <p class="hint">{failure}</p>
            </div>
        </details>
    }
}
