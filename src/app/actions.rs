//! The actions: all that a reader can do to the state, and the only things that change it.

use leptos::prelude::*;

use super::{App, Opened, SEARCH_FIELD, edges};
use crate::{
    browser,
    link::{Condition, Link, Sort, Status, View},
    plan::{Code, Finding, PeriodSet},
    words::voice,
};

impl App {
    /// Opens the detail of what is in focus, or closes it; where it stands beside the views nothing moves.
    pub fn detail(self, open: bool) {
        if self.detailed.get_untracked() != open {
            self.detailed.set(open);
            self.note_opened();
        }
    }

    /// Opens the detail as a step of its own, so that back closes it.
    pub fn open_detail(self) {
        self.detailed.set(true);
        browser::push(&self.written());
        self.note_opened();
    }

    /// Searches as the reader types.
    pub fn search(self, text: String) {
        self.detail(false);
        if self.opened.with_untracked(|opened| !opened.is_empty()) {
            self.opened.update(Opened::clear);
            self.note_opened();
        }
        self.type_on();
        self.link.update(|link| link.q = text);
        browser::replace(&self.written());
    }

    /// Empties the search field.
    pub fn clear_search(self) {
        browser::fill(SEARCH_FIELD, "");
        browser::focus(SEARCH_FIELD);
        self.search(String::new());
    }

    /// Takes back the search and leaves the filters, as a step that can be gone back from.
    pub fn drop_search(self) {
        browser::focus(SEARCH_FIELD);
        self.lift(|condition| *condition == Condition::Search);
    }

    /// Takes back the filters and leaves the search.
    pub fn clear_filters(self) {
        browser::focus(SEARCH_FIELD);
        self.lift(|condition| matches!(condition, Condition::Field(_) | Condition::Status));
    }

    /// Takes back every condition: search, periods, filters and order. Focus, view and comparison stay.
    pub fn clear_all(self) {
        browser::focus(SEARCH_FIELD);
        self.lift(|_| true);
    }

    /// Takes back the conditions that are meant.
    pub fn lift(self, meant: impl Fn(&Condition) -> bool) {
        self.step(|link| {
            for condition in link.conditions().iter().filter(|condition| meant(condition)) {
                link.lift(condition);
            }
        });
        self.link.with_untracked(|link| browser::fill(SEARCH_FIELD, &link.q));
    }

    /// Puts a period in or takes it out; none chooses all.
    pub fn choose_period(self, period: Option<usize>) {
        let count = self.plan().meta.periods.len();
        self.step(|link| link.years = period.map_or(PeriodSet::ALL, |at| link.years.toggled(at, count)));
    }

    /// Puts a field in or takes it out.
    pub fn toggle_field(self, field: Code) {
        let plan = self.plan();
        self.detailed.set(false);
        self.step(|link| link.toggle_field(field, plan));
    }

    /// Keeps rows of one budget state only, or of any.
    pub fn choose_status(self, status: Option<Status>) {
        self.detailed.set(false);
        self.step(|link| link.status = status);
    }

    /// Orders siblings.
    pub fn choose_sort(self, sort: Sort) {
        self.detailed.set(false);
        self.step(|link| link.sort = sort);
    }

    /// Brings a view to the front.
    pub fn show(self, view: View) {
        self.detailed.set(false);
        self.step(|link| link.view = view);
    }

    /// Shows the figure of a finding in the table, and takes back only what hides it there.
    pub fn show_figure(self, finding: &Finding) {
        let (sheet, mut link) = (untrack(|| self.sheet()), self.link.get_untracked());
        let row = finding.at.as_ref().and_then(|code| self.plan().find(code));
        self.pointed.set(row);
        if sheet.items.is_empty() || row.is_some_and(|row| !sheet.items.contains(&row)) {
            browser::fill(SEARCH_FIELD, "");
            link = Link { q: String::new(), field: Vec::new(), status: None, ..link };
        }
        if !sheet.columns.contains(&finding.column) {
            link.years = PeriodSet::ALL;
        }
        link.view = View::Table;
        if self.link.with_untracked(|now| *now != link) {
            self.step(|now| *now = link);
        }
    }

    /// Moves the shared focus to an item, or to the whole plan.
    pub fn focus(self, item: Option<usize>) {
        let code = item.map(|at| self.plan().item(at).code);
        if self.link.with_untracked(|link| link.at != code) {
            // What the reader closed by hand opens again where the focus moves into it.
            self.opened.update(|opened| {
                opened.retain(|at, open| *open || item.is_none_or(|item| !self.plan().subtree(*at).contains(&item)));
            });
            self.step(|link| link.at = code);
        }
    }

    /// Takes an item into the comparison, or out of it.
    pub fn compare(self, item: usize) {
        let code = self.plan().item(item).code;
        self.step(|link| match link.vs.iter().position(|taken| *taken == code) {
            Some(at) => drop(link.vs.remove(at)),
            None if link.vs.len() < Link::MOST_COMPARED => link.vs.push(code),
            None => {}
        });
        let compared = untrack(|| self.compared());
        self.announce(voice::compared(compared.contains(&item), compared.len()));
    }

    /// Compares an item with another one, beside those already compared as far as there is room.
    pub fn compare_with(self, item: usize, other: usize) {
        let codes = [item, other].map(|at| self.plan().item(at).code);
        self.step(|link| {
            link.vs.retain(|code| !codes.contains(code));
            link.vs.extend(codes);
            link.vs.truncate(Link::MOST_COMPARED);
        });
    }

    /// Ends the comparison.
    pub fn compare_none(self) {
        self.step(|link| link.vs.clear());
        self.announce(voice::COMPARED_NO_MORE.to_owned());
    }

    /// Opens or closes a row of the tree by hand.
    pub fn unfold(self, item: usize, open: bool) {
        self.opened.update(|opened| {
            opened.insert(item, open);
        });
        self.note_opened();
    }

    /// A step of its own: back returns from it. What changes nothing is no step, or back would seem to do nothing.
    fn step(self, change: impl FnOnce(&mut Link)) {
        let mut link = self.link.get_untracked();
        change(&mut link);
        self.step_to(link);
    }

    fn step_to(self, link: Link) {
        if self.link.with_untracked(|now| *now != link) {
            self.link.set(link);
            browser::push(&self.written());
        }
        self.note_opened();
    }

    pub(super) fn note_opened(self) {
        let opened = self.opened.with_untracked(|opened| edges::written(self.plan(), opened));
        browser::note(&edges::noted(opened, self.detailed.get_untracked()));
    }
}
