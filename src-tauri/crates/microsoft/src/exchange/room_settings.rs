//! The settings of many rooms: in batches where that is faster, else side by side.

use futures_util::StreamExt;
use futures_util::future::{join, join_all};
use futures_util::stream::FuturesOrdered;

use super::batch::Brought;
use super::batching::{ROOMS, Way};
use super::calendar_processing::booking;
use super::permission::access;
use super::{CalendarProcessing, Exchange, Invocation, MailboxPermission, Read};
use crate::batch::{Fault, Ids, fault};
use crate::error::Error;
use crate::http::{Answer, Repeat};

/// How a room answers meeting requests, and who may open its mailbox.
pub type RoomSettings = (
    Result<Read<CalendarProcessing>, Error>,
    Result<Read<Vec<MailboxPermission>>, Error>,
);

impl Exchange {
    /// Reads the settings of rooms, in the same order. How many requests are under way at once follows from how Exchange answers.
    ///
    /// # Errors
    /// Each of one setting of one room. A batch that fails fails no room: its rooms are asked for one by one.
    pub async fn room_settings(&self, addresses: &[&str]) -> Vec<RoomSettings> {
        // Groups that nobody could send yet would only wait for their deadlines.
        let at_once = 2 * self.session.client.most_at_once();
        let mut waiting = addresses.chunks(ROOMS);
        let mut under_way = FuturesOrdered::new();
        let mut all = Vec::with_capacity(addresses.len());
        loop {
            while under_way.len() < at_once
                && let Some(group) = waiting.next()
            {
                under_way.push_back(self.group(group));
            }
            match under_way.next().await {
                Some(settings) => all.extend(settings),
                None => return all,
            }
        }
    }

    /// Reads the settings of one batch of rooms, whichever way. All of it ends with one deadline.
    async fn group(&self, addresses: &[&str]) -> Vec<RoomSettings> {
        let exchange = self.for_one_call();
        let way = self.batching.way(addresses.len());
        let settings = match way {
            Way::Batch => exchange.in_batch(addresses).await,
            Way::Singles => {
                let rooms = addresses.iter().map(|address| exchange.one_room(address));
                join_all(rooms).await
            }
        };
        self.batching
            .done(way, addresses.len(), exchange.session.spent());
        settings
    }

    async fn one_room(&self, address: &str) -> RoomSettings {
        let booking = self.calendar_processing(address);
        join(booking, self.mailbox_permissions(address)).await
    }

    async fn in_batch(&self, addresses: &[&str]) -> Vec<RoomSettings> {
        let both = |address: &&str| [booking(address), access(address)];
        let invocations: Vec<Invocation> = addresses.iter().flat_map(both).collect();
        let ids = Ids::new();
        // Once: whatever is wrong with it, asking for the rooms one by one is the second attempt.
        let session = self.session.without_repeats();
        let outcome = self.send_batch(&session, &ids, &invocations).await;
        let outcome = match &outcome {
            Ok(answer) => self
                .brought(answer, &ids, invocations.len())
                .map(|brought| (brought, answer)),
            Err(error) => Err(error.clone()),
        };
        let (brought, answer) = match outcome {
            Ok(brought) => brought,
            Err(error @ (Error::SignInNeeded(_) | Error::Cancelled)) => {
                let lost = |_: &&str| (Err(error.clone()), Err(error.clone()));
                return addresses.iter().map(lost).collect();
            }
            Err(error) => {
                if let Fault::OfBatches | Fault::NoAnswer = fault(&error) {
                    self.batching.refuse();
                }
                let rooms = addresses.iter().map(|address| self.one_room(address));
                return join_all(rooms).await;
            }
        };
        if brought
            .iter()
            .any(|brought| matches!(brought, Brought::Unclear(_)))
        {
            self.batching.refuse();
        }
        let mut brought = brought.into_iter();
        let mut next = || brought.next().expect("there is a part for each invocation");
        let mut rooms = Vec::with_capacity(addresses.len());
        for (address, pair) in addresses.iter().zip(invocations.chunks(2)) {
            rooms.push(self.room_in(address, pair, [next(), next()], answer));
        }
        join_all(rooms).await
    }

    async fn room_in(
        &self,
        address: &str,
        invocations: &[Invocation],
        [first, second]: [Brought<'_>; 2],
        whole: &Answer,
    ) -> RoomSettings {
        let settings = join(
            self.booking_in(&invocations[0], first, whole),
            self.access_in(&invocations[1], second, whole),
        )
        .await;
        if are_of_one_room(&settings) {
            return settings;
        }
        // Answers that were given to the wrong questions must not pass for this room's.
        self.batching.refuse();
        self.one_room(address).await
    }

    async fn booking_in(
        &self,
        invocation: &Invocation,
        brought: Brought<'_>,
        whole: &Answer,
    ) -> Result<Read<CalendarProcessing>, Error> {
        let alone = async || {
            let rows = self.rows(invocation, Repeat::Safe).await?;
            self.booking_settings(invocation, rows)
        };
        match brought {
            Brought::Success(body, request_id) => {
                let rows = self.rows_in(invocation, body, request_id, whole).await;
                let settings = rows.and_then(|rows| self.booking_settings(invocation, rows));
                self.unless_unclear(settings, alone).await
            }
            Brought::Refused(error) => Err(error),
            Brought::NotNow | Brought::Unclear(_) => alone().await,
        }
    }

    async fn access_in(
        &self,
        invocation: &Invocation,
        brought: Brought<'_>,
        whole: &Answer,
    ) -> Result<Read<Vec<MailboxPermission>>, Error> {
        let alone = async || {
            let rows = self.rows(invocation, Repeat::Safe).await?;
            self.access_list(rows)
        };
        match brought {
            Brought::Success(body, request_id) => {
                let rows = self.rows_in(invocation, body, request_id, whole).await;
                let list = rows.and_then(|rows| self.access_list(rows));
                self.unless_unclear(list, alone).await
            }
            Brought::Refused(error) => Err(error),
            Brought::NotNow | Brought::Unclear(_) => alone().await,
        }
    }

    /// Asks alone for what a batch brought in a form that makes no sense. If it makes sense then, batches are to blame.
    async fn unless_unclear<T>(
        &self,
        brought: Result<T, Error>,
        alone: impl AsyncFnOnce() -> Result<T, Error>,
    ) -> Result<T, Error> {
        if !matches!(brought, Err(Error::Unexpected { .. })) {
            return brought;
        }
        let outcome = alone().await;
        if outcome.is_ok() {
            self.batching.refuse();
        }
        outcome
    }
}

/// Whether both name the same mailbox, as far as they name one.
fn are_of_one_room((booking, access): &RoomSettings) -> bool {
    let (Ok(booking), Ok(access)) = (booking, access) else {
        return true;
    };
    let Some(name) = &booking.value.identity else {
        return true;
    };
    access
        .value
        .iter()
        .filter_map(|entry| entry.identity.as_ref())
        .all(|other| other.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests;
