//! A view's table as JSON for programs: exact figures as text, each amount with what it is.
//!
//! An amount is `{"state":"budgeted","money":"873.20"}`, `{"state":"unbudgeted","money":null}` (비예산) or
//! `{"state":"none","money":null}` (nothing planned). Money is in the plan's unit, a decimal as text, as published: to be
//! read as a decimal, never as a float. Rows hold parents and their parts: those that are `counted` are the leaves that
//! sum to `found`, each once, so that in Python
//!
//! ```python
//! sum(Decimal(row["amounts"]["2024"]["money"] or 0) for row in data["rows"] if row["counted"])
//! ```
//!
//! is `data["found"]["amounts"]["2024"]`.

use serde::{Serialize, Serializer};

use super::{Extract, Line};
use crate::{
    plan::{Amount, Amounts, Check, Column, Finding, Plan, Source},
    search::Rescue,
    words::{phrase, scope},
};

/// The file: what it is, what it obeys, where it comes from, and the rows in the order on screen.
#[derive(Serialize)]
struct File<'a> {
    title: String,
    district: &'a str,
    term: &'a str,
    unit: Unit<'a>,
    periods: Vec<Period<'a>>,
    scope: Scope<'a>,
    source: Origin<'a>,
    /// The address of the view, where one is known.
    address: Option<&'a str>,
    /// The ids of the columns shown: `total` where all periods count, and each period that does.
    columns: Vec<&'a str>,
    /// The page's own grand total.
    stated_total: Cells<'a>,
    /// What was found, or all of it.
    found: Found<'a>,
    rows: Vec<Row<'a>>,
    /// Where the figures shown are not what their parts add up to.
    findings: Vec<Wanting<'a>>,
}

#[derive(Serialize)]
struct Unit<'a> {
    name: &'a str,
    won: u64,
}

#[derive(Serialize)]
struct Period<'a> {
    id: &'a str,
    from: u16,
    to: u16,
}

/// What the reader chose, in words and as the address says it.
#[derive(Serialize)]
struct Scope<'a> {
    words: String,
    q: &'a str,
    /// What was searched for instead, where nothing matched `q` as typed.
    read_as: Option<&'a str>,
    years: Vec<&'a str>,
    field: Vec<String>,
    status: Option<&'static str>,
    sort: String,
}

#[derive(Serialize)]
struct Origin<'a> {
    title: &'a str,
    address: Option<&'a str>,
    date: Option<&'a str>,
}

#[derive(Serialize)]
struct Found<'a> {
    /// How many rows match.
    hits: usize,
    /// How many leaves lie under them.
    leaves: usize,
    /// What those leaves sum to.
    amounts: Cells<'a>,
}

#[derive(Serialize)]
struct Row<'a> {
    code: String,
    level: &'a str,
    name: &'a str,
    /// Whether it is one of the leaves that sum to what was found.
    counted: bool,
    amounts: Cells<'a>,
}

#[derive(Serialize)]
struct Wanting<'a> {
    /// The row's code; none for the grand total's.
    at: Option<String>,
    column: &'a str,
    check: &'static str,
    stated: String,
    computed: String,
    difference: String,
    words: String,
}

/// The amounts of a row by the columns' ids, in their order.
struct Cells<'a>(Vec<(&'a str, Amount)>);

#[derive(Serialize)]
struct Cell {
    state: &'static str,
    money: Option<String>,
}

impl Serialize for Cells<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let cell = |amount: Amount| {
            let state = match amount {
                Amount::Budgeted(_) => "budgeted",
                Amount::Unbudgeted => "unbudgeted",
                Amount::None => "none",
            };
            Cell { state, money: amount.money().map(|money| money.to_string()) }
        };
        serializer.collect_map(self.0.iter().map(|(id, amount)| (id, cell(*amount))))
    }
}

/// The table of a view.
///
/// # Errors
/// Where the writer refuses; writing into memory, it has no reason to.
pub fn json(of: &Extract) -> serde_json::Result<Vec<u8>> {
    let Extract { plan, findings, link, found, sheet, address, .. } = of;
    let meta = &plan.meta;
    let columns: Vec<&str> = sheet.columns.iter().map(|column| id(plan, *column)).collect();
    let cells = |amounts: Vec<Amount>| Cells(columns.iter().copied().zip(amounts).collect());
    let row = |at: &usize| {
        let item = plan.item(*at);
        Row {
            code: item.code.to_string(),
            level: meta.level_of(&item.code),
            name: &item.name,
            counted: found.marks[*at].counted,
            amounts: cells(sheet.cells(plan, Line::Item(*at))),
        }
    };
    let counted = (0..found.marks.len()).filter(|at| found.marks[*at].counted);
    let sum = Amounts::sum(meta.periods.len(), counted.map(|at| &plan.item(at).amounts));
    let Source { title, address: place, date } = &meta.sources.rows;
    let file = File {
        title: format!("{} {}", phrase::heading(meta), meta.title),
        district: &meta.district,
        term: &meta.term,
        unit: Unit { name: &meta.unit.name, won: meta.unit.won },
        periods: meta
            .periods
            .iter()
            .map(|period| Period { id: &period.id, from: period.from, to: period.to })
            .collect(),
        scope: Scope {
            words: scope::scope(plan, link),
            q: &link.q,
            read_as: found.rescue.as_ref().map(Rescue::query),
            years: link.years.picked().filter_map(|at| Some(meta.periods.get(at)?.id.as_str())).collect(),
            field: link.field.iter().map(ToString::to_string).collect(),
            status: link.status.map(|status| status.id()),
            sort: link.sort.id(),
        },
        source: Origin { title, address: place.as_deref(), date: date.as_deref() },
        address: address.as_deref(),
        stated_total: cells(sheet.cells(plan, Line::Total)),
        found: Found { hits: found.hits, leaves: found.leaves, amounts: cells(sheet.of_row(&sum)) },
        rows: sheet.items.iter().map(row).collect(),
        findings: sheet.findings(plan, findings).into_iter().map(|finding| wanting(plan, finding)).collect(),
        columns,
    };
    let mut bytes = serde_json::to_vec(&file)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// A column's id, as findings name it.
fn id(plan: &Plan, column: Column) -> &str {
    match column {
        Column::Total => "total",
        Column::Period(at) => plan.meta.periods.get(at).map_or("", |period| &period.id),
    }
}

fn wanting<'a>(plan: &'a Plan, finding: &Finding) -> Wanting<'a> {
    let [stated, computed, difference] =
        [finding.stated, finding.computed, finding.difference()].map(|figure| figure.normalize().to_string());
    let check = match finding.check {
        Check::Row => "row",
        Check::Children => "children",
    };
    Wanting {
        at: finding.at.as_ref().map(ToString::to_string),
        column: id(plan, finding.column),
        check,
        stated,
        computed,
        difference,
        words: format!("{}: {}", phrase::finding_place(plan, finding), phrase::finding_reason(plan, finding)),
    }
}

#[cfg(test)]
mod tests;
