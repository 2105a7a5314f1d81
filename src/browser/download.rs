//! Handing the reader a file that the page has made.

use super::{time::after, window};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the file's address stays good: slow phones ask before they save.
const KEPT_MS: i32 = 60_000;

/// Hands over a file of this name and media type. Where the browser saves no files (some messengers' do not), nothing
/// happens: the plain address of the data is on the page for that.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind);
    let Some(address) = blob.ok().and_then(|blob| Url::create_object_url_with_blob(&blob).ok()) else { return };
    if let Some(link) = document.create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // Refused only for what is no address of such a file, which this one is.
    after(KEPT_MS, move || drop(Url::revoke_object_url(&address)));
}
