//! A room is invited through Microsoft Graph, answers, and is let go again.

use std::time::Duration;

use jiff::civil::Weekday;
use jiff::{SignedDuration, Timestamp, ToSpan};
use reqwest::Method;
use serde_json::{Value, json};
use simulator::{InboxRule, MailKind, Room, Scenario};
use url::form_urlencoded::byte_serialize;

use crate::support::{FIRST_ROOM, GRAPH, Got, Visit, sent, visit};

const ADELE: &str = "adele.vance@contoso.onmicrosoft.com";
const OFFISION: &str = "offision@contoso.onmicrosoft.com";
const PROPERTY: &str = "String {5c8d1f2e-0b7a-4e6d-9a3c-1f2e3d4c5b6a} Name OffisionProbe";

/// Ten in the morning in Hong Kong, on a Tuesday one to two weeks ahead.
fn start() -> Timestamp {
    let mut day = Timestamp::now() + SignedDuration::from_hours(7 * 24);
    while day.to_zoned_datetime(jiff::tz::TimeZone::UTC).weekday() != Weekday::Tuesday {
        day += SignedDuration::from_hours(24);
    }
    let text = day.strftime("%Y-%m-%dT02:00:00Z").to_string();
    text.parse().expect("a time")
}

fn moment(at: Timestamp) -> Value {
    json!({"dateTime": at.strftime("%Y-%m-%dT%H:%M:%S").to_string(), "timeZone": "UTC"})
}

fn event(room: &str) -> Value {
    let end = start() + SignedDuration::from_mins(30);
    json!({
        "subject": "Offision test", "body": {"contentType": "html", "content": "A test."},
        "start": moment(start()), "end": moment(end), "transactionId": "3c0a9e0e-5c0d-4a8e-9a54-0f2d6f2b9d11",
        "location": {"displayName": "Room", "locationEmailAddress": room},
        "attendees": [{"type": "resource", "emailAddress": {"address": room}}],
        "singleValueExtendedProperties": [{"id": PROPERTY, "value": "run-1"}],
    })
}

fn edit(visit: &Visit, change: impl FnOnce(&mut Room)) {
    visit
        .simulator
        .edit(|tenant| change(tenant.room_mut(FIRST_ROOM).expect("the room")));
}

async fn call(visit: &Visit, method: Method, path: &str, body: Option<Value>) -> Got {
    let token = visit.token(GRAPH).await;
    visit.graph_as(&token, method, path, body).await
}

/// The path of the event that was made.
async fn invited(visit: &Visit, event: Value) -> String {
    let path = format!("/users/{ADELE}/events");
    let got = call(visit, Method::POST, &path, Some(event)).await;
    assert_eq!(got.status, 201, "{}", got.text);
    let body = got.json();
    let status = &body["attendees"][0]["status"];
    assert_eq!(
        status,
        &json!({"response": "none", "time": "0001-01-01T00:00:00Z"})
    );
    let id = body["id"].as_str().expect("an id");
    let id: String = byte_serialize(id.as_bytes()).collect();
    format!("{path}/{id}")
}

async fn response(visit: &Visit, event: &str) -> String {
    let event = visit.graph(&format!("{event}?$select=attendees")).await;
    let response = event.json()["attendees"][0]["status"]["response"].clone();
    response.as_str().expect("a response").to_owned()
}

async fn view(visit: &Visit, mailbox: &str, from: Timestamp, to: Timestamp) -> Vec<Value> {
    let path =
        format!("/users/{mailbox}/calendarView?startDateTime={from}&endDateTime={to}&$top=100");
    let body = visit.graph(&path).await.json();
    body["value"].as_array().expect("rows").clone()
}

/// What the room's calendar shows of that day.
async fn shown(visit: &Visit) -> Vec<Value> {
    let day = SignedDuration::from_hours(24);
    view(visit, FIRST_ROOM, start() - day, start() + day).await
}

fn inbox(visit: &Visit, address: &str) -> Vec<simulator::Mail> {
    visit.simulator.edit(|tenant| tenant.inbox(address))
}

type Change = fn(&mut Room);

