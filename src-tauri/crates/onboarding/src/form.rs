//! What a person types, checked before any request is sent.

use microsoft::secret::Secret;
use serde::Serialize;
use url::Url;
use uuid::Uuid;

/// The values of the form, as typed.
#[derive(Clone, Debug)]
pub struct ConnectionForm {
    pub tenant: String,
    pub client_id: String,
    /// `None`: the secret that is already kept is used.
    pub secret: Option<Secret>,
    pub redirect_url: String,
}

/// The values of the form, understood.
#[derive(Clone, Debug)]
pub struct ConnectionInput {
    /// A tenant id or a domain.
    pub tenant: String,
    pub client_id: Uuid,
    pub secret: Option<Secret>,
    pub redirect_url: Url,
}

/// A field of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
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
    ClientIdEmpty,
    ClientIdMalformed,
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
        let tenant = trimmed(&self.tenant).to_owned();
        if let Some(problem) = tenant_problem(&tenant) {
            note(Field::Tenant, problem);
        }
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
            }),
            _ => Err(errors),
        }
    }
}

/// Without the spaces, quotes and line ends that come along when a value is copied.
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || "\"'“”‘’\u{feff}\u{200b}".contains(c))
}

/// Understands the address of the delegate.
pub fn delegate_address(text: &str) -> Result<String, FieldProblem> {
    let text = trimmed(text);
    if text.is_empty() {
        Err(FieldProblem::DelegateEmpty)
    } else if is_address(text) {
        Ok(text.to_lowercase())
    } else {
        Err(FieldProblem::DelegateMalformed)
    }
}

/// Understands a pasted list of addresses, one a line or separated by commas, semicolons or spaces.
pub fn room_addresses(text: &str) -> Result<Vec<String>, FieldProblem> {
    let mut addresses = Vec::new();
    for part in text.split(|c: char| c.is_whitespace() || ",;<>".contains(c)) {
        let part = trimmed(part);
        if part.contains('@') {
            if !is_address(part) {
                return Err(FieldProblem::RoomsMalformed);
            }
            let address = part.to_lowercase();
            if !addresses.contains(&address) {
                addresses.push(address);
            }
        }
    }
    if addresses.is_empty() {
        return Err(if trimmed(text).is_empty() {
            FieldProblem::RoomsEmpty
        } else {
            FieldProblem::RoomsMalformed
        });
    }
    Ok(addresses)
}

fn tenant_problem(tenant: &str) -> Option<FieldProblem> {
    if tenant.is_empty() {
        Some(FieldProblem::TenantEmpty)
    } else if looks_like_secret(tenant) {
        Some(FieldProblem::TenantIsSecret)
    } else if guid(tenant).is_some() || is_domain(tenant) {
        None
    } else {
        Some(FieldProblem::TenantMalformed)
    }
}

fn client_id(text: &str, tenant: &str) -> Result<Uuid, FieldProblem> {
    if text.is_empty() {
        return Err(FieldProblem::ClientIdEmpty);
    }
    let id = guid(text).ok_or(FieldProblem::ClientIdMalformed)?;
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

fn redirect_url(text: &str) -> Result<Url, FieldProblem> {
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

/// A GUID with hyphens, as Microsoft's pages show it.
fn guid(text: &str) -> Option<Uuid> {
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

fn is_address(text: &str) -> bool {
    match text.rsplit_once('@') {
        Some((local, domain)) => {
            !local.is_empty()
                && !local.contains('@')
                && !local
                    .chars()
                    .any(|c| c.is_whitespace() || c.is_control() || "\"(),:;<>[\\]".contains(c))
                && is_domain(domain)
        }
        None => false,
    }
}

#[cfg(test)]
mod tests;
