mod log;
mod pace;

use http::Method;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::*;
use crate::error::Unreachable;
use crate::loopback_server::{LoopbackServer, Reply, client, now_in_http};
use crate::secret::Secret;

fn get(url: &Url) -> Request {
    Request::new(Service::Graph, Method::GET, url.clone())
}

fn why(error: Error) -> Unreachable {
    match error {
        Error::Unreachable { why, .. } => why,
        other => panic!("expected an unreachable host, got {other:?}"),
    }
}

fn options() -> ClientOptions {
    ClientOptions {
        attempts: 1,
        proxy: Proxy::None,
        ..ClientOptions::default()
    }
}

async fn failure(options: ClientOptions, url: &str) -> Unreachable {
    let client = Client::new(options).unwrap();
    why(client
        .send(&get(&Url::parse(url).unwrap()))
        .await
        .err()
        .unwrap())
}

async fn closed_port() -> u16 {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap().port()
}

/// The address of a port that answers a TLS greeting in plain HTTP, as if it were secure.
async fn plain_port_as_secure() -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            // Read first: a connection closed with unread data is reset, which looks like no connection at all.
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        }
    });
    format!("https://{address}")
}

#[tokio::test]
async fn a_throttled_request_is_sent_again_and_the_pause_is_announced() {
    let server = LoopbackServer::start(|_, before| {
        Some(if before < 2 {
            Reply::new(429, &[("Retry-After", "0.05")], "<html>")
        } else {
            Reply::json("{}")
        })
    })
    .await;
    let client = client(5);
    let mut throttling = client.throttling();
    throttling.mark_unchanged();
    let url = server.url.clone();
    let sending = tokio::spawn({
        let client = client.clone();
        async move { client.send(&get(&url)).await.map(|answer| answer.status) }
    });
    throttling.changed().await.unwrap();
    assert!(sending.await.unwrap().unwrap().is_success());
    assert_eq!(server.received().len(), 3);
    assert_eq!(
        *client.throttling().borrow(),
        None,
        "nothing waits any more"
    );
}

