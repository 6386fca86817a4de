//! The rooms of Places and of Exchange, each once.

use std::collections::HashMap;
use std::sync::Arc;

use checks::facts::{Kind, Place};
use checks::{Because, Evidence, Reading, Source};
use microsoft::error::Error;
use microsoft::exchange::RoomMailbox;
use microsoft::graph;

use super::{ListedRoom, have_addresses};
use crate::reason::{Asked, because, evidence};
use crate::translate;

pub(super) struct Merged {
    rooms: HashMap<Arc<str>, ListedRoom>,
    buildings: HashMap<String, Arc<str>>,
    exchange: Reading<()>,
}

impl Merged {
    pub(super) fn new(exchange: &Reading<()>) -> Self {
        Merged {
            rooms: HashMap::new(),
            buildings: HashMap::new(),
            exchange: exchange.clone(),
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
                return Reading::Unknown {
                    because: because(&error, Asked::Graph("Place.Read.All")),
                    evidence: Some(evidence(
                        Source::Graph,
                        jiff::Timestamp::now(),
                        error.request_id(),
                    )),
                };
            }
        };
        let complete = listing.is_complete() && have_addresses(&listing);
        let evidence = evidence(Source::Graph, listing.at, listing.request_id.as_deref());
        for place in listing.rooms {
            self.add_place(place, &evidence);
        }
        if complete {
            Reading::known(Place::NotListed, evidence)
        } else {
            Reading::Unknown {
                because: Because::UnexpectedAnswer {
                    host: "graph".into(),
                    what: "a list of places that may not be whole".into(),
                },
                evidence: Some(evidence),
            }
        }
    }

    fn add_place(&mut self, place: graph::Place, evidence: &Evidence) {
        let Some(address) = place.email_address.filter(|address| !address.is_empty()) else {
            return;
        };
        let address: Arc<str> = address.to_lowercase().into();
        let building = place
            .building
            .filter(|building| !building.trim().is_empty())
            .map(|building| self.building(building));
        let (mailbox, look_up) = match &self.exchange {
            Reading::Known { .. } => (Reading::unknown(Because::NotReached), true),
            Reading::Unknown { because, .. } => (Reading::unknown(because.clone()), false),
        };
        self.rooms.insert(
            address.clone(),
            ListedRoom {
                name: place.display_name.unwrap_or_else(|| address.to_string()),
                address,
                building,
                kind: Kind::Room,
                place: Reading::known(Place::Listed, evidence.clone()),
                mailbox,
                look_up,
                directory_id: None,
            },
        );
    }

    pub(super) fn add_mailboxes(&mut self, mailboxes: Vec<RoomMailbox>, unlisted: &Reading<Place>) {
        let Some(evidence) = self.exchange.evidence().cloned() else {
            return;
        };
        for wire in mailboxes {
            let Some(address) = wire.primary_smtp_address.as_deref().map(str::to_lowercase) else {
                continue;
            };
            let address: Arc<str> = address.into();
            let room = self
                .rooms
                .entry(address.clone())
                .or_insert_with(|| ListedRoom {
                    name: wire
                        .display_name
                        .clone()
                        .unwrap_or_else(|| address.to_string()),
                    address,
                    building: None,
                    kind: Kind::Room,
                    place: unlisted.clone(),
                    mailbox: Reading::unknown(Because::NotReached),
                    look_up: false,
                    directory_id: None,
                });
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

    fn building(&mut self, name: String) -> Arc<str> {
        self.buildings
            .entry(name)
            .or_insert_with_key(|name| Arc::from(name.as_str()))
            .clone()
    }

    pub(super) fn sorted(self) -> Vec<ListedRoom> {
        let mut rooms: Vec<ListedRoom> = self.rooms.into_values().collect();
        rooms.sort_by(|a, b| {
            let key = |room: &ListedRoom| (room.building.is_none(), room.building.clone());
            key(a)
                .cmp(&key(b))
                .then_with(|| a.name.cmp(&b.name))
                .then_with(|| a.address.cmp(&b.address))
        });
        rooms
    }
}
