//! Comparing a few items: their years side by side on one scale, and in one table.

use leptos::prelude::*;

use super::{app, chart::Chart, download::Pictures, explorer::RESULTS, figure::figure, hue};
use crate::{
    app::App,
    browser,
    charts::Histogram,
    export::Format,
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
#[component]
pub fn Compare() -> impl IntoView {
    let app = app();
    let items = Memo::new(move |_| app.compared());
    view! {
        <Show when=move || { items.with(Vec::len) >= FEWEST }>
            <section class="panel compare" data-view="compare" aria-labelledby=TITLE>
                <header class="panel-head">
                    <h2 id=TITLE tabindex="-1">{screen::COMPARE}</h2>
                    <p class="unit">{move || phrase::unit_note(&app.plan().meta, app.periods())}</p>
                    <button type="button" class="button" on:click=move |_| end(app)>{screen::COMPARE_NONE}</button>
                </header>
                <p class="outcome">{move || items.with(|items| compare::verdict(app.plan(), items, app.periods()))}</p>
                <ul class="compared">
                    <For each=move || items.get() key=|item| *item let:item>
                        <Compared item items/>
                    </For>
                </ul>
                <Figures items/>
                <Pictures format=Format::Comparison subject=files::COMPARISON/>
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
    view! {
        <li data-code=of.code.to_string() data-hue=hue(app, item)>
            <h3>
                <button type="button" class="crumb" on:click=move |_| app.focus(Some(item))>
                    <span class="code">{of.code.to_string()}</span>
                    " "
                    {of.name.clone()}
                </button>
            </h3>
            <p class="sum">{amount}</p>
            // Without money there is nothing to draw, and an empty chart would have a scale of its own.
            {if of.amounts.total().money().is_some() {
                view! { <Chart chart/> }.into_any()
            } else {
                view! { <p class="hint">{screen::NO_CHART}</p> }.into_any()
            }}
            <button type="button" class="button" on:click=leave>
                {screen::COMPARE_LESS}
                <span class="hidden">{format!(" {}", of.name)}</span>
            </button>
        </li>
    }
}

/// The same figures, period by period.
#[component]
fn Figures(items: Memo<Vec<usize>>) -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let head = move || {
        let cell = |item: usize| {
            let item = plan.item(item);
            view! {
                <th role="columnheader" scope="col" class="number">
                    <span class="code">{item.code.to_string()}</span>
                    " "
                    <span class="hidden">{item.name.clone()}</span>
                </th>
            }
        };
        items.get().into_iter().map(cell).collect_view()
    };
    let row = move |name: String, chosen: PeriodSet| {
        let cells = items.get().into_iter().map(|item| {
            let of = plan.item(item);
            (of.code.to_string(), money::figure(of.amounts.over(chosen)))
        });
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{name}</th>
                {cells.map(|(code, text)| view! {
                    <td role="cell" class="number" data-label=code>{figure(text, plan.decimals)}</td>
                }).collect_view()}
            </tr>
        }
    };
    let rows = move || {
        let count = plan.meta.periods.len();
        let each = (0..count)
            .filter(|at| app.periods().has(*at))
            .map(|at| row(phrase::period(&plan.meta.periods[at]), PeriodSet::of([at], count)));
        // Of a single period there is nothing to add up.
        let several = (0..count).filter(|at| app.periods().has(*at)).count() > 1;
        let total = several.then(|| row(screen::SUM.to_owned(), app.periods()));
        (each.collect_view(), total)
    };
    view! {
        <table role="table" class="figures abreast">
            <caption>{move || format!("{} ({})", screen::YEARLY, phrase::unit_note(&plan.meta, app.periods()))}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{screen::PERIOD}</th>
                    {head}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

/// Takes an item into the comparison or out of it, and shows the comparison once there is one.
#[component]
pub fn CompareButton(item: usize) -> impl IntoView {
    let app = app();
    let taken = Memo::new(move |_| app.compared().contains(&item));
    let full = move || !app.can_compare(&[item]);
    let turn = move |_| {
        app.compare(item);
        if app.compared().len() >= FEWEST && taken.get_untracked() {
            reveal();
        }
    };
    view! {
        <button
            type="button"
            class="button"
            data-compare=app.plan().item(item).code.to_string()
            disabled=full
            on:click=turn
        >
            {move || if taken.get() { screen::COMPARE_LESS } else { screen::COMPARE_ADD }}
            <span class="hidden">{format!(" {}", app.plan().item(item).name)}</span>
        </button>
        <p class="hint">{move || full().then_some(screen::COMPARE_FULL)}</p>
    }
}

/// Compares an item at once with one of its siblings.
#[component]
pub fn CompareWith(item: usize) -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let mut others: Vec<usize> =
        plan.parent(item).map_or_else(|| plan.roots().collect(), |at| plan.children(at).collect());
    others.retain(|other| *other != item);
    // The next sibling stands first; the others follow in their order.
    let next = others.iter().position(|other| *other > item).unwrap_or_default();
    let chosen = RwSignal::new(others.get(next).copied());
    let choose = move |event| {
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
        view! {
            <option value=of.code.to_string() prop:selected=move || chosen.get() == Some(other)>
                {format!("{} {}", of.code, of.name)}
            </option>
        }
    };
    (!others.is_empty()).then(|| {
        view! {
            <div class="compare-with">
                <label for="compare-other">{screen::COMPARE_WITH}</label>
                <div class="field">
                    <select id="compare-other" on:change=choose>{others.into_iter().map(option).collect_view()}</select>
                    <button type="button" class="button" disabled=full on:click=go>{screen::COMPARE_NOW}</button>
                </div>
            </div>
        }
    })
}
