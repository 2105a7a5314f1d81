//! The treemap of a view as tiles, the same on screen and in a file: where each stands, what its label says, and what is
//! too small to have one.

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
/// Where not even the largest of many would then have a tile of its own, they are as small as a pointer still hits them.
const LEAST_SIDE_OF_MANY: f64 = 24.0;
/// Half the gap between tiles.
const GAP: f64 = 1.0;

/// How many hues there are to tell fields by; beyond them they begin again.
pub const HUES: usize = 5;

/// The hue of an item: the place of its field among the fields beside it, so that it is the same in every view, year and
/// order. A field is the lowest of what it lies under that the page gives no row; where each has one, the topmost. What
/// lies above the fields, as a district does, has the hue of its own place. Below [`HUES`].
pub fn hue(plan: &Plan, item: usize) -> usize {
    let mut field = item;
    while let Some(above) = plan.parent(field).filter(|_| plan.item(field).published) {
        field = above;
    }
    let place = match plan.parent(field) {
        Some(above) => plan.children(above).position(|one| one == field),
        None => plan.roots().position(|one| one == field),
    };
    place.unwrap_or_default() % HUES
}

/// The lengths that follow the text size, in CSS pixels; the style sheet sets the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// From a tile's edge to its text; half as much where the type is small.
    pub padding: f64,
    /// A tile's type.
    pub font: f64,
    /// From line to line of it.
    pub line: f64,
    /// The type of what stands inside a tile.
    pub inner_font: f64,
    /// From line to line of it.
    pub inner_line: f64,
    /// A tile at least this wide and high shows what it is made of.
    room_for_inner: (f64, f64),
}

impl Measures {
    /// The lengths where type is this much larger than usual.
    pub fn at(scale: f64) -> Measures {
        Measures {
            padding: 8.0 * scale,
            font: 15.0 * scale,
            line: 21.0 * scale,
            inner_font: 13.0 * scale,
            inner_line: 18.0 * scale,
            room_for_inner: (110.0 * scale, 120.0 * scale),
        }
    }

    /// The least side of a part in which a code of so many letters has room.
    fn inner_side(&self, letters: usize) -> f64 {
        const LETTER: f64 = 0.6;
        self.padding + self.inner_font * LETTER * letters as f64 + 2.0 * GAP
    }

    /// The lines of a text inside a tile, which stands half as far from the edge, in a box of this size.
    fn small(&self, text: &str, (width, height): (f64, f64)) -> Vec<String> {
        fit_label(text, width - self.padding, height - self.padding, self.inner_font, self.inner_line).lines
    }
}

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

