//! Tokens in one tenant, of the registration itself or of a person who signed in to it, kept until shortly before they expire.

mod person;

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use jiff::{SignedDuration, Timestamp};
use tokio::sync::MutexGuard;
use tokio::time::{Instant, timeout_at};
use uuid::Uuid;

use super::access_token::AccessToken;
use super::client_credentials::client_credentials;
use super::refresh::refresh;
use crate::cloud::{Endpoints, host_of};
use crate::error::{Error, Refusal, Unreachable};
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
    grant: Grant,
    /// Tokens for Microsoft Graph are asked for with the permission to change registrations.
    for_changes: bool,
    slots: RwLock<HashMap<String, Arc<Slot>>>,
}

/// What tokens are given for.
enum Grant {
    /// The registration's own secret.
    Secret(Secret),
    /// A person's sign-in. `secret`: of a registration whose sign-in came back to its Web platform.
    Person {
        secret: Option<Secret>,
        /// `None`: none was issued, so the sign-in ends with its first token.
        refresh_token: RwLock<Option<Secret>>,
    },
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
            grant: Grant::Secret(secret),
            for_changes: false,
            slots: RwLock::default(),
        }
    }

    /// The registration's secret. `None`: these are tokens of a public client.
    pub fn secret(&self) -> Option<&Secret> {
        match &self.grant {
            Grant::Secret(secret) => Some(secret),
            Grant::Person { secret, .. } => secret.as_ref(),
        }
    }

    /// Returns a token for `resource`, such as `https://graph.microsoft.com`, that is good for five more minutes.
    ///
    /// # Errors
    /// Those of the grant, see [`client_credentials`]; `SignInNeeded` when an earlier token was issued and a new one is refused.
    pub async fn token(&self, resource: &str) -> Result<AccessToken, Error> {
        self.token_by(resource, self.client.ends_at()).await
    }

    /// The same for somebody who cannot wait for longer than `deadline`, also not for others who fetch it.
    pub(crate) async fn token_by(
        &self,
        resource: &str,
        deadline: Instant,
    ) -> Result<AccessToken, Error> {
        let slot = self.slot(resource);
        let mut kept = self.kept(&slot, deadline).await?;
        match &kept.token {
            Some(token) if is_usable(token) => Ok(token.clone()),
            _ => self.fetch(resource, &mut kept, deadline).await,
        }
    }

    /// Returns a new token, which shows permissions granted since the last one, and keeps it.
    ///
    /// # Errors
    /// Those of the grant, see [`client_credentials`].
    pub async fn fresh(&self, resource: &str) -> Result<AccessToken, Error> {
        let token = self.issue(resource, self.client.ends_at()).await?;
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
        deadline: Instant,
    ) -> Result<AccessToken, Error> {
        let slot = self.slot(resource);
        let mut kept = self.kept(&slot, deadline).await?;
        match &kept.token {
            Some(token) if token.bearer().expose() != refused.bearer().expose() => {
                Ok(token.clone())
            }
            _ => self.fetch(resource, &mut kept, deadline).await,
        }
    }

    async fn kept<'a>(
        &self,
        slot: &'a Slot,
        deadline: Instant,
    ) -> Result<MutexGuard<'a, Kept>, Error> {
        timeout_at(deadline, slot.0.lock())
            .await
            .map_err(|_| Error::Unreachable {
                host: host_of(&self.endpoints.login),
                why: Unreachable::Timeout,
                attempts: 0,
            })
    }

    async fn fetch(
        &self,
        resource: &str,
        kept: &mut Kept,
        deadline: Instant,
    ) -> Result<AccessToken, Error> {
        kept.token = None;
        let token = self
            .issue(resource, deadline)
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

    /// Asks Entra for a token.
    async fn issue(&self, resource: &str, deadline: Instant) -> Result<AccessToken, Error> {
        let client = self.client.until(deadline);
        let (secret, kept) = match &self.grant {
            Grant::Secret(secret) => {
                return client_credentials(
                    &client,
                    &self.endpoints,
                    self.tenant_id,
                    self.client_id,
                    secret,
                    resource,
                )
                .await;
            }
            Grant::Person {
                secret,
                refresh_token,
            } => (secret, refresh_token),
        };
        let refresh_token = kept.read().unwrap_or_else(PoisonError::into_inner).clone();
        let refresh_token = refresh_token.ok_or_else(|| {
            Error::SignInNeeded(Box::new(Refusal {
                host: host_of(&self.endpoints.login),
                message: "no refresh token was issued".to_owned(),
                ..Refusal::default()
            }))
        })?;
        let mut scopes = self.scopes(resource).into_iter();
        let issued = loop {
            let scope = scopes.next().expect("there is a scope for each resource");
            let outcome = refresh(
                &client,
                &self.endpoints,
                self.tenant_id,
                self.client_id,
                secret.as_ref(),
                &refresh_token,
                scope,
            )
            .await;
            match outcome {
                Err(Error::Refused(refusal)) if is_unknown_scope(&refusal) && scopes.len() > 0 => {}
                outcome => break outcome?,
            }
        };
        if let Some(newer) = issued.refresh_token {
            *kept.write().unwrap_or_else(PoisonError::into_inner) = Some(newer);
        }
        Ok(issued.token)
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

/// Whether Entra knows no permission of that name, as opposed to nobody having consented to it.
fn is_unknown_scope(refusal: &Refusal) -> bool {
    let code = refusal.code.as_deref();
    refusal.kind.as_deref() == Some("invalid_scope")
        || matches!(code, Some("AADSTS70011" | "AADSTS650053"))
}

/// A token with a short lifetime is used for at least half of it, or every request would fetch a new one.
fn is_usable(token: &AccessToken) -> bool {
    let now = Timestamp::now();
    let lifetime = token.expires_at.duration_since(token.received_at);
    let margin = RENEW_BEFORE_EXPIRY.min(lifetime / 2);
    token.expires_at.duration_since(now) > margin
}
