//! The client secret lasts for at least sixty days more. After its end Offision stops working without a word.

use jiff::SignedDuration;

use crate::facts::{Registration, Secret, SignIn};
use crate::finding::Verdict;
use crate::{Because, Check, Expected, Guide, Outcome, Rule, Value};

/// Below this a person is warned. The window's levels grow more urgent at 30, 14 and 7 days.
pub(super) const EARLY_ENOUGH: SignedDuration = SignedDuration::from_hours(60 * 24);

pub(crate) static CHECK: Check = Check {
    id: "secret-lasts",
    guide: Guide::registration(5, 5),
    advisory: false,
    rule: Rule::App(verdict),
};

fn verdict(registration: &Registration, expected: &Expected) -> Verdict {
    // A secret that Entra refuses is not among those that the registration lists, whatever its first characters are.
    if let Some(sign_in) = registration.sign_in.value()
        && !matches!(sign_in, SignIn::Accepted { .. } | SignIn::SecretExpired)
    {
        return registration.sign_in.judge(|_| {
            Outcome::not_checked(Because::BlockedBy {
                check: "secret-accepted",
            })
        });
    }
    registration.application.judge(|application| {
        let Some(secrets) = application.matching_secrets() else {
            return Outcome::absent();
        };
        let secrets: Vec<&Secret> = secrets.collect();
        // The one in use may be the one whose end is not told.
        let Some(ends) = ends(&secrets) else {
            return Outcome::absent();
        };
        let (Some(&first_end), Some(&last_end)) = (ends.iter().min(), ends.iter().max()) else {
            return Outcome::absent();
        };
        let left = first_end.duration_since(expected.now);
        let found = || Value::text(shown(&secrets, first_end));
        let wanted = || Value::text((expected.now + EARLY_ENOUGH).to_string());
        if left >= EARLY_ENOUGH {
            Outcome::Pass { found: found() }
        } else if first_end != last_end && last_end > expected.now {
            Outcome::Warn {
                found: found(),
                wanted: wanted(),
                because: Because::SecretAmbiguous,
            }
        } else if left <= SignedDuration::ZERO {
            Outcome::Fail {
                found: found(),
                wanted: wanted(),
            }
        } else {
            Outcome::Warn {
                found: found(),
                wanted: wanted(),
                because: Because::SecretEndsSoon {
                    days: left.as_hours() / 24,
                },
            }
        }
    })
}

/// Which secret of the registration it is, and when it ends.
fn shown(secrets: &[&Secret], end: jiff::Timestamp) -> String {
    let name = secrets
        .iter()
        .find(|secret| secret.ends == Some(end))
        .and_then(|secret| secret.name.as_deref());
    match name {
        Some(name) => format!("{name}, {end}"),
        None => end.to_string(),
    }
}

/// `None`: not every one of them says when it ends.
fn ends(secrets: &[&Secret]) -> Option<Vec<jiff::Timestamp>> {
    secrets.iter().map(|secret| secret.ends).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::registration::fixture::{judge, registration_with};
    use crate::rooms::fixture::{expected, known};

    fn outcome(days: &[i64]) -> Outcome {
        let days: Vec<Option<i64>> = days.iter().copied().map(Some).collect();
        outcome_of(&days)
    }

    /// `None`: a secret that does not say when it ends.
    fn outcome_of(days: &[Option<i64>]) -> Outcome {
        judge(
            &CHECK,
            &registration_with(|application| {
                application.secrets = Some(
                    days.iter()
                        .map(|days| Secret {
                            name: None,
                            hint: Some("Bhc".into()),
                            may_be_in_use: true,
                            ends: days
                                .map(|days| expected().now + SignedDuration::from_hours(days * 24)),
                        })
                        .collect(),
                );
            }),
        )
    }

    #[test]
    fn the_days_that_are_left_decide() {
        for (days, word) in [
            (400, Word::Pass),
            (60, Word::Pass),
            (59, Word::Warn),
            (1, Word::Warn),
            (-1, Word::Fail),
        ] {
            assert_eq!(outcome(&[days]).word(), word, "{days} days");
        }
    }

    #[test]
    fn the_warning_counts_the_days() {
        assert_eq!(
            outcome(&[14]).because(),
            Some(&Because::SecretEndsSoon { days: 14 })
        );
    }

    #[test]
    fn two_secrets_with_the_same_beginning_are_told_apart_only_when_it_does_not_matter() {
        assert_eq!(outcome(&[100, 400]).word(), Word::Pass);
        assert_eq!(
            outcome(&[-1, 400]).because(),
            Some(&Because::SecretAmbiguous)
        );
    }

    #[test]
    fn a_matching_secret_without_an_end_leaves_it_open_which_one_is_in_use() {
        for days in [[Some(400), None], [None, Some(400)], [None, None]] {
            assert_eq!(outcome_of(&days).word(), Word::NotChecked, "{days:?}");
        }
    }

    #[test]
    fn no_matching_secret_is_not_checked() {
        assert_eq!(outcome(&[]).word(), Word::NotChecked);
    }

    #[test]
    fn a_refused_secret_has_no_end_date() {
        let mut registration = registration_with(|_| ());
        registration.sign_in = known(SignIn::SecretRefused);
        assert_eq!(judge(&CHECK, &registration).word(), Word::NotChecked);
    }
}
