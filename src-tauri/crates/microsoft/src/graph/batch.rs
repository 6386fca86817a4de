//! Several reads in one request.
//!
//! Source: Microsoft Graph, "Combine multiple requests in one HTTP call using JSON batching".

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use futures_util::future::join_all;
use http::{Method, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::time::{Instant, sleep};
use url::{Position, Url};

use super::{Graph, Read, refusal};
use crate::batch::{Fault, Ids, Item, Part, Slowed, fault};
use crate::error::Error;
use crate::http::{Answer, Repeat, Service, Verdict};
use crate::page::shape;

/// Requests in one batch at most.
pub(super) const MOST: usize = 20;

/// So many batches in a row may fail before no other is tried.
const MOST_FAILURES: u32 = 3;

/// Whether batches are accepted: something on the way to Graph may not let them through.
#[derive(Default)]
pub(super) struct Batches {
    failures: AtomicU32,
}

impl Batches {
    fn are_accepted(&self) -> bool {
        self.failures.load(Ordering::Relaxed) < MOST_FAILURES
    }

    fn accepted(&self) {
        if self.are_accepted() {
            self.failures.store(0, Ordering::Relaxed);
        }
    }

    fn failed(&self) {
        self.failures.fetch_add(1, Ordering::Relaxed);
    }

    fn refused(&self) {
        self.failures.store(MOST_FAILURES, Ordering::Relaxed);
    }
}

#[derive(Serialize)]
struct Requests<'a> {
    requests: Vec<ItemRequest<'a>>,
}

#[derive(Serialize)]
struct ItemRequest<'a> {
    id: String,
    method: &'static str,
    /// From the version on.
    url: &'a str,
}

/// What became of one of the reads.
enum State<T> {
    Done(Result<Read<T>, Error>),
    /// It was refused for the moment, with this.
    Waiting(Option<Error>),
    /// Its token was refused, which only a request of its own can mend.
    Alone,
}

impl Graph {
    /// Reads twenty addresses at most in one request, in the same order.
    ///
    /// Those that were throttled are asked for again, together and after the longest pause that one of them asks for.
    ///
    /// # Errors
    /// Each of its own; `Unexpected` when its answer is missing or is there twice. A batch that is refused as such fails nothing: then
    /// each is asked for alone.
    pub(super) async fn read_together<T: DeserializeOwned>(
        &self,
        urls: &[Url],
    ) -> Vec<Result<Read<T>, Error>> {
        let graph = Graph {
            session: self.session.for_one_call(),
            ..self.clone()
        };
        let mut states: Vec<State<T>> = urls.iter().map(|_| State::Waiting(None)).collect();
        let may_batch = urls.len() > 1 && self.batches.are_accepted();
        let is_accepted = may_batch && graph.in_rounds(urls, &mut states).await;
        let each = urls
            .iter()
            .zip(states)
            .map(async |(url, state)| match state {
                State::Done(outcome) => outcome,
                State::Alone => graph.read(url.clone()).await,
                State::Waiting(Some(error)) if is_accepted => Err(error),
                State::Waiting(_) => graph.read(url.clone()).await,
            });
        join_all(each).await
    }

    /// Asks in batches until nothing waits any more, or it is no use. Returns whether batches as such are accepted.
    async fn in_rounds<T: DeserializeOwned>(&self, urls: &[Url], states: &mut [State<T>]) -> bool {
        let client = &self.session.client;
        let mut attempt = 1;
        let mut waiting: Vec<usize> = (0..urls.len()).collect();
        loop {
            let asked = match self.round(urls, &waiting, states).await {
                Ok(asked) => {
                    self.batches.accepted();
                    asked
                }
                Err(error) => {
                    for at in &waiting {
                        states[*at] = State::Waiting(Some(error.clone()));
                    }
                    match fault(&error) {
                        Fault::Load => None,
                        Fault::OfBatches => {
                            self.batches.refused();
                            return false;
                        }
                        Fault::NoAnswer => {
                            self.batches.failed();
                            return false;
                        }
                        Fault::Elsewhere => return true,
                    }
                }
            };
            waiting.retain(|at| matches!(states[*at], State::Waiting(_)));
            // A pause that was asked for closes the lane, so that the next round waits for it anyway.
            let wait = asked.map_or_else(|| client.backoff(attempt), |_| Duration::ZERO);
            let is_late = Instant::now() + wait >= client.ends_at();
            if waiting.is_empty() || attempt >= client.attempts() || is_late {
                return true;
            }
            attempt += 1;
            sleep(wait).await;
        }
    }

