//! Who signs in to consent. Source: Grant tenant-wide admin consent to an application, prerequisites.

use crate::permissions::{AppRole, GRAPH_APP_ID};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Account {
    GlobalAdministrator,
    PrivilegedRoleAdministrator,
    CloudApplicationAdministrator,
    User,
    Guest,
}

impl Account {
    pub(super) const ALL: [Self; 5] = [
        Self::GlobalAdministrator,
        Self::PrivilegedRoleAdministrator,
        Self::CloudApplicationAdministrator,
        Self::User,
        Self::Guest,
    ];

    pub(super) fn id(self) -> &'static str {
        match self {
            Self::GlobalAdministrator => "global-administrator",
            Self::PrivilegedRoleAdministrator => "privileged-role-administrator",
            Self::CloudApplicationAdministrator => "cloud-application-administrator",
            Self::User => "user",
            Self::Guest => "guest",
        }
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::GlobalAdministrator => "Global Administrator",
            Self::PrivilegedRoleAdministrator => "Privileged Role Administrator",
            Self::CloudApplicationAdministrator => "Cloud Application Administrator",
            Self::User => "A user without an administrator role",
            Self::Guest => "An account of another directory",
        }
    }

    /// Cloud Application Administrators may consent to anything but Microsoft Graph's app roles.
    pub(super) fn may_consent(self, roles: &[&AppRole]) -> bool {
        match self {
            Self::GlobalAdministrator | Self::PrivilegedRoleAdministrator => true,
            Self::CloudApplicationAdministrator => {
                roles.iter().all(|role| role.resource != GRAPH_APP_ID)
            }
            Self::User | Self::Guest => false,
        }
    }
}
