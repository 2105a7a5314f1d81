//! The plan as an immutable tree, its items in the order of their codes.

use std::{borrow::Cow, collections::BTreeSet, ops::Range};

use super::{Amount, Amounts, Cell, Code, Expected, Fault, Meta, NotAnAmount, PeriodSet, table::Table};

/// One item of the plan: a field, a pledge or a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its code.
    pub code: Code,
    /// Its name: the page's for a published row, `plan.json`'s for the others.
    pub name: Cow<'static, str>,
    /// Whether the page has a row for it.
    pub published: bool,
    /// What counts for it: the page's own figures, or for an item without a row the sum of the rows under it.
    pub amounts: Amounts,
    /// The position of what it lies under.
    parent: Option<u32>,
    /// Where the items under it end, in the plan's order; they start right behind it.
    end: u32,
}

/// The whole plan. Items are named by their position in code order, so that what lies under an item is a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What `plan.json` says.
    pub meta: Meta,
    /// The grand total's row as the page states it.
    pub total: Amounts,
    /// The most decimals that any published figure has: columns of figures leave room for so many.
    pub decimals: u32,
    pub(super) items: Vec<Item>,
}

impl Plan {
    /// Reads the two files; each comes with the name that faults call it. Either the whole plan or every fault found.
    pub fn read(csv: (&str, &[u8]), json: (&str, &[u8])) -> Result<Plan, Vec<Fault>> {
        let (table, meta) = (Table::read(csv.0, csv.1), Meta::read(json.0, json.1));
        match (table, meta) {
            (Ok(table), Ok(meta)) => Plan::build(csv.0, &table, meta),
            (table, meta) => Err([table.err(), meta.err()].into_iter().flatten().flatten().collect()),
        }
    }

    /// Builds the tree from a table and what is said about it.
    pub fn build(file: &str, table: &Table, meta: Meta) -> Result<Plan, Vec<Fault>> {
        let (total, rows) = table.published(file)?;
        let faults = table.strangers(file, &meta);
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut items: Vec<Item> =
            rows.into_iter().map(|row| Item::new(row.code, row.name.into(), true, row.amounts)).collect();
        items.sort_unstable_by_key(|item| item.code);
        // A row's own name comes first, and a name with no row under it names nothing.
        let holds_rows = |code: &Code| {
            let behind = items.partition_point(|item| item.code < *code);
            items.get(behind).is_some_and(|item| item.code != *code && code.holds(&item.code))
        };
        let periods = meta.periods.len();
        let named = meta.named().filter(|(code, _)| holds_rows(code));
        let unpublished = named.map(|(code, name)| Item::new(code, name.to_owned().into(), false, Amounts::none()));
        let unpublished: Vec<Item> = unpublished.collect();
        items.extend(unpublished);
        items.sort_unstable_by_key(|item| item.code);
        let decimals = items.iter().map(|item| &item.amounts).chain([&total]).map(Amounts::decimals).max();
        let mut plan = Plan { meta, total, decimals: decimals.unwrap_or_default(), items };
        // Every parent is known, and no file is long enough for more.
        let _ = Item::weave(&mut plan.items);
        if plan.overflows() {
            let found = plan.total.total().to_string();
            return Err(vec![Fault::new(file, 2, 3, Expected::Amount { found, why: NotAnAmount::TooLarge })]);
        }
        for at in 0..plan.items.len() {
            if !plan.items[at].published {
                let rows = plan.published_under(plan.below(at)).into_iter().map(|row| &plan.items[row].amounts);
                plan.items[at].amounts = Amounts::sum(periods, rows);
            }
        }
        Ok(plan)
    }

    /// Whether the figures are so large that a sum of them might not be kept exactly.
    fn overflows(&self) -> bool {
        let rows = self.items.iter().map(|item| &item.amounts).chain([&self.total]);
        let figures = rows.flat_map(Amounts::kept).filter_map(|cell| cell.hundredths());
        figures.map(i128::from).sum::<i128>() > i128::from(i64::MAX / 4)
    }

    /// Every item, in code order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The item at a position that this plan gave out.
    pub fn item(&self, at: usize) -> &Item {
        &self.items[at]
    }

    /// The position of the item with this code.
    pub fn find(&self, code: &Code) -> Option<usize> {
        self.items.binary_search_by(|item| item.code.cmp(code)).ok()
    }

