//! What comes from the token endpoint is believed only when it is of this app, this sign-in, this tenant and this hour.

use jiff::Timestamp;
use onboarding::administrator::{App, SignInEvent, Way};
use onboarding::diagnosis::of_error;
use reqwest::Url;
use serde_json::{Value, json};
use simulator::{Effect, Matcher, Rule};
use support::{Wizard, good};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::administrator::{Door, consented_for_everybody, with_a_redirect};

const OTHER: &str = "5b3c6a0e-8f21-4d57-9b1e-2f7a6c0d4e88";

#[tokio::test]
async fn an_id_token_with_a_wrong_claim_signs_nobody_in() {
    let hours = |hours: i64| json!(Timestamp::now().as_second() + hours * 3_600);
    let wrong: [(&str, Value); 14] = [
        ("aud", json!(OTHER)),
        ("aud", Value::Null),
        (
            "iss",
            json!(format!("https://login.microsoftonline.com/{OTHER}/v2.0")),
        ),
        ("iss", json!("https://login.contoso.com/")),
        ("iss", Value::Null),
        ("exp", hours(-1)),
        ("exp", Value::Null),
        ("nbf", hours(1)),
        // The issuer still names this tenant.
        ("tid", json!(OTHER)),
        ("tid", json!("contoso")),
        ("tid", Value::Null),
        ("nonce", json!("another-nonce")),
        ("nonce", json!("")),
        ("nonce", Value::Null),
    ];
    for app in [App::Web, App::Public] {
        for (claim, value) in &wrong {
            let mut door = Door::open(Way::Browser, app, |_| ()).await;
            let effect = Effect::IdToken {
                claim: (*claim).to_owned(),
                value: value.clone(),
            };
            let rule = Rule::new(Matcher::path("/oauth2/v2.0/token"), effect);
            door.simulator.faults().set(vec![rule]);
            door.decide("global-administrator", "accept").await;
            match door.news().await {
                SignInEvent::Refused { cancelled, error } => {
                    assert!(!cancelled, "{claim}: {value}");
                    let id = of_error(&error).diagnosis.id.as_str();
                    assert_eq!(id, "unexpected-answer", "{claim}: {value}");
                    assert!(!error.to_string().contains("eyJ"), "no token is shown");
                }
                other => panic!("{claim}: {value}: {other:?}"),
            }
            assert!(door.events.recv().await.is_none(), "{claim}: {value}");
        }
    }
}

#[tokio::test]
async fn an_id_token_for_another_request_is_refused() {
    let mut door = Door::open(Way::Browser, App::Web, |_| ()).await;
    let nonce = door.url.query_pairs().find(|(name, _)| name == "nonce");
    let nonce = nonce.expect("a nonce is sent").1.into_owned();
    let other = door.url.as_str().replace(&nonce, "another-nonce");
    door.url = Url::parse(&other).expect("an address");
    door.decide("global-administrator", "accept").await;
    assert!(matches!(
        door.news().await,
        SignInEvent::Refused {
            cancelled: false,
            ..
        }
    ));
}

/// Stands before a server and asks it about another tenant.
async fn relay(login: &Url, asked: String, instead: &'static str) -> Url {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("it listens").port();
    let server = login.socket_addrs(|| None).expect("an address")[0];
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let asked = asked.clone();
            tokio::spawn(async move {
                let mut server = TcpStream::connect(server).await.expect("it answers");
                let (mut from_client, mut to_client) = client.split();
                let (mut from_server, mut to_server) = server.split();
                let there = async {
                    let mut read = vec![0; 1 << 16];
                    while let Ok(length @ 1..) = from_client.read(&mut read).await {
                        // The same length, so nothing else changes.
                        let text = String::from_utf8_lossy(&read[..length]);
                        let sent = text.replace(&asked, instead);
                        to_server.write_all(sent.as_bytes()).await?;
                    }
                    to_server.shutdown().await
                };
                let back = tokio::io::copy(&mut from_server, &mut to_client);
                // A connection that breaks is the caller's to notice.
                let _ = tokio::join!(there, back);
            });
        }
    });
    let mut relay = login.clone();
    relay.set_port(Some(port)).expect("it has a port");
    relay
}

#[tokio::test]
async fn who_signs_in_to_another_tenant_is_named_and_not_let_in() {
    for app in [App::Web, App::Public] {
        let simulator = good(1).await;
        simulator.edit(|tenant| with_a_redirect(tenant, app));
        let announcement = simulator.announcement();
        let mut session = Wizard::impatient().session(&announcement).await;
        let here = session.tenant_id.to_string();
        session.endpoints.login = relay(&session.endpoints.login, here, OTHER).await;
        simulator.edit(|tenant| OTHER.clone_into(&mut tenant.id));
        let mut door = Door::at(simulator, session, Way::Browser, app).await;
        door.decide("global-administrator", "accept").await;
        match door.news().await {
            SignInEvent::OtherTenant { account, tenant_id } => {
                assert!(account.starts_with("megan.bowen@"), "{account}");
                assert_eq!(tenant_id.to_string(), OTHER);
            }
            other => panic!("{other:?}"),
        }
        assert!(door.events.recv().await.is_none(), "the wait is over");
    }
}

#[tokio::test]
async fn who_signs_in_at_home_instead_of_here_is_refused() {
    let mut door = Door::open(Way::Browser, App::Web, consented_for_everybody).await;
    let here = format!("/{}/", door.session.tenant_id);
    let anywhere = door.url.as_str().replace(&here, "/organizations/");
    door.url = Url::parse(&anywhere).expect("an address");
    door.decide("guest", "accept").await;
    match door.news().await {
        SignInEvent::Refused { error, .. } => {
            assert_eq!(of_error(&error).diagnosis.id, "code-of-other-tenant");
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_code_is_good_for_one_sign_in() {
    let mut first = Door::open(Way::Browser, App::Web, |_| ()).await;
    let in_query = first
        .url
        .as_str()
        .replace("response_mode=form_post", "response_mode=query");
    first.url = Url::parse(&in_query).expect("an address");
    let page = first.decide("global-administrator", "accept").await;
    first.signed_in().await;
    let answer = page.location.expect("the browser is sent back");
    assert!(
        first.browser.try_open(&answer).await.is_none(),
        "nobody listens to the same answer"
    );
    let code = named(&Url::parse(&answer).expect("an address"), "code");
    let mut second = Door::at(first.simulator, first.session, Way::Browser, App::Web).await;
    let state = named(&second.url, "state");
    let back = named(&second.url, "redirect_uri");
    let form = format!("code={code}&state={state}");
    second.browser.post(&back, form).await;
    match second.news().await {
        SignInEvent::Refused { error, .. } => {
            assert_eq!(of_error(&error).diagnosis.id, "code-redeemed");
        }
        other => panic!("{other:?}"),
    }
}

fn named(url: &Url, name: &str) -> String {
    let found = url.query_pairs().find(|(known, _)| known == name);
    let (_, value) = found.unwrap_or_else(|| panic!("no {name} in {url}"));
    value.into_owned()
}
