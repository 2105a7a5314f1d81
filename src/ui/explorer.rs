//! The whole screen: controls, summary, views, detail and reconciliation, in reading order.

use leptos::prelude::*;

use super::{
    compare::Compare,
    detail::{Detail, FocusBar},
    filters::Filters,
    frame::{Footer, Header},
    map::MapView,
    notices::Omitted,
    paper::Paper,
    periods::Periods,
    reconciliation::Reconciliation,
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
    let embedded = move || app.link().with(|link| link.embed);
    let front = move || app.link().with(|link| link.view.id());
    view! {
        <Paper/>
        <div class="page" class:embedded=embedded>
            <Show
                when=embedded
                fallback=move || view! { <Header/> }
            >
                <h1 class="hidden">{phrase::heading(&app.plan().meta)}</h1>
            </Show>
            <main id="main">
                <Omitted/>
                <section class="controls" aria-label=screen::CONTROLS>
                    <SearchField/>
                    <Periods/>
                    <Filters/>
                </section>
                <div id=RESULTS class="results" tabindex="-1">
                    <Summary/>
                    <ViewSwitch/>
                </div>
                <div class="views" data-front=front>
                    <div class="fronts">
                        <TreeView/>
                        <MapView/>
                        <TableView/>
                        <FocusBar/>
                    </div>
                    <Detail/>
                </div>
                <Compare/>
                <Reconciliation/>
            </main>
            <Show when=move || !embedded()>
                <Footer/>
            </Show>
        </div>
    }
}
