//! What a link narrows or reorders, one condition at a time, each of which can be lifted.

use super::{Link, Sort};
use crate::plan::{Code, PeriodSet};

/// One thing the reader has asked for that changes which rows are shown, what they sum to, or their order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Condition {
    /// The search text.
    Search,
    /// The chosen periods, fewer than all.
    Periods,
    /// One chosen field.
    Field(Code),
    /// The chosen budget state.
    Status,
    /// An order other than the page's own.
    Sort,
}

impl Link {
    /// The conditions in force, in the order a sentence names them; none for the plain view.
    pub fn conditions(&self) -> Vec<Condition> {
        let one = |in_force: bool, condition: Condition| in_force.then_some(condition);
        let fields = self.field.iter().cloned().map(Condition::Field);
        one(!self.q.trim().is_empty(), Condition::Search)
            .into_iter()
            .chain(one(!self.years.is_all(), Condition::Periods))
            .chain(fields)
            .chain(one(self.status.is_some(), Condition::Status))
            .chain(one(self.sort != Sort::default(), Condition::Sort))
            .collect()
    }

    /// Takes one condition back.
    pub fn lift(&mut self, condition: &Condition) {
        match condition {
            Condition::Search => self.q.clear(),
            Condition::Periods => self.years = PeriodSet::ALL,
            Condition::Field(code) => self.field.retain(|field| field != code),
            Condition::Status => self.status = None,
            Condition::Sort => self.sort = Sort::default(),
        }
    }
}
