//! Where the treemap stands in the plan, and the ways back up.

use super::{up, zoom};
use crate::{
    app::{Derived, derived},
    markup::{Element, Node, tag},
    tiles::TileMap,
    ui::app,
    words::screen,
};

/// A button for each item above, and one up.
pub fn breadcrumb(map: Derived<TileMap>) -> Element {
    let app = app();
    let plan = app.plan();
    let root = derived(move |_| map.with(|map| map.root));
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
        tag("li").with(
            tag("button")
                .attr("type", "button")
                .class("crumb")
                .attr("aria-current", here.then_some("location"))
                .on_click(move |_| zoom(app, map, to, toward(to)))
                .with(text),
        )
    };
    tag("nav")
        .class("breadcrumb")
        .attr("aria-label", screen::PATH)
        .with(
            tag("button")
                .attr("type", "button")
                .class("button up")
                .attr("disabled", move || root.get().is_none())
                .on_click(move |_| up(app, map))
                .with(tag("span").attr("aria-hidden", "true").with("↑ "))
                .with(screen::UP),
        )
        .with(
            tag("ol").with(move || [None].into_iter().chain(path().into_iter().map(Some)).map(step).collect::<Node>()),
        )
}
