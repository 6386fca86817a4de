//! How a fault changes an answer.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::Response;
use futures_util::{StreamExt, stream};
use jiff::{Span, Timestamp};
use serde_json::{Value, json};

use crate::answer::{Answer, Content};
use crate::call::Call;
use crate::dispatch::Service;
use crate::faults::{Effect, RetryAfter};
use crate::graph;

/// The answer that takes the place of the true one, for an effect that does not need it.
pub(crate) fn instead(effect: &Effect, service: Service, call: &Call) -> Option<Answer> {
    match effect {
        Effect::Throttle { retry_after } => {
            Some(with_retry_after(throttled(service, call), *retry_after))
        }
        Effect::TooManyConcurrent => Some(too_many_concurrent()),
        Effect::Status { code, html: true } => Some(proxy_answer(*code)),
        Effect::Status { code, html: false } => Some(Answer::empty(*code)),
        Effect::NulBytes => Some(nul_bytes()),
        Effect::Forget => Some(Answer::json(
            200,
            json!({
                "adminapi.warnings@odata.type": "#Collection(String)",
                "@adminapi.warnings": [],
                "value": [],
            }),
        )),
        _ => None,
    }
}

/// The true answer, spoilt.
pub(crate) fn spoilt(effect: &Effect, mut answer: Answer) -> Answer {
    let spoil: &dyn Fn(&mut Value) = match effect {
        Effect::WrongContentType => {
            return answer.header("content-type", "text/html; charset=utf-8");
        }
        Effect::DropPage => &|body| {
            if let Some(rows) = body.get_mut("value") {
                *rows = json!([]);
            }
        },
        Effect::DropNextLink => &|body| {
            if let Some(members) = body.as_object_mut() {
                members.remove("@odata.nextLink");
            }
        },
        Effect::RenameProperty { from, to } => &|body| rename(body, from, Some(to)),
        Effect::DropProperty { name } => &|body| rename(body, name, None),
        _ => return answer,
    };
    if let Some(body) = answer.content.json_mut() {
        spoil(body);
    }
    answer
}

/// What is left of a truncated answer inside a batch: the first half of its text.
pub(crate) fn half(answer: Answer) -> Answer {
    let mut bytes = answer.bytes();
    bytes.truncate(bytes.len() / 2);
    answer.with(Content::Bytes(bytes))
}

/// Promises the whole body and sends half of it.
pub(crate) fn truncated(answer: Answer) -> Response<Body> {
    let bytes = answer.bytes();
    let half = Bytes::copy_from_slice(&bytes[..bytes.len() / 2]);
    let answer = answer.header("content-length", bytes.len().to_string());
    let first = stream::once(std::future::ready(Ok::<_, std::io::Error>(half)));
    let broken = stream::once(async {
        // The first half must have left before the connection breaks.
        tokio::time::sleep(Duration::from_millis(50)).await;
        Err(std::io::ErrorKind::ConnectionReset.into())
    });
    let chunks = first.chain(broken);
    let (parts, _) = answer.with(Content::Empty).into_response().into_parts();
    Response::from_parts(parts, Body::from_stream(chunks))
}

/// Exchange Online's refusal of a caller without a role: not JSON, and not gzip either.
pub(crate) fn nul_bytes() -> Answer {
    Answer::empty(403)
        .header("content-encoding", "gzip")
        .with(Content::Bytes(vec![0; 4096]))
}

pub(crate) fn too_many_concurrent() -> Answer {
    Answer::text(
        429,
        "You have reached the maximum number of concurrent requests per tenant. Please wait and try again.",
    )
}

pub(crate) fn throttled(service: Service, call: &Call) -> Answer {
    match service {
        Service::Graph => graph::errors::too_many_requests(call),
        Service::Exchange => Answer::json(
            429,
            json!({"error": {"code": "TooManyRequests", "message": "Too many requests.", "details": [],
                "innererror": {"message": "Too many requests.", "type": "Microsoft.Exchange.Admin.OData.Core.ODataServiceException", "stacktrace": ""}}}),
        ),
        Service::Entra | Service::Own => proxy_answer(429),
    }
}

fn with_retry_after(answer: Answer, retry_after: RetryAfter) -> Answer {
    match retry_after {
        RetryAfter::Seconds(seconds) => answer.header("retry-after", seconds.to_string()),
        RetryAfter::Fraction(seconds) => answer.header("retry-after", seconds.to_string()),
        RetryAfter::HttpDate(seconds) => {
            let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
            let then =
                Timestamp::now().checked_add(Span::new().try_seconds(seconds).unwrap_or_default());
            answer.header("retry-after", http_date(then.unwrap_or(Timestamp::MAX)))
        }
        RetryAfter::None => answer,
    }
}

pub(crate) fn http_date(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// A page of whatever stands before the service.
pub(crate) fn proxy_answer(code: u16) -> Answer {
    let page = format!(
        "<!DOCTYPE html><html><head><title>{code}</title></head><body><h1>Error {code}</h1><p>The request could not be handled.</p></body></html>"
    );
    Answer::html(code, page)
}

/// Renames, or with `None` removes, a property at any depth; its annotations go with it.
fn rename(value: &mut Value, from: &str, to: Option<&str>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, from, to)),
        Value::Object(members) => {
            let annotation = format!("{from}@");
            members.retain(|name, _| !name.starts_with(&annotation));
            if let Some(moved) = members.remove(from)
                && let Some(to) = to
            {
                members.insert(to.to_owned(), moved);
            }
            members
                .values_mut()
                .for_each(|member| rename(member, from, to));
        }
        _ => {}
    }
}
