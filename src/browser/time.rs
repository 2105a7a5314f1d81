//! Doing something a little later, and the day it is.

use wasm_bindgen::{JsCast, closure::Closure};

use super::window;

/// Calls once after so many milliseconds.
pub fn after(milliseconds: i32, call: impl FnOnce() + 'static) {
    wait(milliseconds, Box::new(call));
}

// Boxed, or what hands a call over to the browser would be made anew for every use.
fn wait(milliseconds: i32, call: Box<dyn FnOnce()>) {
    let Some(window) = window() else { return };
    let call = Closure::once_into_js(call);
    // Refused only for what is no function, which this one is.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(call.unchecked_ref(), milliseconds);
}

/// Calls once what is on the screen has been drawn anew, so that it does not hold that up.
pub fn painted(call: impl FnOnce() + 'static) {
    wait_for_frame(Box::new(call));
}

fn wait_for_frame(call: Box<dyn FnOnce()>) {
    let Some(window) = window() else { return };
    let call = Closure::once_into_js(move || wait(0, call));
    // Refused only for what is no function, which this one is.
    let _ = window.request_animation_frame(call.unchecked_ref());
}

/// The reader's own day: year, month and day of the month.
pub fn today() -> Option<(u32, u32, u32)> {
    window()?;
    let now = js_sys::Date::new_0();
    Some((now.get_full_year(), now.get_month() + 1, now.get_date()))
}
