//! Handing the reader a file that the page has made.

use super::{time::after, window};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the file's address stays good: slow phones ask before they save.
const KEPT_MS: i32 = 60_000;

/// Hands over a file of this name and media type, and says whether the browser took it. Where it saves no files (some
/// messengers' do not) nobody is told: the plain address of the data is on the page for that.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> bool {
    blob(media_type, bytes).is_some_and(|blob| hand_over(name, &blob))
}

/// Bytes as a file without a name.
pub(super) fn blob(media_type: &str, bytes: &[u8]) -> Option<Blob> {
    window()?;
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &kind).ok()
}

/// Hands over a file under this name, and says whether the browser took it.
pub(super) fn hand_over(name: &str, blob: &Blob) -> bool {
    let link = window().and_then(|window| window.document()).and_then(|document| document.create_element("a").ok());
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return false };
    let Ok(address) = Url::create_object_url_with_blob(blob) else { return false };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Refused only for what is no address of such a file, which this one is.
    after(KEPT_MS, move || drop(Url::revoke_object_url(&address)));
    true
}
