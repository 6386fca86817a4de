//! Tokens of a person who signed in, and what they are asked for.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use uuid::Uuid;

use super::super::authorization::{SignedIn, change_scope, exchange_scope, graph_scope};
use super::super::client_credentials::every_permission;
use super::{Grant, Kept, Slot, TokenSource};
use crate::cloud::Endpoints;
use crate::http::Client;
use crate::secret::Secret;

impl TokenSource {
    /// Gives tokens for a person who signed in. `secret`: only for a sign-in that came back to the Web platform.
    pub fn of_person(
        client: Client,
        endpoints: Endpoints,
        tenant_id: Uuid,
        client_id: Uuid,
        secret: Option<Secret>,
        signed_in: SignedIn,
    ) -> Self {
        let first = Slot(tokio::sync::Mutex::new(Kept {
            token: Some(signed_in.token),
            worked: true,
        }));
        let slots = HashMap::from([(endpoints.graph_resource.clone(), Arc::new(first))]);
        TokenSource {
            client,
            endpoints,
            tenant_id,
            client_id,
            grant: Grant::Person {
                secret,
                refresh_token: RwLock::new(signed_in.refresh_token),
            },
            for_changes: false,
            slots: RwLock::new(slots),
        }
    }

    /// Gives tokens of the same person with which registrations can be changed, which the sign-in itself did not ask for. The first one is
    /// refused (`AADSTS65001`) where nobody has consented to that. A registration's own tokens stay what they are.
    pub fn for_changes(&self) -> TokenSource {
        let grant = match &self.grant {
            Grant::Secret(secret) => Grant::Secret(secret.clone()),
            Grant::Person {
                secret,
                refresh_token,
            } => {
                let refresh_token = refresh_token.read().unwrap_or_else(PoisonError::into_inner);
                Grant::Person {
                    secret: secret.clone(),
                    refresh_token: RwLock::new(refresh_token.clone()),
                }
            }
        };
        TokenSource {
            client: self.client.clone(),
            endpoints: self.endpoints.clone(),
            tenant_id: self.tenant_id,
            client_id: self.client_id,
            grant,
            for_changes: true,
            slots: RwLock::default(),
        }
    }

    /// A person is asked for one permission of Graph and one of Exchange. Elsewhere, and where a cloud's Exchange has no permission of
    /// that name, whatever the person consented to is taken.
    pub(super) fn scopes(&self, resource: &str) -> Vec<String> {
        if resource == self.endpoints.graph_resource && self.for_changes {
            vec![change_scope(&self.endpoints)]
        } else if resource == self.endpoints.graph_resource {
            vec![graph_scope(&self.endpoints)]
        } else if resource == self.endpoints.exchange_resource {
            vec![exchange_scope(&self.endpoints), every_permission(resource)]
        } else {
            vec![every_permission(resource)]
        }
    }
}
