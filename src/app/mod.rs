//! What the reader sees as state: one link, everything else derived from it, and the actions that alone change it.

mod actions;
mod announcement;
mod bundle;
mod derived;
mod edges;
mod held;
mod host;
mod preferences;
mod rows;
mod settled;

#[cfg(test)]
mod tests;

use std::{ops::Range, sync::Arc};

use leptos::prelude::*;

use announcement::Announcement;
pub use bundle::Bundle;
#[cfg(target_arch = "wasm32")]
pub use bundle::bundle;
#[cfg(test)]
pub(crate) use bundle::published;
pub use derived::{Derived, derived, effect};
pub use held::Held;
pub use preferences::Preferences;
pub use rows::{Opened, TreeRow};
use settled::Settled;

use crate::{
    browser,
    export::{Extract, Sheet},
    link::{Link, Omission, SortBy},
    plan::{Column, Finding, PeriodSet, Plan},
    search::{Trails, says_nothing},
    selection::Selection,
    tiles::{self, TileMap},
};

/// The id of the search field, which is set only when it is cleared or a link is opened.
pub const SEARCH_FIELD: &str = "q";

/// The app's state and actions; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct App {
    bundle: &'static Bundle,
    link: Held<Link>,
    omitted: Held<Vec<Omission>>,
    opened: Held<Opened>,
    detailed: Held<bool>,
    pointed: Held<Option<usize>>,
    selection: Derived<Arc<Selection>>,
    unsearched: Derived<Arc<Selection>>,
    rows: Derived<Arc<Vec<TreeRow>>>,
    periods: Derived<PeriodSet>,
    sorted_by: Derived<SortBy>,
    settled: Settled,
    focused: Derived<Option<usize>>,
    announcement: Announcement,
    preferences: Held<Preferences>,
}

impl App {
    /// The app on a plan, at the view that a query string says.
    pub fn open(bundle: &'static Bundle, query: &str) -> App {
        let (link, omitted) = crate::link::read(query, bundle.plan);
        let detailed = Held::new(edges::means_detail(&link));
        let pointed = Held::new(None);
        let (link, omitted, opened) = (Held::new(link), Held::new(omitted), Held::new(Opened::new()));
        // The selection does not depend on focus, view or order: a memo of what it does depend on spares the work.
        let asked = derived(move |_| link.with(Link::selecting));
        let filtered = derived(move |_| asked.with(|link| Link { q: String::new(), ..link.clone() }));
        let unsearched =
            derived(move |_| filtered.with(|link| Arc::new(Selection::of(bundle.plan, &bundle.finder, link))));
        let trails = StoredValue::new(Trails::default());
        let selection = derived(move |_| {
            asked.with(|link| match says_nothing(&link.q) {
                true => unsearched.get(),
                false => {
                    let select = |trails: &mut Trails| Selection::following(trails, bundle.plan, &bundle.finder, link);
                    Arc::new(trails.try_update_value(select).unwrap_or_else(|| select(&mut Trails::default())))
                }
            })
        });
        let rows = derived(move |_| {
            let seen = (link.read(), selection.read(), opened.read());
            Arc::new(rows::rows(bundle.plan, &seen.1, &seen.0, &seen.2))
        });
        let focused = derived(move |_| link.with(|link| bundle.plan.find(link.at.as_ref()?)));
        let periods = derived(move |_| link.with(|link| link.years));
        let sorted_by = derived(move |_| link.with(|link| link.sort.by));
        let settled = Settled::with(selection, rows);
        let announcement = Announcement::silent();
        let preferences = Held::new(Preferences::now());
        App {
            bundle,
            link,
            omitted,
            opened,
            detailed,
            pointed,
            selection,
            unsearched,
            rows,
            periods,
            sorted_by,
            settled,
            focused,
            announcement,
            preferences,
        }
    }

