//! What a person types, checked before any request is sent.

mod address;
mod list;
mod portal;

use microsoft::cloud::Cloud;
use microsoft::secret::Secret;
use serde::{Deserialize, Serialize};
use url::Url;
use uuid::Uuid;

pub use address::{delegate_address, room_addresses};
pub use list::AddressList;

/// The values of the form, as typed.
#[derive(Clone, Debug)]
pub struct ConnectionForm {
    pub tenant: String,
    pub client_id: String,
    /// `None`: the secret that is already kept is used.
    pub secret: Option<Secret>,
    pub redirect_url: String,
    /// `None`: it is found.
    pub cloud: Option<Cloud>,
}

/// The values of the form, understood.
#[derive(Clone, Debug)]
pub struct ConnectionInput {
    /// A tenant id or a domain.
    pub tenant: String,
    pub client_id: Uuid,
    pub secret: Option<Secret>,
    pub redirect_url: Url,
    pub cloud: Option<Cloud>,
}

/// A field of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    Tenant,
    ClientId,
    Secret,
    RedirectUrl,
    Delegate,
    Rooms,
}

/// What is wrong with a field. The words are in the catalogue under `problem-<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldProblem {
    TenantEmpty,
    TenantMalformed,
    TenantIsSecret,
    /// A page of Microsoft that names no tenant.
    TenantNotInAddress,
    ClientIdEmpty,
    ClientIdMalformed,
    /// A page of Microsoft that names no app.
    ClientIdNotInAddress,
    ClientIdIsTenant,
    SecretEmpty,
    SecretIsSecretId,
    SecretShort,
    SecretHasSpaces,
    RedirectUrlEmpty,
    RedirectUrlMalformed,
    RedirectUrlNotSecure,
    RedirectUrlHasFragment,
    DelegateEmpty,
    DelegateMalformed,
    RoomsEmpty,
    RoomsMalformed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    pub field: Field,
    pub problem: FieldProblem,
}

/// The shortest secret that Microsoft documents is 16 characters; those of today have 40.
const SHORTEST_SECRET: usize = 16;

impl ConnectionForm {
    /// Understands the form, or says for each field what is wrong.
    pub fn understand(&self) -> Result<ConnectionInput, Vec<FieldError>> {
        let mut errors = Vec::new();
        let mut note = |field, problem| errors.push(FieldError { field, problem });
        let tenant = match tenant(trimmed(&self.tenant)) {
            Ok(tenant) => tenant,
            Err(problem) => {
                note(Field::Tenant, problem);
                String::new()
            }
        };
        let client_id = match client_id(trimmed(&self.client_id), &tenant) {
            Ok(id) => Some(id),
            Err(problem) => {
                note(Field::ClientId, problem);
                None
            }
        };
        let secret = self
            .secret
            .as_ref()
            .map(|secret| Secret::new(trimmed(secret.expose()).to_owned()));
        if let Some(problem) = secret
            .as_ref()
            .and_then(|secret| secret_problem(secret.expose()))
        {
            note(Field::Secret, problem);
        }
        let redirect_url = match redirect_url(trimmed(&self.redirect_url)) {
            Ok(url) => Some(url),
            Err(problem) => {
                note(Field::RedirectUrl, problem);
                None
            }
        };
        match (client_id, redirect_url) {
            (Some(client_id), Some(redirect_url)) if errors.is_empty() => Ok(ConnectionInput {
                tenant,
                client_id,
                secret,
                redirect_url,
                cloud: self.cloud,
            }),
            _ => Err(errors),
        }
    }
}

/// Without the spaces, quotes and line ends that come along when a value is copied.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || "\"'“”‘’\u{feff}\u{200b}".contains(c))
}

/// Understands a secret that is typed alone.
pub fn secret(text: String) -> Result<Secret, FieldProblem> {
    let text = Secret::new(text);
    let secret = trimmed(text.expose());
    match secret_problem(secret) {
        Some(problem) => Err(problem),
        None => Ok(Secret::new(secret.to_owned())),
    }
}

/// A tenant id, a domain, or the address of one of Microsoft's pages that names one.
pub(crate) fn tenant(text: &str) -> Result<String, FieldProblem> {
    if text.is_empty() {
        Err(FieldProblem::TenantEmpty)
    } else if looks_like_secret(text) {
        Err(FieldProblem::TenantIsSecret)
    } else if let Some(id) = guid(text) {
        Ok(id.to_string())
    } else if let Some(address) = portal::address(text) {
        portal::tenant_in(&address).ok_or(FieldProblem::TenantNotInAddress)
    } else if is_domain(text) {
        Ok(text.to_owned())
    } else {
        Err(FieldProblem::TenantMalformed)
    }
}

fn client_id(text: &str, tenant: &str) -> Result<Uuid, FieldProblem> {
    if text.is_empty() {
        return Err(FieldProblem::ClientIdEmpty);
    }
    let id = match (guid(text), portal::address(text)) {
        (Some(id), _) => id,
        (None, Some(address)) => {
            portal::client_id_in(&address).ok_or(FieldProblem::ClientIdNotInAddress)?
        }
        (None, None) => return Err(FieldProblem::ClientIdMalformed),
    };
    if guid(tenant) == Some(id) {
        return Err(FieldProblem::ClientIdIsTenant);
    }
    Ok(id)
}

fn secret_problem(secret: &str) -> Option<FieldProblem> {
    if secret.is_empty() {
        Some(FieldProblem::SecretEmpty)
    } else if guid(secret).is_some() {
        Some(FieldProblem::SecretIsSecretId)
    } else if secret.chars().any(char::is_whitespace) {
        Some(FieldProblem::SecretHasSpaces)
    } else if secret.chars().count() < SHORTEST_SECRET {
        Some(FieldProblem::SecretShort)
    } else {
        None
    }
}

pub(crate) fn redirect_url(text: &str) -> Result<Url, FieldProblem> {
    if text.is_empty() {
        return Err(FieldProblem::RedirectUrlEmpty);
    }
    let url = Url::parse(text).map_err(|_| FieldProblem::RedirectUrlMalformed)?;
    if url.fragment().is_some() {
        return Err(FieldProblem::RedirectUrlHasFragment);
    }
    match url.scheme() {
        "https" if url.host_str().is_some() => Ok(url),
        "http" if is_loopback(&url) => Ok(url),
        "http" => Err(FieldProblem::RedirectUrlNotSecure),
        _ => Err(FieldProblem::RedirectUrlMalformed),
    }
}

/// Is this an address on this computer, at which the wizard itself can listen?
///
/// Source: Microsoft identity platform, "Redirect URI restrictions": `http` only for localhost and 127.0.0.1; `[::1]` is not supported.
pub fn is_loopback(url: &Url) -> bool {
    url.scheme() == "http" && matches!(url.host_str(), Some("localhost" | "127.0.0.1"))
}

/// A GUID with hyphens, as Microsoft's pages show it; scripts put braces around it.
fn guid(text: &str) -> Option<Uuid> {
    let text = text
        .strip_prefix('{')
        .and_then(|text| text.strip_suffix('}'))
        .unwrap_or(text);
    (text.len() == 36)
        .then(|| Uuid::try_parse(text).ok())
        .flatten()
}

/// Today's secrets have a digit and `Q~` after three characters.
fn looks_like_secret(text: &str) -> bool {
    let mut characters = text.chars();
    characters
        .nth(3)
        .is_some_and(|character| character.is_ascii_digit())
        && characters.as_str().starts_with("Q~")
}

fn is_domain(text: &str) -> bool {
    text.len() <= 253
        && text.contains('.')
        && text.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
}

#[cfg(test)]
mod tests;
