//! What rooms make of requests, without HTTP.

use jiff::civil::{Weekday, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use simulator::{
    Decision, Ends, InboxRule, Limit, MailboxState, MeetingRequest, Outcome, Pattern, Reason,
    Recurrence, Room, Simulator, Tenant,
};

use crate::support::{FIRST_ROOM, visit};

const ADELE: &str = "adele.vance@contoso.onmicrosoft.com";
const OFFISION: &str = "offision@contoso.onmicrosoft.com";
/// A Tuesday; noon in Hong Kong.
const RECEIVED: &str = "2026-12-01T04:00:00Z";

/// Half an hour on Tuesday a week later, at ten in the morning in Hong Kong.
fn request() -> MeetingRequest {
    let start: Timestamp = "2026-12-08T02:00:00Z".parse().expect("a time");
    let hong_kong = TimeZone::posix("CST-8").expect("a zone");
    MeetingRequest {
        organizer: ADELE.to_owned(),
        received: RECEIVED.parse().expect("a time"),
        start: start.to_zoned_datetime(hong_kong),
        minutes: 30,
        recurrence: None,
        people: 1,
    }
}

fn later(request: &MeetingRequest, days: i64) -> MeetingRequest {
    let start = request.start.checked_add(days.days()).expect("a time");
    MeetingRequest {
        start,
        ..request.clone()
    }
}

fn weekly(ends: Ends) -> MeetingRequest {
    MeetingRequest {
        recurrence: Some(Recurrence {
            pattern: Pattern::Weekly {
                days: Vec::new(),
                first_day_of_week: Weekday::Sunday,
            },
            interval: 1,
            ends,
        }),
        ..request()
    }
}

fn decided(tenant: &Tenant, request: &MeetingRequest) -> Decision {
    tenant.decide(FIRST_ROOM, request)
}

fn change(tenant: &mut Tenant, change: impl FnOnce(&mut Room)) {
    change(tenant.room_mut(FIRST_ROOM).expect("the room"));
}

async fn tenant() -> Tenant {
    let visit = visit(simulator::Scenario::Good).await;
    let simulator: Simulator = visit.simulator;
    simulator.edit(|tenant| tenant.clone())
}

#[tokio::test]
async fn a_room_as_offision_needs_it_asks_the_delegates() {
    let tenant = tenant().await;
    let decision = decided(&tenant, &request());
    let forwarded_to = vec![OFFISION.to_owned()];
    assert_eq!(decision.outcome, Outcome::Pending { forwarded_to });
    assert_eq!(decision.reason, Reason::AllRequestInPolicy);
    assert!(decision.beyond.is_empty() && decision.truncated_at.is_none());
    assert_eq!(
        tenant
            .decide("nowhere@contoso.onmicrosoft.com", &request())
            .reason,
        Reason::NoMailbox
    );
}

type Change = fn(&mut Room);

#[tokio::test]
async fn what_closes_the_gate_leaves_the_request_without_an_answer() {
    let cases: [(Reason, Change); 10] = [
        (Reason::NoMailbox, |room| {
            room.mailbox_state = MailboxState::OnPremises;
        }),
        (Reason::NotAResource, |room| {
            room.recipient_type_details = "SharedMailbox".into();
        }),
        (Reason::ProcessingOff, |room| {
            room.calendar_processing.automate_processing = "None".into();
        }),
        (Reason::UpdatesOnly, |room| {
            room.calendar_processing.automate_processing = "AutoUpdate".into();
        }),
        (Reason::DelegateRule, |room| {
            room.inbox_rules.push(InboxRule::delegate_rule("1"));
        }),
        (Reason::DynamicGroup, |room| {
            let list = &mut room.calendar_processing.request_out_of_policy;
            list.push("All Staff".to_owned());
        }),
        (Reason::DynamicGroup, |room| {
            let list = &mut room.calendar_processing.resource_delegates;
            list.push("All Staff".to_owned());
        }),
        (Reason::WorkspaceSettings, |room| {
            room.resource_type = Some("Workspace".into());
            room.calendar_processing.allow_conflicts = true;
        }),
        (Reason::NothingConfigured, |room| {
            room.calendar_processing.all_request_in_policy = false;
        }),
        (Reason::NotAResource, |room| {
            room.recipient_type_details = "LinkedRoomMailbox".into();
        }),
    ];
    for (reason, broken) in cases {
        let mut tenant = tenant().await;
        change(&mut tenant, broken);
        let decision = decided(&tenant, &request());
        assert_eq!(
            (decision.outcome, decision.reason),
            (Outcome::Ignored, reason)
        );
    }
}

#[tokio::test]
async fn strangers_the_room_itself_and_the_past_get_no_answer() {
    let mut tenant = tenant().await;
    let from = |organizer: &str| MeetingRequest {
        organizer: organizer.to_owned(),
        ..request()
    };
    let stranger = from("diego@fabrikam.com");
    assert_eq!(decided(&tenant, &stranger).reason, Reason::External);
    assert_eq!(
        decided(&tenant, &from(FIRST_ROOM)).reason,
        Reason::OwnRequest
    );
    assert_eq!(
        decided(&tenant, &later(&request(), -8)).reason,
        Reason::Past
    );
    // A series is over with its last meeting.
    let series = MeetingRequest {
        start: later(&request(), -8).start,
        ..weekly(Ends::After(4))
    };
    assert_ne!(decided(&tenant, &series).reason, Reason::Past);
    change(&mut tenant, |room| {
        room.calendar_processing.process_external_meeting_messages = true;
    });
    assert_eq!(
        decided(&tenant, &stranger).reason,
        Reason::AllRequestInPolicy
    );
}

#[tokio::test]
async fn the_policies_decide_in_their_order() {
    let mut tenant = tenant().await;
    // Adele Vance is a member of Executives, and that group is in the other one.
    let (executives, adele) = (tenant.groups[1].id.clone(), tenant.users[3].clone());
    tenant.groups[0].member_ids.push(executives);
    let mut expect = |reason: Reason, broken: &dyn Fn(&mut Room)| {
        change(&mut tenant, broken);
        assert_eq!(decided(&tenant, &request()).reason, reason);
    };
    let all = |book: bool, ask: bool| {
        move |room: &mut Room| {
            room.calendar_processing.all_book_in_policy = book;
            room.calendar_processing.all_request_in_policy = ask;
        }
    };
    expect(Reason::AllBookInPolicy, &all(true, true));
    expect(Reason::AllRequestInPolicy, &all(false, true));
    expect(Reason::BookInPolicy, &|room| {
        let list = &mut room.calendar_processing.book_in_policy;
        *list = vec!["room-approvers@contoso.onmicrosoft.com".to_owned()];
    });
    expect(Reason::AllRequestInPolicy, &|room| {
        room.calendar_processing.book_in_policy = vec!["alex.wilber".to_owned()];
    });
    expect(Reason::NotAllowed, &all(false, false));
    expect(Reason::RequestInPolicy, &|room| {
        room.calendar_processing.request_in_policy = vec![adele.mail.clone()];
    });
}

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

#[tokio::test]
async fn delegates_that_cannot_be_found_get_nothing() {
    let mut tenant = tenant().await;
    let forwarded = |tenant: &mut Tenant, delegates: &[&str]| {
        change(tenant, |room| {
            let names = delegates.iter().map(|name| (*name).to_owned());
            room.calendar_processing.resource_delegates = names.collect();
        });
        match decided(tenant, &request()).outcome {
            Outcome::Pending { forwarded_to } => forwarded_to,
            other => panic!("{other:?}"),
        }
    };
    let nobody = "6f9d3a50-2c41-4e0b-9a47-0d1f5a2b7c11";
    assert!(forwarded(&mut tenant, &[nobody]).is_empty());
    assert!(forwarded(&mut tenant, &[]).is_empty());
    let legacy =
        "/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=";
    let id = tenant.users[0].id.replace('-', "");
    let legacy = format!("{legacy}{id}-offision");
    let twice = forwarded(&mut tenant, &[OFFISION, &legacy, nobody, "Room Approvers"]);
    assert_eq!(twice, [OFFISION, "room-approvers@contoso.onmicrosoft.com"]);
    change(&mut tenant, |room| {
        room.calendar_processing.forward_requests_to_delegates = false;
    });
    assert!(forwarded(&mut tenant, &[OFFISION]).is_empty());
}

#[tokio::test]
async fn a_reserved_room_declines_everything() {
    let mut tenant = tenant().await;
    change(&mut tenant, |room| {
        room.calendar_processing.all_book_in_policy = true;
        room.calendar_processing.booking_type = "Reserved".into();
    });
    let decision = decided(&tenant, &request());
    assert_eq!(
        (decision.outcome, decision.reason),
        (Outcome::Declined, Reason::Reserved)
    );
}
