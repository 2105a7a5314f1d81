//! What stands around the explorer where it is not embedded: skip links, settings, heading, source and open data.

use leptos::prelude::*;

use super::{app, detail::TITLE as DETAIL, explorer::RESULTS, settings::Settings};
use crate::{
    app::SEARCH_FIELD,
    browser,
    plan::{Plan, Source},
    words::{paper, phrase, screen},
};

/// The page's head.
#[component]
pub fn Header() -> impl IntoView {
    let plan = app().plan();
    view! {
        {skip(SEARCH_FIELD, screen::SKIP_TO_SEARCH)}
        {skip(RESULTS, screen::SKIP_TO_RESULTS)}
        {skip(DETAIL, screen::SKIP_TO_DETAIL)}
        <header class="masthead">
            <h1>
                <span class="whose">{phrase::whose(&plan.meta)} " " {phrase::by(&plan.meta)}</span>
                " "
                {screen::SUBJECT}
            </h1>
            <p class="lead">{phrase::lead(plan)}</p>
            <Settings/>
        </header>
    }
}

/// A link past what comes before `id`. It moves the focus without a step in the history.
fn skip(id: &'static str, text: &'static str) -> impl IntoView {
    let follow = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        // On a phone the results and the detail take each other's place.
        let other = if id == RESULTS { DETAIL } else { RESULTS };
        if !browser::focus(id) {
            browser::focus(other);
        }
    };
    view! { <a class="skip" href=format!("#{id}") on:click=follow>{text}</a> }
}

/// The page's foot.
#[component]
pub fn Footer() -> impl IntoView {
    colophon(app().plan(), "")
}

/// Where the figures come from, and the files themselves; `home` is the way from here to the site's first page.
pub fn colophon(plan: &'static Plan, home: &'static str) -> impl IntoView {
    let sources = &plan.meta.sources;
    let file = |path: &str, name: &'static str| view! { <a href=format!("{home}data/{path}")>{name}</a> };
    view! {
        <footer class="colophon">
            <h2>{screen::SOURCE}</h2>
            <ul>
                <li>{source(&sources.rows)}</li>
                <li>{source(&sources.names)}</li>
            </ul>
            <p>
                {screen::OPEN_DATA} ": " {file("pledges.csv", paper::WHOLE_CSV)} " "
                {file("pledges.json", paper::WHOLE_JSON)} " " {file("plan.csv", screen::OPEN_TABLE)} " "
                {file("plan.json", screen::OPEN_META)}
            </p>
        </footer>
    }
}

fn source(source: &'static Source) -> AnyView {
    let title = phrase::source(&source.title, source.date.as_deref());
    match source.web_address() {
        Some(address) => view! { <a href=address rel="noreferrer">{title}</a> }.into_any(),
        None => title.into_any(),
    }
}
