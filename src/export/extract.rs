//! A view taken out of the plan, with all that its files say: the app and the command line make their files of it.

use super::Sheet;
use crate::{
    link::Link,
    plan::{Finding, Plan},
    search::Finder,
    selection::Selection,
};

/// What one link shows of a plan. The same plan, link and address give the same files, byte for byte.
#[derive(Clone, Debug)]
pub struct Extract<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Where its figures do not add up.
    pub findings: &'a [Finding],
    /// What the reader chose.
    pub link: Link,
    /// What the link selects.
    pub found: Selection,
    /// What its filters select, whatever the search.
    pub unsearched: Selection,
    /// The rows and columns of the table.
    pub sheet: Sheet,
    /// The address to return by, where one is known.
    pub address: Option<String>,
}

impl<'a> Extract<'a> {
    /// What a link shows; `finder` and `findings` are the plan's.
    pub fn of(
        plan: &'a Plan,
        finder: &Finder,
        findings: &'a [Finding],
        link: &Link,
        address: Option<String>,
    ) -> Extract<'a> {
        let found = Selection::of(plan, finder, link);
        let unsearched = Selection::of(plan, finder, &Link { q: String::new(), ..link.clone() });
        let sheet = Sheet::of(plan, &found, link);
        Extract { plan, findings, link: link.clone(), found, unsearched, sheet, address }
    }

    /// The focused item's position in the plan; none for the whole.
    pub fn focused(&self) -> Option<usize> {
        self.plan.find(self.link.at.as_ref()?)
    }

    /// How many figures of an item's row, or of the page's grand total, do not add up in the columns shown.
    pub fn findings_on(&self, item: Option<usize>) -> usize {
        let code = item.map(|at| &self.plan.item(at).code);
        let on = |finding: &&Finding| finding.at.as_ref() == code && self.sheet.columns.contains(&finding.column);
        self.findings.iter().filter(on).count()
    }

    /// The compared items, in the order picked.
    pub fn compared(&self) -> Vec<usize> {
        self.link.vs.iter().filter_map(|code| self.plan.find(code)).collect()
    }
}
