//! What stands under and over each bin: its years, its figures, or that there is no money.

use plotters_backend::DrawingBackend;

use super::{
    Bin, Histogram, Ink,
    labels::{Label, Worded, fit},
    layout::Frame,
    pen::{Drawn, Pen},
};
use crate::{
    plan::Unit,
    words::{chart as words, money, phrase},
};

/// How far labels side by side stay apart, in pixels.
const APART: i32 = 2;

/// The wording, by its place, that has a sum of several years on two lines and no mean.
pub(super) const SUM_ALONE: usize = 2;

/// The years of each bin, worded alike. Where nothing suits all, some are wider than their bins.
pub(super) fn periods<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &Histogram,
    frame: &Frame,
    size: i32,
) -> Drawn<DB, Vec<Worded>> {
    let label = |bin: &Bin| {
        let whole = vec![phrase::years(&bin.period)];
        let [two_lines, short] = words::narrow_years(bin.period.from, bin.period.to);
        label(bin, chart, frame, vec![whole, two_lines, short])
    };
    let labels: Vec<Label> = chart.bins.iter().map(label).collect();
    fit(pen, &labels, size)
}

/// What stands over each bin, never wider than the bin: figures worded alike, and what stands in place of a bar each
/// by itself. What has no room has no lines.
pub(super) fn values<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &Histogram,
    frame: &Frame,
    size: i32,
) -> Drawn<DB, Vec<Worded>> {
    let labels = |most: usize| {
        let wordings = |bin: &Bin| Some(figures(bin, &chart.unit)?.into_iter().take(most).collect());
        chart.bins.iter().filter_map(|bin| Some(label(bin, chart, frame, wordings(bin)?))).collect::<Vec<_>>()
    };
    // The mean is left out only where it has no room in any size.
    let mut figures = fit(pen, &labels(SUM_ALONE), size)?;
    if figures.iter().any(|figure| !figure.fits) {
        figures = fit(pen, &labels(SUM_ALONE + 1), size)?;
    }
    let size = figures.first().map_or(size, |figure| figure.look.size);
    let mut figures = figures.into_iter();
    let mut values = Vec::with_capacity(chart.bins.len());
    for bin in &chart.bins {
        let mut value = match bin.amount.money() {
            Some(_) => figures.next(),
            None => {
                let label = label(bin, chart, frame, words::no_bar(bin.amount));
                fit(pen, &[Label { ink: Ink::SubtleLabel, ..label }], size)?.pop()
            }
        };
        for value in value.iter_mut().filter(|value| !value.fits) {
            value.lines.clear();
        }
        values.extend(value);
    }
    Ok(values)
}

/// A bin's label, as wide as the bin. Chosen periods stand out by weight as well as by colour.
fn label(bin: &Bin, chart: &Histogram, frame: &Frame, wordings: Vec<Vec<String>>) -> Label {
    let (left, right) = frame.across(&bin.period);
    let ink = if bin.chosen { Ink::Label } else { Ink::SubtleLabel };
    Label { wordings, room: right - left - APART, bold: bin.chosen && chart.is_narrowed(), ink }
}

/// The figures of a bin with money, exact and shortened; of several years their sum and below it
/// their mean, which gives way first.
fn figures(bin: &Bin, unit: &Unit) -> Option<Vec<Vec<String>>> {
    let (sum, mean, years) = (bin.amount.money()?, bin.mean()?, bin.period.years());
    if years == 1 {
        return Some(vec![vec![money::grouped(sum)], vec![money::short(sum, unit)]]);
    }
    let lines = |sum: &str, mean: &str| vec![words::sum_of_years(years, sum), words::yearly_mean(mean)];
    Some(vec![
        lines(&money::grouped(sum), &words::mean_figure(mean)),
        lines(&money::short(sum, unit), &money::short(mean, unit)),
        words::sum_on_two_lines(years, money::short(sum, unit)).to_vec(),
    ])
}
