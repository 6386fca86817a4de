//! Can anybody book this room at all?

use jiff::civil::{Date, Time, Weekday, date, time};
use serde::Serialize;

use super::lists::names_somebody;
use super::occurrences::days_after;
use super::truth::add;
use super::{Decision, Lists, Organizer, Question, Setting, answer};
use crate::facts::{Room, WorkingHours};

/// Can anybody book this room at all, at once or through a delegate?
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Bookable {
    Somebody,
    /// Whoever asks is declined or ignored, because of these settings; the first decides.
    Nobody {
        because: Vec<Setting>,
    },
    Unknown {
        missing: Vec<Setting>,
    },
}

/// Asks for an ordinary meeting: today, which is in every booking window, at ten or when the working day begins, for half an hour or an
/// hour, at a free time, once. The organizer is in every list that names somebody, and being in a list never does harm.
///
/// A request that nobody is told of counts as asked: it is not declined, and other checks speak of it.
pub fn bookable(room: &Room) -> Bookable {
    let mut because = None;
    let mut missing = Vec::new();
    for question in ordinary_meetings(room) {
        let answer = answer(room, &question);
        let unwelcome = match &answer.decision {
            Decision::Unknown { possible, .. } if possible.iter().all(Decision::is_welcome) => {
                return Bookable::Somebody;
            }
            Decision::Unknown {
                possible,
                missing: open,
            } => {
                let unwelcome = !possible.iter().any(Decision::is_welcome);
                if !unwelcome {
                    add(&mut missing, open);
                }
                unwelcome.then(|| open.clone())
            }
            decision if decision.is_welcome() => return Bookable::Somebody,
            _ => Some(
                answer
                    .decided_by
                    .into_iter()
                    .chain(answer.further)
                    .collect(),
            ),
        };
        because = because.or(unwelcome);
    }
    match because {
        Some(because) if missing.is_empty() => Bookable::Nobody { because },
        _ => Bookable::Unknown { missing },
    }
}

pub(super) const TEN: Time = time(10, 0, 0, 0);

/// Ordinary meetings; if one of them can be had, the room can be booked.
fn ordinary_meetings(room: &Room) -> Vec<Question> {
    let opens = room.hours.value().map(|hours| hours.start);
    [Some(TEN), opens.filter(|opens| *opens != TEN)]
        .into_iter()
        .flatten()
        .flat_map(|start| [30, 60].map(|minutes| ordinary(room, start, minutes)))
        .collect()
}

/// A meeting on a working day of some week, asked for on that day.
pub(super) fn ordinary(room: &Room, start: Time, minutes: u32) -> Question {
    let day = working_day(room.hours.value());
    Question {
        organizer: Organizer::Inside(lists_with_somebody(room)),
        start: day.to_datetime(start),
        minutes,
        now: day.to_datetime(Time::MIN),
        recurrence: None,
        taken: 0,
    }
}

fn working_day(hours: Option<&WorkingHours>) -> Date {
    const MONDAY: Date = date(2026, 11, 23);
    let works = |day: &Weekday| hours.is_some_and(|hours| hours.days.contains(day));
    let days = Weekday::Monday
        .cycle_forward()
        .take(7)
        .position(|day| works(&day));
    days_after(MONDAY, days.map_or(0, |days| days as i64))
}

/// A list that was not read may name somebody.
fn lists_with_somebody(room: &Room) -> Lists {
    let names = |list| match room.booking.value() {
        Some(settings) => !names_somebody(settings, list).is_no(),
        None => true,
    };
    Lists {
        bypassing: names(Setting::Bypassing),
        may_request: names(Setting::MayRequest),
        may_request_exceptions: names(Setting::MayRequestExceptions),
    }
}
