use jiff::ToSpan;
use serde_json::Value;
use uuid::Uuid;

use super::super::tests::{graph, graph_with, refusal};
use super::*;
use crate::loopback_server::{LoopbackServer, Received, Reply};

const ORGANIZER: &str = "probe@contoso.com";
const ROOM: &str = "room@contoso.com";
const ID: &str = "AAMkAGI1/AAAt9+AHjAAA=";

fn new_event() -> NewEvent {
    let start: Timestamp = "2026-12-01T09:00:00Z".parse().unwrap();
    NewEvent {
        subject: "Offision check 5f0f".to_owned(),
        body: "This is a test.".to_owned(),
        start,
        end: start + 30.minutes(),
        rooms: vec![ROOM.to_owned()],
        transaction_id: Uuid::from_u128(7),
    }
}

fn asked(server: &LoopbackServer) -> Vec<Received> {
    server
        .received()
        .into_iter()
        .filter(|request| !request.is_for_token())
        .collect()
}

fn event(rest: &str) -> String {
    format!(
        r#"{{"id":"{ID}","iCalUId":"0400","subject":"Offision check 5f0f","transactionId":"00000000-0000-0000-0000-000000000007",
        "start":{{"dateTime":"2026-12-01T09:00:00.0000000","timeZone":"UTC"}},"attendees":[{{"type":"resource",
        "status":{{"response":"tentativelyAccepted","time":"0001-01-01T00:00:00Z"}},"emailAddress":{{"address":"{ROOM}"}}}}]{rest}}}"#
    )
}

