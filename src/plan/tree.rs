//! The plan as an immutable tree, its items in the order of their codes.

use std::{collections::BTreeSet, ops::Range};

use super::{
    Amount, Amounts, Code, Expected, Fault, Meta, PeriodSet,
    table::{Published, Table},
};

/// One item of the plan: a field, a pledge or a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its code.
    pub code: Code,
    /// Its name: the page's for a published row, `plan.json`'s for the others.
    pub name: String,
    /// What the page states for it, where it has a row there.
    pub stated: Option<Amounts>,
    /// What counts for it: the page's own figures, or for an item without a row the sum of the rows under it.
    pub amounts: Amounts,
    /// Where the items under it end, in the plan's order; they start right behind it.
    end: usize,
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
    items: Vec<Item>,
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
        let mut items: Vec<Item> = rows.into_iter().map(Item::stated).collect();
        // A row's own name comes first, and a name with no row under it names nothing.
        let holds_rows = |code: &Code| items.iter().any(|item| code.holds(&item.code));
        let unstated = meta.named().filter(|(code, _)| holds_rows(code) && items.iter().all(|item| item.code != *code));
        let unstated: Vec<Item> = unstated.map(|(code, name)| Item::unstated(code, name)).collect();
        items.extend(unstated);
        items.sort_by(|a, b| a.code.cmp(&b.code));
        for at in 0..items.len() {
            let under = items[at + 1..].iter().take_while(|item| items[at].code.holds(&item.code)).count();
            items[at].end = at + 1 + under;
        }
        let decimals =
            items.iter().filter_map(|item| item.stated.as_ref()).chain([&total]).flat_map(Amounts::decimals).max();
        let mut plan = Plan { meta, total, decimals: decimals.unwrap_or_default(), items };
        for at in 0..plan.items.len() {
            if plan.items[at].stated.is_none() {
                let rows = plan.stated_under(at + 1..plan.items[at].end);
                let rows = rows.iter().filter_map(|row| plan.items[*row].stated.as_ref());
                plan.items[at].amounts = Amounts::sum(plan.meta.periods.len(), rows);
            }
        }
        Ok(plan)
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
        self.siblings_in(at + 1..self.items[at].end)
    }

    /// The item right above this one.
    pub fn parent(&self, at: usize) -> Option<usize> {
        self.find(&self.items[at].code.parent()?)
    }

    /// This item and all that lies under it.
    pub fn subtree(&self, at: usize) -> Range<usize> {
        at..self.items[at].end
    }

    /// Whether nothing lies under the item.
    pub fn is_leaf(&self, at: usize) -> bool {
        self.items[at].end == at + 1
    }

    /// The leaves among the items of a range.
    pub fn leaves(&self, range: Range<usize>) -> impl Iterator<Item = usize> + '_ {
        range.filter(|at| self.is_leaf(*at))
    }

    /// The grand total as the leaves add up to it over these periods, and as the page states it.
    pub fn grand_total(&self, periods: PeriodSet) -> (Amount, Amount) {
        let leaves = self.leaves(0..self.items.len());
        (Amount::sum(leaves.map(|at| self.items[at].amounts.over(periods))), self.total.over(periods))
    }

    /// The nearest published rows in a range: none of them lies under another.
    pub(super) fn stated_under(&self, range: Range<usize>) -> Vec<usize> {
        let (mut at, mut found) = (range.start, Vec::new());
        while at < range.end {
            let stated = self.items[at].stated.is_some();
            if stated {
                found.push(at);
            }
            at = if stated { self.items[at].end } else { at + 1 };
        }
        found
    }

    fn siblings_in(&self, range: Range<usize>) -> impl Iterator<Item = usize> + '_ {
        let mut next = range.start;
        std::iter::from_fn(move || {
            let at = (next < range.end).then_some(next)?;
            next = self.items[at].end;
            Some(at)
        })
    }
}

impl Item {
    fn stated(row: Published) -> Item {
        let Published { code, name, amounts } = row;
        Item { code, name, stated: Some(amounts.clone()), amounts, end: 0 }
    }

    fn unstated(code: Code, name: &str) -> Item {
        let amounts = Amounts { total: Amount::None, cells: Vec::new() };
        Item { code, name: name.to_owned(), stated: None, amounts, end: 0 }
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
