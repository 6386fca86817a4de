//! In front of the demo tenant, with somebody who signed in, before a registration that was broken.

mod browser;

use std::sync::Arc;

use jiff::SignedDuration;
use onboarding::registration;
use simulator::Tenant;

use super::*;
use crate::error::ErrorCode;
use crate::state::tests::{connected, in_front_of_the_demo};
use crate::view::registration_repair::RegistrationRepairWord as Word;

const AT_ONCE: Duration = Duration::ZERO;

fn edit<T>(state: &AppState, change: impl FnOnce(&mut Tenant) -> T) -> T {
    let place = state.place();
    let demo = place.demo.as_ref().expect("it is the demo");
    demo.tenant().edit(change)
}

/// A window in front of a tenant that was broken, with nobody signed in.
async fn broken(break_it: impl FnOnce(&mut Tenant)) -> AppState {
    let state = in_front_of_the_demo().await;
    edit(&state, break_it);
    let live = connected(&state).await;
    *state.live() = Some(live);
    state
}

/// As after a sign-in: the registration is read anew.
async fn read_again(state: &AppState) {
    let session = state.session().expect("it is connected");
    let (read, _) = registration::read(&session, None).await;
    state.while_connected(&session, |live| live.registration = Arc::new(read));
}

async fn with(account: &str, may_change: bool, break_it: impl FnOnce(&mut Tenant)) -> AppState {
    let state = broken(|tenant| {
        browser::may_sign_in(tenant, may_change);
        break_it(tenant);
    })
    .await;
    let session = state.session().expect("it is connected");
    let person = browser::sign_in(&session, account).await;
    state.while_connected(&session, |live| live.session.administrator = Some(person));
    read_again(&state).await;
    state
}

fn without_callback(tenant: &mut Tenant) {
    tenant.application.web.redirect_uris = vec![
        "https://signage.contoso.com/callback".to_owned(),
        "http://localhost".to_owned(),
    ];
}

fn ends_soon(tenant: &mut Tenant) {
    for credential in &mut tenant.application.password_credentials {
        credential.end = Timestamp::now() + SignedDuration::from_hours(24 * 20);
    }
}

fn ids(state: &AppState) -> Vec<RegistrationRepairId> {
    let found = repairs(state).expect("it is connected");
    found.changes.iter().map(|change| change.id).collect()
}

fn undos(state: &AppState) -> Vec<KeptUndo> {
    let owner = owner_of(&state.session().expect("it is connected"));
    state.undoing.of(Environment::Demo, owner)
}

#[tokio::test]
async fn without_an_administrator_it_is_said_that_nobody_is_signed_in() {
    let state = broken(without_callback).await;
    let found = repairs(&state).expect("it is connected");
    assert_eq!(found.obstacle, Some(RegistrationRepairObstacle::SignedOut));
    let refused = make(
        &state,
        RegistrationRepairId::Redirect,
        KeepSecret::Session,
        AT_ONCE,
    )
    .await;
    assert_eq!(refused.expect_err("nobody may").code, ErrorCode::NotReady);
    let refused = take_back(&state, "none", AT_ONCE).await;
    assert_eq!(refused.expect_err("nobody may").code, ErrorCode::NotReady);
}

#[tokio::test]
async fn what_is_shown_is_made_and_taken_back() {
    let state = with("application-administrator", true, without_callback).await;
    let found = repairs(&state).expect("it is connected");
    assert_eq!((found.obstacle, found.changes.len()), (None, 1));
    let change = &found.changes[0];
    assert_eq!(change.id, RegistrationRepairId::Redirect);
    assert_eq!(change.checks, ["redirect-registered"]);
    assert_eq!(change.before.len() + 1, change.after.len());
    assert!(change.command.contains("Invoke-MgGraphRequest"));

    let made = make(&state, change.id, KeepSecret::Session, AT_ONCE).await;
    let made = made.expect("it is signed in");
    assert_eq!((made.word, made.secret), (Word::Changed, None));
    let undo = made.undo.expect("something was written");
    read_again(&state).await;
    assert_eq!(ids(&state), []);
    assert_eq!(undos(&state).len(), 1);

    let taken = take_back(&state, &undo, AT_ONCE)
        .await
        .expect("it is known");
    assert_eq!((taken.word, taken.undo), (Word::Changed, None));
    assert_eq!(undos(&state), []);
    read_again(&state).await;
    assert_eq!(ids(&state), [RegistrationRepairId::Redirect]);
}

#[tokio::test]
async fn only_what_was_shown_is_made() {
    let state = with("application-administrator", true, without_callback).await;
    let made = make(
        &state,
        RegistrationRepairId::Redirect,
        KeepSecret::Session,
        AT_ONCE,
    )
    .await;
    assert_eq!(
        made.expect_err("nothing was shown").code,
        ErrorCode::NotReady
    );
    repairs(&state).expect("it is connected");
    edit(&state, |tenant| {
        let web = &mut tenant.application.web.redirect_uris;
        web.push("https://desks.contoso.com/callback".to_owned());
    });
    let made = make(
        &state,
        RegistrationRepairId::Redirect,
        KeepSecret::Session,
        AT_ONCE,
    )
    .await;
    let made = made.expect("it is signed in");
    assert_eq!((made.word, made.undo), (Word::ChangedSince, None));
    assert_eq!(undos(&state), []);
}

