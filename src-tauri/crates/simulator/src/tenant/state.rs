//! States that a tenant can be in beside its registration and its rooms.

use std::collections::HashMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::Tenant;

/// The Microsoft cloud that a tenant is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cloud {
    #[default]
    Global,
    Gcc,
    UsGovHigh,
    UsGovDod,
    China,
}

impl Cloud {
    /// As `openid-configuration` names the instance.
    pub(crate) fn instance(self) -> &'static str {
        match self {
            Self::Global | Self::Gcc => "microsoftonline.com",
            Self::UsGovHigh | Self::UsGovDod => "microsoftonline.us",
            Self::China => "partner.microsoftonline.cn",
        }
    }

    pub(crate) fn directory_graph_host(self) -> &'static str {
        match self {
            Self::China => "graph.chinacloudapi.cn",
            _ => "graph.windows.net",
        }
    }

    pub(crate) fn region(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Global => ("AS", None),
            Self::Gcc => ("NA", Some("GCC")),
            Self::UsGovHigh => ("USGov", Some("DODCON")),
            Self::UsGovDod => ("USGov", Some("DOD")),
            Self::China => ("CN", None),
        }
    }

    pub(crate) fn graph_host(self) -> &'static str {
        match self {
            Self::Global | Self::Gcc => "graph.microsoft.com",
            Self::UsGovHigh => "graph.microsoft.us",
            Self::UsGovDod => "dod-graph.microsoft.us",
            Self::China => "microsoftgraph.chinacloudapi.cn",
        }
    }

    /// The first is the audience of tokens.
    pub(crate) fn exchange_hosts(self) -> &'static [&'static str] {
        match self {
            Self::Global | Self::Gcc => &["outlook.office365.com"],
            Self::UsGovHigh => &["outlook.office365.us"],
            Self::UsGovDod => &["outlook-dod.office365.us"],
            // Microsoft's own sources disagree.
            Self::China => &["partner.outlook.cn", "outlook.office365.cn"],
        }
    }
}

/// Whether the tenant still serves anybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TenantState {
    #[default]
    Active,
    Deleted,
    /// Blocked because nobody used it.
    Dormant,
}

/// Microsoft Graph's or Exchange Online's own service principal in this tenant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResourceState {
    #[default]
    Present,
    Disabled,
    Missing,
}

/// A tenant that is asked for here but lives in another cloud.
#[derive(Clone, Debug)]
pub struct TenantElsewhere {
    pub id: String,
    pub domain: String,
    pub cloud: Cloud,
}

/// When a change reaches the servers that answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Replication {
    #[default]
    AtOnce,
    /// So many token requests do not see it yet.
    AfterRequests(u32),
    /// Only when the test says so.
    WhenReleased,
}

/// What sign-in asks of people beside a password, and how consent works here.
#[derive(Clone, Debug, Default)]
pub struct SignInPolicy {
    /// The app's own tokens are refused (AADSTS53003), as by Conditional Access for workload identities.
    pub blocks_app: bool,
    /// Device codes are refused (AADSTS53003), as by the "authentication flows" condition.
    pub blocks_device_code: bool,
    /// The AADSTS code on which the sign-in of an account ends, by the account's id.
    pub obstacles: HashMap<String, u32>,
    /// The app is multitenant and its publisher is not verified (AADSTS900941).
    pub app_is_risky: bool,
    /// People who may not consent can send a request (AADSTS90095).
    pub has_consent_workflow: bool,
    /// The account of the other directory was invited, and is a guest here.
    pub guest_is_invited: bool,
}

/// How device codes behave.
#[derive(Clone, Copy, Debug)]
pub struct DeviceCodes {
    /// Seconds.
    pub interval: u64,
    pub lifetime: Duration,
    /// So many of the next polls are told to slow down.
    pub slow_downs: u32,
}

impl Default for DeviceCodes {
    fn default() -> Self {
        Self {
            interval: 5,
            lifetime: Duration::from_secs(900),
            slow_downs: 0,
        }
    }
}

/// How Exchange Online takes `$batch`, which Microsoft does not document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Batches {
    /// Each item waits for the one before it, so that a batch saves round trips and no work.
    #[default]
    OneAfterAnother,
    /// All items are worked on at once.
    SideBySide,
    /// Refused with status 404.
    NotFound,
    /// Refused with status 405.
    NotAllowed,
}

/// A delegated permission that somebody has consented to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DelegatedGrant {
    pub resource_app_id: String,
    /// Such as `Application.Read.All`.
    pub scope: String,
    /// Object id of the person; `None` for everybody in the tenant.
    pub principal_id: Option<String>,
}

/// What the servers that answer do not see yet.
#[derive(Clone, Debug, Default)]
pub(crate) struct HeldBack {
    roles: Option<(Vec<String>, Replication)>,
    secrets: Vec<(String, Replication)>,
}

fn looked(replication: &mut Replication) -> bool {
    match replication {
        Replication::AtOnce | Replication::AfterRequests(0) => true,
        Replication::AfterRequests(left) => {
            *left -= 1;
            false
        }
        Replication::WhenReleased => false,
    }
}

impl Tenant {
    /// A secret that was made just now: until it has replicated, AADSTS7000215 answers it.
    pub fn hold_back_secret(&mut self, secret_text: &str, until: Replication) {
        self.held_back
            .secrets
            .retain(|(known, _)| known != secret_text);
        self.held_back.secrets.push((secret_text.to_owned(), until));
    }

    pub fn release_secrets(&mut self) {
        self.held_back.secrets.clear();
    }

    /// Application permissions that are granted already, and that no token shows until then.
    pub fn hold_back_roles(&mut self, values: &[&str], until: Replication) {
        let (roles, replication) = self
            .held_back
            .roles
            .get_or_insert_with(|| (Vec::new(), until));
        roles.extend(values.iter().map(|value| (*value).to_owned()));
        *replication = until;
    }

    /// From now on every token shows what was consented to.
    pub fn release_roles(&mut self) {
        self.held_back.roles = None;
    }

    /// Whether the servers know this secret by now; counts the request.
    pub(crate) fn has_replicated(&mut self, secret_text: &str) -> bool {
        self.held_back
            .secrets
            .iter_mut()
            .find(|(known, _)| known == secret_text)
            .is_none_or(|(_, replication)| looked(replication))
    }

    /// Counts a request for an app's token; to be called before the token is made.
    pub(crate) fn look_at_roles(&mut self) {
        if let Some((_, replication)) = &mut self.held_back.roles
            && looked(replication)
        {
            self.held_back.roles = None;
        }
    }

    pub(crate) fn holds_back(&self, role: &str) -> bool {
        self.held_back
            .roles
            .as_ref()
            .is_some_and(|(roles, _)| roles.iter().any(|held| held == role))
    }

    /// Deactivated everywhere, disabled by Microsoft, or with sign-in switched off here.
    pub(crate) fn is_app_disabled(&self) -> bool {
        self.application.is_disabled
            || self.application.disabled_by_microsoft_status.is_some()
            || self
                .service_principal
                .as_ref()
                .is_some_and(|principal| !principal.account_enabled)
    }

    pub(crate) fn has_delegated_grant(&self, resource: &str, scope: &str, person: &str) -> bool {
        self.delegated_grants.iter().any(|grant| {
            grant.resource_app_id == resource
                && grant.scope == scope
                && grant.principal_id.as_deref().is_none_or(|id| id == person)
        })
    }
}
