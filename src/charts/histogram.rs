//! What a yearly chart says: a bin for each period, as wide as its years and as high as their mean.

use rust_decimal::{Decimal, prelude::ToPrimitive};

use crate::{
    plan::{Amount, Amounts, Period, PeriodSet, Plan, Unit},
    words::{chart as words, phrase},
};

/// One period with its amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bin {
    /// The years it spans.
    pub period: Period,
    /// What is planned for all of them together.
    pub amount: Amount,
    /// Whether the reader's choice of periods counts it.
    pub chosen: bool,
}

/// The yearly chart of one row: money is area, so a bin of two years is two years wide and half its sum high.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    /// The bins, in order of their years.
    pub bins: Vec<Bin>,
    /// What the amounts are counted in.
    pub unit: Unit,
    /// The yearly mean at which the height ends.
    pub top: Decimal,
}

/// A bin in words, for a table beside the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The period: `2024`, `2022~2023 (2년 합계)`.
    pub period: String,
    /// What is planned for it, in the plan's unit: `1,930`, 비예산, 계획 없음.
    pub sum: String,
    /// The mean of its years in the same unit, where there is money.
    pub mean: Option<String>,
}

impl Bin {
    /// The money of one year, as the mean of the bin's years.
    pub fn mean(&self) -> Option<Decimal> {
        self.amount.money()?.checked_div(Decimal::from(self.period.years()))
    }
}

impl Histogram {
    /// The chart of one row of the plan, an item's or the grand total's. Periods that are not chosen stay, paler.
    pub fn of(plan: &Plan, amounts: &Amounts, periods: PeriodSet) -> Histogram {
        let cells = amounts.cells().chain(std::iter::repeat(Amount::None));
        let bins = plan.meta.periods.iter().zip(cells).enumerate();
        let bins = bins.map(|(at, (period, amount))| Bin { period: period.clone(), amount, chosen: periods.has(at) });
        Histogram { bins: bins.collect(), unit: plan.meta.unit.clone(), top: Decimal::ZERO }.fitted()
    }

    /// The chart with its height ending at `top`, so that several can share one scale; never below its own highest bin.
    pub fn up_to(mut self, top: Decimal) -> Histogram {
        self.top = top;
        self.fitted()
    }

    /// The same facts in words, a row for each bin.
    pub fn rows(&self) -> Vec<Row> {
        let row = |bin: &Bin| Row {
            period: phrase::period(&bin.period),
            sum: words::sum_figure(bin.amount),
            mean: bin.mean().map(words::mean_figure),
        };
        self.bins.iter().map(row).collect()
    }

    /// The years along the chart, first and last; none without bins.
    pub(super) fn years(&self) -> Option<(u16, u16)> {
        let first = self.bins.iter().map(|bin| bin.period.from).min()?;
        let last = self.bins.iter().map(|bin| bin.period.to).max()?;
        Some((first, last.max(first)))
    }

    /// How high a yearly mean reaches, from 0 at the foot to 1 at the top.
    pub(super) fn height(&self, mean: Decimal) -> f64 {
        let share = mean.checked_div(self.top).and_then(|share| share.to_f64());
        share.unwrap_or_default().clamp(0.0, 1.0)
    }

    /// Whether the reader has picked some of the periods, not all.
    pub(super) fn is_narrowed(&self) -> bool {
        self.bins.iter().any(|bin| !bin.chosen)
    }

    fn fitted(mut self) -> Histogram {
        self.top = self.bins.iter().filter_map(Bin::mean).fold(self.top, Decimal::max);
        self
    }
}
