//! The tokens of a person: access tokens with delegated permissions, and the id token.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::account::{Account, OTHER_TENANT};
use super::errors::Refused;
use super::errors::application::{RESOURCE_DISABLED, RESOURCE_NOT_FOUND};
use super::errors::consent::NOT_CONSENTED;
use super::errors::credential::SCOPE_INVALID;
use super::grants::SignIn;
use super::redirects::Kind;
use super::scopes::{Scopes, Unknown};
use crate::call::Call;
use crate::permissions::DELEGATED_SCOPES;
use crate::server::Shared;
use crate::tenant::Tenant;
use crate::tenant::state::ResourceState;
use crate::token::{self, Resource};

pub(super) struct Issued {
    pub(super) access_token: String,
    /// As the answer names them: in full, but for OpenID Connect's own.
    pub(super) scope: String,
}

/// A token for one resource, with everything there that was consented to.
pub(super) fn issued(
    shared: &Shared,
    tenant: &Tenant,
    call: &Call,
    sign_in: &SignIn,
    scope: Option<&str>,
) -> Result<Issued, Refused> {
    let asked = match scope {
        Some(text) => Scopes::parse(text, &call.base, tenant)
            .map_err(|Unknown(word)| Refused::from(&SCOPE_INVALID).with("scope", word))?,
        None => sign_in.scopes.clone(),
    };
    let resources = asked.resources();
    let resource = match (resources.as_slice(), scope) {
        ([], _) => Resource::Graph,
        ([only], _) | ([only, ..], None) => *only,
        (_, Some(_)) => return Err(Refused::from(&SCOPE_INVALID)),
    };
    usable(tenant, resource, resource.app_id())?;
    let person = sign_in.account.object_id(shared.ids);
    let is_allowed =
        |resource: &str, scope: &str| tenant.has_delegated_grant(resource, scope, &person);
    let is_missing = asked
        .permissions
        .iter()
        .filter(|permission| permission.resource == resource)
        .filter_map(|permission| permission.scope)
        .any(|scope| !is_allowed(resource.app_id(), scope));
    let granted: Vec<&str> = DELEGATED_SCOPES
        .iter()
        .filter(|scope| scope.resource == resource.app_id())
        .map(|scope| scope.value)
        .filter(|scope| is_allowed(resource.app_id(), scope))
        .collect();
    if is_missing || (granted.is_empty() && !resources.is_empty()) {
        return Err(Refused::from(&NOT_CONSENTED));
    }
    let openid: Vec<&str> = sign_in.scopes.openid.iter().map(String::as_str).collect();
    let in_token: Vec<_> = granted
        .iter()
        .chain(openid.iter().filter(|name| **name != "offline_access"))
        .copied()
        .collect();
    let audience = resource.audience(tenant.cloud);
    let in_answer: Vec<_> = openid
        .iter()
        .filter(|name| **name != "offline_access")
        .map(|name| (*name).to_owned())
        .chain(granted.iter().map(|name| format!("{audience}/{name}")))
        .collect();
    Ok(Issued {
        access_token: access_token(shared, tenant, sign_in, &audience, &in_token.join(" ")),
        scope: in_answer.join(" "),
    })
}

/// Whether the resource can be used in this tenant; `name` is how the request calls it.
pub(super) fn usable(tenant: &Tenant, resource: Resource, name: &str) -> Result<(), Refused> {
    let state = match resource {
        Resource::Graph => tenant.graph_state,
        Resource::Exchange => tenant.exchange_state,
    };
    let row = match state {
        ResourceState::Present => return Ok(()),
        ResourceState::Disabled => &RESOURCE_DISABLED,
        ResourceState::Missing => &RESOURCE_NOT_FOUND,
    };
    Err(Refused::from(row).with("resource", name))
}

