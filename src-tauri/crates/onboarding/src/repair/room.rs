//! One room: read, compared, journalled, written, read back.

use std::time::Duration;

use checks::facts::{AccessEntry, BookingSettings};
use checks::repair::{Setting, State, Value, state};
use checks::{Because, Delegate, Reading};
use jiff::Timestamp;
use microsoft::exchange::Exchange;
use microsoft::graph::Graph;
use serde::{Deserialize, Serialize};

use super::apply::Settle;
use super::compare::{
    as_pairs, before_writing, changed_since, missing, moves_sharing, only, outcome, to_write,
    unseen, with_lost_sharing,
};
use super::journal::{Began, Ended, Journal, JournalError, Written};
use super::sharing::{self, Party};
use crate::Session;
use crate::reason::{Asked, because};
use crate::scan::people::{Directory, People};
use crate::sources::ReadThrough;
use crate::translate::{self, Write, writes};

/// Exchange answers from several servers, and one may lag behind.
const SECOND_LOOK: Duration = Duration::from_secs(3);

/// What became of a room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Outcome {
    /// Written, read back, and as it should be.
    Changed,
    /// It was so already; nothing was written.
    AlreadySo,
    /// Full Access was accepted and does not show yet. Usually within the hour.
    Pending,
    /// Somebody else changed these since they were seen; nothing was written.
    ChangedSince { settings: Vec<Setting> },
    /// It could not be read, so nothing was written.
    NotRead { because: Because },
    /// Exchange refused, and nothing of it is there.
    Refused { because: Because },
    /// Exchange accepted, and these still read otherwise. `because`: what Exchange refused of the rest.
    NotStuck {
        settings: Vec<Setting>,
        because: Option<Because>,
    },
    /// Something was sent, and the room could not be read afterwards.
    Unclear { because: Because },
}

impl Outcome {
    /// Key of the words: `repaired-<id>`.
    pub fn id(&self) -> &'static str {
        match self {
            Outcome::Changed => "changed",
            Outcome::AlreadySo => "already-so",
            Outcome::Pending => "pending",
            Outcome::ChangedSince { .. } => "changed-since",
            Outcome::NotRead { .. } => "not-read",
            Outcome::Refused { .. } => "refused",
            Outcome::NotStuck { .. } => "not-stuck",
            Outcome::Unclear { .. } => "unclear",
        }
    }

    pub fn because(&self) -> Option<&Because> {
        match self {
            Outcome::NotRead { because }
            | Outcome::Refused { because }
            | Outcome::Unclear { because } => Some(because),
            Outcome::NotStuck { because, .. } => because.as_ref(),
            _ => None,
        }
    }

    /// The settings that it is about.
    pub fn settings(&self) -> &[Setting] {
        match self {
            Outcome::ChangedSince { settings } | Outcome::NotStuck { settings, .. } => settings,
            _ => &[],
        }
    }

    /// Is the room as it was asked for, now or in a while?
    pub fn is_good(&self) -> bool {
        matches!(
            self,
            Outcome::Changed | Outcome::AlreadySo | Outcome::Pending
        )
    }
}

/// What is to be done in one room.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    pub address: String,
    pub name: String,
    /// What was seen when somebody decided. Whatever of it is different now stops the room.
    pub seen: State,
    pub changes: Vec<(Setting, Value)>,
    /// Settings that do not show what was done to them, so that they are written whatever is read.
    pub unseen: Vec<Setting>,
    /// Who is to have which place in the calendar afterwards.
    pub sharing: Vec<Party>,
}

/// Reads and writes rooms of one tenant.
pub struct Repairer {
    exchange: Exchange,
    graph: Graph,
    people: People,
    delegate: String,
    second_look: Duration,
}

impl Repairer {
    /// # Errors
    /// There is no way into Exchange, or nobody knows Offision's mailbox.
    pub fn new(
        session: &Session,
        through: ReadThrough,
        delegate: &Reading<Delegate>,
    ) -> Result<Self, Because> {
        let (exchange, _) = session.exchange_through(through)?;
        let known = match delegate {
            Reading::Known { value, .. } => value,
            Reading::Unknown { because, .. } => return Err(because.clone()),
        };
        Ok(Repairer {
            exchange: exchange.clone(),
            graph: session.graph.clone(),
            people: People::new(delegate.clone(), Directory::Exchange(exchange.clone())),
            delegate: known.address.clone(),
            second_look: SECOND_LOOK,
        })
    }

    /// How long Exchange is given until what it accepted is looked for once more.
    pub fn with_second_look_after(mut self, second_look: Duration) -> Self {
        self.second_look = second_look;
        self
    }

    /// Primary address of Offision's mailbox.
    pub fn delegate(&self) -> &str {
        &self.delegate
    }

