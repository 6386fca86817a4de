//! Steps 4 and 5.

use checks::{Because, Word, room_checks};
use onboarding::scan::{self, ScannedRoom, Tally};
use onboarding::sources::ReadThrough;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    Details, FileSummary, Finding, KindCount, ListNote, Outcome, Preflight, Reason, Resumable,
    RoomList,
};

/// How room settings are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Reading {
    Administrator,
    App,
    Graph,
}

impl From<Reading> for ReadThrough {
    fn from(reading: Reading) -> Self {
        match reading {
            Reading::Administrator => ReadThrough::Administrator,
            Reading::App => ReadThrough::App,
            Reading::Graph => ReadThrough::Graph,
        }
    }
}

#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct DelegateView {
    pub(crate) address: String,
    pub(crate) name: Option<String>,
    pub(crate) outcome: Outcome,
    pub(crate) reason: Option<Reason>,
}

#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Building {
    pub(crate) name: String,
    pub(crate) rooms: u32,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RoomsFound {
    /// Known from consent on.
    pub(crate) tenant_name: Option<String>,
    /// The registration and the tenant as they are now, with a fresh token. Nothing is all right while one of these is not.
    pub(crate) registration: Vec<Finding>,
    /// All that are listed, those that are not covered included.
    pub(crate) total: u32,
    /// Buildings by name; rooms without one are in none of them.
    pub(crate) buildings: Vec<Building>,
    /// Desks, workspaces and equipment.
    pub(crate) not_covered: u32,
    /// Can settings be read in Exchange?
    pub(crate) exchange: Outcome,
    pub(crate) exchange_reason: Option<Reason>,
    pub(crate) details: Option<Details>,
    /// Room lists by name.
    pub(crate) lists: Vec<RoomList>,
    pub(crate) notes: Vec<ListNote>,
    /// How many there are of each kind.
    pub(crate) kinds: Vec<KindCount>,
    pub(crate) preflight: Preflight,
    /// The same question was asked before, and the check was cut off.
    pub(crate) resumable: Option<Resumable>,
    /// What the settings are held against or, without Exchange, taken from.
    pub(crate) file: Option<FileSummary>,
}

#[derive(Clone, Debug, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Scope {
    All,
    Buildings {
        names: Vec<String>,
    },
    /// By the addresses of room lists.
    Lists {
        addresses: Vec<String>,
    },
    /// Whose name, address or building has this text in it.
    Search {
        text: String,
    },
    /// Addresses, or a CSV file.
    Pasted {
        text: String,
    },
    /// Those that a check that was cut off did not reach.
    Resume,
    /// Again, or those that were not reached.
    Rooms {
        addresses: Vec<String>,
    },
    /// Again, what was read longer ago than this.
    Older {
        minutes: u32,
    },
    /// Again, what failed or could not be read.
    Failed,
}

#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct RoomRow {
    pub(crate) address: String,
    pub(crate) name: String,
    pub(crate) building: Option<String>,
    pub(crate) kind: String,
    pub(crate) outcome: Outcome,
    /// One letter a check, in the order of `checks`: p f w d(pending) n(not checked) a(not applicable). Empty: not read yet.
    pub(crate) results: String,
    /// Why something was not checked: the first reason.
    pub(crate) reason: Option<String>,
}

impl From<&ScannedRoom> for RoomRow {
    fn from(room: &ScannedRoom) -> Self {
        RoomRow {
            address: room.address.to_string(),
            name: room.name.clone(),
            building: room.building.as_ref().map(ToString::to_string),
            kind: room.kind.as_str().to_owned(),
            outcome: room.outcome.into(),
            results: room
                .findings
                .iter()
                .map(|finding| letter(finding.outcome.word()))
                .collect(),
            reason: room
                .findings
                .iter()
                .filter(|finding| finding.outcome.word() == Word::NotChecked)
                .filter_map(|finding| finding.outcome.because())
                .find(|because| !matches!(because, Because::BlockedBy { .. }))
                .map(|because| because.id().to_owned()),
        }
    }
}

