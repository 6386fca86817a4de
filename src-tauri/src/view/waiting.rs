//! Waiting for a secret or a role of a moment ago, and trying one before it is used.

use jiff::Timestamp;
use onboarding::rehearsal;
use onboarding::secret_life::Life;
use onboarding::waiting::WaitEvent as Event;
use serde::Serialize;
use specta::Type;

use super::{Diagnosis, SecretLife0};

#[derive(Clone, Debug, Serialize, Type)]
#[serde(
    tag = "event",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub(crate) enum WaitEvent {
    Looked {
        /// RFC 3339.
        since: String,
        /// RFC 3339.
        next_at: String,
        /// Microsoft asked to wait.
        throttled: bool,
    },
    Accepted,
    Refused {
        diagnosis: Box<Diagnosis>,
    },
    GaveUp {
        /// RFC 3339.
        since: String,
    },
}

impl From<Event> for WaitEvent {
    fn from(event: Event) -> Self {
        match event {
            Event::Looked(look) => WaitEvent::Looked {
                since: look.since.to_string(),
                next_at: look.next_at.to_string(),
                throttled: look.throttled,
            },
            Event::Accepted => WaitEvent::Accepted,
            Event::Refused(error) => WaitEvent::Refused {
                diagnosis: Box::new(Diagnosis::of_error(&error)),
            },
            Event::GaveUp { since } => WaitEvent::GaveUp {
                since: since.to_string(),
            },
        }
    }
}

/// A new secret, tried before the old one is given up.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Rehearsal {
    /// `null`: the answer says nothing about the secret.
    pub(crate) accepted: Option<bool>,
    /// The same as the one in use.
    pub(crate) same: bool,
    pub(crate) diagnosis: Option<Diagnosis>,
    pub(crate) matched: Option<SecretLife0>,
    /// Several secrets of the app start like it.
    pub(crate) ambiguous: bool,
    /// The one to delete, when the new one is in Offision.
    pub(crate) old: Option<SecretLife0>,
}

impl From<rehearsal::Rehearsal> for Rehearsal {
    fn from(rehearsal: rehearsal::Rehearsal) -> Self {
        let now = Timestamp::now();
        let life = |secret| SecretLife0::from(Life::of(&secret, now));
        Rehearsal {
            accepted: rehearsal.accepted,
            same: rehearsal.same,
            diagnosis: rehearsal.error.as_ref().map(Diagnosis::of_error),
            matched: rehearsal.matched.map(life),
            ambiguous: rehearsal.ambiguous,
            old: rehearsal.old.map(life),
        }
    }
}
