//! Microsoft Entra ID: discovery, tokens, sign-in and admin consent.

pub(crate) mod account;
mod authorize;
mod consent;
mod device;
mod discovery;
pub(crate) mod errors;
pub(crate) mod fault;
pub(crate) mod grants;
mod pages;
mod person_token;
mod redirects;
mod scopes;
mod token_endpoint;

use self::errors::Refused;
use self::errors::tenant::{
    OTHER_CLOUD, TENANT_DELETED, TENANT_DORMANT, TENANT_MALFORMED, TENANT_NOT_FOUND,
    US_GOVERNMENT_CLOUD,
};
use serde_json::Value;

use crate::answer::Answer;
use crate::call::Call;
use crate::ids::request_id;
use crate::server::Shared;
use crate::tenant::Tenant;
use crate::tenant::state::{Cloud, TenantState};

/// `None` when the route is not simulated.
pub(crate) fn answer(shared: &Shared, call: &Call) -> Option<Answer> {
    let is_read = matches!(call.method.as_str(), "GET" | "HEAD");
    let is_page = is_read || call.method == "POST";
    let answer = match call.parts().as_slice() {
        [tenant, "v2.0", ".well-known", "openid-configuration"] if is_read => {
            discovery::openid_configuration(shared, call, tenant, discovery::Version::Two)
        }
        [tenant, ".well-known", "openid-configuration"] if is_read => {
            discovery::openid_configuration(shared, call, tenant, discovery::Version::One)
        }
        ["common", "discovery", "instance"] if is_read => discovery::instances(call),
        [tenant, "discovery", "v2.0", "keys"] if is_read => discovery::keys(shared, call, tenant),
        [tenant, "oauth2", "v2.0", "token"] => token_endpoint::answer(shared, call, tenant),
        [tenant, "oauth2", "v2.0", "devicecode"] => device::code(shared, call, tenant),
        ["devicelogin"] if is_page => device::page(shared, call),
        [tenant, "oauth2", "v2.0", "authorize"] if is_page => {
            authorize::answer(shared, call, tenant)
        }
        [tenant, "adminconsent"] if is_page => {
            consent::answer(shared, call, tenant, consent::Version::One)
        }
        [tenant, "v2.0", "adminconsent"] if is_page => {
            consent::answer(shared, call, tenant, consent::Version::Two)
        }
        _ => return None,
    };
    Some(with_ids(call, answer))
}

/// The answer with one claim of its id token changed.
pub(crate) fn with_claim(shared: &Shared, mut answer: Answer, name: &str, value: &Value) -> Answer {
    if let Some(body) = answer.content.json_mut()
        && let Some(token) = body["id_token"].as_str()
        && let Some(changed) = person_token::with_claim(shared, token, name, value)
    {
        body["id_token"] = Value::String(changed);
    }
    answer
}

fn with_ids(call: &Call, answer: Answer) -> Answer {
    let answer = answer
        .header("x-ms-request-id", request_id())
        .header(
            "strict-transport-security",
            "max-age=31536000; includeSubDomains",
        )
        .header("x-content-type-options", "nosniff");
    match call.client_request_id() {
        Some(id) => answer.header("client-request-id", id),
        None => answer,
    }
}

/// What the first segment of a path names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Authority {
    ThisTenant,
    /// `common` or `organizations`: no tenant in particular.
    AnyTenant,
    /// Of another cloud.
    Elsewhere(Cloud),
    Unknown,
    /// Neither a GUID nor a domain name.
    Malformed,
}

fn authority(tenant: &Tenant, name: &str) -> Authority {
    if tenant.is_called(name) {
        return Authority::ThisTenant;
    }
    if matches!(name, "common" | "organizations") {
        return Authority::AnyTenant;
    }
    let mut elsewhere = tenant.elsewhere.iter();
    if let Some(other) = elsewhere.find(|other| {
        other.id.eq_ignore_ascii_case(name) || other.domain.eq_ignore_ascii_case(name)
    }) {
        return Authority::Elsewhere(other.cloud);
    }
    let is_domain = name.contains('.')
        && name.split('.').all(|label| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        });
    if is_domain || uuid::Uuid::parse_str(name).is_ok() {
        Authority::Unknown
    } else {
        Authority::Malformed
    }
}

/// Whether this host signs in for what the path names; true when it names no tenant in particular.
/// A tenant that nobody can use is still described by discovery, which does not come here.
fn admitted(tenant: &Tenant, name: &str) -> Result<bool, Refused> {
    let refusal = match authority(tenant, name) {
        Authority::ThisTenant => match tenant.state {
            TenantState::Active => return Ok(false),
            TenantState::Deleted => &TENANT_DELETED,
            TenantState::Dormant => &TENANT_DORMANT,
        },
        Authority::AnyTenant => return Ok(true),
        Authority::Elsewhere(Cloud::UsGovHigh | Cloud::UsGovDod) => &US_GOVERNMENT_CLOUD,
        Authority::Elsewhere(cloud) => {
            let refused = Refused::from(&OTHER_CLOUD);
            return Err(refused
                .with("cloud", cloud.instance())
                .with("this-cloud", tenant.cloud.instance()));
        }
        Authority::Unknown => &TENANT_NOT_FOUND,
        Authority::Malformed => &TENANT_MALFORMED,
    };
    Err(Refused::from(refusal))
}
