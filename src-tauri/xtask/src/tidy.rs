//! Rules about the repository that only a look at its files can check.

use crate::workspace;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

/// Our crates and which of ours they may name, outside of tests.
const MAY_USE: &[(&str, &[&str])] = &[
    ("src-tauri/crates/checks", &[]),
    ("src-tauri/crates/microsoft", &[]),
    ("src-tauri/crates/simulator", &[]),
    ("src-tauri/crates/onboarding", &["checks", "microsoft"]),
    ("src-tauri/crates/keychain", &["microsoft", "onboarding"]),
    (
        "src-tauri/crates/cli",
        &["checks", "keychain", "microsoft", "onboarding", "simulator"],
    ),
    (
        "src-tauri",
        &["checks", "keychain", "microsoft", "onboarding", "simulator"],
    ),
    ("src-tauri/xtask", &[]),
    ("tests", &["checks", "microsoft", "onboarding", "simulator"]),
];

const OURS: &[&str] = &[
    "checks",
    "cli",
    "keychain",
    "microsoft",
    "offision-setup",
    "onboarding",
    "simulator",
    "end-to-end",
    "xtask",
];

/// Crates that only one of ours may name, because everything else must run without them.
const BELONGS_TO: &[(&str, &[&str])] = &[
    ("tauri", &["src-tauri"]),
    ("keyring", &["src-tauri/crates/keychain"]),
    ("webbrowser", &["src-tauri"]),
    // The tests read the simulated tenant's pages with a client that is not ours.
    ("reqwest", &["src-tauri/crates/microsoft", "tests"]),
    ("oauth2", &["src-tauri/crates/microsoft"]),
    ("axum", &["src-tauri/crates/simulator"]),
];

/// What the person who ordered this asked for, and files that tools look for at the root.
const AT_THE_ROOT: &[&str] = &[
    "Cargo.toml",
    "src-tauri",
    "ui",
    "tests",
    "icons",
    "README.md",
    "Cargo.lock",
    ".gitignore",
    ".gitattributes",
    ".cargo",
    ".ci",
    ".github",
    "deny.toml",
    "rust-toolchain.toml",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "CHANGELOG.md",
];

/// The names under `[dependencies]` and `[target.….dependencies]`; not the ones for tests.
fn dependencies(folder: &str) -> BTreeSet<String> {
    let manifest = workspace::root().join(folder).join("Cargo.toml");
    let text = fs::read_to_string(&manifest)
        .unwrap_or_else(|error| panic!("{}: {error}", manifest.display()));
    let mut inside = false;
    let mut names = BTreeSet::new();
    for line in text.lines() {
        if let Some(section) = line.trim().strip_prefix('[') {
            inside = section.trim_end_matches(']').rsplit('.').next() == Some("dependencies");
        } else if inside
            && let Some(name) = line
                .split(['.', ' ', '='])
                .next()
                .filter(|name| !name.is_empty())
        {
            names.insert(name.to_owned());
        }
    }
    names
}

#[test]
fn our_crates_depend_on_each_other_in_one_direction() {
    for (folder, allowed) in MAY_USE {
        for name in dependencies(folder)
            .iter()
            .filter(|name| OURS.contains(&name.as_str()))
        {
            assert!(
                allowed.contains(&name.as_str()),
                "{folder} must not depend on {name}"
            );
        }
    }
}

#[test]
fn the_crates_of_the_window_and_of_the_wire_stay_in_their_place() {
    for (name, homes) in BELONGS_TO {
        for (folder, _) in MAY_USE.iter().filter(|(folder, _)| !homes.contains(folder)) {
            assert!(
                !dependencies(folder).contains(*name),
                "{folder} must not depend on {name}"
            );
        }
    }
}

#[test]
fn the_domain_depends_on_nothing_that_waits_or_connects() {
    let pure: BTreeSet<String> = ["jiff", "serde", "serde_json"].map(str::to_owned).into();
    let others: Vec<_> = dependencies("src-tauri/crates/checks")
        .difference(&pure)
        .cloned()
        .collect();
    assert!(others.is_empty(), "checks stays pure: {others:?}");
}

#[test]
fn nothing_else_lies_at_the_root() {
    let listed = Command::new("git")
        .args(["ls-files"])
        .current_dir(workspace::root())
        .output();
    let Ok(listed) = listed.map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
    else {
        // A source archive has no git; there is nothing to protect there.
        return;
    };
    for path in listed.lines() {
        let first = path
            .split('/')
            .next()
            .expect("split yields one part at least");
        assert!(
            AT_THE_ROOT.contains(&first),
            "{first} does not belong at the root"
        );
    }
}

#[test]
fn every_crate_has_its_place() {
    let manifest = fs::read_to_string(workspace::root().join("Cargo.toml"))
        .expect("the workspace has a manifest");
    let (_, members) = manifest
        .split_once("members = [")
        .expect("the workspace lists its members");
    let (members, _) = members.split_once("\n]").expect("the list ends");
    let members: BTreeSet<&str> = members
        .lines()
        .filter_map(|line| line.split('"').nth(1))
        .collect();
    let placed: BTreeSet<&str> = MAY_USE.iter().map(|(folder, _)| *folder).collect();
    assert_eq!(
        members, placed,
        "MAY_USE says what each crate may depend on"
    );
}