#[tokio::test]
async fn who_may_not_is_told_why() {
    for (account, may_change, id) in [
        ("application-administrator", false, "consent-needed"),
        ("global-reader", true, "role-missing"),
    ] {
        let state = with(account, may_change, without_callback).await;
        repairs(&state).expect("it is connected");
        let made = make(
            &state,
            RegistrationRepairId::Redirect,
            KeepSecret::Session,
            AT_ONCE,
        )
        .await;
        let made = made.expect("it is signed in");
        assert_eq!(made.word, Word::Refused, "{account}");
        assert_eq!(made.not_allowed.expect("there is a reason").id, id);
        assert_eq!(undos(&state), []);
    }
}

#[tokio::test]
async fn a_new_secret_stays_on_this_side_and_the_old_one_comes_back_with_undo() {
    let state = with("application-administrator", true, ends_soon).await;
    assert_eq!(ids(&state), [RegistrationRepairId::Secret]);
    let old = in_use(&state);
    let made = make(
        &state,
        RegistrationRepairId::Secret,
        KeepSecret::Keychain,
        AT_ONCE,
    )
    .await;
    let made = made.expect("it is signed in");
    assert_eq!(made.word, Word::Changed);
    let new = in_use(&state);
    assert_ne!(new, old);
    let told = made.secret.clone().expect("a secret was made");
    assert_eq!(told.hint.as_deref(), Some(&new[..3]));
    assert!(told.ends.is_some());
    // A simulated tenant's is not for the keychain, which then refuses nothing.
    assert_eq!(
        (told.kept_in, told.keychain_refused),
        (KeepSecret::Session, false)
    );
    let crossing = serde_json::to_string(&made).expect("it is plain data");
    let kept = serde_json::to_string(&undos(&state)).expect("it is plain data");
    for text in [crossing, kept] {
        assert!(!text.contains(&new[3..]), "{text}");
    }

    let undo = made.undo.expect("something was written");
    let taken = take_back(&state, &undo, AT_ONCE)
        .await
        .expect("it is known");
    assert_eq!(taken.word, Word::Changed);
    assert_eq!(in_use(&state), old);
}

#[tokio::test]
async fn a_secret_of_later_survives_the_undo_of_an_earlier_one() {
    let state = with("application-administrator", true, ends_soon).await;
    repairs(&state).expect("it is connected");
    let made = make(
        &state,
        RegistrationRepairId::Secret,
        KeepSecret::Session,
        AT_ONCE,
    )
    .await;
    let undo = made.expect("it is signed in").undo.expect("it was made");
    let later = "Zzz8Q~a-secret-that-was-entered-later-00";
    let session = state.session().expect("it is connected");
    state.while_connected(&session, |live| live.secret = Secret::new(later.into()));
    let taken = take_back(&state, &undo, AT_ONCE)
        .await
        .expect("it is known");
    assert_eq!(taken.word, Word::Changed);
    assert_eq!(in_use(&state), later);
}

#[tokio::test]
async fn a_secret_is_kept_although_the_window_has_gone_on() {
    let state = with("application-administrator", true, ends_soon).await;
    repairs(&state).expect("it is connected");
    let (session, person) = signed_in(&state).expect("it is signed in");
    let id = RegistrationRepairId::Secret;
    let change = state
        .planned(|change| RegistrationRepairId::from(change) == id)
        .expect("it was shown");
    let applied = apply(&session, &person, &change, AT_ONCE).await;
    let later = connected(&state).await;
    let before = later.secret.expose().to_owned();
    *state.live() = Some(later);
    let shown = kept(
        &state,
        &session,
        Environment::Demo,
        &change,
        applied,
        KeepSecret::Session,
    )
    .await;
    assert!(shown.secret.is_some() && shown.undo.is_some());
    assert_eq!(in_use(&state), before);
    assert_eq!(undos(&state).len(), 1);
}

#[tokio::test]
async fn who_has_signed_in_stays_so_when_the_same_registration_is_connected_again() {
    let state = with("application-administrator", true, |_| ()).await;
    let owner = owner_of(&state.session().expect("it is connected"));
    assert!(state.administrator_of(owner).is_some());
    let other = onboarding::secrets::SecretOwner {
        client_id: Uuid::nil(),
        ..owner
    };
    assert!(state.administrator_of(other).is_none());
}

fn in_use(state: &AppState) -> String {
    let live = state.live();
    let live = live.as_ref().expect("it is connected");
    live.secret.expose().to_owned()
}
