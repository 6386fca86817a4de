//! What is on disk about the rooms of a run.

use checks::facts::Room;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::StoreError;
use crate::rooms::ListedRoom;

/// The rooms of one run.
pub struct StoredRooms {
    connection: Connection,
    run: i64,
}

impl StoredRooms {
    pub(super) fn new(connection: Connection, run: i64) -> Self {
        StoredRooms { connection, run }
    }

    pub(super) fn listed(&self) -> Result<Vec<ListedRoom>, StoreError> {
        self.list("SELECT facts FROM listed WHERE run = ?1 ORDER BY position")
    }

    pub(super) fn remaining(&self) -> Result<Vec<ListedRoom>, StoreError> {
        self.list(
            "SELECT facts FROM listed WHERE run = ?1 AND NOT EXISTS
             (SELECT 1 FROM room WHERE room.run = listed.run AND room.address = listed.address
              AND room.settled)
             ORDER BY position",
        )
    }

    fn list(&self, query: &str) -> Result<Vec<ListedRoom>, StoreError> {
        let mut statement = self.connection.prepare(query)?;
        let mut rows = statement.query(params![self.run])?;
        let mut rooms = Vec::new();
        while let Some(row) = rows.next()? {
            rooms.push(read(row.get_ref(0)?)?);
        }
        Ok(rooms)
    }

    /// One room. `None`: it is not on disk.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn room(&self, address: &str) -> Result<Option<Room>, StoreError> {
        let facts = self
            .connection
            .query_row(
                "SELECT facts FROM room WHERE run = ?1 AND address = ?2",
                params![self.run, address],
                |row| row.get::<_, String>(0),
            )
            .optional()?;
        facts
            .map(|facts| serde_json::from_str(&facts).map_err(|_| StoreError::Damaged))
            .transpose()
    }

    /// Goes through every room that was found, in the order in which they were listed: what was read of it, or only that it was listed.
    /// One room is in memory at a time.
    ///
    /// # Errors
    /// The file cannot be read, or `look` says so.
    pub fn each<E: From<StoreError>>(
        &self,
        mut look: impl FnMut(Stored) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_with_text(|stored, _| look(stored))
    }

    /// The same, with what was read as it is on disk.
    ///
    /// # Errors
    /// See [`StoredRooms::each`].
    pub(crate) fn each_with_text<E: From<StoreError>>(
        &self,
        mut look: impl FnMut(Stored, Option<&RawValue>) -> Result<(), E>,
    ) -> Result<(), E> {
        let failed = |error: rusqlite::Error| E::from(StoreError::from(error));
        let mut statement = self
            .connection
            .prepare(
                "SELECT room.facts, listed.facts FROM listed LEFT JOIN room
                 ON room.run = listed.run AND room.address = listed.address
                 WHERE listed.run = ?1 ORDER BY listed.position",
            )
            .map_err(failed)?;
        let mut rows = statement.query(params![self.run]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let is_read = !matches!(
                row.get_ref(0).map_err(failed)?,
                rusqlite::types::ValueRef::Null
            );
            if is_read {
                let facts = row.get_ref(0).map_err(failed)?;
                let text: &RawValue = read(facts)?;
                look(Stored::Read(Box::new(read(facts)?)), Some(text))?;
            } else {
                let listed = read(row.get_ref(1).map_err(failed)?)?;
                look(Stored::Listed(Box::new(listed)), None)?;
            }
        }
        Ok(())
    }
}

/// One room of a run.
pub enum Stored {
    Read(Box<Room>),
    /// It was found, and the run ended before it was read.
    Listed(Box<ListedRoom>),
}

fn read<'a, T: Deserialize<'a>>(value: rusqlite::types::ValueRef<'a>) -> Result<T, StoreError> {
    let text = value.as_bytes().map_err(|_| StoreError::Damaged)?;
    serde_json::from_slice(text).map_err(|_| StoreError::Damaged)
}
