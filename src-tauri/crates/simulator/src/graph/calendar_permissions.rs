//! Who may see and change a calendar folder. Sources: Microsoft Graph, List calendarPermissions,
//! Create, Update and Delete calendarPermission.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::calendar::{self, mailbox};
use super::{Ask, errors, ok};
use crate::answer::Answer;
use crate::call::Call;
use crate::tenant::Tenant;
use crate::tenant::permission::CalendarPermission;
use crate::tenant::recipients::Recipient;
use crate::token::Bearer;

const WRITES: [&str; 1] = ["Calendars.ReadWrite"];
const ROLES: [&str; 5] = ["none", "freeBusyRead", "limitedRead", "read", "write"];
const ROLES_OF_PEOPLE: [&str; 2] = [
    "delegateWithoutPrivateEventAccess",
    "delegateWithPrivateEventAccess",
];

pub(super) fn list(ask: &Ask<'_>, entry: Recipient<'_>, _: &[&str]) -> Answer {
    let rows = match entry {
        Recipient::Room(room) => room.calendar_permissions.iter().map(row).collect(),
        _ => vec![row(&CalendarPermission::my_organization("freeBusyRead"))],
    };
    calendar::list(ask, entry, "calendar/calendarPermissions", rows)
}

pub(super) fn is_change(method: &str, rest: &[&str]) -> bool {
    method != "GET" && rest.starts_with(&["calendar", "calendarPermissions"])
}

/// `None` when the change is not simulated.
pub(super) fn change(
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
    let room = match mailbox(&ask, key, &WRITES) {
        Ok(Recipient::Room(room)) => room.primary_smtp_address.clone(),
        // Calendars of people have no entries of their own here.
        Ok(_) => return None,
        Err(refusal) => return Some(refusal),
    };
    let body = call.json().cloned().unwrap_or_default();
    let role = body["role"].as_str().unwrap_or_default();
    match (call.method.as_str(), rest) {
        ("PATCH", [_, _, id]) => Some(set(tenant, &room, id, role)),
        ("POST", [_, _]) => Some(add(
            tenant,
            &room,
            body["emailAddress"]["address"].as_str().unwrap_or_default(),
            role,
        )),
        ("DELETE", [_, _, id]) => Some(remove(tenant, &room, id)),
        _ => None,
    }
}

fn set(tenant: &mut Tenant, room: &str, id: &str, role: &str) -> Answer {
    let Some(permission) = permissions(tenant, room)
        .iter_mut()
        .find(|permission| id_of(permission) == id)
    else {
        return errors::resource_not_found(id);
    };
    if !allowed(permission).contains(&role) {
        return errors::bad_request(&format!("The role '{role}' is not allowed."));
    }
    permission.role = role.to_owned().into();
    ok(row(permission))
}

fn add(tenant: &mut Tenant, room: &str, address: &str, role: &str) -> Answer {
    let Ok(found) = tenant.recipient(address) else {
        return errors::resource_not_found(address);
    };
    let permission = CalendarPermission {
        name: found.display_name().to_owned().into(),
        address: Some(found.address().to_owned().into()),
        role: role.to_owned().into(),
    };
    if !allowed(&permission).contains(&role) {
        return errors::bad_request(&format!("The role '{role}' is not allowed."));
    }
    let answer = Answer::json(201, row(&permission));
    let permissions = permissions(tenant, room);
    if permissions
        .iter()
        .any(|known| known.address == permission.address)
    {
        return errors::error(409, "ErrorResourceExists", "The permission exists already.");
    }
    permissions.push(permission);
    answer
}

fn remove(tenant: &mut Tenant, room: &str, id: &str) -> Answer {
    let permissions = permissions(tenant, room);
    let before = permissions.len();
    permissions.retain(|permission| permission.address.is_none() || id_of(permission) != id);
    match permissions.len() < before {
        true => Answer::empty(204),
        false => errors::resource_not_found(id),
    }
}

fn permissions<'a>(tenant: &'a mut Tenant, room: &str) -> &'a mut Vec<CalendarPermission> {
    let room = tenant.room_mut(room).expect("its mailbox was found");
    &mut room.calendar_permissions
}

fn id_of(permission: &CalendarPermission) -> String {
    STANDARD.encode(permission.address.as_deref().unwrap_or("Default"))
}

fn allowed(permission: &CalendarPermission) -> Vec<&'static str> {
    let mut allowed = ROLES.to_vec();
    if permission.address.is_some() {
        allowed.extend(ROLES_OF_PEOPLE);
    }
    allowed
}

fn row(permission: &CalendarPermission) -> Value {
    let mut email = json!({"name": permission.name});
    if let Some(address) = &permission.address {
        email["address"] = json!(address);
    }
    json!({
        "id": id_of(permission), "isRemovable": permission.address.is_some(), "isInsideOrganization": true,
        "role": permission.role, "allowedRoles": allowed(permission), "emailAddress": email,
    })
}