    /// The plan.
    pub fn plan(self) -> &'static Plan {
        self.bundle.plan
    }

    /// Where the page's figures do not add up.
    pub fn findings(self) -> &'static [Finding] {
        &self.bundle.findings
    }

    /// The findings that concern a figure on screen: the row's of an item, or the grand total's, in the chosen periods.
    pub fn findings_on(self, item: Option<usize>) -> Vec<&'static Finding> {
        let (code, periods) = (item.map(|at| &self.plan().item(at).code), self.periods());
        let shown = |finding: &&Finding| match finding.column {
            _ if periods.is_all() => true,
            Column::Total => false,
            Column::Period(at) => periods.has(at),
        };
        // They stand in the plan's order, the grand total's first.
        let from = self.findings().partition_point(|finding| finding.at.as_ref() < code);
        let on = self.findings()[from..].iter().take_while(|finding| finding.at.as_ref() == code);
        on.filter(shown).collect()
    }

    /// The link as it is now, followed where it is read reactively.
    pub fn link(self) -> Held<Link> {
        self.link
    }

    /// The chosen periods.
    pub fn periods(self) -> PeriodSet {
        self.periods.get()
    }

    /// What the rows are ordered by.
    pub fn sorted_by(self) -> Derived<SortBy> {
        self.sorted_by
    }

    /// The whole address of the view on screen, to pass on: it opens the page itself, not the part that is embedded.
    pub fn address(self) -> String {
        self.link.with(|link| link.address(self.plan(), &browser::page()))
    }

    /// The view on screen as a piece of HTML for another page.
    pub fn snippet(self) -> String {
        let query = self.link.with(|link| link.write_to_embed(self.plan()));
        crate::words::embed::snippet(&format!("{}?{query}", browser::page()), &self.plan().meta)
    }

    /// The compared items, in the order picked.
    pub fn compared(self) -> Vec<usize> {
        self.link.with(|link| link.vs.iter().filter_map(|code| self.plan().find(code)).collect())
    }

    /// Whether these items can be compared besides those already taken.
    pub fn can_compare(self, items: &[usize]) -> bool {
        let taken = self.compared();
        let more = items.iter().filter(|item| !taken.contains(item)).count();
        taken.len() + more <= Link::MOST_COMPARED
    }

    /// What of the address was not understood, until the reader has put the notice away.
    pub fn omitted(self) -> Held<Vec<Omission>> {
        self.omitted
    }

    /// What the link selects.
    pub fn selection(self) -> Derived<Arc<Selection>> {
        self.selection
    }

    /// Where the search that found this matches an item's name, in characters of it.
    pub fn marked(self, found: &Selection, item: usize) -> Vec<Range<u32>> {
        found.ranges(&self.bundle.finder, item)
    }

    /// What the link's filters select, whatever the search.
    pub fn unsearched(self) -> Derived<Arc<Selection>> {
        self.unsearched
    }

    /// The table of the view on screen, whichever view that is.
    pub fn sheet(self) -> Sheet {
        self.link.with(|link| self.selection.with(|found| Sheet::of(self.plan(), found, link)))
    }

    /// The view on screen as it is now, to take away.
    pub fn extract(self) -> Extract<'static> {
        let address = untrack(|| self.address());
        let Bundle { plan, finder, findings } = self.bundle;
        self.link.with_untracked(|link| Extract::of(plan, finder, findings, link, Some(address)))
    }

    /// How many rows the search alone would match, without the filters.
    pub fn hits_without_filters(self) -> usize {
        let link = self.link.with(|link| Link { field: Vec::new(), status: None, ..link.selecting() });
        Selection::of(self.plan(), &self.bundle.finder, &link).hits
    }

    /// The tree's rows on screen.
    pub fn rows(self) -> Derived<Arc<Vec<TreeRow>>> {
        self.rows
    }

    /// The focused item's position in the plan.
    pub fn focused(self) -> Derived<Option<usize>> {
        self.focused
    }

    /// The treemap for a room of this size, in CSS pixels, with type as large as the reader has it.
    pub fn tiles(self, width: f64, height: f64) -> TileMap {
        let (link, all, found) = (self.link.read(), self.unsearched.read(), self.settled().read());
        let scale = self.preferences.read().scale;
        tiles::lay_out(self.plan(), &link, &all, &found, (width, height), scale)
    }

    /// The treemap where there is no room for it yet: its place in the plan is known all the same.
    pub fn no_tiles(self) -> TileMap {
        TileMap { root: self.link.with(|link| tiles::root(self.plan(), link)), ..TileMap::default() }
    }

    /// The item whose figure in the table was asked for last.
    pub fn pointed(self) -> Option<usize> {
        self.pointed.get()
    }

    /// Whether the detail is open where the screen has no room for it beside the views.
    pub fn detailed(self) -> bool {
        self.detailed.get()
    }

    pub(super) fn written(self) -> String {
        self.link.with_untracked(|link| link.write(self.plan()))
    }
}
