//! The registration asks for each permission of the profile, as an application permission. The same name under "Delegated" does nothing.

use crate::facts::{PermissionKind, Registration};
use crate::finding::Verdict;
use crate::registration::application_permissions::under_wrong_heading;
use crate::{Because, Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "permissions-requested",
    guide: Guide::registration(8, 9),
    advisory: false,
    rule: Rule::App(verdict),
};

fn verdict(registration: &Registration, expected: &Expected) -> Verdict {
    registration.application.judge(|application| {
        if !expected.profile.verifiable {
            return Outcome::not_checked(Because::NeedsSignedInPerson);
        }
        let Some(requested) = &application.requested else {
            return Outcome::absent();
        };
        let found = Value::list(requested.iter().map(|permission| match permission.kind {
            PermissionKind::Application => permission.name.clone(),
            PermissionKind::Delegated => format!("{} (delegated)", permission.name),
        }));
        let wanted = &expected.profile.permissions;
        let misplaced = under_wrong_heading(requested, wanted);
        let mut missing = wanted
            .iter()
            .filter(|name| !requested.iter().any(|asked| &asked.name == *name))
            .peekable();
        if missing.peek().is_none() && misplaced.is_empty() {
            Outcome::Pass { found }
        } else if missing.peek().is_none() {
            // Everything is asked for; that some of it is of the wrong kind is a finding of its own.
            Outcome::not_checked(Because::WrongKind {
                permissions: misplaced
                    .iter()
                    .map(|name| name.as_str())
                    .collect::<Vec<_>>()
                    .join(", ")
                    .into(),
            })
        } else if requested.iter().any(|asked| is_unnamed(&asked.name)) {
            // One of the ids that are not known here may be it.
            Outcome::absent()
        } else {
            Outcome::Fail {
                found,
                wanted: Value::list(expected.profile.permissions.iter().cloned()),
            }
        }
    })
}

/// A permission whose name is not known keeps its id as name.
fn is_unnamed(name: &str) -> bool {
    name.len() == 36 && name.split('-').map(str::len).eq([8, 4, 4, 4, 12])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::facts::RequestedPermission;
    use crate::registration::fixture::{judge, registration_with};

    fn outcome(change: impl FnOnce(&mut Vec<RequestedPermission>)) -> Word {
        judge(
            &CHECK,
            &registration_with(|application| {
                change(
                    application
                        .requested
                        .as_mut()
                        .expect("the fixture has some"),
                )
            }),
        )
        .word()
    }

    #[test]
    fn every_permission_must_be_there_as_an_application_permission() {
        assert_eq!(outcome(|_| ()), Word::Pass);
        assert_eq!(outcome(|requested| drop(requested.pop())), Word::Fail);
        assert_eq!(outcome(Vec::clear), Word::Fail);
    }

    #[test]
    fn the_right_name_under_delegated_is_no_pass_here_and_its_own_finding_elsewhere() {
        assert_eq!(
            outcome(|requested| requested[0].kind = PermissionKind::Delegated),
            Word::NotChecked
        );
    }

    #[test]
    fn an_id_without_a_name_may_be_the_missing_permission() {
        assert_eq!(
            outcome(|requested| requested[0].name = "498476ce-e0fe-48b0-b801-37ba7e2685c6".into()),
            Word::NotChecked
        );
    }
}
