//! Districts after the pattern of a real plan: its shape, its words in other orders, its figures at other sizes.
//!
//! Nothing in it is any district's: the names say so. The same seed gives the same files on every machine.

use std::{collections::BTreeMap, error::Error};

use pledge_explorer::plan::table::{Row, Table};
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};
use serde_json::{Value, json};

/// How many in a hundred rows state another total than their parts add up to: about as many as on the published page.
const WRONG: u32 = 3;
/// Syllables of the districts' names.
const SYLLABLES: [&str; 24] = [
    "가", "나", "다", "라", "마", "바", "사", "아", "자", "하", "산", "강", "천", "동", "남", "북", "해", "송", "정",
    "평", "진", "성", "영", "원",
];
/// What districts are called.
const KINDS: [&str; 3] = ["시", "군", "구"];

/// The files of a made-up country.
pub struct Country {
    pub csv: Vec<u8>,
    pub json: Vec<u8>,
    pub rows: usize,
}

/// A row of the pattern.
struct Pattern {
    code: String,
    words: Vec<String>,
    /// Its figures as published, the total first, and in hundredths, none where there is no money.
    cells: Vec<String>,
    money: Vec<Option<i64>>,
    leaf: bool,
}

impl Country {
    /// As many districts after the pattern of this plan.
    ///
    /// # Errors
    /// Where the plan's files cannot be read.
    pub fn of(csv: &[u8], json: &[u8], districts: u16, seed: u64) -> Result<Country, Box<dyn Error>> {
        let table = Table::read("plan.csv", csv).map_err(|faults| format!("{faults:?}"))?;
        let mut meta: Value = serde_json::from_slice(json)?;
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        let patterns = patterns(&table);
        let fields: BTreeMap<String, String> = serde_json::from_value(meta["names"].clone())?;
        let mut names = serde_json::Map::new();
        let mut rows = Vec::new();
        for district in 1..=districts {
            names.insert(district.to_string(), json!(district_name(&mut chance, district)));
            for (code, name) in &fields {
                names.insert(format!("{district}-{code}"), json!(name));
            }
            rows.extend(plan_of(district, &patterns, &mut chance));
        }
        let total = Row { line: 0, code: String::new(), name: "총 계".to_owned(), cells: grand_total(&rows, &table) };
        rows.insert(0, total);
        meta["district"] = json!("가상 전국");
        meta["office"] = json!("가상 단체장");
        meta["mayor"] = json!("여러 사람");
        meta["title"] = json!("시험용으로 지어낸 투자계획");
        meta["names"] = Value::Object(names);
        if let Some(levels) = meta["levels"].as_array_mut() {
            levels.insert(0, json!("지역"));
        }
        meta["sources"] = json!({
            "rows": { "title": "시험용으로 지어낸 자료. 실제 계획이 아닙니다" },
            "names": { "title": "시험용으로 지어낸 이름" },
        });
        let count = rows.len();
        let csv = Table { periods: table.periods, rows }.to_csv()?;
        Ok(Country { csv, json: serde_json::to_vec_pretty(&meta)?, rows: count })
    }
}

/// The rows of the published table without its grand total.
fn patterns(table: &Table) -> Vec<Pattern> {
    let rows = &table.rows[1..];
    let pattern = |row: &Row| Pattern {
        code: row.code.clone(),
        words: row.name.split_whitespace().map(str::to_owned).collect(),
        cells: row.cells.clone(),
        money: row.cells.iter().map(|cell| hundredths(cell)).collect(),
        leaf: !rows.iter().any(|other| other.code.starts_with(&format!("{}-", row.code))),
    };
    rows.iter().map(pattern).collect()
}

fn district_name(chance: &mut ChaCha8Rng, number: u16) -> String {
    let [one, two] = [0; 2].map(|_| SYLLABLES[below(chance, SYLLABLES.len())]);
    format!("가상 {one}{two}{} {number}", KINDS[below(chance, KINDS.len())])
}

