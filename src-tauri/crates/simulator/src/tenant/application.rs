use jiff::Timestamp;

use crate::permissions::{self, GRAPH_APP_ID};

/// The app registration, as the Microsoft Graph resource `application` spells it.
#[derive(Clone, Debug)]
pub struct Application {
    /// The client id.
    pub app_id: String,
    pub object_id: String,
    pub display_name: String,
    pub created_date_time: Timestamp,
    /// `AzureADMyOrg`, `AzureADMultipleOrgs`, ...
    pub sign_in_audience: String,
    pub web: Platform,
    pub spa: Platform,
    pub public_client: Platform,
    pub required_resource_access: Vec<RequiredResourceAccess>,
    pub password_credentials: Vec<PasswordCredential>,
    /// Object ids of people who may change it without a role.
    pub owners: Vec<String>,
    /// Deactivated in every tenant.
    pub is_disabled: bool,
    /// In the bin, from which it can be taken back for thirty days.
    pub is_deleted: bool,
    /// `DisabledDueToViolationOfServicesAgreement`, ...
    pub disabled_by_microsoft_status: Option<String>,
    /// "Allow public client flows"; `None` as the portal leaves it.
    pub is_fallback_public_client: Option<bool>,
}

#[derive(Clone, Debug, Default)]
pub struct Platform {
    pub redirect_uris: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredResourceAccess {
    pub resource_app_id: String,
    pub resource_access: Vec<ResourceAccess>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceAccess {
    pub id: String,
    /// `Role` (application permission) or `Scope` (delegated permission); `type` on the wire.
    pub kind: String,
}

impl ResourceAccess {
    pub fn role(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            kind: "Role".to_owned(),
        }
    }

    pub fn scope(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            kind: "Scope".to_owned(),
        }
    }
}

#[derive(Clone, Debug)]
pub struct PasswordCredential {
    /// The "Secret ID" of the portal.
    pub key_id: String,
    pub display_name: String,
    /// The first three characters of the secret.
    pub hint: String,
    pub secret_text: String,
    pub start: Timestamp,
    pub end: Timestamp,
}

/// The enterprise app: what this tenant has granted to the registration.
#[derive(Clone, Debug)]
pub struct ServicePrincipal {
    pub id: String,
    pub account_enabled: bool,
    /// "Assignment required": only people who are assigned may sign in.
    pub app_role_assignment_required: bool,
    pub graph_app_roles: Vec<GrantedRole>,
    pub exchange_app_roles: Vec<GrantedRole>,
    /// Template ids of directory roles; `wids` in a token.
    pub directory_roles: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrantedRole {
    pub app_role_id: String,
    /// Such as `Calendars.ReadWrite`.
    pub value: String,
    pub created_date_time: Timestamp,
}

impl ServicePrincipal {
    /// Grants an application permission by name; false when the simulator does not know it.
    /// Granting twice changes nothing.
    pub fn grant(&mut self, value: &str, at: Timestamp) -> bool {
        let Some(role) = permissions::app_role_named(value) else {
            return false;
        };
        let granted = if role.resource == GRAPH_APP_ID {
            &mut self.graph_app_roles
        } else {
            &mut self.exchange_app_roles
        };
        if granted.iter().all(|known| known.value != value) {
            granted.push(GrantedRole {
                app_role_id: role.id.to_owned(),
                value: value.to_owned(),
                created_date_time: at,
            });
        }
        true
    }

    pub(crate) fn holds(&self, value: &str) -> bool {
        self.graph_app_roles
            .iter()
            .chain(&self.exchange_app_roles)
            .any(|role| role.value == value)
    }

    /// Takes an application permission away. Tokens issued before keep it, as real ones do.
    pub fn revoke(&mut self, value: &str) {
        self.graph_app_roles.retain(|role| role.value != value);
        self.exchange_app_roles.retain(|role| role.value != value);
    }
}
