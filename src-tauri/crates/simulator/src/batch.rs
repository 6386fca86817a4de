//! What the batches of Microsoft Graph and of Exchange Online have in common.

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::answer::{Answer, Content};
use crate::call::Call;

/// A batch hides its items: what is inside is looked at item by item.
pub(crate) fn is_batch(call: &Call) -> bool {
    call.segments.last().is_some_and(|last| last == "$batch")
}

/// A header of an item, in any case.
pub(crate) fn header<'a>(item: &'a Value, name: &str) -> Option<&'a str> {
    let headers = item["headers"].as_object()?;
    headers
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .and_then(|(_, value)| value.as_str())
}

/// The item as a request of its own. Of the batch's headers it has only those that are `kept`.
pub(crate) fn call_of(
    outer: &Call,
    target: &str,
    item: &mut Value,
    kept: &[&'static str],
    own_base: &str,
) -> Call {
    let mut headers = HeaderMap::new();
    for name in kept {
        if let Some(value) = outer.headers.get(*name) {
            headers.insert(*name, value.clone());
        }
    }
    for (name, value) in item["headers"].as_object().into_iter().flatten() {
        // Real clients send numbers and truth values as well.
        let text = match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let pair = (
            HeaderName::try_from(name.as_str()),
            HeaderValue::try_from(text),
        );
        if let (Ok(name), Ok(value)) = pair {
            headers.insert(name, value);
        }
    }
    let method = item["method"].as_str().unwrap_or("GET").to_uppercase();
    let body = item.get_mut("body").map(Value::take);
    Call::with_json(&method, target, headers, body, own_base)
}

/// The items of a batch; `None` when the body holds none.
pub(crate) fn requests(call: &Call) -> Option<Vec<Value>> {
    #[derive(Deserialize)]
    struct Batch {
        requests: Vec<Value>,
    }
    let batch: Batch = serde_json::from_slice(call.body()).ok()?;
    Some(batch.requests).filter(|requests| !requests.is_empty())
}

/// The answer of a batch, with what `response` wrote for each item.
pub(crate) fn whole(responses: &[String]) -> Answer {
    let text = format!("{{\"responses\":[{}]}}", responses.join(","));
    Answer::json_text(200, text)
}

/// How an item's answer stands in the answer of the batch.
pub(crate) fn response(id: &str, answer: Answer, is_kept: impl Fn(&str) -> bool) -> String {
    let headers: Map<_, _> = answer
        .headers
        .into_iter()
        .filter(|(name, _)| is_kept(name))
        .map(|(name, value)| (title_case(name), Value::String(value)))
        .collect();
    let body = match answer.content {
        Content::Json(body) => Some(body.to_string()),
        Content::Text(text) => Some(text),
        Content::Bytes(bytes) => Some(quoted(&String::from_utf8_lossy(&bytes))),
        Content::Empty => None,
    };
    let body = body.map(|body| format!(",\"body\":{body}"));
    format!(
        "{{\"id\":{},\"status\":{},\"headers\":{}{}}}",
        quoted(id),
        answer.status,
        Value::Object(headers),
        body.unwrap_or_default()
    )
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// `retry-after` as `Retry-After`, because names inside a batch are text and not headers.
fn title_case(name: &str) -> String {
    let words = name.split('-').map(|word| {
        let (first, rest) = word.split_at(1);
        format!("{}{rest}", first.to_uppercase())
    });
    words.collect::<Vec<_>>().join("-")
}
