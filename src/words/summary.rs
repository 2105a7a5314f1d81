//! The words of the summary: which rows, over which periods, and their sum as exactly as it is known.

use super::{money, phrase, screen};
use crate::{
    plan::{Meta, PeriodSet},
    search::Rescue,
};

/// What the sum below it is of, after how the search was read: `찾은 과제 3건의 2024·2025년 합계`.
pub fn heading(rescue: Option<&Rescue>, rows: &str, meta: &Meta, chosen: PeriodSet) -> String {
    let heading = format!("{rows}의 {} {}", phrase::periods(meta, chosen), screen::SUM);
    match rescue {
        Some(rescue) => format!("{} {heading}", phrase::rescued(rescue)),
        None => heading,
    }
}

/// The sum in the plan's own unit, its share of the whole, and how many undertakings it is made of.
pub fn exact(figure: Option<String>, share: Option<String>, leaves: usize) -> String {
    let share = share.map(|share| format!("전체의 {share}"));
    let parts: Vec<String> =
        figure.into_iter().chain(share).chain([format!("사업 {}개", money::count(leaves))]).collect();
    parts.join(" · ")
}
