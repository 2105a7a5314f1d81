//! `pledges import PAGE [-o plan.csv]`: the district's page as the table.

use std::path::PathBuf;

use clap::Args;
use pledge_explorer::{
    plan::{Expected, Fault, import},
    words::keeper,
};

use crate::{Answer, directory};

#[derive(Args)]
#[command(next_help_heading = keeper::OPTIONS)]
pub struct Import {
    #[arg(value_name = "PAGE", help = keeper::IMPORT_PAGE, help_heading = keeper::ARGUMENTS)]
    page: PathBuf,
    #[arg(short, long, value_name = "FILE", help = keeper::IMPORT_OUTPUT)]
    output: Option<PathBuf>,
}

impl Import {
    pub fn run(&self) -> Result<Answer, Vec<Fault>> {
        let file = directory::named(&self.page);
        let bytes = directory::read(&self.page).map_err(|fault| vec![fault])?;
        let page = import::import(&file, &bytes)?;
        let unwritable = |error: csv::Error| vec![Fault::new(&file, 1, 1, Expected::Writable(error.to_string()))];
        let csv = page.table.to_csv().map_err(unwritable)?;
        let mut notices: Vec<String> = page.unplaced.iter().map(|line| keeper::unplaced(&file, line)).collect();
        let Some(path) = &self.output else { return Ok(Answer { output: csv, notices }) };
        directory::write(path, &csv).map_err(|fault| vec![fault])?;
        notices.push(keeper::written(page.table.rows.len(), &directory::named(path)));
        Ok(Answer { output: Vec::new(), notices })
    }
}
