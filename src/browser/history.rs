//! The address bar and the history, one entry a step; what is noted with an entry survives reload and return.

use std::cell::{Cell, RefCell};

use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use super::{time::after, window};

/// Safari refuses more than a hundred changes of address in thirty seconds: three a second stay under that.
const BETWEEN_CHANGES_MS: i32 = 350;

thread_local! {
    /// The address to write once the rest is over.
    static WAITING: RefCell<Option<String>> = const { RefCell::new(None) };
    static RESTING: Cell<bool> = const { Cell::new(false) };
}

/// The query string, with its `?` where there is one.
pub fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The page's own address, without query and fragment.
pub fn page() -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Adds a step to the history: back returns to the view before.
pub fn push(query: &str) {
    settle();
    change(query, true);
}

/// Rewrites the address of the step the reader is on, at most about three times a second; the last one counts.
pub fn replace(query: &str) {
    if RESTING.get() {
        WAITING.set(Some(query.to_owned()));
    } else {
        change(query, false);
        rest();
    }
}

/// Notes a text with the step the reader is on.
pub fn note(text: &str) {
    settle();
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // A refusal loses only the note.
        let _ = history.replace_state_with_url(&JsValue::from_str(text), "", None);
    }
}

/// The text noted with the step the reader is on.
pub fn noted() -> Option<String> {
    window()?.history().ok()?.state().ok()?.as_string()
}

/// Writes an address that still waits before the page goes, for as long as it lives. Not before a reload, which has chosen its
/// address by then.
pub fn keep_address() {
    let Some(window) = window() else { return };
    let listener = Closure::<dyn Fn()>::new(|| {
        settle();
    });
    if window.add_event_listener_with_callback("pagehide", listener.as_ref().unchecked_ref()).is_ok() {
        listener.forget();
    }
}

/// Calls back after the reader went back or forward, for as long as the page lives.
pub fn on_travel(call: impl Fn() + 'static) {
    let Some(window) = window() else { return };
    let listener = Closure::<dyn Fn()>::new(move || {
        // A rewrite still waiting belonged to the step just left.
        WAITING.take();
        call();
    });
    if window.add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref()).is_ok() {
        listener.forget();
    }
}

/// Writes the address that waits, if one does; whether one did.
fn settle() -> bool {
    let waiting = WAITING.take();
    if let Some(query) = &waiting {
        change(query, false);
    }
    waiting.is_some()
}

fn rest() {
    RESTING.set(true);
    after(BETWEEN_CHANGES_MS, || {
        RESTING.set(false);
        if settle() {
            rest();
        }
    });
}

fn change(query: &str, step: bool) {
    let Some(window) = window() else { return };
    let (Ok(history), Ok(path)) = (window.history(), window.location().pathname()) else { return };
    let url = if query.is_empty() { path } else { format!("{path}?{query}") };
    let state = history.state().unwrap_or(JsValue::NULL);
    // Where the address may not change (a sandboxed frame, Safari's limit) the view still does.
    let _ = if step {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&state, "", Some(&url))
    };
}
