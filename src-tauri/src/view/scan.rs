//! Step 5: rows, causes and the events of a run.

use checks::{Because, Check, Outcome as Said, Word, room_checks};
use onboarding::rooms::ListedRoom;
use onboarding::scan::{self, Estimate, ScannedRoom, Tally};
use serde::Serialize;
use specta::Type;

use super::{Link, Outcome, Reason};
use crate::error::CommandError;

/// One letter of a room's results.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct CheckColumn {
    pub(crate) id: String,
    /// Does not stop Offision.
    pub(crate) advisory: bool,
    /// There is a command that mends it.
    pub(crate) repairable: bool,
    pub(crate) link: Option<Link>,
}

impl From<&'static Check> for CheckColumn {
    fn from(check: &'static Check) -> Self {
        CheckColumn {
            id: check.id.to_owned(),
            advisory: check.advisory,
            repairable: matches!(
                check.rule,
                checks::Rule::Room {
                    repair: Some(_),
                    ..
                }
            ),
            link: onboarding::links::Link::for_check(check.id).map(Link::from),
        }
    }
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RoomRow {
    pub(crate) address: String,
    pub(crate) name: String,
    pub(crate) building: Option<String>,
    pub(crate) kind: String,
    pub(crate) outcome: Outcome,
    /// One letter a check, in the order of `checks`: p f w d(pending) n(not checked) a(not applicable), b(not checked: blocked by another
    /// check) o(not checked: nobody asked). Empty: not read yet.
    pub(crate) results: String,
    /// Why something was not checked: the first reason, one of what Offision needs before one of what only advises.
    pub(crate) reason: Option<String>,
    /// The check that keeps others from being looked at.
    pub(crate) blocked_by: Option<String>,
}

impl From<&ScannedRoom> for RoomRow {
    fn from(room: &ScannedRoom) -> Self {
        let reasons = |advisory| {
            room.findings
                .iter()
                .filter(move |finding| finding.advisory == advisory)
                .filter_map(|finding| unread_because(&finding.outcome))
                .find(|because| !matches!(because, Because::BlockedBy { .. } | Because::NotAsked))
        };
        RoomRow {
            outcome: room.outcome.into(),
            results: room
                .findings
                .iter()
                .map(|finding| letter(&finding.outcome))
                .collect(),
            reason: reasons(false)
                .or_else(|| reasons(true))
                .map(|because| because.id().to_owned()),
            blocked_by: room.findings.iter().find_map(|finding| {
                match unread_because(&finding.outcome)? {
                    Because::BlockedBy { check } => Some((*check).to_owned()),
                    _ => None,
                }
            }),
            address: room.address.to_string(),
            name: room.name.clone(),
            building: room.building.as_ref().map(ToString::to_string),
            kind: room.kind.as_str().to_owned(),
        }
    }
}

impl RoomRow {
    /// A room before it is read.
    pub(crate) fn of_listed(room: &ListedRoom) -> Self {
        RoomRow {
            address: room.address.to_string(),
            name: room.name.clone(),
            building: room.building.as_ref().map(ToString::to_string),
            kind: room.kind.as_str().to_owned(),
            outcome: Outcome::NotChecked,
            results: String::new(),
            reason: None,
            blocked_by: None,
        }
    }
}

fn unread_because(outcome: &Said) -> Option<&Because> {
    match outcome {
        Said::NotChecked { because } => Some(because),
        _ => None,
    }
}

fn letter(outcome: &Said) -> char {
    match outcome.word() {
        Word::Pass => 'p',
        Word::Fail => 'f',
        Word::Warn => 'w',
        Word::Pending => 'd',
        Word::NotApplicable => 'a',
        Word::NotChecked => match outcome.because() {
            Some(Because::BlockedBy { .. }) => 'b',
            Some(Because::NotAsked) => 'o',
            _ => 'n',
        },
    }
}

/// What many rooms have in common: a check, or a reason why nothing is known.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Cause {
    pub(crate) check: Option<String>,
    pub(crate) reason: Option<Reason>,
    pub(crate) outcome: Outcome,
    /// Does not stop Offision.
    pub(crate) advisory: bool,
    pub(crate) rooms: u32,
}

pub(crate) fn causes(tally: &Tally) -> Vec<Cause> {
    tally
        .causes()
        .into_iter()
        .map(|(cause, rooms)| {
            let advisory = cause.is_advisory();
            let (check, reason, outcome) = match cause {
                scan::Cause::Check { check, word } => (Some(check.to_owned()), None, word.into()),
                scan::Cause::Reason(because) => {
                    (None, Some(Reason::from(&because)), Outcome::NotChecked)
                }
            };
            Cause {
                check,
                reason,
                outcome,
                advisory,
                rooms: count(rooms),
            }
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

/// How fast Microsoft lets the rooms be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Budget {
    /// Requests under way at once, at most.
    pub(crate) at_once: u32,
    pub(crate) per_minute: u32,
    /// Requests that Microsoft put off in this run.
    pub(crate) refused: u32,
}

/// What a run tells while it goes on.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(
    tag = "event",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub(crate) enum ScanEvent {
    Started {
        total: u32,
        checks: Vec<CheckColumn>,
    },
    Rooms {
        rooms: Vec<RoomRow>,
        counts: Counts,
        causes: Vec<Cause>,
        done: u32,
        seconds_left: Option<u32>,
        budget: Option<Budget>,
    },
    /// Of some rooms from everywhere, what share of all may need action. Shares are between 0 and 1.
    Estimate {
        sampled: u32,
        failed: u32,
        least: f32,
        most: f32,
    },
    /// Results can no longer be kept on this computer, so the run ends.
    NotKept {
        error: CommandError,
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
            checks: room_checks().map(CheckColumn::from).collect(),
        }
    }
}

impl From<Estimate> for ScanEvent {
    fn from(estimate: Estimate) -> Self {
        ScanEvent::Estimate {
            sampled: count(estimate.sampled),
            failed: count(estimate.failed),
            least: estimate.least as f32,
            most: estimate.most as f32,
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

impl ScanEnd {
    pub(crate) fn of(tally: &Tally, stopped: bool, finished_at: jiff::Timestamp) -> Self {
        ScanEnd {
            counts: tally.counts().into(),
            causes: causes(tally),
            stopped,
            finished_at: finished_at.to_string(),
        }
    }
}

#[cfg(test)]
mod tests;
