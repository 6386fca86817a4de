//! How Exchange Online says no: in an envelope, in plain text, in nothing at all, or in zeros.

use http::StatusCode;
use serde::Deserialize;

use crate::error::{Error, Refusal, Unreachable};
use crate::http::{Answer, Verdict};
use crate::redaction::redacted;

/// The text with which Exchange throttles outside the usual status.
const TOO_MANY: &str = "maximum number of concurrent requests";

/// Marks of failures between Exchange's own servers, which pass.
const TRANSIENT: [&str; 5] = [
    "CmdletProxyException",
    "CmdletProxyNotAvailableFailure",
    "ServerBusyException",
    "TransientException",
    "BackendCommunicationException",
];

#[derive(Default, Deserialize)]
#[serde(default)]
struct Envelope {
    error: ErrorBody,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ErrorBody {
    code: Option<String>,
    message: Option<String>,
    details: Option<Vec<Detail>>,
    #[serde(alias = "innerError", alias = "InnerError")]
    innererror: Option<Inner>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Detail {
    message: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Inner {
    #[serde(alias = "internalException", alias = "InternalException")]
    internalexception: Option<InternalException>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct InternalException {
    message: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
}

/// Recognizes throttling in plain text and hiccups between Exchange's servers.
pub(super) fn verdict(answer: &Answer) -> Verdict {
    if answer.status.is_success() && answer.body.first() == Some(&b'{') {
        return Verdict::Final;
    }
    let body = String::from_utf8_lossy(&answer.body);
    if body.contains(TOO_MANY) {
        return Verdict::Throttled;
    }
    // A proxy error can wrap a real one, which does not pass by waiting.
    let is_transient =
        TRANSIENT.iter().any(|mark| body.contains(mark)) && !body.contains("ManagementObject");
    if !answer.status.is_success() && is_transient {
        Verdict::Transient
    } else {
        Verdict::Final
    }
}

pub(super) fn is_unauthorized(answer: &Answer) -> bool {
    answer.status == StatusCode::UNAUTHORIZED
}

pub(super) fn error(host: &str, answer: &Answer) -> Error {
    let refusal = read(host, answer);
    let says_nothing = refusal.code.is_none() && refusal.message.is_empty();
    if answer.status.is_server_error() && says_nothing {
        return Error::Unreachable {
            host: host.to_owned(),
            why: Unreachable::Unavailable,
            attempts: 1,
        };
    }
    refusal.into()
}

/// Reads a refusal. `error.message` is always generic, so the inner exception and the details come first.
pub(super) fn read(host: &str, answer: &Answer) -> Refusal {
    let body = serde_json::from_slice::<Envelope>(&answer.body)
        .map(|envelope| envelope.error)
        .unwrap_or_default();
    let exception = body
        .innererror
        .and_then(|inner| inner.internalexception)
        .unwrap_or_default();
    let detail = body
        .details
        .unwrap_or_default()
        .into_iter()
        .find_map(|detail| detail.message);
    let detail = detail.as_deref().map(Told::by).unwrap_or_default();
    let exception_told = exception
        .message
        .as_deref()
        .map(Told::by)
        .unwrap_or_default();
    let message = [
        exception_told.message,
        detail.message,
        body.message.as_deref().unwrap_or_default(),
    ]
    .into_iter()
    .find(|message| !message.is_empty())
    .unwrap_or_default();
    let code = exception_told
        .code
        .or(detail.code)
        .map(str::to_owned)
        .or(body.code);
    let kind = exception_told
        .kind
        .or(detail.kind)
        .map(str::to_owned)
        .or(exception.kind);
    Refusal {
        status: answer.status.as_u16(),
        host: host.to_owned(),
        code: code.filter(|code| !code.is_empty()),
        kind: kind.filter(|kind| !kind.is_empty()),
        message: redacted(message.trim()),
        request_id: answer.request_id.clone(),
        correlation_id: answer.header("client-request-id").map(str::to_owned),
        at: answer.date,
        diagnostics: answer.header("x-ms-diagnostics").map(reason),
    }
}

/// A message in the form `code|.NET type|text`, of which the code may be empty.
#[derive(Default)]
struct Told<'a> {
    code: Option<&'a str>,
    kind: Option<&'a str>,
    message: &'a str,
}

impl<'a> Told<'a> {
    fn by(text: &'a str) -> Self {
        let mut parts = text.splitn(3, '|');
        match (parts.next(), parts.next(), parts.next()) {
            (Some(code), Some(kind), Some(message))
                if !code.contains(' ') && !kind.contains(' ') =>
            {
                Told {
                    code: Some(code).filter(|code| !code.is_empty()),
                    kind: Some(kind),
                    message,
                }
            }
            _ => Told {
                code: None,
                kind: None,
                message: text,
            },
        }
    }
}

/// Reads `2000003;reason="..."`.
fn reason(header: &str) -> String {
    let quoted = header
        .split_once("reason=\"")
        .and_then(|(_, rest)| rest.split_once('"'));
    redacted(quoted.map_or(header, |(reason, _)| reason))
}
