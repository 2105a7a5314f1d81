//! The compared items' yearly charts on one scale, as a picture.

use plotters::drawing::DrawingAreaErrorKind;

use super::{
    chart::palette,
    page::{self, MARGIN, Page},
};
use crate::{
    charts::{Histogram, NotRecorded, record},
    export::Extract,
    words::{compare, export as words, paper, phrase, screen},
};

/// The picture's width, and each chart's height in it, in pixels.
const WIDTH: f64 = 880.0;
const HEIGHT: u32 = 240;

/// The charts of the compared items, one under another, each as high as the highest of them needs. None where fewer
/// than two are compared.
///
/// # Errors
/// Where the charts' room or colours are not what their drawing needs; those here are.
pub fn comparison(of: &Extract) -> Result<Option<String>, DrawingAreaErrorKind<NotRecorded>> {
    let (plan, items, chosen) = (of.plan, of.compared(), of.link.years);
    if items.len() < 2 {
        return Ok(None);
    }
    let drawn = |at: usize| Histogram::of(plan, &plan.item(at).amounts, chosen);
    let top = items.iter().map(|at| drawn(*at).top).max().unwrap_or_default();
    let mut page = Page::new(WIDTH);
    let (heading, note) = (phrase::heading(&plan.meta), words::chart_note(&plan.meta, chosen));
    let verdict = compare::verdict(plan, &items, chosen);
    page.text(&heading, page::NOTE);
    page.text(screen::COMPARE, page::TITLE);
    page.text(&verdict, page::HEADING);
    page.text(&note, page::NOTE);
    for item in items {
        page.skip(page::NOTE.line);
        page.text(&words::named(plan, Some(item)), page::HEADING);
        page.text(&paper::money_line(&plan.meta, &of.link, plan.item(item).amounts.over(chosen)), page::BODY);
        let drawing = record(&drawn(item).up_to(top), (page.room() as u32, HEIGHT), page::CHART_SCALE)?;
        page.svg.drawing(&drawing, &palette(plan, Some(item)), (MARGIN as i32, page.y.round() as i32));
        page.skip(HEIGHT.into());
    }
    let foot = words::foot(&plan.meta, of.address.as_deref());
    let title = format!("{heading} {}", screen::COMPARE);
    Ok(Some(page.document(&foot, &title, &[verdict, note].join(" "))))
}
