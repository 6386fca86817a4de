//! Room lists and who is in them. Outlook's Room Finder shows rooms by them, and some rooms are in nothing else.

use futures_util::future::join_all;
use microsoft::error::Error;
use microsoft::graph::{Graph, Place};

/// A room list as it was read.
pub(super) struct List {
    pub(super) name: String,
    pub(super) address: String,
    pub(super) rooms: Result<Vec<Place>, Error>,
}

/// Reads all room lists, and each list's rooms.
pub(super) async fn read(graph: &Graph) -> Result<Vec<List>, Error> {
    let lists = graph.room_lists().await?;
    if !lists.is_complete() {
        return Err(Error::Unexpected {
            host: "graph".to_owned(),
            what: "a list of room lists that may not be whole".to_owned(),
            request_id: lists.request_id,
        });
    }
    let addressed = lists.rooms.into_iter().filter_map(|list| {
        let address = list.email_address?;
        Some((
            list.display_name.unwrap_or_else(|| address.clone()),
            address,
        ))
    });
    Ok(join_all(addressed.map(async |(name, address)| List {
        rooms: graph.rooms_of_list(&address).await.map(|read| read.rooms),
        name,
        address,
    }))
    .await)
}
