//! The treemap of a view, as a picture of one size, whatever the screen's.

use super::{
    Svg, Type,
    colors::{self, HUES},
    page::{self, MARGIN, Page},
};
use crate::{
    export::Extract,
    plan::{Amount, Plan},
    tiles::{self, Inner, Measures, Tile},
    treemap::Rect,
    words::{export as words, money, paper, phrase, screen},
};

/// The picture's width and the tiles' height in it, in pixels.
const WIDTH: f64 = 1080.0;
const HEIGHT: f64 = 680.0;
/// The tiles' type is that much larger than on the page, since a picture is often looked at in small.
const SCALE: f64 = 1.2;
/// How round the corners of tiles and of their parts are.
const CORNER: f64 = 3.0;
const INNER_CORNER: f64 = 2.0;

/// The treemap, with what is gathered in one tile and what has no area listed beneath it.
pub fn map(of: &Extract) -> String {
    let plan = of.plan;
    let mut page = Page::new(WIDTH);
    let map = tiles::lay_out(plan, &of.link, &of.unsearched, &of.found, (page.room(), HEIGHT), SCALE);
    let amount = |at: usize| of.unsearched.amount(at);
    let whole = map.root.map_or(of.unsearched.sum, amount);
    let (path, name) = (
        words::path(plan, map.root),
        map.root.map_or_else(|| screen::WHOLE.to_owned(), |at| words::named(plan, Some(at))),
    );
    let sum = paper::money_line(&plan.meta, &of.link, whole);
    let notes = notes(of);
    page.text(&path, page::NOTE);
    page.text(&name, page::TITLE);
    page.text(&sum, page::HEADING);
    for note in &notes {
        page.text(note, page::NOTE);
    }
    page.skip(page::NOTE.line / 2.0);
    if map.tiles.is_empty() {
        page.text(screen::MAP_EMPTY, page::BODY);
    } else {
        for tile in &map.tiles {
            draw(&mut page.svg, plan, tile, page.y);
        }
        page.skip(HEIGHT);
    }
    for tile in map.tiles.iter().filter(|tile| tile.item().is_none()) {
        list(&mut page, plan, &phrase::gathered(tile.items.len()), &tile.items, amount);
    }
    if !map.beside.is_empty() {
        list(&mut page, plan, screen::MAP_BESIDE, &map.beside, amount);
    }
    let foot = words::foot(&plan.meta, of.address.as_deref());
    let title = words::title(&path, &name);
    let said: Vec<String> = [sum].into_iter().chain(notes).collect();
    page.document(&foot, &title, &said.join(". "))
}

/// What areas and colours stand for.
fn notes(of: &Extract) -> Vec<String> {
    let mut notes = vec![words::map_note(of.plan, &of.link)];
    if of.found.searching {
        notes.extend(of.found.rescue.as_ref().map(phrase::rescued));
        notes.push(words::searched(&of.link.q, of.found.hits));
        notes.extend((of.found.hits > 0).then(|| words::found(&of.plan.meta, &of.link, of.found.sum)));
    }
    notes
}

fn draw(svg: &mut Svg, plan: &Plan, tile: &Tile, top: f64) {
    let rect = Rect { x: tile.rect.x + MARGIN, y: tile.rect.y + top, ..tile.rect };
    let measures = Measures::at(SCALE);
    let (ground, ink) = match tile.item() {
        _ if tile.dimmed => (colors::DIM, colors::ON_DIM),
        Some(item) => (HUES[tiles::hue(plan, item)], colors::ON_HUE),
        None => (colors::TEXT_SUBTLE, colors::PAPER),
    };
    svg.rect(rect, CORNER, ground);
    for part in &tile.inner {
        draw_inner(svg, part, (rect.x, rect.y), ink);
    }
    if tile.chosen {
        svg.outline(rect.inset(4.0), colors::PAPER, 2.0);
        svg.outline(rect.inset(1.5), colors::TEXT, 3.0);
    }
    let (size, line, padding) = if tile.small {
        (measures.inner_font, measures.inner_line, measures.padding / 2.0)
    } else {
        (measures.font, measures.line, measures.padding)
    };
    let name = Type { size, line, bold: true, fill: ink };
    let end = lines(svg, &tile.lines, (rect.x + padding, rect.y + padding), name);
    lines(svg, tile.figure.as_slice(), (rect.x + padding, end), Type { bold: false, ..name });
}

fn draw_inner(svg: &mut Svg, part: &Inner, (left, top): (f64, f64), ink: &'static str) {
    let rect = Rect { x: part.rect.x + left, y: part.rect.y + top, ..part.rect };
    let fill = if part.dimmed {
        svg.rect(rect, INNER_CORNER, colors::DIM_INNER);
        colors::ON_DIM
    } else {
        svg.shade(rect, INNER_CORNER, colors::SHADE, colors::SHADE_OPACITY);
        ink
    };
    let Measures { padding, inner_font: size, inner_line: line, .. } = Measures::at(SCALE);
    let start = (rect.x + padding / 2.0, rect.y + padding / 2.0);
    lines(svg, &part.lines, start, Type { size, line, bold: false, fill });
}

/// Lines of text from here down, and where they end.
fn lines(svg: &mut Svg, lines: &[String], (x, mut y): (f64, f64), looks: Type) -> f64 {
    for line in lines {
        svg.line(line, (x, y), looks);
        y += looks.line;
    }
    y
}

/// Items under a heading, each with its amount.
fn list(page: &mut Page, plan: &Plan, heading: &str, items: &[usize], amount: impl Fn(usize) -> Amount) {
    page.skip(page::NOTE.line / 2.0);
    page.text(heading, page::HEADING);
    for &item in items {
        let amount = money::in_words(amount(item), &plan.meta.unit);
        page.entry(&format!("{} · {amount}", words::named(plan, Some(item))), page::BODY, HUES[tiles::hue(plan, item)]);
    }
}
