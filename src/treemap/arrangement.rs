//! Which tile stands in which row: made once from weights, and filled again with other weights.

use super::Rect;
use super::rows::{Row, Squarified, sum_from};

/// A squarified treemap: a rectangle for each weight, in the order of the weights.
///
/// Areas are proportional to the weights and fill `area` whole; the largest tile stands at the
/// upper left, equal weights in their own order. A weight that is not a positive finite number
/// (zero, negative, infinite, not a number) takes no room: it gets an empty rectangle, of no width
/// and no height, at the place where it would stand. A side of `area` that is no length counts as
/// 0. Takes the time of a sort.
///
/// Source: M. Bruls, K. Huizing, J. J. van Wijk, "Squarified Treemaps", 2000.
///
/// ```
/// use pledge_treemap::{Rect, squarify};
///
/// let tiles = squarify(&[1.0, 3.0], Rect::new(0.0, 0.0, 8.0, 4.0));
/// assert_eq!(tiles, [Rect::new(6.0, 0.0, 2.0, 4.0), Rect::new(0.0, 0.0, 6.0, 4.0)]);
/// ```
pub fn squarify(weights: &[f64], area: Rect) -> Vec<Rect> {
    let mut tiles = vec![Rect::default(); weights.len()];
    Squarifier::default().lay_out(weights, area, &mut tiles);
    tiles
}

/// Lays out many treemaps one after the other, as the levels of a tree, in memory that is kept from one to the next.
#[derive(Clone, Debug, Default)]
pub struct Squarifier {
    shares: Vec<f64>,
    arrangement: Arrangement,
    rows: Squarified,
    sums: Sums,
}

impl Squarifier {
    /// Does as [`squarify`] does; `tiles` are as many as the weights.
    pub fn lay_out(&mut self, weights: &[f64], area: Rect, tiles: &mut [Rect]) {
        share_out(weights, &mut self.shares);
        self.arrangement.arrange(&self.shares, area, &mut self.rows);
        self.arrangement.fill(&self.shares, area, &mut self.sums, tiles);
    }
}

/// For each row the sum of its tiles, and what is left from it on.
#[derive(Clone, Debug, Default)]
struct Sums {
    rows: Vec<f64>,
    left: Vec<f64>,
}

/// The order of tiles, their rows and the rows' directions, without sizes.
///
/// Made from weights that stand for all states to be shown (say, the totals over all years), it
/// can be filled with the weights of each state: every tile stays in its row and keeps its order
/// there, and only sizes change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arrangement {
    /// Indices into the weights, in the order in which tiles are laid out.
    order: Vec<usize>,
    rows: Vec<Row>,
}

impl Arrangement {
    /// Arranges the weights for a room of the shape of `area`; an area without extent counts as a
    /// square.
    ///
    /// Weights that take no room now are appended, in their own order, as a last row of their own,
    /// so that they have a place when they get weight. If none takes room, all count as equal.
    pub fn new(weights: &[f64], area: Rect) -> Self {
        let mut arrangement = Self::default();
        let mut shares = Vec::new();
        share_out(weights, &mut shares);
        arrangement.arrange(&shares, area, &mut Squarified::default());
        arrangement
    }

    fn arrange(&mut self, shares: &[f64], area: Rect, squarified: &mut Squarified) {
        let area = area.sound();
        let (width, height) =
            if area.width > 0.0 && area.height > 0.0 { (area.width, area.height) } else { (1.0, 1.0) };
        self.order.clear();
        self.order.extend(0..shares.len());
        let sorted = squarified.weights();
        sorted.extend_from_slice(shares);
        // Most groups are small and in order already: each loop spared is a guess of its length spared.
        if !shares.is_sorted_by(|a, b| a >= b) {
            heaviest_first(&mut self.order, shares);
            for (share, &at) in sorted.iter_mut().zip(&self.order) {
                *share = shares[at];
            }
        }
        while sorted.pop_if(|share| *share <= 0.0).is_some() {}
        if sorted.is_empty() {
            sorted.resize(self.order.len(), 1.0);
        }
        squarified.cut(width, height, &mut self.rows);
        if let Some(&last) = self.rows.last()
            && last.end < self.order.len()
        {
            self.rows.push(Row { end: self.order.len(), ..last });
        }
    }

