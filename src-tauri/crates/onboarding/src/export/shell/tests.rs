#![cfg(unix)]

use std::os::unix::fs::PermissionsExt;

use super::*;
use crate::export::{RESULT_FILE, SCRIPT_FILE};
use crate::words::{Language, Words};

/// A program in a folder of its own that prints what it is given to print.
fn fake(folder: &Path, name: &str, prints: &str) -> PathBuf {
    let program = folder.join(name);
    std::fs::write(&program, format!("#!/bin/sh\n{prints}\n")).expect("the folder can be written");
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755))
        .expect("it is our file");
    program
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("there is room for a folder")
}

fn path(folders: &[&Path]) -> std::ffi::OsString {
    std::env::join_paths(folders).expect("no colon in a temporary folder")
}

#[test]
fn only_programs_in_named_folders_are_found_and_never_those_in_the_current_one() {
    let (one, two, here) = (folder(), folder(), folder());
    fake(here.path(), "pwsh", "");
    let windows_powershell = fake(one.path(), "powershell", "");
    let seven = fake(two.path(), "pwsh", "");
    std::fs::write(one.path().join("pwsh"), "not a program").expect("the folder can be written");
    let current = std::env::current_dir().expect("there is a current folder");
    let sneaky = here
        .path()
        .join("..")
        .join(here.path().file_name().expect("not the root"));
    let path = path(&[
        Path::new(""),
        Path::new("."),
        Path::new("relative/folder"),
        &current,
        here.path(),
        &sneaky,
        one.path(),
        two.path(),
        two.path(),
    ]);
    let found = candidates(&path, &[], Some(here.path()));
    assert_eq!(found, [seven, windows_powershell]);
}

#[tokio::test]
async fn a_powershell_with_the_module_goes_first() {
    let (one, two) = (folder(), folder());
    let without = fake(one.path(), "pwsh", "echo 7.6.1");
    let with = fake(
        two.path(),
        "powershell",
        "echo 5.1.22621.4391\necho 3.9.2\necho 3.4.0",
    );
    let broken = fake(two.path(), "pwsh", "echo not a version; exit 1");
    let found = first_with_module(vec![broken.clone(), without.clone(), with.clone()]).await;
    assert_eq!(
        found,
        Some(Installed {
            program: with,
            version: "5.1.22621.4391".to_owned(),
            module: Some("3.9.2".to_owned()),
        })
    );
    let found = first_with_module(vec![broken.clone(), without]).await;
    assert_eq!(
        found.map(|it| (it.version, it.module)),
        Some(("7.6.1".to_owned(), None))
    );
    assert_eq!(first_with_module(vec![broken]).await, None);
}

#[test]
fn every_instruction_has_words_that_name_the_file() {
    for language in Language::ALL {
        let words = Words::of(language);
        for place in [Where::OwnComputer, Where::CloudShell, Where::ExchangeServer] {
            let lines =
                instructions(place).map(|key| words.text(key, &[("file", SCRIPT_FILE.to_owned())]));
            for (line, key) in lines.iter().zip(instructions(place)) {
                assert_ne!(line, key, "{language}");
            }
            assert!(lines.concat().contains(SCRIPT_FILE), "{lines:?}");
            assert!(lines.concat().contains(RESULT_FILE), "{lines:?}");
        }
    }
}
