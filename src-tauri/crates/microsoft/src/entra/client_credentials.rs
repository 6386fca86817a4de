//! A token for the registration itself, by its client secret.

use oauth2::Scope;
use uuid::Uuid;

use super::access_token::AccessToken;
use super::token_endpoint::TokenEndpoint;
use crate::cloud::Endpoints;
use crate::error::Error;
use crate::http::{Client, Repeat};
use crate::secret::Secret;

/// Asks for a token with all application permissions granted for `resource`, such as `https://graph.microsoft.com`.
///
/// Source: Microsoft identity platform, client credentials flow.
///
/// # Errors
/// `Refused` with an `AADSTS` code, for example `AADSTS7000215` (wrong secret) and `AADSTS7000222` (expired secret).
pub async fn client_credentials(
    client: &Client,
    endpoints: &Endpoints,
    tenant_id: Uuid,
    client_id: Uuid,
    secret: &Secret,
    resource: &str,
) -> Result<AccessToken, Error> {
    // Asking for a token twice has no effect.
    let endpoint = TokenEndpoint::new(
        client,
        endpoints,
        tenant_id,
        client_id,
        Some(secret),
        Repeat::Safe,
    );
    let outcome = endpoint
        .oauth
        .exchange_client_credentials()
        .add_scope(Scope::new(every_permission(resource)))
        .request_async(&endpoint.sender)
        .await;
    Ok(endpoint.issued(outcome, &[secret])?.token)
}

/// The scope that stands for everything granted for a resource.
pub(super) fn every_permission(resource: &str) -> String {
    format!("{}/.default", resource.trim_end_matches('/'))
}
