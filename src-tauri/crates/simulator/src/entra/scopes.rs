//! The scopes of a sign-in. Source: Scopes and permissions in the Microsoft identity platform.

use crate::permissions::{self, DELEGATED_SCOPES, DelegatedScope};
use crate::tenant::Tenant;
use crate::token::Resource;

const OPENID: [&str; 4] = ["openid", "profile", "email", "offline_access"];

/// What an app asks for in the name of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Scopes {
    /// Of OpenID Connect.
    pub(super) openid: Vec<String>,
    pub(super) permissions: Vec<Permission>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Permission {
    pub(super) resource: Resource,
    /// `None` for `.default`: what was consented to already, or what the registration lists.
    pub(super) scope: Option<&'static str>,
}

/// A part of `scope` that means nothing here.
pub(super) struct Unknown(pub(super) String);

impl Scopes {
    /// A bare name is one of Microsoft Graph's.
    pub(super) fn parse(text: &str, base: &str, tenant: &Tenant) -> Result<Self, Unknown> {
        let mut scopes = Self::default();
        for word in text.split_whitespace() {
            if OPENID.contains(&word) {
                scopes.openid.push(word.to_owned());
                continue;
            }
            let unknown = || Unknown(word.to_owned());
            let (resource, value) = match word.rsplit_once('/') {
                None => (Resource::Graph, word),
                Some((name, value)) => (
                    Resource::named(name, base, tenant.cloud).ok_or_else(unknown)?,
                    value,
                ),
            };
            let scope = match value {
                ".default" => None,
                value => Some(
                    permissions::delegated_scope(resource.app_id(), value)
                        .ok_or_else(unknown)?
                        .value,
                ),
            };
            scopes.permissions.push(Permission { resource, scope });
        }
        Ok(scopes)
    }

    pub(super) fn has_openid(&self, name: &str) -> bool {
        self.openid.iter().any(|known| known == name)
    }

    /// In the order of the request, each once.
    pub(super) fn resources(&self) -> Vec<Resource> {
        let mut resources = Vec::new();
        for permission in &self.permissions {
            if !resources.contains(&permission.resource) {
                resources.push(permission.resource);
            }
        }
        resources
    }

    /// What a person would have to consent to, `.default` being what the registration lists.
    pub(super) fn wanted(&self, tenant: &Tenant) -> Vec<&'static DelegatedScope> {
        let mut wanted: Vec<&DelegatedScope> = Vec::new();
        for permission in &self.permissions {
            let found: Vec<_> = match permission.scope {
                Some(value) => permissions::delegated_scope(permission.resource.app_id(), value)
                    .into_iter()
                    .collect(),
                None => listed(tenant)
                    .into_iter()
                    .filter(|scope| scope.resource == permission.resource.app_id())
                    .collect(),
            };
            for scope in found {
                if wanted
                    .iter()
                    .all(|known| known.resource != scope.resource || known.value != scope.value)
                {
                    wanted.push(scope);
                }
            }
        }
        wanted
    }
}

/// The delegated permissions of the registration.
pub(super) fn listed(tenant: &Tenant) -> Vec<&'static DelegatedScope> {
    let blocks = &tenant.application.required_resource_access;
    let is_listed = |scope: &&DelegatedScope| {
        blocks.iter().any(|block| {
            block.resource_app_id == scope.resource
                && block
                    .resource_access
                    .iter()
                    .any(|access| access.kind == "Scope" && access.id == scope.id)
        })
    };
    DELEGATED_SCOPES.iter().filter(is_listed).collect()
}
