//! An event as Microsoft Graph writes it. Source: event resource type.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::{Ask, errors};
use crate::answer::Answer;
use crate::attendant::zones;
use crate::tenant::calendars::{Answered, Attendee, Item, Person};

/// How an answer writes times and what else it shows.
pub(super) struct Place<'a> {
    zone: TimeZone,
    zone_name: String,
    /// `$expand`, which alone shows extended properties.
    expand: Option<&'a str>,
}

impl<'a> Place<'a> {
    /// In UTC unless `Prefer: outlook.timezone="..."` names another zone.
    pub(super) fn of(ask: &Ask<'a>) -> Result<Self, Answer> {
        let prefer = ask.call.header("prefer").unwrap_or_default();
        let named = prefer.split([',', ';']).find_map(|part| {
            let (name, value) = part.split_once('=')?;
            let is_zone = name.trim().eq_ignore_ascii_case("outlook.timezone");
            is_zone.then(|| value.trim().trim_matches('"').to_owned())
        });
        let zone_name = named.unwrap_or_else(|| "UTC".to_owned());
        let Some(zone) = zones::named(&zone_name) else {
            return Err(unknown_zone(&zone_name));
        };
        Ok(Self {
            zone,
            zone_name,
            expand: ask.call.option("$expand"),
        })
    }

    fn time(&self, at: Timestamp) -> Value {
        let local = at.to_zoned_datetime(self.zone.clone()).datetime();
        let text = local.strftime("%Y-%m-%dT%H:%M:%S.0000000").to_string();
        json!({"dateTime": text, "timeZone": self.zone_name})
    }
}

pub(super) fn unknown_zone(name: &str) -> Answer {
    let message = format!(
        "A valid TimeZone value must be specified. The following TimeZone value is not supported: '{name}'."
    );
    errors::error(400, "TimeZoneNotSupportedException", &message)
}

/// An event, or with an index one meeting of a series.
pub(super) fn value(item: &Item, occurrence: Option<usize>, place: &Place<'_>) -> Value {
    let shown = item
        .meetings
        .get(occurrence.unwrap_or(0))
        .or(item.meetings.first());
    let (start, end) = shown.map_or((item.created, item.created), |one| (one.start, one.end));
    let id = match occurrence {
        Some(index) => format!("{}{index:04}", item.id),
        None => item.id.clone(),
    };
    let kind = match (&item.recurrence, occurrence) {
        (None, _) => "singleInstance",
        (Some(_), None) => "seriesMaster",
        (Some(_), Some(_)) => "occurrence",
    };
    let pattern = if kind == "seriesMaster" {
        item.pattern.clone()
    } else {
        Value::Null
    };
    let text = item.body.replace("<html>", "").replace("</html>", "");
    let version = item.modified.as_nanosecond();
    let mut value = json!({
        "@odata.etag": format!("W/\"{version}\""), "id": id, "iCalUId": item.meeting, "changeKey": version.to_string(),
        "createdDateTime": digits(item.created), "lastModifiedDateTime": digits(item.modified), "categories": [],
        "originalStartTimeZone": item.time_zone, "originalEndTimeZone": item.time_zone, "reminderMinutesBeforeStart": 15,
        "isReminderOn": true, "hasAttachments": false, "hideAttendees": false, "subject": item.subject,
        "bodyPreview": text, "importance": "normal", "sensitivity": item.sensitivity, "isAllDay": item.is_all_day,
        "isCancelled": item.is_cancelled, "isDraft": false, "isOrganizer": item.is_organizer, "responseRequested": true,
        "seriesMasterId": occurrence.map(|_| &item.id), "transactionId": item.transaction_id, "showAs": item.show_as,
        "type": kind, "webLink": "https://outlook.office365.com/owa/?path=/calendar/item", "onlineMeetingUrl": null,
        "isOnlineMeeting": false, "onlineMeetingProvider": "unknown", "onlineMeeting": null, "allowNewTimeProposals": true,
        "responseStatus": status(&item.response), "body": {"contentType": "html", "content": item.body},
        "start": place.time(start), "end": place.time(end), "location": location(&item.location),
        "locations": [location(&item.location)], "recurrence": pattern,
        "attendees": item.attendees.iter().map(attendee).collect::<Vec<_>>(), "organizer": person(&item.organizer),
    });
    if let Some(expand) = place.expand {
        let extended = item.extended.iter().filter(|(id, _)| expand.contains(id));
        let extended: Vec<_> = extended
            .map(|(id, value)| json!({"id": id, "value": value}))
            .collect();
        if !extended.is_empty() {
            value["singleValueExtendedProperties"] = json!(extended);
        }
    }
    value
}

fn location(sent: &Value) -> Value {
    let name = sent["displayName"].as_str().unwrap_or_default();
    let mut location = json!({"displayName": name, "locationType": "default", "uniqueId": name, "uniqueIdType": "private"});
    if let Some(address) = sent["locationEmailAddress"].as_str() {
        location["locationEmailAddress"] = json!(address);
    }
    location
}

fn attendee(attendee: &Attendee) -> Value {
    let mut value = person(&attendee.person);
    value["type"] = json!(attendee.kind);
    value["status"] = status(&attendee.answered);
    value
}

fn person(person: &Person) -> Value {
    json!({"emailAddress": {"name": person.name, "address": person.address}})
}

fn status(answered: &Answered) -> Value {
    let at = answered
        .at
        .map_or_else(|| "0001-01-01T00:00:00Z".to_owned(), digits);
    json!({"response": answered.response, "time": at})
}

/// With seven decimals, as the service writes moments.
fn digits(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.%7fZ").to_string()
}
