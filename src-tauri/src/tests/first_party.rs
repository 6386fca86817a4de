//! No app of Microsoft's own is signed in through: it would impersonate Microsoft's tools.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use crate::vendor_app;

/// Exchange Online PowerShell, Azure PowerShell, Microsoft Graph PowerShell and Azure CLI.
const FIRST_PARTY: [Uuid; 4] = [
    Uuid::from_u128(0xfb78d390_0c51_40cd_8e17_fdbfab77341b),
    Uuid::from_u128(0x1950a258_227b_4e31_a9cf_717495945fc2),
    Uuid::from_u128(0x14d82eec_204b_4c2f_b7e8_296a70dab67e),
    Uuid::from_u128(0x04b07795_8ddb_461a_bbee_02f9e1bf7b46),
];

/// However it is spelled.
fn digits(text: &str) -> String {
    text.to_lowercase().replace(['-', '_'], "")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[test]
fn no_source_and_no_build_names_an_app_of_microsoft() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["src", "crates", "xtask", "../ui/src"] {
        files(&root.join(folder), &mut found);
    }
    assert!(found.len() > 100, "{} files", found.len());
    for path in found {
        if path.ends_with("src/tests/first_party.rs") {
            continue;
        }
        let text = digits(&String::from_utf8_lossy(
            &std::fs::read(&path).expect("it can be read"),
        ));
        for id in FIRST_PARTY {
            let is_named = text.contains(&digits(&id.to_string()));
            assert!(!is_named, "{} names {id}", path.display());
        }
    }
    assert!(!FIRST_PARTY.map(Some).contains(&vendor_app::BUILT_IN));
}
