//! The bars at the foot of the views: what is in focus, where its detail is not in sight, and what is to be compared.

use super::{app, compare, detail};
use crate::{
    app::derived,
    markup::{Element, IntoNode, Node, tag, when},
    words::{money, phrase, screen},
};

/// Stays at the foot of the screen for as long as the views last.
pub fn bars() -> Element {
    tag("div").class("bars").with(focus_bar()).with(tray())
}

/// What is in focus, and the way to its detail.
fn focus_bar() -> Node {
    let app = app();
    let line = move || {
        app.focused().get().map(|at| {
            let item = app.plan().item(at);
            let amount = money::with_unit(item.amounts.over(app.periods()), &app.plan().meta.unit);
            tag("div")
                .class("bar focus-bar")
                .with(
                    tag("p")
                        .with(tag("span").class("name").with(item.name.clone()))
                        .with(" ")
                        .with(tag("strong").with(amount)),
                )
                .with(
                    tag("button")
                        .attr("type", "button")
                        .class("button primary")
                        .on_click(move |_| detail::open(app))
                        .with(screen::SHOW_DETAIL),
                )
        })
    };
    line.into_node()
}

/// What is to be compared, once something is.
fn tray() -> Node {
    let app = app();
    let count = derived(move |_| app.link().with(|link| link.vs.len()));
    let names = move || {
        let codes = app.link().with(|link| link.vs.iter().map(ToString::to_string).collect::<Vec<_>>());
        codes.join(", ")
    };
    when(
        move || count.get() > 0,
        move || {
            tag("div")
                .class("bar tray")
                .attr("role", "group")
                .attr("aria-label", screen::COMPARE)
                .with(
                    tag("p")
                        .with(tag("strong").with(move || phrase::comparing(count.get())))
                        .with(" ")
                        .with(tag("span").class("name").with(names))
                        .with(when(
                            move || count.get() == 1,
                            move || tag("span").class("hint").with(screen::COMPARE_MORE),
                        )),
                )
                .with(when(
                    move || count.get() > 1,
                    move || {
                        tag("button")
                            .attr("type", "button")
                            .class("button")
                            .on_click(move |_| compare::reveal())
                            .with(screen::COMPARE_SHOW)
                    },
                ))
                .with(when(
                    move || count.get() == 1,
                    move || {
                        tag("button")
                            .attr("type", "button")
                            .class("button quiet")
                            .on_click(move |_| compare::end(app))
                            .with(screen::COMPARE_NONE)
                    },
                ))
        },
    )
}
