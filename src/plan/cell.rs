//! An amount in eight bytes, as the plan keeps it by the thousand.

use rust_decimal::Decimal;

use super::{Amount, amount::MOST_DECIMALS};

/// An amount as the plan keeps it, in eight bytes: four times the hundredths of the unit, and how many decimals it is
/// written with; or one of the two values below all money.
///
/// What is no money is less than any money, so that of two cells of which one carries none the greater one is their sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell(i64);

impl Cell {
    /// `-`: nothing planned.
    pub const NONE: Cell = Cell(i64::MIN);
    /// 비예산: carried out without a budget of its own.
    pub(super) const UNBUDGETED: Cell = Cell(i64::MIN + 1);
    /// The bits that say with how many decimals the money is written.
    const DECIMALS: i64 = 3;
    /// How many hundredths the last written digit counts, by the number of decimals.
    const STEPS: [i64; MOST_DECIMALS + 1] = [100, 10, 1];

    /// Keeps an amount; none where it has more decimals or digits than any that was read.
    pub fn of(amount: Amount) -> Option<Cell> {
        match amount {
            Amount::Budgeted(money) => Cell::money(u64::try_from(money.mantissa()).ok()?, money.scale()),
            Amount::Unbudgeted => Some(Cell::UNBUDGETED),
            Amount::None => Some(Cell::NONE),
        }
    }

    /// Money written with these digits, of which so many are decimals; none for more than can be kept.
    pub(super) fn money(digits: u64, decimals: u32) -> Option<Cell> {
        let step = *Cell::STEPS.get(decimals as usize)?;
        let hundredths = i64::try_from(digits).ok()?.checked_mul(step)?;
        Some(Cell(hundredths.checked_mul(Cell::DECIMALS + 1)? | i64::from(decimals)))
    }

    /// The amount.
    pub fn amount(self) -> Amount {
        match (self, self.hundredths()) {
            (_, Some(hundredths)) => {
                let decimals = self.decimals();
                Amount::Budgeted(Decimal::new(hundredths / Cell::STEPS[decimals as usize], decimals))
            }
            (Cell::UNBUDGETED, None) => Amount::Unbudgeted,
            (_, None) => Amount::None,
        }
    }

    /// Both together, as [`Amount::sum`] adds. No sum of a plan's leaves overflows: it is read only if that holds.
    pub fn plus(self, other: Cell) -> Cell {
        if !self.is_money() || !other.is_money() {
            return Cell(self.0.max(other.0));
        }
        let decimals = (self.0 & Cell::DECIMALS).max(other.0 & Cell::DECIMALS);
        Cell((self.0 & !Cell::DECIMALS).saturating_add(other.0 & !Cell::DECIMALS) & !Cell::DECIMALS | decimals)
    }

    /// The money in hundredths of the unit, where there is some.
    pub fn hundredths(self) -> Option<i64> {
        // No money is negative. Compiled for size a division stays one, and orders ask for this by the thousand.
        self.is_money().then_some(self.0 >> Cell::DECIMALS.count_ones())
    }

    /// The digits that it is written with, of which so many are decimals, where it is money.
    pub(super) fn written(self) -> Option<(u64, u32)> {
        let decimals = self.decimals();
        self.hundredths().map(|hundredths| ((hundredths / Cell::STEPS[decimals as usize]).unsigned_abs(), decimals))
    }

    fn is_money(self) -> bool {
        self.0 > Cell::UNBUDGETED.0
    }

    /// With how many decimals it is written.
    pub(super) fn decimals(self) -> u32 {
        if self.is_money() { (self.0 & Cell::DECIMALS).min(MOST_DECIMALS as i64) as u32 } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn amount(text: &str) -> Amount {
        text.parse().expect(text)
    }

    fn amounts() -> impl Strategy<Value = Amount> {
        let money = (0..1_000_000_000_000_000_i64, 0..=2_u32);
        let money = money.prop_map(|(digits, decimals)| Amount::Budgeted(Decimal::new(digits, decimals)));
        prop_oneof![8 => money, 1 => Just(Amount::Unbudgeted), 1 => Just(Amount::None)]
    }

    #[test]
    fn a_figure_keeps_its_decimals() {
        for text in ["0", "1930", "873.20", "873.2", "0.05", "999999999999999.99", "비예산", "-"] {
            let kept = Cell::of(amount(text)).expect(text).amount();
            assert_eq!(kept, amount(text));
            let decimals = |amount: Amount| amount.money().map(|money| money.scale());
            assert_eq!(decimals(kept), decimals(amount(text)), "{text}");
        }
        assert_eq!(Cell::of(Amount::Budgeted(Decimal::new(1, 3))), None);
        assert_eq!(Cell::of(Amount::Budgeted(Decimal::MAX)), None);
    }

    proptest! {
        #[test]
        fn cells_add_as_amounts_do(parts in proptest::collection::vec(amounts(), 0..9)) {
            let cells = parts.iter().map(|part| Cell::of(*part).expect("kept"));
            let sum = cells.fold(Cell::NONE, Cell::plus);
            prop_assert_eq!(sum.amount(), Amount::sum(parts));
        }
    }
}
