//! Doing something a little later.

use super::window;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// A call that waits; dropping it calls it off.
pub struct Timer {
    id: Option<i32>,
    call: Closure<dyn FnMut()>,
}

impl Timer {
    /// Lets the call come whatever becomes of the timer.
    pub fn forget(mut self) {
        self.id = None;
        let call = std::mem::replace(&mut self.call, Closure::new(|| {}));
        call.forget();
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(id), Some(window)) = (self.id, window()) {
            window.clear_timeout_with_handle(id);
        }
    }
}

/// Calls once after so many milliseconds.
pub fn after(milliseconds: i32, call: impl FnOnce() + 'static) -> Timer {
    let call = Closure::<dyn FnMut()>::wrap(once(call));
    let function = call.as_ref().unchecked_ref();
    let id = window().map(|window| {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds).map_err(|e: JsValue| e)
    });
    Timer { id: id.and_then(Result::ok), call }
}

fn once(call: impl FnOnce() + 'static) -> Box<dyn FnMut()> {
    let mut call = Some(call);
    Box::new(move || {
        if let Some(call) = call.take() {
            call();
        }
    })
}
