//! An administrator signs in: through the browser or with a code, to this tenant and no other, and sees what the app may not.

use std::time::Duration;

use checks::Reading;
use onboarding::Session;
use onboarding::administrator::{
    Administrator, App, NotStarted, Role, SignInEvent, SignInPlan, Way, prepare, read_registration,
    watch,
};
use onboarding::consent::BrowserPages;
use reqwest::Url;
use simulator::{DelegatedGrant, Simulator, Tenant};
use support::{Wizard, good};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use crate::browser::{Browser, Page};

/// Somebody in front of a sign-in that was asked for.
pub(crate) struct Door {
    pub(crate) simulator: Simulator,
    pub(crate) session: Session,
    pub(crate) browser: Browser,
    pub(crate) url: Url,
    pub(crate) user_code: Option<String>,
    pub(crate) events: mpsc::UnboundedReceiver<SignInEvent>,
    _cancel: oneshot::Sender<()>,
    watching: JoinHandle<()>,
}

const NOT_IN_A_TEST: Duration = Duration::from_secs(60);

fn pages() -> BrowserPages {
    BrowserPages {
        language: "en",
        accepted: "Accepted".to_owned(),
        refused: "Refused".to_owned(),
        stray: "Stray".to_owned(),
    }
}

pub(crate) fn with_a_redirect(tenant: &mut Tenant, app: App) {
    let platform = match app {
        App::Web => &mut tenant.application.web,
        App::Public | App::Vendor(_) => &mut tenant.application.public_client,
    };
    platform.redirect_uris.push("http://localhost".to_owned());
}

/// Somebody has consented to the sign-in for everybody before.
pub(crate) fn consented_for_everybody(tenant: &mut Tenant) {
    tenant.delegated_grants.push(DelegatedGrant {
        resource_app_id: "00000003-0000-0000-c000-000000000000".to_owned(),
        scope: "Application.Read.All".to_owned(),
        principal_id: None,
    });
}

impl Door {
    pub(crate) async fn open(way: Way, app: App, change: impl FnOnce(&mut Tenant)) -> Door {
        let simulator = good(1).await;
        simulator.edit(|tenant| {
            with_a_redirect(tenant, app);
            change(tenant);
        });
        let session = Wizard::impatient().session(&simulator.announcement()).await;
        Door::at(simulator, session, way, app).await
    }

    pub(crate) async fn at(simulator: Simulator, session: Session, way: Way, app: App) -> Door {
        let request = prepare(&session, None, way, app, pages())
            .await
            .expect("a sign-in can be started");
        let url = request.url.clone();
        let user_code = request.code.clone().map(|code| code.user_code);
        let (sender, events) = mpsc::unbounded_channel();
        let (cancel, mut cancelled) = oneshot::channel();
        let plan = SignInPlan {
            limit: NOT_IN_A_TEST,
            interval: Some(Duration::from_millis(10)),
        };
        let watched = session.clone();
        let watching = tokio::spawn(async move {
            watch(&watched, request, plan, &mut cancelled, |event| {
                // A test that has seen enough does not listen to the rest.
                let _ = sender.send(event);
            })
            .await;
        });
        Door {
            simulator,
            session,
            browser: Browser::new(),
            url,
            user_code,
            events,
            _cancel: cancel,
            watching,
        }
    }

    /// The next event that is not just another wait.
    pub(crate) async fn news(&mut self) -> SignInEvent {
        loop {
            match self
                .events
                .recv()
                .await
                .expect("a sign-in ends with a word")
            {
                SignInEvent::Waiting { .. } => (),
                event => break event,
            }
        }
    }

    pub(crate) async fn decide(&self, account: &str, decision: &str) -> Page {
        let page = self.browser.decide(&self.url, account, decision).await;
        self.browser.go_back(&page).await;
        page
    }

