//! Everything about rooms, from whoever knows it.

mod settings;

use std::collections::HashMap;
use std::sync::Arc;

use checks::facts::{Kind, Mailbox, MailboxKind, Room};
use checks::{Because, Delegate, Reading};
use jiff::Timestamp;
use microsoft::error::Error;
use microsoft::http::Throttling;
use tokio::sync::watch;

use super::calendars::Calendars;
use super::people::{Directory, People};
use crate::Session;
use crate::reason::{Asked, evidence, is_not_found, unknown};
use crate::recorded::Recorded;
use crate::rooms::ListedRoom;
use crate::sources::{Depth, ReadThrough, Sources};
use crate::translate;

/// Rooms whose settings travel in one request of ten cmdlets.
const TOGETHER: usize = 5;

/// Reads rooms of one tenant.
pub struct RoomReader {
    session: Session,
    sources: Sources,
    /// Can settings be read in Exchange? If not, why not: then it is not asked again for each room.
    exchange: Reading<()>,
    people: People,
    /// Names of a file are looked up in the file.
    recorded_people: Option<People>,
    covers_equipment: bool,
    /// By address.
    access_given: HashMap<String, Timestamp>,
}

impl RoomReader {
    pub fn new(
        session: Session,
        sources: Sources,
        exchange: Reading<()>,
        delegate: Reading<Delegate>,
    ) -> Self {
        let directory = match (
            session.exchange_through(sources.through),
            exchange.because(),
        ) {
            (Ok((exchange, _)), None) => Directory::Exchange(exchange.clone()),
            (Err(because), _) => Directory::Nobody(because),
            (_, Some(because)) => Directory::Nobody(because.clone()),
        };
        let recorded_people = sources.recorded.as_ref().map(|recorded| {
            let directory = match &recorded.directory {
                Some(directory) => Directory::Recorded(directory.clone()),
                None => Directory::Nobody(Because::NotReached),
            };
            People::new(delegate.clone(), directory)
        });
        RoomReader {
            people: People::new(delegate, directory),
            recorded_people,
            session,
            sources,
            exchange,
            covers_equipment: false,
            access_given: HashMap::new(),
        }
    }

    /// When rooms were given Full Access, by address: Exchange may take its time to show it.
    pub fn with_access_given(mut self, access_given: HashMap<String, Timestamp>) -> Self {
        self.access_given = access_given;
        self
    }

    /// Reads equipment like rooms.
    pub fn covering_equipment(mut self, covers_equipment: bool) -> Self {
        self.covers_equipment = covers_equipment;
        self
    }

    pub(super) fn throttling(&self) -> watch::Receiver<Option<Throttling>> {
        self.session.client.throttling()
    }

    /// Are settings read in Exchange?
    pub(super) fn asks_exchange(&self) -> bool {
        self.exchange.value().is_some()
    }

    pub(super) fn calendars(&self, rooms: &[ListedRoom]) -> Calendars {
        Calendars::of(self.session.graph.clone(), rooms)
    }

    /// How many rooms are best read together now.
    pub(super) fn together(&self) -> usize {
        match self.session.exchange_through(self.sources.through) {
            Ok((exchange, _)) if self.asks_exchange() && exchange.is_batching() => TOGETHER,
            _ => 1,
        }
    }

    /// Never fails: what could not be read is unknown, with its reason. One room for each that is listed, in their order.
    pub(super) async fn read(&self, listed: &[ListedRoom], calendars: &Calendars) -> Vec<Room> {
        let mut rooms = Vec::with_capacity(listed.len());
        let mut directory_ids = Vec::with_capacity(listed.len());
        for listed in listed {
            let mut room = unread(listed, &Because::NotReached);
            let mut directory_id = listed.directory_id.clone();
            if listed.look_up {
                self.look_up(&mut room, &mut directory_id).await;
            }
            rooms.push(room);
            directory_ids.push(directory_id);
        }
        let covered: Vec<usize> = (0..rooms.len())
            .filter(|index| self.is_asked(rooms[*index].kind))
            .collect();
        let addresses: Vec<Arc<str>> = covered
            .iter()
            .map(|index| rooms[*index].address.clone())
            .collect();
        let opened =
            futures_util::future::join_all(covered.iter().map(|index| {
                calendars.open(&rooms[*index].address, directory_ids[*index].as_deref())
            }));
        let (opened, settings) = tokio::join!(opened, self.settings(&addresses));
        for ((index, calendar), settings) in covered.iter().zip(opened).zip(settings) {
            let room = &mut rooms[*index];
            room.calendar = calendar;
            room.booking = settings.booking;
            room.access = settings.access;
            room.access_given_at = self.access_given.get(&*room.address).copied();
            room.hours = settings.hours;
            room.inbox_rules = settings.inbox_rules;
            settle_elsewhere(room);
        }
        for room in &mut rooms {
            self.hold_against_file(room).await;
        }
        rooms
    }

    /// Does anything of the help page concern this kind, or a rule of its own?
    fn is_asked(&self, kind: Kind) -> bool {
        match kind {
            Kind::Room | Kind::LinkedRoom | Kind::SharedMailbox | Kind::Workspace => true,
            Kind::Equipment => self.covers_equipment,
            Kind::Desk | Kind::OnPremises | Kind::OtherTenant => false,
        }
    }

