//! Printing: being told before and after, however the reader asked for it, and asking for it from the page.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Event;

use super::{time::after, window};

/// What is told that printing begins or has ended.
type Listener = Rc<dyn Fn(bool)>;

thread_local! {
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
}

/// Calls back with `true` before the page is printed and with `false` afterwards, for as long as the page lives.
pub fn on_print(call: impl Fn(bool) + 'static) {
    let Some(window) = window() else { return };
    let call: Listener = Rc::new(call);
    LISTENER.set(Some(call.clone()));
    // Some WebKits print without the two events, but every engine turns the medium.
    let medium = window.match_media("print").ok().flatten();
    let turned = medium.clone();
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| match event.type_().as_str() {
        "beforeprint" => call(true),
        "afterprint" => call(false),
        _ => call(turned.as_ref().is_some_and(|medium| medium.matches())),
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

/// Opens the print dialog. Who listens is told first and has drawn by the time it opens: while a script asks for
/// printing nothing else is drawn.
pub fn print() {
    if let Some(call) = LISTENER.with_borrow(Clone::clone) {
        call(true);
    }
    after(0, || {
        if let Some(window) = window() {
            // Where printing is forbidden (a sandboxed frame) nothing opens.
            let _ = window.print();
        }
    });
}
