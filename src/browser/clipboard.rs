//! Passing an address on: the system's share sheet, the clipboard, or a selected field to copy from.

use std::{cell::Cell, rc::Rc};

use super::window;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DomException, HtmlInputElement, Navigator};

/// How long the browser may take to answer; where it never does, as a window without the system's focus may not, that
/// is a refusal.
const PATIENCE_MS: i32 = 2000;

/// Copies a text and calls back once with whether that worked; some messengers' browsers refuse it.
pub fn copy(text: &str, done: impl Fn(bool) + 'static) {
    // Over plain http there is no clipboard, whatever the bindings promise.
    let clipboard = window().map(|window| window.navigator().clipboard()).filter(|found| !found.is_undefined());
    let Some(clipboard) = clipboard else { return done(false) };
    let answered = Rc::new(Cell::new(false));
    let answer = Rc::new(move |copied| {
        if !answered.replace(true) {
            done(copied);
        }
    });
    let [copied, refused, late] = [answer.clone(), answer.clone(), answer];
    super::after(PATIENCE_MS, move || late(false));
    let copied = Closure::<dyn FnMut(JsValue)>::new(move |_| copied(true));
    let refused = Closure::<dyn FnMut(JsValue)>::new(move |_| refused(false));
    let _ = clipboard.write_text(text).then2(&copied, &refused);
    copied.forget();
    refused.forget();
}

/// Selects all of a text field, so that one keystroke or tap copies it.
pub fn select_all(id: &str) {
    if let Some(field) = super::document::element(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.select();
    }
}

/// Whether the system has a sheet to share by.
pub fn can_share() -> bool {
    sheet().is_some()
}

/// Opens the system's share sheet for an address under a title, and calls back if the browser refuses to. A sheet that the
/// reader puts away again was opened, and one that is open already is not opened twice.
pub fn share(title: &str, address: &str, refused: impl Fn() + 'static) {
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_url(address);
    // Called by name, as some browsers refuse by throwing at once, which the bindings do not catch.
    let asked = sheet().and_then(|(navigator, share)| share.call1(&navigator, &data).ok());
    let Some(asked) = asked.and_then(|asked| asked.dyn_into::<Promise>().ok()) else { return refused() };
    let answer = Closure::<dyn FnMut(JsValue)>::new(move |reason: JsValue| {
        let reason = reason.dyn_ref::<DomException>().map(DomException::name);
        if !matches!(reason.as_deref(), Some("AbortError" | "InvalidStateError")) {
            refused();
        }
    });
    let _ = asked.catch(&answer);
    answer.forget();
}

/// What opens the system's share sheet, where there is one.
fn sheet() -> Option<(Navigator, Function)> {
    let navigator = window()?.navigator();
    let share = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}
