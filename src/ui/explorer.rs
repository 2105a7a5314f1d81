//! The whole screen: controls, summary, views, detail and reconciliation, in reading order.

use leptos::prelude::*;

use super::{
    announcer::Announcer,
    bars::Bars,
    compare::Compare,
    conditions::Conditions,
    detail::Detail,
    filters::{FilterPanel, FilterSwitch},
    frame::{Footer, Header},
    map::MapView,
    notices::{Offline, Omitted},
    paper::Paper,
    periods::Periods,
    reconciliation::{Reconciliation, Shown},
    search_field::SearchField,
    summary::Summary,
    table::TableView,
    tree::TreeView,
    view_switch::ViewSwitch,
};
use crate::{
    app::App,
    words::{phrase, screen},
};

/// The id of the summary and the switch, where the results begin.
pub const RESULTS: &str = "results";

/// The explorer of one plan.
#[component]
pub fn Explorer(app: App) -> impl IntoView {
    provide_context(app);
    provide_context(Shown::first());
    let embedded = move || app.link().with(|link| link.embed);
    let front = move || app.link().with(|link| link.view.id());
    let filtering = RwSignal::new(false);
    view! {
        <Paper/>
        <div class="page" class:embedded=embedded>
            <Show when=move || !embedded()>
                <Header/>
            </Show>
            <main id="main" class:detailed=move || app.detailed()>
                <Show when=embedded>
                    <h1 class="hidden">{phrase::heading(&app.plan().meta)}</h1>
                </Show>
                <Omitted/>
                <Offline/>
                <section class="controls" aria-label=screen::CONTROLS>
                    <SearchField/>
                    <Periods/>
                </section>
                <div id=RESULTS class="results" role="region" aria-label=screen::RESULTS tabindex="-1">
                    <Summary/>
                    <div class="toolbar">
                        <ViewSwitch/>
                        <FilterSwitch open=filtering/>
                    </div>
                    <FilterPanel open=filtering/>
                    <Conditions/>
                </div>
                <Compare/>
                <div class="views" data-front=front>
                    <div class="fronts">
                        <TreeView/>
                        <MapView/>
                        <TableView/>
                    </div>
                    <Detail/>
                    <Bars/>
                </div>
                <Reconciliation/>
                <Announcer/>
            </main>
            <Show when=move || !embedded()>
                <Footer/>
            </Show>
        </div>
    }
}
