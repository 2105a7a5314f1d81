//! What the browser knows of text.

/// The text in Unicode's canonical composition (NFC).
pub fn composed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

/// The text in lower case, whatever language the page is in.
pub fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}
