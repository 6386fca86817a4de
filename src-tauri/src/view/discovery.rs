//! Step 4: what was found before the first room is read.

use checks::Reading;
use checks::facts::Kind;
use onboarding::preflight;
use onboarding::rooms::{self, Note};
use onboarding::store::Earlier;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Outcome, Reason, count};

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
pub(crate) struct FindOptions {
    /// Rules of the mailbox as well: one more call a room.
    pub(crate) everything: bool,
    pub(crate) equipment: bool,
}

/// Rooms that Outlook shows together.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct RoomList {
    name: String,
    address: String,
    rooms: u32,
}

impl From<&rooms::RoomList> for RoomList {
    fn from(list: &rooms::RoomList) -> Self {
        RoomList {
            name: list.name.clone(),
            address: list.address.clone(),
            rooms: count(list.rooms.len()),
        }
    }
}

/// Key `note-<id>` of the catalogue: what a person should know about the list of rooms.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ListNote {
    id: String,
    /// `null`: it is about the list as a whole.
    rooms: Option<u32>,
    reason: Option<Reason>,
}

impl From<&Note> for ListNote {
    fn from(note: &Note) -> Self {
        ListNote {
            id: note.id().to_owned(),
            rooms: note.rooms().map(count),
            reason: note.because().map(Reason::from),
        }
    }
}

/// Key `kind-<kind>` of the catalogue.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct KindCount {
    kind: String,
    rooms: u32,
}

impl From<(Kind, usize)> for KindCount {
    fn from((kind, rooms): (Kind, usize)) -> Self {
        KindCount {
            kind: kind.as_str().to_owned(),
            rooms: count(rooms),
        }
    }
}

/// What is missing that a role would open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Needed {
    Nothing,
    ToRead,
    ToRepair,
}

impl From<preflight::Needed> for Needed {
    fn from(needed: preflight::Needed) -> Self {
        match needed {
            preflight::Needed::Nothing => Needed::Nothing,
            preflight::Needed::ToRead => Needed::ToRead,
            preflight::Needed::ToRepair => Needed::ToRepair,
        }
    }
}

/// What this way into Exchange may do, before the first room is read.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Preflight {
    pub(crate) outcome: Outcome,
    pub(crate) reason: Option<Reason>,
    pub(crate) may_read: bool,
    /// `null`: Exchange does not tell, and it is not tried.
    pub(crate) may_repair: Option<bool>,
    /// Commands that are closed to it.
    pub(crate) missing: Vec<String>,
    pub(crate) needed: Needed,
}

impl From<&Reading<preflight::Preflight>> for Preflight {
    fn from(reading: &Reading<preflight::Preflight>) -> Self {
        match reading {
            Reading::Known { value, .. } => Preflight {
                outcome: Outcome::Pass,
                reason: None,
                may_read: value.may_read(),
                may_repair: value.may_repair(),
                missing: value
                    .not_readable
                    .iter()
                    .chain(&value.not_advisable)
                    .chain(value.not_repairable.iter().flatten())
                    .map(ToString::to_string)
                    .collect(),
                needed: value.needed().into(),
            },
            Reading::Unknown { because, .. } => Preflight {
                outcome: Outcome::NotChecked,
                reason: Some(because.into()),
                may_read: false,
                may_repair: None,
                missing: Vec::new(),
                needed: Needed::Nothing,
            },
        }
    }
}

/// A check that was cut off.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Resumable {
    /// RFC 3339.
    started_at: String,
    rooms: u32,
    done: u32,
}

impl From<&Earlier> for Resumable {
    fn from(earlier: &Earlier) -> Self {
        Resumable {
            started_at: earlier.started_at.to_string(),
            rooms: count(earlier.rooms),
            done: count(earlier.done),
        }
    }
}

/// What a choice of rooms means.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Chosen {
    pub(crate) rooms: u32,
    /// The first few of their names.
    pub(crate) names: Vec<String>,
}
