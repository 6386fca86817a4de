#[path = "for_changes_tests.rs"]
mod for_changes;

use std::collections::HashMap;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::*;
use crate::cloud::Cloud;
use crate::entra::TokenSource;
use crate::graph::Graph;
use crate::loopback_server::{CLIENT, LoopbackServer, Received, Reply, SECRET, TENANT, client};

const REDIRECT: &str = "http://localhost:53682";
const CODE: &str = "0.AVYAinvented.code.of.a.sign-in";

fn request(endpoints: &Endpoints) -> AuthorizationRequest {
    AuthorizationRequest::new(endpoints, TENANT, CLIENT, REDIRECT.to_owned()).unwrap()
}

fn query(url: &Url) -> HashMap<String, String> {
    url.query_pairs().into_owned().collect()
}

fn fields(body: &str) -> HashMap<String, String> {
    form_urlencoded::parse(body.as_bytes())
        .into_owned()
        .collect()
}

fn jwt(claims: &Value) -> String {
    format!(
        "eyJ0eXAiOiJKV1QifQ.{}.c2ln",
        URL_SAFE_NO_PAD.encode(claims.to_string())
    )
}

/// The token endpoint's answer for a person; `nonce` is that of the sign-in.
fn tokens(nonce: &str) -> Reply {
    let now = Timestamp::now().as_second();
    let id_token = jwt(&json!({
        "aud": CLIENT.to_string(), "iss": format!("https://login.microsoftonline.com/{TENANT}/v2.0"), "tid": TENANT.to_string(),
        "nonce": nonce, "exp": now + 3600, "nbf": now, "name": "Megan Bowen", "preferred_username": "megan@contoso.com"
    }));
    let access_token = jwt(
        &json!({ "tid": TENANT.to_string(), "wids": ["e8611ab8-c189-46e8-94e1-60213ab1f814"] }),
    );
    Reply::json(
        &json!({
            "token_type": "Bearer", "expires_in": 3599, "access_token": access_token, "id_token": id_token,
            "refresh_token": "1.AVYAinvented.refresh.token", "scope": "openid profile"
        })
        .to_string(),
    )
}

async fn redeemed(
    server: &LoopbackServer,
    request: &AuthorizationRequest,
    secret: Option<&Secret>,
) -> Result<SignedIn, Error> {
    request
        .redeem(
            &client(1),
            &server.endpoints(),
            TENANT,
            CLIENT,
            secret,
            &Secret::new(CODE.to_owned()),
        )
        .await
}

#[test]
fn the_address_asks_for_the_least_and_for_an_account() {
    let endpoints = Endpoints::of(Cloud::Global);
    let request = request(&endpoints);
    assert_eq!(
        request.url.as_str().split('?').next(),
        Some(format!("https://login.microsoftonline.com/{TENANT}/oauth2/v2.0/authorize").as_str())
    );
    let asked = query(&request.url);
    let said = |name: &str| asked.get(name).map(String::as_str);
    let client_id = CLIENT.to_string();
    assert_eq!(said("client_id"), Some(client_id.as_str()));
    assert_eq!(said("redirect_uri"), Some(REDIRECT), "no slash is added");
    assert_eq!(said("response_type"), Some("code"));
    assert_eq!(said("response_mode"), Some("form_post"));
    assert_eq!(said("prompt"), Some("select_account"));
    assert_eq!(said("code_challenge_method"), Some("S256"));
    assert_eq!(
        said("scope"),
        Some("openid profile offline_access https://graph.microsoft.com/Application.Read.All")
    );
    assert_eq!(said("state"), Some(request.state.as_str()));
    assert!(!request.url.as_str().contains(request.verifier.expose()));
    let other = self::request(&endpoints);
    assert_ne!(other.state, request.state);
    assert_ne!(query(&other.url)["nonce"], asked["nonce"]);
}

