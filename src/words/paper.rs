//! What is said of a table that leaves the screen, on paper or as a file.

use super::{money, phrase, scope as obeyed, screen};
use crate::{
    link::{Condition, Link},
    plan::{Amount, Code, Column, Meta, Plan, Source},
};

/// What files of the plan are called first.
pub const FILE: &str = "공약투자계획";
pub const DOWNLOAD: &str = "보이는 표 내려받기(CSV)";
pub const DOWNLOAD_JSON: &str = "보이는 표 내려받기(JSON)";
pub const NOT_DOWNLOADED: &str = "파일을 만들지 못했습니다. 아래의 전체 자료를 내려받아 주십시오.";
/// What leads to the plain addresses, for browsers that save no file that a page has made.
pub const WHOLE: &str = "저장되지 않는 브라우저에서는 전체 자료를 바로 열 수 있습니다:";
pub const WHOLE_CSV: &str = "전체 표(CSV)";
pub const WHOLE_JSON: &str = "전체 자료(JSON)";
pub const NO_PNG: &str = "이 브라우저에서는 PNG를 만들지 못했습니다. SVG로 내려받아 주십시오.";
pub const PRINT: &str = "인쇄";
pub const TAKE_AWAY: &str = "내려받기와 인쇄";
/// What the rows hold beside a sum of what was found.
pub const NARROWED: &str = "각 줄은 원문에 적힌 금액이고, ‘찾은 항목 합계’는 찾은 사업만 한 번씩 더한 금액입니다.";
pub const FINDINGS: &str = "적힌 금액과 더한 금액이 다른 곳";
pub const PLACE: &str = "곳";

/// An item's code behind its level's name: `공약 2-3`.
pub fn code(meta: &Meta, code: &Code) -> String {
    format!("{} {code}", meta.level_of(code)).trim_start().to_owned()
}

/// A column's heading.
pub fn column(meta: &Meta, column: Column) -> String {
    match column {
        Column::Total => meta.total.clone(),
        Column::Period(at) => meta.periods.get(at).map_or_else(String::new, phrase::period),
    }
}

/// What the page's total is called; beside a sum of what was found, it says whose it is.
pub fn total(meta: &Meta, narrowed: bool) -> String {
    if narrowed { phrase::stated_total(meta) } else { meta.total.clone() }
}

/// The unit, and what every number obeys: `단위: 백만원 · 2025년 · ‘돌봄’`.
pub fn scope(plan: &Plan, link: &Link) -> String {
    format!("단위: {} · {}", plan.meta.unit.name, obeyed::scope(plan, link))
}

/// The order of the rows, where it is not the page's own.
pub fn order(plan: &Plan, link: &Link) -> Option<String> {
    let sorted = link.conditions().contains(&Condition::Sort);
    sorted.then(|| format!("{}: {}", screen::SORT, obeyed::condition(plan, link, &Condition::Sort)))
}

/// Where the figures come from, the address written out.
pub fn source(source: &Source) -> String {
    let title = phrase::source(&source.title, source.date.as_deref());
    let address = source.address.as_deref().map_or_else(String::new, |address| format!(", {address}"));
    format!("{}: {title}{address}", screen::SOURCE)
}

/// The address of the view, written out.
pub fn address(address: &str) -> String {
    format!("{}: {address}", screen::LINK)
}

/// The day a page was printed, by year, month and day.
pub fn printed_on((year, month, day): (u32, u32, u32)) -> String {
    format!("인쇄한 날: {year}년 {month}월 {day}일")
}

/// What is in focus in one line of money: `2025년 84억 2,000만원 (8,420백만원)`.
pub fn money_line(meta: &Meta, link: &Link, amount: Amount) -> String {
    let exact = amount.money().map_or_else(String::new, |_| format!(" ({})", money::with_unit(amount, &meta.unit)));
    format!("{} {}{exact}", phrase::periods(meta, link.years), money::in_words(amount, &meta.unit))
}
