//! `pledges search QUERY [--json]`: codes and names, best first, as the app finds them.

use std::{ops::Range, path::PathBuf};

use clap::Args;
use pledge_explorer::{
    plan::{Fault, Plan},
    search::{Finder, Hit},
    words::{keeper, phrase},
};
use serde::Serialize;

use crate::{Answer, directory};

#[derive(Args)]
#[command(next_help_heading = keeper::OPTIONS)]
pub struct Search {
    #[arg(value_name = "QUERY", help = keeper::SEARCH_QUERY, help_heading = keeper::ARGUMENTS)]
    query: String,
    #[arg(long, help = keeper::JSON)]
    json: bool,
    #[arg(long, value_name = "DIR", env = directory::SETTING, default_value = directory::DEFAULT)]
    #[arg(hide_default_value = true, hide_env = true)]
    #[arg(help = keeper::DIRECTORY)]
    data: PathBuf,
}

/// A hit as data.
#[derive(Serialize)]
struct Found<'a> {
    code: String,
    name: &'a str,
    /// From and to, in characters of the name.
    ranges: Vec<[u32; 2]>,
}

impl Search {
    pub fn run(&self) -> Result<Answer, Vec<Fault>> {
        let plan = directory::plan(&self.data)?;
        let finder = Finder::new(&plan);
        let outcome = finder.find(&self.query);
        let found: Vec<Found> =
            outcome.hits.iter().map(|hit| Found::of(&plan, *hit, &finder.ranges(&outcome, *hit))).collect();
        let mut notices: Vec<String> = outcome.rescue.iter().map(phrase::rescued).collect();
        if found.is_empty() {
            notices.push(keeper::nothing_found(&plan, &self.query));
        }
        let answer = if self.json {
            Answer::json(&found)?
        } else {
            let lines: String = found.iter().map(|hit| format!("{}\t{}\n", hit.code, hit.name)).collect();
            Answer { output: lines.into_bytes(), ..Answer::default() }
        };
        Ok(Answer { notices, ..answer })
    }
}

impl<'a> Found<'a> {
    fn of(plan: &'a Plan, hit: Hit, ranges: &[Range<u32>]) -> Found<'a> {
        let item = plan.item(hit.item);
        let ranges = ranges.iter().map(|range| [range.start, range.end]).collect();
        Found { code: item.code.to_string(), name: &item.name, ranges }
    }
}
