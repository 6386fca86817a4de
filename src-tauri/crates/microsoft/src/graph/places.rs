//! Rooms, workspaces and room lists.
//!
//! The list of places has a trap: it ends after one page without a link to the next, and only the count tells that
//! there is more. So pages are asked for by number until the count is reached or nothing new comes.

use std::collections::HashSet;

use http::StatusCode;
use jiff::Timestamp;

use super::models::Place;
use super::{Graph, Read};
use crate::error::Error;
use crate::page::Page;

/// Larger than the documented default of 100, which the service has been seen to exceed on request.
const PAGE: usize = 1_000;
const DOCUMENTED_PAGE: usize = 100;
/// 100,000 places at the documented page size.
const MOST_PAGES: usize = 1_000;

/// Every room that Graph shows, each once.
#[derive(Clone, Debug)]
pub struct RoomsListing {
    /// In the order of the service, without duplicates by address.
    pub rooms: Vec<Place>,
    /// How many the service says there are.
    pub counted: Option<u64>,
    /// The id of the last request.
    pub request_id: Option<String>,
    pub at: Timestamp,
}

impl RoomsListing {
    /// Whether the service confirmed that nothing is missing. Without a count nothing is confirmed.
    pub fn is_complete(&self) -> bool {
        self.counted
            .is_some_and(|counted| self.rooms.len() as u64 >= counted)
    }
}

impl Graph {
    /// Lists the rooms. Rooms hidden from the address list are never among them.
    ///
    /// # Errors
    /// Any page that fails fails the whole; a listing that ends too early is returned and is not complete.
    pub async fn rooms(&self) -> Result<RoomsListing, Error> {
        self.places(&["microsoft.graph.room"]).await
    }

    pub async fn workspaces(&self) -> Result<RoomsListing, Error> {
        self.places(&["microsoft.graph.workspace"]).await
    }

    pub async fn room_lists(&self) -> Result<RoomsListing, Error> {
        self.places(&["microsoft.graph.roomlist"]).await
    }

    /// Lists the rooms in a room list. `list_address`: its address, because its id is not accepted.
    ///
    /// # Errors
    /// The same as of [`Graph::rooms`].
    pub async fn rooms_of_list(&self, list_address: &str) -> Result<RoomsListing, Error> {
        self.places(&[list_address, "microsoft.graph.roomlist", "rooms"])
            .await
    }

    /// Reads one room to see whether `Place.Read.All` works.
    pub async fn places_probe(&self) -> Result<Read<()>, Error> {
        self.probe(self.url(&["places", "microsoft.graph.room"], "$top=1"))
            .await
    }

    async fn places(&self, which: &[&str]) -> Result<RoomsListing, Error> {
        let segments = [&["places"], which].concat();
        let url = |top: usize, skip: usize| {
            self.url(&segments, &format!("$top={top}&$skip={skip}&$count=true"))
        };
        let mut top = PAGE;
        let mut page: Page<Place> = match self.page(url(top, 0)).await {
            Err(Error::Refused(refusal)) if refusal.status == StatusCode::BAD_REQUEST.as_u16() => {
                top = DOCUMENTED_PAGE;
                self.page(url(top, 0)).await?
            }
            first => first?,
        };
        let mut listing = Listing::default();
        for _ in 0..MOST_PAGES {
            let progress = listing.add(page);
            let (request_id, at) = (progress.request_id, progress.at);
            let next = match progress.next {
                Some(link) if !listing.followed.insert(link.as_str().to_owned()) => {
                    return Err(self.unexpected(
                        "the link to the next page repeats an earlier one",
                        request_id,
                    ));
                }
                Some(link) => link,
                None if progress.ended => {
                    return Ok(RoomsListing {
                        rooms: listing.rooms,
                        counted: listing.counted,
                        request_id,
                        at,
                    });
                }
                None => url(top, listing.rows),
            };
            page = self.page(next).await?;
        }
        Err(self.unexpected("the list of places has more than 1,000 pages", None))
    }
}

#[derive(Default)]
struct Listing {
    rooms: Vec<Place>,
    keys: HashSet<String>,
    /// Rows seen, duplicates included: the service skips rows, not rooms.
    rows: usize,
    counted: Option<u64>,
    followed: HashSet<String>,
}

struct Progress {
    next: Option<url::Url>,
    ended: bool,
    request_id: Option<String>,
    at: Timestamp,
}

impl Listing {
    fn add(&mut self, page: Page<Place>) -> Progress {
        self.counted = page.count.or(self.counted);
        self.rows += page.items.len();
        let before = self.rooms.len();
        for place in page.items {
            if key(&place).is_none_or(|key| self.keys.insert(key)) {
                self.rooms.push(place);
            }
        }
        let nothing_new = self.rooms.len() == before;
        let all_counted = self
            .counted
            .is_some_and(|counted| self.rooms.len() as u64 >= counted);
        Progress {
            next: page.next,
            ended: all_counted || nothing_new,
            request_id: page.request_id,
            at: page.at,
        }
    }
}

/// Addresses differ only in case; `id` can change, so it serves only a place without an address.
fn key(place: &Place) -> Option<String> {
    place
        .email_address
        .as_deref()
        .or(place.id.as_deref())
        .map(str::to_lowercase)
}
