//! Step 4, and which rooms a check is about.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Details, Finding, Outcome, Reason};

/// How room settings are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Reading {
    App,
    Graph,
}

#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct DelegateView {
    pub(crate) address: String,
    pub(crate) name: Option<String>,
    pub(crate) outcome: Outcome,
    pub(crate) reason: Option<Reason>,
}

#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Building {
    pub(crate) name: String,
    pub(crate) rooms: u32,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RoomsFound {
    /// Known from consent on.
    pub(crate) tenant_name: Option<String>,
    /// The registration and the tenant as they are now, with a fresh token. Nothing is all right while one of these is not.
    pub(crate) registration: Vec<Finding>,
    /// All that are listed, those that are not covered included.
    pub(crate) total: u32,
    /// Buildings by name; rooms without one are in none of them.
    pub(crate) buildings: Vec<Building>,
    /// Desks, workspaces and equipment.
    pub(crate) not_covered: u32,
    /// Can settings be read in Exchange?
    pub(crate) exchange: Outcome,
    pub(crate) exchange_reason: Option<Reason>,
    pub(crate) details: Option<Details>,
}

#[derive(Clone, Debug, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Scope {
    All,
    Buildings {
        names: Vec<String>,
    },
    Pasted {
        text: String,
    },
    /// Again, or those that were not reached.
    Rooms {
        addresses: Vec<String>,
    },
}
