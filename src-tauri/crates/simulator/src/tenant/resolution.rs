//! Which recipient an identity names: by address, proxy address, GUID, Name, alias, display name,
//! legacy or distinguished name, as Exchange Online finds it.

use std::collections::HashMap;

use super::Tenant;
use super::directory::Group;
use super::recipients::{LEGACY_CONTAINER, Recipient, without_kind};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotResolved {
    NotFound,
    Ambiguous,
}

/// Where rooms stand by the names that are neither their address nor their object id, in lower case.
/// Made when it is first needed, because a tenant has up to 20,000 rooms.
#[derive(Clone, Debug, Default)]
pub(super) struct RoomNames {
    names: HashMap<Box<str>, Vec<usize>>,
    shown: HashMap<Box<str>, Vec<usize>>,
}

impl RoomNames {
    fn of(tenant: &Tenant) -> Self {
        let mut known = Self::default();
        for (index, room) in tenant.rooms().enumerate() {
            let further = room
                .aliases
                .iter()
                .map(|alias| without_kind(alias, "X500:"));
            let names = [&*room.name, &room.alias, &room.user_principal_name];
            for name in names.into_iter().chain(further) {
                let is_indexed = [
                    &room.primary_smtp_address,
                    &room.external_directory_object_id,
                ]
                .into_iter()
                .any(|indexed| indexed.eq_ignore_ascii_case(name));
                if !is_indexed {
                    let places = known.names.entry(name.to_lowercase().into()).or_default();
                    if places.last() != Some(&index) {
                        places.push(index);
                    }
                }
            }
            let shown = room.display_name.to_lowercase().into();
            known.shown.entry(shown).or_default().push(index);
        }
        known
    }
}

impl Tenant {
    pub(crate) fn recipient(&self, identity: &str) -> Result<Recipient<'_>, NotResolved> {
        let identity = identity.trim();
        if let Some(index) = self.room_index(identity)
            && self.room_at(index).is_recipient()
        {
            return Ok(Recipient::Room(self.room_at(index)));
        }
        let names = self.room_names.get_or_init(|| RoomNames::of(self));
        let rooms = self
            .rooms_called(names, identity)
            .into_iter()
            .map(|index| Recipient::Room(self.room_at(index)));
        let others = self
            .others()
            .filter(|recipient| recipient.is_called(identity));
        if let Some(found) = only(rooms.chain(others))? {
            return Ok(found);
        }
        let shown = names.shown.get(identity.to_lowercase().as_str());
        let rooms = shown
            .into_iter()
            .flatten()
            .map(|index| self.room_at(*index))
            .filter(|room| room.is_recipient())
            .map(Recipient::Room);
        let others = self
            .others()
            .filter(|recipient| recipient.display_name().eq_ignore_ascii_case(identity));
        only(rooms.chain(others))?.ok_or(NotResolved::NotFound)
    }

    /// All of them, the rooms first.
    pub(crate) fn recipients(&self) -> impl Iterator<Item = Recipient<'_>> {
        let rooms = self.rooms().filter(|room| room.is_recipient());
        rooms.map(Recipient::Room).chain(self.others())
    }

    /// By the object id of a person, a group or a room.
    pub(crate) fn recipient_of_id(&self, id: &str) -> Option<Recipient<'_>> {
        let room = self.room_index(id).map(|index| self.room_at(index));
        let room = room.filter(|room| room.is_recipient()).map(Recipient::Room);
        room.or_else(|| {
            self.others()
                .find(|other| other.object_id().eq_ignore_ascii_case(id))
        })
    }

    /// The direct members of a group.
    pub(crate) fn members<'a>(&'a self, group: &'a Group) -> impl Iterator<Item = Recipient<'a>> {
        group
            .member_ids
            .iter()
            .filter_map(|id| self.recipient_of_id(id))
    }

    /// Everybody but the rooms.
    fn others(&self) -> impl Iterator<Item = Recipient<'_>> {
        let users = self.users.iter().map(Recipient::User);
        let groups = self.groups.iter().map(Recipient::Group);
        let lists = self.room_lists.iter().map(Recipient::RoomList);
        users.chain(groups).chain(lists)
    }

    fn rooms_called(&self, names: &RoomNames, identity: &str) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        let address = without_kind(identity, "smtp:");
        let key = common_name(identity).unwrap_or(address).to_lowercase();
        found.extend(names.names.get(key.as_str()).into_iter().flatten());
        let id = id_in_legacy_name(identity);
        found.extend(self.room_index(id.as_deref().unwrap_or(&key)));
        found.sort_unstable();
        found.dedup();
        found.retain(|index| {
            let room = self.room_at(*index);
            room.is_recipient() && Recipient::Room(room).is_called(identity)
        });
        found
    }
}

/// The one recipient that was found, if any.
fn only<'a>(
    mut found: impl Iterator<Item = Recipient<'a>>,
) -> Result<Option<Recipient<'a>>, NotResolved> {
    match (found.next(), found.next()) {
        (first, None) => Ok(first),
        _ => Err(NotResolved::Ambiguous),
    }
}

/// The Name inside a distinguished name.
fn common_name(identity: &str) -> Option<&str> {
    identity.strip_prefix("CN=")?.split(',').next()
}

/// The object id that begins the last part of a legacy distinguished name.
fn id_in_legacy_name(identity: &str) -> Option<String> {
    let digits = identity.get(LEGACY_CONTAINER.len()..LEGACY_CONTAINER.len() + 32)?;
    if !identity[..LEGACY_CONTAINER.len()].eq_ignore_ascii_case(LEGACY_CONTAINER) {
        return None;
    }
    Some(uuid::Uuid::try_parse(digits).ok()?.to_string())
}
