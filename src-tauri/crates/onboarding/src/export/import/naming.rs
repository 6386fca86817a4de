//! Whose row a row is.

use serde_json::Value;

use super::node::Fields;
use super::reading::{Findings, Key};
use super::unusable::{What, shown};
use super::value::{self, Kind};
use crate::form;

/// Where a row may have the address of its room, the surest first.
pub(super) const ADDRESSES: [&str; 13] = [
    "address",
    "smtp",
    "PrimarySmtpAddress",
    "SmtpAddress",
    "EmailAddress",
    "Email",
    "Mail",
    "RoomAddress",
    "Room",
    "Mailbox",
    "WindowsEmailAddress",
    "UserPrincipalName",
    "Identity",
];

/// By what else a row may name its room.
const IDENTITIES: [&str; 6] = [
    "Identity",
    "MailboxOwnerId",
    "Mailbox",
    "Room",
    "Name",
    "Alias",
];

/// Whose row this is. Says so when it cannot be told.
pub(super) fn key(fields: &Fields, line: u64, findings: &mut Findings) -> Option<Key> {
    let text = |name: &str| match fields.get(name) {
        Ok(Some(node)) => match value::read(Kind::Text, name, node) {
            Ok(Some(Value::String(text))) => Some(text),
            _ => None,
        },
        _ => None,
    };
    let without_prefix = |text: String| match text.get(..5) {
        Some(start) if start.eq_ignore_ascii_case("smtp:") => text[5..].to_owned(),
        _ => text,
    };
    let mut wrong = None;
    for name in ADDRESSES {
        let Some(text) = text(name).map(without_prefix) else {
            continue;
        };
        match form::delegate_address(&text) {
            Ok(address) => return Some(Key::Address(address)),
            // Another column may still name the room; what was meant as its address is told.
            Err(_) if wrong.is_none() && !IDENTITIES.contains(&name) => wrong = Some(text),
            Err(_) => (),
        }
    }
    if let (None, Some(identity)) = (&wrong, IDENTITIES.iter().find_map(|name| text(name))) {
        return Some(Key::Identity(identity.to_lowercase()));
    }
    let what = match wrong {
        Some(value) => What::NotAnAddress {
            value: shown(&value),
        },
        None => What::NoAddress,
    };
    findings.complaints.add(Some(line), None, what);
    None
}
