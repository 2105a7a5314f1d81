//! What is said in pictures of a view and about files of it.

use super::{paper, phrase, scope as obeyed, screen};
use crate::{
    link::Link,
    plan::{Amount, Finding, Meta, PeriodSet, Plan},
};

/// What pictures are of, as their buttons and files say it.
pub const MAP: &str = screen::MAP;
pub const CHART: &str = "연차별";
pub const COMPARISON: &str = screen::COMPARE;

/// What the figures on the tiles count; the plan's own unit is not theirs.
const MAP_UNIT: &str = "칸의 넓이와 숫자는 금액(원)";
/// Which bars count where not all periods do.
const PALE_BARS: &str = "고르지 않은 기간은 흐리게 그렸습니다.";

/// What opens the buttons of a picture: `지도 그림 내려받기`.
pub fn pictures(of: &str) -> String {
    format!("{of} 그림 내려받기")
}

/// The button for a picture in a format: `지도 그림(PNG)`.
pub fn picture(of: &str, format: &str) -> String {
    format!("{of} 그림({format})")
}

/// Where a picture's subject stands: `광주광역시 서구 민선8기 공약 투자계획 › 3 사람중심 복지도시`.
pub fn path(plan: &Plan, item: Option<usize>) -> String {
    let mut above: Vec<usize> =
        item.map(|item| std::iter::successors(plan.parent(item), |at| plan.parent(*at)).collect()).unwrap_or_default();
    above.reverse();
    let above = above.into_iter().map(|at| named(plan, Some(at)));
    [phrase::heading(&plan.meta)].into_iter().chain(above).collect::<Vec<_>>().join(" › ")
}

/// What a picture is called to those who do not see it: where its subject stands, and its name.
pub fn title(path: &str, name: &str) -> String {
    format!("{path} › {name}")
}

/// An item by code and name; the whole plan where there is none.
pub fn named(plan: &Plan, item: Option<usize>) -> String {
    let name = |at: usize| format!("{} {}", plan.item(at).code, plan.item(at).name);
    item.map_or_else(|| phrase::whole(&plan.meta), name)
}

/// What the areas of the treemap stand for, and what they obey; a search moves none of them.
pub fn map_note(plan: &Plan, link: &Link) -> String {
    let link = Link { q: String::new(), ..link.clone() };
    format!("{MAP_UNIT} · {}", obeyed::scope(plan, &link))
}

/// What a search does to the treemap.
pub fn searched(query: &str, hits: usize) -> String {
    if hits == 0 {
        return phrase::nothing_found(query);
    }
    format!("‘{}’에 맞는 항목이 있는 칸만 색으로 칠했습니다.", phrase::shortened(query.trim()))
}

/// What a search found comes to: `찾은 항목 합계: 2025년 84억 2,000만원 (8,420백만원)`.
pub fn found(meta: &Meta, link: &Link, sum: Amount) -> String {
    format!("{}: {}", screen::FOUND_TOTAL, paper::money_line(meta, link, sum))
}

/// What a chart of years shows, its unit, and the periods that count.
pub fn chart_note(meta: &Meta, chosen: PeriodSet) -> String {
    let note = format!("{} · {}", screen::YEARLY, phrase::unit_note(meta, chosen));
    if chosen.is_all() { note } else { format!("{note} · {PALE_BARS}") }
}

/// The foot of a picture or a table: where its figures come from, and the address to return by, where it has one.
pub fn foot(meta: &Meta, address: Option<&str>) -> Vec<String> {
    [paper::source(&meta.sources.rows)].into_iter().chain(address.map(paper::address)).collect()
}

/// A figure that its parts do not add up to, in one line: `검산, 총계 줄, 2025 칸: 더하면 24,348.31, 차이 −0.31`.
pub fn off(plan: &Plan, finding: &Finding) -> String {
    let computed = phrase::computed_is(finding.computed, finding.difference());
    format!("{}, {}: {computed}", screen::RECONCILIATION, phrase::finding_place(plan, finding))
}
