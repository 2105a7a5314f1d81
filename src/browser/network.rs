//! Whether there is a network, now and whenever that changes.

use wasm_bindgen::{JsCast, closure::Closure};

use super::window;

/// Calls back at once and on every change, for as long as the page lives.
pub fn watch_network(call: impl Fn(bool) + 'static) {
    let Some(window) = window() else { return };
    let navigator = window.navigator();
    call(navigator.on_line());
    let listener = Closure::<dyn Fn()>::new(move || call(navigator.on_line()));
    for event in ["online", "offline"] {
        // Refused only for what is no function, which this one is.
        let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
