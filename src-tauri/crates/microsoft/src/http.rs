//! The one function that sends: authorization, retries, `Retry-After`, origin check, request ids and the log.
//!
//! Nothing else in this crate opens a connection, and nothing else logs.

mod failure;
mod lane;
mod message;
mod retry;
mod transport;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::time::Instant;
use url::Url;

use crate::cloud::host_of;
use crate::error::{Error, Unreachable};
use failure::Failure;
use lane::Lanes;
use transport::Transport;

pub use lane::Throttling;
pub(crate) use message::{Answer, Body, Origin, Repeat, Request, Verdict};

/// Above this difference between the service's clock and ours, sign-in and certificates start to fail.
const TOLERATED_CLOCK_SKEW: SignedDuration = SignedDuration::from_mins(5);

/// How requests are sent.
#[derive(Clone, Debug)]
pub struct ClientOptions {
    /// Sent as `User-Agent`.
    pub user_agent: String,
    pub connect_timeout: Duration,
    /// The longest silence while waiting for (the rest of) an answer.
    pub read_timeout: Duration,
    /// The longest time for one request including all its attempts and waits.
    pub deadline: Duration,
    /// How often one request is tried at most.
    pub attempts: u32,
    /// The longest single wait; a longer `Retry-After` is cut to this.
    pub retry_after_cap: Duration,
    pub proxy: Proxy,
}

/// Which proxy stands between this machine and Microsoft. Loopback hosts bypass any proxy.
#[derive(Clone, Debug)]
pub enum Proxy {
    /// The settings of the operating system and the `*_PROXY` variables.
    System,
    None,
    /// One proxy for everything; may hold a user name and a password.
    Url(Url),
}

impl Default for ClientOptions {
    fn default() -> Self {
        ClientOptions {
            user_agent: format!(
                "OffisionSetup/{} ({})",
                env!("CARGO_PKG_VERSION"),
                std::env::consts::OS
            ),
            connect_timeout: Duration::from_secs(10),
            read_timeout: Duration::from_secs(60),
            deadline: Duration::from_secs(300),
            attempts: 5,
            retry_after_cap: Duration::from_secs(120),
            proxy: Proxy::System,
        }
    }
}

/// Sends requests to Microsoft. Clones are cheap and share connections, pauses and the view of the clock.
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
    attempts: u32,
}

struct Shared {
    options: ClientOptions,
    transport: Transport,
    lanes: Lanes,
    clock_skew: Mutex<Option<SignedDuration>>,
}

impl Client {
    /// Prepares connections; none is opened yet.
    ///
    /// # Errors
    /// A proxy address that cannot be used, or a trust store that cannot be read.
    pub fn new(options: ClientOptions) -> Result<Client, Error> {
        let transport = Transport::new(&options)?;
        Ok(Client {
            attempts: options.attempts,
            shared: Arc::new(Shared {
                options,
                transport,
                lanes: Lanes::default(),
                clock_skew: Mutex::new(None),
            }),
        })
    }

    /// Returns the same client, but each request is sent once: for those who come back at a time of their own and must know when a
    /// service asks to wait.
    pub fn without_repeats(&self) -> Client {
        Client {
            shared: self.shared.clone(),
            attempts: 1,
        }
    }

    /// Returns the current pause that a service asked for, as it changes; `None` while nothing waits.
    pub fn throttling(&self) -> watch::Receiver<Option<Throttling>> {
        self.shared.lanes.watch()
    }

    /// Returns how far the services' clock was ahead of this machine's at the last answer, if that is more than five
    /// minutes. Sign-in fails with a wrong clock, in words that do not mention it.
    pub fn clock_skew(&self) -> Option<SignedDuration> {
        let skew = *self
            .shared
            .clock_skew
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        skew.filter(|skew| skew.abs() > TOLERATED_CLOCK_SKEW)
    }

    /// Sends a request until it has a final answer, which may be a refusal (any status but 3xx, 429, 502, 503, 504).
    ///
    /// # Errors
    /// `Throttled` and `Unreachable` after the last attempt or when the deadline leaves no time for another;
    /// `Unexpected` for a redirect, which is never followed, and for an address off the request's origin, which is
    /// never called.
    pub(crate) async fn send(&self, request: &Request) -> Result<Answer, Error> {
        let host = host_of(&request.url);
        if !request.origin.covers(&request.url) {
            return Err(Error::Unexpected {
                host: request.origin.host().to_owned(),
                what: format!("it pointed to another host ({host}), which was not called"),
                request_id: None,
            });
        }
        let options = &self.shared.options;
        let deadline = Instant::now() + options.deadline;
        let mut attempts = 0;
        loop {
            if let Err(retry_after) = self.shared.lanes.wait_until_open(&host, deadline).await {
                return Err(Error::Throttled {
                    host,
                    retry_after: Some(retry_after),
                    attempts,
                    request_id: None,
                });
            }
            attempts += 1;
            let outcome = tokio::time::timeout_at(
                deadline,
                self.shared.transport.attempt(request, &host, attempts),
            )
            .await
            .unwrap_or(Err(Failure {
                why: Unreachable::Timeout,
                sent: true,
                what: None,
            }));
            let (error, wait, may_repeat) = match outcome {
                Ok(answer) => {
                    self.note_clock(&answer);
                    match request.verdict(&answer) {
                        Verdict::Final if answer.status.is_redirection() => {
                            return Err(redirected(host, &answer));
                        }
                        Verdict::Final => return Ok(answer),
                        Verdict::Throttled => {
                            let asked = answer.retry_after();
                            let wait = asked
                                .unwrap_or_else(|| retry::backoff(attempts))
                                .min(options.retry_after_cap);
                            self.shared.lanes.pause(&host, wait);
                            let request_id = answer.request_id;
                            // Refused before anything was executed: repeating is safe for a write as well.
                            (
                                Error::Throttled {
                                    host: host.clone(),
                                    retry_after: asked,
                                    attempts,
                                    request_id,
                                },
                                wait,
                                true,
                            )
                        }
                        Verdict::Transient => {
                            let wait = answer
                                .retry_after()
                                .unwrap_or_else(|| retry::backoff(attempts));
                            let error = Error::Unreachable {
                                host: host.clone(),
                                why: Unreachable::Unavailable,
                                attempts,
                            };
                            (
                                error,
                                wait.min(options.retry_after_cap),
                                request.repeat == Repeat::Safe,
                            )
                        }
                    }
                }
                Err(failure) => {
                    let may_repeat =
                        failure.may_pass() && (!failure.sent || request.repeat == Repeat::Safe);
                    let wait = if failure.sent {
                        retry::backoff(attempts)
                    } else {
                        retry::reconnect(attempts)
                    };
                    (failure.into_error(host.clone(), attempts), wait, may_repeat)
                }
            };
            if !may_repeat || attempts >= self.attempts || Instant::now() + wait >= deadline {
                return Err(error);
            }
            tokio::time::sleep(wait).await;
        }
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

fn redirected(host: String, answer: &Answer) -> Error {
    let target = answer
        .header("location")
        .and_then(|location| Url::parse(location).ok());
    let target = target
        .map(|url| format!(" to {}", host_of(&url)))
        .unwrap_or_default();
    Error::Unexpected {
        host,
        what: format!(
            "HTTP {} redirected{target}, which is never followed",
            answer.status.as_u16()
        ),
        request_id: answer.request_id.clone(),
    }
}

#[cfg(test)]
mod tests;
