//! What a figure is of: shares, ranks, parts and changes, each with what it is held against.

use super::{
    phrase::{periods, years},
    screen,
};
use crate::plan::{Meta, PeriodSet};

/// The chosen periods before what they narrow; nothing where they are all.
fn when(meta: &Meta, chosen: PeriodSet) -> String {
    if chosen.is_all() { String::new() } else { format!("{} ", periods(meta, chosen)) }
}

/// What an item stands among: `사람중심 복지도시의 공약 5개`, `분야 5개`.
pub fn among(above: Option<&str>, level: &str, count: usize) -> String {
    above.map_or_else(|| format!("{level} {count}개"), |above| format!("{above}의 {level} {count}개"))
}

/// An item's place among its siblings by money over the chosen periods.
pub fn rank(among: &str, place: usize, meta: &Meta, chosen: PeriodSet) -> String {
    format!("{among} 가운데 {}금액 {place}위", when(meta, chosen))
}

/// A share of the selection over the chosen periods; `part` is the figure it is of, where that is not the item's own.
pub fn share_of_selection(meta: &Meta, chosen: PeriodSet, part: Option<String>, share: &str, narrowed: bool) -> String {
    let periods = when(meta, chosen);
    let whole = if narrowed { "찾은 항목 합계" } else { "전체" };
    match part {
        Some(part) => format!("이 가운데 찾은 금액 {part}, {periods}{whole}의 {share}"),
        None => format!("{periods}{whole}의 {share}"),
    }
}

/// That a figure is only what was found of a larger one: `전체 2,415.05 가운데`.
pub fn part_of(whole: &str) -> String {
    format!("전체 {whole} 가운데 찾은 금액")
}

/// From when to when a change is: `증감: 2022~2023 → 2026, 연평균`.
pub fn change_note(meta: &Meta, chosen: PeriodSet) -> String {
    let mut shown = (0..meta.periods.len()).filter(|at| chosen.has(*at)).map(|at| years(&meta.periods[at]));
    let (from, to) = (shown.next().unwrap_or_default(), shown.next_back().unwrap_or_default());
    format!("{}: {from} → {to}, {}", screen::CHANGE, screen::YEARLY_MEAN)
}
