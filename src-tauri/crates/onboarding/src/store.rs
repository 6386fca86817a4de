//! Runs on disk: which rooms were found, and what was read of each, as soon as it is read.
//!
//! A run of 20,000 rooms takes hours, and computers sleep, crash and lose power. The file holds names, addresses and settings of rooms;
//! secrets and tokens never come near it.

mod error;
mod proofs;
mod reader;
mod schema;
mod writer;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::rooms::ListedRoom;
use crate::sources::{Depth, Sources};

pub use error::StoreError;
pub use proofs::OpenProof;
pub use reader::{Stored, StoredRooms};
pub use writer::Run;

/// What makes two runs the same question. Rooms of one are never mixed into another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RunKey {
    pub tenant_id: Uuid,
    pub client_id: Uuid,
    pub delegate: Option<String>,
    /// See [`crate::sources::ReadThrough::as_str`].
    through: String,
    everything: bool,
    /// The file that was read beside it.
    file: Option<String>,
    /// A fingerprint of the chosen addresses. `None`: all rooms.
    chosen: Option<u64>,
}

impl RunKey {
    /// `chosen`: addresses. `None`: all rooms that are found.
    pub fn new(
        (tenant_id, client_id): (Uuid, Uuid),
        delegate: Option<String>,
        sources: &Sources,
        chosen: Option<&[String]>,
    ) -> Self {
        RunKey {
            tenant_id,
            client_id,
            delegate,
            through: sources.through.as_str().to_owned(),
            everything: sources.depth == Depth::Everything,
            file: sources
                .recorded
                .as_ref()
                .map(|recorded| recorded.name.clone()),
            chosen: chosen.map(|addresses| {
                // Another version of the standard library may count otherwise; then the run begins anew.
                let mut hasher = DefaultHasher::new();
                addresses.hash(&mut hasher);
                hasher.finish()
            }),
        }
    }

    fn text(&self) -> String {
        serde_json::to_string(self).expect("a key is plain data")
    }
}

/// A run of before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    run: i64,
    pub started_at: Timestamp,
    /// `None`: it was cut off.
    pub finished_at: Option<Timestamp>,
    /// Rooms that were found.
    pub rooms: usize,
    /// Rooms that were read.
    pub done: usize,
}

/// A file with runs.
#[derive(Clone)]
pub struct Store {
    path: Arc<Path>,
    /// Deleted with the last user of a store that nobody asked to keep.
    _folder: Option<Arc<tempfile::TempDir>>,
}

