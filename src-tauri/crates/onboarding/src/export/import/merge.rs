//! Several files, and several rows about one room, put together.

use std::collections::{HashMap, HashSet};

use microsoft::exchange::RoomMailbox;

use super::reading::{Complaints, Findings, Key, NotRead, Reading};
use super::unusable::What;
use super::{FileSummary, ImportedRoom};

/// Rooms in the order in which they first appear. The newest reading of a room counts.
pub(super) fn rooms(
    files: &mut [Findings],
    summaries: &[FileSummary],
    complaints: &mut [Complaints],
) -> Vec<ImportedRoom> {
    let mut readings: Vec<Reading> = files
        .iter_mut()
        .flat_map(|file| {
            let mut readings = std::mem::take(&mut file.rooms);
            readings.extend(access_lists(file));
            readings
        })
        .collect();
    name_by_address(&mut readings, complaints);
    let mut order = Vec::new();
    let mut by_room: HashMap<String, Vec<Reading>> = HashMap::new();
    for reading in readings {
        let Key::Address(address) = &reading.room else {
            continue;
        };
        let known = by_room.entry(address.clone()).or_default();
        if known.is_empty() {
            order.push(address.clone());
        }
        known.push(reading);
    }
    order
        .into_iter()
        .filter_map(|address| {
            let readings = by_room.remove(&address)?;
            Some(room(address, readings, summaries, complaints))
        })
        .filter(|room| !is_other_mailbox(room))
        .collect()
}

/// In a list of all mailboxes are many that are no rooms. One of another kind is used as a room if its settings were read.
fn is_other_mailbox(room: &ImportedRoom) -> bool {
    let is_alone = [
        room.processing.as_ref().err(),
        room.permissions.as_ref().err(),
    ]
    .iter()
    .all(|error| *error == Some(&NotRead::NotInFile));
    let kind = match &room.mailbox {
        Ok(mailbox) => mailbox.recipient_type_details.as_deref(),
        Err(_) => None,
    };
    is_alone
        && kind.is_some_and(|kind| !["Room", "Equipment"].iter().any(|word| kind.contains(word)))
}

/// Rows of which each is one entry of an access list, as one reading for each room.
fn access_lists(file: &mut Findings) -> Vec<Reading> {
    let mut lists: Vec<Reading> = Vec::new();
    let mut by_room = HashMap::new();
    for (key, line, entry) in std::mem::take(&mut file.permissions) {
        let at = *by_room.entry(key.clone()).or_insert_with(|| {
            lists.push(Reading::new(key, file.file, line));
            lists.len() - 1
        });
        if let Ok(list) = lists[at].permissions.get_or_insert_with(|| Ok(Vec::new())) {
            list.push(entry);
        }
    }
    if file.misses_entries {
        for list in &mut lists {
            list.permissions = Some(Err(NotRead::Unusable));
        }
    }
    lists
}

/// Answers that carry no address belong to the mailbox that has their name, if only one has.
fn name_by_address(readings: &mut [Reading], complaints: &mut [Complaints]) {
    let mut known: HashMap<String, HashSet<String>> = HashMap::new();
    for reading in readings.iter() {
        if let (Key::Address(address), Some(Ok(mailbox))) = (&reading.room, &reading.mailbox) {
            for name in names(mailbox) {
                known
                    .entry(name.to_lowercase())
                    .or_default()
                    .insert(address.clone());
            }
        }
    }
    for reading in readings {
        let Key::Identity(identity) = &reading.room else {
            continue;
        };
        match known.get(identity) {
            Some(addresses) if addresses.len() == 1 => {
                let address = addresses.iter().next().expect("there is one").clone();
                reading.room = Key::Address(address);
            }
            _ => {
                let what = What::NoSuchRoom {
                    identity: identity.clone(),
                };
                complaints[reading.file].add(Some(reading.line), None, what);
            }
        }
    }
}

fn names(mailbox: &RoomMailbox) -> impl Iterator<Item = &String> {
    [
        &mailbox.identity,
        &mailbox.name,
        &mailbox.alias,
        &mailbox.external_directory_object_id,
        &mailbox.exchange_guid,
        &mailbox.user_principal_name,
    ]
    .into_iter()
    .flatten()
}

fn room(
    address: String,
    mut readings: Vec<Reading>,
    summaries: &[FileSummary],
    complaints: &mut [Complaints],
) -> ImportedRoom {
    // Of those that do not say when, the later in the list counts, and before all that do not say come those that do.
    readings.sort_by_key(|reading| reading.read_at);
    let mut newest = readings.pop().expect("a room has a reading");
    for older in readings.into_iter().rev() {
        let is_same_time = older.read_at == newest.read_at;
        if is_same_time && older.read_at.is_none() && differ(&older, &newest) {
            let what = What::WhichIsNewer {
                other: summaries[older.file].file.clone(),
            };
            complaints[newest.file].add(Some(newest.line), Some(&address), what);
        }
        complete(&mut newest, older, is_same_time);
    }
    let mailbox = newest.mailbox.unwrap_or(Err(NotRead::NotInFile));
    ImportedRoom {
        mailbox: mailbox.map(|mut mailbox| {
            mailbox
                .primary_smtp_address
                .get_or_insert_with(|| address.clone());
            *mailbox
        }),
        address,
        processing: newest
            .processing
            .map_or(Err(NotRead::NotInFile), |read| read.map(|it| *it)),
        permissions: newest.permissions.unwrap_or(Err(NotRead::NotInFile)),
        inbox_rules: newest.inbox_rules,
        working_hours: newest.working_hours,
        place: newest.place,
        read_at: newest.read_at,
        file: summaries[newest.file].file.clone(),
    }
}

/// Takes from an older reading what the newer one does not speak of. An answer that the newer one failed to get stays failed: what was
/// true before may have changed since.
fn complete(newest: &mut Reading, older: Reading, is_same_time: bool) {
    let mut is_used = take(&mut newest.mailbox, older.mailbox);
    is_used |= take(&mut newest.processing, older.processing);
    is_used |= take(&mut newest.permissions, older.permissions);
    if is_same_time {
        take(&mut newest.inbox_rules, older.inbox_rules);
        take(&mut newest.working_hours, older.working_hours);
        take(&mut newest.place, older.place);
    } else if is_used {
        // Nothing in a room is older than it says.
        newest.read_at = newest.read_at.min(older.read_at);
    }
}

fn take<T>(newest: &mut Option<T>, older: Option<T>) -> bool {
    let is_used = newest.is_none() && older.is_some();
    if is_used {
        *newest = older;
    }
    is_used
}

/// Do both speak of the same and say different things?
fn differ(one: &Reading, other: &Reading) -> bool {
    fn part<T: std::fmt::Debug>(one: &Option<T>, other: &Option<T>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => format!("{one:?}") != format!("{other:?}"),
            _ => false,
        }
    }
    part(&one.mailbox, &other.mailbox)
        || part(&one.processing, &other.processing)
        || part(&one.permissions, &other.permissions)
}

#[cfg(test)]
mod tests {
    use microsoft::exchange::MailboxPermission;

    use super::*;

    #[test]
    fn an_access_list_of_which_rows_were_left_out_is_not_used() {
        let list = |misses_entries| {
            let mut file = Findings::of(0);
            let room = Key::Address("room1@contoso.com".to_owned());
            file.add_entry(room, 2, MailboxPermission::default());
            file.misses_entries = misses_entries;
            access_lists(&mut file).remove(0).permissions
        };
        assert!(matches!(list(false), Some(Ok(entries)) if entries.len() == 1));
        assert!(matches!(list(true), Some(Err(NotRead::Unusable))));
    }
}
