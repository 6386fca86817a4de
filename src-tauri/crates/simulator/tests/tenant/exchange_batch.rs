//! Several cmdlets in one request to Exchange Online.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use simulator::{Batches, Effect, Matcher, Options, RetryAfter, Rule, Scenario};

use crate::support::{EXCHANGE, FIRST_ROOM, GRAPH, Got, Visit, sent, visit, visit_with};

const SECOND_ROOM: &str = "central-02@contoso.onmicrosoft.com";

fn item(visit: &Visit, token: &str, id: &str, cmdlet: &str, parameters: Value) -> Value {
    json!({
        "id": id, "method": "POST",
        "url": visit.url(&format!("/adminapi/beta/{}/InvokeCommand?", visit.tenant.tenant)),
        "headers": {"Authorization": format!("Bearer {token}"), "Prefer": "odata.maxpagesize = 1000;odata.continue-on-error",
            "parameter-based-routing": true, "X-CmdletName": cmdlet, "Accept": "application/json; odata.metadata=minimal"},
        "body": {"CmdletInput": {"CmdletName": cmdlet, "Parameters": parameters}},
    })
}

fn read(visit: &Visit, token: &str, id: &str, room: &str) -> Value {
    let cmdlet = "Get-CalendarProcessing";
    item(visit, token, id, cmdlet, json!({"Identity": room}))
}

async fn batch(visit: &Visit, token: &str, items: Vec<Value>) -> Got {
    let path = format!("/adminapi/beta/{}/$batch", visit.tenant.tenant);
    let request = visit.client.post(visit.url(&path)).bearer_auth(token);
    sent(request.json(&json!({"requests": items}))).await
}

/// The answers by the id of their item.
fn answers(got: &Got) -> HashMap<String, Value> {
    assert_eq!(got.status, 200, "{}", got.text);
    let body = got.json();
    let responses = body["responses"].as_array().expect("responses").clone();
    let id = |one: &Value| one["id"].as_str().expect("an id").to_owned();
    responses.into_iter().map(|one| (id(&one), one)).collect()
}

#[tokio::test]
async fn items_are_answered_each_for_itself_and_in_another_order() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(EXCHANGE).await;
    let mut bare = read(&visit, &token, "bare", FIRST_ROOM);
    bare["headers"] = json!({"Content-Type": "application/json"});
    let items = vec![
        read(&visit, &token, "settings", FIRST_ROOM),
        item(
            &visit,
            &token,
            "permissions",
            "Get-MailboxPermission",
            json!({"Identity": FIRST_ROOM}),
        ),
        read(&visit, &token, "missing", "nobody@contoso.onmicrosoft.com"),
        item(
            &visit,
            &token,
            "closed",
            "Set-CalendarProcessing",
            json!({"Identity": FIRST_ROOM}),
        ),
        bare,
    ];
    let got = batch(&visit, &token, items).await;
    let order: Vec<_> = got.json()["responses"]
        .as_array()
        .expect("responses")
        .iter()
        .map(|one| one["id"].clone())
        .collect();
    assert_ne!(order[0], "settings");
    let answers = answers(&got);
    let status = |id: &str| answers[id]["status"].clone();
    assert_eq!(status("settings"), 200);
    assert_eq!(
        answers["settings"]["body"]["value"][0]["AutomateProcessing"],
        "AutoAccept"
    );
    assert!(
        answers["settings"]["headers"]["Content-Type"]
            .as_str()
            .is_some_and(|kind| kind.starts_with("application/json"))
    );
    assert_eq!(
        answers["permissions"]["body"]["value"]
            .as_array()
            .map(Vec::len),
        Some(2)
    );
    assert_eq!(status("missing"), 404);
    assert!(
        answers["missing"]["body"]["error"]["details"][0]["message"]
            .as_str()
            .is_some_and(|text| text.starts_with("Ex6F9304|"))
    );
    assert_eq!(
        (
            status("closed"),
            &answers["closed"]["headers"]["Content-Encoding"]
        ),
        (json!(403), &json!("gzip"))
    );
    assert_eq!(status("bare"), 401, "an item brings its own authorization");
}

