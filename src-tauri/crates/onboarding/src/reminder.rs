//! A calendar file that reminds of the end of the client secret, because nothing at Microsoft does.
//!
//! It holds no secret and no part of one: a calendar is read by many.

mod lines;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

use crate::words::Words;
use lines::{folded, text};

/// Whose secret it is and when it ends.
pub struct Reminder<'a> {
    /// The tenant as its people call it.
    pub tenant: &'a str,
    pub client_id: Uuid,
    pub ends: Timestamp,
}

/// How many days before the end, as the levels of [`crate::secret_life`]; 0 is the end itself.
const DAYS_BEFORE: [i32; 5] = [60, 30, 14, 7, 0];

/// The calendar file, with the days that are still to come in this time zone. `None`: there is none left.
///
/// Source: RFC 5545.
pub fn calendar(
    words: &Words,
    reminder: &Reminder<'_>,
    now: Timestamp,
    zone: &TimeZone,
) -> Option<String> {
    let today = zone.to_datetime(now).date();
    let end = zone.to_datetime(reminder.ends).date();
    let events: Vec<String> = DAYS_BEFORE
        .iter()
        .filter_map(|days| Some((*days, end.checked_sub(days.days()).ok()?)))
        .filter(|(_, day)| *day > today)
        .map(|(days, day)| event(words, reminder, now, end, days, day))
        .collect();
    if events.is_empty() {
        return None;
    }
    let mut calendar = String::new();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Offision//Offision Setup//EN",
        "CALSCALE:GREGORIAN",
    ] {
        calendar.push_str(&folded(line));
    }
    calendar.extend(events);
    calendar.push_str(&folded("END:VCALENDAR"));
    Some(calendar)
}

/// One whole day. The alarm is at nine in the morning, because a day begins at midnight.
fn event(
    words: &Words,
    reminder: &Reminder<'_>,
    now: Timestamp,
    end: Date,
    days: i32,
    day: Date,
) -> String {
    let arguments = [
        ("tenant", reminder.tenant.to_owned()),
        ("days", days.to_string()),
        ("date", end.to_string()),
        ("app", reminder.client_id.to_string()),
    ];
    let summary = text(&words.text("reminder-summary", &arguments));
    let description = text(&words.text("reminder-description", &arguments));
    let next = day.saturating_add(1.day());
    [
        "BEGIN:VEVENT".to_owned(),
        // The same secret gives the same id, so that a second file replaces the first one's days.
        format!(
            "UID:offision-secret-{}-{}-{days}",
            reminder.client_id,
            end.strftime("%Y%m%d")
        ),
        format!("DTSTAMP:{}", now.strftime("%Y%m%dT%H%M%SZ")),
        format!("DTSTART;VALUE=DATE:{}", day.strftime("%Y%m%d")),
        format!("DTEND;VALUE=DATE:{}", next.strftime("%Y%m%d")),
        format!("SUMMARY:{summary}"),
        format!("DESCRIPTION:{description}"),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        format!("DESCRIPTION:{summary}"),
        "TRIGGER:PT9H".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
    ]
    .iter()
    .map(|line| folded(line))
    .collect()
}

#[cfg(test)]
mod tests;
