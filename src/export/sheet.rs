//! The table of a view: the same columns and rows on screen, on paper and in a file, so that they cannot differ.

use crate::{
    link::Link,
    plan::{Amount, Amounts, Column, Finding, Plan},
    selection::{Selection, order},
    words::{paper, screen},
};

/// The rows and columns that a link shows of the page's own table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The total where all periods count, and each period that does.
    pub columns: Vec<Column>,
    /// The published rows shown, by their position in the plan, in the link's order.
    pub items: Vec<usize>,
    /// What the leaves that were found sum to, where a search or a filter leaves anything out.
    pub found: Option<Amounts>,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// The page's own grand total.
    Total,
    /// The sum of what was found.
    Found,
    /// A published row, by its item's position in the plan.
    Item(usize),
}

impl Sheet {
    /// The table of a link; `selection` is what the link selects.
    pub fn of(plan: &Plan, selection: &Selection, link: &Link) -> Sheet {
        let total = link.years.is_all().then_some(Column::Total);
        let periods = (0..plan.meta.periods.len()).filter(|at| link.years.has(*at)).map(Column::Period);
        let mut items = Vec::new();
        add(plan, selection, link, plan.roots().collect(), &mut items);
        let found = selection.narrowed.then(|| {
            let counted = (0..selection.marks.len()).filter(|at| selection.marks[*at].counted);
            Amounts::sum(plan.meta.periods.len(), counted.map(|at| &plan.item(at).amounts))
        });
        Sheet { columns: total.into_iter().chain(periods).collect(), items, found }
    }

    /// Every row, the page's total first and the sum of what was found under it.
    pub fn lines(&self) -> impl Iterator<Item = Line> + '_ {
        let found = self.found.as_ref().map(|_| Line::Found);
        [Line::Total].into_iter().chain(found).chain(self.items.iter().copied().map(Line::Item))
    }

    /// What a row is called.
    pub fn name(&self, plan: &Plan, line: Line) -> String {
        match line {
            Line::Total => paper::total(&plan.meta, self.found.is_some()),
            Line::Found => screen::FOUND_TOTAL.to_owned(),
            Line::Item(at) => plan.item(at).name.to_string(),
        }
    }

    /// A row's amounts, one for each column. The sum of what was found is empty where nothing is left out.
    pub fn cells(&self, plan: &Plan, line: Line) -> Vec<Amount> {
        let row = match line {
            Line::Total => Some(&plan.total),
            Line::Found => self.found.as_ref(),
            Line::Item(at) => Some(&plan.item(at).amounts),
        };
        row.map_or_else(Vec::new, |row| self.of_row(row))
    }

    /// The amounts of any row in these columns.
    pub fn of_row(&self, row: &Amounts) -> Vec<Amount> {
        let cell = |column: &Column| match column {
            Column::Total => row.total(),
            Column::Period(at) => row.cell(*at),
        };
        self.columns.iter().map(cell).collect()
    }

    /// The findings on the figures shown.
    pub fn findings<'a>(&self, plan: &Plan, findings: &'a [Finding]) -> Vec<&'a Finding> {
        let mut shown = vec![false; plan.items().len()];
        for at in &self.items {
            shown[*at] = true;
        }
        let row = |finding: &Finding| match &finding.at {
            None => true,
            Some(code) => plan.find(code).is_some_and(|at| shown[at]),
        };
        findings.iter().filter(|finding| self.columns.contains(&finding.column) && row(finding)).collect()
    }
}

/// Adds the visible siblings in the link's order, each with what lies under it. Items without a row of their own on the
/// page are passed through.
fn add(plan: &Plan, selection: &Selection, link: &Link, mut siblings: Vec<usize>, items: &mut Vec<usize>) {
    siblings.retain(|at| selection.marks[*at].visible);
    order(plan, selection, link, &mut siblings);
    for item in siblings {
        if plan.item(item).published {
            items.push(item);
        }
        add(plan, selection, link, plan.children(item).collect(), items);
    }
}
