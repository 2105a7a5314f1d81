//! The address of the view as a QR code, made once the reader asks for it.

use crate::{
    app::{Held, derived},
    browser,
    export::{QrCode, qr},
    markup::{Element, IntoNode, Node, nodes, svg, tag},
    ui::app,
    words::screen,
};

const FOLD: &str = "own-qr";
/// The least width of a code, in CSS pixels: four centimetres and more on most screens.
const LEAST: i32 = 208;
/// The least width of a module, in CSS pixels, where the screen is wide enough.
const MODULE: i32 = 3;

/// A fold with the code, which follows the view for as long as it is open.
pub fn qr_code() -> Element {
    let app = app();
    let open = Held::new(false);
    let code = derived(move |_| open.get().then(|| qr(&app.address())));
    tag("details")
        .class("qr")
        .attr("id", FOLD)
        .on("toggle", move |_| open.set(browser::is_open(FOLD)))
        .with(tag("summary").with(screen::QR))
        .with(move || {
            code.get().map(|code| match code {
                Some(code) => drawn(code).into_node(),
                None => tag("p").class("hint").with(screen::QR_TOO_LONG).into_node(),
            })
        })
}

/// Dark on white in every scheme, as cameras expect it, with each module as many whole pixels wide as the next.
fn drawn(QrCode { side, path }: QrCode) -> Node {
    let width = side * ((LEAST + side - 1) / side).max(MODULE);
    nodes![
        svg("svg")
            .attr("role", "img")
            .attr("aria-label", screen::QR_NAME)
            .attr("width", width)
            .attr("height", width)
            .attr("viewBox", format!("0 0 {side} {side}"))
            .attr("shape-rendering", "crispEdges")
            .with(svg("rect").attr("width", side).attr("height", side).attr("fill", "#fff"))
            .with(svg("path").attr("d", path).attr("fill", "#000")),
        tag("p").class("hint").with(screen::QR_USE)
    ]
}
