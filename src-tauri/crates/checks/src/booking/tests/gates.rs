//! What keeps Exchange from looking at a request by the room's rules.

use super::*;
use crate::facts::{AutomaticProcessing, BookingType, Kind, PlaceDetails};

#[test]
fn what_is_not_processed_gets_no_answer_and_the_reason_is_named() {
    hold(&[
        Row::of("processing off", NOT_PROCESSED)
            .when(|settings| settings.automatic_processing = Some(AutomaticProcessing::Off))
            .by(Setting::AutomaticProcessing),
        Row::of("only updated", PENCILLED_IN)
            .when(|settings| settings.automatic_processing = Some(AutomaticProcessing::Update))
            .by(Setting::AutomaticProcessing),
        Row::of("only what is there already is updated", NOT_PROCESSED)
            .when(|settings| {
                settings.automatic_processing = Some(AutomaticProcessing::Update);
                settings.pencils_in_new = Some(false);
            })
            .by(Setting::AutomaticProcessing),
        Row::of("a delegate of Outlook", NOT_PROCESSED)
            .room(|room| room.inbox_rules = known(vec!["Delegate Rule 1a2b".into()]))
            .by(Setting::InboxRules),
        Row::of("the rule in other letters", NOT_PROCESSED)
            .room(|room| room.inbox_rules = known(vec!["DELEGATE RULE".into()]))
            .by(Setting::InboxRules),
        Row::of("another rule", ASKED)
            .room(|room| {
                room.inbox_rules = known(vec!["No Delegate Rule".into(), "代理人".into()]);
            })
            .by(Setting::EveryoneMayRequest),
        Row::of("the room itself", NOT_PROCESSED)
            .asked(|question| question.organizer = Organizer::RoomItself),
        Row::of("over since", NOT_PROCESSED)
            .asked(|question| question.start = date(2026, 11, 23).at(7, 59, 0, 0)),
        Row::of("over just now", NOT_PROCESSED)
            .asked(|question| question.start = date(2026, 11, 23).at(8, 0, 0, 0)),
        Row::of("going on", ASKED)
            .asked(|question| question.start = date(2026, 11, 23).at(8, 1, 0, 0))
            .by(Setting::EveryoneMayRequest),
        Row::of("a series that is over", NOT_PROCESSED).asked(|question| {
            question.start = date(2026, 11, 2).at(10, 0, 0, 0);
            question.recurrence = weekly(Until::Count(3));
        }),
        Row::of("a series that is not over", ASKED)
            .asked(|question| {
                question.start = date(2026, 11, 2).at(10, 0, 0, 0);
                question.recurrence = weekly(Until::Count(4));
            })
            .by(Setting::EveryoneMayRequest),
    ]);
}

#[test]
fn one_computed_group_in_any_list_stops_everything() {
    for list in lists::LISTS {
        let room = room_with_booking(|settings| {
            let names = Some(vec![named("All staff", Standing::DynamicGroup), offision()]);
            match list {
                Setting::Bypassing => settings.bypassing = names,
                Setting::MayRequest => settings.may_request = names,
                Setting::MayRequestExceptions => settings.may_request_exceptions = names,
                _ => settings.delegates = names,
            }
        });
        let answer = answer(&room, &question());
        assert_eq!(answer.decision, NOT_PROCESSED);
        assert_eq!(answer.decided_by, Some(list));
        assert_eq!(
            answer.notes,
            [Note::DynamicGroup {
                name: "All staff".into()
            }]
        );
    }
}

#[test]
fn people_from_outside_are_answered_only_if_the_room_answers_them() {
    fn external(question: &mut Question) {
        question.organizer = Organizer::External;
    }
    hold(&[
        Row::of("not answered", NOT_PROCESSED)
            .asked(external)
            .by(Setting::AnswersExternal),
        Row::of("answered like anybody", ASKED)
            .when(|settings| settings.answers_external = Some(true))
            .asked(external)
            .by(Setting::EveryoneMayRequest),
        Row::of("only updated, whoever asks", PENCILLED_IN)
            .when(|settings| settings.automatic_processing = Some(AutomaticProcessing::Update))
            .asked(external)
            .by(Setting::AutomaticProcessing)
            .then(&[Setting::AnswersExternal]),
    ]);
}

