//! Faults that begin in the middle of a run, and pages that lose their rows or their link.

use reqwest::Method;
use serde_json::{Value, json};
use simulator::{Effect, Matcher, RetryAfter, Rule, Scenario};

use crate::support::{EXCHANGE, FIRST_ROOM, GRAPH, Visit, sent, visit};

async fn read(visit: &Visit, token: &str) -> u16 {
    let parameters = json!({"Identity": FIRST_ROOM});
    let cmdlet = "Get-CalendarProcessing";
    visit.invoke_as(token, "", cmdlet, parameters).await.status
}

#[tokio::test]
async fn a_rule_lets_requests_pass_before_it_hits() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(EXCHANGE).await;
    let busy = Effect::Status {
        code: 503,
        html: false,
    };
    let rule = Rule::new(Matcher::cmdlet("Get-CalendarProcessing"), busy);
    visit.simulator.faults().add(rule.after(2).times(1));
    let other = visit.invoke_as(&token, "", "Get-Place", json!({})).await;
    assert_eq!(other.status, 200, "what does not match is not counted");
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(read(&visit, &token).await);
    }
    assert_eq!(statuses, [200, 200, 503, 200]);
    let left = visit.simulator.faults().left();
    assert_eq!((left[0].after, left[0].times), (Some(0), Some(0)));
}

#[tokio::test]
async fn a_token_is_revoked_in_the_middle_and_a_new_one_goes_on() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(EXCHANGE).await;
    let rules = json!([{"matcher": {"path": "/InvokeCommand"}, "after": 3, "times": 1, "effect": "expireToken"}]);
    let url = visit.url("/_simulator/faults");
    assert_eq!(sent(visit.client.post(url).json(&rules)).await.status, 204);
    let mut statuses = Vec::new();
    for _ in 0..5 {
        statuses.push(read(&visit, &token).await);
    }
    assert_eq!(statuses, [200, 200, 200, 401, 401]);
    let token = visit.token(EXCHANGE).await;
    assert_eq!(read(&visit, &token).await, 200);
}

#[tokio::test]
async fn throttling_for_ever_begins_in_the_middle() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(EXCHANGE).await;
    let retry_after = RetryAfter::None;
    let rule = Rule::new(Matcher::default(), Effect::Throttle { retry_after });
    visit.simulator.faults().add(rule.after(1));
    assert_eq!(read(&visit, &token).await, 200);
    for _ in 0..10 {
        assert_eq!(read(&visit, &token).await, 429);
    }
}

/// One page of a list: how many rows it has, and whether it has a link.
fn page(body: &Value) -> (usize, bool) {
    let rows = body["value"].as_array().expect("rows").len();
    (rows, body["@odata.nextLink"].is_string())
}

#[tokio::test]
async fn a_page_loses_its_rows_or_its_link() {
    let visit = visit(Scenario::Good).await;
    visit
        .simulator
        .edit(|tenant| tenant.places_have_next_links = true);
    let (graph, exchange) = (visit.token(GRAPH).await, visit.token(EXCHANGE).await);
    let graph_page = async |path: &str| {
        let got = visit.graph_as(&graph, Method::GET, path, None).await;
        page(&got.json())
    };
    let exchange_page = async || {
        let path = format!("/adminapi/beta/{}/InvokeCommand", visit.tenant.tenant);
        let body = json!({"CmdletInput": {"CmdletName": "Get-Mailbox", "Parameters": {"ResultSize": "Unlimited"}}});
        let request = visit.client.post(visit.url(&path)).bearer_auth(&exchange);
        let request = request.header("Prefer", "odata.maxpagesize=10").json(&body);
        page(&sent(request).await.json())
    };
    let item_page = async || {
        let url = visit.url(&format!(
            "/adminapi/beta/{}/InvokeCommand",
            visit.tenant.tenant
        ));
        let item = json!({"id": "1", "method": "POST", "url": url,
            "headers": {"Authorization": format!("Bearer {exchange}"), "Prefer": "odata.maxpagesize=10"},
            "body": {"CmdletInput": {"CmdletName": "Get-Mailbox", "Parameters": {"ResultSize": "Unlimited"}}}});
        let path = format!("/adminapi/beta/{}/$batch", visit.tenant.tenant);
        let request = visit.client.post(visit.url(&path)).bearer_auth(&exchange);
        let got = sent(request.json(&json!({"requests": [item]}))).await;
        page(&got.json()["responses"][0]["body"])
    };
    for (effect, expected) in [
        (None, (10, true)),
        (Some(Effect::DropNextLink), (10, false)),
        (Some(Effect::DropPage), (0, true)),
    ] {
        let paths = ["/places/microsoft.graph.room", "/users", "InvokeCommand"];
        let rules = effect.iter().flat_map(|effect| {
            let rule = |path: &str| Rule::new(Matcher::path(path), effect.clone());
            paths.into_iter().map(rule)
        });
        visit.simulator.faults().set(rules.collect());
        assert_eq!(
            graph_page("/places/microsoft.graph.room?$top=10").await,
            expected
        );
        assert_eq!(graph_page("/users?$top=10").await, expected);
        assert_eq!(exchange_page().await, expected);
        assert_eq!(item_page().await, expected);
    }
}

/// The slow room holds up nobody else.
#[tokio::test]
async fn one_room_is_slow() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(EXCHANGE).await;
    let slow = Effect::Delay {
        milliseconds: 3_600_000,
    };
    let rule = Rule::new(Matcher::room("central-02@contoso.onmicrosoft.com"), slow);
    visit.simulator.faults().add(rule);
    let parameters = json!({"Identity": "central-02@contoso.onmicrosoft.com"});
    let waiting = visit.invoke_as(&token, "", "Get-CalendarProcessing", parameters);
    let others = async {
        for _ in 0..3 {
            assert_eq!(read(&visit, &token).await, 200);
        }
    };
    tokio::select! {
        _ = waiting => panic!("an hour has not passed"),
        () = others => {}
    }
}
