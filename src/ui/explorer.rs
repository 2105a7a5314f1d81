//! The whole screen: controls, summary, views, detail and reconciliation, in reading order.

use leptos::prelude::*;

use super::{
    announcer::announcer,
    bars::bars,
    compare::compare,
    conditions::conditions,
    detail::detail,
    filters::{filter_panel, filter_switch},
    frame::{footer, header},
    map::map_view,
    notices::{offline, omitted},
    paper::paper,
    periods::periods,
    reconciliation::{Shown, reconciliation},
    search_field::search_field,
    summary::summary,
    table::table_view,
    tree::tree_view,
    view_switch::view_switch,
};
use crate::{
    app::{App, Held, derived},
    markup::{Node, nodes, tag, when},
    words::{phrase, screen},
};

/// The id of the summary and the switch, where the results begin.
pub const RESULTS: &str = "results";

/// The explorer of one plan.
pub fn explorer(app: App) -> Node {
    provide_context(app);
    provide_context(Shown::first());
    let embedded = move || app.link().with(|link| link.embed);
    let comparing = derived(move |_| app.link().with(|link| !link.vs.is_empty()));
    let front = move || app.link().with(|link| link.view.id());
    let filtering = Held::new(false);
    nodes![
        paper(),
        tag("div")
            .class("page")
            .class_if("embedded", embedded)
            .with(when(move || !embedded(), header))
            .with(
                tag("main")
                    .attr("id", "main")
                    .class_if("detailed", move || app.detailed())
                    .with(when(embedded, move || tag("h1").class("hidden").with(phrase::heading(&app.plan().meta))))
                    .with(omitted())
                    .with(offline())
                    .with(
                        tag("section")
                            .class("controls")
                            .attr("aria-label", screen::CONTROLS)
                            .with(search_field())
                            .with(periods())
                    )
                    .with(
                        tag("div")
                            .attr("id", RESULTS)
                            .class("results")
                            .attr("role", "region")
                            .attr("aria-label", screen::RESULTS)
                            .attr("tabindex", "-1")
                            .with(summary())
                            .with(tag("div").class("toolbar").with(view_switch()).with(filter_switch(filtering)))
                            .with(filter_panel(filtering))
                            .with(conditions())
                    )
                    .with(compare())
                    .with(
                        tag("div")
                            .class("views")
                            .attr("data-front", front)
                            .class_if("comparing", move || comparing.get())
                            .with(tag("div").class("fronts").with(tree_view()).with(map_view()).with(table_view()))
                            .with(detail())
                            .with(bars())
                    )
                    .with(reconciliation())
                    .with(announcer())
            )
            .with(when(move || !embedded(), footer))
    ]
}