    /// What a room has now.
    ///
    /// # Errors
    /// A part of it cannot be read.
    pub async fn state(&self, address: &str) -> Result<State, Because> {
        let mut both = self.exchange.room_settings(&[address]).await;
        let (booking, access) = both.pop().ok_or(Because::NotReached)?;
        let failed = |error| because(&error, Asked::Exchange);
        let mut booking: BookingSettings = translate::booking(booking.map_err(failed)?.value);
        let mut access: Vec<AccessEntry> = translate::access(access.map_err(failed)?.value)?;
        self.people.settle_booking(&mut booking).await;
        self.people.settle_access(&mut access).await;
        Ok(state(Some(&booking), Some(&access)))
    }

    /// Does what a task says, with a line in the journal before and after.
    ///
    /// # Errors
    /// The journal cannot be written. Before the first write nothing is sent then.
    pub(super) async fn repair(
        &self,
        task: &Task,
        journal: &Journal,
    ) -> Result<Outcome, JournalError> {
        let (now, sharing) = tokio::join!(
            self.state(&task.address),
            sharing::shares(&self.graph, &task.address)
        );
        let now = match now {
            Ok(now) => now,
            Err(because) => return Ok(Outcome::NotRead { because }),
        };
        let settings = changed_since(task, &now);
        if !settings.is_empty() {
            return Ok(Outcome::ChangedSince { settings });
        }
        let changes = to_write(task, &now);
        if changes.is_empty() {
            // An undo that was cut off may have left this.
            let lost = self.put_back(&task.address, &task.sharing).await;
            return Ok(with_lost_sharing(Outcome::AlreadySo, lost));
        }
        let writes = writes(
            &self.delegate,
            &before_writing(task, &now),
            &as_pairs(&changes),
        );
        journal
            .began(Began {
                address: task.address.clone(),
                name: task.name.clone(),
                at: Timestamp::now(),
                settings: changes.clone(),
                sharing: sharing.as_ref().ok().cloned(),
            })
            .await?;
        let refused = self.write(&task.address, &writes).await.err();
        let lost = match sharing {
            Ok(before) => {
                let mut parties = task.sharing.clone();
                let is_told = parties.iter().any(|party| party.address.is_none());
                parties.extend(sharing::everybody(&before).filter(|_| !is_told));
                self.put_back(&task.address, &parties).await
            }
            // What was there is not known, so it cannot be said that it still is.
            Err(because) => moves_sharing(&changes).then_some(because),
        };
        let (outcome, found) = self.looked_at(task, &changes, refused).await;
        let outcome = with_lost_sharing(outcome, lost);
        journal
            .ended(Ended {
                address: task.address.clone(),
                at: Timestamp::now(),
                outcome: outcome.clone(),
                found,
            })
            .await?;
        Ok(outcome)
    }

    /// Returns why somebody does not have what they are to have.
    async fn put_back(&self, address: &str, parties: &[Party]) -> Option<Because> {
        sharing::put_back(&self.graph, address, parties).await.err()
    }

    /// Stops at the first cmdlet that is refused.
    async fn write(&self, address: &str, writes: &[Write]) -> Result<(), Because> {
        for write in writes {
            let written = match write {
                Write::Processing(_) => {
                    let parameters = write.parameters();
                    self.exchange
                        .set_calendar_processing(address, parameters)
                        .await
                }
                Write::Give { to, access } => {
                    self.exchange
                        .add_mailbox_permission(address, to, *access)
                        .await
                }
                Write::Take { from, access } => {
                    self.exchange
                        .remove_mailbox_permission(address, from, *access)
                        .await
                }
            };
            written.map_err(|error| because(&error, Asked::Exchange))?;
        }
        Ok(())
    }

    /// Reads the room back, twice when Exchange lags behind.
    async fn looked_at(
        &self,
        task: &Task,
        changes: &[Written],
        refused: Option<Because>,
    ) -> (Outcome, Option<State>) {
        let mut read = self.state(&task.address).await;
        let is_done = read
            .as_ref()
            .is_ok_and(|found| missing(changes, found).is_empty());
        if !is_done {
            tokio::time::sleep(self.second_look).await;
            read = self.state(&task.address).await;
        }
        match read {
            Err(because) => (Outcome::Unclear { because }, None),
            Ok(found) => {
                let outcome = outcome(changes, &found, &task.unseen, refused);
                (outcome, Some(only(changes, found)))
            }
        }
    }

    /// Finds out what became of a room that was being written to when a run was cut off. Where somebody has asked for changes, what
    /// everybody sees of its calendar is put back.
    pub(super) async fn settled(&self, began: &Began, how: Settle) -> Ended {
        let everybody = began.sharing.as_deref().and_then(sharing::everybody);
        let lost = match (how, everybody) {
            (Settle::PuttingBack, Some(party)) => self.put_back(&began.address, &[party]).await,
            _ => None,
        };
        let (outcome, found) = match self.state(&began.address).await {
            Err(because) => (Outcome::Unclear { because }, None),
            Ok(found) => {
                let cut_off = Some(Because::NotReached);
                let unseen = unseen(&began.settings);
                let outcome = outcome(&began.settings, &found, &unseen, cut_off);
                let found = only(&began.settings, found);
                (with_lost_sharing(outcome, lost), Some(found))
            }
        };
        Ended {
            address: began.address.clone(),
            at: Timestamp::now(),
            outcome,
            found,
        }
    }
}
