//! Printing: being told before and after, however the reader asked for it, and asking for it from the page.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Event;

use super::window;

/// Calls back with `true` before the page is printed and with `false` afterwards, for as long as the page lives; either
/// may come more than once.
pub fn on_print(call: impl FnMut(bool) + 'static) {
    let Some(window) = window() else { return };
    // Some WebKits print without the two events, but every engine turns the medium.
    let medium = window.match_media("print").ok().flatten();
    let turned = medium.clone();
    let call = RefCell::new(call);
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let printing = match event.type_().as_str() {
            "beforeprint" => true,
            "afterprint" => false,
            _ => turned.as_ref().is_some_and(|medium| medium.matches()),
        };
        // What is told in the middle of being told says nothing new.
        if let Ok(mut call) = call.try_borrow_mut() {
            call(printing);
        }
    });
    let function = listener.as_ref().unchecked_ref();
    // Refused only for what is no function, which this one is.
    let _ = window.add_event_listener_with_callback("beforeprint", function);
    let _ = window.add_event_listener_with_callback("afterprint", function);
    if let Some(medium) = medium {
        let _ = medium.add_event_listener_with_callback("change", function);
    }
    listener.forget();
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = window() {
        // Where printing is forbidden (a sandboxed frame) nothing opens.
        let _ = window.print();
    }
}
