//! One row: which kind it is, and what it says.

use jiff::Timestamp;

use super::naming::{ADDRESSES, key};
use super::node::{Fields, Node};
use super::reading::{Findings, Key, NotRead, Reading};
use super::sections::{self, MAILBOX, PROCESSING};
use super::time;
use super::unusable::{What, shown};
use super::value;

/// Properties that only an answer of `Get-CalendarProcessing` has.
const OF_PROCESSING: [&str; 6] = [
    "AutomateProcessing",
    "AllBookInPolicy",
    "AllRequestInPolicy",
    "ForwardRequestsToDelegates",
    "ScheduleOnlyDuringWorkHours",
    "EnforceSchedulingHorizon",
];

/// Kinds of recipients that are no rooms, so that a row about one is an answer about a name.
const NO_ROOMS: [&str; 9] = [
    "UserMailbox",
    "LinkedMailbox",
    "MailUser",
    "MailContact",
    "MailUniversalDistributionGroup",
    "MailUniversalSecurityGroup",
    "MailNonUniversalGroup",
    "DynamicDistributionGroup",
    "GroupMailbox",
];

/// Is this a column that rows of rooms have?
pub(super) fn is_known(name: &str) -> bool {
    let is = |known: &&str| known.eq_ignore_ascii_case(name);
    let of = |table: sections::Table| table.iter().any(|(known, _)| is(known));
    ADDRESSES.iter().any(is) || of(PROCESSING) || of(MAILBOX) || of(sections::PERMISSION)
}

/// Understands a row that stands among rooms.
pub(super) fn room(fields: &Fields, line: u64, findings: &mut Findings) {
    let has_parts = ["processing", "mailbox", "permissions", "errors"]
        .iter()
        .any(|part| fields.has(part));
    if fields.has("address") && has_parts {
        in_parts(fields, line, findings);
    } else if fields.has("asked") && (fields.has("recipient") || fields.has("error")) {
        super::people::look_up(fields, line, findings);
    } else if fields.has("group") && (fields.has("members") || fields.has("error")) {
        super::people::members(fields, line, findings);
    } else {
        flat(fields, line, findings);
    }
}

/// A room as the script writes it: each answer under a name of its own.
fn in_parts(fields: &Fields, line: u64, findings: &mut Findings) {
    let Some(key) = key(fields, line, findings) else {
        return;
    };
    let name = fields.text("address").unwrap_or_default().to_owned();
    let file = findings.file;
    let mut on = |what| findings.complaints.add(Some(line), Some(&name), what);
    let mut reading = Reading::new(key, file, line);
    reading.read_at = read_at(fields, &mut on);
    reading.mailbox = part(fields, "mailbox", &mut on, |part, on| {
        let filled = sections::mailbox(part, on);
        (!filled.is_empty).then(|| Box::new(filled.value))
    });
    reading.processing = part(fields, "processing", &mut on, |part, on| {
        let filled = sections::processing(part, on);
        (!filled.is_empty).then(|| Box::new(filled.value))
    });
    reading.permissions =
        access(fields, "permissions", &mut on).or_else(|| refused(fields, "permissions").map(Err));
    reading.inbox_rules = match value_of(fields, "inboxRules").map(Node::unwrapped) {
        Some(Node::List(rules)) => Some(
            rules
                .iter()
                .map(|rule| match rule {
                    Node::Text(name) => name.clone(),
                    _ => String::new(),
                })
                .collect(),
        ),
        _ => None,
    };
    reading.working_hours = fields
        .object("workingHours")
        .map(|part| sections::working_hours(part, &mut on));
    reading.place = fields
        .object("place")
        .map(|part| sections::location(part, &mut on));
    findings.add_room(reading);
}

fn part<T>(
    fields: &Fields,
    name: &str,
    on: &mut dyn FnMut(What),
    fill: impl FnOnce(&Fields, &mut dyn FnMut(What)) -> Option<T>,
) -> Option<Result<T, NotRead>> {
    match value_of(fields, name) {
        None | Some(Node::Null) => refused(fields, name).map(Err),
        Some(Node::Object(part)) => Some(fill(part, on).ok_or(NotRead::Nothing)),
        Some(other) => {
            on(cut(name, other));
            Some(Err(NotRead::Unusable))
        }
    }
}

