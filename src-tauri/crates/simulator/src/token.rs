//! Access tokens: made in the shape of Entra ID's, and read back when a service is called.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError, RwLock};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::permissions::{EXCHANGE_APP_ID, GRAPH_APP_ID, NO_DIRECTORY_ROLE};
use crate::server::Shared;
use crate::tenant::Tenant;
use crate::tenant::state::Cloud;

/// A resource that tokens are issued for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Resource {
    Graph,
    Exchange,
}

impl Resource {
    pub(crate) fn app_id(self) -> &'static str {
        match self {
            Self::Graph => GRAPH_APP_ID,
            Self::Exchange => EXCHANGE_APP_ID,
        }
    }

    pub(crate) fn audience(self, cloud: Cloud) -> String {
        match self {
            Self::Graph => format!("https://{}", cloud.graph_host()),
            Self::Exchange => format!("https://{}", cloud.exchange_hosts()[0]),
        }
    }

    /// Accepts the hosts of the tenant's cloud, the resource's application id, and, for a client that
    /// asks for what its endpoint is called, this server.
    pub(crate) fn named(name: &str, base: &str, cloud: Cloud) -> Option<Self> {
        let name = name.trim_end_matches('/');
        if let Some(rest) = name.strip_prefix(base) {
            return match rest {
                "" | "/v1.0" => Some(Self::Graph),
                "/adminapi" => Some(Self::Exchange),
                _ => None,
            };
        }
        let host = name.strip_prefix("https://").unwrap_or(name);
        if host == cloud.graph_host() || host == GRAPH_APP_ID {
            Some(Self::Graph)
        } else if cloud.exchange_hosts().contains(&host) || host == EXCHANGE_APP_ID {
            Some(Self::Exchange)
        } else {
            None
        }
    }
}

/// What a service reads in a token.
#[derive(Clone, Debug)]
pub(crate) struct Bearer {
    pub(crate) roles: Vec<String>,
    pub(crate) directory_roles: Vec<String>,
    /// Of the person, or of the app's service principal.
    pub(crate) object_id: String,
    /// Delegated permissions; empty in an app's own token.
    pub(crate) scopes: Vec<String>,
    /// A person has signed in.
    pub(crate) is_person: bool,
    /// The person is at home in another tenant.
    pub(crate) is_guest: bool,
}

impl Bearer {
    /// Application permissions alone: for data that a delegated permission opens to its owner only.
    pub(crate) fn has_any(&self, roles: &[&str]) -> bool {
        self.roles.iter().any(|role| roles.contains(&role.as_str()))
    }

    /// Application or delegated permissions: for what belongs to the whole directory.
    pub(crate) fn opens_any(&self, permissions: &[&str]) -> bool {
        self.has_any(permissions)
            || self
                .scopes
                .iter()
                .any(|scope| permissions.contains(&scope.as_str()))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    Missing,
    Malformed,
    Expired,
    WrongAudience,
}

/// An app-only token: version 1.0 format even from the version 2.0 endpoint, because both services
/// accept that. Issued five minutes back, as real ones are.
pub(crate) fn issue(
    shared: &Shared,
    tenant: &Tenant,
    resource: Resource,
    now: Timestamp,
) -> String {
    let number = next_number(shared);
    let principal = tenant.service_principal.as_ref();
    let object_id = principal
        .map(|principal| principal.id.clone())
        .unwrap_or_default();
    let issued_at = now.as_second() - 300;
    let issuer = format!("https://sts.windows.net/{}/", tenant.id);
    let mut claims = json!({
        "aud": resource.audience(tenant.cloud), "iss": issuer, "iat": issued_at, "nbf": issued_at, "exp": now.as_second() + 3600,
        "aio": URL_SAFE_NO_PAD.encode(shared.ids.bytes(&format!("aio {number}"))),
        "app_displayname": tenant.application.display_name, "appid": tenant.application.app_id, "appidacr": "1",
        "idp": issuer, "idtyp": "app", "oid": object_id, "rh": "0.AAAA", "sub": object_id,
        "tenant_region_scope": "AS", "tid": tenant.id, "uti": URL_SAFE_NO_PAD.encode(u128::from(number).to_be_bytes()),
        "ver": "1.0", "xms_tcdt": 1_577_836_800, "xms_tdbr": "AS",
    });
    let roles = tenant.effective_roles(resource, now);
    if !roles.is_empty() {
        claims["roles"] = json!(roles);
    }
    let mut directory_roles = principal
        .map(|principal| principal.directory_roles.clone())
        .unwrap_or_default();
    directory_roles.push(NO_DIRECTORY_ROLE.to_owned());
    claims["wids"] = json!(directory_roles);
    sealed(shared, &claims)
}

pub(crate) fn next_number(shared: &Shared) -> u64 {
    shared.issued.fetch_add(1, Ordering::Relaxed)
}

/// A token with these claims.
pub(crate) fn sealed(shared: &Shared, claims: &Value) -> String {
    let key = URL_SAFE_NO_PAD.encode(&shared.ids.bytes("signing key")[..20]);
    let header = json!({"typ": "JWT", "alg": "RS256", "x5t": key, "kid": key});
    let signed = format!(
        "{}.{}",
        URL_SAFE_NO_PAD.encode(header.to_string()),
        URL_SAFE_NO_PAD.encode(claims.to_string())
    );
    let signature = signature(shared, &signed);
    format!("{signed}.{signature}")
}

/// A token that this server made, with what is looked at each time that it is presented.
#[derive(Debug)]
struct Verified {
    audience: String,
    /// The tenant that issued it.
    home: String,
    /// Seconds.
    end: i64,
    number: u64,
    bearer: Bearer,
}

/// Tokens whose signature has been looked at: a client sends the same one with every request.
#[derive(Debug, Default)]
pub(crate) struct VerifiedTokens(RwLock<HashMap<Box<str>, Arc<Verified>>>);

/// More than a run has clients.
const MOST_KEPT: usize = 1_000;

impl VerifiedTokens {
    fn get(&self, token: &str) -> Option<Arc<Verified>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.get(token).cloned()
    }

