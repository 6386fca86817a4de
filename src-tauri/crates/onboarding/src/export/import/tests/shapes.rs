//! One content in all the shapes in which it may come.

use super::*;

fn wide(text: &str, little_endian: bool) -> Vec<u8> {
    let bytes = |unit: u16| {
        if little_endian {
            unit.to_le_bytes()
        } else {
            unit.to_be_bytes()
        }
    };
    text.encode_utf16().flat_map(bytes).collect()
}

/// The same text in every encoding and with every line end that PowerShell writes.
pub(super) fn encodings(text: &str) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for text in [text.to_owned(), text.replace('\n', "\r\n")] {
        for text in [text.clone(), format!("\u{feff}{text}")] {
            all.extend([wide(&text, true), wide(&text, false), text.into_bytes()]);
        }
    }
    all
}

#[test]
fn every_encoding_gives_the_same_rooms() {
    let text = file_of(&[exported(1), exported(2)]);
    let expected = shown(&imported(&text));
    for bytes in encodings(&text) {
        let import = import_bytes("rooms.json", &bytes).expect("there is a room in it");
        assert_eq!(import.unusable, []);
        assert_eq!(shown(&import), expected);
    }
}

#[test]
fn an_object_instead_of_a_list_and_every_wrapper_give_the_same_room() {
    let room = exported(1);
    let expected = shown(&imported(&room.to_string()));
    for value in [
        json!([room]),
        json!({ "rooms": room }),
        json!({ "rooms": [room] }),
        json!({ "value": [room], "Count": 1 }),
        json!({ "rooms": { "value": [room], "Count": 1 } }),
        json!({ "schema": "offision.rooms/2", "Rooms": [room], "complete": true }),
        json!([[room]]),
    ] {
        for text in [
            value.to_string(),
            serde_json::to_string_pretty(&value).expect("it is JSON"),
        ] {
            let import = imported(&text);
            assert_eq!(import.unusable, [], "{text}");
            assert_eq!(shown(&import), expected, "{text}");
        }
    }
}

#[test]
fn several_documents_in_one_file_are_read_one_after_the_other() {
    let text = format!("{}\r\n{}\n[{},]\n", exported(1), exported(2), exported(3));
    let import = imported(&text);
    assert_eq!(import.rooms.len(), 3);
    assert_eq!(import.unusable, []);
}

#[test]
fn a_plain_answer_is_read_when_it_names_its_room() {
    let mut answer = settings();
    answer["Identity"] = json!("Room1@Contoso.com");
    for text in [json!(answer).to_string(), json!([answer]).to_string()] {
        let import = imported(&text);
        assert_eq!(import.rooms[0].address, "room1@contoso.com");
        assert_eq!(
            import.rooms[0].read_at, None,
            "the time of the file is not the time of the answer"
        );
        assert!(import.rooms[0].processing.is_ok());
        assert_eq!(
            import.rooms[0].permissions.as_ref().err(),
            Some(&NotRead::NotInFile)
        );
    }
    let mut named = settings();
    named["PrimarySmtpAddress"] =
        json!({ "Local": "room1", "Domain": "contoso.com", "Length": 17 });
    assert_eq!(
        imported(&named.to_string()).rooms[0].address,
        "room1@contoso.com"
    );
}

#[test]
fn answers_that_carry_no_address_find_their_mailbox_in_another_file() {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let write = |name: &str, value: &Value| {
        let path = folder.path().join(name);
        fs::write(&path, value.to_string()).expect("the folder can be written");
        path
    };
    let mut one = settings();
    one["Identity"] = json!("ROOM1");
    let mut stranger = settings();
    stranger["Identity"] = json!("room9");
    let entry = json!({ "Identity": "room1", "User": "offision@contoso.com", "AccessRights": [1], "Deny": "False" });
    let files = [
        write("processing.json", &json!([one, stranger])),
        write("mailboxes.json", &json!([mailbox(1), mailbox(2)])),
        write("permissions.json", &json!([entry, entry])),
    ];
    let import = import(&files).expect("there are rooms in them");
    assert_eq!(complaints(&import.unusable), ["no-such-room"]);
    assert_eq!(import.unusable[0].file, "processing.json");
    let room = &import.rooms[0];
    assert_eq!(room.address, "room1@contoso.com");
    assert!(room.mailbox.is_ok() && room.processing.is_ok());
    let access = room.permissions.as_ref().expect("they were read");
    assert_eq!(access.len(), 2, "entries are not made one");
    assert_eq!(access[0].access_rights, Some(vec!["FullAccess".to_owned()]));
    assert_eq!(access[0].deny, Some(false));
    assert_eq!(import.rooms.len(), 2);
}

