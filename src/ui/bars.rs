//! The bars at the foot of the views: what is in focus, where its detail is not in sight, and what is to be compared.

use leptos::prelude::*;

use super::{app, compare, detail};
use crate::words::{money, phrase, screen};

/// Stays at the foot of the screen for as long as the views last.
#[component]
pub fn Bars() -> impl IntoView {
    view! {
        <div class="bars">
            <FocusBar/>
            <Tray/>
        </div>
    }
}

/// What is in focus, and the way to its detail.
#[component]
fn FocusBar() -> impl IntoView {
    let app = app();
    let line = move || {
        app.focused().get().map(|at| {
            let item = app.plan().item(at);
            let amount = money::with_unit(item.amounts.over(app.periods()), &app.plan().meta.unit);
            view! {
                <div class="bar focus-bar">
                    <p><span class="name">{item.name.clone()}</span> " " <strong>{amount}</strong></p>
                    <button type="button" class="button primary" on:click=move |_| detail::open(app)>{screen::SHOW_DETAIL}</button>
                </div>
            }
        })
    };
    view! { {line} }
}

/// What is to be compared, once something is.
#[component]
fn Tray() -> impl IntoView {
    let app = app();
    let count = Memo::new(move |_| app.link().with(|link| link.vs.len()));
    let names = move || {
        let codes = app.link().with(|link| link.vs.iter().map(ToString::to_string).collect::<Vec<_>>());
        codes.join(", ")
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <div class="bar tray" role="group" aria-label=screen::COMPARE>
                <p>
                    <strong>{move || phrase::comparing(count.get())}</strong>
                    " "
                    <span class="name">{names}</span>
                    <Show when=move || count.get() == 1>
                        <span class="hint">{screen::COMPARE_MORE}</span>
                    </Show>
                </p>
                <Show when=move || { count.get() > 1 }>
                    <button type="button" class="button" on:click=move |_| compare::reveal()>{screen::COMPARE_SHOW}</button>
                </Show>
                <Show when=move || count.get() == 1>
                    <button type="button" class="button quiet" on:click=move |_| compare::end(app)>{screen::COMPARE_NONE}</button>
                </Show>
            </div>
        </Show>
    }
}
