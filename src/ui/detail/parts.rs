//! What the focused item is made of, each part a way in.

use leptos::prelude::*;

use super::go;
use crate::{
    app::App,
    ui::{app, figure::figure, hue, said},
    words::{money, paper, phrase, screen},
};

/// The most parts that are listed before the reader asks for all of them.
const MOST: usize = 20;

/// The items right under the focused one, or the fields.
#[component]
pub fn Parts(item: Option<usize>) -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let narrowed = move || app.settled().with(|found| found.narrowed);
    let parts = move || {
        let mut parts: Vec<usize> = item.map_or_else(|| plan.roots().collect(), |at| plan.children(at).collect());
        app.settled().with(|found| parts.retain(|part| found.marks[*part].visible));
        parts
    };
    move || {
        let title = if narrowed() { screen::CHILDREN_FOUND } else { screen::CHILDREN };
        let parts = parts();
        let all = RwSignal::new(false);
        let more = parts.len().saturating_sub(MOST);
        (!parts.is_empty()).then(|| {
            view! {
                <header class="panel-head">
                    <h3>{title}</h3>
                    <p class="unit">{move || app.link().with(|link| paper::scope(plan, link))}</p>
                </header>
                <ul class="lines">
                    {move || {
                        let most = if all.get() { parts.len() } else { parts.len().min(MOST) };
                        parts[..most].iter().map(|part| line(app, *part)).collect_view()
                    }}
                </ul>
                {(more > 0).then(|| view! {
                    <button
                        type="button"
                        class="button"
                        aria-expanded=move || said(all.get())
                        on:click=move |_| all.update(|all| *all = !*all)
                    >
                        {move || if all.get() { screen::SHOW_LESS.to_owned() } else { phrase::show_more(more) }}
                    </button>
                })}
            }
        })
    }
}

fn line(app: App, part: usize) -> impl IntoView {
    let item = app.plan().item(part);
    let amount = move || {
        let found = app.settled().with(|found| found.amount(part));
        figure(money::figure(found), app.plan().decimals)
    };
    view! {
        <li>
            <button type="button" class="line" data-hue=hue(app, part) on:click=move |_| go(app, Some(part))>
                <span class="code">{item.code.to_string()}</span>
                <span class="name">{item.name.clone()}</span>
                <span class="amount">{amount} <span class="hidden">{app.plan().meta.unit.name.clone()}</span></span>
            </button>
        </li>
    }
}
