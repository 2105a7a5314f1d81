//! The whole tree as rectangles within rectangles, with the room for them kept from one layout to the next.

use pledge_explorer::{
    plan::Plan,
    treemap::{Rect, Squarifier},
};

/// The siblings of a plan, level by level, with their weights and tiles.
pub struct Rooms {
    /// What each group of siblings lies under, none for the top, and where the group ends among the siblings.
    groups: Vec<(Option<usize>, usize)>,
    /// The items, group by group.
    siblings: Vec<usize>,
    /// Their weights, in the same order.
    weights: Vec<f64>,
    /// The weights by item.
    by_item: Vec<f64>,
    /// The tiles by item.
    tiles: Vec<Rect>,
    squarifier: Squarifier,
    /// The tiles of one group.
    placed: Vec<Rect>,
}

impl Rooms {
    /// The siblings of this plan in its order, without weight.
    pub fn of(plan: &Plan) -> Rooms {
        let count = plan.items().len();
        let (mut groups, mut siblings) = (Vec::new(), Vec::with_capacity(count));
        siblings.extend(plan.roots());
        groups.push((None, siblings.len()));
        for at in (0..count).filter(|at| !plan.is_leaf(*at)) {
            siblings.extend(plan.children(at));
            groups.push((Some(at), siblings.len()));
        }
        Rooms {
            groups,
            weights: vec![0.0; siblings.len()],
            siblings,
            by_item: vec![0.0; count],
            tiles: vec![Rect::default(); count],
            squarifier: Squarifier::default(),
            placed: Vec::new(),
        }
    }

    /// Gives every item the weight that `weight` says; of an item with parts, what they weigh together.
    pub fn weigh(&mut self, plan: &Plan, weight: impl Fn(usize) -> f64) {
        self.by_item.fill(0.0);
        let weights = &mut self.by_item[..];
        for at in (0..weights.len()).rev() {
            if plan.is_leaf(at) {
                weights[at] = weight(at);
            }
            if let Some(above) = plan.parent(at) {
                weights[above] += weights[at];
            }
        }
    }

    /// Puts every group of siblings into an order, in which they are laid out.
    pub fn put_in_order(&mut self, order: impl Fn(&mut [usize])) {
        let siblings = &mut self.siblings[..];
        let mut start = 0;
        for (_, end) in &self.groups {
            order(&mut siblings[start..*end]);
            start = *end;
        }
        let by_item = &self.by_item[..];
        for (kept, at) in self.weights.iter_mut().zip(siblings) {
            *kept = by_item[*at];
        }
    }

    /// By item its share of what it lies under.
    pub fn shares(&self) -> Vec<f64> {
        let mut shares = vec![0.0; self.by_item.len()];
        let mut start = 0;
        for (_, end) in &self.groups {
            let weights = &self.weights[start..*end];
            let sum: f64 = weights.iter().sum();
            for (at, weight) in self.siblings[start..*end].iter().zip(weights) {
                shares[..][*at] = if sum > 0.0 { weight / sum } else { 0.0 };
            }
            start = *end;
        }
        shares
    }

    /// Lays every group out in the tile of what it lies under, the top in `area`: how many tiles there are.
    pub fn lay_out(&mut self, area: Rect) -> usize {
        let mut start = 0;
        for (above, end) in &self.groups {
            // What lies above comes before what lies under it.
            let room = above.map_or(area, |above| self.tiles[above]);
            self.placed.resize(end - start, Rect::default());
            self.squarifier.lay_out(&self.weights[start..*end], room, &mut self.placed);
            let tiles = &mut self.tiles[..];
            for (at, tile) in self.siblings[start..*end].iter().zip(&self.placed) {
                tiles[*at] = *tile;
            }
            start = *end;
        }
        start
    }

    /// The tile of an item.
    pub fn tile(&self, at: usize) -> Rect {
        self.tiles[at]
    }
}
