//! What `plan.json` says about the plan: whose it is, its unit, periods, levels, and where each part comes from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Code, Expected, Fault, LEADING_COLUMNS, Period, PeriodSet};

/// The plan's description, as `plan.json` holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// The unit's name, such as 백만원.
    pub name: String,
    /// How many won one unit is.
    pub won: u64,
}

/// Where the rows and the names come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// The table's rows.
    pub rows: Source,
    /// The names that are not on the page.
    pub names: Source,
}

/// A place a part of the plan comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What it is, in the reader's language.
    pub title: String,
    /// Its address, where it has a lasting one.
    pub address: Option<String>,
    /// Its date as far as known: `2022`, `2022-08` or `2022-08-11`.
    pub date: Option<String>,
}

impl Source {
    /// Its address where that is a web address: nothing else becomes a link, whatever the file says.
    pub fn web_address(&self) -> Option<&str> {
        let address = self.address.as_deref();
        address.filter(|address| address.starts_with("https://") || address.starts_with("http://"))
    }
}

impl Meta {
    /// Reads `plan.json`; `file` is how errors call it. A byte order mark is accepted.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Meta, Vec<Fault>> {
        let fault = |(line, column), expected| Fault::new(file, line, column, expected);
        let text = super::read::utf8(bytes).map_err(|place| vec![fault(place, Expected::Utf8)])?;
        if text.trim().is_empty() {
            return Err(vec![fault((1, 1), Expected::Content)]);
        }
        let meta: Meta = serde_json::from_str(text).map_err(|error| {
            let place = (error.line().max(1), error.column().max(1));
            vec![fault(place, Expected::Json(error.to_string()))]
        })?;
        let wrong = meta.contradictions();
        if wrong.is_empty() {
            return Ok(meta);
        }
        Err(wrong.into_iter().map(|(key, value, expected)| fault(place_of(text, key, value), expected)).collect())
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

    /// What contradicts itself, with the key it stands under and the text to look for there.
    fn contradictions(&self) -> Vec<(&str, &str, Expected)> {
        let mut wrong = Vec::new();
        let unnamed =
            self.levels.iter().enumerate().any(|(at, name)| name.is_empty() || self.levels[..at].contains(name));
        if self.levels.is_empty() || unnamed {
            wrong.push(("levels", "", Expected::Levels));
        }
        if self.periods.is_empty() || self.periods.len() > PeriodSet::MOST {
            wrong.push(("periods", "", Expected::Periods));
        }
        // Ids stand in addresses, comma between them, and beside the table's own columns; years only go forward.
        let plain = |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        for (at, period) in self.periods.iter().enumerate() {
            let taken = LEADING_COLUMNS.contains(&period.id.as_str()) || self.period(&period.id) != Some(at);
            let late = at.checked_sub(1).is_some_and(|before| self.periods[before].to >= period.from);
            if !plain(&period.id) || taken || period.to < period.from || late {
                wrong.push(("periods", &period.id, Expected::Period(period.id.clone())));
            }
        }
        if self.unit.won == 0 || self.unit.name.is_empty() {
            wrong.push(("unit", "", Expected::Unit));
        }
        for (code, name) in &self.names {
            let fits = code.parse::<Code>().is_ok_and(|code| code.depth() <= self.levels.len());
            if !fits || name.trim().is_empty() {
                wrong.push(("names", code, Expected::NamedCode(code.clone())));
            }
        }
        wrong
    }
}

/// The line and character of a value behind a key, or of the key where the value is not written just so.
fn place_of(text: &str, key: &str, value: &str) -> (usize, usize) {
    let key = text.find(&format!("\"{key}\"")).unwrap_or_default();
    let at = text[key..].find(&format!("\"{value}\"")).filter(|_| !value.is_empty()).map_or(key, |at| key + at);
    let before = text[..at].rsplit('\n').next().unwrap_or_default();
    (text[..at].matches('\n').count() + 1, before.chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: &str = include_str!("../../public/data/plan.json");

    fn only_fault(json: &str) -> (usize, usize, Expected) {
        let mut faults = Meta::read("plan.json", json.as_bytes()).expect_err("a fault");
        assert_eq!(faults.len(), 1, "{faults:?}");
        let fault = faults.remove(0);
        (fault.line, fault.column, fault.expected)
    }

    fn line_of(text: &str) -> usize {
        JSON.lines().position(|line| line.contains(text)).expect("the line") + 1
    }

    #[test]
    fn every_contradiction_says_where_it_stands() {
        assert_eq!(only_fault(""), (1, 1, Expected::Content));
        let line = line_of("\"levels\"");
        assert_eq!(
            only_fault(&JSON.replace(r#"["분야", "공약", "과제"]"#, r#"["분야", "분야", "과제"]"#)),
            (line, 3, Expected::Levels)
        );
        let line = line_of("\"id\": \"2025\"");
        let clash = only_fault(&JSON.replace(r#""id": "2025""#, r#""id": "2024""#));
        assert_eq!(clash.2, Expected::Period("2024".to_owned()));
        assert_eq!(
            only_fault(&JSON.replace(r#""id": "2025""#, r#""id": "20 25""#)),
            (line, 13, Expected::Period("20 25".to_owned()))
        );
        assert_eq!(
            only_fault(&JSON.replace(r#""won": 1000000"#, r#""won": 0"#)),
            (line_of("\"unit\""), 3, Expected::Unit)
        );
        let line = line_of("\"3\":");
        assert_eq!(only_fault(&JSON.replace(r#""3":"#, r#""3-":"#)), (line, 5, Expected::NamedCode("3-".to_owned())));
        let (line, _, expected) = only_fault(&JSON.replace("\"levels\"", "\"ranks\""));
        assert_eq!(line, line_of("\"levels\""));
        assert!(matches!(expected, Expected::Json(_)), "{expected:?}");
    }
}
