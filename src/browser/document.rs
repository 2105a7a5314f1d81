//! The page itself: its title, its readiness, and moving the reader's focus.

use super::{frame, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

/// How much of what is scrolled to is to be seen at least, in CSS pixels.
const FIRST_PART: f64 = 300.0;

pub(super) fn element(id: &str) -> Option<HtmlElement> {
    window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Says that the app answers: tests, tools and styles wait for `data-ready`.
pub fn mark_ready() {
    mark("data-ready", true);
}

/// Says whether there are bars at the foot of the screen, which cover what stands there: styles go by it. They could ask the page
/// themselves, but then the browser would ask anew at every change of anything on it.
pub fn mark_bars(on: bool) {
    mark("data-bars", on);
}

fn mark(name: &str, on: bool) {
    let root = window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        // Refused only for a name that is no attribute name, which these are.
        let _ = root.toggle_attribute_with_force(name, on);
    }
}

/// Names the page in the tab and the history.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Says under which address the page is to be passed on; some systems' share sheets take that one.
pub fn set_canonical(address: &str) {
    let link = window().and_then(|window| window.document()?.query_selector("link[rel=canonical]").ok()?);
    if let Some(link) = link {
        // Refused only for a name that is no attribute name, which this one is.
        let _ = link.set_attribute("href", address);
    }
}

/// Moves the focus to the element with this id; whether there is one.
pub fn focus(id: &str) -> bool {
    let Some(element) = element(id).filter(|element| seen(element)) else { return false };
    let focused = element.focus().is_ok();
    frame::tell_place(&element, 0.0);
    focused
}

/// Whether the keyboard's focus is on nothing, or on what is no longer seen.
pub fn is_unfocused() -> bool {
    let Some(document) = window().and_then(|window| window.document()) else { return false };
    let (active, body) = (document.active_element(), document.body());
    active.is_none_or(|active| Some(&active) == body.as_deref() || !seen(&active))
}

fn seen(element: &Element) -> bool {
    element.get_client_rects().length() > 0
}

/// Moves the focus to the first button in the element with this id; whether there is one.
pub fn focus_first(id: &str) -> bool {
    let button = element(id).and_then(|element| element.query_selector("button").ok().flatten());
    let button = button.and_then(|button| button.dyn_into::<HtmlElement>().ok());
    button.is_some_and(|button| button.focus().is_ok())
}

/// Whether the element with this id has a place on screen, in or out of sight.
pub fn is_shown(id: &str) -> bool {
    element(id).is_some_and(|element| seen(&element))
}

/// Scrolls the element with this id to the top of the screen.
pub fn scroll_to(id: &str) {
    if let Some(element) = element(id) {
        // At once: the pages are long, and a long ride over them shows nothing.
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        options.set_behavior(ScrollBehavior::Instant);
        element.scroll_into_view_with_scroll_into_view_options(&options);
        frame::tell_place(&element, FIRST_PART);
    }
}

/// Scrolls the element with this id into view and moves the focus there; whether there is one.
pub fn reveal(id: &str) -> bool {
    let Some(element) = element(id) else { return false };
    let quiet = web_sys::FocusOptions::new();
    quiet.set_prevent_scroll(true);
    let focused = element.focus_with_options(&quiet).is_ok();
    scroll_to(id);
    focused
}

/// Scrolls to the element with this id, no further than it takes, if it still has the focus.
pub fn keep_in_sight(id: &str) {
    let Some(element) = element(id).filter(|element| element.matches(":focus").is_ok_and(|focused| focused)) else {
        return;
    };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    frame::tell_place(&element, 0.0);
}

/// Whether the fold with this id is open.
pub fn is_open(id: &str) -> bool {
    element(id).is_some_and(|fold| fold.has_attribute("open"))
}

/// Closes the fold with this id; whether it was open.
pub fn close(id: &str) -> bool {
    let Some(fold) = element(id).filter(|fold| fold.has_attribute("open")) else { return false };
    fold.remove_attribute("open").is_ok()
}

/// What a text field holds; nothing where there is none.
pub(super) fn text(id: &str) -> String {
    let field = element(id).and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok());
    field.map_or_else(String::new, |field| field.value())
}

/// Sets what a text field holds.
pub fn fill(id: &str, text: &str) {
    if let Some(field) = element(id).and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        field.set_value(text);
    }
}

/// The element with this id, emptied, to draw the app in.
pub(super) fn stage(id: &str) -> Option<HtmlElement> {
    let element = element(id)?;
    element.set_text_content(None);
    element.set_hidden(false);
    Some(element)
}
