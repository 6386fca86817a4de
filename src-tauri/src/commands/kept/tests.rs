use crate::place::Place;
use crate::runs::Runs;
use crate::settings::SettingsFile;
use crate::state::tests::{connected, in_front_of_the_demo};

use super::*;

const ACCEPTED: SignIn = SignIn::Accepted { app_name: None };

fn at(time: &str) -> Option<Timestamp> {
    Some(time.parse().expect("a time"))
}

fn older() -> Connection {
    Connection {
        tenant_id: "tenant".into(),
        client_id: "client".into(),
        has_secret: true,
        secret_ends: at("2027-11-24T00:00:00Z"),
        ..Connection::default()
    }
}

/// What is remembered of the secret after a connection that read no end and kept nothing.
fn afterwards(sign_in: Option<&SignIn>, origin: Origin) -> (bool, Option<Timestamp>) {
    let newer = Connection {
        has_secret: false,
        secret_ends: None,
        ..older()
    };
    let remembered = carried_over(&older(), newer, sign_in, origin);
    (remembered.has_secret, remembered.secret_ends)
}

#[test]
fn a_connection_without_an_answer_forgets_neither_the_secret_nor_its_end() {
    let ends = older().secret_ends;
    assert_eq!(afterwards(None, Origin::Kept), (true, ends));
    assert_eq!(afterwards(None, Origin::New), (true, ends));
    let not_about_it = Some(&SignIn::AppNotInTenant);
    assert_eq!(afterwards(not_about_it, Origin::Kept), (true, ends));
}

#[test]
fn an_answer_about_the_kept_secret_counts() {
    let ends = older().secret_ends;
    let refused = Some(&SignIn::SecretRefused);
    assert_eq!(afterwards(refused, Origin::Kept), (false, ends));
    // A slip of the hand says nothing about the one that is kept.
    assert_eq!(afterwards(refused, Origin::New), (true, ends));
    assert_eq!(afterwards(Some(&ACCEPTED), Origin::Kept), (false, ends));
}

#[test]
fn the_end_of_one_secret_is_not_said_of_another() {
    assert_eq!(afterwards(Some(&ACCEPTED), Origin::New), (false, None));
    let elsewhere = Connection {
        tenant_id: "another".into(),
        has_secret: false,
        secret_ends: None,
        ..older()
    };
    let remembered = carried_over(&older(), elsewhere, None, Origin::Kept);
    assert!(!remembered.has_secret && remembered.secret_ends.is_none());
}

#[test]
fn the_newest_end_counts() {
    let newest = at("2028-01-01T00:00:00Z");
    let newer = Connection {
        secret_ends: newest,
        ..older()
    };
    let remembered = carried_over(&older(), newer, Some(&ACCEPTED), Origin::Kept);
    assert_eq!(remembered.secret_ends, newest);
}

#[tokio::test]
async fn what_a_script_handed_back_is_for_its_own_tenant_and_only_until_it_is_accepted() {
    let demo = in_front_of_the_demo().await;
    let live = connected(&demo).await;
    let place = Place {
        environment: Environment::Loopback,
        clouds: demo.place().clouds.clone(),
        demo: None,
    };
    let state = AppState::at(
        place,
        SettingsFile::nowhere(),
        Runs::at(None),
        crate::repairing::Repairing::at(None),
    )
    .expect("a network stack");
    let input = ConnectionInput {
        tenant: live.session.tenant_id.to_string(),
        client_id: live.session.client_id,
        secret: None,
        redirect_url: live.session.redirect_url.clone(),
        cloud: None,
    };
    let owner = owner_of(&live.session);
    state.keep_handed_back(Some((owner, live.secret)));
    assert!(secret(&state, &input, Uuid::nil()).await.is_err());
    assert!(secret(&state, &input, owner.tenant_id).await.is_ok());
    state.forget_handed_back(SecretOwner {
        tenant_id: Uuid::nil(),
        ..owner
    });
    assert!(secret(&state, &input, owner.tenant_id).await.is_ok());
    state.forget_handed_back(owner);
    assert!(secret(&state, &input, owner.tenant_id).await.is_err());
}

#[tokio::test]
async fn an_end_that_is_read_later_is_remembered_for_its_own_app() {
    let demo = in_front_of_the_demo().await;
    let live = connected(&demo).await;
    let state = AppState::at(
        Place::microsoft(),
        SettingsFile::nowhere(),
        Runs::at(None),
        crate::repairing::Repairing::at(None),
    )
    .expect("a network stack");
    let remembered = |tenant_id: String| {
        state.remember(|settings| {
            settings.connection = Some(Connection {
                tenant_id,
                client_id: live.session.client_id.to_string(),
                ..Connection::default()
            });
        });
        remember_end(&state, &live.session, &live.registration);
        state
            .settings()
            .connection
            .and_then(|saved| saved.secret_ends)
    };
    assert_eq!(remembered(Uuid::nil().to_string()), None);
    assert!(remembered(live.session.tenant_id.to_string()).is_some());
}
