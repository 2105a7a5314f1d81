//! `pledges export [DIR] [--format FORMAT] [--view QUERY] [-o FILE]`: the files that the app hands over, byte for byte.

use std::path::PathBuf;

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use pledge_explorer::{
    export::{Extract, Format, NotMade},
    link::read,
    plan::{Expected, Fault, reconcile},
    search::Finder,
    words::{keeper, phrase},
};

use crate::{Answer, directory};

#[derive(Args)]
#[command(next_help_heading = keeper::OPTIONS)]
pub struct Export {
    #[arg(value_name = "DIR", env = directory::SETTING, default_value = directory::DEFAULT)]
    #[arg(hide_default_value = true, hide_env = true)]
    #[arg(help = keeper::DIRECTORY, help_heading = keeper::ARGUMENTS)]
    directory: PathBuf,
    #[arg(short, long, value_name = "FORMAT", value_parser = formats(), default_value = Format::Csv.id())]
    #[arg(hide_default_value = true, hide_possible_values = true, help = keeper::EXPORT_FORMAT)]
    format: Format,
    #[arg(long, value_name = "QUERY", default_value = "", hide_default_value = true, help = keeper::EXPORT_VIEW)]
    view: String,
    #[arg(long, value_name = "URL", help = keeper::EXPORT_ADDRESS)]
    address: Option<String>,
    #[arg(short, long, value_name = "FILE", help = keeper::EXPORT_OUTPUT)]
    output: Option<PathBuf>,
}

fn formats() -> impl TypedValueParser<Value = Format> {
    let format = |id: String| Format::EACH.into_iter().find(|format| format.id() == id);
    PossibleValuesParser::new(Format::EACH.map(Format::id)).map(move |id| format(id).unwrap_or(Format::Csv))
}

impl Export {
    pub fn run(&self) -> Result<Answer, Vec<Fault>> {
        let plan = directory::plan(&self.directory)?;
        let (link, omitted) = read(&self.view, &plan);
        let address = self.address.as_deref().map(|page| link.address(&plan, page));
        let findings = reconcile(&plan);
        let extract = Extract::of(&plan, &Finder::new(&plan), &findings, &link, address);
        let file = self.output.as_deref().map_or_else(|| "stdout".to_owned(), directory::named);
        let output = extract.file(self.format).map_err(|why| {
            let said = match why {
                NotMade::NothingCompared => keeper::NOTHING_COMPARED.to_owned(),
                NotMade::Refused(said) => said,
            };
            vec![Fault::new(&file, 1, 1, Expected::Writable(said))]
        })?;
        // The app, too, leaves out what it does not understand, and says so.
        let mut notices: Vec<String> = (!omitted.is_empty()).then(|| phrase::omitted(&omitted)).into_iter().collect();
        let Some(path) = &self.output else { return Ok(Answer { output, notices }) };
        directory::write(path, &output).map_err(|fault| vec![fault])?;
        notices.push(keeper::exported(&file));
        Ok(Answer { output: Vec::new(), notices })
    }
}
