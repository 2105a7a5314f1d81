//! The worker that keeps the site for reading offline: a script with the list of what to keep and a version of its own.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::File;

const SCRIPT: &str = include_str!("worker.js");
/// The site's first page, as a file and as the worker asks for it.
const FIRST: (&str, &str) = ("index.html", "./");
/// What offline reading does without: items' pages, for which the explorer opens at the item; pictures of messengers; what
/// search engines read; what other sites load.
const LEFT_OUT: [&str; 5] = ["p/", "picture.png", "sitemap.xml", "robots.txt", "embed.js"];

/// The worker for a site of these files, as `sw.js` at its root. The same files give the same worker.
pub fn service_worker(files: &[File]) -> File {
    let left_out =
        |path: &str| LEFT_OUT.iter().any(|left| path == *left || left.ends_with('/') && path.starts_with(left));
    let mut files: Vec<&File> = files.iter().filter(|file| !left_out(&file.path) && file.path != "sw.js").collect();
    files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    let first = files.iter().find(|file| file.path == FIRST.0).map_or(&[][..], |file| &file.bytes);
    let first = String::from_utf8_lossy(first);
    let name = |file: &&&File| file.path != FIRST.0 && !file.path.contains('/') && first.contains(file.path.as_str());
    let named: Vec<&str> = files.iter().filter(name).map(|file| file.path.as_str()).collect();

    let mut version = Sha256::new_with_prefix(SCRIPT);
    let mut list = Map::new();
    for file in &files {
        let digest = Sha256::digest(&file.bytes);
        version.update(&file.path);
        version.update(digest);
        let (path, digest) = if file.path == FIRST.0 {
            (FIRST.1, Value::Null)
        } else {
            (file.path.as_str(), format!("sha256-{}", BASE64_STANDARD.encode(digest)).into())
        };
        list.insert(path.to_owned(), digest);
    }
    let version: String = version.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let script = SCRIPT
        .replacen("{{version}}", &version, 1)
        .replacen("{{files}}", &format!("{:#}", Value::Object(list)), 1)
        .replacen("{{named}}", &json!(named).to_string(), 1);
    File { path: "sw.js".to_owned(), bytes: script.into_bytes() }
}
