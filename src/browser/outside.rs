//! Noticing that the reader has turned to something else on the page.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Event, Node};

use super::{document::element, window};

/// By pointer, and by keyboard.
const EVENTS: [&str; 2] = ["pointerdown", "focusin"];

/// Watches until it is dropped.
pub struct OutsideWatch {
    document: Document,
    listener: Closure<dyn Fn(Event)>,
}

impl Drop for OutsideWatch {
    fn drop(&mut self) {
        for event in EVENTS {
            // Refused for nothing that was added.
            let _ = self.document.remove_event_listener_with_callback(event, self.listener.as_ref().unchecked_ref());
        }
    }
}

/// Calls back on every press and every move of the focus outside the element with this id; none without a page.
pub fn watch_outside(id: &'static str, call: impl Fn() + 'static) -> Option<OutsideWatch> {
    let document = window()?.document()?;
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        if !element(id).is_some_and(|element| element.contains(target.as_ref())) {
            call();
        }
    });
    for event in EVENTS {
        document.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref()).ok()?;
    }
    Some(OutsideWatch { document, listener })
}
