//! Redirects that are no yes: refusals that say `admin_consent=True`, answers without our state, of another tenant, or said twice.
//!
//! The permissions are granted all the while, so that whatever is wrongly taken for a yes would turn green.

use std::time::Duration;

use jiff::Timestamp;
use onboarding::consent::{Answer, Command, ConsentEvent, Taken};
use simulator::{ErrorShape, Separator, Tenant};

use crate::consent::{Redirect, Scene, eager, patient};

const OTHER_TENANT: &str = "99999999-8888-4777-8666-555555555555";

/// With the state and the tenant of the open request in their places.
const NEVER_A_YES: [&str; 18] = [
    "",
    "admin_consent=True",
    "admin_consent=True&tenant={tenant}",
    "admin_consent=True&tenant={tenant}&state=",
    "admin_consent=True&tenant={tenant}&state=0{state}",
    "admin_consent=True&tenant={tenant}&State={state}",
    "admin_consent=True&tenant={other}&state={state}",
    "admin_consent=True&tenant=fabrikam.onmicrosoft.com&state={state}",
    "admin_consent=False&tenant={tenant}&state={state}",
    "admin_consent=&tenant={tenant}&state={state}",
    "tenant={tenant}&state={state}",
    "code=0.AAAA&state={state}",
    "admin_consent=True&error=access_denied&tenant={tenant}&state={state}",
    "admin_consent=True&error=access_denied&error_subcode=cancel&state={state}",
    "admin_consent=True&error=consent_required&error_description=AADSTS65004%3a+denied&tenant={tenant}&state={state}#",
    "admin_consent=True&error=something_new&tenant={tenant}&state={state}",
    "error=permission_denied&error_description=The+admin+canceled+the+request&admin_consent=True&state={state}",
    "admin_consent=True&tenant={tenant}&state={state}&error=access_denied",
];

fn grant_everything(tenant: &mut Tenant) {
    let principal = tenant.service_principal.as_mut().expect("the app is here");
    for permission in &checks::Profile::default().permissions {
        assert!(principal.grant(permission, Timestamp::UNIX_EPOCH));
    }
}

impl Scene {
    fn named(&self, name: &str) -> String {
        let found = self.url.query_pairs().find(|(known, _)| known == name);
        found
            .map(|(_, value)| value.into_owned())
            .expect("it is in the address")
    }

    fn filled(&self, query: &str) -> String {
        let tenant = self.simulator.edit(|tenant| tenant.id.clone());
        query
            .replace("{state}", &self.named("state"))
            .replace("{tenant}", &tenant)
            .replace("{other}", OTHER_TENANT)
    }

    /// Everything that is said until so many looks have seen the permissions.
    async fn said_while_looking(&mut self, looks: usize) -> Vec<ConsentEvent> {
        let (mut said, mut seen) = (Vec::new(), 0);
        while seen < looks {
            match self.event().await {
                Some(ConsentEvent::Looked { .. }) => seen += 1,
                Some(other) => said.push(other),
                None => panic!("the wait ended after {said:?}"),
            }
        }
        said
    }
}

fn assert_no_yes(said: &[ConsentEvent], after: &str) {
    let is_yes =
        |event: &ConsentEvent| matches!(event, ConsentEvent::Accepted | ConsentEvent::Granted(_));
    assert!(!said.iter().any(is_yes), "{after}: {said:?}");
}

#[tokio::test]
async fn what_is_no_yes_is_none_at_the_listener() {
    let mut scene = Scene::set(Redirect::Loopback, eager()).await;
    scene.simulator.edit(grant_everything);
    let back = scene.named("redirect_uri");
    for query in NEVER_A_YES {
        let query = scene.filled(query);
        for page in [
            scene.browser.open(&format!("{back}?{query}")).await,
            scene.browser.post(&back, query.clone()).await,
        ] {
            assert!(!page.text.contains("Accepted"), "{query}: {}", page.text);
        }
        assert_no_yes(&scene.said_while_looking(3).await, &query);
    }
    scene.cancel().await;
}

