//! The switch between tree, treemap and table.

use super::{app, said};
use crate::{
    browser,
    link::View,
    markup::{Element, Node, tag},
    words::{phrase, screen},
};

/// A button for each view.
pub fn view_switch() -> Element {
    let app = app();
    let choice = move |each: View| {
        tag("button")
            .attr("type", "button")
            .attr("data-view", each.id())
            .attr("aria-pressed", move || said(app.link().with(|link| link.view == each)))
            .on_click(move |_| {
                app.show(each);
                // A comparison stands between the switch and the views.
                if app.compared().len() > 1 {
                    browser::after(0, move || browser::scroll_to(title_id(each)));
                }
            })
            .with(phrase::view(each))
    };
    tag("div")
        .class("switch")
        .attr("role", "group")
        .attr("aria-label", screen::VIEWS)
        .with(View::EACH.map(choice).into_iter().collect::<Node>())
}

/// The id of a view's title.
fn title_id(view: View) -> &'static str {
    match view {
        View::Tree => "tree-title",
        View::Map => "map-title",
        View::Table => "table-title",
    }
}
