//! Where room settings come from, and how much of them is read.

use std::sync::Arc;

use crate::recorded::Recorded;

/// How room settings are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReadThrough {
    /// Exchange Online with an administrator's sign-in.
    Administrator,
    /// Exchange Online with the app's own token.
    App,
    /// Microsoft Graph alone, which does not show booking settings.
    Graph,
}

impl ReadThrough {
    /// As files and the command line spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            ReadThrough::Administrator => "administrator",
            ReadThrough::App => "app",
            ReadThrough::Graph => "graph",
        }
    }
}

/// How much is read of a room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// What the help page asks for: two calls a room.
    #[default]
    Settings,
    /// Rules of the mailbox and working hours as well: two more calls a room.
    Everything,
}

/// Everything that facts about rooms are taken from.
#[derive(Clone, Debug)]
pub struct Sources {
    pub through: ReadThrough,
    pub depth: Depth,
    /// A file that fills the gaps, and is held against what is read.
    pub recorded: Option<Arc<Recorded>>,
}

impl Sources {
    /// Live settings alone.
    pub fn of(through: ReadThrough) -> Self {
        Sources {
            through,
            depth: Depth::default(),
            recorded: None,
        }
    }
}
