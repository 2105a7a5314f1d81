//! What narrows the view, as chips that take one condition back each, and a button for all of them.

use leptos::prelude::*;

use super::{app, explorer::RESULTS};
use crate::{
    browser,
    link::{Condition, Link},
    words::{scope, screen},
};

const CHIPS: &str = "conditions";

/// The conditions in force; nothing where there is none.
#[component]
pub fn Conditions() -> impl IntoView {
    let app = app();
    let conditions = Memo::new(move |_| app.link().with(Link::conditions));
    let chip = move |condition: Condition| {
        let said = condition.clone();
        let text = move || app.link().with(|link| scope::condition(app.plan(), link, &said));
        let lift = move |_| {
            app.lift(|one| *one == condition);
            // The chip goes with its condition: the focus goes to the next one, or to what it changed.
            browser::after(0, || {
                if !browser::focus_first(CHIPS) {
                    browser::focus(RESULTS);
                }
            });
        };
        view! {
            <li>
                <button type="button" class="lift" on:click=lift>
                    {text}
                    <span class="hidden">" " {screen::LIFT}</span>
                    <span class="cross" aria-hidden="true"></span>
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || conditions.with(|conditions| !conditions.is_empty())>
            <div class="conditions" role="group" aria-label=screen::CONDITIONS>
                <ul id=CHIPS>
                    <For each=move || conditions.get() key=Condition::clone let:condition>{chip(condition)}</For>
                </ul>
                <button type="button" class="button quiet" on:click=move |_| app.clear_all()>{screen::CLEAR_ALL}</button>
            </div>
        </Show>
    }
}
