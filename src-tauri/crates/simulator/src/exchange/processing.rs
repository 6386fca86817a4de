//! Get-CalendarProcessing and Set-CalendarProcessing.

use serde_json::{Map, Value, json};

use super::errors;
use super::invoke::{Invocation, Outcome, Row, selection};
use super::mailboxes::room_position;
use super::sharing::shared_calendar;
use crate::answer::Answer;
use crate::tenant::Tenant;
use crate::tenant::processing::CalendarProcessing;

/// Refused on the mailbox of a person.
const RESOURCE_ONLY: [&str; 4] = [
    "AutomateProcessing",
    "ResourceDelegates",
    "AddNewRequestsTentatively",
    "ProcessExternalMeetingMessages",
];
const POLICY_LISTS: [&str; 3] = ["BookInPolicy", "RequestInPolicy", "RequestOutOfPolicy"];

pub(super) fn get(tenant: &Tenant, invocation: &Invocation<'_>) -> Result<Outcome, Answer> {
    invocation.allow(&["ResultSize"])?;
    let identity = invocation.identity()?;
    let select = selection(invocation.call);
    let written = |settings: &CalendarProcessing, owner: &str| match &select {
        None => Row::Text(settings.text(owner)),
        Some(names) => Row::Value(Value::Object(settings.selected(owner, names))),
    };
    let row = match room_position(tenant, identity)? {
        Some(index) => {
            let room = tenant.room_at(index);
            written(&room.calendar_processing, &room.name)
        }
        // A person's calendar is updated, never booked by itself.
        None => {
            let settings = CalendarProcessing {
                automate_processing: "AutoUpdate".into(),
                ..CalendarProcessing::default()
            };
            written(&settings, identity)
        }
    };
    Ok(Outcome {
        rows: vec![row],
        ..Outcome::default()
    })
}

/// A list that is given replaces the whole list; the rest stays.
pub(super) fn set(tenant: &mut Tenant, invocation: &Invocation<'_>) -> Result<Outcome, Answer> {
    let identity = invocation.identity()?.to_owned();
    let position = room_position(tenant, &identity)?;
    let is_resource = position.is_some_and(|index| tenant.room_at(index).is_resource());
    let refused = RESOURCE_ONLY
        .into_iter()
        .find(|name| invocation.parameter(name).is_some());
    let index = match (position, refused) {
        (Some(index), _) if is_resource => index,
        (Some(index), None) => index,
        (_, property) => {
            let property = property.unwrap_or("AutomateProcessing");
            return Err(errors::resource_only(property));
        }
    };
    let before = tenant.room_at(index).calendar_processing.clone();
    let after = changed(tenant, invocation, &before)?;
    if invocation.is_what_if() {
        let message =
            format!("Setting calendar processing options for the mailbox \"{identity}\".");
        return Ok(Outcome {
            what_if: Some(format!("What if: {message}")),
            ..Outcome::default()
        });
    }
    if after == before {
        let warning = format!(
            "The command completed successfully but no settings of '{identity}' have been modified."
        );
        return Ok(Outcome {
            warnings: vec![warning],
            ..Outcome::default()
        });
    }
    let sharing = shared_calendar(tenant, index, &before, &after);
    let room = tenant.room_at_mut(index);
    room.calendar_permissions = sharing;
    room.calendar_processing = after;
    Ok(Outcome::default())
}

fn changed(
    tenant: &Tenant,
    invocation: &Invocation<'_>,
    before: &CalendarProcessing,
) -> Result<CalendarProcessing, Answer> {
    let mut properties = before.properties();
    let settable: Vec<String> = properties.keys().cloned().collect();
    invocation.allow(&settable.iter().map(String::as_str).collect::<Vec<_>>())?;
    for (sent_name, value) in invocation.parameters() {
        let Some(name) = settable
            .iter()
            .find(|name| name.eq_ignore_ascii_case(sent_name))
        else {
            continue;
        };
        let value = match &properties[name] {
            Value::Array(_) => json!(recipients(tenant, name, value)?),
            Value::Bool(_) => boolean(name, value)?,
            Value::String(_) => text(name, value)?,
            _ => value.clone(),
        };
        let previous = properties.insert(name.clone(), value.clone());
        if serde_json::from_value::<CalendarProcessing>(Value::Object(properties.clone())).is_err()
        {
            properties.extend(previous.map(|previous| (name.clone(), previous)));
            return Err(errors::bad_value(name, &value.to_string(), &[]));
        }
    }
    from_properties(properties)
}

fn from_properties(properties: Map<String, Value>) -> Result<CalendarProcessing, Answer> {
    serde_json::from_value(Value::Object(properties))
        .map_err(|error| errors::bad_value("Parameters", &error.to_string(), &[]))
}

fn boolean(name: &str, value: &Value) -> Result<Value, Answer> {
    match value {
        Value::Bool(_) => Ok(value.clone()),
        other => Err(errors::bad_value(name, &other.to_string(), &[])),
    }
}

fn text(name: &str, value: &Value) -> Result<Value, Answer> {
    let valid: &[&'static str] = match name {
        "AutomateProcessing" => &["None", "AutoUpdate", "AutoAccept"],
        "BookingType" => &["Standard", "Reserved"],
        _ => return Ok(json!(value.as_str().unwrap_or_default())),
    };
    let sent = value.as_str().unwrap_or_default();
    let known = valid.iter().find(|known| known.eq_ignore_ascii_case(sent));
    known
        .map(|known| json!(known))
        .ok_or_else(|| errors::bad_value(name, sent, valid))
}

/// A name that resolves to nobody makes the whole call fail. Delegates are kept by Name, members of
/// policies by legacy distinguished name, as they are read back.
fn recipients(tenant: &Tenant, name: &str, value: &Value) -> Result<Vec<String>, Answer> {
    let sent: Vec<&str> = match value {
        Value::Null => Vec::new(),
        Value::String(one) => vec![one],
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        other => return Err(errors::bad_value(name, &other.to_string(), &[])),
    };
    let is_policy = POLICY_LISTS.contains(&name);
    let mut kept: Vec<String> = Vec::with_capacity(sent.len());
    for identity in sent {
        let found = tenant
            .recipient(identity)
            .map_err(|reason| errors::not_resolved(identity, reason))?;
        let value = if is_policy {
            found.legacy_exchange_dn()
        } else {
            found.name().to_owned()
        };
        if !kept.contains(&value) {
            kept.push(value);
        }
    }
    Ok(kept)
}
