//! An administrator's sign-in: who it is, with which roles, and what the registration looks like to that person.
//!
//! It goes through the customer's own registration, so that no other app comes into the tenant, unless a person chooses Offision's own app.
//! Tokens stay in memory.

mod read;
mod redirect;
mod request;
mod role;
mod watch;

use std::fmt;
use std::sync::Arc;

use jiff::Timestamp;
use microsoft::entra::{SignedIn, TokenSource};
use microsoft::exchange::Exchange;
use microsoft::graph::Graph;
use microsoft::secret::Secret;
use uuid::Uuid;

use crate::Session;

pub use read::{AdministratorReading, complete, read_registration};
pub use request::{App, NotStarted, ShownCode, SignInRequest, Way, prepare, prepare_for_changes};
pub use role::Role;
pub use watch::{SignInEvent, SignInPlan, watch};

/// A person who signed in to the tenant.
#[derive(Clone)]
pub struct Administrator {
    pub name: Option<String>,
    pub account: String,
    pub tenant_id: Uuid,
    /// The roles that matter here, active now. `None`: the token does not speak of roles.
    pub roles: Option<Vec<Role>>,
    /// At home in another tenant.
    pub guest: bool,
    pub at: Timestamp,
    pub tokens: Arc<TokenSource>,
    pub(crate) graph: Graph,
    pub(crate) exchange: Exchange,
}

impl Administrator {
    /// `client_id`: the app that the person signed in through.
    fn new(
        session: &Session,
        client_id: Uuid,
        secret: Option<Secret>,
        signed_in: SignedIn,
    ) -> Self {
        let person = signed_in.person.clone();
        let roles = signed_in.token.claims.directory_roles.as_deref();
        let roles = roles.map(Role::among);
        let tokens = Arc::new(TokenSource::of_person(
            session.client.clone(),
            session.endpoints.clone(),
            session.tenant_id,
            client_id,
            secret,
            signed_in,
        ));
        Administrator {
            name: person.name,
            exchange: Exchange::of_person(
                session.client.clone(),
                session.endpoints.clone(),
                session.tenant_id,
                tokens.clone(),
                &person.account,
            ),
            account: person.account,
            tenant_id: person.tenant_id,
            roles,
            guest: person.guest,
            at: Timestamp::now(),
            graph: Graph::new(
                session.client.clone(),
                session.endpoints.clone(),
                tokens.clone(),
            ),
            tokens,
        }
    }

    /// Microsoft Graph with a token that was asked for to change the registration. What it allows is up to the person's roles.
    pub(crate) fn graph_for_changes(&self, session: &Session) -> Graph {
        Graph::new(
            session.client.clone(),
            session.endpoints.clone(),
            Arc::new(self.tokens.for_changes()),
        )
    }

    /// May this person grant Microsoft Graph application permissions? `None`: the roles are not known.
    pub fn may_consent(&self) -> Option<bool> {
        let roles = self.roles.as_ref()?;
        Some(roles.iter().any(|role| role.grants_graph()))
    }
}

impl fmt::Debug for Administrator {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Administrator")
            .field("roles", &self.roles)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
