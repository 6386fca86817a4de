//! One attempt: connection, headers that every request carries, body, and one line in the log.

use std::time::{Duration, Instant};

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue};
use jiff::Timestamp;
use reqwest::redirect::Policy;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::failure::{Failure, is_undecodable};
use super::message::{Answer, Body, Request};
use super::{ClientOptions, Proxy, retry};
use crate::cloud::{host_of, is_loopback};
use crate::error::{Error, Unreachable};

/// No list page, token or error of Microsoft comes near this; a body that does is not one of theirs.
const LARGEST_BODY: usize = 64 * 1024 * 1024;

pub(super) struct Transport {
    /// For this machine: no proxy.
    direct: reqwest::Client,
    /// For everything else.
    outward: reqwest::Client,
    over_proxy: bool,
}

impl Transport {
    pub(super) fn new(options: &ClientOptions) -> Result<Self, Error> {
        let unusable = |error: reqwest::Error| Error::Unexpected {
            host: String::new(),
            what: format!(
                "the HTTP client could not be prepared ({})",
                error.without_url()
            ),
            request_id: None,
        };
        let direct = builder(options).no_proxy().build().map_err(unusable)?;
        let outward = match &options.proxy {
            Proxy::None => direct.clone(),
            Proxy::System => builder(options).build().map_err(unusable)?,
            Proxy::Url(url) => reqwest::Proxy::all(url.clone())
                .and_then(|proxy| builder(options).proxy(proxy).build())
                .map_err(|_| Error::Unreachable {
                    host: host_of(url),
                    why: Unreachable::Proxy,
                    attempts: 0,
                })?,
        };
        Ok(Transport {
            direct,
            outward,
            over_proxy: matches!(options.proxy, Proxy::Url(_)),
        })
    }

    pub(super) async fn attempt(
        &self,
        request: &Request,
        host: &str,
        attempt: u32,
    ) -> Result<Answer, Failure> {
        let started = Instant::now();
        let request_id = Uuid::new_v4();
        let result = self.exchange(request, request_id).await;
        // Never headers, bodies or the query: they hold tokens, secrets and what people typed.
        let (status, shown_id) = match &result {
            Ok(answer) => (
                answer.status.as_u16(),
                answer.request_id.as_deref().unwrap_or_default(),
            ),
            Err(_) => (0, ""),
        };
        tracing::debug!(
            method = %request.method,
            host,
            path = request.url.path(),
            status,
            attempt,
            milliseconds = started.elapsed().as_millis() as u64,
            request_id = shown_id,
            client_request_id = %request_id,
            failure = ?result.as_ref().err().map(|failure| failure.why),
            "request"
        );
        result
    }

    async fn exchange(&self, request: &Request, request_id: Uuid) -> Result<Answer, Failure> {
        let on_this_machine = is_loopback(&request.url);
        let client = if on_this_machine {
            &self.direct
        } else {
            &self.outward
        };
        let over_proxy = self.over_proxy && !on_this_machine;
        let mut builder = client
            .request(request.method.clone(), request.url.clone())
            .headers(headers(request, request_id)?);
        builder = match &request.body {
            Body::Empty => builder,
            Body::Json(json) => builder.body(json.clone()),
            Body::Form(secret) | Body::SecretJson(secret) => builder.body(secret.to_vec()),
        };
        let mut response = builder
            .send()
            .await
            .map_err(|error| Failure::of(&error, over_proxy))?;
        let status = response.status();
        if status == http::StatusCode::PROXY_AUTHENTICATION_REQUIRED {
            return Err(Failure {
                why: Unreachable::Proxy,
                sent: false,
                what: None,
            });
        }
        let headers = std::mem::take(response.headers_mut());
        let body = match read_body(&mut response).await {
            Ok(body) => body,
            // The status of a refusal says enough; Exchange refuses with bodies that lie about their compression.
            Err(_) if status.is_client_error() || status.is_server_error() => Vec::new(),
            Err(failure) => return Err(failure),
        };
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        Ok(Answer {
            status,
            request_id: ["request-id", "x-ms-request-id"]
                .into_iter()
                .find_map(text)
                .map(str::to_owned),
            date: text("date").and_then(retry::http_date),
            headers,
            body,
            at: Timestamp::now(),
            took: Duration::ZERO,
            number: 0,
        })
    }
}

fn builder(options: &ClientOptions) -> reqwest::ClientBuilder {
    reqwest::Client::builder()
        .user_agent(&options.user_agent)
        .connect_timeout(options.connect_timeout)
        .read_timeout(options.read_timeout)
        // A redirect would carry the request, and with it the token, to an address that nobody checked.
        .redirect(Policy::none())
        .tcp_nodelay(true)
}

fn headers(request: &Request, request_id: Uuid) -> Result<HeaderMap, Failure> {
    let mut headers = HeaderMap::with_capacity(8 + request.headers.len());
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    let mut text = [0; uuid::fmt::Hyphenated::LENGTH];
    let text: &str = request_id.hyphenated().encode_lower(&mut text);
    headers.insert(
        "client-request-id",
        HeaderValue::from_str(text).expect("a GUID is a valid header value"),
    );
    headers.insert("return-client-request-id", HeaderValue::from_static("true"));
    match request.body {
        Body::Empty => None,
        Body::Json(_) | Body::SecretJson(_) => headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/json; charset=utf-8"),
        ),
        Body::Form(_) => headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/x-www-form-urlencoded"),
        ),
    };
    if let Some(bearer) = &request.bearer {
        let value = Zeroizing::new(format!("Bearer {}", bearer.expose()));
        let mut value = HeaderValue::from_str(&value)
            .map_err(|_| Failure::unreadable("the access token cannot be sent in a header"))?;
        value.set_sensitive(true);
        headers.insert(AUTHORIZATION, value);
    }
    for (name, value) in &request.headers {
        headers.insert(name, value.clone());
    }
    Ok(headers)
}

async fn read_body(response: &mut reqwest::Response) -> Result<Vec<u8>, Failure> {
    let announced = response.content_length().unwrap_or(0).min(1024 * 1024);
    let mut body = Vec::with_capacity(usize::try_from(announced).unwrap_or(0));
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() > LARGEST_BODY => {
                return Err(Failure::unreadable("the body is larger than 64 MiB"));
            }
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return Ok(body),
            Err(error) if is_undecodable(&error) => {
                return Err(Failure::unreadable("the body could not be decompressed"));
            }
            Err(error) if error.is_timeout() => {
                return Err(Failure {
                    why: Unreachable::Timeout,
                    sent: true,
                    what: None,
                });
            }
            Err(_) => {
                return Err(Failure {
                    why: Unreachable::Dropped,
                    sent: true,
                    what: None,
                });
            }
        }
    }
}
