//! The choice of periods: all of them, or any set.

use leptos::prelude::*;

use super::{app, said};
use crate::{
    plan::Period,
    words::{phrase, screen},
};

/// A button for all periods and one for each; a merged period is as much wider and says that it is one sum.
#[component]
pub fn Periods() -> impl IntoView {
    let app = app();
    let choice = move |at: Option<usize>| {
        let period: Option<&'static Period> = at.map(|at| &app.plan().meta.periods[at]);
        let years = period.map_or(1, Period::years);
        let merged = period.filter(|_| years > 1).map(|period| {
            view! { " " <span class="merged">"(" {phrase::sum_of_years(period)} ")"</span> }
        });
        view! {
            <button
                type="button"
                data-period=period.map_or("all", |period| period.id.as_str())
                data-years=years
                aria-pressed=move || said(at.map_or_else(|| app.periods().is_all(), |at| app.periods().picks(at)))
                on:click=move |_| app.choose_period(at)
            >
                {period.map_or_else(|| screen::ALL_PERIODS.to_owned(), phrase::years)}
                {merged}
            </button>
        }
    };
    let each = [None].into_iter().chain((0..app.plan().meta.periods.len()).map(Some));
    view! {
        <fieldset class="periods">
            <legend>{screen::PERIODS}</legend>
            <div class="timeline">{each.map(choice).collect_view()}</div>
        </fieldset>
    }
}
