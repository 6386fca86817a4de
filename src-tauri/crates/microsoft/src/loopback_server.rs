//! A small HTTP server for tests of this crate: it answers what a test says and remembers what it was asked.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use url::Url;
use uuid::Uuid;

use crate::cloud::Endpoints;
use crate::entra::TokenSource;
use crate::http::{Client, ClientOptions, Proxy};
use crate::secret::Secret;

pub(crate) const SECRET: &str = "Bhc8Q~invented.value.of.forty.characters";
pub(crate) const TENANT: Uuid = Uuid::from_u128(0x0f5bd1ad_7f7e_4a5a_9f1c_3c4a5d6e7f80);
pub(crate) const CLIENT: Uuid = Uuid::from_u128(0x7c1f0e5a_58b5_4e3b_8f10_0c5ad7a3d2b1);

/// One request as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Received {
    pub(crate) method: String,
    /// With the query.
    pub(crate) target: String,
    /// Names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Received {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    pub(crate) fn is_for_token(&self) -> bool {
        self.target.ends_with("/oauth2/v2.0/token")
    }
}

/// The whole answer, byte for byte, and how long it takes.
pub(crate) struct Reply(Vec<u8>, Duration);

impl Reply {
    pub(crate) fn new(status: u16, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Self {
        let body = body.as_ref();
        let mut head = format!(
            "HTTP/1.1 {status} Status\r\nContent-Length: {}\r\nConnection: close\r\n",
            body.len()
        );
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        Reply([head.as_bytes(), body].concat(), Duration::ZERO)
    }

    pub(crate) fn json(body: &str) -> Self {
        Reply::new(200, &[("Content-Type", "application/json")], body)
    }

    pub(crate) fn raw(text: &str) -> Self {
        Reply(text.as_bytes().to_vec(), Duration::ZERO)
    }

    pub(crate) fn after(self, wait: Duration) -> Self {
        Reply(self.0, wait)
    }

    /// A token with the given number in it, so that tests can tell tokens apart.
    pub(crate) fn token(number: usize) -> Self {
        let payload = URL_SAFE_NO_PAD.encode(format!(
            r#"{{"roles":["Place.Read.All"],"uti":"{number}"}}"#
        ));
        Reply::json(&format!(
            r#"{{"token_type":"Bearer","expires_in":3599,"ext_expires_in":3599,"access_token":"eyJ0eXAiOiJKV1QifQ.{payload}.c2ln"}}"#
        ))
    }
}

/// A running server; it stops when dropped.
pub(crate) struct LoopbackServer {
    pub(crate) url: Url,
    received: Arc<Mutex<Vec<Received>>>,
    task: JoinHandle<()>,
}

impl LoopbackServer {
    /// Answers every request with `answer`, which gets the request and how many came before it. `None` hangs.
    pub(crate) async fn start(
        answer: impl Fn(&Received, usize) -> Option<Reply> + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        let received = Arc::<Mutex<Vec<Received>>>::default();
        let (answer, seen) = (Arc::new(answer), received.clone());
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (answer, seen) = (answer.clone(), seen.clone());
                tokio::spawn(async move { serve(stream, &*answer, &seen).await });
            }
        });
        LoopbackServer {
            url,
            received,
            task,
        }
    }

    pub(crate) fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }

    pub(crate) fn endpoints(&self) -> Endpoints {
        let graph = self.url.join("v1.0").unwrap();
        Endpoints::loopback(self.url.clone(), graph, self.url.clone()).unwrap()
    }

    pub(crate) fn tokens(&self, client: &Client) -> Arc<TokenSource> {
        let secret = Secret::new(SECRET.to_owned());
        Arc::new(TokenSource::new(
            client.clone(),
            self.endpoints(),
            TENANT,
            CLIENT,
            secret,
        ))
    }
}

impl Drop for LoopbackServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A client that gives up soon.
pub(crate) fn client(attempts: u32) -> Client {
    Client::new(ClientOptions {
        attempts,
        proxy: Proxy::None,
        ..ClientOptions::default()
    })
    .unwrap()
}

pub(crate) fn now_in_http() -> String {
    jiff::fmt::rfc2822::DateTimePrinter::new()
        .timestamp_to_rfc9110_string(&Timestamp::now())
        .unwrap()
}

async fn serve(
    mut stream: TcpStream,
    answer: &(impl Fn(&Received, usize) -> Option<Reply> + ?Sized),
    seen: &Mutex<Vec<Received>>,
) {
    let Some(request) = read(&mut stream).await else {
        return;
    };
    let before = {
        let mut seen = seen.lock().unwrap();
        seen.push(request.clone());
        let same_kind = |other: &&Received| other.is_for_token() == request.is_for_token();
        seen.iter().filter(same_kind).count() - 1
    };
    match answer(&request, before) {
        Some(Reply(bytes, wait)) => {
            tokio::time::sleep(wait).await;
            let _ = stream.write_all(&bytes).await;
            let _ = stream.shutdown().await;
        }
        None => std::future::pending().await,
    }
}

async fn read(stream: &mut TcpStream) -> Option<Received> {
    let mut bytes = Vec::new();
    let head_end = loop {
        if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break at;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8_lossy(&bytes[..head_end]).into_owned();
    let mut lines = head.lines();
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?.to_owned(), first.next()?.to_owned());
    let headers: Vec<_> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length: usize = length
        .and_then(|(_, value)| value.parse().ok())
        .unwrap_or(0);
    while bytes.len() < head_end + 4 + length {
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
    let body = String::from_utf8_lossy(&bytes[head_end + 4..]).into_owned();
    Some(Received {
        method,
        target,
        headers,
        body,
    })
}
