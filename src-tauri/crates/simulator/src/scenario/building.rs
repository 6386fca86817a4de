//! Rooms in buildings, set up as Offision needs them.

use super::INITIAL_DOMAIN;
use crate::ids::Ids;
use crate::tenant::Tenant;
use crate::tenant::directory::RoomList;
use crate::tenant::permission::{CalendarPermission, MailboxPermission};
use crate::tenant::processing::CalendarProcessing;
use crate::tenant::room::{HOME_DATABASE, MailboxState, Place, Room, Text};
use crate::tenant::working_hours::WorkingHours;

struct Building {
    alias: &'static str,
    name: &'static str,
    street: &'static str,
}

const fn building(alias: &'static str, name: &'static str, street: &'static str) -> Building {
    Building {
        alias,
        name,
        street,
    }
}

static BUILDINGS: [Building; 12] = [
    building("central", "Central 中環", "1 Example Road, Central"),
    building("kowloon", "Kowloon 九龍", "2 Example Road, Kowloon"),
    building("harbour", "Harbour", "3 Example Road, Wan Chai"),
    building("admiralty", "Admiralty 金鐘", "4 Example Road, Admiralty"),
    building(
        "quarry-bay",
        "Quarry Bay 鰂魚涌",
        "5 Example Road, Quarry Bay",
    ),
    building("tsuen-wan", "Tsuen Wan 荃灣", "6 Example Road, Tsuen Wan"),
    building("sha-tin", "Sha Tin 沙田", "7 Example Road, Sha Tin"),
    building("peak", "Peak", "8 Example Road, The Peak"),
    building("lantau", "Lantau 大嶼山", "9 Example Road, Lantau"),
    building("science-park", "Science Park", "10 Example Road, Tai Po"),
    building(
        "cyberport",
        "Cyberport 數碼港",
        "11 Example Road, Pok Fu Lam",
    ),
    building("airport", "Airport", "12 Example Road, Chek Lap Kok"),
];

/// A building of a small tenant has rooms in this many of the buildings above.
const FEW_BUILDINGS: usize = 3;
const MANY_ROOMS: usize = 300;

/// Puts `count` rooms into the tenant, in turn over its buildings' floors.
pub(super) fn furnish(tenant: &mut Tenant, ids: Ids, count: usize) {
    let buildings = if count < MANY_ROOMS {
        FEW_BUILDINGS
    } else {
        BUILDINGS.len()
    };
    let per_building = count.div_ceil(buildings).max(1);
    let delegate = tenant.users[0].clone();
    let reception = tenant.users[1].clone();
    for index in 0..count {
        let mut room = room(ids, &BUILDINGS[index / per_building], index % per_building);
        room.calendar_processing
            .resource_delegates
            .push(delegate.name.clone());
        let full_access = MailboxPermission::full_access(
            delegate.user_principal_name.clone(),
            delegate.user_sid.clone(),
        );
        room.permissions.push(full_access);
        room.calendar_permissions.push(CalendarPermission {
            name: delegate.display_name.clone().into(),
            address: Some(delegate.mail.clone().into()),
            role: "write".into(),
        });
        match index {
            1 => room
                .calendar_processing
                .resource_delegates
                .push(reception.name.clone()),
            2 => room.display_name = "維港廳".to_owned(),
            _ => {}
        }
        tenant.add_room(room);
    }
    for (number, building) in BUILDINGS.iter().enumerate().take(buildings) {
        let rooms = tenant
            .rooms()
            .skip(number * per_building)
            .take(per_building);
        let rooms: Vec<_> = rooms
            .map(|room| room.primary_smtp_address.clone())
            .collect();
        if !rooms.is_empty() {
            tenant.room_lists.push(room_list(ids, building, rooms));
        }
    }
}

fn room(ids: Ids, building: &Building, number: usize) -> Room {
    let alias = format!("{}-{:02}", building.alias, number + 1);
    let (floor, on_floor) = (number / 8 + 3, number % 8 + 1);
    let address = format!("{alias}@{INITIAL_DOMAIN}");
    let object_id = ids.guid(&format!("room {alias}"));
    Room {
        // Some mailboxes are older than the habit of calling them by their object id.
        name: if number % 4 == 3 {
            alias.clone()
        } else {
            object_id.clone()
        },
        display_name: format!("{} {floor}.{on_floor:02}", building.name),
        aliases: Vec::new(),
        recipient_type_details: "RoomMailbox".into(),
        resource_type: Some("Room".into()),
        hidden_from_address_lists_enabled: false,
        is_dir_synced: false,
        account_disabled: true,
        place: Place {
            id: ids.guid(&format!("place of {alias}")),
            place_id: ids.guid(&format!("immutable place of {alias}")),
            building: Some(building.name.into()),
            floor_number: i32::try_from(floor).ok(),
            floor_label: None,
            label: None,
            capacity: Some(4 + ids.below(&format!("capacity of {alias}"), 17)),
            phone: None,
            city: Some("Hong Kong".into()),
            street: Some(building.street.into()),
            is_wheel_chair_accessible: number % 3 != 2,
            tags: Vec::new(),
            audio_device_name: None,
            video_device_name: None,
            display_device_name: number
                .is_multiple_of(2)
                .then_some(Text::Borrowed("Wall display")),
        },
        in_places: true,
        in_room_lists_only: false,
        calendar_processing: for_offision(),
        working_hours: WorkingHours::default(),
        inbox_rules: Vec::new(),
        database: HOME_DATABASE.into(),
        permissions: own_permissions(number),
        calendar_permissions: vec![CalendarPermission::my_organization("limitedRead")],
        mailbox_state: MailboxState::Normal,
        access_policy_blocked: false,
        user_principal_name: address.clone(),
        primary_smtp_address: address,
        external_directory_object_id: object_id,
        alias,
    }
}

/// Every request goes to the delegates, at any hour and however far ahead, with its text kept.
fn for_offision() -> CalendarProcessing {
    CalendarProcessing {
        all_book_in_policy: false,
        all_request_in_policy: true,
        enforce_scheduling_horizon: false,
        delete_subject: false,
        delete_comments: false,
        add_organizer_to_subject: false,
        remove_private_property: false,
        ..CalendarProcessing::default()
    }
}

/// Both shapes of a mailbox's own entry occur, sometimes together.
fn own_permissions(number: usize) -> Vec<MailboxPermission> {
    match number % 5 {
        4 => vec![
            MailboxPermission::own(),
            MailboxPermission::own_with_external_account(),
        ],
        _ => vec![MailboxPermission::own()],
    }
}

fn room_list(ids: Ids, building: &Building, rooms: Vec<String>) -> RoomList {
    RoomList {
        id: ids.guid(&format!("room list {}", building.alias)),
        place_id: ids.guid(&format!("immutable room list {}", building.alias)),
        display_name: format!("{} rooms", building.name),
        email_address: format!("rooms-{}@{INITIAL_DOMAIN}", building.alias),
        rooms,
    }
}
