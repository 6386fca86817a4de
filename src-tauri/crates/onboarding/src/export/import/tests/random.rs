//! Whatever a file holds, it is read to its end.

use proptest::prelude::*;

use super::*;

/// Pieces of what files hold, so that random text comes into every corner.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "\\",
        "\n",
        "\r\n",
        ";",
        "\t",
        "null",
        "true",
        "1e999",
        "-",
        "\"rooms\"",
        "\"value\"",
        "\"members\"",
        "\"address\"",
        "\"PrimarySmtpAddress\"",
        "\"room1@contoso.com\"",
        "\"AutomateProcessing\"",
        "\"FullAccess\"",
        "\"User\"",
        "\"AccessRights\"",
        "\"readUtc\"",
        "\"/Date(1)/\"",
        "System.Object[]",
        "@{",
        "{...}",
        "\0",
        "\u{feff}",
        "會",
        "PrimarySmtpAddress,AutomateProcessing\n",
        "#TYPE x\n",
        "\"mailbox\":{",
        "\"processing\":{",
        "\"errors\":{",
        "\"asked\":",
        "\"group\":",
        "\"Count\":1",
    ]);
    prop::collection::vec(piece, 0..200).prop_map(|pieces| pieces.concat())
}

fn either(bytes: &[u8]) -> Vec<Unusable> {
    match import_bytes("rooms.json", bytes) {
        Ok(import) => import.unusable,
        Err(error) => {
            assert!(!error.unusable.is_empty(), "a file without rooms says why");
            error.unusable
        }
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes_are_read_to_their_end(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        either(&bytes);
    }

    #[test]
    fn arbitrary_pieces_are_read_to_their_end(text in pieces()) {
        either(text.as_bytes());
        for bytes in shapes::encodings(&text) {
            either(&bytes);
        }
    }

    #[test]
    fn a_good_file_with_one_byte_changed_loses_at_most_what_it_says(
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut bytes = file_of(&[exported(1), exported(2), exported(3)]).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let rooms = import_bytes("rooms.json", &bytes).map(|import| import.rooms.len()).unwrap_or_default();
        prop_assert!(rooms >= 1, "one byte cannot take all rooms away");
    }

}

proptest! {
    // Each case is read in twelve encodings.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn flags_numbers_and_names_survive_every_encoding(
        flags in prop::collection::vec(prop::option::of(any::<bool>()), 6),
        days in prop::option::of(0_i64..1080),
        delegates in prop::option::of(prop::collection::vec("[a-zA-Z0-9 .@'‘會議😀-]{0,12}[a-z]", 0..4)),
    ) {
        let names = [
            "AllBookInPolicy", "AllRequestInPolicy", "ForwardRequestsToDelegates", "ScheduleOnlyDuringWorkHours",
            "EnforceSchedulingHorizon", "DeleteSubject",
        ];
        let mut room = exported(1);
        let processing = &mut room["processing"];
        for (name, flag) in names.iter().zip(&flags) {
            processing[*name] = json!(flag);
        }
        processing["BookingWindowInDays"] = json!(days);
        let fields = processing.as_object_mut().expect("it is an object");
        fields.remove("ResourceDelegates");
        if let Some(delegates) = &delegates {
            fields.insert("ResourceDelegates".to_owned(), json!(delegates));
        }
        for bytes in shapes::encodings(&file_of(&[room])) {
            let import = import_bytes("rooms.json", &bytes).expect("there is a room in it");
            prop_assert_eq!(&import.unusable, &[]);
            let read = import.rooms[0].processing.as_ref().expect("it was read");
            prop_assert_eq!(
                vec![
                    read.all_book_in_policy, read.all_request_in_policy, read.forward_requests_to_delegates,
                    read.schedule_only_during_work_hours, read.enforce_scheduling_horizon, read.delete_subject,
                ],
                flags.clone()
            );
            prop_assert_eq!(read.booking_window_in_days, days);
            let trimmed = delegates.as_ref().map(|names| names.iter().map(|name| name.trim().to_owned()).collect::<Vec<_>>());
            prop_assert_eq!(&read.resource_delegates, &trimmed);
        }
    }
}
