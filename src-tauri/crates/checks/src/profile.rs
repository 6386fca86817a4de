//! The permissions that an integration needs, as data: one file of `profiles/` each.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::facts::PermissionKind;

/// A set of Microsoft Graph permissions.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Name on the command line; key `profile-<id>` of the words.
    pub id: String,
    pub kind: PermissionKind,
    /// Names as Microsoft Graph spells them. Key `permission-<name>` of the words.
    pub permissions: Vec<String>,
    /// The app's own token shows whether they are granted. Delegated permissions are shown by a signed-in person's token only.
    pub verifiable: bool,
}

/// The help page's.
const DEFAULT: &str = "help-page";

/// Every profile; the first one is the default, the others are in the order of their names.
pub static PROFILES: LazyLock<Vec<Profile>> = LazyLock::new(|| {
    // The build script lists the folder, so that a new file needs no code.
    parsed(include!(concat!(env!("OUT_DIR"), "/profiles.rs")))
        .expect("a profile that is compiled in is valid")
});

fn parsed(files: &[&str]) -> serde_json::Result<Vec<Profile>> {
    let mut profiles = files
        .iter()
        .map(|text| serde_json::from_str(text))
        .collect::<serde_json::Result<Vec<Profile>>>()?;
    profiles.sort_by_key(|profile| (profile.id != DEFAULT, profile.id.clone()));
    Ok(profiles)
}

impl Profile {
    /// The profile with this id.
    pub fn named(id: &str) -> Option<&'static Profile> {
        PROFILES.iter().find(|profile| profile.id == id)
    }
}

impl Default for Profile {
    fn default() -> Self {
        PROFILES[0].clone()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::registration::fixture::registration;
    use crate::rooms::fixture::expected;
    use crate::{Because, CHECKS, Expected, Outcome, Rule, Word};

    fn outcome(check: &str, profile: Profile) -> Outcome {
        let check = CHECKS.iter().find(|found| found.id == check);
        match check.map(|check| check.rule) {
            Some(Rule::App(rule)) => {
                let expected = Expected {
                    profile,
                    ..expected()
                };
                rule(&registration(), &expected).outcome
            }
            _ => panic!("it judges registrations"),
        }
    }

    #[test]
    fn the_profiles_are_the_folder() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/profiles");
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .expect("the folder exists")
            .map(|entry| entry.expect("it can be listed").file_name())
            .map(|name| name.to_string_lossy().replace(".json", ""))
            .collect();
        let ids: BTreeSet<String> = PROFILES.iter().map(|profile| profile.id.clone()).collect();
        assert_eq!(ids, files);
        assert_eq!(Profile::default().id, DEFAULT);
    }

    #[test]
    fn a_new_file_is_a_new_profile_that_every_check_judges() {
        let file = r#"{ "id": "reports", "kind": "application", "permissions": ["Reports.Read.All"], "verifiable": true }"#;
        let profiles = parsed(&[file]).expect("the file is a profile");
        for check in ["permissions-requested", "permissions-granted"] {
            let outcome = outcome(check, profiles[0].clone());
            assert_eq!(
                outcome.word(),
                Word::Fail,
                "{check}: nothing of it is there"
            );
        }
        assert!(parsed(&[r#"{ "id": "x", "permission": [] }"#]).is_err());
    }

    #[test]
    fn delegated_permissions_are_never_passed_on_the_evidence_of_an_app() {
        let delegated: Vec<&Profile> = PROFILES
            .iter()
            .filter(|profile| profile.kind == PermissionKind::Delegated)
            .collect();
        assert_eq!(delegated.len(), 2);
        for profile in delegated {
            assert!(!profile.verifiable, "{}", profile.id);
            for check in CHECKS
                .iter()
                .filter(|check| check.id.contains("permissions"))
            {
                assert_eq!(
                    outcome(check.id, profile.clone()).because(),
                    Some(&Because::NeedsSignedInPerson),
                    "{} {}",
                    profile.id,
                    check.id
                );
            }
        }
    }
}
