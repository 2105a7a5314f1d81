//! The card that a messenger shows with a link, as SVG: what is promised, what it costs, and when.

use std::fmt::Write;

use super::{NotDrawn, icons::ICON};
use crate::{
    charts::{Drawing, Histogram, Ink, Mark, Palette, record},
    plan::{Amounts, PeriodSet, Plan},
    treemap::{Label, fit_label, text_width},
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
const CHART: (u32, u32, u32, u32) = (604, 292, 271, 150);
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
const TEXT: &str = "#1e2124";
const SUBTLE: &str = "#464c53";
/// The fields' colours, as the style sheet has them.
const HUES: [&str; 5] = ["#0b50d0", "#267337", "#8a5c00", "#ab2b36", "#39506c"];

/// The card of an item, or of the whole plan.
pub fn card(plan: &Plan, item: Option<usize>) -> Result<String, NotDrawn> {
    let (width, height) = CARD;
    let hue = HUES[item.and_then(|at| field(plan, at)).unwrap_or_default() % HUES.len()];
    let mut card = Card(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\
         <rect width=\"{BAND}\" height=\"{height}\" fill=\"{hue}\"/>"
    ));
    card.head(plan, item, hue);
    card.name(item.map_or(screen::SUBJECT, |at| plan.item(at).name.as_str()));
    card.money(plan, item, hue);
    card.years(&Histogram::of(plan, amounts(plan, item), PeriodSet::ALL), hue)?;
    card.sign();
    card.0.push_str("</svg>");
    Ok(card.0)
}

/// The place of an item's field among the fields.
fn field(plan: &Plan, item: usize) -> Option<usize> {
    plan.roots().position(|root| plan.subtree(root).contains(&item))
}

fn amounts(plan: &Plan, item: Option<usize>) -> &Amounts {
    item.map_or(&plan.total, |at| &plan.item(at).amounts)
}

/// The markup so far.
struct Card(String);

/// The looks of a line of text.
#[derive(Clone, Copy)]
struct Type<'a> {
    size: f64,
    bold: bool,
    fill: &'a str,
}

impl Card {
    /// What the item is, and whose plan it belongs to.
    fn head(&mut self, plan: &Plan, item: Option<usize>, hue: &str) {
        const SIZE: f64 = 32.0;
        const TOP: f64 = 56.0;
        let badge = words::badge(plan, item);
        let width = (letters(&badge, SIZE) + 44.0).ceil();
        self.put(&format!("<rect x=\"{SIDE}\" y=\"{TOP}\" width=\"{width}\" height=\"56\" rx=\"10\" fill=\"{hue}\"/>"));
        let middle = SIDE + width / 2.0;
        self.text(&badge, (middle, TOP + 39.0), "middle", Type { size: SIZE, bold: true, fill: "#fff" });
        let beside = (SIDE + width + 24.0, TOP + 39.0);
        self.text(&phrase::whose(&plan.meta), beside, "start", Type { size: SIZE, bold: false, fill: SUBTLE });
    }

    /// The name, as large as it has room for. Where even the smallest type has none, it ends in "…".
    fn name(&mut self, name: &str) {
        let width = f64::from(CARD.0) - 2.0 * SIDE;
        let fitted = |(size, lines): (f64, f64)| (size, even(name, width / NARROW, size, lines));
        let mut tried = NAMES.map(fitted).into_iter();
        let smallest = tried.clone().next_back();
        let Some((size, label)) = tried.find(|(_, label)| !label.cut).or(smallest) else { return };
        let height = size * LINE_HEIGHT;
        let top = (NAME.0 + NAME.1 - label.lines.len() as f64 * height) / 2.0;
        for (line, text) in (1..).zip(&label.lines) {
            let baseline = top + f64::from(line) * height - size * 0.27;
            self.text(text, (SIDE, baseline.round()), "start", Type { size, bold: true, fill: TEXT });
        }
    }

