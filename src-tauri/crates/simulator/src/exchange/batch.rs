//! `$batch`: up to ten cmdlets in one request. Source: open tools that send it in production; Microsoft
//! does not document it.

use std::time::Duration;

use futures_util::future::join_all;
use serde_json::Value;

use super::{ADMITTING, access, errors};
use crate::answer::Answer;
use crate::batch::{call_of, is_batch, requests, response, whole};
use crate::call::Call;
use crate::dispatch::{self, Reply, Service};
use crate::server::Shared;
use crate::spoil;
use crate::tenant::state::Batches;
use crate::token::{self, Resource};

const MOST_ITEMS: usize = 10;
/// The headers of the batch that reach its items; each item brings its own authorization.
const INHERITED: [&str; 3] = ["host", "x-forwarded-host", "x-forwarded-proto"];

pub(crate) fn is_asked(call: &Call) -> bool {
    matches!(call.parts().as_slice(), ["adminapi", _, _, "$batch"])
}

pub(super) async fn reply(shared: &Shared, call: &Call) -> Reply {
    let parts = call.parts();
    let ["adminapi", version, name, _] = parts.as_slice() else {
        return Reply::Whole(spoil::proxy_answer(404));
    };
    let (policy, is_this_tenant) = {
        let tenant = shared.tenant();
        (tenant.exchange_batches, tenant.is_called(name))
    };
    let is_side_by_side = match policy {
        Batches::OneAfterAnother => false,
        Batches::SideBySide => true,
        Batches::NotFound => return Reply::Whole(spoil::proxy_answer(404)),
        Batches::NotAllowed => return Reply::Whole(Answer::empty(405)),
    };
    if (call.method.as_str(), *version) != ("POST", "beta") {
        return Reply::Whole(Answer::empty(405));
    }
    let is_admitted = token::accept(shared, call.bearer(), Resource::Exchange)
        .is_ok_and(|bearer| bearer.opens_any(&ADMITTING));
    if !is_this_tenant || !is_admitted {
        return Reply::Whole(access::unauthorized());
    }
    let items = match items(call) {
        Ok(items) => items,
        Err(message) => return Reply::Whole(errors::bad_batch(&message)),
    };
    let replies = if is_side_by_side {
        join_all(items.into_iter().map(|item| one(shared, call, item))).await
    } else {
        let mut replies = Vec::with_capacity(items.len());
        for item in items {
            replies.push(one(shared, call, item).await);
        }
        replies
    };
    let mut responses = Vec::with_capacity(replies.len());
    for (id, reply) in replies {
        let answer = match reply {
            Reply::Whole(answer) => answer,
            Reply::Half(answer) => spoil::half(answer),
            Reply::Cut => return Reply::Cut,
        };
        responses.push(response(&id, answer, |_| true));
    }
    // In another order than they were asked in: only the id says which answer is whose.
    responses.reverse();
    Reply::Whole(whole(&responses))
}

fn items(call: &Call) -> Result<Vec<(String, Value)>, String> {
    let Some(requests) = requests(call) else {
        return Err("Invalid batch payload format.".to_owned());
    };
    if requests.len() > MOST_ITEMS {
        return Err(format!(
            "The number of requests in the batch exceeds the maximum of {MOST_ITEMS}."
        ));
    }
    let mut items: Vec<(String, Value)> = Vec::with_capacity(requests.len());
    for request in requests {
        let id = request["id"].as_str().unwrap_or_default().to_owned();
        if id.is_empty() {
            return Err("Each request in the batch needs an id.".to_owned());
        }
        if items.iter().any(|(known, _)| *known == id) {
            return Err(format!("The id '{id}' is not unique."));
        }
        if request["url"].as_str().is_none() || request["method"].as_str().is_none() {
            return Err(format!("The request '{id}' needs a method and a url."));
        }
        items.push((id, request));
    }
    Ok(items)
}

async fn one(shared: &Shared, outer: &Call, (id, mut item): (String, Value)) -> (String, Reply) {
    wait(shared.latency).await;
    let url = item["url"].as_str().unwrap_or_default();
    let target = target(shared, outer, url).map(str::to_owned);
    let reply = match target {
        Some(target) => {
            let call = call_of(outer, &target, &mut item, &INHERITED, &shared.base);
            if is_batch(&call) {
                Reply::Whole(errors::bad_batch("A batch cannot hold another batch."))
            } else {
                dispatch::reply(shared, Service::Exchange, &call).await
            }
        }
        None => {
            let message = format!("'{url}' is not an address of this service.");
            Reply::Whole(errors::bad_batch(&message))
        }
    };
    (id, reply)
}

/// Path and query of an item's address, which names the service in full: by its real host, or as the
/// caller sees this server.
fn target<'a>(shared: &Shared, outer: &Call, url: &'a str) -> Option<&'a str> {
    let rest = url
        .strip_prefix(&outer.base)
        .or_else(|| url.strip_prefix(&shared.base))
        .or_else(|| {
            let hosts = shared.tenant().cloud.exchange_hosts();
            let rest = url.strip_prefix("https://")?;
            hosts.iter().find_map(|host| rest.strip_prefix(host))
        })?;
    rest.starts_with("/adminapi/").then_some(rest)
}

async fn wait(latency: Duration) {
    if !latency.is_zero() {
        tokio::time::sleep(latency).await;
    }
}
