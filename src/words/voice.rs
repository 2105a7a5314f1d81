//! What is said rather than shown: the name of a view in the tab and the history, and the short news for those who listen.

use super::{money, phrase, screen};
use crate::{
    link::Link,
    plan::{Amount, Code, PeriodSet, Plan},
    search::Rescue,
};

/// The name of a view, most specific first: what is in focus or searched for, what is compared, the view, the site.
/// The plain view is named by the site alone.
pub fn title(plan: &Plan, link: &Link) -> String {
    let mut parts = Vec::new();
    match link.at.as_ref().and_then(|code| plan.find(code)) {
        Some(at) => parts.push(format!("{} {}", plan.item(at).code, phrase::shortened(&plan.item(at).name))),
        None if !link.q.trim().is_empty() => parts.push(format!("‘{}’ 찾기", phrase::shortened(link.q.trim()))),
        None => {}
    }
    if link.vs.len() > 1 {
        let codes: Vec<String> = link.vs.iter().map(ToString::to_string).collect();
        parts.push(format!("{} {}", codes.join("·"), screen::COMPARE));
    }
    if !parts.is_empty() || link.view != Default::default() {
        parts.push(phrase::view(link.view).to_owned());
    }
    parts.push(format!("{} {}", plan.meta.district, screen::APP));
    parts.join(" - ")
}

/// What is in focus and what it costs: `3-3 2025년 4억 1,781만원. `
pub fn focused(plan: &Plan, code: &Code, amount: Amount, chosen: PeriodSet) -> String {
    let (periods, amount) = (phrase::periods(&plan.meta, chosen), money::in_words(amount, &plan.meta.unit));
    format!("{code} {periods} {amount}. ")
}

/// What a search or a filter came to: `3건, 2025년 166억 8,900만원`, how it had to be read first; `hidden` are the hits that the
/// filters alone hide.
pub fn results(
    plan: &Plan,
    hits: usize,
    (sum, chosen): (Amount, PeriodSet),
    rescue: Option<&Rescue>,
    hidden: usize,
) -> String {
    match (hits, hidden) {
        (0, 0) => "맞는 항목이 없습니다.".to_owned(),
        (0, hidden) => format!("고른 조건 안에는 없습니다. 조건을 빼면 {hidden}건이 있습니다."),
        _ => {
            let read_as = rescue.map_or_else(String::new, |rescue| format!("{} ", phrase::rescued(rescue)));
            let (periods, sum) = (phrase::periods(&plan.meta, chosen), money::in_words(sum, &plan.meta.unit));
            format!("{read_as}{}건, {periods} {sum}", money::count(hits))
        }
    }
}

/// That an item went into the comparison, or out of it, and how many are in it now.
pub fn compared(taken: bool, count: usize) -> String {
    match (taken, count) {
        (true, _) => format!("비교에 담았습니다. 모두 {count}개입니다."),
        (false, 0) => "비교에서 뺐습니다.".to_owned(),
        (false, _) => format!("비교에서 뺐습니다. {count}개 남았습니다."),
    }
}

/// That the comparison is over.
pub const COMPARED_NO_MORE: &str = "비교를 끝냈습니다.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{link::read, words::bundled};

    #[test]
    fn a_title_names_the_view_most_specific_first() {
        let plan = bundled();
        let site = format!("{} {}", plan.meta.district, screen::APP);
        for (query, named) in [
            ("", ""),
            ("years=2024&sort=name", ""),
            ("view=table", "표 - "),
            ("q= 돌봄 ", "‘돌봄’ 찾기 - 목록 - "),
            ("at=4-2&q=돌봄&view=map", "4-2 공영주차장 지속 확충을 통한 주차난 해소 - 지도 - "),
            ("at=2-4-1", "2-4-1 재취업 중장년 목돈마련 '함께하는 내일채움공제'지원 - 목록 - "),
            ("vs=3-3", ""),
            ("vs=3-3,3-4", "3-3·3-4 비교 - 목록 - "),
            ("vs=3-3,3-4&at=5-3&view=map", "5-3 지역맞춤형 청년 창업 지원 - 3-3·3-4 비교 - 지도 - "),
        ] {
            assert_eq!(title(&plan, &read(query, &plan).0), format!("{named}{site}"), "{query}");
        }
    }

    #[test]
    fn results_are_said_in_a_breath() {
        let plan = bundled();
        let money = Amount::Budgeted(plan.total.total().money().expect("a total"));
        let read_as = Rescue::Keyboard { read_as: "소상공".to_owned() };
        assert_eq!(results(&plan, 3, (money, PeriodSet::ALL), None, 0), "3건, 전체 기간 1,246억 6,742만원");
        assert_eq!(results(&plan, 3, (Amount::Unbudgeted, PeriodSet::ALL), None, 0), "3건, 전체 기간 비예산");
        assert_eq!(
            results(&plan, 3, (Amount::None, PeriodSet::ALL), Some(&read_as), 0),
            "‘소상공’으로 검색한 결과입니다. 3건, 전체 기간 계획 없음"
        );
        assert_eq!(results(&plan, 0, (Amount::None, PeriodSet::ALL), None, 0), "맞는 항목이 없습니다.");
        assert_eq!(
            results(&plan, 0, (Amount::None, PeriodSet::ALL), None, 8),
            "고른 조건 안에는 없습니다. 조건을 빼면 8건이 있습니다."
        );
    }

    #[test]
    fn comparing_is_counted() {
        assert_eq!(compared(true, 2), "비교에 담았습니다. 모두 2개입니다.");
        assert_eq!(compared(false, 1), "비교에서 뺐습니다. 1개 남았습니다.");
        assert_eq!(compared(false, 0), "비교에서 뺐습니다.");
    }
}
