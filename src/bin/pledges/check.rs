//! `pledges check [DIR] [--json]`: how many items the plan has, and where its sums do not agree.

use std::path::PathBuf;

use clap::Args;
use pledge_explorer::{
    plan::{self, Fault, Finding, Plan, reconcile},
    words::{keeper, money, phrase},
};
use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::{Answer, directory};

#[derive(Args)]
#[command(next_help_heading = keeper::OPTIONS)]
pub struct Check {
    #[arg(value_name = "DIR", env = directory::SETTING, default_value = directory::DEFAULT)]
    #[arg(hide_default_value = true, hide_env = true)]
    #[arg(help = keeper::DIRECTORY, help_heading = keeper::ARGUMENTS)]
    directory: PathBuf,
    #[arg(long, help = keeper::JSON)]
    json: bool,
}

impl Check {
    pub fn run(&self) -> Result<Answer, Vec<Fault>> {
        let plan = directory::plan(&self.directory)?;
        let report = Report::of(&plan);
        if self.json {
            return Answer::json(&report);
        }
        Ok(Answer { output: report.plain(&plan).into_bytes(), ..Answer::default() })
    }
}

/// What a check says of a plan.
#[derive(Serialize)]
struct Report<'a> {
    levels: Levels<'a>,
    leaves: usize,
    findings: Vec<FindingReport>,
    #[serde(skip)]
    found: Vec<Finding>,
}

/// The number of items on each level, from the top down.
struct Levels<'a>(Vec<(&'a str, usize)>);

impl Serialize for Levels<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, count) in &self.0 {
            map.serialize_entry(name, count)?;
        }
        map.end()
    }
}

/// A finding as data; figures as text, since they are exact.
#[derive(Serialize)]
struct FindingReport {
    at: String,
    check: &'static str,
    column: String,
    stated: String,
    computed: String,
    difference: String,
}

impl<'a> Report<'a> {
    fn of(plan: &'a Plan) -> Report<'a> {
        let on = |depth: usize| plan.items().iter().filter(|item| item.code.depth() == depth).count();
        let levels = plan.meta.levels.iter().enumerate().map(|(at, name)| (name.as_str(), on(at + 1)));
        let found = reconcile(plan);
        Report {
            levels: Levels(levels.collect()),
            leaves: plan.leaves(0..plan.items().len()).count(),
            findings: found.iter().map(|finding| FindingReport::of(plan, finding)).collect(),
            found,
        }
    }

    fn plain(&self, plan: &Plan) -> String {
        let mut lines = vec![
            keeper::heading(&plan.meta),
            keeper::counts(&self.levels.0, self.leaves),
            keeper::reconciled(self.found.len()),
        ];
        for finding in &self.found {
            let [stated, computed] = [finding.stated, finding.computed].map(money::grouped);
            lines.push(String::new());
            lines.push(phrase::finding_place(plan, finding));
            lines.push(format!("  {}", keeper::figures(&stated, &computed, &money::signed(finding.difference()))));
            lines.push(format!("  {}", phrase::finding_reason(plan, finding)));
        }
        lines.join("\n") + "\n"
    }
}

impl FindingReport {
    fn of(plan: &Plan, finding: &Finding) -> FindingReport {
        let [stated, computed, difference] =
            [finding.stated, finding.computed, finding.difference()].map(|figure| figure.normalize().to_string());
        let check = match finding.check {
            plan::Check::Row => "row",
            plan::Check::Children => "children",
        };
        let at = finding.at.as_ref().map(ToString::to_string).unwrap_or_default();
        FindingReport { at, check, column: finding.column_id(plan).to_owned(), stated, computed, difference }
    }
}
