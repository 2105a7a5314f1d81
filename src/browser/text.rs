//! What the browser knows of text.

/// The text in Unicode's canonical composition (NFC).
pub fn composed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}
