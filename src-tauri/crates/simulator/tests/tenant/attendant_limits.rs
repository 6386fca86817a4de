//! What makes a request out of policy.

use jiff::civil::date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use simulator::{Ends, Limit, MeetingRequest, Outcome, Reason, Room};

use crate::attendant::{ADELE, Change, change, decided, later, request, tenant, weekly};
use crate::support::FIRST_ROOM;

#[tokio::test]
async fn every_limit_is_a_limit() {
    let cases: [(Limit, Change, MeetingRequest); 8] = [
        (
            Limit::Recurring,
            |room| room.calendar_processing.allow_recurring_meetings = false,
            weekly(Ends::After(2)),
        ),
        (
            Limit::MaximumDuration,
            |room| room.calendar_processing.maximum_duration_in_minutes = 29,
            request(),
        ),
        (
            Limit::MinimumDuration,
            |room| {
                workspace(room);
                room.calendar_processing.minimum_duration_in_minutes = 31;
            },
            request(),
        ),
        (
            Limit::BookingWindow,
            |room| room.calendar_processing.booking_window_in_days = 6,
            request(),
        ),
        (
            Limit::SchedulingHorizon,
            |room| {
                room.calendar_processing.booking_window_in_days = 13;
                room.calendar_processing.enforce_scheduling_horizon = true;
            },
            weekly(Ends::After(2)),
        ),
        (
            Limit::WorkHours,
            |room| room.calendar_processing.schedule_only_during_work_hours = true,
            later(&request(), 5),
        ),
        (
            Limit::Capacity,
            |room| {
                workspace(room);
                room.place.capacity = Some(3);
            },
            MeetingRequest {
                people: 4,
                ..request()
            },
        ),
        (Limit::Conflict, |_| {}, request()),
    ];
    for (limit, broken, asked) in cases {
        let mut tenant = tenant().await;
        if limit == Limit::Conflict {
            let start = asked.start.timestamp();
            assert!(tenant.occupy(FIRST_ROOM, start, 10));
        }
        let free = decided(&tenant, &asked);
        assert_eq!(free.beyond.is_empty(), limit != Limit::Conflict);
        change(&mut tenant, broken);
        let declined = decided(&tenant, &asked);
        assert_eq!(
            (declined.outcome, declined.reason, declined.beyond),
            (Outcome::Declined, Reason::Beyond(limit), vec![limit])
        );
        change(&mut tenant, |room| {
            room.calendar_processing.request_out_of_policy = vec![ADELE.to_owned()];
        });
        assert_eq!(decided(&tenant, &asked).reason, Reason::RequestOutOfPolicy);
        change(&mut tenant, |room| {
            room.calendar_processing.all_request_out_of_policy = true;
        });
        let asked = decided(&tenant, &asked);
        assert_eq!(asked.reason, Reason::AllRequestOutOfPolicy);
        assert!(matches!(asked.outcome, Outcome::Pending { .. }));
    }
}

fn workspace(room: &mut Room) {
    room.resource_type = Some("Workspace".into());
    room.calendar_processing.allow_conflicts = true;
    room.calendar_processing.enforce_capacity = true;
}

#[tokio::test]
async fn the_last_day_of_the_window_is_a_day_of_the_room() {
    let mut tenant = tenant().await;
    change(&mut tenant, |room| {
        room.calendar_processing.booking_window_in_days = 7;
    });
    // Eight in the evening of that day in London is the next day in Hong Kong.
    let evening: Timestamp = "2026-12-08T20:00:00Z".parse().expect("a time");
    let request = MeetingRequest {
        start: evening.to_zoned_datetime(TimeZone::UTC),
        ..request()
    };
    assert_eq!(decided(&tenant, &request).beyond, [Limit::BookingWindow]);
    change(&mut tenant, |room| {
        room.working_hours.time_zone = "GMT Standard Time".into();
    });
    assert!(decided(&tenant, &request).beyond.is_empty());
}

