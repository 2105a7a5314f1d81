//! `pledges pack [DIR] -o FILE`: the plan in the compact form that the app carries.

use std::path::PathBuf;

use clap::Args;
use pledge_explorer::{
    plan::{Expected, Fault},
    words::keeper,
};

use crate::{Answer, directory};

#[derive(Args)]
#[command(next_help_heading = keeper::OPTIONS)]
pub struct Pack {
    #[arg(value_name = "DIR", env = directory::SETTING, default_value = directory::DEFAULT)]
    #[arg(hide_default_value = true, hide_env = true)]
    #[arg(help = keeper::DIRECTORY, help_heading = keeper::ARGUMENTS)]
    directory: PathBuf,
    #[arg(short, long, value_name = "FILE", help = keeper::PACK_OUTPUT)]
    output: PathBuf,
}

impl Pack {
    pub fn run(&self) -> Result<Answer, Vec<Fault>> {
        let plan = directory::plan(&self.directory)?;
        let refused =
            || Fault::new(&directory::named(&self.output), 1, 1, Expected::Writable(keeper::NOT_PACKED.to_owned()));
        let written = plan.pack().ok_or_else(refused).and_then(|packed| {
            // What is there and the same stays, so that nothing is made anew from it.
            if directory::read(&self.output).is_ok_and(|there| there == packed) {
                return Ok(());
            }
            directory::create_above(&self.output)?;
            directory::write(&self.output, &packed)
        });
        written.map(|()| Answer::default()).map_err(|fault| vec![fault])
    }
}
