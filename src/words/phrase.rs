//! Sentences put together from the plan's own words: periods, counts, notices, findings.

use rust_decimal::Decimal;

use super::{money, particle};
use crate::{
    link::{Omission, SortBy, Status, View},
    plan::{Amount, Check, Column, Finding, Meta, Period, PeriodSet, Plan},
    search::Rescue,
    words::screen,
};

/// A period as a column's head: `2024`, `2022~2023`.
pub fn years(period: &Period) -> String {
    if period.years() > 1 { format!("{}~{}", period.from, period.to) } else { period.from.to_string() }
}

/// A period as a choice: a merged one says that it is one sum of several years.
pub fn period(period: &Period) -> String {
    match period.years() {
        1 => years(period),
        _ => format!("{} ({})", years(period), sum_of_years(period)),
    }
}

/// That a period is one sum of several years: `2년 합계`.
pub fn sum_of_years(period: &Period) -> String {
    format!("{}년 합계", period.years())
}

/// The chosen periods, as every number that obeys them says: `전체 기간`, `2022~2023·2025년`.
pub fn periods(meta: &Meta, chosen: PeriodSet) -> String {
    if chosen.is_all() {
        return "전체 기간".to_owned();
    }
    let picked: Vec<String> = chosen.picked().filter_map(|at| meta.periods.get(at)).map(years).collect();
    format!("{}년", picked.join("·"))
}

/// The heading of the page: whose plan this is.
pub fn heading(meta: &Meta) -> String {
    format!("{} {}", whose(meta), screen::SUBJECT)
}

/// Whose plan this is.
pub fn whose(meta: &Meta) -> String {
    format!("{} {}", meta.district, meta.term)
}

/// Who promised it.
pub fn by(meta: &Meta) -> String {
    format!("{} {}", meta.office, meta.mayor)
}

/// The whole plan as the name of what is in focus.
pub fn whole(meta: &Meta) -> String {
    format!("공약사업 {}", meta.total)
}

/// An amount over all periods, beside one over the chosen ones.
pub fn over_all_periods(words: &str, figure: &str) -> String {
    if words == figure { format!("전체 기간 {words}") } else { format!("전체 기간 {words} ({figure})") }
}

/// What the page is, under its heading.
pub fn lead(plan: &Plan) -> String {
    let (from, to) = (plan.meta.periods.first(), plan.meta.periods.last());
    let span = from.zip(to).map_or_else(String::new, |(from, to)| format!("{}~{}년에 ", from.from, to.to));
    format!("공약마다 {span}얼마를 쓰는지 보여 줍니다.")
}

/// The levels that these items stand on: `공약·과제`.
pub fn levels(plan: &Plan, items: impl Iterator<Item = usize>) -> String {
    let mut levels: Vec<&str> = Vec::new();
    for item in items {
        let level = plan.meta.level_of(&plan.item(item).code);
        if !levels.contains(&level) {
            levels.push(level);
        }
    }
    levels.join("·")
}

/// How many rows match, and of which levels.
pub fn rows_found(levels: &str, hits: usize, narrowed: bool) -> String {
    let scope = if narrowed { "찾은" } else { "모든" };
    format!("{scope} {levels} {}건", money::count(hits))
}

/// The page's own total beside a sum of what was found.
pub fn stated_total(meta: &Meta) -> String {
    format!("원문 {}", meta.total)
}

/// That the page's own total over the chosen periods is another.
pub fn stated_otherwise(plan: &Plan, stated: Decimal, computed: Decimal) -> String {
    format!(
        "원문의 {} 줄에는 {} 적혀 있어, 더한 금액보다 {} {}.",
        plan.meta.total,
        particle::with(&money::with_unit(Amount::Budgeted(stated), &plan.meta.unit), "으로", "로"),
        money::with_unit(Amount::Budgeted((stated - computed).abs()), &plan.meta.unit),
        if stated < computed { "적습니다" } else { "많습니다" },
    )
}

