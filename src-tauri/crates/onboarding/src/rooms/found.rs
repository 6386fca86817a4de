//! The list, and how rooms are chosen from it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use checks::Reading;
use checks::facts::{Kind, Place};

use super::{ListedRoom, Note};

/// The rooms of a tenant.
#[derive(Clone, Debug)]
pub struct RoomsFound {
    /// By building, then by name.
    pub rooms: Vec<ListedRoom>,
    /// By name.
    pub lists: Vec<RoomList>,
    /// What a person should know about the list itself.
    pub notes: Vec<Note>,
    /// Can settings be read in Exchange? If not, why not.
    pub exchange: Reading<()>,
    /// The place of a room that was not listed.
    pub(crate) unlisted_place: Reading<Place>,
}

/// Rooms that Outlook's Room Finder shows together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomList {
    pub name: String,
    pub address: String,
    /// Addresses of its rooms.
    pub rooms: Vec<Arc<str>>,
}

impl RoomsFound {
    /// The rooms with these addresses, in the order given. One that nobody lists is looked up when it is checked.
    pub fn with_addresses(&self, addresses: &[String]) -> Vec<ListedRoom> {
        let listed: HashMap<&str, &ListedRoom> = self
            .rooms
            .iter()
            .map(|room| (&*room.address, room))
            .collect();
        addresses
            .iter()
            .map(|address| match listed.get(address.as_str()) {
                Some(room) => (*room).clone(),
                None => self.unlisted(address),
            })
            .collect()
    }

    /// The rooms of these buildings.
    pub fn in_buildings(&self, names: &[String]) -> Vec<ListedRoom> {
        self.chosen(|room| {
            let building = room.building.as_deref();
            building.is_some_and(|building| names.iter().any(|name| name == building))
        })
    }

    /// The rooms of these room lists, by the lists' addresses.
    pub fn in_lists(&self, addresses: &[String]) -> Vec<ListedRoom> {
        let members: HashSet<&str> = self
            .lists
            .iter()
            .filter(|list| addresses.contains(&list.address))
            .flat_map(|list| list.rooms.iter().map(|address| &**address))
            .collect();
        self.chosen(|room| members.contains(&*room.address))
    }

    /// The rooms in whose name, address or building the text occurs, in any case.
    pub fn matching(&self, text: &str) -> Vec<ListedRoom> {
        let wanted = text.trim().to_lowercase();
        let has = |text: &str| text.to_lowercase().contains(&wanted);
        self.chosen(|room| {
            has(&room.name) || has(&room.address) || room.building.as_deref().is_some_and(has)
        })
    }

    fn chosen(&self, is_wanted: impl Fn(&ListedRoom) -> bool) -> Vec<ListedRoom> {
        self.rooms
            .iter()
            .filter(|room| is_wanted(room))
            .cloned()
            .collect()
    }

    fn unlisted(&self, address: &str) -> ListedRoom {
        let because = self.exchange.because().cloned();
        ListedRoom {
            place: self.unlisted_place.clone(),
            look_up: because.is_none(),
            mailbox: Reading::unknown(because.unwrap_or(checks::Because::NotReached)),
            ..ListedRoom::named(address)
        }
    }

    /// Buildings with their number of rooms, in order; rooms without a building are last, under `None`.
    pub fn buildings(&self) -> Vec<(Option<Arc<str>>, usize)> {
        let mut buildings: Vec<(Option<Arc<str>>, usize)> = Vec::new();
        for room in &self.rooms {
            match buildings.last_mut() {
                Some((name, count)) if *name == room.building => *count += 1,
                _ => buildings.push((room.building.clone(), 1)),
            }
        }
        buildings
    }

    /// How many there are of each kind, in the order of the kinds.
    pub fn kinds(&self) -> Vec<(Kind, usize)> {
        Kind::ALL
            .into_iter()
            .map(|kind| {
                let rooms = self.rooms.iter().filter(|room| room.kind == kind).count();
                (kind, rooms)
            })
            .filter(|(_, rooms)| *rooms > 0)
            .collect()
    }
}
