//! Listens on this computer for the browser to come back. It believes one answer and is gone.
//!
//! Browsers ask for icons, open spare connections and repeat themselves; other programs may knock. All of them get 404 or a sentence,
//! and the listener goes on.

use std::convert::Infallible;
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use microsoft::entra::{ConsentAnswer, parse_consent_answer};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use url::Url;
use uuid::Uuid;

use super::answer::{Answer, read_answer};

/// What the browser shows when it comes back; plain text of the catalogue.
#[derive(Clone, Debug)]
pub struct BrowserPages {
    pub language: &'static str,
    pub accepted: String,
    pub refused: String,
    pub stray: String,
}

/// What the listener heard.
#[derive(Clone, Debug)]
pub enum Heard {
    /// The answer to the open request.
    Answer(Box<ConsentAnswer>),
    /// An answer to another request.
    Stray,
}

/// Longer than any answer of Entra.
const LARGEST_ANSWER: usize = 64 * 1024;
/// A browser that opened a connection and says nothing.
const LONGEST_CONNECTION: Duration = Duration::from_secs(15);

/// Stops listening when it is dropped.
pub struct Listener {
    port: u16,
    heard: mpsc::Receiver<Heard>,
    task: JoinHandle<()>,
}

impl Listener {
    /// Listens at the address of `redirect` for an answer with this `state`.
    ///
    /// # Errors
    /// No port of this computer can be opened.
    pub async fn start(
        redirect: &Url,
        state: String,
        tenant_id: Uuid,
        pages: BrowserPages,
    ) -> io::Result<Listener> {
        let wanted = redirect.port().unwrap_or(0);
        let socket = match TcpListener::bind((Ipv4Addr::LOCALHOST, wanted)).await {
            Ok(socket) => socket,
            Err(_) => TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?,
        };
        let port = socket.local_addr()?.port();
        let (sender, heard) = mpsc::channel(4);
        let door = Arc::new(Door {
            path: redirect.path().to_owned(),
            hosts: [format!("localhost:{port}"), format!("127.0.0.1:{port}")],
            state,
            tenant_id,
            pages,
            sender,
        });
        let task = tokio::spawn(accept(socket, door));
        Ok(Listener { port, heard, task })
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// Waits for the next thing heard. `None`: the listener has ended.
    pub async fn heard(&mut self) -> Option<Heard> {
        self.heard.recv().await
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.task.abort();
    }
}

struct Door {
    path: String,
    hosts: [String; 2],
    state: String,
    tenant_id: Uuid,
    pages: BrowserPages,
    sender: mpsc::Sender<Heard>,
}

async fn accept(socket: TcpListener, door: Arc<Door>) {
    // Connections live only as long as the listener does.
    let mut connections = tokio::task::JoinSet::new();
    loop {
        let stream = tokio::select! {
            accepted = socket.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(_) => continue,
            },
            Some(_) = connections.join_next(), if !connections.is_empty() => continue,
        };
        let door = door.clone();
        connections.spawn(async move {
            let service = service_fn(|request| {
                let door = door.clone();
                async move { Ok::<_, Infallible>(door.answer(request).await) }
            });
            let connection = hyper::server::conn::http1::Builder::new()
                .keep_alive(false)
                .serve_connection(TokioIo::new(stream), service);
            // A connection that breaks is the browser's affair.
            let _ = tokio::time::timeout(LONGEST_CONNECTION, connection).await;
        });
    }
}

impl Door {
    async fn answer(&self, request: Request<Incoming>) -> Response<Full<Bytes>> {
        // A page elsewhere can make a browser send requests here under another name (DNS rebinding).
        let host = request
            .headers()
            .get(HOST)
            .and_then(|host| host.to_str().ok());
        let is_ours = host.is_some_and(|host| {
            self.hosts
                .iter()
                .any(|known| known.eq_ignore_ascii_case(host))
        });
        if !is_ours {
            return self.page(StatusCode::MISDIRECTED_REQUEST, None);
        }
        if request.uri().path() != self.path {
            return self.page(StatusCode::NOT_FOUND, None);
        }
        let text = match *request.method() {
            Method::GET => request.uri().query().unwrap_or_default().to_owned(),
            Method::POST => match Limited::new(request.into_body(), LARGEST_ANSWER)
                .collect()
                .await
            {
                Ok(body) => String::from_utf8_lossy(&body.to_bytes()).into_owned(),
                Err(_) => return self.page(StatusCode::PAYLOAD_TOO_LARGE, None),
            },
            _ => return self.page(StatusCode::METHOD_NOT_ALLOWED, None),
        };
        let Ok(answer) = parse_consent_answer(&text) else {
            return self.page(StatusCode::NOT_FOUND, None);
        };
        let text = match read_answer(&answer, &self.state, self.tenant_id) {
            Answer::Foreign => {
                // Full means that nobody listens any more; the page says the same either way.
                let _ = self.sender.try_send(Heard::Stray);
                return self.page(StatusCode::BAD_REQUEST, Some(&self.pages.stray));
            }
            Answer::Accepted => &self.pages.accepted,
            Answer::Refused(_) => &self.pages.refused,
        };
        let page = self.page(StatusCode::OK, Some(text));
        let _ = self.sender.send(Heard::Answer(Box::new(answer))).await;
        page
    }

    /// A page without anything that came in the request.
    fn page(&self, status: StatusCode, text: Option<&str>) -> Response<Full<Bytes>> {
        let body = match text {
            Some(text) => format!(
                "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>Offision Setup</title><p id=\"message\">{text}</p></html>",
                self.pages.language
            ),
            None => String::new(),
        };
        let mut response = Response::new(Full::new(Bytes::from(body)));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        let fixed = |text: &'static str| hyper::header::HeaderValue::from_static(text);
        headers.insert(CONTENT_TYPE, fixed("text/html; charset=utf-8"));
        headers.insert(CONTENT_SECURITY_POLICY, fixed("default-src 'none'"));
        headers.insert(CACHE_CONTROL, fixed("no-store"));
        headers.insert("referrer-policy", fixed("no-referrer"));
        response
    }
}

#[cfg(test)]
mod tests;