    /// The amount over all years in words, what it is the sum of, and its share of the whole.
    fn money(&mut self, plan: &Plan, item: Option<usize>, hue: &str) {
        const BASELINE: f64 = 442.0;
        let meta = &plan.meta;
        let amount = amounts(plan, item).over(PeriodSet::ALL);
        let words = money::in_words(amount, &meta.unit);
        let room = f64::from(CHART.0) - SIDE - 24.0;
        let size = AMOUNTS.iter().find(|size| letters(&words, **size) <= room).or(AMOUNTS.last());
        let size = size.copied().unwrap_or_default();
        let note = Type { size: 30.0, bold: false, fill: SUBTLE };
        let whole = plan.total.over(PeriodSet::ALL).money();
        let share = item.and(amount.money()).zip(whole).and_then(|(part, whole)| money::share(part, whole));
        let below = if item.is_none() { Some(words::counts(plan)) } else { share.map(|share| words::share(&share)) };
        let above = words::amount_note(meta, item.is_none(), amount);
        self.text(&above, (SIDE, BASELINE - size - 8.0), "start", note);
        self.text(&words, (SIDE, BASELINE), "start", Type { size, bold: true, fill: hue });
        if let Some(below) = below {
            self.text(&below, (SIDE, BASELINE + 52.0), "start", note);
        }
    }

    /// The yearly chart; of what has no money the amount says it all.
    fn years(&mut self, chart: &Histogram, hue: &str) -> Result<(), NotDrawn> {
        if chart.top.is_zero() {
            return Ok(());
        }
        let (left, top, width, height) = CHART;
        let drawing = record(chart, (width, height), 1.0).map_err(|error| NotDrawn::Chart(error.to_string()))?;
        self.put(&format!("<g transform=\"translate({left} {top}) scale({CHART_SCALE})\">"));
        self.drawing(&drawing, hue);
        self.put("</g>");
        Ok(())
    }

    fn drawing(&mut self, drawing: &Drawing, hue: &str) {
        let color = |ink| {
            if ink == Ink::Bar {
                return hue.to_owned();
            }
            let color = Palette::LIGHT.color(ink);
            format!("#{:02x}{:02x}{:02x}", color.0, color.1, color.2)
        };
        for mark in &drawing.marks {
            match mark {
                Mark::Rect { x, y, width, height, ink } => self.put(&format!(
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
                    color(*ink)
                )),
                Mark::Path { points, stroke, ink } => {
                    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
                    self.put(&format!(
                        "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{stroke}\"/>",
                        points.join(" "),
                        color(*ink)
                    ));
                }
                Mark::Text { x, y, anchor, size, bold, text, ink } => {
                    let look = Type { size: f64::from(*size), bold: *bold, fill: &color(*ink) };
                    self.text(text, (f64::from(*x), f64::from(*y)), anchor.as_str(), look);
                }
            }
        }
    }

    /// Whose work this is.
    fn sign(&mut self) {
        const TOP: f64 = 536.0;
        let icon = ICON.replacen("<svg ", &format!("<svg x=\"{SIDE}\" y=\"{TOP}\" width=\"44\" height=\"44\" "), 1);
        self.put(&icon);
        let name = Type { size: 30.0, bold: true, fill: TEXT };
        self.text(screen::APP, (SIDE + 58.0, TOP + 33.0), "start", name);
    }

    fn text(&mut self, text: &str, (x, y): (f64, f64), anchor: &str, look: Type) {
        let weight = if look.bold { " font-weight=\"700\"" } else { "" };
        let Type { size, fill, .. } = look;
        // Writing to a text never fails.
        let _ = write!(
            self.0,
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight} text-anchor=\"{anchor}\" fill=\"{fill}\">{}</text>",
            escaped(text)
        );
    }

    fn put(&mut self, markup: &str) {
        self.0.push_str(markup);
    }
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

/// A text as the content of an element.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
