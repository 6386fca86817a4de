//! A tenant with a room of every kind, and with every setting, delegate and access that there is to
//! get wrong. What each room is stands in one table.

mod rooms;

use self::rooms::ROOMS;
use super::{INITIAL_DOMAIN, building};
use crate::ids::Ids;
use crate::tenant::Tenant;
use crate::tenant::directory::{Group, GroupKind, User};
use crate::tenant::recipients::{Recipient, sid_of};
use crate::tenant::room::Room;

/// A line of the table.
struct Kind {
    /// The beginning of its address; its display name is made from it.
    alias: &'static str,
    /// What is special about it. Everything else is as Offision needs it.
    about: &'static str,
    change: fn(&mut Room, &Named),
}

/// Rooms of another organization are known here by their own address.
const OTHER_DOMAIN: &str = "fabrikam.com";
/// The object id of somebody who was deleted.
const DELETED: &str = "6f9d3a50-2c41-4e0b-9a47-0d1f5a2b7c11";

impl Kind {
    fn address(&self) -> String {
        let domain = if self.alias.starts_with("fabrikam-") {
            OTHER_DOMAIN
        } else {
            INITIAL_DOMAIN
        };
        format!("{}@{domain}", self.alias)
    }

    /// `delegate-by-alias` as `Delegate by alias`.
    fn display_name(&self) -> String {
        let words = self.alias.replace('-', " ");
        let (first, rest) = words.split_at(1);
        format!("{}{rest}", first.to_uppercase())
    }
}

/// Whom and what the table can name.
struct Named {
    delegate: User,
    delegate_legacy_name: String,
    reception: User,
    /// Mail-enabled security groups: the delegate is a member of the first, and that of the second.
    approvers: Group,
    nested: Group,
    /// A distribution group that the delegate is a member of.
    plain: Group,
    /// Members follow from a rule.
    dynamic: Group,
    executives_legacy_name: String,
    everybody_legacy_name: String,
}

/// The address of each room of the scenario, and what is special about it.
pub fn kinds() -> Vec<(String, &'static str)> {
    ROOMS
        .iter()
        .map(|kind| (kind.address(), kind.about))
        .collect()
}

pub(crate) fn number() -> usize {
    ROOMS.len()
}

/// Puts the first `count` rooms of the table into the tenant; beyond the table there are good rooms.
pub(super) fn furnish(tenant: &mut Tenant, ids: Ids, count: usize) {
    building::furnish(tenant, ids, count);
    let named = named(tenant, ids);
    let good: Vec<Room> = tenant.rooms().cloned().collect();
    for (mut room, kind) in good.into_iter().zip(&ROOMS) {
        let before = room.primary_smtp_address.clone();
        tenant.remove_room(&before);
        let address = kind.address();
        for listed in tenant
            .room_lists
            .iter_mut()
            .flat_map(|list| &mut list.rooms)
        {
            if *listed == before {
                listed.clone_from(&address);
            }
        }
        room.alias = kind.alias.to_owned();
        room.display_name = kind.display_name();
        room.user_principal_name.clone_from(&address);
        room.primary_smtp_address = address;
        room.calendar_processing.resource_delegates = vec![named.delegate.name.clone()];
        (kind.change)(&mut room, &named);
        tenant.add_room(room);
    }
}

fn named(tenant: &mut Tenant, ids: Ids) -> Named {
    // Two people whom nobody can tell apart by their display name.
    for alias in ["front.desk.central", "front.desk.kowloon"] {
        let mut person = tenant.users[3].clone();
        person.id = ids.guid(&format!("user {alias}"));
        person.name.clone_from(&person.id);
        person.alias = alias.to_owned();
        person.display_name = "Front Desk".to_owned();
        person.mail = format!("{alias}@{INITIAL_DOMAIN}");
        person.user_principal_name.clone_from(&person.mail);
        person.user_sid = sid_of(&person.id);
        tenant.users.push(person);
    }
    let (delegate, reception) = (tenant.users[0].clone(), tenant.users[1].clone());
    let [approvers, executives, dynamic] = [0, 1, 2].map(|index| tenant.groups[index].clone());
    let group = |alias: &str, name: &str, kind: GroupKind, member: &str| {
        let id = ids.guid(&format!("group {alias}"));
        Group {
            name: name.to_owned(),
            display_name: name.to_owned(),
            mail: format!("{alias}@{INITIAL_DOMAIN}"),
            kind,
            member_ids: vec![member.to_owned()],
            user_sid: sid_of(&id),
            id,
        }
    };
    let security = GroupKind::MailEnabledSecurity;
    let nested = group("all-approvers", "All Approvers", security, &approvers.id);
    let plain = group(
        "room-requests-list",
        "Room Requests List",
        GroupKind::Distribution,
        &delegate.id,
    );
    tenant.groups.extend([nested.clone(), plain.clone()]);
    Named {
        delegate_legacy_name: Recipient::User(&delegate).legacy_exchange_dn(),
        executives_legacy_name: Recipient::Group(&executives).legacy_exchange_dn(),
        everybody_legacy_name: Recipient::Group(&dynamic).legacy_exchange_dn(),
        delegate,
        reception,
        approvers,
        nested,
        plain,
        dynamic,
    }
}
