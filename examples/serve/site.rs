//! The built files as a real static host serves them: typed, compressed, cached for good where the name
//! holds the content's hash, and under any path.

use std::path::Path;

use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, header},
    middleware::{Next, from_fn},
    response::Response,
};
use tower_http::{CompressionLevel, compression::CompressionLayer, services::ServeDir};

const FOR_GOOD: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// The files of `dist` at the path `base`, which starts and ends with a slash.
pub fn site(dist: &Path, base: &str) -> Router {
    let files = ServeDir::new(dist);
    let files = match base.trim_matches('/') {
        "" => Router::new().fallback_service(files),
        path => Router::new().nest_service(&format!("/{path}/"), files),
    };
    files.layer(from_fn(describe))
}

/// Compression by what the browser accepts. It goes outside every layer that reads or changes a body.
pub fn compression(level: CompressionLevel) -> CompressionLayer {
    CompressionLayer::new().quality(level)
}

/// Adds what a file's name alone decides: how long it may be kept, and its text encoding.
async fn describe(request: Request, next: Next) -> Response {
    let keep = if is_hashed(request.uri().path()) { FOR_GOOD } else { ASK_AGAIN };
    let mut response = next.run(request).await;
    if response.status().is_client_error() {
        return response;
    }
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, keep);
    let utf8 = match headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes) {
        Some(b"text/html") => "text/html; charset=utf-8",
        Some(b"text/csv") => "text/csv; charset=utf-8",
        Some(b"text/css") => "text/css; charset=utf-8",
        Some(b"text/javascript") => "text/javascript; charset=utf-8",
        _ => return response,
    };
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(utf8));
    response
}

/// Whether the build put the content's hash in the name: `boot-2051b09f4d785bdc.js`, `…-9d80e05c4a36dd34_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| hash.len() >= 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
