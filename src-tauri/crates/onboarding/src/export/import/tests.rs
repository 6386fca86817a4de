use std::fs;

use serde_json::{Value, json};

use super::*;
use crate::words::{Language, Words};

mod damage;
mod random;
mod shapes;
mod size;
mod tables;

/// A room as `Get-CalendarProcessing` answers about one that is set up right.
fn settings() -> Value {
    json!({
        "AutomateProcessing": "AutoAccept",
        "AllBookInPolicy": false,
        "AllRequestInPolicy": true,
        "AllRequestOutOfPolicy": false,
        "ForwardRequestsToDelegates": true,
        "ScheduleOnlyDuringWorkHours": false,
        "EnforceSchedulingHorizon": false,
        "BookingWindowInDays": 180,
        "MaximumDurationInMinutes": 1440,
        "ResourceDelegates": ["offision"],
        "BookInPolicy": [],
        "RequestInPolicy": [],
        "RequestOutOfPolicy": [],
        "BookingType": "Standard",
        "Identity": "bbcfc3c5-0b93-4135-9ef9-18477a9fb504"
    })
}

fn mailbox(number: usize) -> Value {
    json!({
        "Identity": format!("room{number}"),
        "Name": format!("room{number}"),
        "DisplayName": format!("會議室 {number}"),
        "PrimarySmtpAddress": format!("room{number}@contoso.com"),
        "ExternalDirectoryObjectId": format!("00000000-0000-0000-0000-{number:012}"),
        "RecipientTypeDetails": "RoomMailbox",
        "ResourceType": "Room",
        "ResourceCapacity": 8,
        "IsDirSynced": false,
        "HiddenFromAddressListsEnabled": null,
        "EmailAddresses": [format!("SMTP:room{number}@contoso.com")],
        "GrantSendOnBehalfTo": ["offision"]
    })
}

fn access() -> Value {
    json!([
        { "User": "NT AUTHORITY\\SELF", "Deny": false, "IsInherited": false, "UserSid": "S-1-5-10",
          "AccessRights": ["FullAccess, ReadPermission"] },
        { "User": "offision@contoso.com", "Deny": false, "IsInherited": false, "UserSid": null, "AccessRights": ["FullAccess"] }
    ])
}

/// A room as the script writes it.
fn exported(number: usize) -> Value {
    json!({
        "address": format!("room{number}@contoso.com"),
        "readUtc": "2026-11-25T10:00:00.0000000Z",
        "failed": false,
        "mailbox": mailbox(number),
        "processing": settings(),
        "permissions": access(),
        "inboxRules": ["Junk E-mail Rule"],
        "workingHours": { "WorkDays": "Weekdays", "WorkingHoursStartTime": "08:00:00", "WorkingHoursEndTime": "17:00:00",
                          "WorkingHoursTimeZone": "China Standard Time" },
        "place": { "Building": "Central", "Floor": 3, "FloorLabel": null, "City": "Hong Kong", "Capacity": 8, "BookingType": "Standard",
                   "Tags": [] },
        "errors": {}
    })
}

/// The file that the script writes at its end, a room on each line.
fn file_of(rooms: &[Value]) -> String {
    let lines = |items: &[Value]| {
        let lines: Vec<String> = items.iter().map(Value::to_string).collect();
        lines.join("\n,")
    };
    let recipients = [
        json!({ "asked": "offision", "readUtc": "2026-11-25T10:05:00Z", "error": null, "recipient": {
            "Name": "offision", "PrimarySmtpAddress": "offision@contoso.com", "RecipientTypeDetails": "UserMailbox",
            "WindowsLiveID": "offision@contoso.com", "EmailAddresses": ["SMTP:offision@contoso.com"] } }),
        json!({ "asked": "gone", "readUtc": "2026-11-25T10:05:00Z", "recipient": null, "error": {
            "text": "The operation couldn't be performed because object 'gone' couldn't be found.",
            "id": "[FailureCategory=Cmdlet-ManagementObjectNotFoundException]" } }),
    ];
    let members = [
        json!({ "group": "Front desk", "readUtc": "2026-11-25T10:05:00Z", "error": null,
                           "members": [{ "Name": "ada", "PrimarySmtpAddress": "ada@contoso.com" }] }),
    ];
    format!(
        "{{\"schema\":\"offision.rooms/2\",\"run\":\"8f2c1d3e\",\"source\":\"exchange-online\",\"tenantId\":\"11111111-2222-3333-4444-555555555555\",\
         \"tenantDomain\":\"contoso.onmicrosoft.com\",\"asked\":\"all\",\"found\":{},\"moduleVersion\":\"3.9.2\",\"powershellVersion\":\"7.6.1\",\"rooms\":[\n\
         {}\n],\"recipients\":[\n{}\n],\"members\":[\n{}\n],\"finishedUtc\":\"2026-11-25T10:06:00Z\",\"failed\":0,\"complete\":true}}\n",
        rooms.len(),
        lines(rooms),
        lines(&recipients),
        lines(&members),
    )
}

