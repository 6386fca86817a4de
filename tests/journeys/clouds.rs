//! A tenant that was entered in the wrong cloud is found in its own, and its secret goes to no other.

use checks::facts::TenantIdentity;
use microsoft::cloud::Cloud;
use microsoft::http::Client;
use microsoft::secret::Secret;
use onboarding::connect::{Connected, connect};
use onboarding::form::ConnectionForm;
use onboarding::simulated::Simulated;
use serde_json::json;
use simulator::{Options, Simulator, TenantElsewhere};
use support::{Wizard, good, started};

/// A tenant in the worldwide cloud, another one at 21Vianet, and an administrator who knows both.
struct World {
    here: Simulator,
    china: Simulator,
    simulated: Simulated,
}

impl World {
    async fn build(seed: u64) -> World {
        let here = good(1).await;
        let china = started(Options {
            rooms: Some(1),
            seed,
            ..Options::default()
        })
        .await;
        china.edit(|tenant| tenant.cloud = simulator::Cloud::China);
        let at = china.announcement();
        let mut file = serde_json::to_value(here.announcement()).expect("plain JSON");
        file["clouds"] = json!({
            "china": {"login": at.login, "graph": at.graph, "exchange": at.exchange}
        });
        let simulated = Simulated::parse(&file.to_string()).expect("the product understands it");
        World {
            here,
            china,
            simulated,
        }
    }

    async fn connect(&self, tenant: &str, cloud: Option<Cloud>) -> Connected {
        let theirs = self.china.announcement();
        let input = ConnectionForm {
            tenant: tenant.to_owned(),
            client_id: theirs.client_id.clone(),
            secret: None,
            redirect_url: theirs.redirect_urls[0].clone(),
            cloud,
        }
        .understand()
        .expect("the announcement fills the form");
        let client = Client::new(Wizard::impatient().client).expect("a client without a proxy");
        let secret = Secret::new(theirs.client_secret);
        connect(&input, secret, client, self.simulated.clouds.clone()).await
    }
}

/// Where the secret went: requests with a body, of which there are none before a token is asked for.
fn secrets_seen(simulator: &Simulator) -> usize {
    let requests = simulator.requests();
    requests
        .iter()
        .filter(|request| !request.body.is_empty() || request.headers.contains_key("authorization"))
        .count()
}

#[tokio::test]
async fn a_tenant_of_another_cloud_is_recognised_and_its_secret_stays_here() {
    for says_where in [false, true] {
        let world = World::build(7).await;
        let theirs = world.china.announcement();
        if says_where {
            // The login host knows that the tenant is elsewhere, and says so.
            world.here.edit(|tenant| {
                tenant.elsewhere.push(TenantElsewhere {
                    id: theirs.tenant.clone(),
                    domain: "contoso.partner.onmschina.cn".to_owned(),
                    cloud: simulator::Cloud::China,
                });
            });
        }
        let connected = world.connect(&theirs.tenant, None).await;
        assert_eq!(connected.found_in, Some(Cloud::China), "{says_where}");
        assert_eq!(connected.tenant.value(), Some(&TenantIdentity::NotFound));
        assert!(connected.session.is_none());
        assert_eq!(
            (secrets_seen(&world.here), secrets_seen(&world.china)),
            (0, 0)
        );

        // One click: the same form in that cloud.
        let connected = world.connect(&theirs.tenant, Some(Cloud::China)).await;
        assert_eq!(
            (connected.cloud, connected.found_in),
            (Some(Cloud::China), None)
        );
        assert!(connected.session.is_some() && connected.error.is_none());
        assert_eq!(secrets_seen(&world.here), 0);
        assert!(secrets_seen(&world.china) > 0);
    }
}

#[tokio::test]
async fn a_tenant_of_no_cloud_is_asked_for_by_name_only() {
    let world = World::build(8).await;
    let connected = world.connect("fabrikam.onmicrosoft.com", None).await;
    assert_eq!(connected.found_in, None);
    assert_eq!(connected.tenant.value(), Some(&TenantIdentity::NotFound));
    assert_eq!(
        (secrets_seen(&world.here), secrets_seen(&world.china)),
        (0, 0)
    );
    for simulator in [&world.here, &world.china] {
        for request in simulator.requests() {
            assert!(
                request.path.ends_with("/.well-known/openid-configuration"),
                "{} {}",
                request.method,
                request.path
            );
            assert_eq!(request.query, "");
        }
    }
}

#[tokio::test]
async fn a_tenant_that_was_looked_for_in_the_wrong_cloud_is_found_here() {
    let world = World::build(9).await;
    let ours = world.here.announcement();
    let connected = world.connect(&ours.tenant, Some(Cloud::China)).await;
    assert_eq!(connected.found_in, Some(Cloud::Global));
    assert!(connected.session.is_none());
    assert_eq!(
        (secrets_seen(&world.here), secrets_seen(&world.china)),
        (0, 0)
    );
}
