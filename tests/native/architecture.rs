//! The house's own rules, held on its source: who may call whom, and what must be absent.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::{
    command_line::{root, text},
    source::{Source, code_of, sources},
};

/// What knows neither the browser nor Leptos, each with what of the house it may use.
const PURE: [(&str, &[&str]); 9] = [
    ("plan", &[]),
    ("treemap", &[]),
    ("search", &["plan"]),
    ("link", &["plan"]),
    ("selection", &["plan", "search", "link"]),
    ("words", &["plan", "search", "link"]),
    ("charts", &["plan", "treemap", "words"]),
    ("tiles", &["plan", "treemap", "link", "selection", "words"]),
    ("export", &["plan", "treemap", "search", "link", "selection", "words", "charts", "tiles"]),
];

/// What shows the plan; each may use all that is pure, and these.
const SHOWN: [(&str, &[&str]); 5] = [
    ("browser", &[]),
    ("markup", &["browser"]),
    ("app", &["browser"]),
    ("ui", &["markup", "app", "browser"]),
    ("prerender", &["markup", "app", "ui"]),
];

/// The most lines a file may have.
const LONGEST: usize = 300;

/// What a module may use of the house, itself apart; nothing where the house has no such room.
fn may_use(module: &str) -> Option<BTreeSet<&'static str>> {
    let pure = PURE.iter().find(|(name, _)| *name == module).map(|(_, used)| used.iter().copied().collect());
    pure.or_else(|| {
        let (_, more) = SHOWN.iter().find(|(name, _)| *name == module)?;
        // What touches the browser, and what is drawn on it, knows nothing of the plan.
        let pure = PURE.iter().map(|(name, _)| *name).filter(|_| !matches!(module, "browser" | "markup"));
        Some(pure.chain(more.iter().copied()).collect())
    })
}

fn is_pure(source: &Source) -> bool {
    PURE.iter().any(|(name, _)| source.module() == Some(name))
}

#[test]
fn modules_use_only_what_the_house_allows() {
    let sources = sources("src");
    let modules: BTreeSet<&str> = sources.iter().filter_map(Source::module).collect();
    for source in &sources {
        let Some(module) = source.module() else { continue };
        let allowed = may_use(module).unwrap_or_else(|| panic!("{module} has no place in the house: give it one here"));
        for used in source.uses(&modules) {
            let fine = used == module || allowed.contains(used.as_str());
            assert!(fine, "{}: {module} must not use {used}", source.path);
        }
    }
}

#[test]
fn the_map_lists_modules_in_order_of_dependency() {
    let map = code_of(&text("src/lib.rs"));
    let listed: Vec<&str> =
        map.lines().filter_map(|line| line.trim().strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let sources = sources("src");
    let modules: BTreeSet<&str> = listed.iter().copied().collect();
    for source in &sources {
        let Some(at) = listed.iter().position(|module| source.module() == Some(module)) else { continue };
        for used in source.uses(&modules) {
            assert!(listed[..=at].contains(&used.as_str()), "lib.rs: {} uses {used}, listed below it", listed[at]);
        }
    }
}

#[test]
fn only_the_browser_module_touches_the_browser() {
    for source in sources("src").iter().filter(|source| source.module() != Some("browser")) {
        for word in ["web_sys", "js_sys", "wasm_bindgen", "gloo"] {
            assert!(!source.has_word(word), "{}: {word}", source.path);
        }
    }
}

#[test]
fn what_is_pure_knows_no_leptos_and_no_money_is_a_float() {
    for source in sources("src").iter().filter(|source| is_pure(source)) {
        assert!(!source.has_word("leptos"), "{}", source.path);
        for word in ["f32", "f64"].iter().filter(|_| source.module() == Some("plan")) {
            assert!(!source.has_word(word), "{}: {word}", source.path);
        }
    }
}

#[test]
fn nothing_about_the_district_is_written_in_code() {
    let plan: Value = serde_json::from_str(&text("public/data/plan.json")).expect("plan.json");
    let mut names: Vec<String> = Vec::new();
    let mut add = |value: &Value| names.extend(value.as_str().map(str::to_owned));
    for key in ["district", "office", "mayor", "term", "title"] {
        add(&plan[key]);
    }
    add(&plan["unit"]["name"]);
    plan["names"].as_object().into_iter().flatten().for_each(|(_, name)| add(name));
    // A district's name has parts, each of which would give it away.
    let parts: Vec<String> =
        plan["district"].as_str().into_iter().flat_map(str::split_whitespace).map(str::to_owned).collect();
    names.extend(parts);
    let rows = text("public/data/plan.csv");
    names.extend(rows.lines().skip(2).filter_map(|row| row.split(',').nth(1)).map(str::to_owned));
    // A level's name is a word of the trade too: only alone does it stand for a level.
    let levels = plan["levels"].as_array().into_iter().flatten();
    let periods = plan["periods"].as_array().into_iter().flatten().map(|period| &period["id"]);
    names.extend(levels.chain(periods).filter_map(Value::as_str).map(|name| format!("\"{name}\"")));
    assert!(names.len() > 70, "{names:?}");
    for source in sources("src") {
        for name in &names {
            assert!(!source.shipped().contains(name.as_str()), "{}: {name}", source.path);
        }
    }
}

#[test]
fn nothing_is_unsafe_and_no_markup_is_made_of_text() {
    let scripts = files(root().join("public").as_path(), "js").into_iter().chain(files_here("js"));
    let scripts = scripts.map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("a script")));
    let sources = sources("src").into_iter().map(|source| (source.path.clone(), source.code.clone()));
    for (path, code) in sources.chain(scripts) {
        for absent in [
            "unsafe",
            "innerHTML",
            "inner_html",
            "outerHTML",
            "outer_html",
            "insertAdjacentHTML",
            "insert_adjacent_html",
        ] {
            assert!(!code.contains(absent), "{path}: {absent}");
        }
    }
}

#[test]
fn nothing_shipped_gives_up() {
    for source in sources("src") {
        for absent in [".unwrap()", "todo!", "unimplemented!", "panic!", "unreachable!", "dbg!"] {
            assert!(!source.shipped().contains(absent), "{}: {absent}", source.path);
        }
    }
}

#[test]
fn every_file_opens_with_one_sentence_and_is_short() {
    for folder in ["src", "tests", "examples", "benches"] {
        for path in files(&root().join(folder), "rs") {
            let text = fs::read_to_string(&path).expect("a source");
            assert!(text.starts_with("//! "), "{} does not say what it is", path.display());
            let lines = text.lines().count();
            assert!(lines <= LONGEST, "{} has {lines} lines", path.display());
            let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            let vague = ["utils", "util", "helpers", "helper", "common", "core", "manager", "misc"];
            assert!(!vague.contains(&name), "{} says nothing by its name", path.display());
        }
    }
}

/// The files under a folder whose name ends so; none where there is no such folder.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn files_here(ending: &str) -> Vec<PathBuf> {
    let here = fs::read_dir(root()).expect("the repository").map(|entry| entry.expect("an entry").path());
    here.filter(|path| path.is_file() && path.extension().is_some_and(|extension| extension == ending)).collect()
}
