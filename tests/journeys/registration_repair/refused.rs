//! Nothing is written by who may not, and over what somebody has changed since.

use onboarding::administrator::{SignInEvent, SignInPlan, prepare_for_changes, watch};
use onboarding::consent::BrowserPages;
use onboarding::registration_repair::{Added, NotAllowed};
use tokio::sync::oneshot;

use super::*;
use crate::browser::Browser;

fn not_allowed(outcome: &RepairOutcome) -> &NotAllowed {
    match outcome {
        RepairOutcome::Refused { because } => because,
        other => panic!("{other:?}"),
    }
}

fn broken_everywhere(tenant: &mut Tenant) {
    without_callback(tenant);
    for_one_directory(tenant);
    without_permissions(tenant);
    ends_soon(tenant);
}

#[tokio::test]
async fn who_may_only_read_is_told_whom_to_ask() {
    for account in ["global-reader", "exchange-administrator", "user"] {
        let scene = Scene::set(account, App::Web, broken_everywhere).await;
        let before = scene.state();
        let changes = scene.plan().await;
        assert_eq!(changes.len(), 4, "{account}: {changes:?}");
        for change in changes {
            let applied = scene.apply(&change).await;
            let because = not_allowed(&applied.outcome);
            assert_eq!(because.id(), "role-missing", "{account}: {change:?}");
            let said = because.to_string();
            assert!(
                said.contains("Nothing was written") && said.contains("Application Administrator"),
                "{said}"
            );
            assert!(applied.undo.is_none() && applied.secret.is_none());
        }
        assert_eq!(scene.state(), before, "{account}");
    }
}

#[tokio::test]
async fn an_owner_needs_no_role() {
    let scene = Scene::set("user", App::Web, without_callback).await;
    let token = scene
        .administrator
        .tokens
        .token(&scene.session.endpoints.graph_resource)
        .await;
    let person = token.expect("a token").claims.object_id.clone();
    scene
        .door
        .simulator
        .edit(|tenant| tenant.application.owners.extend(person));
    let applied = scene.apply(&scene.planned().await).await;
    assert_eq!(applied.outcome, RepairOutcome::Changed);
}

#[tokio::test]
async fn without_consent_nothing_is_sent_and_consent_is_asked_for_by_itself() {
    let nobody = consented_for_everybody;
    let scene = Scene::after(
        "application-administrator",
        App::Web,
        nobody,
        without_callback,
    )
    .await;
    let before = scene.state();
    let change = scene.planned().await;
    let applied = scene.apply(&change).await;
    assert_eq!(not_allowed(&applied.outcome), &NotAllowed::ConsentNeeded);
    assert_eq!((scene.writes(), scene.state()), (0, before));

    let pages = BrowserPages {
        language: "en",
        accepted: "Accepted".to_owned(),
        refused: "Refused".to_owned(),
        stray: "Stray".to_owned(),
    };
    let request = prepare_for_changes(&scene.session, None, App::Web, pages)
        .await
        .expect("a sign-in can be started");
    let url = request.url.clone();
    let watched = scene.session.clone();
    let (_keep, mut cancelled) = oneshot::channel();
    let (sender, mut events) = tokio::sync::mpsc::unbounded_channel();
    let watching = tokio::spawn(async move {
        watch(
            &watched,
            request,
            SignInPlan::default(),
            &mut cancelled,
            |event| {
                let _ = sender.send(event);
            },
        )
        .await;
    });
    let browser = Browser::new();
    let page = browser
        .decide(&url, "application-administrator", "accept")
        .await;
    browser.go_back(&page).await;
    let event = events.recv().await.expect("the wait ends with a word");
    assert!(matches!(event, SignInEvent::SignedIn(_)), "{event:?}");
    watching.await.expect("the wait does not panic");
    assert_eq!(scene.apply(&change).await.outcome, RepairOutcome::Changed);
}

#[tokio::test]
async fn a_registration_that_changed_since_the_preview_is_left_alone() {
    let scene = Scene::set("global-administrator", App::Web, broken_everywhere).await;
    let changes = scene.plan().await;
    assert_eq!(changes.len(), 4, "{changes:?}");
    scene.door.simulator.edit(|tenant| {
        let application = &mut tenant.application;
        application
            .web
            .redirect_uris
            .push("https://desks.contoso.com".to_owned());
        application.sign_in_audience = "AzureADandPersonalMicrosoftAccount".to_owned();
        for api in &mut application.required_resource_access {
            api.resource_access.pop();
        }
        let mut other = application.password_credentials[0].clone();
        other.key_id = "0c5b7d2a-1e4f-4a3b-8c6d-7e8f9a0b1c2d".to_owned();
        other.display_name = "Signage".to_owned();
        application.password_credentials.push(other);
    });
    let before = scene.state();
    for change in changes {
        let applied = scene.apply(&change).await;
        assert_eq!(applied.outcome, RepairOutcome::ChangedSince, "{change:?}");
        assert!(applied.undo.is_none());
    }
    assert_eq!((scene.writes(), scene.state()), (0, before));
}

#[tokio::test]
async fn an_undo_leaves_what_somebody_has_changed_since() {
    let later: [(Breaks, Breaks); 2] = [
        (for_one_directory, |tenant| {
            tenant.application.sign_in_audience = "AzureADandPersonalMicrosoftAccount".to_owned();
        }),
        (without_permissions, |tenant| {
            for api in &mut tenant.application.required_resource_access {
                api.resource_access
                    .retain(|access| access.id != FORGOTTEN[0]);
            }
        }),
    ];
    for (break_it, change_it) in later {
        let scene = Scene::set("global-administrator", App::Web, break_it).await;
        let applied = scene.apply(&scene.planned().await).await;
        scene.door.simulator.edit(change_it);
        let (before, writes) = (scene.state(), scene.writes());
        let value = applied.undo.expect("something was written");
        assert_eq!(
            scene.undo(&value).await,
            RepairOutcome::ChangedSince,
            "{value:?}"
        );
        assert_eq!((scene.state(), scene.writes()), (before, writes));
    }
}

#[tokio::test]
async fn an_undo_is_for_its_own_registration() {
    let scene = Scene::set("global-administrator", App::Web, |_| ()).await;
    let before = scene.state();
    let value = Undo {
        tenant_id: scene.session.tenant_id,
        client_id: uuid::Uuid::from_u128(7),
        added: Added::Redirect {
            url: scene.session.redirect_url.to_string(),
        },
    };
    let outcome = scene.undo(&value).await;
    assert_eq!(not_allowed(&outcome).id(), "other-registration");
    assert_eq!((scene.writes(), scene.state()), (0, before));
}

#[tokio::test]
async fn who_may_not_change_it_may_not_undo_either() {
    let scene = Scene::set("global-reader", App::Web, |_| ()).await;
    let before = scene.state();
    let value = Undo {
        tenant_id: scene.session.tenant_id,
        client_id: scene.session.client_id,
        added: Added::Redirect {
            url: scene.session.redirect_url.to_string(),
        },
    };
    let outcome = scene.undo(&value).await;
    assert_eq!(not_allowed(&outcome).id(), "role-missing");
    assert_eq!(scene.state(), before);
}
