//! Writing a view's address: ASCII only, defaults left out, readable where it can be.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Link, Sort, View};
use crate::plan::{Code, Plan};

/// What a search text keeps unescaped: letters, digits and the marks that no messenger or browser rewrites.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The folder of an address, with its last stroke; nothing of one without any.
pub fn folder(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rfind('/').and_then(|end| path.get(..=end)).unwrap_or_default()
}

impl Link {
    /// The query string of this view, without the `?`; empty for the plain view.
    pub fn write(&self, plan: &Plan) -> String {
        self.written(plan, false)
    }

    /// The query string of this view as part of another page. It spells out the view and the periods, so that what
    /// others have built in stays as it is should a default ever change.
    pub fn write_to_embed(&self, plan: &Plan) -> String {
        Link { embed: true, ..self.clone() }.written(plan, true)
    }

    /// The address of this view to pass on, where the explorer stands at `page`: that of an item's own page, which
    /// messengers know to show, with the rest of the view behind it (`…/p/2-3/?years=2024`); else the explorer's own.
    /// Not every item of a large plan has such a page.
    pub fn address(&self, plan: &Plan, page: &str) -> String {
        let page = page.split(['?', '#']).next().unwrap_or_default();
        let folder = folder(page);
        let paged = self.at.filter(|code| plan.has_page(code));
        let page = paged.map_or_else(|| page.to_owned(), |code| format!("{folder}p/{code}/"));
        let at = self.at.filter(|_| paged.is_none());
        let rest = Link { at, embed: false, ..self.clone() }.write(plan);
        if rest.is_empty() { page } else { format!("{page}?{rest}") }
    }

    fn written(&self, plan: &Plan, in_full: bool) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut put = |key: &str, value: &dyn fmt::Display| parts.push(format!("{key}={value}"));
        if !self.q.is_empty() {
            put("q", &utf8_percent_encode(&self.q, ESCAPED));
        }
        if in_full || !self.years.is_all() {
            let chosen = (0..plan.meta.periods.len()).filter(|at| self.years.has(*at));
            put("years", &joined(chosen.map(|at| &plan.meta.periods[at].id)));
        }
        if let Some(code) = &self.at {
            put("at", code);
        }
        if in_full || self.view != View::default() {
            put("view", &self.view.id());
        }
        if !self.field.is_empty() {
            put("field", &joined(self.field.iter().map(Code::to_string)));
        }
        if let Some(status) = self.status {
            put("status", &status.id());
        }
        if self.sort != Sort::default() {
            put("sort", &self.sort.id());
        }
        if !self.vs.is_empty() {
            put("vs", &joined(self.vs.iter().map(Code::to_string)));
        }
        if self.embed {
            put("embed", &1);
        }
        parts.join("&")
    }
}

fn joined(ids: impl Iterator<Item = impl AsRef<str>>) -> String {
    let mut text = String::new();
    for id in ids {
        if !text.is_empty() {
            text.push(',');
        }
        text.push_str(id.as_ref());
    }
    text
}
