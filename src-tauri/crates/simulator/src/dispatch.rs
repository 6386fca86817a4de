use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
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
    let _in_flight = InFlight::enter(&shared.in_flight);
    if !shared.latency.is_zero() {
        tokio::time::sleep(shared.latency).await;
    }
    let is_crowded = shared
        .max_concurrent
        .is_some_and(|most| shared.in_flight.load(Ordering::Relaxed) > most);
    if is_crowded {
        return noted(&shared, &call, crowded(service, &call)).into_response();
    }
    match shared.faults.strike(&call) {
        None => {
            let answer = answer(&shared, service, &call);
            noted(&shared, &call, answer).into_response()
        }
        Some(effect) => struck(&shared, service, &call, effect, &scissors).await,
    }
}

/// The answer without faults; a batch asks for each of its items here.
pub(crate) fn answer(shared: &Shared, service: Service, call: &Call) -> Answer {
    match service {
        Service::Entra => entra::answer(shared, call),
        Service::Graph => graph::answer(shared, call),
        Service::Exchange => exchange::answer(shared, call),
        Service::Own => Some(own(shared, call)),
    }
    .unwrap_or_else(|| unknown_route(call))
}

async fn struck(
    shared: &Shared,
    service: Service,
    call: &Call,
    effect: Effect,
    scissors: &Scissors,
) -> Response<Body> {
    if let Some(answer) = spoil::instead(&effect, service, call) {
        return noted(shared, call, answer).into_response();
    }
    match effect {
        Effect::Entra { code } => {
            let answer = entra::fault::answer(shared, call, code);
            let answer = answer.unwrap_or_else(|| unknown_error(&code.to_string()));
            noted(shared, call, answer).into_response()
        }
        Effect::Graph { code } => {
            let answer = graph::fault::answer(call, &code);
            let answer = answer.unwrap_or_else(|| unknown_error(&code));
            noted(shared, call, answer).into_response()
        }
        Effect::Exchange { code } => {
            let answer = exchange::fault::answer(&code);
            let answer = answer.unwrap_or_else(|| unknown_error(&code));
            noted(shared, call, answer).into_response()
        }
        Effect::IdToken { claim, value } => {
            let answer = entra::with_claim(shared, answer(shared, service, call), &claim, &value);
            noted(shared, call, answer).into_response()
        }
        Effect::Hang => {
            record(shared, call, 0);
            std::future::pending().await
        }
        Effect::CloseConnection => {
            record(shared, call, 0);
            scissors.cut();
            Answer::empty(500).into_response()
        }
        Effect::Delay { milliseconds } => {
            tokio::time::sleep(Duration::from_millis(milliseconds)).await;
            let answer = answer(shared, service, call);
            noted(shared, call, answer).into_response()
        }
        Effect::ExpireToken => {
            token::expire_all(shared);
            let answer = answer(shared, service, call);
            noted(shared, call, answer).into_response()
        }
        Effect::TruncatedBody => {
            let answer = answer(shared, service, call);
            spoil::truncated(noted(shared, call, answer))
        }
        effect => {
            let answer = spoil::spoilt(&effect, answer(shared, service, call));
            noted(shared, call, answer).into_response()
        }
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
    match serde_json::from_slice::<Vec<Rule>>(&call.body) {
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

fn noted(shared: &Shared, call: &Call, answer: Answer) -> Answer {
    record(shared, call, answer.status);
    answer
}

fn record(shared: &Shared, call: &Call, status: u16) {
    if shared.record_requests {
        shared.record.note(call, status);
    }
}

/// Counts a request until it is answered or given up by its caller.
struct InFlight<'a>(&'a AtomicUsize);

impl<'a> InFlight<'a> {
    fn enter(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(count)
    }
}

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
