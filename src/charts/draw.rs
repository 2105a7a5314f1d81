//! Drawing a histogram: axes, bars and labels in whatever room there is.

use plotters::{
    coord::Shift,
    drawing::{DrawingArea, DrawingAreaErrorKind},
    style::text_anchor::{HPos, VPos},
};
use plotters_backend::DrawingBackend;

use super::{
    Histogram, Ink, Palette,
    bin_labels::SUM_ALONE,
    labels::{Label, fit},
    layout::Layout,
    pen::{Drawn, Pen, Type},
};
use crate::{plan::Amount, words::chart as words};

/// The least area that a chart is drawn in, in pixels.
const LEAST: (i32, i32) = (160, 120);
/// The longest side of one, in pixels.
const MOST: i32 = 1 << 15;
/// The width and height that type of scale 1 needs around it.
const ROOM: (f64, f64) = (200.0, 130.0);
/// Below this type is not read.
const LEAST_SCALE: f64 = 0.85;
/// The size of the type at scale 1, in pixels.
const SIZE: f64 = 13.0;

/// Draws a chart over the whole of an area.
///
/// `scale` is that of the type: 1 is 13 pixels. It is lowered where the area has no room for it, and labels that do
/// not fit are shortened, set smaller, and in the end left out, never cut or set over each other. A chart without any
/// money is a sentence that says so. The area's background is left as it is.
///
/// Errors are the backend's own, or that the area is smaller than 160 by 120 pixels or beyond all measure.
pub fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    chart: &Histogram,
    palette: &Palette,
    scale: f64,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    let (x, y) = area.get_pixel_range();
    let (width, height) = (x.end - x.start, y.end - y.start);
    if !(LEAST.0..=MOST).contains(&width) || !(LEAST.1..=MOST).contains(&height) {
        return Err(DrawingAreaErrorKind::LayoutError);
    }
    let bearable = (f64::from(width) / ROOM.0).min(f64::from(height) / ROOM.1);
    let scale = scale.min(bearable).max(LEAST_SCALE);
    let pen = Pen { area, palette };
    let Some(years) = chart.years().filter(|_| !chart.top.is_zero()) else {
        return sentence(&pen, chart, (width, height), scale);
    };
    let layout = Layout::of(&pen, chart, years, (width, height), scale)?;
    axes(&pen, chart, &layout)?;
    bars(&pen, chart, &layout)?;
    periods(&pen, chart, &layout)?;
    values(&pen, chart, &layout)
}

/// The size of the chart's type, in pixels.
pub(super) fn type_size(scale: f64) -> i32 {
    (SIZE * scale).round() as i32
}

fn sentence<DB: DrawingBackend>(pen: &Pen<'_, DB>, chart: &Histogram, size: (i32, i32), scale: f64) -> Drawn<DB> {
    let total = Amount::sum(chart.bins.iter().map(|bin| bin.amount));
    let room = size.0 - type_size(scale);
    let label = Label { wordings: words::no_chart(total), room, bold: false, ink: Ink::SubtleLabel };
    for label in fit(pen, &[label], type_size(scale))? {
        let top = (size.1 - label.height()) / 2;
        for (below, line) in label.lines() {
            pen.text(line, (size.0 / 2, top + below), label.look, (HPos::Center, VPos::Top))?;
        }
    }
    Ok(())
}

fn axes<DB: DrawingBackend>(pen: &Pen<'_, DB>, chart: &Histogram, layout: &Layout) -> Drawn<DB> {
    let frame = &layout.frame;
    for tick in &layout.ticks.at {
        let y = frame.y(chart.height(*tick));
        if y < frame.foot {
            pen.line((frame.left, y), (frame.right, y), Ink::Grid)?;
        }
    }
    for (tick, text) in layout.ticks.at.iter().zip(&layout.ticks.texts) {
        let at = (frame.left - layout.gap, frame.y(chart.height(*tick)));
        for (_, line) in text.lines() {
            pen.text(line, at, text.look, (HPos::Right, VPos::Center))?;
        }
    }
    pen.text(&layout.unit, (layout.margin, layout.margin), layout.ticks.look, (HPos::Left, VPos::Top))
}

fn bars<DB: DrawingBackend>(pen: &Pen<'_, DB>, chart: &Histogram, layout: &Layout) -> Drawn<DB> {
    let frame = &layout.frame;
    let mut before: Option<(i32, i32)> = None;
    for bin in &chart.bins {
        let (left, right) = frame.across(&bin.period);
        let top = layout.bar_top(chart, bin);
        if top < frame.foot {
            let ink = if bin.chosen { Ink::Bar } else { Ink::PaleBar };
            pen.bar((left, top), (right, frame.foot), ink)?;
        }
        // Two bars that touch are parted by a line, not by a gap: a gap would take from their areas.
        if let Some((_, other)) = before.filter(|(edge, other)| *edge == left && top.max(*other) < frame.foot) {
            pen.line((left, top.max(other)), (left, frame.foot), Ink::Background)?;
        }
        before = Some((right, top));
    }
    pen.line((frame.left, frame.foot), (frame.right, frame.foot), Ink::Axis)?;
    for (x, long) in frame.marks(chart) {
        let length = if long { layout.mark } else { layout.mark / 2 };
        pen.line((x, frame.foot), (x, frame.foot + length), Ink::Axis)?;
    }
    Ok(())
}

/// The years under the bars. Those are left out that would touch the one before or reach over the edge.
fn periods<DB: DrawingBackend>(pen: &Pen<'_, DB>, chart: &Histogram, layout: &Layout) -> Drawn<DB> {
    let top = layout.frame.foot + layout.mark + layout.gap / 2;
    let mut free = layout.frame.left - layout.gap + 1;
    for (bin, label) in chart.bins.iter().zip(&layout.periods) {
        let (left, right) = layout.frame.across(&bin.period);
        let (middle, half) = ((left + right) / 2, (label.width + 1) / 2);
        if middle - half < free || middle + half > layout.width {
            continue;
        }
        free = middle + half + 1;
        for (below, line) in label.lines() {
            pen.text(line, (middle, top + below), label.look, (HPos::Center, VPos::Top))?;
        }
    }
    Ok(())
}

/// What stands over the bars, each within the width of its own bin.
fn values<DB: DrawingBackend>(pen: &Pen<'_, DB>, chart: &Histogram, layout: &Layout) -> Drawn<DB> {
    for (bin, value) in chart.bins.iter().zip(&layout.values) {
        let (left, right) = layout.frame.across(&bin.period);
        let top = layout.bar_top(chart, bin) - layout.gap - value.height();
        for (below, line) in value.lines() {
            // The mean, below the sum, is the lesser of the two.
            let lesser = Type { bold: false, ink: Ink::SubtleLabel, ..value.look };
            let mean = below > 0 && value.wording < SUM_ALONE && bin.amount.money().is_some();
            let look = if mean { lesser } else { value.look };
            pen.text(line, ((left + right) / 2, top + below), look, (HPos::Center, VPos::Top))?;
        }
    }
    Ok(())
}
