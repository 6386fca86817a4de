//! Step 4, and which rooms a check is about.

use onboarding::sources::ReadThrough;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    Details, FileSummary, Finding, KindCount, ListNote, Outcome, Preflight, Reason, Resumable,
    RoomList,
};

/// How room settings are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Reading {
    Administrator,
    App,
    Graph,
}

impl From<Reading> for ReadThrough {
    fn from(reading: Reading) -> Self {
        match reading {
            Reading::Administrator => ReadThrough::Administrator,
            Reading::App => ReadThrough::App,
            Reading::Graph => ReadThrough::Graph,
        }
    }
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
    /// Room lists by name.
    pub(crate) lists: Vec<RoomList>,
    pub(crate) notes: Vec<ListNote>,
    /// How many there are of each kind.
    pub(crate) kinds: Vec<KindCount>,
    pub(crate) preflight: Preflight,
    /// The same question was asked before, and the check was cut off.
    pub(crate) resumable: Option<Resumable>,
    /// What the settings are held against or, without Exchange, taken from.
    pub(crate) file: Option<FileSummary>,
}

#[derive(Clone, Debug, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Scope {
    All,
    Buildings {
        names: Vec<String>,
    },
    /// By the addresses of room lists.
    Lists {
        addresses: Vec<String>,
    },
    /// Whose name, address or building has this text in it.
    Search {
        text: String,
    },
    /// Addresses, or a CSV file.
    Pasted {
        text: String,
    },
    /// Those that a check that was cut off did not reach.
    Resume,
    /// Again, or those that were not reached.
    Rooms {
        addresses: Vec<String>,
    },
    /// Again, what was read longer ago than this.
    Older {
        minutes: u32,
    },
    /// Again, what needed action.
    Failed,
}
