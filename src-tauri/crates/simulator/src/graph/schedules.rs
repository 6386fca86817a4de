//! `getSchedule`. Source: Microsoft Graph, calendar: getSchedule.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::event_request::moment;
use super::mail::working_hours;
use super::{Ask, errors, ok};
use crate::answer::Answer;
use crate::attendant::Occurrence;
use crate::tenant::calendars::Item;
use crate::tenant::recipients::Recipient;
use crate::tenant::working_hours::WorkingHours;

/// At most so many schedules in one request. Source: outlook-get-free-busy-schedule.
const MOST_SCHEDULES: usize = 20;
/// A period is shorter than this.
const LONGEST: SignedDuration = SignedDuration::from_hours(42 * 24);

pub(super) fn answer(ask: &Ask<'_>, _: Recipient<'_>, _: &[&str]) -> Answer {
    let body = ask.call.json().unwrap_or(&Value::Null);
    let asked: Vec<_> = body["schedules"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let bad = |message: &str| errors::error(400, "ErrorInvalidParameter", message);
    if asked.is_empty() || asked.len() > MOST_SCHEDULES {
        return bad("The number of schedules must be between 1 and 20.");
    }
    let (start, end) = match (
        moment(&body["startTime"], "startTime"),
        moment(&body["endTime"], "endTime"),
    ) {
        (Ok((start, ..)), Ok((end, ..))) => (start, end),
        (Err(refusal), _) | (_, Err(refusal)) => return refusal,
    };
    let interval = body["availabilityViewInterval"].as_i64().unwrap_or(30);
    let length = end.duration_since(start);
    if length <= SignedDuration::ZERO || length >= LONGEST || !(5..=1440).contains(&interval) {
        return bad(
            "The requested time duration specified for FreeBusyViewOptions.TimeWindow is not within the allowed limits.",
        );
    }
    let window = Occurrence { start, end };
    let rows: Vec<_> = asked
        .into_iter()
        .map(|address| schedule(ask, address, window, SignedDuration::from_mins(interval)))
        .collect();
    let context = ask.context("Collection(microsoft.graph.scheduleInformation)");
    ok(json!({"@odata.context": context, "value": rows}))
}

fn schedule(ask: &Ask<'_>, address: &str, window: Occurrence, interval: SignedDuration) -> Value {
    let usual = WorkingHours::default();
    let (owner, hours) = match ask.tenant.recipient(address) {
        Ok(Recipient::Room(room)) if room.has_mailbox() => {
            (&room.external_directory_object_id, &room.working_hours)
        }
        Ok(Recipient::User(user)) if user.has_mailbox => (&user.id, &usual),
        _ => {
            let error = json!({"message": format!("Unable to resolve e-mail address {address} to an Active Directory object."),
                "responseCode": "ErrorMailRecipientNotFound"});
            return json!({"scheduleId": address, "availabilityView": "", "scheduleItems": [], "error": error});
        }
    };
    let items = ask.tenant.calendars.of(owner).iter();
    let taken: Vec<(&Item, Occurrence)> = items
        .filter(|item| !item.is_cancelled)
        .flat_map(|item| item.meetings.iter().map(move |meeting| (item, *meeting)))
        .filter(|(_, meeting)| meeting.overlaps(window))
        .collect();
    let shown: Vec<_> = taken.iter().map(|(item, meeting)| {
        json!({"isPrivate": item.sensitivity == "private", "status": item.show_as, "subject": item.subject,
            "location": item.location["displayName"].as_str().unwrap_or_default(),
            "start": time(meeting.start), "end": time(meeting.end)})
    }).collect();
    json!({"scheduleId": address, "availabilityView": availability(&taken, window, interval),
        "scheduleItems": shown, "workingHours": working_hours(hours)})
}

fn time(at: Timestamp) -> Value {
    json!({"dateTime": at.strftime("%Y-%m-%dT%H:%M:%S.0000000").to_string(), "timeZone": "UTC"})
}

/// A digit for each slot of the window: 0 free, 1 tentative, 2 busy.
fn availability(
    taken: &[(&Item, Occurrence)],
    window: Occurrence,
    interval: SignedDuration,
) -> String {
    let mut view = String::new();
    let mut start = window.start;
    while start < window.end {
        let end = start.checked_add(interval).unwrap_or(window.end);
        let slot = Occurrence { start, end };
        let digits = taken
            .iter()
            .filter(|(_, meeting)| meeting.overlaps(slot))
            .map(|(item, _)| match item.show_as.as_str() {
                "free" => '0',
                "tentative" => '1',
                _ => '2',
            });
        view.push(digits.max().unwrap_or('0'));
        start = end;
    }
    view
}
