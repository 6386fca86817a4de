//! Running other programs: their output streams through, and every exit status counts.

use crate::tally::Tally;
use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;

/// The command as a person would type it, for headings.
pub(crate) fn typed(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs `command` with the terminal's own input and output.
///
/// # Errors
/// The program could not be started; the text names it.
pub(crate) fn status(command: &mut Command) -> io::Result<ExitStatus> {
    command
        .status()
        .map_err(|error| could_not_start(command, &error))
}

/// Runs `command`, and fails when it does.
///
/// # Errors
/// The program could not be started or ended with a failure.
pub(crate) fn succeed(command: &mut Command) -> io::Result<()> {
    println!("$ {}", typed(command));
    let status = status(command)?;
    if status.success() {
        return Ok(());
    }
    Err(io::Error::other(format!(
        "`{}` failed: {status}",
        typed(command)
    )))
}

/// Whether `command` can be run and succeeds, for questions to the system. Prints nothing.
pub(crate) fn answers(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// What `command` prints on standard output, without the white space around it, if it succeeds.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What a test runner did.
#[derive(Debug)]
pub(crate) struct Counted {
    pub(crate) status: ExitStatus,
    pub(crate) tally: Tally,
    /// The reasons of tests that ended well because they could not run, each said once.
    pub(crate) not_run: BTreeSet<String>,
}

#[derive(Debug, Default)]
struct Heard {
    tally: Tally,
    not_run: Vec<String>,
}

/// Runs `command`, passes its output through line by line, and adds up the totals that test
/// runners print. A test that prints `NOT RUN: ` and a reason counts as skipped, not as passed.
///
/// # Errors
/// The program could not be started or its output not read.
pub(crate) fn counted(command: &mut Command) -> io::Result<Counted> {
    if io::stdout().is_terminal() {
        command
            .env("CARGO_TERM_COLOR", "always")
            .env("FORCE_COLOR", "1");
    }
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| could_not_start(command, &error))?;
    let output = child.stdout.take().expect("standard output was asked for");
    let errors = child.stderr.take().expect("standard error was asked for");
    let other = thread::spawn(move || pass_through(errors, io::stderr));
    let Heard {
        mut tally,
        mut not_run,
    } = pass_through(output, io::stdout)?;
    let other = other.join().expect("the reader does not panic")?;
    tally += other.tally;
    not_run.extend(other.not_run);
    tally.skip(not_run.len());
    Ok(Counted {
        status: child.wait()?,
        tally,
        not_run: not_run.into_iter().collect(),
    })
}

fn pass_through<W: Write>(from: impl Read, to: impl Fn() -> W) -> io::Result<Heard> {
    let mut lines = BufReader::new(from);
    let mut line = Vec::new();
    let mut heard = Heard::default();
    while lines.read_until(b'\n', &mut line)? > 0 {
        to().write_all(&line)?;
        let text = String::from_utf8_lossy(&line);
        heard.tally += Tally::of_line(&text).unwrap_or_default();
        // Not always at the beginning: runners put the test's name in front.
        if let Some((_, reason)) = text.split_once("NOT RUN: ") {
            heard.not_run.push(reason.trim().to_owned());
        }
        line.clear();
    }
    Ok(heard)
}

fn could_not_start(command: &Command, error: &io::Error) -> io::Error {
    let program = command.get_program().to_string_lossy();
    io::Error::new(
        error.kind(),
        format!("{program} could not be started: {error}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_that_says_it_did_not_run_has_not_passed() {
        let output = "test a ... NOT RUN: there is no Xvfb\nok\ntest b ... ok\ntest result: ok. 2 passed; 0 failed; 0 ignored\n";
        let mut heard = pass_through(output.as_bytes(), io::sink).expect("memory can be read");
        assert_eq!(heard.not_run, ["there is no Xvfb"]);
        heard.tally.skip(heard.not_run.len());
        assert_eq!(
            heard.tally,
            Tally {
                passed: 1,
                failed: 0,
                skipped: 1
            }
        );
    }
}
