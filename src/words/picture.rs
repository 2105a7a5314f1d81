//! The words in the pictures that messengers show with a link.

use super::{phrase, screen};
use crate::plan::{Amount, Meta, Plan};

/// What an amount over all years is: `2022~2026년 합계`; of the whole plan, what the page itself calls its total.
pub fn amount_note(meta: &Meta, whole: bool, amount: Amount) -> String {
    let (from, to) = (meta.periods.first(), meta.periods.last());
    let years = from.zip(to).map(|(from, to)| match (from.from, to.to) {
        (from, to) if from == to => format!("{from}년"),
        (from, to) => format!("{from}~{to}년"),
    });
    let sum = if whole { phrase::stated_total(meta) } else { screen::SUM.to_owned() };
    let sum = amount.money().map(|_| sum);
    years.into_iter().chain(sum).collect::<Vec<_>>().join(" ")
}

/// An item's share of the whole plan.
pub fn share(share: &str) -> String {
    format!("공약 전체 금액의 {share}")
}

/// What an item is, before its code: `공약 2-3`; the whole plan is its office's.
pub fn badge(plan: &Plan, item: Option<usize>) -> String {
    item.map_or_else(
        || phrase::by(&plan.meta),
        |at| {
            let code = &plan.item(at).code;
            format!("{} {code}", plan.meta.level_of(code))
        },
    )
}

/// How many items of each level the plan has: `분야 5개 · 공약 21개 · 과제 41개`.
pub fn counts(plan: &Plan) -> String {
    let count = |(depth, level): (usize, &String)| {
        let count = plan.items().iter().filter(|item| item.code.depth() == depth).count();
        format!("{level} {count}개")
    };
    (1..).zip(&plan.meta.levels).map(count).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::bundled;

    #[test]
    fn the_years_of_a_sum_are_named_once() {
        let mut meta = bundled().meta;
        let some = Amount::Budgeted(1.into());
        assert_eq!(amount_note(&meta, false, some), "2022~2026년 합계");
        assert_eq!(amount_note(&meta, true, some), format!("2022~2026년 원문 {}", meta.total));
        assert_eq!(amount_note(&meta, false, Amount::Unbudgeted), "2022~2026년");
        meta.periods.truncate(2);
        meta.periods.remove(0);
        assert_eq!(amount_note(&meta, false, some), "2024년 합계");
        meta.periods.clear();
        assert_eq!(amount_note(&meta, false, some), "합계");
    }

    #[test]
    fn items_are_counted_by_level() {
        assert_eq!(counts(&bundled()), "분야 5개 · 공약 21개 · 과제 41개");
        assert_eq!(badge(&bundled(), None), phrase::by(&bundled().meta));
    }
}
