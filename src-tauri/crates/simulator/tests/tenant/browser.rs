//! A person's browser and the app behind it, in the authorization code flow.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use sha2::{Digest, Sha256};
use url::Url;

use crate::support::{Got, Visit, sent};

pub(crate) const LOOPBACK: &str = "http://localhost:54321/offision-setup";
pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub(crate) const SCOPE: &str =
    "openid profile offline_access https://graph.microsoft.com/Application.Read.All";
pub(crate) const ADMINISTRATOR: &str = "global-administrator";

pub(crate) type Pairs = Vec<(String, String)>;

pub(crate) fn question(visit: &Visit, more: &[(&str, &str)]) -> Pairs {
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(VERIFIER));
    let mut pairs: Pairs = [
        ("client_id", visit.tenant.client_id.as_str()),
        ("response_type", "code"),
        ("redirect_uri", LOOPBACK),
        ("scope", SCOPE),
        ("state", "s t&1"),
        ("nonce", "n-1"),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec();
    for (name, value) in more {
        pairs.retain(|(known, _)| known != name);
        if !value.is_empty() {
            pairs.push(((*name).to_owned(), (*value).to_owned()));
        }
    }
    pairs
}

pub(crate) fn authorize(visit: &Visit) -> String {
    visit.url(&format!("/{}/oauth2/v2.0/authorize", visit.tenant.tenant))
}

pub(crate) async fn opened(visit: &Visit, more: &[(&str, &str)]) -> Got {
    let request = visit.client.get(authorize(visit));
    sent(request.query(&question(visit, more))).await
}

/// The button "Accept" on the page of an account.
pub(crate) async fn accepted(visit: &Visit, more: &[(&str, &str)]) -> Got {
    let mut all = vec![("account", ADMINISTRATOR), ("decision", "accept")];
    all.extend(more);
    let request = visit.client.post(authorize(visit));
    sent(request.form(&question(visit, &all))).await
}

pub(crate) fn answer_in(got: &Got) -> Pairs {
    let url = Url::parse(got.header("location"))
        .unwrap_or_else(|error| panic!("{error}: {} {}", got.status, got.text));
    url.query_pairs().into_owned().collect()
}

pub(crate) fn value<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs
        .iter()
        .find(|(known, _)| known == name)
        .map(|(_, value)| value.as_str())
}

pub(crate) async fn code(visit: &Visit, more: &[(&str, &str)]) -> String {
    let answer = answer_in(&accepted(visit, more).await);
    value(&answer, "code").expect("a code").to_owned()
}

pub(crate) async fn token(visit: &Visit, form: &[(&str, &str)]) -> Got {
    let path = format!("/{}/oauth2/v2.0/token", visit.tenant.tenant);
    sent(visit.client.post(visit.url(&path)).form(form)).await
}

pub(crate) async fn redeemed(visit: &Visit, code: &str, more: &[(&str, &str)]) -> Got {
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("client_id", visit.tenant.client_id.as_str()),
        ("client_secret", visit.tenant.client_secret.as_str()),
        ("code", code),
        ("redirect_uri", LOOPBACK),
        ("code_verifier", VERIFIER),
        ("scope", "https://graph.microsoft.com/Application.Read.All"),
    ];
    for (name, value) in more {
        form.retain(|(known, _)| known != name);
        if !value.is_empty() {
            form.push((name, value));
        }
    }
    token(visit, &form).await
}

pub(crate) fn claims(token: &Value) -> Value {
    let payload = token
        .as_str()
        .and_then(|token| token.split('.').nth(1))
        .expect("a token");
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).expect("base64url")).expect("JSON")
}
