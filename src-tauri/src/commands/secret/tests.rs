use microsoft::secret::Secret;

use crate::state::tests::{connected, in_front_of_the_demo};

use super::*;

#[tokio::test]
async fn a_secret_that_is_not_accepted_now_changes_nothing() {
    let state = in_front_of_the_demo().await;
    let live = connected(&state).await;
    let (session, in_use) = (live.session.clone(), live.secret.clone());
    *state.live() = Some(live);
    let wrong = Secret::new("Xyz8Q~not-a-secret-of-this-app-at-all-00".into());
    assert!(state.keep_rehearsed(&session, wrong.clone()));
    let error = accepted(candidate(&session, &wrong), None)
        .await
        .err()
        .expect("Entra refuses it");
    assert_eq!(error.code, ErrorCode::Refused);
    assert!(error.diagnosis.is_some());
    assert!(state.rehearsed().is_some(), "it can be tried again");
    assert!(state.while_connected(&session, |_| ()).is_some());
    assert!(accepted(candidate(&session, &in_use), None).await.is_ok());
}
