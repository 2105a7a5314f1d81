//! Taking the view away: its table as a file or on paper, and its pictures.

use super::app;
use crate::{
    app::{App, Held},
    browser,
    export::{Extract, Format},
    markup::{Element, tag},
    words::{export as words, paper},
};

/// What the reader is told where a file could not be made; shown and spoken.
#[derive(Clone, Copy)]
struct Told(App, Held<Option<&'static str>>);

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
pub fn take_away() -> Element {
    let app = app();
    let failure = Held::new(None);
    let told = Told(app, failure);
    tag("div")
        .class("take-away")
        .attr("role", "group")
        .attr("aria-label", paper::TAKE_AWAY)
        .with(
            tag("button")
                .attr("type", "button")
                .class("button")
                .on_click(move |_| take(app, Format::Csv, told))
                .with(paper::DOWNLOAD),
        )
        .with(
            tag("button")
                .attr("type", "button")
                .class("button")
                .on_click(move |_| take(app, Format::Json, told))
                .with(paper::DOWNLOAD_JSON),
        )
        .with(tag("button").attr("type", "button").class("button").on_click(|_| browser::print()).with(paper::PRINT))
        .with(tag("p").class("hint").with(move || failure.get()))
        .with(
            tag("p")
                .class("hint")
                .with(paper::WHOLE)
                .with(" ")
                .with(
                    tag("a")
                        .attr("href", "data/pledges.csv")
                        .attr("download", format!("{}.csv", paper::FILE))
                        .with(paper::WHOLE_CSV),
                )
                .with(" ")
                .with(
                    tag("a")
                        .attr("href", "data/pledges.json")
                        .attr("download", format!("{}.json", paper::FILE))
                        .with(paper::WHOLE_JSON),
                ),
        )
}

/// What opens the two buttons that hand over a picture of the view; `subject` is what it is of.
pub fn pictures(format: Format, subject: &'static str) -> Element {
    let app = app();
    let failure = Held::new(None);
    let told = Told(app, failure);
    tag("details").class("pictures").with(tag("summary").with(words::pictures(subject))).with(
        tag("div")
            .class("take-away")
            .attr("role", "group")
            .attr("aria-label", words::pictures(subject))
            .with(
                tag("button")
                    .attr("type", "button")
                    .class("button")
                    .on_click(move |_| take_png(app, format, told))
                    .with(words::picture(subject, "PNG")),
            )
            .with(
                tag("button")
                    .attr("type", "button")
                    .class("button")
                    .on_click(move |_| take(app, format, told))
                    .with(words::picture(subject, "SVG")),
            )
            .with(tag("p").class("hint").with(move || failure.get())),
    )
}
