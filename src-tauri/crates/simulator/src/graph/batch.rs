//! `$batch`: up to twenty requests in one. Source: Microsoft Graph, Combine multiple HTTP requests
//! using JSON batching.

use std::collections::HashMap;

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::{Map, Value, json};

use super::errors;
use crate::answer::{Answer, Content};
use crate::call::Call;
use crate::dispatch::{self, Service};
use crate::server::Shared;
use crate::spoil;
use crate::token::{self, Resource};

const MOST_ITEMS: usize = 20;

pub(super) fn answer(shared: &Shared, call: &Call) -> Answer {
    if call.method != "POST" {
        return errors::error(
            405,
            "Request_BadRequest",
            "Specified HTTP method is not allowed for the request target.",
        );
    }
    if let Err(refusal) = token::accept(shared, call.bearer(), Resource::Graph) {
        return errors::unauthorized(refusal);
    }
    let items = match items(call) {
        Ok(items) => items,
        Err(message) => return errors::bad_request(&message),
    };
    let mut statuses: HashMap<String, u16> = HashMap::new();
    let mut responses = Vec::with_capacity(items.len());
    for (id, item) in items {
        let needed = item["dependsOn"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        let is_stopped = needed
            .map(str::to_lowercase)
            .any(|need| statuses.get(&need).is_none_or(|status| *status >= 400));
        let answer = if is_stopped {
            errors::error(
                424,
                "FailedDependency",
                "A request that this request depends on has failed.",
            )
        } else {
            one(shared, call, &item)
        };
        statuses.insert(id.to_lowercase(), answer.status);
        responses.push(response(&id, &answer));
    }
    // The service answers in any order; a client that relies on the order must fail here.
    responses.reverse();
    Answer::json(200, json!({"responses": responses})).header("content-type", "application/json")
}

fn items(call: &Call) -> Result<Vec<(String, Value)>, String> {
    let body = call.json().unwrap_or_default();
    let Some(requests) = body["requests"]
        .as_array()
        .filter(|requests| !requests.is_empty())
    else {
        return Err("Invalid batch payload format.".to_owned());
    };
    if requests.len() > MOST_ITEMS {
        return Err(format!(
            "Number of batch request steps exceeds the maximum value of {MOST_ITEMS}."
        ));
    }
    let mut items: Vec<(String, Value)> = Vec::with_capacity(requests.len());
    for request in requests {
        let Some(id) = request["id"].as_str().filter(|id| !id.is_empty()) else {
            return Err("Request Id is required for every batch request step.".to_owned());
        };
        if items
            .iter()
            .any(|(known, _)| known.eq_ignore_ascii_case(id))
        {
            return Err(format!("Request Id '{id}' is not unique."));
        }
        if request["url"]
            .as_str()
            .is_none_or(|url| url.contains("://"))
            || request["method"].as_str().is_none()
        {
            return Err(format!(
                "Request step '{id}' needs a method and a relative URL."
            ));
        }
        if request.get("body").is_some() && header(request, "content-type").is_none() {
            return Err(format!(
                "Write request id : {id} does not contain Content-Type header or body."
            ));
        }
        items.push((id.to_owned(), request.clone()));
    }
    Ok(items)
}

fn header<'a>(request: &'a Value, name: &str) -> Option<&'a str> {
    let headers = request["headers"].as_object()?;
    headers
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .and_then(|(_, value)| value.as_str())
}

/// Headers of the batch do not reach its items, except for the authorization.
fn one(shared: &Shared, outer: &Call, item: &Value) -> Answer {
    let mut headers = HeaderMap::new();
    for name in [
        "authorization",
        "host",
        "x-forwarded-host",
        "x-forwarded-proto",
    ] {
        if let Some(value) = outer.headers.get(name) {
            headers.insert(name, value.clone());
        }
    }
    for (name, value) in item["headers"].as_object().into_iter().flatten() {
        let pair = (
            HeaderName::try_from(name.as_str()),
            HeaderValue::try_from(value.as_str().unwrap_or_default()),
        );
        if let (Ok(name), Ok(value)) = pair {
            headers.insert(name, value);
        }
    }
    let target = format!(
        "/v1.0/{}",
        item["url"]
            .as_str()
            .unwrap_or_default()
            .trim_start_matches('/')
    );
    let method = item["method"].as_str().unwrap_or("GET").to_uppercase();
    let body = item.get("body").map(Value::to_string).unwrap_or_default();
    let call = Call::new(&method, &target, headers, body.into(), &shared.base);
    if call.segments.iter().any(|segment| segment == "$batch") {
        return errors::bad_request("A batch cannot hold another batch.");
    }
    match shared.faults.strike(&call) {
        Some(effect) => spoil::instead(&effect, Service::Graph, &call).unwrap_or_else(|| {
            spoil::spoilt(&effect, dispatch::answer(shared, Service::Graph, &call))
        }),
        None => dispatch::answer(shared, Service::Graph, &call),
    }
}

fn response(id: &str, answer: &Answer) -> Value {
    let kept = ["cache-control", "content-type", "retry-after", "location"];
    let headers: Map<_, _> = answer
        .headers
        .iter()
        .filter(|(name, _)| kept.contains(name))
        .map(|(name, value)| (title_case(name), json!(value)))
        .collect();
    let mut response = json!({"id": id, "status": answer.status, "headers": headers});
    match &answer.content {
        Content::Json(body) => response["body"] = body.clone(),
        Content::Bytes(bytes) => response["body"] = json!(String::from_utf8_lossy(bytes)),
        Content::Empty => {}
    }
    response
}

/// `retry-after` as `Retry-After`, because names inside a batch are text and not headers.
fn title_case(name: &str) -> String {
    let words = name.split('-').map(|word| {
        let (first, rest) = word.split_at(1);
        format!("{}{rest}", first.to_uppercase())
    });
    words.collect::<Vec<_>>().join("-")
}
