//! What a room answers to a request, and why.

use jiff::civil::Date;
use serde::Serialize;

use super::{Note, Setting};

/// What a room answers to one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    pub decision: Decision,
    /// The setting that decides. `None`: no setting does (the notes say what), which of several is not known, or nothing is decided.
    pub decided_by: Option<Setting>,
    /// What would decide next, in the order in which Exchange looks: for a request that is declined or ignored everything else that
    /// stands in its way, for one that is accepted or asked the rules that it breaks and what else lets it through.
    pub further: Vec<Setting>,
    /// Settings that were not read and may stand in the way as well. The decision is the same whatever they are.
    pub perhaps: Vec<Setting>,
    /// How the time looks in the room's calendar because of this request. `None`: not known.
    pub shown_as: Option<ShownAs>,
    /// A series that goes on beyond this day, the last of the booking window, is accepted without its later meetings.
    pub series_cut_at: Option<Date>,
    pub notes: Vec<Note>,
    /// The answer rests on something that Microsoft does not document, documents in two ways, or that the question does not tell.
    pub uncertain: bool,
}

/// The closed list of answers to a request. The words are in the catalogues, under `booking-<id>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Decision {
    /// At once, without the delegates.
    Accepted,
    /// The request waits until a delegate answers.
    AskedOfDelegates {
        /// It is sent on to somebody. Otherwise it waits, and nobody is told.
        forwarded: bool,
        /// How many delegates there are; those that were deleted since do not count. `None` only among the possible decisions.
        delegates: Option<usize>,
    },
    Declined,
    /// The organizer gets no answer.
    Ignored {
        why: Silence,
    },
    /// It depends on settings that were not read.
    Unknown {
        missing: Vec<Setting>,
        /// What it may be, the best for the organizer first.
        possible: Vec<Decision>,
    },
}

/// What happens to a request that gets no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Silence {
    /// It stays in the room's inbox.
    NotProcessed,
    /// It is in the calendar, as tentative.
    PencilledIn,
}

/// How a time looks in the room's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShownAs {
    Busy,
    Tentative,
    /// There is an entry, and the time looks free all the same.
    Free,
    /// There is no entry.
    Nothing,
}

impl ShownAs {
    pub const ALL: [ShownAs; 4] = [
        ShownAs::Busy,
        ShownAs::Tentative,
        ShownAs::Free,
        ShownAs::Nothing,
    ];

    /// Key of the words: `booking-shown-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            ShownAs::Busy => "busy",
            ShownAs::Tentative => "tentative",
            ShownAs::Free => "free",
            ShownAs::Nothing => "nothing",
        }
    }
}

impl Decision {
    /// Key of the words: `booking-<id>`.
    pub fn id(&self) -> &'static str {
        match self {
            Decision::Accepted => "accepted",
            Decision::AskedOfDelegates {
                delegates: Some(0), ..
            } => "asked-of-nobody",
            Decision::AskedOfDelegates {
                forwarded: false, ..
            } => "asked-not-forwarded",
            Decision::AskedOfDelegates { .. } => "asked-of-delegates",
            Decision::Declined => "declined",
            Decision::Ignored {
                why: Silence::NotProcessed,
            } => "not-processed",
            Decision::Ignored {
                why: Silence::PencilledIn,
            } => "pencilled-in",
            Decision::Unknown { .. } => "unknown",
        }
    }

    /// One for each of the words, for tests that hold the list against the catalogues.
    pub fn examples() -> Vec<Decision> {
        let asked = |forwarded, delegates| Decision::AskedOfDelegates {
            forwarded,
            delegates: Some(delegates),
        };
        vec![
            Decision::Accepted,
            asked(true, 1),
            asked(false, 1),
            asked(false, 0),
            Decision::Declined,
            Decision::not_processed(),
            Decision::Ignored {
                why: Silence::PencilledIn,
            },
            Decision::Unknown {
                missing: vec![Setting::AutomaticProcessing],
                possible: vec![Decision::Accepted, Decision::not_processed()],
            },
        ]
    }

    pub(super) fn not_processed() -> Decision {
        Decision::Ignored {
            why: Silence::NotProcessed,
        }
    }

    /// Does the request lead to a booking, perhaps after somebody's approval?
    pub(super) fn is_welcome(&self) -> bool {
        matches!(self, Decision::Accepted | Decision::AskedOfDelegates { .. })
    }

    /// How good it is for the organizer; the best is 0.
    pub(super) fn rank(&self) -> u8 {
        match self {
            Decision::Accepted => 0,
            Decision::AskedOfDelegates {
                forwarded: true, ..
            } => 1,
            Decision::AskedOfDelegates {
                forwarded: false, ..
            } => 2,
            Decision::Declined => 3,
            Decision::Ignored {
                why: Silence::PencilledIn,
            } => 4,
            Decision::Ignored {
                why: Silence::NotProcessed,
            } => 5,
            Decision::Unknown { .. } => 6,
        }
    }
}

/// Microsoft documents that a request which waits looks free when the room is told not to show it as tentative.
pub(super) fn shown_as(decision: &Decision, shows_pending: Option<bool>) -> Option<ShownAs> {
    match decision {
        Decision::Accepted => Some(ShownAs::Busy),
        Decision::AskedOfDelegates { .. } => shows_pending.map(|shows| {
            if shows {
                ShownAs::Tentative
            } else {
                ShownAs::Free
            }
        }),
        Decision::Declined
        | Decision::Ignored {
            why: Silence::NotProcessed,
        } => Some(ShownAs::Nothing),
        Decision::Ignored {
            why: Silence::PencilledIn,
        } => Some(ShownAs::Tentative),
        Decision::Unknown { .. } => None,
    }
}
