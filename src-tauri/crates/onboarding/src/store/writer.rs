//! One thread writes, so that nothing waits for the disk and rooms that finish together are committed together.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use checks::facts::Room;
use jiff::Timestamp;
use rusqlite::{Connection, params};
use tokio::sync::oneshot;

use super::reader::StoredRooms;
use super::{Store, StoreError};
use crate::rooms::ListedRoom;

/// A transaction takes no more rooms than this, so that a first one is never kept waiting.
const MOST_TOGETHER: usize = 500;

enum Order {
    Keep {
        address: Arc<str>,
        facts: String,
        settled: bool,
    },
    Finish(Timestamp),
    /// Everything before it is on disk when it is answered.
    Settle(oneshot::Sender<()>),
}

/// A run that is being written. Clones write to the same run.
#[derive(Clone)]
pub struct Run {
    store: Store,
    id: i64,
    pub started_at: Timestamp,
    orders: Sender<Order>,
    trouble: Arc<Trouble>,
}

/// Why nothing more can be written.
#[derive(Default)]
struct Trouble {
    is_there: AtomicBool,
    what: Mutex<Option<StoreError>>,
}

impl Run {
    pub(super) fn write(
        store: Store,
        connection: Connection,
        id: i64,
        started_at: Timestamp,
    ) -> Result<Run, StoreError> {
        let (orders, received) = channel();
        let trouble = Arc::new(Trouble::default());
        let run = Run {
            store,
            id,
            started_at,
            orders,
            trouble: trouble.clone(),
        };
        thread::Builder::new()
            .name("results".to_owned())
            .spawn(move || {
                if let Err(error) = obey(&received, connection, id) {
                    *trouble.what.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                    trouble.is_there.store(true, Ordering::Release);
                }
            })
            .map_err(|error| StoreError::Unusable(error.to_string()))?;
        Ok(run)
    }

    /// Hands a room over; it is on disk a moment later.
    ///
    /// `settled`: it was read. Otherwise the reasons are kept, and the room is asked again when the run goes on.
    pub fn keep(&self, room: &Room, settled: bool) {
        let facts = serde_json::to_string(room).expect("facts are plain data");
        // A thread that has ended has left its reason in `trouble`.
        let _ = self.orders.send(Order::Keep {
            address: room.address.clone(),
            facts,
            settled,
        });
    }

    /// Can no more results be kept?
    pub fn is_broken(&self) -> bool {
        self.trouble.is_there.load(Ordering::Acquire)
    }

    /// Waits until everything that was handed over is on disk.
    ///
    /// # Errors
    /// Something could not be written.
    pub async fn settled(&self) -> Result<(), StoreError> {
        let (answer, answered) = oneshot::channel();
        let asked = self.orders.send(Order::Settle(answer));
        if asked.is_ok() && answered.await.is_ok() {
            return Ok(());
        }
        // The thread names its reason before it is gone, but not before its channel is.
        while !self.is_broken() {
            tokio::task::yield_now().await;
        }
        let mut what = self
            .trouble
            .what
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        Err(what
            .take()
            .unwrap_or(StoreError::Unusable("nothing more is written".to_owned())))
    }

    /// Marks the run as complete, so that the next one begins anew, if every room was read.
    ///
    /// # Errors
    /// Something could not be written.
    pub async fn finish(&self, at: Timestamp) -> Result<(), StoreError> {
        // See `keep`.
        let _ = self.orders.send(Order::Finish(at));
        self.settled().await
    }

    /// The rooms that were found when the run began, in their order.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn listed(&self) -> Result<Vec<ListedRoom>, StoreError> {
        self.stored()?.listed()
    }

    /// The rooms that are not on disk yet, in their order.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn remaining(&self) -> Result<Vec<ListedRoom>, StoreError> {
        self.stored()?.remaining()
    }

    /// What is on disk.
    ///
    /// # Errors
    /// The file cannot be opened.
    pub fn stored(&self) -> Result<StoredRooms, StoreError> {
        Ok(StoredRooms::new(self.store.connect()?, self.id))
    }

    /// Where the results are kept.
    pub fn path(&self) -> PathBuf {
        self.store.path()
    }
}

fn obey(orders: &Receiver<Order>, mut connection: Connection, run: i64) -> Result<(), StoreError> {
    while let Ok(first) = orders.recv() {
        let mut settled = Vec::new();
        let transaction = connection.transaction()?;
        {
            let mut keep = transaction
                .prepare_cached("INSERT OR REPLACE INTO room (run, address, facts, settled) VALUES (?1, ?2, ?3, ?4)")?;
            let together = std::iter::once(first).chain(orders.try_iter().take(MOST_TOGETHER));
            for order in together {
                match order {
                    Order::Keep {
                        address,
                        facts,
                        settled,
                    } => {
                        keep.execute(params![run, &*address, facts, settled])?;
                    }
                    Order::Finish(at) => {
                        transaction.execute(
                            "UPDATE run SET finished_at = ?2 WHERE id = ?1 AND NOT EXISTS
                             (SELECT 1 FROM listed WHERE listed.run = ?1 AND NOT EXISTS
                              (SELECT 1 FROM room WHERE room.run = ?1
                               AND room.address = listed.address AND room.settled))",
                            params![run, at.to_string()],
                        )?;
                    }
                    Order::Settle(answer) => settled.push(answer),
                }
            }
        }
        transaction.commit()?;
        for answer in settled {
            // Whoever asked may have gone.
            let _ = answer.send(());
        }
    }
    Ok(())
}
