//! The treemap of a view as tiles, the same on screen and in a file: where each stands, what its label says, and what is
//! too small to have one.

mod shown;

use shown::Shown;

use crate::{
    link::Link,
    plan::Plan,
    selection::Selection,
    treemap::{Rect, fit_label},
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
    let focus = link.at.as_ref().and_then(|code| plan.find(code));
    let view = Shown { plan, link, all, found, focus, measures: Measures::at(scale) };
    view.map(root(plan, link), Rect::new(0.0, 0.0, width, height))
}
