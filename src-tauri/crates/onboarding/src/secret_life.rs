//! How long the secret lasts, and which others the registration has.

use checks::facts::{Application, Registration, Secret};
use jiff::Timestamp;

/// How urgent a renewal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Fine,
    /// Fewer than this many days are left.
    Days60,
    Days30,
    Days14,
    Days7,
    Expired,
    Unknown,
}

impl Level {
    /// The level at `now` of a secret that ends then. Without an end nothing is known, and unknown is not fine.
    pub fn of(ends: Option<Timestamp>, now: Timestamp) -> Level {
        let Some(ends) = ends else {
            return Level::Unknown;
        };
        match days_left(ends, now) {
            _ if ends <= now => Level::Expired,
            ..7 => Level::Days7,
            7..14 => Level::Days14,
            14..30 => Level::Days30,
            30..60 => Level::Days60,
            _ => Level::Fine,
        }
    }
}

/// Whole days until the end; negative after it.
pub fn days_left(ends: Timestamp, now: Timestamp) -> i64 {
    ends.duration_since(now).as_hours().div_euclid(24)
}

/// One secret of the registration, as far as Entra shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Life {
    pub name: Option<String>,
    pub hint: Option<String>,
    pub ends: Option<Timestamp>,
    pub days_left: Option<i64>,
    pub level: Level,
}

impl Life {
    pub fn of(secret: &Secret, now: Timestamp) -> Life {
        Life {
            name: secret.name.clone(),
            hint: secret.hint.clone(),
            ends: secret.ends,
            days_left: secret.ends.map(|ends| days_left(ends, now)),
            level: Level::of(secret.ends, now),
        }
    }
}

/// The secret in use and the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecretLife {
    pub in_use: Life,
    pub others: Vec<Life>,
}

/// `None`: the registration could not be read, or does not list its secrets.
pub fn of(registration: &Registration, now: Timestamp) -> Option<SecretLife> {
    of_application(registration.application.value()?, now)
}

fn of_application(application: &Application, now: Timestamp) -> Option<SecretLife> {
    let candidates: Vec<&Secret> = application.matching_secrets()?.collect();
    let others = application
        .secrets
        .iter()
        .flatten()
        .filter(|secret| !secret.may_be_in_use)
        .map(|secret| Life::of(secret, now))
        .collect();
    let in_use = match candidates[..] {
        [only] => Life::of(only, now),
        _ => {
            // They cannot be told apart, so only what is true of each of them is said, and the earliest end warns.
            let ends = candidates
                .iter()
                .map(|secret| secret.ends)
                .collect::<Option<Vec<Timestamp>>>()
                .and_then(|ends| ends.into_iter().min());
            Life {
                name: None,
                hint: candidates.first().and_then(|secret| secret.hint.clone()),
                ends,
                days_left: ends.map(|ends| days_left(ends, now)),
                level: Level::of(ends, now),
            }
        }
    };
    Some(SecretLife { in_use, others })
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    fn now() -> Timestamp {
        "2026-11-24T02:00:00Z".parse().expect("a valid time")
    }

    fn secret(name: &str, days: Option<i64>, may_be_in_use: bool) -> Secret {
        Secret {
            name: Some(name.into()),
            hint: Some("Bhc".into()),
            ends: days.map(|days| now() + SignedDuration::from_hours(days * 24)),
            may_be_in_use,
        }
    }

    fn life(secrets: Vec<Secret>) -> SecretLife {
        let application = Application {
            secrets: Some(secrets),
            ..Application::default()
        };
        of_application(&application, now()).expect("secrets are listed")
    }

    #[test]
    fn each_warning_begins_on_its_day() {
        for (days, level) in [
            (60, Level::Fine),
            (59, Level::Days60),
            (30, Level::Days60),
            (29, Level::Days30),
            (13, Level::Days14),
            (6, Level::Days7),
            (0, Level::Expired),
            (-9, Level::Expired),
        ] {
            let ends = now() + SignedDuration::from_hours(days * 24);
            assert_eq!(Level::of(Some(ends), now()), level, "{days} days");
        }
        let within_the_hour = now() + SignedDuration::from_mins(40);
        assert_eq!(Level::of(Some(within_the_hour), now()), Level::Days7);
        assert_eq!(Level::of(None, now()), Level::Unknown);
    }

    #[test]
    fn the_secret_in_use_is_told_from_the_others() {
        let life = life(vec![
            secret("Old", Some(5), false),
            secret("Offision", Some(400), true),
        ]);
        assert_eq!(life.in_use.name.as_deref(), Some("Offision"));
        assert_eq!(life.in_use.level, Level::Fine);
        assert_eq!(life.others[0].level, Level::Days7);
    }

    #[test]
    fn secrets_that_cannot_be_told_apart_have_no_name_and_the_earliest_end() {
        let life = life(vec![
            secret("A", Some(400), true),
            secret("B", Some(20), true),
        ]);
        assert_eq!(life.in_use.name, None);
        assert_eq!(life.in_use.days_left, Some(20));
        assert_eq!(life.in_use.level, Level::Days30);
    }

    #[test]
    fn an_end_that_is_not_known_is_never_fine() {
        let unknown = |secrets| life(secrets).in_use.level;
        assert_eq!(unknown(vec![]), Level::Unknown);
        assert_eq!(
            unknown(vec![secret("A", Some(400), true), secret("B", None, true)]),
            Level::Unknown
        );
    }
}
