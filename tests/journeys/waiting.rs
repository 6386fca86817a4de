//! Waiting for Microsoft: it ends with the first look that can see the change, it waits as long as it is told to, and giving up is no
//! failure.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use onboarding::Session;
use onboarding::consent::ConsentEvent;
use onboarding::waiting::{PollPlan, WaitEvent, watch_secret};
use simulator::{Effect, Matcher, Replication, RetryAfter, Rule, Simulator, Tenant};
use support::{Wizard, good};

use crate::consent::{Redirect, Scene, eager};

/// What the secret is called while Microsoft does not know it yet.
const NOT_YET: &str = "not-replicated-yet";

/// Tokens that were asked for so far.
pub(crate) fn looks(simulator: &Simulator) -> usize {
    let asked = simulator.requests();
    asked
        .iter()
        .filter(|request| request.path.ends_with("/oauth2/v2.0/token"))
        .count()
}

/// Three looks that do not see it yet, then the one that does.
///
/// # Panics
/// When there was anything else.
pub(crate) fn assert_accepted_after_three_looks(events: &[WaitEvent]) {
    assert!(
        matches!(
            events,
            [
                WaitEvent::Looked(_),
                WaitEvent::Looked(_),
                WaitEvent::Looked(_),
                WaitEvent::Accepted
            ]
        ),
        "{events:?}"
    );
}

/// The wait ended without an answer, and says since when it waited.
///
/// # Panics
/// When it ended in any other way.
pub(crate) fn assert_given_up(last: Option<WaitEvent>, began: Timestamp) {
    match last {
        Some(WaitEvent::GaveUp { since }) => assert!(since >= began && since <= Timestamp::now()),
        other => panic!("{other:?}"),
    }
}

fn secret_texts(tenant: &mut Tenant) -> &mut String {
    &mut tenant.application.password_credentials[0].secret_text
}

/// A person has just made a secret, and Entra does not know it yet.
async fn with_a_new_secret() -> (Simulator, Session, String) {
    let simulator = good(1).await;
    let announcement = simulator.announcement();
    simulator.edit(|tenant| NOT_YET.clone_into(secret_texts(tenant)));
    let session = Wizard::default().session(&announcement).await;
    (simulator, session, announcement.client_secret)
}

#[tokio::test]
async fn a_new_secret_is_accepted_by_the_first_look_after_microsoft_knows_it() {
    let (simulator, session, secret) = with_a_new_secret().await;
    let before = looks(&simulator);
    let mut events = Vec::new();
    watch_secret(&session, eager(), |event| {
        if events.len() == 2 {
            simulator.edit(|tenant| secret.clone_into(secret_texts(tenant)));
        }
        events.push(event);
    })
    .await;
    assert_accepted_after_three_looks(&events);
    assert_eq!(
        looks(&simulator) - before,
        events.len(),
        "each look asks once"
    );
}

#[tokio::test]
async fn a_new_secret_that_never_arrives_is_given_up_and_not_refused() {
    let (_simulator, session, _) = with_a_new_secret().await;
    let plan = PollPlan {
        limit: Duration::from_millis(80),
        ..eager()
    };
    let began = Timestamp::now();
    let mut last = None;
    watch_secret(&session, plan, |event| last = Some(event)).await;
    assert_given_up(last, began);
}

#[tokio::test]
async fn a_secret_that_has_expired_is_refused_at_once() {
    let simulator = good(1).await;
    let announcement = simulator.announcement();
    simulator.edit(|tenant| {
        for credential in &mut tenant.application.password_credentials {
            credential.end = Timestamp::now() - SignedDuration::from_hours(1);
        }
    });
    let session = Wizard::default().session(&announcement).await;
    let mut events = Vec::new();
    watch_secret(&session, eager(), |event| events.push(event)).await;
    assert!(matches!(events[..], [WaitEvent::Refused(_)]), "{events:?}");
}

fn throttled_for_a_minute() -> Rule {
    Rule::new(
        Matcher::path("/oauth2/v2.0/token"),
        Effect::Throttle {
            retry_after: RetryAfter::Seconds(60),
        },
    )
    .times(1)
}

#[tokio::test]
async fn a_wait_says_at_once_that_microsoft_asked_for_a_minute_and_obeys() {
    let mut scene = Scene::set(Redirect::Offision, eager()).await;
    scene.simulator.faults().add(throttled_for_a_minute());
    let look = loop {
        match tokio::time::timeout(Duration::from_secs(20), scene.event()).await {
            Ok(Some(ConsentEvent::Looked { look, .. })) if look.throttled => break look,
            Ok(Some(ConsentEvent::Looked { .. })) => (),
            other => panic!("{other:?}"),
        }
    };
    let left = look.next_at.duration_since(Timestamp::now());
    assert!(
        left > SignedDuration::from_secs(50) && left <= SignedDuration::from_secs(60),
        "{left}"
    );
    let asked = looks(&scene.simulator);
    // Neither a person nor an answer in the browser makes it ask before.
    let back = scene.accept().await;
    for command in [
        onboarding::consent::Command::LookNow,
        onboarding::consent::Command::pasted(back).0,
    ] {
        scene.commands.send(command).await.expect("it still waits");
    }
    assert_eq!(scene.event().await, Some(ConsentEvent::Accepted));
    assert_eq!(looks(&scene.simulator), asked);
    scene.cancel().await;
}

/// How many looks after the consent see nothing yet.
const TOO_EARLY: usize = 3;

#[tokio::test]
async fn the_permissions_are_green_with_the_first_look_after_they_appeared() {
    for redirect in [Redirect::Loopback, Redirect::Offision] {
        let (sender, mut released) = tokio::sync::mpsc::unbounded_channel();
        let (mut seen_nothing, mut is_heard) = (0, matches!(redirect, Redirect::Offision));
        let mut scene = Scene::watched(redirect, eager(), move |simulator, event| {
            is_heard |= *event == ConsentEvent::Accepted;
            let is_consented = simulator.edit(|tenant| {
                let principal = tenant.service_principal.as_ref();
                principal.is_some_and(|own| !own.graph_app_roles.is_empty())
            });
            if is_heard && is_consented && matches!(event, ConsentEvent::Looked { .. }) {
                seen_nothing += 1;
                if seen_nothing == TOO_EARLY {
                    simulator.edit(Tenant::release_roles);
                    sender.send(looks(simulator)).expect("the test goes on");
                }
            }
        })
        .await;
        scene.simulator.edit(|tenant| {
            tenant.consent_replication = Replication::WhenReleased;
        });
        let back = scene.accept().await;
        if let Redirect::Loopback = redirect {
            scene.browser.open(&back).await;
            assert_eq!(scene.news().await, Some(ConsentEvent::Accepted));
        }
        assert!(matches!(scene.news().await, Some(ConsentEvent::Granted(_))));
        assert_eq!(scene.event().await, None, "the wait is over");
        let released = released.recv().await.expect("the roles were released");
        assert_eq!(looks(&scene.simulator) - released, 1, "one look is enough");
    }
}
