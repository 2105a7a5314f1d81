//! What narrows the view, as chips that take one condition back each, and a button for all of them.

use super::{app, explorer::RESULTS};
use crate::{
    app::derived,
    browser,
    link::{Condition, Link},
    markup::{Node, each, tag, when},
    words::{scope, screen},
};

const CHIPS: &str = "conditions";

/// The conditions in force; nothing where there is none.
pub fn conditions() -> Node {
    let app = app();
    let conditions = derived(move |_| app.link().with(Link::conditions));
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
        tag("li").with(
            tag("button")
                .attr("type", "button")
                .class("lift")
                .on_click(lift)
                .with(text)
                .with(tag("span").class("hidden").with(" ").with(screen::LIFT))
                .with(tag("span").class("cross").attr("aria-hidden", "true")),
        )
    };
    when(
        move || conditions.with(|conditions| !conditions.is_empty()),
        move || {
            tag("div")
                .class("conditions")
                .attr("role", "group")
                .attr("aria-label", screen::CONDITIONS)
                .with(tag("ul").attr("id", CHIPS).with(each(
                    move || conditions.get(),
                    key,
                    move |condition| chip(condition.clone()),
                )))
                .with(
                    tag("button")
                        .attr("type", "button")
                        .class("button quiet")
                        .on_click(move |_| app.clear_all())
                        .with(screen::CLEAR_ALL),
                )
        },
    )
}

/// What tells a condition's chip from the others.
fn key(condition: &Condition) -> String {
    match condition {
        Condition::Search => "search".to_owned(),
        Condition::Periods => "periods".to_owned(),
        Condition::Field(code) => code.to_string(),
        Condition::Status => "status".to_owned(),
        Condition::Sort => "sort".to_owned(),
    }
}
