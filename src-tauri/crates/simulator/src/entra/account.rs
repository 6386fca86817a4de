//! Who signs in. Source for who may consent: Grant tenant-wide admin consent to an application,
//! prerequisites.

use crate::ids::Ids;
use crate::permissions::{
    APPLICATION_ADMINISTRATOR, AppRole, CLOUD_APPLICATION_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR,
    EXCHANGE_RECIPIENT_ADMINISTRATOR, GLOBAL_ADMINISTRATOR, GLOBAL_READER, GRAPH_APP_ID,
    PRIVILEGED_ROLE_ADMINISTRATOR,
};
use crate::tenant::Tenant;

/// The directory that the account of the other directory comes from.
pub(crate) const OTHER_TENANT: &str = "5b3c6a0e-8f21-4d57-9b1e-2f7a6c0d4e88";
const OTHER_DOMAIN: &str = "fabrikam.onmicrosoft.com";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Account {
    GlobalAdministrator,
    PrivilegedRoleAdministrator,
    CloudApplicationAdministrator,
    ApplicationAdministrator,
    ExchangeAdministrator,
    ExchangeRecipientAdministrator,
    GlobalReader,
    User,
    Guest,
}

impl Account {
    pub(crate) const ALL: [Self; 9] = [
        Self::GlobalAdministrator,
        Self::PrivilegedRoleAdministrator,
        Self::CloudApplicationAdministrator,
        Self::ApplicationAdministrator,
        Self::ExchangeAdministrator,
        Self::ExchangeRecipientAdministrator,
        Self::GlobalReader,
        Self::User,
        Self::Guest,
    ];

    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::GlobalAdministrator => "global-administrator",
            Self::PrivilegedRoleAdministrator => "privileged-role-administrator",
            Self::CloudApplicationAdministrator => "cloud-application-administrator",
            Self::ApplicationAdministrator => "application-administrator",
            Self::ExchangeAdministrator => "exchange-administrator",
            Self::ExchangeRecipientAdministrator => "exchange-recipient-administrator",
            Self::GlobalReader => "global-reader",
            Self::User => "user",
            Self::Guest => "guest",
        }
    }

    pub(crate) fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|account| account.id() == id)
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::GlobalAdministrator => "Global Administrator",
            Self::PrivilegedRoleAdministrator => "Privileged Role Administrator",
            Self::CloudApplicationAdministrator => "Cloud Application Administrator",
            Self::ApplicationAdministrator => "Application Administrator",
            Self::ExchangeAdministrator => "Exchange Administrator",
            Self::ExchangeRecipientAdministrator => "Exchange Recipient Administrator",
            Self::GlobalReader => "Global Reader",
            Self::User => "A user without an administrator role",
            Self::Guest => "An account of another directory",
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::GlobalAdministrator => "Megan Bowen",
            Self::PrivilegedRoleAdministrator => "Lee Gu",
            Self::CloudApplicationAdministrator => "Nestor Wilke",
            Self::ApplicationAdministrator => "Isaiah Langer",
            Self::ExchangeAdministrator => "Joni Sherman",
            Self::ExchangeRecipientAdministrator => "Debra Berger",
            Self::GlobalReader => "Patti Fernandez",
            Self::User => "Adele Vance",
            Self::Guest => "Lidia Holloway",
        }
    }

    /// What the person types to sign in.
    pub(crate) fn address(self, tenant: &Tenant) -> String {
        match self {
            Self::Guest => format!("admin@{OTHER_DOMAIN}"),
            _ => format!(
                "{}@{}",
                self.name().to_lowercase().replace(' ', "."),
                tenant.initial_domain
            ),
        }
    }

    /// The user principal name in a tenant; an invited guest has one made from the address.
    pub(super) fn principal_name(self, tenant: &Tenant, is_invited: bool) -> String {
        match self {
            Self::Guest if is_invited => {
                format!("admin_{OTHER_DOMAIN}#EXT#@{}", tenant.initial_domain)
            }
            _ => self.address(tenant),
        }
    }

    pub(super) fn object_id(self, ids: Ids) -> String {
        ids.guid(&format!("account {}", self.id()))
    }

    /// Template ids of directory roles.
    pub(crate) fn directory_roles(self) -> &'static [&'static str] {
        match self {
            Self::GlobalAdministrator => &[GLOBAL_ADMINISTRATOR],
            Self::PrivilegedRoleAdministrator => &[PRIVILEGED_ROLE_ADMINISTRATOR],
            Self::CloudApplicationAdministrator => &[CLOUD_APPLICATION_ADMINISTRATOR],
            Self::ApplicationAdministrator => &[APPLICATION_ADMINISTRATOR],
            Self::ExchangeAdministrator => &[EXCHANGE_ADMINISTRATOR],
            Self::ExchangeRecipientAdministrator => &[EXCHANGE_RECIPIENT_ADMINISTRATOR],
            Self::GlobalReader => &[GLOBAL_READER],
            Self::User | Self::Guest => &[],
        }
    }

    /// The claim `wids`: in a token of a member it ends with an id that is no role.
    pub(super) fn role_claim(self) -> Vec<&'static str> {
        let mut roles = self.directory_roles().to_vec();
        if self != Self::Guest {
            roles.push(MEMBER);
        }
        roles
    }

    /// Application administrators may consent to anything but Microsoft Graph's app roles.
    pub(super) fn may_consent(self, roles: &[&AppRole]) -> bool {
        match self {
            Self::GlobalAdministrator | Self::PrivilegedRoleAdministrator => true,
            Self::CloudApplicationAdministrator | Self::ApplicationAdministrator => {
                roles.iter().all(|role| role.resource != GRAPH_APP_ID)
            }
            Self::ExchangeAdministrator
            | Self::ExchangeRecipientAdministrator
            | Self::GlobalReader
            | Self::User
            | Self::Guest => false,
        }
    }

    /// Whether the account may consent to delegated permissions that need an administrator.
    pub(super) fn may_consent_to_delegated(self) -> bool {
        self.may_consent(&[])
    }
}

/// Shown in `wids` by every member of the tenant.
const MEMBER: &str = "b79fbf4d-3ef9-4689-8143-76b194e85509";
