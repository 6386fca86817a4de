//! What the token endpoint makes of a code and of a refresh token.

use serde_json::json;
use simulator::{Effect, Matcher, Replication, Rule, Scenario};

use crate::browser::{SCOPE, claims, code, redeemed, token};
use crate::support::{GRAPH, sent, visit};

#[tokio::test]
async fn a_code_is_good_once_and_for_its_verifier_alone() {
    let visit = visit(Scenario::Good).await;
    let first = code(&visit, &[]).await;
    let cases = [
        (("code_verifier", "another"), 501481, 400, "invalid_grant"),
        (("code_verifier", ""), 501481, 400, "invalid_grant"),
        (
            ("redirect_uri", "http://localhost/other"),
            50011,
            400,
            "invalid_grant",
        ),
        (("client_secret", ""), 7000218, 401, "invalid_client"),
        (("client_secret", "wrong"), 7000215, 401, "invalid_client"),
        (("code", "nonsense"), 70000, 400, "invalid_grant"),
        (("code", ""), 900144, 400, "invalid_request"),
    ];
    for (change, code, status, error) in cases {
        let got = redeemed(&visit, &first, &[change]).await;
        let body = got.json();
        assert_eq!(
            (got.status, &body["error_codes"], &body["error"]),
            (status, &json!([code]), &json!(error)),
            "{change:?}"
        );
    }
    assert_eq!(redeemed(&visit, &first, &[]).await.status, 200);
    let again = redeemed(&visit, &first, &[]).await.json();
    assert_eq!(again["error_codes"], json!([54005]), "{again}");
    let second = code(&visit, &[]).await;
    visit
        .simulator
        .edit(|tenant| tenant.code_lifetime = std::time::Duration::ZERO);
    let late = redeemed(&visit, &second, &[]).await.json();
    assert_eq!(late["error_codes"], json!([70008]), "{late}");
}

#[tokio::test]
async fn each_platform_is_redeemed_in_its_own_way() {
    let visit = visit(Scenario::Good).await;
    let under = |kind: &str| {
        visit.simulator.edit(|tenant| {
            let application = &mut tenant.application;
            let platforms = [
                ("web", &mut application.web),
                ("public", &mut application.public_client),
                ("spa", &mut application.spa),
            ];
            for (name, platform) in platforms {
                platform.redirect_uris.clear();
                if name == kind {
                    platform
                        .redirect_uris
                        .push("http://localhost/offision-setup".to_owned());
                }
            }
        });
    };
    under("public");
    let public = code(&visit, &[]).await;
    let refused = redeemed(&visit, &public, &[]).await.json();
    assert_eq!(refused["error_codes"], json!([700025]));
    let got = redeemed(&visit, &public, &[("client_secret", "")]).await;
    assert_eq!(got.status, 200, "{}", got.text);
    under("spa");
    let spa = code(&visit, &[]).await;
    let refused = redeemed(&visit, &spa, &[("client_secret", "")])
        .await
        .json();
    assert_eq!(refused["error_codes"], json!([9002327]));
    under("web");
    let web = code(&visit, &[]).await;
    let path = format!("/{}/oauth2/v2.0/token", visit.tenant.tenant);
    let form = [
        ("grant_type", "authorization_code"),
        ("client_id", visit.tenant.client_id.as_str()),
        ("code", &web),
    ];
    let request = visit.client.post(visit.url(&path)).form(&form);
    let crossed = sent(request.header("origin", "http://localhost")).await;
    assert_eq!(crossed.json()["error_codes"], json!([9002326]));
}

#[tokio::test]
async fn one_refresh_token_opens_every_resource_that_was_consented_to() {
    let visit = visit(Scenario::Good).await;
    let both = format!("{SCOPE} https://outlook.office365.com/Exchange.Manage");
    let code = code(
        &visit,
        &[("scope", &both), ("account", "global-administrator")],
    )
    .await;
    let first = redeemed(&visit, &code, &[]).await.json();
    let refresh_token = first["refresh_token"].as_str().expect("a refresh token");
    let form = [
        ("grant_type", "refresh_token"),
        ("client_id", visit.tenant.client_id.as_str()),
        ("client_secret", visit.tenant.client_secret.as_str()),
        ("refresh_token", refresh_token),
        ("scope", "https://outlook.office365.com/.default"),
    ];
    let second = token(&visit, &form).await.json();
    let access = claims(&second["access_token"]);
    assert_eq!(access["aud"], "https://outlook.office365.com");
    let bearer = second["access_token"].as_str().expect("a token");
    let got = visit.invoke_as(bearer, "", "Get-Mailbox", json!({})).await;
    assert_eq!(got.status, 200, "a Global Administrator: {}", got.text);
    assert!(
        visit
            .simulator
            .requests()
            .iter()
            .all(|request| !request.body.contains(refresh_token))
    );
}

#[tokio::test]
async fn a_claim_of_the_id_token_can_be_another() {
    let visit = visit(Scenario::Good).await;
    let code = code(&visit, &[]).await;
    visit.simulator.faults().add(Rule::new(
        Matcher::path("/token"),
        Effect::IdToken {
            claim: "nonce".to_owned(),
            value: json!("another"),
        },
    ));
    let body = redeemed(&visit, &code, &[]).await.json();
    assert_eq!(claims(&body["id_token"])["nonce"], "another");
    assert_eq!(
        claims(&body["id_token"])["aud"],
        json!(visit.tenant.client_id)
    );
}

#[tokio::test]
async fn changes_arrive_when_they_have_replicated() {
    let fresh = visit(Scenario::NewSecret).await;
    let mut refused = 0;
    while fresh.token_with(|_| {}).await.status == 401 {
        refused += 1;
        assert!(refused < 10);
    }
    assert_eq!(refused, 4);
    let slow = visit(Scenario::Good).await;
    slow.simulator
        .edit(|tenant| tenant.hold_back_roles(&["Mail.Send"], Replication::WhenReleased));
    let roles = async || {
        let token = slow.token(GRAPH).await;
        claims(&json!(token))["roles"].as_array().map(Vec::len)
    };
    assert_eq!(roles().await, Some(4));
    slow.simulator.edit(|tenant| tenant.release_roles());
    assert_eq!(roles().await, Some(5));
}
