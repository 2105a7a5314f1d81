//! Reading a view's address: never fails, and says what it left out.

use super::{Link, Sort, Status, View};
use crate::plan::{Code, PeriodSet, Plan};

/// Keys that messengers and search engines add to any address they pass on: none of the reader's doing.
const TRACKERS: [&str; 6] = ["utm_", "fbclid", "gclid", "msclkid", "igsh", "_ga"];

/// A part of an address that was not understood and left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Omission {
    /// The key, decoded.
    pub key: String,
    /// The part of its value that was left out, decoded.
    pub value: String,
}

/// Reads a query string, with or without its `?`. What the plan does not have or nobody understands is left out and
/// listed; of a key written twice the first counts.
pub fn read(query: &str, plan: &Plan) -> (Link, Vec<Omission>) {
    let (mut link, mut omitted) = (Link::default(), Vec::new());
    let mut seen: Vec<String> = Vec::new();
    let query = query.strip_prefix('?').unwrap_or(query);
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        // An address copied out of a page's source still has its ampersands written for HTML.
        let key = key.strip_prefix("amp;").unwrap_or(&key);
        if TRACKERS.iter().any(|tracker| key.starts_with(tracker)) {
            continue;
        }
        let again = seen.iter().any(|seen| seen == key);
        let left_out = if again { vec![value.to_string()] } else { link.take(key, &value, plan) };
        seen.push(key.to_string());
        omitted.extend(left_out.into_iter().map(|value| Omission { key: key.to_string(), value }));
    }
    (link, omitted)
}

impl Link {
    /// Takes one key's value in; answers the parts not understood.
    fn take(&mut self, key: &str, value: &str, plan: &Plan) -> Vec<String> {
        let known = |id: &str| id.parse().ok().filter(|code: &Code| plan.find(code).is_some());
        match key {
            "q" => self.q = value.to_owned(),
            "years" => {
                let (years, unknown) = each(value, |id| plan.meta.period(id));
                self.years = PeriodSet::of(years, plan.meta.periods.len());
                return unknown;
            }
            "at" => return one(&mut self.at, value, |id| known(id).map(Some)),
            "view" => return one(&mut self.view, value, |id| View::EACH.into_iter().find(|view| view.id() == id)),
            "field" => {
                let (named, unknown) = each(value, |id| known(id).filter(|code| code.depth() == 1));
                let codes = plan.roots().map(|root| plan.item(root).code);
                let fields: Vec<Code> = codes.filter(|code| named.contains(code)).collect();
                self.field = if fields.len() == plan.roots().count() { Vec::new() } else { fields };
                return unknown;
            }
            "status" => {
                let status = |id: &str| Status::EACH.into_iter().find(|status| status.id() == id);
                return one(&mut self.status, value, |id| status(id).map(Some));
            }
            "sort" => return one(&mut self.sort, value, Sort::of),
            "vs" => {
                let (mut codes, mut unknown) = each(value, known);
                unknown.extend(codes.drain(Link::MOST_COMPARED.min(codes.len())..).map(|code| code.to_string()));
                self.vs = codes;
                return unknown;
            }
            "embed" => return one(&mut self.embed, value, |id| (id == "1").then_some(true)),
            _ => return vec![value.to_owned()],
        }
        Vec::new()
    }
}

/// Sets one value, or answers the text that is none.
fn one<T>(place: &mut T, text: &str, read: impl Fn(&str) -> Option<T>) -> Vec<String> {
    match read(text) {
        Some(value) => {
            *place = value;
            Vec::new()
        }
        None => vec![text.to_owned()],
    }
}

/// Reads a list, each value once, and the texts that are none.
fn each<T: PartialEq>(list: &str, read: impl Fn(&str) -> Option<T>) -> (Vec<T>, Vec<String>) {
    let (mut values, mut unknown) = (Vec::new(), Vec::new());
    for text in list.split(',').map(str::trim).filter(|text| !text.is_empty()) {
        match read(text) {
            Some(value) if values.contains(&value) => {}
            Some(value) => values.push(value),
            None => unknown.push(text.to_owned()),
        }
    }
    (values, unknown)
}
