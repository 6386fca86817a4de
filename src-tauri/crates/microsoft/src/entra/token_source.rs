//! Tokens of one registration in one tenant, kept until shortly before they expire.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::access_token::AccessToken;
use super::client_credentials::client_credentials;
use crate::cloud::Endpoints;
use crate::error::Error;
use crate::http::Client;
use crate::secret::Secret;

/// How long before its end a token is no longer used: a listing that starts with it must be able to finish.
const RENEW_BEFORE_EXPIRY: SignedDuration = SignedDuration::from_secs(300);

/// Gives tokens for resources and fetches each only once at a time.
pub struct TokenSource {
    client: Client,
    endpoints: Endpoints,
    tenant_id: Uuid,
    client_id: Uuid,
    secret: Secret,
    slots: RwLock<HashMap<String, Arc<Slot>>>,
}

/// The token of one resource. Whoever holds the lock may fetch; the others wait for the result.
#[derive(Default)]
struct Slot(tokio::sync::Mutex<Kept>);

#[derive(Default)]
struct Kept {
    token: Option<AccessToken>,
    /// Whether a token was ever issued: a refusal after that ends a session that once worked.
    worked: bool,
}

impl TokenSource {
    pub fn new(
        client: Client,
        endpoints: Endpoints,
        tenant_id: Uuid,
        client_id: Uuid,
        secret: Secret,
    ) -> Self {
        TokenSource {
            client,
            endpoints,
            tenant_id,
            client_id,
            secret,
            slots: RwLock::default(),
        }
    }

    /// Returns a token for `resource`, such as `https://graph.microsoft.com`, that is good for five more minutes.
    ///
    /// # Errors
    /// Those of [`client_credentials`]; `SignInNeeded` when an earlier token was issued and a new one is refused.
    pub async fn token(&self, resource: &str) -> Result<AccessToken, Error> {
        let slot = self.slot(resource);
        let mut kept = slot.0.lock().await;
        match &kept.token {
            Some(token) if is_usable(token) => Ok(token.clone()),
            _ => self.fetch(resource, &mut kept).await,
        }
    }

    /// Returns a new token, which shows permissions granted since the last one, and keeps it.
    ///
    /// # Errors
    /// Those of [`client_credentials`].
    pub async fn fresh(&self, resource: &str) -> Result<AccessToken, Error> {
        let token = client_credentials(
            &self.client,
            &self.endpoints,
            self.tenant_id,
            self.client_id,
            &self.secret,
            resource,
        )
        .await?;
        let slot = self.slot(resource);
        let mut kept = slot.0.lock().await;
        *kept = Kept {
            token: Some(token.clone()),
            worked: true,
        };
        Ok(token)
    }

    /// Drops all tokens; the next request fetches new ones.
    pub fn forget(&self) {
        self.slots
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    /// Returns another token than the one that was refused; of many callers with the same one only the first fetches.
    pub(crate) async fn renew(
        &self,
        resource: &str,
        refused: &AccessToken,
    ) -> Result<AccessToken, Error> {
        let slot = self.slot(resource);
        let mut kept = slot.0.lock().await;
        match &kept.token {
            Some(token) if token.bearer().expose() != refused.bearer().expose() => {
                Ok(token.clone())
            }
            _ => self.fetch(resource, &mut kept).await,
        }
    }

    async fn fetch(&self, resource: &str, kept: &mut Kept) -> Result<AccessToken, Error> {
        kept.token = None;
        let token = client_credentials(
            &self.client,
            &self.endpoints,
            self.tenant_id,
            self.client_id,
            &self.secret,
            resource,
        )
        .await
        .map_err(|error| match error {
            Error::Refused(refusal) if kept.worked => Error::SignInNeeded(refusal),
            other => other,
        })?;
        *kept = Kept {
            token: Some(token.clone()),
            worked: true,
        };
        Ok(token)
    }

    fn slot(&self, resource: &str) -> Arc<Slot> {
        if let Some(slot) = self
            .slots
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(resource)
        {
            return slot.clone();
        }
        let mut slots = self.slots.write().unwrap_or_else(PoisonError::into_inner);
        slots.entry(resource.to_owned()).or_default().clone()
    }
}

/// A token with a short lifetime is used for at least half of it, or every request would fetch a new one.
fn is_usable(token: &AccessToken) -> bool {
    let now = Timestamp::now();
    let lifetime = token.expires_at.duration_since(token.received_at);
    let margin = RENEW_BEFORE_EXPIRY.min(lifetime / 2);
    token.expires_at.duration_since(now) > margin
}