/// Version 1.0 format, as both services get it.
fn access_token(
    shared: &Shared,
    tenant: &Tenant,
    sign_in: &SignIn,
    audience: &str,
    scopes: &str,
) -> String {
    let number = token::next_number(shared);
    let now = Timestamp::now().as_second();
    let account = sign_in.account;
    let home = home(tenant, sign_in);
    let name = account.principal_name(tenant, !sign_in.is_elsewhere);
    let person = account.object_id(shared.ids);
    let mut claims = json!({
        "aud": audience, "iss": format!("https://sts.windows.net/{home}/"), "iat": now - 300, "nbf": now - 300,
        "exp": now + 4500, "acct": i32::from(is_guest_here(sign_in)), "acr": "1", "amr": ["pwd", "mfa"],
        "aio": URL_SAFE_NO_PAD.encode(shared.ids.bytes(&format!("aio {number}"))),
        "app_displayname": tenant.application.display_name, "appid": tenant.application.app_id,
        "appidacr": if sign_in.platform == Kind::Web { "1" } else { "0" },
        "idtyp": "user", "ipaddr": "192.0.2.7", "name": account.name(), "oid": person, "rh": "0.AAAA",
        "scp": scopes, "sub": subject(shared, account, "access"), "tenant_region_scope": tenant.cloud.region().0, "tid": home,
        "unique_name": name, "upn": name, "uti": URL_SAFE_NO_PAD.encode(u128::from(number).to_be_bytes()),
        "ver": "1.0", "wids": account.role_claim(), "xms_tcdt": 1_577_836_800,
    });
    if is_guest_here(sign_in) {
        claims["idp"] = json!(other_issuer());
    }
    token::sealed(shared, &claims)
}

/// Version 2.0. Source: ID token claims reference.
pub(super) fn id_token(shared: &Shared, tenant: &Tenant, call: &Call, sign_in: &SignIn) -> String {
    let number = token::next_number(shared);
    let now = Timestamp::now().as_second();
    let account = sign_in.account;
    let home = home(tenant, sign_in);
    let mut claims = json!({
        "ver": "2.0", "iss": format!("{}/{home}/v2.0", call.base), "sub": subject(shared, account, "id"),
        "aud": tenant.application.app_id, "iat": now - 300, "nbf": now - 300, "exp": now + 3600, "tid": home,
        "uti": URL_SAFE_NO_PAD.encode(u128::from(number).to_be_bytes()), "rh": "0.AAAA",
    });
    if sign_in.scopes.has_openid("profile") {
        claims["name"] = json!(account.name());
        claims["oid"] = json!(account.object_id(shared.ids));
        claims["preferred_username"] = json!(account.address(tenant));
    }
    if sign_in.scopes.has_openid("email") {
        claims["email"] = json!(account.address(tenant));
    }
    if let Some(nonce) = &sign_in.nonce {
        claims["nonce"] = json!(nonce);
    }
    if is_guest_here(sign_in) {
        claims["idp"] = json!(other_issuer());
    }
    token::sealed(shared, &claims)
}

/// Who signed in, in the form of Microsoft's own libraries.
pub(super) fn client_info(shared: &Shared, tenant: &Tenant, sign_in: &SignIn) -> String {
    let info = json!({"uid": sign_in.account.object_id(shared.ids), "utid": home(tenant, sign_in)});
    URL_SAFE_NO_PAD.encode(info.to_string())
}

/// Another token of the same person with one claim changed, or with `Null` removed.
pub(crate) fn with_claim(
    shared: &Shared,
    token: &str,
    name: &str,
    value: &Value,
) -> Option<String> {
    let mut claims = token::claims_of(token)?;
    if value.is_null() {
        claims.as_object_mut()?.remove(name);
    } else {
        claims[name] = value.clone();
    }
    Some(token::sealed(shared, &claims))
}

/// The tenant that signs the person in.
fn home(tenant: &Tenant, sign_in: &SignIn) -> String {
    if sign_in.is_elsewhere {
        OTHER_TENANT.to_owned()
    } else {
        tenant.id.clone()
    }
}

fn is_guest_here(sign_in: &SignIn) -> bool {
    sign_in.account == Account::Guest && !sign_in.is_elsewhere
}

fn other_issuer() -> String {
    format!("https://sts.windows.net/{OTHER_TENANT}/")
}

/// Another one for each app and kind of token.
fn subject(shared: &Shared, account: Account, kind: &str) -> String {
    URL_SAFE_NO_PAD.encode(
        shared
            .ids
            .bytes(&format!("{kind} subject of {}", account.id())),
    )
}
