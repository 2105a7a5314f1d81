//! Comparing a few items: their years side by side, on one scale.

use leptos::prelude::*;

use super::{app, chart::Chart, explorer::RESULTS, hue};
use crate::{
    browser,
    charts::Histogram,
    words::{money, phrase, screen},
};

const TITLE: &str = "compare-title";

/// The items compared; nothing where none is.
#[component]
pub fn Compare() -> impl IntoView {
    let app = app();
    let items = Memo::new(move |_| app.compared());
    let end = move |_| {
        app.compare_none();
        browser::focus(RESULTS);
    };
    let alone = move || items.with(|items| items.len() == 1);
    view! {
        <Show when=move || items.with(|items| !items.is_empty())>
            <section class="panel compare" data-view="compare" aria-labelledby=TITLE>
                <header class="panel-head">
                    <h2 id=TITLE tabindex="-1">{screen::COMPARE}</h2>
                    <p class="unit">{move || phrase::unit_note(&app.plan().meta, app.periods())}</p>
                    <button type="button" class="button" on:click=end>{screen::COMPARE_NONE}</button>
                </header>
                <Show when=alone>
                    <p class="hint">{screen::COMPARE_MORE}</p>
                </Show>
                <ul class="compared">
                    <For each=move || items.get() key=|item| *item let:item>
                        <Compared item items/>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// One of the items, drawn as high as the highest of them needs.
#[component]
fn Compared(item: usize, items: Memo<Vec<usize>>) -> impl IntoView {
    let app = app();
    let (plan, of) = (app.plan(), app.plan().item(item));
    let chart = Memo::new(move |_| {
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
    let caption = Signal::derive(move || format!("{} {}", of.name, phrase::unit_note(&plan.meta, Default::default())));
    view! {
        <li data-code=of.code.to_string() data-hue=hue(app, item)>
            <h3>
                <button type="button" class="crumb" on:click=move |_| app.focus(Some(item))>
                    {of.code.to_string()} " " {of.name.clone()}
                </button>
            </h3>
            <p><strong>{amount}</strong></p>
            <Chart chart caption/>
            <button type="button" class="button" on:click=leave>
                {screen::COMPARE_LESS}
                <span class="hidden">{format!(" {}", of.name)}</span>
            </button>
        </li>
    }
}

/// Takes an item into the comparison or out of it.
#[component]
pub fn CompareButton(item: usize) -> impl IntoView {
    let app = app();
    let taken = Memo::new(move |_| app.compared().contains(&item));
    let full = move || !taken.get() && app.compared_is_full();
    view! {
        <button
            type="button"
            class="button"
            data-compare=app.plan().item(item).code.to_string()
            disabled=full
            on:click=move |_| app.compare(item)
        >
            {move || if taken.get() { screen::COMPARE_LESS } else { screen::COMPARE_ADD }}
            <span class="hidden">{format!(" {}", app.plan().item(item).name)}</span>
        </button>
    }
}
