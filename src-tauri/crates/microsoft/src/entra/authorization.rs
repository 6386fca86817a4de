//! A person's sign-in in the browser: the address to open, what comes back, and the code redeemed for tokens.

use oauth2::basic::BasicClient;
use oauth2::{
    AuthUrl, AuthorizationCode, ClientId, CsrfToken, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, Scope,
};
use std::borrow::Cow;
use url::{Url, form_urlencoded};
use uuid::Uuid;

use super::access_token::AccessToken;
use super::id_token::{Expected, Person, person};
use super::refusal::{aadsts_codes, without_trace};
use super::token_endpoint::{Issued, TokenEndpoint, address};
use crate::cloud::{Endpoints, host_of};
use crate::error::{Error, Refusal};
use crate::http::{Client, Repeat};
use crate::redaction::redacted;
use crate::secret::Secret;

/// A sign-in that was asked for. Its verifier never leaves this process until the code is redeemed.
pub struct AuthorizationRequest {
    /// For the browser.
    pub url: Url,
    /// Random; an answer without it belongs to something else.
    pub state: String,
    nonce: String,
    verifier: Secret,
    redirect: RedirectUrl,
}

/// What came back with the right form. The caller compares `state`.
#[derive(Clone, Debug)]
pub struct AuthorizationAnswer {
    pub state: Option<String>,
    pub result: Result<Secret, AuthorizationError>,
}

/// Why there is no code, in Entra's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuthorizationError {
    /// For example `access_denied`.
    pub error: String,
    /// `cancel` when the person leaves the page.
    pub subcode: Option<String>,
    pub description: String,
    pub codes: Vec<u32>,
}

/// Tokens of a person, and who it is.
pub struct SignedIn {
    pub person: Person,
    /// For Microsoft Graph.
    pub token: AccessToken,
    /// `None`: the sign-in ends with the token.
    pub refresh_token: Option<Secret>,
}

/// What a sign-in asks for: who it is, a sign-in that lasts, and to read registrations.
///
/// Source: Microsoft Graph, "Get application" and "List appRoleAssignments", least privileged delegated permission.
pub(super) fn scopes(endpoints: &Endpoints) -> [String; 4] {
    [
        "openid".to_owned(),
        "profile".to_owned(),
        "offline_access".to_owned(),
        graph_scope(endpoints),
    ]
}

pub(super) fn graph_scope(endpoints: &Endpoints) -> String {
    format!("{}/Application.Read.All", endpoints.graph_resource)
}

/// To change registrations as far as the person's own roles allow. Asked for when a change is wanted, never before.
///
/// Source: Microsoft Graph, "Update application", least privileged delegated permission.
pub(super) fn change_scope(endpoints: &Endpoints) -> String {
    format!("{}/Application.ReadWrite.All", endpoints.graph_resource)
}

/// To run the cmdlets of Exchange that the person's own role allows.
pub(super) fn exchange_scope(endpoints: &Endpoints) -> String {
    format!(
        "{}/Exchange.Manage offline_access",
        endpoints.exchange_resource
    )
}

impl AuthorizationRequest {
    /// Prepares a sign-in at the tenant itself, so that people of other tenants are stopped there. `redirect` is sent as it is written:
    /// Entra compares its path.
    ///
    /// Source: Microsoft identity platform, authorization code flow with PKCE.
    ///
    /// # Errors
    /// A `redirect` that is no address.
    pub fn new(
        endpoints: &Endpoints,
        tenant_id: Uuid,
        client_id: Uuid,
        redirect: String,
    ) -> Result<Self, url::ParseError> {
        Self::asking(endpoints, tenant_id, client_id, redirect, None)
    }

    /// The same, asking also to change registrations: where nobody has consented to that yet, the person is asked on the page.
    ///
    /// # Errors
    /// A `redirect` that is no address.
    pub fn for_changes(
        endpoints: &Endpoints,
        tenant_id: Uuid,
        client_id: Uuid,
        redirect: String,
    ) -> Result<Self, url::ParseError> {
        let more = Some(change_scope(endpoints));
        Self::asking(endpoints, tenant_id, client_id, redirect, more)
    }

    fn asking(
        endpoints: &Endpoints,
        tenant_id: Uuid,
        client_id: Uuid,
        redirect: String,
        more: Option<String>,
    ) -> Result<Self, url::ParseError> {
        let redirect = RedirectUrl::new(redirect)?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let nonce = CsrfToken::new_random_len(24).into_secret();
        let oauth =
            BasicClient::new(ClientId::new(client_id.hyphenated().to_string())).set_auth_uri(
                AuthUrl::from_url(address(endpoints, tenant_id, "authorize")),
            );
        let (url, state) = oauth
            .authorize_url(|| CsrfToken::new_random_len(24))
            .set_redirect_uri(Cow::Borrowed(&redirect))
            .add_scopes(scopes(endpoints).into_iter().chain(more).map(Scope::new))
            .set_pkce_challenge(challenge)
            // A code in a form is in no browser history.
            .add_extra_param("response_mode", "form_post")
            // The account that happens to be signed in is often the wrong one.
            .add_extra_param("prompt", "select_account")
            .add_extra_param("nonce", &nonce)
            .url();
        Ok(AuthorizationRequest {
            url,
            state: state.into_secret(),
            nonce,
            verifier: Secret::new(verifier.into_secret()),
            redirect,
        })
    }

