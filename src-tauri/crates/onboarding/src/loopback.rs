//! Listens on this computer for the browser to come back with an answer to one request.
//!
//! Browsers ask for icons, open spare connections and repeat themselves; other programs may knock. All of them get 404 or a sentence,
//! and the listener goes on.

use std::convert::Infallible;
use std::io;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use url::Url;

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
pub enum Heard<A> {
    /// The answer to the open request.
    Answer(Box<A>),
    /// An answer to another request.
    Stray,
}

/// What a query or a form is.
pub(crate) enum Judged<A> {
    /// Something else, such as a request without parameters.
    Nothing,
    /// An answer to another request.
    Stray,
    Accepted(A),
    Refused(A),
}

type Judge<A> = Box<dyn Fn(&str) -> Judged<A> + Send + Sync>;

/// Longer than any answer of Entra.
const LARGEST_ANSWER: usize = 64 * 1024;
/// A browser that opened a connection and says nothing.
const LONGEST_CONNECTION: Duration = Duration::from_secs(15);
/// Far more than a browser opens. Others wait in the queue of the operating system.
const MOST_CONNECTIONS: usize = 64;
/// Without free file handles every attempt to accept fails at once.
const AFTER_FAILED_ACCEPT: Duration = Duration::from_millis(100);

/// Stops listening when it is dropped.
pub struct Listener<A> {
    port: u16,
    heard: mpsc::Receiver<Heard<A>>,
    task: JoinHandle<()>,
}

impl<A: Send + 'static> Listener<A> {
    /// Listens at the address of `redirect`, and lets `judge` say what comes.
    ///
    /// # Errors
    /// No port of this computer can be opened.
    pub(crate) async fn listen(
        redirect: &Url,
        pages: BrowserPages,
        judge: impl Fn(&str) -> Judged<A> + Send + Sync + 'static,
    ) -> io::Result<Self> {
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
            pages,
            judge: Box::new(judge),
            sender,
        });
        let task = tokio::spawn(accept(socket, door));
        Ok(Listener { port, heard, task })
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// Waits for the next thing heard. `None`: the listener has ended.
    pub async fn heard(&mut self) -> Option<Heard<A>> {
        self.heard.recv().await
    }
}

impl<A> Drop for Listener<A> {
    fn drop(&mut self) {
        self.task.abort();
    }
}

struct Door<A> {
    path: String,
    hosts: [String; 2],
    pages: BrowserPages,
    judge: Judge<A>,
    sender: mpsc::Sender<Heard<A>>,
}

async fn accept<A: Send + 'static>(socket: TcpListener, door: Arc<Door<A>>) {
    // Connections live only as long as the listener does.
    let mut connections = tokio::task::JoinSet::new();
    loop {
        let stream = tokio::select! {
            accepted = socket.accept(), if connections.len() < MOST_CONNECTIONS => match accepted {
                Ok((stream, _)) => stream,
                Err(_) => {
                    tokio::time::sleep(AFTER_FAILED_ACCEPT).await;
                    continue;
                }
            },
            Some(_) = connections.join_next(), if !connections.is_empty() => continue,
        };
        let door = door.clone();
        connections.spawn(async move {
            let heard = Mutex::new(None);
            let service = service_fn(|request| {
                let (door, heard) = (&door, &heard);
                async move {
                    let (page, answer) = door.answer(request).await;
                    *heard.lock().unwrap_or_else(PoisonError::into_inner) = answer;
                    Ok::<_, Infallible>(page)
                }
            });
            let connection = hyper::server::conn::http1::Builder::new()
                .keep_alive(false)
                .serve_connection(TokioIo::new(stream), service);
            // A connection that breaks is the browser's affair.
            let _ = tokio::time::timeout(LONGEST_CONNECTION, connection).await;
            // Told when the browser has its page: whoever waits for an answer stops listening when it comes.
            let answer = heard.into_inner().unwrap_or_else(PoisonError::into_inner);
            if let Some(answer) = answer {
                // Nobody may be waiting any more.
                let _ = door.sender.send(Heard::Answer(Box::new(answer))).await;
            }
        });
    }
}

impl<A> Door<A> {
    async fn answer(&self, request: Request<Incoming>) -> (Response<Full<Bytes>>, Option<A>) {
        let text = match self.said(request).await {
            Ok(text) => text,
            Err(status) => return (self.page(status, None), None),
        };
        let (status, text, answer) = match (self.judge)(&text) {
            Judged::Nothing => (StatusCode::NOT_FOUND, None, None),
            Judged::Stray => {
                // Full means that nobody listens any more; the page says the same either way.
                let _ = self.sender.try_send(Heard::Stray);
                (StatusCode::BAD_REQUEST, Some(&self.pages.stray), None)
            }
            Judged::Accepted(answer) => (StatusCode::OK, Some(&self.pages.accepted), Some(answer)),
            Judged::Refused(answer) => (StatusCode::OK, Some(&self.pages.refused), Some(answer)),
        };
        (self.page(status, text.map(String::as_str)), answer)
    }

    /// The query or the form of a request that a browser may send here.
    async fn said(&self, request: Request<Incoming>) -> Result<String, StatusCode> {
        let header = |name| {
            let value: Option<&hyper::header::HeaderValue> = request.headers().get(name);
            value.and_then(|value| value.to_str().ok())
        };
        // A page elsewhere can make a browser send requests here under another name (DNS rebinding).
        let is_ours = header(HOST).is_some_and(|host| {
            self.hosts
                .iter()
                .any(|known| known.eq_ignore_ascii_case(host))
        });
        if !is_ours {
            return Err(StatusCode::MISDIRECTED_REQUEST);
        }
        if request.uri().path() != self.path {
            return Err(StatusCode::NOT_FOUND);
        }
        match *request.method() {
            Method::GET => Ok(request.uri().query().unwrap_or_default().to_owned()),
            Method::POST if !header(CONTENT_TYPE).is_none_or(is_form) => {
                Err(StatusCode::UNSUPPORTED_MEDIA_TYPE)
            }
            Method::POST => match Limited::new(request.into_body(), LARGEST_ANSWER)
                .collect()
                .await
            {
                Ok(body) => Ok(String::from_utf8_lossy(&body.to_bytes()).into_owned()),
                Err(_) => Err(StatusCode::PAYLOAD_TOO_LARGE),
            },
            _ => Err(StatusCode::METHOD_NOT_ALLOWED),
        }
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

fn is_form(content_type: &str) -> bool {
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}
