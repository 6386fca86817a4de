//! The company, users, groups and the registration itself.

use url::form_urlencoded;
use uuid::Uuid;

use super::models::{AppRoleAssignment, Application, Organization, ServicePrincipal, User};
use super::{Graph, Read};
use crate::error::Error;

const USER_PROPERTIES: &str = "id,userPrincipalName,mail,mailNickname,proxyAddresses,accountEnabled,userType,\
    showInAddressList,assignedLicenses,onPremisesSyncEnabled,displayName";

const APPLICATION_PROPERTIES: &str = "id,appId,displayName,createdDateTime,signInAudience,isDisabled,\
    disabledByMicrosoftStatus,publisherDomain,web,publicClient,spa,isFallbackPublicClient,requiredResourceAccess,\
    passwordCredentials";

const SERVICE_PRINCIPAL_PROPERTIES: &str = "id,appId,displayName,accountEnabled,isDisabled,disabledByMicrosoftStatus,\
    appOwnerOrganizationId,appRoleAssignmentRequired,servicePrincipalType,replyUrls,signInAudience";

/// The same in every tenant.
const GRAPH_APP_ID: &str = "00000003-0000-0000-c000-000000000000";

impl Graph {
    /// Reads the company that the token belongs to.
    ///
    /// # Errors
    /// `Unexpected` unless there is exactly one.
    pub async fn organization(&self) -> Result<Read<Organization>, Error> {
        let query = "$select=id,displayName,verifiedDomains,tenantType,countryLetterCode";
        let mut list = self
            .all::<Organization>(self.url(&["organization"], query))
            .await?;
        match (list.value.pop(), list.value.is_empty()) {
            (Some(organization), true) => Ok(list.map(|_| organization)),
            _ => Err(Error::Unexpected {
                host: self.host.clone(),
                what: "the list of organizations does not have exactly one entry".to_owned(),
                request_id: list.request_id,
            }),
        }
    }

    /// Reads a user by object id or user principal name; other addresses are not keys.
    ///
    /// # Errors
    /// `Refused` with status 404 when there is none.
    pub async fn user(&self, key: &str) -> Result<Read<User>, Error> {
        self.read(self.url(&["users", key], &select(USER_PROPERTIES)))
            .await
    }

    /// Finds a user by any of its addresses: as user principal name, as primary address, as proxy address.
    ///
    /// Source: Microsoft Graph, "Get user" (keys) and user resource type (filters on `proxyAddresses`).
    pub async fn find_user_by_address(&self, address: &str) -> Result<Read<Option<User>>, Error> {
        match self.user(address).await {
            Ok(user) => return Ok(user.map(Some)),
            Err(Error::Refused(refusal)) if refusal.status == 404 => {}
            Err(error) => return Err(error),
        }
        let quoted = address.replace('\'', "''");
        let by_mail = format!("mail eq '{quoted}'");
        // The prefix is part of the value and case-sensitive.
        let by_proxy = format!(
            "proxyAddresses/any(p:p eq 'smtp:{quoted}') or proxyAddresses/any(p:p eq 'SMTP:{quoted}')"
        );
        let mut list = self.users_where(&by_mail).await?;
        if list.value.is_empty() {
            list = self.users_where(&by_proxy).await?;
        }
        Ok(list.map(|users| users.into_iter().next()))
    }

    async fn users_where(&self, filter: &str) -> Result<Read<Vec<User>>, Error> {
        let filter: String = form_urlencoded::byte_serialize(filter.as_bytes()).collect();
        // Some gateways take '+' in a filter literally.
        let filter = filter.replace('+', "%20");
        let query = format!("{}&$count=true&$filter={filter}", select(USER_PROPERTIES));
        self.all(self.url(&["users"], &query)).await
    }

    /// Reads one user to see whether `User.Read.All` works.
    pub async fn users_probe(&self) -> Result<Read<()>, Error> {
        self.probe(self.url(&["users"], "$top=1&$select=id")).await
    }

    /// Reads one group to see whether `Group.Read.All` works.
    pub async fn groups_probe(&self) -> Result<Read<()>, Error> {
        self.probe(self.url(&["groups"], "$top=1&$select=id")).await
    }

    /// Reads the registration: with its own token, which needs no permission in its home tenant, or with an administrator's.
    ///
    /// Source: Microsoft Graph, "Get servicePrincipal", permissions of a service principal on itself.
    pub async fn own_application(&self, client_id: Uuid) -> Result<Read<Application>, Error> {
        let key = format!("applications(appId='{}')", client_id.hyphenated());
        self.read(self.url(&[&key], &select(APPLICATION_PROPERTIES)))
            .await
    }

    /// Reads the registration's service principal: with its own token, which needs no permission, or with an administrator's.
    pub async fn own_service_principal(
        &self,
        client_id: Uuid,
    ) -> Result<Read<ServicePrincipal>, Error> {
        let key = format!("servicePrincipals(appId='{}')", client_id.hyphenated());
        self.read(self.url(&[&key], &select(SERVICE_PRINCIPAL_PROPERTIES)))
            .await
    }

    /// Lists the application permissions that were granted to the registration in this tenant.
    pub async fn own_app_role_assignments(
        &self,
        client_id: Uuid,
    ) -> Result<Read<Vec<AppRoleAssignment>>, Error> {
        let key = format!("servicePrincipals(appId='{}')", client_id.hyphenated());
        self.all(self.url(&[&key, "appRoleAssignments"], "")).await
    }

    /// Reads Microsoft Graph's own service principal in this tenant, with the application permissions that it offers.
    pub async fn graph_service_principal(&self) -> Result<Read<ServicePrincipal>, Error> {
        let key = format!("servicePrincipals(appId='{GRAPH_APP_ID}')");
        self.read(self.url(&[&key], "$select=id,appId,displayName,appRoles"))
            .await
    }
}

fn select(properties: &str) -> String {
    format!("$select={properties}")
}
