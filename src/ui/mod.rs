//! The screen: components that read the app's state and change it only through the app's actions.

mod announcer;
mod bars;
mod blocks;
mod chart;
mod compare;
mod conditions;
mod detail;
mod download;
mod explorer;
mod figure;
mod filters;
mod frame;
mod highlight;
mod map;
mod measured;
mod meter;
mod notices;
mod paper;
mod periods;
mod reconciliation;
mod search_field;
mod settings;
mod summary;
mod table;
mod tree;
mod view_switch;

pub use explorer::explorer;
pub use paper::printed;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use {figure::figure, frame::colophon};

use leptos::prelude::*;

use crate::{app::App, tiles};

/// The app this part of the screen belongs to; [`Explorer`] provides it to everything inside.
fn app() -> App {
    use_context().expect("the explorer provides it")
}

/// An ARIA state's word.
fn said(state: bool) -> &'static str {
    if state { "true" } else { "false" }
}

/// The hue of an item's field, as style sheets count them: from one on.
pub(crate) fn hue(app: App, item: usize) -> String {
    (tiles::hue(app.plan(), item) + 1).to_string()
}