impl Store {
    /// Opens the file, or makes it; only its owner may read it.
    ///
    /// # Errors
    /// The file cannot be written, is no file of ours, is damaged, or was written by a newer version.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        let store = Store {
            path: Arc::from(path),
            _folder: None,
        };
        schema::prepare(path)?;
        Ok(store)
    }

    /// A store that lives as long as it is used.
    ///
    /// # Errors
    /// There is no place for temporary files.
    pub fn temporary() -> Result<Store, StoreError> {
        let folder = tempfile::Builder::new()
            .prefix("offision-setup-")
            .tempdir()
            .map_err(StoreError::Folder)?;
        let path = folder.path().join("rooms.sqlite");
        schema::prepare(&path)?;
        Ok(Store {
            path: Arc::from(path),
            _folder: Some(Arc::new(folder)),
        })
    }

    pub fn path(&self) -> PathBuf {
        self.path.to_path_buf()
    }

    /// The latest run of this question, whether it came to its end or was cut off.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn latest(&self, key: &RunKey) -> Result<Option<Earlier>, StoreError> {
        self.last("question = ?1", key)
    }

    /// The last run for which `condition` is true; its first parameter is the question.
    fn last(&self, condition: &str, key: &RunKey) -> Result<Option<Earlier>, StoreError> {
        let connection = self.connect()?;
        let found = connection
            .query_row(
                &format!(
                    "SELECT id, started_at, finished_at,
                        (SELECT count(*) FROM listed WHERE run = id),
                        (SELECT count(*) FROM room WHERE run = id AND settled)
                     FROM run WHERE {condition} ORDER BY id DESC LIMIT 1"
                ),
                params![key.text()],
                |row| {
                    Ok((
                        row.get::<_, i64>(0)?,
                        row.get::<_, String>(1)?,
                        row.get::<_, Option<String>>(2)?,
                        row.get::<_, i64>(3)?,
                        row.get::<_, i64>(4)?,
                    ))
                },
            )
            .optional()?;
        let Some((run, started_at, finished_at, rooms, done)) = found else {
            return Ok(None);
        };
        let time = |text: String| text.parse().map_err(|_| StoreError::Damaged);
        Ok(Some(Earlier {
            run,
            started_at: time(started_at)?,
            finished_at: finished_at.map(time).transpose()?,
            rooms: usize::try_from(rooms).unwrap_or_default(),
            done: usize::try_from(done).unwrap_or_default(),
        }))
    }

    /// The latest run of this question that was cut off, for whichever of its rooms it was.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn cut_off(&self, key: &RunKey) -> Result<Option<Earlier>, StoreError> {
        self.last(
            "json_remove(question, '$.chosen') = json_remove(?1, '$.chosen') AND finished_at IS NULL",
            key,
        )
    }

    /// Begins a run of these rooms. Older runs of the same question are deleted.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn begin(
        &self,
        key: &RunKey,
        rooms: &[ListedRoom],
        started_at: Timestamp,
    ) -> Result<Run, StoreError> {
        let mut connection = self.connect()?;
        let transaction = connection.transaction()?;
        let question = key.text();
        for table in ["room", "listed"] {
            transaction.execute(
                &format!(
                    "DELETE FROM {table} WHERE run IN (SELECT id FROM run WHERE question = ?1)"
                ),
                params![question],
            )?;
        }
        transaction.execute("DELETE FROM run WHERE question = ?1", params![question])?;
        transaction.execute(
            "INSERT INTO run (question, started_at) VALUES (?1, ?2)",
            params![question, started_at.to_string()],
        )?;
        let run = transaction.last_insert_rowid();
        {
            let mut insert = transaction.prepare(
                "INSERT INTO listed (run, position, address, facts) VALUES (?1, ?2, ?3, ?4)",
            )?;
            for (position, room) in rooms.iter().enumerate() {
                let facts = serde_json::to_string(room).expect("a listed room is plain data");
                let position = i64::try_from(position).unwrap_or(i64::MAX);
                insert.execute(params![run, position, &*room.address, facts])?;
            }
        }
        transaction.commit()?;
        Run::write(self.clone(), connection, run, started_at)
    }

    /// Goes on with a run, or looks again at some rooms of one that is complete.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn resume(&self, earlier: &Earlier) -> Result<Run, StoreError> {
        Run::write(
            self.clone(),
            self.connect()?,
            earlier.run,
            earlier.started_at,
        )
    }

    /// Deletes everything about a tenant.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn forget(&self, tenant_id: Uuid) -> Result<(), StoreError> {
        let mut connection = self.connect()?;
        let transaction = connection.transaction()?;
        let tenant = tenant_id.to_string();
        for table in ["room", "listed"] {
            transaction.execute(
                &format!(
                    "DELETE FROM {table} WHERE run IN
                     (SELECT id FROM run WHERE json_extract(question, '$.tenantId') = ?1)"
                ),
                params![tenant],
            )?;
        }
        transaction.execute(
            "DELETE FROM run WHERE json_extract(question, '$.tenantId') = ?1",
            params![tenant],
        )?;
        transaction.commit()?;
        Ok(())
    }

    fn connect(&self) -> Result<Connection, StoreError> {
        schema::connect(&self.path)
    }
}

#[cfg(test)]
mod tests;
