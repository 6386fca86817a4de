//! What can go wrong, sorted by what a caller can do about it.

use std::time::Duration;

use jiff::Timestamp;

/// Why a request gave no usable answer. Texts name the host only and hold no secret, token or query.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// Microsoft understood the request and said no: something in the tenant or the input must change.
    #[error(transparent)]
    Refused(Box<Refusal>),
    /// Microsoft asks to slow down, and still did after the last attempt: ask again later.
    #[error("{host} is limiting requests and still did after {attempts} attempts")]
    Throttled {
        host: String,
        retry_after: Option<Duration>,
        attempts: u32,
        request_id: Option<String>,
    },
    /// No usable connection, or the service was down: the network, proxy, clock or Microsoft must recover.
    #[error("{host} could not be reached: {why}")]
    Unreachable {
        host: String,
        why: Unreachable,
        attempts: u32,
    },
    /// An answer that does not have the documented shape; nothing can be concluded from it.
    #[error("{host} gave an unexpected answer: {what}")]
    Unexpected {
        host: String,
        what: String,
        request_id: Option<String>,
    },
    /// The session ended and could not be renewed: sign in or enter the secret again.
    #[error("the session has ended: {0}")]
    SignInNeeded(Box<Refusal>),
    /// The person stopped it.
    #[error("cancelled")]
    Cancelled,
}

/// A refusal in Microsoft's own words.
#[derive(Clone, Debug, Default, thiserror::Error)]
#[error("{host} refused (HTTP {status}{}): {message}", code.as_deref().map(|code| format!(", {code}")).unwrap_or_default())]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    pub host: String,
    /// For example `AADSTS7000215`, `ErrorAccessDenied` or `Ex6F9304`.
    pub code: Option<String>,
    /// The OAuth error such as `invalid_client`, or the .NET type of an Exchange error.
    pub kind: Option<String>,
    /// The message, without secrets and tokens; empty when the service gave none.
    pub message: String,
    /// The id that Microsoft's support asks for: `request-id` of Graph and Exchange, `trace_id` of Entra.
    pub request_id: Option<String>,
    pub correlation_id: Option<String>,
    /// When the service says it happened.
    pub at: Option<Timestamp>,
    /// The reason in the header `x-ms-diagnostics`.
    pub diagnostics: Option<String>,
}

/// Which part of the way to the service failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Unreachable {
    #[error("its name could not be resolved")]
    Name,
    #[error("no connection could be made")]
    Connect,
    #[error("the proxy did not let the connection through")]
    Proxy,
    #[error("no secure connection could be made, or its certificate is not trusted")]
    Tls,
    /// The certificate is outside its validity period: usually the clock of this machine is wrong.
    #[error("its certificate is not valid at the time of this machine's clock")]
    Clock,
    #[error("it did not answer in time")]
    Timeout,
    #[error("the connection was closed before the answer was complete")]
    Dropped,
    /// 502, 503 or 504 after the last attempt.
    #[error("the service is not available at the moment")]
    Unavailable,
}

impl Error {
    /// Returns what Microsoft said, when it refused.
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Error::Refused(refusal) | Error::SignInNeeded(refusal) => Some(refusal),
            _ => None,
        }
    }

    /// Returns the id of the request for Microsoft's support.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Error::Refused(refusal) | Error::SignInNeeded(refusal) => refusal.request_id.as_deref(),
            Error::Throttled { request_id, .. } | Error::Unexpected { request_id, .. } => {
                request_id.as_deref()
            }
            Error::Unreachable { .. } | Error::Cancelled => None,
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Error::Refused(Box::new(refusal))
    }
}
