//! Files that are not as they should be: what is right is used, and what is not is named.

use super::*;

#[test]
fn rooms_before_a_cut_are_used_and_the_cut_is_named() {
    let whole = file_of(&[exported(1), exported(2), exported(3)]);
    let third = whole
        .find("\n,{\"address\":\"room3")
        .or_else(|| whole.find("room3@"))
        .expect("it is there");
    for length in (0..whole.len()).step_by(7) {
        if !whole.is_char_boundary(length) {
            continue;
        }
        match import_bytes("rooms.json", &whole.as_bytes()[..length]) {
            Ok(import) => {
                assert!(
                    !import.unusable.is_empty() || length >= whole.trim_end().len(),
                    "{length}"
                );
                assert!(import.rooms.len() == 3 || length < whole.len());
                if length > third {
                    assert!(import.rooms.len() >= 2, "{length}");
                }
            }
            Err(error) => assert!(!error.unusable.is_empty(), "{length}"),
        }
    }
    let cut = imported(&whole[..third + 40]);
    assert_eq!(complaints(&cut.unusable), ["cut-off"]);
    assert_eq!(cut.rooms.len(), 2);
    assert_eq!(
        cut.files[0].found,
        Some(3),
        "it is known how many there should be"
    );
    assert_eq!(cut.files[0].is_complete, None);
}

#[test]
fn a_broken_room_costs_itself_alone() {
    let whole = file_of(&[exported(1), exported(2), exported(3)]);
    let second = whole.find("room2@contoso.com").expect("it is there");
    for (what, damaged) in [
        ("a quote is missing", {
            let mut text = whole.clone();
            text.replace_range(second - 1..second, "");
            text
        }),
        (
            "a bracket is missing",
            whole.replacen("}\n,", "\n,", 2).replacen("\n,", "}\n,", 1),
        ),
        ("a word is wrong", {
            let mut text = whole.clone();
            let at = second + text[second..].find("false").expect("it is there");
            text.replace_range(at..at + 5, "fals!");
            text
        }),
    ] {
        let import = imported(&damaged);
        let addresses: Vec<&str> = import
            .rooms
            .iter()
            .map(|room| room.address.as_str())
            .collect();
        assert_eq!(
            addresses,
            ["room1@contoso.com", "room3@contoso.com"],
            "{what}"
        );
        assert_eq!(complaints(&import.unusable), ["broken"], "{what}");
        assert_eq!(import.unusable[0].place.line, Some(3), "{what}");
        assert_eq!(import.recipients.len(), 2, "{what}");
        assert!(import.tenant.is_some(), "{what}");
    }
}

#[test]
fn text_around_the_data_is_left_out_and_told() {
    let text = format!(
        "WARNING: 1 of 2\nPS C:\\> .\\rooms.ps1\n{}\nPS C:\\> exit\n",
        file_of(&[exported(1)])
    );
    let import = imported(&text);
    assert_eq!(import.rooms.len(), 1);
    assert_eq!(complaints(&import.unusable), ["not-data"]);
    assert_eq!(import.unusable[0].place.line, Some(1));
}

#[test]
fn zeros_at_the_end_are_nothing_and_zeros_in_a_value_are_a_loss() {
    let mut bytes = file_of(&[exported(1)]).into_bytes();
    bytes.extend([0; 4096]);
    let import = import_bytes("rooms.json", &bytes).expect("there is a room in it");
    assert_eq!(import.unusable, []);
    let mut room = exported(1);
    room["processing"]["AutomateProcessing"] = json!("AutoAccept\0");
    room["processing"]["ResourceDelegates"] = json!(["off\u{fffd}sion"]);
    let import = imported(&file_of(&[room]));
    assert_eq!(complaints(&import.unusable), ["garbled", "garbled"]);
    let processing = import.rooms[0].processing.as_ref().expect("it was read");
    assert_eq!(processing.automate_processing, None);
    assert_eq!(processing.resource_delegates, None);
}

#[test]
fn what_was_cut_at_the_depth_of_the_writer_is_unknown_and_named() {
    let mut room = exported(1);
    room["processing"]["ResourceDelegates"] = json!("System.Collections.ArrayList");
    room["processing"]["BookInPolicy"] = json!(["Microsoft.Exchange.Data.Directory.ADObjectId"]);
    room["processing"]["RequestInPolicy"] = json!("{ada, bob, carl, dan...}");
    room["permissions"] = json!(["@{User=offision@contoso.com; AccessRights=System.Object[]}"]);
    room["mailbox"] = json!("System.Collections.Specialized.OrderedDictionary");
    let import = imported(&file_of(&[room]));
    assert_eq!(complaints(&import.unusable), ["truncated"; 5]);
    let room = &import.rooms[0];
    let processing = room.processing.as_ref().expect("the rest of it was read");
    assert_eq!(processing.resource_delegates, None);
    assert_eq!(processing.book_in_policy, None);
    assert_eq!(processing.request_in_policy, None);
    assert_eq!(processing.all_book_in_policy, Some(false));
    assert_eq!(room.permissions.as_ref().err(), Some(&NotRead::Unusable));
    assert_eq!(room.mailbox.as_ref().err(), Some(&NotRead::Unusable));
    let property = |it: &Unusable| match &it.what {
        What::Truncated { property } => property.clone(),
        other => panic!("{other:?}"),
    };
    let mut properties: Vec<String> = import.unusable.iter().map(property).collect();
    properties.sort();
    assert_eq!(
        properties,
        [
            "BookInPolicy",
            "RequestInPolicy",
            "ResourceDelegates",
            "mailbox",
            "permissions"
        ]
    );
    assert!(
        import
            .unusable
            .iter()
            .all(|it| it.place.room.as_deref() == Some("room1@contoso.com"))
    );
}

