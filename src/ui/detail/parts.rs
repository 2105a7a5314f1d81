//! What the focused item is made of, each part a way in.

use super::go;
use crate::{
    app::{App, Held},
    markup::{Element, IntoNode, Node, nodes, tag},
    ui::{app, figure::figure, hue, said},
    words::{money, paper, phrase, screen},
};

/// The most parts that are listed before the reader asks for all of them.
const MOST: usize = 20;

/// The items right under the focused one, or the fields.
pub fn parts(item: Option<usize>) -> Node {
    let app = app();
    let plan = app.plan();
    let narrowed = move || app.settled().with(|found| found.narrowed);
    let parts = move || {
        let mut parts: Vec<usize> = item.map_or_else(|| plan.roots().collect(), |at| plan.children(at).collect());
        app.settled().with(|found| parts.retain(|part| found.marks[*part].visible));
        parts
    };
    let drawn = move || {
        let title = if narrowed() { screen::CHILDREN_FOUND } else { screen::CHILDREN };
        let parts = parts();
        let all = Held::new(false);
        let more = parts.len().saturating_sub(MOST);
        (!parts.is_empty()).then(|| {
            nodes![
                tag("header")
                    .class("panel-head")
                    .with(tag("h3").with(title))
                    .with(tag("p").class("unit").with(move || app.link().with(|link| paper::scope(plan, link)))),
                tag("ul").class("lines").with(move || {
                    let most = if all.get() { parts.len() } else { parts.len().min(MOST) };
                    parts[..most].iter().map(|part| line(app, *part)).collect::<Node>()
                }),
                (more > 0).then(|| tag("button")
                    .attr("type", "button")
                    .class("button")
                    .attr("aria-expanded", move || said(all.get()))
                    .on_click(move |_| all.update(|all| *all = !*all))
                    .with(move || if all.get() { screen::SHOW_LESS.to_owned() } else { phrase::show_more(more) }))
            ]
        })
    };
    drawn.into_node()
}

fn line(app: App, part: usize) -> Element {
    let item = app.plan().item(part);
    let amount = move || {
        let found = app.settled().with(|found| found.amount(part));
        figure(money::figure(found), app.plan().decimals)
    };
    tag("li").with(
        tag("button")
            .attr("type", "button")
            .class("line")
            .attr("data-hue", hue(app, part))
            .on_click(move |_| go(app, Some(part)))
            .with(tag("span").class("code").with(item.code.to_string()))
            .with(tag("span").class("name").with(item.name.clone()))
            .with(
                tag("span")
                    .class("amount")
                    .with(amount)
                    .with(tag("span").class("hidden").with(app.plan().meta.unit.name.clone())),
            ),
    )
}
