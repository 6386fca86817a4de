mod refusals;

use serde_json::{Value, json};

use super::super::tests::{graph, graph_with, refusal};
use super::*;
use crate::graph::models::Calendar;
use crate::loopback_server::{LoopbackServer, Received, Reply};

type Calendars = Vec<Result<Read<Calendar>, Error>>;

fn rooms(count: usize) -> Vec<String> {
    (0..count)
        .map(|at| format!("room{at}@contoso.com"))
        .collect()
}

async fn calendars(graph: &Graph, rooms: &[String]) -> Calendars {
    let rooms: Vec<&str> = rooms.iter().map(String::as_str).collect();
    graph.calendars(&rooms).await
}

fn is_batch(request: &Received) -> bool {
    request.target.ends_with("/$batch")
}

fn requests(batch: &Received) -> Vec<Value> {
    let body: Value = serde_json::from_str(&batch.body).unwrap();
    body["requests"].as_array().unwrap().clone()
}

/// The room in an address.
fn room(url: &str) -> String {
    let (_, rest) = url.split_once("/users/").unwrap();
    rest.split('/').next().unwrap().to_owned()
}

fn calendar(request: &Value) -> Value {
    json!({"status": 200, "body": {"id": room(request["url"].as_str().unwrap())}})
}

/// Answers each request in a batch, the last one first.
fn answers(batch: &Received, answer: impl Fn(&Value) -> Value) -> Reply {
    let parts = requests(batch).into_iter().rev().map(|request| {
        let mut part = answer(&request);
        part["id"] = request["id"].clone();
        part
    });
    let parts: Vec<_> = parts.collect();
    Reply::json(&json!({ "responses": parts }).to_string())
}

fn single(request: &Received) -> Reply {
    Reply::json(&json!({"id": room(&request.target)}).to_string())
}

fn are_right(rooms: &[String], calendars: &Calendars) {
    let found: Vec<_> = calendars
        .iter()
        .map(|read| read.as_ref().unwrap().value.id.clone().unwrap())
        .collect();
    assert_eq!(found, rooms);
}

fn batches(server: &LoopbackServer) -> Vec<Received> {
    server.received().into_iter().filter(is_batch).collect()
}

#[tokio::test]
async fn twenty_calendars_are_read_in_one_request() {
    let (server, graph) = graph(|request, _| Some(answers(request, calendar))).await;
    let rooms = rooms(45);
    are_right(&rooms, &calendars(&graph, &rooms).await);
    let batches = batches(&server);
    let mut sizes: Vec<_> = batches.iter().map(|batch| requests(batch).len()).collect();
    sizes.sort_unstable();
    assert_eq!(sizes, [5, 20, 20]);
    assert_eq!(batches[0].target, "/v1.0/$batch");
    let first = &requests(&batches[0])[0];
    let url = first["url"].as_str().unwrap();
    assert!(
        url.starts_with("/users/room") && url.ends_with("/calendar?$select=id,name,canEdit,owner"),
        "{url}"
    );
    assert_eq!(first["method"], "GET");
}

#[tokio::test]
async fn nobody_waits_when_nothing_was_refused() {
    let (_server, graph) = graph_with(5, |request, _| Some(answers(request, calendar))).await;
    let rooms = rooms(2);
    let often = async {
        for _ in 0..100 {
            are_right(&rooms, &calendars(&graph, &rooms).await);
        }
    };
    // A wait after each would take most of a minute together.
    let patience = Duration::from_secs(30);
    assert!(tokio::time::timeout(patience, often).await.is_ok());
}

#[tokio::test]
async fn keys_are_encoded_and_one_alone_needs_no_batch() {
    let (server, graph) = graph(|request, _| {
        Some(if is_batch(request) {
            answers(request, calendar)
        } else {
            single(request)
        })
    })
    .await;
    graph.calendars(&["room#1/x@contoso.com"]).await[0]
        .as_ref()
        .unwrap();
    assert!(batches(&server).is_empty());
    for read in graph.calendars(&["room#1/x@contoso.com", "a b"]).await {
        read.unwrap();
    }
    let urls: Vec<_> = requests(&batches(&server)[0])
        .iter()
        .map(|request| request["url"].clone())
        .collect();
    assert!(
        urls[0]
            .as_str()
            .unwrap()
            .starts_with("/users/room%231%2Fx@contoso.com/calendar?"),
        "{urls:?}"
    );
    assert!(
        urls[1]
            .as_str()
            .unwrap()
            .starts_with("/users/a%20b/calendar?"),
        "{urls:?}"
    );
    assert!(graph.calendars(&[]).await.is_empty());
}

#[tokio::test]
async fn a_failed_dependency_of_the_whole_is_read_all_the_same() {
    let (_server, graph) = graph(|request, _| {
        let parts: Vec<_> = requests(request)
            .iter()
            .map(|request| {
                let mut part = calendar(request);
                part["id"] = request["id"].clone();
                part
            })
            .collect();
        Some(Reply::new(
            424,
            &[],
            json!({ "responses": parts }).to_string(),
        ))
    })
    .await;
    let rooms = rooms(3);
    are_right(&rooms, &calendars(&graph, &rooms).await);
}

#[tokio::test]
async fn throttled_parts_are_asked_for_again_together_after_the_longest_pause() {
    let (server, graph) = graph_with(5, |request, before| {
        Some(answers(request, |request| {
            let is_first = before == 0;
            match room(request["url"].as_str().unwrap()).as_str() {
                "room1@contoso.com" if is_first => json!({"status": 429, "headers": {"Retry-After": "0.02"}, "body": {"error": {"code": ""}}}),
                "room2@contoso.com" if is_first => json!({"status": 429, "headers": {"Retry-After": "0.1"}}),
                "room3@contoso.com" if before < 2 => json!({"status": 503}),
                _ => calendar(request),
            }
        }))
    })
    .await;
    let rooms = rooms(5);
    let began = Instant::now();
    are_right(&rooms, &calendars(&graph, &rooms).await);
    assert!(
        began.elapsed() >= Duration::from_millis(100),
        "the longest pause is kept"
    );
    let sizes: Vec<_> = batches(&server)
        .iter()
        .map(|batch| requests(batch).len())
        .collect();
    assert_eq!(sizes, [5, 3, 1]);
    let budget = graph.session.client.budget(Service::Graph).unwrap();
    assert_eq!(budget.refused, 2, "each batch slows down once");
}

#[tokio::test]
async fn throttling_for_ever_is_throttling_of_those_parts() {
    let (_server, graph) = graph_with(2, |request, _| {
        Some(answers(request, |request| {
            match room(request["url"].as_str().unwrap()).as_str() {
                "room1@contoso.com" => json!({"status": 429, "headers": {"Retry-After": "0.01"}}),
                _ => calendar(request),
            }
        }))
    })
    .await;
    let calendars = calendars(&graph, &rooms(3)).await;
    assert!(
        matches!(calendars[1], Err(Error::Throttled { .. })),
        "{calendars:?}"
    );
    assert!(calendars[0].is_ok() && calendars[2].is_ok());
}

#[tokio::test]
async fn the_whole_that_is_throttled_is_sent_again() {
    let (server, graph) = graph_with(3, |request, before| {
        Some(if before == 0 {
            Reply::new(429, &[("Retry-After", "0.01")], "")
        } else {
            answers(request, calendar)
        })
    })
    .await;
    let rooms = rooms(3);
    are_right(&rooms, &calendars(&graph, &rooms).await);
    assert_eq!(batches(&server).len(), 2);
}
