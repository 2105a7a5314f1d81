//! Running `pledges` as its keeper does, on files in a folder of the test's own.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What the command said.
pub struct Said {
    /// Its exit code.
    pub code: Option<i32>,
    /// Its standard output.
    pub output: String,
    /// Its standard error.
    pub notices: String,
}

/// Runs `pledges` at the repository's root.
pub fn pledges<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Said {
    run(Command::new(env!("CARGO_BIN_EXE_pledges")).args(arguments).env_remove("PLEDGES_DATA"))
}

/// Runs it where the setting names another folder of the plan.
pub fn pledges_of<A: AsRef<OsStr>>(data: &Path, arguments: impl IntoIterator<Item = A>) -> Said {
    run(Command::new(env!("CARGO_BIN_EXE_pledges")).args(arguments).env("PLEDGES_DATA", data))
}

fn run(command: &mut Command) -> Said {
    let output = command.current_dir(root()).output().expect("pledges runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Said { code: output.status.code(), output: text(output.stdout), notices: text(output.stderr) }
}

/// The repository's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the repository.
pub fn file(path: &str) -> Vec<u8> {
    fs::read(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A text of the repository.
pub fn text(path: &str) -> String {
    String::from_utf8(file(path)).expect("UTF-8")
}

/// An empty folder for one test.
pub fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an old folder goes");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Replaces exactly one place of a text.
pub fn edited(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replacen(from, to, 1)
}

#[test]
fn help_version_and_wrong_arguments_are_as_users_expect() {
    let help = pledges(["--help"]);
    assert_eq!(help.code, Some(0));
    for command in ["import", "check", "search", "export", "prerender"] {
        assert!(help.output.contains(command));
        let help = pledges([command, "--help"]);
        assert_eq!((help.code, help.notices.as_str()), (Some(0), ""));
        assert!(help.output.contains("사용법: pledges"), "{}", help.output);
    }
    assert_eq!(pledges(["--version"]).output, concat!("pledges ", env!("CARGO_PKG_VERSION"), "\n"));
    for wrong in [&["import"][..], &["chekc"], &["check", "--jsn"], &["search"]] {
        let said = pledges(wrong);
        assert_eq!((said.code, said.output.as_str()), (Some(2), ""), "{wrong:?}");
        assert!(!said.notices.is_empty());
    }
}