impl RoomRow {
    /// A room before it is read.
    pub(crate) fn of_listed(room: &onboarding::rooms::ListedRoom) -> Self {
        RoomRow {
            address: room.address.to_string(),
            name: room.name.clone(),
            building: room.building.as_ref().map(ToString::to_string),
            kind: room.kind.as_str().to_owned(),
            outcome: Outcome::NotChecked,
            results: String::new(),
            reason: None,
        }
    }
}

fn letter(word: Word) -> char {
    match word {
        Word::Pass => 'p',
        Word::Fail => 'f',
        Word::Warn => 'w',
        Word::Pending => 'd',
        Word::NotChecked => 'n',
        Word::NotApplicable => 'a',
    }
}

/// What many rooms have in common: a check, or a reason why nothing is known.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Cause {
    pub(crate) check: Option<String>,
    pub(crate) reason: Option<Reason>,
    pub(crate) outcome: Outcome,
    pub(crate) rooms: u32,
}

pub(crate) fn causes(tally: &Tally) -> Vec<Cause> {
    tally
        .causes()
        .into_iter()
        .map(|(cause, rooms)| match cause {
            scan::Cause::Check { check, word } => Cause {
                check: Some(check.to_owned()),
                reason: None,
                outcome: word.into(),
                rooms: count(rooms),
            },
            scan::Cause::Reason(because) => Cause {
                check: None,
                reason: Some(Reason::from(&because)),
                outcome: Outcome::NotChecked,
                rooms: count(rooms),
            },
        })
        .collect()
}

#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Counts {
    pub(crate) discovered: u32,
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) warned: u32,
    pub(crate) pending: u32,
    pub(crate) not_checked: u32,
    pub(crate) not_applicable: u32,
}

impl From<checks::Counts> for Counts {
    fn from(counts: checks::Counts) -> Self {
        Counts {
            discovered: count(counts.discovered),
            passed: count(counts.passed),
            failed: count(counts.failed),
            warned: count(counts.warned),
            pending: count(counts.pending),
            not_checked: count(counts.not_checked),
            not_applicable: count(counts.not_applicable),
        }
    }
}

/// JavaScript has no 64-bit integers, and no tenant has four billion rooms.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(
    tag = "event",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub(crate) enum ScanEvent {
    Started {
        total: u32,
        checks: Vec<String>,
    },
    Rooms {
        rooms: Vec<RoomRow>,
        counts: Counts,
        causes: Vec<Cause>,
        done: u32,
        seconds_left: Option<u32>,
    },
    Throttled {
        seconds: u32,
    },
    Offline,
    Online,
}

impl ScanEvent {
    pub(crate) fn started(total: usize) -> Self {
        ScanEvent::Started {
            total: count(total),
            checks: room_checks().map(|check| check.id.to_owned()).collect(),
        }
    }
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ScanEnd {
    pub(crate) counts: Counts,
    pub(crate) causes: Vec<Cause>,
    pub(crate) stopped: bool,
    /// RFC 3339.
    pub(crate) finished_at: String,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RoomDetail {
    pub(crate) address: String,
    pub(crate) name: String,
    pub(crate) building: Option<String>,
    pub(crate) kind: String,
    pub(crate) outcome: Outcome,
    pub(crate) findings: Vec<Finding>,
    pub(crate) read_at: Option<String>,
}

impl From<&ScannedRoom> for RoomDetail {
    fn from(room: &ScannedRoom) -> Self {
        RoomDetail {
            address: room.address.to_string(),
            name: room.name.clone(),
            building: room.building.as_ref().map(ToString::to_string),
            kind: room.kind.as_str().to_owned(),
            outcome: room.outcome.into(),
            findings: room
                .findings
                .iter()
                .map(|finding| {
                    let repair = room
                        .repairs
                        .iter()
                        .find(|(check, _)| *check == finding.check);
                    Finding::of(finding)
                        .with_repair(&room.address, repair.map(|(_, change)| change))
                })
                .collect(),
            read_at: room
                .findings
                .iter()
                .filter_map(|finding| finding.evidence.as_ref().map(|evidence| evidence.at))
                .max()
                .map(|at| at.to_string()),
        }
    }
}
