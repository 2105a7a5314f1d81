//! The summary: what is shown, what it sums to over which periods, and where the page says otherwise.

use super::{app, detail, reconciliation::to_reconciliation};
use crate::{
    app::derived,
    link::Link,
    markup::{Element, Node, either, nodes, tag, when},
    plan::Amount,
    words::{money, phrase, screen, summary},
};

/// The summary, its text and figures always those of the view; the announcer speaks it once the reader pauses.
pub fn summary() -> Element {
    let app = app();
    let (plan, selection) = (app.plan(), app.selection());
    let nothing = derived(move |_| selection.with(|found| found.hits == 0));
    tag("div")
        .class("summary")
        .with(
            tag("div")
                .attr("role", "status")
                .attr("aria-live", "off")
                .attr("data-hits", move || selection.with(|found| found.hits))
                .attr("data-leaves", move || selection.with(|found| found.leaves))
                .attr("data-sum", move || selection.with(|found| found.money().to_string()))
                .with(either(
                    move || !nothing.get(),
                    move || {
                        nodes![
                            tag("p").class("what").with(move || {
                                let found = selection.read();
                                let hits = (0..found.marks.len()).filter(|at| found.marks[*at].hit);
                                let what = phrase::rows_found(&phrase::levels(plan, hits), found.hits, found.narrowed);
                                summary::heading(found.rescue.as_ref(), &what, &plan.meta, app.periods())
                            }),
                            tag("p")
                                .class("sum")
                                .with(move || selection.with(|found| money::in_words(found.sum, &plan.meta.unit))),
                            tag("p").class("exact").with(move || {
                                let found = selection.read();
                                let figure = matches!(found.sum, Amount::Budgeted(_));
                                let figure = figure.then(|| money::with_unit(found.sum, &plan.meta.unit));
                                let whole = plan.grand_total(app.periods()).0.money();
                                let share = whole.filter(|_| found.narrowed && figure.is_some());
                                let share = share.and_then(|whole| money::share(found.money(), whole));
                                summary::exact(figure, share, found.leaves)
                            })
                        ]
                    },
                    nothing_found,
                )),
        )
        .with(
            tag("button")
                .attr("type", "button")
                .class("button share-view")
                .on_click(move |_| detail::open_sharing(app))
                .with(screen::TO_SHARING),
        )
        .with(when(move || !nothing.get(), otherwise))
}

/// That nothing is shown, and the ways on.
fn nothing_found() -> Node {
    let app = app();
    // What the filters alone hide is worth a way back that keeps the search.
    let hidden = derived(move |_| {
        let lost = app.selection().with(|found| found.searching) && app.link().with(Link::filters);
        if lost { app.hits_without_filters() } else { 0 }
    });
    let text = move || {
        app.link().with(|link| match hidden.get() {
            0 => phrase::nothing_found(&link.q),
            hits => phrase::filtered_out(&link.q, hits),
        })
    };
    nodes![
        tag("p").class("nothing").with(text),
        tag("div")
            .class("actions")
            .with(when(
                move || app.link().with(Link::filters),
                move || tag("button")
                    .attr("type", "button")
                    .class("button")
                    .on_click(move |_| app.clear_filters())
                    .with(screen::CLEAR_FILTERS)
            ))
            .with(when(
                move || app.selection().with(|found| found.searching),
                move || tag("button")
                    .attr("type", "button")
                    .class("button")
                    .on_click(move |_| app.drop_search())
                    .with(screen::CLEAR_SEARCH)
            ))
    ]
}

/// Where the page's own total is another, and the way to every finding.
fn otherwise() -> Element {
    let app = app();
    let narrowed = move || app.selection().with(|found| found.narrowed);
    // The page states sums of everything only, so only the sum of everything can be held against it.
    let otherwise = move || {
        let (computed, stated) = app.plan().grand_total(app.periods());
        let (computed, stated) = (computed.money()?, stated.money()?);
        (!narrowed() && computed != stated).then(|| phrase::stated_otherwise(app.plan(), stated, computed))
    };
    let findings = derived(move |_| if narrowed() { 0 } else { app.findings_on(None).len() });
    tag("div").with(tag("p").class("otherwise").with(otherwise)).with(to_reconciliation(findings))
}
