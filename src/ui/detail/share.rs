//! Passing the view on: its address and the HTML that embeds it, each in a field that can always be selected.

use super::qr::qr_code;
use crate::{
    app::{Derived, Held, derived},
    browser,
    markup::{Element, Node, nodes, tag},
    ui::app,
    words::screen,
};

/// What is said of a copy, shown and announced.
fn said(copied: bool) -> &'static str {
    if copied { screen::COPIED } else { screen::NOT_COPIED }
}

/// The id of the title above all ways of passing a view on.
pub const TITLE: &str = "share-title";

/// The id of the field that holds the address.
const LINK: &str = "own-link";

/// The address of the view on screen, and the same view as HTML for another page.
pub fn share_link() -> Node {
    let app = app();
    let refused = Held::new(None);
    let open = move |_| {
        refused.set(None);
        browser::share(&app.title(), &app.address(), move || {
            browser::select_all(LINK);
            app.announce(screen::NOT_SHARED.to_owned());
            refused.set(Some(screen::NOT_SHARED));
        });
    };
    let sheet = browser::can_share().then(|| {
        nodes![
            tag("button").attr("type", "button").class("button").on_click(open).with(screen::SHARE_SHEET),
            tag("p").class("hint").with(move || refused.get())
        ]
    });
    nodes![
        tag("h3").attr("id", TITLE).attr("tabindex", "-1").with(screen::SHARING),
        passed(LINK, screen::LINK, screen::COPY, derived(move |_| app.address())),
        sheet,
        qr_code(),
        tag("details").class("embedding").with(tag("summary").with(screen::EMBED)).with(passed(
            "own-frame",
            screen::SNIPPET,
            screen::COPY_SNIPPET,
            derived(move |_| app.snippet())
        ))
    ]
}

/// A text to take along, and a button that copies it.
fn passed(id: &'static str, label: &'static str, copy: &'static str, text: Derived<String>) -> Element {
    let app = app();
    let told = Held::new(None::<(String, bool)>);
    let take = move |_| {
        let now = text.get_untracked();
        told.set(None);
        browser::copy(&now.clone(), move |copied| {
            if !copied {
                browser::select_all(id);
            }
            app.announce(said(copied).to_owned());
            told.set(Some((now.clone(), copied)));
        });
    };
    // What was copied is told only for as long as it is what the field holds.
    let answer = move || {
        let (_, copied) = told.get().filter(|(copied, _)| *copied == text.get())?;
        Some(said(copied))
    };
    tag("div")
        .class("own-link")
        .with(tag("label").attr("for", id).with(label))
        .with(
            tag("div")
                .class("field")
                .with(
                    tag("input")
                        .attr("id", id)
                        .attr("type", "text")
                        .attr("readonly", true)
                        .prop("value", move || text.get())
                        .on("focus", move |_| browser::select_all(id)),
                )
                .with(tag("button").attr("type", "button").class("button").on_click(take).with(copy)),
        )
        .with(tag("p").attr("role", "status").attr("aria-live", "off").class("hint").with(answer))
}
