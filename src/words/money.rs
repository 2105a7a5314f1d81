//! Money in words and figures: exact, with its unit, in the ways Korean readers write it.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::plan::{Amount, Unit};

/// The great units of won, largest first.
const GREAT_UNITS: [(u64, &str); 3] = [(1_0000_0000_0000, "조"), (1_0000_0000, "억"), (1_0000, "만")];

/// A number with thousands commas, exactly as large as it is: `124,667.42`.
pub fn grouped(number: Decimal) -> String {
    group(&number.normalize().to_string())
}

/// How many there are of something: `25,048`.
pub fn count(number: usize) -> String {
    group(&number.to_string())
}

/// An amount with the decimals it was published with: `873.20`.
pub fn published(amount: Amount) -> String {
    amount.money().map_or_else(|| amount.to_string(), |money| group(&money.to_string()))
}

fn group(plain: &str) -> String {
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain), |rest| ("−", rest));
    let (whole, decimals) = plain.split_once('.').map_or((plain, None), |(whole, decimals)| (whole, Some(decimals)));
    let mut text = String::from(sign);
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(decimals) = decimals {
        text.push('.');
        text.push_str(decimals);
    }
    text
}

/// A number with its sign always written, for differences: `+0.05`, `−0.31`, `0`.
pub fn signed(number: Decimal) -> String {
    let text = grouped(number);
    if number > Decimal::ZERO { format!("+{text}") } else { text }
}

/// An amount as the table shows it: grouped figures, 비예산, or `-`.
pub fn figure(amount: Amount) -> String {
    amount.money().map_or_else(|| amount.to_string(), grouped)
}

/// An amount in figures with its unit: `1,930백만원`, 비예산, 계획 없음.
pub fn with_unit(amount: Amount, unit: &Unit) -> String {
    match amount {
        Amount::Budgeted(money) => format!("{}{}", grouped(money), unit.name),
        Amount::Unbudgeted => amount.to_string(),
        Amount::None => "계획 없음".to_owned(),
    }
}

/// Money written out in won, exactly: `1,246억 6,742만원`.
pub fn in_won(money: Decimal, unit: &Unit) -> String {
    let Some(won) = money.checked_mul(Decimal::from(unit.won)) else {
        return format!("{}{}", grouped(money), unit.name);
    };
    let mut rest = won.abs();
    let mut parts = Vec::new();
    for (size, name) in GREAT_UNITS {
        let size = Decimal::from(size);
        let count = (rest / size).trunc();
        if !count.is_zero() {
            parts.push(format!("{}{name}", grouped(count)));
            rest -= count * size;
        }
    }
    if !rest.is_zero() || parts.is_empty() {
        parts.push(grouped(rest));
    }
    let sign = if won.is_sign_negative() && !won.is_zero() { "−" } else { "" };
    format!("{sign}{}원", parts.join(" "))
}

/// An amount written out: in won, or 비예산, or that nothing is planned.
pub fn in_words(amount: Amount, unit: &Unit) -> String {
    amount.money().map_or_else(|| with_unit(amount, unit), |money| in_won(money, unit))
}

/// Money shortened to one great unit and one decimal, for where there is little room: `1,246.7억`, `9,500만`.
/// The beginning of no other wording: a name that carries it must write the amount out besides.
pub fn short(money: Decimal, unit: &Unit) -> String {
    let Some(won) = money.checked_mul(Decimal::from(unit.won)) else { return grouped(money) };
    for (size, name) in GREAT_UNITS {
        let size = Decimal::from(size);
        if won.abs() >= size {
            let decimals = u32::from(name != "만");
            let count = (won / size).round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
            return format!("{}{name}", grouped(count));
        }
    }
    grouped(won)
}

/// A part of a whole in percent as a bare number of one decimal, from 0 to 100; no whole gives nothing.
pub fn percent(part: Decimal, whole: Decimal) -> Option<String> {
    let ratio = part.checked_div(whole)?.checked_mul(Decimal::ONE_HUNDRED)?.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED);
    Some(ratio.round_dp(1).to_string())
}

/// A part of a whole in percent, to one decimal: `9.8%`; less than that is said so, and no whole gives nothing.
pub fn share(part: Decimal, whole: Decimal) -> Option<String> {
    let ratio = part.checked_div(whole)?.checked_mul(Decimal::ONE_HUNDRED)?;
    let rounded = ratio.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    if rounded.is_zero() && !ratio.is_zero() {
        return Some("0.1% 미만".to_owned());
    }
    Some(format!("{}%", grouped(rounded)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit() -> Unit {
        Unit { name: "백만원".to_owned(), won: 1_000_000 }
    }

    fn dec(text: &str) -> Decimal {
        Decimal::from_str_exact(text).expect("a decimal")
    }

    #[test]
    fn a_count_has_commas() {
        assert_eq!([0, 62, 999, 1_290, 25_048].map(count), ["0", "62", "999", "1,290", "25,048"]);
    }

    #[test]
    fn money_is_written_out_in_won_exactly() {
        for (figure, words) in [
            ("124667.42", "1,246억 6,742만원"),
            ("57421.4", "574억 2,140만원"),
            ("24348", "243억 4,800만원"),
            ("100", "1억원"),
            ("3", "300만원"),
            ("0.5", "50만원"),
            ("0.01", "1만원"),
            ("0.0001", "100원"),
            ("0", "0원"),
            ("1000000", "1조원"),
            ("1000000.03", "1조 3만원"),
            ("-0.31", "−31만원"),
        ] {
            assert_eq!(in_won(dec(figure), &unit()), words);
        }
    }

    #[test]
    fn figures_are_grouped_and_exact() {
        for (figure, text) in [
            ("124667.42", "124,667.42"),
            ("873.20", "873.2"),
            ("999", "999"),
            ("1000", "1,000"),
            ("-1234.5", "−1,234.5"),
        ] {
            assert_eq!(grouped(dec(figure)), text);
        }
        assert_eq!(published(Amount::Budgeted(dec("1873.20"))), "1,873.20");
        assert_eq!(signed(dec("0.05")), "+0.05");
        assert_eq!(signed(dec("-0.31")), "−0.31");
    }

    #[test]
    fn short_forms_keep_one_decimal_of_a_great_unit() {
        for (figure, text) in [("124667.42", "1,246.7억"), ("95", "9,500만"), ("100", "1억"), ("0.004", "4,000")] {
            assert_eq!(short(dec(figure), &unit()), text);
        }
    }

    #[test]
    fn shares_never_divide_by_nothing() {
        assert_eq!(share(dec("1"), dec("0")), None);
        assert_eq!(share(dec("1930"), dec("124667.42")).as_deref(), Some("1.5%"));
        assert_eq!(share(dec("3"), dec("124667.42")).as_deref(), Some("0.1% 미만"));
        assert_eq!(share(dec("0"), dec("5")).as_deref(), Some("0%"));
    }
}
