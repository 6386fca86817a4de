//! What the README and `.ci/run` call: sets up, runs, tests and measures.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this program talks to a person at a terminal"
)]

mod bench;
mod child;
mod keyring_session;
mod packages;
mod start;
mod steps;
mod summary;
mod tally;
mod test;
#[cfg(test)]
mod tidy;
mod ui;
mod workspace;

use std::io;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  start                    set everything up and open the wizard on the simulated tenant
  test [--only GROUP]...   set everything up and run every test; GROUP is rust, ui or desktop
       [--allow-missing]   a test that cannot run here does not fail the command
  bench                    measure the check of simulated tenants: rooms, seconds, peak memory
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("cargo xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> io::Result<ExitCode> {
    match arguments {
        ["start"] => start::start(),
        ["test", options @ ..] => match test::Options::parse(options) {
            Ok(options) => test::test(&options),
            Err(problem) => Ok(wrong_usage(&problem)),
        },
        ["bench"] => bench::bench(),
        [keyring_session::COMMAND, program, arguments @ ..] => {
            keyring_session::run_unlocked(program, arguments)
        }
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        [] => Ok(wrong_usage("a command is missing")),
        [other, ..] => Ok(wrong_usage(&format!(
            "“{other}” with these options is unknown"
        ))),
    }
}

fn wrong_usage(problem: &str) -> ExitCode {
    eprint!("cargo xtask: {problem}\n\n{USAGE}");
    ExitCode::from(3)
}
