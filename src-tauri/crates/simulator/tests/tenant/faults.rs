use std::time::Duration;

use reqwest::Method;
use serde_json::json;
use simulator::{Effect, Matcher, Options, RetryAfter, Rule, Scenario};

use crate::support::{EXCHANGE, FIRST_ROOM, GRAPH, sent, visit, visit_with};

#[tokio::test]
async fn throttling_has_the_spelling_of_the_service_and_ends_after_its_hits() {
    let visit = visit(Scenario::Good).await;
    let calendar = format!("/users/{FIRST_ROOM}/calendar");
    let throttle = |path: &str, retry_after| {
        Rule::new(Matcher::path(path), Effect::Throttle { retry_after }).times(1)
    };
    visit.simulator.faults().set(vec![
        throttle("/organization", RetryAfter::Fraction(2.128)),
        throttle("/calendar", RetryAfter::Seconds(3)),
        throttle("InvokeCommand", RetryAfter::HttpDate(60)),
    ]);
    let organization = visit.graph("/organization").await;
    assert_eq!(
        (organization.status, organization.header("retry-after")),
        (429, "2.128")
    );
    assert_eq!(organization.json()["error"]["code"], "TooManyRequests");
    let mailbox = visit.graph(&calendar).await;
    assert_eq!(
        (
            mailbox.header("retry-after"),
            &mailbox.json()["error"]["code"]
        ),
        ("3", &json!("ApplicationThrottled"))
    );
    let exchange = visit.invoke("Get-Mailbox", json!({})).await;
    assert!(
        exchange.status == 429 && exchange.header("retry-after").ends_with(" GMT"),
        "{:?}",
        exchange.headers
    );
    assert_eq!(visit.graph("/organization").await.status, 200);
    assert_eq!(visit.invoke("Get-Mailbox", json!({})).await.status, 200);
}

#[tokio::test]
async fn a_rule_hits_one_room_and_one_cmdlet_only() {
    let visit = visit(Scenario::Good).await;
    let matcher = Matcher {
        room: Some(FIRST_ROOM.to_uppercase()),
        ..Matcher::cmdlet("get-calendarprocessing")
    };
    visit.simulator.faults().add(Rule::new(
        matcher,
        Effect::Status {
            code: 503,
            html: true,
        },
    ));
    let read = async |cmdlet: &str, room: &str| {
        visit.invoke(cmdlet, json!({"Identity": room})).await.status
    };
    assert_eq!(read("Get-CalendarProcessing", FIRST_ROOM).await, 503);
    assert_eq!(
        read(
            "Get-CalendarProcessing",
            "central-02@contoso.onmicrosoft.com"
        )
        .await,
        200
    );
    assert_eq!(read("Get-MailboxPermission", FIRST_ROOM).await, 200);
    visit.simulator.faults().clear();
    assert_eq!(read("Get-CalendarProcessing", FIRST_ROOM).await, 200);
}

#[tokio::test]
async fn a_dropped_page_leaves_the_count() {
    let visit = visit(Scenario::Good).await;
    visit
        .simulator
        .faults()
        .add(Rule::new(Matcher::path("$skip=10"), Effect::DropPage));
    let page = visit
        .graph("/places/microsoft.graph.room?$top=10&$skip=10&$count=true")
        .await
        .json();
    assert_eq!(
        (&page["value"], &page["@odata.count"]),
        (&json!([]), &json!(24))
    );
}

#[tokio::test]
async fn an_expired_token_stays_refused_and_a_new_one_works() {
    let visit = visit(Scenario::Good).await;
    let (graph, exchange) = (visit.token(GRAPH).await, visit.token(EXCHANGE).await);
    visit
        .simulator
        .faults()
        .add(Rule::new(Matcher::path("/organization"), Effect::ExpireToken).times(1));
    for _ in 0..2 {
        let got = visit
            .graph_as(&graph, Method::GET, "/organization", None)
            .await;
        assert!(
            got.status == 401 && got.text.contains("the token is expired"),
            "{}",
            got.text
        );
    }
    assert_eq!(
        visit
            .invoke_as(&exchange, "", "Get-Mailbox", json!({}))
            .await
            .status,
        401
    );
    assert_eq!(visit.graph("/organization").await.status, 200);
}

