//! Requests with a token that is renewed once when the service no longer accepts it.

use std::sync::Arc;

use crate::entra::TokenSource;
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
    /// that share the old one, and the request is sent again.
    ///
    /// # Errors
    /// `SignInNeeded` when the new token is refused as well or cannot be had.
    pub(crate) async fn send(
        &self,
        mut request: Request,
        is_expired: impl Fn(&Answer) -> bool,
        refusal: impl Fn(&Answer) -> Refusal,
    ) -> Result<Answer, Error> {
        let token = self.tokens.token(&self.resource).await?;
        request.bearer = Some(token.bearer().clone());
        let answer = self.client.send(&request).await?;
        if !is_expired(&answer) {
            return Ok(answer);
        }
        let renewed = self.tokens.renew(&self.resource, &token).await?;
        request.bearer = Some(renewed.bearer().clone());
        let answer = self.client.send(&request).await?;
        if is_expired(&answer) {
            return Err(Error::SignInNeeded(Box::new(refusal(&answer))));
        }
        Ok(answer)
    }
}
