//! An Entra of a few lines: it answers forms as a test says, and remembers them.

use std::collections::HashMap;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};

use microsoft::cloud::Endpoints;
use microsoft::http::{Client, ClientOptions, Proxy};
use microsoft::secret::Secret;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use url::Url;
use uuid::Uuid;

use crate::Session;

pub(super) const TENANT: Uuid = Uuid::from_u128(5);
pub(super) const CLIENT: Uuid = Uuid::from_u128(7);
pub(super) const SECRET: &str = "Bhc8Q~invented.value.of.forty.characters";
/// In the year 2100.
const FAR: i64 = 4_102_444_800;

/// What Entra answers to a form, by its address and fields.
pub(super) type Answer = Box<dyn Fn(&str, &HashMap<String, String>) -> (u16, Value) + Send + Sync>;

/// Answers forms, and remembers them.
pub(super) struct Entra {
    url: Url,
    forms: Arc<Mutex<Vec<HashMap<String, String>>>>,
    task: JoinHandle<()>,
}

impl Drop for Entra {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Entra {
    pub(super) async fn start(answer: Answer) -> Entra {
        let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .expect("a port is free");
        let port = socket.local_addr().expect("it is bound").port();
        let forms = Arc::<Mutex<Vec<HashMap<String, String>>>>::default();
        let seen = forms.clone();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = socket.accept().await {
                serve(stream, &answer, &seen).await;
            }
        });
        Entra {
            url: Url::parse(&format!("http://127.0.0.1:{port}")).expect("a valid address"),
            forms,
            task,
        }
    }

    pub(super) fn session(&self) -> Session {
        let client = Client::new(ClientOptions {
            attempts: 1,
            proxy: Proxy::None,
            ..ClientOptions::default()
        });
        let url = || self.url.clone();
        Session::new(
            client.expect("a client"),
            Endpoints::loopback(url(), url(), url()).expect("a loopback address"),
            TENANT,
            CLIENT,
            Secret::new(SECRET.to_owned()),
            Url::parse("https://offision.example/callback").expect("a valid address"),
        )
    }

    pub(super) fn forms(&self) -> Vec<HashMap<String, String>> {
        self.forms.lock().expect("nobody panicked").clone()
    }
}

async fn serve(mut stream: TcpStream, answer: &Answer, seen: &Mutex<Vec<HashMap<String, String>>>) {
    let mut text = String::new();
    let mut buffer = [0; 4_096];
    let (target, form) = loop {
        let count = stream.read(&mut buffer).await.unwrap_or(0);
        if count == 0 {
            return;
        }
        text.push_str(&String::from_utf8_lossy(&buffer[..count]));
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let length = head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
            .and_then(|(_, length)| length.parse().ok())
            .unwrap_or(0);
        if body.len() >= length {
            let target = head.split(' ').nth(1).unwrap_or_default().to_owned();
            break (target, fields(body));
        }
    };
    seen.lock().expect("nobody panicked").push(form.clone());
    let (status, body) = answer(&target, &form);
    let body = body.to_string();
    let answer = format!(
        "HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    // The client may have gone.
    let _ = stream.write_all(answer.as_bytes()).await;
}

pub(super) fn fields(query: &str) -> HashMap<String, String> {
    url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

fn jwt(claims: &Value) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut payload = String::new();
    for three in claims.to_string().as_bytes().chunks(3) {
        let bits = three
            .iter()
            .fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte))
            << (8 * (3 - three.len()));
        for digit in 0..=three.len() {
            payload.push(char::from(DIGITS[(bits >> (18 - 6 * digit)) as usize & 63]));
        }
    }
    format!("eyJ0eXAiOiJKV1QifQ.{payload}.c2ln")
}

/// Tokens of a person of this tenant.
pub(super) fn tokens(nonce: &str, tenant: Uuid, roles: &Value) -> Value {
    tokens_for(CLIENT, nonce, tenant, roles)
}

/// The same for another app than the registration.
pub(super) fn tokens_for(client_id: Uuid, nonce: &str, tenant: Uuid, roles: &Value) -> Value {
    json!({
        "token_type": "Bearer", "expires_in": 3599, "refresh_token": "1.AVYAinvented.refresh",
        "access_token": jwt(&json!({ "tid": tenant.to_string(), "wids": roles })),
        "id_token": jwt(&json!({
            "aud": client_id.to_string(), "iss": format!("https://login.microsoftonline.com/{tenant}/v2.0"), "tid": tenant.to_string(),
            "nonce": nonce, "exp": FAR, "nbf": 0, "name": "Megan Bowen", "preferred_username": "megan@contoso.com"
        }))
    })
}
