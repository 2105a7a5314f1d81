//! What `plan.json` says about the plan: whose it is, its unit, periods, levels, and where each part comes from.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Code, Expected, Fault, Period, PeriodSet};

/// The plan's description, as `plan.json` holds it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meta {
    /// The district, as it calls itself.
    pub district: String,
    /// The office that made the promises.
    pub office: String,
    /// Who holds the office.
    pub mayor: String,
    /// The term of office.
    pub term: String,
    /// What the page calls its table.
    pub title: String,
    /// What the amounts are counted in.
    pub unit: Unit,
    /// What the page calls its grand total.
    pub total: String,
    /// The levels' names from the top down; as many as the codes may have numbers.
    pub levels: Vec<String>,
    /// The columns of years, in the table's order.
    pub periods: Vec<Period>,
    /// Names by code for what the page numbers but gives no row.
    pub names: BTreeMap<String, String>,
    /// Where the rows and the names come from.
    pub sources: Sources,
}

/// What the amounts are counted in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// The unit's name, such as 백만원.
    pub name: String,
    /// How many won one unit is.
    pub won: u64,
}

/// Where the rows and the names come from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// The table's rows.
    pub rows: Source,
    /// The names that are not on the page.
    pub names: Source,
}

/// A place a part of the plan comes from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What it is, in the reader's language.
    pub title: String,
    /// Its address, where it has a lasting one.
    pub address: Option<String>,
    /// Its date as far as known: `2022`, `2022-08` or `2022-08-11`.
    pub date: Option<String>,
}

impl Meta {
    /// Reads `plan.json`; `file` is how errors call it.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Meta, Vec<Fault>> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let meta: Meta = serde_json::from_slice(bytes).map_err(|error| {
            vec![Fault::new(file, error.line(), error.column(), Expected::Json(error.to_string()))]
        })?;
        let wrong = meta.contradictions();
        if wrong.is_empty() { Ok(meta) } else { Err(wrong.into_iter().map(|e| Fault::new(file, 1, 1, e)).collect()) }
    }

    /// The level's name of a code, where the plan names that many levels.
    pub fn level_of(&self, code: &Code) -> &str {
        self.levels.get(code.depth() - 1).map_or("", String::as_str)
    }

    /// The position of a period by its id.
    pub fn period(&self, id: &str) -> Option<usize> {
        self.periods.iter().position(|period| period.id == id)
    }

    /// The names with their codes, parsed; none is left out once [`Meta::read`] has let the file pass.
    pub(super) fn named(&self) -> impl Iterator<Item = (Code, &str)> {
        self.names.iter().filter_map(|(code, name)| Some((code.parse().ok()?, name.as_str())))
    }

    fn contradictions(&self) -> Vec<Expected> {
        let mut wrong = Vec::new();
        if self.levels.is_empty() {
            wrong.push(Expected::Levels);
        }
        if self.periods.is_empty() || self.periods.len() > PeriodSet::MOST {
            wrong.push(Expected::Periods);
        }
        // Ids stand in addresses, comma between them, and years only go forward.
        let plain = |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        for (at, period) in self.periods.iter().enumerate() {
            let late = at.checked_sub(1).is_some_and(|before| self.periods[before].to >= period.from);
            if !plain(&period.id) || period.to < period.from || late {
                wrong.push(Expected::Period(period.id.clone()));
            }
        }
        if self.unit.won == 0 || self.unit.name.is_empty() {
            wrong.push(Expected::Unit);
        }
        for (code, name) in &self.names {
            let fits = code.parse::<Code>().is_ok_and(|code| code.depth() <= self.levels.len());
            if !fits || name.trim().is_empty() {
                wrong.push(Expected::NamedCode(code.clone()));
            }
        }
        wrong
    }
}
