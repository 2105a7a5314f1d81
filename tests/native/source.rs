//! The house's source as the rules read it: code without comments, and the modules it names.

use std::{collections::BTreeSet, fs};

use crate::{architecture::files, command_line::root};

/// A source file.
pub struct Source {
    /// Its path from the repository's root.
    pub path: String,
    /// Its code, without comments.
    pub code: String,
}

/// Every source file under a folder.
pub fn sources(folder: &str) -> Vec<Source> {
    let read = |path: std::path::PathBuf| {
        let code = code_of(&fs::read_to_string(&path).expect("a source"));
        let path = path.strip_prefix(root()).expect("under the root").display().to_string();
        Source { path, code }
    };
    let sources: Vec<Source> = files(&root().join(folder), "rs").into_iter().map(read).collect();
    assert!(!sources.is_empty(), "{folder} holds no source");
    sources
}

/// A text without its line comments.
pub fn code_of(text: &str) -> String {
    let uncommented = |line: &str| {
        // Behind a colon the two strokes are an address's.
        let comment = line.match_indices("//").map(|(at, _)| at).find(|at| !line[..*at].ends_with(':'));
        line[..comment.unwrap_or(line.len())].to_owned()
    };
    text.lines().map(uncommented).collect::<Vec<_>>().join("\n")
}

impl Source {
    /// The module right under the library it belongs to; none for the library's map and the front doors.
    pub fn module(&self) -> Option<&str> {
        let (module, _) = self.path.strip_prefix("src/")?.split_once('/')?;
        Some(module).filter(|module| *module != "bin")
    }

    /// Its code without tests.
    pub fn shipped(&self) -> &str {
        let of_tests = self.path.ends_with("/tests.rs") || self.path.contains("/tests/");
        let end = if of_tests { Some(0) } else { self.code.find("#[cfg(test)]\nmod tests {") };
        &self.code[..end.unwrap_or(self.code.len())]
    }

    /// Whether a word stands in its code.
    pub fn has_word(&self, word: &str) -> bool {
        let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let alone = |at: usize| {
            !part(self.code[..at].chars().next_back()) && !part(self.code[at + word.len()..].chars().next())
        };
        self.code.match_indices(word).any(|(at, _)| alone(at))
    }

    /// The modules of the library that it names, by `crate::` or by climbing up to the root.
    pub fn uses(&self, modules: &BTreeSet<&str>) -> BTreeSet<String> {
        let depth = self.path.trim_start_matches("src/").trim_end_matches("/mod.rs").matches('/').count() + 1;
        let climb = "super::".repeat(depth);
        let roots = self.code.match_indices("crate::").chain(self.code.match_indices(climb.as_str()));
        let named = roots.flat_map(|(at, root)| firsts(&self.code[at + root.len()..]));
        named.filter(|name| modules.contains(name.as_str())).collect()
    }
}

/// The first names of a path, or of each path in its braces.
fn firsts(path: &str) -> Vec<String> {
    let name = |path: &str| path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let Some(group) = path.strip_prefix('{') else { return vec![name(path)] };
    let (mut names, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            ',' if depth == 0 => {
                names.push(name(&group[start..at]));
                start = at + 1;
            }
            '}' if depth == 0 => {
                names.push(name(&group[start..at]));
                break;
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    names
}

#[test]
fn modules_are_read_from_every_way_to_name_them() {
    let modules = BTreeSet::from(["plan", "search", "link", "words"]);
    let uses = |path: &str, code: &str| {
        let source = Source { path: path.to_owned(), code: code_of(code) };
        source.uses(&modules).into_iter().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(uses("src/ui/map/tile.rs", "use crate::{link::{View, words}, plan::Code, other};"), "link plan");
    assert_eq!(uses("src/ui/mod.rs", "fn a() { crate::search::x() } // crate::plan::y"), "search");
    assert_eq!(uses("src/ui/mod.rs", "use super::plan::Plan;"), "plan");
    assert_eq!(uses("src/ui/tile.rs", "use super::plan::Plan;"), "");
    assert_eq!(uses("src/ui/tile.rs", "use super::super::{words};"), "words");
}

#[test]
fn comments_and_tests_are_told_from_what_ships() {
    let code = code_of("let a = \"https://x\"; // b\n/// c\nd\n#[cfg(test)]\nmod tests {\n e\n}");
    let source = Source { path: "src/plan/a.rs".to_owned(), code };
    assert_eq!(source.shipped(), "let a = \"https://x\"; \n\nd\n");
    assert!(source.has_word("https") && source.has_word("e") && !source.has_word("http"));
    assert_eq!(source.module(), Some("plan"));
}
