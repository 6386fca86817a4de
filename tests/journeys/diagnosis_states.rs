//! Mistakes as an administrator makes them, in the tenant or in the form, and networks as they are: each leads to its own diagnosis.

use std::time::Duration;

use microsoft::error::Error;
use onboarding::connect::Connected;
use onboarding::consent::ConsentEvent;
use onboarding::diagnosis::{explain, of_error};
use simulator::{Effect, Matcher, RetryAfter, Rule, Simulator, Tenant};
use support::{Wizard, good};

use crate::consent::{Redirect, Scene, patient};

const NOBODYS: &str = "99999999-8888-4777-8666-555555555555";

fn diagnosed(connected: &Connected) -> Option<&'static str> {
    let error: &Error = connected.error.as_ref()?;
    Some(of_error(error).diagnosis.id.as_str())
}

async fn connected(change: impl FnOnce(&mut Tenant)) -> Connected {
    let simulator = good(1).await;
    let announcement = simulator.announcement();
    simulator.edit(change);
    Wizard::impatient().connect(&announcement).await
}

#[tokio::test]
async fn each_mistake_in_the_registration_has_its_name_under_the_form() {
    type Case = (&'static str, fn(&mut Tenant));
    let cases: [Case; 7] = [
        ("tenant-not-found", |tenant| {
            NOBODYS.clone_into(&mut tenant.id);
        }),
        ("app-not-found", |tenant| {
            NOBODYS.clone_into(&mut tenant.application.app_id);
        }),
        ("app-disabled", |tenant| {
            tenant.application.is_disabled = true
        }),
        ("app-disabled", |tenant| {
            let principal = tenant.service_principal.as_mut();
            principal.expect("a good tenant has one").account_enabled = false;
        }),
        ("app-not-in-tenant", |tenant| {
            tenant.service_principal = None
        }),
        ("secret-refused", |tenant| {
            tenant.application.password_credentials.clear();
        }),
        ("secret-expired", |tenant| {
            let credential = &mut tenant.application.password_credentials[0];
            credential.end = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(1);
        }),
    ];
    for (id, change) in cases {
        assert_eq!(diagnosed(&connected(change).await), Some(id));
    }
    assert_eq!(diagnosed(&connected(|_| ()).await), None);
}

#[tokio::test]
async fn ids_in_each_others_fields_are_recognised() {
    let simulator = good(1).await;
    let mut announcement = simulator.announcement();
    std::mem::swap(&mut announcement.tenant, &mut announcement.client_id);
    let connected = Wizard::impatient().connect(&announcement).await;
    assert!(connected.swapped && connected.session.is_none());
    let asked_for_a_token = simulator
        .requests()
        .iter()
        .any(|request| request.path.ends_with("/token"));
    assert!(!asked_for_a_token, "the secret was sent nowhere");
}

/// A fault for every request to Entra, and its name.
fn networks() -> [(Effect, &'static str); 7] {
    let status = |code, html| Effect::Status { code, html };
    [
        (Effect::CloseConnection, "network-dropped"),
        (Effect::TruncatedBody, "network-dropped"),
        (status(502, true), "service-unavailable"),
        (status(503, false), "service-unavailable"),
        (status(200, true), "unexpected-answer"),
        (
            Effect::Throttle {
                retry_after: RetryAfter::Fraction(0.001),
            },
            "throttled",
        ),
        (Effect::Hang, "network-timeout"),
    ]
}

#[tokio::test]
async fn each_trouble_on_the_way_has_its_name() {
    let simulator = good(1).await;
    let announcement = simulator.announcement();
    let mut wizard = Wizard::impatient();
    wizard.client.read_timeout = Duration::from_millis(200);
    for (effect, id) in networks() {
        let rule = Rule::new(Matcher::path("/oauth2/v2.0/token"), effect.clone());
        simulator.faults().set(vec![rule]);
        let connected = wizard.connect(&announcement).await;
        assert_eq!(diagnosed(&connected), Some(id), "{effect:?}");
    }
    let (announcement, simulator): (_, Simulator) = (announcement, simulator);
    drop(simulator);
    // Its port is closed when the last of its threads has ended.
    let connected = wizard.connect(&announcement).await;
    let id = diagnosed(&connected);
    assert!(
        matches!(
            id,
            Some("network-connect" | "network-dropped" | "network-timeout")
        ),
        "{id:?}"
    );
}

#[tokio::test]
async fn each_mistake_that_ends_on_the_consent_page_is_explained_from_its_text() {
    type Case = (&'static str, fn(&mut Tenant));
    let cases: [Case; 6] = [
        ("redirect-mismatch", |tenant| {
            tenant.application.web.redirect_uris.pop();
        }),
        ("redirect-mismatch", |tenant| {
            let loopback = tenant.application.web.redirect_uris.pop();
            tenant.application.spa.redirect_uris.extend(loopback);
        }),
        ("redirect-mismatch", |tenant| {
            for uri in &mut tenant.application.web.redirect_uris {
                uri.push('/');
            }
        }),
        ("redirect-mismatch", |tenant| {
            for uri in &mut tenant.application.web.redirect_uris {
                *uri = uri.to_uppercase();
            }
        }),
        ("app-not-found", |tenant| {
            NOBODYS.clone_into(&mut tenant.application.app_id);
        }),
        ("tenant-not-found", |tenant| {
            NOBODYS.clone_into(&mut tenant.id);
        }),
    ];
    for (id, change) in cases {
        let scene = Scene::set(Redirect::Loopback, patient()).await;
        scene.simulator.edit(change);
        let page = scene.browser.open(scene.url.as_str()).await;
        assert_eq!(page.location, None, "{id}: the browser stays there");
        let explained = explain(&page.text).unwrap_or_else(|| panic!("{id} in {}", page.text));
        assert_eq!(explained.diagnosis.id, id);
        scene.cancel().await;
    }
}

#[tokio::test]
async fn each_person_who_may_not_consent_is_told_why() {
    for (account, decision, id) in [
        ("user", "return", "consent-cancelled"),
        (
            "cloud-application-administrator",
            "return",
            "consent-cancelled",
        ),
        ("global-administrator", "cancel", "consent-cancelled"),
        ("guest", "accept", "other-directory"),
    ] {
        let mut scene = Scene::set(Redirect::Loopback, patient()).await;
        let decided = scene.browser.decide(&scene.url, account, decision).await;
        let back = decided.location.expect("the browser is sent back");
        scene.browser.open(&back).await;
        match scene.event().await {
            Some(ConsentEvent::Refused(explained)) => {
                assert_eq!(explained.diagnosis.id, id, "{account}");
            }
            other => panic!("{account}: {other:?}"),
        }
        assert!(!scene.is_granted(), "{account}");
        scene.cancel().await;
    }
}
