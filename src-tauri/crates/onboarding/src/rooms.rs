//! Which rooms there are, by everybody who should know. A short list is an error, not a result.

mod merged;

use std::collections::HashMap;
use std::sync::Arc;

use checks::facts::{Kind, Mailbox, Place};
use checks::{Because, Reading, Source};
use microsoft::error::Error;
use microsoft::exchange::RoomMailbox;
use microsoft::graph;
use url::Url;

use crate::Session;
use crate::reason::{Asked, because, evidence};
use merged::Merged;

/// How room settings are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadThrough {
    /// Exchange Online with the app's own token.
    App,
    /// Microsoft Graph alone, which does not show booking settings.
    Graph,
}

/// A room that somebody lists.
#[derive(Clone, Debug)]
pub struct ListedRoom {
    pub address: Arc<str>,
    pub name: String,
    pub building: Option<Arc<str>>,
    pub kind: Kind,
    pub place: Reading<Place>,
    pub mailbox: Reading<Mailbox>,
    /// Nobody in Exchange's list, so the mailbox is looked up by its address.
    pub(crate) look_up: bool,
    /// By which Microsoft Graph knows the mailbox; an address need not be one.
    pub(crate) directory_id: Option<Arc<str>>,
}

/// The rooms of a tenant.
#[derive(Clone, Debug)]
pub struct RoomsFound {
    /// By building, then by name.
    pub rooms: Vec<ListedRoom>,
    /// Can settings be read in Exchange? If not, why not.
    pub exchange: Reading<()>,
    /// The place of a room that was not listed.
    pub(crate) unlisted_place: Reading<Place>,
}

/// Why there is no list.
#[derive(Clone, Debug, thiserror::Error)]
pub enum FindError {
    /// Neither Places nor Exchange gave a list.
    #[error("the rooms could not be listed: {error}")]
    Unreadable { because: Because, error: Error },
    /// Microsoft counts more rooms than it lists.
    #[error("Microsoft lists {listed} rooms but counts {counted}")]
    Incomplete { listed: usize, counted: u64 },
    /// Everybody was asked, and nobody lists a room.
    #[error("this tenant has no rooms")]
    NoRooms,
}

impl FindError {
    /// The same as a reason.
    pub fn because(&self) -> Because {
        match self {
            FindError::Unreadable { because, .. } => because.clone(),
            FindError::Incomplete { listed, counted } => Because::ListIncomplete {
                listed: *listed,
                counted: *counted,
            },
            FindError::NoRooms => Because::NoRooms,
        }
    }
}

/// Lists the rooms of Places and of Exchange and holds them against each other.
pub async fn find(session: &Session, through: ReadThrough) -> Result<RoomsFound, FindError> {
    let (places, mailboxes) = tokio::join!(session.graph.rooms(), async {
        match through {
            ReadThrough::App => Some(session.exchange.room_mailboxes().await),
            ReadThrough::Graph => None,
        }
    });
    let (mailboxes, exchange) = match mailboxes {
        None => (None, Reading::unknown(Because::ExchangeNotAsked)),
        Some(Ok(read)) => {
            let evidence = evidence(Source::ExchangeApp, read.at, read.request_id.as_deref());
            (Some(read.value), Reading::known((), evidence))
        }
        Some(Err(error)) => (
            None,
            Reading::Unknown {
                because: because(&error, Asked::Exchange),
                evidence: Some(evidence(
                    Source::ExchangeApp,
                    jiff::Timestamp::now(),
                    error.request_id(),
                )),
            },
        ),
    };
    match &mailboxes {
        Some(mailboxes) => confirm_addresses(session, mailboxes)?,
        None => confirm(session, &places)?,
    }
    let mut merged = Merged::new(&exchange);
    let unlisted_place = merged.add_places(places);
    if let Some(mailboxes) = mailboxes {
        merged.add_mailboxes(mailboxes, &unlisted_place);
    }
    let rooms = merged.sorted();
    if rooms.is_empty() {
        // Not "all rooms are ready": a new tenant's places can be empty for a day.
        return Err(match &exchange {
            Reading::Known { .. } => FindError::NoRooms,
            Reading::Unknown {
                because: Because::ExchangeNotAsked,
                ..
            } => FindError::NoRooms,
            Reading::Unknown { because, .. } => FindError::Unreadable {
                because: because.clone(),
                error: Error::Unexpected {
                    host: session
                        .endpoints
                        .graph
                        .host_str()
                        .unwrap_or_default()
                        .to_owned(),
                    what: "no room is listed".into(),
                    request_id: None,
                },
            },
        });
    }
    Ok(RoomsFound {
        rooms,
        exchange,
        unlisted_place,
    })
}

/// A room that cannot be named cannot be checked, and must not vanish.
fn confirm_addresses(session: &Session, mailboxes: &[RoomMailbox]) -> Result<(), FindError> {
    let named = |mailbox: &RoomMailbox| mailbox.primary_smtp_address.is_some();
    if mailboxes.iter().all(named) {
        Ok(())
    } else {
        Err(nameless(&session.endpoints.exchange))
    }
}

fn nameless(service: &Url) -> FindError {
    FindError::Unreadable {
        because: Because::PropertyAbsent,
        error: Error::Unexpected {
            host: service.host_str().unwrap_or_default().to_owned(),
            what: "a room without an address".into(),
            request_id: None,
        },
    }
}

/// Does each place say by which address it is booked?
fn have_addresses(listing: &graph::RoomsListing) -> bool {
    listing.rooms.iter().all(|place| {
        place
            .email_address
            .as_ref()
            .is_some_and(|address| !address.is_empty())
    })
}

/// Without Exchange's list, that of Places must be whole.
fn confirm(
    session: &Session,
    places: &Result<graph::RoomsListing, Error>,
) -> Result<(), FindError> {
    match places {
        Ok(listing) if !have_addresses(listing) => Err(nameless(&session.endpoints.graph)),
        Ok(listing) => match listing.counted {
            Some(counted) if (listing.rooms.len() as u64) < counted => Err(FindError::Incomplete {
                listed: listing.rooms.len(),
                counted,
            }),
            _ => Ok(()),
        },
        Err(error) => Err(FindError::Unreadable {
            because: because(error, Asked::Graph("Place.Read.All")),
            error: error.clone(),
        }),
    }
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

    fn unlisted(&self, address: &str) -> ListedRoom {
        let (mailbox, look_up) = match &self.exchange {
            Reading::Known { .. } => (Reading::unknown(Because::NotReached), true),
            Reading::Unknown { because, .. } => (Reading::unknown(because.clone()), false),
        };
        ListedRoom {
            address: Arc::from(address),
            name: address.to_owned(),
            building: None,
            kind: Kind::Room,
            place: self.unlisted_place.clone(),
            mailbox,
            look_up,
            directory_id: None,
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
}
