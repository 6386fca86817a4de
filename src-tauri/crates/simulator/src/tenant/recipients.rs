//! Recipients as Exchange Online finds them: by address, proxy address, GUID, Name, alias, display
//! name, legacy or distinguished name.

use serde_json::{Value, json};

use super::Tenant;
use super::directory::{Group, User};
use super::room::{MailboxState, Room};

#[derive(Clone, Copy, Debug)]
pub(crate) enum Recipient<'a> {
    Room(&'a Room),
    User(&'a User),
    Group(&'a Group),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotResolved {
    NotFound,
    Ambiguous,
}

impl Tenant {
    pub(crate) fn recipient(&self, identity: &str) -> Result<Recipient<'_>, NotResolved> {
        let identity = identity.trim();
        if let Some(index) = self.room_index(identity)
            && self.room_at(index).is_in_directory()
        {
            return Ok(Recipient::Room(self.room_at(index)));
        }
        let everyone = || {
            let rooms = self
                .rooms()
                .filter(|room| room.is_in_directory())
                .map(Recipient::Room);
            rooms
                .chain(self.users.iter().map(Recipient::User))
                .chain(self.groups.iter().map(Recipient::Group))
        };
        let mut exact = everyone().filter(|recipient| recipient.is_called(identity));
        if let Some(found) = exact.next() {
            return if exact.next().is_some() {
                Err(NotResolved::Ambiguous)
            } else {
                Ok(found)
            };
        }
        let mut shown =
            everyone().filter(|recipient| recipient.display_name().eq_ignore_ascii_case(identity));
        match (shown.next(), shown.next()) {
            (Some(found), None) => Ok(found),
            (Some(_), Some(_)) => Err(NotResolved::Ambiguous),
            (None, _) => Err(NotResolved::NotFound),
        }
    }
}

impl<'a> Recipient<'a> {
    fn is_called(self, identity: &str) -> bool {
        let same = |known: &str| known.eq_ignore_ascii_case(identity);
        let proxy = identity
            .split_once(':')
            .filter(|(kind, _)| kind.eq_ignore_ascii_case("smtp"));
        let address = proxy.map_or(identity, |(_, address)| address);
        let has_address = |known: &str| known.eq_ignore_ascii_case(address);
        let (user_principal_name, alias) = match self {
            Self::Room(room) => (room.user_principal_name.as_str(), room.alias.as_str()),
            Self::User(user) => (user.user_principal_name.as_str(), user.alias.as_str()),
            Self::Group(group) => (group.mail.as_str(), group.name.as_str()),
        };
        same(self.name())
            || same(self.object_id())
            || same(alias)
            || same(user_principal_name)
            || has_address(self.address())
            || self.aliases().iter().any(|known| has_address(known))
            || (identity.starts_with("/o=") && same(&self.legacy_exchange_dn()))
            || (identity.starts_with("CN=") && same(&self.distinguished_name()))
    }

    pub(crate) fn name(self) -> &'a str {
        match self {
            Self::Room(room) => &room.name,
            Self::User(user) => &user.name,
            Self::Group(group) => &group.name,
        }
    }

    pub(crate) fn display_name(self) -> &'a str {
        match self {
            Self::Room(room) => &room.display_name,
            Self::User(user) => &user.display_name,
            Self::Group(group) => &group.display_name,
        }
    }

    pub(crate) fn object_id(self) -> &'a str {
        match self {
            Self::Room(room) => &room.external_directory_object_id,
            Self::User(user) => &user.id,
            Self::Group(group) => &group.id,
        }
    }

    pub(crate) fn address(self) -> &'a str {
        match self {
            Self::Room(room) => &room.primary_smtp_address,
            Self::User(user) => &user.mail,
            Self::Group(group) => &group.mail,
        }
    }

    fn aliases(self) -> &'a [String] {
        match self {
            Self::Room(room) => &room.aliases,
            Self::User(user) => &user.aliases,
            Self::Group(_) => &[],
        }
    }

    pub(crate) fn alias(self) -> &'a str {
        match self {
            Self::Room(room) => &room.alias,
            Self::User(user) => &user.alias,
            Self::Group(group) => &group.name,
        }
    }

    /// Upper-case `SMTP:` marks the primary address.
    pub(crate) fn proxy_addresses(self) -> Vec<String> {
        let primary = format!("SMTP:{}", self.address());
        std::iter::once(primary)
            .chain(self.aliases().iter().map(|alias| format!("smtp:{alias}")))
            .collect()
    }

    pub(crate) fn legacy_exchange_dn(self) -> String {
        let id: String = self
            .object_id()
            .chars()
            .filter(char::is_ascii_hexdigit)
            .collect();
        format!(
            "/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn={id}-{}",
            self.alias()
        )
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
            Self::Room(room) if room.mailbox_state == MailboxState::Normal => {
                &room.recipient_type_details
            }
            Self::Room(room) if room.mailbox_state == MailboxState::OnPremises => {
                "RemoteRoomMailbox"
            }
            Self::Room(_) => "User",
            Self::User(user) if user.user_type == "Guest" => "GuestMailUser",
            Self::User(user) if user.has_mailbox => "UserMailbox",
            Self::User(_) => "User",
            Self::Group(group) => group.kind.recipient_type_details(),
        }
    }

    fn recipient_type(self) -> &'static str {
        match self.recipient_type_details() {
            "RemoteRoomMailbox" | "GuestMailUser" => "MailUser",
            "User" => "User",
            "MailUniversalDistributionGroup" | "GroupMailbox" => "MailUniversalDistributionGroup",
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
            Self::Group(_) => None,
        }
    }

    /// As Get-Recipient shows it.
    pub(crate) fn record(self) -> Value {
        json!({
            "Identity": self.name(), "Name": self.name(), "Alias": self.alias(), "DisplayName": self.display_name(),
            "Guid": self.object_id(), "ExchangeObjectId": self.object_id(), "ExternalDirectoryObjectId": self.object_id(),
            "DistinguishedName": self.distinguished_name(), "LegacyExchangeDN": self.legacy_exchange_dn(),
            "PrimarySmtpAddress": self.address(), "EmailAddresses@odata.type": "#Collection(String)",
            "EmailAddresses": self.proxy_addresses(), "RecipientType": self.recipient_type(),
            "RecipientTypeDetails": self.recipient_type_details(),
        })
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
