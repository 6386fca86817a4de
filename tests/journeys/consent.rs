//! Consent, from the address that the browser is given to the permissions in a fresh token.

use std::sync::Arc;
use std::time::Duration;

use checks::Profile;
use onboarding::consent::{BrowserPages, Command, ConsentEvent, ConsentRequest, PollPlan, watch};
use onboarding::diagnosis::explain;
use reqwest::Url;
use simulator::{Options, Scenario, Simulator};
use support::{Wizard, started};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use crate::browser::Browser;

/// An administrator in front of a consent that was asked for.
pub(crate) struct Scene {
    pub(crate) simulator: Arc<Simulator>,
    pub(crate) browser: Browser,
    pub(crate) url: Url,
    pub(crate) commands: mpsc::Sender<Command>,
    events: mpsc::UnboundedReceiver<ConsentEvent>,
    watching: JoinHandle<()>,
}

/// Which of the two addresses the answer goes to.
#[derive(Clone, Copy)]
pub(crate) enum Redirect {
    Loopback,
    Offision,
}

const NOT_IN_A_TEST: Duration = Duration::from_secs(120);

/// Looks often, and gives up so late that no test waits for it.
pub(crate) fn eager() -> PollPlan {
    PollPlan {
        steps: vec![(Duration::ZERO, Duration::from_millis(20))],
        limit: NOT_IN_A_TEST,
    }
}

/// Looks only when there is a reason to.
pub(crate) fn patient() -> PollPlan {
    PollPlan {
        steps: vec![(Duration::ZERO, NOT_IN_A_TEST)],
        limit: NOT_IN_A_TEST,
    }
}

impl Scene {
    pub(crate) async fn set(redirect: Redirect, plan: PollPlan) -> Scene {
        Scene::watched(redirect, plan, |_, _| ()).await
    }

    /// `on_event` is called before the wait goes on, so that no look is under way.
    pub(crate) async fn watched(
        redirect: Redirect,
        plan: PollPlan,
        mut on_event: impl FnMut(&Simulator, &ConsentEvent) + Send + 'static,
    ) -> Scene {
        let simulator = Arc::new(
            started(Options {
                scenario: Scenario::NoConsent,
                rooms: Some(1),
                ..Options::default()
            })
            .await,
        );
        let announcement = simulator.announcement();
        let wizard = Wizard {
            redirect_url: match redirect {
                Redirect::Loopback => Some(announcement.redirect_urls[1].clone()),
                Redirect::Offision => None,
            },
            ..Wizard::default()
        };
        let session = wizard.session(&announcement).await;
        let pages = BrowserPages {
            language: "en",
            accepted: "Accepted".to_owned(),
            refused: "Refused".to_owned(),
            stray: "Stray".to_owned(),
        };
        let request = ConsentRequest::prepare(&session, pages).await;
        let url = Url::parse(request.url.as_str()).expect("an address");
        let (commands, received) = mpsc::channel(4);
        let (sender, events) = mpsc::unbounded_channel();
        let tenant = simulator.clone();
        let watching = tokio::spawn(async move {
            let profile = Profile::default();
            watch(&session, &profile, request, plan, received, |event| {
                on_event(&tenant, &event);
                // A test that has seen enough does not listen to the rest.
                let _ = sender.send(event);
            })
            .await;
        });
        Scene {
            simulator,
            browser: Browser::new(),
            url,
            commands,
            events,
            watching,
        }
    }

    /// The next event; `None` when the wait is over.
    pub(crate) async fn event(&mut self) -> Option<ConsentEvent> {
        tokio::time::timeout(NOT_IN_A_TEST, self.events.recv())
            .await
            .expect("the wait says something or ends")
    }

    /// The next event that is not just another look.
    pub(crate) async fn news(&mut self) -> Option<ConsentEvent> {
        loop {
            match self.event().await {
                Some(ConsentEvent::Looked { .. }) => (),
                other => return other,
            }
        }
    }

    pub(crate) async fn cancel(mut self) {
        self.commands
            .send(Command::Cancel)
            .await
            .expect("the wait goes on until it is cancelled");
        assert_eq!(self.news().await, None, "the wait is over");
        self.watching.await.expect("the wait does not panic");
    }

    pub(crate) fn is_granted(&self) -> bool {
        self.simulator.edit(|tenant| {
            tenant
                .service_principal
                .as_ref()
                .is_some_and(|own| !own.graph_app_roles.is_empty())
        })
    }