    async fn look_up(&self, room: &mut Room, directory_id: &mut Option<Arc<str>>) {
        let (exchange, source) = match self.session.exchange_through(self.sources.through) {
            Ok(exchange) => exchange,
            Err(because) => {
                room.mailbox = Reading::unknown(because);
                return;
            }
        };
        match exchange.mailbox(&room.address).await {
            Ok(read) => {
                room.kind = translate::room_kind(&read.value);
                room.mailbox = Reading::known(
                    translate::mailbox(&read.value),
                    evidence(source, read.at, read.request_id.as_deref()),
                );
                if let Some(name) = read.value.display_name.filter(|name| !name.is_empty())
                    && room.name == *room.address
                {
                    room.name = name;
                }
                *directory_id = read
                    .value
                    .external_directory_object_id
                    .map(Into::into)
                    .or(directory_id.take());
            }
            Err(Error::Refused(refusal)) if is_not_found(&refusal) => {
                let seen = evidence(source, Timestamp::now(), refusal.request_id.as_deref());
                room.mailbox = Reading::known(
                    Mailbox {
                        kind: MailboxKind::NotFound,
                        hidden_from_address_lists: None,
                        synced: None,
                    },
                    seen.clone(),
                );
                self.look_up_elsewhere(room).await;
            }
            Err(error) => room.mailbox = unknown(&error, Asked::Exchange, source),
        }
    }

    /// Without a mailbox in Exchange Online, the directory may know a room on an own server or of another tenant.
    async fn look_up_elsewhere(&self, room: &mut Room) {
        let Ok((exchange, source)) = self.session.exchange_through(self.sources.through) else {
            return;
        };
        let Ok(read) = exchange.recipient(&room.address).await else {
            return;
        };
        let kind = translate::kind_of_recipient(&read.value);
        if matches!(kind, Kind::OnPremises | Kind::OtherTenant) {
            room.kind = kind;
            room.mailbox = Reading::Unknown {
                because: if kind == Kind::OnPremises {
                    Because::OnPremises
                } else {
                    Because::OtherTenant
                },
                evidence: Some(evidence(source, read.at, read.request_id.as_deref())),
            };
        }
    }

    /// What a file says fills the gaps, and is held against what was read.
    async fn hold_against_file(&self, room: &mut Room) {
        let (Some(recorded), Some(people)) = (&self.sources.recorded, &self.recorded_people) else {
            return;
        };
        let Some(mut theirs) = recorded.room(&room.address).cloned() else {
            fill_with_reason(room, recorded);
            return;
        };
        if recorded.directory.is_some() {
            people.settle_room(&mut theirs).await;
        }
        super::merge::merge(room, theirs);
    }

    fn deep(&self) -> bool {
        self.sources.depth == Depth::Everything
    }

    fn through(&self) -> ReadThrough {
        self.sources.through
    }
}

/// Where only a file could say something, and it does not.
fn fill_with_reason(room: &mut Room, recorded: &Recorded) {
    let because = || Because::NotInFile {
        file: recorded.name.as_str().into(),
    };
    let nobody_asked =
        |because: Option<&Because>| matches!(because, Some(Because::ExchangeNotAsked));
    if nobody_asked(room.booking.because()) {
        room.booking = Reading::unknown(because());
    }
    if nobody_asked(room.access.because()) {
        room.access = Reading::unknown(because());
    }
}

/// When the oldest of a room's settings was read. `None`: none was.
pub fn read_at(room: &Room) -> Option<Timestamp> {
    let booking = room.booking.value().and(room.booking.evidence());
    let access = room.access.value().and(room.access.evidence());
    booking
        .into_iter()
        .chain(access)
        .map(|evidence| evidence.at)
        .min()
}

/// What is known about a room from the lists alone.
pub(crate) fn unread(listed: &ListedRoom, because: &Because) -> Room {
    Room {
        address: listed.address.clone(),
        name: listed.name.clone(),
        building: listed.building.clone(),
        kind: listed.kind,
        place: listed.place.clone(),
        details: listed.details.clone(),
        mailbox: listed.mailbox.clone(),
        calendar: Reading::unknown(because.clone()),
        booking: Reading::unknown(because.clone()),
        access: Reading::unknown(because.clone()),
        access_given_at: None,
        hours: Reading::unknown(because.clone()),
        inbox_rules: Reading::unknown(because.clone()),
        other: None,
    }
}

/// Graph knows the mailbox as one that is not active in Exchange Online, and Exchange has none: it may be on an own server, which
/// nobody here can see, so nothing is said about it.
fn settle_elsewhere(room: &mut Room) {
    let elsewhere = room.calendar.because() == Some(&Because::MailboxElsewhere);
    let missing = room
        .mailbox
        .value()
        .is_none_or(|mailbox| mailbox.kind == MailboxKind::NotFound);
    if elsewhere && missing {
        let seen = room.calendar.evidence().cloned();
        let unknown = || Because::MailboxElsewhere;
        room.mailbox = Reading::Unknown {
            because: unknown(),
            evidence: seen.clone(),
        };
        room.booking = Reading::Unknown {
            because: unknown(),
            evidence: seen.clone(),
        };
        room.access = Reading::Unknown {
            because: unknown(),
            evidence: seen,
        };
    }
}
