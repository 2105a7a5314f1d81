//! `pledges prerender DIST [--address URL]`: adds to a build the pages that are readable without the script.

use std::path::PathBuf;

use clap::Args;
use pledge_explorer::{
    app::Bundle,
    plan::{Expected, Fault},
    prerender::{Address, File, build, service_worker},
    words::keeper,
};

use crate::{Answer, directory};

#[derive(Args)]
#[command(next_help_heading = keeper::OPTIONS)]
pub struct Prerender {
    #[arg(value_name = "DIST", help = keeper::DIST, help_heading = keeper::ARGUMENTS)]
    dist: PathBuf,
    #[arg(long, value_name = "DIR", env = directory::SETTING, default_value = directory::DEFAULT)]
    #[arg(hide_default_value = true, hide_env_values = true, help = keeper::DIRECTORY)]
    data: PathBuf,
    #[arg(long, value_name = "URL", env = "PLEDGES_ADDRESS", hide_env_values = true, value_parser = web_address)]
    #[arg(help = keeper::ADDRESS)]
    address: Option<String>,
}

/// A web address, without what no folder has.
fn web_address(text: &str) -> Result<String, String> {
    let folder = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match folder {
        Some(folder) if !folder.is_empty() && !folder.contains(['?', '#', ' ', '"', '<']) => Ok(text.to_owned()),
        _ => Err(keeper::NOT_AN_ADDRESS.to_owned()),
    }
}

impl Prerender {
    pub fn run(&self) -> Result<Answer, Vec<Fault>> {
        let plan = directory::plan(&self.data)?;
        let count = self.fill(Bundle::kept(plan)).map_err(|fault| vec![fault])?;
        let relative = self.address.is_none().then(|| keeper::RELATIVE.to_owned());
        Ok(Answer { notices: [keeper::prerendered(count)].into_iter().chain(relative).collect(), ..Answer::default() })
    }

    /// Adds every file; how many there are.
    fn fill(&self, bundle: &'static Bundle) -> Result<usize, Fault> {
        let index = self.dist.join("index.html");
        let fault = |expected| Fault::new(&directory::named(&index), 1, 1, expected);
        let template = String::from_utf8(directory::read(&index)?).map_err(|_| fault(Expected::Utf8))?;
        let address = self.address.as_deref().map_or_else(Address::default, Address::known);
        let files = build(&template, bundle, &address).map_err(|error| fault(Expected::Readable(error.to_string())))?;
        for file in &files {
            self.write(file)?;
        }
        // The plan's own files lie beside what is made of them.
        for name in directory::FILES {
            let bytes = directory::read(&self.data.join(name))?;
            self.write(&File { path: format!("data/{name}"), bytes })?;
        }
        // Last, as it tells what all of the files hold.
        let built = directory::files(&self.dist)?;
        let built = built.into_iter().map(|(path, bytes)| File { path, bytes });
        self.write(&service_worker(&built.collect::<Vec<_>>()))?;
        Ok(files.len() + 1)
    }

    fn write(&self, file: &File) -> Result<(), Fault> {
        let path = self.dist.join(&file.path);
        directory::create_above(&path)?;
        directory::write(&path, &file.bytes)
    }
}
