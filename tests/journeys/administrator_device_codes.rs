//! Device codes: typed in elsewhere, declined, forbidden, too late, too often.

use std::time::Duration;

use jiff::SignedDuration;
use onboarding::administrator::{App, SignInEvent, Way};
use onboarding::diagnosis::{explain, of_error};
use simulator::Tenant;

use crate::administrator::Door;
use crate::browser::Page;

fn allows_device_codes(tenant: &mut Tenant) {
    tenant.application.is_fallback_public_client = Some(true);
}

impl Door {
    /// Types the code in on another computer, as an account.
    async fn type_code(&mut self, account: &str, decision: &str) -> Page {
        let code = self.user_code.clone().expect("there is a code");
        self.url.query_pairs_mut().append_pair("otc", &code);
        self.decide(account, decision).await
    }
}

#[tokio::test]
async fn a_code_that_is_typed_in_elsewhere_signs_in() {
    let mut door = Door::open(Way::DeviceCode, App::Public, allows_device_codes).await;
    assert!(matches!(
        door.events.recv().await,
        Some(SignInEvent::Waiting { .. })
    ));
    door.type_code("global-administrator", "accept").await;
    let administrator = door.signed_in().await;
    assert_eq!(administrator.may_consent(), Some(true));
}

#[tokio::test]
async fn a_code_that_is_declined_is_a_refusal() {
    let mut door = Door::open(Way::DeviceCode, App::Public, allows_device_codes).await;
    door.type_code("global-administrator", "cancel").await;
    assert!(matches!(
        door.news().await,
        SignInEvent::Refused {
            cancelled: true,
            ..
        }
    ));
}

#[tokio::test]
async fn a_code_that_conditional_access_forbids_says_so() {
    let mut door = Door::open(Way::DeviceCode, App::Public, |tenant| {
        allows_device_codes(tenant);
        tenant.sign_in.blocks_device_code = true;
    })
    .await;
    door.type_code("global-administrator", "accept").await;
    match door.news().await {
        SignInEvent::Refused { error, .. } => {
            assert_eq!(of_error(&error).diagnosis.id, "conditional-access");
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_code_that_nobody_types_in_ends_without_a_failure() {
    let mut door = Door::open(Way::DeviceCode, App::Public, |tenant| {
        allows_device_codes(tenant);
        tenant.device_codes.lifetime = Duration::from_secs(1);
    })
    .await;
    assert!(matches!(door.news().await, SignInEvent::TimedOut));
    assert_eq!(
        door.simulator.edit(|tenant| {
            let asked = |grant: &&simulator::DelegatedGrant| grant.scope == "Application.Read.All";
            tenant.delegated_grants.iter().filter(asked).count()
        }),
        0
    );
}

#[tokio::test]
async fn who_is_told_to_slow_down_asks_five_seconds_later() {
    let mut door = Door::open(Way::DeviceCode, App::Public, |tenant| {
        allows_device_codes(tenant);
        tenant.device_codes.slow_downs = 1;
    })
    .await;
    let mut next = Vec::new();
    for _ in 0..2 {
        match door.events.recv().await {
            Some(SignInEvent::Waiting { next: at }) => next.push(at),
            other => panic!("{other:?}"),
        }
    }
    let later = next[1].duration_since(next[0]);
    assert!(later >= SignedDuration::from_secs(5), "{later}");
}

#[tokio::test]
async fn a_device_code_signs_in_once() {
    let mut door = Door::open(Way::DeviceCode, App::Public, allows_device_codes).await;
    let asked = door.url.clone();
    door.type_code("global-administrator", "accept").await;
    door.signed_in().await;
    door.url = asked;
    let page = door.type_code("global-administrator", "accept").await;
    let explained = explain(&page.text).unwrap_or_else(|| panic!("{}", page.text));
    // Entra has one code for both.
    assert_eq!(explained.diagnosis.id, "device-code-declined");
    assert!(door.events.recv().await.is_none(), "the wait is over");
}
