//! What is known about one room.
//!
//! These facts are written to disk while a run goes on and into reports, and read again; `serde` spells them in the words of this file.

mod booking;
mod named;

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Reading;

pub use booking::{
    AutomaticProcessing, BookingSettings, BookingType, WorkingHours, working_days_of,
};
pub use named::{AccessEntry, Named, Standing};

/// What is known about one room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Room {
    /// Primary address, lower case.
    pub address: Arc<str>,
    pub name: String,
    pub building: Option<Arc<str>>,
    pub kind: Kind,
    /// Listed among the tenant's places, where Offision finds its rooms.
    pub place: Reading<Place>,
    /// What the list of places says about the room.
    pub details: Reading<PlaceDetails>,
    /// The mailbox as Exchange lists it.
    pub mailbox: Reading<Mailbox>,
    /// The app opened the room's calendar.
    pub calendar: Reading<CalendarAccess>,
    pub booking: Reading<BookingSettings>,
    /// Who has Full Access, in the order of the access list.
    pub access: Reading<Vec<AccessEntry>>,
    /// When Full Access was given to the delegate, if that is known.
    pub access_given_at: Option<Timestamp>,
    /// The room's working hours, read only where a setting depends on them.
    pub hours: Reading<WorkingHours>,
    /// Names of the rules in the room's mailbox, hidden ones included.
    pub inbox_rules: Reading<Vec<String>>,
    /// The same settings from another source, to be held against the ones above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<Box<OtherReading>>,
}

/// Settings of a room from a second source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OtherReading {
    pub booking: Reading<BookingSettings>,
    pub access: Reading<Vec<AccessEntry>>,
}

/// What kind of bookable thing this is.
///
/// Source: RecipientTypeDetails and ResourceType of Get-Mailbox and Get-Recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Room,
    /// Booked by capacity, without anybody's approval.
    Workspace,
    Desk,
    Equipment,
    /// A room whose account is in another forest; Exchange does not treat it as a resource.
    LinkedRoom,
    /// A mailbox of another type that is used as a room.
    SharedMailbox,
    /// On an own Exchange server; the cloud has only a recipient that points there.
    OnPremises,
    /// A contact or guest that stands for a room of another tenant.
    OtherTenant,
}

impl Kind {
    pub const ALL: [Kind; 8] = [
        Kind::Room,
        Kind::Workspace,
        Kind::Desk,
        Kind::Equipment,
        Kind::LinkedRoom,
        Kind::SharedMailbox,
        Kind::OnPremises,
        Kind::OtherTenant,
    ];

    /// As reports and the catalogues spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Room => "room",
            Kind::Workspace => "workspace",
            Kind::Desk => "desk",
            Kind::Equipment => "equipment",
            Kind::LinkedRoom => "linked-room",
            Kind::SharedMailbox => "shared-mailbox",
            Kind::OnPremises => "on-premises",
            Kind::OtherTenant => "other-tenant",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    Listed,
    NotListed,
}

/// What Microsoft Places says about a room. The outer `None`: the answer did not say; the inner one: nothing is entered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PlaceDetails {
    #[serde(with = "entered")]
    pub capacity: Option<Option<i64>>,
    #[serde(with = "entered")]
    pub building: Option<Option<String>>,
    #[serde(with = "entered")]
    pub floor: Option<Option<String>>,
    /// Is it in a room list, by which Outlook's Room Finder shows it?
    pub in_room_list: Option<bool>,
    /// Can it be booked at all? Reserved rooms are used by whoever comes first.
    pub booking_type: Option<BookingType>,
}

/// Keeps "not said" and "nothing entered" apart on disk, where both would be `null`.
mod entered {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<T: Serialize, S: Serializer>(
        value: &Option<Option<T>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value
            .as_ref()
            .map(|entered| entered.as_ref().into_iter().collect::<Vec<_>>())
            .serialize(serializer)
    }

    pub(super) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Option<T>>, D::Error> {
        let list = Option::<Vec<T>>::deserialize(deserializer)?;
        Ok(list.map(|entered| entered.into_iter().next()))
    }
}

/// How Exchange types the mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mailbox {
    pub kind: MailboxKind,
    pub hidden_from_address_lists: Option<bool>,
    /// Its attributes are mastered in an own Active Directory and copied to the cloud.
    pub synced: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum MailboxKind {
    Room,
    /// Any other recipient type, in Microsoft's spelling.
    Other(String),
    /// The answer did not say.
    Unknown,
    NotFound,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CalendarAccess {
    Open,
    /// An application access policy keeps the app out of this mailbox.
    BlockedByPolicy,
    NoMailbox,
}

#[cfg(test)]
mod tests;