#[test]
fn a_property_that_is_there_twice_is_unknown_unless_both_agree() {
    let text = exported(1).to_string().replace(
        "\"AllBookInPolicy\":false",
        "\"AllBookInPolicy\":false,\"allBookInPolicy\":true,\"BookingType\":\"Standard\"",
    );
    let import = imported(&text);
    assert_eq!(complaints(&import.unusable), ["twice"]);
    let processing = import.rooms[0].processing.as_ref().expect("it was read");
    assert_eq!(processing.all_book_in_policy, None);
    assert_eq!(processing.booking_type.as_deref(), Some("Standard"));
}

#[test]
fn a_row_that_names_no_room_is_told_with_its_line() {
    let mut nameless = settings();
    nameless
        .as_object_mut()
        .expect("it is an object")
        .remove("Identity");
    let mut misnamed = settings();
    misnamed["PrimarySmtpAddress"] = json!("not an address");
    let text = format!(
        "[\n{},\n{nameless},\n{misnamed},\n{{\"a\":1}},\n5,\nnull]",
        exported(1)
    );
    let import = imported(&text);
    assert_eq!(
        complaints(&import.unusable),
        [
            "no-address",
            "not-an-address",
            "no-address",
            "nothing-known"
        ]
    );
    let lines: Vec<Option<u64>> = import.unusable.iter().map(|it| it.place.line).collect();
    assert_eq!(lines, [Some(3), Some(4), Some(5), Some(6)]);
}

#[test]
fn nesting_and_size_without_end_cost_only_themselves() {
    let deep = "[".repeat(200_000) + &"]".repeat(200_000);
    let mut text = file_of(&[exported(1), exported(2)]);
    text = text.replacen(
        "\"failed\":false",
        &format!("\"failed\":false,\"deep\":{deep}"),
        1,
    );
    let import = imported(&text);
    assert_eq!(complaints(&import.unusable), ["too-deep"]);
    assert_eq!(import.rooms.len(), 1);

    let open = format!("{}\n{}", exported(1), "{\"a\":[".repeat(300_000));
    assert_eq!(complaints(&imported(&open).unusable), ["cut-off"]);

    let large = format!(
        "[{{\"address\":\"{}\"}},{}]",
        "x".repeat(17 << 20),
        exported(1)
    );
    let import = imported(&large);
    assert_eq!(complaints(&import.unusable), ["too-large"]);
    assert_eq!(import.rooms.len(), 1);
}

#[test]
fn complaints_without_end_are_counted() {
    let text = "{\"a\":1}\n".repeat(5_000) + &exported(1).to_string();
    let import = imported(&text);
    assert_eq!(import.unusable.len(), 1_001);
    assert_eq!(import.unusable[1_000].what, What::More { count: 4_000 });
}

#[test]
fn a_file_without_rooms_says_what_it_is() {
    for (bytes, what) in [
        (b"".as_slice(), "empty"),
        (b"\xef\xbb\xbf \r\n\0", "empty"),
        (b"PK\x03\x04 a workbook", "not-text"),
        (b"Dear support, here are my rooms.", "not-data"),
        (b"[]", "nothing-known"),
        (b"[1, 2]", "nothing-known"),
        (b"{", "cut-off"),
        (b"[{\"a\":}]", "broken"),
        (b"{\"a\":1}", "no-address"),
        (b"{\"address\":\"room1@contoso.com\"}", "nothing-known"),
    ] {
        let error = import_bytes("rooms.json", bytes).expect_err("there is no room in it");
        assert_eq!(
            complaints(&error.unusable).first(),
            Some(&what),
            "{}",
            String::from_utf8_lossy(bytes)
        );
        assert_eq!(error.files.len(), 1);
    }
}

#[test]
fn a_time_that_names_no_moment_is_told_and_not_invented() {
    for (time, expected) in [
        ("/Date(1795600800000)/", Some("2026-11-25T10:00:00Z")),
        (
            "2026-11-25T10:00:00.1234567Z",
            Some("2026-11-25T10:00:00.1234567Z"),
        ),
        ("25/11/2026 18:00", None),
    ] {
        let mut room = exported(1);
        room["readUtc"] = json!(time);
        let import = imported(&json!([room]).to_string());
        assert_eq!(
            import.rooms[0].read_at.map(|at| at.to_string()).as_deref(),
            expected
        );
        assert_eq!(import.unusable.is_empty(), expected.is_some());
    }
}
