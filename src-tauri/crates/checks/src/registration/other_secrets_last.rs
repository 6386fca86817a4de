//! Advisory: the other secrets of the registration do not end soon. Another integration, or an older Offision, may use one of them.

use crate::facts::{Registration, Secret};
use crate::finding::Verdict;
use crate::registration::secret_lasts::EARLY_ENOUGH;
use crate::{Because, Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "other-secrets-last",
    guide: Guide::registration(5, 5),
    advisory: true,
    rule: Rule::App(verdict),
};

fn verdict(registration: &Registration, expected: &Expected) -> Verdict {
    registration.application.judge(|application| {
        let Some(secrets) = &application.secrets else {
            return Outcome::absent();
        };
        let others: Vec<&Secret> = secrets
            .iter()
            .filter(|secret| !secret.may_be_in_use)
            .collect();
        // A secret without an end cannot be judged, and must not make the others look fine.
        if others.iter().any(|secret| secret.ends.is_none()) {
            return Outcome::absent();
        }
        let first = others
            .iter()
            .filter_map(|secret| Some((secret.ends?, secret)))
            .min_by_key(|(ends, _)| *ends);
        let found = Value::list(others.iter().map(|secret| shown(secret)));
        match first {
            Some((ends, secret)) if ends.duration_since(expected.now) < EARLY_ENOUGH => {
                Outcome::Warn {
                    found,
                    wanted: Value::text((expected.now + EARLY_ENOUGH).to_string()),
                    because: Because::OtherSecretEnds {
                        name: label(secret).into(),
                        days: ends.duration_since(expected.now).as_hours().div_euclid(24),
                    },
                }
            }
            _ if hides_another(secrets, expected) => Outcome::not_checked(Because::SecretAmbiguous),
            _ => Outcome::Pass { found },
        }
    })
}

/// Of several secrets that start like the one in use all but one are others, and nobody knows which.
fn hides_another(secrets: &[Secret], expected: &Expected) -> bool {
    let alike = || secrets.iter().filter(|secret| secret.may_be_in_use);
    let lasts = |secret: &Secret| {
        secret
            .ends
            .is_some_and(|ends| ends.duration_since(expected.now) >= EARLY_ENOUGH)
    };
    alike().count() > 1 && !alike().all(lasts)
}

fn shown(secret: &Secret) -> String {
    match secret.ends {
        Some(ends) => format!("{}, {ends}", label(secret)),
        None => label(secret).to_owned(),
    }
}

/// Its name, else its first characters, by which the portal shows it.
fn label(secret: &Secret) -> &str {
    secret
        .name
        .as_deref()
        .or(secret.hint.as_deref())
        .unwrap_or("–")
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::Word;
    use crate::registration::fixture::{judge, registration_with};
    use crate::rooms::fixture::expected;

    fn outcome(days: Option<i64>) -> Outcome {
        judge(
            &CHECK,
            &registration_with(|application| {
                application.secrets.get_or_insert_default().push(Secret {
                    name: Some("Old integration".into()),
                    hint: Some("6JA".into()),
                    ends: days.map(|days| expected().now + SignedDuration::from_hours(days * 24)),
                    may_be_in_use: false,
                })
            }),
        )
    }

    #[test]
    fn another_secret_that_ends_soon_warns_and_is_named() {
        assert_eq!(
            outcome(Some(14)).because(),
            Some(&Because::OtherSecretEnds {
                name: "Old integration".into(),
                days: 14
            })
        );
        assert_eq!(outcome(Some(-3)).word(), Word::Warn);
        assert_eq!(outcome(Some(90)).word(), Word::Pass);
    }

    #[test]
    fn a_secret_without_an_end_is_not_checked() {
        assert_eq!(outcome(None).word(), Word::NotChecked);
    }

    #[test]
    fn a_secret_that_starts_like_the_one_in_use_is_not_overlooked() {
        let outcome = judge(
            &CHECK,
            &registration_with(|application| {
                let secrets = application.secrets.get_or_insert_default();
                let mut alike = secrets[0].clone();
                alike.ends = Some(expected().now);
                secrets.push(alike);
            }),
        );
        assert_eq!(outcome.because(), Some(&Because::SecretAmbiguous));
    }

    #[test]
    fn the_secret_in_use_is_not_another_one() {
        assert_eq!(judge(&CHECK, &registration_with(|_| ())).word(), Word::Pass);
    }
}
