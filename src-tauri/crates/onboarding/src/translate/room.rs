//! Rooms, their settings, and the delegate.

use checks::facts::{
    AccessEntry, AutomaticProcessing, BookingSettings, DelegateAccount, Delegates, Kind, Mailbox,
    MailboxKind,
};
use checks::{Because, Delegate, DelegateMatch, Reading};
use microsoft::exchange::{CalendarProcessing, MailboxPermission, Recipient, RoomMailbox};
use microsoft::graph::User;

/// What kind of bookable thing a mailbox is.
pub(crate) fn room_kind(wire: &RoomMailbox) -> Kind {
    let is = |text: &Option<String>, word: &str| {
        text.as_deref()
            .is_some_and(|text| text.eq_ignore_ascii_case(word))
    };
    if is(&wire.resource_type, "Workspace") {
        Kind::Workspace
    } else if is(&wire.resource_type, "Desk") {
        Kind::Desk
    } else if is(&wire.resource_type, "Equipment")
        || is(&wire.recipient_type_details, "EquipmentMailbox")
    {
        Kind::Equipment
    } else {
        Kind::Room
    }
}

pub(crate) fn mailbox(wire: &RoomMailbox) -> Mailbox {
    Mailbox {
        kind: match wire.recipient_type_details.as_deref() {
            Some("RoomMailbox") => MailboxKind::Room,
            Some(other) => MailboxKind::Other(other.to_owned()),
            None => MailboxKind::Unknown,
        },
        hidden_from_address_lists: wire.hidden_from_address_lists_enabled,
    }
}

pub(crate) fn booking(wire: CalendarProcessing, delegate: &Reading<Delegate>) -> BookingSettings {
    BookingSettings {
        automatic_processing: wire.automate_processing.map(automatic_processing),
        accepts_everyone: wire.all_book_in_policy,
        everyone_may_request: wire.all_request_in_policy,
        forwards_requests: wire.forward_requests_to_delegates,
        bypassing: wire.book_in_policy,
        delegates: wire.resource_delegates.map(|names| Delegates {
            matched: match delegate {
                Reading::Known { value, .. } => {
                    Ok(value.best_match(names.iter().map(String::as_str)))
                }
                Reading::Unknown { because, .. } => Err(because.clone()),
            },
            names,
        }),
        only_during_work_hours: wire.schedule_only_during_work_hours,
        declines_beyond_limit: wire.enforce_scheduling_horizon,
    }
}

/// A file that was written by PowerShell may carry the number instead of the word.
fn automatic_processing(text: String) -> AutomaticProcessing {
    match text.as_str() {
        "AutoAccept" | "2" => AutomaticProcessing::Accept,
        "AutoUpdate" | "1" => AutomaticProcessing::Update,
        "None" | "0" => AutomaticProcessing::Off,
        _ => AutomaticProcessing::Other(text),
    }
}

/// The entries that name Full Access. An entry that does not say whom or what it concerns leaves the list unknown, unless another
/// entry already answers.
pub(crate) fn access(
    wire: Vec<MailboxPermission>,
    delegate: &Reading<Delegate>,
) -> Result<Vec<AccessEntry>, Because> {
    let Reading::Known {
        value: delegate, ..
    } = delegate
    else {
        return Ok(Vec::new());
    };
    let mut entries = Vec::new();
    let mut incomplete = false;
    for permission in wire {
        let (Some(name), Some(rights)) = (permission.user, permission.access_rights) else {
            incomplete = true;
            continue;
        };
        if rights
            .iter()
            .any(|right| right.eq_ignore_ascii_case("FullAccess"))
        {
            entries.push(AccessEntry {
                is_delegate: delegate.matches(&name) == DelegateMatch::Matched,
                name,
                denied: permission.deny,
                inherited: permission.is_inherited,
            });
        }
    }
    if incomplete {
        return Err(Because::PropertyAbsent);
    }
    Ok(entries)
}

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

