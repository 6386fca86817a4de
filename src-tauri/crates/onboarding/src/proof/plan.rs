//! Which rooms are asked, by whom, when, and what is expected of them.

use std::time::Duration;

use checks::booking::{Decision, Lists, Organizer, Question, answer};
use checks::facts::Room;
use jiff::civil::{DateTime, Weekday, time};
use jiff::{SignedDuration, Timestamp, ZonedDateTime};

use super::ProofAnswer;
use crate::Session;

/// A test in more rooms would only be noise in more calendars.
pub const MOST_ROOMS: usize = 3;
/// Inside almost every booking window, and far enough not to disturb anybody.
const DAYS_AHEAD: i64 = 7;
const MINUTES: u32 = 30;
/// How many half hours of the day are tried before a taken one is taken.
const HALF_HOURS: usize = 12;

/// Why a test booking is not begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    #[error("choose a room")]
    NoRooms,
    #[error("choose at most three rooms")]
    TooManyRooms,
    /// A delegate's own request may be accepted at once, which proves nothing.
    #[error("the organizer is the Offision mailbox; choose another one")]
    OrganizerIsDelegate,
    /// A room's own request is never answered.
    #[error("the organizer is one of the rooms; choose somebody's mailbox")]
    OrganizerIsRoom,
}

impl ProofError {
    /// Key of the words: `proof-error-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            ProofError::NoRooms => "no-rooms",
            ProofError::TooManyRooms => "too-many-rooms",
            ProofError::OrganizerIsDelegate => "organizer-is-delegate",
            ProofError::OrganizerIsRoom => "organizer-is-room",
        }
    }
}

/// How long is waited for what.
#[derive(Clone, Debug)]
pub struct Patience {
    /// A quick look, so often; then slower ones.
    pub quick: (Duration, usize),
    pub slow: (Duration, usize),
    /// Until the room has taken its entry away.
    pub cleaning: (Duration, usize),
}

impl Default for Patience {
    /// Microsoft names no time; usually it is seconds, and six minutes is long.
    fn default() -> Self {
        Patience {
            quick: (Duration::from_secs(5), 12),
            slow: (Duration::from_secs(15), 20),
            cleaning: (Duration::from_secs(5), 12),
        }
    }
}

impl Patience {
    pub(super) fn for_answer(&self) -> impl Iterator<Item = Duration> {
        let (quick, slow) = (self.quick, self.slow);
        std::iter::repeat_n(quick.0, quick.1).chain(std::iter::repeat_n(slow.0, slow.1))
    }
}

/// A room that is asked.
#[derive(Clone, Debug)]
pub struct ProofRoom {
    pub address: String,
    /// What its settings say it will answer. `None`: they do not say.
    pub expected: Option<ProofAnswer>,
    start: Timestamp,
}

/// A test booking that can be begun.
#[derive(Clone, Debug)]
pub struct ProofPlan {
    /// Whose calendar the meeting is in, and who gets the answers.
    pub organizer: String,
    pub rooms: Vec<ProofRoom>,
    /// What the invitation says, for whoever sees it in a calendar.
    pub explanation: String,
    pub sent_at: Timestamp,
    pub patience: Patience,
}

impl ProofPlan {
    /// `now`: also says in which time zone people work here.
    ///
    /// # Errors
    /// See [`ProofError`].
    pub fn new(
        organizer: &str,
        delegate: Option<&str>,
        rooms: &[&Room],
        explanation: String,
        now: &ZonedDateTime,
    ) -> Result<ProofPlan, ProofError> {
        let organizer = organizer.trim().to_lowercase();
        if rooms.is_empty() {
            return Err(ProofError::NoRooms);
        }
        if rooms.len() > MOST_ROOMS {
            return Err(ProofError::TooManyRooms);
        }
        if delegate.is_some_and(|delegate| delegate.eq_ignore_ascii_case(&organizer)) {
            return Err(ProofError::OrganizerIsDelegate);
        }
        if rooms.iter().any(|room| *room.address == *organizer) {
            return Err(ProofError::OrganizerIsRoom);
        }
        Ok(ProofPlan {
            rooms: rooms.iter().map(|room| proof_room(room, now)).collect(),
            organizer,
            explanation,
            sent_at: now.timestamp(),
            patience: Patience::default(),
        })
    }
}

fn proof_room(room: &Room, now: &ZonedDateTime) -> ProofRoom {
    let start = start(room, now);
    let question = Question {
        organizer: Organizer::Inside(Lists::default()),
        start,
        minutes: MINUTES,
        now: now.datetime(),
        recurrence: None,
        taken: 0,
    };
    let expected = match answer(room, &question).decision {
        Decision::Accepted => Some(ProofAnswer::Accepted),
        Decision::AskedOfDelegates { .. } => Some(ProofAnswer::Tentative),
        Decision::Declined => Some(ProofAnswer::Declined),
        Decision::Ignored { .. } => Some(ProofAnswer::Nothing),
        Decision::Unknown { .. } => None,
    };
    ProofRoom {
        address: room.address.to_string(),
        expected,
        start: now
            .time_zone()
            .to_timestamp(start)
            .unwrap_or_else(|_| now.timestamp()),
    }
}

/// Ten o'clock on a working day about a week ahead, or sooner where the booking window ends sooner.
fn start(room: &Room, now: &ZonedDateTime) -> DateTime {
    let window = room
        .booking
        .value()
        .and_then(|booking| booking.window_days)
        .filter(|days| *days > 0);
    let days = window.map_or(DAYS_AHEAD, |window| window.min(DAYS_AHEAD));
    let mut day = now.date().saturating_add(jiff::Span::new().days(days));
    while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        // Towards today, so that the booking window is not left.
        day = day.saturating_sub(jiff::Span::new().days(1));
    }
    day.to_datetime(time(10, 0, 0, 0))
}

/// The first half hour from ten o'clock on in which the room's calendar has nothing; where it cannot be read, ten o'clock.
pub(super) async fn free_time(session: &Session, room: &ProofRoom) -> (Timestamp, Timestamp) {
    let half_hour = SignedDuration::from_mins(i64::from(MINUTES));
    let slot = |index: usize| {
        let start = room.start + half_hour * i32::try_from(index).unwrap_or_default();
        (start, start + half_hour)
    };
    let (first, last) = (slot(0).0, slot(HALF_HOURS).1);
    let Ok(read) = session
        .graph
        .calendar_view(&room.address, first, last)
        .await
    else {
        return slot(0);
    };
    let taken: Vec<(Timestamp, Timestamp)> = read
        .value
        .iter()
        .filter_map(|event| {
            let start = event.start.as_ref()?.instant()?;
            Some((start, event.end.as_ref()?.instant()?))
        })
        .collect();
    (0..HALF_HOURS)
        .map(slot)
        .find(|(start, end)| !taken.iter().any(|(from, to)| from < end && start < to))
        .unwrap_or_else(|| slot(0))
}
