//! What rooms make of requests, without HTTP.

use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use simulator::{
    Decision, Ends, InboxRule, MailboxState, MeetingRequest, Outcome, Pattern, Reason, Recurrence,
    Room, Simulator, Tenant,
};

use crate::support::{FIRST_ROOM, visit};

pub(crate) const ADELE: &str = "adele.vance@contoso.onmicrosoft.com";
pub(crate) const OFFISION: &str = "offision@contoso.onmicrosoft.com";
/// A Tuesday; noon in Hong Kong.
pub(crate) const RECEIVED: &str = "2026-12-01T04:00:00Z";

/// Half an hour on Tuesday a week later, at ten in the morning in Hong Kong.
pub(crate) fn request() -> MeetingRequest {
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

pub(crate) fn later(request: &MeetingRequest, days: i64) -> MeetingRequest {
    let start = request.start.checked_add(days.days()).expect("a time");
    MeetingRequest {
        start,
        ..request.clone()
    }
}

pub(crate) fn weekly(ends: Ends) -> MeetingRequest {
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

pub(crate) fn decided(tenant: &Tenant, request: &MeetingRequest) -> Decision {
    tenant.decide(FIRST_ROOM, request)
}

pub(crate) fn change(tenant: &mut Tenant, change: impl FnOnce(&mut Room)) {
    change(tenant.room_mut(FIRST_ROOM).expect("the room"));
}

pub(crate) async fn tenant() -> Tenant {
    let visit = visit(simulator::Scenario::Good).await;
    let simulator: Simulator = visit.simulator;
    simulator.edit(|tenant| tenant.clone())
}

pub(crate) type Change = fn(&mut Room);

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