fn imported(text: &str) -> Import {
    import_bytes("rooms.json", text.as_bytes()).expect("there is a room in it")
}

/// What was said of a text, as ids.
fn complaints(unusable: &[Unusable]) -> Vec<&'static str> {
    unusable.iter().map(|it| it.what.id()).collect()
}

/// Everything about rooms, so that two imports can be compared.
fn shown(import: &Import) -> String {
    format!(
        "{:#?}\n{:#?}\n{:?}",
        import.rooms,
        import.recipients,
        import.members.len()
    )
}

#[test]
fn a_file_of_the_script_is_read_completely() {
    let import = imported(&file_of(&[exported(1), exported(2)]));
    assert_eq!(import.unusable, []);
    assert_eq!(
        import.tenant.as_deref(),
        Some("11111111-2222-3333-4444-555555555555")
    );
    assert_eq!(
        import.files,
        [FileSummary {
            file: "rooms.json".to_owned(),
            encoding: Some(Encoding::Utf8),
            schema: Some("offision.rooms/2".to_owned()),
            tenant: import.tenant.clone(),
            run: Some("8f2c1d3e".to_owned()),
            is_complete: Some(true),
            found: Some(2),
            rooms: 2,
            module_version: Some("3.9.2".to_owned()),
            powershell_version: Some("7.6.1".to_owned()),
        }]
    );
    let room = &import.rooms[1];
    assert_eq!(room.address, "room2@contoso.com");
    assert_eq!(
        room.read_at.map(|at| at.to_string()).as_deref(),
        Some("2026-11-25T10:00:00Z")
    );
    let mailbox = room.mailbox.as_ref().expect("it was read");
    assert_eq!(mailbox.display_name.as_deref(), Some("會議室 2"));
    assert_eq!(mailbox.resource_capacity, Some(8));
    assert_eq!(mailbox.is_dir_synced, Some(false));
    assert_eq!(
        mailbox.hidden_from_address_lists_enabled, None,
        "null is unknown"
    );
    assert_eq!(mailbox.account_disabled, None, "absent is unknown");
    let processing = room.processing.as_ref().expect("it was read");
    assert_eq!(processing.all_request_in_policy, Some(true));
    assert_eq!(processing.enforce_scheduling_horizon, Some(false));
    assert_eq!(processing.delete_subject, None, "absent is unknown");
    assert_eq!(
        processing.resource_delegates,
        Some(vec!["offision".to_owned()])
    );
    assert_eq!(processing.book_in_policy, Some(vec![]));
    let permissions = room.permissions.as_ref().expect("they were read");
    assert_eq!(permissions.len(), 2);
    assert_eq!(
        permissions[0].access_rights,
        Some(vec!["FullAccess".to_owned(), "ReadPermission".to_owned()])
    );
    assert_eq!(room.inbox_rules, Some(vec!["Junk E-mail Rule".to_owned()]));
    let hours = room.working_hours.as_ref().expect("they were read");
    assert_eq!(hours.start.as_deref(), Some("08:00:00"));
    let place = room.place.as_ref().expect("it was read");
    assert_eq!(
        (
            place.building.as_deref(),
            place.floor.as_deref(),
            place.capacity.as_deref()
        ),
        (Some("Central"), Some("3"), Some("8"))
    );
    let found = import.recipients[0].answer.as_ref().expect("there is one");
    assert_eq!(
        found.primary_smtp_address.as_deref(),
        Some("offision@contoso.com")
    );
    assert_eq!(
        found.windows_live_id.as_deref(),
        Some("offision@contoso.com")
    );
    let Err(NotRead::Refused { id: Some(id), .. }) = &import.recipients[1].answer else {
        panic!("nobody is there: {:?}", import.recipients[1]);
    };
    assert!(id.contains("ManagementObjectNotFound"));
    assert_eq!(import.members["Front desk"].as_ref().map(Vec::len), Ok(1));
}

