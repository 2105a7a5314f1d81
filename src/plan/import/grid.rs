//! An HTML table laid out: which cell covers which column of which row, spans and all.

use std::collections::BTreeMap;

use scraper::{ElementRef, Node};

use super::spot::{Spot, joined};

/// The attribute that tells a tag its own place in the page.
pub(super) const PLACE: &str = "place";
/// The widest a cell may be, as in the HTML standard.
const WIDEST: usize = 1000;

/// A row: for each column the number of the cell that covers it, if one does.
pub(super) struct GridRow {
    /// Where the row starts.
    pub place: (usize, usize),
    /// The cells' numbers by column.
    pub columns: Vec<Option<usize>>,
}

/// A table's rows and cells.
pub(super) struct Grid {
    /// The rows, in the page's order.
    pub rows: Vec<GridRow>,
    /// The cells by their number.
    pub cells: Vec<Spot>,
}

impl Grid {
    /// Lays a table out; rows of tables inside it are left to those.
    pub(super) fn of(table: ElementRef) -> Grid {
        let mut grid = Grid { rows: Vec::new(), cells: Vec::new() };
        // How many more rows a cell from above covers in each column.
        let mut hanging: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        let mut section = None;
        for row in rows_of(table) {
            // No cell reaches out of its section of the table.
            let parent = row.parent().map(|parent| parent.id());
            if section != parent {
                (section, hanging) = (parent, BTreeMap::new());
            }
            let columns = grid.lay(row, &mut hanging);
            grid.rows.push(GridRow { place: place_of(row), columns });
        }
        grid
    }

    fn lay(&mut self, row: ElementRef, hanging: &mut BTreeMap<usize, (usize, usize)>) -> Vec<Option<usize>> {
        let mut columns: Vec<Option<usize>> = Vec::new();
        let mut hang = |columns: &mut Vec<Option<usize>>| match hanging.get_mut(&columns.len()) {
            Some((cell, left)) if *left > 0 => {
                *left -= 1;
                columns.push(Some(*cell));
                true
            }
            _ => false,
        };
        let mut new: Vec<(usize, (usize, usize))> = Vec::new();
        for cell in row.child_elements().filter(|cell| matches!(cell.value().name(), "td" | "th")) {
            while hang(&mut columns) {}
            let (line, column) = place_of(cell);
            let number = self.cells.len();
            self.cells.push(Spot::new(line, column, text_of(cell)));
            let span = |name: &str| cell.attr(name).and_then(|span| span.trim().parse::<usize>().ok()).unwrap_or(1);
            for _ in 0..span("colspan").clamp(1, WIDEST) {
                // A height of 0 means down to the end of the section.
                let below = span("rowspan").checked_sub(1).unwrap_or(usize::MAX);
                new.push((columns.len(), (number, below)));
                columns.push(Some(number));
            }
        }
        while hang(&mut columns) {}
        hanging.extend(new);
        columns
    }

    /// The text that stands in a column of a row.
    pub(super) fn text(&self, row: usize, column: usize) -> &str {
        let cell = self.rows.get(row).and_then(|row| row.columns.get(column).copied().flatten());
        cell.and_then(|cell| self.cells.get(cell)).map_or("", |cell| &cell.text)
    }

    /// A row's cells put together, each once.
    pub(super) fn line(&self, row: usize) -> String {
        let mut cells: Vec<usize> =
            self.rows.get(row).into_iter().flat_map(|row| row.columns.iter().flatten().copied()).collect();
        cells.dedup();
        joined(cells.iter().filter_map(|cell| self.cells.get(*cell)).map(|cell| cell.text.as_str()))
    }
}

fn rows_of(table: ElementRef) -> impl Iterator<Item = ElementRef> {
    let own = move |row: &ElementRef| {
        let tables = row.ancestors().filter_map(ElementRef::wrap).find(|above| above.value().name() == "table");
        tables.is_some_and(|above| above == table)
    };
    table.descendent_elements().filter(|element| element.value().name() == "tr").filter(own)
}

fn place_of(element: ElementRef) -> (usize, usize) {
    let place = element.attr(PLACE).and_then(|place| place.split_once(':'));
    place.and_then(|(line, column)| Some((line.parse().ok()?, column.parse().ok()?))).unwrap_or((1, 1))
}

/// What a reader sees in a cell, with one space where a line or a block ends.
fn text_of(cell: ElementRef) -> String {
    let mut text = String::new();
    for node in cell.descendants() {
        match node.value() {
            Node::Text(piece) => {
                let above = node.parent().and_then(ElementRef::wrap);
                if !above.is_some_and(|above| matches!(above.value().name(), "script" | "style" | "template")) {
                    text.push_str(piece);
                }
            }
            Node::Element(element) if matches!(element.name(), "br" | "p" | "div" | "li" | "tr" | "td" | "th") => {
                text.push(' ')
            }
            _ => {}
        }
    }
    joined(Spot::words(1, &text).iter().map(|word| word.text.as_str()))
}
