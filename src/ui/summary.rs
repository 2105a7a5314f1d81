//! The summary: what is shown, what it sums to over which periods, and where the page says otherwise.

use leptos::prelude::*;

use super::{app, detail, reconciliation::ToReconciliation};
use crate::{
    link::Link,
    plan::Amount,
    words::{money, phrase, screen, summary},
};

/// The summary, its text and figures always those of the view; the announcer speaks it once the reader pauses.
#[component]
pub fn Summary() -> impl IntoView {
    let app = app();
    let (plan, selection) = (app.plan(), app.selection());
    let nothing = Memo::new(move |_| selection.with(|found| found.hits == 0));
    view! {
        <div class="summary">
            <div
                role="status"
                aria-live="off"
                data-hits=move || selection.with(|found| found.hits)
                data-leaves=move || selection.with(|found| found.leaves)
                data-sum=move || selection.with(|found| found.money().to_string())
            >
                <Show when=move || !nothing.get() fallback=|| view! { <Nothing/> }>
                    <p class="what">{move || {
                        let found = selection.read();
                        let hits = (0..found.marks.len()).filter(|at| found.marks[*at].hit);
                        let what = phrase::rows_found(&phrase::levels(plan, hits), found.hits, found.narrowed);
                        summary::heading(found.rescue.as_ref(), &what, &plan.meta, app.periods())
                    }}</p>
                    <p class="sum">{move || selection.with(|found| money::in_words(found.sum, &plan.meta.unit))}</p>
                    <p class="exact">{move || {
                        let found = selection.read();
                        let figure = matches!(found.sum, Amount::Budgeted(_));
                        let figure = figure.then(|| money::with_unit(found.sum, &plan.meta.unit));
                        let whole = plan.grand_total(app.periods()).0.money();
                        let share = whole.filter(|_| found.narrowed && figure.is_some());
                        let share = share.and_then(|whole| money::share(found.money(), whole));
                        summary::exact(figure, share, found.leaves)
                    }}</p>
                </Show>
            </div>
            <button type="button" class="button share-view" on:click=move |_| detail::open_sharing(app)>
                {screen::TO_SHARING}
            </button>
            <Show when=move || !nothing.get()>
                <Otherwise/>
            </Show>
        </div>
    }
}

/// That nothing is shown, and the ways on.
#[component]
fn Nothing() -> impl IntoView {
    let app = app();
    // What the filters alone hide is worth a way back that keeps the search.
    let hidden = Memo::new(move |_| {
        let lost = app.selection().with(|found| found.searching) && app.link().with(Link::filters);
        if lost { app.hits_without_filters() } else { 0 }
    });
    let text = move || {
        app.link().with(|link| match hidden.get() {
            0 => phrase::nothing_found(&link.q),
            hits => phrase::filtered_out(&link.q, hits),
        })
    };
    view! {
        <p class="nothing">{text}</p>
        <div class="actions">
            <Show when=move || app.link().with(Link::filters)>
                <button type="button" class="button" on:click=move |_| app.clear_filters()>{screen::CLEAR_FILTERS}</button>
            </Show>
            <Show when=move || app.selection().with(|found| found.searching)>
                <button type="button" class="button" on:click=move |_| app.drop_search()>{screen::CLEAR_SEARCH}</button>
            </Show>
        </div>
    }
}

/// Where the page's own total is another, and the way to every finding.
#[component]
fn Otherwise() -> impl IntoView {
    let app = app();
    let narrowed = move || app.selection().with(|found| found.narrowed);
    // The page states sums of everything only, so only the sum of everything can be held against it.
    let otherwise = move || {
        let (computed, stated) = app.plan().grand_total(app.periods());
        let (computed, stated) = (computed.money()?, stated.money()?);
        (!narrowed() && computed != stated).then(|| phrase::stated_otherwise(app.plan(), stated, computed))
    };
    let findings = Memo::new(move |_| if narrowed() { 0 } else { app.findings_on(None).len() });
    view! {
        <div>
            <p class="otherwise">{otherwise}</p>
            <ToReconciliation count=findings/>
        </div>
    }
}