#[tokio::test]
async fn a_series_beyond_the_window_is_cut_off_unless_the_horizon_is_enforced() {
    let mut tenant = tenant().await;
    change(&mut tenant, |room| {
        room.calendar_processing.booking_window_in_days = 30;
    });
    for ends in [Ends::Never, Ends::After(20), Ends::On(date(2027, 6, 1))] {
        let decision = decided(&tenant, &weekly(ends));
        assert_eq!(decision.truncated_at, Some(date(2026, 12, 31)), "{ends:?}");
        assert!(matches!(decision.outcome, Outcome::Pending { .. }));
    }
    let within = decided(&tenant, &weekly(Ends::On(date(2026, 12, 31))));
    assert_eq!(within.truncated_at, None);
    // A series that begins beyond the window is refused either way.
    let late = MeetingRequest {
        start: later(&request(), 60).start,
        ..weekly(Ends::Never)
    };
    assert_eq!(decided(&tenant, &late).beyond, [Limit::BookingWindow]);
}

#[tokio::test]
async fn of_a_series_some_meetings_may_conflict() {
    let mut tenant = tenant().await;
    let series = weekly(Ends::After(4));
    let second = later(&request(), 7).start.timestamp();
    assert!(tenant.occupy(FIRST_ROOM, second, 60));
    assert_eq!(decided(&tenant, &series).beyond, [Limit::Conflict]);
    let allowed = |instances: u32, percent: u32| {
        let mut tenant = tenant.clone();
        change(&mut tenant, |room| {
            room.calendar_processing.maximum_conflict_instances = instances;
            room.calendar_processing.conflict_percentage_allowed = percent;
        });
        decided(&tenant, &series).beyond.is_empty()
    };
    assert!(allowed(1, 25));
    assert!(!allowed(1, 24) && !allowed(0, 100));
    change(&mut tenant, |room| {
        room.calendar_processing.allow_conflicts = true;
    });
    assert!(decided(&tenant, &series).beyond.is_empty());
}

#[tokio::test]
async fn working_hours_hold_for_the_whole_meeting_and_for_summer_time() {
    let mut tenant = tenant().await;
    change(&mut tenant, |room| {
        room.calendar_processing.schedule_only_during_work_hours = true;
        room.working_hours.time_zone = "W. Europe Standard Time".into();
        room.calendar_processing.booking_window_in_days = 1080;
    });
    let at = |start: &str, minutes: u32| {
        let start: Timestamp = start.parse().expect("a time");
        let request = MeetingRequest {
            start: start.to_zoned_datetime(TimeZone::UTC),
            minutes,
            ..request()
        };
        decided(&tenant, &request).beyond.is_empty()
    };
    assert!(at("2026-12-08T07:00:00Z", 30), "eight o'clock in winter");
    assert!(at("2027-07-06T06:00:00Z", 30), "eight o'clock in summer");
    assert!(!at("2026-12-08T06:30:00Z", 60));
    assert!(at("2026-12-08T15:00:00Z", 60), "until five o'clock");
    assert!(!at("2026-12-08T15:00:00Z", 61));
    assert!(!at("2026-12-12T09:00:00Z", 30), "a Saturday");
    assert!(!at("2026-12-08T15:00:00Z", 24 * 60));
}

#[tokio::test]
async fn seats_of_a_workspace_are_taken_one_by_one() {
    let mut tenant = tenant().await;
    change(&mut tenant, |room| {
        workspace(room);
        room.place.capacity = Some(2);
    });
    let start = request().start.timestamp();
    assert!(tenant.occupy(FIRST_ROOM, start, 30));
    assert!(decided(&tenant, &request()).beyond.is_empty());
    let middle = start.checked_add(10.minutes()).expect("a time");
    assert!(tenant.occupy(FIRST_ROOM, middle, 10));
    assert_eq!(decided(&tenant, &request()).beyond, [Limit::Capacity]);
}
