//! Everything about one room, from whoever knows it.

use checks::facts::{
    AccessEntry, BookingSettings, CalendarAccess, Kind, Mailbox, MailboxKind, Room,
};
use checks::{Because, Delegate, Reading, Source};
use microsoft::error::Error;
use microsoft::http::Throttling;
use tokio::sync::watch;

use super::names::Names;
use crate::Session;
use crate::reason::{Asked, because, evidence, is_not_found, unknown};
use crate::rooms::ListedRoom;
use crate::translate;

const CALENDAR: Asked = Asked::Graph("Calendars.ReadWrite");

/// Reads rooms of one tenant.
pub struct RoomReader {
    session: Session,
    /// Can settings be read in Exchange? If not, why not: then it is not asked again for each room.
    exchange: Reading<()>,
    names: Names,
}

impl RoomReader {
    pub fn new(session: Session, exchange: Reading<()>, delegate: Reading<Delegate>) -> Self {
        RoomReader {
            session,
            exchange,
            names: Names::new(delegate),
        }
    }

    pub(super) fn throttling(&self) -> watch::Receiver<Option<Throttling>> {
        self.session.client.throttling()
    }

    /// Are settings read in Exchange?
    pub(super) fn asks_exchange(&self) -> bool {
        self.exchange.value().is_some()
    }

    /// Never fails: what could not be read is unknown, with its reason.
    pub(super) async fn read(&self, listed: &ListedRoom) -> Room {
        let mut room = unread(listed, &Because::NotReached);
        let mut directory_id = listed.directory_id.clone();
        if listed.look_up {
            match self.session.exchange.mailbox(&listed.address).await {
                Ok(read) => {
                    room.kind = translate::room_kind(&read.value);
                    room.mailbox = Reading::known(
                        translate::mailbox(&read.value),
                        evidence(Source::ExchangeApp, read.at, read.request_id.as_deref()),
                    );
                    directory_id = read
                        .value
                        .external_directory_object_id
                        .map(Into::into)
                        .or(directory_id);
                }
                Err(Error::Refused(refusal)) if is_not_found(&refusal) => {
                    room.mailbox = Reading::known(
                        Mailbox {
                            kind: MailboxKind::NotFound,
                            hidden_from_address_lists: None,
                        },
                        evidence(
                            Source::ExchangeApp,
                            jiff::Timestamp::now(),
                            refusal.request_id.as_deref(),
                        ),
                    );
                }
                Err(error) => room.mailbox = unknown(&error, Asked::Exchange, Source::ExchangeApp),
            }
        }
        if room.kind != Kind::Room {
            // Not covered by the help page, so nothing is asked.
            return room;
        }
        let (calendar, (booking, access)) = tokio::join!(
            self.calendar(&listed.address, directory_id.as_deref()),
            self.settings(&listed.address)
        );
        room.calendar = calendar;
        room.booking = booking;
        room.access = access;
        settle_elsewhere(&mut room);
        room
    }

    async fn calendar(&self, address: &str, directory_id: Option<&str>) -> Reading<CalendarAccess> {
        let graph = &self.session.graph;
        let mut answer = graph.calendar(directory_id.unwrap_or(address)).await;
        // An address need not be a key: the sign-in name of a room can differ from its address.
        if directory_id.is_none()
            && matches!(&answer, Err(Error::Refused(refusal)) if is_not_found(refusal))
        {
            match graph.find_user_by_address(address).await {
                Ok(found) => {
                    if let Some(id) = found.value.and_then(|user| user.id) {
                        answer = graph.calendar(&id).await;
                    }
                }
                // Whether there is such a mailbox is not known then.
                Err(error) => return unknown(&error, Asked::Graph("User.Read.All"), Source::Graph),
            }
        }
        match answer {
            Ok(read) => Reading::known(
                CalendarAccess::Open,
                evidence(Source::Graph, read.at, read.request_id.as_deref()),
            ),
            Err(error) => {
                let seen = evidence(Source::Graph, jiff::Timestamp::now(), error.request_id());
                match because(&error, CALENDAR) {
                    Because::AccessPolicy => Reading::known(CalendarAccess::BlockedByPolicy, seen),
                    Because::MailboxNotFound => Reading::known(CalendarAccess::NoMailbox, seen),
                    because => Reading::Unknown {
                        because,
                        evidence: Some(seen),
                    },
                }
            }
        }
    }

    /// One after the other: two at once would double the load on Exchange without a word from the pace.
    async fn settings(
        &self,
        address: &str,
    ) -> (Reading<BookingSettings>, Reading<Vec<AccessEntry>>) {
        if let Reading::Unknown { because, evidence } = &self.exchange {
            return (
                Reading::Unknown {
                    because: because.clone(),
                    evidence: evidence.clone(),
                },
                Reading::Unknown {
                    because: because.clone(),
                    evidence: evidence.clone(),
                },
            );
        }
        let exchange = &self.session.exchange;
        let booking = match exchange.calendar_processing(address).await {
            Ok(read) => {
                let seen = evidence(Source::ExchangeApp, read.at, read.request_id.as_deref());
                let mut settings = translate::booking(read.value, self.names.delegate());
                if let Some(delegates) = &mut settings.delegates {
                    delegates.matched = self.names.settle(&self.session, &delegates.names).await;
                }
                Reading::known(settings, seen)
            }
            Err(error) => unknown(&error, Asked::Exchange, Source::ExchangeApp),
        };
        let access = match exchange.mailbox_permissions(address).await {
            Ok(read) => {
                let seen = evidence(Source::ExchangeApp, read.at, read.request_id.as_deref());
                let entries = match translate::access(read.value, self.names.delegate()) {
                    Ok(entries) => self.names.settle_access(&self.session, entries).await,
                    Err(because) => Err(because),
                };
                match entries {
                    Ok(entries) => Reading::known(entries, seen),
                    Err(because) => Reading::Unknown {
                        because,
                        evidence: Some(seen),
                    },
                }
            }
            Err(error) => unknown(&error, Asked::Exchange, Source::ExchangeApp),
        };
        (booking, access)
    }
}

/// What is known about a room from the lists alone.
pub(super) fn unread(listed: &ListedRoom, because: &Because) -> Room {
    Room {
        address: listed.address.clone(),
        name: listed.name.clone(),
        building: listed.building.clone(),
        kind: listed.kind,
        place: listed.place.clone(),
        mailbox: listed.mailbox.clone(),
        calendar: Reading::unknown(because.clone()),
        booking: Reading::unknown(because.clone()),
        access: Reading::unknown(because.clone()),
        access_given_at: None,
    }
}

/// Graph knows the mailbox as one that is not active in Exchange Online, and Exchange has none: it may be on an own server, which
/// nobody here can see, so nothing is said about it.
fn settle_elsewhere(room: &mut Room) {
    let elsewhere = matches!(
        &room.calendar,
        Reading::Unknown {
            because: Because::MailboxElsewhere,
            ..
        }
    );
    let missing = room
        .mailbox
        .value()
        .is_none_or(|mailbox| mailbox.kind == MailboxKind::NotFound);
    if elsewhere && missing {
        let seen = room.calendar.evidence().cloned();
        room.mailbox = Reading::Unknown {
            because: Because::MailboxElsewhere,
            evidence: seen.clone(),
        };
        room.booking = Reading::Unknown {
            because: Because::MailboxElsewhere,
            evidence: seen.clone(),
        };
        room.access = Reading::Unknown {
            because: Because::MailboxElsewhere,
            evidence: seen,
        };
    }
}
