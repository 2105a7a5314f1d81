//! Round figures along an axis.

use rust_decimal::Decimal;

/// The multiples of a round step from zero to `top`, zero included, at most `most` besides it.
///
/// The step is the smallest of 1, 2 or 5 times a power of ten that keeps them so few. `most` counts as two at least:
/// below that some figures would have no round one under them. Nothing to measure gives zero alone.
pub fn ticks(top: Decimal, most: u8) -> Vec<Decimal> {
    let mut ticks = vec![Decimal::ZERO];
    let Some(step) = step(top, Decimal::from(most.max(2))) else { return ticks };
    let mut next = Some(step);
    while let Some(tick) = next.filter(|tick| *tick <= top) {
        ticks.push(tick);
        next = tick.checked_add(step);
    }
    ticks
}

fn step(top: Decimal, most: Decimal) -> Option<Decimal> {
    if top <= Decimal::ZERO {
        return None;
    }
    let small = (1..=Decimal::MAX_SCALE).rev().map(|scale| (1, scale));
    let large = (0..=Decimal::MAX_SCALE).map(|power| (10_i128.pow(power), 0));
    let steps = small.chain(large).flat_map(|(power, scale)| [1, 2, 5].map(|digit| (digit * power, scale)));
    steps.filter_map(|(digits, scale)| Decimal::try_from_i128_with_scale(digits, scale).ok()).find(|step| {
        // Where one step more than `most` has no number it is beyond any figure.
        (most + Decimal::ONE).checked_mul(*step).is_none_or(|beyond| beyond > top)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(top: &str, most: u8) -> Vec<String> {
        let top = Decimal::from_str_exact(top).expect("a decimal");
        ticks(top, most).into_iter().map(|tick| tick.normalize().to_string()).collect()
    }

    #[test]
    fn steps_are_round_and_few() {
        assert_eq!(shown("1304", 4), ["0", "500", "1000"]);
        assert_eq!(shown("1275", 2), ["0", "500", "1000"]);
        assert_eq!(shown("28710.675", 4), ["0", "10000", "20000"]);
        assert_eq!(shown("0.01", 4), ["0", "0.005", "0.01"]);
        assert_eq!(shown("4", 4), ["0", "1", "2", "3", "4"]);
        assert_eq!(shown("1000000000000", 1), ["0", "500000000000", "1000000000000"]);
        assert_eq!(shown("79228162514264337593543950335", 2), ["0", "50000000000000000000000000000"]);
        assert_eq!(shown("0", 4), ["0"]);
        assert_eq!(shown("-3", 4), ["0"]);
    }

    proptest! {
        #[test]
        fn there_is_always_one_and_never_too_many(digits in 1..i64::MAX, scale in 0u32..20, most in 0u8..9) {
            let top = Decimal::new(digits, scale);
            let ticks = ticks(top, most);
            prop_assert!((2..=usize::from(most.max(2)) + 1).contains(&ticks.len()), "{ticks:?}");
            prop_assert!(ticks.iter().all(|tick| *tick <= top));
        }
    }
}
