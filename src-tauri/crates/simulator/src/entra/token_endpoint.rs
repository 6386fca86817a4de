use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde_json::json;

use super::errors::{
    Aadsts, CLIENT_DISABLED, CLIENT_NOT_FOUND, CLIENT_PLACEHOLDER, GRANT_UNSUPPORTED, NO_TENANT,
    PARAMETER_MISSING, POST_ONLY, PRINCIPAL_MISSING, RESOURCE_NOT_FOUND, SCOPE_NOT_DEFAULT,
    SECRET_EXPIRED, SECRET_MISSING, SECRET_WRONG, SEVERAL_RESOURCES, TENANT_MALFORMED,
    TENANT_NOT_FOUND,
};
use super::{Authority, authority};
use crate::answer::Answer;
use crate::call::{Call, pairs, value_of};
use crate::server::Shared;
use crate::tenant::Tenant;
use crate::token::{self, Resource};

/// An error with what its text names.
struct Refused(&'static Aadsts, Vec<String>);

/// Source: Microsoft identity platform, client credentials flow. The order of the checks: tenant,
/// client, service principal, disabled, secret, scope.
pub(super) fn answer(shared: &Shared, call: &Call, name: &str) -> Answer {
    match issued(shared, call, name) {
        Ok(token) => Answer::json(
            200,
            json!({"token_type": "Bearer", "expires_in": 3599, "ext_expires_in": 3599, "access_token": token}),
        )
        .header("cache-control", "no-store, no-cache")
        .header("pragma", "no-cache"),
        Err(Refused(error, arguments)) => {
            let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
            error.answer(call, &arguments)
        }
    }
}

fn issued(shared: &Shared, call: &Call, name: &str) -> Result<String, Refused> {
    let refused = |error: &'static Aadsts, arguments: &[&str]| {
        Err(Refused(
            error,
            arguments
                .iter()
                .map(|argument| (*argument).to_owned())
                .collect(),
        ))
    };
    if call.method != "POST" {
        return refused(&POST_ONLY, &[&call.method]);
    }
    match authority(shared, name) {
        Authority::ThisTenant => {}
        Authority::AnyTenant => return refused(&NO_TENANT, &[]),
        Authority::Unknown => return refused(&TENANT_NOT_FOUND, &[name]),
        Authority::Malformed => return refused(&TENANT_MALFORMED, &[name]),
    }
    let form = call.form();
    let (basic_id, basic_secret) = basic_credentials(call).unzip();
    let sent = |name: &str| {
        value_of(&form, name)
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
    };
    match sent("grant_type").as_deref() {
        Some("client_credentials") => {}
        Some(other) => return refused(&GRANT_UNSUPPORTED, &[other]),
        None => return refused(&PARAMETER_MISSING, &["grant_type"]),
    }
    let Some(client_id) = sent("client_id").or(basic_id) else {
        return refused(&PARAMETER_MISSING, &["client_id"]);
    };
    let tenant = shared.tenant();
    if client_id == "00000000-0000-0000-0000-000000000000" {
        return refused(&CLIENT_PLACEHOLDER, &[&client_id]);
    }
    let application = &tenant.application;
    if !application.app_id.eq_ignore_ascii_case(&client_id) {
        return refused(&CLIENT_NOT_FOUND, &[&client_id, &tenant.display_name]);
    }
    let Some(principal) = &tenant.service_principal else {
        return refused(&PRINCIPAL_MISSING, &[&client_id, &tenant.id]);
    };
    if application.is_disabled || !principal.account_enabled {
        return refused(&CLIENT_DISABLED, &[&client_id, &application.display_name]);
    }
    let now = Timestamp::now();
    match sent("client_secret").or(basic_secret) {
        None => return refused(&SECRET_MISSING, &[]),
        Some(secret) => match secret_state(&tenant, &secret, now) {
            SecretState::Right => {}
            SecretState::Wrong => return refused(&SECRET_WRONG, &[&client_id]),
            SecretState::Expired => return refused(&SECRET_EXPIRED, &[&client_id]),
        },
    }
    let Some(scope) = sent("scope") else {
        return refused(&PARAMETER_MISSING, &["scope"]);
    };
    if scope.split_whitespace().count() > 1 {
        return refused(&SEVERAL_RESOURCES, &[&scope]);
    }
    let Some(resource_name) = scope.strip_suffix("/.default") else {
        return refused(&SCOPE_NOT_DEFAULT, &[&scope]);
    };
    let Some(resource) = Resource::named(resource_name, &call.base) else {
        return refused(&RESOURCE_NOT_FOUND, &[resource_name, &tenant.display_name]);
    };
    Ok(token::issue(shared, &tenant, resource, now))
}

enum SecretState {
    Right,
    Wrong,
    Expired,
}

fn secret_state(tenant: &Tenant, secret: &str, now: Timestamp) -> SecretState {
    let mut same = tenant
        .application
        .password_credentials
        .iter()
        .filter(|known| known.secret_text == secret)
        .peekable();
    if same.peek().is_none() {
        return SecretState::Wrong;
    }
    if same.any(|known| known.start <= now && now < known.end) {
        SecretState::Right
    } else {
        SecretState::Expired
    }
}

/// RFC 6749, 2.3.1: both parts are form-encoded before they are joined.
fn basic_credentials(call: &Call) -> Option<(String, String)> {
    let (scheme, encoded) = call.header("authorization")?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let decoded = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (id, secret) = decoded.split_once(':')?;
    let plain = |text: &str| {
        pairs(format!("value={text}").as_bytes())
            .into_iter()
            .next()
            .map(|(_, value)| value)
    };
    Some((plain(id)?, plain(secret)?))
}