/// A row with all properties side by side: an answer of one cmdlet, of several, or a row of a table.
fn flat(fields: &Fields, line: u64, findings: &mut Findings) {
    let renamed = first_schema(fields);
    let is_first_schema = renamed.is_some();
    let fields = renamed.as_ref().unwrap_or(fields);
    let has = |names: &[&str]| names.iter().any(|name| fields.has(name));
    let has_processing = has(&OF_PROCESSING) || fields.has("ResourceDelegates");
    let has_access = fields.has("FullAccess");
    let is_entry = fields.has("User") && fields.has("AccessRights");
    let kind = fields.text("RecipientTypeDetails");
    if !has_processing && kind.is_some_and(|kind| NO_ROOMS.contains(&kind)) {
        super::people::recipient(fields, line, findings);
        return;
    }
    let has_mailbox = MAILBOX
        .iter()
        .any(|(name, _)| *name != "Identity" && *name != "Name" && fields.has(name));
    if !(has_processing || has_mailbox || has_access || is_entry) {
        let what = match has(&ADDRESSES) {
            true => What::NothingKnown,
            false => What::NoAddress,
        };
        findings.complaints.add(Some(line), None, what);
        return;
    }
    let Some(key) = key(fields, line, findings) else {
        return;
    };
    let (Key::Address(name) | Key::Identity(name)) = key.clone();
    let file = findings.file;
    let mut on = |what| findings.complaints.add(Some(line), Some(&name), what);
    if is_entry {
        let entry = sections::permission(fields, &mut on).value;
        findings.add_entry(key, line, entry);
        return;
    }
    let mut reading = Reading::new(key, file, line);
    reading.read_at = read_at(fields, &mut on);
    let error = fields.text("error").map(|text| NotRead::Refused {
        text: shown(text),
        id: None,
    });
    if has_processing {
        reading.processing = Some(
            if is_first_schema && fields.text("AutomateProcessing").is_none() {
                // That script made false and zero of an answer that was empty.
                Err(error.clone().unwrap_or(NotRead::Nothing))
            } else {
                let filled = sections::processing(fields, &mut on);
                if filled.is_empty {
                    Err(NotRead::Nothing)
                } else {
                    Ok(Box::new(filled.value))
                }
            },
        );
    } else if let Some(error) = error.clone() {
        reading.processing = Some(Err(error));
    }
    if has_mailbox {
        let filled = sections::mailbox(fields, &mut on);
        reading.mailbox = (!filled.is_empty).then(|| Ok(Box::new(filled.value)));
    }
    reading.permissions = access(fields, "FullAccess", &mut on).or_else(|| error.map(Err));
    findings.add_room(reading);
}

/// A row of the first version of the file, in the names of Exchange.
fn first_schema(fields: &Fields) -> Option<Fields> {
    if !fields.has("smtp") {
        return None;
    }
    let name = |key: &str| -> String {
        match key.to_ascii_lowercase().as_str() {
            "name" => "DisplayName",
            "id" => "ExternalDirectoryObjectId",
            "kind" => "RecipientTypeDetails",
            "smtp" => "PrimarySmtpAddress",
            _ => key,
        }
        .to_owned()
    };
    let renamed = fields.0.iter().map(|(key, node)| (name(key), node.clone()));
    Some(Fields(renamed.collect()))
}

/// An access list, in the names of Exchange or of the first version of the file.
fn access(
    fields: &Fields,
    name: &str,
    on: &mut dyn FnMut(What),
) -> Option<Result<Vec<microsoft::exchange::MailboxPermission>, NotRead>> {
    let node = value_of(fields, name)?;
    let entries = match node.unwrapped() {
        Node::Null => return None,
        Node::List(entries) => entries.as_slice(),
        single @ Node::Object(_) => std::slice::from_ref(single),
        other => {
            on(cut(name, other));
            return Some(Err(NotRead::Unusable));
        }
    };
    let mut access = Vec::with_capacity(entries.len());
    for entry in entries {
        let Node::Object(entry) = entry else {
            // One entry that is lost may be the one that decides.
            on(cut(name, entry));
            return Some(Err(NotRead::Unusable));
        };
        let renamed = entry.0.iter().map(|(key, node)| {
            let key = match key.as_str() {
                "Rights" => "AccessRights",
                "Inherited" => "IsInherited",
                other => other,
            };
            (key.to_owned(), node.clone())
        });
        let mut entry = sections::permission(&Fields(renamed.collect()), on).value;
        // A tenant has millions of these, nearly all of one right.
        entry.access_rights.iter_mut().for_each(Vec::shrink_to_fit);
        access.push(entry);
    }
    // A mailbox has at least the entry of its own.
    Some(if access.is_empty() {
        Err(NotRead::Nothing)
    } else {
        Ok(access)
    })
}

/// What Exchange said instead of an answer.
pub(super) fn refusal(node: Option<&Node>) -> Option<NotRead> {
    match node? {
        Node::Text(text) if !text.trim().is_empty() => Some(NotRead::Refused {
            text: text.trim().to_owned(),
            id: None,
        }),
        Node::Object(error) => Some(NotRead::Refused {
            text: error.text("text").unwrap_or_default().to_owned(),
            id: error.text("id").map(str::to_owned),
        }),
        _ => None,
    }
}

fn refused(fields: &Fields, part: &str) -> Option<NotRead> {
    refusal(value_of(fields.object("errors")?, part))
}

pub(super) fn value_of<'a>(fields: &'a Fields, name: &str) -> Option<&'a Node> {
    fields.get(name).ok().flatten()
}

/// An object or a list of which only a text is left.
pub(super) fn cut(name: &str, node: &Node) -> What {
    let property = name.to_owned();
    match node {
        Node::Text(text)
            if value::is_type_name(text) || text.starts_with("@{") || text.is_empty() =>
        {
            What::Truncated { property }
        }
        Node::Text(text) => What::Unreadable {
            property,
            value: shown(text),
        },
        _ => What::Unreadable {
            property,
            value: "…".to_owned(),
        },
    }
}

pub(super) fn read_at(fields: &Fields, on: &mut dyn FnMut(What)) -> Option<Timestamp> {
    let (text, time) = if let Some(text) = fields.text("readUtc") {
        (text, time::named_utc(text))
    } else if let Some(text) = fields.text("readAt") {
        (text, time::utc(text))
    } else {
        return None;
    };
    if time.is_none() {
        on(What::Undated { value: shown(text) });
    }
    time
}