/// A part shown inside a tile, or several small ones together; it is seen, and hit together with its tile.
#[derive(Clone, Debug, PartialEq)]
pub struct Inner {
    /// Its item; the first of several.
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

/// The item whose parts a link shows: the one in focus, or where that has none what it is part of; none for the whole.
pub fn root(plan: &Plan, link: &Link) -> Option<usize> {
    let focus = plan.find(link.at.as_ref()?)?;
    if plan.is_leaf(focus) { plan.parent(focus) } else { Some(focus) }
}

/// Lays out the parts of the focused item in a room of this width and height in pixels, with type as large as `scale`
/// says: 1 is the usual. `all` are the amounts shown, `found` what the search leaves bright.
pub fn lay_out(
    plan: &Plan,
    link: &Link,
    all: &Selection,
    found: &Selection,
    (width, height): (f64, f64),
    scale: f64,
) -> TileMap {
    let measures = Measures::at(scale);
    let focus = link.at.as_ref().and_then(|code| plan.find(code));
    let root = root(plan, link);
    let mut parts: Vec<usize> = root.map_or_else(|| plan.roots().collect(), |at| plan.children(at).collect());
    parts.retain(|at| all.marks[*at].visible);
    let money = |at: usize| all.amount(at);
    let (shown, beside): (Vec<usize>, Vec<usize>) = parts.into_iter().partition(|at| weight(money(*at)) > 0.0);
    let area = Rect::new(0.0, 0.0, width, height);
    let dimmed = |at: usize| found.searching && !found.marks[at].counts;
    let (arrangement, weights) = arranged(plan, link, all, &shown, area);
    let mut gathered = arrangement.gather(&weights, area, LEAST_SIDE);
    if gathered.kept.is_empty() {
        gathered = arrangement.gather(&weights, area, LEAST_SIDE_OF_MANY);
    }
    let rects = arrangement.place_gathered(&weights, &gathered, area);
    let alone = gathered.kept.iter().map(|at| vec![shown[*at]]);
    let together = (!gathered.gathered.is_empty()).then(|| gathered.gathered.iter().map(|at| shown[*at]).collect());
    let tile = |(items, rect): (Vec<usize>, Rect)| {
        let rect = rect.inset(GAP);
        let name = match items[..] {
            [item] => plan.item(item).name.to_string(),
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
        let room = Rect::new(0.0, 0.0, rect.width, rect.height).inset(measures.padding);
        let split = tile.item().is_some_and(|item| !plan.is_leaf(item))
            && rect.width >= measures.room_for_inner.0
            && rect.height >= measures.room_for_inner.1;
        // A tile that shows its parts keeps most of its room for them.
        let most = if split { measures.line * 2.0 } else { room.height };
        tile.lines = fit_label(&name, room.width, most, measures.font, measures.line).lines;
        if tile.lines.is_empty() {
            // In small type and with less around it; and where not even the first word has room, the code still tells
            // one tile from another.
            tile.small = true;
            let code = tile.item().map(|item| plan.item(item).code.to_string());
            let tries = [Some(name), code].into_iter().flatten();
            let mut labels = tries.map(|text| measures.small(&text, (rect.width, rect.height)));
            tile.lines = labels.find(|lines| !lines.is_empty()).unwrap_or_default();
        }
        let used = tile.lines.len() as f64 * measures.line;
        let beneath = room.height - used;
        if !tile.small && !fit_label(&figure, room.width, beneath, measures.font, measures.line).lines.is_empty() {
            tile.figure = Some(figure);
        }
        if split && let Some(item) = tile.item() {
            let top = used + measures.line + measures.padding * 1.5;
            let below = Rect::new(0.0, top, rect.width, rect.height - top);
            tile.inner = inner(plan, link, all, item, below, &measures, &dimmed);
        }
        tile
    };
    TileMap { root, beside, tiles: alone.chain(together).zip(rects).map(tile).collect() }
}

/// The arrangement by the money over all periods, which stays the same whichever are chosen, and the weights now.
fn arranged(plan: &Plan, link: &Link, all: &Selection, parts: &[usize], area: Rect) -> (Arrangement, Vec<f64>) {
    let weights = |amount: &dyn Fn(usize) -> Amount| parts.iter().map(|at| weight(amount(*at))).collect::<Vec<_>>();
    let now = weights(&|at| all.amount(at));
    if link.years.is_all() {
        return (Arrangement::new(&now, area), now);
    }
    (Arrangement::new(&weights(&|at| all.amount_over(plan, at, PeriodSet::ALL)), area), now)
}

fn inner(
    plan: &Plan,
    link: &Link,
    all: &Selection,
    item: usize,
    area: Rect,
    measures: &Measures,
    dimmed: &impl Fn(usize) -> bool,
) -> Vec<Inner> {
    let parts: Vec<usize> = plan.children(item).filter(|at| all.marks[*at].visible).collect();
    let (arrangement, weights) = arranged(plan, link, all, &parts, area);
    // Parts too small for as much as their code stand together, as tiles do.
    let letters = parts.iter().map(|at| plan.item(*at).code.to_string().len()).max().unwrap_or_default();
    let gathered = arrangement.gather(&weights, area, measures.inner_side(letters));
    let rects = arrangement.place_gathered(&weights, &gathered, area);
    let together = (!gathered.gathered.is_empty()).then_some(&gathered.gathered[..]);
    let groups = gathered.kept.iter().map(std::slice::from_ref).chain(together);
    let part = |(group, rect): (&[usize], Rect)| {
        let rect = rect.inset(GAP);
        let (first, room) = (parts[group[0]], (rect.width, rect.height));
        let names = match group {
            [_] => [plan.item(first).name.to_string(), plan.item(first).code.to_string()],
            _ => [words::phrase::more(group.len()), String::new()],
        };
        let mut labels = names.iter().map(|text| measures.small(text, room));
        let lines = labels.find(|lines| !lines.is_empty()).unwrap_or_default();
        Inner { item: first, rect, lines, dimmed: group.iter().all(|at| dimmed(parts[*at])) }
    };
    groups.zip(rects).map(part).collect()
}

/// Money as a weight for geometry, which alone is measured in floats; what carries no money has none.
fn weight(amount: Amount) -> f64 {
    amount.money().and_then(|money| money.to_f64()).unwrap_or_default()
}
