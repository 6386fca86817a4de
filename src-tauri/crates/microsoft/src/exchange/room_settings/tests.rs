use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

use super::super::batch::tests::{answers, identity, is_batch, requests};
use super::super::tests::{asked, exchange, exchange_with};
use super::*;
use crate::exchange::Batching;
use crate::http::{Client, ClientOptions, Proxy};
use crate::loopback_server::{LoopbackServer, Received, Reply, TENANT, client};

fn rooms(count: usize) -> Vec<String> {
    (0..count)
        .map(|at| format!("room{at}@contoso.com"))
        .collect()
}

async fn settings(exchange: &Exchange, rooms: &[String]) -> Vec<RoomSettings> {
    let addresses: Vec<&str> = rooms.iter().map(String::as_str).collect();
    exchange.room_settings(&addresses).await
}

/// What Exchange gives for a cmdlet; the room's name is in both.
fn rows(input: &Value) -> Value {
    let identity = input["Parameters"]["Identity"].as_str().unwrap();
    match input["CmdletName"].as_str().unwrap() {
        "Get-CalendarProcessing" => {
            json!({"value": [{"AutomateProcessing": "AutoAccept", "AdditionalResponse": identity, "Identity": identity}]})
        }
        "Get-MailboxPermission" => {
            json!({"value": [{"User": identity, "AccessRights": ["FullAccess, ReadPermission"], "Identity": identity}]})
        }
        other => panic!("{other}"),
    }
}

fn part(request: &Value) -> Value {
    json!({"status": 200, "body": rows(&request["body"]["CmdletInput"])})
}

fn single(request: &Received) -> Reply {
    let body: Value = serde_json::from_str(&request.body).unwrap();
    Reply::json(&rows(&body["CmdletInput"]).to_string())
}

/// Each room has its own settings and nobody else's.
fn are_right(rooms: &[String], settings: &[RoomSettings]) {
    assert_eq!(rooms.len(), settings.len());
    for (room, (booking, access)) in rooms.iter().zip(settings) {
        let (booking, access) = (booking.as_ref().unwrap(), access.as_ref().unwrap());
        assert_eq!(booking.value.additional_response.as_ref(), Some(room));
        assert_eq!(access.value[0].user.as_ref(), Some(room));
    }
}

fn batches(server: &LoopbackServer) -> usize {
    asked(server)
        .iter()
        .filter(|request| is_batch(request))
        .count()
}

#[tokio::test]
async fn every_room_gets_its_own_settings_whichever_way() {
    for batching in [Batching::Auto, Batching::Off] {
        let (server, exchange) = exchange(|request, _| {
            Some(if is_batch(request) {
                answers(request, part)
            } else {
                single(request)
            })
        })
        .await;
        let exchange = exchange.with_batching(batching);
        let rooms = rooms(23);
        are_right(&rooms, &settings(&exchange, &rooms).await);
        assert_eq!(batches(&server) > 0, batching == Batching::Auto);
        assert!(settings(&exchange, &[]).await.is_empty());
    }
}

