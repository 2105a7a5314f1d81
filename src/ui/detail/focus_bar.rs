//! The bar at the foot of a narrow screen: what is in focus, and the way to its detail further down.

use leptos::prelude::*;

use super::TITLE;
use crate::{
    browser,
    ui::app,
    words::{money, screen},
};

/// Shown where the detail is not beside the views, once something is in focus.
#[component]
pub fn FocusBar() -> impl IntoView {
    let app = app();
    let line = move || {
        app.focused().get().map(|at| {
            let item = app.plan().item(at);
            let amount = money::with_unit(item.amounts.over(app.periods()), &app.plan().meta.unit);
            view! {
                <div class="focus-bar">
                    <p><span class="name">{item.name.clone()}</span> " " <strong>{amount}</strong></p>
                    <button type="button" class="button" on:click=move |_| {
                        browser::reveal(TITLE);
                    }>
                        {screen::SHOW_DETAIL}
                    </button>
                </div>
            }
        })
    };
    view! { {line} }
}