    pub(crate) async fn signed_in(&mut self) -> Administrator {
        match self.news().await {
            SignInEvent::SignedIn(administrator) => *administrator,
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn an_administrator_signs_in_through_either_platform() {
    for app in [App::Web, App::Public] {
        let mut door = Door::open(Way::Browser, app, |_| ()).await;
        door.decide("global-administrator", "accept").await;
        let administrator = door.signed_in().await;
        assert_eq!(administrator.tenant_id, door.session.tenant_id);
        assert!(!administrator.guest);
        assert_eq!(administrator.may_consent(), Some(true));
        let roles = administrator.roles.expect("the token speaks of roles");
        assert!(roles.contains(&Role::GlobalAdministrator), "{roles:?}");
        door.watching.await.expect("the wait does not panic");
    }
}

#[tokio::test]
async fn the_answer_may_come_in_the_address_as_well() {
    let mut door = Door::open(Way::Browser, App::Web, |_| ()).await;
    let in_query = door
        .url
        .as_str()
        .replace("response_mode=form_post", "response_mode=query");
    assert_ne!(in_query, door.url.as_str(), "a form is asked for");
    door.url = Url::parse(&in_query).expect("an address");
    door.decide("global-administrator", "accept").await;
    door.signed_in().await;
}

#[tokio::test]
async fn a_smaller_role_is_named_and_cannot_consent() {
    for (account, role) in [
        ("exchange-administrator", Role::ExchangeAdministrator),
        ("global-reader", Role::GlobalReader),
        ("application-administrator", Role::ApplicationAdministrator),
    ] {
        let mut door = Door::open(Way::Browser, App::Web, consented_for_everybody).await;
        door.decide(account, "accept").await;
        let administrator = door.signed_in().await;
        assert_eq!(administrator.may_consent(), Some(false), "{account}");
        let roles = administrator.roles.expect("the token speaks of roles");
        assert!(roles.contains(&role), "{account}: {roles:?}");
    }
}

#[tokio::test]
async fn who_leaves_the_page_has_refused() {
    let mut door = Door::open(Way::Browser, App::Web, |_| ()).await;
    door.decide("global-administrator", "cancel").await;
    assert!(matches!(
        door.news().await,
        SignInEvent::Refused {
            cancelled: true,
            ..
        }
    ));
}

#[tokio::test]
async fn an_answer_that_is_not_to_this_sign_in_is_never_one() {
    let mut door = Door::open(Way::Browser, App::Web, |_| ()).await;
    let named = |name: &str| {
        let found = door.url.query_pairs().find(|(known, _)| known == name);
        found
            .map(|(_, value)| value.into_owned())
            .expect("it is in the address")
    };
    let back = named("redirect_uri");
    for form in ["code=x", "code=x&state=y", "state=y&error=access_denied"] {
        let page = door.browser.post(&back, form.to_owned()).await;
        assert!(page.status >= 400, "{form}");
        assert!(matches!(door.news().await, SignInEvent::Stray), "{form}");
        let page = door.browser.open(&format!("{back}?{form}")).await;
        assert!(page.status >= 400, "{form}");
        assert!(matches!(door.news().await, SignInEvent::Stray), "{form}");
    }
    door.decide("global-administrator", "accept").await;
    door.signed_in().await;
}

#[tokio::test]
async fn without_a_registered_address_no_browser_opens() {
    let simulator = good(1).await;
    simulator.edit(|tenant| {
        tenant.application.web.redirect_uris.truncate(1);
        tenant.application.is_fallback_public_client = Some(false);
    });
    let connected = Wizard::impatient().connect(&simulator.announcement()).await;
    let session = connected.session.expect("the tenant is found");
    let application = connected.registration.application.value();
    assert!(application.is_some(), "the app reads itself");
    for (way, app, id) in [
        (Way::Browser, App::Web, "sign-in-redirect-missing"),
        (Way::Browser, App::Public, "sign-in-redirect-missing"),
        (Way::DeviceCode, App::Public, "sign-in-public-flow-off"),
    ] {
        match prepare(&session, application, way, app, pages()).await {
            Err(refused @ (NotStarted::RedirectMissing | NotStarted::PublicFlowOff)) => {
                assert_eq!(refused.diagnosis(), Some(id), "{way:?}");
            }
            Err(other) => panic!("{way:?}: {other}"),
            Ok(_) => panic!("{way:?} {app:?} ends on an error page"),
        }
    }
}

#[tokio::test]
async fn an_administrator_sees_what_the_app_may_not() {
    let mut door = Door::open(Way::Browser, App::Web, |tenant| {
        tenant.app_can_read_itself = false;
    })
    .await;
    door.decide("global-administrator", "accept").await;
    let administrator = door.signed_in().await;
    let read = read_registration(&door.session, &administrator).await;
    let application = read.application.value().expect("an administrator reads it");
    assert!(application.web_redirects.is_some());
    match &read.granted {
        Reading::Known { value, .. } => assert_eq!(value.len(), 5, "{value:?}"),
        Reading::Unknown { because, .. } => panic!("{because:?}"),
    }
    assert!(
        !format!("{administrator:?}").contains("eyJ"),
        "no token is shown"
    );
}
