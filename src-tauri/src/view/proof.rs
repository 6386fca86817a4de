//! The proof booking.

use onboarding::proof;
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
    /// Nothing of it is left.
    Cleaned,
    /// It was not sent.
    Failed,
    /// Something of it may be left; it is looked for again.
    Left,
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

impl ProofEvent {
    /// `stopped`: nobody waits any longer, so that no answer says nothing about the room.
    pub(crate) fn of(
        event: &proof::ProofEvent,
        expected: Option<proof::ProofAnswer>,
        stopped: bool,
    ) -> Self {
        use proof::ProofState as State;
        let (state, answer, because) = match &event.state {
            State::Sending => (ProofState::Sending, None, None),
            State::Waiting => (ProofState::Waiting, None, None),
            State::Answered(proof::ProofAnswer::Nothing) if stopped => {
                (ProofState::Answered, None, None)
            }
            State::Answered(answer) => (ProofState::Answered, Some((*answer).into()), None),
            State::Cleaning => (ProofState::Cleaning, None, None),
            State::Cleaned => (ProofState::Cleaned, None, None),
            State::NotSent(because) => (ProofState::Failed, None, Some(because)),
            State::NotCleaned(because) => (ProofState::Left, None, Some(because)),
        };
        ProofEvent {
            room: event.room.clone(),
            state,
            answer,
            expected: expected.map(ProofAnswer::from),
            reason: because.map(Reason::from),
        }
    }
}

impl From<proof::ProofAnswer> for ProofAnswer {
    fn from(answer: proof::ProofAnswer) -> Self {
        match answer {
            proof::ProofAnswer::Accepted => ProofAnswer::Accepted,
            proof::ProofAnswer::Tentative => ProofAnswer::Tentative,
            proof::ProofAnswer::Declined => ProofAnswer::Declined,
            proof::ProofAnswer::Nothing => ProofAnswer::None,
        }
    }
}
