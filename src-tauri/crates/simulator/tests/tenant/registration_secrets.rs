//! Secrets of the registration: made, told once, used, removed.

use reqwest::Method;
use serde_json::{Value, json};
use simulator::Scenario;

use crate::registration::{CHANGE, act, code_of, everybody_consented, object_id, state, token_of};
use crate::support::visit;

#[tokio::test]
async fn a_new_secret_is_told_once_works_at_once_and_is_removed() {
    let visit = visit(Scenario::Good).await;
    everybody_consented(&visit, &["Application.ReadWrite.All"]);
    let token = token_of(&visit, "application-administrator", CHANGE).await;
    let before = state(&visit);
    let wanted = json!({"passwordCredential": {"displayName": "Second", "endDateTime": "2099-01-31T00:00:00Z"}});
    let got = act(&visit, &token, "addPassword", wanted).await;
    assert_eq!(got.status, 200, "{}", got.text);
    let made = got.json();
    assert_eq!(
        (
            &made["displayName"],
            &made["endDateTime"],
            &made["customKeyIdentifier"]
        ),
        (
            &json!("Second"),
            &json!("2099-01-31T00:00:00Z"),
            &Value::Null
        )
    );
    let secret = made["secretText"].as_str().expect("a secret").to_owned();
    assert_eq!(
        (secret.len(), made["hint"].as_str()),
        (40, Some(&secret[..3]))
    );
    let works = async || {
        let secret = secret.clone();
        visit
            .token_with(move |form| form[1].1 = secret)
            .await
            .status
    };
    assert_eq!(works().await, 200);
    let path = format!("/applications/{}", object_id(&visit));
    let read = visit.graph_as(&token, Method::GET, &path, None).await;
    assert!(!read.text.contains(&secret));
    let shown = &read.json()["passwordCredentials"][1];
    assert_eq!(
        (&shown["keyId"], &shown["secretText"]),
        (&made["keyId"], &Value::Null)
    );
    let removal = json!({"keyId": made["keyId"]});
    let gone = act(&visit, &token, "removePassword", removal.clone()).await;
    assert_eq!((gone.status, gone.bytes), (204, 0));
    assert_eq!((works().await, state(&visit)), (401, before));
    let again = act(&visit, &token, "removePassword", removal).await;
    assert_eq!(code_of(&again), (400, "Request_BadRequest".to_owned()));
}

#[tokio::test]
async fn a_secret_lasts_two_years_unless_it_is_said() {
    let visit = visit(Scenario::Good).await;
    everybody_consented(&visit, &["Application.ReadWrite.All"]);
    let token = token_of(&visit, "global-administrator", CHANGE).await;
    let got = act(&visit, &token, "microsoft.graph.addPassword", json!({}))
        .await
        .json();
    let year = |name: &str| {
        got[name]
            .as_str()
            .and_then(|time| time[..4].parse::<i32>().ok())
    };
    assert_eq!(
        year("endDateTime"),
        year("startDateTime").map(|year| year + 2),
        "{got}"
    );
    let before = state(&visit);
    for wrong in ["2001-01-01T00:00:00Z", "soon"] {
        let wanted = json!({"passwordCredential": {"endDateTime": wrong}});
        let got = act(&visit, &token, "addPassword", wanted).await;
        assert_eq!(
            code_of(&got),
            (400, "Request_BadRequest".to_owned()),
            "{wrong}"
        );
    }
    assert_eq!(state(&visit), before);
}
