//! Files of the command line: the plan in its folder, and reading and writing whole files.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
    process,
};

use pledge_explorer::{
    plan::{Expected, Fault, Plan},
    words::keeper,
};

/// Where the plan lies unless the keeper says otherwise.
pub const DEFAULT: &str = "public/data";
/// The environment variable that says where else it lies, for a build and for every command.
pub const SETTING: &str = "PLEDGES_DATA";
/// The plan's files.
pub const FILES: [&str; 2] = ["plan.csv", "plan.json"];

/// Reads the plan of a folder.
pub fn plan(directory: &Path) -> Result<Plan, Vec<Fault>> {
    let (csv, json) = (directory.join(FILES[0]), directory.join(FILES[1]));
    match (read(&csv), read(&json)) {
        (Ok(table), Ok(meta)) => Plan::read((&named(&csv), &table), (&named(&json), &meta)),
        (table, meta) => Err([table.err(), meta.err()].into_iter().flatten().collect()),
    }
}

/// Reads a file whole.
pub fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    fs::read(path).map_err(|error| Fault::new(&named(path), 1, 1, Expected::Readable(keeper::trouble(&error))))
}

/// Creates the folder that a file is to lie in, and those above it.
pub fn create_above(path: &Path) -> Result<(), Fault> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .map_err(|error| Fault::new(&named(folder), 1, 1, Expected::Writable(keeper::trouble(&error))))
}

/// Writes a file whole or not at all: what stood there before stays until all of the new is on the disk.
pub fn write(path: &Path, content: &[u8]) -> Result<(), Fault> {
    let fault = |error: io::Error| Fault::new(&named(path), 1, 1, Expected::Writable(keeper::trouble(&error)));
    let name = path.file_name().ok_or_else(|| fault(io::ErrorKind::IsADirectory.into()))?;
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.new", process::id()));
    let beside = path.with_file_name(beside);
    let written = File::create_new(&beside)
        .and_then(|mut file| {
            file.write_all(content)?;
            file.sync_all()
        })
        .and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| {
        // It may never have come to be, and the reason is told already.
        let _ = fs::remove_file(&beside);
        fault(error)
    })
}

/// Every file under a folder with its path from there, slashes between; what is hidden is left out.
pub fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let fault = |error: io::Error| Fault::new(&named(folder), 1, 1, Expected::Readable(keeper::trouble(&error)));
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if entry.file_type().map_err(fault)?.is_dir() {
            let within = files(&entry.path())?.into_iter();
            found.extend(within.map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        } else {
            found.push((name, read(&entry.path())?));
        }
    }
    Ok(found)
}

/// A file as the keeper named it.
pub fn named(path: &Path) -> String {
    path.display().to_string()
}
