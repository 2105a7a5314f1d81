//! What the numbers on screen obey: each condition in a few words, and all of them as one line.

use super::phrase;
use crate::{
    link::{Condition, Link},
    plan::Plan,
    words::screen,
};

/// A condition as a chip says it: `‘소상공인’`, `2024·2025년`, `3 사람중심 복지도시`, `비예산`, `금액 내림차순`.
pub fn condition(plan: &Plan, link: &Link, condition: &Condition) -> String {
    match condition {
        Condition::Search => format!("‘{}’", phrase::shortened(link.q.trim())),
        Condition::Periods => phrase::periods(&plan.meta, link.years),
        Condition::Field(code) => {
            let name = plan.find(code).map(|at| &*plan.item(at).name).unwrap_or_default();
            format!("{code} {name}").trim_end().to_owned()
        }
        Condition::Status => link.status.map(|status| phrase::status(&plan.meta, status)).unwrap_or_default(),
        Condition::Sort => {
            let direction = if link.sort.descending { screen::SORT_DOWN } else { screen::SORT_UP };
            format!("{} {direction}", phrase::sort(link.sort.by))
        }
    }
}

/// What every number of a view obeys, the periods always named: `2025년 · ‘돌봄’ · 3 사람중심 복지도시`. The order is
/// left out, since no number depends on it.
pub fn scope(plan: &Plan, link: &Link) -> String {
    let mut parts = vec![phrase::periods(&plan.meta, link.years)];
    let more = link.conditions();
    let more = more.iter().filter(|one| !matches!(one, Condition::Periods | Condition::Sort));
    parts.extend(more.map(|one| condition(plan, link, one)));
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{link::read, words::bundled};

    #[test]
    fn every_condition_is_named_and_the_scope_leaves_the_order_out() {
        let plan = bundled();
        let said = |query: &str| {
            let (link, _) = read(query, &plan);
            let chips: Vec<String> = link.conditions().iter().map(|one| condition(&plan, &link, one)).collect();
            (chips, scope(&plan, &link))
        };
        assert_eq!(said(""), (vec![], "전체 기간".to_owned()));
        let (chips, scope) = said("q=돌봄&years=2024,2025&field=3,1&status=unbudgeted&sort=-amount");
        let [field_1, field_3] = ["1", "3"].map(|code| {
            let at = plan.find(&code.parse().expect("a code")).expect("a field");
            format!("{code} {}", plan.item(at).name)
        });
        assert_eq!(chips, ["‘돌봄’", "2024·2025년", &field_1, &field_3, "비예산", "금액 내림차순"]);
        assert_eq!(scope, format!("2024·2025년 · ‘돌봄’ · {field_1} · {field_3} · 비예산"));
    }
}
