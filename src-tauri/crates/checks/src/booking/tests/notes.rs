//! What is said beside the decision, and where the answer is not certain.

use super::*;
use crate::facts::{BookingType, Kind};

/// The good room removes attachments and the private flag, which is said of every booking.
fn notes(row: Row) -> (Vec<Note>, bool) {
    let answer = row.answer();
    let usual = [Note::AttachmentsRemoved, Note::PrivateFlagRemoved];
    let notes = answer
        .notes
        .into_iter()
        .filter(|note| !usual.contains(note))
        .collect();
    (notes, answer.uncertain)
}

fn row() -> Row {
    Row::of("", Decision::Accepted)
}

fn accepted() -> Row {
    row().when(accepting)
}

#[test]
fn a_plain_answer_is_certain() {
    assert_eq!(notes(row()), (vec![], false));
    assert_eq!(notes(accepted()), (vec![], false));
}

#[test]
fn what_is_not_verified_makes_the_answer_uncertain() {
    for (row, note) in [
        (
            row().asked(|question| question.organizer = Organizer::Delegate),
            Note::DelegateAsks,
        ),
        (
            row().when(|settings| settings.everyone_may_request_exceptions = Some(true)),
            Note::ExceptionsWithinRules,
        ),
        (
            row().when(|settings| settings.shows_pending = Some(false)),
            Note::PendingLooksFree,
        ),
        (
            row().when(|settings| settings.everyone_may_request = Some(false)),
            Note::NobodyLetIn,
        ),
        (
            row().asked(|question| question.organizer = Organizer::External),
            Note::ExternalMayBeDeclined,
        ),
        (
            row().when(|settings| settings.booking_type = Some(BookingType::Reserved)),
            Note::ReservedMayBeIgnored,
        ),
        (
            row().asked(|question| question.start = date(2026, 11, 23).at(8, 30, 0, 0)),
            Note::GoingOn,
        ),
        (
            accepted().asked(|question| question.start = date(2026, 11, 23).at(8, 30, 0, 0)),
            Note::GoingOn,
        ),
        (row().room(|room| room.kind = Kind::Desk), Note::Desk),
        (
            accepted().when(|settings| {
                accepting(settings);
                settings.enforces_capacity = Some(true);
            }),
            Note::CapacityCounts,
        ),
        (
            accepted()
                .when(|settings| {
                    accepting(settings);
                    settings.declines_beyond_limit = Some(true);
                })
                .asked(|question| {
                    question.start = date(2027, 5, 20).at(10, 0, 0, 0);
                    question.recurrence = weekly(Until::Date(date(2027, 5, 24)));
                }),
            Note::SeriesEndDateCounts,
        ),
        (
            accepted()
                .when(|settings| {
                    accepting(settings);
                    settings.only_during_work_hours = Some(true);
                })
                .room(|room| room.hours = known(office_hours()))
                .asked(|question| {
                    question.recurrence = Some(Recurrence {
                        every: Every::Day,
                        until: Until::Never,
                    });
                }),
            Note::SeriesPartlyOutsideHours,
        ),
    ] {
        assert_eq!(notes(row), (vec![note], true));
    }
}

#[test]
fn a_delegate_who_is_accepted_or_is_none_of_the_room_is_certain() {
    fn delegate(question: &mut Question) {
        question.organizer = Organizer::Delegate;
    }
    assert_eq!(notes(accepted().asked(delegate)), (vec![], false));
    let of_another = row()
        .when(|settings| settings.delegates = Some(vec![somebody("ada")]))
        .asked(delegate);
    assert_eq!(notes(of_another), (vec![], false));
}

#[test]
fn exceptions_are_no_doubt_for_what_breaks_a_rule_or_is_accepted() {
    fn excepting(settings: &mut BookingSettings) {
        settings.everyone_may_request_exceptions = Some(true);
    }
    let too_long = row()
        .when(excepting)
        .asked(|question| question.minutes = 1441);
    assert_eq!(notes(too_long), (vec![], false));
    let accepted = row().when(|settings| {
        excepting(settings);
        accepting(settings);
    });
    assert_eq!(notes(accepted), (vec![], false));
}

#[test]
fn where_the_rules_are_not_asked_nothing_is_said_of_them() {
    let row = row().when(|settings| {
        settings.booking_type = Some(BookingType::Reserved);
        settings.everyone_may_request_exceptions = Some(true);
    });
    assert_eq!(notes(row), (vec![Note::ReservedMayBeIgnored], true));
}

#[test]
fn what_happens_to_a_booking_is_told() {
    let row = accepted().when(|settings| {
        accepting(settings);
        settings.deletes_subject = Some(true);
        settings.adds_organizer_to_subject = Some(true);
        settings.deletes_comments = Some(true);
    });
    let told = vec![
        Note::SubjectRemoved,
        Note::OrganizerAsSubject,
        Note::TextRemoved,
    ];
    assert_eq!(notes(row), (told, false));
}

#[test]
fn what_nobody_hears_of_is_told() {
    let untold = row().when(|settings| settings.forwards_requests = Some(false));
    assert_eq!(notes(untold), (vec![Note::NotForwarded], false));
    let nobody = row().when(|settings| settings.delegates = Some(vec![]));
    assert_eq!(notes(nobody), (vec![Note::NobodyCanApprove], false));
}

#[test]
fn conflicts_within_the_limits_are_declined_one_by_one() {
    fn limits(settings: &mut BookingSettings) {
        accepting(settings);
        settings.conflict_instances = Some(2);
        settings.conflict_percentage = Some(50);
    }
    fn two_of_ten(question: &mut Question) {
        question.recurrence = weekly(Until::Count(10));
        question.taken = 2;
    }
    let limited = row().when(limits).asked(two_of_ten);
    assert_eq!(
        notes(limited),
        (vec![Note::ConflictingDatesDeclined { count: 2 }], false)
    );
    let allowed = row()
        .when(|settings| {
            accepting(settings);
            settings.allows_conflicts = Some(true);
        })
        .asked(two_of_ten);
    assert_eq!(notes(allowed), (vec![], false));
}

#[test]
fn a_request_that_no_setting_decides_says_why() {
    let itself = row().asked(|question| question.organizer = Organizer::RoomItself);
    assert_eq!(notes(itself), (vec![Note::RoomItself], false));
    let past = row().asked(|question| question.start = date(2026, 11, 2).at(10, 0, 0, 0));
    assert_eq!(notes(past), (vec![Note::Past], false));
}
