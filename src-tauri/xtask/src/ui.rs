//! The user interface's packages and scripts.

use crate::child;
use crate::workspace;
use std::fs;
use std::io;
use std::process::Command;

/// Source: `engines` in ui/package.json.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// `npm` with these arguments, in `ui/`.
pub(crate) fn npm(arguments: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command
        .args(arguments)
        .current_dir(workspace::root().join("ui"));
    command
}

/// Why the user interface cannot be built here at all, if it cannot.
pub(crate) fn why_not() -> Option<String> {
    let Some(version) = child::answer(Command::new("node").arg("--version")) else {
        return Some("Node.js was not found; install Node.js 20 with npm".to_owned());
    };
    if is_older(&version, OLDEST_NODE) {
        let (major, minor) = OLDEST_NODE;
        return Some(format!(
            "Node.js is {version}; install {major}.{minor} or newer"
        ));
    }
    if child::answer(&mut npm(&["--version"])).is_none() {
        return Some("npm was not found; install it beside Node.js".to_owned());
    }
    None
}

/// Makes `ui/node_modules` what the lock file says. Does nothing when it already is.
///
/// # Errors
/// npm could not be started or failed.
pub(crate) fn install_packages() -> io::Result<()> {
    let root = workspace::root();
    let lock = fs::read(root.join("ui/package-lock.json"))?;
    let installed = workspace::target().join("ui-packages.lock");
    let is_current = root.join("ui/node_modules").is_dir()
        && fs::read(&installed).is_ok_and(|installed| installed == lock);
    if is_current {
        println!("ui/node_modules is current.");
        return Ok(());
    }
    child::succeed(&mut npm(&["ci", "--no-audit", "--no-fund"]))?;
    fs::create_dir_all(workspace::target())?;
    fs::write(installed, lock)
}

fn is_older(version: &str, oldest: (u32, u32)) -> bool {
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map(|part| part.parse().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) < oldest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(is_older("v18.20.4", (20, 19)));
        assert!(is_older("v20.9.0", (20, 19)));
        assert!(!is_older("v20.19.0", (20, 19)));
        assert!(!is_older("v22.1.0", (20, 19)));
        assert!(is_older("what is this", (20, 19)));
    }
}
