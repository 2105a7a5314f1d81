//! The address of a view: everything a reader has chosen, as a type that is read from and written to a query string.

mod conditions;
mod read;
mod write;

#[cfg(test)]
mod tests;

pub use conditions::Condition;
pub use read::{Omission, read};
pub use write::folder;

use crate::plan::{Code, PeriodSet, Plan};

/// What a reader has chosen. The default is the plain view of the whole plan, and its address is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The search text, as typed.
    pub q: String,
    /// The chosen periods.
    pub years: PeriodSet,
    /// The focused item's code.
    pub at: Option<Code>,
    /// The view in front.
    pub view: View,
    /// The chosen fields, in code order; none chosen is the same as all.
    pub field: Vec<Code>,
    /// Which rows count by the state of their budget.
    pub status: Option<Status>,
    /// The order of siblings.
    pub sort: Sort,
    /// The items compared, in the order picked, at most [`Link::MOST_COMPARED`].
    pub vs: Vec<Code>,
    /// Whether the page stands inside another.
    pub embed: bool,
}

impl Link {
    /// The most items compared at once.
    pub const MOST_COMPARED: usize = 4;

    /// Whether fields or a status narrow the rows, besides any search.
    pub fn filters(&self) -> bool {
        !self.field.is_empty() || self.status.is_some()
    }

    /// The link with only what selects rows and their sums: search, periods, fields and status.
    pub fn selecting(&self) -> Link {
        let Link { q, years, field, status, .. } = self.clone();
        Link { q, years, field, status, ..Link::default() }
    }

    /// Puts a field in or takes it out; every field of the plan chosen is the same as none.
    pub fn toggle_field(&mut self, field: Code, plan: &Plan) {
        match self.field.binary_search(&field) {
            Ok(at) => {
                self.field.remove(at);
            }
            Err(at) => self.field.insert(at, field),
        }
        if self.field.len() == plan.roots().count() {
            self.field.clear();
        }
    }
}

/// A way of looking at the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The tree of fields, pledges and tasks.
    #[default]
    Tree,
    /// The treemap.
    Map,
    /// The page's own table.
    Table,
}

impl View {
    /// Every view, in the order of the switch.
    pub const EACH: [View; 3] = [View::Tree, View::Map, View::Table];

    /// Its word in the address.
    pub fn id(self) -> &'static str {
        match self {
            View::Tree => "tree",
            View::Map => "map",
            View::Table => "table",
        }
    }
}

/// The state of a row's budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It has a budget.
    Budgeted,
    /// 비예산: carried out without a budget of its own.
    Unbudgeted,
    /// Nothing is planned in the last period.
    Ended,
}

impl Status {
    /// Every status.
    pub const EACH: [Status; 3] = [Status::Budgeted, Status::Unbudgeted, Status::Ended];

    /// Its word in the address.
    pub fn id(self) -> &'static str {
        match self {
            Status::Budgeted => "budgeted",
            Status::Unbudgeted => "unbudgeted",
            Status::Ended => "ended",
        }
    }
}

/// The order of siblings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// What they are ordered by.
    pub by: SortBy,
    /// From the largest, latest or last.
    pub descending: bool,
}

/// What siblings are ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    /// The page's own order.
    #[default]
    Code,
    /// The money over the chosen periods.
    Amount,
    /// The name.
    Name,
    /// The change from the first chosen period to the last, by yearly mean.
    Change,
}

impl SortBy {
    /// Every order.
    pub const EACH: [SortBy; 4] = [SortBy::Code, SortBy::Amount, SortBy::Name, SortBy::Change];

    /// Its word in the address.
    pub fn id(self) -> &'static str {
        match self {
            SortBy::Code => "code",
            SortBy::Amount => "amount",
            SortBy::Name => "name",
            SortBy::Change => "change",
        }
    }
}

impl Sort {
    /// Its word in the address, `-` before it for descending.
    pub fn id(self) -> String {
        format!("{}{}", if self.descending { "-" } else { "" }, self.by.id())
    }

    /// The order with this word.
    pub fn of(id: &str) -> Option<Sort> {
        let (descending, id) = id.strip_prefix('-').map_or((false, id), |rest| (true, rest));
        SortBy::EACH.into_iter().find(|by| by.id() == id).map(|by| Sort { by, descending })
    }
}
