//! Comparing a few items: their years side by side on one scale, and in one table.

use leptos::prelude::*;

use super::{app, chart, download::pictures, explorer::RESULTS, figure::figure, hue};
use crate::{
    app::{App, Derived, Held, derived},
    browser,
    charts::Histogram,
    export::Format,
    markup::{Element, IntoNode, Node, each, nodes, tag, when},
    plan::PeriodSet,
    words::{compare, export as files, money, phrase, screen},
};

const TITLE: &str = "compare-title";
/// Fewer are no comparison.
const FEWEST: usize = 2;

/// Brings the comparison into sight and the focus to it.
pub fn reveal() {
    // It is drawn once the current turn is over.
    browser::after(0, || {
        browser::reveal(TITLE);
    });
}

/// Ends the comparison.
pub fn end(app: App) {
    app.compare_none();
    browser::focus(RESULTS);
}

/// The items compared; nothing until there are two.
pub fn compare() -> Node {
    let app = app();
    let items = derived(move |_| app.compared());
    when(
        move || items.with(Vec::len) >= FEWEST,
        move || {
            tag("section")
                .class("panel compare")
                .attr("data-view", "compare")
                .attr("aria-labelledby", TITLE)
                .with(
                    tag("header")
                        .class("panel-head")
                        .with(tag("h2").attr("id", TITLE).attr("tabindex", "-1").with(screen::COMPARE))
                        .with(tag("p").class("unit").with(move || phrase::unit_note(&app.plan().meta, app.periods())))
                        .with(
                            tag("button")
                                .attr("type", "button")
                                .class("button")
                                .on_click(move |_| end(app))
                                .with(screen::COMPARE_NONE),
                        ),
                )
                .with(
                    tag("p")
                        .class("outcome")
                        .with(move || items.with(|items| compare::verdict(app.plan(), items, app.periods()))),
                )
                .with(tag("ul").class("compared").with(each(
                    move || items.get(),
                    usize::to_string,
                    move |item| compared(*item, items),
                )))
                .with(figures(items))
                .with(pictures(Format::Comparison, files::COMPARISON))
        },
    )
}

/// One of the items, drawn as high as the highest of them needs.
fn compared(item: usize, items: Derived<Vec<usize>>) -> Element {
    let app = app();
    let (plan, of) = (app.plan(), app.plan().item(item));
    let chart = derived(move |_| {
        let drawn = |at: usize| Histogram::of(plan, &plan.item(at).amounts, app.periods());
        let highest = items.with(|items| items.iter().map(|at| drawn(*at).top).max());
        drawn(item).up_to(highest.unwrap_or_default())
    });
    let amount = move || money::in_words(of.amounts.over(app.periods()), &plan.meta.unit);
    let leave = move |_| {
        app.compare(item);
        // The button goes with its item.
        browser::after(0, || {
            if !browser::focus(TITLE) {
                browser::focus(RESULTS);
            }
        });
    };
    tag("li")
        .attr("data-code", of.code.to_string())
        .attr("data-hue", hue(app, item))
        .with(
            tag("h3").with(
                tag("button")
                    .attr("type", "button")
                    .class("crumb")
                    .on_click(move |_| app.focus(Some(item)))
                    .with(tag("span").class("code").with(of.code.to_string()))
                    .with(" ")
                    .with(of.name.clone()),
            ),
        )
        .with(tag("p").class("sum").with(amount))
        // Without money there is nothing to draw, and an empty chart would have a scale of its own.
        .with(if of.amounts.total().money().is_some() {
            chart::drawn(chart).into_node()
        } else {
            tag("p").class("hint").with(screen::NO_CHART).into_node()
        })
        .with(
            tag("button")
                .attr("type", "button")
                .class("button")
                .on_click(leave)
                .with(screen::COMPARE_LESS)
                .with(tag("span").class("hidden").with(format!(" {}", of.name))),
        )
}

