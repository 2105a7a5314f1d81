//! The worker's list, held to the files it is made of. What it does is tried in the browsers.

use crate::prerender::{File, service_worker};

fn file(path: &str, content: &str) -> File {
    File { path: path.to_owned(), bytes: content.as_bytes().to_vec() }
}

fn site() -> Vec<File> {
    vec![
        file("styles-1.css", "a{}"),
        file("index.html", "<link href=./styles-1.css><script src=./boot-1.js></script>"),
        file("boot-1.js", "1"),
        file("data/plan.csv", "code"),
        file("p/1/index.html", "1"),
        file("p/1/picture.png", "1"),
        file("picture.png", "1"),
        file("sitemap.xml", "1"),
        file("embed.js", "1"),
        file("sw.js", "an older one"),
    ]
}

fn script(files: &[File]) -> String {
    let worker = service_worker(files);
    assert_eq!(worker.path, "sw.js");
    String::from_utf8(worker.bytes).expect("UTF-8")
}

#[test]
fn it_keeps_what_reading_offline_needs_and_nothing_else() {
    let script = script(&site());
    let list =
        &script[script.find("const FILES").expect("the list")..script.find("// What the page").expect("its end")];
    let mut paths: Vec<&str> =
        list.lines().filter_map(|line| line.trim().strip_prefix('"')?.split('"').next()).collect();
    paths.sort_unstable();
    assert_eq!(paths, ["./", "boot-1.js", "data/plan.csv", "styles-1.css"]);
    // By `openssl dgst -sha256 -binary | base64`.
    assert!(list.contains("\"boot-1.js\": \"sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=\""), "{list}");
    assert!(list.contains("\"./\": null"), "hosts put things of their own into pages");
    assert!(script.contains("const NAMED = [\"boot-1.js\",\"styles-1.css\"];"));
    assert!(!script.contains("{{"));
}

#[test]
fn a_changed_byte_is_a_new_version_and_nothing_else_is() {
    let of = |files: &[File]| {
        let script = script(files);
        let line = script.lines().find(|line| line.starts_with("const VERSION")).expect("a version");
        line.to_owned()
    };
    let mut files = site();
    let version = of(&files);
    files.reverse();
    files.retain(|file| file.path != "sw.js");
    files.iter_mut().filter(|file| file.path.starts_with("p/")).for_each(|file| file.bytes.push(b'2'));
    assert_eq!(of(&files), version, "neither the order nor what is left out counts");
    for path in ["index.html", "data/plan.csv", "styles-1.css"] {
        let mut changed = files.clone();
        changed.iter_mut().filter(|file| file.path == path).for_each(|file| file.bytes.push(b'2'));
        assert_ne!(of(&changed), version, "{path}");
    }
}
