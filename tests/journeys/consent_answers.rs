//! Answers to a consent that are not a yes, or not for us.

use onboarding::consent::{Command, ConsentEvent};

use crate::consent::{Redirect, Scene, patient};

async fn refusal(scene: &mut Scene) -> &'static str {
    match scene.event().await {
        Some(ConsentEvent::Refused(explained)) => &explained.diagnosis.id,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_cancelled_consent_is_a_refusal_although_entra_says_admin_consent_true() {
    let mut scene = Scene::set(Redirect::Loopback, patient()).await;
    let decided = scene
        .browser
        .decide(&scene.url, "global-administrator", "cancel")
        .await;
    let back = decided.location.expect("the browser is sent back");
    assert!(back.contains("admin_consent=True"), "{back}");
    let page = scene.browser.open(&back).await;
    assert!(page.text.contains("Refused"), "{}", page.text);
    assert_eq!(refusal(&mut scene).await, "consent-cancelled");
    assert!(!scene.is_granted());
    // A refusal does not end the wait: another administrator may accept, and then it is noticed by looking.
    scene.accept().await;
    scene
        .commands
        .send(Command::LookNow)
        .await
        .expect("it still waits");
    assert!(matches!(
        scene.event().await,
        Some(ConsentEvent::Granted(_))
    ));
}

#[tokio::test]
async fn a_person_without_a_role_cannot_grant_anything() {
    for account in ["user", "cloud-application-administrator"] {
        let mut scene = Scene::set(Redirect::Loopback, patient()).await;
        let page = scene.browser.decide(&scene.url, account, "accept").await;
        assert!(page.text.contains("Need admin approval"), "{}", page.text);
        let decided = scene.browser.decide(&scene.url, account, "return").await;
        let back = decided.location.expect("the browser is sent back");
        scene.browser.open(&back).await;
        assert_eq!(refusal(&mut scene).await, "consent-cancelled");
        assert!(!scene.is_granted());
        scene.cancel().await;
    }
}

#[tokio::test]
async fn an_account_of_another_directory_is_told_apart() {
    let mut scene = Scene::set(Redirect::Loopback, patient()).await;
    let decided = scene.browser.decide(&scene.url, "guest", "accept").await;
    let back = decided.location.expect("the browser is sent back");
    scene.browser.open(&back).await;
    assert_eq!(refusal(&mut scene).await, "other-directory");
    assert!(!scene.is_granted());
    scene.cancel().await;
}

#[tokio::test]
async fn an_answer_to_another_request_changes_nothing() {
    let mut scene = Scene::set(Redirect::Loopback, patient()).await;
    let back = scene.accept().await;
    let foreign = back.replace("state=", "state=0");
    let page = scene.browser.open(&foreign).await;
    assert_eq!((page.status, page.text.contains("Stray")), (400, true));
    assert_eq!(scene.event().await, Some(ConsentEvent::Foreign));
    let elsewhere = back.replace("/offision-setup?", "/favicon.ico?");
    assert_eq!(scene.browser.open(&elsewhere).await.status, 404);
    // The right one still counts.
    scene.browser.open(&back).await;
    assert_eq!(scene.event().await, Some(ConsentEvent::Accepted));
}

#[tokio::test]
async fn one_answer_is_believed_and_then_nobody_listens() {
    let mut scene = Scene::set(Redirect::Loopback, patient()).await;
    // Microsoft does not know the grant yet, so that the wait is still open when the answer is repeated.
    scene
        .simulator
        .edit(|tenant| tenant.consent_delay = std::time::Duration::from_secs(3_600));
    let back = scene.accept().await;
    scene.browser.open(&back).await;
    assert_eq!(scene.event().await, Some(ConsentEvent::Accepted));
    assert!(matches!(
        scene.event().await,
        Some(ConsentEvent::Looked { .. })
    ));
    while scene.browser.try_open(&back).await.is_some() {
        tokio::task::yield_now().await;
    }
    scene.cancel().await;
}
