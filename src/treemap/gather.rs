//! Which tiles are too small to hit, and so stand together as one "+N" tile.

use super::arrangement::{Arrangement, heaviest_first, squarify, usable};
use super::rect::Rect;

/// Sides may fall short of the least by this part, which is rounding.
const TOLERANCE: f64 = 1e-9;

/// The items that keep a tile and those that share one; indices into the weights, ascending.
///
/// Items whose weight takes no room are in neither list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    pub kept: Vec<usize>,
    /// The members of the "+N" tile: none, or at least two.
    pub gathered: Vec<usize>,
}

impl Gathered {
    /// The weights to lay out: of each kept item in order, then, if any are gathered, their sum.
    pub fn weights(&self, weights: &[f64]) -> Vec<f64> {
        let mut shown: Vec<f64> = self.kept.iter().map(|&at| weight(weights, at)).collect();
        if !self.gathered.is_empty() {
            shown.push(self.sum(weights));
        }
        shown
    }

    fn sum(&self, weights: &[f64]) -> f64 {
        let members = self.gathered.iter();
        let sum: f64 = members.map(|&at| weight(weights, at)).sum();
        sum.min(f64::MAX)
    }
}

/// Gathers the smallest items until every tile that [`squarify`] lays out has both sides at least
/// `least_side` long (in the unit of `area`; a gap between tiles is the caller's to add).
///
/// `squarify(&gathered.weights(weights), area)` is the result: a tile for each kept item, then the
/// "+N" tile, if there is one.
///
/// - Every kept item is at least as heavy as every gathered one; of equals, the earlier are kept.
/// - As few as possible are gathered: every count is tried, from none on (for more than 128 items
///   a 64th of them at a time). Items that have too little area in any shape are not tried.
/// - No group has one member, since that would be the same tile without its name.
/// - The "+N" tile can be hit too, if any count gives that; otherwise it is the kept tiles alone
///   that can, and the "+N" tile is what is left.
/// - The heaviest item is gathered only where it cannot be hit itself; then all are. A single item
///   is always kept, and so is a lone small one beside one that can be hit.
pub fn gather(weights: &[f64], area: Rect, least_side: f64) -> Gathered {
    choose(weights, area, least_side, |gathered| squarify(&gathered.weights(weights), area))
}

impl Arrangement {
    /// As [`gather`] does, for tiles that keep their rows: the result is
    /// [`place_gathered`](Self::place_gathered).
    pub fn gather(&self, weights: &[f64], area: Rect, least_side: f64) -> Gathered {
        let weights = &weights[..weights.len().min(self.len())];
        choose(weights, area, least_side, |gathered| self.place_gathered(weights, gathered, area))
    }

    /// A rectangle for each kept item in order, then, if any are gathered, the "+N" tile's. That
    /// tile stands where the last of its members in the arrangement would.
    pub fn place_gathered(&self, weights: &[f64], gathered: &Gathered, area: Rect) -> Vec<Rect> {
        let mut poured = vec![0.0; self.len()];
        for &at in gathered.kept.iter().filter(|&&at| at < self.len()) {
            poured[at] = weight(weights, at);
        }
        let mut member = vec![false; self.len()];
        for &at in gathered.gathered.iter().filter(|&&at| at < self.len()) {
            member[at] = true;
        }
        let slot = self.order().iter().rev().copied().find(|&at| member[at]);
        if let Some(slot) = slot {
            poured[slot] = gathered.sum(weights);
        }
        let tiles = self.place(&poured, area);
        let shown = gathered.kept.iter().copied().chain(slot);
        shown.map(|at| tiles.get(at).copied().unwrap_or_default()).collect()
    }
}

fn weight(weights: &[f64], at: usize) -> f64 {
    weights.get(at).copied().map_or(0.0, usable)
}

fn choose(weights: &[f64], area: Rect, least_side: f64, lay_out: impl Fn(&Gathered) -> Vec<Rect>) -> Gathered {
    let mut order: Vec<usize> = (0..weights.len()).filter(|&at| usable(weights[at]) > 0.0).collect();
    heaviest_first(&mut order, weights);
    let least = least_side.max(0.0) * (1.0 - TOLERANCE);
    let hit = |tile: &Rect| tile.width >= least && tile.height >= least;

    let mut fallback = None;
    for count in counts(&order, weights, area, least) {
        let candidate = split(&order, count, weights.len());
        let tiles = lay_out(&candidate);
        let (kept, rest) = tiles.split_at(candidate.kept.len().min(tiles.len()));
        let alone = order.len() == 1;
        let beside = order.len() == 2 && tiles.iter().any(hit);
        if alone || beside || kept.iter().all(hit) {
            if rest.iter().all(hit) {
                return candidate;
            }
            fallback.get_or_insert(candidate);
        }
    }
    fallback.unwrap_or_else(|| split(&order, 0, weights.len()))
}

/// How many to keep, in the order in which to try: all, then fewer and fewer, but never all but one.
fn counts(order: &[usize], weights: &[f64], area: Rect, least: f64) -> Vec<usize> {
    let whole = order.len();
    let area = area.sound().area();
    let largest = order.first().map_or(0.0, |&at| weights[at]);
    let total: f64 = order.iter().map(|&at| weights[at] / largest).sum();
    let room = |at: usize| weights[at] / largest / total * area;
    // Gathering leaves the areas of the others as they are, so that one look at them is enough.
    let roomy = order.partition_point(|&at| room(at) >= least * least);
    let mut counts = Vec::new();
    if roomy == whole || whole <= 2 {
        counts.push(whole);
    }
    let mut count = roomy.min(whole.saturating_sub(2));
    while count > 0 {
        counts.push(count);
        count -= (count / 64).max(1);
    }
    counts
}

/// The first `count` in the order kept, the others gathered; all are less than `all`.
fn split(order: &[usize], count: usize, all: usize) -> Gathered {
    let mut keeps = vec![None; all];
    for (place, &at) in order.iter().enumerate() {
        keeps[at] = Some(place < count);
    }
    let those = |kept: bool| (0..all).filter(|&at| keeps[at] == Some(kept)).collect();
    Gathered { kept: those(true), gathered: those(false) }
}

#[cfg(test)]
mod tests;
