//! Requests that keep or break the room's rules. The room accepts whatever keeps them and declines the rest.

use super::*;
use crate::facts::Kind;

fn accepted(name: &'static str) -> Row {
    Row::of(name, Decision::Accepted)
        .when(accepting)
        .by(Setting::AcceptsEveryone)
}

fn declined(name: &'static str, by: Setting) -> Row {
    Row::of(name, Decision::Declined).when(accepting).by(by)
}

#[test]
fn the_length_is_measured_and_nothing_is_unlimited() {
    hold(&[
        accepted("just the maximum").asked(|question| question.minutes = 1440),
        declined("a minute more", Setting::Longest).asked(|question| question.minutes = 1441),
        accepted("no maximum")
            .when(|settings| {
                accepting(settings);
                settings.longest_minutes = Some(0);
            })
            .asked(|question| question.minutes = u32::MAX),
        accepted("a minimum is for workspaces only").when(|settings| {
            accepting(settings);
            settings.shortest_minutes = Some(120);
        }),
        declined("a workspace's minimum", Setting::Shortest)
            .room(|room| room.kind = Kind::Workspace)
            .when(|settings| {
                accepting(settings);
                settings.shortest_minutes = Some(120);
                settings.allows_conflicts = Some(true);
                settings.enforces_capacity = Some(true);
            }),
    ]);
}

#[test]
fn the_window_counts_days_and_its_last_day_is_in_it() {
    hold(&[
        accepted("the last day")
            .asked(|question| question.start = date(2027, 5, 22).at(23, 0, 0, 0)),
        declined("the day after", Setting::Window)
            .asked(|question| question.start = date(2027, 5, 23).at(0, 0, 0, 0)),
        accepted("today only, today")
            .when(|settings| {
                accepting(settings);
                settings.window_days = Some(0);
            })
            .asked(|question| question.start = date(2026, 11, 23).at(23, 30, 0, 0)),
        declined("today only, tomorrow", Setting::Window).when(|settings| {
            accepting(settings);
            settings.window_days = Some(0);
        }),
        declined(
            "letting series run on lets no meeting start later",
            Setting::Window,
        )
        .asked(|question| question.start = date(2030, 1, 1).at(10, 0, 0, 0)),
    ]);
}

#[test]
fn a_series_that_runs_beyond_the_window_is_cut_or_declined() {
    fn strict(settings: &mut BookingSettings) {
        accepting(settings);
        settings.declines_beyond_limit = Some(true);
    }
    fn for_ever(question: &mut Question) {
        question.recurrence = weekly(Until::Never);
    }
    fn until_the_last_day(question: &mut Question) {
        question.recurrence = weekly(Until::Date(date(2027, 5, 22)));
    }
    let cut = accepted("for ever").asked(for_ever);
    assert_eq!(cut.answer().series_cut_at, Some(date(2027, 5, 22)));
    let whole = accepted("until the last day").asked(until_the_last_day);
    assert_eq!(whole.answer().series_cut_at, None);
    let excepted = accepted("for ever, as an exception")
        .when(|settings| {
            strict(settings);
            settings.accepts_everyone = Some(false);
            settings.everyone_may_request_exceptions = Some(true);
        })
        .asked(for_ever);
    assert_eq!(excepted.answer().decision, ASKED);
    assert_eq!(excepted.answer().series_cut_at, None);
    hold(&[
        cut,
        whole,
        declined("for ever, strictly", Setting::DeclinesBeyondLimit)
            .when(strict)
            .asked(for_ever),
        accepted("until the last day, strictly")
            .when(strict)
            .asked(until_the_last_day),
        declined("a day more, strictly", Setting::DeclinesBeyondLimit)
            .when(strict)
            .asked(|question| question.recurrence = weekly(Until::Date(date(2027, 5, 23)))),
        declined("too many, strictly", Setting::DeclinesBeyondLimit)
            .when(strict)
            .asked(|question| question.recurrence = weekly(Until::Count(27))),
        accepted("just enough, strictly")
            .when(strict)
            .asked(|question| question.recurrence = weekly(Until::Count(26))),
        declined("starts and ends later", Setting::Window)
            .when(strict)
            .asked(|question| {
                question.start = date(2027, 6, 1).at(10, 0, 0, 0);
                question.recurrence = weekly(Until::Count(2));
            })
            .then(&[Setting::DeclinesBeyondLimit]),
        declined("no series at all", Setting::AllowsSeries)
            .when(|settings| {
                strict(settings);
                settings.allows_series = Some(false);
            })
            .asked(for_ever)
            .then(&[Setting::DeclinesBeyondLimit]),
        accepted("a single meeting where there are no series").when(|settings| {
            accepting(settings);
            settings.allows_series = Some(false);
        }),
    ]);
}

