//! What the built pages say of themselves: to readers without the script, to search engines and to messengers.

use super::{money, phrase, screen};
use crate::plan::{Amount, PeriodSet, Plan};

/// Where the script does not run, or not yet.
pub const UNSCRIPTED: &str =
    "찾기와 지도는 자바스크립트를 쓸 수 있는 브라우저에서 됩니다. 아래는 주소의 조건과 관계없이 전체를 보여 드립니다.";
/// The app has yet to come.
pub const WAITING: &str = "탐색기를 불러오는 중입니다.";
/// It is late, and the address asks for a view that only the app can draw.
pub const MEANWHILE: &str = "늦어지고 있어 주소의 조건을 적용하지 않은 전체 내용을 먼저 보여 드립니다.";
/// The app could not start.
pub const NOT_STARTED: &str = "탐색기를 불러오지 못해 조건을 적용하지 않은 전체 내용을 표로 보여 드립니다. 인터넷 연결이나 브라우저 때문일 수 있습니다.";
/// The app gave up.
pub const STOPPED: &str = "탐색기에 문제가 생겨 표로 보여 드립니다. 다시 불러오면 보시던 화면이 열립니다.";
pub const AGAIN: &str = "다시 불러오기";
pub const WHOLE: &str = "전체 투자계획";
pub const EXPLORE: &str = "탐색기에서 보기";

/// The title of an item's own page.
pub fn title(plan: &Plan, item: usize) -> String {
    let of = plan.item(item);
    format!("{} {} - {} {}", of.code, of.name, plan.meta.district, screen::SUBJECT)
}

/// How a messenger heads an item: its name and what it costs.
pub fn heading(plan: &Plan, item: usize) -> String {
    let of = plan.item(item);
    format!("{}: {}", of.name, money::in_words(of.amounts.over(PeriodSet::ALL), &plan.meta.unit))
}

/// What the whole plan comes to, in two sentences.
pub fn about_plan(plan: &Plan) -> String {
    let level = |depth: usize| plan.items().iter().filter(|item| item.code.depth() == depth).count();
    let levels = plan.meta.levels.iter().enumerate().skip(1).map(|(at, name)| format!("{name} {}개", level(at + 1)));
    let levels: Vec<String> = levels.collect();
    let total = money::in_words(plan.total.over(PeriodSet::ALL), &plan.meta.unit);
    format!(
        "{}. {}에 {} {total}. 어디에 얼마를 언제 쓰는지 찾아보고 검산합니다.",
        phrase::heading(&plan.meta),
        levels.join("·"),
        span(plan)
    )
}

/// That the first page's table ends with this level, counted from the top, and where the rest is.
pub fn left_out(plan: &Plan, levels: usize) -> String {
    let name = |at: usize| plan.meta.levels.get(at).map_or("", String::as_str);
    let last = name(levels.saturating_sub(1));
    format!(
        "항목이 {}개라 이 표에는 {last}까지만 실었습니다. {last}마다 있는 페이지에 그 아래 항목이 모두 있고, 파일에는 전체가 있습니다.",
        plan.items().len()
    )
}

/// What an item comes to: in all, and in each period.
pub fn about_item(plan: &Plan, item: usize) -> String {
    let (of, unit) = (plan.item(item), &plan.meta.unit);
    let in_all = money::in_words(of.amounts.over(PeriodSet::ALL), unit);
    let each = plan.meta.periods.iter().zip(of.amounts.cells());
    let each = each.filter(|(_, amount)| matches!(amount, Amount::Budgeted(_)));
    let each: Vec<String> =
        each.map(|(period, amount)| format!("{} {}", phrase::years(period), money::in_words(amount, unit))).collect();
    let each = if each.len() > 1 { format!(" ({})", each.join(", ")) } else { String::new() };
    format!("{} {} {} {in_all}{each}.", phrase::whose(&plan.meta), plan.meta.level_of(&of.code), span(plan))
}

/// The years of the plan: `2022~2026년`.
fn span(plan: &Plan) -> String {
    let (from, to) = (plan.meta.periods.first(), plan.meta.periods.last());
    from.zip(to).map_or_else(String::new, |(from, to)| format!("{}~{}년", from.from, to.to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::bundled;

    #[test]
    fn a_page_says_what_is_spent_on_what_and_when() {
        let plan = bundled();
        let at = |code: &str| plan.find(&code.parse().expect("a code")).expect("an item");
        let [district, term] = [&plan.meta.district, &plan.meta.term];
        assert_eq!(
            about_plan(&plan),
            format!(
                "{district} {term} 공약 투자계획. 공약 21개·과제 41개에 2022~2026년 1,246억 6,742만원. 어디에 얼마를 언제 쓰는지 찾아보고 검산합니다."
            )
        );
        let name = &plan.item(at("2-2")).name;
        assert_eq!(title(&plan, at("2-2")), format!("2-2 {name} - {district} 공약 투자계획"));
        assert_eq!(heading(&plan, at("2-2")), format!("{name}: 2억 4,000만원"));
        assert_eq!(
            about_item(&plan, at("2-2")),
            format!(
                "{district} {term} 공약 2022~2026년 2억 4,000만원 (2022~2023 7,000만원, 2024 7,000만원, 2025 5,000만원, 2026 5,000만원)."
            )
        );
        let unbudgeted = plan.items().iter().position(|item| item.amounts.total() == Amount::Unbudgeted).expect("one");
        assert!(about_item(&plan, unbudgeted).ends_with("2022~2026년 비예산."), "{}", about_item(&plan, unbudgeted));
    }
}
