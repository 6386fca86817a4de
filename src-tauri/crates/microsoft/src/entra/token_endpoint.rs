//! The token endpoint: the OAuth library builds requests and reads answers, our own sender sends them.

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use http::header::CONTENT_TYPE;
use http::{Method, StatusCode};
use jiff::Timestamp;
use oauth2::basic::{
    BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::{
    AsyncHttpClient, AuthType, ClientId, ClientSecret, EndpointNotSet, EndpointSet, HttpRequest,
    HttpResponse, RefreshToken, RequestTokenError, Scope, StandardRevocableToken, TokenResponse,
    TokenUrl,
};
use serde::{Deserialize, Serialize};
use url::Url;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::access_token::AccessToken;
use super::refusal::{ErrorBody, verdict};
use crate::cloud::{Endpoints, host_of};
use crate::error::{Error, Refusal};
use crate::http::{Body, Client, Repeat, Request, Service};
use crate::redaction::without;
use crate::secret::Secret;

/// The OAuth library's client, knowing only where tokens are issued.
type OAuth = oauth2::Client<
    ErrorBody,
    TokenBody,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

/// A successful answer of the token endpoint; version 1 endpoints spell `expires_in` as text.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct TokenBody {
    access_token: oauth2::AccessToken,
    token_type: BasicTokenType,
    #[serde(default, deserialize_with = "crate::wire::integer")]
    expires_in: Option<i64>,
    /// Only for a person who was asked for `offline_access`.
    #[serde(default)]
    refresh_token: Option<RefreshToken>,
    /// Only for a person who was asked for `openid`.
    #[serde(default)]
    id_token: Option<IdToken>,
}

/// Does not print: who signed in belongs in no log.
#[derive(Deserialize, Serialize)]
#[serde(transparent)]
struct IdToken(String);

impl fmt::Debug for IdToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
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
        self.refresh_token.as_ref()
    }

    fn scopes(&self) -> Option<&Vec<Scope>> {
        None
    }
}

/// What one request brought.
pub(super) struct Issued {
    pub(super) token: AccessToken,
    pub(super) refresh_token: Option<Secret>,
    pub(super) id_token: Option<Secret>,
    /// The service's clock, by which its tokens are dated; ours when it did not say.
    pub(super) service_time: Timestamp,
}

impl TokenBody {
    pub(super) fn into_issued(self, at: Timestamp, service_time: Option<Timestamp>) -> Issued {
        Issued {
            token: AccessToken::new(
                Secret::new(self.access_token.into_secret()),
                at,
                self.expires_in,
            ),
            refresh_token: self
                .refresh_token
                .map(|token| Secret::new(token.into_secret())),
            id_token: self.id_token.map(|token| Secret::new(token.0)),
            service_time: service_time.unwrap_or(at),
        }
    }
}

/// The token endpoint of one tenant for one app, for one request.
pub(super) struct TokenEndpoint {
    pub(super) oauth: OAuth,
    pub(super) sender: Sender,
    host: String,
}

impl TokenEndpoint {
    /// Without a secret the app is a public client, which must not send one.
    pub(super) fn new(
        client: &Client,
        endpoints: &Endpoints,
        tenant_id: Uuid,
        client_id: Uuid,
        secret: Option<&Secret>,
        repeat: Repeat,
    ) -> Self {
        let mut oauth = oauth2::Client::new(ClientId::new(client_id.hyphenated().to_string()))
            .set_token_uri(TokenUrl::from_url(address(endpoints, tenant_id, "token")))
            // The secret goes in the body, as in Microsoft's samples.
            .set_auth_type(AuthType::RequestBody);
        if let Some(secret) = secret {
            oauth = oauth.set_client_secret(ClientSecret::new(secret.expose().to_owned()));
        }
        TokenEndpoint {
            oauth,
            sender: Sender {
                client: client.clone(),
                repeat,
                seen: Arc::default(),
            },
            host: host_of(&endpoints.login),
        }
    }

