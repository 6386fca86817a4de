//! No permission of the profile is asked for under "Delegated permissions" instead of "Application permissions". The names are the same.

use crate::facts::{PermissionKind, Registration, RequestedPermission};
use crate::finding::Verdict;
use crate::{Because, Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "application-permissions",
    guide: Guide::registration(9, 9),
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
        let wanted = &expected.profile.permissions;
        let misplaced = under_wrong_heading(requested, wanted);
        if !misplaced.is_empty() {
            return Outcome::Fail {
                found: Value::list(misplaced.iter().map(|name| format!("{name} (delegated)"))),
                wanted: Value::list(misplaced.iter().map(|name| name.as_str())),
            };
        }
        let placed: Vec<&str> = requested
            .iter()
            .filter(|permission| wanted.contains(&permission.name))
            .map(|permission| permission.name.as_str())
            .collect();
        if placed.is_empty() {
            // There is nothing yet that could be under the right heading.
            return Outcome::not_checked(Because::BlockedBy {
                check: "permissions-requested",
            });
        }
        Outcome::Pass {
            found: Value::list(placed),
        }
    })
}

/// The wanted permissions that are only asked for as delegated ones.
pub(super) fn under_wrong_heading<'a>(
    requested: &[RequestedPermission],
    wanted: &'a [String],
) -> Vec<&'a String> {
    let has = |name: &str, kind| {
        requested
            .iter()
            .any(|permission| permission.kind == kind && permission.name == name)
    };
    wanted
        .iter()
        .filter(|name| {
            has(name, PermissionKind::Delegated) && !has(name, PermissionKind::Application)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::registration::fixture::{judge, registration_with};

    fn outcome(change: impl FnOnce(&mut Vec<RequestedPermission>)) -> Outcome {
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
    }

    #[test]
    fn the_right_name_under_delegated_is_named() {
        let outcome = outcome(|requested| requested[2].kind = PermissionKind::Delegated);
        let Outcome::Fail { found, wanted } = outcome else {
            panic!("{outcome:?}");
        };
        assert_eq!(found, Value::list(["Mail.Send (delegated)"]));
        assert_eq!(wanted, Value::list(["Mail.Send"]));
    }

    #[test]
    fn a_delegated_permission_beside_the_application_permission_is_harmless() {
        let word = outcome(|requested| {
            requested.push(RequestedPermission {
                name: "Mail.Send".into(),
                kind: PermissionKind::Delegated,
            })
        })
        .word();
        assert_eq!(word, Word::Pass);
    }

    #[test]
    fn nothing_asked_for_is_not_a_pass() {
        assert_eq!(outcome(Vec::clear).word(), Word::NotChecked);
    }
}
