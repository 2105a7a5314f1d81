//! axe-core in the page: no violation of WCAG 2.2 A or AA, nor of its best practices.

use std::{fs, path::Path};

use serde::Deserialize;

use crate::{Outcome, page::Page};

const RUN: &str = "
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'] }).then(
  ({ violations }) => done({ violations: violations.map(({ id, help, nodes }) => (
    { id, help, places: nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`) })) }),
  error => done({ violations: [{ id: 'axe', help: String(error), places: [] }] }),
);";

#[derive(Deserialize)]
struct Report {
    violations: Vec<Violation>,
}

#[derive(Deserialize)]
struct Violation {
    id: String,
    help: String,
    places: Vec<String>,
}

/// Runs every rule on the document; a violation fails with rule, element and what axe-core says of it.
pub async fn check(page: &Page) -> Outcome {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&file)
        .map_err(|error| format!("{}: {error}: run script/test, which installs it.", file.display()))?;
    let report: Report = page.answer(&format!("{axe};{RUN}")).await?;
    if report.violations.is_empty() {
        return Ok(());
    }
    let mut words = String::from("axe-core finds:");
    for Violation { id, help, places } in report.violations {
        words.push_str(&format!("\n  {id}: {help}"));
        for place in places {
            words.push_str(&format!("\n    {}", place.replace('\n', " ")));
        }
    }
    Err(words.into())
}