#[test]
fn what_exchange_refused_is_told_in_its_words() {
    let mut room = exported(1);
    room["processing"] = Value::Null;
    room["permissions"] = Value::Null;
    room["inboxRules"] = Value::Null;
    room["errors"] = json!({
        "processing": { "text": "The specified mailbox Identity:\"room1\" doesn't exist.", "id": "Ex41BAF5" },
        "inboxRules": { "text": "Access is denied.", "id": "x" }
    });
    let import = imported(&file_of(&[room]));
    let room = &import.rooms[0];
    assert_eq!(
        room.processing.as_ref().err(),
        Some(&NotRead::Refused {
            text: "The specified mailbox Identity:\"room1\" doesn't exist.".to_owned(),
            id: Some("Ex41BAF5".to_owned()),
        })
    );
    assert_eq!(room.permissions.as_ref().err(), Some(&NotRead::NotInFile));
    assert_eq!(room.inbox_rules, None);
    assert_eq!(import.unusable, []);
}

#[test]
fn an_imported_room_becomes_the_same_facts_as_a_live_answer() {
    let mut import = imported(&file_of(&[exported(1)]));
    let room = import.rooms.remove(0);
    let live = serde_json::from_value(settings()).expect("the wire has this shape");
    assert_eq!(
        crate::translate::booking(room.processing.expect("it was read")),
        crate::translate::booking(live)
    );
}

#[test]
fn every_complaint_has_a_sentence_in_every_language() {
    let text = || "Property".to_owned();
    let whats = [
        What::NotReadable { error: text() },
        What::NotText,
        What::Empty,
        What::NothingKnown,
        What::NotData,
        What::CutOff,
        What::Broken,
        What::TooDeep,
        What::TooLarge,
        What::TooMany { limit: 5 },
        What::Cells {
            found: 1,
            wanted: 2,
        },
        What::NoAddress,
        What::NotAnAddress { value: text() },
        What::NoSuchRoom { identity: text() },
        What::Truncated { property: text() },
        What::Unreadable {
            property: text(),
            value: text(),
        },
        What::Joined {
            property: text(),
            value: text(),
        },
        What::Garbled { property: text() },
        What::Twice { property: text() },
        What::Undated { value: text() },
        What::WhichIsNewer { other: text() },
        What::Newer { schema: text() },
        What::OtherTenant { tenant: text() },
        What::More { count: 3 },
    ];
    for language in Language::ALL {
        let words = Words::of(language);
        for what in &whats {
            for (line, room) in [
                (None, None),
                (Some(7), None),
                (None, Some("room1")),
                (Some(7), Some("room1")),
            ] {
                let unusable = Unusable {
                    file: "rooms.json".to_owned(),
                    place: Place {
                        line,
                        room: room.map(str::to_owned),
                    },
                    what: what.clone(),
                };
                let sentence = unusable.sentence(&words);
                assert!(sentence.contains("rooms.json"), "{sentence}");
                assert_eq!(sentence.contains('7'), line.is_some(), "{sentence}");
                assert_eq!(sentence.contains("room1"), room.is_some(), "{sentence}");
                assert!(
                    !sentence.contains("import-") && !sentence.contains('{'),
                    "{sentence}"
                );
                for (_, value) in what.arguments() {
                    assert!(sentence.contains(&value), "{sentence}");
                }
            }
        }
        assert_ne!(words.text("import-nothing", &[]), "import-nothing");
    }
}
