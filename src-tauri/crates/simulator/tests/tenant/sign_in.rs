//! The authorization code flow in the browser.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use simulator::Scenario;
use url::form_urlencoded;

use crate::browser::{
    ADMINISTRATOR, LOOPBACK, Pairs, accepted, answer_in, authorize, claims, opened, question,
    redeemed, value,
};
use crate::support::{Got, sent, visit};

#[tokio::test]
async fn an_administrator_signs_in_and_reads_the_registration() {
    let visit = visit(Scenario::Good).await;
    let accounts = opened(&visit, &[("prompt", "select_account")]).await;
    for account in &visit.tenant.accounts {
        assert!(
            accounts
                .text
                .contains(&format!("id=\"account-{}\"", account.id)),
            "{}",
            account.id
        );
    }
    let page = opened(&visit, &[("account", ADMINISTRATOR)]).await;
    assert!(
        page.text.contains("id=\"accept\"") && page.text.contains("Application.Read.All"),
        "{}",
        page.text
    );
    let answer = answer_in(&accepted(&visit, &[]).await);
    assert_eq!(value(&answer, "state"), Some("s t&1"));
    let got = redeemed(&visit, value(&answer, "code").expect("a code"), &[]).await;
    let body = got.json();
    assert_eq!(
        (got.status, &body["token_type"], &body["expires_in"]),
        (200, &json!("Bearer"), &json!(3599)),
        "{body}"
    );
    let id_token = claims(&body["id_token"]);
    let expected = [
        ("aud", json!(visit.tenant.client_id)),
        (
            "iss",
            json!(visit.url(&format!("/{}/v2.0", visit.tenant.tenant))),
        ),
        ("tid", json!(visit.tenant.tenant)),
        ("nonce", json!("n-1")),
        ("name", json!("Megan Bowen")),
        (
            "preferred_username",
            json!("megan.bowen@contoso.onmicrosoft.com"),
        ),
        ("ver", json!("2.0")),
    ];
    for (name, wanted) in expected {
        assert_eq!(id_token[name], wanted, "{name}");
    }
    assert!(id_token.get("idp").is_none(), "not a guest");
    let access = claims(&body["access_token"]);
    assert_eq!(
        (&access["scp"], &access["idtyp"], &access["aud"]),
        (
            &json!("Application.Read.All openid profile"),
            &json!("user"),
            &json!("https://graph.microsoft.com")
        )
    );
    assert_eq!(
        access["wids"][0], "62e90394-69f5-4237-9190-012177145e10",
        "{access}"
    );
    let bearer = body["access_token"].as_str().expect("a token");
    let client_id = &visit.tenant.client_id;
    for path in [
        format!("/applications(appId='{client_id}')"),
        format!("/servicePrincipals(appId='{client_id}')"),
        format!("/servicePrincipals(appId='{client_id}')/appRoleAssignments"),
    ] {
        let got = visit.graph_as(bearer, Method::GET, &path, None).await;
        assert_eq!(got.status, 200, "{path}: {}", got.text);
    }
    let users = visit.graph_as(bearer, Method::GET, "/users", None).await;
    assert_eq!(users.status, 403, "nobody consented to reading people");
}

#[tokio::test]
async fn what_was_consented_to_is_not_asked_again_and_a_silent_sign_in_shows_no_page() {
    let visit = visit(Scenario::Good).await;
    let silent = |cookie: &str| {
        let request = visit.client.get(authorize(&visit)).header("cookie", cookie);
        request.query(&question(&visit, &[("prompt", "none")]))
    };
    let stranger = answer_in(&sent(silent("")).await);
    assert_eq!(value(&stranger, "error"), Some("login_required"));
    let cookie = format!("simulated-account={ADMINISTRATOR}");
    let missing = answer_in(&sent(silent(&cookie)).await);
    assert_eq!(value(&missing, "error"), Some("consent_required"));
    let got = accepted(&visit, &[]).await;
    assert!(got.header("set-cookie").starts_with(&cookie));
    let answer = answer_in(&sent(silent(&cookie)).await);
    assert!(value(&answer, "code").is_some(), "{answer:?}");
    let again = opened(&visit, &[("account", ADMINISTRATOR)]).await;
    assert!(value(&answer_in(&again), "code").is_some());
    let asked = opened(&visit, &[("account", ADMINISTRATOR), ("prompt", "consent")]).await;
    assert!(asked.text.contains("id=\"accept\""), "{}", asked.text);
    let hinted = opened(
        &visit,
        &[("login_hint", "megan.bowen@contoso.onmicrosoft.com")],
    )
    .await;
    assert_eq!(hinted.text.matches("id=\"account-").count(), 1);
}

#[tokio::test]
async fn every_response_mode_carries_the_answer() {
    let visit = visit(Scenario::Good).await;
    let got = accepted(&visit, &[("response_mode", "fragment")]).await;
    let (address, fragment) = got.header("location").split_once('#').expect("a fragment");
    assert_eq!(address, LOOPBACK);
    let pairs: Pairs = form_urlencoded::parse(fragment.as_bytes())
        .into_owned()
        .collect();
    assert!(value(&pairs, "code").is_some());
    let page = accepted(&visit, &[("response_mode", "form_post")]).await;
    assert_eq!(page.status, 200);
    for part in [
        format!("action=\"{LOOPBACK}\""),
        "method=\"POST\"".to_owned(),
        "name=\"code\"".to_owned(),
        "value=\"s t&amp;1\"".to_owned(),
        "<script>document.forms[0].submit()</script>".to_owned(),
    ] {
        assert!(page.text.contains(&part), "{part} in {}", page.text);
    }
    let hash = STANDARD.encode(Sha256::digest("document.forms[0].submit()"));
    let policy = page.header("content-security-policy");
    assert!(policy.contains(&format!("'sha256-{hash}'")), "{policy}");
}