#[tokio::test]
async fn each_setting_answers_in_its_own_way() {
    let cases: [(&str, Change, &str, Option<&str>, usize); 10] = [
        (
            "as Offision needs it",
            |_| {},
            "tentativelyAccepted",
            Some("tentative"),
            1,
        ),
        (
            "everybody may book",
            |room| room.calendar_processing.all_book_in_policy = true,
            "accepted",
            Some("busy"),
            0,
        ),
        (
            "the organizer may book",
            |room| room.calendar_processing.book_in_policy = vec![ADELE.to_owned()],
            "accepted",
            Some("busy"),
            0,
        ),
        (
            "nobody may ask but a list",
            |room| {
                room.calendar_processing.all_request_in_policy = false;
                room.calendar_processing.request_in_policy = vec!["alex.wilber".to_owned()];
            },
            "declined",
            None,
            0,
        ),
        (
            "only updates",
            |room| room.calendar_processing.automate_processing = "AutoUpdate".into(),
            "notResponded",
            Some("tentative"),
            0,
        ),
        (
            "only updates, and no resource",
            |room| {
                room.calendar_processing.automate_processing = "AutoUpdate".into();
                room.recipient_type_details = "LinkedRoomMailbox".into();
            },
            "notResponded",
            Some("tentative"),
            0,
        ),
        (
            "no processing",
            |room| room.calendar_processing.automate_processing = "None".into(),
            "none",
            None,
            0,
        ),
        (
            "nothing is forwarded",
            |room| room.calendar_processing.forward_requests_to_delegates = false,
            "tentativelyAccepted",
            Some("tentative"),
            0,
        ),
        (
            "pending requests are free",
            |room| room.calendar_processing.tentative_pending_approval = false,
            "none",
            Some("free"),
            1,
        ),
        (
            "a mailbox delegate",
            |room| room.inbox_rules.push(InboxRule::delegate_rule("1")),
            "none",
            None,
            0,
        ),
    ];
    for (name, broken, answer, show_as, forwarded) in cases {
        let visit = visit(Scenario::Good).await;
        edit(&visit, broken);
        let event = invited(&visit, event(FIRST_ROOM)).await;
        assert_eq!(response(&visit, &event).await, answer, "{name}");
        let items = shown(&visit).await;
        let shows: Vec<_> = items
            .iter()
            .filter_map(|item| item["showAs"].as_str())
            .collect();
        assert_eq!(shows, show_as.into_iter().collect::<Vec<_>>(), "{name}");
        let mails = inbox(&visit, OFFISION);
        assert_eq!(mails.len(), forwarded, "{name}");
        assert!(
            mails
                .iter()
                .all(|mail| mail.kind == MailKind::ForwardedRequest && mail.from == ADELE)
        );
        let kept = inbox(&visit, FIRST_ROOM);
        assert_eq!(
            kept.len(),
            usize::from(show_as.is_none() && answer == "none"),
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_request_that_waits_is_decided_by_a_delegate() {
    for (is_approved, answer, shows) in [(true, "accepted", 1), (false, "declined", 0)] {
        let visit = visit(Scenario::Good).await;
        let event = invited(&visit, event(FIRST_ROOM)).await;
        let pending = inbox(&visit, ADELE);
        assert_eq!(
            pending[0].text,
            "Your request was received and is pending approval."
        );
        let meeting = inbox(&visit, OFFISION)[0].meeting.clone();
        let decide = |delegate: &str| {
            visit
                .simulator
                .edit(|tenant| tenant.approve(delegate, &meeting, is_approved))
        };
        assert!(!decide("reception"), "it was not sent there");
        assert!(decide(OFFISION));
        assert_eq!(response(&visit, &event).await, answer);
        let items = shown(&visit).await;
        assert_eq!(items.len(), shows);
        assert!(items.iter().all(|item| item["showAs"] == "busy"));
        assert_eq!(inbox(&visit, ADELE).len(), 2);
    }
}

#[tokio::test]
async fn a_repeated_attempt_makes_no_second_event() {
    let visit = visit(Scenario::Good).await;
    let first = invited(&visit, event(FIRST_ROOM)).await;
    let path = format!("/users/{ADELE}/calendar/events");
    let got = call(&visit, Method::POST, &path, Some(event(FIRST_ROOM))).await;
    let again = got.json();
    assert_eq!(got.status, 201);
    let id: String = byte_serialize(again["id"].as_str().expect("an id").as_bytes()).collect();
    assert!(first.ends_with(&id));
    assert_eq!(shown(&visit).await.len(), 1);
    assert_eq!(inbox(&visit, OFFISION).len(), 1);
}

#[tokio::test]
async fn a_client_finds_its_own_events_again() {
    let visit = visit(Scenario::Good).await;
    invited(&visit, event(FIRST_ROOM)).await;
    let mut other = event(FIRST_ROOM);
    other["subject"] = json!("Lunch");
    other["transactionId"] = json!("another");
    other["singleValueExtendedProperties"] = json!([]);
    invited(&visit, other).await;
    let found = async |filter: &str| {
        let token = visit.token(GRAPH).await;
        let url = visit.url(&format!("/v1.0/users/{ADELE}/events"));
        let expand = format!("singleValueExtendedProperties($filter=id eq '{PROPERTY}')");
        let request = visit.client.get(url).bearer_auth(token);
        sent(request.query(&[("$filter", filter), ("$expand", &expand)])).await
    };
    let own = format!(
        "singleValueExtendedProperties/Any(ep: ep/id eq '{PROPERTY}' and ep/value eq 'run-1')"
    );
    for filter in [
        own.as_str(),
        "subject eq 'Offision test'",
        "startswith(subject,'Offision')",
    ] {
        let body = found(filter).await.json();
        let rows = body["value"].as_array().expect("rows");
        assert_eq!(rows.len(), 1, "{filter}: {body}");
        assert_eq!(rows[0]["subject"], "Offision test");
        assert_eq!(
            rows[0]["singleValueExtendedProperties"],
            json!([{"id": PROPERTY, "value": "run-1"}])
        );
        assert!(rows[0]["transactionId"].is_string());
    }
    let refused = found("transactionId eq 'another'").await;
    assert_eq!(
        (refused.status, &refused.json()["error"]["code"]),
        (400, &json!("ErrorInvalidProperty"))
    );
}

#[tokio::test]
async fn a_meeting_that_is_taken_back_leaves_the_rooms_calendar_or_is_marked() {
    for (is_removed, method) in [
        (true, Method::DELETE),
        (false, Method::DELETE),
        (true, Method::POST),
        (false, Method::POST),
    ] {
        let visit = visit(Scenario::Good).await;
        edit(&visit, |room| {
            room.calendar_processing.remove_canceled_meetings = is_removed;
        });
        let event = invited(&visit, event(FIRST_ROOM)).await;
        let cancel = format!("{event}/cancel");
        let (path, body, status) = if method == Method::POST {
            (&cancel, Some(json!({"comment": "The test is over."})), 202)
        } else {
            (&event, None, 204)
        };
        let got = call(&visit, method.clone(), path, body.clone()).await;
        assert_eq!((got.status, got.bytes), (status, 0));
        assert_eq!(visit.graph(&event).await.status, 404);
        let again = call(&visit, method, path, body).await;
        assert_eq!(again.json()["error"]["code"], "ErrorItemNotFound");
        let items = shown(&visit).await;
        assert_eq!(items.len(), usize::from(!is_removed));
        for item in items {
            assert_eq!(
                (&item["isCancelled"], &item["showAs"]),
                (&json!(true), &json!("free"))
            );
        }
        // What was taken back is in nobody's way.
        edit(&visit, |room| {
            room.calendar_processing.all_book_in_policy = true;
        });
        let mut next = crate::booking::event(FIRST_ROOM);
        next["transactionId"] = json!("next");
        let next = invited(&visit, next).await;
        assert_eq!(response(&visit, &next).await, "accepted");
    }
}

#[tokio::test]
async fn two_meetings_at_once_do_not_fit_into_a_room() {
    let visit = visit(Scenario::Good).await;
    edit(&visit, |room| {
        room.calendar_processing.all_book_in_policy = true;
    });
    let first = invited(&visit, event(FIRST_ROOM)).await;
    let mut second = event(FIRST_ROOM);
    second["transactionId"] = json!("second");
    let second = invited(&visit, second).await;
    assert_eq!(response(&visit, &first).await, "accepted");
    assert_eq!(response(&visit, &second).await, "declined");
    let asked = json!({"schedules": [FIRST_ROOM, ADELE], "startTime": moment(start() - SignedDuration::from_mins(60)),
        "endTime": moment(start() + SignedDuration::from_mins(60)), "availabilityViewInterval": 30});
    let path = format!("/users/{ADELE}/calendar/getSchedule");
    let body = call(&visit, Method::POST, &path, Some(asked)).await.json();
    assert_eq!(body["value"][0]["availabilityView"], "0020");
    assert_eq!(body["value"][0]["scheduleItems"][0]["status"], "busy");
}

#[tokio::test]
async fn the_text_of_an_item_is_what_the_settings_leave_of_it() {
    let cases: [(Change, &str, &str); 4] = [
        (|_| {}, "Offision test", "A test."),
        (
            |room| {
                room.calendar_processing.delete_subject = true;
                room.calendar_processing.delete_comments = true;
            },
            "",
            "",
        ),
        (
            |room| {
                room.calendar_processing.delete_subject = true;
                room.calendar_processing.add_organizer_to_subject = true;
            },
            "Adele Vance",
            "A test.",
        ),
        (
            |room| room.calendar_processing.add_organizer_to_subject = true,
            "Adele Vance Offision test",
            "A test.",
        ),
    ];
    for (change, subject, text) in cases {
        let visit = visit(Scenario::Good).await;
        edit(&visit, change);
        edit(&visit, |room| {
            room.calendar_processing.remove_private_property = subject.is_empty();
        });
        let mut event = event(FIRST_ROOM);
        event["sensitivity"] = json!("private");
        invited(&visit, event).await;
        let item = shown(&visit).await[0].clone();
        assert_eq!(
            (&item["subject"], &item["body"]["content"]),
            (&json!(subject), &json!(text))
        );
        let sensitivity = if subject.is_empty() {
            "normal"
        } else {
            "private"
        };
        assert_eq!(item["sensitivity"], sensitivity);
        assert!(item["transactionId"].is_null() && item["isOrganizer"] == false);
    }
}

#[tokio::test]
async fn a_series_that_never_ends_is_cut_off_at_the_window() {
    let visit = visit(Scenario::Good).await;
    edit(&visit, |room| {
        room.calendar_processing.booking_window_in_days = 60;
    });
    let mut series = event(FIRST_ROOM);
    let day = start().strftime("%Y-%m-%d").to_string();
    series["recurrence"] = json!({
        "pattern": {"type": "weekly", "interval": 2, "daysOfWeek": ["tuesday", "thursday"], "firstDayOfWeek": "sunday"},
        "range": {"type": "noEnd", "startDate": day, "recurrenceTimeZone": "UTC"},
    });
    let event = invited(&visit, series).await;
    assert_eq!(response(&visit, &event).await, "tentativelyAccepted");
    let got = visit.graph(&event).await.json();
    assert_eq!(
        (&got["type"], &got["recurrence"]["range"]["type"]),
        (&json!("seriesMaster"), &json!("noEnd"))
    );
    let year = SignedDuration::from_hours(365 * 24);
    let items = view(&visit, FIRST_ROOM, start(), start() + year).await;
    assert!((6..=8).contains(&items.len()), "{}", items.len());
    assert!(items.iter().all(|item| item["type"] == "occurrence"));
    let last = items.last().expect("a meeting")["start"]["dateTime"].clone();
    let last: Timestamp = format!("{}Z", last.as_str().expect("a time"))
        .parse()
        .expect("a time");
    let window = Timestamp::now()
        .checked_add((61 * 24).hours())
        .expect("a time");
    assert!(last < window);
    let organizer = view(&visit, ADELE, start(), start() + year).await;
    assert!(organizer.len() > 45, "only the room cuts it off");
}

#[tokio::test]
async fn a_room_answers_when_its_delay_is_over() {
    let visit = visit(Scenario::Good).await;
    let wait = |delay: Duration| {
        visit
            .simulator
            .edit(|tenant| tenant.attendant_delay = delay)
    };
    wait(Duration::MAX);
    let event_path = invited(&visit, event(FIRST_ROOM)).await;
    assert_eq!(response(&visit, &event_path).await, "none");
    assert!(shown(&visit).await.is_empty());
    wait(Duration::ZERO);
    assert_eq!(response(&visit, &event_path).await, "tentativelyAccepted");
    assert_eq!(shown(&visit).await.len(), 1);
    // What was taken back before a room looked at it, it never sees.
    wait(Duration::MAX);
    let mut other = event(FIRST_ROOM);
    other["transactionId"] = json!("other");
    let other = invited(&visit, other).await;
    assert_eq!(call(&visit, Method::DELETE, &other, None).await.status, 204);
    wait(Duration::ZERO);
    assert_eq!(shown(&visit).await.len(), 1);
}

#[tokio::test]
async fn an_event_in_the_rooms_own_calendar_asks_nobody() {
    let visit = visit(Scenario::Good).await;
    edit(&visit, |room| {
        room.calendar_processing.automate_processing = "None".into();
    });
    let mut own = event(FIRST_ROOM);
    own["attendees"] = json!([]);
    let path = format!("/users/{FIRST_ROOM}/events");
    let got = call(&visit, Method::POST, &path, Some(own)).await;
    assert_eq!(got.status, 201);
    assert_eq!(
        shown(&visit).await[0]["responseStatus"]["response"],
        "organizer"
    );
}

#[tokio::test]
async fn events_that_make_no_sense_are_refused() {
    let visit = visit(Scenario::Good).await;
    let path = format!("/users/{ADELE}/events");
    let refused = async |name: &str, value: Value| {
        let mut event = event(FIRST_ROOM);
        event[name] = value;
        let got = call(&visit, Method::POST, &path, Some(event)).await;
        let code = got.json()["error"]["code"]
            .as_str()
            .expect("a code")
            .to_owned();
        (got.status, code)
    };
    let zone = json!({"dateTime": "2027-01-05T10:00:00", "timeZone": "Atlantis Standard Time"});
    assert_eq!(
        refused("start", zone).await,
        (400, "TimeZoneNotSupportedException".to_owned())
    );
    assert_eq!(refused("end", Value::Null).await.0, 400);
    let before = moment(start() - SignedDuration::from_mins(30));
    assert_eq!(
        refused("end", before).await,
        (400, "ErrorPropertyValidationFailure".to_owned())
    );
    visit.revoke("Calendars.ReadWrite");
    let got = call(&visit, Method::POST, &path, Some(event(FIRST_ROOM))).await;
    assert_eq!(got.json()["error"]["code"], "ErrorAccessDenied");
}
