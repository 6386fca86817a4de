//! Waiting for a role in Exchange: it ends with the first look that Exchange lets read the rooms, and giving up is no failure.

use std::time::Duration;

use checks::Reading;
use jiff::{SignedDuration, Timestamp};
use onboarding::Session;
use onboarding::rooms::{ReadThrough, find};
use onboarding::waiting::{PollPlan, WaitEvent, watch_role};
use simulator::{Effect, Matcher, Options, RetryAfter, Rule, Scenario, Simulator};
use support::{Wizard, started};

use crate::consent::eager;
use crate::waiting::{assert_accepted_after_three_looks, assert_given_up, looks};

/// Template id of the directory role. Source: Microsoft Entra built-in roles.
const GLOBAL_READER: &str = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";

/// The app may manage Exchange but has no role, and has asked once.
async fn without_a_role() -> (Simulator, Session) {
    let simulator = started(Options {
        scenario: Scenario::NoExchangeRole,
        rooms: Some(2),
        ..Options::default()
    })
    .await;
    let session = Wizard::impatient().session(&simulator.announcement()).await;
    assert_eq!(
        exchange_of(&session).await,
        Some("exchange-role-missing"),
        "before the wait"
    );
    (simulator, session)
}

/// Why rooms cannot be read in Exchange. `None`: they can.
async fn exchange_of(session: &Session) -> Option<&'static str> {
    let found = find(session, ReadThrough::App).await.expect("Places list");
    match &found.exchange {
        Reading::Known { .. } => None,
        Reading::Unknown { because, .. } => Some(because.id()),
    }
}

fn give_the_role(simulator: &Simulator) {
    simulator.edit(|tenant| {
        let principal = tenant.service_principal.as_mut().expect("there is one");
        principal.directory_roles.push(GLOBAL_READER.to_owned());
    });
}

#[tokio::test]
async fn a_new_role_is_seen_by_the_first_look_after_it_was_given_and_by_whoever_asks_then() {
    let (simulator, session) = without_a_role().await;
    let before = looks(&simulator);
    let mut events = Vec::new();
    watch_role(&session, eager(), |event| {
        if events.len() == 2 {
            give_the_role(&simulator);
        }
        events.push(event);
    })
    .await;
    assert_accepted_after_three_looks(&events);
    assert_eq!(
        looks(&simulator) - before,
        events.len(),
        "each look takes a new token"
    );
    assert_eq!(exchange_of(&session).await, None, "no token of before");
}

#[tokio::test]
async fn a_role_that_never_arrives_is_given_up_and_not_refused() {
    let (_simulator, session) = without_a_role().await;
    let plan = PollPlan {
        limit: Duration::from_millis(80),
        ..eager()
    };
    let began = Timestamp::now();
    let mut last = None;
    watch_role(&session, plan, |event| last = Some(event)).await;
    assert_given_up(last, began);
}

#[tokio::test]
async fn a_permission_to_exchange_is_waited_for_like_a_role() {
    let (simulator, session) = without_a_role().await;
    let mut granted = Vec::new();
    simulator.edit(|tenant| {
        let principal = tenant.service_principal.as_mut().expect("there is one");
        granted = std::mem::take(&mut principal.exchange_app_roles);
    });
    let mut events = Vec::new();
    watch_role(&session, eager(), |event| {
        if events.is_empty() {
            simulator.edit(|tenant| {
                let principal = tenant.service_principal.as_mut().expect("there is one");
                principal.exchange_app_roles = std::mem::take(&mut granted);
            });
            give_the_role(&simulator);
        }
        events.push(event);
    })
    .await;
    assert!(
        matches!(events[..], [WaitEvent::Looked(_), WaitEvent::Accepted]),
        "{events:?}"
    );
}

#[tokio::test]
async fn a_secret_that_expires_meanwhile_ends_the_wait_for_a_role() {
    let (simulator, session) = without_a_role().await;
    simulator.edit(|tenant| {
        for credential in &mut tenant.application.password_credentials {
            credential.end = Timestamp::now() - SignedDuration::from_hours(1);
        }
    });
    let mut events = Vec::new();
    watch_role(&session, eager(), |event| events.push(event)).await;
    assert!(matches!(events[..], [WaitEvent::Refused(_)]), "{events:?}");
}

#[tokio::test]
async fn a_wait_for_a_role_says_that_exchange_asked_for_a_minute_and_asks_nobody_before() {
    let (simulator, session) = without_a_role().await;
    simulator.faults().add(
        Rule::new(
            Matcher::cmdlet("Get-Mailbox"),
            Effect::Throttle {
                retry_after: RetryAfter::Seconds(60),
            },
        )
        .times(1),
    );
    let before = looks(&simulator);
    let plan = PollPlan {
        limit: Duration::from_millis(200),
        ..eager()
    };
    let mut events = Vec::new();
    watch_role(&session, plan, |event| events.push(event)).await;
    match &events[..] {
        [WaitEvent::Looked(look), WaitEvent::GaveUp { .. }] => {
            let asked_for = look.next_at.duration_since(look.since);
            assert!(look.throttled && asked_for >= SignedDuration::from_secs(59));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(looks(&simulator) - before, 1);
}
