//! The filters of field and budget state, and the order of siblings.

use leptos::prelude::*;

use super::{app, hue, said};
use crate::{
    app::App,
    link::{Link, Sort, SortBy, Status},
    search::Index,
    words::{phrase, screen},
};

const PANEL: &str = "filters";
/// The list of fields.
const FIELDS: &str = "filters-fields";
/// The most fields shown at once: of more, those are shown that the reader asks for by name or number.
const MOST_FIELDS: usize = 10;

/// The button that opens and closes the filters; it says how many are in force.
#[component]
pub fn FilterSwitch(open: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let in_force = move || {
        app.link().with(|link| {
            link.field.len() + usize::from(link.status.is_some()) + usize::from(link.sort != Sort::default())
        })
    };
    view! {
        <button
            type="button"
            class="button filter-switch"
            aria-expanded=move || said(open.get())
            aria-controls=PANEL
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {screen::FILTERS}
            <Show when=move || { in_force() > 0 }>
                <span class="count">{in_force} <span class="hidden">{screen::IN_FORCE}</span></span>
            </Show>
            <span class="chevron" aria-hidden="true"></span>
        </button>
    }
}

/// The filters and the order, under their button.
#[component]
pub fn FilterPanel(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <div id=PANEL class="filters" hidden=move || !open.get()>
            <Fields/>
            <StatusChoice/>
            <Order/>
        </div>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let choice = move |item: usize| {
        let code = &plan.item(item).code;
        view! {
            <label class="check" data-hue=hue(app, item)>
                <input
                    type="checkbox"
                    prop:checked=move || app.link().with(|link| link.field.contains(code))
                    on:change=move |_| app.toggle_field(*code)
                />
                <span class="swatch" aria-hidden="true"></span>
                {format!("{code} {}", plan.item(item).name)}
            </label>
        }
    };
    let level = plan.meta.levels.first().cloned();
    let count = plan.roots().count();
    if count <= MOST_FIELDS {
        return view! {
            <fieldset>
                <legend>{level}</legend>
                {plan.roots().map(choice).collect_view()}
            </fieldset>
        }
        .into_any();
    }
    let asked = RwSignal::new(String::new());
    let shown = shown(app, asked);
    view! {
        <fieldset class="many">
            <legend>{level.clone()}</legend>
            <input
                type="search"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-label=level.map(|level| phrase::find(&level))
                aria-controls=FIELDS
                placeholder=screen::BY_NAME_OR_NUMBER
                on:input=move |event| asked.set(event_target_value(&event))
            />
            <p class="hint" role="status">{move || phrase::shown_of(shown.with(|shown| shown.1.len()), count)}</p>
            <div id=FIELDS>
                <For each=move || shown.with(|shown| shown.1.clone()) key=|item| *item let:item>{choice(item)}</For>
            </div>
        </fieldset>
    }
    .into_any()
}

/// Of very many fields, those that answer what is asked for, and those chosen. While the same is asked for, what has been shown
/// stays, so that nothing moves from under the reader's hand.
fn shown(app: App, asked: RwSignal<String>) -> Memo<(String, Vec<usize>)> {
    let plan = app.plan();
    let roots: Vec<usize> = plan.roots().collect();
    let index = Index::new(roots.iter().map(|at| (plan.item(*at).code, &*plan.item(*at).name)));
    Memo::new(move |before: Option<&(String, Vec<usize>)>| {
        let asked = asked.get();
        let mut shown = match before.filter(|before| before.0 == asked) {
            Some((_, shown)) => shown.clone(),
            None if asked.trim().is_empty() => roots.iter().copied().take(MOST_FIELDS).collect(),
            None => index.search(&asked).hits.iter().take(MOST_FIELDS).map(|hit| roots[hit.item]).collect(),
        };
        shown.extend(
            app.link().with(|Link { field, .. }| field.iter().filter_map(|code| plan.find(code)).collect::<Vec<_>>()),
        );
        shown.sort_unstable();
        shown.dedup();
        (asked, shown)
    })
}

#[component]
fn StatusChoice() -> impl IntoView {
    let app = app();
    let choice = move |status: Option<Status>| {
        let name =
            status.map_or_else(|| screen::ANY_STATUS.to_owned(), |status| phrase::status(&app.plan().meta, status));
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="status"
                    prop:checked=move || app.link().with(|link| link.status == status)
                    on:change=move |_| app.choose_status(status)
                />
                {name}
            </label>
        }
    };
    let each = [None].into_iter().chain(Status::EACH.map(Some));
    view! {
        <fieldset>
            <legend>{screen::STATUS}</legend>
            {each.map(choice).collect_view()}
        </fieldset>
    }
}

#[component]
fn Order() -> impl IntoView {
    let app = app();
    let sort = move || app.link().with(|link| link.sort);
    let by = move |by: SortBy| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="sort"
                    prop:checked=move || sort().by == by
                    // What is ordered by money is asked for from the largest on.
                    on:change=move |_| {
                        app.choose_sort(Sort { by, descending: matches!(by, SortBy::Amount | SortBy::Change) });
                    }
                />
                {phrase::sort(by)}
            </label>
        }
    };
    let towards = move |descending: bool| {
        view! {
            <button
                type="button"
                aria-pressed=move || said(sort().descending == descending)
                on:click=move |_| app.choose_sort(Sort { descending, ..sort() })
            >
                {if descending { screen::SORT_DOWN } else { screen::SORT_UP }}
            </button>
        }
    };
    view! {
        <fieldset>
            <legend>{screen::SORT}</legend>
            {SortBy::EACH.map(by).into_iter().collect_view()}
            <div class="switch" role="group" aria-label=screen::DIRECTION>
                {towards(false)}
                {towards(true)}
            </div>
        </fieldset>
    }
}
