//! The table at the end of `cargo xtask test`, and the line that counts.

use crate::tally::Tally;
use std::collections::BTreeSet;
use std::fmt;
use std::time::Duration;

/// How a step ended.
#[derive(Debug)]
pub(crate) enum Ended {
    Passed(Tally),
    /// With what failed.
    Failed(Tally, String),
    /// With the reason.
    NotRun(String),
}

/// One line of the table.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) step: &'static str,
    pub(crate) ended: Ended,
    pub(crate) took: Duration,
}

/// All of them, in the order in which they ran.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    pub(crate) lines: Vec<Line>,
    /// Why single tests of a step that ran could not run.
    pub(crate) not_run: BTreeSet<String>,
    /// What could not run does not fail the command.
    pub(crate) allow_missing: bool,
}

impl Summary {
    pub(crate) fn has_passed(&self, step: &str) -> bool {
        self.lines
            .iter()
            .any(|line| line.step == step && matches!(line.ended, Ended::Passed(_)))
    }

    /// Whether the command as a whole succeeded.
    pub(crate) fn is_good(&self) -> bool {
        self.lines.iter().all(|line| match line.ended {
            Ended::Passed(_) => true,
            Ended::Failed(..) => false,
            Ended::NotRun(_) => self.allow_missing,
        })
    }

    /// The sum of all runners. A step that failed without a failing test, and one that could not
    /// run, count as one each: a command that fails never says “0 failed”.
    pub(crate) fn total(&self) -> Tally {
        let mut total = Tally::default();
        for line in &self.lines {
            match &line.ended {
                Ended::Passed(tally) => total += *tally,
                Ended::Failed(tally, _) => {
                    total += Tally {
                        failed: tally.failed.max(1),
                        ..*tally
                    };
                }
                Ended::NotRun(_) if self.allow_missing => total.skipped += 1,
                Ended::NotRun(_) => total.failed += 1,
            }
        }
        total
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self
            .lines
            .iter()
            .map(|line| line.step.chars().count())
            .max()
            .unwrap_or(0);
        for line in &self.lines {
            let (word, tally, why) = match &line.ended {
                Ended::Passed(tally) => ("passed", *tally, ""),
                Ended::Failed(tally, why) => ("FAILED", *tally, why.as_str()),
                Ended::NotRun(why) => ("NOT RUN", Tally::default(), why.as_str()),
            };
            let tests = if tally.ran() + tally.skipped == 0 {
                String::new()
            } else {
                tests(tally)
            };
            let seconds = line.took.as_secs_f64();
            writeln!(
                out,
                "{:width$}  {word:7}  {seconds:7.1} s  {tests}{why}",
                line.step
            )?;
        }
        for why in &self.not_run {
            writeln!(out, "NOT RUN: {why}")?;
        }
        let total = self.total();
        write!(out, "\n{} passed, {} failed", total.passed, total.failed)?;
        if total.skipped > 0 {
            write!(out, ", {} skipped", total.skipped)?;
        }
        writeln!(out)
    }
}

fn tests(tally: Tally) -> String {
    let mut text = format!("{} of {} tests passed  ", tally.passed, tally.ran());
    if tally.skipped > 0 {
        text.push_str(&format!("{} skipped  ", tally.skipped));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(allow_missing: bool, ended: Vec<Ended>) -> Summary {
        let lines = ended.into_iter().map(|ended| Line {
            step: "a step",
            ended,
            took: Duration::ZERO,
        });
        Summary {
            lines: lines.collect(),
            allow_missing,
            ..Summary::default()
        }
    }

    fn passed(passed: usize) -> Ended {
        Ended::Passed(Tally {
            passed,
            ..Tally::default()
        })
    }

    #[test]
    fn what_could_not_run_fails_the_command_unless_it_is_allowed_to() {
        let ended = || vec![passed(3), Ended::NotRun("there is no Xvfb".to_owned())];
        let strict = summary(false, ended());
        assert!(!strict.is_good());
        assert!(strict.to_string().ends_with("\n3 passed, 1 failed\n"));
        let lenient = summary(true, ended());
        assert!(lenient.is_good());
        assert!(lenient.to_string().contains("NOT RUN"));
        assert!(
            lenient
                .to_string()
                .ends_with("\n3 passed, 0 failed, 1 skipped\n")
        );
    }

    #[test]
    fn a_failed_step_without_tests_counts_as_a_failure() {
        let summary = summary(
            true,
            vec![
                passed(3),
                Ended::Failed(Tally::default(), "exit status: 1".to_owned()),
            ],
        );
        assert!(!summary.is_good());
        assert!(summary.to_string().ends_with("\n3 passed, 1 failed\n"));
    }
}