    /// The number of tiles.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// The indices of the tiles in the order in which they stand: row by row, and in each row from
    /// the left or from above.
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// The indices of the tiles of each row, in order.
    pub fn rows(&self) -> impl Iterator<Item = &[usize]> {
        let starts = std::iter::once(0).chain(self.rows.iter().map(|row| row.end));
        starts.zip(&self.rows).map(|(start, row)| &self.order[start..row.end])
    }

    /// Fills `area` with these weights: a rectangle for each tile, in the order of the weights
    /// arranged. What [`squarify`] says of areas and of weights without room holds here too.
    ///
    /// A tile whose weight is missing gets none; weights beyond the number arranged are left out.
    pub fn place(&self, weights: &[f64], area: Rect) -> Vec<Rect> {
        let mut shares = Vec::new();
        share_out(&weights[..weights.len().min(self.len())], &mut shares);
        let mut tiles = vec![Rect::default(); self.len()];
        self.fill(&shares, area, &mut Sums::default(), &mut tiles);
        tiles
    }

    fn fill(&self, shares: &[f64], area: Rect, sums: &mut Sums, tiles: &mut [Rect]) {
        let share = |at: usize| shares.get(at).copied().unwrap_or(0.0);
        sums.rows.clear();
        sums.rows.extend(self.rows().map(|row| row.iter().map(|&at| share(at)).sum::<f64>()));
        sum_from(&sums.rows, &mut sums.left);
        let area = area.sound();
        let mut x = Span::new(area.x, area.width);
        let mut y = Span::new(area.y, area.height);
        for (at, (members, row)) in self.rows().zip(&self.rows).enumerate() {
            let (long, deep) = if row.across { (x, &mut y) } else { (y, &mut x) };
            let depth = deep.up_to(part(sums.rows[at], sums.left[at]));
            let (whole, unit) = (sums.rows[at], part(1.0, sums.rows[at]));
            let mut length = Span { end: long.start, ..long };
            let mut passed = 0.0;
            for &tile in members {
                passed += share(tile);
                // Measured from the start of the row, so that errors do not add up and the last
                // tile ends exactly where the row does.
                let so_far = if passed < whole || whole == 0.0 { passed * unit } else { 1.0 };
                length = Span { start: length.end, end: long.up_to(so_far).end };
                let (x, y) = if row.across { (length, depth) } else { (depth, length) };
                tiles[tile] = if share(tile) > 0.0 {
                    Rect::new(x.start, y.start, x.length(), y.length())
                } else {
                    Rect::new(x.start, y.start, 0.0, 0.0)
                };
            }
            deep.start = depth.end;
        }
    }
}

/// From one coordinate to another on one axis.
#[derive(Clone, Copy)]
struct Span {
    start: f64,
    end: f64,
}

impl Span {
    fn new(start: f64, length: f64) -> Self {
        Self { start, end: lesser(start + length, f64::MAX) }
    }

    fn length(&self) -> f64 {
        self.end - self.start
    }

    /// The first part of it. The whole is the whole to the last bit.
    fn up_to(&self, part: f64) -> Self {
        let end = if part < 1.0 { lesser(self.start + self.length() * part, self.end) } else { self.end };
        Self { end, ..*self }
    }
}

/// The lesser of two numbers. What is in the language, which also minds what is no number, is a call in wasm.
fn lesser(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// The part that `some` is of `all`: 0 of nothing.
fn part(some: f64, all: f64) -> f64 {
    if all > 0.0 { some / all } else { 0.0 }
}

/// Puts indices of weights into the order of these, equals in their own. One sort for all: each weighs four kilobytes.
pub(super) fn heaviest_first(order: &mut [usize], weights: &[f64]) {
    order.sort_by(|&a, &b| weights[b].total_cmp(&weights[a]));
}

/// The weight as far as it takes room: 0 for what is not a positive finite number.
pub(super) fn usable(weight: f64) -> f64 {
    if weight.is_finite() && weight > 0.0 { weight } else { 0.0 }
}

/// The usable weights as shares of the largest, so that their sums cannot overflow.
fn share_out(weights: &[f64], shares: &mut Vec<f64>) {
    let largest = weights.iter().copied().map(usable).fold(0.0, |a, b| if a < b { b } else { a });
    shares.clear();
    shares.extend(weights.iter().map(|&weight| part(usable(weight), largest)));
}
