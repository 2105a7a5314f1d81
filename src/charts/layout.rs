//! Where a histogram's parts go: the frame of the bars, and the labels worded for the room around them.

use plotters_backend::DrawingBackend;
use rust_decimal::Decimal;

use super::{
    Bin, Histogram, Ink, bin_labels,
    draw::type_size,
    labels::{Label, Worded, fit, line_height},
    pen::{Drawn, Pen, Type},
    ticks,
};
use crate::{
    plan::Period,
    words::{chart as words, money},
};

/// The most of the width that figures at the upright axis may take: what they take the bars' labels lose.
const GUTTER: f64 = 0.14;
/// The most round figures on the upright axis, zero not counted.
const MOST_TICKS: i32 = 4;
/// Marks of single years nearer than this are left out, in pixels.
const NEAREST_MARKS: i32 = 6;

/// The rectangle the bars stand in, in pixels, and the years along its foot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub left: i32,
    pub right: i32,
    pub top: i32,
    pub foot: i32,
    first: u16,
    last: u16,
}

/// The upright axis: its round figures and, where there is room, their texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ticks {
    /// The figures.
    pub at: Vec<Decimal>,
    /// Their texts; none where they would take too much of the width.
    pub texts: Vec<Worded>,
    /// Whether the texts are figures without a unit.
    pub bare: bool,
    /// The looks of what stands above the axis.
    pub look: Type,
}

/// All of it. Lengths are pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    pub width: i32,
    pub margin: i32,
    pub gap: i32,
    /// How long the marks of the years are.
    pub mark: i32,
    pub frame: Frame,
    pub ticks: Ticks,
    /// What the heights are, and the unit of the figures that carry none.
    pub unit: String,
    /// The years under each bin.
    pub periods: Vec<Worded>,
    /// What stands over each bin.
    pub values: Vec<Worded>,
}

impl Layout {
    /// Lays a chart out from the outside in: first across, since the room for labels is what is scarce, then down.
    pub fn of<DB: DrawingBackend>(
        pen: &Pen<'_, DB>,
        chart: &Histogram,
        (first, last): (u16, u16),
        (width, height): (i32, i32),
        scale: f64,
    ) -> Drawn<DB, Layout> {
        let pixels = |length: f64| (length * scale).round() as i32;
        let (margin, gap, mark, size) = (pixels(4.0), pixels(3.0), pixels(4.0), type_size(scale));
        let line = line_height(size);
        // Two lines over the bars, two under them and the unit's, at most.
        let bars = height - 2 * margin - 5 * line - mark - 2 * gap;
        let most = (bars / (2 * line)).clamp(2, MOST_TICKS);
        let room = (f64::from(width) * GUTTER) as i32;
        let most = u8::try_from(most).unwrap_or_default();
        let mut ticks = Ticks::of(pen, chart, most, room, size)?;
        let gutter = ticks.texts.iter().map(|text| text.width + gap).max().unwrap_or_default();
        let mut frame = Frame { left: margin + gutter, right: width - margin, top: 0, foot: 0, first, last };
        let periods = bin_labels::periods(pen, chart, &frame, size)?;
        let values = bin_labels::values(pen, chart, &frame, size)?;

        let mut figures = chart.bins.iter().zip(&values).filter(|(bin, _)| bin.amount.money().is_some());
        let exact = figures.any(|(_, value)| value.wording == 0);
        if !exact && ticks.bare {
            // Shortened figures beside the axis read better with an axis shortened alike.
            ticks = Ticks::worded(pen, chart, most, gutter - gap, size, false)?.unwrap_or(ticks);
        }
        let bare = ticks.bare || exact;
        let unit = if bare { words::per_year(&chart.unit) } else { words::PER_YEAR_IN_WON.to_owned() };
        let highest = |labels: &[Worded]| labels.iter().map(Worded::height).max().unwrap_or_default();
        frame.top = margin + line_height(ticks.look.size) + highest(&values).max(line) + gap;
        frame.foot = height - margin - highest(&periods) - mark - gap;
        Ok(Layout { width, margin, gap, mark, frame, ticks, unit, periods, values })
    }

    /// Where a bin's bar ends above; on the foot where it has none. What is more than nothing is seen.
    pub fn bar_top(&self, chart: &Histogram, bin: &Bin) -> i32 {
        let foot = self.frame.foot;
        match bin.mean() {
            Some(mean) if mean > Decimal::ZERO => self.frame.y(chart.height(mean)).min(foot - 1),
            _ => foot,
        }
    }
}

impl Frame {
    /// The left and right edge of a period.
    pub fn across(&self, period: &Period) -> (i32, i32) {
        (self.x(u32::from(period.from)), self.x(u32::from(period.to) + 1))
    }

    /// The height of a share of the whole height.
    pub fn y(&self, share: f64) -> i32 {
        self.foot - (share * f64::from(self.foot - self.top)).round() as i32
    }

    /// Marks along the foot: the edges of each bin, which are long, and the years within.
    pub fn marks(&self, chart: &Histogram) -> Vec<(i32, bool)> {
        let roomy = self.right - self.left >= NEAREST_MARKS * i32::from(self.last - self.first);
        let mut marks: Vec<(i32, bool)> = Vec::new();
        // A plan's periods follow each other.
        for bin in &chart.bins {
            let (left, right) = self.across(&bin.period);
            let years = (bin.period.from.saturating_add(1)..=bin.period.to).filter(|_| roomy);
            marks.push((left, true));
            marks.extend(years.map(|year| (self.x(u32::from(year)), false)));
            marks.push((right, true));
        }
        marks.dedup();
        marks
    }

    fn x(&self, year: u32) -> i32 {
        let years = f64::from(self.last - self.first) + 1.0;
        let share = (f64::from(year) - f64::from(self.first)) / years;
        self.left + (share * f64::from(self.right - self.left)).round() as i32
    }
}

/// The axis is written a little smaller than the figures.
fn look(size: i32) -> Type {
    Type { size: size * 12 / 13, bold: false, ink: Ink::SubtleLabel }
}

impl Ticks {
    /// Round figures in the plan's unit, if need be in small type, or each with its great unit of won; else none.
    fn of<DB: DrawingBackend>(
        pen: &Pen<'_, DB>,
        chart: &Histogram,
        most: u8,
        room: i32,
        size: i32,
    ) -> Drawn<DB, Ticks> {
        if let Some(ticks) = Ticks::worded(pen, chart, most, room, size, true)? {
            return Ok(ticks);
        }
        let none = || Ticks { at: ticks::ticks(chart.top, most), texts: Vec::new(), bare: false, look: look(size) };
        Ok(Ticks::worded(pen, chart, most, room, size, false)?.unwrap_or_else(none))
    }

    /// Bare figures in the plan's unit, or figures with their great unit of won, where all of them have room.
    fn worded<DB: DrawingBackend>(
        pen: &Pen<'_, DB>,
        chart: &Histogram,
        most: u8,
        room: i32,
        size: i32,
        bare: bool,
    ) -> Drawn<DB, Option<Ticks>> {
        let at = ticks::ticks(chart.top, most);
        let text = |tick| if bare { money::grouped(tick) } else { money::short(tick, &chart.unit) };
        let label =
            |tick: &Decimal| Label { wordings: vec![vec![text(*tick)]], room, bold: false, ink: Ink::SubtleLabel };
        let texts = fit(pen, &at.iter().map(label).collect::<Vec<_>>(), look(size).size)?;
        Ok(texts.iter().all(|text| text.fits).then_some(Ticks { at, texts, bare, look: look(size) }))
    }
}
