//! The plan in the compact form that the app carries: columns instead of rows, and no figure that follows from others.
//!
//! A figure that is the sum of its parts is not written, but added up again: a row's total from its periods, a parent's
//! figures from the rows right under it. What the page states otherwise is written out, so that nothing it states is lost.

use serde::{Deserialize, Serialize};

use super::{Amounts, Cell, Code, Item, Meta, Plan};

/// The plan as columns.
#[derive(Serialize, Deserialize)]
struct Packed<'a> {
    meta: Meta,
    decimals: u32,
    /// For each item twice its depth, and one more where it is published.
    depths: Vec<u8>,
    /// The last number of each code.
    numbers: Vec<u16>,
    /// The lengths of the names in bytes.
    lengths: Vec<u16>,
    /// The names, one behind the other.
    names: &'a str,
    /// The figures in the order of [`add_up`].
    figures: Vec<u64>,
}

/// The bytes are no packed plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPacked;

impl Plan {
    /// The plan in its compact form; none where a name is longer than 65,535 bytes.
    pub fn pack(&self) -> Option<Vec<u8>> {
        let mut figures = Vec::new();
        add_up(self.items(), self.meta.periods.len(), |at, column, follows| {
            let row = if at < self.items().len() { &self.item(at).amounts } else { &self.total };
            let cell = *row.kept().get(column)?;
            figures.push(cell.packed(follows));
            Some(cell)
        })?;
        let each = || self.items().iter();
        let packed = Packed {
            // Every name has gone to its item.
            meta: Meta { names: Default::default(), ..self.meta.clone() },
            decimals: self.decimals,
            depths: each().map(|item| item.code.depth() as u8 * 2 + u8::from(item.published)).collect(),
            numbers: each().filter_map(|item| item.code.numbers().last().copied()).collect(),
            lengths: each().map(|item| u16::try_from(item.name.len()).ok()).collect::<Option<Vec<u16>>>()?,
            names: &each().map(|item| &*item.name).collect::<String>(),
            figures,
        };
        postcard::to_allocvec(&packed).ok()
    }

    /// Reads the compact form. The names stay where they are.
    ///
    /// # Errors
    /// Where the bytes are not what [`Plan::pack`] gives.
    pub fn unpack(bytes: &'static [u8]) -> Result<Plan, NotPacked> {
        let packed: Packed<'static> = postcard::from_bytes(bytes).map_err(|_| NotPacked)?;
        packed.plan().ok_or(NotPacked)
    }
}

impl Packed<'static> {
    fn plan(self) -> Option<Plan> {
        let periods = self.meta.periods.len();
        let mut items = Vec::with_capacity(self.depths.len());
        let mut path = [0; Code::MOST_LEVELS];
        let mut names = self.names;
        for ((depth, number), length) in self.depths.iter().zip(self.numbers).zip(self.lengths) {
            let (published, depth) = (depth % 2 == 1, usize::from(depth / 2));
            *path.get_mut(depth.checked_sub(1)?)? = number;
            let (name, rest) = names.split_at_checked(usize::from(length))?;
            names = rest;
            let code = Code::of(&path[..depth])?;
            items.push(Item::new(code, name.into(), published, Amounts::none()));
        }
        Item::weave(&mut items)?;
        let mut figures = self.figures.into_iter();
        let cells = add_up(&items, periods, |_, _, follows| Cell::unpacked(figures.next()?, follows))?;
        // The plan stays for as long as the app does.
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
        // Until here the row holds the sums of the rows right under it.
        let mut total = Cell::NONE;
        for column in 1..columns {
            let cell = &mut cells[at * columns + column];
            *cell = figure(at, column, *cell)?;
            total = total.plus(*cell);
        }
        let cell = &mut cells[at * columns];
        let rows_add_up = items.get(at).is_some_and(|item| !item.published);
        *cell = figure(at, 0, if rows_add_up { *cell } else { total })?;
        let Some(item) = items.get(at) else { continue };
        let above = item.parent().unwrap_or(whole);
        for column in 0..columns {
            cells[above * columns + column] = cells[above * columns + column].plus(cells[at * columns + column]);
        }
    }
    Some(cells)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CSV: &[u8] = include_bytes!("../../public/data/plan.csv");
    const JSON: &[u8] = include_bytes!("../../public/data/plan.json");

    fn plan(csv: &[u8]) -> Plan {
        Plan::read(("plan.csv", csv), ("plan.json", JSON)).expect("a plan")
    }

    fn unpacked(plan: &Plan) -> Plan {
        let packed = plan.pack().expect("short names").leak();
        let unpacked = Plan::unpack(packed).expect("a packed plan");
        Plan { meta: Meta { names: plan.meta.names.clone(), ..unpacked.meta }, ..unpacked }
    }

    #[test]
    fn nothing_is_lost() {
        let plan = plan(CSV);
        assert_eq!(unpacked(&plan), plan);
    }

    #[test]
    fn what_the_page_states_otherwise_stays_as_stated() {
        let text = std::str::from_utf8(CSV).expect("UTF-8");
        for (stated, otherwise) in
            [(",1930,565,", ",1931,565,"), (",1260,360,", ",비예산,-,"), (",565,515,", ",0,0.05,")]
        {
            let text = text.replacen(stated, otherwise, 1);
            let plan = plan(text.as_bytes());
            assert_eq!(unpacked(&plan), plan, "{otherwise}");
        }
    }

    #[test]
    fn the_compact_form_is_small() {
        let packed = plan(CSV).pack().expect("short names");
        assert!(packed.len() < CSV.len(), "{} of {} bytes", packed.len(), CSV.len());
    }

    proptest! {
        #[test]
        fn other_bytes_are_refused_or_make_some_plan(at in 0_usize..4000, byte: u8, length in 0_usize..6000) {
            let mut bytes = plan(CSV).pack().expect("short names");
            bytes.truncate(length);
            if let Some(there) = bytes.get_mut(at) {
                *there = byte;
            }
            // It does not matter which, as long as nothing panics.
            let _ = Plan::unpack(bytes.leak());
        }
    }
}
