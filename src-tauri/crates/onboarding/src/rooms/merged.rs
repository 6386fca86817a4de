//! The rooms of Places, of room lists and of Exchange, each once.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use checks::facts::{Kind, MailboxKind, Place};
use checks::{Because, Evidence, Reading, Source};
use microsoft::error::Error;
use microsoft::exchange::{Read, Recipient, RoomMailbox};
use microsoft::graph;

use super::lists::List;
use super::{ListedRoom, Note, RoomList, have_addresses};
use crate::reason::{Asked, because, evidence, unknown};
use crate::translate;

pub(super) struct Merged {
    rooms: HashMap<Arc<str>, ListedRoom>,
    buildings: HashMap<String, Arc<str>>,
    exchange: Reading<()>,
    notes: Vec<Note>,
    /// Members of room lists. `None`: not every list could be read.
    in_lists: Option<HashSet<Arc<str>>>,
}

impl Merged {
    pub(super) fn new(exchange: &Reading<()>) -> Self {
        Merged {
            rooms: HashMap::new(),
            buildings: HashMap::new(),
            exchange: exchange.clone(),
            notes: Vec::new(),
            in_lists: None,
        }
    }

    /// Returns what it means not to be among the places.
    pub(super) fn add_places(
        &mut self,
        places: Result<graph::RoomsListing, Error>,
    ) -> Reading<Place> {
        let listing = match places {
            Ok(listing) => listing,
            Err(error) => {
                let asked = Asked::Graph("Place.Read.All");
                self.notes.push(Note::PlacesUnread {
                    because: because(&error, asked),
                });
                return unknown(&error, asked, Source::Graph);
            }
        };
        let complete = listing.is_complete() && have_addresses(&listing);
        let evidence = evidence(Source::Graph, listing.at, listing.request_id.as_deref());
        let listed = listing.rooms.len();
        for place in listing.rooms {
            self.add_place(place, Kind::Room, &evidence);
        }
        if complete {
            return Reading::known(Place::NotListed, evidence);
        }
        if let Some(counted) = listing.counted.filter(|counted| *counted > listed as u64) {
            self.notes.push(Note::PlacesShort { listed, counted });
        }
        Reading::Unknown {
            because: Because::UnexpectedAnswer {
                host: "graph".into(),
                what: "a list of places that may not be whole".into(),
            },
            evidence: Some(evidence),
        }
    }

    /// Workspaces are listed so that the sum is right; a list that fails leaves them to Exchange.
    pub(super) fn add_workspaces(&mut self, workspaces: Result<graph::RoomsListing, Error>) {
        let Ok(listing) = workspaces else { return };
        let evidence = evidence(Source::Graph, listing.at, listing.request_id.as_deref());
        for place in listing.rooms {
            self.add_place(place, Kind::Workspace, &evidence);
        }
    }

    fn add_place(&mut self, place: graph::Place, kind: Kind, evidence: &Evidence) {
        let Some(address) = place
            .email_address
            .as_deref()
            .filter(|address| !address.is_empty())
        else {
            return;
        };
        let address: Arc<str> = address.to_lowercase().into();
        let details = translate::place_details(&place);
        let building = place
            .building
            .flatten()
            .filter(|building| !building.trim().is_empty())
            .map(|building| self.building(building));
        let room = ListedRoom {
            name: place.display_name.unwrap_or_else(|| address.to_string()),
            building,
            kind,
            place: Reading::known(Place::Listed, evidence.clone()),
            details: Reading::known(details, evidence.clone()),
            ..self.unlisted(&address)
        };
        self.rooms.entry(address).or_insert(room);
    }

    /// A room that Exchange's list has not named yet.
    fn unlisted(&self, address: &Arc<str>) -> ListedRoom {
        let because = self.exchange.because().cloned();
        ListedRoom {
            address: address.clone(),
            look_up: because.is_none(),
            mailbox: Reading::unknown(because.unwrap_or(Because::NotReached)),
            ..ListedRoom::named(address)
        }
    }

