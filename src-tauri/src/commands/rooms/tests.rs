use onboarding::permissions::{CellSource, State, table};

use crate::state::tests::{connected, in_front_of_the_demo};

use super::*;

#[tokio::test]
async fn what_was_tried_with_the_rooms_is_in_the_permission_table() {
    let state = in_front_of_the_demo().await;
    let mut live = connected(&state).await;
    let tried = |live: &Live| -> Vec<String> {
        table(&state.profile, &live.registration)
            .into_iter()
            .filter(|row| row.works.source == Some(CellSource::Trial))
            .filter(|row| row.works.state == State::Yes && row.works.at.is_some())
            .map(|row| row.name)
            .collect()
    };
    assert!(tried(&live).is_empty(), "nothing was tried yet");
    let place = state.place();
    let demo = place.demo.as_ref().expect("it is the demo");
    let plan = InspectionPlan {
        profile: state.profile.clone(),
        delegate: Some(demo.delegate.clone()),
        sources: Sources::of(ReadThrough::App),
        covers_equipment: false,
    };
    let session = live.session.clone();
    let (facts, _) = registration::read(&session, None).await;
    let tenant = tenant(&session, &facts).await;
    let inspection = inspect(&session, facts, tenant, &plan).await;
    note(&mut live, inspection);
    let tried = tried(&live);
    for name in ["User.Read.All", "Place.Read.All", "Calendars.ReadWrite"] {
        assert!(tried.iter().any(|tried| tried == name), "{name}: {tried:?}");
    }
    assert!(
        !tried.iter().any(|tried| tried == "Mail.Send"),
        "a mail is not sent to try it"
    );
}
