//! Rooms on which advisory checks have something to say.

use crate::facts::{
    BookingSettings, BookingType, Mailbox, MailboxKind, OtherReading, PlaceDetails, Room, Standing,
};
use crate::rooms::fixture::{expected, known, named, offision, room, room_with_booking, somebody};
use crate::{Because, Reading, RoomResult, Word, judge_room};

/// As Offision needs it, and with everything that can be advised against.
fn surprising() -> Room {
    let room = room_with_booking(|booking| {
        booking.delegates = Some(vec![
            offision(),
            named("All Staff", Standing::DynamicGroup),
            named("S-1-5-21-1", Standing::Orphan),
        ]);
        booking.may_request = Some(vec![somebody("ada")]);
        booking.everyone_may_request_exceptions = Some(true);
        booking.shows_pending = Some(false);
        booking.pencils_in_new = Some(false);
        booking.window_days = Some(30);
        booking.longest_minutes = Some(60);
        booking.allows_conflicts = Some(true);
        booking.allows_series = Some(false);
        booking.deletes_comments = Some(true);
        booking.removes_private = Some(true);
        booking.answers_external = Some(false);
        booking.releases_unclaimed = Some(true);
        booking.booking_type = Some(BookingType::Reserved);
    });
    Room {
        mailbox: known(Mailbox {
            kind: MailboxKind::Room,
            hidden_from_address_lists: Some(false),
            synced: Some(true),
        }),
        details: known(PlaceDetails {
            capacity: Some(None),
            ..PlaceDetails::default()
        }),
        inbox_rules: known(vec!["Delegate Rule -1".into()]),
        other: Some(Box::new(OtherReading {
            booking: known(BookingSettings {
                window_days: Some(90),
                ..BookingSettings::default()
            }),
            access: Reading::unknown(Because::NotReached),
        })),
        ..room
    }
}

/// As Exchange Online makes a room, given to Offision by the help page's steps and nothing else.
///
/// Source: Set-CalendarProcessing, the default of each parameter.
fn untouched() -> Room {
    room_with_booking(|booking| {
        *booking = BookingSettings {
            adds_organizer_to_subject: Some(true),
            deletes_subject: Some(true),
            deletes_comments: Some(true),
            removes_private: Some(true),
            ..booking.clone()
        };
    })
}

fn advisory(result: &RoomResult, word: Word) -> Vec<&'static str> {
    result
        .findings
        .iter()
        .filter(|finding| finding.advisory && finding.outcome.word() == word)
        .map(|finding| finding.check)
        .collect()
}

#[test]
fn advisory_checks_warn_together_and_leave_the_room_green() {
    let result = judge_room(&surprising(), &expected());
    assert_eq!(result.outcome, Word::Pass);
    let quiet: Vec<&str> = result
        .findings
        .iter()
        .filter(|finding| finding.advisory && finding.outcome.word() != Word::Warn)
        .map(|finding| finding.check)
        .collect();
    // The subject must be readable for a private one to be seen, and a room is no workspace.
    assert_eq!(quiet, ["workspace-accepts-by-capacity", "subject-kept"]);
}

#[test]
fn exchanges_own_defaults_are_advised_against_only_where_offision_loses_by_them() {
    let result = judge_room(&untouched(), &expected());
    assert_eq!(
        advisory(&result, Word::Warn),
        ["subject-kept", "comments-kept"]
    );
    assert_eq!(result.outcome, Word::Pass);
}

#[test]
fn an_advisory_check_that_could_not_be_read_leaves_the_room_green_too() {
    let mut room = room();
    room.inbox_rules = Reading::unknown(Because::NotAsked);
    room.details = Reading::unknown(Because::NotReached);
    let result = judge_room(&room, &expected());
    assert_eq!(
        advisory(&result, Word::NotChecked),
        ["place-described", "somebody-can-book", "no-delegate-rule"]
    );
    assert_eq!(result.outcome, Word::Pass);
}