#[tokio::test]
async fn an_event_invites_the_room_and_can_be_made_twice_without_harm() {
    let (server, graph) = graph_with(3, |_, before| {
        Some(if before == 0 {
            Reply::new(503, &[("Retry-After", "0.01")], "")
        } else {
            Reply::new(201, &[("request-id", "11")], event(""))
        })
    })
    .await;
    let made = graph.create_event(ORGANIZER, &new_event()).await.unwrap();
    assert_eq!(
        (made.value.id.as_deref(), made.request_id.as_deref()),
        (Some(ID), Some("11"))
    );
    let asked = asked(&server);
    assert_eq!(asked.len(), 2);
    assert_eq!(asked[0].body, asked[1].body);
    assert_eq!(asked[0].target, "/v1.0/users/probe@contoso.com/events");
    let prefer = asked[0].header("prefer").unwrap();
    assert!(
        prefer.contains(r#"IdType="ImmutableId""#) && prefer.contains(r#"outlook.timezone="UTC""#),
        "{prefer}"
    );
    let body: Value = serde_json::from_str(&asked[0].body).unwrap();
    assert_eq!(
        body["start"],
        json!({"dateTime": "2026-12-01T09:00:00", "timeZone": "UTC"})
    );
    assert_eq!(body["end"]["dateTime"], "2026-12-01T09:30:00");
    assert_eq!(
        body["attendees"],
        json!([{"type": "resource", "emailAddress": {"address": ROOM}}])
    );
    assert_eq!(
        body["transactionId"],
        "00000000-0000-0000-0000-000000000007"
    );
}

#[tokio::test]
async fn an_event_that_was_made_before_is_found() {
    for (status, named) in [(409, true), (400, false)] {
        let (server, graph) = graph(move |request, _| {
            Some(if request.method == "POST" {
                let mut body: Value =
                    serde_json::from_str(&refusal("ErrorDuplicateTransactionId", "used")).unwrap();
                if named {
                    body["error"]["@event.existingEventId"] = json!(ID);
                }
                Reply::new(status, &[], body.to_string())
            } else if request.target.contains("/calendarView?") {
                Reply::json(&format!(r#"{{"value":[{{"id":"other"}},{}]}}"#, event("")))
            } else {
                Reply::json(&event(""))
            })
        })
        .await;
        let made = graph.create_event(ORGANIZER, &new_event()).await.unwrap();
        assert_eq!(made.value.id.as_deref(), Some(ID));
        let second = asked(&server)[1].target.clone();
        assert_eq!(
            second.contains(
                "calendarView?startDateTime=2026-12-01T09:00:00Z&endDateTime=2026-12-01T09:30:00Z"
            ),
            !named,
            "{second}"
        );
    }
    let (_server, graph) = graph(|request, _| {
        Some(if request.method == "POST" {
            Reply::new(409, &[], refusal("ErrorDuplicateTransactionId", "used"))
        } else {
            Reply::json(r#"{"value":[{"id":"other","transactionId":"8"}]}"#)
        })
    })
    .await;
    let error = graph
        .create_event(ORGANIZER, &new_event())
        .await
        .unwrap_err();
    assert_eq!(error.refusal().unwrap().status, 409);
}

#[tokio::test]
async fn the_answer_of_the_room_is_read() {
    let (server, graph) = graph(|_, _| Some(Reply::json(&event(r#","isCancelled":false"#)))).await;
    let read = graph.event(ORGANIZER, ID).await.unwrap().value;
    let attendee = &read.attendees.unwrap()[0];
    assert_eq!(
        attendee.status.as_ref().unwrap().response.as_deref(),
        Some("tentativelyAccepted")
    );
    let start = read.start.unwrap();
    assert_eq!(start.instant(), Some(new_event().start));
    let elsewhere = crate::graph::EventTime {
        time_zone: Some("Pacific Standard Time".to_owned()),
        ..start
    };
    assert_eq!(elsewhere.instant(), None);
    assert_eq!((read.is_cancelled, read.show_as), (Some(false), None));
    let target = &asked(&server)[0].target;
    assert!(
        target.starts_with(
            "/v1.0/users/probe@contoso.com/events/AAMkAGI1%2FAAAt9%2BAHjAAA=?$select=id,"
        ),
        "{target}"
    );
}

#[tokio::test]
async fn taking_back_is_sent_once() {
    let (server, graph) = graph_with(5, |_, _| Some(Reply::new(503, &[], ""))).await;
    graph
        .cancel_event(ORGANIZER, ID, "It was a test.")
        .await
        .unwrap_err();
    graph.delete_event(ORGANIZER, ID).await.unwrap_err();
    let asked = asked(&server);
    assert_eq!(asked.len(), 2, "whether it was done is not known");
    assert_eq!(
        (asked[0].method.as_str(), asked[0].body.as_str()),
        ("POST", r#"{"Comment":"It was a test."}"#)
    );
    assert!(asked[0].target.ends_with("/cancel"));
    assert_eq!(asked[1].method, "DELETE");

    let (_server, graph) = self::graph(|request, _| {
        Some(Reply::new(
            if request.method == "DELETE" { 204 } else { 202 },
            &[],
            "",
        ))
    })
    .await;
    graph.cancel_event(ORGANIZER, ID, "").await.unwrap();
    graph.delete_event(ORGANIZER, ID).await.unwrap();
}

#[tokio::test]
async fn leftovers_are_found_by_their_marker_and_nothing_else_is() {
    let (server, graph) = graph(|request, before| {
        let next = format!(
            "http://{}/v1.0/next?$skip=50",
            request.header("host").unwrap()
        );
        Some(Reply::json(&if before == 0 {
            format!(
                r#"{{"@odata.nextLink":"{next}","value":[{{"id":"1","subject":"O'Brien"}},{}]}}"#,
                event("")
            )
        } else {
            format!(r#"{{"value":[{}]}}"#, event(""))
        }))
    })
    .await;
    let found = graph
        .events_with_marker(ORGANIZER, "Offision check")
        .await
        .unwrap()
        .value;
    assert_eq!(found.len(), 2);
    let asked = asked(&server);
    assert!(
        asked[0]
            .target
            .contains("$filter=startswith%28subject%2C%27Offision%20check%27%29"),
        "{}",
        asked[0].target
    );
    assert!(
        asked
            .iter()
            .all(|request| request.header("prefer").is_some())
    );
    graph
        .events_with_marker(ORGANIZER, "O'Brien")
        .await
        .unwrap();
}

#[tokio::test]
async fn an_event_without_an_id_is_not_made() {
    for body in ["{}", "<html>", "", r#"{"id":7}"#, r#"{"id":null}"#] {
        let (_server, graph) = graph(move |_, _| Some(Reply::new(201, &[], body))).await;
        let error = graph
            .create_event(ORGANIZER, &new_event())
            .await
            .unwrap_err();
        assert!(
            matches!(error, Error::Unexpected { .. }),
            "{body}: {error:?}"
        );
    }
}
