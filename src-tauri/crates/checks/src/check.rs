//! What a check is: data and a function.

use std::fmt;

use jiff::Timestamp;

use crate::facts::{Registration, Room, Tenant};
use crate::finding::Verdict;
use crate::{Change, Delegate, Profile, Reading};

/// One thing that Offision needs, and how it is judged.
///
/// Its words are in the catalogues: `check-<id>` says what should be true, `.wrong` what is wrong, `.why` why it matters to Offision,
/// `.portal` where an administrator changes it.
pub struct Check {
    /// Stable name: file name, report, catalogue key, command line. Kebab-case, the wanted state.
    pub id: &'static str,
    /// The steps of the help page that this check answers.
    pub guide: Guide,
    /// Advisory checks warn; they never turn a registration or a room red.
    pub advisory: bool,
    pub rule: Rule,
}

/// What a check looks at, and its function.
#[derive(Clone, Copy)]
pub enum Rule {
    /// The app registration and its token.
    App(fn(&Registration, &Expected) -> Verdict),
    /// The tenant as a whole.
    Tenant(fn(&Tenant, &Expected) -> Verdict),
    /// One room.
    Room {
        verdict: fn(&Room, &Expected) -> Verdict,
        /// The change that makes the room pass. `None`: it can only be explained.
        repair: Option<fn(&Room, &Expected) -> Option<Change>>,
    },
}

/// What the facts are held against. The same for every room of a run.
#[derive(Clone)]
pub struct Expected {
    /// The permissions that this integration needs.
    pub profile: Profile,
    /// Offision's callback, exactly as it must be registered.
    pub redirect_url: String,
    /// Equipment is to be checked like rooms. Exchange answers its requests by the same rules, and Offision's help page leaves it out.
    pub covers_equipment: bool,
    /// The mailbox that decides about bookings.
    pub delegate: Reading<Delegate>,
    /// The time of the judgement. Checks have no clock.
    pub now: Timestamp,
}

/// A part of the help page, as its steps are counted in `Guide`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// "How to add app registration": steps R1 to R12.
    Registration,
    /// The callback under Authentication: steps S1 to S4.
    SignOn,
    /// The policy of a meeting room: steps M1 to M12.
    Meeting,
}

/// Steps of the help page, inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guide {
    pub part: Part,
    pub first: u8,
    pub last: u8,
}

impl Guide {
    pub(crate) const fn registration(first: u8, last: u8) -> Self {
        Guide {
            part: Part::Registration,
            first,
            last,
        }
    }

    pub(crate) const fn sign_on(first: u8, last: u8) -> Self {
        Guide {
            part: Part::SignOn,
            first,
            last,
        }
    }

    pub(crate) const fn meeting(first: u8, last: u8) -> Self {
        Guide {
            part: Part::Meeting,
            first,
            last,
        }
    }
}

impl fmt::Display for Guide {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = match self.part {
            Part::Registration => 'R',
            Part::SignOn => 'S',
            Part::Meeting => 'M',
        };
        if self.first == self.last {
            write!(f, "{letter}{}", self.first)
        } else {
            write!(f, "{letter}{}-{letter}{}", self.first, self.last)
        }
    }
}
