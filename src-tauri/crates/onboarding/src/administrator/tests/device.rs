//! A code that is typed in on another computer.

use std::sync::Mutex;

use serde_json::{Value, json};
use tokio::sync::mpsc;

use super::entra::{Entra, TENANT, tokens};
use super::{PATIENT, pages, waiting};
use crate::administrator::{App, SignInEvent, Way, prepare};

/// Entra's answers to the questions about a device code, one after the other.
async fn device(answers: &'static [&'static str]) -> mpsc::UnboundedReceiver<SignInEvent> {
    let left = Mutex::new(answers.iter());
    let entra = Entra::start(Box::new(move |target, form| {
        if target.ends_with("/devicecode") {
            return (
                200,
                json!({ "user_code": "B6SUYU5PL", "device_code": "BAQinvented", "expires_in": 900, "interval": 5,
                    "verification_uri": "https://microsoft.com/devicelogin" }),
            );
        }
        assert_eq!(form["device_code"], "BAQinvented");
        match left.lock().expect("nobody panicked").next() {
            Some(error) => (400, json!({ "error": error })),
            None => (200, tokens("", TENANT, &Value::Null)),
        }
    }))
    .await;
    let session = entra.session();
    let request = prepare(&session, None, Way::DeviceCode, App::Public, pages())
        .await
        .expect("a code");
    let code = request.code.as_ref().expect("it is shown");
    assert_eq!(code.user_code, "B6SUYU5PL");
    let (mut events, _cancel) = waiting(session, request, PATIENT);
    let (sender, seen) = mpsc::unbounded_channel();
    while let Some(event) = events.recv().await {
        sender.send(event).expect("the test waits");
    }
    seen
}

#[tokio::test]
async fn a_device_code_is_asked_about_until_it_was_typed_in() {
    let mut events = device(&["authorization_pending", "authorization_pending"]).await;
    for _ in 0..3 {
        assert!(matches!(
            events.recv().await,
            Some(SignInEvent::Waiting { .. })
        ));
    }
    assert!(matches!(
        events.recv().await,
        Some(SignInEvent::SignedIn(_))
    ));
}

#[tokio::test]
async fn a_device_code_that_was_declined_or_ran_out_ends_the_wait() {
    let mut declined = device(&["authorization_declined"]).await;
    declined.recv().await;
    assert!(matches!(
        declined.recv().await,
        Some(SignInEvent::Refused {
            cancelled: true,
            ..
        })
    ));
    let mut expired = device(&["expired_token"]).await;
    expired.recv().await;
    assert!(matches!(expired.recv().await, Some(SignInEvent::TimedOut)));
}
