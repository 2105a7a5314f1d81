//! What links select from the real plan.

use super::*;
use crate::{link::read, plan::Plan};

fn plan() -> Plan {
    let csv = include_bytes!("../../public/data/plan.csv");
    let json = include_bytes!("../../public/data/plan.json");
    Plan::read(("plan.csv", csv), ("plan.json", json)).expect("the plan")
}

/// Selects with a query string: hits, leaves and the exact sum.
fn check(query: &str, hits: usize, leaves: usize, sum: &str) -> (Plan, Selection) {
    let plan = plan();
    let (link, omitted) = read(query, &plan);
    assert_eq!(omitted, [], "{query}");
    let selection = Selection::of(&plan, &Finder::new(&plan), &link);
    let found = (selection.hits, selection.leaves, selection.money().to_string());
    assert_eq!(found, (hits, leaves, sum.to_owned()), "{query}");
    (plan, selection)
}

fn visible(plan: &Plan, selection: &Selection) -> Vec<String> {
    let marked = plan.items().iter().zip(&selection.marks).filter(|(_, mark)| mark.visible);
    marked.map(|(item, _)| item.code.to_string()).collect()
}

#[test]
fn nothing_chosen_is_the_whole_plan() {
    let (plan, selection) = check("", 62, 49, "124667.42");
    assert!(!selection.narrowed);
    assert_eq!(visible(&plan, &selection).len(), plan.items().len());
}

#[test]
fn periods_change_the_sum_alone() {
    check("years=2024", 62, 49, "22434.76");
    check("years=2022-2023", 62, 49, "57421.35");
    check("years=2025", 62, 49, "24348.31");
    check("years=2026", 62, 49, "20463");
    check("years=2022-2023,2026", 62, 49, "77884.35");
}

#[test]
fn a_search_keeps_what_lies_above_and_under_its_hits() {
    let (plan, selection) = check("q=다시서기", 1, 2, "240");
    assert_eq!(visible(&plan, &selection), ["2", "2-2", "2-2-1", "2-2-2"]);
    let at = plan.find(&"2-2".parse().expect("a code")).expect("the item");
    assert!(selection.marks[at].hit);
    assert!(!selection.ranges(&Finder::new(&plan), at).is_empty());
}

#[test]
fn every_leaf_counts_once_even_under_two_hits() {
    // 2-3 and some of its own tasks match: its six leaves count once each.
    let (_, selection) = check("q=2-3", 7, 6, "5974");
    assert!(selection.narrowed);
}

#[test]
fn a_name_without_a_row_answers_only_where_no_row_does() {
    let (plan, selection) = check("q=사람중심", 1, 12, "54055.05");
    let at = plan.find(&"3".parse().expect("a code")).expect("the field");
    assert!(selection.marks[at].hit);
}

#[test]
fn filters_of_field_and_state_narrow_rows_and_sums() {
    check("field=1", 6, 5, "5451");
    check("status=unbudgeted", 4, 4, "0");
    check("status=ended", 3, 3, "25429");
    check("status=ended&years=2026", 3, 3, "0");
    check("status=budgeted", 58, 45, "124667.42");
    check("field=1&q=안전", 0, 0, "0");
    // The one budgeted task under a pledge that matches counts, the three without a budget do not.
    let (plan, selection) = check("q=마음 편히&status=budgeted", 1, 1, "195");
    assert_eq!(visible(&plan, &selection), ["4", "4-5", "4-5-4"]);
}

#[test]
fn siblings_stand_in_the_order_asked_for() {
    let ordered = |query: &str| {
        let plan = plan();
        let link = read(query, &plan).0;
        let selection = Selection::of(&plan, &Finder::new(&plan), &link);
        let parent = plan.find(&"3".parse().expect("a code")).expect("the field");
        let mut children: Vec<usize> = plan.children(parent).collect();
        order(&plan, &selection, &link, &mut children);
        children.iter().map(|at| plan.item(*at).code.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ordered(""), ["3-1", "3-2", "3-3", "3-4", "3-5"]);
    assert_eq!(ordered("sort=-code"), ["3-5", "3-4", "3-3", "3-2", "3-1"]);
    assert_eq!(ordered("sort=-amount"), ["3-1", "3-4", "3-5", "3-3", "3-2"]);
    assert_eq!(ordered("sort=amount&years=2024"), ["3-2", "3-3", "3-5", "3-4", "3-1"]);
    assert_eq!(ordered("sort=name"), ["3-3", "3-2", "3-5", "3-1", "3-4"]);
}

#[test]
fn change_compares_yearly_means() {
    let plan = plan();
    let at = |code: &str| plan.find(&code.parse().expect("a code")).expect("the item");
    let all = crate::plan::PeriodSet::ALL;
    // 565 over two years is 282.5 a year; 425 in 2026.
    assert_eq!(change(&plan, at("1-1"), all).map(|change| change.normalize().to_string()).as_deref(), Some("142.5"));
    assert_eq!(change(&plan, at("4-5-1"), all), None);
    assert_eq!(change(&plan, at("1-1"), crate::plan::PeriodSet::of([1], 4)), None);
    assert_eq!(change(&plan, at("4-2"), all).map(|change| change.normalize().to_string()).as_deref(), Some("-8084.5"));
}
