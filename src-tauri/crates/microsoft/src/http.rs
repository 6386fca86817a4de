//! The one function that sends: authorization, retries, `Retry-After`, origin check, request ids and the log.
//!
//! Nothing else in this crate opens a connection, and nothing else logs.

mod budget;
mod failure;
mod lane;
mod lanes;
mod message;
mod pace;
mod retry;
mod sending;
mod service;
mod transport;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::watch;
use tokio::time::Instant;
use url::Url;

use crate::error::Error;
use lanes::Lanes;
use transport::Transport;

pub use budget::Budget;
pub use lanes::Throttling;
pub(crate) use message::{Answer, Body, Origin, Repeat, Request, Verdict};
pub use service::Service;

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
    /// The longest time for one request including all its attempts and waits, and a new token if it needs one.
    pub deadline: Duration,
    /// How often one request is tried at most.
    pub attempts: u32,
    /// The longest single wait; a longer `Retry-After` is cut to this.
    pub retry_after_cap: Duration,
    /// How many requests to one service are in flight at most; how many really are follows from how it answers. Exchange publishes no
    /// number, and Graph none for requests to many mailboxes.
    pub most_at_once: usize,
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
            most_at_once: 16,
            proxy: Proxy::System,
        }
    }
}

/// Sends requests to Microsoft. Clones are cheap and share connections, limits, pauses and the view of the clock.
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
    attempts: u32,
    deadline: Deadline,
}

/// When requests end at the latest.
#[derive(Clone, Copy)]
enum Deadline {
    /// Each, after it began.
    After(Duration),
    /// All of one call, together.
    At(Instant),
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
            deadline: Deadline::After(options.deadline),
            shared: Arc::new(Shared {
                lanes: Lanes::new(options.most_at_once),
                options,
                transport,
                clock_skew: Mutex::new(None),
            }),
        })
    }

    /// Returns the same client, but each request is sent once: for those who come back at a time of their own and must know when a
    /// service asks to wait.
    pub fn without_repeats(&self) -> Client {
        Client {
            attempts: 1,
            ..self.clone()
        }
    }

    /// Returns the same client, but each request has this long, including all its attempts and waits.
    pub fn with_deadline(&self, deadline: Duration) -> Client {
        Client {
            deadline: Deadline::After(deadline),
            ..self.clone()
        }
    }

    pub(crate) fn most_at_once(&self) -> usize {
        self.shared.options.most_at_once.max(1)
    }

    /// Returns the same client for the requests of one call, which end together, at the latest when one alone would have to.
    pub(crate) fn for_one_call(&self) -> Client {
        self.until(self.ends_at())
    }

    /// Returns the same client, whose requests end at `deadline`.
    pub(crate) fn until(&self, deadline: Instant) -> Client {
        Client {
            deadline: Deadline::At(deadline),
            ..self.clone()
        }
    }

    /// When a request that begins now ends at the latest.
    pub(crate) fn ends_at(&self) -> Instant {
        match self.deadline {
            Deadline::After(time) => Instant::now() + time,
            Deadline::At(instant) => instant,
        }
    }

    /// Returns the current pause that a service asked for, as it changes; `None` while nothing waits.
    pub fn throttling(&self) -> watch::Receiver<Option<Throttling>> {
        self.shared.lanes.watch()
    }

    /// Returns what a service allows and what was used of it, where several hosts serve it of the most used one. `None`: it was not
    /// asked for anything yet.
    pub fn budget(&self, service: Service) -> Option<Budget> {
        let mut budgets = self.budgets().into_iter();
        budgets.find(|budget| budget.service == service)
    }

    /// Returns what each service that was asked for anything allows, the most used first. It is a snapshot, and cheap.
    pub fn budgets(&self) -> Vec<Budget> {
        self.shared.lanes.budgets()
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
}

#[cfg(test)]
mod tests;
