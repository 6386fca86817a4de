//! A request to send and the answer to it.

use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use jiff::Timestamp;
use url::Url;
use zeroize::Zeroizing;

use super::retry;
use crate::cloud::host_of;
use crate::secret::Secret;

/// One request, complete except for what every request carries.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) method: Method,
    pub(crate) url: Url,
    /// Sent to `origin` and nowhere else.
    pub(crate) bearer: Option<Secret>,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) body: Body,
    pub(crate) repeat: Repeat,
    pub(crate) origin: Origin,
    /// Recognizes throttling and hiccups that a service does not express in the status.
    pub(crate) judge: fn(&Answer) -> Verdict,
}

#[derive(Clone)]
pub(crate) enum Body {
    Empty,
    Json(Vec<u8>),
    /// Already encoded; may hold a secret.
    Form(Zeroizing<Vec<u8>>),
}

/// Whether a request may be sent again when it is unknown whether the first one was executed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Repeat {
    /// A read, or a write that leads to the same state when it is repeated.
    Safe,
    /// Only when it certainly was not executed: no connection was made, or it was refused for too many requests.
    OnlyIfNotSent,
}

/// The scheme, host and port that a request and its token may go to.
#[derive(Clone, Debug)]
pub(crate) struct Origin {
    origin: url::Origin,
    host: String,
}

impl Origin {
    pub(crate) fn of(url: &Url) -> Self {
        Origin {
            origin: url.origin(),
            host: host_of(url),
        }
    }

    pub(crate) fn covers(&self, url: &Url) -> bool {
        // An opaque origin (such as of a `data:` address) equals nothing, not even itself.
        self.origin.is_tuple() && self.origin == url.origin()
    }

    pub(crate) fn host(&self) -> &str {
        &self.host
    }
}

/// What an answer means for sending again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Final,
    Throttled,
    Transient,
}

impl Request {
    /// Returns a request without token, headers and body; a read may be repeated, a write not.
    pub(crate) fn new(method: Method, url: Url) -> Self {
        let repeat = if method == Method::GET {
            Repeat::Safe
        } else {
            Repeat::OnlyIfNotSent
        };
        Request {
            origin: Origin::of(&url),
            method,
            url,
            bearer: None,
            headers: Vec::new(),
            body: Body::Empty,
            repeat,
            judge: |_| Verdict::Final,
        }
    }

    pub(super) fn verdict(&self, answer: &Answer) -> Verdict {
        match (answer.status, (self.judge)(answer)) {
            (StatusCode::TOO_MANY_REQUESTS, _) => Verdict::Throttled,
            (_, Verdict::Throttled) => Verdict::Throttled,
            (
                StatusCode::BAD_GATEWAY
                | StatusCode::SERVICE_UNAVAILABLE
                | StatusCode::GATEWAY_TIMEOUT,
                _,
            ) => Verdict::Transient,
            (_, judged) => judged,
        }
    }
}

/// A final answer: success or refusal.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// Empty when a refusal had a body that could not be read.
    pub(crate) body: Vec<u8>,
    pub(crate) request_id: Option<String>,
    /// The service's clock.
    pub(crate) date: Option<Timestamp>,
    /// When the answer was complete, by our clock.
    pub(crate) at: Timestamp,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    pub(crate) fn retry_after(&self) -> Option<Duration> {
        retry::retry_after(self.header("retry-after")?, self.date.unwrap_or(self.at))
    }
}
