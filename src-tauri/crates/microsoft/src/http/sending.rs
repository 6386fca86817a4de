//! A request until it has a final answer: attempts, waits and the deadline over all of them.

use std::sync::PoisonError;
use std::time::Duration;

use jiff::Timestamp;
use tokio::time::{Instant, sleep, timeout_at};
use url::Url;

use super::failure::Failure;
use super::lane::{Held, Lane};
use super::message::{Answer, Repeat, Request, Verdict};
use super::pace::{Outcome, Sign};
use super::{Client, Service, retry};
use crate::cloud::host_of;
use crate::error::{Error, Unreachable};

/// An attempt that brought no final answer.
struct Failed {
    error: Error,
    wait: Duration,
    may_repeat: bool,
}

impl Client {
    /// Sends a request until it has a final answer, which may be a refusal (any status but 3xx, 429, 502, 503, 504).
    ///
    /// # Errors
    /// `Throttled` and `Unreachable` after the last attempt or when the deadline leaves no time for another;
    /// `Unexpected` for a redirect, which is never followed, and for an address off the request's origin, which is
    /// never called.
    pub(crate) async fn send(&self, request: &Request) -> Result<Answer, Error> {
        let host = request.origin.host();
        if !request.origin.covers(&request.url) {
            let other = host_of(&request.url);
            return Err(unexpected(
                host,
                format!("it pointed to another host ({other}), which was not called"),
                None,
            ));
        }
        let deadline = self.ends_at();
        let lane = self.shared.lanes.to(request.service, host);
        let mut attempts = 0;
        let mut took = Duration::ZERO;
        let mut last = None;
        loop {
            let place = match lane.place(deadline).await {
                Ok(place) => place,
                Err(held) => return Err(not_answered(held, &lane, host, attempts, last)),
            };
            attempts += 1;
            let began = Instant::now();
            let attempt = self.shared.transport.attempt(request, host, attempts);
            let outcome = match timeout_at(deadline, attempt).await {
                Ok(outcome) => outcome,
                // What the service said before says more than that the last attempt was cut off. A write may have been done by it.
                Err(_)
                    if request.repeat == Repeat::Safe && (last.is_some() || lane.is_refusing()) =>
                {
                    drop(place);
                    return Err(not_answered(Held::Full, &lane, host, attempts, last));
                }
                Err(_) => Err(Failure {
                    why: Unreachable::Timeout,
                    sent: true,
                    what: None,
                }),
            };
            took += began.elapsed();
            let failed = match outcome {
                Ok(mut answer) => {
                    self.note_clock(&answer);
                    let verdict = Verdict::of(request.judge, &answer);
                    let latency = answer.status.is_success().then(|| began.elapsed());
                    answer.number = place.end(self.became(request.kind, latency, verdict, &answer));
                    answer.took = took;
                    if verdict != Verdict::Final {
                        self.not_now(host, attempts, request, verdict, &answer)
                    } else if answer.status.is_redirection() {
                        return Err(redirected(host, &answer));
                    } else {
                        return Ok(answer);
                    }
                }
                Err(failure) => {
                    drop(place);
                    lost(host, attempts, request, failure)
                }
            };
            let is_late = Instant::now() + failed.wait >= deadline;
            if !failed.may_repeat || attempts >= self.attempts || is_late {
                return Err(failed.error);
            }
            last = Some(failed.error);
            // No place is taken meanwhile.
            sleep(failed.wait).await;
        }
    }

    /// Notes that parts of a request were refused, as if it had been refused: once for each answer.
    pub(crate) fn refused_in_part(
        &self,
        service: Service,
        host: &str,
        number: u64,
        verdict: Verdict,
        asked: Option<Duration>,
    ) {
        let asked = asked.map(|wait| wait.min(self.shared.options.retry_after_cap));
        let lane = self.shared.lanes.to(service, host);
        match verdict {
            Verdict::Final => {}
            Verdict::Throttled => lane.refused_in_part(number, Sign::Throttled, asked),
            Verdict::Transient => lane.refused_in_part(number, Sign::Hiccup, asked),
        }
    }

    fn became(
        &self,
        kind: &'static str,
        took: Option<Duration>,
        verdict: Verdict,
        answer: &Answer,
    ) -> Outcome {
        let sign = match verdict {
            Verdict::Final => return Outcome::Answered { kind, took },
            Verdict::Throttled => Sign::Throttled,
            Verdict::Transient => Sign::Hiccup,
        };
        let cap = self.shared.options.retry_after_cap;
        let asked = answer.retry_after().map(|wait| wait.min(cap));
        Outcome::Refused { sign, asked }
    }

    fn not_now(
        &self,
        host: &str,
        attempts: u32,
        request: &Request,
        verdict: Verdict,
        answer: &Answer,
    ) -> Failed {
        let asked = answer.retry_after();
        let asked = asked.map(|wait| wait.min(self.shared.options.retry_after_cap));
        Failed {
            error: verdict.error(host, answer, attempts),
            wait: asked.unwrap_or_else(|| self.backoff(attempts)),
            // Throttled is refused before anything was executed: repeating is safe for a write as well.
            may_repeat: verdict == Verdict::Throttled || request.repeat == Repeat::Safe,
        }
    }

    /// How often a request is tried at most.
    pub(crate) fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Returns how long to wait after so many attempts in vain, where the service does not say.
    pub(crate) fn backoff(&self, failed_attempts: u32) -> Duration {
        retry::backoff(failed_attempts).min(self.shared.options.retry_after_cap)
    }

    fn note_clock(&self, answer: &Answer) {
        if let Some(date) = answer.date {
            let skew = date.duration_since(Timestamp::now());
            *self
                .shared
                .clock_skew
                .lock()
                .unwrap_or_else(PoisonError::into_inner) = Some(skew);
        }
    }
}

fn lost(host: &str, attempts: u32, request: &Request, failure: Failure) -> Failed {
    Failed {
        may_repeat: failure.may_pass() && (!failure.sent || request.repeat == Repeat::Safe),
        wait: if failure.sent {
            retry::backoff(attempts)
        } else {
            retry::reconnect(attempts)
        },
        error: failure.into_error(host.to_owned(), attempts),
    }
}

/// Why a request ends that found no place on its lane before the deadline, or no time in it.
fn not_answered(held: Held, lane: &Lane, host: &str, attempts: u32, last: Option<Error>) -> Error {
    let request_id = last.as_ref().and_then(Error::request_id).map(str::to_owned);
    let throttled = |retry_after| Error::Throttled {
        host: host.to_owned(),
        retry_after,
        attempts,
        request_id,
    };
    match (held, last) {
        (Held::Closed(left), _) => throttled(Some(left)),
        (Held::Full, Some(last)) => last,
        (Held::Full, None) if lane.is_refusing() => throttled(None),
        (Held::Full, None) => Error::Unreachable {
            host: host.to_owned(),
            why: Unreachable::Timeout,
            attempts,
        },
    }
}

fn redirected(host: &str, answer: &Answer) -> Error {
    let target = answer
        .header("location")
        .and_then(|location| Url::parse(location).ok());
    let target = target
        .map(|url| format!(" to {}", host_of(&url)))
        .unwrap_or_default();
    let status = answer.status.as_u16();
    unexpected(
        host,
        format!("HTTP {status} redirected{target}, which is never followed"),
        answer.request_id.clone(),
    )
}

fn unexpected(host: &str, what: String, request_id: Option<String>) -> Error {
    Error::Unexpected {
        host: host.to_owned(),
        what,
        request_id,
    }
}
