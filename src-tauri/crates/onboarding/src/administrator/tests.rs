//! The wait against an Entra of a few lines, and whatever else may knock.

mod device;
mod entra;
mod reading;
mod vendor;

use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use checks::facts::Application;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{mpsc, oneshot};
use url::Url;

use super::*;
use crate::loopback::BrowserPages;
use entra::{Entra, SECRET, TENANT, fields, tokens};

const CODE: &str = "0.AVYAinvented.code.of.a.sign-in";
fn pages() -> BrowserPages {
    BrowserPages {
        language: "en",
        accepted: "accepted".into(),
        refused: "refused".into(),
        stray: "stray".into(),
    }
}

/// A sign-in that is waited for.
struct Scene {
    entra: Entra,
    state: String,
    port: u16,
    events: mpsc::UnboundedReceiver<SignInEvent>,
    cancel: oneshot::Sender<()>,
}

impl Scene {
    /// `tenant`: who issues the tokens.
    async fn set(app: App, tenant: Uuid, roles: Value, limit: Duration) -> Scene {
        let nonce = Arc::new(Mutex::new(String::new()));
        let expected = nonce.clone();
        let entra = Entra::start(Box::new(move |_, _| {
            let nonce = expected.lock().expect("nobody panicked").clone();
            (200, tokens(&nonce, tenant, &roles))
        }))
        .await;
        let session = entra.session();
        let request = prepare(&session, None, Way::Browser, app, pages())
            .await
            .expect("it can begin");
        let asked = fields(request.url.query().unwrap_or_default());
        nonce
            .lock()
            .expect("nobody panicked")
            .clone_from(&asked["nonce"]);
        let redirect = Url::parse(&asked["redirect_uri"]).expect("a valid address");
        let (events, cancel) = waiting(session, request, limit);
        Scene {
            entra,
            state: asked["state"].clone(),
            port: redirect.port().expect("it has a port"),
            events,
            cancel,
        }
    }

    async fn knock(&self, request: &str) -> (u16, String) {
        knock(self.port, request).await
    }

    async fn get(&self, target: &str) -> (u16, String) {
        let port = self.port;
        self.knock(&format!(
            "GET {target} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"
        ))
        .await
    }

    async fn post(&self, kind: &str, body: &str) -> (u16, String) {
        let (port, length) = (self.port, body.len());
        self.knock(&format!(
            "POST / HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n{body}"
        ))
        .await
    }
}

/// Sends bytes as they are and returns the status and the whole answer.
async fn knock(port: u16, request: &str) -> (u16, String) {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))
        .await
        .expect("it listens");
    // It may have had enough before all of it was sent.
    let _ = stream.write_all(request.as_bytes()).await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let status = answer.get(9..12).and_then(|status| status.parse().ok());
    (status.unwrap_or(0), answer)
}

const FORM: &str = "application/x-www-form-urlencoded";

fn waiting(
    session: Session,
    request: SignInRequest,
    limit: Duration,
) -> (mpsc::UnboundedReceiver<SignInEvent>, oneshot::Sender<()>) {
    let (sender, events) = mpsc::unbounded_channel();
    let (cancel, mut cancelled) = oneshot::channel();
    let plan = SignInPlan {
        limit,
        interval: Some(Duration::from_millis(1)),
    };
    tokio::spawn(async move {
        watch(&session, request, plan, &mut cancelled, |event| {
            // The test may have seen enough.
            let _ = sender.send(event);
        })
        .await;
    });
    (events, cancel)
}

const PATIENT: Duration = Duration::from_secs(600);

