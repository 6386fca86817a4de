//! `cargo xtask start`: from a fresh clone to the wizard on the simulated tenant.

use crate::{child, packages, ui, workspace};
use std::io;
use std::process::ExitCode;

/// The tenant to look at: a realistic mix of mistakes.
const SCENARIO: &str = "typical";

/// Sets up what is missing and opens the wizard; without a display, runs the same check in the
/// terminal.
///
/// # Errors
/// Something could not be installed or built; the text says what.
pub(crate) fn start() -> io::Result<ExitCode> {
    if has_display() {
        open_window()
    } else {
        check_in_terminal()
    }
}

fn open_window() -> io::Result<ExitCode> {
    needed(&[packages::COMPILER, packages::WINDOW])?;
    if let Some(why) = ui::why_not() {
        return Err(io::Error::other(why));
    }
    ui::install_packages()?;
    child::succeed(&mut ui::npm(&["run", "build"]))?;
    println!("Building the window. The first time takes some minutes.");
    let mut command = workspace::cargo(&[
        "run",
        "--package",
        "offision-setup",
        "--features",
        workspace::EMBED_UI,
    ]);
    child::succeed(command.args(["--", "--demo", SCENARIO]))?;
    Ok(ExitCode::SUCCESS)
}

fn check_in_terminal() -> io::Result<ExitCode> {
    println!(
        "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the wizard has no \
         place to open. The same check of the same simulated tenant runs in the terminal instead."
    );
    needed(&[packages::COMPILER])?;
    let mut build = workspace::cargo(&["build", "--package", "cli"]);
    child::succeed(&mut build)?;
    let mut check = std::process::Command::new(workspace::built("debug", "offision-setup-cli"));
    check.args(["check", "--demo", SCENARIO]);
    println!("$ {}", child::typed(&check));
    let status = child::status(&mut check)?;
    // Rooms that need action (1) and rooms that could not be checked (2) are what this tenant is for.
    match status.code() {
        Some(0..=2) => Ok(ExitCode::SUCCESS),
        _ => Err(io::Error::other(format!(
            "the check did not run to its end: {status}"
        ))),
    }
}

fn needed(sets: &[&[packages::Package]]) -> io::Result<()> {
    let missing = packages::install(sets);
    if missing.is_empty() {
        return Ok(());
    }
    Err(io::Error::other(format!(
        "still missing: {}",
        missing.join(" ")
    )))
}

fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .into_iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
