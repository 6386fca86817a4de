//! Tables of `Export-Csv` and of Excel.

use super::*;

const HEAD: [&str; 8] = [
    "PrimarySmtpAddress",
    "DisplayName",
    "AutomateProcessing",
    "AllBookInPolicy",
    "AllRequestInPolicy",
    "BookingWindowInDays",
    "ResourceDelegates",
    "BookInPolicy",
];

fn row(number: usize) -> [String; 8] {
    [
        format!("room{number}@contoso.com"),
        format!("Room \"{number}\", east\nwing; 東"),
        "AutoAccept".to_owned(),
        "False".to_owned(),
        "TRUE".to_owned(),
        "180".to_owned(),
        "offision@contoso.com, ada@contoso.com".to_owned(),
        String::new(),
    ]
}

fn table(separator: char, before: &str, rows: usize) -> String {
    let line = |cells: &[String]| {
        let quoted: Vec<String> = cells
            .iter()
            .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
            .collect();
        quoted.join(&separator.to_string()) + "\n"
    };
    let rows: String = (1..=rows).map(|number| line(&row(number))).collect();
    format!("{before}{}{rows}", line(&HEAD.map(str::to_owned)))
}

#[test]
fn every_separator_mark_and_encoding_gives_the_same_rooms() {
    let expected = shown(&imported(&table(',', "", 3)));
    for separator in [',', ';', '\t'] {
        for before in [
            "",
            "#TYPE Selected.System.Management.Automation.PSCustomObject\n",
            "sep=;\n",
            "\n",
        ] {
            let text = table(separator, before, 3);
            for bytes in shapes::encodings(&text) {
                let import = import_bytes("rooms.json", &bytes).expect("there is a room in it");
                assert_eq!(import.unusable, [], "{text}");
                let found = shown(&import).replace("east\\r\\n", "east\\n");
                assert_eq!(found, expected, "{text}");
            }
        }
    }
    let import = imported(&table(';', "", 1));
    let room = &import.rooms[0];
    let mailbox = room.mailbox.as_ref().expect("it was read");
    assert_eq!(
        mailbox.display_name.as_deref(),
        Some("Room \"1\", east\nwing; 東")
    );
    let processing = room.processing.as_ref().expect("it was read");
    assert_eq!(processing.all_book_in_policy, Some(false));
    assert_eq!(processing.all_request_in_policy, Some(true));
    assert_eq!(processing.booking_window_in_days, Some(180));
    assert_eq!(
        processing.resource_delegates,
        Some(vec![
            "offision@contoso.com".to_owned(),
            "ada@contoso.com".to_owned()
        ])
    );
    assert_eq!(processing.book_in_policy, Some(vec![]));
    assert_eq!(
        processing.enforce_scheduling_horizon, None,
        "there is no such column"
    );
}

#[test]
fn a_row_whose_cells_do_not_fit_is_left_out_and_told() {
    let mut text = table(',', "", 2);
    text += "room3@contoso.com,Room 3,AutoAccept\n";
    text += "room4@contoso.com,Room 4,AutoAccept,False,True,180,offision,,extra\n";
    text += "room5@contoso.com,Room 5,AutoAccept,False,True,180,offision,,,\n";
    let import = imported(&text);
    let addresses: Vec<&str> = import
        .rooms
        .iter()
        .map(|room| room.address.as_str())
        .collect();
    assert_eq!(
        addresses,
        [
            "room1@contoso.com",
            "room2@contoso.com",
            "room5@contoso.com"
        ]
    );
    assert_eq!(complaints(&import.unusable), ["cells", "cells"]);
    assert_eq!(
        import.unusable[0].place.line,
        Some(6),
        "two rows have two lines each"
    );
}

#[test]
fn collections_that_export_csv_writes_as_their_type_are_unknown() {
    let text = table(',', "", 1).replace(
        "offision@contoso.com, ada@contoso.com",
        "System.Collections.ArrayList",
    );
    let import = imported(&text);
    assert_eq!(complaints(&import.unusable), ["truncated"]);
    let processing = import.rooms[0]
        .processing
        .as_ref()
        .expect("the rest of it was read");
    assert_eq!(processing.resource_delegates, None);
}

#[test]
fn a_table_that_ends_in_a_cell_says_so() {
    let text = table(',', "", 2) + "room3@contoso.com,\"Room";
    let import = imported(&text);
    assert_eq!(import.rooms.len(), 2);
    assert_eq!(complaints(&import.unusable), ["cut-off"]);
}

#[test]
fn a_table_of_access_lists_is_one_list_for_each_room() {
    let text = "\"Identity\",\"User\",\"AccessRights\",\"Deny\",\"IsInherited\"\n\
                \"room1@contoso.com\",\"NT AUTHORITY\\SELF\",\"{FullAccess, ReadPermission}\",\"False\",\"False\"\n\
                \"room2@contoso.com\",\"ada@contoso.com\",\"{FullAccess}\",\"True\",\"False\"\n\
                \"room1@contoso.com\",\"offision@contoso.com\",\"FullAccess\",\"False\",\"False\"\n";
    let import = imported(text);
    assert_eq!(import.unusable, []);
    let access = import.rooms[0]
        .permissions
        .as_ref()
        .expect("they were read");
    assert_eq!(access.len(), 2);
    assert_eq!(
        access[0].access_rights,
        Some(vec!["FullAccess".to_owned(), "ReadPermission".to_owned()])
    );
    let access = import.rooms[1]
        .permissions
        .as_ref()
        .expect("they were read");
    assert_eq!(access[0].deny, Some(true));
}
