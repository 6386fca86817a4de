use super::*;

#[tokio::test]
async fn a_part_that_is_missing_twice_or_odd_is_an_error_of_its_own() {
    let (server, graph) = graph(|request, _| {
        let requests = requests(request);
        let part = |at: usize, part: Value| {
            let mut part = part;
            part["id"] = requests[at]["id"].clone();
            part
        };
        let parts = [
            part(0, calendar(&requests[0])),
            part(1, calendar(&requests[1])),
            part(1, calendar(&requests[1])),
            part(3, json!({"status": 200, "body": null})),
            part(4, json!({"status": 200, "body": {}})),
            part(5, json!({"status": 200, "body": {"id": 7}})),
            part(6, json!({"status": 200, "body": {"error": {"code": "x"}}})),
            part(
                7,
                json!({"status": 302, "headers": {"Location": "https://contoso.com"}}),
            ),
            json!({"id": "8", "status": 200, "body": {"id": "x"}}),
        ];
        Some(Reply::json(&json!({ "responses": parts }).to_string()))
    })
    .await;
    let calendars = calendars(&graph, &rooms(9)).await;
    assert!(calendars[0].is_ok());
    for (at, read) in calendars.iter().enumerate().skip(1) {
        assert!(
            matches!(read, Err(Error::Unexpected { .. })),
            "{at}: {read:?}"
        );
    }
    assert_eq!(batches(&server).len(), 1);
}

#[tokio::test]
async fn a_refusal_is_of_its_part_alone() {
    let (_server, graph) = graph(|request, _| {
        Some(answers(request, |request| {
            match room(request["url"].as_str().unwrap()).as_str() {
                "room1@contoso.com" => {
                    let body: Value =
                        serde_json::from_str(&refusal("ErrorAccessDenied", "[RAOP]")).unwrap();
                    json!({"status": 403, "headers": {"request-id": "11"}, "body": body})
                }
                _ => calendar(request),
            }
        }))
    })
    .await;
    let calendars = calendars(&graph, &rooms(3)).await;
    let refusal = calendars[1].as_ref().unwrap_err().refusal().unwrap();
    assert_eq!(
        (refusal.code.as_deref(), refusal.request_id.as_deref()),
        (Some("ErrorAccessDenied"), Some("11"))
    );
    assert!(calendars[0].is_ok() && calendars[2].is_ok());
}

#[tokio::test]
async fn a_refused_batch_loses_no_calendar_and_is_the_last() {
    for (status, body) in [
        (400, "{}"),
        (404, "<html>"),
        (403, "\0\0\0\0"),
        (302, ""),
        (200, "<html>"),
        (200, "\0\0\0\0"),
        (200, r#"{"responses":[{"id":"#),
        (200, "{}"),
    ] {
        let (server, graph) = graph(move |request, _| {
            Some(if is_batch(request) {
                Reply::new(status, &[], body)
            } else {
                single(request)
            })
        })
        .await;
        let rooms = rooms(3);
        are_right(&rooms, &calendars(&graph, &rooms).await);
        are_right(&rooms, &calendars(&graph, &rooms).await);
        assert_eq!(batches(&server).len(), 1, "{status} {body}");
    }
}

#[tokio::test]
async fn batches_that_fail_now_and_then_are_tried_again_and_those_that_always_fail_are_not() {
    for (fails, sent) in [(3, 3), (2, 5)] {
        let failed = AtomicU32::new(0);
        let (server, graph) = graph(move |request, _| {
            Some(if !is_batch(request) {
                single(request)
            } else if failed.fetch_add(1, Ordering::SeqCst) < fails {
                Reply::new(503, &[], "")
            } else {
                answers(request, calendar)
            })
        })
        .await;
        let rooms = rooms(3);
        for _ in 0..5 {
            are_right(&rooms, &calendars(&graph, &rooms).await);
        }
        assert_eq!(batches(&server).len(), sent);
    }
}

#[tokio::test]
async fn a_token_that_was_refused_in_a_part_is_renewed() {
    let refused = std::sync::OnceLock::new();
    let (server, graph) = graph(move |request, _| {
        let token = request.header("authorization").unwrap().to_owned();
        let body = refusal("InvalidAuthenticationToken", "expired");
        Some(if is_batch(request) {
            refused.set(token).unwrap();
            let body: Value = serde_json::from_str(&body).unwrap();
            answers(request, |_| json!({"status": 401, "body": body}))
        } else if refused.get() == Some(&token) {
            Reply::new(401, &[], body)
        } else {
            single(request)
        })
    })
    .await;
    let rooms = rooms(4);
    are_right(&rooms, &calendars(&graph, &rooms).await);
    let tokens = server.received().into_iter().filter(Received::is_for_token);
    assert_eq!(tokens.count(), 2, "one for all");
}
