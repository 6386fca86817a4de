//! `script`: what makes an app registration, on standard output or in a file.

use crate::program::{Folder, call};

const URL: &str = "https://contoso.offision.example/callback";

#[test]
fn both_scripts_are_written_with_the_name_as_one_literal() {
    for (kind, first, literal) in [
        (
            "azure-cli",
            "#!/usr/bin/env bash",
            r"name='O'\''Brien $(id)'",
        ),
        ("graph-powershell", "# ", "$Name = 'O''Brien $(id)'"),
    ] {
        let said = call(&[
            "script",
            "--kind",
            kind,
            "--name",
            "O'Brien $(id)",
            "--redirect-url",
            URL,
        ]);
        assert_eq!(said.code, Some(0), "{}", said.stderr);
        assert!(said.stdout.starts_with(first), "{}", said.stdout);
        for wanted in [literal, URL, "Calendars.ReadWrite", "Place.Read.All"] {
            assert!(said.stdout.contains(wanted), "{kind}: {wanted}");
        }
    }
}

#[test]
fn a_file_is_written_for_the_program_that_runs_it() {
    let folder = Folder::new();
    let path = folder.path("offision-setup.ps1");
    let file = path.to_string_lossy();
    let said = call(&[
        "script",
        "--kind",
        "graph-powershell",
        "--name",
        "中環會議室",
        "--redirect-url",
        URL,
        "--cloud",
        "china",
        "--output",
        &file,
    ]);
    assert_eq!(said.code, Some(0), "{}", said.stderr);
    assert!(said.stdout.contains(&*file), "{}", said.stdout);
    let script = std::fs::read_to_string(&path).expect("it was written");
    assert!(script.starts_with('\u{feff}'), "5.1 needs the mark");
    assert!(script.contains("'中環會議室'") && script.contains("'China'"));
}

#[test]
fn a_value_that_is_wrong_is_named() {
    for (option, value) in [
        ("--redirect-url", "http://contoso.example/callback"),
        ("--tenant", "not a tenant"),
        ("--cloud", "moon"),
    ] {
        let mut arguments = vec!["script", "--kind", "azure-cli", "--name", "Offision"];
        if option != "--redirect-url" {
            arguments.extend(["--redirect-url", URL]);
        }
        arguments.extend([option, value]);
        let said = call(&arguments);
        assert_eq!(said.code, Some(3), "{option}");
        assert!(
            said.stdout.is_empty() && !said.stderr.is_empty(),
            "{option}"
        );
    }
}
