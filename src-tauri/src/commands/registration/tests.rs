use uuid::Uuid;

use crate::error::ErrorCode;
use crate::place::Place;
use crate::runs::Runs;
use crate::settings::SettingsFile;
use crate::state::tests::{connected, in_front_of_the_demo};
use crate::view::Environment;

use super::*;

fn input(tenant: Uuid, client_id: Uuid) -> ConnectionInput {
    ConnectionInput {
        tenant: tenant.to_string(),
        client_id,
        secret: None,
        redirect_url: "https://contoso.offision.example/callback"
            .parse()
            .expect("an address"),
        cloud: None,
    }
}

#[tokio::test]
async fn a_wrong_tenant_is_recognised_before_a_secret_is_looked_for() {
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
    let (tenant_id, client_id) = (live.session.tenant_id, live.session.client_id);
    let (connected, secret) = reach(&state, &input(client_id, tenant_id), |_, _| ())
        .await
        .expect("Entra answers");
    assert!(connected.swapped && secret.is_none());
    let error = reach(&state, &input(tenant_id, client_id), |_, _| ())
        .await
        .err()
        .expect("no secret is kept");
    assert_eq!(error.code, ErrorCode::InvalidInput);
}