#[test]
fn a_reserved_room_is_declined_by_whichever_source_says_so() {
    hold(&[
        Row::of("in Exchange", Decision::Declined)
            .when(|settings| settings.booking_type = Some(BookingType::Reserved))
            .by(Setting::BookingType),
        Row::of("in Places", Decision::Declined)
            .when(|settings| settings.booking_type = None)
            .room(|room| {
                room.details = known(PlaceDetails {
                    booking_type: Some(BookingType::Reserved),
                    ..PlaceDetails::default()
                });
            })
            .by(Setting::BookingType),
        Row::of("Exchange has the last word", ASKED)
            .room(|room| {
                room.details = known(PlaceDetails {
                    booking_type: Some(BookingType::Reserved),
                    ..PlaceDetails::default()
                });
            })
            .by(Setting::EveryoneMayRequest),
        Row::of("what is not processed is not declined", NOT_PROCESSED)
            .when(|settings| {
                settings.booking_type = Some(BookingType::Reserved);
                settings.automatic_processing = Some(AutomaticProcessing::Off);
            })
            .by(Setting::AutomaticProcessing)
            .then(&[Setting::BookingType]),
    ]);
}

#[test]
fn a_workspace_needs_conflicts_and_capacity() {
    fn workspace(room: &mut Room) {
        room.kind = Kind::Workspace;
    }
    hold(&[
        Row::of("neither", NOT_PROCESSED)
            .room(workspace)
            .by(Setting::AllowsConflicts)
            .then(&[Setting::EnforcesCapacity]),
        Row::of("conflicts only", NOT_PROCESSED)
            .room(workspace)
            .when(|settings| settings.allows_conflicts = Some(true))
            .by(Setting::EnforcesCapacity),
        Row::of("both", Decision::Accepted)
            .room(workspace)
            .when(|settings| {
                accepting(settings);
                settings.allows_conflicts = Some(true);
                settings.enforces_capacity = Some(true);
            })
            .by(Setting::AcceptsEveryone),
    ]);
}

#[test]
fn a_mailbox_that_is_no_resource_is_left_alone() {
    hold(&[
        Row::of("a shared mailbox", NOT_PROCESSED)
            .room(|room| room.kind = Kind::SharedMailbox)
            .by(Setting::Kind),
        Row::of("a linked mailbox that is updated", PENCILLED_IN)
            .room(|room| room.kind = Kind::LinkedRoom)
            .when(|settings| settings.automatic_processing = Some(AutomaticProcessing::Update))
            .by(Setting::Kind)
            .then(&[Setting::AutomaticProcessing]),
        Row::of("equipment", ASKED)
            .room(|room| room.kind = Kind::Equipment)
            .by(Setting::EveryoneMayRequest),
        Row::of("an own server, which has no booking type", ASKED)
            .room(|room| {
                room.kind = Kind::OnPremises;
                room.details = crate::Reading::unknown(crate::Because::OnPremises);
            })
            .when(|settings| settings.booking_type = None)
            .by(Setting::EveryoneMayRequest),
    ]);
}

#[test]
fn nobody_at_all_let_in_is_not_processed_and_one_way_in_changes_that() {
    fn closed(settings: &mut BookingSettings) {
        settings.everyone_may_request = Some(false);
    }
    hold(&[
        Row::of("everything off and empty", NOT_PROCESSED)
            .when(closed)
            .by(Setting::EveryoneMayRequest),
        Row::of(
            "one person may ask, another is declined",
            Decision::Declined,
        )
        .when(|settings| {
            closed(settings);
            settings.may_request = Some(vec![somebody("ada")]);
        })
        .by(Setting::EveryoneMayRequest),
        Row::of("an entry of nobody is an entry", Decision::Declined)
            .when(|settings| {
                closed(settings);
                settings.bypassing = Some(vec![named("S-1-5-21", Standing::Orphan)]);
            })
            .by(Setting::EveryoneMayRequest),
    ]);
}

#[test]
fn everything_that_stands_in_the_way_is_named_in_order() {
    hold(&[Row::of("all wrong", NOT_PROCESSED)
        .room(|room| room.inbox_rules = known(vec!["Delegate Rule 1".into()]))
        .when(|settings| {
            settings.automatic_processing = Some(AutomaticProcessing::Off);
            settings.booking_type = Some(BookingType::Reserved);
            settings.delegates = Some(vec![named("g", Standing::DynamicGroup)]);
            settings.longest_minutes = Some(30);
            settings.window_days = Some(0);
        })
        .asked(|question| question.organizer = Organizer::RoomItself)
        .by(Setting::AutomaticProcessing)
        .then(&[
            Setting::InboxRules,
            Setting::Delegates,
            Setting::BookingType,
            Setting::Longest,
            Setting::Window,
        ])]);
}