/// That nothing matches.
pub fn nothing_found(query: &str) -> String {
    if query.trim().is_empty() {
        "이 조건에 맞는 항목이 없습니다.".to_owned()
    } else {
        format!("‘{}’에 맞는 항목이 없습니다. 띄어쓰기와 기호는 달라도 됩니다.", shortened(query.trim()))
    }
}

/// That only the filters hide what was searched for.
pub fn filtered_out(query: &str, hits: usize) -> String {
    let (query, hits) = (shortened(query.trim()), money::count(hits));
    format!("고른 조건 안에는 ‘{query}’에 맞는 항목이 없습니다. 조건을 빼면 {hits}건이 있습니다.")
}

/// A text of another's making, no longer than fits into a sentence.
pub(super) fn shortened(text: &str) -> String {
    const MOST: usize = 30;
    let start: String = text.chars().take(MOST).collect();
    if start.len() < text.len() { format!("{start}…") } else { start }
}

/// How a search was read where nothing matched as typed.
pub fn rescued(rescue: &Rescue) -> String {
    let left_out = if matches!(rescue, Rescue::Particle { .. }) { "조사를 뺀 " } else { "" };
    let read_as = format!("‘{}’", rescue.query());
    format!("{left_out}{} 검색한 결과입니다.", particle::with(&read_as, "으로", "로"))
}

/// What of the address was not understood.
pub fn omitted(omissions: &[Omission]) -> String {
    const MOST: usize = 5;
    let part = |part: &Omission| format!("‘{}={}’", shortened(&part.key), shortened(&part.value));
    let parts: Vec<String> = omissions.iter().take(MOST).map(part).collect();
    let rest = omissions.len().saturating_sub(MOST);
    let rest = if rest > 0 { format!(" 외 {rest}곳") } else { String::new() };
    format!("주소에서 알아볼 수 없는 부분은 빼고 보여 드립니다: {}{rest}", parts.join(", "))
}

/// Where a finding stands: `총계 2025`, `2-3 총계`.
pub fn finding_place(plan: &Plan, finding: &Finding) -> String {
    let row = finding.at.as_ref().map_or_else(|| format!("{} 줄", plan.meta.total), |code| format!("{code} 줄"));
    let column = match finding.column {
        Column::Total => plan.meta.total.clone(),
        Column::Period(at) => plan.meta.periods.get(at).map_or_else(String::new, period),
    };
    format!("{row}, {column} 칸")
}

/// What a finding was held against, and why the two may differ.
pub fn finding_reason(plan: &Plan, finding: &Finding) -> String {
    let against = match finding.check {
        Check::Row => "같은 줄의 기간별 금액을 더한 값",
        Check::Children => "하위 항목의 같은 칸을 더한 값",
    };
    let small = finding.difference().abs() < Decimal::ONE;
    let why = if small {
        format!("차이가 1{}보다 작아, 반올림한 값을 적었기 때문일 수 있습니다.", plan.meta.unit.name)
    } else {
        "까닭은 원문에 나와 있지 않습니다.".to_owned()
    };
    format!("{against}과 다릅니다. {why}")
}

/// What the parts of a stated figure add up to instead.
pub fn computed_is(computed: Decimal, difference: Decimal) -> String {
    format!("더하면 {}, 차이 {}", money::grouped(computed), money::signed(difference))
}

/// How many items are to be compared.
pub fn comparing(count: usize) -> String {
    format!("{} {count}개", screen::COMPARE)
}

/// A mark on a figure for those who hear it: where it leads, and what is found there.
pub fn finding_mark(finding: &Finding) -> String {
    format!("{}: {}", screen::RECONCILIATION, computed_is(finding.computed, finding.difference()))
}

/// That a number is concerned by findings.
pub fn findings_here(count: usize) -> String {
    format!("적힌 합계와 더한 금액이 {}곳에서 다릅니다", money::count(count))
}

/// The way to the findings from where none concerns the number shown; `count` is how many the page has.
pub fn findings_elsewhere(count: usize) -> String {
    match count {
        0 => screen::TO_RECONCILIATION.to_owned(),
        _ => format!("원문 합계가 다른 {}곳 보기", money::count(count)),
    }
}

