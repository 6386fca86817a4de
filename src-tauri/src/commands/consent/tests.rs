use crate::state::tests::{connected, in_front_of_the_demo};

use super::*;

#[tokio::test]
async fn consent_to_one_tenant_says_nothing_about_another() {
    let state = in_front_of_the_demo().await;
    let (earlier, later) = (connected(&state).await, connected(&state).await);
    *state.live() = Some(later);
    note_consent(&state, &earlier.session);
    note_permissions(&state, &earlier.session, &["Mail.Send".into()]);
    let live = state.live();
    let live = live.as_ref().expect("it is connected");
    assert_eq!(live.consented_at, None);
    let names = live.registration.token_permissions.value();
    assert_ne!(names, Some(&vec!["Mail.Send".to_owned()]));
}

#[tokio::test]
async fn the_newest_consent_counts() {
    let state = in_front_of_the_demo().await;
    let mut live = connected(&state).await;
    let session = live.session.clone();
    live.consented_at = Some(Timestamp::UNIX_EPOCH);
    *state.live() = Some(live);
    note_consent(&state, &session);
    let consented_at = state.live().as_ref().and_then(|live| live.consented_at);
    assert!(consented_at > Some(Timestamp::UNIX_EPOCH));
}
