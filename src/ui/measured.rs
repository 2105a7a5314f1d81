//! How large an element on screen is, as a signal.

use leptos::prelude::*;

use crate::{
    app::Held,
    browser::{self, Drawn},
};

/// The width and height of an element in CSS pixels, followed for as long as the component lives; nothing at first, and
/// whenever it is not shown. The second is to be told of the element.
pub fn measured() -> (Held<(f64, f64)>, impl FnOnce(&Drawn)) {
    let size = Held::new((0.0, 0.0));
    // Kept with the component: it stops watching when the component goes.
    let watch = StoredValue::new_local(None);
    let measure = move |element: &Drawn| {
        watch.set_value(browser::watch_size(element, move |width, height| size.set((width, height))));
    };
    (size, measure)
}