    fn keep(&self, token: &str, verified: &Arc<Verified>) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST_KEPT {
            known.clear();
        }
        known.insert(token.into(), Arc::clone(verified));
    }
}

/// What a service reads in an accepted token.
#[derive(Clone, Debug)]
pub(crate) struct Accepted(Arc<Verified>);

impl Deref for Accepted {
    type Target = Bearer;

    fn deref(&self) -> &Bearer {
        &self.0.bearer
    }
}

/// Reads a presented token, for a service that answers to `resource`.
pub(crate) fn accept(
    shared: &Shared,
    presented: Option<&str>,
    resource: Resource,
) -> Result<Accepted, Refusal> {
    let token = presented
        .filter(|token| !token.is_empty())
        .ok_or(Refusal::Missing)?;
    let verified = match shared.verified_tokens.get(token) {
        Some(known) => known,
        None => {
            let verified = Arc::new(verified(shared, token).ok_or(Refusal::Malformed)?);
            shared.verified_tokens.keep(token, &verified);
            verified
        }
    };
    let tenant = shared.tenant();
    // A person of another tenant brings a token of that tenant.
    let is_of_another = verified.bearer.is_person && verified.home != tenant.id;
    if verified.audience != resource.audience(tenant.cloud) || is_of_another {
        return Err(Refusal::WrongAudience);
    }
    let is_over = verified.end <= Timestamp::now().as_second();
    if is_over || verified.number < shared.oldest_accepted.load(Ordering::Acquire) {
        return Err(Refusal::Expired);
    }
    Ok(Accepted(verified))
}

/// `None` when this server has not made it.
fn verified(shared: &Shared, token: &str) -> Option<Verified> {
    let (signed, sent) = token.rsplit_once('.')?;
    if signature(shared, signed) != sent {
        return None;
    }
    let claims = claims_of(signed)?;
    let text = |name: &str| claims[name].as_str().unwrap_or_default();
    let texts = |name: &str| -> Vec<String> {
        let items = claims[name].as_array().into_iter().flatten();
        items.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let is_person = claims["idtyp"] == "user";
    Some(Verified {
        audience: text("aud").to_owned(),
        home: text("tid").to_owned(),
        end: claims["exp"].as_i64().unwrap_or(i64::MIN),
        number: number(&claims),
        bearer: Bearer {
            roles: texts("roles"),
            directory_roles: texts("wids"),
            object_id: text("oid").to_owned(),
            scopes: text("scp").split_whitespace().map(str::to_owned).collect(),
            is_person,
            is_guest: is_person && claims["acct"] == 1,
        },
    })
}

/// The claims in a token, or in its first two parts.
pub(crate) fn claims_of(token: &str) -> Option<Value> {
    let claims = URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
    serde_json::from_slice(&claims).ok()
}

/// Refuses every token issued so far.
pub(crate) fn expire_all(shared: &Shared) {
    shared
        .oldest_accepted
        .store(shared.issued.load(Ordering::Acquire), Ordering::Release);
}

fn number(claims: &Value) -> u64 {
    let bytes = claims["uti"]
        .as_str()
        .and_then(|uti| URL_SAFE_NO_PAD.decode(uti).ok())
        .unwrap_or_default();
    bytes
        .iter()
        .rev()
        .take(8)
        .rev()
        .fold(0, |number, byte| (number << 8) | u64::from(*byte))
}

/// As long as an RS256 signature. It proves only that this server made the token: clients must not
/// validate access tokens that are meant for somebody else.
fn signature(shared: &Shared, signed: &str) -> String {
    URL_SAFE_NO_PAD.encode(shared.ids.bytes(signed).repeat(8))
}
