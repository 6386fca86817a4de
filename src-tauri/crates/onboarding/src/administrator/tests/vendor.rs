//! A sign-in through Offision's own app instead of the customer's registration.

use std::sync::{Arc, Mutex};

use checks::Because;
use checks::facts::Application;
use serde_json::{Value, json};
use url::Url;
use uuid::Uuid;

use super::entra::{CLIENT, Entra, TENANT, fields, tokens_for};
use super::{CODE, PATIENT, pages, waiting};
use crate::administrator::{App, SignInEvent, SignInRequest, Way, complete, prepare};
use crate::connect::nothing_read;

const VENDOR: Uuid = Uuid::from_u128(9);

/// A registration that would rule every sign-in out, if it were its own.
fn closed() -> Application {
    Application {
        web_redirects: Some(vec!["https://offision.example/callback".into()]),
        public_client_redirects: Some(Vec::new()),
        public_client_flows: Some(false),
        ..Application::default()
    }
}

/// Where requests went, in their order.
type Targets = Arc<Mutex<Vec<String>>>;

/// An Entra that gives tokens for `audience`, and what it was asked.
async fn entra(audience: Uuid, nonce: Arc<Mutex<String>>) -> (Entra, Targets) {
    let targets = Targets::default();
    let seen = targets.clone();
    let entra = Entra::start(Box::new(move |target, _| {
        seen.lock().expect("nobody panicked").push(target.to_owned());
        if target.ends_with("/devicecode") {
            let code = json!({ "user_code": "B6SUYU5PL", "device_code": "BAQinvented", "verification_uri": "https://microsoft.com/devicelogin" });
            return (200, code);
        }
        if target.ends_with("/token") {
            let nonce = nonce.lock().expect("nobody panicked").clone();
            return (200, tokens_for(audience, &nonce, TENANT, &Value::Null));
        }
        (200, json!({ "signInAudience": "AzureADMultipleOrgs", "accountEnabled": true, "value": [] }))
    }))
    .await;
    (entra, targets)
}

async fn begun(entra: &Entra, way: Way) -> SignInRequest {
    prepare(
        &entra.session(),
        Some(&closed()),
        way,
        App::Vendor(VENDOR),
        pages(),
    )
    .await
    .expect("the customer's registration is not asked")
}

/// Answers in the browser, and returns what came of it.
async fn answered(audience: Uuid) -> (Entra, Option<SignInEvent>) {
    let nonce = Arc::<Mutex<String>>::default();
    let (entra, _) = entra(audience, nonce.clone()).await;
    let request = begun(&entra, Way::Browser).await;
    let asked = fields(request.url.query().unwrap_or_default());
    assert_eq!(asked["client_id"], VENDOR.to_string());
    let redirect = Url::parse(&asked["redirect_uri"]).expect("a valid address");
    assert_eq!(
        (redirect.scheme(), redirect.host_str(), redirect.path()),
        ("http", Some("localhost"), "/")
    );
    nonce
        .lock()
        .expect("nobody panicked")
        .clone_from(&asked["nonce"]);
    let (mut events, _cancel) = waiting(entra.session(), request, PATIENT);
    let target = format!("/?code={CODE}&state={}", asked["state"]);
    super::knock(
        redirect.port().expect("it has a port"),
        &format!(
            "GET {target} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
            redirect.port().unwrap_or(0)
        ),
    )
    .await;
    let event = events.recv().await;
    (entra, event)
}

#[tokio::test]
async fn offisions_own_app_signs_in_without_a_secret_and_stays_the_one_that_asks() {
    let (entra, event) = answered(VENDOR).await;
    let Some(SignInEvent::SignedIn(person)) = event else {
        panic!("{event:?}");
    };
    person
        .tokens
        .token("https://outlook.office365.com")
        .await
        .expect("the sign-in is good for Exchange too");
    let forms = entra.forms();
    let grants: Vec<&str> = forms
        .iter()
        .map(|form| form["grant_type"].as_str())
        .collect();
    assert_eq!(grants, ["authorization_code", "refresh_token"]);
    for form in &forms {
        assert_eq!(form["client_id"], VENDOR.to_string());
        assert!(!form.contains_key("client_secret"), "it has none");
    }
}

#[tokio::test]
async fn a_token_that_is_meant_for_the_registration_signs_nobody_in() {
    let (_, event) = answered(CLIENT).await;
    assert!(
        matches!(
            event,
            Some(SignInEvent::Refused {
                cancelled: false,
                ..
            })
        ),
        "{event:?}"
    );
}

#[tokio::test]
async fn with_a_code_it_reads_the_customers_registration_and_not_its_own() {
    let (entra, targets) = entra(VENDOR, Arc::default()).await;
    let request = begun(&entra, Way::DeviceCode).await;
    let mut session = entra.session();
    let (mut events, _cancel) = waiting(session.clone(), request, PATIENT);
    let person = loop {
        match events.recv().await {
            Some(SignInEvent::Waiting { .. }) => (),
            Some(SignInEvent::SignedIn(person)) => break person,
            other => panic!("{other:?}"),
        }
    };
    for form in entra.forms() {
        assert_eq!(form["client_id"], VENDOR.to_string());
    }
    session.administrator = Some(*person);
    let registration = complete(&session, nothing_read(Because::OwnRegistrationHidden)).await;
    assert!(registration.application.value().is_some());
    let targets = targets.lock().expect("nobody panicked");
    let about = |id: Uuid| {
        targets
            .iter()
            .filter(|target| target.contains(&id.to_string()))
            .count()
    };
    assert_eq!((about(CLIENT), about(VENDOR)), (3, 0), "{targets:?}");
}
