//! Which rooms there are, by everybody who should know. A short list is an error, not a result.

mod found;
mod lists;
mod merged;
mod notes;

use std::sync::Arc;

use checks::facts::{Kind, Mailbox, Place, PlaceDetails};
use checks::{Because, Reading};
use microsoft::error::Error;
use microsoft::exchange::{Exchange, Recipient, RoomMailbox};
use microsoft::graph;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::Session;
use crate::reason::{Asked, because, evidence, unknown};
use merged::Merged;

pub use crate::sources::ReadThrough;
pub use found::{RoomList, RoomsFound};
pub use notes::Note;

/// A room that somebody lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListedRoom {
    pub address: Arc<str>,
    pub name: String,
    pub building: Option<Arc<str>>,
    pub kind: Kind,
    pub place: Reading<Place>,
    pub details: Reading<PlaceDetails>,
    pub mailbox: Reading<Mailbox>,
    /// Nobody in Exchange's list, so the mailbox is looked up by its address.
    pub(crate) look_up: bool,
    /// By which Microsoft Graph knows the mailbox; an address need not be one.
    pub(crate) directory_id: Option<Arc<str>>,
}

impl ListedRoom {
    /// A room of which only the address is known.
    pub fn named(address: &str) -> Self {
        ListedRoom {
            address: Arc::from(address),
            name: address.to_owned(),
            building: None,
            kind: Kind::Room,
            place: Reading::unknown(Because::NotReached),
            details: Reading::unknown(Because::NotReached),
            mailbox: Reading::unknown(Because::NotReached),
            look_up: false,
            directory_id: None,
        }
    }
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

/// What Exchange lists.
struct ExchangeLists {
    mailboxes: Result<microsoft::exchange::Read<Vec<RoomMailbox>>, Error>,
    /// The same rooms by another way, and those on own servers: what one list has lost is in the other.
    recipients: Result<microsoft::exchange::Read<Vec<Recipient>>, Error>,
}

/// Lists the rooms of Places, of room lists and of Exchange and holds them against each other.
pub async fn find(session: &Session, through: ReadThrough) -> Result<RoomsFound, FindError> {
    let asked = session.exchange_through(through);
    let (places, workspaces, lists, exchange_lists) = tokio::join!(
        session.graph.rooms(),
        session.graph.workspaces(),
        lists::read(&session.graph),
        async {
            match &asked {
                Ok((exchange, _)) => Some(exchange_lists(exchange).await),
                Err(_) => None,
            }
        }
    );
    let (mailboxes, recipients, exchange) = match (exchange_lists, asked) {
        (
            Some(ExchangeLists {
                mailboxes: Ok(read),
                recipients,
            }),
            Ok((_, source)),
        ) => {
            let evidence = evidence(source, read.at, read.request_id.as_deref());
            (
                Some(read.value),
                Some(recipients),
                Reading::known((), evidence),
            )
        }
        (
            Some(ExchangeLists {
                mailboxes: Err(error),
                ..
            }),
            Ok((_, source)),
        ) => (None, None, unknown(&error, Asked::Exchange, source)),
        (_, Err(because)) => (None, None, Reading::unknown(because)),
        (None, Ok(_)) => unreachable!("Exchange is asked whenever there is a way to it"),
    };
    match &mailboxes {
        Some(mailboxes) => confirm_addresses(session, mailboxes)?,
        None => confirm(session, &places)?,
    }
    let mut merged = Merged::new(&exchange);
    let unlisted_place = merged.add_places(places);
    merged.add_workspaces(workspaces);
    let lists = merged.add_lists(lists);
    if let Some(mailboxes) = mailboxes {
        merged.add_mailboxes(mailboxes, &unlisted_place);
    }
    if let Some(recipients) = recipients {
        merged.add_recipients(recipients, &unlisted_place);
    }
    let (rooms, notes) = merged.finished();
    if rooms.is_empty() {
        return Err(nothing(session, &exchange));
    }
    Ok(RoomsFound {
        rooms,
        lists,
        notes,
        exchange,
        unlisted_place,
    })
}

/// Rooms by the other way, with those on own servers.
///
/// Source: RecipientTypeDetails of Get-Recipient.
const ROOM_RECIPIENTS: [&str; 6] = [
    "RoomMailbox",
    "EquipmentMailbox",
    "LinkedRoomMailbox",
    "SchedulingMailbox",
    "RemoteRoomMailbox",
    "RemoteEquipmentMailbox",
];

async fn exchange_lists(exchange: &Exchange) -> ExchangeLists {
    let (mailboxes, recipients) = tokio::join!(
        exchange.room_mailboxes(),
        exchange.recipients_of_type(&ROOM_RECIPIENTS)
    );
    ExchangeLists {
        mailboxes,
        recipients,
    }
}

/// Not "all rooms are ready": a new tenant's places can be empty for a day.
fn nothing(session: &Session, exchange: &Reading<()>) -> FindError {
    match exchange.because() {
        None | Some(Because::ExchangeNotAsked) => FindError::NoRooms,
        Some(because) => FindError::Unreadable {
            because: because.clone(),
            error: Error::Unexpected {
                host: host(&session.endpoints.graph),
                what: "no room is listed".into(),
                request_id: None,
            },
        },
    }
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
            host: host(service),
            what: "a room without an address".into(),
            request_id: None,
        },
    }
}

fn host(service: &Url) -> String {
    service.host_str().unwrap_or_default().to_owned()
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
