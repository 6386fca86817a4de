//! The journal of a run of repairs: what each room had, on disk before anything is sent.
//!
//! A file of lines, each with a sum over itself and all lines before it, so that a line that is missing, moved or changed shows. Only
//! the last line can be cut off by a crash, and then nothing of what it says was sent.

mod lines;
mod writer;

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use checks::repair::{Setting, State, Value};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::hash::Refused;
use super::room::Outcome;
use super::sharing::Share;

pub use lines::read;
pub use writer::Journal;

pub(super) const SCHEMA: &str = "offision-setup/journal";
pub(super) const VERSION: u32 = 1;
/// How the name of a journal ends.
const SUFFIX: &str = ".offision-journal";

/// Why a journal cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    #[error("the journal cannot be read: {0}")]
    Unreadable(io::Error),
    #[error("{0}")]
    Refused(#[from] Refused),
    #[error("the journal cannot be written, so nothing was changed: {0}")]
    Unwritable(io::Error),
    #[error("another program is writing this journal; wait until it has ended")]
    Busy,
}

/// What a run of repairs was for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Purpose {
    /// Carries out a plan.
    Repair { plan: Uuid },
    /// Takes back what another journal says.
    Undo { journal: Uuid },
}

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Head {
    pub schema: String,
    pub version: u32,
    pub id: Uuid,
    pub purpose: Purpose,
    pub tenant_id: Uuid,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant: Option<String>,
    /// Primary address of Offision's mailbox.
    pub delegate: String,
    /// Who had signed in. `None`: the app itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    pub began_at: Timestamp,
}

impl Head {
    pub fn new(
        purpose: Purpose,
        (tenant_id, tenant): (Uuid, Option<String>),
        delegate: String,
        account: Option<String>,
    ) -> Self {
        Head {
            schema: SCHEMA.to_owned(),
            version: VERSION,
            id: Uuid::new_v4(),
            purpose,
            tenant_id,
            tenant,
            delegate,
            account,
            began_at: Timestamp::now(),
        }
    }
}

impl Head {
    /// Is it about this tenant and this mailbox?
    ///
    /// # Errors
    /// It is not.
    pub fn is_for(&self, tenant_id: Uuid, tenant: &str, delegate: &str) -> Result<(), Refused> {
        let theirs = (self.tenant_id, self.tenant.as_deref());
        Refused::other(theirs, &self.delegate, (tenant_id, tenant), delegate)
    }
}

/// One setting that is about to be written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Written {
    pub setting: Setting,
    /// What the room had a moment before.
    pub before: Value,
    pub after: Value,
}

/// A room is about to be written to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Began {
    pub address: String,
    pub name: String,
    pub at: Timestamp,
    pub settings: Vec<Written>,
    /// Who saw what of the room's calendar, which Exchange sets along with these. `None`: nobody says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sharing: Option<Vec<Share>>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Ended {
    pub address: String,
    pub at: Timestamp,
    pub outcome: Outcome,
    /// The same settings as the room has them now. `None`: they could not be read.
    pub found: Option<State>,
}

/// One line of a journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Line {
    Head(Head),
    Began(Began),
    Ended(Ended),
}

/// What a journal says about one room. It may have been begun more than once.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub began: Began,
    /// `None`: the run was cut off while the room was written to.
    pub ended: Option<Ended>,
}

/// A journal that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    pub head: Head,
    /// In the order in which they were begun.
    pub records: Vec<Record>,
    /// The sum of the last whole line, on which the next one follows.
    sum: String,
    /// Bytes up to the end of the last whole line.
    whole: u64,
}

impl Recorded {
    #[cfg(test)]
    pub(super) fn for_tests(head: Head, records: Vec<Record>) -> Self {
        Recorded {
            head,
            records,
            sum: String::new(),
            whole: 0,
        }
    }

    /// Rooms of which it is not known what became of them.
    pub fn open(&self) -> impl Iterator<Item = &Began> {
        self.records
            .iter()
            .filter(|record| record.ended.is_none())
            .map(|record| &record.began)
    }

    fn add(&mut self, line: Line, places: &mut HashMap<String, usize>) -> Result<(), String> {
        match line {
            Line::Head(_) => Err("it begins a second time".to_owned()),
            Line::Began(began) => {
                places.insert(began.address.clone(), self.records.len());
                self.records.push(Record { began, ended: None });
                Ok(())
            }
            Line::Ended(ended) => {
                let place = places
                    .get(&ended.address)
                    .ok_or_else(|| format!("{} ends without a beginning", ended.address))?;
                self.records[*place].ended = Some(ended);
                Ok(())
            }
        }
    }
}

/// The journals in a folder, newest first. What is no journal is left out.
///
/// # Errors
/// The folder cannot be read. One that does not exist has no journals.
pub fn list(folder: &Path) -> io::Result<Vec<(PathBuf, Result<Recorded, JournalError>)>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut journals = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(SUFFIX) {
            let journal = read(&path);
            journals.push((path, journal));
        }
    }
    let began = |journal: &Result<Recorded, JournalError>| {
        journal.as_ref().ok().map(|journal| journal.head.began_at)
    };
    journals.sort_by_key(|(_, journal)| std::cmp::Reverse(began(journal)));
    Ok(journals)
}

/// When each room of a tenant was given Full Access from here, by address. What was taken back is not in it.
///
/// # Errors
/// The folder cannot be read. A journal that cannot be read is left out.
pub fn access_given(folder: &Path, tenant_id: Uuid) -> io::Result<HashMap<String, Timestamp>> {
    let mut given = HashMap::new();
    for (_, journal) in list(folder)?.into_iter().rev() {
        let Ok(journal) = journal else { continue };
        if journal.head.tenant_id != tenant_id {
            continue;
        }
        for record in journal.records {
            let written = &record.began.settings;
            let access = written
                .iter()
                .find(|written| written.setting == Setting::FullAccess);
            let (Some(access), Some(ended)) = (access, record.ended) else {
                continue;
            };
            let is_given = matches!(&access.after, Value::Access(grants)
                if grants.iter().any(|grant| !grant.denied && !grant.inherited));
            match is_given && ended.outcome.is_good() {
                true => given.insert(ended.address, ended.at),
                false => given.remove(&ended.address),
            };
        }
    }
    Ok(given)
}

#[cfg(test)]
mod tests;
