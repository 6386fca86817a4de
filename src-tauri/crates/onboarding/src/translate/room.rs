//! Rooms and their settings.

use checks::Because;
use checks::facts::{
    AccessEntry, AutomaticProcessing, BookingSettings, BookingType, Kind, Mailbox, MailboxKind,
    Named, PlaceDetails, Standing, WorkingHours, working_days_of,
};
use microsoft::exchange::{CalendarProcessing, MailboxPermission, Recipient, RoomMailbox};
use microsoft::graph::Place;

/// What kind of bookable thing a mailbox is.
///
/// Source: RecipientTypeDetails and ResourceType of Get-Mailbox.
pub(crate) fn room_kind(wire: &RoomMailbox) -> Kind {
    let resource = wire.resource_type.as_deref().unwrap_or_default();
    match wire.recipient_type_details.as_deref().unwrap_or_default() {
        "LinkedRoomMailbox" => return Kind::LinkedRoom,
        "RemoteRoomMailbox" | "RemoteEquipmentMailbox" => return Kind::OnPremises,
        "MailContact" | "MailUser" | "GuestMailUser" => return Kind::OtherTenant,
        "EquipmentMailbox" => return Kind::Equipment,
        "SharedMailbox" | "UserMailbox" | "SchedulingMailbox" | "LinkedMailbox" => {
            return Kind::SharedMailbox;
        }
        _ => (),
    }
    match resource.to_ascii_lowercase().as_str() {
        "workspace" => Kind::Workspace,
        "desk" => Kind::Desk,
        "equipment" => Kind::Equipment,
        _ => Kind::Room,
    }
}

/// What kind of thing stands behind an address that has no mailbox here.
pub(crate) fn kind_of_recipient(wire: &Recipient) -> Kind {
    room_kind(&RoomMailbox {
        recipient_type_details: wire.recipient_type_details.clone(),
        ..RoomMailbox::default()
    })
}

pub(crate) fn mailbox(wire: &RoomMailbox) -> Mailbox {
    Mailbox {
        kind: match wire.recipient_type_details.as_deref() {
            Some("RoomMailbox") => MailboxKind::Room,
            Some(other) => MailboxKind::Other(other.to_owned()),
            None => MailboxKind::Unknown,
        },
        hidden_from_address_lists: wire.hidden_from_address_lists_enabled,
        synced: wire.is_dir_synced,
    }
}

/// Whoever is named in a list was not looked up yet.
pub(crate) fn booking(wire: CalendarProcessing) -> BookingSettings {
    BookingSettings {
        automatic_processing: wire.automate_processing.map(automatic_processing),
        accepts_everyone: wire.all_book_in_policy,
        everyone_may_request: wire.all_request_in_policy,
        everyone_may_request_exceptions: wire.all_request_out_of_policy,
        forwards_requests: wire.forward_requests_to_delegates,
        bypassing: wire.book_in_policy.map(named),
        may_request: wire.request_in_policy.map(named),
        may_request_exceptions: wire.request_out_of_policy.map(named),
        delegates: wire.resource_delegates.map(named),
        shows_pending: wire.tentative_pending_approval,
        pencils_in_new: wire.add_new_requests_tentatively,
        only_during_work_hours: wire.schedule_only_during_work_hours,
        declines_beyond_limit: wire.enforce_scheduling_horizon,
        window_days: wire.booking_window_in_days,
        longest_minutes: wire.maximum_duration_in_minutes,
        shortest_minutes: wire.minimum_duration_in_minutes,
        allows_conflicts: wire.allow_conflicts,
        conflict_percentage: wire.conflict_percentage_allowed,
        conflict_instances: wire.maximum_conflict_instances,
        allows_series: wire.allow_recurring_meetings,
        adds_organizer_to_subject: wire.add_organizer_to_subject,
        deletes_subject: wire.delete_subject,
        deletes_comments: wire.delete_comments,
        deletes_attachments: wire.delete_attachments,
        removes_private: wire.remove_private_property,
        answers_external: wire.process_external_meeting_messages,
        enforces_capacity: wire.enforce_capacity,
        releases_unclaimed: wire.enable_auto_release,
        booking_type: wire.booking_type.map(booking_type),
    }
}

fn named(names: Vec<String>) -> Vec<Named> {
    names.into_iter().map(not_looked_up).collect()
}

