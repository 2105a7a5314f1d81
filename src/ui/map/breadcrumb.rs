//! Where the treemap stands in the plan, and the ways back up.

use leptos::prelude::*;

use super::{up, zoom};
use crate::{tiles::TileMap, ui::app, words::screen};

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
    // Where the reader was: that part of the level gone to which holds it.
    let toward = move |to: Option<usize>| {
        let focused = app.focused().get_untracked();
        std::iter::successors(focused, |at| plan.parent(*at)).find(|at| plan.parent(*at) == to)
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
                    on:click=move |_| zoom(app, map, to, toward(to))
                >
                    {text}
                </button>
            </li>
        }
    };
    view! {
        <nav class="breadcrumb" aria-label=screen::PATH>
            <button type="button" class="button up" disabled=move || root.get().is_none() on:click=move |_| up(app, map)>
                <span aria-hidden="true">"↑ "</span>
                {screen::UP}
            </button>
            <ol>{move || [None].into_iter().chain(path().into_iter().map(Some)).map(step).collect_view()}</ol>
        </nav>
    }
}
