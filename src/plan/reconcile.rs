//! Reconciliation: every figure the page states against what its own parts add up to, exactly.

use rust_decimal::Decimal;

use super::{Amounts, Cell, Code, Plan};

/// What a figure was held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// A row's total against its own periods.
    Row,
    /// A row's figure against the rows right under it, in one column.
    Children,
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The total over all periods.
    Total,
    /// The period at this position.
    Period(usize),
}

/// A stated figure that its parts do not add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The row; `None` for the grand total's.
    pub at: Option<Code>,
    /// What it was held against.
    pub check: Check,
    /// The column.
    pub column: Column,
    /// What the page states, in the plan's unit; zero where it states no money.
    pub stated: Decimal,
    /// What the parts add up to.
    pub computed: Decimal,
}

impl Finding {
    /// Stated less computed.
    pub fn difference(&self) -> Decimal {
        self.stated - self.computed
    }

    /// The column's id: `total` or the period's.
    pub fn column_id<'a>(&self, plan: &'a Plan) -> &'a str {
        match self.column {
            Column::Total => "total",
            Column::Period(at) => &plan.meta.periods[at].id,
        }
    }
}

/// Holds every published row, every parent and the grand total against their parts; the grand total's findings first.
pub fn reconcile(plan: &Plan) -> Vec<Finding> {
    let everything = 0..plan.items().len();
    let mut findings = Vec::new();
    check_row(None, &plan.total, &mut findings);
    check_children(plan, None, &plan.total, plan.published_under(everything.clone()), &mut findings);
    for at in everything {
        let item = plan.item(at);
        if item.published {
            let stated = &item.amounts;
            check_row(Some(&item.code), stated, &mut findings);
            let parts = plan.published_under(plan.below(at));
            if !parts.is_empty() {
                check_children(plan, Some(&item.code), stated, parts, &mut findings);
            }
        }
    }
    findings
}

fn check_row(at: Option<&Code>, row: &Amounts, findings: &mut Vec<Finding>) {
    let [total, periods @ ..] = row.kept() else { return };
    let computed = periods.iter().copied().fold(Cell::NONE, Cell::plus);
    compare(at, Check::Row, Column::Total, *total, computed, findings);
}

fn check_children(plan: &Plan, at: Option<&Code>, row: &Amounts, parts: Vec<usize>, findings: &mut Vec<Finding>) {
    let total = (0, Column::Total);
    let periods = (0..row.kept().len().saturating_sub(1)).map(|period| (period + 1, Column::Period(period)));
    for (place, column) in [total].into_iter().chain(periods) {
        let cell = |row: &Amounts| row.kept().get(place).copied().unwrap_or(Cell::NONE);
        let computed = parts.iter().map(|part| cell(&plan.item(*part).amounts)).fold(Cell::NONE, Cell::plus);
        compare(at, Check::Children, column, cell(row), computed, findings);
    }
}

fn compare(at: Option<&Code>, check: Check, column: Column, stated: Cell, computed: Cell, findings: &mut Vec<Finding>) {
    // 비예산 and `-` carry no money: they disagree with a sum only where there is money in it.
    let hundredths = |cell: Cell| cell.hundredths().unwrap_or_default();
    if hundredths(stated) != hundredths(computed) {
        let money = |cell: Cell| cell.amount().money().unwrap_or_default();
        findings.push(Finding { at: at.copied(), check, column, stated: money(stated), computed: money(computed) });
    }
}
