//! A token for the registration itself, by its client secret.

use std::sync::{Arc, Mutex, PoisonError};

use http::header::CONTENT_TYPE;
use http::{Method, StatusCode};
use jiff::Timestamp;
use oauth2::basic::{
    BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::{
    AuthType, ClientId, ClientSecret, HttpRequest, HttpResponse, RefreshToken, RequestTokenError,
    Scope, StandardRevocableToken, TokenResponse, TokenUrl,
};
use serde::{Deserialize, Serialize};
use url::Url;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::access_token::AccessToken;
use super::refusal::{ErrorBody, verdict};
use crate::cloud::{Endpoints, host_of};
use crate::error::{Error, Refusal};
use crate::http::{Body, Client, Repeat, Request};
use crate::redaction::without;
use crate::secret::Secret;

type EntraClient = oauth2::Client<
    ErrorBody,
    TokenBody,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
>;

/// A successful answer of the token endpoint; version 1 endpoints spell `expires_in` as text.
#[derive(Debug, Deserialize, Serialize)]
struct TokenBody {
    access_token: oauth2::AccessToken,
    token_type: BasicTokenType,
    #[serde(default, deserialize_with = "crate::wire::integer")]
    expires_in: Option<i64>,
}

impl TokenResponse for TokenBody {
    type TokenType = BasicTokenType;

    fn access_token(&self) -> &oauth2::AccessToken {
        &self.access_token
    }

    fn token_type(&self) -> &BasicTokenType {
        &self.token_type
    }

    fn expires_in(&self) -> Option<std::time::Duration> {
        self.expires_in
            .and_then(|seconds| u64::try_from(seconds).ok())
            .map(std::time::Duration::from_secs)
    }

    fn refresh_token(&self) -> Option<&RefreshToken> {
        None
    }

    fn scopes(&self) -> Option<&Vec<Scope>> {
        None
    }
}

/// What the OAuth library does not hand through about an answer.
struct Envelope {
    status: StatusCode,
    request_id: Option<String>,
    at: Timestamp,
}

/// Asks for a token with all application permissions granted for `resource`, such as `https://graph.microsoft.com`.
///
/// Source: Microsoft identity platform, client credentials flow. The secret goes in the body, as in Microsoft's samples.
///
/// # Errors
/// `Refused` with an `AADSTS` code, for example `AADSTS7000215` (wrong secret) and `AADSTS7000222` (expired secret).
pub async fn client_credentials(
    client: &Client,
    endpoints: &Endpoints,
    tenant_id: Uuid,
    client_id: Uuid,
    secret: &Secret,
    resource: &str,
) -> Result<AccessToken, Error> {
    let host = host_of(&endpoints.login);
    let mut url = endpoints.login.clone();
    url.path_segments_mut()
        .expect("a login address has a path")
        .pop_if_empty()
        .extend([
            tenant_id.hyphenated().to_string().as_str(),
            "oauth2",
            "v2.0",
            "token",
        ]);
    let oauth = EntraClient::new(ClientId::new(client_id.hyphenated().to_string()))
        .set_client_secret(ClientSecret::new(secret.expose().to_owned()))
        .set_token_uri(TokenUrl::from_url(url))
        .set_auth_type(AuthType::RequestBody);
    // Owned by every future of the sender: with borrowed ones the whole request could not move between threads.
    let (client, envelope) = (client.clone(), Arc::<Mutex<Option<Envelope>>>::default());
    let sender = |request: HttpRequest| {
        let (client, envelope) = (client.clone(), envelope.clone());
        async move {
            let answer = client.send(&post(request)?).await?;
            let mut response = HttpResponse::new(answer.body);
            *response.status_mut() = answer.status;
            if let Some(kind) = answer.headers.get(CONTENT_TYPE) {
                response.headers_mut().insert(CONTENT_TYPE, kind.clone());
            }
            let seen = Envelope {
                status: answer.status,
                request_id: answer.request_id,
                at: answer.at,
            };
            *envelope.lock().unwrap_or_else(PoisonError::into_inner) = Some(seen);
            Ok::<_, Error>(response)
        }
    };
    let outcome = oauth
        .exchange_client_credentials()
        .add_scope(Scope::new(format!(
            "{}/.default",
            resource.trim_end_matches('/')
        )))
        .request_async(&sender)
        .await;
    let seen = envelope
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .take();
    let (status, request_id, at) = match seen {
        Some(seen) => (seen.status.as_u16(), seen.request_id, seen.at),
        None => (0, None, Timestamp::now()),
    };
    match outcome {
        Ok(token) => {
            let lifetime = token.expires_in;
            Ok(AccessToken::new(
                Secret::new(token.access_token.into_secret()),
                at,
                lifetime,
            ))
        }
        Err(RequestTokenError::Request(error)) => Err(error),
        Err(RequestTokenError::ServerResponse(body)) => {
            let refusal = body.into_refusal(&host, status, request_id);
            let message = without(&refusal.message, secret.expose()).into_owned();
            Err(Refusal { message, ..refusal }.into())
        }
        Err(RequestTokenError::Parse(..) | RequestTokenError::Other(_)) => Err(Error::Unexpected {
            host,
            what: format!("HTTP {status} from the token endpoint with a body that is not Entra's"),
            request_id,
        }),
    }
}

/// Turns the OAuth library's request into ours. Asking for a token changes nothing, so it may be repeated.
fn post(request: HttpRequest) -> Result<Request, Error> {
    let (parts, body) = request.into_parts();
    let url = Url::parse(&parts.uri.to_string()).map_err(|_| Error::Unexpected {
        host: parts.uri.host().unwrap_or_default().to_owned(),
        what: "the address of the token endpoint is not valid".to_owned(),
        request_id: None,
    })?;
    let mut request = Request::new(Method::POST, url);
    request.judge = verdict;
    request.body = Body::Form(Zeroizing::new(body));
    // Asking for a token twice has no effect.
    request.repeat = Repeat::Safe;
    Ok(request)
}
