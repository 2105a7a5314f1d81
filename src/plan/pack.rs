//! The plan in the compact form that the app carries: like stands beside like, and nothing that follows from what came before.
//!
//! Codes follow from how many items lie under each, names are made of words that come again, and a figure that is the sum of
//! its parts is added up again. What the page states otherwise is written out, so that nothing it states is lost. What is left
//! stands in columns, which the compression on the way to the reader makes small.

mod figures;
mod names;
mod numbers;
mod shape;

use serde::{Deserialize, Serialize};

use self::{figures::Figures, names::Names, shape::Shape};
use super::{Amounts, Cell, Item, Meta, Plan};

/// The plan as columns.
#[derive(Serialize, Deserialize)]
struct Packed<'a> {
    meta: Meta,
    decimals: u32,
    #[serde(borrow)]
    shape: Shape<'a>,
    #[serde(borrow)]
    names: Names<'a>,
    /// The figures in the order of [`add_up`].
    #[serde(borrow)]
    figures: Figures<'a>,
}

/// The bytes are no packed plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPacked;

impl Plan {
    /// The plan in its compact form; none where it has more words or items than can be counted.
    pub fn pack(&self) -> Option<Vec<u8>> {
        let mut figures = figures::Writer::default();
        add_up(self.items(), self.meta.periods.len(), |at, column, follows| {
            let row = if at < self.items().len() { &self.item(at).amounts } else { &self.total };
            let cell = *row.kept().get(column)?;
            figures.push(cell, follows);
            Some(cell)
        })?;
        let packed = Packed {
            // Every name has gone to its item.
            meta: Meta { names: Default::default(), ..self.meta.clone() },
            decimals: self.decimals,
            shape: Shape::of(self)?,
            names: Names::of(self.items().iter().map(|item| &*item.name))?,
            figures: figures.finish(),
        };
        postcard::to_allocvec(&packed).ok()
    }

    /// Reads the compact form. The plan's texts and figures then stay for as long as the app does.
    ///
    /// # Errors
    /// Where the bytes are not what [`Plan::pack`] gives.
    pub fn unpack(bytes: &[u8]) -> Result<Plan, NotPacked> {
        let packed: Packed = postcard::from_bytes(bytes).map_err(|_| NotPacked)?;
        packed.plan().ok_or(NotPacked)
    }
}

impl Packed<'_> {
    fn plan(self) -> Option<Plan> {
        let periods = self.meta.periods.len();
        let mut items = self.shape.items(self.names.read()?)?;
        let mut figures = self.figures.read();
        let cells = add_up(&items, periods, |_, _, follows| figures.next(follows))?;
        let mut rows = cells.leak().chunks_exact(periods + 1).map(|row| Amounts::of(row.into()));
        for item in &mut items {
            item.amounts = rows.next()?;
        }
        Some(Plan { meta: self.meta, total: rows.next()?, decimals: self.decimals, items })
    }
}

/// Goes through all figures so that what a figure may follow from comes before it: the items from the last to the first,
/// then the grand total, whose position is behind all items; of each row the periods, then the total in column 0. `figure`
/// is told the row, the column and what would follow, and says what the figure is. Gives the rows, each of `periods + 1`.
fn add_up(
    items: &[Item],
    periods: usize,
    mut figure: impl FnMut(usize, usize, Cell) -> Option<Cell>,
) -> Option<Vec<Cell>> {
    let (whole, columns) = (items.len(), periods + 1);
    let mut cells = vec![Cell::NONE; (whole + 1) * columns];
    for at in (0..whole).rev().chain([whole]) {
        let item = items.get(at);
        // Until here the row holds the sums of the rows right under it. Where there are none, years are often alike.
        let leaf = item.is_some_and(|item| item.end() == at + 1);
        let (mut total, mut before) = (Cell::NONE, Cell::NONE);
        for column in 1..columns {
            let cell = &mut cells[at * columns + column];
            *cell = figure(at, column, if leaf { before } else { *cell })?;
            before = *cell;
            total = total.plus(*cell);
        }
        let cell = &mut cells[at * columns];
        let rows_add_up = item.is_some_and(|item| !item.published);
        *cell = figure(at, 0, if rows_add_up { *cell } else { total })?;
        let Some(item) = item else { continue };
        let above = item.parent().unwrap_or(whole);
        for column in 0..columns {
            cells[above * columns + column] = cells[above * columns + column].plus(cells[at * columns + column]);
        }
    }
    Some(cells)
}

#[cfg(test)]
mod tests;
