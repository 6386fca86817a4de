//! Get-Mailbox, Get-Recipient and Get-Place.

use serde_json::{Value, json};

use super::errors;
use super::invoke::Invocation;
use super::listing::{Page, enumerated, page};
use crate::answer::Answer;
use crate::tenant::Tenant;
use crate::tenant::recipients::Recipient;
use crate::tenant::room::{HOME_DATABASE, PlaceKind, Room};

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

const RECIPIENT_TYPES: [&str; 20] = [
    "UserMailbox",
    "LinkedMailbox",
    "SharedMailbox",
    "RoomMailbox",
    "EquipmentMailbox",
    "LinkedRoomMailbox",
    "SchedulingMailbox",
    "DiscoveryMailbox",
    "MailUser",
    "GuestMailUser",
    "MailContact",
    "RemoteUserMailbox",
    "RemoteRoomMailbox",
    "RemoteEquipmentMailbox",
    "RemoteSharedMailbox",
    "MailUniversalDistributionGroup",
    "MailUniversalSecurityGroup",
    "DynamicDistributionGroup",
    "GroupMailbox",
    "RoomList",
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
    invocation.allow(&["RecipientTypeDetails", "ResultSize"])?;
    let kinds = enumerated(invocation, "RecipientTypeDetails", &RECIPIENT_TYPES)?;
    if invocation.parameter("Identity").is_none() {
        let is_wanted = |entry: &Recipient<'_>| {
            kinds
                .as_ref()
                .is_none_or(|kinds| kinds.contains(&entry.recipient_type_details()))
        };
        return page(
            invocation,
            tenant.recipients().filter(is_wanted).collect(),
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
            // It does not look into another region, and says nothing about that.
            Recipient::Room(room) => {
                let rooms = Some(room).filter(|room| room.is_at_home());
                page(invocation, rooms.into_iter().collect(), |room| {
                    place_record(room)
                })
            }
            _ => Err(errors::object_not_found(identity)),
        };
    }
    page(
        invocation,
        tenant
            .rooms()
            .filter(|room| room.has_mailbox() && room.is_at_home())
            .collect(),
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
    let kind = entry.recipient_type_details();
    let (principal_name, is_disabled, delegates, database): (&str, _, &[String], &str) = match entry
    {
        Recipient::Room(room) => (
            &room.user_principal_name,
            room.account_disabled,
            // ResourceDelegates is kept there.
            &room.calendar_processing.resource_delegates,
            &room.database,
        ),
        Recipient::User(user) => (
            &user.user_principal_name,
            !user.account_enabled,
            &[],
            HOME_DATABASE,
        ),
        Recipient::Group(_) | Recipient::RoomList(_) => ("", false, &[], HOME_DATABASE),
    };
    let capacity = match entry {
        Recipient::Room(room) => room.place.capacity,
        _ => None,
    };
    record["UserPrincipalName"] = json!(principal_name);
    record["ExchangeGuid"] = json!(entry.object_id());
    record["ExchangeGuid@data.type"] = json!("System.Guid");
    record["ResourceCapacity"] = json!(capacity);
    record["IsResource"] = json!(!record["ResourceType"].is_null());
    record["IsShared"] = json!(kind == "SharedMailbox");
    record["IsLinked"] = json!(kind.starts_with("Linked"));
    record["AccountDisabled"] = json!(is_disabled);
    record["GrantSendOnBehalfTo@odata.type"] = json!("#Collection(String)");
    record["GrantSendOnBehalfTo"] = json!(delegates);
    record["Database"] = json!(database);
    record
}

fn place_record(room: &Room) -> Value {
    let place = &room.place;
    let kind = match room.place_kind() {
        Some(PlaceKind::Workspace) => "Space",
        Some(PlaceKind::Desk) => "Desk",
        Some(PlaceKind::Room) | None => "Room",
    };
    json!({
        "Identity": room.primary_smtp_address, "DisplayName": room.display_name, "PlaceId": place.place_id,
        "Type": kind, "Building": place.building, "Floor": place.floor_number,
        "FloorLabel": place.floor_label, "Label": place.label, "City": place.city, "Street": place.street,
        "CountryOrRegion": "HK", "Capacity": place.capacity, "Phone": place.phone,
        "IsWheelChairAccessible": place.is_wheel_chair_accessible, "Tags": place.tags,
        "AudioDeviceName": place.audio_device_name, "VideoDeviceName": place.video_device_name,
        "DisplayDeviceName": place.display_device_name, "BookingType": room.calendar_processing.booking_type,
        "ResourceDelegates@odata.type": "#Collection(String)",
        "ResourceDelegates": room.calendar_processing.resource_delegates,
    })
}
