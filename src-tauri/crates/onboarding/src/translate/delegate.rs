//! The delegate's mailbox, and who other names turn out to be.

use checks::Delegate;
use checks::facts::DelegateAccount;
use microsoft::exchange::Recipient;
use microsoft::graph::User;

pub(crate) fn delegate_of_recipient(wire: &Recipient, asked: &str) -> Delegate {
    let addresses = wire.email_addresses.as_deref().unwrap_or_default();
    Delegate {
        address: wire
            .primary_smtp_address
            .clone()
            .unwrap_or_else(|| asked.to_owned()),
        addresses: smtp_addresses(addresses),
        ids: [
            &wire.guid,
            &wire.exchange_object_id,
            &wire.external_directory_object_id,
        ]
        .into_iter()
        .flatten()
        .cloned()
        .collect(),
        names: [
            &wire.name,
            &wire.identity,
            &wire.alias,
            &wire.windows_live_id,
        ]
        .into_iter()
        .flatten()
        .cloned()
        .collect(),
        paths: [&wire.distinguished_name, &wire.legacy_exchange_dn]
            .into_iter()
            .flatten()
            .cloned()
            .chain(
                addresses
                    .iter()
                    .filter_map(|address| without_prefix(address, "x500:")),
            )
            .collect(),
        display_name: wire.display_name.clone(),
    }
}

pub(crate) fn delegate_of_user(wire: &User, asked: &str) -> Delegate {
    Delegate {
        address: wire.mail.clone().unwrap_or_else(|| asked.to_owned()),
        addresses: smtp_addresses(wire.proxy_addresses.as_deref().unwrap_or_default()),
        ids: wire.id.iter().cloned().collect(),
        names: [&wire.user_principal_name, &wire.mail_nickname]
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        paths: Vec::new(),
        display_name: wire.display_name.clone(),
    }
}

/// What Exchange accepts as a delegate: mailboxes, mail users and mail-enabled security groups. `None`: the answer did not say.
///
/// Source: Set-CalendarProcessing, ResourceDelegates; Add-MailboxPermission, User.
pub(crate) fn delegate_account(wire: &Recipient) -> Option<DelegateAccount> {
    let name = wire.display_name.clone();
    Some(match wire.recipient_type_details.as_deref()? {
        "UserMailbox"
        | "SharedMailbox"
        | "LinkedMailbox"
        | "MailUser"
        | "MailUniversalSecurityGroup" => DelegateAccount::Usable { name },
        "DynamicDistributionGroup" => DelegateAccount::DynamicGroup { name },
        other => DelegateAccount::Unsuitable {
            kind: other.to_owned(),
        },
    })
}

/// What a recipient is, as far as lists of a room care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RecipientKind {
    /// A group, and whether its members have its rights.
    Group { secures: bool },
    /// Its members are computed by a filter.
    DynamicGroup,
    /// A person, room, contact or anything else without members.
    Single,
    /// The answer did not say.
    Unknown,
}

/// Source: RecipientTypeDetails of Get-Recipient.
pub(crate) fn recipient_kind(wire: &Recipient) -> RecipientKind {
    match wire.recipient_type_details.as_deref() {
        None => RecipientKind::Unknown,
        Some("DynamicDistributionGroup") => RecipientKind::DynamicGroup,
        Some("MailUniversalSecurityGroup" | "UniversalSecurityGroup" | "RoleGroup") => {
            RecipientKind::Group { secures: true }
        }
        Some(kind) if kind.contains("Group") || kind.contains("RoomList") => {
            RecipientKind::Group { secures: false }
        }
        Some(_) => RecipientKind::Single,
    }
}

fn smtp_addresses(proxies: &[String]) -> Vec<String> {
    proxies
        .iter()
        .filter_map(|proxy| without_prefix(proxy, "smtp:"))
        .collect()
}

fn without_prefix(text: &str, prefix: &str) -> Option<String> {
    let start = text.get(..prefix.len())?;
    start
        .eq_ignore_ascii_case(prefix)
        .then(|| text[prefix.len()..].to_owned())
}
