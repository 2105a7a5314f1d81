//! The choice of periods: all of them, or any set.

use leptos::prelude::*;

use super::{app, said};
use crate::words::{phrase, screen};

/// A button for all periods and one for each; a merged period says that it is one sum.
#[component]
pub fn Periods() -> impl IntoView {
    let app = app();
    let choice = move |at: usize| {
        let period = &app.plan().meta.periods[at];
        view! {
            <button
                type="button"
                class="chip"
                data-period=period.id.clone()
                aria-pressed=move || said(app.periods().picks(at))
                on:click=move |_| app.choose_period(Some(at))
            >
                {phrase::period(period)}
            </button>
        }
    };
    view! {
        <fieldset class="periods">
            <legend>{screen::PERIODS}</legend>
            <div class="chips">
                <button
                    type="button"
                    class="chip"
                    data-period="all"
                    aria-pressed=move || said(app.periods().is_all())
                    on:click=move |_| app.choose_period(None)
                >
                    {screen::ALL_PERIODS}
                </button>
                {(0..app.plan().meta.periods.len()).map(choice).collect_view()}
            </div>
        </fieldset>
    }
}
