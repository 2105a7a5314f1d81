//! The reader's own settings: text size and contrast, in a fold at the head of the page.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::app;
use crate::{
    app::Preferences,
    browser::{self, Preference},
    words::screen,
};

const FOLD: &str = "settings";
const SUMMARY: &str = "settings-summary";

/// The fold with the settings, which opens over the page. Escape closes it, and so does turning to something else.
#[component]
pub fn Settings() -> impl IntoView {
    // Kept with the component: it stops watching when the component goes.
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        watch.set_value(browser::watch_outside(FOLD, || {
            browser::close(FOLD);
        }));
    });
    let keydown = |event: KeyboardEvent| {
        if event.key() == "Escape" && browser::close(FOLD) {
            browser::focus(SUMMARY);
        }
    };
    view! {
        <details id=FOLD class="settings" on:keydown=keydown>
            <summary id=SUMMARY>{screen::SETTINGS}</summary>
            <div class="settings-panel">
                {choices("text", screen::TEXT_SIZE, browser::TEXT, &screen::TEXT_SIZES, |now| now.text)}
                {choices("contrast", screen::CONTRAST, browser::CONTRAST, &screen::CONTRASTS, |now| now.contrast)}
            </div>
        </details>
    }
    // Erased, or its type within the page's grows past what the compiler follows.
    .into_any()
}

/// A setting's choices in a row, with the one that is in force by `now` chosen.
fn choices(
    name: &'static str,
    title: &'static str,
    preference: Preference,
    labels: &'static [&'static str],
    now: fn(&Preferences) -> usize,
) -> impl IntoView {
    let app = app();
    let choice = move |(place, (word, label)): (usize, (&'static &'static str, &'static &'static str))| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name
                    value=*word
                    prop:checked=move || app.preferences().with(now) == place
                    on:change=move |_| app.prefer(preference, place)
                />
                // A text size is shown at its own size, by the same attribute as the page's.
                <span data-text=(name == "text").then_some(*word)>{*label}</span>
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{title}</legend>
            <div class="choices">{preference.choices().iter().zip(labels).enumerate().map(choice).collect_view()}</div>
        </fieldset>
    }
}