    /// Sends one batch. Returns the longest pause that a part asks for.
    async fn round<T: DeserializeOwned>(
        &self,
        urls: &[Url],
        waiting: &[usize],
        states: &mut [State<T>],
    ) -> Result<Option<Duration>, Error> {
        let ids = Ids::new();
        let answer = self.send_batch(&ids, urls, waiting).await?;
        let unexpected = |what: String| self.unexpected(&what, answer.request_id.clone());
        let parts = ids.parts(&answer.body, waiting.len()).map_err(unexpected)?;
        let mut slowed = Slowed::default();
        for (at, part) in waiting.iter().zip(parts) {
            states[*at] = match part {
                Part::One(item) => self.state(&item, &answer, &mut slowed),
                Part::Missing => {
                    State::Done(Err(unexpected("a part of a batch was not answered".into())))
                }
                Part::Several => State::Done(Err(unexpected(
                    "a part of a batch was answered twice".into(),
                ))),
            };
        }
        slowed.tell(&self.session.client, Service::Graph, &self.host, &answer);
        Ok(slowed.asked)
    }

    fn state<T: DeserializeOwned>(
        &self,
        item: &Item<'_>,
        whole: &Answer,
        slowed: &mut Slowed,
    ) -> State<T> {
        if let Some(body) = item.success() {
            let request_id = item.request_id(whole);
            return State::Done(match serde_json::from_slice(body) {
                Ok(value) => Ok(Read {
                    value,
                    request_id,
                    at: whole.at,
                    warnings: Vec::new(),
                }),
                Err(error) => {
                    let what = format!("a part of a batch could not be read ({})", shape(&error));
                    Err(self.unexpected(&what, request_id))
                }
            });
        }
        let answer = item.answer(whole);
        let verdict = Verdict::of(refusal::verdict, &answer);
        if verdict != Verdict::Final {
            slowed.note(verdict, answer.retry_after());
            return State::Waiting(Some(verdict.error(&self.host, &answer, 1)));
        }
        if refusal::is_token_refused(&answer) {
            return State::Alone;
        }
        State::Done(Err(
            if answer.status.is_client_error() || answer.status.is_server_error() {
                refusal::error(&self.host, &answer)
            } else {
                self.unexpected("a part of a batch is no answer", answer.request_id)
            },
        ))
    }

    async fn send_batch(
        &self,
        ids: &Ids,
        urls: &[Url],
        waiting: &[usize],
    ) -> Result<Answer, Error> {
        let requests = waiting.iter().enumerate().map(|(number, at)| ItemRequest {
            id: ids.of(number),
            method: "GET",
            url: &urls[*at][Position::BeforePath..][self.base.path().trim_end_matches('/').len()..],
        });
        let requests = Requests {
            requests: requests.collect(),
        };
        let mut request = self.write(Method::POST, self.url(&["$batch"], ""), &requests);
        request.kind = "$batch";
        request.repeat = Repeat::Safe;
        // Once: what comes after a failure is decided above.
        let once = Graph {
            session: self.session.without_repeats(),
            ..self.clone()
        };
        let answer = once.answered(request).await?;
        // Some documentation says that a batch fails with its parts; the parts are there all the same.
        if answer.status.is_success() || answer.status == StatusCode::FAILED_DEPENDENCY {
            Ok(answer)
        } else {
            Err(refusal::error(&self.host, &answer))
        }
    }
}

#[cfg(test)]
mod tests;
