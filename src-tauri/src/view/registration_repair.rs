//! Repairs of the registration as the page shows them.

use checks::Value;
use onboarding::registration_repair::{
    Added, NotAllowed, RegistrationChange, RepairOutcome, command,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use uuid::Uuid;

use super::{KeepSecret, Reason};
use crate::undoing::KeptUndo;

/// What is added. A plan has each of them once at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RegistrationRepairId {
    Redirect,
    Audience,
    Permissions,
    Secret,
}

impl From<&RegistrationChange> for RegistrationRepairId {
    fn from(change: &RegistrationChange) -> Self {
        match change {
            RegistrationChange::AddRedirect { .. } => RegistrationRepairId::Redirect,
            RegistrationChange::SetAudience => RegistrationRepairId::Audience,
            RegistrationChange::RequestPermissions { .. } => RegistrationRepairId::Permissions,
            RegistrationChange::AddSecret { .. } => RegistrationRepairId::Secret,
        }
    }
}

impl From<&Added> for RegistrationRepairId {
    fn from(added: &Added) -> Self {
        match added {
            Added::Redirect { .. } => RegistrationRepairId::Redirect,
            Added::OtherDirectories => RegistrationRepairId::Audience,
            Added::Permissions { .. } => RegistrationRepairId::Permissions,
            Added::Secret { .. } => RegistrationRepairId::Secret,
        }
    }
}

#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct RegistrationRepair {
    pub(crate) id: RegistrationRepairId,
    /// The checks that pass when it is done.
    pub(crate) checks: Vec<String>,
    pub(crate) before: Vec<String>,
    pub(crate) after: Vec<String>,
    /// For Microsoft Graph PowerShell.
    pub(crate) command: String,
}

impl RegistrationRepair {
    pub(crate) fn of(client_id: Uuid, change: &RegistrationChange) -> Self {
        RegistrationRepair {
            id: change.into(),
            checks: change
                .satisfies()
                .iter()
                .map(|&check| check.to_owned())
                .collect(),
            before: lines(change.before()),
            after: lines(change.after()),
            command: command(client_id, change),
        }
    }
}

fn lines(value: Value) -> Vec<String> {
    match value {
        Value::Nothing => Vec::new(),
        Value::Flag(flag) => vec![flag.to_string()],
        Value::Text(text) => vec![text],
        Value::List(items) => items,
    }
}

/// What stands before a repair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RegistrationRepairObstacle {
    /// Nobody has signed in as an administrator.
    SignedOut,
    /// Also the administrator could not read the registration.
    NotRead,
}

#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct RegistrationRepairs {
    pub(crate) changes: Vec<RegistrationRepair>,
    pub(crate) obstacle: Option<RegistrationRepairObstacle>,
}

/// Key `regfix-outcome-<id>`; what became of an undo has the attribute `.undo` where it differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RegistrationRepairWord {
    Changed,
    AlreadySo,
    ChangedSince,
    Refused,
    NotRead,
    NotWritten,
    NotStuck,
    NotReadBack,
    SecretLost,
}

impl From<&RepairOutcome> for RegistrationRepairWord {
    fn from(outcome: &RepairOutcome) -> Self {
        match outcome {
            RepairOutcome::Changed => RegistrationRepairWord::Changed,
            RepairOutcome::AlreadySo => RegistrationRepairWord::AlreadySo,
            RepairOutcome::ChangedSince => RegistrationRepairWord::ChangedSince,
            RepairOutcome::Refused { .. } => RegistrationRepairWord::Refused,
            RepairOutcome::NotRead { .. } => RegistrationRepairWord::NotRead,
            RepairOutcome::NotWritten { .. } => RegistrationRepairWord::NotWritten,
            RepairOutcome::NotStuck => RegistrationRepairWord::NotStuck,
            RepairOutcome::NotReadBack { .. } => RegistrationRepairWord::NotReadBack,
            RepairOutcome::SecretLost => RegistrationRepairWord::SecretLost,
        }
    }
}

/// A secret that was made. Its value stays on this side.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NewSecret {
    /// Its first characters.
    pub(crate) hint: Option<String>,
    /// RFC 3339.
    pub(crate) ends: Option<String>,
    pub(crate) kept_in: KeepSecret,
    /// It was meant for the keychain, which did not take it.
    pub(crate) keychain_refused: bool,
}

/// What became of a repair, or of taking it back.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RegistrationRepairOutcome {
    pub(crate) word: RegistrationRepairWord,
    pub(crate) reason: Option<Reason>,
    /// Key `regfix-not-allowed-<id>`.
    pub(crate) not_allowed: Option<Reason>,
    /// Takes it back. `null`: nothing was written, or there is nothing left to take back.
    pub(crate) undo: Option<String>,
    pub(crate) secret: Option<NewSecret>,
}

impl From<&RepairOutcome> for RegistrationRepairOutcome {
    fn from(outcome: &RepairOutcome) -> Self {
        let (reason, not_allowed) = match outcome {
            RepairOutcome::NotRead { because }
            | RepairOutcome::NotWritten { because }
            | RepairOutcome::NotReadBack { because } => (Some(Reason::from(because)), None),
            RepairOutcome::Refused { because } => (None, Some(refusal(because))),
            _ => (None, None),
        };
        RegistrationRepairOutcome {
            word: outcome.into(),
            reason,
            not_allowed,
            undo: None,
            secret: None,
        }
    }
}

fn refusal(because: &NotAllowed) -> Reason {
    let arguments = match because {
        NotAllowed::SignInRefused { code } => vec![("code", code.to_string())],
        NotAllowed::Other { code, text } => {
            vec![("code", code.to_string()), ("text", text.to_string())]
        }
        _ => Vec::new(),
    };
    Reason::new(because.id(), arguments)
}

/// A repair of the connected registration that can be taken back.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct RegistrationUndo {
    pub(crate) id: String,
    pub(crate) repair: RegistrationRepairId,
    /// RFC 3339.
    pub(crate) at: String,
    /// Of the secret that was made, its first characters.
    pub(crate) hint: Option<String>,
}

impl From<KeptUndo> for RegistrationUndo {
    fn from(kept: KeptUndo) -> Self {
        RegistrationUndo {
            id: kept.id.to_string(),
            repair: (&kept.undo.added).into(),
            at: kept.at.to_string(),
            hint: kept.hint,
        }
    }
}
