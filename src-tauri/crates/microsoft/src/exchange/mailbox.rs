//! Room mailboxes and recipients.

use serde::Deserialize;
use serde_json::json;

use super::{Exchange, Invocation, Read};
use crate::error::Error;
use crate::http::Repeat;
use crate::wire;

/// A mailbox of a room or of equipment, as `Get-Mailbox` returns it. An absent property is `None`.
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
    /// `RoomMailbox`, `EquipmentMailbox`, `LinkedRoomMailbox`, ...
    pub recipient_type_details: Option<String>,
    /// `Room`, `Equipment`, `Workspace`.
    pub resource_type: Option<String>,
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
}

/// Anyone who can receive mail, with every name that Exchange may use for it elsewhere.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct Recipient {
    pub identity: Option<String>,
    pub name: Option<String>,
    pub alias: Option<String>,
    pub display_name: Option<String>,
    pub guid: Option<String>,
    pub exchange_object_id: Option<String>,
    pub external_directory_object_id: Option<String>,
    pub distinguished_name: Option<String>,
    #[serde(rename = "LegacyExchangeDN")]
    pub legacy_exchange_dn: Option<String>,
    pub primary_smtp_address: Option<String>,
    pub windows_live_id: Option<String>,
    /// `SMTP:` marks the primary address, `smtp:` the others, `X500:` former distinguished names.
    #[serde(deserialize_with = "wire::texts")]
    pub email_addresses: Option<Vec<String>>,
    /// `UserMailbox`, `MailUniversalSecurityGroup`, `MailUniversalDistributionGroup`, ...
    pub recipient_type_details: Option<String>,
}

const MAILBOX_PROPERTIES: [&str; 16] = [
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
    "ResourceCapacity",
    "IsDirSynced",
    "AccountDisabled",
    "HiddenFromAddressListsEnabled",
    "GrantSendOnBehalfTo",
];

impl Exchange {
    /// Lists all room and equipment mailboxes, about a thousand a request.
    ///
    /// # Errors
    /// Any page that fails, and a list that the service cut off, fail the whole.
    pub async fn room_mailboxes(&self) -> Result<Read<Vec<RoomMailbox>>, Error> {
        let parameters = json!({
            "RecipientTypeDetails": ["RoomMailbox", "EquipmentMailbox", "LinkedRoomMailbox"],
            "ResultSize": "Unlimited",
        });
        let invocation = Invocation::new("Get-Mailbox", parameters).select(&MAILBOX_PROPERTIES);
        self.rows(&invocation, Repeat::Safe).await
    }

    /// Reads one mailbox by address, GUID, name or alias.
    pub async fn mailbox(&self, identity: &str) -> Result<Read<RoomMailbox>, Error> {
        let invocation = Invocation::of("Get-Mailbox", identity).select(&MAILBOX_PROPERTIES);
        self.one(&invocation).await
    }

    /// Reads one recipient by address, GUID, name, alias or distinguished name.
    ///
    /// # Errors
    /// `Refused` with `Ex6F9304` when there is none and `Ex9E65A2` when the name is ambiguous.
    pub async fn recipient(&self, identity: &str) -> Result<Read<Recipient>, Error> {
        self.one(&Invocation::of("Get-Recipient", identity)).await
    }
}
