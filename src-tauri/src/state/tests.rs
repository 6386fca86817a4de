use onboarding::connect::connect;
use onboarding::form::{ConnectionForm, ConnectionInput};
use onboarding::report::TenantLine;
use onboarding::sources::{ReadThrough, Sources};
use uuid::Uuid;

use super::*;

/// A window that nobody sees, in front of the demo tenant.
pub(crate) async fn in_front_of_the_demo() -> AppState {
    let place = Place::demo(Scenario::Typical).await.expect("a free port");
    AppState::at(
        place,
        SettingsFile::nowhere(),
        Runs::at(None),
        Repairing::at(None),
    )
    .expect("a network stack")
}

/// The demo tenant, connected anew.
pub(crate) async fn connected(state: &AppState) -> Live {
    let place = state.place();
    let demo = place.demo.as_ref().expect("it is the demo");
    let input: ConnectionInput = ConnectionForm::from(&demo.form)
        .understand()
        .expect("its form is right");
    let connected = connect(
        &input,
        demo.secret.clone(),
        state.client.clone(),
        place.clouds.clone(),
    )
    .await;
    Live {
        line: TenantLine::of(
            &connected,
            &input,
            None,
            &state.profile,
            place.clouds.first(),
        ),
        session: connected.session.expect("the tenant is there"),
        cloud: connected.cloud,
        tenant: connected.tenant,
        registration: Arc::new(connected.registration),
        secret: demo.secret.clone(),
        consented_at: None,
        inspection: None,
        sources: Sources::of(ReadThrough::App),
        file: None,
        cut_off: None,
        export: Uuid::new_v4(),
    }
}

fn request() -> OpenConsent {
    OpenConsent {
        commands: mpsc::channel(1).0,
        url: "https://login.microsoftonline.com/"
            .parse()
            .expect("an address"),
        state: "state".into(),
    }
}

#[tokio::test]
async fn what_is_found_about_one_tenant_is_not_written_into_another() {
    let state = in_front_of_the_demo().await;
    let (earlier, later) = (connected(&state).await, connected(&state).await);
    *state.live() = Some(later);
    let written = state.while_connected(&earlier.session, |live| live.line.name = None);
    assert!(written.is_none());
    assert!(!state.begin_consent(&earlier.session, request()));
    assert!(state.consent().is_none());
    assert!(!state.begin_sign_in(&earlier.session, oneshot::channel().0));
    assert!(!state.keep_rehearsed(&earlier.session, earlier.secret.clone()));
    assert!(state.rehearsed().is_none());
    let session = state.session().expect("it is connected");
    assert!(state.begin_consent(&session, request()));
    assert!(state.keep_rehearsed(&session, earlier.secret));
}

#[tokio::test]
async fn nothing_of_a_tenant_stays_when_the_window_leaves_it() {
    let state = in_front_of_the_demo().await;
    let live = connected(&state).await;
    let session = live.session.clone();
    *state.live() = Some(live);
    assert!(state.begin_consent(&session, request()));
    state.leave();
    assert!(state.consent().is_none() && state.rehearsed().is_none());
    assert!(!state.begin_consent(&session, request()));
}
