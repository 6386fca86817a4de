//! From one listed room to its result.

use std::sync::Arc;
use std::time::{Duration, Instant};

use checks::facts::Room;
use checks::{Because, Expected, Outcome, Rule, judge_room};

use super::ScannedRoom;
use super::calendars::Calendars;
use super::read::{RoomReader, unread};
use crate::rooms::ListedRoom;
use crate::store::Run;

/// A room that was read, as well as it could be.
pub(super) struct Judged {
    pub(super) listed: ListedRoom,
    pub(super) room: ScannedRoom,
    pub(super) lost: Option<Lost>,
    /// When it was begun.
    pub(super) began: Instant,
}

/// What a whole run needs and has no longer, and how that shows.
#[derive(Clone, Debug)]
pub(super) enum Lost {
    /// There was no way to Microsoft at all.
    Connection(Because),
    /// Microsoft was reached and said nothing in time.
    Answer(Because),
    /// Microsoft no longer lets the app in.
    SignIn,
}

/// Each room is kept at once; one that a lost connection or sign-in left unread is asked again when the run goes on.
pub(super) async fn read_and_judge(
    reader: Arc<RoomReader>,
    calendars: Arc<Calendars>,
    listed: Vec<ListedRoom>,
    expected: Arc<Expected>,
    keep: Option<Run>,
    delay: Option<Duration>,
) -> Vec<Judged> {
    if let Some(delay) = delay {
        tokio::time::sleep(delay).await;
    }
    let began = Instant::now();
    let rooms = reader.read(&listed, &calendars).await;
    listed
        .into_iter()
        .zip(rooms)
        .map(|(listed, facts)| {
            let lost = lost(&facts, reader.asks_exchange());
            if let Some(run) = &keep {
                run.keep(&facts, lost.is_none());
            }
            Judged {
                lost,
                room: judge(facts, &expected),
                listed,
                began,
            }
        })
        .collect()
}

/// The result of a room that was not read: nothing of it is checked.
pub fn not_reached(listed: &ListedRoom, expected: &Expected) -> ScannedRoom {
    judged_without(listed, expected, &Because::NotReached)
}

/// The result of a room that was not read, and why.
pub(super) fn judged_without(
    listed: &ListedRoom,
    expected: &Expected,
    because: &Because,
) -> ScannedRoom {
    judge(unread(listed, because), expected)
}

/// Judges what is known about a room.
pub fn judge(facts: Room, expected: &Expected) -> ScannedRoom {
    let result = judge_room(&facts, expected);
    let repairs = result
        .findings
        .iter()
        .filter(|finding| matches!(finding.outcome, Outcome::Fail { .. }))
        .filter_map(|finding| match checks::check(finding.check)?.rule {
            Rule::Room {
                repair: Some(repair),
                ..
            } => Some((finding.check, repair(&facts, expected)?)),
            _ => None,
        })
        .collect();
    ScannedRoom {
        address: facts.address.clone(),
        name: facts.name.clone(),
        building: facts.building.clone(),
        kind: facts.kind,
        outcome: result.outcome,
        findings: result.findings,
        repairs,
        facts: Arc::new(facts),
    }
}

/// Only what was asked for this room tells: a service that was never reached for the list is not asked again.
fn lost(facts: &Room, asks_exchange: bool) -> Option<Lost> {
    let unknown = |because: Option<&Because>| match because? {
        Because::SignInLost => Some(Lost::SignIn),
        // Graph can refuse one request with 401; only Entra ends a session.
        Because::SignInRefused { code } if code.starts_with("AADSTS") => Some(Lost::SignIn),
        lost @ Because::Unreachable { how, .. } => match *how {
            "name" | "connect" | "proxy" | "tls" | "clock" => Some(Lost::Connection(lost.clone())),
            "timeout" | "dropped" => Some(Lost::Answer(lost.clone())),
            _ => None,
        },
        _ => None,
    };
    unknown(facts.calendar.because()).or_else(|| {
        let booking = asks_exchange.then(|| facts.booking.because()).flatten();
        match unknown(booking) {
            // Graph answered, so this is about Exchange alone.
            Some(Lost::Connection(because)) => Some(Lost::Answer(because)),
            other => other,
        }
    })
}
