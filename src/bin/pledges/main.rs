//! The keeper's command line: import the page, check the plan, search it, export it, begin and finish a build.

mod check;
mod directory;
mod export;
mod import;
mod pack;
mod prerender;
mod search;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use clap::{ArgAction, Parser, Subcommand};
use pledge_explorer::{
    plan::{Expected, Fault},
    words::{fault, keeper},
};
use serde::Serialize;

/// The exit code for input that is broken, as for arguments that are.
const BROKEN: u8 = 2;

#[derive(Parser)]
#[command(name = "pledges", version, about = keeper::ABOUT, help_template = keeper::HELP_LAYOUT)]
#[command(subcommand_help_heading = keeper::COMMANDS, next_help_heading = keeper::OPTIONS)]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
    #[arg(short, long, global = true, action = ArgAction::Help, help = keeper::HELP)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, help = keeper::VERSION)]
    version: Option<bool>,
}

#[derive(Subcommand)]
enum Command {
    #[command(about = keeper::IMPORT, help_template = keeper::HELP_LAYOUT)]
    Import(import::Import),
    #[command(about = keeper::CHECK, help_template = keeper::HELP_LAYOUT)]
    Check(check::Check),
    #[command(about = keeper::SEARCH, help_template = keeper::HELP_LAYOUT)]
    Search(search::Search),
    #[command(about = keeper::PACK, help_template = keeper::HELP_LAYOUT)]
    Pack(pack::Pack),
    #[command(about = keeper::PRERENDER, help_template = keeper::HELP_LAYOUT)]
    Prerender(prerender::Prerender),
    #[command(about = keeper::EXPORT, help_template = keeper::EXPORT_LAYOUT, after_help = keeper::EXPORT_MORE)]
    Export(export::Export),
}

/// What a command has to say once all of it went well.
#[derive(Default)]
struct Answer {
    /// For standard output.
    output: Vec<u8>,
    /// For the keeper's eyes, on standard error, a line each.
    notices: Vec<String>,
}

impl Answer {
    /// An answer as one line of JSON.
    fn json(value: &impl Serialize) -> Result<Answer, Vec<Fault>> {
        let unwritable =
            |error: serde_json::Error| vec![Fault::new("stdout", 1, 1, Expected::Writable(error.to_string()))];
        let mut output = serde_json::to_vec(value).map_err(unwritable)?;
        output.push(b'\n');
        Ok(Answer { output, notices: Vec::new() })
    }
}

fn main() -> ExitCode {
    let answer = match CommandLine::parse().command {
        Command::Import(import) => import.run(),
        Command::Check(check) => check.run(),
        Command::Search(search) => search.run(),
        Command::Pack(pack) => pack.run(),
        Command::Prerender(prerender) => prerender.run(),
        Command::Export(export) => export.run(),
    };
    let said = answer.and_then(|answer| {
        tell(answer.notices);
        print(&answer.output)
    });
    match said {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            tell(faults.iter().map(fault));
            ExitCode::from(BROKEN)
        }
    }
}

fn print(output: &[u8]) -> Result<(), Vec<Fault>> {
    let mut out = io::stdout().lock();
    match out.write_all(output).and_then(|()| out.flush()) {
        // Whoever reads may stop early, as `head` does.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(vec![Fault::new("stdout", 1, 1, Expected::Writable(keeper::trouble(&error)))])
        }
        _ => Ok(()),
    }
}

fn tell(lines: impl IntoIterator<Item = String>) {
    let mut err = io::stderr().lock();
    for line in lines {
        // There is nowhere left to say that standard error is closed.
        let _ = writeln!(err, "{line}");
    }
}
