use serde_json::json;

use super::super::tests::{asked, exchange, exchange_with};
use super::*;
use crate::error::Unreachable;
use crate::http::Service;
use crate::loopback_server::{Received, Reply, TENANT};

/// The requests in a batch.
pub(in super::super) fn requests(batch: &Received) -> Vec<Value> {
    let body: Value = serde_json::from_str(&batch.body).unwrap();
    body["requests"].as_array().unwrap().clone()
}

pub(in super::super) fn is_batch(request: &Received) -> bool {
    request.target.ends_with("/$batch")
}

pub(in super::super) fn identity(request: &Value) -> String {
    let identity = &request["body"]["CmdletInput"]["Parameters"]["Identity"];
    identity.as_str().unwrap().to_owned()
}

/// Answers each request in a batch, the last one first.
pub(in super::super) fn answers(batch: &Received, answer: impl Fn(&Value) -> Value) -> Reply {
    let mut responses: Vec<Value> = requests(batch)
        .iter()
        .map(|request| {
            let mut part = answer(request);
            part["id"] = request["id"].clone();
            part
        })
        .collect();
    responses.reverse();
    Reply::json(&json!({ "responses": responses }).to_string())
}

fn named(request: &Value) -> Value {
    json!({"status": 200, "body": {"value": [{"Name": identity(request)}]}})
}

fn looks(count: usize) -> Vec<Invocation> {
    (0..count)
        .map(|at| Invocation::of("Get-Recipient", &format!("{at}@contoso.com")))
        .collect()
}

fn name(rows: &Rows) -> &str {
    rows.as_ref().unwrap().value[0]["Name"].as_str().unwrap()
}

#[tokio::test]
async fn each_part_carries_what_it_needs_and_gets_its_own_answer() {
    let (server, exchange) = exchange(|request, _| Some(answers(request, named))).await;
    let mut invocations = looks(12);
    invocations[1] = Invocation::of("Get-Mailbox", "1@contoso.com")
        .select(&["Name", "Identity"])
        .at_mailbox("1@contoso.com");
    let rows = exchange.batch(&invocations).await.unwrap();
    let names: Vec<_> = rows.iter().map(name).collect();
    let wanted: Vec<_> = (0..12).map(|at| format!("{at}@contoso.com")).collect();
    assert_eq!(names, wanted);
    let asked = asked(&server);
    assert_eq!(asked.len(), 2);
    let full = asked
        .iter()
        .find(|batch| requests(batch).len() == 10)
        .unwrap();
    assert_eq!(full.target, format!("/adminapi/beta/{TENANT}/$batch"));
    assert!(
        full.header("prefer")
            .unwrap()
            .contains("odata.maxpagesize=1000")
    );
    let parts = requests(full);
    let token = full.header("authorization").unwrap();
    assert_eq!(parts[0]["headers"]["Authorization"], token);
    assert_eq!(parts[0]["headers"]["X-CmdletName"], "Get-Recipient");
    assert!(
        parts[0]["headers"]["X-AnchorMailbox"]
            .as_str()
            .unwrap()
            .starts_with("APP:SystemMailbox{")
    );
    assert!(
        parts[0]["headers"]["Prefer"]
            .as_str()
            .unwrap()
            .contains("continue-on-error")
    );
    assert_eq!(parts[1]["headers"]["X-AnchorMailbox"], "SMTP:1@contoso.com");
    let url = parts[1]["url"].as_str().unwrap();
    assert!(url.starts_with("http://127.0.0.1:"), "{url}");
    assert!(
        url.ends_with(&format!(
            "/adminapi/beta/{TENANT}/InvokeCommand?$select=Name,Identity"
        )),
        "{url}"
    );
    assert_eq!(
        (
            &parts[1]["method"],
            parts[1]["headers"].get("Content-Length")
        ),
        (&json!("POST"), None)
    );
}

