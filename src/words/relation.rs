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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::bundled;

    #[test]
    fn every_relation_says_what_it_is_held_against() {
        let (meta, one) = (bundled().meta, PeriodSet::of([2], 4));
        let whole = share_of_selection(&meta, PeriodSet::ALL, None, "1.9%", false);
        assert_eq!(whole, "전체의 1.9%");
        assert_eq!(share_of_selection(&meta, one, None, "1.7%", false), "2025년 전체의 1.7%");
        let part = share_of_selection(&meta, one, Some("352백만원".to_owned()), "3.9%", true);
        assert_eq!(part, "이 가운데 찾은 금액 352백만원, 2025년 찾은 항목 합계의 3.9%");
        let among = among(Some("가나다"), "공약", 5);
        assert_eq!(rank(&among, 4, &meta, one), "가나다의 공약 5개 가운데 2025년 금액 4위");
        assert_eq!(change_note(&meta, PeriodSet::ALL), "증감: 2022~2023 → 2026, 연평균");
        assert_eq!(change_note(&meta, PeriodSet::of([1, 2], 4)), "증감: 2024 → 2025, 연평균");
    }
}
