//! Calendars, their permissions and their events, as the app reaches them in one mailbox.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::directory::directory_entry;
use super::query::selected;
use super::{Ask, errors, ok};
use crate::answer::Answer;
use crate::tenant::permission::CalendarPermission;
use crate::tenant::recipients::Recipient;
use crate::tenant::room::MailboxState;

const READS_CALENDARS: [&str; 3] = [
    "Calendars.ReadWrite",
    "Calendars.Read",
    "Calendars.ReadBasic.All",
];
const WRITES_CALENDARS: [&str; 1] = ["Calendars.ReadWrite"];
/// At most so many schedules in one request. Source: outlook-get-free-busy-schedule.
const MOST_SCHEDULES: usize = 20;

pub(super) fn route(ask: &Ask<'_>, method: &str, key: &str, rest: &[&str]) -> Option<Answer> {
    let roles: &[&str] = match (method, rest) {
        ("GET", _) | ("POST", ["calendar", "getSchedule" | "microsoft.graph.getSchedule"]) => {
            &READS_CALENDARS
        }
        _ => &WRITES_CALENDARS,
    };
    let answer: fn(&Ask<'_>, Recipient<'_>, &[&str]) -> Answer = match (method, rest) {
        ("GET", ["calendar"]) => calendar,
        ("GET", ["calendars"]) => calendars,
        ("GET", ["calendar", "calendarPermissions"]) => permissions,
        ("GET", ["calendarView"] | ["calendar", "calendarView"]) => view,
        ("GET", ["events"] | ["calendar", "events"]) => no_events,
        ("GET" | "PATCH" | "DELETE", ["events", _] | ["calendar", "events", _]) => event,
        ("POST", ["calendar", "getSchedule" | "microsoft.graph.getSchedule"]) => schedules,
        _ => return None,
    };
    Some(match mailbox(ask, key, roles) {
        Ok(entry) => answer(ask, entry, rest),
        Err(refusal) => refusal,
    })
}

/// The mailbox behind a key, when the app may reach it. Permissions are looked at before the mailbox.
pub(super) fn mailbox<'a>(
    ask: &Ask<'a>,
    key: &str,
    roles: &[&str],
) -> Result<Recipient<'a>, Answer> {
    if !ask.bearer.has_any(roles) {
        return Err(errors::mailbox_denied());
    }
    let entry = directory_entry(ask.tenant, key).ok_or_else(|| errors::invalid_user(key))?;
    match entry {
        Recipient::Room(room) if room.mailbox_state != MailboxState::Normal => {
            Err(errors::mailbox_not_enabled())
        }
        Recipient::Room(room) if room.access_policy_blocked => Err(errors::blocked_by_policy()),
        Recipient::User(user) if !user.has_mailbox => Err(errors::mailbox_not_enabled()),
        entry => Ok(entry),
    }
}

fn calendar_value(entry: Recipient<'_>) -> Value {
    let id = format!(
        "AAMk{}",
        STANDARD.encode(format!("calendar of {}", entry.object_id()))
    );
    json!({
        "id": id, "name": "Calendar", "color": "auto", "hexColor": "", "isDefaultCalendar": true,
        "changeKey": "nfZyf7VcrEKLNoU37KWlkQAAA0x0+w==", "canShare": true, "canViewPrivateItems": true, "canEdit": true,
        "allowedOnlineMeetingProviders": ["teamsForBusiness"], "defaultOnlineMeetingProvider": "teamsForBusiness",
        "isTallyingResponses": true, "isRemovable": false,
        "owner": {"name": entry.display_name(), "address": entry.address()},
    })
}

fn calendar(ask: &Ask<'_>, entry: Recipient<'_>, _: &[&str]) -> Answer {
    let mut body = selected(ask, calendar_value(entry), None);
    body["@odata.context"] =
        json!(ask.context(&format!("users('{}')/calendar/$entity", entry.object_id())));
    ok(body)
}

fn calendars(ask: &Ask<'_>, entry: Recipient<'_>, _: &[&str]) -> Answer {
    list(
        ask,
        entry,
        "calendars",
        vec![selected(ask, calendar_value(entry), None)],
    )
}

