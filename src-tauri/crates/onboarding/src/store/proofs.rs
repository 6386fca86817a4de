//! Test bookings that are out, on disk before they are sent: what a crash leaves behind is found and cleaned up.

use jiff::Timestamp;
use rusqlite::params;
use uuid::Uuid;

use super::{Store, StoreError};

/// A test booking that may still be in somebody's calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenProof {
    pub(crate) id: i64,
    pub organizer: String,
    pub room: String,
    /// By which its event is found again in the organizer's calendar.
    pub marker: Uuid,
    pub sent_at: Timestamp,
}

impl Store {
    /// Notes a test booking, and returns only when it is on disk, where it also survives a loss of power.
    ///
    /// # Errors
    /// It could not be noted; then nothing must be sent.
    pub(crate) fn open_proof(
        &self,
        tenant_id: Uuid,
        organizer: &str,
        room: &str,
        marker: Uuid,
        sent_at: Timestamp,
    ) -> Result<OpenProof, StoreError> {
        let connection = self.connect()?;
        connection.execute_batch("PRAGMA synchronous = FULL;")?;
        connection.execute(
            "INSERT INTO proof (tenant, organizer, room, marker, sent_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                tenant_id.to_string(),
                organizer,
                room,
                marker.to_string(),
                sent_at.to_string()
            ],
        )?;
        Ok(OpenProof {
            id: connection.last_insert_rowid(),
            organizer: organizer.to_owned(),
            room: room.to_owned(),
            marker,
            sent_at,
        })
    }

    /// It is in nobody's calendar any more.
    ///
    /// # Errors
    /// The file cannot be written; it will be looked for again.
    pub(crate) fn close_proof(&self, proof: &OpenProof) -> Result<(), StoreError> {
        let connection = self.connect()?;
        connection.execute("DELETE FROM proof WHERE id = ?1", params![proof.id])?;
        Ok(())
    }

    /// Test bookings of this tenant that were not cleaned up, oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn open_proofs(&self, tenant_id: Uuid) -> Result<Vec<OpenProof>, StoreError> {
        let connection = self.connect()?;
        let mut statement = connection.prepare(
            "SELECT id, organizer, room, marker, sent_at FROM proof WHERE tenant = ?1 ORDER BY id",
        )?;
        let rows = statement.query_map(params![tenant_id.to_string()], |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, String>(3)?,
                row.get::<_, String>(4)?,
            ))
        })?;
        rows.map(|row| {
            let (id, organizer, room, marker, sent_at) = row?;
            Ok(OpenProof {
                id,
                organizer,
                room,
                marker: marker.parse().map_err(|_| StoreError::Damaged)?,
                sent_at: sent_at.parse().map_err(|_| StoreError::Damaged)?,
            })
        })
        .collect()
    }
}
