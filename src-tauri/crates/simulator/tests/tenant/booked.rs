//! What a room's calendar holds after a request, and until when.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp, ToSpan};
use reqwest::Method;
use serde_json::json;
use simulator::Scenario;

use crate::booking::{
    ADELE, Change, call, edit, event, invited, moment, response, shown, start, view,
};
use crate::support::{FIRST_ROOM, visit};

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