#[tokio::test]
async fn what_is_no_yes_is_none_when_it_is_pasted() {
    let mut scene = Scene::set(Redirect::Loopback, eager()).await;
    scene.simulator.edit(grant_everything);
    for query in NEVER_A_YES {
        let query = scene.filled(query);
        for text in [
            query.clone(),
            format!("https://contoso.offision.example/api/microsoft365/callback?{query}"),
            format!("  \"http://localhost:1/offision-setup?{query}\"\r\n"),
        ] {
            let (pasted, _) = Command::pasted(text);
            scene.commands.send(pasted).await.expect("it still waits");
        }
        assert_no_yes(&scene.said_while_looking(3).await, &query);
    }
    scene.cancel().await;
}

#[tokio::test]
async fn a_yes_to_an_earlier_request_is_none_to_this_one() {
    let earlier = Scene::set(Redirect::Offision, patient()).await;
    let old = earlier.accept().await;
    let mut scene = Scene::set(Redirect::Loopback, eager()).await;
    scene.simulator.edit(grant_everything);
    let (pasted, _) = Command::pasted(old);
    scene.commands.send(pasted).await.expect("it still waits");
    let said = scene.said_while_looking(2).await;
    assert_eq!(said, [ConsentEvent::Foreign]);
    scene.cancel().await;
    earlier.cancel().await;
}

#[tokio::test]
async fn a_yes_that_is_said_twice_counts_once() {
    let mut scene = Scene::set(Redirect::Loopback, patient()).await;
    scene
        .simulator
        .edit(|tenant| tenant.consent_delay = Duration::from_secs(3_600));
    let back = scene.accept().await;
    scene.browser.open(&back).await;
    assert_eq!(scene.event().await, Some(ConsentEvent::Accepted));
    let (pasted, taken) = Command::pasted(back);
    scene.commands.send(pasted).await.expect("it still waits");
    assert_eq!(scene.news().await, Some(ConsentEvent::Foreign));
    assert_eq!(taken.await, Ok(Taken::Repeated));
    scene.cancel().await;
}

#[tokio::test]
async fn who_pastes_is_told_how_it_was_taken() {
    let mut scene = Scene::set(Redirect::Offision, patient()).await;
    scene
        .simulator
        .edit(|tenant| tenant.consent_delay = Duration::from_secs(3_600));
    let back = scene.accept().await;
    let foreign = back.replace("state=", "state=0");
    for (text, expected, event) in [
        (foreign, Taken::Read(Answer::Foreign), ConsentEvent::Foreign),
        (
            back.clone(),
            Taken::Read(Answer::Accepted),
            ConsentEvent::Accepted,
        ),
        (back.clone(), Taken::Repeated, ConsentEvent::Foreign),
    ] {
        let (pasted, taken) = Command::pasted(text);
        scene.commands.send(pasted).await.expect("it still waits");
        assert_eq!(taken.await, Ok(expected));
        assert_eq!(scene.news().await, Some(event));
    }
    let commands = scene.commands.clone();
    scene.cancel().await;
    let (pasted, taken) = Command::pasted(back);
    // Nobody may be there to take it.
    let _ = commands.send(pasted).await;
    assert!(taken.await.is_err(), "the wait is over");
}

fn shapes() -> Vec<ErrorShape> {
    let usual = ErrorShape::default;
    vec![
        usual(),
        ErrorShape {
            redirect_separator: Separator::Space,
            ..usual()
        },
        ErrorShape {
            has_uri: false,
            ends_with_hash: false,
            ..usual()
        },
        ErrorShape {
            percent_spaces: true,
            names_tenant: true,
            ..usual()
        },
        ErrorShape {
            says_admin_consent: false,
            ..usual()
        },
        ErrorShape {
            cancel_without_description: true,
            ..usual()
        },
    ]
}

#[tokio::test]
async fn a_refusal_is_one_in_every_spelling() {
    for shape in shapes() {
        let mut scene = Scene::set(Redirect::Loopback, patient()).await;
        scene.simulator.edit(|tenant| {
            grant_everything(tenant);
            tenant.error_shape = shape.clone();
        });
        let decided = scene
            .browser
            .decide(&scene.url, "global-administrator", "cancel")
            .await;
        let back = decided.location.expect("the browser is sent back");
        let page = scene.browser.open(&back).await;
        assert!(page.text.contains("Refused"), "{back}: {}", page.text);
        match scene.event().await {
            Some(ConsentEvent::Refused(explained)) => {
                assert_eq!(explained.diagnosis.id, "consent-cancelled", "{back}");
            }
            other => panic!("{back}: {other:?}"),
        }
        scene.cancel().await;
    }
}
