//! The card that a messenger shows with a link, as SVG: what is promised, what it costs, and when.

use super::{NotDrawn, icons::ICON};
use crate::{
    charts::{Drawing, Histogram, Mark, record},
    export::svg::{
        Svg, Type,
        colors::{self, HUES},
        palette,
    },
    plan::{Amounts, PeriodSet, Plan},
    tiles,
    treemap::{Label, Rect, fit_label, text_width},
    words::{money, phrase, picture as words, screen},
};

/// The width and height of a card, in pixels.
pub const CARD: (u32, u32) = (1200, 630);

/// How far everything stays from the sides: some messengers cut a little off above and below, some round the corners.
const SIDE: f64 = 72.0;
/// The band of the field's colour along the left side.
const BAND: f64 = 24.0;
/// Where the chart is: left and top, and its own width and height before it is drawn twice as large. So its type is
/// never below 22 pixels, which are 11 where a card is shown at half its size.
const CHART: (i32, i32, u32, u32) = (604, 292, 271, 150);
const CHART_SCALE: u32 = 2;
/// How wide the font's letters are beside what is reckoned, which errs to the wide side.
const NARROW: f64 = 0.94;
/// Where a name may stand, from and to.
const NAME: (f64, f64) = (128.0, 298.0);
/// The sizes a name is tried in, each with the most lines of it that have room.
const NAMES: [(f64, f64); 7] =
    [(76.0, 1.0), (68.0, 1.0), (64.0, 2.0), (56.0, 2.0), (46.0, 3.0), (40.0, 3.0), (32.0, 4.0)];
const AMOUNTS: [f64; 5] = [68.0, 60.0, 54.0, 48.0, 40.0];
const LINE_HEIGHT: f64 = 1.24;
const NOTE: Type = Type { size: 30.0, line: 38.0, bold: false, fill: colors::TEXT_SUBTLE };

/// The card of an item, or of the whole plan.
pub fn card(plan: &Plan, item: Option<usize>) -> Result<String, NotDrawn> {
    let (width, height) = (f64::from(CARD.0), f64::from(CARD.1));
    let hue = HUES[item.map_or(0, |at| tiles::hue(plan, at))];
    let mut svg = Svg::new();
    svg.rect(Rect::new(0.0, 0.0, BAND, height), 0.0, hue);
    head(&mut svg, plan, item, hue);
    let named = item.map_or(screen::SUBJECT, |at| &*plan.item(at).name);
    name(&mut svg, named);
    money(&mut svg, plan, item, hue);
    years(&mut svg, plan, item)?;
    let sign = sign(&mut svg);
    let document = svg.document((width, height), named, &words::badge(plan, item));
    Ok(document.replacen("</svg>", &format!("{sign}</svg>"), 1))
}

fn amounts(plan: &Plan, item: Option<usize>) -> &Amounts {
    item.map_or(&plan.total, |at| &plan.item(at).amounts)
}

/// What the item is, and whose plan it belongs to.
fn head(svg: &mut Svg, plan: &Plan, item: Option<usize>, hue: &str) {
    const TOP: f64 = 56.0;
    let looks = Type { size: 32.0, line: 56.0, bold: true, fill: colors::ON_HUE };
    let badge = words::badge(plan, item);
    let width = (letters(&badge, looks.size) + 44.0).ceil();
    svg.rect(Rect::new(SIDE, TOP, width, looks.line), 10.0, hue);
    svg.centered(&badge, (SIDE + width / 2.0, TOP), looks);
    let beside = Type { bold: false, fill: colors::TEXT_SUBTLE, ..looks };
    svg.line(&phrase::whose(&plan.meta), (SIDE + width + 24.0, TOP), beside);
}

/// The name, as large as it has room for. Where even the smallest type has none, it ends in "…".
fn name(svg: &mut Svg, name: &str) {
    let width = f64::from(CARD.0) - 2.0 * SIDE;
    let fitted = |(size, lines): (f64, f64)| (size, even(name, width / NARROW, size, lines));
    let mut tried = NAMES.map(fitted).into_iter();
    let smallest = tried.clone().next_back();
    let Some((size, label)) = tried.find(|(_, label)| !label.cut).or(smallest) else { return };
    let looks = Type { size, line: size * LINE_HEIGHT, bold: true, fill: colors::TEXT };
    let mut top = (NAME.0 + NAME.1 - label.lines.len() as f64 * looks.line) / 2.0;
    for line in &label.lines {
        svg.line(line, (SIDE, top), looks);
        top += looks.line;
    }
}

