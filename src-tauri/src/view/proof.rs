//! The proof booking.

use serde::Serialize;
use specta::Type;

use super::Reason;

/// What becomes of one room's test invitation.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ProofEvent {
    pub(crate) room: String,
    pub(crate) state: ProofState,
    pub(crate) answer: Option<ProofAnswer>,
    /// What its settings say that it answers.
    pub(crate) expected: Option<ProofAnswer>,
    pub(crate) reason: Option<Reason>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ProofState {
    Sending,
    Waiting,
    Answered,
    Cleaning,
    Cleaned,
    Failed,
}

/// How a room answered a test invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ProofAnswer {
    Accepted,
    Tentative,
    Declined,
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub(crate) struct ProofEnd {
    /// Test invitations that could not be removed.
    pub(crate) left: u32,
}