fn list(ask: &Ask<'_>, entry: Recipient<'_>, what: &str, rows: Vec<Value>) -> Answer {
    let context = ask.context(&format!("users('{}')/{what}", entry.object_id()));
    ok(json!({"@odata.context": context, "value": rows}))
}

fn permissions(ask: &Ask<'_>, entry: Recipient<'_>, _: &[&str]) -> Answer {
    let row = |permission: &CalendarPermission| {
        let id = permission
            .address
            .as_deref()
            .map_or_else(|| "Default".to_owned(), |address| address.to_owned());
        let mut email = json!({"name": permission.name});
        let mut allowed = vec!["none", "freeBusyRead", "limitedRead", "read", "write"];
        if let Some(address) = &permission.address {
            email["address"] = json!(address);
            allowed.extend([
                "delegateWithoutPrivateEventAccess",
                "delegateWithPrivateEventAccess",
            ]);
        }
        json!({"id": STANDARD.encode(id), "isRemovable": permission.address.is_some(), "isInsideOrganization": true,
            "role": permission.role, "allowedRoles": allowed, "emailAddress": email})
    };
    let rows = match entry {
        Recipient::Room(room) => room.calendar_permissions.iter().map(row).collect(),
        _ => vec![row(&CalendarPermission::my_organization("freeBusyRead"))],
    };
    list(ask, entry, "calendar/calendarPermissions", rows)
}

fn view(ask: &Ask<'_>, entry: Recipient<'_>, _: &[&str]) -> Answer {
    if ask.call.option("startDateTime").is_none() || ask.call.option("endDateTime").is_none() {
        let message = "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime";
        return errors::error(400, "ErrorInvalidParameter", message);
    }
    list(ask, entry, "calendarView", Vec::new())
}

fn no_events(ask: &Ask<'_>, entry: Recipient<'_>, _: &[&str]) -> Answer {
    list(ask, entry, "events", Vec::new())
}

/// No mailbox holds an event. The id is parsed before it is looked up.
fn event(_: &Ask<'_>, _: Recipient<'_>, rest: &[&str]) -> Answer {
    let id = rest.last().copied().unwrap_or_default();
    let is_id_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"-_+/=".contains(&byte);
    if id.len() >= 16 && id.starts_with("AA") && id.bytes().all(is_id_letter) {
        errors::item_not_found()
    } else {
        errors::error(400, "ErrorInvalidIdMalformed", "Id is malformed.")
    }
}

fn schedules(ask: &Ask<'_>, _: Recipient<'_>, _: &[&str]) -> Answer {
    let body = ask.call.json().unwrap_or(&Value::Null);
    let asked: Vec<_> = body["schedules"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    if asked.is_empty() || asked.len() > MOST_SCHEDULES {
        return errors::error(
            400,
            "ErrorInvalidParameter",
            "The number of schedules must be between 1 and 20.",
        );
    }
    let rows: Vec<_> = asked
        .into_iter()
        .map(|address| schedule(ask, address))
        .collect();
    let context = ask.context("Collection(microsoft.graph.scheduleInformation)");
    ok(json!({"@odata.context": context, "value": rows}))
}

fn schedule(ask: &Ask<'_>, address: &str) -> Value {
    let is_known = ask
        .tenant
        .room(address)
        .is_some_and(|room| room.has_mailbox())
        || ask
            .tenant
            .users
            .iter()
            .any(|user| user.mail.eq_ignore_ascii_case(address) && user.has_mailbox);
    if !is_known {
        let error = json!({"message": format!("Unable to resolve e-mail address {address} to an Active Directory object."),
            "responseCode": "ErrorMailRecipientNotFound"});
        return json!({"scheduleId": address, "availabilityView": "", "scheduleItems": [], "error": error});
    }
    json!({
        "scheduleId": address, "availabilityView": "0", "scheduleItems": [],
        "workingHours": {"daysOfWeek": ["monday", "tuesday", "wednesday", "thursday", "friday"],
            "startTime": "08:00:00.0000000", "endTime": "17:00:00.0000000", "timeZone": {"name": "China Standard Time"}},
    })
}
