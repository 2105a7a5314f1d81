//! The reader's own settings: text size and contrast, in a fold at the head of the page.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::app;
use crate::{
    app::{Preferences, effect},
    browser::{self, Preference},
    markup::{Element, IntoNode, Node, tag},
    words::screen,
};

const FOLD: &str = "settings";
const SUMMARY: &str = "settings-summary";

/// The fold with the settings, which opens over the page. Escape closes it, and so does turning to something else.
pub fn settings() -> Node {
    // Kept with the component: it stops watching when the component goes.
    let watch = StoredValue::new_local(None);
    effect(move || {
        watch.set_value(browser::watch_outside(FOLD, || {
            browser::close(FOLD);
        }));
    });
    let keydown = |event: KeyboardEvent| {
        if event.key() == "Escape" && browser::close(FOLD) {
            browser::focus(SUMMARY);
        }
    };
    tag("details")
        .attr("id", FOLD)
        .class("settings")
        .on_key(keydown)
        .with(tag("summary").attr("id", SUMMARY).with(screen::SETTINGS))
        .with(
            tag("div")
                .class("settings-panel")
                .with(choices("text", screen::TEXT_SIZE, browser::TEXT, &screen::TEXT_SIZES, |now| now.text))
                .with(choices("contrast", screen::CONTRAST, browser::CONTRAST, &screen::CONTRASTS, |now| now.contrast)),
        )
        // Erased, or its type within the page's grows past what the compiler follows.
        .into_node()
}

/// A setting's choices in a row, with the one that is in force by `now` chosen.
fn choices(
    name: &'static str,
    title: &'static str,
    preference: Preference,
    labels: &'static [&'static str],
    now: fn(&Preferences) -> usize,
) -> Element {
    let app = app();
    let choice = move |(place, (word, label)): (usize, (&'static &'static str, &'static &'static str))| {
        tag("label")
            .class("choice")
            .with(
                tag("input")
                    .attr("type", "radio")
                    .attr("name", name)
                    .attr("value", *word)
                    .prop("checked", move || app.preferences().with(now) == place)
                    .on("change", move |_| app.prefer(preference, place)),
            )
            // A text size is shown at its own size, by the same attribute as the page's.
            .with(tag("span").attr("data-text", (name == "text").then_some(*word)).with(*label))
    };
    tag("fieldset").with(tag("legend").with(title)).with(
        tag("div")
            .class("choices")
            .with(preference.choices().iter().zip(labels).enumerate().map(choice).collect::<Node>()),
    )
}
