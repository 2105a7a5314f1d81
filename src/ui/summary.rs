//! The summary line: how many rows match, what they sum to over which periods, and where the page says otherwise.

use leptos::prelude::*;

use super::{app, reconciliation::ToReconciliation};
use crate::{
    link::Link,
    words::{phrase, screen},
};

/// The summary, spoken as it changes, with its exact figures as attributes.
#[component]
pub fn Summary() -> impl IntoView {
    let app = app();
    let (plan, selection) = (app.plan(), app.selection());
    // What the filters alone hide is worth a way back that keeps the search.
    let hidden = Memo::new(move |_| {
        let lost = selection.with(|found| found.searching && found.hits == 0) && app.link().with(Link::filters);
        if lost { app.hits_without_filters() } else { 0 }
    });
    let text = move || {
        let found = selection.read();
        if found.hits == 0 {
            return app.link().with(|link| match hidden.get() {
                0 => phrase::nothing_found(&link.q),
                hits => phrase::filtered_out(&link.q, hits),
            });
        }
        let hits = (0..found.marks.len()).filter(|at| found.marks[*at].hit);
        let what = phrase::rows_found(&phrase::levels(plan, hits), found.hits, found.narrowed);
        let line = phrase::summary(&plan.meta, &what, found.sum, app.periods());
        match &found.rescue {
            Some(rescue) => format!("{} {line}", phrase::rescued(rescue)),
            None => line,
        }
    };
    // The page states sums of everything only, so only the sum of everything can be held against it.
    let otherwise = move || {
        let found = selection.read();
        let (computed, stated) = plan.grand_total(app.periods());
        let (computed, stated) = (computed.money()?, stated.money()?);
        (!found.narrowed && computed != stated).then(|| phrase::stated_otherwise(plan, stated, computed))
    };
    let findings = Memo::new(move |_| match selection.with(|found| found.narrowed) {
        true => 0,
        false => app.findings_on(None).len(),
    });
    let nothing = move || selection.with(|found| found.hits == 0);
    view! {
        <div class="summary">
            <p
                role="status"
                aria-live="off"
                data-hits=move || selection.with(|found| found.hits)
                data-leaves=move || selection.with(|found| found.leaves)
                data-sum=move || selection.with(|found| found.money().to_string())
            >
                {text}
            </p>
            <Show when=move || { findings.get() > 0 }>
                <p class="otherwise">{otherwise} " " <ToReconciliation count=findings/></p>
            </Show>
            <Show when=move || { hidden.get() > 0 }>
                <button type="button" class="button" on:click=move |_| app.clear_filters()>{screen::CLEAR_FILTERS}</button>
            </Show>
            <Show when=nothing>
                <button type="button" class="button" on:click=move |_| app.clear_all()>{screen::CLEAR_ALL}</button>
            </Show>
        </div>
    }
}
