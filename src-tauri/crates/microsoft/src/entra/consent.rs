//! Admin consent: the address that an administrator opens, and what comes back on the redirect.

use std::collections::HashSet;

use url::{Url, form_urlencoded};
use uuid::Uuid;

use super::refusal::aadsts_codes;
use crate::cloud::Endpoints;
use crate::redaction::redacted;

/// More is no address that a browser shows.
const LONGEST_ANSWER: usize = 64 * 1024;

/// What Entra put on the redirect address. None of it proves a grant: the roles in a fresh token do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConsentAnswer {
    /// Whether `admin_consent` is `True`. **Entra sends that on refusals as well**, so look at `error` first.
    pub admin_consent: bool,
    /// Absent on real refusals.
    pub tenant: Option<String>,
    pub state: Option<String>,
    pub scope: Option<String>,
    /// For example `access_denied`.
    pub error: Option<String>,
    /// `cancel` when someone leaves the page "Need admin approval".
    pub error_subcode: Option<String>,
    pub error_description: Option<String>,
    /// The `AADSTS` numbers in the description or in `error_uri`.
    pub codes: Vec<u32>,
}

/// Text that is not an answer to a consent request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not the address that the consent page ended on")]
pub struct NotAnAnswer;

impl ConsentAnswer {
    /// Whether consent was given, as far as the redirect can say it. The caller compares `state`.
    pub fn is_granted(&self) -> bool {
        self.admin_consent && self.error.is_none()
    }
}

/// Returns the address at which an administrator consents to everything that the registration asks for.
///
/// The path without `v2.0` and without `scope` covers the application permissions of every API of the registration.
/// Source: Microsoft identity platform, "Grant tenant-wide admin consent".
pub fn admin_consent_url(
    endpoints: &Endpoints,
    tenant_id: Uuid,
    client_id: Uuid,
    redirect: &Url,
    state: &str,
) -> Url {
    let mut url = endpoints.login.clone();
    url.path_segments_mut()
        .expect("a login address has a path")
        .pop_if_empty()
        .extend([tenant_id.hyphenated().to_string().as_str(), "adminconsent"]);
    url.query_pairs_mut()
        .append_pair("client_id", &client_id.hyphenated().to_string())
        .append_pair("redirect_uri", redirect.as_str())
        .append_pair("state", state);
    url
}

/// Reads what came back: a whole address, its query, or a form body, also copied from HTML with `&amp;`.
///
/// # Errors
/// Text without any of the parameters that Entra sends, or with one of them twice: Entra says each once, and of two it is not known
/// which one counts.
pub fn parse_consent_answer(text: &str) -> Result<ConsentAnswer, NotAnAnswer> {
    let text = text.trim();
    if text.len() > LONGEST_ANSWER {
        return Err(NotAnAnswer);
    }
    let text = text.replace("&amp;", "&");
    // The parameters start after the first '?' or '#', unless that already belongs to a value.
    let first_value = text.find('=').unwrap_or(text.len());
    let start = text[..first_value].find(['?', '#']).map_or(0, |at| at + 1);
    let query = &text[start..];
    let query = query.split('#').next().unwrap_or_default();
    let mut answer = ConsentAnswer::default();
    let mut said = HashSet::new();
    let mut error_uri = String::new();
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        let value = value.into_owned();
        match key.as_ref() {
            "admin_consent" => answer.admin_consent = value.eq_ignore_ascii_case("true"),
            "tenant" => answer.tenant = Some(value),
            "state" => answer.state = Some(value),
            "scope" => answer.scope = Some(value),
            "error" => answer.error = Some(value),
            "error_subcode" => answer.error_subcode = Some(value),
            "error_description" => answer.error_description = Some(redacted(value.trim())),
            "error_uri" => error_uri = value,
            _ => continue,
        }
        if !said.insert(key) {
            return Err(NotAnAnswer);
        }
    }
    if !said.contains("admin_consent") && !said.contains("error") {
        return Err(NotAnAnswer);
    }
    answer.codes = aadsts_codes(answer.error_description.as_deref().unwrap_or_default());
    if let Some(code) = code_of(&error_uri)
        && !answer.codes.contains(&code)
    {
        answer.codes.push(code);
    }
    Ok(answer)
}

/// Reads `https://login.microsoftonline.com/error?code=65004`.
fn code_of(error_uri: &str) -> Option<u32> {
    let url = Url::parse(error_uri).ok()?;
    url.query_pairs()
        .find(|(key, _)| key == "code")?
        .1
        .parse()
        .ok()
}

#[cfg(test)]
#[path = "consent_tests.rs"]
mod tests;
