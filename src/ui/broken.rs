//! What stands on screen when the bundled plan cannot be read: where it is broken, never a blank page.

use leptos::prelude::*;

use crate::{
    plan::Fault,
    words::{self, screen},
};

/// Every fault of the bundled files.
#[component]
pub fn Broken(faults: &'static [Fault]) -> impl IntoView {
    view! {
        <main class="page">
            <h1>{screen::APP}</h1>
            <p role="alert">{screen::BROKEN}</p>
            <ul>{faults.iter().map(|fault| view! { <li>{words::fault(fault)}</li> }).collect_view()}</ul>
        </main>
    }
}