#[test]
fn the_first_version_of_the_file_is_read() {
    let row = |error: Value| {
        json!({
            "schema": "offision.rooms/1", "smtp": "room1@contoso.com", "name": "Room 1", "id": "11111111-2222-3333-4444-555555555555",
            "kind": "RoomMailbox", "resourceType": "Room", "readUtc": "2026-11-25T10:00:00.0000000Z", "error": error,
            "AutomateProcessing": "AutoAccept", "AllBookInPolicy": false, "AllRequestInPolicy": true, "BookingWindowInDays": 180,
            "ResourceDelegates": ["offision"], "BookInPolicy": [],
            "FullAccess": [{ "User": "offision@contoso.com", "Rights": ["FullAccess"], "Deny": false, "Inherited": false }]
        })
    };
    let import = imported(&json!([row(Value::Null)]).to_string());
    assert_eq!(import.unusable, []);
    let room = &import.rooms[0];
    let mailbox = room.mailbox.as_ref().expect("it was read");
    assert_eq!(mailbox.display_name.as_deref(), Some("Room 1"));
    assert_eq!(
        mailbox.recipient_type_details.as_deref(),
        Some("RoomMailbox")
    );
    assert_eq!(
        room.processing.as_ref().map(|it| it.all_book_in_policy),
        Ok(Some(false))
    );
    let access = room.permissions.as_ref().expect("they were read");
    assert_eq!(access[0].is_inherited, Some(false));
    assert!(room.read_at.is_some());

    let mut refused = row(json!("Access is denied."));
    let fields = refused.as_object_mut().expect("it is an object");
    fields.remove("FullAccess");
    let import = imported(&refused.to_string());
    let denied = NotRead::Refused {
        text: "Access is denied.".to_owned(),
        id: None,
    };
    assert!(import.rooms[0].processing.is_ok());
    assert_eq!(import.rooms[0].permissions.as_ref().err(), Some(&denied));

    refused["AutomateProcessing"] = json!("");
    let import = imported(&refused.to_string());
    assert_eq!(
        import.rooms[0].processing.as_ref().err(),
        Some(&denied),
        "that script made false of an answer that was empty"
    );
}

#[test]
fn the_newest_reading_of_a_room_counts_and_what_it_does_not_speak_of_is_kept() {
    let mut older = exported(1);
    older["readUtc"] = json!("2026-11-24T10:00:00Z");
    older["processing"]["AllBookInPolicy"] = json!(true);
    let mut newer = exported(1);
    newer["permissions"] = Value::Null;
    newer["inboxRules"] = Value::Null;
    for order in [[&older, &newer], [&newer, &older]] {
        let import = imported(&json!(order).to_string());
        assert_eq!(import.unusable, []);
        let room = &import.rooms[0];
        assert_eq!(
            room.processing.as_ref().map(|it| it.all_book_in_policy),
            Ok(Some(false))
        );
        assert!(
            room.permissions.is_ok(),
            "the newer one does not speak of it"
        );
        assert_eq!(
            room.read_at.map(|at| at.to_string()).as_deref(),
            Some("2026-11-24T10:00:00Z"),
            "nothing is older than the room says"
        );
        assert_eq!(
            room.inbox_rules, None,
            "what is of another time stays there"
        );
    }
    newer["errors"] = json!({ "permissions": { "text": "Server busy", "id": "x" } });
    let import = imported(&json!([older, newer]).to_string());
    assert!(
        matches!(import.rooms[0].permissions, Err(NotRead::Refused { .. })),
        "an answer that failed is not replaced by one of before"
    );
}

#[test]
fn two_readings_without_a_time_that_differ_are_told() {
    let row = |accepts: bool| {
        let mut row = settings();
        row["Identity"] = json!("room1@contoso.com");
        row["AllBookInPolicy"] = json!(accepts);
        row
    };
    let import = imported(&json!([row(false), row(true)]).to_string());
    assert_eq!(complaints(&import.unusable), ["which-is-newer"]);
    assert_eq!(
        import.rooms[0]
            .processing
            .as_ref()
            .map(|it| it.all_book_in_policy),
        Ok(Some(true)),
        "the later one in the list"
    );
    let import = imported(&json!([row(true), row(true)]).to_string());
    assert_eq!(import.unusable, []);
}

#[test]
fn a_file_of_another_tenant_is_not_used() {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let write = |name: &str, text: String| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("the folder can be written");
        path
    };
    let one = write("one.json", file_of(&[exported(1)]));
    let other = write(
        "other.json",
        file_of(&[exported(2)]).replace("11111111-2222", "99999999-2222"),
    );
    let missing = folder.path().join("missing.json");
    let import = import(&[one, other, missing]).expect("there is a room in one");
    assert_eq!(import.rooms.len(), 1);
    assert_eq!(
        complaints(&import.unusable),
        ["other-tenant", "not-readable"]
    );
    assert_eq!(import.files.len(), 3);
    assert_eq!(import.files[1].rooms, 0);
}

#[test]
fn a_newer_file_is_read_as_far_as_it_is_known() {
    let text = file_of(&[exported(1)]).replace("offision.rooms/2", "offision.rooms/3");
    let import = imported(&text);
    assert_eq!(complaints(&import.unusable), ["newer"]);
    assert_eq!(import.rooms.len(), 1);
}

#[test]
fn recipients_and_mailboxes_of_other_kinds_are_no_rooms_unless_they_have_settings() {
    let delegate = json!({ "Name": "offision", "PrimarySmtpAddress": "offision@contoso.com", "RecipientTypeDetails": "UserMailbox" });
    let mut shared = mailbox(2);
    shared["RecipientTypeDetails"] = json!("SharedMailbox");
    let mut used_as_room = mailbox(3);
    used_as_room["RecipientTypeDetails"] = json!(4);
    let mut settings = settings();
    settings["Identity"] = json!("room3");
    let rows = json!([mailbox(1), delegate, shared, used_as_room, settings]);
    let import = imported(&rows.to_string());
    let addresses: Vec<&str> = import
        .rooms
        .iter()
        .map(|room| room.address.as_str())
        .collect();
    assert_eq!(addresses, ["room1@contoso.com", "room3@contoso.com"]);
    assert_eq!(import.unusable, []);
    assert_eq!(import.recipients[0].asked, "offision@contoso.com");
}
