//! The device authorization grant.

use std::time::Duration;

use serde_json::{Value, json};
use simulator::Scenario;

use crate::browser::{ADMINISTRATOR, claims};
use crate::support::{Got, Visit, sent, visit};

async fn started(visit: &Visit) -> Value {
    let path = format!("/{}/oauth2/v2.0/devicecode", visit.tenant.tenant);
    let form = [
        ("client_id", visit.tenant.client_id.as_str()),
        (
            "scope",
            "openid profile offline_access https://graph.microsoft.com/Application.Read.All",
        ),
    ];
    let got = sent(visit.client.post(visit.url(&path)).form(&form)).await;
    assert_eq!(got.status, 200, "{}", got.text);
    got.json()
}

async fn polled(visit: &Visit, device_code: &str) -> Got {
    let path = format!("/{}/oauth2/v2.0/token", visit.tenant.tenant);
    let form = [
        ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
        ("client_id", visit.tenant.client_id.as_str()),
        ("device_code", device_code),
    ];
    sent(visit.client.post(visit.url(&path)).form(&form)).await
}

async fn decided(visit: &Visit, started: &Value, decision: &str) -> Got {
    let form = [
        ("otc", started["user_code"].as_str().expect("a user code")),
        ("account", ADMINISTRATOR),
        ("decision", decision),
    ];
    let page = started["verification_uri"].as_str().expect("an address");
    sent(visit.client.post(page).form(&form)).await
}

async fn public(scenario: Scenario) -> Visit {
    let visit = visit(scenario).await;
    visit
        .simulator
        .edit(|tenant| tenant.application.is_fallback_public_client = Some(true));
    visit
}

fn code_of(started: &Value) -> &str {
    started["device_code"].as_str().expect("a device code")
}

#[tokio::test]
async fn a_device_waits_until_its_person_has_signed_in() {
    let visit = public(Scenario::Good).await;
    let started = started(&visit).await;
    assert_eq!(
        (&started["interval"], &started["expires_in"]),
        (&json!(5), &json!(900))
    );
    let pending = polled(&visit, code_of(&started)).await;
    assert_eq!(
        (pending.status, &pending.json()["error"]),
        (400, &json!("authorization_pending"))
    );
    let page = visit.get("/devicelogin").await;
    assert!(page.text.contains("id=\"otc\""));
    let typed = format!(
        "/devicelogin?otc={}",
        started["user_code"].as_str().expect("one")
    );
    assert!(visit.get(&typed).await.text.contains("id=\"account-user\""));
    let asked = visit.get(&format!("{typed}&account={ADMINISTRATOR}")).await;
    assert!(asked.text.contains("Are you trying to sign in to"));
    assert!(
        decided(&visit, &started, "accept")
            .await
            .text
            .contains("id=\"done\"")
    );
    let got = polled(&visit, code_of(&started)).await.json();
    assert_eq!(claims(&got["id_token"])["name"], "Megan Bowen");
    assert!(got["refresh_token"].is_string());
    let again = decided(&visit, &started, "accept").await;
    assert!(again.text.contains(">90120<"), "{}", again.text);
}

#[tokio::test]
async fn every_other_end_of_a_device_code_has_its_error() {
    let visit = public(Scenario::Good).await;
    let error = async |device_code: &str| polled(&visit, device_code).await.json()["error"].clone();
    assert_eq!(error("nonsense").await, "bad_verification_code");
    let declined = started(&visit).await;
    decided(&visit, &declined, "cancel").await;
    assert_eq!(error(code_of(&declined)).await, "authorization_declined");
    let hasty = started(&visit).await;
    visit
        .simulator
        .edit(|tenant| tenant.device_codes.slow_downs = 1);
    assert_eq!(error(code_of(&hasty)).await, "slow_down");
    assert_eq!(error(code_of(&hasty)).await, "authorization_pending");
    visit
        .simulator
        .edit(|tenant| tenant.sign_in.blocks_device_code = true);
    let page = decided(&visit, &hasty, "accept").await;
    assert!(page.text.contains(">53003<"), "{}", page.text);
    let blocked = polled(&visit, code_of(&hasty)).await.json();
    assert_eq!(blocked["error_codes"], json!([53003]));
    let late = started(&visit).await;
    visit
        .simulator
        .edit(|tenant| tenant.device_codes.lifetime = Duration::ZERO);
    assert_eq!(error(code_of(&late)).await, "expired_token");
    visit
        .simulator
        .edit(|tenant| tenant.application.is_fallback_public_client = None);
    let refused = polled(&visit, code_of(&late)).await;
    assert_eq!(
        (refused.status, &refused.json()["error_codes"]),
        (401, &json!([7000218]))
    );
}