    /// Redeems the code, once. Web platforms need the secret, mobile and desktop platforms must not send one.
    ///
    /// # Errors
    /// `Refused` with an `AADSTS` code; `Unexpected` for an id token that does not belong to this sign-in.
    pub async fn redeem(
        &self,
        client: &Client,
        endpoints: &Endpoints,
        tenant_id: Uuid,
        client_id: Uuid,
        secret: Option<&Secret>,
        code: &Secret,
    ) -> Result<SignedIn, Error> {
        // A code that is sent twice ends the sign-in.
        let endpoint = TokenEndpoint::new(
            client,
            endpoints,
            tenant_id,
            client_id,
            secret,
            Repeat::OnlyIfNotSent,
        );
        let outcome = endpoint
            .oauth
            .exchange_code(AuthorizationCode::new(code.expose().to_owned()))
            .set_pkce_verifier(PkceCodeVerifier::new(self.verifier.expose().to_owned()))
            .set_redirect_uri(Cow::Borrowed(&self.redirect))
            .add_extra_param("scope", graph_scope(endpoints))
            .request_async(&endpoint.sender)
            .await;
        let secrets: Vec<&Secret> = secret.into_iter().chain([code, &self.verifier]).collect();
        let issued = endpoint.issued(outcome, &secrets)?;
        signed_in(endpoints, client_id, Some(&self.nonce), issued)
    }
}

/// Reads who signed in.
///
/// # Errors
/// `Unexpected` when the id token is missing or does not belong to this sign-in.
pub(super) fn signed_in(
    endpoints: &Endpoints,
    client_id: Uuid,
    nonce: Option<&str>,
    issued: Issued,
) -> Result<SignedIn, Error> {
    let expected = Expected {
        endpoints,
        client_id,
        nonce,
        now: issued.service_time,
    };
    let person = match &issued.id_token {
        Some(id_token) => person(id_token, &expected),
        None => Err("tokens without an id token"),
    };
    Ok(SignedIn {
        person: person.map_err(|what| Error::Unexpected {
            host: host_of(&endpoints.login),
            what: what.to_owned(),
            request_id: None,
        })?,
        token: issued.token,
        refresh_token: issued.refresh_token,
    })
}

/// Reads the query or the form that the browser brings. `None`: it has neither code nor error, or says something twice.
pub fn parse_authorization_answer(text: &str) -> Option<AuthorizationAnswer> {
    let (mut code, mut state) = (None, None);
    let (mut error, mut subcode, mut description) = (None, None, None);
    for (key, value) in form_urlencoded::parse(text.as_bytes()) {
        let slot = match key.as_ref() {
            "code" => &mut code,
            "state" => &mut state,
            "error" => &mut error,
            "error_subcode" => &mut subcode,
            "error_description" => &mut description,
            _ => continue,
        };
        if slot.replace(value.into_owned()).is_some() {
            return None;
        }
    }
    let result = match (error, code) {
        (Some(error), _) => {
            let description = description.unwrap_or_default();
            Err(AuthorizationError {
                error: redacted(&error),
                subcode: subcode.map(|subcode| redacted(&subcode)),
                codes: aadsts_codes(&description),
                description: redacted(without_trace(&description)),
            })
        }
        (None, Some(code)) if !code.is_empty() => Ok(Secret::new(code)),
        (None, _) => return None,
    };
    Some(AuthorizationAnswer { state, result })
}

impl AuthorizationError {
    /// Did the person leave the page or decline?
    pub fn is_cancelled(&self) -> bool {
        const DECLINED: u32 = 65_004;
        self.subcode.as_deref() == Some("cancel") || self.codes.first() == Some(&DECLINED)
    }

    /// The same as a refusal of the token endpoint would say it.
    pub fn into_refusal(self, endpoints: &Endpoints) -> Refusal {
        Refusal {
            host: host_of(&endpoints.login),
            code: self.codes.first().map(|code| format!("AADSTS{code}")),
            kind: Some(match self.subcode {
                Some(subcode) => format!("{}/{subcode}", self.error),
                None => self.error,
            }),
            message: self.description,
            ..Refusal::default()
        }
    }
}

#[cfg(test)]
#[path = "authorization_tests.rs"]
mod tests;