/// Is this a group, whose members may include the delegate?
pub(crate) fn is_group(wire: &Recipient) -> bool {
    wire.recipient_type_details
        .as_deref()
        .is_none_or(|kind| kind.contains("Group"))
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

#[cfg(test)]
mod tests {
    use checks::{Evidence, Source};
    use serde_json::json;

    use super::*;

    fn offision() -> Reading<Delegate> {
        let wire: Recipient = serde_json::from_value(json!({
            "Name": "bbcfc3c5-0b93-4135-9ef9-18477a9fb504",
            "Alias": "offision",
            "PrimarySmtpAddress": "offision@contoso.com",
            "EmailAddresses": ["SMTP:offision@contoso.com", "x500:/o=ExchangeLabs/cn=offision"],
            "LegacyExchangeDN": "/o=ExchangeLabs/cn=1a2b"
        }))
        .expect("the body has the documented shape");
        Reading::known(
            delegate_of_recipient(&wire, "offision@contoso.com"),
            Evidence {
                source: Source::ExchangeApp,
                at: jiff::Timestamp::UNIX_EPOCH,
                request_id: None,
            },
        )
    }

    fn permissions(entries: serde_json::Value) -> Vec<MailboxPermission> {
        serde_json::from_value(entries).expect("the body has the documented shape")
    }

    #[test]
    fn rights_that_are_joined_in_one_text_are_told_apart() {
        let entries = access(
            permissions(json!([
                { "User": "NT AUTHORITY\\SELF", "AccessRights": ["FullAccess, ReadPermission"], "Deny": false },
                { "User": "offision@contoso.com", "AccessRights": ["ReadPermission"], "Deny": false },
                { "User": "offision@contoso.com", "AccessRights": ["FullAccess"], "Deny": false, "IsInherited": false }
            ])),
            &offision(),
        )
        .expect("every entry says whom it concerns");
        assert_eq!(entries.len(), 2, "reading permissions is not Full Access");
        assert!(!entries[0].is_delegate && entries[1].is_delegate);
    }

    #[test]
    fn an_entry_without_a_name_leaves_the_list_unknown() {
        let renamed = permissions(
            json!([{ "Trustee": "offision@contoso.com", "AccessRights": ["FullAccess"] }]),
        );
        assert_eq!(access(renamed, &offision()), Err(Because::PropertyAbsent));
    }

    #[test]
    fn settings_that_are_absent_stay_unknown() {
        let wire: CalendarProcessing = serde_json::from_value(
            json!({ "AutomateProcessing": "AutoAccept", "AllBookInPolicy": "False" }),
        )
        .expect("the body has the documented shape");
        let settings = booking(wire, &offision());
        assert_eq!(
            settings.automatic_processing,
            Some(AutomaticProcessing::Accept)
        );
        assert_eq!(settings.accepts_everyone, Some(false));
        assert_eq!(settings.everyone_may_request, None);
        assert_eq!(settings.delegates, None);
    }

    #[test]
    fn a_delegate_is_recognised_by_every_name_that_exchange_uses() {
        let names = [
            "BBCFC3C5-0b93-4135-9ef9-18477a9fb504",
            "/o=ExchangeLabs/cn=OFFISION",
            "offision",
        ];
        for name in names {
            let wire: CalendarProcessing =
                serde_json::from_value(json!({ "ResourceDelegates": ["ada", name] }))
                    .expect("a list of names");
            let matched = booking(wire, &offision())
                .delegates
                .expect("the list is there")
                .matched;
            assert_eq!(matched, Ok(DelegateMatch::Matched), "{name}");
        }
    }

    #[test]
    fn the_kind_of_mailbox_decides_what_is_covered() {
        for (details, resource, kind) in [
            ("RoomMailbox", Some("Room"), Kind::Room),
            ("RoomMailbox", None, Kind::Room),
            ("RoomMailbox", Some("Workspace"), Kind::Workspace),
            ("EquipmentMailbox", Some("Equipment"), Kind::Equipment),
        ] {
            let wire = RoomMailbox {
                recipient_type_details: Some(details.into()),
                resource_type: resource.map(str::to_owned),
                ..RoomMailbox::default()
            };
            assert_eq!(room_kind(&wire), kind);
        }
    }
}
