//! What calendars and inboxes hold.

use std::collections::{HashMap, VecDeque};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::Tenant;
use super::room::Room;
use crate::attendant::{Occurrence, Recurrence};

/// By the object id of the mailbox.
#[derive(Clone, Debug, Default)]
pub(crate) struct Calendars {
    items: HashMap<Box<str>, Vec<Item>>,
    pub(crate) inboxes: HashMap<Box<str>, Vec<Mail>>,
    /// Requests that rooms have not looked at yet, oldest first.
    pub(crate) requests: VecDeque<Request>,
    made: u64,
}

/// A request on its way to a room.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) sent: Timestamp,
    /// The room's primary address.
    pub(crate) room: String,
    /// The organizer's mailbox.
    pub(crate) mailbox: Box<str>,
    pub(crate) event: String,
}

/// A message in an inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub kind: MailKind,
    /// Primary address.
    pub from: String,
    pub subject: String,
    pub text: String,
    /// The `iCalUId` of the meeting, the same in every mailbox.
    pub meeting: String,
    /// Primary address of the room that the message is about.
    pub room: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailKind {
    /// A request that nothing has processed.
    Request,
    /// A request that a delegate is to decide.
    ForwardedRequest,
    Accepted,
    TentativelyAccepted,
    Declined,
}

/// What a room's calendar is taken by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Booking {
    pub(crate) meeting: Occurrence,
    pub(crate) people: u32,
}

/// An event in one mailbox.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) id: String,
    pub(crate) meeting: String,
    pub(crate) subject: String,
    /// HTML.
    pub(crate) body: String,
    /// `normal`, `private`, ...
    pub(crate) sensitivity: String,
    /// `free`, `tentative`, `busy`, ...
    pub(crate) show_as: String,
    pub(crate) location: Value,
    pub(crate) time_zone: String,
    pub(crate) is_all_day: bool,
    pub(crate) is_cancelled: bool,
    pub(crate) is_organizer: bool,
    pub(crate) organizer: Person,
    pub(crate) attendees: Vec<Attendee>,
    /// Of the mailbox itself.
    pub(crate) response: Answered,
    pub(crate) meetings: Vec<Occurrence>,
    pub(crate) recurrence: Option<Recurrence>,
    /// The recurrence as it was sent.
    pub(crate) pattern: Value,
    pub(crate) transaction_id: Option<String>,
    /// Ids with their values.
    pub(crate) extended: Vec<(String, String)>,
    pub(crate) created: Timestamp,
    pub(crate) modified: Timestamp,
}

#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) address: String,
}

#[derive(Clone, Debug)]
pub(crate) struct Attendee {
    /// `required`, `optional` or `resource`.
    pub(crate) kind: String,
    pub(crate) person: Person,
    pub(crate) answered: Answered,
}

#[derive(Clone, Debug)]
pub(crate) struct Answered {
    /// `none`, `notResponded`, `tentativelyAccepted`, `accepted`, `declined` or `organizer`.
    pub(crate) response: &'static str,
    pub(crate) at: Option<Timestamp>,
}

impl Answered {
    pub(crate) const NONE: Self = Self {
        response: "none",
        at: None,
    };
    pub(crate) const ORGANIZER: Self = Self {
        response: "organizer",
        at: None,
    };

    pub(crate) fn now(response: &'static str, at: Timestamp) -> Self {
        Self {
            response,
            at: Some(at),
        }
    }
}

impl Item {
    /// Everybody who comes, the organizer among them; rooms do not count.
    pub(crate) fn people(&self) -> u32 {
        let guests = self
            .attendees
            .iter()
            .filter(|attendee| attendee.kind != "resource");
        u32::try_from(guests.count() + 1).unwrap_or(u32::MAX)
    }
}

impl Calendars {
    pub(crate) fn of(&self, mailbox: &str) -> &[Item] {
        self.items.get(mailbox).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn of_mut(&mut self, mailbox: &str) -> &mut Vec<Item> {
        self.items.entry(mailbox.into()).or_default()
    }

    /// A new meeting in its organizer's calendar.
    pub(crate) fn item(
        &mut self,
        organizer: Person,
        meetings: Vec<Occurrence>,
        now: Timestamp,
    ) -> Item {
        Item {
            id: self.event_id(),
            meeting: self.meeting_id(),
            subject: String::new(),
            body: String::new(),
            sensitivity: "normal".to_owned(),
            show_as: "busy".to_owned(),
            location: Value::Null,
            time_zone: "UTC".to_owned(),
            is_all_day: false,
            is_cancelled: false,
            is_organizer: true,
            organizer,
            attendees: Vec::new(),
            response: Answered::ORGANIZER,
            meetings,
            recurrence: None,
            pattern: Value::Null,
            transaction_id: None,
            extended: Vec::new(),
            created: now,
            modified: now,
        }
    }

    /// A fresh id in the form of Exchange's, which has letters that a path must encode.
    pub(crate) fn event_id(&mut self) -> String {
        self.made += 1;
        let hash = Sha256::digest(format!("event {}", self.made));
        format!("AAMkAGI2{}", STANDARD.encode(&hash[..31]))
    }

    /// A fresh id that a meeting has in every mailbox.
    fn meeting_id(&mut self) -> String {
        self.made += 1;
        let hash = Sha256::digest(format!("meeting {}", self.made));
        let digits: String = hash.iter().map(|byte| format!("{byte:02X}")).collect();
        format!("040000008200E00074C5B7101A82E008{digits}")
    }
}

impl Tenant {
    /// Puts a booking into a room's calendar, of which nobody asked the attendant. False when there is
    /// no such room.
    pub fn occupy(&mut self, room_address: &str, start: Timestamp, minutes: u32) -> bool {
        let Some(index) = self.room_index(room_address) else {
            return false;
        };
        let room = self.room_at(index);
        let (owner, name) = (
            room.external_directory_object_id.clone(),
            &room.display_name,
        );
        let organizer = Person {
            name: name.clone(),
            address: room.primary_smtp_address.clone(),
        };
        let length = SignedDuration::from_mins(i64::from(minutes));
        let end = start.checked_add(length).unwrap_or(Timestamp::MAX);
        let meetings = vec![Occurrence { start, end }];
        let mut item = self.calendars.item(organizer, meetings, start);
        "Occupied".clone_into(&mut item.subject);
        self.calendars.of_mut(&owner).push(item);
        true
    }

    /// The messages of a mailbox, oldest first; rooms have looked at every request that is due.
    pub fn inbox(&mut self, address: &str) -> Vec<Mail> {
        self.attend(Timestamp::now());
        let Ok(owner) = self.recipient(address) else {
            return Vec::new();
        };
        let mails = self.calendars.inboxes.get(owner.object_id());
        mails.cloned().unwrap_or_default()
    }

    /// What a new request to the room may conflict with.
    pub(crate) fn bookings(&self, room: &Room) -> Vec<Booking> {
        let items = self.calendars.of(&room.external_directory_object_id);
        items
            .iter()
            .filter(|item| !item.is_cancelled && item.show_as != "free")
            .flat_map(|item| {
                let people = item.people();
                let meetings = item.meetings.iter();
                meetings.map(move |meeting| Booking {
                    meeting: *meeting,
                    people,
                })
            })
            .collect()
    }
}