/// The same figures, period by period.
fn figures(items: Derived<Vec<usize>>) -> Element {
    let app = app();
    let plan = app.plan();
    let head = move || {
        let cell = |item: usize| {
            let item = plan.item(item);
            tag("th")
                .attr("role", "columnheader")
                .attr("scope", "col")
                .class("number")
                .with(tag("span").class("code").with(item.code.to_string()))
                .with(" ")
                .with(tag("span").class("hidden").with(item.name.clone()))
        };
        items.get().into_iter().map(cell).collect::<Node>()
    };
    let row = move |name: String, chosen: PeriodSet| {
        let cells = items.get().into_iter().map(|item| {
            let of = plan.item(item);
            (of.code.to_string(), money::figure(of.amounts.over(chosen)))
        });
        tag("tr").attr("role", "row").with(tag("th").attr("role", "rowheader").attr("scope", "row").with(name)).with(
            cells
                .map(|(code, text)| {
                    tag("td")
                        .attr("role", "cell")
                        .class("number")
                        .attr("data-label", code)
                        .with(figure(text, plan.decimals))
                })
                .collect::<Node>(),
        )
    };
    let rows = move || {
        let count = plan.meta.periods.len();
        let each = (0..count)
            .filter(|at| app.periods().has(*at))
            .map(|at| row(phrase::period(&plan.meta.periods[at]), PeriodSet::of([at], count)));
        // Of a single period there is nothing to add up.
        let several = (0..count).filter(|at| app.periods().has(*at)).count() > 1;
        let total = several.then(|| row(screen::SUM.to_owned(), app.periods()));
        nodes![each.collect::<Node>(), total]
    };
    tag("table")
        .attr("role", "table")
        .class("figures abreast")
        .with(
            tag("caption")
                .with(move || format!("{} ({})", screen::YEARLY, phrase::unit_note(&plan.meta, app.periods()))),
        )
        .with(
            tag("thead").attr("role", "rowgroup").with(
                tag("tr")
                    .attr("role", "row")
                    .with(tag("th").attr("role", "columnheader").attr("scope", "col").with(screen::PERIOD))
                    .with(head),
            ),
        )
        .with(tag("tbody").attr("role", "rowgroup").with(rows))
}

/// Takes an item into the comparison or out of it, and shows the comparison once there is one.
pub fn compare_button(item: usize) -> Node {
    let app = app();
    let taken = derived(move |_| app.compared().contains(&item));
    let full = move || !app.can_compare(&[item]);
    let turn = move |_| {
        app.compare(item);
        if app.compared().len() >= FEWEST && taken.get_untracked() {
            reveal();
        }
    };
    nodes![
        tag("button")
            .attr("type", "button")
            .class("button")
            .attr("data-compare", app.plan().item(item).code.to_string())
            .attr("disabled", full)
            .on_click(turn)
            .with(move || if taken.get() { screen::COMPARE_LESS } else { screen::COMPARE_ADD })
            .with(tag("span").class("hidden").with(format!(" {}", app.plan().item(item).name))),
        tag("p").class("hint").with(move || full().then_some(screen::COMPARE_FULL))
    ]
}

/// Compares an item at once with one of its siblings.
pub fn compare_with(item: usize) -> Option<Element> {
    let app = app();
    let plan = app.plan();
    let mut others: Vec<usize> =
        plan.parent(item).map_or_else(|| plan.roots().collect(), |at| plan.children(at).collect());
    others.retain(|other| *other != item);
    // The next sibling stands first; the others follow in their order.
    let next = others.iter().position(|other| *other > item).unwrap_or_default();
    let chosen = Held::new(others.get(next).copied());
    let choose = move |event: browser::Event| {
        chosen.set(event_target_value(&event).parse().ok().and_then(|code| plan.find(&code)));
    };
    let full = move || chosen.get().is_none_or(|other| !app.can_compare(&[item, other]));
    let go = move |_| {
        if let Some(other) = chosen.get_untracked() {
            app.compare_with(item, other);
            reveal();
        }
    };
    let option = move |other: usize| {
        let of = plan.item(other);
        tag("option")
            .attr("value", of.code.to_string())
            .prop("selected", move || chosen.get() == Some(other))
            .with(format!("{} {}", of.code, of.name))
    };
    (!others.is_empty()).then(|| {
        tag("div")
            .class("compare-with")
            .with(tag("label").attr("for", "compare-other").with(screen::COMPARE_WITH))
            .with(
                tag("div")
                    .class("field")
                    .with(
                        tag("select")
                            .attr("id", "compare-other")
                            .on("change", choose)
                            .with(others.into_iter().map(option).collect::<Node>()),
                    )
                    .with(
                        tag("button")
                            .attr("type", "button")
                            .class("button")
                            .attr("disabled", full)
                            .on_click(go)
                            .with(screen::COMPARE_NOW),
                    ),
            )
    })
}
