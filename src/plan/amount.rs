//! One cell of the plan: a sum of money, "carried out without a budget", or nothing planned.

use std::{fmt, str::FromStr};

use rust_decimal::Decimal;

/// What the page writes for work carried out without a budget of its own.
const UNBUDGETED: &str = "비예산";
/// What the page writes where nothing is planned.
const NOTHING: &str = "-";
/// Decimals the page ever shows; a third one means a comma was mistyped as a point.
pub(super) const MOST_DECIMALS: usize = 2;
/// Digits before the point: far more than any budget has, and few enough that no sum of rows can overflow.
const MOST_DIGITS: usize = 15;

/// A cell of the plan. The three are different things, and none of the last two is zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Money, in the plan's unit.
    Budgeted(Decimal),
    /// 비예산: carried out without a budget of its own.
    Unbudgeted,
    /// `-`: nothing planned in this period.
    None,
}

impl Amount {
    /// The money, where there is some.
    pub fn money(self) -> Option<Decimal> {
        match self {
            Amount::Budgeted(money) => Some(money),
            Amount::Unbudgeted | Amount::None => None,
        }
    }

    /// Adds amounts up: money where any part is money, else 비예산 where any part is, else nothing.
    pub fn sum(parts: impl IntoIterator<Item = Amount>) -> Amount {
        parts.into_iter().fold(Amount::None, |sum, part| match (sum, part) {
            (Amount::Budgeted(a), Amount::Budgeted(b)) => Amount::Budgeted(a + b),
            (Amount::Budgeted(a), _) | (_, Amount::Budgeted(a)) => Amount::Budgeted(a),
            (Amount::Unbudgeted, _) | (_, Amount::Unbudgeted) => Amount::Unbudgeted,
            (Amount::None, Amount::None) => Amount::None,
        })
    }
}

/// The published text, without thousands commas and without trailing zeros.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Amount::Budgeted(money) => write!(f, "{}", money.normalize()),
            Amount::Unbudgeted => f.write_str(UNBUDGETED),
            Amount::None => f.write_str(NOTHING),
        }
    }
}

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAnAmount {
    /// Nothing stands there.
    Empty,
    /// Three decimals or more: `24.394` where `24,394` was meant.
    TooManyDecimals,
    /// A minus sign before a number.
    Negative,
    /// Thousands commas, which the table does not carry.
    Commas,
    /// Commas that do not stand every three digits.
    Grouping,
    /// More digits than any budget has.
    TooLarge,
    /// Anything else.
    Text,
}

impl FromStr for Amount {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Amount, NotAnAmount> {
        match text {
            "" => return Err(NotAnAmount::Empty),
            UNBUDGETED => return Ok(Amount::Unbudgeted),
            NOTHING => return Ok(Amount::None),
            _ => {}
        }
        let unsigned = text.trim_start_matches(['-', '−', '–', '△', '▲']);
        if unsigned.len() < text.len() && unsigned.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(NotAnAmount::Negative);
        }
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let mut groups = whole.split(',');
        let first = groups.next().unwrap_or_default();
        if !digits(decimals) || !digits(first) || !groups.clone().all(digits) {
            return Err(NotAnAmount::Text);
        }
        if groups.clone().next().is_some() {
            let grouped = first.len() <= 3 && groups.all(|group| group.len() == 3);
            return Err(if grouped { NotAnAmount::Commas } else { NotAnAmount::Grouping });
        }
        if decimals.len() > MOST_DECIMALS {
            return Err(NotAnAmount::TooManyDecimals);
        }
        if whole.len() > MOST_DIGITS {
            return Err(NotAnAmount::TooLarge);
        }
        Decimal::from_str_exact(text).map(Amount::Budgeted).map_err(|_| NotAnAmount::TooLarge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(text: &str) -> Amount {
        Amount::Budgeted(Decimal::from_str_exact(text).expect("a decimal"))
    }

    #[test]
    fn the_three_kinds_are_told_apart() {
        assert_eq!("1930".parse(), Ok(money("1930")));
        assert_eq!("873.20".parse(), Ok(money("873.20")));
        assert_eq!("비예산".parse(), Ok(Amount::Unbudgeted));
        assert_eq!("-".parse(), Ok(Amount::None));
        assert_ne!("0".parse(), Ok(Amount::None));
    }

    #[test]
    fn what_is_no_amount_says_why() {
        let why = |text: &str| text.parse::<Amount>().expect_err(text);
        assert_eq!(why(""), NotAnAmount::Empty);
        assert_eq!(why("24.394"), NotAnAmount::TooManyDecimals);
        assert_eq!(why("-5"), NotAnAmount::Negative);
        assert_eq!(why("△5"), NotAnAmount::Negative);
        assert_eq!(why("24,394"), NotAnAmount::Commas);
        assert_eq!(why("많음"), NotAnAmount::Text);
        assert_eq!(why("1."), NotAnAmount::Text);
        assert_eq!(why("1e5"), NotAnAmount::Text);
        assert_eq!(why("1,93"), NotAnAmount::Grouping);
        assert_eq!(why("1930,000"), NotAnAmount::Grouping);
        assert_eq!(why("1,,930"), NotAnAmount::Text);
        assert_eq!(why("9999999999999999"), NotAnAmount::TooLarge);
    }

    #[test]
    fn sums_keep_the_kinds_apart() {
        assert_eq!(Amount::sum([Amount::None, Amount::Unbudgeted]), Amount::Unbudgeted);
        assert_eq!(Amount::sum([Amount::Unbudgeted, money("3"), Amount::None, money("0.5")]), money("3.5"));
        assert_eq!(Amount::sum([]), Amount::None);
    }
}
