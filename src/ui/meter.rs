//! A share as a bar: how much of the whole, drawn as SVG so that no style has to be written into the page.

use leptos::prelude::*;

/// A bar filled to `percent`, from `"0"` to `"100"`; the number beside it says the same.
pub fn meter(percent: impl Fn() -> String + Send + Sync + 'static) -> impl IntoView {
    view! {
        <svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="whole" width="100" height="4"/>
            <rect class="part" width=percent height="4"/>
        </svg>
    }
}
