//! What `cargo xtask test` runs, in this order.

use crate::packages::{self, Package};
use crate::ui;
use crate::workspace::{self, EMBED_UI};
use std::process::Command;

/// What `--only` chooses by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    Rust,
    Ui,
    Desktop,
}

/// One line of the final table.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) groups: &'static [Group],
    pub(crate) runs: Runs,
    /// Packages without which the step cannot run.
    pub(crate) needs: &'static [&'static [Package]],
    /// Steps that must have passed before.
    pub(crate) after: &'static [&'static str],
    /// A test runner: it must print totals, and at least one test must have run.
    pub(crate) counts_tests: bool,
    /// Its tests use the keychain: it runs in a session that has a private one.
    pub(crate) uses_keychain: bool,
}

#[derive(Debug)]
pub(crate) enum Runs {
    /// Makes `ui/node_modules` what the lock file says.
    NpmPackages,
    Command(Box<Command>),
}

const UI_PACKAGES: &str = "npm packages";
const UI_BUILD: &str = "user interface: build";
const BUILD: &str = "Rust: build";

/// Everything that needs a build shares one profile and one set of features, so that the crates
/// are compiled once; the user interface comes first, because the window embeds it.
pub(crate) fn steps() -> Vec<Step> {
    use Group::{Desktop, Rust, Ui};
    const ALL: &[Group] = &[Rust, Ui, Desktop];

    let mut steps = vec![
        step(
            "Rust: format",
            &[Rust],
            workspace::cargo(&["fmt", "--all", "--check"]),
        ),
        Step {
            runs: Runs::NpmPackages,
            ..step(UI_PACKAGES, ALL, ui::npm(&[]))
        },
        script("user interface: lint", &[Ui], &["run", "lint"]),
        script("user interface: types", &[Ui], &["run", "check"]),
        Step {
            counts_tests: true,
            ..script("user interface: tests", &[Ui], &["run", "test"])
        },
        script(UI_BUILD, ALL, &["run", "build"]),
        Step {
            needs: &[packages::BROWSER],
            ..script(
                "user interface: pages in Chromium",
                &[Ui],
                &["run", "test:pages"],
            )
        },
        compiled(
            "Rust: clippy",
            &[Rust],
            "clippy",
            &["--all-targets", "--", "--deny", "warnings"],
        ),
        compiled(
            "desktop: clippy",
            &[Rust],
            "clippy",
            &["--test", "desktop", "--", "--deny", "warnings"],
        ),
        compiled(BUILD, &[Rust, Desktop], "build", &["--all-targets"]),
    ];
    steps.push(Step {
        needs: &[packages::COMPILER, packages::WINDOW, packages::KEYRING],
        after: &[BUILD],
        counts_tests: true,
        uses_keychain: true,
        // With the output of tests that pass, because there stands what could not run.
        ..compiled(
            "Rust: tests",
            &[Rust],
            "test",
            &["--no-fail-fast", "--", "--show-output"],
        )
    });
    let desktop = compiled(
        "desktop: the window by WebDriver",
        &[Desktop],
        "test",
        // One window at a time: two of them on two cores are slower than one after the other.
        &["--test", "desktop", "--", "--test-threads=1", "--nocapture"],
    );
    steps.push(Step {
        needs: &[
            packages::WINDOW,
            packages::DESKTOP,
            packages::BROWSER,
            packages::KEYRING,
        ],
        after: &[UI_BUILD, BUILD],
        counts_tests: true,
        uses_keychain: true,
        ..desktop
    });
    steps
}

fn script(name: &'static str, groups: &'static [Group], arguments: &[&str]) -> Step {
    Step {
        after: &[UI_PACKAGES],
        ..step(name, groups, ui::npm(arguments))
    }
}

fn compiled(name: &'static str, groups: &'static [Group], command: &str, options: &[&str]) -> Step {
    let shared = [
        command,
        "--workspace",
        "--profile",
        "ci",
        "--features",
        EMBED_UI,
    ];
    Step {
        needs: &[packages::COMPILER, packages::WINDOW],
        ..step(name, groups, workspace::cargo(&[&shared, options].concat()))
    }
}

fn step(name: &'static str, groups: &'static [Group], command: Command) -> Step {
    Step {
        name,
        groups,
        runs: Runs::Command(Box::new(command)),
        needs: &[],
        after: &[],
        counts_tests: false,
        uses_keychain: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::child;

    #[test]
    fn a_step_only_waits_for_steps_before_it_that_run_whenever_it_does() {
        let steps = steps();
        for (index, step) in steps.iter().enumerate() {
            for name in step.after {
                let before = steps[..index].iter().find(|it| it.name == *name);
                let before =
                    before.unwrap_or_else(|| panic!("{name} does not stand before {}", step.name));
                assert!(
                    step.groups
                        .iter()
                        .all(|group| before.groups.contains(group)),
                    "{}",
                    step.name
                );
            }
        }
    }

    #[test]
    fn everything_that_compiles_does_it_with_the_same_profile_and_features() {
        for step in steps() {
            let Runs::Command(command) = &step.runs else {
                continue;
            };
            let typed = child::typed(command);
            if typed.starts_with("cargo ") && !typed.contains(" fmt ") {
                assert!(
                    typed.contains(
                        "--workspace --profile ci --features offision-setup/custom-protocol"
                    ),
                    "{typed}"
                );
            }
        }
    }
}
