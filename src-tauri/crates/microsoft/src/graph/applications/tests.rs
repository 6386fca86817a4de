use serde_json::Value;

use super::super::tests::{graph_with, refusal};
use super::*;
use crate::loopback_server::{LoopbackServer, Received, Reply, SECRET};

const OBJECT: &str = "6f9d3a50-2c41-4e0b-9a47-0d1f5a2b7c11";
const KEY: &str = "f0b0b335-1d71-4883-8f98-567911bfdca6";

fn asked(server: &LoopbackServer) -> Vec<Received> {
    let requests = server.received().into_iter();
    requests.filter(|request| !request.is_for_token()).collect()
}

fn end() -> Timestamp {
    "2028-11-22T00:00:00Z".parse().unwrap()
}

fn made() -> String {
    json!({
        "customKeyIdentifier": null, "endDateTime": "2028-11-22T00:00:00.1234567Z", "keyId": KEY,
        "startDateTime": "2026-11-22T00:00:00Z", "secretText": SECRET, "hint": "Bhc", "displayName": "Offision"
    })
    .to_string()
}

#[tokio::test]
async fn only_what_is_given_is_changed_and_a_hiccup_is_asked_again() {
    let (server, graph) = graph_with(3, |_, before| {
        Some(if before == 0 {
            Reply::new(503, &[("Retry-After", "0.01")], "")
        } else {
            Reply::new(204, &[("request-id", "11")], "")
        })
    })
    .await;
    let change = ApplicationChange {
        web: Some(WebChange {
            redirect_uris: vec!["https://contoso.com/a".to_owned()],
        }),
        ..ApplicationChange::default()
    };
    let read = graph.change_application(OBJECT, &change).await.unwrap();
    assert_eq!(read.request_id.as_deref(), Some("11"));
    let asked = asked(&server);
    assert_eq!(asked.len(), 2);
    assert_eq!(
        (asked[1].method.as_str(), asked[1].target.as_str()),
        ("PATCH", format!("/v1.0/applications/{OBJECT}").as_str())
    );
    assert_eq!(asked[0].body, asked[1].body);
    assert_eq!(
        asked[1].body,
        r#"{"web":{"redirectUris":["https://contoso.com/a"]}}"#
    );
}

#[tokio::test]
async fn permissions_and_audience_are_spelled_as_in_the_manifest() {
    let (server, graph) = graph_with(1, |_, _| Some(Reply::new(204, &[], ""))).await;
    let change = ApplicationChange {
        sign_in_audience: Some("AzureADMultipleOrgs".to_owned()),
        required_resource_access: Some(vec![ApiChange {
            resource_app_id: "00000003-0000-0000-c000-000000000000".to_owned(),
            resource_access: vec![PermissionChange {
                id: KEY.to_owned(),
                kind: "Role".to_owned(),
            }],
        }]),
        web: None,
    };
    graph.change_application(OBJECT, &change).await.unwrap();
    let body: Value = serde_json::from_str(&asked(&server)[0].body).unwrap();
    assert_eq!(
        body,
        json!({
            "signInAudience": "AzureADMultipleOrgs",
            "requiredResourceAccess": [{
                "resourceAppId": "00000003-0000-0000-c000-000000000000",
                "resourceAccess": [{ "id": KEY, "type": "Role" }]
            }]
        })
    );
}

#[tokio::test]
async fn a_new_secret_is_told_once_and_never_shown() {
    let (server, graph) = graph_with(3, |_, _| Some(Reply::json(&made()))).await;
    let made = graph.add_password(OBJECT, "Offision", end()).await.unwrap();
    assert_eq!(made.value.key_id, KEY);
    assert_eq!(made.value.hint.as_deref(), Some("Bhc"));
    assert_eq!(made.value.secret.expose(), SECRET);
    assert!(!format!("{made:?}").contains(&SECRET[3..]));
    let asked = asked(&server);
    assert_eq!(
        (asked[0].method.as_str(), asked[0].target.as_str()),
        (
            "POST",
            format!("/v1.0/applications/{OBJECT}/addPassword").as_str()
        )
    );
    let body: Value = serde_json::from_str(&asked[0].body).unwrap();
    assert_eq!(
        body,
        json!({"passwordCredential": {"displayName": "Offision", "endDateTime": "2028-11-22T00:00:00Z"}})
    );
}

#[tokio::test]
async fn a_secret_that_may_have_been_made_is_not_made_again() {
    for status in [502, 503, 504] {
        let (server, graph) = graph_with(3, move |_, _| Some(Reply::new(status, &[], ""))).await;
        let error = graph
            .add_password(OBJECT, "Offision", end())
            .await
            .unwrap_err();
        assert!(matches!(error, Error::Unreachable { .. }), "{error}");
        assert_eq!(asked(&server).len(), 1, "{status}");
    }
    // Too many requests is said before anything is done.
    let (server, graph) = graph_with(3, |_, before| {
        Some(if before == 0 {
            Reply::new(429, &[("Retry-After", "0.01")], "")
        } else {
            Reply::json(&made())
        })
    })
    .await;
    graph.add_password(OBJECT, "Offision", end()).await.unwrap();
    assert_eq!(asked(&server).len(), 2);
}

#[tokio::test]
async fn an_answer_without_the_secret_is_none_and_quotes_nothing() {
    let without = |name: &str| {
        let mut body: Value = serde_json::from_str(&made()).unwrap();
        body[name] = Value::Null;
        body.to_string()
    };
    let torn = made().replace("\"hint\":\"Bhc\"", "\"hint\":7");
    for body in [
        without("secretText"),
        without("keyId"),
        torn,
        made()[..200].to_owned(),
    ] {
        let (_server, graph) = graph_with(1, move |_, _| Some(Reply::json(&body))).await;
        let error = graph
            .add_password(OBJECT, "Offision", end())
            .await
            .unwrap_err();
        assert!(matches!(error, Error::Unexpected { .. }), "{error}");
        assert!(!format!("{error:?} {error}").contains(&SECRET[3..20]));
    }
}

#[tokio::test]
async fn a_secret_is_removed_by_its_id() {
    let (server, graph) = graph_with(3, |_, _| Some(Reply::new(204, &[], ""))).await;
    graph.remove_password(OBJECT, KEY).await.unwrap();
    let asked = asked(&server);
    assert_eq!(
        asked[0].target,
        format!("/v1.0/applications/{OBJECT}/removePassword")
    );
    assert_eq!(asked[0].body, format!(r#"{{"keyId":"{KEY}"}}"#));
}

#[tokio::test]
async fn who_may_not_is_told_so_in_graphs_words() {
    let (_server, graph) = graph_with(3, |_, _| {
        let body = refusal(
            "Authorization_RequestDenied",
            "Insufficient privileges to complete the operation.",
        );
        Some(Reply::new(403, &[], body))
    })
    .await;
    let change = ApplicationChange {
        sign_in_audience: Some("AzureADMultipleOrgs".to_owned()),
        ..ApplicationChange::default()
    };
    let error = graph.change_application(OBJECT, &change).await.unwrap_err();
    let refusal = error.refusal().unwrap();
    assert_eq!(
        (refusal.status, refusal.code.as_deref()),
        (403, Some("Authorization_RequestDenied"))
    );
}