#[tokio::test]
async fn throttling_without_end_is_reported_with_what_the_service_asked_for() {
    let server =
        LoopbackServer::start(|_, _| Some(Reply::new(429, &[("Retry-After", "0.02")], ""))).await;
    match client(3).send(&get(&server.url)).await.err().unwrap() {
        Error::Throttled {
            retry_after,
            attempts,
            ..
        } => {
            assert_eq!(
                (retry_after, attempts),
                (Some(Duration::from_millis(20)), 3)
            );
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_pause_beyond_the_deadline_is_not_waited_for() {
    let server =
        LoopbackServer::start(|_, _| Some(Reply::new(429, &[("Retry-After", "3600")], ""))).await;
    let options = ClientOptions {
        attempts: 5,
        deadline: Duration::from_secs(60),
        ..options()
    };
    let error = Client::new(options)
        .unwrap()
        .send(&get(&server.url))
        .await
        .err()
        .unwrap();
    assert!(
        matches!(error, Error::Throttled { retry_after: Some(wait), .. } if wait.as_secs() == 3600),
        "the cut wait of 120 s exceeds the deadline, and the true one is reported: {error:?}"
    );
}

#[tokio::test]
async fn a_write_that_may_have_been_executed_is_not_repeated() {
    let server = LoopbackServer::start(|request, before| {
        let unavailable = Reply::new(503, &[("Retry-After", "0.01")], "");
        Some(if request.method == "GET" && before >= 2 {
            Reply::json("{}")
        } else {
            unavailable
        })
    })
    .await;
    let client = client(5);
    let write = Request::new(Service::Graph, Method::POST, server.url.clone());
    assert_eq!(
        why(client.send(&write).await.err().unwrap()),
        Unreachable::Unavailable
    );
    assert_eq!(server.received().len(), 1);
    client.send(&get(&server.url)).await.unwrap();
    assert_eq!(server.received().len(), 3, "a read is repeated");
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = LoopbackServer::start(|_, _| Some(Reply::json("{}"))).await;
    let target = elsewhere.url.join("/stolen?token=1").unwrap().to_string();
    let server =
        LoopbackServer::start(move |_, _| Some(Reply::new(302, &[("Location", &target)], "")))
            .await;
    let error = client(1).send(&get(&server.url)).await.err().unwrap();
    assert!(
        matches!(&error, Error::Unexpected { what, .. } if what.contains("302") && !what.contains("stolen"))
    );
    assert!(elsewhere.received().is_empty());
}

#[tokio::test]
async fn the_token_goes_to_its_origin_and_nowhere_else() {
    let server = LoopbackServer::start(|_, _| Some(Reply::json("{}"))).await;
    let mut request = get(&server.url);
    request.bearer = Some(Secret::new("token".to_owned()));
    client(1).send(&request).await.unwrap();
    let received = server.received();
    assert_eq!(received[0].header("authorization"), Some("Bearer token"));
    assert!(
        received[0]
            .header("client-request-id")
            .unwrap()
            .parse::<uuid::Uuid>()
            .is_ok()
    );

    request.origin = Origin::of(&Url::parse("https://graph.microsoft.com").unwrap());
    let error = client(1).send(&request).await.err().unwrap();
    assert!(matches!(error, Error::Unexpected { ref host, .. } if host == "graph.microsoft.com"));
    assert_eq!(server.received().len(), 1, "nothing was sent");
}

#[tokio::test]
async fn a_refusal_with_zeros_that_lie_about_compression_keeps_its_status() {
    let zeros = [0_u8; 4096];
    let server = LoopbackServer::start(move |_, _| {
        Some(Reply::new(403, &[("Content-Encoding", "gzip")], zeros))
    })
    .await;
    let answer = client(1).send(&get(&server.url)).await.unwrap();
    assert_eq!(answer.status.as_u16(), 403);
    let lying = LoopbackServer::start(move |_, _| {
        Some(Reply::new(200, &[("Content-Encoding", "gzip")], zeros))
    })
    .await;
    let error = client(1).send(&get(&lying.url)).await.err().unwrap();
    assert!(
        matches!(error, Error::Unexpected { .. }),
        "a success that cannot be read is no success: {error:?}"
    );
}

#[tokio::test]
async fn a_cut_answer_is_an_error_and_not_a_short_answer() {
    let server = LoopbackServer::start(|_, _| {
        Some(Reply::raw(
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"value\":[]}",
        ))
    })
    .await;
    assert_eq!(
        why(client(1).send(&get(&server.url)).await.err().unwrap()),
        Unreachable::Dropped
    );
}

#[tokio::test]
async fn causes_of_no_connection_are_told_apart() {
    let port = closed_port().await;
    assert_eq!(
        failure(options(), &format!("http://127.0.0.1:{port}")).await,
        Unreachable::Connect
    );
    assert_eq!(
        failure(options(), "https://login.microsoftonline.invalid").await,
        Unreachable::Name
    );
    assert_eq!(
        failure(options(), &plain_port_as_secure().await).await,
        Unreachable::Tls
    );
    let silent = LoopbackServer::start(|_, _| None).await;
    let impatient = ClientOptions {
        read_timeout: Duration::from_millis(50),
        ..options()
    };
    assert_eq!(
        failure(impatient, silent.url.as_str()).await,
        Unreachable::Timeout
    );
    let late = ClientOptions {
        deadline: Duration::from_millis(50),
        ..options()
    };
    assert_eq!(
        failure(late, silent.url.as_str()).await,
        Unreachable::Timeout
    );
}

#[tokio::test]
async fn a_proxy_that_refuses_is_told_apart_and_loopback_bypasses_it() {
    let port = closed_port().await;
    let through = |url: &Url| ClientOptions {
        proxy: Proxy::Url(url.clone()),
        ..options()
    };
    let closed = Url::parse(&format!("http://127.0.0.1:{port}")).unwrap();
    assert_eq!(
        failure(through(&closed), "https://graph.microsoft.invalid").await,
        Unreachable::Proxy
    );
    let strict = LoopbackServer::start(|_, _| Some(Reply::new(407, &[], ""))).await;
    assert_eq!(
        failure(through(&strict.url), "https://graph.microsoft.invalid").await,
        Unreachable::Proxy
    );
    assert_eq!(
        failure(through(&strict.url), "http://graph.microsoft.invalid").await,
        Unreachable::Proxy
    );
    let server = LoopbackServer::start(|_, _| Some(Reply::json("{}"))).await;
    Client::new(through(&closed))
        .unwrap()
        .send(&get(&server.url))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_clock_that_is_far_off_is_noticed() {
    let right = now_in_http();
    let dates = [
        right.clone(),
        "Sun, 06 Nov 1994 08:49:37 GMT".to_owned(),
        right,
    ];
    let server = LoopbackServer::start(move |_, before| {
        Some(Reply::new(200, &[("Date", &dates[before])], "{}"))
    })
    .await;
    let client = client(1);
    for is_off in [false, true, false] {
        client.send(&get(&server.url)).await.unwrap();
        assert_eq!(client.clock_skew().is_some(), is_off);
    }
}
