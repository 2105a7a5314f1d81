//! The treemap as the tiles on screen: where each stands, what its label says, and what is too small to have one.

use rust_decimal::prelude::ToPrimitive;

use crate::{
    link::Link,
    plan::{Amount, PeriodSet, Plan},
    selection::Selection,
    treemap::{Arrangement, Rect, fit_label},
    words,
};

/// A tile with a shorter side cannot be hit with a finger, in CSS pixels.
const LEAST_SIDE: f64 = 44.0;
/// Half the gap between tiles.
const GAP: f64 = 1.0;
/// From a tile's edge to its text.
const PADDING: f64 = 8.0;
/// A tile's type and its line; the style sheet sets the same sizes.
const TYPE: f64 = 15.0;
const LINE: f64 = 21.0;
/// The type of what stands inside a tile.
const INNER_TYPE: f64 = 13.0;
const INNER_LINE: f64 = 18.0;
/// A tile at least this wide and high shows what it is made of.
const ROOM_FOR_INNER: (f64, f64) = (110.0, 120.0);

/// What the treemap shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TileMap {
    /// The item whose parts are shown; none for the whole plan.
    pub root: Option<usize>,
    /// The tiles, the gathered one last.
    pub tiles: Vec<Tile>,
    /// Items beside the tiles: without money over the chosen periods.
    pub beside: Vec<usize>,
}

/// One tile: an item's, or the one that gathers those too small to hit.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// The items it stands for; several where they are gathered.
    pub items: Vec<usize>,
    /// Where it stands in the map.
    pub rect: Rect,
    /// Its name, as many whole words as there is room for, or its code.
    pub lines: Vec<String>,
    /// The lines are in the type of what stands inside a tile.
    pub small: bool,
    /// Its amount, shortened, where there is room.
    pub figure: Option<String>,
    /// What it is made of, where there is room to show it.
    pub inner: Vec<Inner>,
    /// The search found nothing in it.
    pub dimmed: bool,
    /// It is the focused leaf.
    pub chosen: bool,
}

/// A part shown inside a tile; it is seen, and hit together with its tile.
#[derive(Clone, Debug, PartialEq)]
pub struct Inner {
    /// Its item.
    pub item: usize,
    /// Where it stands in the tile.
    pub rect: Rect,
    /// Its name.
    pub lines: Vec<String>,
    /// The search found nothing in it.
    pub dimmed: bool,
}

impl Tile {
    /// The one item it stands for, unless it gathers several.
    pub fn item(&self) -> Option<usize> {
        match self.items[..] {
            [item] => Some(item),
            _ => None,
        }
    }
}

