//! The parts that an answer about a room has, and their properties as Microsoft spells them.

use microsoft::exchange::{CalendarProcessing, MailboxPermission, Recipient, RoomMailbox};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::node::{Fields, Twice};
use super::unusable::What;
use super::value::{self, Kind};

pub(super) type Table = &'static [(&'static str, Kind)];

/// Source: CalendarProcessingFlags.
const AUTOMATION: Kind = Kind::Word(&[(0, "None"), (1, "AutoUpdate"), (2, "AutoAccept")]);

/// Source: RecipientTypeDetails; those that a room, a delegate or a member can be.
const RECIPIENT_TYPE: Kind = Kind::Word(&[
    (1, "UserMailbox"),
    (2, "LinkedMailbox"),
    (4, "SharedMailbox"),
    (8, "LegacyMailbox"),
    (16, "RoomMailbox"),
    (32, "EquipmentMailbox"),
    (64, "MailContact"),
    (128, "MailUser"),
    (256, "MailUniversalDistributionGroup"),
    (512, "MailNonUniversalGroup"),
    (1024, "MailUniversalSecurityGroup"),
    (2048, "DynamicDistributionGroup"),
    (0x1000_0000, "RoomList"),
    (0x8000_0000, "RemoteUserMailbox"),
    (0x2_0000_0000, "RemoteRoomMailbox"),
    (0x4_0000_0000, "RemoteEquipmentMailbox"),
    (0x8_0000_0000, "RemoteSharedMailbox"),
    (0x100_0000_0000, "GroupMailbox"),
    (0x200_0000_0000, "LinkedRoomMailbox"),
]);

pub(super) const PROCESSING: Table = &[
    ("AutomateProcessing", AUTOMATION),
    ("AllBookInPolicy", Kind::Flag),
    ("AllRequestInPolicy", Kind::Flag),
    ("AllRequestOutOfPolicy", Kind::Flag),
    ("BookInPolicy", Kind::Names),
    ("RequestInPolicy", Kind::Names),
    ("RequestOutOfPolicy", Kind::Names),
    ("ResourceDelegates", Kind::Names),
    ("ForwardRequestsToDelegates", Kind::Flag),
    ("TentativePendingApproval", Kind::Flag),
    ("AddNewRequestsTentatively", Kind::Flag),
    ("ScheduleOnlyDuringWorkHours", Kind::Flag),
    ("EnforceSchedulingHorizon", Kind::Flag),
    ("BookingWindowInDays", Kind::Number),
    ("MaximumDurationInMinutes", Kind::Number),
    ("MinimumDurationInMinutes", Kind::Number),
    ("AllowConflicts", Kind::Flag),
    ("ConflictPercentageAllowed", Kind::Number),
    ("MaximumConflictInstances", Kind::Number),
    ("AllowRecurringMeetings", Kind::Flag),
    ("AddOrganizerToSubject", Kind::Flag),
    ("DeleteSubject", Kind::Flag),
    ("DeleteComments", Kind::Flag),
    ("DeleteAttachments", Kind::Flag),
    ("DeleteNonCalendarItems", Kind::Flag),
    ("RemovePrivateProperty", Kind::Flag),
    ("EnableResponseDetails", Kind::Flag),
    ("OrganizerInfo", Kind::Flag),
    ("AddAdditionalResponse", Kind::Flag),
    ("AdditionalResponse", Kind::Text),
    ("ProcessExternalMeetingMessages", Kind::Flag),
    ("RemoveForwardedMeetingNotifications", Kind::Flag),
    ("RemoveOldMeetingMessages", Kind::Flag),
    ("RemoveCanceledMeetings", Kind::Flag),
    ("EnforceCapacity", Kind::Flag),
    ("EnableAutoRelease", Kind::Flag),
    ("PostReservationMaxClaimTimeInMinutes", Kind::Number),
    ("BookingType", Kind::Word(&[])),
    ("AllowDistributionGroup", Kind::Flag),
    ("AllowMultipleResources", Kind::Flag),
    ("EnforceAdjacencyAsOverlap", Kind::Flag),
    ("MaximumConflictPercentage", Kind::Number),
    ("DisableReminders", Kind::Flag),
    ("IsValid", Kind::Flag),
    ("ObjectState", Kind::Word(&[])),
    ("MailboxOwnerId", Kind::Text),
    ("Identity", Kind::Text),
];

pub(super) const MAILBOX: Table = &[
    ("Identity", Kind::Text),
    ("Name", Kind::Text),
    ("Alias", Kind::Text),
    ("DisplayName", Kind::Text),
    ("PrimarySmtpAddress", Kind::Text),
    ("UserPrincipalName", Kind::Text),
    ("EmailAddresses", Kind::Names),
    ("ExternalDirectoryObjectId", Kind::Text),
    ("ExchangeGuid", Kind::Text),
    ("RecipientTypeDetails", RECIPIENT_TYPE),
    // The numbers of its words are nowhere documented.
    ("ResourceType", Kind::Word(&[])),
    ("IsResource", Kind::Flag),
    ("IsShared", Kind::Flag),
    ("ResourceCapacity", Kind::Number),
    ("IsDirSynced", Kind::Flag),
    ("AccountDisabled", Kind::Flag),
    ("HiddenFromAddressListsEnabled", Kind::Flag),
    ("GrantSendOnBehalfTo", Kind::Names),
    ("Database", Kind::Text),
    ("MailboxRegion", Kind::Text),
];

