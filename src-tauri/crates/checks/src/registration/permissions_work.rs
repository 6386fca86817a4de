//! Each permission that can be tried without an effect was tried. Sending mail is not: a mail that was sent cannot be taken back.

use jiff::SignedDuration;

use crate::facts::{Registration, Trial};
use crate::finding::Verdict;
use crate::{Because, Check, Expected, Guide, Outcome, Reading, Rule, Value};

/// How long after consent a refusal may still be Microsoft catching up.
const SLOWEST_CONSENT: SignedDuration = SignedDuration::from_mins(10);

/// Is this permission never tried? The token must do.
pub fn is_never_tried(permission: &str) -> bool {
    permission == "Mail.Send"
}

pub(crate) static CHECK: Check = Check {
    id: "permissions-work",
    guide: Guide::registration(10, 11),
    advisory: false,
    rule: Rule::App(verdict),
};

fn verdict(registration: &Registration, expected: &Expected) -> Verdict {
    let trials = || {
        expected
            .profile
            .permissions
            .iter()
            .filter(|name| !is_never_tried(name))
            .map(|name| {
                registration
                    .trials
                    .iter()
                    .find(|trial| &trial.permission == name)
            })
    };
    let evidence = registration
        .trials
        .last()
        .and_then(|trial| trial.works.evidence())
        .cloned();
    let outcome = if !expected.profile.verifiable {
        Outcome::not_checked(Because::NeedsSignedInPerson)
    } else if let Some(refused) = trials()
        .flatten()
        .find(|trial| trial.works.value() == Some(&false))
    {
        match registration.consented_at {
            Some(since) if expected.now.duration_since(since) < SLOWEST_CONSENT => {
                Outcome::Pending {
                    since,
                    usually: SignedDuration::from_mins(1),
                }
            }
            _ => Outcome::Fail {
                found: Value::list(working(registration)),
                wanted: Value::list([refused.permission.clone()]),
            },
        }
    } else if let Some(because) = trials().flatten().find_map(|trial| match &trial.works {
        Reading::Unknown { because, .. } => Some(because.clone()),
        Reading::Known { .. } => None,
    }) {
        Outcome::not_checked(because)
    } else if trials().any(|trial| trial.is_none()) {
        // Without a token nothing was tried, and what stood before the token is the reason.
        Outcome::not_checked(match &registration.token_permissions {
            Reading::Unknown { because, .. } => because.clone(),
            Reading::Known { .. } => Because::NotReached,
        })
    } else {
        Outcome::Pass {
            found: Value::list(working(registration)),
        }
    };
    Verdict { outcome, evidence }
}

fn working(registration: &Registration) -> impl Iterator<Item = String> + '_ {
    registration
        .trials
        .iter()
        .filter(|trial: &&Trial| trial.works.value() == Some(&true))
        .map(|trial| trial.permission.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::fixture::{judge, registration};
    use crate::rooms::fixture::{expected, known};
    use crate::{Because, Word};

    fn with_first(works: Reading<bool>) -> Registration {
        let mut registration = registration();
        registration.trials[0].works = works;
        registration
    }

    #[test]
    fn one_refusal_fails_and_one_unknown_is_not_checked() {
        assert_eq!(judge(&CHECK, &registration()).word(), Word::Pass);
        assert_eq!(judge(&CHECK, &with_first(known(false))).word(), Word::Fail);
        let unknown = Reading::unknown(Because::NotReached);
        assert_eq!(judge(&CHECK, &with_first(unknown)).word(), Word::NotChecked);
    }

    #[test]
    fn a_permission_that_was_not_tried_is_not_checked_but_mail_never_is() {
        let mut registration = registration();
        registration
            .trials
            .retain(|trial| trial.permission != "Mail.Send");
        assert_eq!(judge(&CHECK, &registration).word(), Word::Pass);
        registration
            .trials
            .retain(|trial| trial.permission != "Place.Read.All");
        assert_eq!(judge(&CHECK, &registration).word(), Word::NotChecked);
    }

    #[test]
    fn a_refusal_right_after_consent_is_pending() {
        let mut registration = with_first(known(false));
        registration.consented_at = Some(expected().now - SignedDuration::from_mins(1));
        assert_eq!(judge(&CHECK, &registration).word(), Word::Pending);
    }
}
