//! What a comparison comes to, in a sentence.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{money, particle, phrase};
use crate::plan::{Amount, PeriodSet, Plan};

/// Which of two items costs more over the chosen periods, by how much and how many times; of more than two, which
/// costs most and which least. Items without money are said to have none.
pub fn verdict(plan: &Plan, items: &[usize], chosen: PeriodSet) -> String {
    let unit = &plan.meta.unit;
    let code = |at: usize| plan.item(at).code.to_string();
    let with_money: Vec<(usize, Decimal)> =
        items.iter().filter_map(|at| Some((*at, plan.item(*at).amounts.over(chosen).money()?))).collect();
    let most = with_money.iter().copied().max_by_key(|(_, money)| *money);
    let least = with_money.iter().copied().min_by_key(|(_, money)| *money);
    let without: Vec<String> =
        items.iter().filter(|at| plan.item(**at).amounts.over(chosen).money().is_none()).map(|at| code(*at)).collect();
    let periods = phrase::periods(&plan.meta, chosen);
    let words = |money| money::in_words(Amount::Budgeted(money), unit);
    let mut sentence = match (&with_money[..], most, least) {
        ([(only, money)], ..) => {
            format!("{periods}: {} {}입니다.", particle::with(&code(*only), "은", "는"), words(*money))
        }
        ([(a, first), (b, second)], ..) if first == second => {
            let (a, b) = (particle::with(&code(*a), "과", "와"), particle::with(&code(*b), "은", "는"));
            format!("{periods}: {a} {b} 금액이 같습니다.")
        }
        ([_, _], Some((a, more)), Some((b, less))) => {
            let times = more.checked_div(less);
            let times = times.map(|times| times.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero));
            let times = times.map(|times| format!(" (약 {}배)", money::grouped(times))).unwrap_or_default();
            let (a, difference) = (particle::with(&code(a), "이", "가"), words(more - less));
            format!("{periods}: {a} {}보다 {difference} 더 많습니다{times}.", code(b))
        }
        (_, Some((a, high)), Some((b, low))) => {
            let (most, least) = (particle::with(&code(a), "이", "가"), particle::with(&code(b), "이", "가"));
            format!("{periods}: {most} {}으로 가장 많고, {least} {}으로 가장 적습니다.", words(high), words(low))
        }
        _ => format!("{periods}: 견주어 볼 금액이 없습니다."),
    };
    if !without.is_empty() && !with_money.is_empty() {
        sentence.push_str(&format!(" {}에는 이 기간의 금액이 없습니다.", without.join(", ")));
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::bundled;

    fn verdict_on(codes: &[&str], years: &[usize]) -> String {
        let plan = bundled();
        let items: Vec<usize> =
            codes.iter().map(|code| plan.find(&code.parse().expect("a code")).expect("an item")).collect();
        verdict(&plan, &items, PeriodSet::of(years.to_vec(), plan.meta.periods.len()))
    }

    #[test]
    fn two_items_are_told_apart_by_difference_and_ratio() {
        assert_eq!(verdict_on(&["3-4", "3-3"], &[2]), "2025년: 3-4가 3-3보다 15억 5,819만원 더 많습니다 (약 4.7배).");
        assert_eq!(verdict_on(&["3-3", "3-4"], &[2]), verdict_on(&["3-4", "3-3"], &[2]), "whichever was picked first");
        assert_eq!(verdict_on(&["3-3", "3-3"], &[2]), "2025년: 3-3과 3-3은 금액이 같습니다.");
    }

    #[test]
    fn what_has_no_money_is_said_to_have_none() {
        assert_eq!(verdict_on(&["4-5-1", "4-5-2"], &[]), "전체 기간: 견주어 볼 금액이 없습니다.");
        assert_eq!(
            verdict_on(&["4-5-1", "3-3"], &[2]),
            "2025년: 3-3은 4억 1,781만원입니다. 4-5-1에는 이 기간의 금액이 없습니다."
        );
    }

    #[test]
    fn of_several_the_most_and_the_least_are_named() {
        assert_eq!(
            verdict_on(&["3-3", "3-4", "1-1"], &[]),
            "전체 기간: 3-4가 80억 9,200만원으로 가장 많고, 1-1이 19억 3,000만원으로 가장 적습니다."
        );
    }
}
