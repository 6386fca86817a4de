//! Offision Setup for a terminal, a scheduler and support.

mod apply;
mod arguments;
mod call;
mod check;
mod explain;
mod export_script;
mod from_file;
mod list_checks;
mod plan;
mod progress;
mod repairing;
mod script;
mod secret;
mod sign_in;
mod simulate;
mod target;
mod terminal;
mod text;
mod undo;
mod verify;

use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

use arguments::{Arguments, Command};

/// What a program that calls this one may rely on; documented in the README.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    Passed = 0,
    Failed = 1,
    NotChecked = 2,
    Usage = 3,
    Unreachable = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit as u8)
    }
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Nothing more can be said when the terminal is gone.
            let _ = error.print();
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Exit::Passed.into(),
                _ => Exit::Usage.into(),
            };
        }
    };
    start_log(arguments.verbose);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("the operating system gives a program threads");
    runtime
        .block_on(async {
            match arguments.command {
                Command::Check(check) => check::run(check).await,
                Command::Plan(plan) => plan::run(plan).await,
                Command::Apply(apply) => apply::run(apply).await,
                Command::Undo(undo) => undo::run(undo).await,
                Command::Verify(arguments) => verify::run(arguments).await,
                Command::Explain(explain) => explain::run(&explain),
                Command::Script(script) => script::run(&script),
                Command::ExportScript(script) => export_script::run(&script),
                Command::Simulate(simulate) => simulate::run(simulate).await,
                Command::ListChecks(list) => list_checks::run(&list),
            }
        })
        .into()
}

/// One line for each request goes to standard error when asked for. The client that logs leaves secrets, tokens and queries out.
fn start_log(verbose: bool) {
    if verbose {
        tracing_subscriber::fmt()
            .with_env_filter("microsoft=debug,onboarding=debug")
            .with_writer(std::io::stderr)
            .init();
    }
}

/// Says on standard error what is wrong with the call and what to do.
fn complain(message: &str) -> Exit {
    #[expect(
        clippy::print_stderr,
        reason = "a terminal program speaks on standard error"
    )]
    {
        eprintln!("error: {message}");
    }
    Exit::Usage
}