    pub(super) fn add_lists(&mut self, lists: Result<Vec<List>, Error>) -> Vec<RoomList> {
        let asked = Asked::Graph("Place.Read.All");
        let lists = match lists {
            Ok(lists) => lists,
            Err(error) => {
                self.notes.push(Note::RoomListsUnread {
                    because: because(&error, asked),
                });
                return Vec::new();
            }
        };
        let mut members = HashSet::new();
        let mut unread = None;
        let mut named = Vec::with_capacity(lists.len());
        let mut only_in_lists = 0;
        for list in lists {
            let places = match list.rooms {
                Ok(places) => places,
                Err(error) => {
                    unread = Some(because(&error, asked));
                    continue;
                }
            };
            let mut rooms = Vec::with_capacity(places.len());
            for place in places {
                let Some(address) = place.email_address.as_deref().map(str::to_lowercase) else {
                    continue;
                };
                let address: Arc<str> = address.into();
                if !self.rooms.contains_key(&address) {
                    only_in_lists += 1;
                    let mut room = self.unlisted(&address);
                    room.name = place.display_name.unwrap_or_else(|| address.to_string());
                    self.rooms.insert(address.clone(), room);
                }
                members.insert(address.clone());
                rooms.push(address);
            }
            named.push(RoomList {
                name: list.name,
                address: list.address,
                rooms,
            });
        }
        if only_in_lists > 0 {
            self.notes.push(Note::OnlyInRoomLists {
                rooms: only_in_lists,
            });
        }
        match unread {
            None => self.in_lists = Some(members),
            Some(because) => self.notes.push(Note::RoomListsUnread { because }),
        }
        named.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.address.cmp(&b.address)));
        named
    }

    pub(super) fn add_mailboxes(&mut self, mailboxes: Vec<RoomMailbox>, unlisted: &Reading<Place>) {
        let Some(evidence) = self.exchange.evidence().cloned() else {
            return;
        };
        for wire in mailboxes {
            let Some(address) = wire.primary_smtp_address.as_deref().map(str::to_lowercase) else {
                continue;
            };
            let room = self.exchange_room(address.into(), wire.display_name.as_deref(), unlisted);
            room.kind = translate::room_kind(&wire);
            room.mailbox = Reading::known(translate::mailbox(&wire), evidence.clone());
            room.look_up = false;
            room.directory_id = wire
                .external_directory_object_id
                .filter(|id| !id.is_empty())
                .or(wire.user_principal_name)
                .map(Arc::from);
        }
    }

    /// Rooms on own servers, and what the list of mailboxes has lost.
    pub(super) fn add_recipients(
        &mut self,
        recipients: Result<Read<Vec<Recipient>>, Error>,
        unlisted: &Reading<Place>,
    ) {
        let read = match recipients {
            Ok(read) => read,
            Err(error) => {
                self.notes.push(Note::OwnServersUnread {
                    because: because(&error, Asked::Exchange),
                });
                return;
            }
        };
        let source = self
            .exchange
            .evidence()
            .map_or(Source::ExchangeApp, |evidence| evidence.source);
        if !self.is_whole(&read.value) {
            self.notes.push(Note::OwnServersUnread {
                because: Because::UnexpectedAnswer {
                    host: "exchange".into(),
                    what: "a list of recipients that is not whole".into(),
                },
            });
        }
        let evidence = evidence(source, read.at, read.request_id.as_deref());
        let mut lost = 0;
        for wire in read.value {
            let Some(address) = address_of(&wire) else {
                continue;
            };
            let kind = translate::kind_of_recipient(&wire);
            let is_known = self
                .rooms
                .get(&address)
                .is_some_and(|room| room.mailbox.value().is_some());
            if is_known {
                continue;
            }
            let room = self.exchange_room(address, wire.display_name.as_deref(), unlisted);
            // This list does not tell a workspace from a room; Places does.
            if kind != Kind::Room {
                room.kind = kind;
            }
            room.directory_id = wire
                .external_directory_object_id
                .filter(|id| !id.is_empty())
                .map(Arc::from);
            if kind == Kind::OnPremises {
                room.look_up = false;
                room.mailbox = Reading::Unknown {
                    because: Because::OnPremises,
                    evidence: Some(evidence.clone()),
                };
            } else {
                room.look_up = true;
                lost += 1;
            }
        }
        if lost > 0 {
            self.notes.push(Note::ListsOfExchangeDiffer { rooms: lost });
        }
    }

    /// Does this list have every room that Exchange's other list has, each with its address? Rooms on own servers are in this list
    /// only, so that nothing but its other rooms can tell a lost page from a tenant without them.
    fn is_whole(&self, recipients: &[Recipient]) -> bool {
        let Some(named) = recipients
            .iter()
            .map(address_of)
            .collect::<Option<HashSet<_>>>()
        else {
            return false;
        };
        let mut mailboxes = self
            .rooms
            .values()
            .filter(|room| room.mailbox.value().is_some());
        mailboxes.all(|room| named.contains(&room.address))
    }

    fn exchange_room(
        &mut self,
        address: Arc<str>,
        name: Option<&str>,
        unlisted: &Reading<Place>,
    ) -> &mut ListedRoom {
        self.rooms.entry(address.clone()).or_insert_with(|| {
            let details = match unlisted {
                Reading::Known { .. } => Reading::unknown(Because::NotInPlaces { hidden: false }),
                Reading::Unknown { because, evidence } => Reading::Unknown {
                    because: because.clone(),
                    evidence: evidence.clone(),
                },
            };
            ListedRoom {
                name: name
                    .filter(|name| !name.is_empty())
                    .map_or_else(|| address.to_string(), str::to_owned),
                place: unlisted.clone(),
                details,
                ..ListedRoom::named(&address)
            }
        })
    }

    fn building(&mut self, name: String) -> Arc<str> {
        self.buildings
            .entry(name)
            .or_insert_with_key(|name| Arc::from(name.as_str()))
            .clone()
    }

    /// The rooms by building and name, and what is to be said about the list.
    pub(super) fn finished(mut self) -> (Vec<ListedRoom>, Vec<Note>) {
        self.note_differences();
        for room in self.rooms.values_mut() {
            if let (Reading::Known { value, .. }, Some(in_lists)) =
                (&mut room.details, &self.in_lists)
            {
                value.in_room_list = Some(in_lists.contains(&room.address));
            }
        }
        let mut rooms: Vec<ListedRoom> = self.rooms.into_values().collect();
        rooms.sort_by(|a, b| {
            (a.building.is_none(), &a.building, &a.name, &a.address).cmp(&(
                b.building.is_none(),
                &b.building,
                &b.name,
                &b.address,
            ))
        });
        (rooms, self.notes)
    }

    fn note_differences(&mut self) {
        let (mut hidden, mut too_new, mut not_in_exchange) = (0, 0, 0);
        for room in self.rooms.values() {
            let is_unlisted = room.place.value() == Some(&Place::NotListed);
            match room.mailbox.value() {
                Some(mailbox) if mailbox.kind != MailboxKind::NotFound => {
                    if mailbox.hidden_from_address_lists == Some(true) {
                        hidden += 1;
                    } else if is_unlisted && matches!(room.kind, Kind::Room) {
                        too_new += 1;
                    }
                }
                _ if room.look_up && room.place.value() == Some(&Place::Listed) => {
                    not_in_exchange += 1;
                }
                _ => (),
            }
        }
        let mut note = |rooms, note: fn(usize) -> Note| {
            if rooms > 0 {
                self.notes.push(note(rooms));
            }
        };
        note(hidden, |rooms| Note::Hidden { rooms });
        note(too_new, |rooms| Note::NotInPlacesYet { rooms });
        note(not_in_exchange, |rooms| Note::NotInExchange { rooms });
    }
}

fn address_of(recipient: &Recipient) -> Option<Arc<str>> {
    let address = recipient.primary_smtp_address.as_deref()?;
    Some(address.to_lowercase().into())
}