#[tokio::test]
async fn batches_that_are_no_batch_are_refused_as_a_whole() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(EXCHANGE).await;
    let one = read(&visit, &token, "1", FIRST_ROOM);
    let eleven = (0..11)
        .map(|id| read(&visit, &token, &id.to_string(), FIRST_ROOM))
        .collect();
    assert_eq!(batch(&visit, &token, eleven).await.status, 400);
    let ten = (0..10)
        .map(|id| read(&visit, &token, &id.to_string(), FIRST_ROOM))
        .collect();
    assert_eq!(answers(&batch(&visit, &token, ten).await).len(), 10);
    assert_eq!(batch(&visit, &token, Vec::new()).await.status, 400);
    let twice = vec![one.clone(), one.clone()];
    assert_eq!(batch(&visit, &token, twice).await.status, 400);
    let graph = visit.token(GRAPH).await;
    assert_eq!(batch(&visit, &graph, vec![one.clone()]).await.status, 401);
    let mut elsewhere = one.clone();
    elsewhere["url"] = json!("https://outlook.example.com/adminapi/beta/x/InvokeCommand");
    let mut relative = one.clone();
    relative["url"] = json!("InvokeCommand");
    relative["id"] = json!("2");
    let answers = answers(&batch(&visit, &token, vec![elsewhere, relative]).await);
    assert!(
        answers.values().all(|one| one["status"] == 400),
        "{answers:?}"
    );
}

#[tokio::test]
async fn a_tenant_can_be_without_batches() {
    for (batches, status) in [(Batches::NotFound, 404), (Batches::NotAllowed, 405)] {
        let visit = visit_with(Options {
            exchange_batches: batches,
            ..Options::default()
        })
        .await;
        let token = visit.token(EXCHANGE).await;
        let items = vec![read(&visit, &token, "1", FIRST_ROOM)];
        assert_eq!(batch(&visit, &token, items.clone()).await.status, status);
        let edit = |tenant: &mut simulator::Tenant| {
            tenant.exchange_batches = Batches::default();
        };
        visit.simulator.edit(edit);
        assert_eq!(batch(&visit, &token, items).await.status, 200);
    }
}

#[tokio::test]
async fn faults_strike_the_item_that_they_are_meant_for() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(EXCHANGE).await;
    let room = |effect| {
        let matcher = Matcher {
            room: Some(SECOND_ROOM.to_owned()),
            ..Matcher::cmdlet("Get-CalendarProcessing")
        };
        vec![Rule::new(matcher, effect)]
    };
    let items = || {
        let permissions = json!({"Identity": SECOND_ROOM});
        vec![
            read(&visit, &token, "first", FIRST_ROOM),
            read(&visit, &token, "second", SECOND_ROOM),
            item(
                &visit,
                &token,
                "access",
                "Get-MailboxPermission",
                permissions,
            ),
        ]
    };
    let struck = async |effect: Effect| {
        visit.simulator.faults().set(room(effect));
        let answers = answers(&batch(&visit, &token, items()).await);
        for spared in ["first", "access"] {
            let one = &answers[spared];
            assert!(
                one["status"] == 200 && one["body"]["value"].is_array(),
                "{spared}: {one}"
            );
        }
        answers["second"].clone()
    };
    let retry_after = RetryAfter::Seconds(7);
    let throttled = struck(Effect::Throttle { retry_after }).await;
    assert_eq!(
        (&throttled["status"], &throttled["headers"]["Retry-After"]),
        (&json!(429), &json!("7"))
    );
    assert_eq!(struck(Effect::TooManyConcurrent).await["status"], 429);
    let busy = struck(Effect::Status {
        code: 503,
        html: true,
    })
    .await;
    assert_eq!(
        (&busy["status"], busy["body"].is_string()),
        (&json!(503), true)
    );
    assert_eq!(struck(Effect::NulBytes).await["status"], 403);
    let proxy = struck(Effect::Exchange {
        code: "CmdletProxyNotAvailableFailure".to_owned(),
    })
    .await;
    assert_eq!(proxy["status"], 500);
    let cut = struck(Effect::TruncatedBody).await;
    let text = cut["body"].as_str().expect("half of a text");
    assert!(serde_json::from_str::<Value>(text).is_err() && text.starts_with('{'));
    let mislabelled = struck(Effect::WrongContentType).await;
    assert_eq!(
        mislabelled["headers"]["Content-Type"],
        "text/html; charset=utf-8"
    );
    let row = |one: &Value| one["body"]["value"][0].clone();
    let renamed = row(&struck(Effect::RenameProperty {
        from: "AllBookInPolicy".to_owned(),
        to: "AllBook".to_owned(),
    })
    .await);
    assert!(renamed["AllBook"].is_boolean() && renamed["AllBookInPolicy"].is_null());
    let dropped = row(&struck(Effect::DropProperty {
        name: "AllBookInPolicy".to_owned(),
    })
    .await);
    assert!(dropped.get("AllBookInPolicy").is_none() && dropped["IsValid"] == true);
}

