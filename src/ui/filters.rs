//! The filters of field and budget state, and the order of siblings.

use leptos::prelude::*;

use super::{app, hue, said};
use crate::{
    app::{App, Derived, Held, derived},
    link::{Link, Sort, SortBy, Status},
    markup::{Element, IntoNode, Node, each, tag, when},
    search::Index,
    words::{phrase, screen},
};

const PANEL: &str = "filters";
/// The list of fields.
const FIELDS: &str = "filters-fields";
/// The most fields shown at once: of more, those are shown that the reader asks for by name or number.
const MOST_FIELDS: usize = 10;

/// The button that opens and closes the filters; it says how many are in force.
pub fn filter_switch(open: Held<bool>) -> Element {
    let app = app();
    let in_force = move || {
        app.link().with(|link| {
            link.field.len() + usize::from(link.status.is_some()) + usize::from(link.sort != Sort::default())
        })
    };
    tag("button")
        .attr("type", "button")
        .class("button filter-switch")
        .attr("aria-expanded", move || said(open.get()))
        .attr("aria-controls", PANEL)
        .on_click(move |_| open.update(|open| *open = !*open))
        .with(screen::FILTERS)
        .with(when(
            move || in_force() > 0,
            move || tag("span").class("count").with(in_force).with(tag("span").class("hidden").with(screen::IN_FORCE)),
        ))
        .with(tag("span").class("chevron").attr("aria-hidden", "true"))
}

/// The filters and the order, under their button.
pub fn filter_panel(open: Held<bool>) -> Element {
    tag("div")
        .attr("id", PANEL)
        .class("filters")
        .attr("hidden", move || !open.get())
        .with(fields())
        .with(status_choice())
        .with(order())
}

fn fields() -> Node {
    let app = app();
    let plan = app.plan();
    let choice = move |item: usize| {
        let code = &plan.item(item).code;
        tag("label")
            .class("check")
            .attr("data-hue", hue(app, item))
            .with(
                tag("input")
                    .attr("type", "checkbox")
                    .prop("checked", move || app.link().with(|link| link.field.contains(code)))
                    .on("change", move |_| app.toggle_field(*code)),
            )
            .with(tag("span").class("swatch").attr("aria-hidden", "true"))
            .with(format!("{code} {}", plan.item(item).name))
    };
    let level = plan.meta.levels.first().cloned();
    let count = plan.roots().count();
    if count <= MOST_FIELDS {
        return tag("fieldset")
            .with(tag("legend").with(level))
            .with(plan.roots().map(choice).collect::<Node>())
            .into_node();
    }
    let asked = Held::new(String::new());
    let shown = shown(app, asked);
    tag("fieldset")
        .class("many")
        .with(tag("legend").with(level.clone()))
        .with(
            tag("input")
                .attr("type", "search")
                .attr("autocomplete", "off")
                .attr("autocapitalize", "off")
                .attr("spellcheck", "false")
                .attr("aria-label", level.map(|level| phrase::find(&level)))
                .attr("aria-controls", FIELDS)
                .attr("placeholder", screen::BY_NAME_OR_NUMBER)
                .on("input", move |event| asked.set(event_target_value(&event))),
        )
        .with(
            tag("p")
                .class("hint")
                .attr("role", "status")
                .with(move || phrase::shown_of(shown.with(|shown| shown.1.len()), count)),
        )
        .with(tag("div").attr("id", FIELDS).with(each(
            move || shown.with(|shown| shown.1.clone()),
            usize::to_string,
            move |item| choice(*item),
        )))
        .into_node()
}

/// Of very many fields, those that answer what is asked for, and those chosen. While the same is asked for, what has been shown
/// stays, so that nothing moves from under the reader's hand.
fn shown(app: App, asked: Held<String>) -> Derived<(String, Vec<usize>)> {
    let plan = app.plan();
    let roots: Vec<usize> = plan.roots().collect();
    let index = Index::new(roots.iter().map(|at| (plan.item(*at).code, &*plan.item(*at).name)));
    derived(move |before: Option<&(String, Vec<usize>)>| {
        let asked = asked.get();
        let mut shown = match before.filter(|before| before.0 == asked) {
            Some((_, shown)) => shown.clone(),
            None if asked.trim().is_empty() => roots.iter().copied().take(MOST_FIELDS).collect(),
            None => index.search(&asked).hits.iter().take(MOST_FIELDS).map(|hit| roots[hit.item]).collect(),
        };
        shown.extend(
            app.link().with(|Link { field, .. }| field.iter().filter_map(|code| plan.find(code)).collect::<Vec<_>>()),
        );
        // In the plan's order, each once.
        (asked, roots.iter().copied().filter(|root| shown.contains(root)).collect())
    })
}

fn status_choice() -> Element {
    let app = app();
    let choice = move |status: Option<Status>| {
        let name =
            status.map_or_else(|| screen::ANY_STATUS.to_owned(), |status| phrase::status(&app.plan().meta, status));
        tag("label")
            .class("check")
            .with(
                tag("input")
                    .attr("type", "radio")
                    .attr("name", "status")
                    .prop("checked", move || app.link().with(|link| link.status == status))
                    .on("change", move |_| app.choose_status(status)),
            )
            .with(name)
    };
    let each = [None].into_iter().chain(Status::EACH.map(Some));
    tag("fieldset").with(tag("legend").with(screen::STATUS)).with(each.map(choice).collect::<Node>())
}

fn order() -> Element {
    let app = app();
    let sort = move || app.link().with(|link| link.sort);
    let by = move |by: SortBy| {
        tag("label")
            .class("check")
            .with(
                tag("input")
                    .attr("type", "radio")
                    .attr("name", "sort")
                    .prop("checked", move || sort().by == by)
                    // What is ordered by money is asked for from the largest on.
                    .on("change", move |_| {
                        app.choose_sort(Sort { by, descending: matches!(by, SortBy::Amount | SortBy::Change) });
                    }),
            )
            .with(phrase::sort(by))
    };
    let towards = move |descending: bool| {
        tag("button")
            .attr("type", "button")
            .attr("aria-pressed", move || said(sort().descending == descending))
            .on_click(move |_| app.choose_sort(Sort { descending, ..sort() }))
            .with(if descending { screen::SORT_DOWN } else { screen::SORT_UP })
    };
    tag("fieldset")
        .with(tag("legend").with(screen::SORT))
        .with(SortBy::EACH.map(by).into_iter().collect::<Node>())
        .with(
            tag("div")
                .class("switch")
                .attr("role", "group")
                .attr("aria-label", screen::DIRECTION)
                .with(towards(false))
                .with(towards(true)),
        )
}
