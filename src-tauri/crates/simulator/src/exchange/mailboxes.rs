//! Get-Mailbox, Get-Recipient and Get-Place.

use serde_json::{Value, json};

use super::errors;
use super::invoke::Invocation;
use super::listing::{Page, enumerated, page};
use crate::answer::Answer;
use crate::tenant::Tenant;
use crate::tenant::directory::User;
use crate::tenant::recipients::Recipient;
use crate::tenant::room::Room;

const MAILBOX_TYPES: [&str; 8] = [
    "UserMailbox",
    "LinkedMailbox",
    "SharedMailbox",
    "RoomMailbox",
    "EquipmentMailbox",
    "LinkedRoomMailbox",
    "SchedulingMailbox",
    "DiscoveryMailbox",
];

pub(super) fn get_mailbox(tenant: &Tenant, invocation: &Invocation<'_>) -> Result<Page, Answer> {
    invocation.allow(&[
        "RecipientTypeDetails",
        "ResultSize",
        "IncludeGrantSendOnBehalfToWithDisplayNames",
    ])?;
    let kinds = enumerated(invocation, "RecipientTypeDetails", &MAILBOX_TYPES)?;
    if invocation.parameter("Identity").is_some() {
        let found = mailbox(tenant, invocation.identity()?)?;
        return page(invocation, vec![found], |found| mailbox_record(*found));
    }
    let is_wanted = |entry: &Recipient<'_>| {
        kinds
            .as_ref()
            .is_none_or(|kinds| kinds.contains(&entry.recipient_type_details()))
    };
    let rooms = tenant
        .rooms()
        .filter(|room| room.has_mailbox())
        .map(Recipient::Room);
    let users = tenant
        .users
        .iter()
        .filter(|user| user.has_mailbox)
        .map(Recipient::User);
    page(
        invocation,
        rooms.chain(users).filter(is_wanted).collect(),
        |entry| mailbox_record(*entry),
    )
}

pub(super) fn get_recipient(tenant: &Tenant, invocation: &Invocation<'_>) -> Result<Page, Answer> {
    invocation.allow(&["ResultSize"])?;
    if invocation.parameter("Identity").is_none() {
        let rooms = tenant
            .rooms()
            .filter(|room| room.is_in_directory())
            .map(Recipient::Room);
        let users = tenant.users.iter().map(Recipient::User);
        let groups = tenant.groups.iter().map(Recipient::Group);
        return page(
            invocation,
            rooms.chain(users).chain(groups).collect(),
            |entry| entry.record(),
        );
    }
    let identity = invocation.identity()?;
    let found = tenant
        .recipient(identity)
        .map_err(|reason| errors::not_resolved(identity, reason))?;
    page(invocation, vec![found], |found| found.record())
}

pub(super) fn get_place(tenant: &Tenant, invocation: &Invocation<'_>) -> Result<Page, Answer> {
    invocation.allow(&["ResultSize", "Type"])?;
    if invocation.parameter("Identity").is_some() {
        let identity = invocation.identity()?;
        return match mailbox(tenant, identity)? {
            Recipient::Room(room) => page(invocation, vec![room], |room| place_record(room)),
            _ => Err(errors::object_not_found(identity)),
        };
    }
    page(
        invocation,
        tenant.rooms().filter(|room| room.has_mailbox()).collect(),
        |room| place_record(room),
    )
}

/// A recipient with a mailbox in Exchange Online.
pub(super) fn mailbox<'a>(tenant: &'a Tenant, identity: &str) -> Result<Recipient<'a>, Answer> {
    match tenant
        .recipient(identity)
        .map_err(|reason| errors::not_resolved(identity, reason))?
    {
        Recipient::Room(room) if room.has_mailbox() => Ok(Recipient::Room(room)),
        Recipient::User(user) if user.has_mailbox => Ok(Recipient::User(user)),
        _ => Err(errors::no_mailbox(identity)),
    }
}

/// Where the room stands in the tenant, when the identity names a room with a mailbox; `None` for the
/// mailbox of a person.
pub(super) fn room_position(tenant: &Tenant, identity: &str) -> Result<Option<usize>, Answer> {
    match mailbox(tenant, identity)? {
        Recipient::Room(room) => Ok(tenant.room_index(&room.primary_smtp_address)),
        _ => Ok(None),
    }
}

fn mailbox_record(entry: Recipient<'_>) -> Value {
    let mut record = entry.record();
    let (principal_name, hidden, synced, disabled, resource, delegates): (
        &str,
        _,
        _,
        _,
        Option<&str>,
        &[String],
    ) = match entry {
        Recipient::Room(room) => (
            &room.user_principal_name,
            room.hidden_from_address_lists_enabled,
            room.is_dir_synced,
            room.account_disabled,
            room.resource_type.as_deref(),
            &room.calendar_processing.resource_delegates,
        ),
        Recipient::User(User {
            user_principal_name,
            account_enabled,
            ..
        }) => (
            user_principal_name,
            false,
            false,
            !account_enabled,
            None,
            &[],
        ),
        Recipient::Group(_) => ("", false, false, false, None, &[]),
    };
    let capacity = match entry {
        Recipient::Room(room) => room.place.capacity,
        _ => None,
    };
    record["UserPrincipalName"] = json!(principal_name);
    record["ExchangeGuid"] = json!(entry.object_id());
    record["ExchangeGuid@data.type"] = json!("System.Guid");
    record["ResourceType"] = json!(resource);
    record["ResourceCapacity"] = json!(capacity);
    record["IsResource"] = json!(resource.is_some());
    record["IsShared"] = json!(false);
    record["IsDirSynced"] = json!(synced);
    record["AccountDisabled"] = json!(disabled);
    record["HiddenFromAddressListsEnabled"] = json!(hidden);
    // ResourceDelegates is kept there.
    record["GrantSendOnBehalfTo@odata.type"] = json!("#Collection(String)");
    record["GrantSendOnBehalfTo"] = json!(delegates);
    record["Database"] = json!("HKGP001DG001-db001");
    record
}

fn place_record(room: &Room) -> Value {
    let place = &room.place;
    json!({
        "Identity": room.primary_smtp_address, "DisplayName": room.display_name, "PlaceId": place.place_id,
        "Type": if room.is_workspace() { "Space" } else { "Room" }, "Building": place.building, "Floor": place.floor_number,
        "FloorLabel": place.floor_label, "Label": place.label, "City": place.city, "Street": place.street,
        "CountryOrRegion": "HK", "Capacity": place.capacity, "Phone": place.phone,
        "IsWheelChairAccessible": place.is_wheel_chair_accessible, "Tags": place.tags,
        "AudioDeviceName": place.audio_device_name, "VideoDeviceName": place.video_device_name,
        "DisplayDeviceName": place.display_device_name, "BookingType": room.calendar_processing.booking_type,
        "ResourceDelegates@odata.type": "#Collection(String)",
        "ResourceDelegates": room.calendar_processing.resource_delegates,
    })
}