    /// Reads what the library made of the answer. `secrets` are taken out of Microsoft's words.
    pub(super) fn issued(
        &self,
        outcome: Result<TokenBody, RequestTokenError<Error, ErrorBody>>,
        secrets: &[&Secret],
    ) -> Result<Issued, Error> {
        let seen = self
            .sender
            .seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let (status, request_id, at, service_time) = match seen {
            Some(seen) => (seen.status.as_u16(), seen.request_id, seen.at, seen.date),
            None => (0, None, Timestamp::now(), None),
        };
        match outcome {
            Ok(body) => Ok(body.into_issued(at, service_time)),
            Err(RequestTokenError::Request(error)) => Err(error),
            Err(RequestTokenError::ServerResponse(body)) => {
                let refusal = body.into_refusal(&self.host, status, request_id);
                Err(silenced(refusal, secrets).into())
            }
            Err(RequestTokenError::Parse(..) | RequestTokenError::Other(_)) => {
                Err(not_entras(&self.host, status, request_id))
            }
        }
    }
}

/// A refusal that repeats none of these secrets.
pub(super) fn silenced(refusal: Refusal, secrets: &[&Secret]) -> Refusal {
    let message = secrets.iter().fold(refusal.message, |message, secret| {
        without(&message, secret.expose()).into_owned()
    });
    Refusal { message, ..refusal }
}

pub(super) fn not_entras(host: &str, status: u16, request_id: Option<String>) -> Error {
    Error::Unexpected {
        host: host.to_owned(),
        what: format!("HTTP {status} from the token endpoint with a body that is not Entra's"),
        request_id,
    }
}

/// Returns an address of version 2.0 of a tenant: `token`, `authorize` or `devicecode`.
pub(super) fn address(endpoints: &Endpoints, tenant_id: Uuid, name: &str) -> Url {
    let mut url = endpoints.login.clone();
    url.path_segments_mut()
        .expect("a login address has a path")
        .pop_if_empty()
        .extend([
            tenant_id.hyphenated().to_string().as_str(),
            "oauth2",
            "v2.0",
            name,
        ]);
    url
}

/// Sends the library's requests through ours, and keeps what the library does not hand through about an answer.
pub(super) struct Sender {
    client: Client,
    repeat: Repeat,
    seen: Arc<Mutex<Option<Envelope>>>,
}

struct Envelope {
    status: StatusCode,
    request_id: Option<String>,
    at: Timestamp,
    date: Option<Timestamp>,
}

impl<'c> AsyncHttpClient<'c> for Sender {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Error>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let answer = self.client.send(&post(request, self.repeat)?).await?;
            let mut response = HttpResponse::new(answer.body);
            *response.status_mut() = answer.status;
            if let Some(kind) = answer.headers.get(CONTENT_TYPE) {
                response.headers_mut().insert(CONTENT_TYPE, kind.clone());
            }
            *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Some(Envelope {
                status: answer.status,
                request_id: answer.request_id,
                at: answer.at,
                date: answer.date,
            });
            Ok(response)
        })
    }
}

/// Turns the OAuth library's request into ours.
fn post(request: HttpRequest, repeat: Repeat) -> Result<Request, Error> {
    let (parts, body) = request.into_parts();
    let url = Url::parse(&parts.uri.to_string()).map_err(|_| Error::Unexpected {
        host: parts.uri.host().unwrap_or_default().to_owned(),
        what: "the address of the token endpoint is not valid".to_owned(),
        request_id: None,
    })?;
    Ok(form(url, Zeroizing::new(body), repeat))
}

/// A form for Entra.
pub(super) fn form(url: Url, body: Zeroizing<Vec<u8>>, repeat: Repeat) -> Request {
    let mut request = Request::new(Service::SignIn, Method::POST, url);
    request.judge = verdict;
    request.body = Body::Form(body);
    request.repeat = repeat;
    request
}
