//! A setting that was not read counts only where it matters.

use super::*;
use crate::facts::Kind;
use crate::{Because, Reading};

fn unknown(missing: &[Setting], possible: &[Decision]) -> Decision {
    Decision::Unknown {
        missing: missing.to_vec(),
        possible: possible.to_vec(),
    }
}

fn ten_from_today_with_three_taken(question: &mut Question) {
    question.start = date(2026, 11, 23).at(10, 0, 0, 0);
    question.recurrence = weekly(Until::Count(10));
    question.taken = 3;
}

#[test]
fn what_cannot_matter_need_not_be_read() {
    hold(&[
        Row::of("nothing but the way in", Decision::Accepted)
            .when(|settings| {
                accepting(settings);
                settings.everyone_may_request = None;
                settings.everyone_may_request_exceptions = None;
                settings.forwards_requests = None;
                settings.shows_pending = None;
                settings.pencils_in_new = None;
                settings.answers_external = None;
                settings.allows_conflicts = None;
                settings.conflict_instances = None;
                settings.conflict_percentage = None;
                settings.allows_series = None;
                settings.declines_beyond_limit = None;
                settings.shortest_minutes = None;
                settings.enforces_capacity = None;
            })
            .by(Setting::AcceptsEveryone),
        Row::of("the window, for today", ASKED)
            .when(|settings| settings.window_days = None)
            .asked(|question| question.start = date(2026, 11, 23).at(10, 0, 0, 0))
            .by(Setting::EveryoneMayRequest),
        Row::of("the rules, where exceptions are asked about as well", ASKED)
            .when(|settings| {
                settings.window_days = None;
                settings.everyone_may_request_exceptions = Some(true);
            })
            .then(&[
                Setting::EveryoneMayRequest,
                Setting::EveryoneMayRequestExceptions,
            ]),
        Row::of("the window, of what is too long", Decision::Declined)
            .when(|settings| {
                settings.window_days = None;
                settings.longest_minutes = Some(30);
            })
            .by(Setting::Longest),
        Row::of("the hours, where every hour is open", ASKED)
            .room(|room| room.hours = Reading::unknown(Because::NotAsked))
            .by(Setting::EveryoneMayRequest),
        Row::of("who is accepted, of one who is listed", Decision::Accepted)
            .when(|settings| settings.accepts_everyone = None)
            .asked(|question| {
                question.organizer = Organizer::Inside(Lists {
                    bypassing: true,
                    ..Lists::default()
                });
            })
            .by(Setting::Bypassing),
        Row::of("anything, where processing is off", NOT_PROCESSED)
            .when(|settings| {
                *settings = BookingSettings {
                    automatic_processing: Some(crate::facts::AutomaticProcessing::Off),
                    ..BookingSettings::default()
                };
            })
            .by(Setting::AutomaticProcessing),
        Row::of("whether it is forwarded, where there are no delegates", {
            Decision::AskedOfDelegates {
                forwarded: false,
                delegates: Some(0),
            }
        })
        .when(|settings| {
            settings.forwards_requests = None;
            settings.delegates = Some(Vec::new());
        })
        .by(Setting::EveryoneMayRequest),
        Row::of(
            "the share of conflicts, where there are too many",
            Decision::Declined,
        )
        .when(|settings| {
            settings.conflict_percentage = None;
            settings.window_days = None;
        })
        .asked(|question| {
            question.start = date(2026, 11, 23).at(10, 0, 0, 0);
            question.recurrence = weekly(Until::Count(10));
            question.taken = 1;
        })
        .by(Setting::ConflictInstances),
        Row::of(
            "the window, where the share is too large in any",
            Decision::Declined,
        )
        .when(|settings| {
            settings.window_days = None;
            settings.conflict_instances = Some(9);
            settings.conflict_percentage = Some(20);
        })
        .asked(ten_from_today_with_three_taken)
        .by(Setting::ConflictPercentage),
        Row::of("the window, where any share is allowed", ASKED)
            .when(|settings| {
                settings.window_days = None;
                settings.conflict_instances = Some(9);
                settings.conflict_percentage = Some(100);
            })
            .asked(ten_from_today_with_three_taken)
            .by(Setting::EveryoneMayRequest),
    ]);
}

