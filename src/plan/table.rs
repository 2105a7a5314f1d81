//! The published table as text cells, before any meaning is read into them: the form that `plan.csv` holds.

use std::collections::BTreeMap;

use super::{Amount, Amounts, Cell, Code, Expected, Fault, LEADING_COLUMNS};

/// A published row: code (empty for the grand total), name, and the cells' text from the total on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it starts in its file, from 1.
    pub line: usize,
    /// The code as published; empty for the grand total.
    pub code: String,
    /// The name, on one line.
    pub name: String,
    /// The total and a cell for each period, as published, without thousands commas.
    pub cells: Vec<String>,
}

/// A published table: the periods' ids and the rows, in the page's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The ids of the periods, in the order of the columns.
    pub periods: Vec<String>,
    /// The rows, the grand total first.
    pub rows: Vec<Row>,
}

/// A row with its meaning read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its code.
    pub code: Code,
    /// Its name.
    pub name: String,
    /// Its cells.
    pub amounts: Amounts,
}

impl Table {
    /// Reads the meaning of every row: the grand total's amounts, and the other rows in the table's order.
    ///
    /// Everything that can be told without `plan.json` is checked here: codes, names, amounts, and that every row
    /// has its parent's row, where rows of the parent's level are published at all.
    pub fn published(&self, file: &str) -> Result<(Amounts, Vec<Published>), Vec<Fault>> {
        let mut faults = Vec::new();
        let mut fault = |line, column, expected| faults.push(Fault::new(file, line, column, expected));
        let mut total = None;
        let mut rows: Vec<Published> = Vec::with_capacity(self.rows.len());
        let mut lines: BTreeMap<Code, usize> = BTreeMap::new();
        for (at, row) in self.rows.iter().enumerate() {
            if row.name.trim().is_empty() || row.name.contains(char::is_control) {
                fault(row.line, 2, Expected::Name);
            }
            let amounts = row.amounts(&mut |column, expected| fault(row.line, column, expected));
            match (at, row.code.as_str()) {
                (0, "") => total = amounts,
                (_, "") => fault(row.line, 1, Expected::Code),
                (at, text) => {
                    if at == 0 {
                        fault(row.line, 1, Expected::TotalRow);
                    }
                    let Ok(code) = text.parse::<Code>() else {
                        fault(row.line, 1, Expected::CodeShape(text.to_owned()));
                        continue;
                    };
                    if let Some(first) = lines.get(&code) {
                        fault(row.line, 1, Expected::NewCode { code: code.to_string(), first: *first });
                        continue;
                    }
                    lines.insert(code, row.line);
                    rows.extend(amounts.map(|amounts| Published { code, name: row.name.clone(), amounts }));
                }
            }
        }
        let top = lines.keys().map(Code::depth).min().unwrap_or(1);
        for (code, line) in &lines {
            if let Some(parent) = code.parent().filter(|parent| parent.depth() >= top && !lines.contains_key(parent)) {
                fault(*line, 1, Expected::Parent { code: code.to_string(), parent: parent.to_string() });
            }
        }
        if self.rows.is_empty() {
            fault(1, 1, Expected::TotalRow);
        }
        faults.sort_by_key(|fault| (fault.line, fault.column));
        total.filter(|_| faults.is_empty()).map(|total| (total, rows)).ok_or(faults)
    }
}

impl Row {
    fn amounts(&self, fault: &mut impl FnMut(usize, Expected)) -> Option<Amounts> {
        let mut read = |(at, found): (usize, &String)| {
            let amount = found.parse::<Amount>();
            if let Err(why) = amount {
                fault(LEADING_COLUMNS.len() + at, Expected::Amount { found: found.clone(), why });
            }
            amount.ok()
        };
        // Every cell is read, so that one bad cell does not hide the next.
        let amounts: Vec<Option<Amount>> = self.cells.iter().enumerate().map(&mut read).collect();
        let kept = amounts.into_iter().map(|amount| Cell::of(amount?)).collect::<Option<Vec<Cell>>>()?;
        (!kept.is_empty()).then(|| Amounts::of(kept.into()))
    }
}
