//! A check of rooms as it begins: anew, where an earlier one was cut off, or again for some rooms of it.

use std::sync::Arc;
use std::time::Duration;

use checks::{Expected, Word};
use jiff::{SignedDuration, Timestamp};

use crate::rooms::ListedRoom;
use crate::scan::{Tally, judge, read_at};
use crate::store::{Earlier, Run, RunKey, Store, StoreError, Stored};

/// Rooms of an earlier run that are to be read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Again {
    /// Everything but what passed or does not apply.
    NotReady,
    /// Only what failed.
    Failed,
    /// What was read longer ago than this, or not at all.
    OlderThan(Duration),
    /// These addresses.
    Rooms(Vec<Arc<str>>),
}

/// A check that is ready to go.
pub struct Beginning {
    pub run: Run,
    /// What is to be read.
    pub rooms: Vec<ListedRoom>,
    /// All rooms of the run, with what is known of them already.
    pub tally: Tally,
}

impl Beginning {
    /// All rooms, and nothing is known yet.
    ///
    /// # Errors
    /// The results cannot be kept.
    pub fn anew(
        store: &Store,
        key: &RunKey,
        rooms: Vec<ListedRoom>,
        now: Timestamp,
    ) -> Result<Beginning, StoreError> {
        Ok(Beginning {
            run: store.begin(key, &rooms, now)?,
            tally: Tally::of_discovered(rooms.len()),
            rooms,
        })
    }

    /// The rooms that an earlier run did not come to.
    ///
    /// # Errors
    /// The results of then cannot be read.
    pub fn of_rest(
        store: &Store,
        earlier: &Earlier,
        expected: &Expected,
    ) -> Result<Beginning, StoreError> {
        let run = store.resume(earlier)?;
        let rooms = run.remaining()?;
        let mut tally = Tally::of_discovered(earlier.rooms);
        each_read(&run, |facts| tally.add(&judge(facts, expected)))?;
        Ok(Beginning { run, rooms, tally })
    }

    /// Some rooms of an earlier run once more. Their old results stay until the new ones are there.
    ///
    /// # Errors
    /// The results of then cannot be read.
    pub fn again(
        store: &Store,
        earlier: &Earlier,
        expected: &Expected,
        again: &Again,
        now: Timestamp,
    ) -> Result<Beginning, StoreError> {
        let run = store.resume(earlier)?;
        let mut tally = Tally::of_discovered(earlier.rooms);
        let mut wanted: std::collections::HashSet<Arc<str>> = run
            .remaining()?
            .into_iter()
            .map(|room| room.address)
            .collect();
        each_read(&run, |facts| {
            let read_at = read_at(&facts);
            let room = judge(facts, expected);
            if again.wants(&room.address, room.outcome, read_at, now) {
                wanted.insert(room.address.clone());
            }
            tally.add(&room);
        })?;
        if let Again::Rooms(addresses) = again {
            wanted.retain(|address| addresses.contains(address));
        }
        let rooms = run
            .listed()?
            .into_iter()
            .filter(|room| wanted.contains(&room.address))
            .collect();
        Ok(Beginning { run, rooms, tally })
    }
}

impl Again {
    fn wants(
        &self,
        address: &Arc<str>,
        outcome: Word,
        read_at: Option<Timestamp>,
        now: Timestamp,
    ) -> bool {
        match self {
            Again::NotReady => !matches!(outcome, Word::Pass | Word::NotApplicable),
            Again::Failed => outcome == Word::Fail,
            Again::OlderThan(age) => {
                let age = SignedDuration::try_from(*age).unwrap_or(SignedDuration::MAX);
                outcome != Word::NotApplicable
                    && read_at.is_none_or(|at| now.duration_since(at) > age)
            }
            Again::Rooms(addresses) => addresses.contains(address),
        }
    }
}

fn each_read(run: &Run, mut look: impl FnMut(checks::facts::Room)) -> Result<(), StoreError> {
    run.stored()?.each(|stored| {
        if let Stored::Read(facts) = stored {
            look(*facts);
        }
        Ok::<(), StoreError>(())
    })
}
