//! What stands above a table that is taken away: whose it is, what it obeys, where it comes from and how to return.

use super::Extract;
use crate::{
    link::{Condition, Link},
    plan::Plan,
    search::is_letter_or_digit,
    words::{export as words, paper, phrase, scope},
};

/// The most letters a file's name takes over from the reader's choices.
const MOST_LETTERS: usize = 60;

/// The lines above a table: title, unit and scope, how the search was read where not as typed, the order where it is not the
/// page's own, the figures that do not add up, source, and the address where one is known.
pub(super) fn heading(of: &Extract) -> Vec<String> {
    let Extract { plan, link, sheet, address, findings, found, .. } = of;
    let title = format!("{} {}", phrase::heading(&plan.meta), plan.meta.title);
    let order = paper::order(plan, link);
    let note = sheet.found.as_ref().map(|_| paper::NARROWED.to_owned());
    let read_as = found.rescue.as_ref().map(phrase::rescued);
    let off = sheet.findings(plan, findings).into_iter().map(|finding| words::off(plan, finding));
    let lines = [title, paper::scope(plan, link)].into_iter().chain(read_as).chain(order).chain(note).chain(off);
    lines.chain(words::foot(&plan.meta, address.as_deref())).collect()
}

/// A file's name without its ending that tells its kind and its view, safe on every system: `공약투자계획-2025-돌봄`.
pub(super) fn file_name(plan: &Plan, link: &Link, kind: &[String]) -> String {
    let part = |condition: &Condition| match condition {
        Condition::Search => link.q.clone(),
        Condition::Periods => {
            let ids = link.years.picked().filter_map(|at| plan.meta.periods.get(at)).map(|period| period.id.as_str());
            ids.collect::<Vec<_>>().join("_")
        }
        Condition::Field(code) => code.to_string(),
        Condition::Status => scope::condition(plan, link, condition),
        Condition::Sort => String::new(),
    };
    let conditions = link.conditions();
    let (search, rest): (Vec<_>, Vec<_>) = conditions.iter().partition(|one| **one == Condition::Search);
    let mut name = String::from(paper::FILE);
    let conditions = rest.into_iter().chain(search).map(part);
    for part in kind.iter().cloned().chain(conditions) {
        // What is no letter or digit may mean something to a file system.
        let kept = |letter: &char| is_letter_or_digit(*letter) || matches!(letter, '-' | '_' | ' ');
        let part: String = part.chars().filter(kept).collect();
        let words: Vec<&str> = part.split_whitespace().collect();
        if !words.is_empty() {
            name.push('-');
            name.push_str(&words.join("_"));
        }
    }
    name.chars().take(MOST_LETTERS).collect()
}
