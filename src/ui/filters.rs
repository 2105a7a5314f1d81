//! The filters of field and budget state, and the order of siblings.

use leptos::prelude::*;

use super::{app, hue};
use crate::{
    link::{Sort, SortBy, Status},
    words::{phrase, screen},
};

/// A fold with the filters and the order in it; its head says how many are in force.
#[component]
pub fn Filters() -> impl IntoView {
    let app = app();
    let in_force = move || {
        app.link().with(|link| {
            link.field.len() + usize::from(link.status.is_some()) + usize::from(link.sort != Sort::default())
        })
    };
    // A shared link shows what it filters by; after that the reader opens and closes the fold.
    let open = app.link().with_untracked(|link| link.filters() || link.sort != Sort::default());
    view! {
        <details class="filters" open=open>
            <summary>
                {screen::FILTERS}
                <Show when=move || { in_force() > 0 }>
                    <span class="count">{in_force}</span>
                </Show>
            </summary>
            <div class="filter-groups">
                <Fields/>
                <StatusChoice/>
                <Order/>
            </div>
        </details>
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
                    on:change=move |_| app.toggle_field(code.clone())
                />
                <span class="swatch" aria-hidden="true"></span>
                {format!("{code} {}", plan.item(item).name)}
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{plan.meta.levels.first().cloned()}</legend>
            {plan.roots().map(choice).collect_view()}
        </fieldset>
    }
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
    let option = move |by: SortBy| {
        view! {
            <option value=by.id() prop:selected=move || sort().by == by>{phrase::sort(by)}</option>
        }
    };
    let choose = move |word: String| {
        if let Some(Sort { by, .. }) = Sort::of(&word) {
            app.choose_sort(Sort { by, ..app.link().with_untracked(|link| link.sort) });
        }
    };
    let turn = move |_| {
        let Sort { by, descending } = app.link().with_untracked(|link| link.sort);
        app.choose_sort(Sort { by, descending: !descending });
    };
    view! {
        <fieldset>
            <legend>{screen::SORT}</legend>
            <div class="order">
                <select aria-label=screen::SORT on:change=move |event| choose(event_target_value(&event))>
                    {SortBy::EACH.map(option).into_iter().collect_view()}
                </select>
                <button type="button" class="button" on:click=turn>
                    {move || if sort().descending { screen::SORT_DOWN } else { screen::SORT_UP }}
                </button>
            </div>
        </fieldset>
    }
}
