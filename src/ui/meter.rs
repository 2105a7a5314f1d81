//! A share as a bar: how much of the whole, drawn as SVG so that no style has to be written into the page.

use crate::markup::{Element, svg};

/// A bar filled to `percent`, from `"0"` to `"100"`; the number beside it says the same.
pub fn meter(percent: impl Fn() -> String + Send + Sync + 'static) -> Element {
    svg("svg")
        .class("meter")
        .attr("viewBox", "0 0 100 4")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .with(svg("rect").class("whole").attr("width", "100").attr("height", "4"))
        .with(svg("rect").class("part").attr("width", percent).attr("height", "4"))
}
