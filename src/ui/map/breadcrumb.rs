//! Where the treemap stands in the plan, and the ways back up.

use leptos::prelude::*;

use super::zoom;
use crate::{app::TileMap, ui::app, words::screen};

/// A button for each item above, and one up.
#[component]
pub fn Breadcrumb(map: Memo<TileMap>) -> impl IntoView {
    let app = app();
    let plan = app.plan();
    let root = Memo::new(move |_| map.with(|map| map.root));
    let path = move || {
        let mut path: Vec<usize> = std::iter::successors(root.get(), |at| plan.parent(*at)).collect();
        path.reverse();
        path
    };
    let step = move |to: Option<usize>| {
        let text =
            to.map_or_else(|| screen::WHOLE.to_owned(), |at| format!("{} {}", plan.item(at).code, plan.item(at).name));
        let here = to == root.get();
        view! {
            <li>
                <button
                    type="button"
                    class="crumb"
                    aria-current=here.then_some("location")
                    on:click=move |_| zoom(app, to, || None)
                >
                    {text}
                </button>
            </li>
        }
    };
    let up = move |_| {
        let from = root.get_untracked();
        zoom(app, from.and_then(|at| plan.parent(at)), move || from);
    };
    view! {
        <nav class="breadcrumb" aria-label=screen::PATH>
            <button type="button" class="button up" disabled=move || root.get().is_none() on:click=up>
                <span aria-hidden="true">"↑ "</span>
                {screen::UP}
            </button>
            <ol>{move || [None].into_iter().chain(path().into_iter().map(Some)).map(step).collect_view()}</ol>
        </nav>
    }
}