#[tokio::test]
async fn answers_can_be_spoilt() {
    let visit = visit(Scenario::Good).await;
    let faults = visit.simulator.faults();
    let rename = Effect::RenameProperty {
        from: "ResourceDelegates".into(),
        to: "Delegates".into(),
    };
    faults.set(vec![Rule::new(Matcher::default(), rename).times(1)]);
    let token = visit.token(EXCHANGE).await;
    faults.set(vec![
        Rule::new(
            Matcher::path("InvokeCommand"),
            Effect::RenameProperty {
                from: "ResourceDelegates".into(),
                to: "Delegates".into(),
            },
        )
        .times(1),
        Rule::new(
            Matcher::path("InvokeCommand"),
            Effect::DropProperty {
                name: "AllBookInPolicy".into(),
            },
        )
        .times(1),
        Rule::new(Matcher::path("InvokeCommand"), Effect::WrongContentType).times(1),
    ]);
    let read = async || {
        visit
            .invoke_as(
                &token,
                "",
                "Get-CalendarProcessing",
                json!({"Identity": FIRST_ROOM}),
            )
            .await
    };
    let renamed = read().await.json()["value"][0].clone();
    assert!(renamed["Delegates"].is_array() && renamed.get("ResourceDelegates").is_none());
    assert!(renamed.get("ResourceDelegates@odata.type").is_none());
    assert!(
        read().await.json()["value"][0]
            .get("AllBookInPolicy")
            .is_none()
    );
    let mislabelled = read().await;
    assert!(
        mislabelled.header("content-type").starts_with("text/html")
            && mislabelled.json()["value"].is_array()
    );
}

#[tokio::test]
async fn connections_break_in_the_middle_and_before_the_answer() {
    let visit = visit(Scenario::Good).await;
    let url = visit.url("/common/discovery/instance");
    visit.simulator.faults().set(vec![
        Rule::new(Matcher::path("/discovery"), Effect::TruncatedBody).times(1),
        Rule::new(Matcher::path("/discovery"), Effect::CloseConnection).times(3),
    ]);
    let response = visit.client.get(&url).send().await.expect("a status");
    assert_eq!(response.status(), 200);
    assert!(response.bytes().await.is_err(), "half a body");
    let fresh = || {
        reqwest::Client::builder()
            .no_proxy()
            .build()
            .expect("a client")
    };
    assert!(fresh().get(&url).send().await.is_err(), "no answer at all");
    visit
        .simulator
        .faults()
        .set(vec![Rule::new(Matcher::path("/discovery"), Effect::Hang)]);
    let waited = fresh()
        .get(&url)
        .timeout(Duration::from_millis(300))
        .send()
        .await;
    assert!(waited.is_err_and(|error| error.is_timeout()));
    visit.simulator.faults().clear();
    assert_eq!(visit.get("/common/discovery/instance").await.status, 200);
}

#[tokio::test]
async fn another_process_sets_faults_and_asks_requests_back() {
    let visit = visit(Scenario::Good).await;
    let rules = json!([{"matcher": {"path": "/organization"}, "times": 1, "effect": {"throttle": {"retryAfter": {"seconds": 5}}}},
        {"matcher": {"cmdlet": "Get-Place"}, "effect": "nulBytes"}]);
    let posted = sent(
        visit
            .client
            .post(visit.url("/_simulator/faults"))
            .json(&rules),
    )
    .await;
    assert_eq!(posted.status, 204, "{}", posted.text);
    assert_eq!(
        visit.graph("/organization").await.header("retry-after"),
        "5"
    );
    assert_eq!(visit.invoke("Get-Place", json!({})).await.status, 403);
    let wrong = json!([{"effect": "explode"}]);
    assert_eq!(
        sent(
            visit
                .client
                .post(visit.url("/_simulator/faults"))
                .json(&wrong)
        )
        .await
        .status,
        400
    );
    let requests = visit.get("/_simulator/requests").await;
    let list = requests.json();
    assert_eq!(
        list.as_array().map(Vec::len),
        Some(visit.simulator.requests().len())
    );
    assert_eq!(
        (&list[1]["path"], &list[1]["status"]),
        (&json!("/v1.0/organization"), &json!(429))
    );
    assert_eq!(list[1]["headers"]["authorization"], "Bearer");
    assert!(
        !requests.text.contains(&visit.tenant.client_secret),
        "a secret is not recorded"
    );
    assert!(
        list[0]["body"]
            .as_str()
            .is_some_and(|body| body.contains("client_secret=redacted"))
    );
}

