//! What this machine must have.

use crate::process::is_installed;
use std::path::PathBuf;

/// Set by whoever accepts that these tests may not run here.
const ALLOW_MISSING: &str = "OFFISION_ALLOW_MISSING";

/// Whether the tests can run here. Says loudly what is missing when they cannot; `cargo xtask test`
/// looks for the words `NOT RUN:` and does not count such a test as passed.
///
/// # Panics
/// When something is missing and nobody has said that it may be: a test that did not run is not a
/// test that passed.
pub(crate) fn is_ready() -> bool {
    let has_display = std::env::var_os("DISPLAY").is_some_and(|name| !name.is_empty());
    let programs = ["WebKitWebDriver", "chromium", "chromedriver"];
    let needed = programs.into_iter().chain((!has_display).then_some("Xvfb"));
    let mut missing: Vec<String> = needed
        .filter(|name| !is_installed(name))
        .map(str::to_owned)
        .collect();
    let window = window_program();
    if !window.is_file() {
        missing.push(format!(
            "{} (cargo xtask test --only desktop builds it)",
            window.display()
        ));
    }
    if missing.is_empty() {
        return true;
    }
    let missing = missing.join(", ");
    let allowed = std::env::var_os(ALLOW_MISSING).is_some_and(|value| value == "1");
    assert!(
        allowed,
        "this test cannot run here; missing on this machine: {missing}"
    );
    println!("NOT RUN: missing on this machine: {missing}");
    false
}

/// The window, as cargo built it beside this test.
pub(crate) fn window_program() -> PathBuf {
    let this = std::env::current_exe().expect("a running program has a path");
    let folder = this
        .ancestors()
        .nth(2)
        .expect("cargo puts tests into target/PROFILE/deps");
    folder.join("offision-setup")
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}