/// Lays out the parts of the focused item. `all` are the amounts shown, `found` what the search leaves bright.
pub fn tiles(plan: &Plan, link: &Link, all: &Selection, found: &Selection, width: f64, height: f64) -> TileMap {
    let focus = link.at.as_ref().and_then(|code| plan.find(code));
    let root = focus.filter(|at| !plan.is_leaf(*at)).or_else(|| plan.parent(focus?));
    let mut parts: Vec<usize> = root.map_or_else(|| plan.roots().collect(), |at| plan.children(at).collect());
    parts.retain(|at| all.marks[*at].visible);
    let money = |at: usize| all.amount(plan, at, link);
    let (shown, beside): (Vec<usize>, Vec<usize>) = parts.into_iter().partition(|at| weight(money(*at)) > 0.0);
    let area = Rect::new(0.0, 0.0, width, height);
    let dimmed = |at: usize| found.searching && !plan.subtree(at).any(|under| found.marks[under].counted);
    let (arrangement, weights) = arranged(plan, link, all, &shown, area);
    let gathered = arrangement.gather(&weights, area, LEAST_SIDE);
    let rects = arrangement.place_gathered(&weights, &gathered, area);
    let alone = gathered.kept.iter().map(|at| vec![shown[*at]]);
    let together = (!gathered.gathered.is_empty()).then(|| gathered.gathered.iter().map(|at| shown[*at]).collect());
    let tile = |(items, rect): (Vec<usize>, Rect)| {
        let rect = rect.inset(GAP);
        let name = match items[..] {
            [item] => plan.item(item).name.clone(),
            _ => words::phrase::more(items.len()),
        };
        let sum = Amount::sum(items.iter().map(|item| money(*item)));
        let mut tile = Tile {
            dimmed: items.iter().all(|item| dimmed(*item)),
            chosen: items.iter().any(|item| Some(*item) == focus),
            items,
            rect,
            lines: Vec::new(),
            figure: None,
            inner: Vec::new(),
            small: false,
        };
        let figure = sum.money().map(|money| words::money::short(money, &plan.meta.unit)).unwrap_or_default();
        let room = Rect::new(0.0, 0.0, rect.width, rect.height).inset(PADDING);
        let split = tile.item().is_some_and(|item| !plan.is_leaf(item))
            && rect.width >= ROOM_FOR_INNER.0
            && rect.height >= ROOM_FOR_INNER.1;
        // A tile that shows its parts keeps most of its room for them.
        let most = if split { LINE * 2.0 } else { room.height };
        tile.lines = fit_label(&name, room.width, most, TYPE, LINE).lines;
        if tile.lines.is_empty() {
            // In small type and with less around it; and where not even the first word has room, the code still tells
            // one tile from another.
            tile.small = true;
            let code = tile.item().map(|item| plan.item(item).code.to_string());
            let (width, height) = (rect.width - PADDING, rect.height - PADDING);
            let tries = [Some(name), code].into_iter().flatten();
            let mut labels = tries.map(|text| fit_label(&text, width, height, INNER_TYPE, INNER_LINE).lines);
            tile.lines = labels.find(|lines| !lines.is_empty()).unwrap_or_default();
        }
        let used = tile.lines.len() as f64 * LINE;
        if !tile.small && !fit_label(&figure, room.width, room.height - used, TYPE, LINE).lines.is_empty() {
            tile.figure = Some(figure);
        }
        if split && let Some(item) = tile.item() {
            let top = used + LINE + PADDING * 1.5;
            let below = Rect::new(0.0, top, rect.width, rect.height - top);
            tile.inner = inner(plan, link, all, item, below, &dimmed);
        }
        tile
    };
    TileMap { root, beside, tiles: alone.chain(together).zip(rects).map(tile).collect() }
}

/// The arrangement by the money over all periods, which stays the same whichever are chosen, and the weights now.
fn arranged(plan: &Plan, link: &Link, all: &Selection, parts: &[usize], area: Rect) -> (Arrangement, Vec<f64>) {
    let whole = Link { years: PeriodSet::ALL, ..link.clone() };
    let weights = |link: &Link| parts.iter().map(|at| weight(all.amount(plan, *at, link))).collect::<Vec<_>>();
    (Arrangement::new(&weights(&whole), area), weights(link))
}

fn inner(
    plan: &Plan,
    link: &Link,
    all: &Selection,
    item: usize,
    area: Rect,
    dimmed: &impl Fn(usize) -> bool,
) -> Vec<Inner> {
    let parts: Vec<usize> = plan.children(item).filter(|at| all.marks[*at].visible).collect();
    let (arrangement, weights) = arranged(plan, link, all, &parts, area);
    let part = |(item, rect): (usize, Rect)| {
        let rect = rect.inset(GAP);
        let name = &plan.item(item).name;
        let label = fit_label(name, rect.width - PADDING, rect.height - PADDING, INNER_TYPE, INNER_LINE);
        Inner { item, rect, lines: label.lines, dimmed: dimmed(item) }
    };
    let placed = parts.into_iter().zip(arrangement.place(&weights, area));
    placed.filter(|(_, rect)| !rect.is_empty()).map(part).collect()
}

/// Money as a weight for geometry, which alone is measured in floats; what carries no money has none.
fn weight(amount: Amount) -> f64 {
    amount.money().and_then(|money| money.to_f64()).unwrap_or_default()
}
