//! `cargo xtask test`: sets everything up and runs every test; what cannot run says so.

use crate::keyring_session::Session;
use crate::packages;
use crate::steps::{Group, Runs, Step, steps};
use crate::summary::{Ended, Line, Summary};
use crate::tally::Tally;
use crate::{child, ui};
use std::io;
use std::process::{Command, ExitCode};
use std::time::Instant;

/// Tells the desktop tests that what is missing on this machine does not fail them.
const ALLOW_MISSING: &str = "OFFISION_ALLOW_MISSING";

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    only: Vec<Group>,
    allow_missing: bool,
}

impl Options {
    /// # Errors
    /// A sentence about the first option that is not known.
    pub(crate) fn parse(arguments: &[&str]) -> Result<Options, String> {
        let mut options = Options {
            only: Vec::new(),
            allow_missing: false,
        };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match *argument {
                "--allow-missing" => options.allow_missing = true,
                "--only" => options.only.push(match arguments.next().copied() {
                    Some("rust") => Group::Rust,
                    Some("ui") => Group::Ui,
                    Some("desktop") => Group::Desktop,
                    Some(other) => {
                        return Err(format!("--only takes rust, ui or desktop, not “{other}”"));
                    }
                    None => return Err("--only takes rust, ui or desktop".to_owned()),
                }),
                other => return Err(format!("“{other}” is not an option of test")),
            }
        }
        Ok(options)
    }

    fn wants(&self, step: &Step) -> bool {
        self.only.is_empty() || step.groups.iter().any(|group| self.only.contains(group))
    }
}

/// Runs the steps one after the other, all of them even when one fails, and prints the table.
///
/// # Errors
/// The session for the keychain could not be made.
pub(crate) fn test(options: &Options) -> io::Result<ExitCode> {
    let steps: Vec<Step> = steps()
        .into_iter()
        .filter(|step| options.wants(step))
        .collect();
    heading("what this machine needs");
    let needed: Vec<_> = steps
        .iter()
        .flat_map(|step| step.needs.iter().copied())
        .collect();
    let missing = packages::install(&needed);
    if missing.is_empty() {
        println!("All packages are installed.");
    }
    let without_ui = ui::why_not();

    let session = Session::new()?;
    let mut summary = Summary {
        allow_missing: options.allow_missing,
        ..Summary::default()
    };
    for step in steps {
        heading(step.name);
        let began = Instant::now();
        let ended = match why_not(&step, &summary, &missing, without_ui.as_deref()) {
            Some(why) => {
                println!("NOT RUN: {why}");
                Ended::NotRun(why)
            }
            None => run(&step, &session, &mut summary)
                .unwrap_or_else(|error| Ended::Failed(Tally::default(), error.to_string())),
        };
        summary.lines.push(Line {
            step: step.name,
            ended,
            took: began.elapsed(),
        });
    }
    heading("result");
    print!("{summary}");
    Ok(if summary.is_good() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn why_not(
    step: &Step,
    summary: &Summary,
    missing: &[&str],
    without_ui: Option<&str>,
) -> Option<String> {
    if let Some(before) = step.after.iter().find(|before| !summary.has_passed(before)) {
        return Some(format!("“{before}” did not pass"));
    }
    if let Some(why) = without_ui.filter(|_| matches!(step.runs, Runs::NpmPackages)) {
        return Some(why.to_owned());
    }
    let needs = packages::missing(step.needs);
    let lacks: Vec<_> = missing
        .iter()
        .copied()
        .filter(|name| needs.contains(name))
        .collect();
    (!lacks.is_empty()).then(|| format!("missing here: {}", lacks.join(" ")))
}

fn run(step: &Step, session: &Session, summary: &mut Summary) -> io::Result<Ended> {
    let command = match &step.runs {
        Runs::NpmPackages => {
            ui::install_packages()?;
            return Ok(Ended::Passed(Tally::default()));
        }
        Runs::Command(command) => command,
    };
    println!("$ {}", child::typed(command));
    let mut command = if step.uses_keychain {
        session.wrap(command)?
    } else {
        repeated(command)
    };
    if summary.allow_missing {
        command.env(ALLOW_MISSING, "1");
    }
    let counted = child::counted(&mut command)?;
    summary.not_run.extend(counted.not_run);
    let (status, tally) = (counted.status, counted.tally);
    Ok(if !status.success() {
        Ended::Failed(tally, status.to_string())
    } else if tally.failed > 0 {
        Ended::Failed(
            tally,
            "a test failed although the command did not".to_owned(),
        )
    } else if step.counts_tests && tally.ran() + tally.skipped == 0 {
        Ended::Failed(tally, "no test ran".to_owned())
    } else {
        Ended::Passed(tally)
    })
}

fn repeated(command: &Command) -> Command {
    let mut again = Command::new(command.get_program());
    again.args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        again.current_dir(folder);
    }
    again
}

fn heading(text: &str) {
    println!("\n==== {text} ====");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_option_is_named() {
        assert_eq!(
            Options::parse(&["--only", "moon"]),
            Err("--only takes rust, ui or desktop, not “moon”".to_owned())
        );
        assert_eq!(
            Options::parse(&["--fast"]),
            Err("“--fast” is not an option of test".to_owned())
        );
    }

    #[test]
    fn without_only_everything_runs_and_with_it_what_the_group_needs() {
        let everything = Options::parse(&[]).expect("no option is right");
        assert!(steps().iter().all(|step| everything.wants(step)));
        let desktop = Options::parse(&["--only", "desktop"]).expect("a known group");
        let names: Vec<_> = steps()
            .into_iter()
            .filter(|step| desktop.wants(step))
            .map(|step| step.name)
            .collect();
        assert_eq!(
            names,
            [
                "npm packages",
                "user interface: build",
                "Rust: build",
                "desktop: the window by WebDriver"
            ]
        );
    }
}