#[tokio::test]
async fn a_token_that_is_revoked_at_one_item_is_refused_from_there_on() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(EXCHANGE).await;
    let rule = Rule::new(Matcher::room(SECOND_ROOM), Effect::ExpireToken).times(1);
    visit.simulator.faults().add(rule);
    let items = vec![
        read(&visit, &token, "before", FIRST_ROOM),
        read(&visit, &token, "at", SECOND_ROOM),
        read(&visit, &token, "after", FIRST_ROOM),
    ];
    let answers = answers(&batch(&visit, &token, items).await);
    let statuses = ["before", "at", "after"].map(|id| answers[id]["status"].clone());
    assert_eq!(statuses, [200, 401, 401]);
}

#[tokio::test]
async fn a_connection_that_breaks_at_one_item_breaks_for_all() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(EXCHANGE).await;
    let rule = Rule::new(Matcher::room(SECOND_ROOM), Effect::CloseConnection);
    visit.simulator.faults().add(rule);
    let path = format!("/adminapi/beta/{}/$batch", visit.tenant.tenant);
    let request = visit.client.post(visit.url(&path)).bearer_auth(&token);
    let items = [
        read(&visit, &token, "1", FIRST_ROOM),
        read(&visit, &token, "2", SECOND_ROOM),
    ];
    let answer = request.json(&json!({"requests": items})).send().await;
    assert!(answer.is_err());
}

#[tokio::test]
async fn the_link_to_the_next_page_of_an_item_is_followed_in_another_batch() {
    let visit = visit(Scenario::Good).await;
    let token = visit.token(EXCHANGE).await;
    let parameters = json!({"ResultSize": "Unlimited", "RecipientTypeDetails": "RoomMailbox"});
    let mut list = item(&visit, &token, "rooms", "Get-Mailbox", parameters);
    list["headers"]["Prefer"] = json!("odata.maxpagesize = 10;odata.continue-on-error");
    let mut rooms = Vec::new();
    loop {
        let answers = answers(&batch(&visit, &token, vec![list.clone()]).await);
        let body = &answers["rooms"]["body"];
        let rows = body["value"].as_array().expect("rows");
        rooms.extend(rows.iter().map(|row| row["PrimarySmtpAddress"].clone()));
        match body["@odata.nextLink"].as_str() {
            Some(link) => list["url"] = json!(link),
            None => break,
        }
    }
    let listed = rooms.len();
    rooms.sort_by_key(Value::to_string);
    rooms.dedup();
    assert_eq!((listed, rooms.len()), (24, 24));
}

/// A lower bound, which no slow machine can break.
#[tokio::test]
async fn every_item_takes_the_latency_of_a_request() {
    const LATENCY: Duration = Duration::from_millis(20);
    let visit = visit_with(Options {
        latency: LATENCY,
        ..Options::default()
    })
    .await;
    let token = visit.token(EXCHANGE).await;
    let items = (0..10).map(|id| read(&visit, &token, &id.to_string(), FIRST_ROOM));
    let items = items.collect();
    let start = Instant::now();
    assert_eq!(answers(&batch(&visit, &token, items).await).len(), 10);
    assert!(start.elapsed() >= 10 * LATENCY);
}

#[tokio::test]
async fn an_item_that_hangs_holds_up_the_next_ones_unless_they_run_side_by_side() {
    for (batches, is_written) in [
        (Batches::OneAfterAnother, false),
        (Batches::SideBySide, true),
    ] {
        let visit = visit_with(Options {
            exchange_batches: batches,
            ..Options::default()
        })
        .await;
        visit.make_exchange_administrator();
        let token = visit.token(EXCHANGE).await;
        let rule = Rule::new(Matcher::cmdlet("Get-CalendarProcessing"), Effect::Hang);
        visit.simulator.faults().add(rule);
        let change = json!({"Identity": SECOND_ROOM, "BookingWindowInDays": 90});
        let items = [
            read(&visit, &token, "1", FIRST_ROOM),
            item(&visit, &token, "2", "Set-CalendarProcessing", change),
        ];
        let path = format!("/adminapi/beta/{}/$batch", visit.tenant.tenant);
        let request = visit.client.post(visit.url(&path)).bearer_auth(&token);
        let request = request.json(&json!({"requests": items}));
        let sending = tokio::spawn(request.send());
        let has_hung = || {
            let requests = visit.simulator.requests();
            requests.iter().any(|request| request.status == 0)
        };
        let has_written = || {
            visit.simulator.edit(|tenant| {
                let room = tenant.room(SECOND_ROOM).expect("the room");
                room.calendar_processing.booking_window_in_days == 90
            })
        };
        while !has_hung() || (is_written && !has_written()) {
            tokio::task::yield_now().await;
        }
        assert_eq!(has_written(), is_written, "{batches:?}");
        sending.abort();
    }
}
