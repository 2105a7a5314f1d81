//! Whether an element is on the screen or close to it.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::document::element;

/// Watches an element until it is dropped.
pub struct NearWatch {
    observer: IntersectionObserver,
    _listener: Closure<dyn Fn(js_sys::Array)>,
}

impl Drop for NearWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back with whether the element with this id is less than a screen away, and how high it is in CSS pixels, at once and whenever that
/// changes; none where there is no such element or the browser cannot say.
pub fn watch_near(id: &str, call: impl Fn(bool, f64) + 'static) -> Option<NearWatch> {
    let element = element(id)?;
    let listener = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        // Of several changes only the last still holds.
        if let Ok(entry) = entries.pop().dyn_into::<IntersectionObserverEntry>() {
            call(entry.is_intersecting(), entry.bounding_client_rect().height());
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin("100% 0px");
    let observer = IntersectionObserver::new_with_options(listener.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(&element);
    Some(NearWatch { observer, _listener: listener })
}
