//! Requests with a token that is renewed once when the service no longer accepts it.

use std::sync::Arc;

use crate::entra::{AccessToken, TokenSource};
use crate::error::{Error, Refusal};
use crate::http::{Answer, Client, Request};

/// The requests of one client to one resource.
#[derive(Clone)]
pub(crate) struct Session {
    pub(crate) client: Client,
    pub(crate) tokens: Arc<TokenSource>,
    /// What tokens are asked for, without `/.default`.
    pub(crate) resource: String,
}

impl Session {
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
        let answer = client.send(&write(&token)).await?;
        if !is_expired(&answer) {
            return Ok(answer);
        }
        let renewed = self.tokens.renew(&self.resource, &token, deadline).await?;
        let answer = client.send(&write(&renewed)).await?;
        if is_expired(&answer) {
            return Err(Error::SignInNeeded(Box::new(refusal(&answer))));
        }
        Ok(answer)
    }

    /// Returns the same session, all requests of which end together, at the latest when one alone would have to.
    pub(crate) fn for_one_call(&self) -> Session {
        Session {
            client: self.client.for_one_call(),
            tokens: self.tokens.clone(),
            resource: self.resource.clone(),
        }
    }
}
