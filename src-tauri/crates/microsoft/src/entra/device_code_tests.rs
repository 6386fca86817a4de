use super::*;
use crate::loopback_server::{CLIENT, LoopbackServer, Reply, TENANT, client};

const STARTED: &str = r#"{"user_code":"B6SUYU5PL","device_code":"BAQABAAEAAinvented-device-code","verification_uri":"https://microsoft.com/devicelogin",
    "expires_in":900,"interval":5,"message":"To sign in, use a web browser …"}"#;

async fn started(server: &LoopbackServer) -> Result<DeviceCode, Error> {
    DeviceCode::start(&client(1), &server.endpoints(), TENANT, CLIENT).await
}

/// Starts, and asks once; the question is answered by this error.
async fn polled(error: &'static str) -> Result<DevicePoll, Error> {
    let server = LoopbackServer::start(move |request, _| {
        Some(if request.is_for_token() {
            let body = format!(
                r#"{{"error":"{error}","error_description":"AADSTS1: BAQABAAEAAinvented-device-code"}}"#
            );
            Reply::new(400, &[("Content-Type", "application/json")], body)
        } else {
            Reply::json(STARTED)
        })
    })
    .await;
    let code = started(&server).await.unwrap();
    let answer = code
        .poll(&client(1), &server.endpoints(), TENANT, CLIENT)
        .await;
    let sent = &server.received()[1].body;
    assert!(
        sent.contains("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code")
            && sent.contains("device_code=BAQABAAEAAinvented-device-code")
            && !sent.contains("client_secret"),
        "{sent}"
    );
    answer
}

#[tokio::test]
async fn a_code_comes_with_where_and_how_long() {
    let server = LoopbackServer::start(|_, _| Some(Reply::json(STARTED))).await;
    let code = started(&server).await.unwrap();
    assert_eq!(code.user_code, "B6SUYU5PL");
    assert_eq!(
        code.verification_uri.as_str(),
        "https://microsoft.com/devicelogin"
    );
    assert_eq!(code.interval, Duration::from_secs(5));
    assert!(code.expires_at > Timestamp::now());
    let request = &server.received()[0];
    assert_eq!(request.target, format!("/{TENANT}/oauth2/v2.0/devicecode"));
    assert!(request.body.contains("Application.Read.All"));
}

#[tokio::test]
async fn a_page_that_is_not_secure_is_never_shown() {
    for uri in [
        "http://microsoft.com/devicelogin",
        "file:///etc/passwd",
        "x",
    ] {
        let server = LoopbackServer::start(move |_, _| {
            Some(Reply::json(
                &STARTED.replace("https://microsoft.com/devicelogin", uri),
            ))
        })
        .await;
        assert!(
            matches!(started(&server).await, Err(Error::Unexpected { .. })),
            "{uri}"
        );
    }
}

#[tokio::test]
async fn what_the_person_did_is_told_apart() {
    assert!(matches!(
        polled("authorization_pending").await,
        Ok(DevicePoll::Pending)
    ));
    assert!(matches!(
        polled("slow_down").await,
        Ok(DevicePoll::SlowDown)
    ));
    assert!(matches!(
        polled("expired_token").await,
        Ok(DevicePoll::Expired)
    ));
    let Ok(DevicePoll::Declined(declined)) = polled("authorization_declined").await else {
        panic!("it was declined");
    };
    assert!(!format!("{declined:?}").contains("invented-device-code"));
    let error = polled("bad_verification_code").await.err().unwrap();
    assert_eq!(
        error.refusal().unwrap().kind.as_deref(),
        Some("bad_verification_code")
    );
    assert!(!format!("{error:?}").contains("invented-device-code"));
}
