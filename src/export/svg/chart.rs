//! The yearly chart of what is in focus, as a picture.

use plotters::{drawing::DrawingAreaErrorKind, style::RGBColor};

use super::{
    colors::HUES,
    page::{self, MARGIN, Page},
};
use crate::{
    charts::{Histogram, Ink, NotRecorded, Palette, record},
    export::Extract,
    plan::Plan,
    tiles,
    words::{export as words, paper, phrase},
};

/// The picture's width, and the chart's height in it, in pixels.
const WIDTH: f64 = 880.0;
const HEIGHT: u32 = 360;
/// How much of its hue the bar of a period that is not chosen keeps, in hundredths; the style sheet says the same.
const PALE: u32 = 45;

/// The chart of the item in focus, or of the whole plan's total.
///
/// # Errors
/// Where the chart's room or colours are not what its drawing needs; those here are.
pub fn chart(of: &Extract) -> Result<String, DrawingAreaErrorKind<NotRecorded>> {
    let (plan, item) = (of.plan, of.focused());
    let amounts = item.map_or(&plan.total, |at| &plan.item(at).amounts);
    let histogram = Histogram::of(plan, amounts, of.link.years);
    let mut page = Page::new(WIDTH);
    let drawing = record(&histogram, (page.room() as u32, HEIGHT), page::CHART_SCALE)?;
    let (path, name) = (words::path(plan, item), words::named(plan, item));
    let money = paper::money_line(&plan.meta, &of.link, amounts.over(of.link.years));
    let note = words::chart_note(&plan.meta, of.link.years);
    page.text(&path, page::NOTE);
    page.text(&name, page::TITLE);
    page.text(&money, page::HEADING);
    page.text(&note, page::NOTE);
    let wanting = of.findings_on(item);
    if wanting > 0 {
        page.text(&phrase::findings_here(wanting), page::NOTE);
    }
    page.skip(page::NOTE.line / 2.0);
    page.svg.drawing(&drawing, &palette(plan, item), (MARGIN as i32, page.y.round() as i32));
    page.skip(HEIGHT.into());
    let foot = words::foot(&plan.meta, of.address.as_deref());
    Ok(page.document(&foot, &words::title(&path, &name), &[money, note].join(". ")))
}

/// The colours of an item's chart on white: its field's hue, and the plain ones for the whole plan.
pub fn palette(plan: &Plan, item: Option<usize>) -> Palette {
    let Some(bar) = item.and_then(|at| color(HUES[tiles::hue(plan, at)])) else { return Palette::LIGHT };
    let pale = |part: u8| ((u32::from(part) * PALE + 255 * (100 - PALE) + 50) / 100) as u8;
    let RGBColor(red, green, blue) = bar;
    Palette::LIGHT.with(Ink::Bar, bar).with(Ink::PaleBar, RGBColor(pale(red), pale(green), pale(blue)))
}

/// A colour of six hexadecimal digits.
fn color(text: &str) -> Option<RGBColor> {
    let part = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    Some(RGBColor(part(1)?, part(3)?, part(5)?))
}