#[tokio::test]
async fn a_code_is_redeemed_with_the_verifier_and_names_the_person() {
    for secret in [Some(Secret::new(SECRET.to_owned())), None] {
        let prepared = Arc::new(std::sync::OnceLock::<String>::new());
        let nonce = prepared.clone();
        let server = LoopbackServer::start(move |_, _| Some(tokens(nonce.get().unwrap()))).await;
        let request = request(&server.endpoints());
        prepared.get_or_init(|| request.nonce.clone());
        let signed_in = redeemed(&server, &request, secret.as_ref()).await.unwrap();
        assert_eq!(signed_in.person.account, "megan@contoso.com");
        assert_eq!(
            signed_in.token.claims.directory_roles.as_deref(),
            Some(&["e8611ab8-c189-46e8-94e1-60213ab1f814".to_owned()][..])
        );
        let received = server.received();
        let sent = fields(&received[0].body);
        assert_eq!(sent["grant_type"], "authorization_code");
        assert_eq!(sent["code"], CODE);
        assert_eq!(sent["redirect_uri"], REDIRECT);
        assert_eq!(
            sent["scope"],
            "https://graph.microsoft.com/Application.Read.All"
        );
        assert_eq!(sent.contains_key("client_secret"), secret.is_some());
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(
            sent["code_verifier"].clone(),
        ));
        assert_eq!(challenge.as_str(), query(&request.url)["code_challenge"]);
    }
}

#[tokio::test]
async fn tokens_of_another_sign_in_are_not_taken() {
    for answer in [
        tokens as fn(&str) -> Reply,
        // No id token at all.
        |_| Reply::token(1),
    ] {
        let server = LoopbackServer::start(move |_, _| Some(answer("of-another"))).await;
        let request = request(&server.endpoints());
        let error = redeemed(&server, &request, None).await.err().unwrap();
        assert!(matches!(error, Error::Unexpected { .. }), "{error}");
    }
}

#[tokio::test]
async fn a_refused_code_is_sent_once_and_not_said_back() {
    let server = LoopbackServer::start(|request, _| {
        let echoed = json!({ "error": "invalid_grant", "error_codes": [54005],
            "error_description": format!("AADSTS54005: OAuth2 Authorization code was already redeemed: {}", request.body) });
        Some(Reply::new(400, &[("Content-Type", "application/json")], echoed.to_string()))
    })
    .await;
    let request = request(&server.endpoints());
    let secret = Secret::new(SECRET.to_owned());
    let error = redeemed(&server, &request, Some(&secret))
        .await
        .err()
        .unwrap();
    let refusal = error.refusal().unwrap();
    assert_eq!(refusal.code.as_deref(), Some("AADSTS54005"));
    let text = format!("{error:?}");
    for hidden in [CODE, SECRET, request.verifier.expose()] {
        assert!(!text.contains(hidden), "{text}");
    }
    assert_eq!(server.received().len(), 1);
}

#[test]
fn an_answer_says_everything_once() {
    let answer = parse_authorization_answer("code=abc&state=right&session_state=x").unwrap();
    assert_eq!(answer.state.as_deref(), Some("right"));
    assert_eq!(answer.result.unwrap().expose(), "abc");
    for text in [
        "",
        "state=right",
        "code=&state=right",
        "code=a&code=b&state=right",
        "code=a&state=right&state=wrong",
        "admin_consent=True&state=right",
    ] {
        assert!(parse_authorization_answer(text).is_none(), "{text}");
    }
    assert!(
        !format!("{:?}", parse_authorization_answer("code=abc&state=right")).contains("abc"),
        "a code does not print"
    );
}

#[test]
fn an_error_counts_more_than_a_code() {
    let answer = parse_authorization_answer(
        "code=abc&error=access_denied&error_description=AADSTS65004%3a+User+declined.%0d%0aTrace+ID%3a+1&state=right",
    )
    .unwrap();
    let error = answer.result.unwrap_err();
    assert!(error.is_cancelled());
    let refusal = error.into_refusal(&Endpoints::of(Cloud::Global));
    assert_eq!(refusal.code.as_deref(), Some("AADSTS65004"));
    assert_eq!(refusal.message, "AADSTS65004: User declined.");
    let left = parse_authorization_answer("error=access_denied&error_subcode=cancel").unwrap();
    let left = left.result.unwrap_err();
    assert!(left.is_cancelled());
    assert_eq!(
        left.into_refusal(&Endpoints::of(Cloud::Global))
            .kind
            .as_deref(),
        Some("access_denied/cancel")
    );
    let blocked =
        parse_authorization_answer("error=access_denied&error_description=AADSTS53003%3a+no")
            .unwrap();
    assert!(!blocked.result.unwrap_err().is_cancelled());
}

