//! A registration that was read again. What could not be read this time because nobody answered stays as it was read before.

use checks::facts::Registration;
use checks::{Because, Reading};

/// The newer facts, and the older ones where the network or a throttle stood between. A refusal is an answer, and newer.
///
/// What was tried stays tried: it belongs to the last check, and is not read again here.
pub fn renewed(old: &Registration, new: Registration) -> Registration {
    Registration {
        sign_in: newer(&old.sign_in, new.sign_in),
        application: newer(&old.application, new.application),
        enterprise_app: newer(&old.enterprise_app, new.enterprise_app),
        granted: newer(&old.granted, new.granted),
        token_permissions: newer(&old.token_permissions, new.token_permissions),
        trials: old.trials.clone(),
        consented_at: new.consented_at,
    }
}

fn newer<T: Clone>(old: &Reading<T>, new: Reading<T>) -> Reading<T> {
    match (old, &new) {
        (Reading::Known { .. }, Reading::Unknown { because, .. }) if is_silence(because) => {
            old.clone()
        }
        _ => new,
    }
}

/// Says nothing about what was asked.
fn is_silence(because: &Because) -> bool {
    matches!(
        because,
        Because::Unreachable { .. } | Because::Throttled { .. }
    )
}

#[cfg(test)]
mod tests {
    use checks::Source;
    use checks::facts::{SignIn, Trial};
    use jiff::Timestamp;

    use super::*;
    use crate::connect::nothing_read;
    use crate::reason::evidence;

    fn known<T>(value: T) -> Reading<T> {
        Reading::known(value, evidence(Source::Graph, Timestamp::UNIX_EPOCH, None))
    }

    fn read_before() -> Registration {
        Registration {
            sign_in: known(SignIn::Accepted { app_name: None }),
            token_permissions: known(vec!["Place.Read.All".into()]),
            trials: vec![Trial {
                permission: "Place.Read.All".into(),
                works: known(true),
            }],
            ..nothing_read(Because::NotReached)
        }
    }

    #[test]
    fn silence_does_not_undo_what_was_read() {
        for because in [
            Because::Unreachable {
                host: "graph.microsoft.com".into(),
                how: "timeout",
            },
            Because::Throttled {
                host: "graph.microsoft.com".into(),
            },
        ] {
            let renewed = renewed(&read_before(), nothing_read(because.clone()));
            assert!(matches!(
                renewed.sign_in.value(),
                Some(SignIn::Accepted { .. })
            ));
            assert!(renewed.token_permissions.value().is_some());
            assert_eq!(renewed.trials.len(), 1);
            assert!(
                matches!(&renewed.application, Reading::Unknown { because: now, .. } if *now == because),
                "what was never read has the newest reason"
            );
        }
    }

    #[test]
    fn an_answer_undoes_what_was_read() {
        let refused = nothing_read(Because::OwnRegistrationHidden);
        assert!(
            renewed(&read_before(), refused)
                .token_permissions
                .value()
                .is_none()
        );
        let expired = Registration {
            sign_in: known(SignIn::SecretExpired),
            ..nothing_read(Because::NotReached)
        };
        assert_eq!(
            renewed(&read_before(), expired).sign_in.value(),
            Some(&SignIn::SecretExpired)
        );
    }
}
