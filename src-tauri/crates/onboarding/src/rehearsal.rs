//! A new secret is tried before the old one is given up: it must get a token for the same app, and be one of the app's secrets.

use checks::facts::{Application, Secret as Listed, SignIn};
use microsoft::error::Error;
use microsoft::secret::Secret;

use crate::{Session, registration};

/// What the rehearsal showed.
#[derive(Debug)]
pub struct Rehearsal {
    /// `None`: nobody was asked, or the answer says nothing about the secret.
    pub accepted: Option<bool>,
    /// It is the one in use, so there is nothing to change to.
    pub same: bool,
    pub error: Option<Error>,
    /// Which of the app's secrets it is.
    pub matched: Option<Listed>,
    /// Several of the app's secrets start like it, so it cannot be said which one it is, nor which one is the old one.
    pub ambiguous: bool,
    /// The one to delete when the new one is in Offision. `None` unless both are told apart without doubt.
    pub old: Option<Listed>,
}

impl Rehearsal {
    fn unasked(same: bool) -> Self {
        Rehearsal {
            accepted: None,
            same,
            error: None,
            matched: None,
            ambiguous: false,
            old: None,
        }
    }
}

/// Tries a new secret with a fresh token for the app of the session, and looks for it in the registration.
pub async fn rehearse(session: &Session, in_use: &Secret, new: &Secret) -> Rehearsal {
    if in_use.expose() == new.expose() {
        return Rehearsal::unasked(true);
    }
    let candidate = candidate(session, new);
    let (registration, error) = registration::read(&candidate, None).await;
    let accepted = match registration.sign_in.value() {
        Some(SignIn::Accepted { .. }) => Some(true),
        Some(SignIn::SecretRefused | SignIn::SecretExpired) => Some(false),
        _ => None,
    };
    let told_apart = match (accepted, registration.application.value()) {
        (Some(true), Some(application)) => tell_apart(application, session.secret_hint.as_deref()),
        _ => ToldApart::default(),
    };
    Rehearsal {
        accepted,
        error,
        matched: told_apart.new,
        ambiguous: told_apart.ambiguous,
        old: told_apart.old,
        ..Rehearsal::unasked(false)
    }
}

/// The same tenant, app and administrator with another secret.
pub fn candidate(session: &Session, secret: &Secret) -> Session {
    Session {
        administrator: session.administrator.clone(),
        ..Session::new(
            session.client.clone(),
            session.endpoints.clone(),
            session.tenant_id,
            session.client_id,
            secret.clone(),
            session.redirect_url.clone(),
        )
    }
}

#[derive(Debug, Default, PartialEq, Eq)]
struct ToldApart {
    new: Option<Listed>,
    old: Option<Listed>,
    ambiguous: bool,
}

/// Finds the new secret and the old one by their first characters.
fn tell_apart(application: &Application, old_hint: Option<&str>) -> ToldApart {
    let new: Vec<&Listed> = application
        .matching_secrets()
        .into_iter()
        .flatten()
        .collect();
    let [matched] = new[..] else {
        return ToldApart {
            ambiguous: new.len() > 1,
            ..ToldApart::default()
        };
    };
    let old: Vec<&Listed> = application
        .secrets
        .iter()
        .flatten()
        .filter(|secret| !secret.may_be_in_use)
        .filter(|secret| old_hint.is_some() && secret.hint.as_deref() == old_hint)
        .collect();
    ToldApart {
        new: Some(matched.clone()),
        old: match old[..] {
            [only] => Some(only.clone()),
            _ => None,
        },
        ambiguous: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(name: &str, hint: &str, new_hint: &str) -> Listed {
        Listed {
            name: Some(name.into()),
            hint: Some(hint.into()),
            ends: None,
            may_be_in_use: hint == new_hint,
        }
    }

    fn told_apart(secrets: &[(&str, &str)]) -> (Option<String>, Option<String>, bool) {
        let application = Application {
            secrets: Some(
                secrets
                    .iter()
                    .map(|(name, hint)| listed(name, hint, "New"))
                    .collect(),
            ),
            ..Application::default()
        };
        let told_apart = tell_apart(&application, Some("Old"));
        let name = |secret: Option<Listed>| secret.and_then(|secret| secret.name);
        (
            name(told_apart.new),
            name(told_apart.old),
            told_apart.ambiguous,
        )
    }

    #[test]
    fn the_old_secret_is_named_only_when_both_are_certain() {
        let some = |name: &str| Some(name.to_owned());
        assert_eq!(
            told_apart(&[("2026", "Old"), ("2028", "New"), ("other", "Xyz")]),
            (some("2028"), some("2026"), false)
        );
        assert_eq!(
            told_apart(&[("2026", "Old"), ("2027", "Old"), ("2028", "New")]),
            (some("2028"), None, false)
        );
        assert_eq!(
            told_apart(&[("2026", "Old"), ("2028", "New"), ("2029", "New")]),
            (None, None, true)
        );
        assert_eq!(told_apart(&[("2026", "Old")]), (None, None, false));
    }
}
