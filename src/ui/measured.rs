//! How large an element on screen is, as a signal.

use leptos::{html, prelude::*};

use crate::browser;

/// The width and height of the element in CSS pixels, followed for as long as the component lives; nothing at first,
/// and whenever it is not shown.
pub fn measured(element: NodeRef<html::Div>) -> ReadSignal<(f64, f64)> {
    let size = RwSignal::new((0.0, 0.0));
    // Kept with the component: it stops watching when the component goes.
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            watch.set_value(browser::watch_size(&element, move |width, height| size.set((width, height))));
        }
    });
    size.read_only()
}
