//! Changes of the registration. Sources: Microsoft Graph, Update application, application: addPassword
//! and application: removePassword.

mod values;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde_json::{Value, json};

use super::application_value::password_value;
use super::{Ask, errors, ok};
use crate::answer::Answer;
use crate::call::Call;
use crate::ids::request_id;
use crate::permissions::{
    APPLICATION_ADMINISTRATOR, CLOUD_APPLICATION_ADMINISTRATOR, GLOBAL_ADMINISTRATOR,
};
use crate::server::Shared;
use crate::tenant::Tenant;
use crate::tenant::application::PasswordCredential;
use crate::token::Bearer;

const CHANGES_APPLICATIONS: [&str; 1] = ["Application.ReadWrite.All"];

/// Those who may change a registration that they do not own.
const ADMINISTRATORS: [&str; 3] = [
    GLOBAL_ADMINISTRATOR,
    APPLICATION_ADMINISTRATOR,
    CLOUD_APPLICATION_ADMINISTRATOR,
];

pub(super) fn is_change(method: &str, path: &[&str]) -> bool {
    let is_application = path
        .first()
        .is_some_and(|first| *first == "applications" || first.starts_with("applications("));
    method != "GET" && is_application
}

/// `None` when the change is not simulated.
pub(super) fn answer(
    shared: &Shared,
    call: &Call,
    tenant: &mut Tenant,
    bearer: &Bearer,
    path: &[&str],
) -> Option<Answer> {
    let (key, rest) = addressed(path)?;
    if !may_change(tenant, bearer) {
        return Some(errors::directory_denied());
    }
    let application = &tenant.application;
    let is_it = match key {
        Key::Object(id) => application.object_id.eq_ignore_ascii_case(id),
        Key::Client(id) => application.app_id.eq_ignore_ascii_case(id),
    };
    if !is_it || application.is_deleted {
        let (Key::Object(id) | Key::Client(id)) = key;
        return Some(errors::resource_not_found(id));
    }
    let Some(body) = call.json().filter(|body| body.is_object()) else {
        return Some(errors::bad_request(
            "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
        ));
    };
    match (call.method.as_str(), rest) {
        ("PATCH", []) => values::write(&mut tenant.application, body),
        ("POST", [name]) if is_action(name, "addPassword") => {
            Some(match made(shared, body, Timestamp::now()) {
                Some(made) => added(call, tenant, bearer, made),
                None => errors::invalid_value("passwordCredentials"),
            })
        }
        ("POST", [name]) if is_action(name, "removePassword") => Some(removed(tenant, body)),
        _ => None,
    }
}

#[derive(Clone, Copy)]
enum Key<'a> {
    Object(&'a str),
    Client(&'a str),
}

fn addressed<'a, 'b>(path: &'b [&'a str]) -> Option<(Key<'a>, &'b [&'a str])> {
    match path {
        ["applications", id, rest @ ..] => Some((Key::Object(id), rest)),
        [first, rest @ ..] => {
            let id = first
                .strip_prefix("applications(appId='")?
                .strip_suffix("')")?;
            Some((Key::Client(id), rest))
        }
        [] => None,
    }
}

/// Actions may be called with their namespace.
fn is_action(sent: &str, name: &str) -> bool {
    sent.strip_prefix("microsoft.graph.").unwrap_or(sent) == name
}

/// The permission alone is not enough: a person must own the registration or hold a role for it.
fn may_change(tenant: &Tenant, bearer: &Bearer) -> bool {
    if !bearer.opens_any(&CHANGES_APPLICATIONS) {
        return false;
    }
    let is_administrator = || {
        let roles = &bearer.directory_roles;
        roles
            .iter()
            .any(|role| ADMINISTRATORS.contains(&role.as_str()))
    };
    !bearer.is_person
        || tenant.application.owners.contains(&bearer.object_id)
        || (!bearer.is_guest && is_administrator())
}

/// `None`: not a lifetime. Without an end it lasts two years.
fn made(shared: &Shared, body: &Value, now: Timestamp) -> Option<PasswordCredential> {
    let wanted = &body["passwordCredential"];
    let time = |name: &str| match &wanted[name] {
        Value::Null => Some(None),
        value => value.as_str()?.parse::<Timestamp>().ok().map(Some),
    };
    let start = time("startDateTime")?.unwrap_or(now);
    let end = match time("endDateTime")? {
        Some(end) => end,
        None => two_years_after(start)?,
    };
    if end <= start || end.duration_since(now) <= SignedDuration::ZERO {
        return None;
    }
    let key_id = request_id();
    let secret_text = shared.ids.secret(&format!("client secret {key_id}"));
    Some(PasswordCredential {
        display_name: wanted["displayName"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
        hint: secret_text.chars().take(3).collect(),
        key_id,
        secret_text,
        start,
        end,
    })
}

fn two_years_after(start: Timestamp) -> Option<Timestamp> {
    let start = start.to_zoned_datetime(TimeZone::UTC);
    Some(start.checked_add(2.years()).ok()?.timestamp())
}

fn added(call: &Call, tenant: &mut Tenant, bearer: &Bearer, made: PasswordCredential) -> Answer {
    let mut body = password_value(&made, Some(&made.secret_text));
    tenant.application.password_credentials.push(made);
    let ask = Ask {
        call,
        tenant,
        bearer,
    };
    body["@odata.context"] = json!(ask.context("microsoft.graph.passwordCredential"));
    ok(body)
}

fn removed(tenant: &mut Tenant, body: &Value) -> Answer {
    let credentials = &mut tenant.application.password_credentials;
    let is_it = |known: &PasswordCredential| {
        let key_id = body["keyId"].as_str();
        key_id.is_some_and(|key_id| known.key_id.eq_ignore_ascii_case(key_id))
    };
    let Some(index) = credentials.iter().position(is_it) else {
        return errors::error(
            400,
            "Request_BadRequest",
            "No password credential found with keyId.",
        );
    };
    credentials.remove(index);
    Answer::empty(204)
}
