//! A sign-in at the demo tenant, with as much of a browser as it needs.

use onboarding::administrator::{App, SignInEvent, SignInPlan, Way, prepare, watch};
use onboarding::consent::BrowserPages;
use simulator::DelegatedGrant;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use url::Url;
use url::form_urlencoded::Serializer;

use super::*;

pub(super) fn may_sign_in(tenant: &mut Tenant, may_change: bool) {
    let redirects = &mut tenant.application.web.redirect_uris;
    redirects.push("http://localhost".to_owned());
    let mut scopes = vec!["Application.Read.All"];
    scopes.extend(may_change.then_some("Application.ReadWrite.All"));
    tenant
        .delegated_grants
        .extend(scopes.into_iter().map(|scope| DelegatedGrant {
            resource_app_id: "00000003-0000-0000-c000-000000000000".to_owned(),
            scope: scope.to_owned(),
            principal_id: None,
        }));
}

pub(super) async fn sign_in(session: &Session, account: &str) -> Administrator {
    let pages = BrowserPages {
        language: "en",
        accepted: "Accepted".to_owned(),
        refused: "Refused".to_owned(),
        stray: "Stray".to_owned(),
    };
    let request = prepare(session, None, Way::Browser, App::Web, pages)
        .await
        .expect("a sign-in can be started");
    let url = request.url.clone();
    let (_cancel, mut cancelled) = oneshot::channel();
    let mut person = None;
    let watching = watch(
        session,
        request,
        SignInPlan::default(),
        &mut cancelled,
        |event| match event {
            SignInEvent::SignedIn(signed_in) => person = Some(*signed_in),
            other => panic!("{other:?}"),
        },
    );
    tokio::join!(watching, decide(&url, account));
    person.expect("somebody has signed in")
}

/// Accepts as an account, and goes where the page sends the browser.
async fn decide(url: &Url, account: &str) {
    let mut fields: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    for (name, value) in &mut fields {
        if name == "response_mode" {
            *value = "query".to_owned();
        }
    }
    fields.push(("account".to_owned(), account.to_owned()));
    fields.push(("decision".to_owned(), "accept".to_owned()));
    let body = Serializer::new(String::new()).extend_pairs(fields).finish();
    let page = send(url, "POST", url.path(), &body).await;
    let back = page
        .lines()
        .find_map(|line| line.strip_prefix("location: "))
        .unwrap_or_else(|| panic!("{page}"));
    let back = Url::parse(back.trim()).expect("an address");
    let path = format!("{}?{}", back.path(), back.query().unwrap_or_default());
    send(&back, "GET", &path, "").await;
}

async fn send(at: &Url, method: &str, path: &str, body: &str) -> String {
    let port = at.port_or_known_default().expect("a port");
    let mut stream = TcpStream::connect(("127.0.0.1", port))
        .await
        .expect("somebody answers");
    let length = body.len();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost:{port}\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{body}"
    );
    stream
        .write_all(request.as_bytes())
        .await
        .expect("it can be sent");
    let mut answer = String::new();
    stream
        .read_to_string(&mut answer)
        .await
        .expect("it is text");
    answer
}
