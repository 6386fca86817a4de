//! `$batch`: up to twenty requests in one. Source: Microsoft Graph, Combine multiple HTTP requests
//! using JSON batching.

use std::collections::HashMap;

use serde_json::Value;

use super::errors;
use crate::batch::{call_of, header, requests, response, whole};
use crate::call::Call;
use crate::dispatch::{self, Reply, Service};
use crate::server::Shared;
use crate::spoil;
use crate::token::{self, Resource};

const MOST_ITEMS: usize = 20;
/// The headers of the batch that reach its items.
const INHERITED: [&str; 4] = [
    "authorization",
    "host",
    "x-forwarded-host",
    "x-forwarded-proto",
];
/// The headers of an answer that stand in the answer of the batch.
const ANSWERED: [&str; 4] = ["cache-control", "content-type", "retry-after", "location"];

pub(super) async fn reply(shared: &Shared, call: &Call) -> Reply {
    if call.method != "POST" {
        return Reply::Whole(errors::error(
            405,
            "Request_BadRequest",
            "Specified HTTP method is not allowed for the request target.",
        ));
    }
    if let Err(refusal) = token::accept(shared, call.bearer(), Resource::Graph) {
        return Reply::Whole(errors::unauthorized(refusal));
    }
    let items = match items(call) {
        Ok(items) => items,
        Err(message) => return Reply::Whole(errors::bad_request(&message)),
    };
    let mut statuses: HashMap<String, u16> = HashMap::new();
    let mut responses = Vec::with_capacity(items.len());
    for (id, mut item) in items {
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
            match one(shared, call, &mut item).await {
                Reply::Whole(answer) => answer,
                Reply::Half(answer) => spoil::half(answer),
                Reply::Cut => return Reply::Cut,
            }
        };
        statuses.insert(id.to_lowercase(), answer.status);
        responses.push(response(&id, answer, |name| ANSWERED.contains(&name)));
    }
    // The service answers in any order; a client that relies on the order must fail here.
    responses.reverse();
    Reply::Whole(whole(&responses).header("content-type", "application/json"))
}

fn items(call: &Call) -> Result<Vec<(String, Value)>, String> {
    let Some(requests) = requests(call) else {
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
        let id = id.to_owned();
        if request["url"]
            .as_str()
            .is_none_or(|url| url.contains("://"))
            || request["method"].as_str().is_none()
        {
            return Err(format!(
                "Request step '{id}' needs a method and a relative URL."
            ));
        }
        if request.get("body").is_some() && header(&request, "content-type").is_none() {
            return Err(format!(
                "Write request id : {id} does not contain Content-Type header or body."
            ));
        }
        items.push((id, request));
    }
    Ok(items)
}

async fn one(shared: &Shared, outer: &Call, item: &mut Value) -> Reply {
    let target = format!(
        "/v1.0/{}",
        item["url"]
            .as_str()
            .unwrap_or_default()
            .trim_start_matches('/')
    );
    let call = call_of(outer, &target, item, &INHERITED, &shared.base);
    if call.segments.iter().any(|segment| segment == "$batch") {
        return Reply::Whole(errors::bad_request("A batch cannot hold another batch."));
    }
    dispatch::reply(shared, Service::Graph, &call).await
}
