//! Repairs of the app registration: found, planned, written in the name of a person, read back, passed, taken back, found again.

mod broken;
mod interrupted;
mod refused;
mod secret;

use std::time::Duration;

use checks::facts::{Registration, TenantIdentity};
use checks::{Because, Delegate, Expected, Finding, Profile, Reading, Word, judge_registration};
use jiff::Timestamp;
use onboarding::Session;
use onboarding::administrator::{Administrator, App, Way};
use onboarding::registration_repair::{
    Applied, RegistrationChange, RepairOutcome, Undo, apply, plan, undo,
};
use simulator::{DelegatedGrant, Tenant};
use support::word_of;

use self::broken::*;
use crate::administrator::{Door, consented_for_everybody};

/// What does not show the first time is read again at once.
const AT_ONCE: Duration = Duration::ZERO;

const OTHER: &str = "https://signage.contoso.com/callback";

/// A person who signed in, before a registration that was broken.
struct Scene {
    door: Door,
    session: Session,
    administrator: Administrator,
}

/// Somebody has consented for everybody to changing registrations.
fn may_be_changed(tenant: &mut Tenant) {
    consented_for_everybody(tenant);
    tenant.delegated_grants.push(DelegatedGrant {
        resource_app_id: "00000003-0000-0000-c000-000000000000".to_owned(),
        scope: "Application.ReadWrite.All".to_owned(),
        principal_id: None,
    });
}

impl Scene {
    /// `account` signs in, and then the registration is broken.
    async fn set(account: &str, app: App, break_it: impl FnOnce(&mut Tenant)) -> Scene {
        Scene::after(account, app, may_be_changed, break_it).await
    }

    async fn after(
        account: &str,
        app: App,
        consent: impl FnOnce(&mut Tenant),
        break_it: impl FnOnce(&mut Tenant),
    ) -> Scene {
        let mut door = Door::open(Way::Browser, app, consent).await;
        door.decide(account, "accept").await;
        let administrator = door.signed_in().await;
        door.simulator.edit(break_it);
        let session = Session {
            administrator: Some(administrator.clone()),
            ..door.session.clone()
        };
        Scene {
            door,
            session,
            administrator,
        }
    }

    async fn read(&self) -> (Registration, Expected) {
        read(&self.session).await
    }

    async fn plan(&self) -> Vec<RegistrationChange> {
        let (registration, expected) = self.read().await;
        plan(&registration, &expected)
    }

    /// The only change that is planned.
    async fn planned(&self) -> RegistrationChange {
        let mut changes = self.plan().await;
        assert_eq!(changes.len(), 1, "{changes:?}");
        changes.remove(0)
    }

    async fn findings(&self) -> Vec<Finding> {
        findings(&self.session).await
    }

    async fn words(&self, change: &RegistrationChange) -> Vec<Word> {
        let findings = self.findings().await;
        let checks = change.satisfies().iter();
        checks.map(|check| word_of(&findings, check)).collect()
    }

    async fn apply(&self, change: &RegistrationChange) -> Applied {
        apply(&self.session, &self.administrator, change, AT_ONCE).await
    }

    async fn undo(&self, value: &Undo) -> RepairOutcome {
        undo(&self.session, &self.administrator, value, AT_ONCE).await
    }

    /// The whole registration, with what was granted to it.
    fn state(&self) -> String {
        let whole = |tenant: &mut Tenant| {
            format!("{:#?}{:#?}", tenant.application, tenant.service_principal)
        };
        self.door.simulator.edit(whole)
    }

    /// How often something was sent to the registration that is not a read.
    fn writes(&self) -> usize {
        let requests = self.door.simulator.requests();
        let is_write =
            |path: &str, method: &str| path.starts_with("/v1.0/applications") && method != "GET";
        requests
            .iter()
            .filter(|request| is_write(&request.path, &request.method))
            .count()
    }
}

async fn read(session: &Session) -> (Registration, Expected) {
    let (registration, _) = onboarding::registration::read(session, None).await;
    let expected = Expected {
        profile: Profile::default(),
        redirect_url: session.redirect_url.to_string(),
        covers_equipment: false,
        delegate: Reading::<Delegate>::unknown(Because::NotReached),
        now: Timestamp::now(),
    };
    (registration, expected)
}

async fn findings(session: &Session) -> Vec<Finding> {
    let (registration, expected) = read(session).await;
    let nothing = checks::facts::Tenant {
        found: Reading::<TenantIdentity>::unknown(Because::NotReached),
        delegate: Reading::unknown(Because::NotReached),
    };
    judge_registration(&registration, &nothing, &expected)
}

type Breaks = fn(&mut Tenant);

