//! An event as a client sends it. Source: Microsoft Graph, Create event.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;
use serde_json::Value;

use super::errors;
use super::event_value::unknown_zone;
use crate::answer::Answer;
use crate::attendant::{Ends, MeetingRequest, Occurrence, Pattern, Recurrence, zones};

/// When an event takes place.
pub(super) struct When {
    pub(super) meetings: Vec<Occurrence>,
    pub(super) recurrence: Option<Recurrence>,
    pub(super) time_zone: String,
}

impl When {
    pub(super) fn read(body: &Value) -> Result<Self, Answer> {
        let (start, zone, time_zone) = moment(&body["start"], "start")?;
        let (end, ..) = moment(&body["end"], "end")?;
        let minutes = end.duration_since(start).as_mins();
        let Ok(minutes) = u32::try_from(minutes) else {
            return Err(errors::error(
                400,
                "ErrorPropertyValidationFailure",
                "At least one property failed validation.",
            ));
        };
        let recurrence = match &body["recurrence"] {
            Value::Null => None,
            sent => Some(recurrence(sent)?),
        };
        let request = MeetingRequest {
            organizer: String::new(),
            received: start,
            start: start.to_zoned_datetime(zone),
            minutes,
            recurrence,
            people: 1,
        };
        Ok(Self {
            meetings: request.occurrences(),
            recurrence: request.recurrence,
            time_zone,
        })
    }
}

/// A `dateTimeTimeZone`.
pub(super) fn moment(value: &Value, name: &str) -> Result<(Timestamp, TimeZone, String), Answer> {
    let missing = || {
        errors::bad_request(&format!(
            "The property '{name}' needs a dateTime and a timeZone."
        ))
    };
    let text = value["dateTime"].as_str().ok_or_else(missing)?;
    let zone_name = value["timeZone"].as_str().unwrap_or("UTC");
    let zone = zones::named(zone_name).ok_or_else(|| unknown_zone(zone_name))?;
    // An offset in the text counts more than the zone beside it.
    let at = match text.parse::<Timestamp>() {
        Ok(at) => Some(at),
        Err(_) => text
            .parse::<DateTime>()
            .ok()
            .and_then(|local| zone.to_timestamp(local).ok()),
    };
    Ok((at.ok_or_else(missing)?, zone, zone_name.to_owned()))
}

fn recurrence(sent: &Value) -> Result<Recurrence, Answer> {
    let bad = || errors::bad_request("The recurrence is not understood.");
    let (pattern, range) = (&sent["pattern"], &sent["range"]);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_ascii_lowercase();
    let number = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok());
    let kind = match text(&pattern["type"]).as_str() {
        "daily" => Pattern::Daily,
        "weekly" => Pattern::Weekly {
            days: pattern["daysOfWeek"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|day| weekday(&text(day)).ok_or_else(bad))
                .collect::<Result<_, _>>()?,
            first_day_of_week: weekday(&text(&pattern["firstDayOfWeek"]))
                .unwrap_or(Weekday::Sunday),
        },
        other => {
            let message = format!("The simulated tenant does not know {other} recurrences");
            return Err(errors::error(501, "NotSimulated", &message));
        }
    };
    let ends = match text(&range["type"]).as_str() {
        "enddate" => {
            let day = range["endDate"]
                .as_str()
                .and_then(|day| day.parse::<Date>().ok());
            Ends::On(day.ok_or_else(bad)?)
        }
        "numbered" => Ends::After(number(&range["numberOfOccurrences"]).ok_or_else(bad)?),
        "noend" => Ends::Never,
        _ => return Err(bad()),
    };
    Ok(Recurrence {
        pattern: kind,
        interval: number(&pattern["interval"]).unwrap_or(1),
        ends,
    })
}

fn weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}
