//! What one file says, before it is put together with the others.

use jiff::Timestamp;
use microsoft::exchange::{CalendarProcessing, MailboxPermission, Recipient, RoomMailbox};

use super::sections::{Location, WorkingHours};
use super::unusable::{Place, Unusable, What};

/// Why there is no answer about a part of a room, or about a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// The file has nothing of this kind.
    NotInFile,
    /// Exchange answered with this when the file was written.
    Refused {
        text: String,
        /// The same for programs, for example `…ManagementObjectNotFoundException,…`.
        id: Option<String>,
    },
    /// The answer is empty where no answer of Exchange is.
    Nothing,
    /// The file has an answer that cannot be used; why is among the unusable parts.
    Unusable,
}

/// A name that was looked up when the file was written.
#[derive(Clone, Debug)]
pub struct LookUp {
    /// As rooms spell it.
    pub asked: String,
    pub answer: Result<Recipient, NotRead>,
    pub read_at: Option<Timestamp>,
}

/// What a row says about a room.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) room: Key,
    /// The number of the file in the list.
    pub(super) file: usize,
    pub(super) line: u64,
    pub(super) read_at: Option<Timestamp>,
    /// In a box, as the next: there are many readings, and these are large.
    pub(super) mailbox: Option<Result<Box<RoomMailbox>, NotRead>>,
    pub(super) processing: Option<Result<Box<CalendarProcessing>, NotRead>>,
    pub(super) permissions: Option<Result<Vec<MailboxPermission>, NotRead>>,
    pub(super) inbox_rules: Option<Vec<String>>,
    pub(super) working_hours: Option<WorkingHours>,
    pub(super) place: Option<Location>,
}

/// How a row names its room.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// In lower case.
    Address(String),
    /// A name or an id, in lower case.
    Identity(String),
}

impl Reading {
    pub(super) fn new(room: Key, file: usize, line: u64) -> Self {
        Reading {
            room,
            file,
            line,
            read_at: None,
            mailbox: None,
            processing: None,
            permissions: None,
            inbox_rules: None,
            working_hours: None,
            place: None,
        }
    }
}

/// Everything that one file says.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// The number of the file in the list.
    pub(super) file: usize,
    pub(super) rooms: Vec<Reading>,
    /// Entries of access lists that stand in rows of their own.
    pub(super) permissions: Vec<(Key, u64, MailboxPermission)>,
    /// Some of those entries were left out, so that no list of them is whole.
    pub(super) misses_entries: bool,
    /// Rows were left out, which is told once.
    is_full: bool,
    pub(super) recipients: Vec<LookUp>,
    pub(super) members: Vec<(String, Result<Vec<Recipient>, NotRead>)>,
    pub(super) around: Around,
    pub(super) complaints: Complaints,
}

/// What stands around the lists of a file that the script wrote.
#[derive(Clone, Debug, Default)]
pub(super) struct Around {
    pub(super) schema: Option<String>,
    pub(super) tenant: Option<String>,
    pub(super) run: Option<String>,
    pub(super) is_complete: Option<bool>,
    pub(super) found: Option<u64>,
    pub(super) module_version: Option<String>,
    pub(super) powershell_version: Option<String>,
}

/// More rows of one kind than any tenant has. A file with more is not what it seems, and would fill the memory.
pub(super) const MOST_ROWS: usize = 100_000;
/// The same for entries of access lists, of which a room has many.
const MOST_ENTRIES: usize = 20 * MOST_ROWS;

impl Findings {
    pub(super) fn of(file: usize) -> Self {
        Findings {
            file,
            ..Findings::default()
        }
    }

    pub(super) fn add_room(&mut self, reading: Reading) {
        if self.has_place(self.rooms.len(), MOST_ROWS) {
            self.rooms.push(reading);
        }
    }

    pub(super) fn add_entry(&mut self, room: Key, line: u64, entry: MailboxPermission) {
        if self.has_place(self.permissions.len(), MOST_ENTRIES) {
            self.permissions.push((room, line, entry));
        } else {
            self.misses_entries = true;
        }
    }

    pub(super) fn add_look_up(&mut self, look_up: LookUp) {
        if self.has_place(self.recipients.len(), MOST_ROWS) {
            self.recipients.push(look_up);
        }
    }

    pub(super) fn add_members(&mut self, group: String, members: Result<Vec<Recipient>, NotRead>) {
        if self.has_place(self.members.len(), MOST_ROWS) {
            self.members.push((group, members));
        }
    }

    fn has_place(&mut self, length: usize, limit: usize) -> bool {
        let is_full = length >= limit;
        if is_full && !self.is_full {
            self.is_full = true;
            self.complaints.add_once(What::TooMany { limit });
        }
        !is_full
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rooms.is_empty()
            && self.permissions.is_empty()
            && self.recipients.is_empty()
            && self.members.is_empty()
    }
}

/// The unusable parts of one file.
#[derive(Debug, Default)]
pub(super) struct Complaints {
    list: Vec<(Place, What)>,
    more: usize,
}

/// A list that nobody reads to its end. The rest is counted.
const MOST_COMPLAINTS: usize = 1_000;

impl Complaints {
    pub(super) fn add(&mut self, line: Option<u64>, room: Option<&str>, what: What) {
        if self.list.len() < MOST_COMPLAINTS {
            let place = Place {
                line,
                room: room.map(str::to_owned),
            };
            self.list.push((place, what));
        } else {
            self.more += 1;
        }
    }

    /// About the file as a whole.
    pub(super) fn add_once(&mut self, what: What) {
        if !self.list.iter().any(|(_, known)| *known == what) {
            self.add(None, None, what);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(super) fn named(self, file: &str) -> impl Iterator<Item = Unusable> {
        let more = (self.more > 0).then(|| (Place::default(), What::More { count: self.more }));
        self.list
            .into_iter()
            .chain(more)
            .map(|(place, what)| Unusable {
                file: file.to_owned(),
                place,
                what,
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_rooms_than_any_tenant_has_are_not_kept() {
        let mut findings = Findings::default();
        for number in 0..MOST_ROWS + 3 {
            let room = Key::Identity(number.to_string());
            findings.add_room(Reading::new(room, 0, 1));
        }
        assert_eq!(findings.rooms.len(), MOST_ROWS);
        let complaints: Vec<Unusable> = findings.complaints.named("rooms.json").collect();
        assert_eq!(complaints.len(), 1);
        assert_eq!(complaints[0].what, What::TooMany { limit: MOST_ROWS });
    }
}
