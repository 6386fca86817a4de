//! Exchange Online's admin API: the transport of the ExchangeOnlineManagement module.

mod access;
pub(crate) mod batch;
mod calendar_configuration;
mod errors;
pub(crate) mod fault;
mod groups;
mod inbox_rules;
mod invoke;
mod listing;
mod mailboxes;
mod permissions;
mod processing;
mod sharing;

use crate::answer::Answer;
use crate::call::Call;
use crate::dispatch::Reply;
use crate::ids::request_id;
use crate::server::Shared;
use crate::spoil;
use crate::token::{self, Resource};

/// `None` when it is no batch.
pub(crate) async fn batch(shared: &Shared, call: &Call) -> Option<Reply> {
    if !batch::is_asked(call) {
        return None;
    }
    Some(match batch::reply(shared, call).await {
        Reply::Whole(answer) => Reply::Whole(with_id(answer)),
        reply => reply,
    })
}

/// `None` when the route is not simulated.
pub(crate) fn answer(shared: &Shared, call: &Call) -> Option<Answer> {
    let parts = call.parts();
    let ["adminapi", version, tenant, endpoint] = parts.as_slice() else {
        return None;
    };
    if !matches!(
        (*version, *endpoint),
        ("beta" | "v1.0", "InvokeCommand") | ("v1.0" | "beta", "EXOModuleFile")
    ) {
        return None;
    }
    let answer = match (call.method.as_str(), *version, *endpoint) {
        ("POST", "beta", "InvokeCommand") => admitted(shared, call, tenant, |bearer| {
            invoke::answer(shared, call, bearer)
        }),
        ("GET", _, "EXOModuleFile") => admitted(shared, call, tenant, access::module_file),
        _ => Answer::empty(405),
    };
    Some(with_id(answer))
}

fn with_id(answer: Answer) -> Answer {
    answer.header("request-id", request_id())
}

/// The application permission, and the delegated one; version 2 of both is for another endpoint.
const ADMITTING: [&str; 2] = ["Exchange.ManageAsApp", "Exchange.Manage"];

/// Without the app permission 401 and no body; without a directory role 403 and NUL bytes.
fn admitted(
    shared: &Shared,
    call: &Call,
    tenant: &str,
    then: impl FnOnce(&token::Bearer) -> Answer,
) -> Answer {
    let bearer = match token::accept(shared, call.bearer(), Resource::Exchange) {
        Ok(bearer) => bearer,
        Err(_) => return access::unauthorized(),
    };
    let is_this_tenant = shared.tenant().is_called(tenant);
    if !is_this_tenant || !bearer.opens_any(&ADMITTING) {
        return access::unauthorized();
    }
    if access::rank(&bearer) == access::Rank::Nothing {
        return spoil::nul_bytes();
    }
    then(&bearer)
}
