//! Changes that were made, as their journals tell.

use std::collections::{BTreeSet, HashSet};

use checks::repair::Setting;
use onboarding::repair::{Purpose, Recorded};
use serde::Serialize;
use specta::Type;

use super::repair::ids;
use super::{RefusedFile, RepairCounts, count};

/// Every run that has written to rooms of this tenant, newest first.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Journals {
    pub(crate) journals: Vec<JournalView>,
    pub(crate) damaged: Vec<DamagedJournal>,
}

/// A run.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct JournalView {
    pub(crate) id: String,
    pub(crate) kind: JournalKind,
    /// RFC 3339.
    pub(crate) began_at: String,
    /// `null`: the app itself.
    pub(crate) account: Option<String>,
    /// Rooms that were written to.
    pub(crate) rooms: u32,
    pub(crate) settings: Vec<String>,
    pub(crate) counts: RepairCounts,
    /// Rooms that it was writing to when it was cut off.
    pub(crate) cut_off: u32,
    /// Rooms of which it is still not known what became of them.
    pub(crate) open: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum JournalKind {
    Repair,
    Undo,
}

/// A file that cannot be used.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct DamagedJournal {
    pub(crate) path: String,
    pub(crate) refused: RefusedFile,
}

impl JournalView {
    /// `cut_off`: rooms that it was writing to when it was cut off.
    pub(crate) fn of(recorded: &Recorded, cut_off: usize) -> Self {
        let mut counts = RepairCounts::default();
        let mut settings = BTreeSet::new();
        let mut rooms = HashSet::new();
        for record in &recorded.records {
            rooms.insert(record.began.address.as_str());
            settings.extend(record.began.settings.iter().map(|written| written.setting));
            if let Some(ended) = &record.ended {
                counts.add(&ended.outcome);
            }
        }
        let settings: Vec<Setting> = settings.into_iter().collect();
        JournalView {
            id: recorded.head.id.to_string(),
            kind: match recorded.head.purpose {
                Purpose::Repair { .. } => JournalKind::Repair,
                Purpose::Undo { .. } => JournalKind::Undo,
            },
            began_at: recorded.head.began_at.to_string(),
            account: recorded.head.account.clone(),
            rooms: count(rooms.len()),
            settings: ids(&settings),
            counts,
            cut_off: count(cut_off),
            open: count(recorded.open().count()),
        }
    }
}