#[tokio::test]
async fn requests_that_are_wrong_come_back_or_end_on_a_page_as_entra_decides() {
    let visit = visit(Scenario::Good).await;
    let back = [
        (
            ("code_challenge_method", "plain"),
            "invalid_request",
            "AADSTS501491",
        ),
        (
            ("code_challenge_method", ""),
            "invalid_request",
            "AADSTS501491",
        ),
        (
            ("code_challenge", "short"),
            "invalid_request",
            "AADSTS50147",
        ),
        (
            ("response_type", "token"),
            "unsupported_response_type",
            "AADSTS70005",
        ),
        (
            ("response_type", "id_token"),
            "unsupported_response_type",
            "AADSTS700054",
        ),
        (
            ("scope", "https://graph.microsoft.com/Surprise"),
            "invalid_scope",
            "AADSTS70011",
        ),
        (
            ("response_mode", "telepathy"),
            "invalid_request",
            "AADSTS9002313",
        ),
    ];
    for (change, error, code) in back {
        let answer = answer_in(&opened(&visit, &[change]).await);
        assert_eq!(value(&answer, "error"), Some(error), "{change:?}");
        assert_eq!(value(&answer, "state"), Some("s t&1"));
        let description = value(&answer, "error_description").expect("a description");
        assert!(
            description.starts_with(&format!("{code}: ")),
            "{description}"
        );
    }
    let pages = [
        (("redirect_uri", "http://localhost/Offision-setup"), 50011),
        (("redirect_uri", "http://localhost/offision-setup/"), 50011),
        (
            ("client_id", "11111111-2222-4333-8444-555555555555"),
            700016,
        ),
        (("client_id", ""), 900144),
    ];
    for (change, code) in pages {
        ends_on_page(&opened(&visit, &[change]).await, code);
    }
}

fn ends_on_page(got: &Got, code: u32) {
    assert_eq!(got.header("location"), "", "no redirect for {code}");
    assert!(
        got.text.contains(&format!("id=\"error-code\">{code}<")),
        "{code}: {}",
        got.text
    );
}

#[tokio::test]
async fn people_who_may_not_consent_and_people_who_decline_go_back() {
    let visit = visit(Scenario::Good).await;
    let page = opened(&visit, &[("account", "user")]).await;
    assert!(page.text.contains("Need admin approval"));
    let left = opened(&visit, &[("account", "user"), ("decision", "return")]).await;
    let left = answer_in(&left);
    assert_eq!(value(&left, "error_subcode"), Some("cancel"));
    assert_eq!(value(&left, "error_description"), None);
    let declined = accepted(&visit, &[("decision", "cancel")]).await;
    let declined = answer_in(&declined);
    assert_eq!(value(&declined, "error"), Some("access_denied"));
    assert!(
        value(&declined, "error_description").is_some_and(|text| text.starts_with("AADSTS65004"))
    );
    let guest = answer_in(&opened(&visit, &[("account", "guest")]).await);
    assert!(value(&guest, "error_description").is_some_and(|text| text.starts_with("AADSTS50020")));
    visit
        .simulator
        .edit(|tenant| tenant.sign_in.has_consent_workflow = true);
    ends_on_page(&opened(&visit, &[("account", "user")]).await, 90095);
    visit
        .simulator
        .edit(|tenant| tenant.sign_in.app_is_risky = true);
    ends_on_page(&opened(&visit, &[("account", "user")]).await, 900941);
    visit.simulator.edit(|tenant| {
        tenant
            .sign_in
            .obstacles
            .insert(ADMINISTRATOR.to_owned(), 53000);
    });
    ends_on_page(&opened(&visit, &[("account", ADMINISTRATOR)]).await, 53000);
    visit.simulator.edit(|tenant| {
        tenant.sign_in.obstacles.clear();
        let principal = tenant
            .service_principal
            .as_mut()
            .expect("an enterprise app");
        principal.app_role_assignment_required = true;
    });
    ends_on_page(&opened(&visit, &[("account", ADMINISTRATOR)]).await, 50105);
}

#[tokio::test]
async fn a_guest_is_told_apart_here_and_at_home() {
    let visit = visit(Scenario::Good).await;
    visit
        .simulator
        .edit(|tenant| tenant.sign_in.guest_is_invited = true);
    // A guest may not consent; an administrator has done so for everybody.
    accepted(&visit, &[("everybody", "on")]).await;
    let got = opened(&visit, &[("account", "guest")]).await;
    let answer = answer_in(&got);
    let body = redeemed(&visit, value(&answer, "code").expect("a code"), &[])
        .await
        .json();
    let id_token = claims(&body["id_token"]);
    assert_eq!(id_token["tid"], json!(visit.tenant.tenant));
    assert_ne!(id_token["idp"], Value::Null);
    let path = visit.url("/organizations/oauth2/v2.0/authorize");
    let request = visit.client.get(path);
    let got = sent(request.query(&question(&visit, &[("account", "guest")]))).await;
    let answer = answer_in(&got);
    let code = value(&answer, "code").expect("a code");
    let elsewhere = redeemed(&visit, code, &[]).await.json();
    assert_eq!(elsewhere["error_codes"], json!([700005]));
}