#[tokio::test]
async fn a_part_that_is_missing_twice_or_odd_is_an_error_of_its_own() {
    let (server, exchange) = exchange(|request, _| {
        let ids: Vec<_> = requests(request).iter().map(|request| request["id"].clone()).collect();
        let good = json!({"value": [{"Name": "good"}]});
        Some(Reply::json(
            &json!({"responses": [
                {"id": "another", "status": 200, "body": good},
                {"id": ids[0], "status": 200, "body": good},
                {"id": ids[1], "status": 200, "body": good}, {"id": ids[1], "status": 200, "body": good},
                {"id": ids[3], "status": 200, "body": null},
                {"id": ids[4], "status": 200, "body": {"value": {}}},
                {"id": ids[5], "status": 200, "body": "<html>"},
                {"id": ids[6], "status": 302, "body": good},
                {"id": ids[7], "status": 200, "body": {"value": [], "@adminapi.warnings": ["There are more results available"]}},
            ]})
            .to_string(),
        ))
    })
    .await;
    let rows = exchange.batch(&looks(8)).await.unwrap();
    assert_eq!(name(&rows[0]), "good");
    for (at, rows) in rows.iter().enumerate().skip(1) {
        assert!(
            matches!(rows, Err(Error::Unexpected { .. })),
            "{at}: {rows:?}"
        );
    }
    assert_eq!(asked(&server).len(), 1, "nothing was asked for again");
}

#[tokio::test]
async fn a_refusal_is_of_its_part_alone() {
    let not_found = "Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|It couldn't be found.";
    let (_server, exchange) = exchange(move |request, _| {
        Some(answers(request, |request| match identity(request).as_str() {
            "0@contoso.com" => json!({"body": {"error": {"code": "NotFound", "details": [{"message": not_found}]}}}),
            "1@contoso.com" => json!({"status": 403, "headers": {"request-id": "11"}, "body": "\0\0\0\0"}),
            "2@contoso.com" => json!({"status": 401}),
            _ => named(request),
        }))
    })
    .await;
    let rows = exchange.batch(&looks(4)).await.unwrap();
    let refusal = |at: usize| rows[at].as_ref().unwrap_err().refusal().unwrap();
    assert_eq!(
        (refusal(0).status, refusal(0).code.as_deref()),
        (404, Some("Ex6F9304"))
    );
    assert_eq!(
        (refusal(1).status, refusal(1).request_id.as_deref()),
        (403, Some("11"))
    );
    assert_eq!(refusal(2).status, 401, "nothing had worked before");
    assert_eq!(name(&rows[3]), "3@contoso.com");
}