    /// The items at the top.
    pub fn roots(&self) -> impl Iterator<Item = usize> + '_ {
        self.siblings_in(0..self.items.len())
    }

    /// The items right under this one.
    pub fn children(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        self.siblings_in(self.below(at))
    }

    /// The item right above this one.
    pub fn parent(&self, at: usize) -> Option<usize> {
        self.items[at].parent()
    }

    /// This item and all that lies under it.
    pub fn subtree(&self, at: usize) -> Range<usize> {
        at..self.end(at)
    }

    /// What lies under this item, without itself.
    pub fn below(&self, at: usize) -> Range<usize> {
        at + 1..self.end(at)
    }

    /// Whether nothing lies under the item.
    pub fn is_leaf(&self, at: usize) -> bool {
        self.end(at) == at + 1
    }

    /// The leaves among the items of a range.
    pub fn leaves(&self, range: Range<usize>) -> impl Iterator<Item = usize> + '_ {
        range.filter(|at| self.is_leaf(*at))
    }

    /// The grand total as the leaves add up to it over these periods, and as the page states it.
    pub fn grand_total(&self, periods: PeriodSet) -> (Amount, Amount) {
        let leaves = self.leaves(0..self.items.len()).map(|at| self.items[at].amounts.kept_over(periods));
        (leaves.fold(Cell::NONE, Cell::plus).amount(), self.total.over(periods))
    }

    /// The nearest published rows in a range: none of them lies under another.
    pub(super) fn published_under(&self, range: Range<usize>) -> Vec<usize> {
        let (mut at, mut found) = (range.start, Vec::new());
        while at < range.end {
            let published = self.items[at].published;
            if published {
                found.push(at);
            }
            at = if published { self.end(at) } else { at + 1 };
        }
        found
    }

    fn siblings_in(&self, range: Range<usize>) -> impl Iterator<Item = usize> + '_ {
        let mut next = range.start;
        std::iter::from_fn(move || {
            let at = (next < range.end).then_some(next)?;
            next = self.end(at);
            Some(at)
        })
    }

    fn end(&self, at: usize) -> usize {
        self.items[at].end()
    }
}

impl Item {
    pub(super) fn new(code: Code, name: Cow<'static, str>, published: bool, amounts: Amounts) -> Item {
        Item { code, name, published, amounts, parent: None, end: 0 }
    }

    /// The position of the item right above it.
    pub(crate) fn parent(&self) -> Option<usize> {
        self.parent.map(|above| above as usize)
    }

    /// Where what lies under it ends, in the plan's order.
    pub(crate) fn end(&self) -> usize {
        self.end as usize
    }

    /// Finds for every item what it lies under, and where what lies under it ends. The items are in code order; none where
    /// one of them has no parent among them, or there are more than can be counted.
    pub(super) fn weave(items: &mut [Item]) -> Option<()> {
        u32::try_from(items.len()).ok()?;
        let mut path: Vec<u32> = Vec::new();
        for (at, item) in (0..).zip(items.iter_mut()) {
            path.truncate(item.code.depth() - 1);
            if path.len() + 1 < item.code.depth() {
                return None;
            }
            item.parent = path.last().copied();
            path.push(at);
        }
        for at in (0..items.len()).rev() {
            items[at].end = items[at].end.max(at as u32 + 1);
            if let Some(above) = items[at].parent() {
                items[above].end = items[above].end.max(items[at].end);
            }
        }
        Some(())
    }
}

impl Table {
    /// What in the table does not agree with `plan.json`.
    fn strangers(&self, file: &str, meta: &Meta) -> Vec<Fault> {
        let mut faults = Vec::new();
        let first = super::LEADING_COLUMNS.len() + 1;
        for at in 0..self.periods.len().max(meta.periods.len()) {
            let found = self.periods.get(at).map(String::as_str).unwrap_or_default();
            let expected = meta.periods.get(at).map(|period| period.id.as_str()).unwrap_or_default();
            if found != expected {
                let expected = Expected::Header { expected: expected.to_owned(), found: found.to_owned() };
                faults.push(Fault::new(file, 1, first + at, expected));
            }
        }
        let named = meta.named().map(|(code, _)| code);
        let rows = self.rows.iter().filter_map(|row| Some((row, row.code.parse::<Code>().ok()?)));
        let known: BTreeSet<Code> = named.chain(rows.clone().map(|(_, code)| code)).collect();
        for (row, code) in rows {
            if code.depth() > meta.levels.len() {
                faults.push(Fault::new(file, row.line, 1, Expected::CodeShape(row.code.clone())));
            }
            if let Some(parent) = code.ancestors().find(|parent| !known.contains(parent)) {
                let (code, parent) = (row.code.clone(), parent.to_string());
                faults.push(Fault::new(file, row.line, 1, Expected::Parent { code, parent }));
            }
        }
        faults
    }
}

#[cfg(test)]
mod tests;
