//! Whatever knocks at the loopback listener: it says nothing of what it was told, it does not end, and the right answer still counts.

use std::net::Ipv4Addr;

use onboarding::consent::ConsentEvent;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::consent::{Redirect, Scene, patient};

/// Looks like a client secret of Entra.
const SECRET: &str = "Abc8Q~a-secret-in-the-wrong-place-0123456";

const ODD: [&[u8]; 14] = [
    b"",
    b"\0\0\0\0\0\0\0\0",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"GET",
    b"GET /offision-setup",
    b"GET /offision-setup HTTP/9.9\r\n\r\n",
    b"GET /offision-setup?state=%ff%fe%00 HTTP/1.1\r\nhost: localhost:{port}\r\n\r\n",
    b"GET /offision-setup?state=<script>alert(1)</script> HTTP/1.1\r\nhost: localhost:{port}\r\n\r\n",
    b"GET /offision-setup?admin_consent=True HTTP/1.1\r\nhost: contoso.example\r\n\r\n",
    b"POST /offision-setup HTTP/1.1\r\nhost: localhost:{port}\r\ncontent-length: 99999999999999999999\r\n\r\nx",
    b"POST /offision-setup HTTP/1.1\r\nhost: localhost:{port}\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
    b"POST /offision-setup HTTP/1.1\r\nhost: localhost:{port}\r\ncontent-length: -1\r\n\r\n",
    b"CONNECT contoso.example:443 HTTP/1.1\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
];

fn port_of(scene: &Scene) -> u16 {
    let redirect = scene
        .url
        .query_pairs()
        .find(|(name, _)| name == "redirect_uri")
        .map(|(_, value)| value.into_owned())
        .expect("consent names where the answer goes");
    let redirect = reqwest::Url::parse(&redirect).expect("an address");
    redirect.port().expect("a loopback address has a port")
}

/// Says something and leaves. Whether it is answered at all is the listener's choice.
async fn said(port: u16, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))
        .await
        .expect("it still listens");
    // The listener may have had enough before all of it was sent.
    let _ = stream.write_all(bytes).await;
    let _ = stream.shutdown().await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

fn with_port(bytes: &[u8], port: u16) -> Vec<u8> {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.replace("{port}", &port.to_string()).into_bytes(),
        Err(_) => bytes.to_vec(),
    }
}

/// The right answer comes last and is believed.
async fn still_hears(mut scene: Scene) {
    let back = scene.accept().await;
    let page = scene.browser.open(&back).await;
    assert_eq!((page.status, page.text.contains("Accepted")), (200, true));
    loop {
        match scene.event().await {
            Some(ConsentEvent::Foreign) => (),
            other => break assert_eq!(other, Some(ConsentEvent::Accepted)),
        }
    }
}

#[tokio::test]
async fn what_is_no_answer_of_a_browser_changes_nothing() {
    let scene = Scene::set(Redirect::Loopback, patient()).await;
    let port = port_of(&scene);
    for odd in ODD {
        let answer = said(port, &with_port(odd, port)).await;
        assert!(!answer.contains("Accepted"), "{answer}");
        assert!(!answer.contains("alert(1)"), "{answer}");
    }
    let long = format!("GET /offision-setup?{} HTTP/1.1\r\n", "x".repeat(600_000));
    said(port, long.as_bytes()).await;
    assert!(!scene.is_granted());
    still_hears(scene).await;
}

#[tokio::test]
async fn random_bytes_change_nothing() {
    let scene = Scene::set(Redirect::Loopback, patient()).await;
    let port = port_of(&scene);
    let mut runner = TestRunner::new(Config {
        rng_seed: RngSeed::Fixed(3),
        ..Config::default()
    });
    let pieces = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..200),
        "(GET|POST|HEAD) /offision-setup\\?[ -~]{0,80} HTTP/1.[01]\r\nhost: localhost\r\n\r\n"
            .prop_map(String::into_bytes),
        "POST /offision-setup HTTP/1.1\r\nhost: localhost:1\r\ncontent-length: [0-9]{1,3}\r\n\r\n\\PC{0,60}"
            .prop_map(String::into_bytes),
    ];
    for _ in 0..120 {
        let bytes = pieces.new_tree(&mut runner).expect("bytes").current();
        let answer = said(port, &bytes).await;
        assert!(!answer.contains("Accepted"), "{bytes:?} → {answer}");
    }
    still_hears(scene).await;
}

#[tokio::test]
async fn nothing_that_was_sent_is_said_back() {
    let scene = Scene::set(Redirect::Loopback, patient()).await;
    let port = port_of(&scene);
    let address = format!("http://localhost:{port}/offision-setup");
    for query in [
        format!("state={SECRET}&admin_consent=True"),
        format!("error={SECRET}&error_description={SECRET}&state=x"),
        format!("code={SECRET}"),
        SECRET.to_owned(),
    ] {
        let page = scene.browser.open(&format!("{address}?{query}")).await;
        assert!(page.status >= 400, "{query}: {}", page.status);
        assert!(!page.text.contains("8Q~"), "{}", page.text);
        let posted = scene.browser.post(&address, query.clone()).await;
        assert!(posted.status >= 400, "{query}: {}", posted.status);
        assert!(!posted.text.contains("8Q~"), "{}", posted.text);
    }
    let huge = scene.browser.post(&address, "x".repeat(200_000)).await;
    assert_eq!(huge.status, 413);
    still_hears(scene).await;
}
