//! Makes a plan of many districts from the published one, to see how the explorer grows:
//! `cargo run --example nationwide -- [DISTRICTS] [SEED] [FOLDER]`; 404 districts, seed 1, `target/nationwide` unless told.

mod generate;

use std::{env, error::Error, fs, path::PathBuf, process::ExitCode};

use generate::Country;

fn main() -> ExitCode {
    match make() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn make() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let districts = arguments.next().map_or(Ok(404), |text| text.parse::<u16>())?;
    let seed = arguments.next().map_or(Ok(1), |text| text.parse::<u64>())?;
    let folder = arguments.next().map_or_else(|| PathBuf::from("target/nationwide"), PathBuf::from);
    let country =
        Country::of(&fs::read("public/data/plan.csv")?, &fs::read("public/data/plan.json")?, districts, seed)?;
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("plan.csv"), &country.csv)?;
    fs::write(folder.join("plan.json"), &country.json)?;
    println!("{}: {districts} districts, {} rows", folder.display(), country.rows);
    Ok(())
}