#[test]
fn a_single_meeting_and_a_series_bear_different_conflicts() {
    fn limits(settings: &mut BookingSettings) {
        accepting(settings);
        settings.conflict_instances = Some(2);
        settings.conflict_percentage = Some(20);
    }
    fn ten_with(question: &mut Question, taken: u32) {
        question.recurrence = weekly(Until::Count(10));
        question.taken = taken;
    }
    hold(&[
        declined("taken", Setting::AllowsConflicts).asked(|question| question.taken = 1),
        declined("the limits are for series", Setting::AllowsConflicts)
            .when(limits)
            .asked(|question| question.taken = 1),
        accepted("conflicts allowed")
            .when(|settings| {
                accepting(settings);
                settings.allows_conflicts = Some(true);
            })
            .asked(|question| question.taken = 1),
        accepted("conflicts allowed, whatever the limits are")
            .when(|settings| {
                accepting(settings);
                settings.allows_conflicts = Some(true);
            })
            .asked(|question| ten_with(question, 10)),
        accepted("both limits kept")
            .when(limits)
            .asked(|question| ten_with(question, 2)),
        declined("too many and too large a share", Setting::ConflictInstances)
            .when(limits)
            .asked(|question| ten_with(question, 3))
            .then(&[Setting::ConflictPercentage]),
        declined("too large a share", Setting::ConflictPercentage)
            .when(|settings| {
                limits(settings);
                settings.conflict_percentage = Some(19);
            })
            .asked(|question| ten_with(question, 2)),
        declined("too many", Setting::ConflictInstances)
            .when(|settings| {
                limits(settings);
                settings.conflict_instances = Some(1);
            })
            .asked(|question| ten_with(question, 2)),
        declined("no limit is set", Setting::ConflictInstances)
            .asked(|question| ten_with(question, 1))
            .then(&[Setting::ConflictPercentage]),
        declined(
            "the share is of the meetings that there can be",
            Setting::ConflictPercentage,
        )
        .when(|settings| {
            limits(settings);
            settings.window_days = Some(28);
        })
        .asked(|question| ten_with(question, 1)),
    ]);
}

#[test]
fn a_meeting_must_be_wholly_within_the_working_hours() {
    fn office(room: &mut Room) {
        room.hours = known(office_hours());
    }
    fn only(settings: &mut BookingSettings) {
        accepting(settings);
        settings.only_during_work_hours = Some(true);
    }
    fn within(name: &'static str) -> Row {
        accepted(name).when(only).room(office)
    }
    fn outside(name: &'static str) -> Row {
        declined(name, Setting::OnlyDuringWorkHours)
            .when(only)
            .room(office)
    }
    hold(&[
        within("in the morning"),
        within("the first hour")
            .asked(|question| question.start = date(2026, 11, 24).at(8, 0, 0, 0)),
        within("the last hour")
            .asked(|question| question.start = date(2026, 11, 24).at(16, 0, 0, 0)),
        outside("a minute early")
            .asked(|question| question.start = date(2026, 11, 24).at(7, 59, 0, 0)),
        outside("a minute late")
            .asked(|question| question.start = date(2026, 11, 24).at(16, 1, 0, 0)),
        outside("overnight").asked(|question| question.minutes = 24 * 60),
        outside("on a Saturday")
            .asked(|question| question.start = date(2026, 11, 28).at(10, 0, 0, 0)),
        outside("every day").asked(|question| {
            question.recurrence = Some(Recurrence {
                every: Every::Day,
                until: Until::Count(5),
            });
        }),
        within("every day of the week that works").asked(|question| {
            question.recurrence = Some(Recurrence {
                every: Every::Day,
                until: Until::Count(4),
            });
        }),
        accepted("at night, where every hour is open")
            .room(office)
            .asked(|question| question.start = date(2026, 11, 24).at(3, 0, 0, 0)),
    ]);
}

#[test]
fn of_hours_that_end_before_they_begin_only_the_days_tell_anything() {
    let unknown = Decision::Unknown {
        missing: vec![Setting::WorkingHours],
        possible: vec![Decision::Accepted, Decision::Declined],
    };
    for (start, end) in [(8, 0), (0, 0), (22, 6)] {
        let mut room = room_with_booking(|settings| {
            accepting(settings);
            settings.only_during_work_hours = Some(true);
        });
        room.hours = known(WorkingHours {
            start: jiff::civil::time(start, 0, 0, 0),
            end: jiff::civil::time(end, 0, 0, 0),
            ..office_hours()
        });
        assert_eq!(answer(&room, &question()).decision, unknown, "{start}");
        let mut on_saturday = question();
        on_saturday.start = date(2026, 11, 28).at(10, 0, 0, 0);
        assert_eq!(answer(&room, &on_saturday).decision, Decision::Declined);
    }
}

#[test]
fn a_series_that_starts_beyond_the_window_is_not_cut() {
    let row = Row::of("an exception", ASKED)
        .when(|settings| {
            settings.everyone_may_request_exceptions = Some(true);
            settings.declines_beyond_limit = Some(false);
        })
        .asked(|question| {
            question.start = date(2027, 6, 1).at(10, 0, 0, 0);
            question.recurrence = weekly(Until::Never);
        });
    assert_eq!(row.answer().decision, ASKED);
    assert_eq!(row.answer().series_cut_at, None);
}

#[test]
fn every_broken_rule_is_named_and_whoever_may_not_ask_is_told_so_too() {
    hold(&[Row::of("all broken", Decision::Declined)
        .when(|settings| {
            settings.everyone_may_request = Some(false);
            settings.may_request = Some(vec![somebody("ada")]);
            settings.longest_minutes = Some(30);
            settings.allows_series = Some(false);
            settings.only_during_work_hours = Some(true);
            settings.declines_beyond_limit = Some(true);
        })
        .room(|room| room.hours = known(office_hours()))
        .asked(|question| {
            question.start = date(2028, 1, 1).at(22, 0, 0, 0);
            question.recurrence = weekly(Until::Never);
            question.taken = 1;
        })
        .by(Setting::ConflictInstances)
        .then(&[
            Setting::ConflictPercentage,
            Setting::Longest,
            Setting::AllowsSeries,
            Setting::Window,
            Setting::OnlyDuringWorkHours,
            Setting::DeclinesBeyondLimit,
            Setting::EveryoneMayRequest,
        ])]);
}
