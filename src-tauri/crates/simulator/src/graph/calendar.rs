//! Calendars and their permissions, as the app reaches them in one mailbox.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::directory::directory_entry;
use super::query::selected;
use super::{Ask, calendar_permissions, errors, events, ok, schedules};
use crate::answer::Answer;
use crate::tenant::recipients::Recipient;
use crate::tenant::room::MailboxState;

const READS_CALENDARS: [&str; 3] = [
    "Calendars.ReadWrite",
    "Calendars.Read",
    "Calendars.ReadBasic.All",
];

pub(super) fn route(ask: &Ask<'_>, method: &str, key: &str, rest: &[&str]) -> Option<Answer> {
    let answer: fn(&Ask<'_>, Recipient<'_>, &[&str]) -> Answer = match (method, rest) {
        ("GET", ["calendar"]) => calendar,
        ("GET", ["calendars"]) => calendars,
        ("GET", ["calendar", "calendarPermissions"]) => calendar_permissions::list,
        ("GET", ["calendarView"] | ["calendar", "calendarView"]) => events::view,
        ("GET", ["events"] | ["calendar", "events"]) => events::list,
        ("GET", ["events", _] | ["calendar", "events", _]) => events::one,
        ("POST", ["calendar", "getSchedule" | "microsoft.graph.getSchedule"]) => schedules::answer,
        _ => return None,
    };
    Some(match mailbox(ask, key, &READS_CALENDARS) {
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

pub(super) fn list(ask: &Ask<'_>, entry: Recipient<'_>, what: &str, rows: Vec<Value>) -> Answer {
    let context = ask.context(&format!("users('{}')/{what}", entry.object_id()));
    ok(json!({"@odata.context": context, "value": rows}))
}
