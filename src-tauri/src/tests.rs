//! The bindings of the page, and the commands without a display.

mod diagnosis;
mod first_party;

use std::path::PathBuf;

use specta_typescript::Typescript;

/// The committed file; `OFFISION_UPDATE_BINDINGS=1` writes it.
#[test]
fn bindings_are_current() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/src/backend/bindings.ts");
    let folder = tempfile::tempdir().expect("a folder");
    let fresh = folder.path().join("bindings.ts");
    super::bindings()
        .export(
            Typescript::default().header(
                "// Generated from src-tauri by the test `bindings_are_current`. Do not edit.\n",
            ),
            &fresh,
        )
        .expect("every type can be written");
    let fresh = std::fs::read_to_string(fresh).expect("it was written");
    if std::env::var_os("OFFISION_UPDATE_BINDINGS").is_some() {
        std::fs::write(&path, &fresh).expect("the checkout can be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == fresh,
        "ui/src/backend/bindings.ts is stale; run OFFISION_UPDATE_BINDINGS=1 cargo test -p offision-setup bindings"
    );
}

/// The list in build.rs decides what the page may call; the handler's list decides what there is.
#[test]
fn every_command_is_allowed_and_no_other() {
    let read = |file: &str| {
        std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file))
            .expect("the file is there")
    };
    let (build, capability, library) = (
        read("build.rs"),
        read("capabilities/main.json"),
        read("src/lib.rs"),
    );
    let commands: Vec<&str> = library
        .lines()
        .filter_map(|line| line.trim().strip_prefix("commands::"))
        .filter_map(|line| line.split("::").nth(1))
        .map(|name| name.trim_end_matches(','))
        .collect();
    assert!(commands.len() > 20, "{commands:?}");
    for command in &commands {
        assert!(
            build.contains(&format!("\"{command}\"")),
            "build.rs does not list {command}"
        );
        let permission = format!("allow-{}", command.replace('_', "-"));
        assert!(
            capability.contains(&format!("\"{permission}\"")),
            "the capability lacks {permission}"
        );
    }
    assert_eq!(capability.matches("\"allow-").count(), commands.len());
}
