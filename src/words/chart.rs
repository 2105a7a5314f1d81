//! The words in charts: what stands at the axes and on the bars.

use rust_decimal::{Decimal, RoundingStrategy};

use super::money;
use crate::plan::{Amount, Unit};

/// Decimals up to which a yearly mean is written out; a longer one is rounded to two, and says so.
const MEAN_DECIMALS: u32 = 3;

/// What the heights are, where they are counted in the plan's unit: `연간, 백만원`.
pub fn per_year(unit: &Unit) -> String {
    format!("연간, {}", unit.name)
}

/// What the heights are, where each figure carries its own great unit of won.
pub const PER_YEAR_IN_WON: &str = "연간, 원";

/// A figure that is the sum of several years: `2년 합계 1,930`.
pub fn sum_of_years(years: u16, figure: &str) -> String {
    format!("{years}년 합계 {figure}")
}

/// A figure that is the mean of several years: `연평균 965`.
pub fn yearly_mean(figure: &str) -> String {
    format!("연평균 {figure}")
}

/// The sum of several years on two lines, where the bin is narrow.
pub fn sum_on_two_lines(years: u16, sum: String) -> [String; 2] {
    [format!("{years}년 합계"), sum]
}

/// A period's sum in figures, or that it has none: `1,930`, 비예산, 계획 없음.
pub fn sum_figure(amount: Amount) -> String {
    if amount == Amount::None { "계획 없음".to_owned() } else { money::figure(amount) }
}

/// A yearly mean in figures, exact where it ends early: `965`, `28,710.675`, `약 333.33`.
pub fn mean_figure(mean: Decimal) -> String {
    if mean.normalize().scale() <= MEAN_DECIMALS {
        return money::grouped(mean);
    }
    format!("약 {}", money::grouped(mean.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)))
}

/// What stands in place of a bar where there is no money, from the fullest wording to the shortest, line by line.
pub fn no_bar(amount: Amount) -> Vec<Vec<String>> {
    let wordings: &[&[&str]] = match amount {
        Amount::Unbudgeted => &[&["비예산"]],
        Amount::None => &[&["계획 없음"], &["계획", "없음"], &["-"]],
        Amount::Budgeted(_) => &[],
    };
    wordings.iter().map(|lines| lines.iter().map(|line| (*line).to_owned()).collect()).collect()
}

/// A period's years on two lines, where they do not fit on one, or shortened: `2022~` `2023`; `’22~23`.
pub fn narrow_years(from: u16, to: u16) -> [Vec<String>; 2] {
    let short = |year: u16| format!("{:02}", year % 100);
    if from == to {
        [vec![from.to_string()], vec![format!("’{}", short(from))]]
    } else {
        [vec![format!("{from}~"), to.to_string()], vec![format!("’{}~{}", short(from), short(to))]]
    }
}

/// What stands in place of a chart that has no bar at all, in the same form as [`no_bar`].
pub fn no_chart(total: Amount) -> Vec<Vec<String>> {
    let (whole, halves) = match total {
        Amount::Unbudgeted => ("비예산 사업이라 그릴 금액이 없습니다.", ["비예산 사업이라", "그릴 금액이 없습니다."]),
        Amount::None => ("계획된 금액이 없습니다.", ["계획된 금액이", "없습니다."]),
        Amount::Budgeted(_) => ("계획된 금액이 0원입니다.", ["계획된 금액이", "0원입니다."]),
    };
    vec![vec![whole.to_owned()], halves.map(str::to_owned).to_vec()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        Decimal::from_str_exact(text).expect("a decimal")
    }

    #[test]
    fn a_mean_is_exact_or_says_that_it_is_not() {
        assert_eq!(mean_figure(dec("1930") / dec("2")), "965");
        assert_eq!(mean_figure(dec("57421.35") / dec("2")), "28,710.675");
        assert_eq!(mean_figure(dec("1000") / dec("3")), "약 333.33");
        assert_eq!(mean_figure(dec("0.02") / dec("3")), "약 0.01");
    }

    #[test]
    fn years_are_shortened_to_two_digits() {
        assert_eq!(narrow_years(2024, 2024)[1], ["’24"]);
        assert_eq!(narrow_years(2022, 2023)[1], ["’22~23"]);
        assert_eq!(narrow_years(2009, 2010)[0], ["2009~", "2010"]);
    }
}
