//! Requests with a token that is renewed once when the service no longer accepts it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::entra::{AccessToken, TokenSource};
use crate::error::{Error, Refusal};
use crate::http::{Answer, Client, Request};

/// The requests of one client to one resource.
#[derive(Clone)]
pub(crate) struct Session {
    pub(crate) client: Client,
    tokens: Arc<TokenSource>,
    /// What tokens are asked for, without `/.default`.
    resource: Arc<str>,
    /// How long places of the service were taken, in microseconds.
    spent: Arc<AtomicU64>,
}

impl Session {
    pub(crate) fn new(client: Client, tokens: Arc<TokenSource>, resource: String) -> Self {
        Session {
            client,
            tokens,
            resource: resource.into(),
            spent: Arc::default(),
        }
    }

    /// Sends a request with a token.
    ///
    /// When `is_expired` says that the answer refuses the token itself, a new token is fetched once for all requests
    /// that share the old one, and the request is sent again. All of it ends with one deadline.
    ///
    /// # Errors
    /// `SignInNeeded` when the new token is refused as well or cannot be had.
    pub(crate) async fn send(
        &self,
        request: Request,
        is_expired: impl Fn(&Answer) -> bool,
        refusal: impl Fn(&Answer) -> Refusal,
    ) -> Result<Answer, Error> {
        let with_token = |token: &AccessToken| Request {
            bearer: Some(token.bearer().clone()),
            ..request.clone()
        };
        self.send_written(with_token, is_expired, refusal).await
    }

    /// The same for a request that is written anew for each token, because it has the token in other places as well.
    pub(crate) async fn send_written(
        &self,
        write: impl Fn(&AccessToken) -> Request,
        is_expired: impl Fn(&Answer) -> bool,
        refusal: impl Fn(&Answer) -> Refusal,
    ) -> Result<Answer, Error> {
        let client = self.client.for_one_call();
        let deadline = client.ends_at();
        let token = self.tokens.token_by(&self.resource, deadline).await?;
        let answer = self.spending(client.send(&write(&token)).await)?;
        if !is_expired(&answer) {
            return Ok(answer);
        }
        let renewed = self.tokens.renew(&self.resource, &token, deadline).await?;
        let answer = self.spending(client.send(&write(&renewed)).await)?;
        if is_expired(&answer) {
            return Err(Error::SignInNeeded(Box::new(refusal(&answer))));
        }
        Ok(answer)
    }

    /// Returns the same session, all requests of which end together, at the latest when one alone would have to.
    pub(crate) fn for_one_call(&self) -> Session {
        self.with_client(self.client.for_one_call())
    }

    /// Returns the same session, but each request is sent once.
    pub(crate) fn without_repeats(&self) -> Session {
        Session {
            spent: self.spent.clone(),
            ..self.with_client(self.client.without_repeats())
        }
    }

    /// How long places of the service were taken by requests of this session, and of none of those it was made from.
    pub(crate) fn spent(&self) -> Duration {
        Duration::from_micros(self.spent.load(Ordering::Relaxed))
    }

    fn with_client(&self, client: Client) -> Session {
        Session {
            client,
            tokens: self.tokens.clone(),
            resource: self.resource.clone(),
            spent: Arc::default(),
        }
    }

    fn spending(&self, outcome: Result<Answer, Error>) -> Result<Answer, Error> {
        if let Ok(answer) = &outcome {
            let took = u64::try_from(answer.took.as_micros()).unwrap_or(u64::MAX);
            self.spent.fetch_add(took, Ordering::Relaxed);
        }
        outcome
    }
}
