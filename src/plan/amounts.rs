//! A row of the plan: its total and a cell for each period.

use std::borrow::Cow;

use super::{Amount, Cell, PeriodSet};

/// One row of the plan: its total and a cell for each period, in the order of the plan's periods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// The total, then a cell for each period; borrowed where the plan is bundled.
    cells: Cow<'static, [Cell]>,
}

impl Amounts {
    /// A row of these cells, the total first.
    pub(super) fn of(cells: Cow<'static, [Cell]>) -> Amounts {
        Amounts { cells }
    }

    /// Nothing planned at all.
    pub(super) fn none() -> Amounts {
        Amounts { cells: Cow::Borrowed(&[Cell::NONE]) }
    }

    /// The row's total over all periods.
    pub fn total(&self) -> Amount {
        self.cells.first().map_or(Amount::None, |cell| cell.amount())
    }

    /// The cell of a period; nothing where the row has none there.
    pub fn cell(&self, period: usize) -> Amount {
        self.cells.get(period + 1).map_or(Amount::None, |cell| cell.amount())
    }

    /// A cell for each period.
    pub fn cells(&self) -> impl ExactSizeIterator<Item = Amount> + DoubleEndedIterator + '_ {
        self.cells.iter().skip(1).map(|cell| cell.amount())
    }

    /// What the row holds over the chosen periods: its own total for all of them, else the sum of those cells.
    pub fn over(&self, periods: PeriodSet) -> Amount {
        self.kept_over(periods).amount()
    }

    /// The same as it is kept.
    pub fn kept_over(&self, periods: PeriodSet) -> Cell {
        if periods.is_all() {
            return self.cells.first().copied().unwrap_or(Cell::NONE);
        }
        let mut sum = Cell::NONE;
        for (at, cell) in self.cells.iter().skip(1).enumerate() {
            if periods.has(at) {
                sum = sum.plus(*cell);
            }
        }
        sum
    }

    /// The cells as they are kept, the total first.
    pub(super) fn kept(&self) -> &[Cell] {
        &self.cells
    }

    /// The most decimals that a figure of the row is written with.
    pub fn decimals(&self) -> u32 {
        self.cells.iter().map(|cell| cell.decimals()).max().unwrap_or_default()
    }

    /// Rows added up, column by column; `columns` periods wide.
    pub fn sum<'a>(columns: usize, rows: impl Iterator<Item = &'a Amounts>) -> Amounts {
        let mut sums = vec![Cell::NONE; columns + 1];
        for row in rows {
            for (sum, cell) in sums.iter_mut().zip(row.cells.iter()) {
                *sum = sum.plus(*cell);
            }
        }
        Amounts { cells: sums.into() }
    }
}
