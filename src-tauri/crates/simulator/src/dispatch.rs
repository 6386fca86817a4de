use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::Response;
use serde_json::json;

use crate::answer::Answer;
use crate::call::Call;
use crate::faults::{Effect, Rule};
use crate::server::Shared;
use crate::wire::Scissors;
use crate::{entra, exchange, graph, spoil, token};

/// Whose spelling an answer has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Service {
    Entra,
    Graph,
    Exchange,
    /// The simulator itself.
    Own,
}

const LARGEST_BODY: usize = 4 * 1024 * 1024;

/// How a request is answered.
pub(crate) enum Reply {
    Whole(Answer),
    /// Half of the body, and then no more.
    Half(Answer),
    /// No byte at all: the connection ends.
    Cut,
}

pub(crate) async fn serve(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request,
) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_BODY).await else {
        return Answer::empty(413).into_response();
    };
    let target = parts
        .uri
        .path_and_query()
        .map_or("/", |target| target.as_str());
    let call = Call::new(
        parts.method.as_str(),
        target,
        parts.headers,
        body,
        &shared.base,
    );
    let service = service_of(&call);
    if service == Service::Own {
        return own(&shared, &call).into_response();
    }
    let Some(_in_flight) = shared.in_flight.enter(service, shared.max_concurrent) else {
        record(&shared, &call, 429);
        return crowded(service, &call).into_response();
    };
    // Inside a batch of Exchange Online each item takes its own time.
    if !shared.latency.is_zero() && !exchange::batch::is_asked(&call) {
        tokio::time::sleep(shared.latency).await;
    }
    match reply(&shared, service, &call).await {
        Reply::Whole(answer) => {
            record(&shared, &call, answer.status);
            answer.into_response()
        }
        Reply::Half(answer) => {
            record(&shared, &call, answer.status);
            spoil::truncated(answer)
        }
        Reply::Cut => {
            record(&shared, &call, 0);
            scissors.cut();
            Answer::empty(500).into_response()
        }
    }
}

/// The reply to a request, or to one item of a batch, with what its fault makes of it.
pub(crate) async fn reply(shared: &Shared, service: Service, call: &Call) -> Reply {
    match shared.faults.strike(call) {
        None => true_reply(shared, service, call).await,
        Some(effect) => struck(shared, service, call, effect).await,
    }
}

/// Without faults, but for those of a batch's items.
async fn true_reply(shared: &Shared, service: Service, call: &Call) -> Reply {
    let batch = match service {
        // Boxed, because the items of a batch are replied to here as well.
        Service::Graph => Box::pin(graph::batch(shared, call)).await,
        Service::Exchange => Box::pin(exchange::batch(shared, call)).await,
        Service::Entra | Service::Own => None,
    };
    batch.unwrap_or_else(|| Reply::Whole(answer(shared, service, call)))
}

fn answer(shared: &Shared, service: Service, call: &Call) -> Answer {
    match service {
        Service::Entra => entra::answer(shared, call),
        Service::Graph => graph::answer(shared, call),
        Service::Exchange => exchange::answer(shared, call),
        Service::Own => Some(own(shared, call)),
    }
    .unwrap_or_else(|| unknown_route(call))
}

async fn struck(shared: &Shared, service: Service, call: &Call, effect: Effect) -> Reply {
    if let Some(answer) = spoil::instead(&effect, service, call) {
        return Reply::Whole(answer);
    }
    match &effect {
        Effect::Entra { code } => {
            let answer = entra::fault::answer(shared, call, *code);
            return Reply::Whole(answer.unwrap_or_else(|| unknown_error(&code.to_string())));
        }
        Effect::Graph { code } => {
            let answer = graph::fault::answer(call, code);
            return Reply::Whole(answer.unwrap_or_else(|| unknown_error(code)));
        }
        Effect::Exchange { code } => {
            let answer = exchange::fault::answer(code);
            return Reply::Whole(answer.unwrap_or_else(|| unknown_error(code)));
        }
        Effect::Hang => {
            record(shared, call, 0);
            return std::future::pending().await;
        }
        Effect::CloseConnection => return Reply::Cut,
        Effect::Delay { milliseconds } => {
            tokio::time::sleep(Duration::from_millis(*milliseconds)).await;
        }
        Effect::ExpireToken => token::expire_all(shared),
        _ => {}
    }
    match (effect, true_reply(shared, service, call).await) {
        (Effect::IdToken { claim, value }, Reply::Whole(answer)) => {
            Reply::Whole(entra::with_claim(shared, answer, &claim, &value))
        }
        (Effect::TruncatedBody, Reply::Whole(answer)) => Reply::Half(answer),
        (effect, Reply::Whole(answer)) => Reply::Whole(spoil::spoilt(&effect, answer)),
        (_, reply) => reply,
    }
}

fn service_of(call: &Call) -> Service {
    match call.segments.first().map(String::as_str) {
        Some("v1.0" | "beta") => Service::Graph,
        Some("adminapi") => Service::Exchange,
        Some("_simulator") => Service::Own,
        _ => Service::Entra,
    }
}

fn own(shared: &Shared, call: &Call) -> Answer {
    match (call.method.as_str(), call.parts().as_slice()) {
        ("GET", ["_simulator", "requests"]) => Answer::json(200, json!(shared.record.all())),
        ("GET", ["_simulator", "faults"]) => Answer::json(200, json!(shared.faults.left())),
        ("POST", ["_simulator", "faults"]) => set_faults(shared, call),
        _ => unknown_route(call),
    }
}

/// A list of rules replaces all rules; an empty list switches every fault off.
fn set_faults(shared: &Shared, call: &Call) -> Answer {
    match serde_json::from_slice::<Vec<Rule>>(call.body()) {
        Ok(rules) => {
            shared.faults.set(rules);
            Answer::empty(204)
        }
        Err(error) => Answer::json(
            400,
            json!({"error": {"code": "BadFaults", "message": error.to_string()}}),
        ),
    }
}

fn unknown_route(call: &Call) -> Answer {
    let message = format!(
        "The simulated tenant does not know {} {}",
        call.method, call.path
    );
    Answer::json(
        501,
        json!({"error": {"code": "NotSimulated", "message": message, "method": call.method, "route": call.path}}),
    )
}

/// A fault that names no known error must not pass for a true answer.
fn unknown_error(code: &str) -> Answer {
    let message = format!("The simulated tenant does not know the error {code}");
    Answer::json(
        501,
        json!({"error": {"code": "NotSimulated", "message": message}}),
    )
}

fn crowded(service: Service, call: &Call) -> Answer {
    match service {
        Service::Exchange => spoil::too_many_concurrent(),
        service => spoil::throttled(service, call).header("retry-after", "1"),
    }
}

fn record(shared: &Shared, call: &Call, status: u16) {
    if shared.record_requests {
        shared.record.note(call, status);
    }
}
