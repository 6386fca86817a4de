//! Events in calendars: what is written and what is read.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize, Serializer};
use uuid::Uuid;

use super::models::EmailAddress;
use crate::wire;

/// An event, as Graph returns it. An absent property is `None`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Event {
    /// Stays the same when the event moves.
    pub id: Option<String>,
    #[serde(rename = "iCalUId")]
    pub i_cal_uid: Option<String>,
    pub subject: Option<String>,
    pub body_preview: Option<String>,
    pub start: Option<EventTime>,
    pub end: Option<EventTime>,
    pub organizer: Option<Organizer>,
    pub attendees: Option<Vec<Attendee>>,
    pub is_cancelled: Option<bool>,
    pub is_organizer: Option<bool>,
    /// `free`, `tentative`, `busy`, `oof`, `workingElsewhere` or `unknown`.
    pub show_as: Option<String>,
    /// `singleInstance`, `occurrence`, `exception` or `seriesMaster`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// What the calendar's owner answered.
    pub response_status: Option<Response>,
    /// What whoever made the event calls it.
    pub transaction_id: Option<String>,
}

/// A time of an event; always asked for in UTC.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct EventTime {
    /// Without an offset.
    pub date_time: Option<String>,
    pub time_zone: Option<String>,
}

impl EventTime {
    /// Returns the instant. `None`: it is in another zone than was asked for.
    pub fn instant(&self) -> Option<Timestamp> {
        let zone = self.time_zone.as_deref()?;
        let is_utc = ["UTC", "Etc/UTC", "tzone://Microsoft/Utc"]
            .iter()
            .any(|utc| zone.eq_ignore_ascii_case(utc));
        is_utc
            .then(|| wire::utc(self.date_time.as_deref()?))
            .flatten()
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Organizer {
    pub email_address: Option<EmailAddress>,
}

/// Somebody who was invited, or a room.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Attendee {
    pub email_address: Option<EmailAddress>,
    pub status: Option<Response>,
    /// `required`, `optional` or `resource`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
}

/// What somebody answered to an invitation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Response {
    /// `none`, `organizer`, `tentativelyAccepted`, `accepted`, `declined` or `notResponded`.
    pub response: Option<String>,
    /// The first year of all years while there is no answer.
    pub time: Option<String>,
}

/// An event to make.
#[derive(Clone, Debug)]
pub struct NewEvent {
    pub subject: String,
    /// Plain text.
    pub body: String,
    pub start: Timestamp,
    pub end: Timestamp,
    /// The addresses of the rooms that are invited.
    pub rooms: Vec<String>,
    /// Random, and kept for as long as the request may be sent again: Graph makes one event for it, however often it is asked.
    pub transaction_id: Uuid,
}

impl Serialize for NewEvent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rooms = self.rooms.iter().map(|room| Invited {
            kind: "resource",
            email_address: Address { address: room },
        });
        Written {
            subject: &self.subject,
            body: Text {
                content_type: "Text",
                content: &self.body,
            },
            start: Time::at(self.start),
            end: Time::at(self.end),
            location: self.rooms.first().map(|room| Location {
                display_name: room,
                location_email_address: room,
            }),
            attendees: rooms.collect(),
            transaction_id: self.transaction_id,
            is_reminder_on: false,
            response_requested: true,
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written<'a> {
    subject: &'a str,
    body: Text<'a>,
    start: Time,
    end: Time,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<Location<'a>>,
    attendees: Vec<Invited<'a>>,
    transaction_id: Uuid,
    is_reminder_on: bool,
    response_requested: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Text<'a> {
    content_type: &'static str,
    content: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Time {
    date_time: String,
    time_zone: &'static str,
}

impl Time {
    fn at(instant: Timestamp) -> Self {
        Time {
            date_time: TimeZone::UTC.to_datetime(instant).to_string(),
            time_zone: "UTC",
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    display_name: &'a str,
    location_email_address: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invited<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    email_address: Address<'a>,
}

#[derive(Serialize)]
struct Address<'a> {
    address: &'a str,
}
