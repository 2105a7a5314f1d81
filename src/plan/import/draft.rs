//! The table as found on the page, each part with its place, and what makes it the plan's table.

use super::{Page, Unplaced, spot::Spot, years::Years};
use crate::plan::{
    Amount, Expected, Fault, LEADING_COLUMNS, NotAnAmount,
    table::{Row, Table},
};

/// The table as found on a page.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// The years of the columns.
    pub years: Vec<Years>,
    /// The rows, in the page's order.
    pub rows: Vec<DraftRow>,
    /// What belongs to no row.
    pub unplaced: Vec<Unplaced>,
    /// What is wrong with the table's form.
    pub faults: Vec<Fault>,
}

/// A row as found on a page.
#[derive(Debug)]
pub(super) struct DraftRow {
    /// Its code, empty where none stands.
    pub code: Spot,
    /// Its name on one line.
    pub name: Spot,
    /// Its total and a cell for each column of years.
    pub cells: Vec<Spot>,
}

impl DraftRow {
    /// The place of the table's column, from 1 as in the CSV.
    fn place(&self, column: usize) -> &Spot {
        let cell = column.checked_sub(LEADING_COLUMNS.len()).and_then(|at| self.cells.get(at));
        if column == 2 { &self.name } else { cell.unwrap_or(&self.code) }
    }
}

impl Draft {
    /// The table, once everything about it is right; faults stand where the page has them.
    pub(super) fn settled(self, file: &str) -> Result<Page, Vec<Fault>> {
        let Draft { years, rows, unplaced, mut faults } = self;
        let row = |line: usize, row: &DraftRow| Row {
            line,
            code: row.code.text.clone(),
            name: row.name.text.clone(),
            cells: row.cells.iter().map(|cell| without_commas(&cell.text)).collect(),
        };
        let periods: Vec<String> = years.iter().map(Years::to_string).collect();
        if faults.is_empty() {
            // Rows are checked under their numbers, not their lines: on a page several rows may share a line.
            let rows_by_number = rows.iter().enumerate().map(|(at, found)| row(at + 1, found)).collect();
            let numbered = Table { periods: periods.clone(), rows: rows_by_number };
            faults = numbered.published(file).err().unwrap_or_default();
            for fault in &mut faults {
                let row_at = |number: usize| number.checked_sub(1).and_then(|at| rows.get(at));
                let Some(spot) = row_at(fault.line).map(|row| row.place(fault.column)) else { continue };
                (fault.line, fault.column) = (spot.line, spot.column);
                match &mut fault.expected {
                    Expected::Amount { found, .. } => found.clone_from(&spot.text),
                    Expected::NewCode { first, .. } => *first = row_at(*first).map_or(*first, |row| row.code.line),
                    _ => {}
                }
            }
        }
        if faults.is_empty() {
            let rows = rows.iter().map(|found| row(found.code.line, found)).collect();
            return Ok(Page { table: Table { periods, rows }, unplaced });
        }
        faults.sort_by_key(|fault| (fault.line, fault.column));
        Err(faults)
    }
}

/// Splits `2-3.` off a row's text: the code and the name behind its point. The code need not be well formed, only
/// plainly meant as one. A single number is a code only where no digit follows: `12.5` is a figure.
pub(super) fn split_code(text: &str) -> Option<(&str, &str)> {
    let (code, name) = text.split_once('.')?;
    let digits_and_dashes = code.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let plain = code.starts_with(|c: char| c.is_ascii_digit()) && digits_and_dashes;
    let more_than_a_number = code.contains('-') || !name.starts_with(|c: char| c.is_ascii_digit());
    (plain && more_than_a_number).then_some((code, name))
}

/// Whether a word is meant as a cell of the table, well or badly written, rather than as a word of a name.
pub(super) fn is_figure(word: &str) -> bool {
    let digits_and_points = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let written_badly = word.chars().all(digits_and_points) && word.contains(|c: char| c.is_ascii_digit());
    let dash = matches!(word, "–" | "—" | "−" | "―");
    written_badly || dash || !matches!(word.parse::<Amount>(), Err(NotAnAmount::Empty | NotAnAmount::Text))
}

/// The figure as the table carries it; commas that do not stand every three digits stay, and are a fault there.
fn without_commas(figure: &str) -> String {
    match figure.parse::<Amount>() {
        Err(NotAnAmount::Commas) => figure.replace(',', ""),
        _ => figure.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_split_from_the_name() {
        assert_eq!(split_code("2-3-1.중소기업"), Some(("2-3-1", "중소기업")));
        assert_eq!(split_code("4-1-2.2045탄소중립"), Some(("4-1-2", "2045탄소중립")));
        assert_eq!(split_code("2.골목"), Some(("2", "골목")));
        assert_eq!(split_code("02-.골목"), Some(("02-", "골목")));
        for text in ["873.20", "-.5", "골목", "1-1 골목", "제1.2조", ".", ""] {
            assert_eq!(split_code(text), None, "{text}");
        }
    }

    #[test]
    fn figures_are_told_from_words() {
        for figure in ["1,930", "873.20", "-", "비예산", "24.394", "-5", "△5", "1,93", "–", "1."] {
            assert!(is_figure(figure), "{figure}");
        }
        for word in ["마련", "1번지", "15분", "ZONE’조성", "", ".", "…", "~"] {
            assert!(!is_figure(word), "{word}");
        }
    }
}
