//! A tenant, an app and its secret: everything that requests need.

use std::sync::Arc;

use checks::{Because, Source};
use microsoft::cloud::Endpoints;
use microsoft::entra::TokenSource;
use microsoft::exchange::Exchange;
use microsoft::graph::Graph;
use microsoft::http::Client;
use microsoft::secret::Secret;
use url::Url;
use uuid::Uuid;

use crate::administrator::Administrator;
use crate::sources::ReadThrough;

/// A connection to one tenant as one app. Cheap to clone.
#[derive(Clone)]
pub struct Session {
    pub tenant_id: Uuid,
    pub client_id: Uuid,
    /// Offision's callback, or a loopback address at which the wizard listens.
    pub redirect_url: Url,
    pub endpoints: Endpoints,
    pub client: Client,
    pub tokens: Arc<TokenSource>,
    pub graph: Graph,
    pub exchange: Exchange,
    /// The first three characters of the secret, by which the registration's secrets are told apart.
    pub secret_hint: Option<String>,
    /// Who signed in, and reads what the app itself may not.
    pub administrator: Option<Administrator>,
}

impl Session {
    /// Exchange as it is asked on this way, and how facts from there are marked.
    ///
    /// # Errors
    /// Why it is not asked at all.
    pub fn exchange_through(&self, through: ReadThrough) -> Result<(&Exchange, Source), Because> {
        match through {
            ReadThrough::App => Ok((&self.exchange, Source::ExchangeApp)),
            ReadThrough::Administrator => match &self.administrator {
                Some(administrator) => Ok((&administrator.exchange, Source::ExchangeUser)),
                None => Err(Because::NobodySignedIn),
            },
            ReadThrough::Graph => Err(Because::ExchangeNotAsked),
        }
    }

    pub fn new(
        client: Client,
        endpoints: Endpoints,
        tenant_id: Uuid,
        client_id: Uuid,
        secret: Secret,
        redirect_url: Url,
    ) -> Self {
        let secret_hint = secret.hint().map(str::to_owned);
        let tokens = Arc::new(TokenSource::new(
            client.clone(),
            endpoints.clone(),
            tenant_id,
            client_id,
            secret,
        ));
        Session {
            graph: Graph::new(client.clone(), endpoints.clone(), tokens.clone()),
            exchange: Exchange::new(client.clone(), endpoints.clone(), tenant_id, tokens.clone()),
            tenant_id,
            client_id,
            redirect_url,
            endpoints,
            client,
            tokens,
            secret_hint,
            administrator: None,
        }
    }
}
