//! The place where news for those who listen stands while it is spoken.

use super::app;
use crate::markup::{Element, tag};

/// A region that is heard and not seen.
pub fn announcer() -> Element {
    let announced = app().announced();
    tag("div")
        .class("hidden announcer")
        .attr("aria-live", "polite")
        .attr("aria-atomic", "true")
        .with(move || announced.get())
}
