//! The release build in three real browsers: every scenario once in each engine, two at a time.
//!
//! Each run has its own server, driver process, browser and profile, and is held to more than it asks:
//! nothing on the console, nothing against the content security policy, nothing off the origin.

mod accessibility;
mod axe;
mod driver;
mod engine;
mod frames;
mod host;
mod interrupt;
mod keyboard;
mod page;
mod run;
mod scenarios;
mod server;
mod wait;
mod window;

use std::process::ExitCode;

use engine::Engine;
use libtest_mimic::{Arguments, Failed, Trial};

/// What a scenario comes to: any error, of any kind, fails it with its own words.
type Outcome<T = ()> = Result<T, Failed>;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(2);
    let mut trials = vec![Trial::test("keyboard::composes_as_a_two_set_keyboard_does", keyboard::check)];
    for engine in Engine::ALL {
        for &(name, scenario) in scenarios::ALL {
            let name = format!("{engine}::{name}");
            trials.push(Trial::test(name.clone(), move || run::run(&name, engine, scenario)));
        }
    }
    if let Err(failed) = interrupt::watch() {
        eprintln!("{}", failed.message().unwrap_or("Ctrl-C cannot be watched for"));
        return ExitCode::FAILURE;
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}
