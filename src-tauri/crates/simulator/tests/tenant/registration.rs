//! A person changes the registration: with the permission and a role for it, or as its owner.

use reqwest::Method;
use serde_json::{Value, json};
use simulator::{DelegatedGrant, Scenario};

use crate::browser::{claims, code, redeemed};
use crate::support::{GRAPH, Got, Visit, visit};

pub(crate) const CHANGE: &str = "https://graph.microsoft.com/Application.ReadWrite.All";
const GRAPH_APP: &str = "00000003-0000-0000-c000-000000000000";
const ADDED: &str = "https://contoso.com/added";

pub(crate) fn everybody_consented(visit: &Visit, scopes: &[&str]) {
    visit.simulator.edit(|tenant| {
        let grants = scopes.iter().map(|scope| DelegatedGrant {
            resource_app_id: GRAPH_APP.to_owned(),
            scope: (*scope).to_owned(),
            principal_id: None,
        });
        tenant.delegated_grants.extend(grants);
    });
}

/// A person's token for this scope.
pub(crate) async fn token_of(visit: &Visit, account: &str, scope: &str) -> String {
    let code = code(
        visit,
        &[("account", account), ("scope", &format!("openid {scope}"))],
    )
    .await;
    let got = redeemed(visit, &code, &[("scope", scope)]).await;
    assert_eq!(got.status, 200, "{}", got.text);
    got.json()["access_token"]
        .as_str()
        .expect("a token")
        .to_owned()
}

pub(crate) fn object_id(visit: &Visit) -> String {
    visit
        .simulator
        .edit(|tenant| tenant.application.object_id.clone())
}

async fn change(visit: &Visit, token: &str, body: Value) -> Got {
    let path = format!("/applications/{}", object_id(visit));
    visit
        .graph_as(token, Method::PATCH, &path, Some(body))
        .await
}

pub(crate) async fn act(visit: &Visit, token: &str, action: &str, body: Value) -> Got {
    let path = format!("/applications/{}/{action}", object_id(visit));
    visit.graph_as(token, Method::POST, &path, Some(body)).await
}

/// The registration as the simulator has it, for comparison as a whole.
pub(crate) fn state(visit: &Visit) -> String {
    visit
        .simulator
        .edit(|tenant| format!("{:?}", tenant.application))
}

