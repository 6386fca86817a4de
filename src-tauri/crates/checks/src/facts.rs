//! What is known about the registration, the tenant and one room, in the administrator's words.
//!
//! A group of properties that arrive in one answer is one [`Reading`]; each property in it is an `Option`, because an answer may come
//! without it, and an absent property is unknown, never "false".

mod room;

use std::sync::Arc;

use jiff::Timestamp;
use serde::Deserialize;

use crate::Reading;

pub use room::*;

/// What is known about the app registration.
#[derive(Clone, Debug)]
pub struct Registration {
    /// What Entra said to the client id and the secret.
    pub sign_in: Reading<SignIn>,
    /// The registration as it describes itself.
    pub application: Reading<Application>,
    /// The registration's enterprise app in this tenant.
    pub enterprise_app: Reading<EnterpriseApp>,
    /// Microsoft Graph application permissions that are assigned to the enterprise app. Never what the manifest asks for.
    pub granted: Reading<Vec<String>>,
    /// Microsoft Graph permissions in a fresh token.
    pub token_permissions: Reading<Vec<String>>,
    /// One harmless call for each permission that can be tried without an effect.
    pub trials: Vec<Trial>,
    /// When an administrator's consent was seen, if it was seen in this session.
    pub consented_at: Option<Timestamp>,
}

/// Entra's answer to the client id and the secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignIn {
    Accepted {
        app_name: Option<String>,
    },
    TenantNotFound,
    AppNotFound,
    AppDisabled,
    /// The registration exists, but there is no enterprise app in this tenant yet.
    AppNotInTenant,
    SecretRefused,
    SecretExpired,
    /// A refusal that says nothing about the app or the secret, for example Conditional Access.
    OtherRefusal {
        code: Arc<str>,
    },
}

/// A registration's description of itself.
#[derive(Clone, Debug, Default)]
pub struct Application {
    pub audience: Option<Audience>,
    pub web_redirects: Option<Vec<String>>,
    pub single_page_redirects: Option<Vec<String>>,
    pub public_client_redirects: Option<Vec<String>>,
    /// "Allow public client flows" is Yes.
    pub public_client_flows: Option<bool>,
    /// Microsoft Graph permissions that the manifest asks for.
    pub requested: Option<Vec<RequestedPermission>>,
    pub secrets: Option<Vec<Secret>>,
}

impl Application {
    /// The secrets that start with the same characters as the one in use. More than one cannot be told apart.
    pub fn matching_secrets(&self) -> Option<impl Iterator<Item = &Secret>> {
        let secrets = self.secrets.as_ref()?;
        Some(secrets.iter().filter(|secret| secret.may_be_in_use))
    }
}

/// A registration as it stands in the tenant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EnterpriseApp {
    /// "Enabled for users to sign-in?" is Yes.
    pub enabled: Option<bool>,
    pub disabled_by_microsoft: Option<bool>,
}

/// Who may sign in to the app ("Supported account types").
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    ThisDirectory,
    AnyDirectory,
    AnyDirectoryAndPersonal,
    Personal,
    Other(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestedPermission {
    pub name: String,
    pub kind: PermissionKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PermissionKind {
    /// The app acts as itself: what Offision needs.
    Application,
    /// The app acts for a signed-in person: the right name under the wrong heading.
    Delegated,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secret {
    pub name: Option<String>,
    /// Its first characters, which Entra shows.
    pub hint: Option<String>,
    pub ends: Option<Timestamp>,
    /// It starts with the same characters as the secret in use.
    pub may_be_in_use: bool,
}

/// One permission, tried.
#[derive(Clone, Debug)]
pub struct Trial {
    pub permission: String,
    pub works: Reading<bool>,
}

/// What is known about the tenant as a whole.
pub struct Tenant {
    pub found: Reading<TenantIdentity>,
    /// What the directory says about the address of the delegate.
    pub delegate: Reading<DelegateAccount>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TenantIdentity {
    Found {
        name: Option<String>,
        domain: Option<String>,
    },
    NotFound,
}

/// What stands behind the delegate's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DelegateAccount {
    /// A mailbox, or a mail-enabled security group: can be a delegate.
    Usable {
        name: Option<String>,
    },
    /// A group whose members are computed; Exchange cannot process a room that has one.
    DynamicGroup {
        name: Option<String>,
    },
    /// Something that cannot be a delegate, such as a contact or a distribution group; in Microsoft's spelling.
    Unsuitable {
        kind: String,
    },
    NotFound,
}
