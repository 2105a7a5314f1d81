//! The place where news for those who listen stands while it is spoken.

use leptos::prelude::*;

use super::app;

/// A region that is heard and not seen.
#[component]
pub fn Announcer() -> impl IntoView {
    let announced = app().announced();
    view! {
        <div class="hidden announcer" aria-live="polite" aria-atomic="true">
            {move || announced.get()}
        </div>
    }
}