#[tokio::test]
async fn a_posted_code_signs_in_whatever_else_knocked_before() {
    let roles = json!([
        "e8611ab8-c189-46e8-94e1-60213ab1f814",
        "b79fbf4d-3ef9-4689-8143-76b194e85509"
    ]);
    let mut scene = Scene::set(App::Web, TENANT, roles, PATIENT).await;
    let state = scene.state.clone();
    for (target, status) in [
        ("/favicon.ico".to_owned(), 404),
        ("/".to_owned(), 404),
        (format!("/?state={state}"), 404),
        (format!("/?code=&state={state}"), 404),
        (format!("/?code=a&code=b&state={state}"), 404),
        (format!("/?code=a&state={state}&state=wrong"), 404),
        (format!("/?code={CODE}"), 400),
        (format!("/?code={CODE}&state=wrong"), 400),
        ("/?error=access_denied&state=wrong".to_owned(), 400),
    ] {
        let (found, page) = scene.get(&target).await;
        assert_eq!(found, status, "{target}");
        assert!(!page.contains(CODE), "{page}");
    }
    let right = format!("code={CODE}&state={state}&session_state=x");
    assert_eq!(scene.post("text/plain", &right).await.0, 415);
    assert_eq!(scene.post("application/json", &right).await.0, 415);
    assert_eq!(scene.post(FORM, &"x".repeat(70_000)).await.0, 413);
    let elsewhere = format!("GET /?{right} HTTP/1.1\r\nHost: contoso.example\r\n\r\n");
    assert_eq!(scene.knock(&elsewhere).await.0, 421);
    assert!(scene.entra.forms().is_empty(), "nothing was redeemed");

    let (status, page) = scene.post(&format!("{FORM}; charset=utf-8"), &right).await;
    assert_eq!((status, page.contains("accepted")), (200, true));
    let mut strays = 0;
    let administrator = loop {
        match scene.events.recv().await {
            Some(SignInEvent::Stray) => strays += 1,
            Some(SignInEvent::SignedIn(administrator)) => break administrator,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(strays, 3);
    assert_eq!(administrator.account, "megan@contoso.com");
    assert_eq!(
        administrator.roles,
        Some(vec![Role::PrivilegedRoleAdministrator])
    );
    assert_eq!(administrator.may_consent(), Some(true));
    assert!(!administrator.guest);
    let forms = scene.entra.forms();
    assert_eq!(forms.len(), 1, "a code is redeemed once");
    assert_eq!(forms[0]["code"], CODE);
    assert_eq!(forms[0]["client_secret"], SECRET);
    assert!(!format!("{administrator:?}").contains("megan"));
}

#[tokio::test]
async fn a_code_in_the_query_signs_in_without_a_secret_on_the_public_platform() {
    let mut scene = Scene::set(App::Public, TENANT, Value::Null, PATIENT).await;
    let answer = format!("/?code={CODE}&state={}", scene.state);
    assert_eq!(scene.get(&answer).await.0, 200);
    let Some(SignInEvent::SignedIn(administrator)) = scene.events.recv().await else {
        panic!("nobody signed in");
    };
    assert_eq!(
        administrator.roles, None,
        "the token does not speak of roles"
    );
    assert_eq!(administrator.may_consent(), None);
    assert!(!scene.entra.forms()[0].contains_key("client_secret"));
}

#[tokio::test]
async fn nobody_of_another_tenant_gets_in() {
    let other = Uuid::from_u128(6);
    let mut scene = Scene::set(App::Web, other, Value::Null, PATIENT).await;
    let answer = format!("code={CODE}&state={}", scene.state);
    scene.post(FORM, &answer).await;
    let Some(SignInEvent::OtherTenant { account, tenant_id }) = scene.events.recv().await else {
        panic!("somebody got in");
    };
    assert_eq!((account.as_str(), tenant_id), ("megan@contoso.com", other));
    assert!(scene.events.recv().await.is_none(), "that was all");
}

#[tokio::test]
async fn a_refusal_is_shown_as_one_and_redeems_nothing() {
    for (answer, is_cancelled) in [
        ("error=access_denied&error_subcode=cancel", true),
        (
            "error=access_denied&error_description=AADSTS53003%3a+blocked&code=abc",
            false,
        ),
    ] {
        let mut scene = Scene::set(App::Web, TENANT, Value::Null, PATIENT).await;
        let answer = format!("{answer}&state={}", scene.state);
        let (status, page) = scene.post(FORM, &answer).await;
        assert_eq!((status, page.contains("refused")), (200, true));
        let Some(SignInEvent::Refused { cancelled, .. }) = scene.events.recv().await else {
            panic!("it was refused");
        };
        assert_eq!(cancelled, is_cancelled);
        assert!(scene.entra.forms().is_empty());
    }
}

#[tokio::test]
async fn a_cancelled_wait_says_nothing_and_a_long_one_gives_up() {
    let mut scene = Scene::set(App::Web, TENANT, Value::Null, PATIENT).await;
    drop(scene.cancel);
    assert!(scene.events.recv().await.is_none());
    let mut scene = Scene::set(App::Web, TENANT, Value::Null, Duration::ZERO).await;
    assert!(matches!(
        scene.events.recv().await,
        Some(SignInEvent::TimedOut)
    ));
}

#[tokio::test]
async fn what_the_registration_rules_out_is_not_begun() {
    let entra = Entra::start(Box::new(|_, _| (500, json!({})))).await;
    let session = entra.session();
    let application = Application {
        web_redirects: Some(vec!["https://offision.example/callback".into()]),
        public_client_flows: Some(false),
        ..Application::default()
    };
    for (way, id) in [
        (Way::Browser, "sign-in-redirect-missing"),
        (Way::DeviceCode, "sign-in-public-flow-off"),
    ] {
        let reason = prepare(&session, Some(&application), way, App::Web, pages())
            .await
            .err()
            .expect("it cannot succeed");
        assert_eq!(reason.diagnosis(), Some(id));
        assert!(crate::diagnosis::by_id(id).is_some(), "{id}");
    }
    assert!(entra.forms().is_empty());
}