#[test]
fn what_matters_is_named_with_everything_that_may_come_of_it() {
    use Decision::{Accepted, Declined};
    hold(&[
        Row::of(
            "rules of the inbox",
            unknown(&[Setting::InboxRules], &[ASKED, NOT_PROCESSED]),
        )
        .room(|room| room.inbox_rules = Reading::unknown(Because::NotAsked)),
        Row::of(
            "who is accepted",
            unknown(&[Setting::AcceptsEveryone], &[Accepted, ASKED]),
        )
        .when(|settings| settings.accepts_everyone = None),
        Row::of(
            "the window",
            unknown(&[Setting::Window], &[ASKED, Declined]),
        )
        .when(|settings| settings.window_days = None),
        Row::of(
            "two rules and exceptions",
            unknown(
                &[
                    Setting::Longest,
                    Setting::Window,
                    Setting::EveryoneMayRequestExceptions,
                ],
                &[Accepted, ASKED, Declined],
            ),
        )
        .when(|settings| {
            accepting(settings);
            settings.window_days = None;
            settings.longest_minutes = None;
            settings.everyone_may_request_exceptions = None;
        }),
        Row::of(
            "whether the delegates are told",
            unknown(
                &[Setting::ForwardsRequests],
                &[
                    ASKED,
                    Decision::AskedOfDelegates {
                        forwarded: false,
                        delegates: Some(1),
                    },
                ],
            ),
        )
        .when(|settings| settings.forwards_requests = None),
        Row::of(
            "whether it is pencilled in",
            unknown(&[Setting::PencilsInNew], &[PENCILLED_IN, NOT_PROCESSED]),
        )
        .when(|settings| {
            settings.automatic_processing = Some(crate::facts::AutomaticProcessing::Update);
            settings.pencils_in_new = None;
        }),
        Row::of(
            "a word that this version does not know",
            unknown(
                &[Setting::AutomaticProcessing],
                &[ASKED, PENCILLED_IN, NOT_PROCESSED],
            ),
        )
        .when(|settings| {
            settings.automatic_processing =
                Some(crate::facts::AutomaticProcessing::Other("AutoGuess".into()));
        }),
        Row::of(
            "the working hours themselves",
            unknown(&[Setting::WorkingHours], &[ASKED, Declined]),
        )
        .when(|settings| settings.only_during_work_hours = Some(true)),
        Row::of(
            "outside the hours, if they count",
            unknown(&[Setting::OnlyDuringWorkHours], &[ASKED, Declined]),
        )
        .when(|settings| settings.only_during_work_hours = None)
        .room(|room| room.hours = known(office_hours()))
        .asked(|question| question.start = date(2026, 11, 24).at(22, 0, 0, 0)),
        Row::of(
            "the booking type",
            unknown(&[Setting::BookingType], &[ASKED, Declined]),
        )
        .when(|settings| settings.booking_type = None)
        .room(|room| room.details = Reading::unknown(Because::NotReached)),
        Row::of(
            "a name that was not looked up",
            unknown(&[Setting::Delegates], &[ASKED, NOT_PROCESSED]),
        )
        .when(|settings| {
            settings.delegates = Some(vec![named("x", Standing::ByNameOnly)]);
        }),
        Row::of("a desk", unknown(&[Setting::Kind], &[ASKED, NOT_PROCESSED]))
            .room(|room| room.kind = Kind::Desk),
        Row::of(
            "the share of conflicts without a window",
            unknown(&[Setting::Window], &[Accepted, Declined]),
        )
        .when(|settings| {
            accepting(settings);
            settings.window_days = None;
            settings.conflict_instances = Some(5);
            settings.conflict_percentage = Some(50);
        })
        .asked(|question| {
            question.start = date(2026, 11, 23).at(10, 0, 0, 0);
            question.recurrence = weekly(Until::Count(10));
            question.taken = 2;
        }),
    ]);
}

#[test]
fn of_a_room_that_was_not_read_nothing_is_claimed() {
    let mut room = room_with_booking(|_| ());
    room.booking = Reading::unknown(Because::ExchangeNotAsked);
    room.inbox_rules = Reading::unknown(Because::ExchangeNotAsked);
    let answer = answer(&room, &question());
    let Decision::Unknown { missing, possible } = answer.decision else {
        panic!("{:?}", answer.decision);
    };
    assert!(missing.contains(&Setting::AutomaticProcessing));
    assert!(possible.contains(&Decision::Accepted));
    assert!(possible.contains(&NOT_PROCESSED));
    assert_eq!(answer.decided_by, None);
    assert_eq!(answer.shown_as, None);
    assert_eq!(answer.notes, []);
}

#[test]
fn what_else_may_stand_in_the_way_is_told() {
    let answer = Row::of("", Decision::Declined)
        .when(|settings| {
            settings.window_days = None;
            settings.longest_minutes = Some(30);
        })
        .answer();
    assert_eq!(answer.perhaps, [Setting::Window]);
}

#[test]
fn where_a_series_is_cut_is_told_only_if_it_is_known() {
    fn for_ever(question: &mut Question) {
        question.start = date(2026, 11, 23).at(10, 0, 0, 0);
        question.recurrence = weekly(Until::Never);
    }
    let row = |settings| {
        Row::of("", Decision::Accepted)
            .when(settings)
            .asked(for_ever)
            .answer()
    };
    let nowhere = row(|settings| {
        accepting(settings);
        settings.window_days = None;
    });
    assert_eq!(nowhere.decision, Decision::Accepted);
    assert_eq!(nowhere.series_cut_at, None);
    assert!(nowhere.notes.contains(&Note::SeriesPerhapsCut));
    let somewhere = row(accepting);
    assert!(somewhere.series_cut_at.is_some());
    assert!(!somewhere.notes.contains(&Note::SeriesPerhapsCut));
}
