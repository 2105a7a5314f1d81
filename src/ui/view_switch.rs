//! The switch between tree, treemap and table.

use leptos::prelude::*;

use super::{app, said};
use crate::{
    browser,
    link::View,
    words::{phrase, screen},
};

/// A button for each view.
#[component]
pub fn ViewSwitch() -> impl IntoView {
    let app = app();
    let choice = move |each: View| {
        view! {
            <button
                type="button"
                data-view=each.id()
                aria-pressed=move || said(app.link().with(|link| link.view == each))
                on:click=move |_| {
                    app.show(each);
                    // A comparison stands between the switch and the views.
                    if app.compared().len() > 1 {
                        browser::after(0, move || browser::scroll_to(title_id(each)));
                    }
                }
            >
                {phrase::view(each)}
            </button>
        }
    };
    view! {
        <div class="switch" role="group" aria-label=screen::VIEWS>
            {View::EACH.map(choice).into_iter().collect_view()}
        </div>
    }
}

/// The id of a view's title.
fn title_id(view: View) -> &'static str {
    match view {
        View::Tree => "tree-title",
        View::Map => "map-title",
        View::Table => "table-title",
    }
}
