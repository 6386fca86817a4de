//! A new token for a signed-in person, also for another resource than the first, without asking the person again.

use oauth2::{RefreshToken, Scope};
use uuid::Uuid;

use super::token_endpoint::{Issued, TokenEndpoint};
use crate::cloud::Endpoints;
use crate::error::Error;
use crate::http::{Client, Repeat};
use crate::secret::Secret;

/// Redeems a refresh token. Entra keeps the old one valid, so that repeating has no effect.
///
/// Source: Microsoft identity platform, authorization code flow, "Refresh the access token".
pub(super) async fn refresh(
    client: &Client,
    endpoints: &Endpoints,
    tenant_id: Uuid,
    client_id: Uuid,
    secret: Option<&Secret>,
    refresh_token: &Secret,
    scope: String,
) -> Result<Issued, Error> {
    let endpoint = TokenEndpoint::new(
        client,
        endpoints,
        tenant_id,
        client_id,
        secret,
        Repeat::Safe,
    );
    let token = RefreshToken::new(refresh_token.expose().to_owned());
    let outcome = endpoint
        .oauth
        .exchange_refresh_token(&token)
        .add_scope(Scope::new(scope))
        .request_async(&endpoint.sender)
        .await;
    let secrets: Vec<&Secret> = secret.into_iter().chain([refresh_token]).collect();
    endpoint.issued(outcome, &secrets)
}