pub(crate) fn code_of(got: &Got) -> (u16, String) {
    let code = got.json()["error"]["code"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    (got.status, code)
}

#[tokio::test]
async fn who_holds_a_role_or_owns_it_changes_the_registration() {
    for account in [
        "global-administrator",
        "application-administrator",
        "cloud-application-administrator",
    ] {
        let visit = visit(Scenario::Good).await;
        everybody_consented(&visit, &["Application.ReadWrite.All"]);
        let token = token_of(&visit, account, CHANGE).await;
        let got = change(&visit, &token, json!({"signInAudience": "AzureADMyOrg"})).await;
        assert_eq!((got.status, got.bytes), (204, 0), "{account}: {}", got.text);
        let audience = visit
            .simulator
            .edit(|tenant| tenant.application.sign_in_audience.clone());
        assert_eq!(audience, "AzureADMyOrg");
    }
    let visit = visit(Scenario::Good).await;
    everybody_consented(&visit, &["Application.ReadWrite.All"]);
    let token = token_of(&visit, "user", CHANGE).await;
    let body = json!({"web": {"redirectUris": [ADDED]}});
    let refused = change(&visit, &token, body.clone()).await;
    assert_eq!(
        code_of(&refused),
        (403, "Authorization_RequestDenied".to_owned())
    );
    let person = claims(&json!(token))["oid"]
        .as_str()
        .expect("an id")
        .to_owned();
    visit
        .simulator
        .edit(|tenant| tenant.application.owners.push(person));
    assert_eq!(change(&visit, &token, body).await.status, 204);
}

#[tokio::test]
async fn neither_permission_nor_role_is_enough_alone() {
    let visit = visit(Scenario::Good).await;
    everybody_consented(&visit, &["Application.Read.All"]);
    let read = "https://graph.microsoft.com/Application.Read.All";
    let mut tokens = vec![
        token_of(&visit, "global-administrator", read).await,
        visit.token(GRAPH).await,
    ];
    everybody_consented(&visit, &["Application.ReadWrite.All"]);
    for account in [
        "global-reader",
        "exchange-administrator",
        "privileged-role-administrator",
    ] {
        tokens.push(token_of(&visit, account, CHANGE).await);
    }
    let before = state(&visit);
    for token in tokens {
        for got in [
            change(&visit, &token, json!({"web": {"redirectUris": [ADDED]}})).await,
            act(&visit, &token, "addPassword", json!({})).await,
            act(
                &visit,
                &token,
                "removePassword",
                json!({"keyId": GRAPH_APP}),
            )
            .await,
        ] {
            assert_eq!(
                code_of(&got),
                (403, "Authorization_RequestDenied".to_owned())
            );
        }
    }
    assert_eq!(state(&visit), before);
}

#[tokio::test]
async fn nobody_gets_the_permission_without_consent() {
    let visit = visit(Scenario::Good).await;
    everybody_consented(&visit, &["Application.Read.All"]);
    let read = "https://graph.microsoft.com/Application.Read.All";
    let scope = format!("openid offline_access {read}");
    let code = code(&visit, &[("scope", &scope)]).await;
    let signed_in = redeemed(&visit, &code, &[("scope", read)]).await.json();
    let refresh_token = signed_in["refresh_token"]
        .as_str()
        .expect("a refresh token");
    let refreshed = async || {
        let form = [
            ("grant_type", "refresh_token"),
            ("client_id", visit.tenant.client_id.as_str()),
            ("client_secret", visit.tenant.client_secret.as_str()),
            ("refresh_token", refresh_token),
            ("scope", CHANGE),
        ];
        crate::browser::token(&visit, &form).await
    };
    let refused = refreshed().await;
    assert_eq!(
        (refused.status, &refused.json()["error_codes"][0]),
        (400, &json!(65_001)),
        "{}",
        refused.text
    );
    everybody_consented(&visit, &["Application.ReadWrite.All"]);
    let got = refreshed().await;
    let scopes = claims(&got.json()["access_token"])["scp"].clone();
    assert!(
        scopes
            .as_str()
            .is_some_and(|scp| scp.contains("Application.ReadWrite.All")),
        "{scopes}"
    );
}

#[tokio::test]
async fn what_is_given_replaces_and_the_rest_stays() {
    let visit = visit(Scenario::Good).await;
    everybody_consented(&visit, &["Application.ReadWrite.All"]);
    let token = token_of(&visit, "global-administrator", CHANGE).await;
    let path = format!("/applications/{}", object_id(&visit));
    let read = async || {
        visit
            .graph_as(&token, Method::GET, &path, None)
            .await
            .json()
    };
    let before = read().await;
    assert_eq!(
        change(&visit, &token, json!({"web": {"redirectUris": [ADDED]}}))
            .await
            .status,
        204
    );
    let mut after = read().await;
    assert_eq!(after["web"]["redirectUris"], json!([ADDED]));
    after["web"] = before["web"].clone();
    assert_eq!(after, before, "nothing else changes");
    let asked = json!([{"resourceAppId": GRAPH_APP, "resourceAccess":
        [{"id": "b633e1c5-b582-4048-a93e-9f11b44c7e96", "type": "Role"}]}]);
    let by_client_id = format!("/applications(appId='{}')", visit.tenant.client_id);
    let body = json!({"requiredResourceAccess": asked});
    let got = visit
        .graph_as(&token, Method::PATCH, &by_client_id, Some(body))
        .await;
    assert_eq!(got.status, 204, "{}", got.text);
    assert_eq!(read().await["requiredResourceAccess"], asked);
}

#[tokio::test]
async fn a_value_that_is_not_allowed_changes_nothing() {
    let visit = visit(Scenario::Good).await;
    everybody_consented(&visit, &["Application.ReadWrite.All"]);
    visit
        .simulator
        .edit(|tenant| tenant.application.spa.redirect_uris.push(ADDED.to_owned()));
    let token = token_of(&visit, "global-administrator", CHANGE).await;
    let before = state(&visit);
    let redirects =
        |uris: Value| json!({"signInAudience": "AzureADMyOrg", "web": {"redirectUris": uris}});
    let long = format!("https://contoso.com/{}", "x".repeat(256));
    let many: Vec<String> = (0..257)
        .map(|n| format!("https://contoso.com/{n}"))
        .collect();
    for (body, property) in [
        (json!({"signInAudience": "Everybody"}), "signInAudience"),
        (json!({"signInAudience": null}), "signInAudience"),
        (redirects(json!(["contoso"])), "web"),
        (redirects(json!(["http://contoso.com"])), "web"),
        (redirects(json!(["https://*.contoso.com"])), "web"),
        (redirects(json!(["https://contoso.com/#part"])), "web"),
        (redirects(json!([long])), "web"),
        (redirects(json!(many)), "web"),
        (redirects(json!([ADDED])), "web"),
        (
            redirects(json!(["https://contoso.com", "https://contoso.com"])),
            "web",
        ),
        (redirects(json!("https://contoso.com")), "web"),
        (
            json!({"requiredResourceAccess": [{"resourceAppId": "graph", "resourceAccess": []}]}),
            "requiredResourceAccess",
        ),
        (
            json!({"requiredResourceAccess": [{"resourceAppId": GRAPH_APP, "resourceAccess": [{"id": GRAPH_APP, "type": "Both"}]}]}),
            "requiredResourceAccess",
        ),
    ] {
        let got = change(&visit, &token, body.clone()).await;
        assert_eq!(
            code_of(&got),
            (400, "Request_BadRequest".to_owned()),
            "{body}"
        );
        assert!(got.text.contains(&format!("'{property}'")), "{}", got.text);
    }
    assert_eq!(change(&visit, &token, json!([])).await.status, 400);
    assert_eq!(
        change(&visit, &token, json!({"displayName": "Another"}))
            .await
            .status,
        501,
        "what is not simulated is not answered as if it was"
    );
    let path = "/applications/11111111-2222-4333-8444-555555555555";
    let missing = visit
        .graph_as(&token, Method::PATCH, path, Some(json!({})))
        .await;
    assert_eq!(
        code_of(&missing),
        (404, "Request_ResourceNotFound".to_owned())
    );
    assert_eq!(state(&visit), before);
}
