//! Each permission of the profile is in a fresh token. A token keeps the permissions of the moment it was issued, so only a fresh one counts.

use jiff::SignedDuration;

use crate::facts::Registration;
use crate::finding::Verdict;
use crate::{Because, Check, Expected, Guide, Outcome, Rule, Value};

/// How long Microsoft may take from consent until a token shows it: usually under a minute, sometimes several.
const SLOWEST_CONSENT: SignedDuration = SignedDuration::from_mins(10);

pub(crate) static CHECK: Check = Check {
    id: "permissions-granted",
    guide: Guide::registration(10, 11),
    advisory: false,
    rule: Rule::App(verdict),
};

fn verdict(registration: &Registration, expected: &Expected) -> Verdict {
    registration.token_permissions.judge(|granted| {
        if !expected.profile.verifiable {
            return Outcome::not_checked(Because::NeedsSignedInPerson);
        }
        let wanted = &expected.profile.permissions;
        if wanted.iter().all(|name| granted.contains(name)) {
            return Outcome::Pass {
                found: Value::list(granted.iter().cloned()),
            };
        }
        match registration.consented_at {
            Some(since) if expected.now.duration_since(since) < SLOWEST_CONSENT => {
                Outcome::Pending {
                    since,
                    usually: SignedDuration::from_mins(1),
                }
            }
            _ => Outcome::Fail {
                found: Value::list(granted.iter().cloned()),
                wanted: Value::list(wanted.iter().cloned()),
            },
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::fixture::{judge, registration};
    use crate::rooms::fixture::{expected, known};
    use crate::{Reading, Word};

    #[test]
    fn a_missing_permission_fails_unless_consent_was_a_moment_ago() {
        let mut registration = registration();
        assert_eq!(judge(&CHECK, &registration).word(), Word::Pass);
        registration.token_permissions = known(vec!["User.Read.All".into()]);
        assert_eq!(judge(&CHECK, &registration).word(), Word::Fail);
        registration.consented_at = Some(expected().now - SignedDuration::from_mins(2));
        assert_eq!(judge(&CHECK, &registration).word(), Word::Pending);
        registration.consented_at = Some(expected().now - SignedDuration::from_mins(30));
        assert_eq!(judge(&CHECK, &registration).word(), Word::Fail);
    }

    #[test]
    fn no_token_is_not_checked() {
        let mut registration = registration();
        registration.token_permissions = Reading::unknown(Because::BlockedBy {
            check: "secret-accepted",
        });
        assert_eq!(judge(&CHECK, &registration).word(), Word::NotChecked);
    }
}
