//! Step 3.

use serde::Serialize;
use specta::Type;

use super::{Diagnosis, Permission};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Listens {
    Loopback,
    Polling,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConsentRequest {
    pub(crate) url: String,
    pub(crate) browser_opened: bool,
    pub(crate) listens: Listens,
    /// Until it stops waiting.
    pub(crate) minutes: u32,
    pub(crate) permissions: Vec<Permission>,
}

impl ConsentRequest {
    pub(crate) fn listens(is_here: bool) -> Listens {
        if is_here {
            Listens::Loopback
        } else {
            Listens::Polling
        }
    }
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(
    tag = "event",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub(crate) enum ConsentEvent {
    Looked {
        permissions: Vec<Permission>,
        /// RFC 3339.
        since: String,
        /// RFC 3339.
        next_at: String,
        /// Microsoft asked to wait.
        throttled: bool,
    },
    Accepted,
    Refused {
        cancelled: bool,
        diagnosis: Box<Diagnosis>,
    },
    /// An answer that belongs to another request.
    Stray,
    Granted {
        permissions: Vec<Permission>,
    },
    TimedOut,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(
    tag = "kind",
    rename_all = "lowercase",
    rename_all_fields = "camelCase"
)]
pub(crate) enum ConsentPaste {
    /// The address of an answer; what it says comes as an event.
    Accepted,
    /// The text or the address of an error page.
    Explained {
        diagnosis: Box<Diagnosis>,
    },
    /// The yes that was waited for, after the wait ended.
    Over,
    Unknown,
}
