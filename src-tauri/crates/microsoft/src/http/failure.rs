//! Which part of the way to the service failed.

use std::error::Error as StdError;
use std::io;

use crate::error::{Error, Unreachable};

/// An attempt that brought no answer.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) why: Unreachable,
    /// Whether the service may have received the request.
    pub(super) sent: bool,
    /// Set when the connection worked and what came over it made no sense.
    pub(super) what: Option<String>,
}

impl Failure {
    /// Sorts an error of the HTTP library; `over_proxy` when a configured proxy was to carry the request.
    pub(super) fn of(error: &reqwest::Error, over_proxy: bool) -> Self {
        let sent = !error.is_connect() && !error.is_builder();
        let why = if error.is_dns() {
            if over_proxy {
                Unreachable::Proxy
            } else {
                Unreachable::Name
            }
        } else if is_from_tunnel(error) {
            Unreachable::Proxy
        } else if let Some(why) = tls_failure(error) {
            why
        } else if error.is_timeout() {
            Unreachable::Timeout
        } else if !sent {
            if over_proxy {
                Unreachable::Proxy
            } else {
                Unreachable::Connect
            }
        } else {
            Unreachable::Dropped
        };
        Failure {
            why,
            sent,
            what: None,
        }
    }

    /// An answer that arrived and cannot be read.
    pub(super) fn unreadable(what: &str) -> Self {
        Failure {
            why: Unreachable::Dropped,
            sent: true,
            what: Some(what.to_owned()),
        }
    }

    /// Whether the same request may succeed a moment later. Trust, clock and proxy need a person.
    pub(super) fn may_pass(&self) -> bool {
        self.what.is_none()
            && !matches!(
                self.why,
                Unreachable::Tls | Unreachable::Clock | Unreachable::Proxy
            )
    }

    pub(super) fn into_error(self, host: String, attempts: u32) -> Error {
        match self.what {
            Some(what) => Error::Unexpected {
                host,
                what,
                request_id: None,
            },
            None => Error::Unreachable {
                host,
                why: self.why,
                attempts,
            },
        }
    }
}

/// Whether the body arrived and could not be decompressed, as opposed to not arriving completely.
pub(super) fn is_undecodable(error: &reqwest::Error) -> bool {
    sources(error).filter_map(io_error).any(|error| {
        matches!(
            error.kind(),
            io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput
        )
    })
}

fn is_from_tunnel(error: &reqwest::Error) -> bool {
    // The tunnel's error type is private to the HTTP library; its text is the only mark.
    sources(error).any(|source| source.to_string().starts_with("tunnel error"))
}

fn tls_failure(error: &reqwest::Error) -> Option<Unreachable> {
    if !error.is_connect() {
        return None;
    }
    // The TLS library is not a dependency of ours, so its errors are known by the I/O error that carries them.
    let carrier = sources(error).filter_map(io_error).find(|error| {
        error.kind() == io::ErrorKind::InvalidData || error.to_string().starts_with("tls handshake")
    })?;
    let text = carrier.to_string().to_lowercase();
    let is_outside_validity =
        text.contains("expired") || text.contains("valid yet") || text.contains("validyet");
    Some(if is_outside_validity {
        Unreachable::Clock
    } else {
        Unreachable::Tls
    })
}

fn io_error<'a>(source: &'a (dyn StdError + 'static)) -> Option<&'a io::Error> {
    source.downcast_ref()
}

/// Returns the errors behind `error`, outermost first.
fn sources(error: &reqwest::Error) -> impl Iterator<Item = &(dyn StdError + 'static)> {
    std::iter::successors(error.source(), |source| behind(*source))
}

fn behind<'a>(source: &'a (dyn StdError + 'static)) -> Option<&'a (dyn StdError + 'static)> {
    match io_error(source) {
        // An I/O error passes over the error that it carries and gives the one behind it.
        Some(carrier) => carrier
            .get_ref()
            .map(|carried| carried as &(dyn StdError + 'static)),
        None => source.source(),
    }
}
