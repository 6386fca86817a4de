//! Microsoft Entra ID: discovery, tokens and admin consent.

mod account;
mod consent;
mod discovery;
pub(crate) mod errors;
mod pages;
mod token_endpoint;

use crate::answer::Answer;
use crate::call::Call;
use crate::server::Shared;

/// `None` when the route is not simulated.
pub(crate) fn answer(shared: &Shared, call: &Call) -> Option<Answer> {
    let is_read = matches!(call.method.as_str(), "GET" | "HEAD");
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
        [tenant, "adminconsent"] if is_read || call.method == "POST" => {
            consent::answer(shared, call, tenant, consent::Version::One)
        }
        [tenant, "v2.0", "adminconsent"] if is_read || call.method == "POST" => {
            consent::answer(shared, call, tenant, consent::Version::Two)
        }
        _ => return None,
    };
    Some(with_ids(call, answer))
}

fn with_ids(call: &Call, answer: Answer) -> Answer {
    let answer = answer
        .header("x-ms-request-id", uuid::Uuid::new_v4().to_string())
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
    Unknown,
    /// Neither a GUID nor a domain name.
    Malformed,
}

fn authority(shared: &Shared, name: &str) -> Authority {
    if shared.tenant().is_called(name) {
        return Authority::ThisTenant;
    }
    if matches!(name, "common" | "organizations") {
        return Authority::AnyTenant;
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