fn not_looked_up(name: String) -> Named {
    Named {
        name,
        address: None,
        standing: Standing::Unread(Because::NotReached),
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

fn booking_type(text: String) -> BookingType {
    if text.eq_ignore_ascii_case("standard") {
        BookingType::Standard
    } else if text.eq_ignore_ascii_case("reserved") {
        BookingType::Reserved
    } else {
        BookingType::Other(text)
    }
}

/// The entries that name Full Access. An entry that does not say whom or what it concerns leaves the list unknown.
pub(crate) fn access(wire: Vec<MailboxPermission>) -> Result<Vec<AccessEntry>, Because> {
    let mut entries = Vec::with_capacity(wire.len());
    for permission in wire {
        let (Some(name), Some(rights)) = (permission.user, permission.access_rights) else {
            return Err(Because::PropertyAbsent);
        };
        if rights
            .iter()
            .any(|right| right.eq_ignore_ascii_case("FullAccess"))
        {
            entries.push(AccessEntry {
                who: not_looked_up(name),
                sid: permission.user_sid.filter(|sid| !sid.is_empty()),
                denied: permission.deny,
                inherited: permission.is_inherited,
            });
        }
    }
    Ok(entries)
}

/// What Graph's list of places says. Whether the room is in a room list is known from elsewhere.
pub(crate) fn place_details(wire: &Place) -> PlaceDetails {
    PlaceDetails {
        capacity: wire.capacity,
        building: wire.building.clone(),
        floor: floor(wire),
        in_room_list: None,
        booking_type: wire.booking_type.clone().and_then(known_booking_type),
    }
}

/// A floor has a number, a label, or both.
fn floor(wire: &Place) -> Option<Option<String>> {
    let number = wire
        .floor_number
        .map(|number| number.map(|number| number.to_string()));
    match (&wire.floor_label, number) {
        (Some(Some(label)), _) => Some(Some(label.clone())),
        (_, Some(Some(number))) => Some(Some(number)),
        (Some(None), Some(None)) => Some(None),
        _ => None,
    }
}

/// Graph says `unknown` where nothing is set.
fn known_booking_type(text: String) -> Option<BookingType> {
    (!text.eq_ignore_ascii_case("unknown")).then(|| booking_type(text))
}

/// `None`: a part is missing or in a form that is not documented.
///
/// `days`: such as `Weekdays`; `start` and `end`: such as `08:00:00`.
pub(crate) fn working_hours(
    days: Option<&str>,
    start: Option<&str>,
    end: Option<&str>,
    time_zone: Option<&str>,
) -> Option<WorkingHours> {
    let time = |text: Option<&str>| {
        let text = text?;
        let whole = text.split('.').next().unwrap_or(text);
        whole.parse().ok()
    };
    Some(WorkingHours {
        days: working_days_of(days?)?,
        start: time(start)?,
        end: time(end)?,
        time_zone: time_zone.map(str::to_owned),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn permissions(entries: serde_json::Value) -> Vec<MailboxPermission> {
        serde_json::from_value(entries).expect("the body has the documented shape")
    }

    #[test]
    fn rights_that_are_joined_in_one_text_are_told_apart() {
        let entries = access(permissions(json!([
            { "User": "NT AUTHORITY\\SELF", "AccessRights": ["FullAccess, ReadPermission"], "Deny": false },
            { "User": "offision@contoso.com", "AccessRights": ["ReadPermission"], "Deny": false },
            { "User": "offision@contoso.com", "AccessRights": ["FullAccess"], "Deny": false, "IsInherited": false }
        ])))
        .expect("every entry says whom it concerns");
        let names: Vec<_> = entries.iter().map(|entry| &*entry.who.name).collect();
        assert_eq!(
            names,
            ["NT AUTHORITY\\SELF", "offision@contoso.com"],
            "reading permissions is not Full Access"
        );
    }

    #[test]
    fn an_entry_without_a_name_leaves_the_list_unknown() {
        let renamed = permissions(
            json!([{ "Trustee": "offision@contoso.com", "AccessRights": ["FullAccess"] }]),
        );
        assert_eq!(access(renamed), Err(Because::PropertyAbsent));
    }

    #[test]
    fn settings_that_are_absent_stay_unknown() {
        let wire: CalendarProcessing = serde_json::from_value(
            json!({ "AutomateProcessing": "AutoAccept", "AllBookInPolicy": "False" }),
        )
        .expect("the body has the documented shape");
        let settings = booking(wire);
        assert_eq!(
            settings.automatic_processing,
            Some(AutomaticProcessing::Accept)
        );
        assert_eq!(settings.accepts_everyone, Some(false));
        assert_eq!(settings.everyone_may_request, None);
        assert_eq!(settings.delegates, None);
    }

    #[test]
    fn the_kind_of_mailbox_decides_what_is_covered() {
        for (details, resource, kind) in [
            ("RoomMailbox", Some("Room"), Kind::Room),
            ("RoomMailbox", None, Kind::Room),
            ("RoomMailbox", Some("Workspace"), Kind::Workspace),
            ("RoomMailbox", Some("Desk"), Kind::Desk),
            ("EquipmentMailbox", Some("Equipment"), Kind::Equipment),
            ("LinkedRoomMailbox", None, Kind::LinkedRoom),
            ("SharedMailbox", None, Kind::SharedMailbox),
            ("RemoteRoomMailbox", None, Kind::OnPremises),
            ("MailContact", None, Kind::OtherTenant),
            ("", None, Kind::Room),
        ] {
            let wire = RoomMailbox {
                recipient_type_details: Some(details.into()),
                resource_type: resource.map(str::to_owned),
                ..RoomMailbox::default()
            };
            assert_eq!(room_kind(&wire), kind, "{details}");
        }
    }

    #[test]
    fn working_hours_need_all_their_parts() {
        let hours = working_hours(
            Some("Weekdays"),
            Some("08:30:00"),
            Some("17:00:00.0000000"),
            Some("China Standard Time"),
        )
        .expect("the documented form");
        assert_eq!(hours.days.len(), 5);
        assert_eq!(hours.start, jiff::civil::time(8, 30, 0, 0));
        assert_eq!(
            working_hours(Some("Weekdays"), None, Some("17:00:00"), None),
            None
        );
    }
}
