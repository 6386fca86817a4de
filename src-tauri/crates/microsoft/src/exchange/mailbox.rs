//! Mailboxes of rooms.

use serde::Deserialize;
use serde_json::json;

use super::{Exchange, Invocation, Read};
use crate::error::Error;
use crate::http::Repeat;
use crate::wire;

/// A mailbox, as `Get-Mailbox` returns it. An absent property is `None`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct RoomMailbox {
    /// A GUID for newer mailboxes, a name for older ones; never an address.
    pub identity: Option<String>,
    pub name: Option<String>,
    pub alias: Option<String>,
    pub display_name: Option<String>,
    pub primary_smtp_address: Option<String>,
    pub user_principal_name: Option<String>,
    #[serde(deserialize_with = "wire::texts")]
    pub email_addresses: Option<Vec<String>>,
    pub external_directory_object_id: Option<String>,
    pub exchange_guid: Option<String>,
    /// `RoomMailbox`, `EquipmentMailbox`, `LinkedRoomMailbox`, `SchedulingMailbox`, or what another mailbox is.
    pub recipient_type_details: Option<String>,
    /// `Room`, `Equipment`, `Workspace`, `Desk`; without one it is no resource, whatever it is used for.
    pub resource_type: Option<String>,
    #[serde(deserialize_with = "wire::boolean")]
    pub is_resource: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub is_shared: Option<bool>,
    #[serde(deserialize_with = "wire::integer")]
    pub resource_capacity: Option<i64>,
    #[serde(deserialize_with = "wire::boolean")]
    pub is_dir_synced: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub account_disabled: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub hidden_from_address_lists_enabled: Option<bool>,
    /// The same list as `ResourceDelegates` of the room's calendar processing.
    #[serde(deserialize_with = "wire::texts")]
    pub grant_send_on_behalf_to: Option<Vec<String>>,
    /// Its first letters name the region that the mailbox is in.
    pub database: Option<String>,
    /// Of a tenant with several regions.
    pub mailbox_region: Option<String>,
}

const PROPERTIES: [&str; 20] = [
    "Identity",
    "Name",
    "Alias",
    "DisplayName",
    "PrimarySmtpAddress",
    "UserPrincipalName",
    "EmailAddresses",
    "ExternalDirectoryObjectId",
    "ExchangeGuid",
    "RecipientTypeDetails",
    "ResourceType",
    "IsResource",
    "IsShared",
    "ResourceCapacity",
    "IsDirSynced",
    "AccountDisabled",
    "HiddenFromAddressListsEnabled",
    "GrantSendOnBehalfTo",
    "Database",
    "MailboxRegion",
];

/// The kinds of mailbox that are made to be booked.
const KINDS: [&str; 4] = [
    "RoomMailbox",
    "EquipmentMailbox",
    "LinkedRoomMailbox",
    "SchedulingMailbox",
];

impl Exchange {
    /// Lists all mailboxes that are made to be booked, about a thousand a request. Rooms on an own server are not among them.
    ///
    /// # Errors
    /// Any page that fails, and a list that the service cut off, fail the whole.
    pub async fn room_mailboxes(&self) -> Result<Read<Vec<RoomMailbox>>, Error> {
        let parameters = json!({
            "RecipientTypeDetails": KINDS,
            "ResultSize": "Unlimited",
        });
        let invocation = Invocation::new("Get-Mailbox", parameters).select(&PROPERTIES);
        self.rows(&invocation, Repeat::Safe).await
    }

    /// Reads one mailbox by address, GUID, name or alias.
    pub async fn mailbox(&self, identity: &str) -> Result<Read<RoomMailbox>, Error> {
        let invocation = Invocation::of("Get-Mailbox", identity).select(&PROPERTIES);
        self.one(&invocation).await
    }
}
