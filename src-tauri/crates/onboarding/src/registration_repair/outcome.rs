//! What became of a repair, or of undoing it.

use std::sync::Arc;

use checks::Because;
use microsoft::error::{Error, Refusal};
use microsoft::secret::Secret;

use super::undo::Undo;
use crate::reason::{Asked, because};

/// A repair that was tried.
#[derive(Clone, Debug)]
pub struct Applied {
    pub outcome: RepairOutcome,
    /// What takes it back. `None`: nothing was written.
    pub undo: Option<Undo>,
    /// The new secret, told this once: it belongs into the keychain at once, whatever the outcome is.
    pub secret: Option<Secret>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RepairOutcome {
    /// Written, and read back as it was meant.
    Changed,
    /// It was so already. Nothing was written.
    AlreadySo,
    /// The registration is no longer what was shown. Nothing was written.
    ChangedSince,
    /// Microsoft did not allow it. Nothing was written.
    Refused { because: NotAllowed },
    /// The registration could not be read, so nothing was written.
    NotRead { because: Because },
    /// No clear answer came, and reading back shows that nothing was written.
    NotWritten { because: Because },
    /// Microsoft accepted it, and reading back twice does not show it.
    NotStuck,
    /// It was sent, and could not be read back: it may be there.
    NotReadBack { because: Because },
    /// A secret was made and the answer with it was lost, so nobody can use it. Undo removes it.
    SecretLost,
}

/// Why Microsoft does not let this person change the registration.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    #[error(
        "Nobody has allowed this app yet to change registrations in your name. Nothing was written. Sign in once more and accept \
         Application.ReadWrite.All, or run the command yourself"
    )]
    ConsentNeeded,
    #[error(
        "Your account may not change this registration. Nothing was written. Ask one of its owners, or a Cloud Application Administrator, \
         Application Administrator or Global Administrator"
    )]
    RoleMissing,
    #[error("Your sign-in has ended. Nothing was written. Sign in again")]
    SignInLost,
    #[error("Microsoft did not give you a token for this ({code}). Nothing was written")]
    SignInRefused { code: Arc<str> },
    /// Also a policy of the tenant, for example against new secrets.
    #[error("Microsoft did not take the change ({code}: {text}). Nothing was written")]
    Other { code: Arc<str>, text: Arc<str> },
    #[error("This undo belongs to another registration. Nothing was written")]
    OtherRegistration,
}

impl NotAllowed {
    /// A stable word for the words of the catalogue.
    pub fn id(&self) -> &'static str {
        match self {
            NotAllowed::ConsentNeeded => "consent-needed",
            NotAllowed::RoleMissing => "role-missing",
            NotAllowed::SignInLost => "sign-in-lost",
            NotAllowed::SignInRefused { .. } => "sign-in-refused",
            NotAllowed::Other { .. } => "other",
            NotAllowed::OtherRegistration => "other-registration",
        }
    }

    /// `None`: Microsoft did not say no.
    pub(super) fn of(error: &Error) -> Option<NotAllowed> {
        match error {
            Error::Refused(refusal) => Some(refused(refusal)),
            Error::SignInNeeded(_) => Some(NotAllowed::SignInLost),
            Error::Throttled { .. }
            | Error::Unreachable { .. }
            | Error::Unexpected { .. }
            | Error::Cancelled => None,
        }
    }
}

/// The token carries the permission, or there would be none: what is denied then is for want of a role.
fn refused(refusal: &Refusal) -> NotAllowed {
    let code = refusal.code.as_deref().unwrap_or_default();
    match code {
        "AADSTS65001" | "AADSTS90094" => NotAllowed::ConsentNeeded,
        _ if code.starts_with("AADSTS") => NotAllowed::SignInRefused { code: code.into() },
        "Authorization_RequestDenied" if refusal.message.starts_with("Insufficient privileges") => {
            NotAllowed::RoleMissing
        }
        _ => NotAllowed::Other {
            code: if code.is_empty() {
                format!("HTTP {}", refusal.status).into()
            } else {
                code.into()
            },
            text: refusal.message.as_str().into(),
        },
    }
}

impl RepairOutcome {
    /// Before anything was sent.
    pub(super) fn not_read(because: Because) -> RepairOutcome {
        RepairOutcome::NotRead { because }
    }

    pub(super) fn not_written(error: &Error) -> RepairOutcome {
        RepairOutcome::NotWritten {
            because: because(error, Asked::OwnRegistration),
        }
    }
}

impl Applied {
    pub(super) fn nothing(outcome: RepairOutcome) -> Applied {
        Applied {
            outcome,
            undo: None,
            secret: None,
        }
    }
}
