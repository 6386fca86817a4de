//! How Microsoft Graph says no.

use http::StatusCode;
use serde::Deserialize;
use serde_json::Value;

use crate::error::{Error, Refusal, Unreachable};
use crate::http::{Answer, Verdict};
use crate::redaction::redacted;
use crate::wire;

#[derive(Deserialize)]
struct Envelope {
    error: ErrorBody,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ErrorBody {
    code: Option<String>,
    message: Option<String>,
    #[serde(rename = "innerError", alias = "innererror")]
    inner: Option<InnerError>,
}

/// Everything is optional: documented samples lack it, misspell it or put other things into it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct InnerError {
    date: Option<String>,
    #[serde(rename = "request-id")]
    request_id: Option<String>,
    #[serde(rename = "client-request-id")]
    client_request_id: Option<String>,
}

/// Recognizes a hiccup of the Places service, which has the status of a refusal.
pub(super) fn verdict(answer: &Answer) -> Verdict {
    let is_hiccup = answer.status == StatusCode::UNAUTHORIZED
        && body(answer)
            .message
            .is_some_and(|message| message.contains("problem calling the proxy call"));
    if is_hiccup {
        Verdict::Transient
    } else {
        Verdict::Final
    }
}

/// Whether the token itself was refused, for example because it expired or was revoked.
pub(super) fn is_token_refused(answer: &Answer) -> bool {
    answer.status == StatusCode::UNAUTHORIZED
        && body(answer).code.as_deref() == Some("InvalidAuthenticationToken")
}

pub(super) fn error(host: &str, answer: &Answer) -> Error {
    let refusal = read(host, answer);
    if answer.status.is_server_error() && refusal.code.is_none() {
        return Error::Unreachable {
            host: host.to_owned(),
            why: Unreachable::Unavailable,
            attempts: 1,
        };
    }
    refusal.into()
}

pub(super) fn read(host: &str, answer: &Answer) -> Refusal {
    let body = body(answer);
    let inner = body.inner.unwrap_or_default();
    let (code, message) = unwrapped(body.code, body.message.unwrap_or_default());
    Refusal {
        status: answer.status.as_u16(),
        host: host.to_owned(),
        code: code.filter(|code| !code.is_empty()),
        kind: None,
        message: redacted(message.trim()),
        request_id: answer.request_id.clone().or(inner.request_id),
        correlation_id: answer
            .header("client-request-id")
            .map(str::to_owned)
            .or(inner.client_request_id),
        at: inner.date.as_deref().and_then(wire::utc).or(answer.date),
        diagnostics: answer.header("x-ms-diagnostics").map(redacted),
    }
}

fn body(answer: &Answer) -> ErrorBody {
    serde_json::from_slice::<Envelope>(&answer.body)
        .map(|envelope| envelope.error)
        .unwrap_or_default()
}

/// The Places service puts its own error as JSON into the message; its code says more than `UnknownError`.
fn unwrapped(code: Option<String>, message: String) -> (Option<String>, String) {
    let Ok(Value::Object(inner)) = serde_json::from_str(&message) else {
        return (code, message);
    };
    let text = |name: &str| inner.get(name).and_then(Value::as_str).map(str::to_owned);
    (text("code").or(code), text("message").unwrap_or(message))
}
