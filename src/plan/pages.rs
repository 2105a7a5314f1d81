//! How much of a plan is told one by one: in the first page's table, and in pages of items' own.

use super::{Code, Plan};

/// The most items that are told so, unless the top level alone has more.
const MOST: usize = 1_000;

impl Plan {
    /// How many levels, from the top down, are told one by one: as many as have no more items than a page can hold, and the
    /// top one in any case.
    pub fn told_levels(&self) -> usize {
        let (mut levels, mut told) = (0, 0);
        let mut level: Vec<usize> = self.roots().collect();
        while !level.is_empty() && (levels == 0 || told + level.len() <= MOST) {
            (levels, told) = (levels + 1, told + level.len());
            level = level.iter().flat_map(|at| self.children(*at)).take(MOST + 1).collect();
        }
        levels
    }

    /// Whether the item with this code has a page of its own.
    pub fn has_page(&self, code: &Code) -> bool {
        code.depth() <= self.told_levels()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(fields: usize, pledges: usize) -> Plan {
        let rows = (1..=fields).flat_map(|field| {
            let pledges = (1..=pledges).map(move |pledge| format!("{field}-{pledge},공약,1,1,-,-,-\n"));
            [format!("{field},분야,1,1,-,-,-\n")].into_iter().chain(pledges)
        });
        let csv = format!("code,name,total,2022-2023,2024,2025,2026\n,총계,1,1,-,-,-\n{}", rows.collect::<String>());
        let json = include_bytes!("../../public/data/plan.json");
        Plan::read(("plan.csv", csv.as_bytes()), ("plan.json", json)).expect("a plan")
    }

    #[test]
    fn as_many_levels_are_told_as_a_page_can_hold() {
        assert_eq!(plan(10, 99).told_levels(), 2);
        assert_eq!(plan(10, 100).told_levels(), 1);
        assert_eq!(plan(1_001, 0).told_levels(), 1);
        assert!(plan(10, 100).has_page(&"10".parse().expect("a code")));
        assert!(!plan(10, 100).has_page(&"10-1".parse().expect("a code")));
    }
}
