//! A request to send and the answer to it.

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use jiff::Timestamp;
use url::Url;
use zeroize::Zeroizing;

use super::retry;
use super::service::Service;
use crate::cloud::host_of;
use crate::error::{Error, Unreachable};
use crate::secret::Secret;

/// One request, complete except for what every request carries.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) service: Service,
    /// Requests of one kind take about the same time.
    pub(crate) kind: &'static str,
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
    /// With a token in it.
    SecretJson(Zeroizing<Vec<u8>>),
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

/// The scheme, host and port that a request and its token may go to. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Origin(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    /// An opaque origin (such as of a `data:` address) equals nothing, not even itself.
    is_opaque: bool,
    scheme: String,
    name: Option<String>,
    port: Option<u16>,
    /// With the port when it is not the usual one.
    host: String,
}

impl Origin {
    pub(crate) fn of(url: &Url) -> Self {
        Origin(Arc::new(Parts {
            is_opaque: !url.origin().is_tuple(),
            scheme: url.scheme().to_owned(),
            name: url.host_str().map(str::to_owned),
            port: url.port_or_known_default(),
            host: host_of(url),
        }))
    }

    pub(crate) fn covers(&self, url: &Url) -> bool {
        let parts = &*self.0;
        !parts.is_opaque
            && parts.scheme == url.scheme()
            && parts.name.as_deref() == url.host_str()
            && parts.port == url.port_or_known_default()
    }

    pub(crate) fn host(&self) -> &str {
        &self.0.host
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
    /// Returns a request to where `url` points. Token, headers and body are missing; a read may be repeated, a write not.
    pub(crate) fn new(service: Service, method: Method, url: Url) -> Self {
        let origin = Origin::of(&url);
        Request::within(origin, service, method, url)
    }

    /// The same for an address that may come from somebody else, which must not lead away from `origin`.
    pub(crate) fn within(origin: Origin, service: Service, method: Method, url: Url) -> Self {
        let repeat = if method == Method::GET {
            Repeat::Safe
        } else {
            Repeat::OnlyIfNotSent
        };
        Request {
            service,
            kind: "",
            origin,
            method,
            url,
            bearer: None,
            headers: Vec::new(),
            body: Body::Empty,
            repeat,
            judge: |_| Verdict::Final,
        }
    }
}

impl Verdict {
    /// Judges by the status, and by what `judge` recognizes beyond it.
    pub(crate) fn of(judge: fn(&Answer) -> Verdict, answer: &Answer) -> Self {
        match (answer.status, judge(answer)) {
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

    /// Returns what to say of an answer that is not final, after so many attempts.
    pub(crate) fn error(self, host: &str, answer: &Answer, attempts: u32) -> Error {
        if self == Verdict::Throttled {
            Error::Throttled {
                host: host.to_owned(),
                retry_after: answer.retry_after(),
                attempts,
                request_id: answer.request_id.clone(),
            }
        } else {
            Error::Unreachable {
                host: host.to_owned(),
                why: Unreachable::Unavailable,
                attempts,
            }
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
    /// How long the service had one of its places taken for it, over all attempts.
    pub(crate) took: Duration,
    /// The number of the attempt on its lane.
    pub(crate) number: u64,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    pub(crate) fn retry_after(&self) -> Option<Duration> {
        retry::retry_after(self.header("retry-after")?, self.date.unwrap_or(self.at))
    }
}
