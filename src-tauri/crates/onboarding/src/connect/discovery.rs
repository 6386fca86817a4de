//! The tenant and its cloud, found without a secret.

use checks::facts::TenantIdentity;
use checks::{Because, Reading, Source};
use jiff::Timestamp;
use microsoft::cloud::{Cloud, Endpoints};
use microsoft::entra::discover;
use microsoft::error::Error;
use microsoft::http::Client;
use microsoft::secret::Secret;
use uuid::Uuid;

use super::{Connected, nothing_read};
use crate::Session;
use crate::clouds::{self, Clouds, Found};
use crate::diagnosis;
use crate::form::ConnectionInput;
use crate::reason::{Asked, evidence, unknown};

/// A tenant that was found. No secret was sent to anybody yet.
pub struct FoundTenant {
    pub tenant_id: Uuid,
    pub cloud: Option<Cloud>,
    endpoints: Endpoints,
}

impl FoundTenant {
    /// The app of the form in this tenant, with this secret.
    pub fn session(self, input: &ConnectionInput, secret: Secret, client: Client) -> Session {
        Session::new(
            client,
            self.endpoints,
            self.tenant_id,
            input.client_id,
            secret,
            input.redirect_url.clone(),
        )
    }
}

/// Finds the tenant and its cloud by discovery, which takes no secret.
///
/// # Errors
/// What is known without a tenant.
pub async fn find_tenant(
    input: &ConnectionInput,
    client: &Client,
    clouds: &Clouds,
) -> Result<FoundTenant, Box<Connected>> {
    match clouds::find(clouds, client, input.cloud, &input.tenant, is_unknown).await {
        Found::Here(found, endpoints) => Ok(FoundTenant {
            tenant_id: found.tenant_id,
            cloud: found.cloud,
            endpoints: *endpoints,
        }),
        Found::Elsewhere(cloud) => Err(Box::new(in_another_cloud(cloud))),
        Found::Nowhere(error) => {
            let asked = clouds.chosen_or_first(input.cloud);
            let swapped = is_unknown(&error) && is_tenant(client, asked, input.client_id).await;
            Err(Box::new(without_tenant(error, swapped)))
        }
    }
}

/// Did Entra say that there is no such tenant in this cloud?
fn is_unknown(error: &Error) -> bool {
    error.refusal().is_some() && diagnosis::of_error(error).diagnosis.is_unknown_tenant()
}

/// Is this client id the id of a tenant? Asked by discovery only, which takes no secret.
async fn is_tenant(client: &Client, endpoints: &Endpoints, client_id: Uuid) -> bool {
    discover(client, endpoints, &client_id.to_string())
        .await
        .is_ok_and(|found| found.tenant_id == client_id)
}

fn in_another_cloud(cloud: Cloud) -> Connected {
    Connected {
        session: None,
        tenant: Reading::known(
            TenantIdentity::NotFound,
            evidence(Source::Graph, Timestamp::now(), None),
        ),
        cloud: None,
        found_in: Some(cloud),
        swapped: false,
        registration: nothing_read(Because::BlockedBy {
            check: "tenant-found",
        }),
        error: None,
    }
}

fn without_tenant(error: Error, swapped: bool) -> Connected {
    let tenant = if is_unknown(&error) {
        Reading::known(
            TenantIdentity::NotFound,
            evidence(Source::Graph, Timestamp::now(), error.request_id()),
        )
    } else {
        unknown(&error, Asked::OwnRegistration, Source::Graph)
    };
    let because = match &tenant {
        Reading::Known { .. } => Because::BlockedBy {
            check: "tenant-found",
        },
        Reading::Unknown { because, .. } => because.clone(),
    };
    Connected {
        session: None,
        tenant,
        cloud: None,
        found_in: None,
        swapped,
        registration: nothing_read(because),
        error: Some(error),
    }
}
