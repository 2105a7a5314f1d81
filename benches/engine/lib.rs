//! The explorer's own work for a page that measures it beside its peers: a search, a layout, a change of periods.
//!
//! Compiled as the app is, and called as little as can be: what is measured is the library, not this.

mod rooms;

use pledge_explorer::{
    link::{Link, Sort, SortBy},
    plan::{Amount, PeriodSet, Plan},
    search::{Finder, Outcome, Trails},
    selection::{Selection, order},
    treemap::{Rect, squarify},
};
use rust_decimal::prelude::ToPrimitive;
use wasm_bindgen::prelude::*;

use rooms::Rooms;

/// A plan, made ready as the app makes it.
#[wasm_bindgen]
pub struct Engine {
    plan: &'static Plan,
    finder: Finder<'static>,
    rooms: Rooms,
    /// The leaves' totals, as one level, the largest first.
    flat: Vec<f64>,
}

#[wasm_bindgen]
impl Engine {
    /// Reads a packed plan and puts it into the order of its money, as the peers have theirs.
    ///
    /// # Errors
    /// Where the bytes are no packed plan.
    #[wasm_bindgen(constructor)]
    pub fn new(packed: &[u8]) -> Result<Engine, JsError> {
        let plan = Plan::unpack(packed).map_err(|_| JsError::new("not a packed plan"))?;
        let plan: &'static Plan = Box::leak(Box::new(plan));
        let finder = Finder::new(plan);
        let mut rooms = Rooms::of(plan);
        let total = |at: usize| amount(plan.item(at).amounts.total());
        let mut flat: Vec<f64> = plan.leaves(0..plan.items().len()).map(total).collect();
        flat.sort_by(|a, b| b.total_cmp(a));
        rooms.weigh(plan, total);
        let mut engine = Engine { plan, finder, rooms, flat };
        engine.choose(0, 1.0, 1.0);
        Ok(engine)
    }

    /// Folds the names, as the app does before the first search.
    pub fn prepare(&self) {
        self.finder.prepare();
    }

    /// The published rows' names, one a line: what there is to search, for the peers too.
    pub fn names(&self) -> String {
        let published = self.plan.items().iter().filter(|item| item.published);
        published.map(|item| &*item.name).collect::<Vec<_>>().join("\n")
    }

    /// What each item lies under, -1 for none.
    pub fn parents(&self) -> Vec<i32> {
        (0..self.plan.items().len()).map(|at| self.plan.parent(at).map_or(-1, |above| above as i32)).collect()
    }

    /// Each item's money in each period, row by row; what carries none is 0.
    pub fn cells(&self) -> Vec<f64> {
        self.plan.items().iter().flat_map(|item| item.amounts.cells().map(amount).collect::<Vec<_>>()).collect()
    }

    /// Each item's total.
    pub fn totals(&self) -> Vec<f64> {
        self.plan.items().iter().map(|item| amount(item.amounts.total())).collect()
    }

    /// A search, of which nothing is known before: what it finds, ranked, with what to mark of the first `marked` names.
    /// Gives the number of hits and marks.
    pub fn search(&self, query: &str, marked: usize) -> usize {
        self.count(&self.finder.find(query), marked)
    }

    /// The same for a search that goes on from the one typed before it.
    pub fn follow(&self, typing: &mut Typing, query: &str, marked: usize) -> usize {
        self.count(&self.finder.follow(&mut typing.trails, query), marked)
    }

    fn count(&self, outcome: &Outcome, marked: usize) -> usize {
        let marks = outcome.hits.iter().take(marked).map(|hit| self.finder.ranges(outcome, *hit).len());
        outcome.hits.len() + marks.sum::<usize>()
    }

    /// What a search finds, by rank, as positions in [`Engine::names`].
    pub fn found(&self, query: &str) -> Vec<u32> {
        let mut rows = vec![None; self.plan.items().len()];
        let published = (0..rows.len()).filter(|at| self.plan.item(*at).published);
        for (row, at) in (0..).zip(published) {
            rows[at] = Some(row);
        }
        self.finder.find(query).hits.iter().filter_map(|hit| rows[hit.item]).collect()
    }

    /// Lays out all leaves as one level, in a room of this size.
    pub fn lay_out_flat(&self, width: f64, height: f64) -> usize {
        squarify(&self.flat, Rect::new(0.0, 0.0, width, height)).len()
    }

    /// The longer side over the shorter one of each tile so laid out.
    pub fn aspects_flat(&self, width: f64, height: f64) -> Vec<f64> {
        let tiles = squarify(&self.flat, Rect::new(0.0, 0.0, width, height));
        tiles.iter().filter(|tile| !tile.is_empty()).map(Rect::aspect).collect()
    }

    /// Lays out the plan's tree down to its leaves, each level within the one above, by the totals.
    pub fn lay_out_tree(&mut self, width: f64, height: f64) -> usize {
        self.rooms.lay_out(Rect::new(0.0, 0.0, width, height))
    }

    /// The longer side over the shorter one of each leaf's tile so laid out.
    pub fn aspects_tree(&mut self, width: f64, height: f64) -> Vec<f64> {
        self.lay_out_tree(width, height);
        let tiles = self.plan.leaves(0..self.plan.items().len()).map(|at| self.rooms.tile(at));
        tiles.filter(|tile| !tile.is_empty()).map(|tile| tile.aspect()).collect()
    }

    /// Another choice of periods, one bit each, 0 for all: what counts of every item, its share of what it lies under, the
    /// order of all siblings by money, and the layout of the whole tree. Gives the sum of the shares at the top, which is 1.
    pub fn choose(&mut self, periods: u32, width: f64, height: f64) -> f64 {
        let link = self.by_money(periods);
        let selection = Selection::of(self.plan, &self.finder, &link);
        self.rooms.weigh(self.plan, |at| selection.hundredths(at).unwrap_or_default() as f64);
        self.rooms.put_in_order(|siblings| order(self.plan, &selection, &link, siblings));
        let shares = self.rooms.shares();
        self.rooms.lay_out(Rect::new(0.0, 0.0, width, height));
        self.plan.roots().map(|root| shares[root]).sum()
    }

    /// The money at the top over these periods, to hold against the peers'.
    pub fn sum(&self, periods: u32) -> f64 {
        amount(Selection::of(self.plan, &self.finder, &self.by_money(periods)).sum)
    }

    fn by_money(&self, periods: u32) -> Link {
        let count = self.plan.meta.periods.len();
        let years = PeriodSet::of((0..count).filter(|at| periods & 1 << at != 0), count);
        Link { years, sort: Sort { by: SortBy::Amount, descending: true }, ..Link::default() }
    }
}

/// What a reader has typed so far, for the next search.
#[derive(Default)]
#[wasm_bindgen]
pub struct Typing {
    trails: Trails,
}

#[wasm_bindgen]
impl Typing {
    /// Nothing typed yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Typing {
        Typing::default()
    }
}

/// Money as a number, for geometry and for the peers; what carries none is 0.
fn amount(amount: Amount) -> f64 {
    amount.money().and_then(|money| money.to_f64()).unwrap_or_default()
}
