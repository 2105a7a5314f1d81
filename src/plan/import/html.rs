//! The page as saved HTML: the one table that has the years in its head and codes in its rows.

use scraper::{ElementRef, Html};

use super::{
    Unplaced,
    draft::{Draft, DraftRow, is_figure, split_code},
    grid::{Grid, PLACE},
    spot::Spot,
    years::Years,
};
use crate::plan::{Expected, Fault};

/// The tags whose places are kept.
const PLACED_TAGS: [&str; 3] = ["tr", "td", "th"];

/// Reads the page; `None` where no table of the plan is in it.
pub(super) fn read(file: &str, text: &str) -> Option<Draft> {
    let page = Html::parse_document(&with_places(text));
    let tables = page.tree.nodes().filter_map(ElementRef::wrap).filter(|element| element.value().name() == "table");
    let mut tables = tables.filter_map(|table| PlanTable::find(Grid::of(table)));
    let mut draft = tables.next()?.read(file);
    // Which of two is meant is the keeper's to say.
    for other in tables {
        let (line, column) = other.grid.rows[other.head].place;
        draft.faults.push(Fault::new(file, line, column, Expected::OneTable));
    }
    Some(draft)
}

/// A table with years in its head and codes below.
struct PlanTable {
    grid: Grid,
    /// The last row of the head.
    head: usize,
    years: Vec<Years>,
    /// The columns of the name and of the last year.
    name: usize,
    last: usize,
}

impl PlanTable {
    fn find(grid: Grid) -> Option<PlanTable> {
        let (head, name, years) = (0..grid.rows.len()).find_map(|row| {
            let labels: Vec<&str> = (0..grid.rows[row].columns.len()).map(|column| grid.text(row, column)).collect();
            // The name and the total stand before the years.
            let start = (2..labels.len()).find(|start| Years::read(labels[*start]).is_some())?;
            let years: Vec<Years> = labels[start..].iter().map_while(|label| Years::read(label)).collect();
            let in_order = years.windows(2).all(|pair| pair[1].follow(pair[0]));
            in_order.then_some((row, start - 2, years))
        })?;
        let last = name + 1 + years.len();
        let codes = (head + 1..grid.rows.len()).any(|row| split_code(grid.text(row, name)).is_some());
        codes.then_some(PlanTable { grid, head, years, name, last })
    }

    fn read(&self, file: &str) -> Draft {
        let mut draft = Draft { years: self.years.clone(), ..Draft::default() };
        let head = &self.grid.rows[self.head];
        for column in self.last + 1..head.columns.len() {
            let found = self.grid.text(self.head, column).to_owned();
            let spot = head.columns[column].and_then(|cell| self.grid.cells.get(cell));
            let (line, column) = spot.map_or(head.place, |spot| (spot.line, spot.column));
            draft.faults.push(Fault::new(file, line, column, Expected::Header { expected: String::new(), found }));
        }
        let mut used = vec![false; self.grid.cells.len()];
        for row in self.head + 1..self.grid.rows.len() {
            let line = self.grid.rows[row].place.0;
            if !self.is_row(row) {
                let text = self.grid.line(row);
                if !text.is_empty() {
                    draft.unplaced.push(Unplaced { line, text });
                }
                continue;
            }
            // What stands left of the name, such as a running number, is no part of the plan's table.
            let columns = &self.grid.rows[row].columns;
            let left = (0..self.name).filter(|column| columns.get(*column) != columns.get(self.name));
            let left = left.map(|column| self.grid.text(row, column)).filter(|text| !text.is_empty());
            draft.unplaced.extend(left.map(|text| Unplaced { line, text: text.to_owned() }));
            match self.row(file, row, &mut used) {
                Ok(found) => draft.rows.push(found),
                Err(fault) => draft.faults.push(fault),
            }
        }
        draft
    }

    /// A row of the plan has a code or figures; the rest of the head and notes have neither.
    fn is_row(&self, row: usize) -> bool {
        let columns = &self.grid.rows[row].columns;
        let of_head = columns.get(self.name).is_some_and(|cell| cell.is_some() && self.head_cell() == *cell);
        let figure = |column: usize| is_figure(self.grid.text(row, column));
        !of_head && (split_code(self.grid.text(row, self.name)).is_some() || (self.name + 1..=self.last).any(figure))
    }

    fn head_cell(&self) -> Option<usize> {
        self.grid.rows[self.head].columns.get(self.name).copied().flatten()
    }

    fn row(&self, file: &str, row: usize, used: &mut [bool]) -> Result<DraftRow, Fault> {
        let columns = &self.grid.rows[row].columns;
        let cell = |column: usize| {
            let number = columns.get(column).copied().flatten()?;
            Some((number, self.grid.cells.get(number)?))
        };
        let count = columns.len().saturating_sub(self.name);
        let expected = self.last + 1 - self.name;
        let place = |column: usize| {
            let spot =
                cell(column).or_else(|| cell(columns.len().checked_sub(1)?)).map(|(_, spot)| (spot.line, spot.column));
            spot.unwrap_or(self.grid.rows[row].place)
        };
        let miscounted = |column: usize, found: usize| {
            let (line, column) = place(column);
            Fault::new(file, line, column, Expected::Cells { expected, found })
        };
        if count != expected {
            return Err(miscounted(self.last + usize::from(count > expected), count));
        }
        let mut cells = Vec::with_capacity(expected);
        for column in self.name + 1..=self.last {
            let Some((number, spot)) = cell(column) else { return Err(miscounted(column, count - 1)) };
            // One 비예산 may stand for several columns; one sum of money may not.
            if used[number] && spot.text.contains(|c: char| c.is_ascii_digit()) {
                return Err(miscounted(column, count - 1));
            }
            used[number] = true;
            cells.push(spot.clone());
        }
        let (line, column) = place(self.name);
        let text = self.grid.text(row, self.name);
        let (code, name) = split_code(text).unwrap_or(("", text));
        Ok(DraftRow { code: Spot::new(line, column, code), name: Spot::new(line, column, name.trim()), cells })
    }
}

/// The page with its own place written into each tag of a table's row and cell, since the parser keeps none.
/// Unquoted, the mark stays plain text where such a tag stands inside a script or an attribute.
fn with_places(text: &str) -> String {
    let mut marked = String::with_capacity(text.len() * 2);
    for (at, line) in text.split_inclusive('\n').enumerate() {
        let mut rest = line;
        let mut column = 1;
        while let Some(open) = rest.find('<') {
            let (before, from) = rest.split_at(open);
            marked.push_str(before);
            column += before.chars().count();
            let name: String = from.chars().skip(1).take_while(char::is_ascii_alphabetic).collect();
            let tag = &from[..1 + name.len()];
            marked.push_str(tag);
            if PLACED_TAGS.iter().any(|placed| name.eq_ignore_ascii_case(placed)) {
                marked.push_str(&format!(" {PLACE}={}:{column} ", at + 1));
            }
            column += tag.len();
            rest = &from[tag.len()..];
        }
        marked.push_str(rest);
    }
    marked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_rows_and_cells_are_told_their_place() {
        assert_eq!(
            with_places("가<TR>\n나<td class=a><thead><br>"),
            "가<TR place=1:2 >\n나<td place=2:2  class=a><thead><br>"
        );
    }
}
