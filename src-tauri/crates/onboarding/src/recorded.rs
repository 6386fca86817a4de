//! Rooms as a file describes them: an export of PowerShell or an earlier report. The same facts as a live reading, with their own source
//! and time.

mod alone;
mod directory;
mod export;
mod opened;
mod report;

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use checks::facts::Room;
use checks::{Delegate, Reading};

pub use directory::RecordedDirectory;
pub use export::Export;
pub use opened::{NotOpened, Opened};
pub use report::{EarlierReport, NotAReport};

/// What a file says about rooms.
pub struct Recorded {
    /// The file's name, as people know it.
    pub name: String,
    /// By address.
    rooms: HashMap<Arc<str>, Room>,
    /// Who the names in it are. `None`: the facts say it themselves.
    pub(crate) directory: Option<Arc<RecordedDirectory>>,
}

impl fmt::Debug for Recorded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Recorded")
            .field("name", &self.name)
            .field("rooms", &self.rooms.len())
            .finish_non_exhaustive()
    }
}

impl Recorded {
    /// The rooms, in no order.
    pub fn rooms(&self) -> impl Iterator<Item = &Room> {
        self.rooms.values()
    }

    pub fn room(&self, address: &str) -> Option<&Room> {
        self.rooms.get(address)
    }

    pub fn len(&self) -> usize {
        self.rooms.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rooms.is_empty()
    }

    /// The delegate's mailbox as the file describes it. `None`: the file does not have it.
    pub fn delegate(&self, address: &str) -> Option<Reading<Delegate>> {
        self.directory.as_ref()?.delegate(address)
    }
}
