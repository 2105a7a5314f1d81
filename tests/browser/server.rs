//! The server of one scenario: the built files as the real server gives them, with a record of what was asked.

use std::{
    env,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::{Next, from_fn, from_fn_with_state},
    response::{Html, IntoResponse, Response},
    routing::{get, post},
};
use tokio::{net::TcpListener, sync::watch, time::timeout};
use tower_http::CompressionLevel;

use crate::{Outcome, host};

#[path = "../../examples/serve/site.rs"]
mod site;

/// The app's path here: not the root, since it may lie under any path.
const BASE: &str = "/any/path/";
/// Later than anybody waits for an answer. Not never, nor longer than the silence: unanswered requests would keep the browser
/// from asking anything else.
const TOO_LATE: Duration = Duration::from_secs(5);
const RECORDER: &str = r#"<script src="/__recorder.js"></script><script src="/__first.js"></script>"#;

/// A running server with its own port, so that what it records belongs to one scenario.
#[derive(Clone)]
pub struct Server {
    /// Scheme, host and port.
    pub origin: String,
    /// The address of the app, ending in a slash.
    pub address: String,
    /// The same server as another origin, and as another site, where the pages around the app stand.
    pub elsewhere: String,
    record: Arc<Mutex<Record>>,
    silence: watch::Sender<bool>,
}

#[derive(Default)]
struct Record {
    requests: Vec<String>,
    trouble: Vec<String>,
    withheld: Option<String>,
    trouble_expected: bool,
    script: &'static str,
}

impl Server {
    /// Serves what the build wrote at a free port for as long as the runtime lives.
    pub async fn start() -> Outcome<Server> {
        Server::of(&built()).await
    }

    /// Serves a folder with a built page.
    pub async fn of(dist: &Path) -> Outcome<Server> {
        if !dist.join("index.html").is_file() {
            return Err(format!("There is no built page in {}: run script/build first.", dist.display()).into());
        }
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let origin = format!("http://{}", listener.local_addr()?);
        let (address, elsewhere) = (format!("{origin}{BASE}"), origin.replace("127.0.0.1", "localhost"));
        let server = Server { address, elsewhere, origin, record: Arc::default(), silence: watch::Sender::new(false) };
        let router = site::site(dist, BASE)
            .route("/__form", get(Html(include_str!("form.html"))))
            .merge(host::pages(&server.origin, &server.address))
            .layer(from_fn(put_recorder_first))
            .route("/__recorder.js", get(([(header::CONTENT_TYPE, "text/javascript")], include_str!("recorder.js"))))
            .route("/__first.js", get(first).with_state(server.clone()))
            .route("/__trouble", post(hear).with_state(server.clone()))
            .layer(from_fn_with_state(server.clone(), note))
            // The wasm is compressed anew for every scenario, and nobody here waits for a network.
            .layer(site::compression(CompressionLevel::Fastest));
        tokio::spawn(axum::serve(listener, router).into_future());
        Ok(server)
    }

    /// Every path asked for so far, with its query.
    pub fn requests(&self) -> Vec<String> {
        self.record().requests.clone()
    }

    /// What pages told of: console errors and warnings, script errors, policy violations, requests off the origin.
    pub fn trouble(&self) -> Vec<String> {
        self.record().trouble.clone()
    }

    /// Says that this scenario provokes trouble, so that none is held against it.
    pub fn expect_trouble(&self) {
        self.record().trouble_expected = true;
    }

    pub fn expects_trouble(&self) -> bool {
        self.record().trouble_expected
    }

    /// From now on files with this in their path are not found.
    pub fn withhold(&self, part: &str) {
        self.record().withheld = Some(part.into());
    }

    /// From now on requests for the app's own files are answered too late and by an error, or as they should be again.
    pub fn fall_silent(&self, silent: bool) {
        self.silence.send_replace(silent);
    }

    /// From now on every page runs this script before all else of its own.
    pub fn run_first(&self, script: &'static str) {
        self.record().script = script;
    }

    /// Notes that a path was asked for; whether it is withheld.
    fn noted(&self, path: String) -> bool {
        let mut record = self.record();
        let withheld = record.withheld.as_ref().is_some_and(|part| path.contains(part));
        record.requests.push(path);
        withheld
    }

    fn record(&self) -> MutexGuard<'_, Record> {
        self.record.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The folder that the build wrote: `PLEDGE_DIST`, or `dist`.
pub fn built() -> PathBuf {
    let here = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dist");
    env::var_os("PLEDGE_DIST").map_or_else(here, PathBuf::from)
}

async fn first(State(server): State<Server>) -> impl IntoResponse {
    let headers = [(header::CONTENT_TYPE, "text/javascript"), (header::CACHE_CONTROL, "no-store")];
    (headers, server.record().script)
}

async fn hear(State(server): State<Server>, body: String) -> StatusCode {
    let words = serde_json::from_str(&body).unwrap_or(body);
    server.record().trouble.push(words);
    StatusCode::NO_CONTENT
}

/// Notes each request for the app's own files, and withholds what is to be withheld.
async fn note(State(server): State<Server>, request: Request, next: Next) -> Response {
    let path = request.uri().to_string();
    if path.starts_with("/__") {
        return next.run(request).await;
    }
    let (withheld, mut silence) = (server.noted(path), server.silence.subscribe());
    if *silence.borrow() {
        // Over or too late, it is the same error.
        let _ = timeout(TOO_LATE, silence.wait_for(|silent| !silent)).await;
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    if withheld {
        return StatusCode::NOT_FOUND.into_response();
    }
    next.run(request).await
}

/// Puts the recorder, and what is to run first, before all else in a page; the page is otherwise the one that ships.
async fn put_recorder_first(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let is_page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_page || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let page = String::from_utf8_lossy(&bytes).replacen("<meta", &format!("{RECORDER}<meta"), 1);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(page))
}
