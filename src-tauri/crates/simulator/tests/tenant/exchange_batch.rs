//! Several cmdlets in one request to Exchange Online.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use simulator::{Batches, Options, Scenario};

use crate::support::{EXCHANGE, FIRST_ROOM, GRAPH, Got, Visit, sent, visit, visit_with};

pub(crate) const SECOND_ROOM: &str = "central-02@contoso.onmicrosoft.com";

pub(crate) fn item(visit: &Visit, token: &str, id: &str, cmdlet: &str, parameters: Value) -> Value {
    json!({
        "id": id, "method": "POST",
        "url": visit.url(&format!("/adminapi/beta/{}/InvokeCommand?", visit.tenant.tenant)),
        "headers": {"Authorization": format!("Bearer {token}"), "Prefer": "odata.maxpagesize = 1000;odata.continue-on-error",
            "parameter-based-routing": true, "X-CmdletName": cmdlet, "Accept": "application/json; odata.metadata=minimal"},
        "body": {"CmdletInput": {"CmdletName": cmdlet, "Parameters": parameters}},
    })
}

pub(crate) fn read(visit: &Visit, token: &str, id: &str, room: &str) -> Value {
    let cmdlet = "Get-CalendarProcessing";
    item(visit, token, id, cmdlet, json!({"Identity": room}))
}

pub(crate) async fn batch(visit: &Visit, token: &str, items: Vec<Value>) -> Got {
    let path = format!("/adminapi/beta/{}/$batch", visit.tenant.tenant);
    let request = visit.client.post(visit.url(&path)).bearer_auth(token);
    sent(request.json(&json!({"requests": items}))).await
}

/// The answers by the id of their item.
pub(crate) fn answers(got: &Got) -> HashMap<String, Value> {
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
