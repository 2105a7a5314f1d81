//! How large an element is, now and whenever that changes.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// Calls back with the width and height in CSS pixels, at once and on every change, for as long as the element lives.
pub fn watch_size(element: &Element, call: impl Fn(f64, f64) + 'static) {
    let listener = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        // Of several changes only the last still holds.
        if let Ok(entry) = entries.pop().dyn_into::<ResizeObserverEntry>() {
            let size = entry.content_rect();
            call(size.width(), size.height());
        }
    });
    if let Ok(observer) = ResizeObserver::new(listener.as_ref().unchecked_ref()) {
        observer.observe(element);
        listener.forget();
    }
}
