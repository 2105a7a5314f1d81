//! What a view's treemap is laid out from, and the steps of that: the map, a tile, what is in a tile, and a part of that.

use rust_decimal::prelude::ToPrimitive;

use super::{GAP, Inner, LEAST_SIDE, LEAST_SIDE_OF_MANY, Measures, Tile, TileMap};
use crate::{
    link::Link,
    plan::{Amount, PeriodSet, Plan},
    selection::Selection,
    treemap::{Arrangement, Rect, fit_label},
    words,
};

/// What is laid out, and with type how large.
pub(super) struct Shown<'a> {
    pub plan: &'a Plan,
    pub link: &'a Link,
    /// The amounts shown.
    pub all: &'a Selection,
    /// What the search leaves bright.
    pub found: &'a Selection,
    pub focus: Option<usize>,
    pub measures: Measures,
}

impl Shown<'_> {
    /// The parts of `root` as tiles in this area.
    pub fn map(&self, root: Option<usize>, area: Rect) -> TileMap {
        let plan = self.plan;
        let mut parts: Vec<usize> = root.map_or_else(|| plan.roots().collect(), |at| plan.children(at).collect());
        parts.retain(|at| self.all.marks[*at].visible);
        let (shown, beside): (Vec<usize>, Vec<usize>) =
            parts.into_iter().partition(|at| weight(self.all.amount(*at)) > 0.0);
        let (arrangement, weights) = self.arranged(&shown, area);
        let mut gathered = arrangement.gather(&weights, area, LEAST_SIDE);
        if gathered.kept.is_empty() {
            gathered = arrangement.gather(&weights, area, LEAST_SIDE_OF_MANY);
        }
        let rects = arrangement.place_gathered(&weights, &gathered, area);
        let mut tiles: Vec<Tile> =
            gathered.kept.iter().zip(&rects).map(|(at, rect)| self.tile(vec![shown[*at]], *rect)).collect();
        if let ([_, ..], Some(rect)) = (&gathered.gathered[..], rects.last()) {
            tiles.push(self.tile(gathered.gathered.iter().map(|at| shown[*at]).collect(), *rect));
        }
        TileMap { root, beside, tiles }
    }

    fn dimmed(&self, at: usize) -> bool {
        self.found.searching && !self.found.marks[at].counts
    }

    /// The arrangement by the money over all periods, which stays the same whichever are chosen, and the weights now.
    fn arranged(&self, parts: &[usize], area: Rect) -> (Arrangement, Vec<f64>) {
        let now: Vec<f64> = parts.iter().map(|at| weight(self.all.amount(*at))).collect();
        if self.link.years.is_all() {
            return (Arrangement::new(&now, area), now);
        }
        let ever = parts.iter().map(|at| weight(self.all.amount_over(self.plan, *at, PeriodSet::ALL)));
        (Arrangement::new(&ever.collect::<Vec<_>>(), area), now)
    }

    fn tile(&self, items: Vec<usize>, rect: Rect) -> Tile {
        let (plan, measures) = (self.plan, &self.measures);
        let rect = rect.inset(GAP);
        let name = match items[..] {
            [item] => plan.item(item).name.to_string(),
            _ => words::phrase::more(items.len()),
        };
        let sum = Amount::sum(items.iter().map(|item| self.all.amount(*item)));
        let mut tile = Tile {
            dimmed: items.iter().all(|item| self.dimmed(*item)),
            chosen: items.iter().any(|item| Some(*item) == self.focus),
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
            tile.lines = self.first_that_fits([Some(name), code].into_iter().flatten(), &rect);
        }
        let used = tile.lines.len() as f64 * measures.line;
        let beneath = room.height - used;
        if !tile.small && !fit_label(&figure, room.width, beneath, measures.font, measures.line).lines.is_empty() {
            tile.figure = Some(figure);
        }
        if split && let Some(item) = tile.item() {
            let top = used + measures.line + measures.padding * 1.5;
            tile.inner = self.inner(item, Rect::new(0.0, top, rect.width, rect.height - top));
        }
        tile
    }

    /// The parts of an item in this area of its tile.
    fn inner(&self, item: usize, area: Rect) -> Vec<Inner> {
        let plan = self.plan;
        let parts: Vec<usize> = plan.children(item).filter(|at| self.all.marks[*at].visible).collect();
        let (arrangement, weights) = self.arranged(&parts, area);
        // Parts too small for as much as their code stand together, as tiles do.
        let letters = parts.iter().map(|at| plan.item(*at).code.to_string().len()).max().unwrap_or_default();
        let gathered = arrangement.gather(&weights, area, self.measures.inner_side(letters));
        let rects = arrangement.place_gathered(&weights, &gathered, area);
        let mut inner: Vec<Inner> =
            gathered.kept.iter().zip(&rects).map(|(at, rect)| self.part(&[parts[*at]], *rect)).collect();
        if let ([_, ..], Some(rect)) = (&gathered.gathered[..], rects.last()) {
            inner.push(self.part(&gathered.gathered.iter().map(|at| parts[*at]).collect::<Vec<_>>(), *rect));
        }
        inner
    }

    fn part(&self, items: &[usize], rect: Rect) -> Inner {
        let rect = rect.inset(GAP);
        let first = self.plan.item(items[0]);
        let names = match items {
            [_] => [first.name.to_string(), first.code.to_string()],
            _ => [words::phrase::more(items.len()), String::new()],
        };
        let lines = self.first_that_fits(names.into_iter(), &rect);
        Inner { item: items[0], rect, lines, dimmed: items.iter().all(|item| self.dimmed(*item)) }
    }

    /// The lines of the first of these names that has room in a box in small type.
    fn first_that_fits(&self, names: impl Iterator<Item = String>, rect: &Rect) -> Vec<String> {
        let mut lines = names.map(|name| self.measures.small(&name, (rect.width, rect.height)));
        lines.find(|lines| !lines.is_empty()).unwrap_or_default()
    }
}

/// Money as a weight for geometry, which alone is measured in floats; what carries no money has none.
fn weight(amount: Amount) -> f64 {
    amount.money().and_then(|money| money.to_f64()).unwrap_or_default()
}
