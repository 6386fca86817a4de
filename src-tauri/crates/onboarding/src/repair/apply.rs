//! Many rooms, as many at once as Exchange bears, and nothing begun after somebody said stop.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use checks::repair::Setting;
use futures_util::StreamExt;
use futures_util::stream;
use serde::Serialize;
use tokio::sync::watch;
use uuid::Uuid;

use super::journal::{Began, Journal, JournalError, Recorded, list, read};
use super::plan::Plan;
use super::room::{Outcome, Repairer, Task};

/// Rooms under way. Exchange's own limit is kept by the client; a few more rooms than that keep it busy between their steps.
const AT_ONCE: usize = 32;

/// Something happened to a room.
#[derive(Clone, Debug, PartialEq)]
pub struct Event<'a> {
    pub task: &'a Task,
    pub outcome: &'a Outcome,
}

/// How a run of repairs ended. The counts add up to the rooms of the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Repairs {
    pub changed: usize,
    pub already_so: usize,
    pub pending: usize,
    pub changed_since: usize,
    /// Not read, refused, not stuck or unclear.
    pub failed: usize,
    /// Not begun when it was stopped.
    pub not_begun: usize,
}

impl Repairs {
    pub fn sum(&self) -> usize {
        self.changed
            + self.already_so
            + self.pending
            + self.changed_since
            + self.failed
            + self.not_begun
    }

    fn add(&mut self, outcome: &Outcome) {
        *match outcome {
            Outcome::Changed => &mut self.changed,
            Outcome::AlreadySo => &mut self.already_so,
            Outcome::Pending => &mut self.pending,
            Outcome::ChangedSince { .. } => &mut self.changed_since,
            Outcome::NotRead { .. }
            | Outcome::Refused { .. }
            | Outcome::NotStuck { .. }
            | Outcome::Unclear { .. } => &mut self.failed,
        } += 1;
    }
}

impl Plan {
    /// What the plan says, room by room.
    pub fn tasks(&self) -> Vec<Task> {
        self.rooms
            .iter()
            .map(|room| Task {
                address: room.address.clone(),
                name: room.name.clone(),
                seen: room.seen.clone(),
                changes: room
                    .items
                    .iter()
                    .map(|item| (item.setting, item.after.clone()))
                    .collect(),
                unseen: Vec::new(),
                sharing: Vec::new(),
            })
            .collect()
    }
}

/// Carries tasks out. `stop`: nothing more is begun when it is true; rooms under way are finished.
///
/// # Errors
/// The journal cannot be written; then nothing more is begun either.
pub async fn apply(
    repairer: &Repairer,
    tasks: &[Task],
    journal: &Journal,
    stop: watch::Receiver<bool>,
    mut on_event: impl FnMut(Event<'_>),
) -> Result<Repairs, JournalError> {
    let broken = AtomicBool::new(false);
    let mut repairs = Repairs::default();
    let mut trouble = None;
    let mut under_way = stream::iter(tasks)
        .map(|task| {
            let (broken, stop) = (&broken, &stop);
            async move {
                if *stop.borrow() || broken.load(Ordering::Acquire) {
                    return None;
                }
                Some((task, repairer.repair(task, journal).await))
            }
        })
        .buffer_unordered(AT_ONCE);
    while let Some(ended) = under_way.next().await {
        match ended {
            None => repairs.not_begun += 1,
            Some((task, Ok(outcome))) => {
                repairs.add(&outcome);
                on_event(Event {
                    task,
                    outcome: &outcome,
                });
            }
            Some((_, Err(error))) => {
                broken.store(true, Ordering::Release);
                repairs.failed += 1;
                trouble.get_or_insert(error);
            }
        }
    }
    match trouble {
        None => Ok(repairs),
        Some(error) => Err(error),
    }
}

/// May the sharing of a calendar be put back while it is found out what became of rooms?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settle {
    /// Nothing is written.
    Looking,
    /// Somebody has asked for changes.
    PuttingBack,
}

/// Finds out, and notes, what became of the rooms that a run left in the middle. Their settings are not written.
///
/// # Errors
/// The journal cannot be read or written, is for another mailbox, or another program is writing it.
pub async fn settle(
    repairer: &Repairer,
    path: &Path,
    how: Settle,
) -> Result<Recorded, JournalError> {
    let recorded = read(path)?;
    if recorded.open().next().is_none() {
        return Ok(recorded);
    }
    let (journal, recorded) = Journal::go_on(path)?;
    let head = &recorded.head;
    let tenant = head.tenant.as_deref().unwrap_or_default();
    head.is_for(head.tenant_id, tenant, repairer.delegate())?;
    let open: Vec<&Began> = recorded.open().collect();
    let mut looked = stream::iter(open)
        .map(|began| repairer.settled(began, how))
        .buffer_unordered(AT_ONCE);
    while let Some(ended) = looked.next().await {
        journal.ended(ended).await?;
    }
    read(path)
}

/// The same for every journal of a tenant and a mailbox in a folder. A new run begins with it, so that it finds rooms as they were meant
/// to be. A journal that is damaged, or that another program is writing, is left alone.
///
/// # Errors
/// The folder cannot be read, or a journal cannot be written.
pub async fn settle_all(
    repairer: &Repairer,
    folder: &Path,
    tenant_id: Uuid,
) -> Result<(), JournalError> {
    for (path, recorded) in list(folder).map_err(JournalError::Unreadable)? {
        let is_open = recorded.is_ok_and(|recorded| {
            let head = &recorded.head;
            head.tenant_id == tenant_id
                && head.delegate.eq_ignore_ascii_case(repairer.delegate())
                && recorded.open().next().is_some()
        });
        if is_open {
            match settle(repairer, &path, Settle::PuttingBack).await {
                Ok(_) | Err(JournalError::Busy) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(())
}

/// Looks whether rooms have what a plan wants, for example after somebody else has carried it out. Nothing is written.
pub async fn verify(
    repairer: &Repairer,
    tasks: &[Task],
    mut on_event: impl FnMut(&Task, &Result<Vec<Setting>, checks::Because>),
) {
    let mut looked = stream::iter(tasks)
        .map(|task| async move {
            let missing = repairer.state(&task.address).await.map(|now| {
                task.changes
                    .iter()
                    .filter(|(setting, after)| {
                        now.get(setting).is_none_or(|now| !now.is_same(after))
                    })
                    .map(|(setting, _)| *setting)
                    .collect()
            });
            (task, missing)
        })
        .buffer_unordered(AT_ONCE);
    while let Some((task, missing)) = looked.next().await {
        on_event(task, &missing);
    }
}