/// The amount over all years in words, what it is the sum of, and its share of the whole.
fn money(svg: &mut Svg, plan: &Plan, item: Option<usize>, hue: &'static str) {
    const MIDDLE: f64 = 418.0;
    let meta = &plan.meta;
    let amount = amounts(plan, item).over(PeriodSet::ALL);
    let words = money::in_words(amount, &meta.unit);
    let room = f64::from(CHART.0) - SIDE - 24.0;
    let size = AMOUNTS.iter().find(|size| letters(&words, **size) <= room).or(AMOUNTS.last());
    let looks = size.map_or(NOTE, |size| Type { size: *size, line: size * LINE_HEIGHT, bold: true, fill: hue });
    let whole = plan.total.over(PeriodSet::ALL).money();
    let share = item.and(amount.money()).zip(whole).and_then(|(part, whole)| money::share(part, whole));
    let below = if item.is_none() { Some(words::counts(plan)) } else { share.map(|share| words::share(&share)) };
    let top = MIDDLE - looks.line / 2.0;
    svg.line(&words::amount_note(meta, item.is_none(), amount), (SIDE, top - NOTE.line), NOTE);
    svg.line(&words, (SIDE, top), looks);
    if let Some(below) = below {
        svg.line(&below, (SIDE, top + looks.line), NOTE);
    }
}

/// The yearly chart; of what has no money the amount says it all.
fn years(svg: &mut Svg, plan: &Plan, item: Option<usize>) -> Result<(), NotDrawn> {
    let chart = Histogram::of(plan, amounts(plan, item), PeriodSet::ALL);
    if !chart.top.is_zero() {
        let (left, top, width, height) = CHART;
        let drawing = record(&chart, (width, height), 1.0).map_err(|error| NotDrawn::Chart(error.to_string()))?;
        svg.drawing(&enlarged(drawing), &palette(plan, item), (left, top));
    }
    Ok(())
}

/// A drawing so many times as large.
fn enlarged(mut drawing: Drawing) -> Drawing {
    let times = CHART_SCALE.cast_signed();
    for mark in &mut drawing.marks {
        match mark {
            Mark::Rect { x, y, width, height, .. } => {
                for length in [x, y, width, height] {
                    *length *= times;
                }
            }
            Mark::Path { points, stroke, .. } => {
                for (x, y) in points {
                    (*x, *y) = (*x * times, *y * times);
                }
                *stroke *= CHART_SCALE;
            }
            Mark::Text { x, y, size, .. } => {
                (*x, *y) = (*x * times, *y * times);
                *size *= CHART_SCALE;
            }
        }
    }
    Drawing { width: drawing.width * CHART_SCALE, height: drawing.height * CHART_SCALE, ..drawing }
}

/// Whose work this is: the app's name, and its icon, which is markup of its own.
fn sign(svg: &mut Svg) -> String {
    const TOP: f64 = 536.0;
    let looks = Type { size: 30.0, line: 44.0, bold: true, fill: colors::TEXT };
    svg.line(screen::APP, (SIDE + 58.0, TOP), looks);
    let place = format!("<svg x=\"{SIDE}\" y=\"{TOP}\" width=\"{0}\" height=\"{0}\" ", looks.line);
    ICON.trim_end().replacen("<svg ", &place, 1)
}

/// How wide a line of bold type is at most, in pixels.
fn letters(text: &str, size: f64) -> f64 {
    text_width(text, size) * NARROW
}

/// A name wrapped into as few lines as it needs, each about as long as the others.
fn even(name: &str, width: f64, size: f64, most: f64) -> Label {
    let wrapped = |width: f64| fit_label(name, width, most * size, size, size);
    let mut label = wrapped(width);
    let lines = label.lines.len();
    let narrower = (1..20).map(|step| wrapped(width * (1.0 - f64::from(step) / 40.0)));
    for next in narrower.take_while(|next| !next.cut && next.lines.len() == lines) {
        label = next;
    }
    label
}