/// The label of a field that looks for items of a level by name: `지역 찾기`.
pub fn find(level: &str) -> String {
    format!("{level} 찾기")
}

/// How many of a long list are shown, and how to come by the others.
pub fn shown_of(shown: usize, all: usize) -> String {
    format!("{all}개 가운데 {shown}개를 보여 드립니다. 이름이나 번호를 치면 찾아 드립니다.")
}

/// The button that shows the rest of a list.
pub fn show_more(count: usize) -> String {
    format!("{count}개 더 보기")
}

/// Which part of a long list of findings is shown.
pub fn findings_shown(shown: &std::ops::Range<usize>, all: usize) -> String {
    format!("{}곳 가운데 {}~{}번째", money::count(all), money::count(shown.start + 1), money::count(shown.end))
}

/// What reconciliation is, above the list of findings.
pub fn reconciliation_lead(plan: &Plan, count: usize) -> String {
    if count == 0 {
        return screen::NOTHING_FOUND_IN_SUMS.to_owned();
    }
    let (count, unit) = (money::count(count), &plan.meta.unit.name);
    format!(
        "모든 줄과 합계를 소수점까지 그대로 더해 보았습니다. {count}곳에서 적힌 금액과 다릅니다. 어느 쪽도 고치지 않고 둘 다 보여 드립니다. (단위: {unit})"
    )
}

/// A view's name.
pub fn view(view: View) -> &'static str {
    match view {
        View::Tree => screen::TREE,
        View::Map => screen::MAP,
        View::Table => screen::TABLE,
    }
}

/// The way from the detail back to a view.
pub fn back_to(view: View) -> String {
    format!("{} 돌아가기", particle::with(self::view(view), "으로", "로"))
}

/// A status's name; the end of the plan's last year stands in one of them.
pub fn status(meta: &Meta, status: Status) -> String {
    match status {
        Status::Budgeted => screen::BUDGETED.to_owned(),
        Status::Unbudgeted => screen::UNBUDGETED.to_owned(),
        Status::Ended => format!("{}년 종료", meta.periods.last().map_or_else(String::new, years)),
    }
}

/// An order's name.
pub fn sort(by: SortBy) -> &'static str {
    match by {
        SortBy::Code => screen::BY_CODE,
        SortBy::Amount => screen::BY_AMOUNT,
        SortBy::Name => screen::BY_NAME,
        SortBy::Change => screen::BY_CHANGE,
    }
}

/// The unit and the periods a column of numbers obeys.
pub fn unit_note(meta: &Meta, chosen: PeriodSet) -> String {
    format!("단위: {}, {}", meta.unit.name, periods(meta, chosen))
}

/// How much of an item's money was found.
pub fn found_in(figure: &str) -> String {
    format!("이 가운데 찾은 항목 {figure}")
}

/// The tile that small tiles are gathered in.
pub fn more(count: usize) -> String {
    format!("+{count}개")
}

/// The tile of gathered tiles for those who hear it.
pub fn more_tile(count: usize, short: &str, amount: &str) -> String {
    format!("{}, {short}, 작은 항목을 모은 칸, 합계 {amount}", more(count))
}

/// The list of what is gathered in that tile.
pub fn gathered(count: usize) -> String {
    format!("칸이 작아 모아 둔 항목 {count}개")
}

/// What the areas of the treemap stand for, and what they and the shares obey.
pub fn map_note(scope: &str) -> String {
    format!("칸의 넓이는 금액 · {scope}")
}

/// A tile's name for those who hear it: all that it shows, and what it does not show.
pub fn tile(code: &str, name: &str, short: &str, amount: &str, share: &str, periods: &str) -> String {
    format!("{code} {name}, {short}, {periods} {amount}, {} {share}", screen::SHARE)
}

/// A source with its date as far as known.
pub fn source(title: &str, date: Option<&str>) -> String {
    date.map_or_else(|| title.to_owned(), |date| format!("{title} ({date})"))
}
