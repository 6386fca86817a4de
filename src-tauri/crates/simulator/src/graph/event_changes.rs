//! Events, as they are made and taken back. Sources: Microsoft Graph, Create event, event: cancel and
//! Delete event.

use jiff::Timestamp;
use serde_json::Value;

use super::calendar::mailbox;
use super::event_request::When;
use super::events::{missing, written};
use super::{Ask, errors};
use crate::answer::Answer;
use crate::call::Call;
use crate::tenant::Tenant;
use crate::tenant::calendars::{Answered, Attendee, Item, Person, Request};
use crate::tenant::recipients::Recipient;
use crate::token::Bearer;

const WRITES_CALENDARS: [&str; 1] = ["Calendars.ReadWrite"];

pub(super) fn is_change(method: &str, rest: &[&str]) -> bool {
    let rest = rest.strip_prefix(&["calendar"]).unwrap_or(rest);
    method != "GET" && rest.first() == Some(&"events")
}

/// `None` when the change is not simulated.
pub(super) fn answer(
    call: &Call,
    tenant: &mut Tenant,
    bearer: &Bearer,
    key: &str,
    rest: &[&str],
) -> Option<Answer> {
    let ask = Ask {
        call,
        tenant,
        bearer,
    };
    let owner = match mailbox(&ask, key, &WRITES_CALENDARS) {
        Ok(entry) => owner(entry),
        Err(refusal) => return Some(refusal),
    };
    let rest = rest.strip_prefix(&["calendar"]).unwrap_or(rest);
    match (call.method.as_str(), rest) {
        ("POST", ["events"]) => Some(match created(call, tenant, &owner) {
            Ok(event) => shown(call, tenant, bearer, key, &event),
            Err(refusal) => refusal,
        }),
        ("POST", ["events", id, "cancel" | "microsoft.graph.cancel"]) => {
            Some(cancelled(tenant, &owner.id, id))
        }
        ("DELETE", ["events", id]) => Some(deleted(tenant, &owner.id, id)),
        ("PATCH", ["events", id]) => {
            let items = tenant.calendars.of(&owner.id);
            let is_known = items.iter().any(|item| item.id == *id);
            (!is_known).then(|| missing(id))
        }
        _ => None,
    }
}

struct Owner {
    id: String,
    person: Person,
}

fn owner(entry: Recipient<'_>) -> Owner {
    Owner {
        id: entry.object_id().to_owned(),
        person: person(entry),
    }
}

fn person(of: Recipient<'_>) -> Person {
    Person {
        name: of.display_name().to_owned(),
        address: of.address().to_owned(),
    }
}

/// The id of the new event, or of the one that an earlier attempt with the same transaction made.
fn created(call: &Call, tenant: &mut Tenant, owner: &Owner) -> Result<Item, Answer> {
    let Some(body) = call.json().filter(|body| body.is_object()) else {
        return Err(errors::bad_request("Unable to read JSON request payload."));
    };
    let text = |name: &str, usual: &str| body[name].as_str().unwrap_or(usual).to_owned();
    let transaction_id = body["transactionId"].as_str().map(str::to_owned);
    let items = tenant.calendars.of(&owner.id).iter();
    let mut made = items.filter(|item| item.is_organizer && item.transaction_id.is_some());
    if let Some(known) = made.find(|item| item.transaction_id == transaction_id) {
        return Ok(known.clone());
    }
    let when = When::read(body)?;
    let attendees = attendees(tenant, body);
    let now = Timestamp::now();
    let organizer = owner.person.clone();
    let mut item = tenant.calendars.item(organizer, when.meetings, now);
    item.subject = text("subject", "");
    item.body = body["body"]["content"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    item.sensitivity = text("sensitivity", "normal");
    item.show_as = text("showAs", "busy");
    item.location = body["location"].clone();
    item.time_zone = when.time_zone;
    item.is_all_day = body["isAllDay"] == true;
    item.recurrence = when.recurrence;
    item.pattern = body["recurrence"].clone();
    item.transaction_id = transaction_id;
    item.extended = extended(body);
    item.attendees = attendees;
    for attendee in &item.attendees {
        if let Ok(Recipient::Room(room)) = tenant.recipient(&attendee.person.address) {
            let request = Request {
                sent: now,
                room: room.primary_smtp_address.clone(),
                mailbox: owner.id.as_str().into(),
                event: item.id.clone(),
            };
            tenant.calendars.requests.push_back(request);
        }
    }
    tenant.calendars.of_mut(&owner.id).push(item.clone());
    tenant.attend(now);
    // As it was before any room has answered.
    Ok(item)
}

fn attendees(tenant: &Tenant, body: &Value) -> Vec<Attendee> {
    let sent = body["attendees"].as_array().into_iter().flatten();
    sent.filter_map(|attendee| {
        let address = attendee["emailAddress"]["address"].as_str()?;
        let name = attendee["emailAddress"]["name"].as_str().unwrap_or(address);
        let person = match tenant.recipient(address) {
            Ok(found) => person(found),
            Err(_) => Person {
                name: name.to_owned(),
                address: address.to_owned(),
            },
        };
        Some(Attendee {
            kind: attendee["type"].as_str().unwrap_or("required").to_owned(),
            person,
            answered: Answered::NONE,
        })
    })
    .collect()
}

fn extended(body: &Value) -> Vec<(String, String)> {
    let sent = body["singleValueExtendedProperties"].as_array();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    sent.into_iter()
        .flatten()
        .filter_map(|property| Some((text(&property["id"])?, text(&property["value"])?)))
        .collect()
}

fn shown(call: &Call, tenant: &Tenant, bearer: &Bearer, key: &str, event: &Item) -> Answer {
    let ask = Ask {
        call,
        tenant,
        bearer,
    };
    match mailbox(&ask, key, &WRITES_CALENDARS) {
        Ok(entry) => written(&ask, entry, event, 201),
        Err(refusal) => refusal,
    }
}

/// Only the organizer can do that.
fn cancelled(tenant: &mut Tenant, owner: &str, id: &str) -> Answer {
    let items = tenant.calendars.of(owner);
    match items.iter().find(|item| item.id == id) {
        None => missing(id),
        Some(item) if !item.is_organizer => errors::error(
            400,
            "ErrorInvalidRequest",
            "Your request can't be completed. You need to be an organizer to cancel a meeting.",
        ),
        Some(_) => {
            taken_back(tenant, owner, id);
            Answer::empty(202)
        }
    }
}

/// An organizer cancels by deleting; anybody else only loses sight of the meeting.
fn deleted(tenant: &mut Tenant, owner: &str, id: &str) -> Answer {
    if taken_back(tenant, owner, id) {
        Answer::empty(204)
    } else {
        missing(id)
    }
}

fn taken_back(tenant: &mut Tenant, owner: &str, id: &str) -> bool {
    let items = tenant.calendars.of_mut(owner);
    let Some(index) = items.iter().position(|item| item.id == id) else {
        return false;
    };
    let item = items.remove(index);
    if item.is_organizer {
        tenant.cancel(&item, Timestamp::now());
    }
    true
}
