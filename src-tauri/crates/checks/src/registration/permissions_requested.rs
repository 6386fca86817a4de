//! The registration asks for each permission of the profile, as an application permission. The same name under "Delegated" does nothing.

use crate::facts::{PermissionKind, Registration};
use crate::finding::Verdict;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "permissions-requested",
    guide: Guide::registration(8, 9),
    advisory: false,
    rule: Rule::App(verdict),
};

fn verdict(registration: &Registration, expected: &Expected) -> Verdict {
    registration.application.judge(|application| {
        let Some(requested) = &application.requested else {
            return Outcome::absent();
        };
        let found = Value::list(requested.iter().map(|permission| match permission.kind {
            PermissionKind::Application => permission.name.clone(),
            PermissionKind::Delegated => format!("{} (delegated)", permission.name),
        }));
        let all = expected.profile.permissions.iter().all(|name| {
            requested.iter().any(|permission| {
                permission.kind == PermissionKind::Application && &permission.name == name
            })
        });
        if all {
            Outcome::Pass { found }
        } else {
            Outcome::Fail {
                found,
                wanted: Value::list(expected.profile.permissions.iter().cloned()),
            }
        }
    })
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
        assert_eq!(
            outcome(|requested| requested[0].kind = PermissionKind::Delegated),
            Word::Fail
        );
    }
}
