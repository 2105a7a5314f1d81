//! What the focused item is made of, each part a way in.

use leptos::prelude::*;

use crate::{
    app::App,
    ui::{app, hue},
    words::{money, screen},
};

/// The items right under the focused one, or the fields.
#[component]
pub fn Parts(item: Option<usize>) -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let parts: Vec<usize> = item.map_or_else(|| plan.roots().collect(), |at| plan.children(at).collect());
    (!parts.is_empty()).then(|| {
        view! {
            <h3>{screen::CHILDREN}</h3>
            <ul class="lines">{parts.into_iter().map(|part| line(app, part)).collect_view()}</ul>
        }
    })
}

fn line(app: App, part: usize) -> impl IntoView {
    let item = app.plan().item(part);
    let amount = move || money::with_unit(item.amounts.over(app.periods()), &app.plan().meta.unit);
    view! {
        <li>
            <button type="button" class="line" data-hue=hue(app, part) on:click=move |_| app.focus(Some(part))>
                <span class="code">{item.code.to_string()}</span>
                <span class="name">{item.name.clone()}</span>
                <span class="amount">{amount}</span>
            </button>
        </li>
    }
}
