//! What stands around the explorer where it is not embedded: skip links, settings, heading, source and open data.

use super::{app, detail::TITLE as DETAIL, explorer::RESULTS, settings::settings};
use crate::{
    app::SEARCH_FIELD,
    browser,
    markup::{Element, IntoNode, Node, nodes, tag},
    plan::{Plan, Source},
    words::{paper, phrase, screen},
};

/// The page's head.
pub fn header() -> Node {
    let plan = app().plan();
    nodes![
        skip(SEARCH_FIELD, screen::SKIP_TO_SEARCH),
        skip(RESULTS, screen::SKIP_TO_RESULTS),
        skip(DETAIL, screen::SKIP_TO_DETAIL),
        tag("header")
            .class("masthead")
            .with(
                tag("h1")
                    .with(
                        tag("span")
                            .class("whose")
                            .with(phrase::whose(&plan.meta))
                            .with(" ")
                            .with(phrase::by(&plan.meta))
                    )
                    .with(" ")
                    .with(screen::SUBJECT)
            )
            .with(tag("p").class("lead").with(phrase::lead(plan)))
            .with(settings())
    ]
}

/// A link past what comes before `id`. It moves the focus without a step in the history.
fn skip(id: &'static str, text: &'static str) -> Element {
    let follow = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        // On a phone the results and the detail take each other's place.
        let other = if id == RESULTS { DETAIL } else { RESULTS };
        if !browser::focus(id) {
            browser::focus(other);
        }
    };
    tag("a").class("skip").attr("href", format!("#{id}")).on_click(follow).with(text)
}

/// The page's foot.
pub fn footer() -> Element {
    colophon(app().plan(), "")
}

/// Where the figures come from, and the files themselves; `home` is the way from here to the site's first page.
pub fn colophon(plan: &'static Plan, home: &'static str) -> Element {
    let sources = &plan.meta.sources;
    let file = |path: &str, name: &'static str| tag("a").attr("href", format!("{home}data/{path}")).with(name);
    tag("footer")
        .class("colophon")
        .with(tag("h2").with(screen::SOURCE))
        .with(tag("ul").with(tag("li").with(source(&sources.rows))).with(tag("li").with(source(&sources.names))))
        .with(
            tag("p")
                .with(screen::OPEN_DATA)
                .with(": ")
                .with(file("pledges.csv", paper::WHOLE_CSV))
                .with(" ")
                .with(file("pledges.json", paper::WHOLE_JSON))
                .with(" ")
                .with(file("plan.csv", screen::OPEN_TABLE))
                .with(" ")
                .with(file("plan.json", screen::OPEN_META)),
        )
}

fn source(source: &'static Source) -> Node {
    let title = phrase::source(&source.title, source.date.as_deref());
    match source.web_address() {
        Some(address) => tag("a").attr("href", address).attr("rel", "noreferrer").with(title).into_node(),
        None => title.into_node(),
    }
}
