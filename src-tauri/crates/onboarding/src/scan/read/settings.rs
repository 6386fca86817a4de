//! The settings of rooms, from Exchange.

use std::sync::Arc;

use checks::facts::{AccessEntry, BookingSettings, WorkingHours};
use checks::{Because, Reading, Source};
use futures_util::future::join_all;
use microsoft::error::Error;
use microsoft::exchange::{CalendarProcessing, Exchange, MailboxPermission, Read};

use super::RoomReader;
use crate::reason::{Asked, evidence, unknown};
use crate::translate;

/// What Exchange says about one room.
pub(super) struct Settings {
    pub(super) booking: Reading<BookingSettings>,
    pub(super) access: Reading<Vec<AccessEntry>>,
    pub(super) hours: Reading<WorkingHours>,
    pub(super) inbox_rules: Reading<Vec<String>>,
}

impl Settings {
    fn unknown(because: &Because) -> Self {
        Settings {
            booking: Reading::unknown(because.clone()),
            access: Reading::unknown(because.clone()),
            hours: Reading::unknown(because.clone()),
            inbox_rules: Reading::unknown(because.clone()),
        }
    }
}

impl RoomReader {
    pub(super) async fn settings(&self, addresses: &[Arc<str>]) -> Vec<Settings> {
        let nothing = |because: &Because| {
            addresses
                .iter()
                .map(|_| Settings::unknown(because))
                .collect()
        };
        if let Some(because) = self.exchange.because() {
            return nothing(because);
        }
        let (exchange, source) = match self.session.exchange_through(self.through()) {
            Ok(exchange) => exchange,
            Err(because) => return nothing(&because),
        };
        if addresses.is_empty() {
            return Vec::new();
        }
        let names: Vec<&str> = addresses.iter().map(|address| &**address).collect();
        let answers = exchange.room_settings(&names).await;
        join_all(
            addresses
                .iter()
                .zip(answers)
                .map(async |(address, (booking, access))| {
                    let booking = self.booking(booking, source).await;
                    Settings {
                        access: self.access(access, source).await,
                        hours: self.hours(exchange, source, address, &booking).await,
                        inbox_rules: self.inbox_rules(exchange, source, address).await,
                        booking,
                    }
                }),
        )
        .await
    }

    async fn booking(
        &self,
        answer: Result<Read<CalendarProcessing>, Error>,
        source: Source,
    ) -> Reading<BookingSettings> {
        match answer {
            Ok(read) => {
                let seen = evidence(source, read.at, read.request_id.as_deref());
                let mut settings = translate::booking(read.value);
                self.people.settle_booking(&mut settings).await;
                Reading::known(settings, seen)
            }
            Err(error) => unknown(&error, Asked::Exchange, source),
        }
    }

    async fn access(
        &self,
        answer: Result<Read<Vec<MailboxPermission>>, Error>,
        source: Source,
    ) -> Reading<Vec<AccessEntry>> {
        match answer {
            Ok(read) => {
                let seen = evidence(source, read.at, read.request_id.as_deref());
                match translate::access(read.value) {
                    Ok(mut entries) => {
                        self.people.settle_access(&mut entries).await;
                        Reading::known(entries, seen)
                    }
                    Err(because) => Reading::Unknown {
                        because,
                        evidence: Some(seen),
                    },
                }
            }
            Err(error) => unknown(&error, Asked::Exchange, source),
        }
    }

    /// Only a room that is bookable in its working hours alone needs them.
    async fn hours(
        &self,
        exchange: &Exchange,
        source: Source,
        address: &str,
        booking: &Reading<BookingSettings>,
    ) -> Reading<WorkingHours> {
        let matters = booking
            .value()
            .is_some_and(|booking| booking.only_during_work_hours == Some(true));
        if !matters && !self.deep() {
            return Reading::unknown(Because::NotAsked);
        }
        match exchange.calendar_configuration(address).await {
            Ok(read) => {
                let seen = evidence(source, read.at, read.request_id.as_deref());
                let wire = &read.value;
                let days = wire.work_days.as_ref().map(|days| days.join(", "));
                match translate::working_hours(
                    days.as_deref(),
                    wire.working_hours_start_time.as_deref(),
                    wire.working_hours_end_time.as_deref(),
                    wire.working_hours_time_zone.as_deref(),
                ) {
                    Some(hours) => Reading::known(hours, seen),
                    None => Reading::Unknown {
                        because: Because::PropertyAbsent,
                        evidence: Some(seen),
                    },
                }
            }
            Err(error) => unknown(&error, Asked::Exchange, source),
        }
    }

    /// One more call a room, so only when it was asked for.
    async fn inbox_rules(
        &self,
        exchange: &Exchange,
        source: Source,
        address: &str,
    ) -> Reading<Vec<String>> {
        if !self.deep() {
            return Reading::unknown(Because::NotAsked);
        }
        match exchange.inbox_rules(address).await {
            Ok(read) => {
                let seen = evidence(source, read.at, read.request_id.as_deref());
                let names: Option<Vec<String>> =
                    read.value.into_iter().map(|rule| rule.name).collect();
                match names {
                    Some(names) => Reading::known(names, seen),
                    None => Reading::Unknown {
                        because: Because::PropertyAbsent,
                        evidence: Some(seen),
                    },
                }
            }
            Err(error) => unknown(&error, Asked::Exchange, source),
        }
    }
}
