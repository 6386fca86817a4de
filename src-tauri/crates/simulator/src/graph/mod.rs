//! Microsoft Graph v1.0, as far as room onboarding needs it.

mod application_changes;
mod application_value;
mod applications;
mod batch;
mod calendar;
mod calendar_permissions;
mod directory;
pub(crate) mod errors;
mod event_changes;
mod event_request;
mod event_value;
mod events;
pub(crate) mod fault;
mod filter;
mod groups;
mod mail;
mod places;
mod query;
mod schedules;

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::answer::{Answer, Content};
use crate::call::Call;
use crate::dispatch::Reply;
use crate::ids::request_id;
use crate::server::Shared;
use crate::spoil::http_date;
use crate::tenant::Tenant;
use crate::token::{self, Bearer, Resource};

/// What an endpoint looks at.
#[derive(Clone, Copy)]
pub(crate) struct Ask<'a> {
    pub(crate) call: &'a Call,
    pub(crate) tenant: &'a Tenant,
    pub(crate) bearer: &'a Bearer,
}

/// `None` when it is no batch.
pub(crate) async fn batch(shared: &Shared, call: &Call) -> Option<Reply> {
    let parts = call.parts();
    if parts.as_slice() != ["v1.0", "$batch"] {
        return None;
    }
    Some(match batch::reply(shared, call).await {
        Reply::Whole(answer) => Reply::Whole(finished(call, answer)),
        reply => reply,
    })
}

/// `None` when the route is not simulated.
pub(crate) fn answer(shared: &Shared, call: &Call) -> Option<Answer> {
    let parts = call.parts();
    let ["v1.0", path @ ..] = parts.as_slice() else {
        return None;
    };
    let bearer = match token::accept(shared, call.bearer(), Resource::Graph) {
        Ok(bearer) => bearer,
        Err(refusal) => return Some(finished(call, errors::unauthorized(refusal))),
    };
    if let ["users", key, rest @ ..] = path
        && event_changes::is_change(&call.method, rest)
    {
        let mut tenant = shared.tenant_mut();
        let answer = event_changes::answer(call, &mut tenant, &bearer, key, rest);
        return answer.map(|answer| finished(call, answer));
    }
    if let ["users", key, rest @ ..] = path
        && calendar_permissions::is_change(&call.method, rest)
    {
        let mut tenant = shared.tenant_mut();
        let answer = calendar_permissions::change(call, &mut tenant, &bearer, key, rest);
        return answer.map(|answer| finished(call, answer));
    }
    if application_changes::is_change(&call.method, path) {
        let mut tenant = shared.tenant_mut();
        let answer = application_changes::answer(shared, call, &mut tenant, &bearer, path);
        return answer.map(|answer| finished(call, answer));
    }
    if let ["users", _, "calendar" | "calendarView" | "events", ..] = path {
        attend(shared);
    }
    let tenant = shared.tenant();
    let ask = Ask {
        call,
        tenant: &tenant,
        bearer: &bearer,
    };
    route(&ask, path).map(|answer| finished(call, answer))
}

/// Rooms have looked at what is due before somebody looks into a calendar.
fn attend(shared: &Shared) {
    let now = Timestamp::now();
    let is_due = shared.tenant().has_due_requests(now);
    if is_due {
        shared.tenant_mut().attend(now);
    }
}

fn route(ask: &Ask<'_>, path: &[&str]) -> Option<Answer> {
    match (ask.call.method.as_str(), path) {
        ("GET", ["organization", rest @ ..]) => directory::organization(ask, rest),
        ("GET", ["users"]) => Some(directory::users(ask)),
        ("GET", ["users", "$count"]) => Some(directory::users_count(ask)),
        ("GET", ["users", key]) => Some(directory::user(ask, key)),
        (_, ["users", key, "sendMail" | "microsoft.graph.sendMail"])
            if ask.call.method == "POST" =>
        {
            Some(mail::send_mail(ask, key))
        }
        ("GET", ["users", key, "mailboxSettings"]) => Some(mail::mailbox_settings(ask, key)),
        (method, ["users", key, rest @ ..]) => calendar::route(ask, method, key, rest),
        ("GET", ["groups"]) => Some(groups::groups(ask)),
        ("GET", ["groups", id]) => Some(groups::group(ask, id)),
        ("GET", ["groups", id, "members"]) => Some(groups::members(ask, id)),
        ("GET", ["places", rest @ ..]) => places::route(ask, rest),
        ("GET", [first, rest @ ..]) => applications::route(ask, first, rest),
        _ => None,
    }
}

/// The headers of every answer, and the ids inside an error.
fn finished(call: &Call, mut answer: Answer) -> Answer {
    let request_id = request_id();
    let client_request_id = call.client_request_id().unwrap_or(&request_id).to_owned();
    let now = Timestamp::now();
    if let Content::Json(body) = &mut answer.content
        && let Some(Value::Object(error)) = body.get_mut("error")
        && let Some(inner) = error
            .entry("innerError")
            .or_insert_with(|| json!({}))
            .as_object_mut()
    {
        // The service writes the date without a zone, against its own description.
        inner.insert(
            "date".to_owned(),
            json!(now.strftime("%Y-%m-%dT%H:%M:%S").to_string()),
        );
        inner.insert("request-id".to_owned(), json!(request_id));
        inner.insert("client-request-id".to_owned(), json!(client_request_id));
    }
    let has_type = answer
        .headers
        .iter()
        .any(|(name, _)| *name == "content-type");
    if !has_type && matches!(answer.content, Content::Json(_) | Content::Text(_)) {
        let is_success = answer.status < 400;
        answer = answer.header(
            "content-type",
            if is_success {
                SUCCESS_TYPE
            } else {
                "application/json"
            },
        );
    }
    answer
        .header("cache-control", "no-cache")
        .header("vary", "Accept-Encoding")
        .header("strict-transport-security", "max-age=31536000")
        .header("request-id", request_id)
        .header("client-request-id", client_request_id)
        .header("x-ms-ags-diagnostic", DIAGNOSTIC)
        .header("odata-version", "4.0")
        .header("date", http_date(now))
}

const SUCCESS_TYPE: &str = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
const DIAGNOSTIC: &str = r#"{"ServerInfo":{"DataCenter":"East Asia","Slice":"E","Ring":"5","ScaleUnit":"001","RoleInstance":"HK1PEPF00000001"}}"#;

/// An answer with a JSON body of Graph's content type.
fn ok(body: Value) -> Answer {
    Answer::empty(200).with(Content::Json(body))
}

impl Ask<'_> {
    fn context(&self, of: &str) -> String {
        format!("{}/v1.0/$metadata#{of}", self.call.base)
    }
}