#[tokio::test]
async fn more_than_the_most_concurrent_requests_are_refused() {
    let options = Options {
        max_concurrent: Some(2),
        latency: Duration::from_millis(200),
        ..Options::default()
    };
    let visit = visit_with(options).await;
    let token = visit.token(EXCHANGE).await;
    let call = || {
        visit.invoke_as(
            &token,
            "",
            "Get-CalendarProcessing",
            json!({"Identity": FIRST_ROOM}),
        )
    };
    let answers = tokio::join!(call(), call(), call(), call(), call(), call());
    let answers = [
        answers.0, answers.1, answers.2, answers.3, answers.4, answers.5,
    ];
    let refused: Vec<_> = answers.iter().filter(|got| got.status == 429).collect();
    assert!(!refused.is_empty() && refused.len() < 6);
    assert!(
        refused
            .iter()
            .all(|got| got.text.contains("maximum number of concurrent requests"))
    );
}

/// The first request of a service hangs, so that it counts for as long as the test wants.
#[tokio::test]
async fn each_service_counts_its_own_requests_and_a_batch_is_one() {
    let options = Options {
        max_concurrent: Some(1),
        ..Options::default()
    };
    let visit = visit_with(options).await;
    let (graph, exchange) = (visit.token(GRAPH).await, visit.token(EXCHANGE).await);
    let rule = |path: &str| Rule::new(Matcher::path(path), Effect::Hang).times(1);
    visit
        .simulator
        .faults()
        .set(vec![rule("/groups"), rule("/$batch")]);
    let url = visit.url("/v1.0/groups");
    let groups = tokio::spawn(visit.client.get(url).bearer_auth(&graph).send());
    let path = format!("/adminapi/beta/{}/$batch", visit.tenant.tenant);
    let request = visit.client.post(visit.url(&path)).bearer_auth(&exchange);
    let batch = tokio::spawn(request.json(&json!({"requests": []})).send());
    let hanging = || {
        let requests = visit.simulator.requests();
        requests
            .iter()
            .filter(|request| request.status == 0)
            .count()
    };
    while hanging() < 2 {
        tokio::task::yield_now().await;
    }
    let users = visit.graph_as(&graph, Method::GET, "/users", None).await;
    assert_eq!(users.status, 429);
    let mailboxes = visit
        .invoke_as(&exchange, "", "Get-Mailbox", json!({}))
        .await;
    assert_eq!(mailboxes.status, 429);
    visit.token(GRAPH).await;
    batch.abort();
    let ended = async || {
        loop {
            let got = visit
                .invoke_as(&exchange, "", "Get-Mailbox", json!({}))
                .await;
            if got.status == 200 {
                return;
            }
        }
    };
    ended().await;
    let users = visit.graph_as(&graph, Method::GET, "/users", None).await;
    assert_eq!(users.status, 429, "the other service is still full");
    groups.abort();
}

#[tokio::test]
async fn a_dropped_simulator_answers_nobody() {
    let visit = visit(Scenario::Good).await;
    let url = visit.url("/common/discovery/instance");
    assert_eq!(visit.get("/common/discovery/instance").await.status, 200);
    drop(visit.simulator);
    assert!(visit.client.get(&url).send().await.is_err());
}