pub(super) const PERMISSION: Table = &[
    ("Identity", Kind::Text),
    ("User", Kind::Text),
    ("AccessRights", Kind::Rights),
    ("Deny", Kind::Flag),
    ("IsInherited", Kind::Flag),
    ("UserSid", Kind::Text),
];

pub(super) const RECIPIENT: Table = &[
    ("Identity", Kind::Text),
    ("Name", Kind::Text),
    ("Alias", Kind::Text),
    ("DisplayName", Kind::Text),
    ("Guid", Kind::Text),
    ("ExchangeObjectId", Kind::Text),
    ("ExternalDirectoryObjectId", Kind::Text),
    ("DistinguishedName", Kind::Text),
    ("LegacyExchangeDN", Kind::Text),
    ("PrimarySmtpAddress", Kind::Text),
    ("WindowsLiveId", Kind::Text),
    ("EmailAddresses", Kind::Names),
    ("RecipientTypeDetails", RECIPIENT_TYPE),
    ("ResourceType", Kind::Word(&[])),
    ("ExternalEmailAddress", Kind::Text),
    ("IsDirSynced", Kind::Flag),
    ("HiddenFromAddressListsEnabled", Kind::Flag),
];

/// When are a room's working hours. As `Get-MailboxCalendarConfiguration` gives them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkingHours {
    /// `Weekdays`, `AllDays`, or days joined by commas.
    pub days: Option<String>,
    /// For example `08:00:00`, in the time zone of the room.
    pub start: Option<String>,
    pub end: Option<String>,
    /// As Windows names it.
    pub time_zone: Option<String>,
}

/// Where a room is. As `Get-Place` gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    pub building: Option<String>,
    pub floor: Option<String>,
    pub city: Option<String>,
    pub label: Option<String>,
    pub capacity: Option<String>,
    /// `Standard` or `Reserved`.
    pub booking_type: Option<String>,
}

/// A part of an answer: what it is filled into, and whether anything but lists was there.
pub(super) struct Filled<T> {
    pub(super) value: T,
    /// No property could be read.
    pub(super) is_empty: bool,
}

pub(super) fn processing(fields: &Fields, on: &mut dyn FnMut(What)) -> Filled<CalendarProcessing> {
    filled(PROCESSING, fields, on)
}

pub(super) fn mailbox(fields: &Fields, on: &mut dyn FnMut(What)) -> Filled<RoomMailbox> {
    filled(MAILBOX, fields, on)
}

pub(super) fn permission(fields: &Fields, on: &mut dyn FnMut(What)) -> Filled<MailboxPermission> {
    filled(PERMISSION, fields, on)
}

pub(super) fn recipient(fields: &Fields, on: &mut dyn FnMut(What)) -> Filled<Recipient> {
    filled(RECIPIENT, fields, on)
}

pub(super) fn working_hours(fields: &Fields, on: &mut dyn FnMut(What)) -> WorkingHours {
    let mut text = |name| text(fields, name, on);
    WorkingHours {
        days: text("WorkDays"),
        start: text("WorkingHoursStartTime"),
        end: text("WorkingHoursEndTime"),
        time_zone: text("WorkingHoursTimeZone"),
    }
}

pub(super) fn location(fields: &Fields, on: &mut dyn FnMut(What)) -> Location {
    let mut text = |name| text(fields, name, on);
    Location {
        building: text("Building"),
        floor: text("FloorLabel").or_else(|| text("Floor")),
        city: text("City"),
        label: text("Label"),
        capacity: text("Capacity"),
        booking_type: text("BookingType"),
    }
}

/// One text, for whoever has no table.
pub(super) fn text(fields: &Fields, name: &str, on: &mut dyn FnMut(What)) -> Option<String> {
    match property(Kind::Text, name, fields) {
        Ok(Some(Value::String(text))) => Some(text),
        Ok(_) => None,
        Err(what) => {
            on(what);
            None
        }
    }
}

fn filled<T: DeserializeOwned>(
    table: Table,
    fields: &Fields,
    on: &mut dyn FnMut(What),
) -> Filled<T> {
    let mut read = Map::new();
    for (name, kind) in table {
        match property(*kind, name, fields) {
            Ok(Some(value)) => {
                read.insert((*name).to_owned(), value);
            }
            Ok(None) => (),
            Err(what) => on(what),
        }
    }
    let is_answer = table
        .iter()
        .any(|(name, kind)| !kind.is_list() && read.contains_key(*name));
    // A list that is null is empty if it belongs to an answer; of an object without any value nothing is known.
    for (name, kind) in table.iter().filter(|(_, kind)| kind.is_list()) {
        let is_null = matches!(property(*kind, name, fields), Ok(None));
        if is_answer && is_null && fields.has(name) {
            read.insert((*name).to_owned(), Value::Array(Vec::new()));
        }
    }
    Filled {
        is_empty: read.is_empty(),
        value: serde_json::from_value(Value::Object(read))
            .expect("every value is of the kind that the wire has"),
    }
}

fn property(kind: Kind, name: &str, fields: &Fields) -> Result<Option<Value>, What> {
    match fields.get(name) {
        Ok(Some(node)) => value::read(kind, name, node),
        Ok(None) => Ok(None),
        Err(Twice) => Err(What::Twice {
            property: name.to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests;
