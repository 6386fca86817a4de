//! Recipients as Exchange Online shows them.

use serde_json::{Value, json};

use super::directory::{Group, RoomList, User};
use super::room::{MailboxState, Room};

#[derive(Clone, Copy, Debug)]
pub(crate) enum Recipient<'a> {
    Room(&'a Room),
    User(&'a User),
    Group(&'a Group),
    RoomList(&'a RoomList),
}

impl<'a> Recipient<'a> {
    /// Whether the identity is one of its names, its display name aside.
    pub(super) fn is_called(self, identity: &str) -> bool {
        let same = |known: &str| known.eq_ignore_ascii_case(identity);
        let address = without_kind(identity, "smtp:");
        let has_address = |known: &str| known.eq_ignore_ascii_case(address);
        let user_principal_name = match self {
            Self::Room(room) => room.user_principal_name.as_str(),
            Self::User(user) => user.user_principal_name.as_str(),
            Self::Group(_) | Self::RoomList(_) => self.address(),
        };
        same(self.name())
            || same(self.object_id())
            || same(self.alias())
            || same(user_principal_name)
            || has_address(self.address())
            || self
                .aliases()
                .iter()
                .any(|known| has_address(known) || same(without_kind(known, "X500:")))
            || (identity.starts_with("/o=") && same(&self.legacy_exchange_dn()))
            || (identity.starts_with("CN=") && same(&self.distinguished_name()))
    }

    pub(crate) fn name(self) -> &'a str {
        match self {
            Self::Room(room) => &room.name,
            Self::User(user) => &user.name,
            Self::Group(group) => &group.name,
            Self::RoomList(list) => &list.display_name,
        }
    }

    pub(crate) fn display_name(self) -> &'a str {
        match self {
            Self::Room(room) => &room.display_name,
            Self::User(user) => &user.display_name,
            Self::Group(group) => &group.display_name,
            Self::RoomList(list) => &list.display_name,
        }
    }

    pub(crate) fn object_id(self) -> &'a str {
        match self {
            Self::Room(room) => &room.external_directory_object_id,
            Self::User(user) => &user.id,
            Self::Group(group) => &group.id,
            Self::RoomList(list) => &list.id,
        }
    }

    pub(crate) fn address(self) -> &'a str {
        match self {
            Self::Room(room) => &room.primary_smtp_address,
            Self::User(user) => &user.mail,
            Self::Group(group) => &group.mail,
            Self::RoomList(list) => &list.email_address,
        }
    }

    fn aliases(self) -> &'a [String] {
        match self {
            Self::Room(room) => &room.aliases,
            Self::User(user) => &user.aliases,
            Self::Group(_) | Self::RoomList(_) => &[],
        }
    }

    pub(crate) fn alias(self) -> &'a str {
        match self {
            Self::Room(room) => &room.alias,
            Self::User(user) => &user.alias,
            Self::Group(group) => &group.name,
            Self::RoomList(list) => list.email_address.split('@').next().unwrap_or_default(),
        }
    }

    /// Upper-case `SMTP:` marks the primary address.
    pub(crate) fn proxy_addresses(self) -> Vec<String> {
        let primary = format!("SMTP:{}", self.address());
        let further = self.aliases().iter().map(|alias| {
            if alias.contains(':') {
                alias.clone()
            } else {
                format!("smtp:{alias}")
            }
        });
        std::iter::once(primary).chain(further).collect()
    }

    pub(crate) fn legacy_exchange_dn(self) -> String {
        let id: String = self
            .object_id()
            .chars()
            .filter(char::is_ascii_hexdigit)
            .collect();
        format!("{LEGACY_CONTAINER}{id}-{}", self.alias())
    }

    pub(crate) fn distinguished_name(self) -> String {
        let domain = self
            .address()
            .split_once('@')
            .map_or("contoso.onmicrosoft.com", |(_, domain)| domain);
        format!(
            "CN={},OU={domain},OU=Microsoft Exchange Hosted Organizations,DC=HKGP001A001,DC=PROD,DC=OUTLOOK,DC=COM",
            self.name()
        )
    }

    pub(crate) fn recipient_type_details(self) -> &'a str {
        match self {
            Self::Room(room) => match room.mailbox_state {
                MailboxState::Normal => &room.recipient_type_details,
                MailboxState::OnPremises | MailboxState::OtherOrganization => {
                    room.kind_without_mailbox()
                }
                MailboxState::None | MailboxState::SoftDeleted => "User",
            },
            Self::User(user) if user.user_type == "Guest" => "GuestMailUser",
            Self::User(user) if user.has_mailbox => "UserMailbox",
            Self::User(_) => "User",
            Self::Group(group) => group.kind.recipient_type_details(),
            Self::RoomList(_) => "RoomList",
        }
    }

    fn recipient_type(self) -> &'static str {
        match self.recipient_type_details() {
            "RemoteRoomMailbox" | "GuestMailUser" | "MailUser" => "MailUser",
            "MailContact" => "MailContact",
            "User" => "User",
            "MailUniversalDistributionGroup" | "GroupMailbox" | "RoomList" => {
                "MailUniversalDistributionGroup"
            }
            "MailUniversalSecurityGroup" => "MailUniversalSecurityGroup",
            "DynamicDistributionGroup" => "DynamicDistributionGroup",
            _ => "UserMailbox",
        }
    }

    /// The account that a mailbox permission names, with its SID; `None` when it can hold none.
    pub(crate) fn security_principal(self) -> Option<(String, String)> {
        match self {
            Self::Room(room) => Some((
                room.user_principal_name.clone(),
                sid_of(&room.external_directory_object_id),
            )),
            Self::User(user) => Some((user.user_principal_name.clone(), user.user_sid.clone())),
            Self::Group(group) if group.kind.is_security_principal() => {
                Some((group.name.clone(), group.user_sid.clone()))
            }
            Self::Group(_) | Self::RoomList(_) => None,
        }
    }

    /// As Get-Recipient shows it.
    pub(crate) fn record(self) -> Value {
        let (resource, is_hidden, is_synced) = match self {
            Self::Room(room) => (
                room.resource_type.as_deref(),
                room.hidden_from_address_lists_enabled,
                room.is_synced(),
            ),
            Self::User(_) | Self::Group(_) | Self::RoomList(_) => (None, false, false),
        };
        let mut record = json!({
            "Identity": self.name(), "Name": self.name(), "Alias": self.alias(), "DisplayName": self.display_name(),
            "Guid": self.object_id(), "ExchangeObjectId": self.object_id(), "ExternalDirectoryObjectId": self.object_id(),
            "DistinguishedName": self.distinguished_name(), "LegacyExchangeDN": self.legacy_exchange_dn(),
            "PrimarySmtpAddress": self.address(), "EmailAddresses@odata.type": "#Collection(String)",
            "EmailAddresses": self.proxy_addresses(), "RecipientType": self.recipient_type(),
            "RecipientTypeDetails": self.recipient_type_details(), "ResourceType": resource,
            "HiddenFromAddressListsEnabled": is_hidden, "IsDirSynced": is_synced,
        });
        if matches!(self.recipient_type(), "MailUser" | "MailContact") {
            record["ExternalEmailAddress"] = json!(format!("SMTP:{}", self.address()));
        }
        record
    }
}

pub(super) const LEGACY_CONTAINER: &str =
    "/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=";

/// An address without its kind, such as `smtp:`, in any case.
pub(super) fn without_kind<'a>(address: &'a str, kind: &str) -> &'a str {
    match address.get(..kind.len()) {
        Some(start) if start.eq_ignore_ascii_case(kind) => &address[kind.len()..],
        _ => address,
    }
}

/// A SID in the shape of Exchange Online's, from an object id.
pub(crate) fn sid_of(object_id: &str) -> String {
    let tail = object_id.bytes().fold(17_u64, |sum, byte| {
        (sum * 31 + u64::from(byte)) % 90_000_000
    });
    format!(
        "S-1-5-21-1420215302-3114203421-2281537490-{}",
        tail + 10_000_000
    )
}