#[tokio::test]
async fn a_refused_batch_loses_no_room_and_ends_batching() {
    for (status, headers, body) in [
        (404, &[][..], "<html>"),
        (405, &[], ""),
        (400, &[], "{}"),
        (401, &[], ""),
        (403, &[("Content-Encoding", "gzip")], "\0\0\0\0"),
        (500, &[], ""),
        (501, &[], ""),
        (503, &[], ""),
        (302, &[("Location", "https://contoso.com")], ""),
        (200, &[], "<html>"),
        (200, &[], "\0\0\0\0"),
        (
            200,
            &[],
            r#"{"responses":[{"id":"1","status":200,"body":{"va"#,
        ),
        (200, &[], r#"{"value":[]}"#),
        (200, &[], r#"{"responses":[]}"#),
    ] {
        let (server, exchange) = exchange_with(5, move |request, _| {
            Some(if is_batch(request) {
                Reply::new(status, headers, body)
            } else {
                single(request)
            })
        })
        .await;
        let rooms = rooms(5);
        are_right(&rooms, &settings(&exchange, &rooms).await);
        assert!(!exchange.is_batching(), "{status} {body}");
        are_right(&rooms, &settings(&exchange, &rooms).await);
        assert_eq!(batches(&server), 1, "{status} {body}");
    }
}

#[tokio::test]
async fn a_batch_that_breaks_off_or_hangs_loses_no_room() {
    for hangs in [false, true] {
        let server = LoopbackServer::start(move |request, before| {
            if request.is_for_token() {
                Some(Reply::token(before))
            } else if !is_batch(request) {
                Some(single(request))
            } else if hangs {
                None
            } else {
                let cut = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"responses\":[";
                Some(Reply::raw(cut))
            }
        })
        .await;
        let client = Client::new(ClientOptions {
            read_timeout: Duration::from_millis(200),
            proxy: Proxy::None,
            ..ClientOptions::default()
        })
        .unwrap();
        let tokens = server.tokens(&client);
        let exchange = Exchange::new(client, server.endpoints(), TENANT, tokens);
        let rooms = rooms(5);
        are_right(&rooms, &settings(&exchange, &rooms).await);
        assert!(!exchange.is_batching());
    }
}

#[tokio::test]
async fn parts_that_are_missing_twice_or_swapped_are_asked_for_alone() {
    type Spoil = fn(&mut Vec<Value>);
    let spoils: [(&str, Spoil); 8] = [
        ("missing", |parts| drop(parts.pop())),
        ("twice", |parts| parts.push(parts[0].clone())),
        ("empty", |parts| parts[3]["body"] = Value::Null),
        ("no list", |parts| parts[4]["body"] = json!({})),
        ("an empty list", |parts| {
            parts[5]["body"] = json!({"value": []})
        }),
        ("of the other kind", |parts| swap(parts, 0, 1)),
        ("of another room", |parts| swap(parts, 0, 2)),
        ("all turned around", |parts| {
            swap(parts, 0, 9);
            swap(parts, 1, 8);
        }),
    ];
    for (what, spoil) in spoils {
        let (_server, exchange) = exchange(move |request, _| {
            if !is_batch(request) {
                return Some(single(request));
            }
            let mut parts: Vec<Value> = requests(request)
                .iter()
                .map(|request| {
                    let mut part = part(request);
                    part["id"] = request["id"].clone();
                    part
                })
                .collect();
            spoil(&mut parts);
            Some(Reply::json(&json!({ "responses": parts }).to_string()))
        })
        .await;
        let rooms = rooms(5);
        let settings = settings(&exchange, &rooms).await;
        are_right(&rooms, &settings);
        assert!(!exchange.is_batching(), "{what}");
    }
}

/// Gives each of two requests the body of the other.
fn swap(parts: &mut [Value], one: usize, other: usize) {
    let body = parts[one]["body"].take();
    parts[one]["body"] = parts[other]["body"].take();
    parts[other]["body"] = body;
}

#[tokio::test]
async fn a_refusal_of_one_room_stays_with_that_room() {
    let (server, exchange) = exchange(|request, _| {
        Some(answers(request, |request| {
            if identity(request) == "room2@contoso.com" {
                json!({"status": 404, "body": {"error": {"details": [{"message": "Ex41BAF5|x|It doesn't exist."}]}}})
            } else {
                part(request)
            }
        }))
    })
    .await;
    let rooms = rooms(5);
    let settings = settings(&exchange, &rooms).await;
    let (booking, access) = &settings[2];
    for refusal in [booking.as_ref().unwrap_err(), access.as_ref().unwrap_err()] {
        assert_eq!(refusal.refusal().unwrap().code.as_deref(), Some("Ex41BAF5"));
    }
    are_right(&rooms[..2], &settings[..2]);
    are_right(&rooms[3..], &settings[3..]);
    assert_eq!(asked(&server).len(), 1);
    assert!(exchange.is_batching());
}

#[tokio::test]
async fn what_cannot_be_read_either_way_is_an_error_and_does_not_end_batching() {
    let (server, exchange) = exchange(|request, _| {
        Some(if is_batch(request) {
            answers(request, |request| {
                if identity(request) == "room1@contoso.com" {
                    json!({"status": 200, "body": {"value": [{}]}})
                } else {
                    part(request)
                }
            })
        } else {
            Reply::json(r#"{"value":[{}]}"#)
        })
    })
    .await;
    let rooms = rooms(5);
    let settings = settings(&exchange, &rooms).await;
    let (booking, access) = &settings[1];
    for error in [booking.as_ref().unwrap_err(), access.as_ref().unwrap_err()] {
        assert!(matches!(error, Error::Unexpected { .. }), "{error:?}");
    }
    are_right(&rooms[2..], &settings[2..]);
    assert_eq!(asked(&server).len(), 3);
    assert!(exchange.is_batching());
}

#[tokio::test]
async fn throttling_ends_neither_batching_nor_the_run() {
    let was_busy = Arc::new(AtomicBool::new(false));
    let (server, exchange) = exchange_with(5, move |request, _| {
        Some(if !is_batch(request) {
            single(request)
        } else if was_busy.swap(true, Ordering::SeqCst) {
            answers(request, part)
        } else {
            Reply::new(429, &[("Retry-After", "0.02")], "")
        })
    })
    .await;
    let rooms = rooms(10);
    are_right(&rooms, &settings(&exchange, &rooms).await);
    assert!(exchange.is_batching());
    assert_eq!(batches(&server), 1);
}

#[tokio::test]
async fn a_session_that_is_over_is_over_for_every_room() {
    let server = LoopbackServer::start(|request, before| {
        Some(if !request.is_for_token() {
            Reply::new(
                if before == 0 { 200 } else { 401 },
                &[],
                r#"{"value":[{}]}"#,
            )
        } else if before == 0 {
            Reply::token(before)
        } else {
            Reply::new(
                401,
                &[],
                r#"{"error":"invalid_client","error_description":"AADSTS7000222: expired"}"#,
            )
        })
    })
    .await;
    let client = client(1);
    let tokens = server.tokens(&client);
    let exchange = Exchange::new(client, server.endpoints(), TENANT, tokens);
    exchange.mailbox("room@contoso.com").await.unwrap();
    let rooms = rooms(5);
    for (booking, access) in settings(&exchange, &rooms).await {
        for error in [booking.unwrap_err(), access.unwrap_err()] {
            assert!(matches!(error, Error::SignInNeeded(_)), "{error:?}");
        }
    }
    assert_eq!(batches(&server), 1);
}

#[tokio::test]
async fn the_faster_way_is_kept_for_the_rest() {
    for batch_is_slow in [true, false] {
        let (server, exchange) = exchange(move |request, _| {
            let slow = Duration::from_millis(if batch_is_slow { 1_000 } else { 100 });
            let is_slow = is_batch(request) == batch_is_slow;
            let reply = if is_batch(request) {
                answers(request, part)
            } else {
                single(request)
            };
            Some(if is_slow { reply.after(slow) } else { reply })
        })
        .await;
        let rooms = rooms(5);
        // One group after the other, so that none is under way when it is decided.
        for _ in 0..8 {
            are_right(&rooms, &settings(&exchange, &rooms).await);
        }
        assert_eq!(exchange.is_batching(), !batch_is_slow);
        let before = batches(&server);
        assert_eq!(before, 4);
        are_right(&rooms, &settings(&exchange, &rooms).await);
        assert_eq!(batches(&server) > before, !batch_is_slow);
    }
}
