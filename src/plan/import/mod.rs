//! Turning the published page, saved as HTML or copied as text, into the table; nothing on it is guessed.

mod draft;
mod grid;
mod html;
mod spot;
mod text;
mod years;

use super::{Expected, Fault, table::Table};

/// What a page holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The plan's table, every row of it well formed.
    pub table: Table,
    /// What stands on the page beside the table's rows.
    pub unplaced: Vec<Unplaced>,
}

/// A line of the page that belongs to no row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    /// Where it stands, from 1.
    pub line: usize,
    /// What it says.
    pub text: String,
}

/// Reads a page in UTF-8; `file` is how faults call it. Either the whole table or every fault found, each at its line
/// and character.
///
/// Of a copied text every line that is no part of the table is told; of a saved page only what stands within the table.
pub fn import(file: &str, bytes: &[u8]) -> Result<Page, Vec<Fault>> {
    let text =
        super::read::utf8(bytes).map_err(|(line, column)| vec![Fault::new(file, line, column, Expected::Utf8)])?;
    let start = text.trim_start();
    if start.is_empty() {
        return Err(vec![Fault::new(file, 1, 1, Expected::Content)]);
    }
    let draft = if start.starts_with('<') { html::read(file, text) } else { text::read(file, text) };
    // Without a table there is no place to point at but the start.
    draft.ok_or_else(|| vec![Fault::new(file, 1, 1, Expected::Table)])?.settled(file)
}
