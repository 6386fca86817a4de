use std::net::Ipv4Addr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::*;

async fn listener() -> Listener {
    let redirect = Url::parse("http://localhost/offision-setup").expect("a valid address");
    let pages = BrowserPages {
        language: "en",
        accepted: "accepted".into(),
        refused: "refused".into(),
        stray: "stray".into(),
    };
    Listener::start(&redirect, "right".into(), Uuid::from_u128(5), pages)
        .await
        .expect("a port is free")
}

/// Sends bytes as they are and returns the status and everything that came back.
async fn knock(port: u16, request: &str) -> (u16, String) {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))
        .await
        .expect("it listens");
    stream
        .write_all(request.as_bytes())
        .await
        .expect("it reads");
    let mut answer = String::new();
    stream
        .read_to_string(&mut answer)
        .await
        .expect("it answers");
    let status = answer
        .get(9..12)
        .and_then(|status| status.parse().ok())
        .unwrap_or(0);
    (status, answer)
}

fn get(port: u16, path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n")
}

#[tokio::test]
async fn strays_do_not_consume_the_answer() {
    let mut listener = listener().await;
    let port = listener.port();
    let open_and_silent = TcpStream::connect((Ipv4Addr::LOCALHOST, port))
        .await
        .expect("it listens");
    for (request, status) in [
        (get(port, "/favicon.ico"), 404),
        (get(port, "/"), 404),
        (get(port, "/offision-setup"), 404),
        (get(port, "/offision-setup?code=1&state=right"), 404),
        (
            get(port, "/offision-setup?admin_consent=True&state=wrong"),
            400,
        ),
        (get(port, "/offision-setup?admin_consent=True"), 400),
        (
            get(
                port,
                "/offision-setup?admin_consent=True&state=right&tenant=00000000-0000-0000-0000-000000000006",
            ),
            400,
        ),
        (
            format!(
                "GET /offision-setup?admin_consent=True&state=right HTTP/1.1\r\nHost: contoso.com:{port}\r\n\r\n"
            ),
            421,
        ),
        (
            "GET /offision-setup?admin_consent=True&state=right HTTP/1.1\r\n\r\n".to_owned(),
            421,
        ),
        (
            format!(
                "DELETE /offision-setup?admin_consent=True&state=right HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n"
            ),
            405,
        ),
        (
            format!(
                "POST /offision-setup HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 999999\r\n\r\n{}",
                "x".repeat(70_000)
            ),
            413,
        ),
    ] {
        assert_eq!(knock(port, &request).await.0, status, "{request:.80}");
    }
    knock(
        port,
        &get(port, "/offision-setup?admin_consent=True&state=right"),
    )
    .await;
    let mut strays = 0;
    let answer = loop {
        match listener.heard().await.expect("it goes on") {
            Heard::Stray => strays += 1,
            Heard::Answer(answer) => break answer,
        }
    };
    assert_eq!(strays, 3);
    assert!(answer.admin_consent);
    drop(open_and_silent);
}

#[tokio::test]
async fn a_posted_form_is_an_answer_too() {
    let mut listener = listener().await;
    let port = listener.port();
    let form = "admin_consent=True&state=right";
    let request = format!(
        "POST /offision-setup HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    let (status, page) = knock(port, &request).await;
    assert_eq!(status, 200);
    assert!(page.contains("accepted"));
    assert!(matches!(listener.heard().await, Some(Heard::Answer(_))));
}

#[tokio::test]
async fn a_refusal_is_shown_as_one_and_nothing_sent_comes_back() {
    let mut listener = listener().await;
    let port = listener.port();
    let path = "/offision-setup?error=access_denied&error_description=<script>&admin_consent=True&state=right";
    let (status, page) = knock(
        port,
        &get(port, &path.replace('<', "%3c").replace('>', "%3e")),
    )
    .await;
    assert_eq!(status, 200);
    assert!(page.contains("refused") && !page.contains("script"));
    assert!(matches!(listener.heard().await, Some(Heard::Answer(_))));
}

#[tokio::test]
async fn nobody_listens_after_it_is_dropped() {
    let listener = listener().await;
    let port = listener.port();
    drop(listener);
    // The task ends at its next turn.
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port))
        .await
        .is_ok()
    {
        tokio::task::yield_now().await;
    }
}
