//! What a person should know about the list itself.

use checks::Because;

/// Something about the list of rooms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Hidden from address lists: Offision does not see them.
    Hidden { rooms: usize },
    /// Exchange lists them, Microsoft Places does not: too new, or kept out.
    NotInPlacesYet { rooms: usize },
    /// Microsoft Places lists them, Exchange does not: they are looked up one by one.
    NotInExchange { rooms: usize },
    /// Only a room list names them.
    OnlyInRoomLists { rooms: usize },
    /// One list of Exchange has lost rooms that another one has.
    ListsOfExchangeDiffer { rooms: usize },
    /// Microsoft Places could not be read.
    PlacesUnread { because: Because },
    /// Microsoft Places counts more rooms than it lists.
    PlacesShort { listed: usize, counted: u64 },
    /// Some or all room lists could not be read, so that nothing is said about who is in one.
    RoomListsUnread { because: Because },
    /// The list that rooms on own servers are in could not be read, or is not whole.
    OwnServersUnread { because: Because },
}

impl Note {
    /// Key of the words: `note-<id>`.
    pub fn id(&self) -> &'static str {
        match self {
            Note::Hidden { .. } => "hidden",
            Note::NotInPlacesYet { .. } => "not-in-places-yet",
            Note::NotInExchange { .. } => "not-in-exchange",
            Note::OnlyInRoomLists { .. } => "only-in-room-lists",
            Note::ListsOfExchangeDiffer { .. } => "lists-of-exchange-differ",
            Note::PlacesUnread { .. } => "places-unread",
            Note::PlacesShort { .. } => "places-short",
            Note::RoomListsUnread { .. } => "room-lists-unread",
            Note::OwnServersUnread { .. } => "own-servers-unread",
        }
    }

    /// How many rooms it is about. `None`: about the list as a whole.
    pub fn rooms(&self) -> Option<usize> {
        match self {
            Note::Hidden { rooms }
            | Note::NotInPlacesYet { rooms }
            | Note::NotInExchange { rooms }
            | Note::OnlyInRoomLists { rooms }
            | Note::ListsOfExchangeDiffer { rooms } => Some(*rooms),
            Note::PlacesShort { listed, counted } => {
                usize::try_from(*counted).ok().map(|all| all - listed)
            }
            Note::PlacesUnread { .. }
            | Note::RoomListsUnread { .. }
            | Note::OwnServersUnread { .. } => None,
        }
    }

    pub fn because(&self) -> Option<&Because> {
        match self {
            Note::PlacesUnread { because }
            | Note::RoomListsUnread { because }
            | Note::OwnServersUnread { because } => Some(because),
            _ => None,
        }
    }
}
