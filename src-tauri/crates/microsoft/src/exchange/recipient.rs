//! Anyone who can receive mail.

use serde::Deserialize;
use serde_json::json;

use super::{Exchange, Invocation, Read};
use crate::error::Error;
use crate::http::Repeat;
use crate::wire;

/// Anyone who can receive mail, with every name that Exchange may use for it elsewhere. An absent property is `None`.
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
    #[serde(alias = "WindowsLiveID")]
    pub windows_live_id: Option<String>,
    /// `SMTP:` marks the primary address, `smtp:` the others, `X500:` former distinguished names.
    #[serde(deserialize_with = "wire::texts")]
    pub email_addresses: Option<Vec<String>>,
    /// `UserMailbox`, `MailUniversalSecurityGroup`, `DynamicDistributionGroup`, `RemoteRoomMailbox`, `MailContact`, ...
    pub recipient_type_details: Option<String>,
    /// Of a room's mailbox: `Room`, `Equipment`, ...
    pub resource_type: Option<String>,
    /// Of somebody whose mail goes elsewhere: where to.
    pub external_email_address: Option<String>,
    /// Whether an own directory is in charge of it.
    #[serde(deserialize_with = "wire::boolean")]
    pub is_dir_synced: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub hidden_from_address_lists_enabled: Option<bool>,
}

const PROPERTIES: [&str; 17] = [
    "Identity",
    "Name",
    "Alias",
    "DisplayName",
    "Guid",
    "ExchangeObjectId",
    "ExternalDirectoryObjectId",
    "DistinguishedName",
    "LegacyExchangeDN",
    "PrimarySmtpAddress",
    "WindowsLiveID",
    "EmailAddresses",
    "RecipientTypeDetails",
    "ResourceType",
    "ExternalEmailAddress",
    "IsDirSynced",
    "HiddenFromAddressListsEnabled",
];

impl Exchange {
    /// Reads one recipient by address, GUID, name, alias or distinguished name.
    ///
    /// # Errors
    /// `Refused` with `Ex6F9304` when there is none and `Ex9E65A2` when the name is ambiguous.
    pub async fn recipient(&self, identity: &str) -> Result<Read<Recipient>, Error> {
        self.one(&Invocation::of("Get-Recipient", identity)).await
    }

    /// Lists all recipients of these types. `RemoteRoomMailbox` is a room on an own server, which no list of mailboxes has.
    pub async fn recipients_of_type(&self, types: &[&str]) -> Result<Read<Vec<Recipient>>, Error> {
        let parameters = json!({ "RecipientTypeDetails": types, "ResultSize": "Unlimited" });
        let invocation = Invocation::new("Get-Recipient", parameters).select(&PROPERTIES);
        self.rows(&invocation, Repeat::Safe).await
    }

    /// Lists who is directly in a group; groups in it are members themselves. Dynamic groups have no such list.
    pub async fn group_members(&self, identity: &str) -> Result<Read<Vec<Recipient>>, Error> {
        let parameters = json!({ "Identity": identity, "ResultSize": "Unlimited" });
        let invocation = Invocation::new("Get-DistributionGroupMember", parameters);
        self.rows(&invocation.select(&PROPERTIES), Repeat::Safe)
            .await
    }
}