fn person(server: &LoopbackServer, refresh_token: Option<&str>) -> TokenSource {
    let token = AccessToken::new(
        Secret::new(jwt(&json!({ "uti": "first" }))),
        Timestamp::now(),
        Some(3_599),
    );
    let person = Person {
        tenant_id: TENANT,
        name: None,
        account: "megan@contoso.com".into(),
        guest: false,
    };
    let signed_in = SignedIn {
        person,
        token,
        refresh_token: refresh_token.map(|token| Secret::new(token.to_owned())),
    };
    TokenSource::of_person(
        client(1),
        server.endpoints(),
        TENANT,
        CLIENT,
        Some(Secret::new(SECRET.to_owned())),
        signed_in,
    )
}

fn of_graph(request: &Received) -> bool {
    request.target.starts_with("/v1.0")
}

#[tokio::test]
async fn a_person_reads_with_the_first_token_and_elsewhere_with_a_refreshed_one() {
    let server = LoopbackServer::start(|request, _| {
        Some(if of_graph(request) {
            Reply::json("{}")
        } else {
            tokens("")
        })
    })
    .await;
    let tokens = Arc::new(person(&server, Some("1.AVYAold.refresh.token")));
    let graph = Graph::new(client(1), server.endpoints(), tokens.clone());
    graph.own_application(CLIENT).await.unwrap();
    assert_eq!(server.received().len(), 1, "the first token is used");

    tokens.token("https://outlook.office365.com").await.unwrap();
    tokens.fresh("https://graph.microsoft.com").await.unwrap();
    let received = server.received();
    let sent = fields(&received[1].body);
    assert_eq!(sent["grant_type"], "refresh_token");
    assert_eq!(sent["refresh_token"], "1.AVYAold.refresh.token");
    assert_eq!(
        sent["scope"],
        "https://outlook.office365.com/Exchange.Manage offline_access"
    );
    assert_eq!(sent["client_secret"], SECRET);
    let again = fields(&received[2].body);
    assert_eq!(again["refresh_token"], "1.AVYAinvented.refresh.token");
    assert_eq!(
        again["scope"],
        "https://graph.microsoft.com/Application.Read.All"
    );
}

#[tokio::test]
async fn a_sign_in_that_was_revoked_is_over() {
    let server = LoopbackServer::start(|request, _| {
        Some(if of_graph(request) {
            Reply::new(401, &[], r#"{"error":{"code":"InvalidAuthenticationToken","message":"expired"}}"#)
        } else {
            Reply::new(400, &[], r#"{"error":"invalid_grant","error_description":"AADSTS50173: revoked","error_codes":[50173]}"#)
        })
    })
    .await;
    for refresh_token in [Some("1.AVYAold.refresh.token"), None] {
        let tokens = Arc::new(person(&server, refresh_token));
        let graph = Graph::new(client(1), server.endpoints(), tokens);
        let error = graph.own_application(CLIENT).await.unwrap_err();
        assert!(matches!(error, Error::SignInNeeded(_)), "{error}");
    }
}

#[tokio::test]
async fn where_exchange_has_no_such_permission_what_was_consented_to_is_taken() {
    for (code, tries) in [(70_011, 2), (650_053, 2), (65_001, 1)] {
        let server = LoopbackServer::start(move |_, before| {
            let refused = json!({
                "error": "invalid_request", "error_codes": [code], "error_description": format!("AADSTS{code}: no")
            });
            Some(if before == 0 {
                Reply::new(400, &[], refused.to_string())
            } else {
                tokens("")
            })
        })
        .await;
        let tokens = person(&server, Some("1.AVYAold.refresh.token"));
        let outcome = tokens.token("https://outlook.office365.com").await;
        assert_eq!(outcome.is_ok(), tries == 2, "{code}");
        let received = server.received();
        assert_eq!(received.len(), tries);
        if let Some(second) = received.get(1) {
            let scope = &fields(&second.body)["scope"];
            assert_eq!(scope, "https://outlook.office365.com/.default");
        }
    }
}
