use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use simulator::{Options, Scenario};

use crate::support::{EXCHANGE, GRAPH, sent, visit, visit_with};

fn claims(token: &str) -> Value {
    let payload = token.split('.').nth(1).expect("three parts");
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).expect("base64url")).expect("JSON")
}

#[tokio::test]
async fn a_token_has_the_claims_of_a_real_one() {
    let visit = visit(Scenario::Good).await;
    let got = visit.token_with(|_| {}).await;
    assert_eq!(got.status, 200);
    let body = got.json();
    assert_eq!(
        (
            &body["token_type"],
            &body["expires_in"],
            &body["ext_expires_in"]
        ),
        (&json!("Bearer"), &json!(3599), &json!(3599))
    );
    let claims = claims(body["access_token"].as_str().expect("a token"));
    assert_eq!(claims["aud"], "https://graph.microsoft.com");
    assert_eq!(
        claims["iss"],
        format!("https://sts.windows.net/{}/", visit.tenant.tenant)
    );
    assert_eq!(claims["appid"], visit.tenant.client_id);
    assert_eq!(claims["idtyp"], "app");
    assert_eq!(claims["oid"], claims["sub"]);
    assert_eq!(
        claims["exp"].as_i64().expect("exp") - claims["iat"].as_i64().expect("iat"),
        3900
    );
    let roles = json!([
        "Calendars.ReadWrite",
        "Group.Read.All",
        "Mail.Send",
        "Place.Read.All",
        "User.Read.All"
    ]);
    assert_eq!(claims["roles"], roles);
    let exchange = self::claims(&visit.token(EXCHANGE).await);
    assert_eq!(
        (&exchange["aud"], &exchange["roles"]),
        (
            &json!("https://outlook.office365.com"),
            &json!(["Exchange.ManageAsApp"])
        )
    );
    assert_eq!(exchange["wids"].as_array().map(Vec::len), Some(2));
}

#[tokio::test]
async fn without_grants_the_claim_roles_is_absent() {
    let visit = visit(Scenario::NoConsent).await;
    assert!(claims(&visit.token(GRAPH).await).get("roles").is_none());
}

#[tokio::test]
async fn every_refusal_has_entras_code_error_and_status() {
    let visit = visit(Scenario::Good).await;
    let cases: [(usize, &str, u16, &str, u32); 7] = [
        (
            0,
            "11111111-2222-4333-8444-555555555555",
            400,
            "unauthorized_client",
            700016,
        ),
        (0, "", 400, "invalid_request", 900144),
        (1, "wrong", 401, "invalid_client", 7000215),
        (1, "", 401, "invalid_client", 7000218),
        (2, "magic", 400, "unsupported_grant_type", 70003),
        (
            3,
            "https://graph.microsoft.com/User.Read.All",
            400,
            "invalid_scope",
            1002012,
        ),
        (
            3,
            "https://graph.example/.default",
            400,
            "invalid_resource",
            500011,
        ),
    ];
    for (field, value, status, error, code) in cases {
        let got = visit
            .token_with(|form| form[field].1 = value.to_owned())
            .await;
        let body = got.json();
        assert_eq!(
            (got.status, &body["error"], &body["error_codes"]),
            (status, &json!(error), &json!([code])),
            "{value}"
        );
        let description = body["error_description"].as_str().expect("a description");
        assert!(
            description.starts_with(&format!("AADSTS{code}: ")),
            "{description}"
        );
        assert!(
            description.contains(" Trace ID: ") && description.contains(" Correlation ID: "),
            "{description}"
        );
        assert!(
            body["error_uri"]
                .as_str()
                .is_some_and(|uri| uri.ends_with(&format!("/error?code={code}")))
        );
    }
}

#[tokio::test]
async fn the_state_of_the_app_refuses_a_token() {
    let visit = visit(Scenario::Good).await;
    visit
        .simulator
        .edit(|tenant| tenant.application.is_disabled = true);
    assert_eq!(
        visit.token_with(|_| {}).await.json()["error_codes"],
        json!([7000112])
    );
    visit
        .simulator
        .edit(|tenant| tenant.service_principal = None);
    let got = visit.token_with(|_| {}).await;
    assert_eq!(
        (got.status, &got.json()["error_codes"]),
        (401, &json!([7000229]))
    );
}

#[tokio::test]
async fn basic_authentication_and_unknown_fields_are_accepted() {
    let visit = visit(Scenario::Good).await;
    let path = format!("/{}/oauth2/v2.0/token", visit.tenant.tenant);
    let form = [
        ("grant_type", "client_credentials"),
        ("scope", GRAPH),
        ("x-client-SKU", "a library"),
    ];
    let id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    let secret: String =
        url::form_urlencoded::byte_serialize(visit.tenant.client_secret.as_bytes()).collect();
    let request = visit
        .client
        .post(visit.url(&path))
        .form(&form)
        .header("client-request-id", id);
    let got = sent(request.basic_auth(&visit.tenant.client_id, Some(secret))).await;
    assert_eq!(
        (got.status, got.header("client-request-id")),
        (200, id),
        "{}",
        got.text
    );
}

#[tokio::test]
async fn tenants_are_found_by_domain_and_unknown_ones_are_refused() {
    let visit = visit(Scenario::Good).await;
    let found = visit
        .get("/contoso.onmicrosoft.com/v2.0/.well-known/openid-configuration")
        .await
        .json();
    let tenant = &visit.tenant.tenant;
    assert_eq!(
        found["token_endpoint"],
        visit.url(&format!("/{tenant}/oauth2/v2.0/token"))
    );
    assert_eq!(found["issuer"], visit.url(&format!("/{tenant}/v2.0")));
    let unknown = visit
        .get("/fabrikam.onmicrosoft.com/v2.0/.well-known/openid-configuration")
        .await;
    assert_eq!(
        (unknown.status, &unknown.json()["error_codes"]),
        (400, &json!([90002]))
    );
    let malformed = visit
        .get("/Contoso%20Limited/v2.0/.well-known/openid-configuration")
        .await;
    assert_eq!(
        (malformed.status, &malformed.json()["error_codes"]),
        (400, &json!([900023]))
    );
    assert_eq!(
        visit
            .get("/common/discovery/instance?api-version=1.1")
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn links_follow_a_forwarding_proxy() {
    let visit = visit(Scenario::Good).await;
    let request = visit
        .client
        .get(visit.url("/common/v2.0/.well-known/openid-configuration"));
    let request = request
        .header("x-forwarded-proto", "https")
        .header("x-forwarded-host", "login.example:8443");
    let found = sent(request).await.json();
    assert_eq!(
        found["token_endpoint"],
        "https://login.example:8443/common/oauth2/v2.0/token"
    );
}

#[tokio::test]
async fn the_same_seed_gives_the_same_tenant() {
    let (first, second) = (visit(Scenario::Good).await, visit(Scenario::Good).await);
    let other = visit_with(Options {
        seed: 1,
        ..Options::default()
    })
    .await;
    assert_eq!(first.tenant.tenant, second.tenant.tenant);
    assert_eq!(first.tenant.client_secret, second.tenant.client_secret);
    assert_ne!(first.tenant.tenant, other.tenant.tenant);
    assert_eq!(first.tenant.client_secret.len(), 40);
}
