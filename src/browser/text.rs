//! What the browser knows of text.

/// The text in Unicode's canonical composition (NFC).
pub fn composed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

/// The text in lower case, whatever language the page is in.
pub fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

/// Whether the text is one letter or figure, of whatever writing.
pub fn is_letter_or_digit(text: &str) -> bool {
    thread_local! {
        static ONE: js_sys::RegExp = js_sys::RegExp::new("^[\\p{Alphabetic}\\p{N}]$", "u");
    }
    ONE.with(|one| one.test(text))
}