#[tokio::test]
async fn throttled_parts_are_asked_for_again_alone_and_nothing_else_is() {
    let (server, exchange) = exchange_with(3, |request, _| {
        if !is_batch(request) {
            return Some(Reply::json(r#"{"value":[{"Name":"again"}]}"#));
        }
        Some(answers(request, |request| match identity(request).as_str() {
            "1@contoso.com" => json!({"status": 429, "headers": {"Retry-After": "0.05"}, "body": {"error": {"code": "x"}}}),
            "2@contoso.com" => json!({"status": 200, "body": "You have reached the maximum number of concurrent requests per tenant."}),
            "3@contoso.com" => json!({"body": {"error": {"code": "InternalServerError", "details": [{"message": "|CmdletProxyException|Error on proxy command"}]}}}),
            "4@contoso.com" => json!({"status": 503}),
            _ => named(request),
        }))
    })
    .await;
    let rows = exchange.batch(&looks(6)).await.unwrap();
    let names: Vec<_> = rows.iter().map(name).collect();
    assert_eq!(
        names,
        [
            "0@contoso.com",
            "again",
            "again",
            "again",
            "again",
            "5@contoso.com"
        ]
    );
    assert_eq!(asked(&server).len(), 5);
    let budget = exchange.session.client.budget(Service::Exchange).unwrap();
    assert_eq!(budget.refused, 1, "a batch slows down once");
}

#[tokio::test]
async fn whoever_repeats_nothing_hears_of_throttled_parts() {
    let (server, exchange) = exchange(|request, _| {
        Some(answers(
            request,
            |_| json!({"status": 429, "headers": {"Retry-After": "7"}}),
        ))
    })
    .await;
    let rows = exchange.batch(&looks(1)).await.unwrap();
    assert!(
        matches!(rows[0], Err(Error::Throttled { retry_after: Some(wait), .. }) if wait.as_secs() == 7),
        "{rows:?}"
    );
    assert_eq!(asked(&server).len(), 1);
}

#[tokio::test]
async fn further_pages_of_a_part_are_read_or_the_part_is_an_error() {
    for (second, names) in [
        (r#"{"value":[{"Name":"b"}]}"#, Some(vec!["a", "b"])),
        ("<html>", None),
    ] {
        let (server, exchange) = exchange(move |request, _| {
            if !is_batch(request) {
                return Some(Reply::json(second));
            }
            let next = format!("http://{}/next?$skiptoken=1", request.header("host").unwrap());
            Some(answers(request, |_| json!({"status": 200, "body": {"@odata.nextLink": next, "value": [{"Name": "a"}]}})))
        })
        .await;
        let rows = exchange.batch(&looks(1)).await.unwrap();
        let found = rows[0].as_ref().ok().map(|rows| {
            let names = rows.value.iter().map(|row| row["Name"].as_str().unwrap());
            names.collect::<Vec<_>>()
        });
        assert_eq!(found, names);
        let asked = asked(&server);
        assert_eq!(asked[1].target, "/next?$skiptoken=1");
        assert!(
            asked[1].body.starts_with(r#"{"CmdletInput""#),
            "{}",
            asked[1].body
        );
    }
    let (_server, elsewhere) = exchange(|request, _| {
        Some(answers(request, |_| json!({"status": 200, "body": {"@odata.nextLink": "https://contoso.com/", "value": []}})))
    })
    .await;
    let rows = elsewhere.batch(&looks(1)).await.unwrap();
    assert!(matches!(rows[0], Err(Error::Unexpected { .. })), "{rows:?}");
}

#[tokio::test]
async fn a_batch_that_is_refused_as_such_is_an_error_of_all() {
    for (status, body) in [
        (400, "{}"),
        (404, "<html>"),
        (200, "<html>"),
        (200, "\0\0\0"),
        (200, r#"{"responses":[{"id":"#),
        (501, ""),
    ] {
        let (_server, exchange) = exchange(move |_, _| Some(Reply::new(status, &[], body))).await;
        let error = exchange.batch(&looks(2)).await.unwrap_err();
        let is_fitting = match &error {
            Error::Refused(refusal) => refusal.status == status,
            Error::Unexpected { .. } => status == 200,
            Error::Unreachable { why, .. } => status == 501 && *why == Unreachable::Unavailable,
            _ => false,
        };
        assert!(is_fitting, "{status} {body:?}: {error:?}");
    }
    let (server, exchange) = exchange(|_, _| None).await;
    assert!(exchange.batch(&[]).await.unwrap().is_empty());
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn a_token_that_is_no_longer_good_is_replaced_in_every_part() {
    let (server, exchange) = exchange_with(2, |request, before| {
        if !is_batch(request) {
            return Some(Reply::json(r#"{"value":[{"Name":"first"}]}"#));
        }
        Some(match before {
            1 => Reply::new(401, &[], ""),
            _ => answers(request, named),
        })
    })
    .await;
    exchange.recipient("0@contoso.com").await.unwrap();
    let rows = exchange.batch(&looks(1)).await.unwrap();
    assert_eq!(name(&rows[0]), "0@contoso.com");
    let tokens: Vec<_> = asked(&server)[1..]
        .iter()
        .map(|batch| {
            let inner = requests(batch)[0]["headers"]["Authorization"]
                .as_str()
                .unwrap()
                .to_owned();
            assert_eq!(batch.header("authorization").unwrap(), inner);
            inner
        })
        .collect();
    assert!(tokens.len() == 2 && tokens[0] != tokens[1], "{tokens:?}");
}
