//! What holds for any amounts, any periods and any area.

use plotters::drawing::DrawingAreaErrorKind;
use proptest::{prelude::*, strategy::Union};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{
    of_periods, recorded,
    shapes::{bars, tidy},
};
use crate::{charts::record, plan::Amount};

fn any_money() -> impl Strategy<Value = Decimal> {
    (1..=100_000_000_000_000_i64, 0..15u32)
        .prop_map(|(cents, smaller)| Decimal::new((cents >> (3 * smaller)).max(1), 2))
}

fn any_amount() -> impl Strategy<Value = Amount> {
    let odd = [Amount::None, Amount::Unbudgeted, Amount::Budgeted(Decimal::ZERO), Amount::Budgeted(Decimal::MAX)];
    Union::new_weighted(vec![
        (3, any_money().prop_map(Amount::Budgeted).boxed()),
        (1, prop::sample::select(odd.to_vec()).boxed()),
    ])
}

/// Periods in order, with gaps or without, each with an amount.
fn any_bins() -> impl Strategy<Value = Vec<((u16, u16), Amount)>> {
    prop::collection::vec((0..3u16, 0..4u16, any_amount()), 1..=32).prop_map(|bins| {
        let mut next = 2000;
        let bin = |(gap, more, amount): (u16, u16, Amount)| {
            let (from, to) = (next + gap / 2, next + gap / 2 + more / 2);
            next = to + 1;
            ((from, to), amount)
        };
        bins.into_iter().map(bin).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn area_is_money(amounts in prop::collection::vec(any_money(), 4), width in 280..1200u32, height in 200..630u32) {
        let cells: Vec<Amount> = amounts.iter().copied().map(Amount::Budgeted).collect();
        let spans = [(2022, 2023), (2024, 2024), (2025, 2025), (2026, 2026)];
        let chart = of_periods(&spans, &cells);
        let drawing = recorded(&chart, (width, height), 1.0);
        let bars = bars(&drawing);
        prop_assert_eq!(bars.len(), 4);
        let (left, right) = (bars[0][0], bars[3][2]);
        let year = (right - left) / 5.0;
        let highest = bars.iter().map(|bar| bar[3] - bar[1]).fold(0.0, f64::max);
        let per_money = highest / chart.top.to_f64().expect("a number");
        for (bar, money) in bars.iter().zip(&amounts) {
            let (wide, high) = (bar[2] - bar[0], bar[3] - bar[1]);
            let area = money.to_f64().expect("a number") * year * per_money;
            // A pixel along each edge.
            prop_assert!((wide * high - area).abs() <= wide + high + 1.0, "{money}: {wide} x {high}, not {area}");
        }
    }

    #[test]
    fn any_chart_in_any_area_is_tidy_or_refused(
        bins in any_bins(), picked in any::<u32>(), width in 0..1300u32, height in 0..700u32, scale in -1.0..4.0,
    ) {
        let (spans, amounts): (Vec<(u16, u16)>, Vec<Amount>) = bins.into_iter().unzip();
        let mut chart = of_periods(&spans, &amounts);
        for (at, bin) in chart.bins.iter_mut().enumerate() {
            bin.chosen = picked & 1 << at != 0;
        }
        match record(&chart, (width, height), scale) {
            Ok(drawing) => tidy(&drawing),
            Err(DrawingAreaErrorKind::LayoutError) => prop_assert!(width < 160 || height < 120),
            Err(error) => prop_assert!(false, "{error}"),
        }
        prop_assert_eq!(chart.rows().len(), chart.bins.len());
    }
}