/// A district's rows: leaves at its own size, what lies above them as their sum, and now and then a total that is off.
fn plan_of(district: u16, patterns: &[Pattern], chance: &mut ChaCha8Rng) -> Vec<Row> {
    let size = 30 + below(chance, 270) as i64;
    let mut figures: Vec<Vec<Option<i64>>> = Vec::with_capacity(patterns.len());
    for pattern in patterns {
        let sway = 50 + below(chance, 100) as i64;
        // Whole units, as nearly all published figures are.
        let scaled = |money: &i64| money * size / 100 * sway / 100 / 100 * 100;
        figures.push(pattern.money[1..].iter().map(|cell| cell.as_ref().map(scaled)).collect());
    }
    for (at, pattern) in patterns.iter().enumerate().rev().filter(|(_, pattern)| !pattern.leaf) {
        let under = format!("{}-", pattern.code);
        let parts = || patterns.iter().zip(&figures).filter(|(part, _)| part.code.starts_with(&under));
        let sum = |period: usize| parts().filter_map(|(_, row)| row[period]).reduce(|a, b| a + b);
        figures[at] = (0..pattern.money.len() - 1).map(sum).collect();
    }
    let row = |(pattern, periods): (&Pattern, &Vec<Option<i64>>)| {
        let off = if below(chance, 100) < WRONG as usize { 100 * (1 + below(chance, 9) as i64) } else { 0 };
        let total = periods.iter().flatten().copied().reduce(|a, b| a + b).map(|total| total + off);
        Row {
            line: 0,
            code: format!("{district}-{}", pattern.code),
            name: name(pattern, patterns, chance),
            cells: [total].iter().chain(periods).zip(&pattern.cells).map(|(cell, text)| written(*cell, text)).collect(),
        }
    };
    patterns.iter().zip(&figures).map(row).collect()
}

/// The pattern's name with some of its words exchanged for those at the same place in another name.
fn name(pattern: &Pattern, patterns: &[Pattern], chance: &mut ChaCha8Rng) -> String {
    let mut words = pattern.words.clone();
    let last = words.len() - 1;
    for (at, word) in words.iter_mut().enumerate() {
        let other = &patterns[below(chance, patterns.len())].words;
        if below(chance, 3) == 0 {
            // A name's end says what is done, and stays an end.
            *word = if at == last { other[other.len() - 1].clone() } else { other[at.min(other.len() - 1)].clone() };
        }
    }
    words.join(" ")
}

/// The sum of all leaves. A row's parts come right behind it.
fn grand_total(rows: &[Row], table: &Table) -> Vec<String> {
    let next = rows.iter().skip(1).map(Some).chain([None]);
    let leaf = |(row, next): &(&Row, Option<&Row>)| !next.is_some_and(|next| under(row, next));
    let leaves: Vec<&Row> = rows.iter().zip(next).filter(leaf).map(|(row, _)| row).collect();
    let sum = |column: usize| leaves.iter().filter_map(|row| hundredths(&row.cells[column])).sum::<i64>();
    let periods: Vec<i64> = (1..=table.periods.len()).map(sum).collect();
    [periods.iter().sum()].into_iter().chain(periods.iter().copied()).map(|cell| written(Some(cell), "")).collect()
}

fn under(above: &Row, row: &Row) -> bool {
    row.code.strip_prefix(&above.code).is_some_and(|rest| rest.starts_with('-'))
}

fn hundredths(cell: &str) -> Option<i64> {
    let (whole, decimals) = cell.split_once('.').unwrap_or((cell, ""));
    format!("{whole}{decimals:0<2}").parse().ok()
}

/// A figure; without money the published text.
fn written(cell: Option<i64>, text: &str) -> String {
    match cell {
        None => text.to_owned(),
        Some(money) if money % 100 == 0 => (money / 100).to_string(),
        Some(money) => format!("{}.{:02}", money / 100, money % 100),
    }
}

fn below(chance: &mut ChaCha8Rng, end: usize) -> usize {
    ((u64::from(chance.next_u32()) * end as u64) >> 32) as usize
}
