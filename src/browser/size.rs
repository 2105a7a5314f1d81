//! How large an element is, now and whenever that changes.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{ResizeObserver, ResizeObserverEntry};

use super::Drawn;

/// Watches an element until it is dropped.
pub struct SizeWatch {
    observer: ResizeObserver,
    _listener: Closure<dyn Fn(js_sys::Array)>,
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back with the width and height in CSS pixels, at once and on every change; none where the browser cannot say.
pub fn watch_size(element: &Drawn, call: impl Fn(f64, f64) + 'static) -> Option<SizeWatch> {
    let listener = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        // Of several changes only the last still holds.
        if let Ok(entry) = entries.pop().dyn_into::<ResizeObserverEntry>() {
            let size = entry.content_rect();
            call(size.width(), size.height());
        }
    });
    let observer = ResizeObserver::new(listener.as_ref().unchecked_ref()).ok()?;
    observer.observe(element.html());
    Some(SizeWatch { observer, _listener: listener })
}