#[tokio::test]
async fn what_is_missing_is_added_read_back_and_taken_back() {
    let cases: [(&str, Breaks); 5] = [
        ("redirect-registered", without_callback),
        ("multitenant", for_one_directory),
        ("permissions-requested", without_permissions),
        ("permissions-requested", without_any_permission),
        ("application-permissions", under_delegated),
    ];
    for (check, break_it) in cases {
        let scene = Scene::set("application-administrator", App::Web, break_it).await;
        let broken = scene.state();
        assert_eq!(
            word_of(&scene.findings().await, check),
            Word::Fail,
            "{check}"
        );
        let change = scene.planned().await;
        assert!(change.satisfies().contains(&check), "{change:?}");
        assert_ne!(change.before(), change.after(), "{check}");
        assert_eq!(scene.writes(), 0, "a plan writes nothing");

        let applied = scene.apply(&change).await;
        assert_eq!(applied.outcome, RepairOutcome::Changed, "{check}");
        assert_eq!(scene.writes(), 1, "{check}");
        let words = scene.words(&change).await;
        assert!(
            words.iter().all(|word| *word == Word::Pass),
            "{check}: {words:?}"
        );
        assert_eq!(scene.plan().await, [], "{check}: nothing is left to do");
        let again = scene.apply(&change).await;
        assert_eq!(again.outcome, RepairOutcome::AlreadySo, "{check}");
        assert_eq!((again.undo, scene.writes()), (None, 1), "{check}");

        let value = applied.undo.expect("something was written");
        let kept = serde_json::to_string(&value).expect("it is plain data");
        let value: Undo = serde_json::from_str(&kept).expect("it reads what it writes");
        assert_eq!(scene.undo(&value).await, RepairOutcome::Changed, "{check}");
        assert_eq!(scene.state(), broken, "{check}: as it was");
        assert_eq!(
            word_of(&scene.findings().await, check),
            Word::Fail,
            "{check}"
        );
        assert_eq!(
            scene.undo(&value).await,
            RepairOutcome::AlreadySo,
            "{check}"
        );
    }
}

#[tokio::test]
async fn what_belongs_to_somebody_else_survives_repair_and_undo() {
    let scene = Scene::set(
        "cloud-application-administrator",
        App::Web,
        without_callback,
    )
    .await;
    let redirects = || {
        let web = |tenant: &mut Tenant| tenant.application.web.redirect_uris.clone();
        scene.door.simulator.edit(web)
    };
    let before = redirects();
    assert!(before.contains(&OTHER.to_owned()));
    let change = scene.planned().await;
    let applied = scene.apply(&change).await;
    let callback = scene.session.redirect_url.to_string();
    assert_eq!(
        redirects(),
        [before.clone(), vec![callback.clone()]].concat()
    );
    let later = "https://desks.contoso.com/callback".to_owned();
    scene.door.simulator.edit(|tenant| {
        let web = &mut tenant.application.web.redirect_uris;
        web.insert(0, later.clone());
    });
    let value = applied.undo.expect("something was written");
    assert_eq!(scene.undo(&value).await, RepairOutcome::Changed);
    assert_eq!(redirects(), [vec![later], before].concat());
}

#[tokio::test]
async fn what_another_api_is_asked_for_survives_as_well() {
    let scene = Scene::set("global-administrator", App::Web, without_permissions).await;
    let others = || {
        scene.door.simulator.edit(|tenant| {
            let apis = tenant.application.required_resource_access.iter();
            let exchange = apis.filter(|api| api.resource_app_id.starts_with("00000002"));
            exchange.cloned().collect::<Vec<_>>()
        })
    };
    let before = others();
    assert_eq!(before.len(), 1);
    let change = scene.planned().await;
    // Asked for between preview and write: not what is shown, so no obstacle, and not lost either.
    scene.door.simulator.edit(|tenant| {
        let apis = &mut tenant.application.required_resource_access;
        let exchange = apis
            .iter_mut()
            .find(|api| api.resource_app_id.starts_with("00000002"));
        let access = &mut exchange.expect("it is asked for").resource_access;
        access.push(simulator::ResourceAccess::role(FORGOTTEN[0]));
    });
    let grown = others();
    assert_ne!(grown, before);
    let applied = scene.apply(&change).await;
    assert_eq!(applied.outcome, RepairOutcome::Changed);
    assert_eq!(others(), grown);
    let value = applied.undo.expect("something was written");
    assert_eq!(scene.undo(&value).await, RepairOutcome::Changed);
    assert_eq!(others(), grown);
}

#[tokio::test]
async fn a_registration_that_is_right_gets_no_plan() {
    let scene = Scene::set("global-administrator", App::Web, |_| ()).await;
    assert_eq!(scene.plan().await, []);
}