    /// Presses Accept and lets the browser go where it is sent.
    pub(crate) async fn accept(&self) -> String {
        let decided = self
            .browser
            .decide(&self.url, "global-administrator", "accept")
            .await;
        assert_eq!(decided.status, 302, "{}", decided.text);
        decided.location.expect("the browser is sent back")
    }
}

#[tokio::test]
async fn an_accepted_consent_is_believed_when_the_permissions_are_in_a_fresh_token() {
    let mut scene = Scene::set(Redirect::Loopback, patient()).await;
    let shown = scene.browser.open(scene.url.as_str()).await;
    assert!(shown.text.contains("account-global-administrator"));
    // Microsoft takes its time: the answer is a yes, the token does not know it yet.
    scene
        .simulator
        .edit(|tenant| tenant.consent_delay = Duration::from_secs(3_600));
    let back = scene.accept().await;
    let page = scene.browser.open(&back).await;
    assert_eq!((page.status, page.text.contains("Accepted")), (200, true));
    assert_eq!(scene.event().await, Some(ConsentEvent::Accepted));
    match scene.event().await {
        Some(ConsentEvent::Looked { granted, .. }) => assert_eq!(granted, Some(Vec::new())),
        other => panic!("a yes alone is not believed: {other:?}"),
    }
    scene
        .simulator
        .edit(|tenant| tenant.consent_delay = Duration::ZERO);
    scene
        .commands
        .send(Command::LookNow)
        .await
        .expect("it still waits");
    match scene.event().await {
        Some(ConsentEvent::Granted(permissions)) => {
            for permission in &Profile::default().permissions {
                assert!(permissions.contains(permission), "{permission}");
            }
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(scene.event().await, None, "the wait is over");
}

#[tokio::test]
async fn an_answer_to_offision_is_noticed_by_looking() {
    let mut scene = Scene::set(Redirect::Offision, eager()).await;
    assert!(matches!(
        scene.event().await,
        Some(ConsentEvent::Looked { granted: Some(none), .. }) if none.is_empty()
    ));
    let sent_to = scene.accept().await;
    assert!(
        sent_to.starts_with("https://contoso.offision.example/"),
        "{sent_to}"
    );
    assert!(matches!(
        scene.news().await,
        Some(ConsentEvent::Granted(permissions)) if permissions.len() == 5
    ));
}

#[tokio::test]
async fn the_final_address_can_be_pasted() {
    let mut scene = Scene::set(Redirect::Offision, patient()).await;
    let address = scene.accept().await;
    let foreign = address.replace("state=", "state=0");
    for (pasted, expected) in [
        (foreign.as_str(), ConsentEvent::Foreign),
        ("it says that it worked", ConsentEvent::Foreign),
        (address.as_str(), ConsentEvent::Accepted),
    ] {
        scene
            .commands
            .send(Command::pasted(pasted.to_owned()).0)
            .await
            .expect("it still waits");
        assert_eq!(scene.event().await, Some(expected), "{pasted}");
    }
    assert!(matches!(
        scene.event().await,
        Some(ConsentEvent::Granted(_))
    ));
}

#[tokio::test]
async fn nobody_waits_for_ever() {
    let plan = PollPlan {
        limit: Duration::from_millis(100),
        ..eager()
    };
    let mut scene = Scene::set(Redirect::Offision, plan).await;
    assert_eq!(scene.news().await, Some(ConsentEvent::TimedOut));
    assert_eq!(scene.event().await, None);
    assert!(!scene.is_granted());
}

#[tokio::test]
async fn an_address_that_is_not_registered_ends_on_an_error_page_and_in_silence() {
    let mut scene = Scene::set(Redirect::Loopback, patient()).await;
    scene
        .simulator
        .edit(|tenant| tenant.application.web.redirect_uris.truncate(1));
    let page = scene.browser.open(scene.url.as_str()).await;
    assert_eq!((page.status, page.location), (400, None));
    let explained = explain(&page.text).expect("the page has a code");
    assert_eq!(explained.diagnosis.id, "redirect-mismatch");
    assert_eq!(explained.details.code.as_deref(), Some("AADSTS50011"));
    scene
        .commands
        .send(Command::LookNow)
        .await
        .expect("it still waits");
    assert!(
        matches!(scene.event().await, Some(ConsentEvent::Looked { .. })),
        "nothing was heard before the look that was asked for"
    );
    scene.cancel().await;
}
