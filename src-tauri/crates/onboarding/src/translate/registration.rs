//! The registration and the tenant.

use checks::facts::{
    Application, Audience, EnterpriseApp, RequestedPermission, Secret, SignIn, TenantIdentity,
};
use microsoft::entra::AccessToken;
use microsoft::error::Error;
use microsoft::graph;

use super::permission::permission_of_id;
use crate::diagnosis;

/// Microsoft Graph's own application id, the same in every tenant.
const GRAPH_APP_ID: &str = "00000003-0000-0000-c000-000000000000";

/// What Entra said, as far as it is an answer about tenant, app and secret. `None`: it was not, for example no network.
pub(crate) fn sign_in(token: &Result<AccessToken, Error>) -> Option<SignIn> {
    let refusal = match token {
        Ok(token) => {
            return Some(SignIn::Accepted {
                app_name: token.claims.app_display_name.clone(),
            });
        }
        Err(error) => error.refusal()?,
    };
    let code = refusal.code.as_deref()?;
    let number = code.strip_prefix("AADSTS")?.parse().ok()?;
    Some(match diagnosis::of_code(number).id.as_str() {
        "tenant-not-found"
        | "tenant-malformed"
        | "tenant-missing"
        | "domain-not-verified"
        | "tenant-deleted" => SignIn::TenantNotFound,
        "app-not-found" | "client-id-placeholder" => SignIn::AppNotFound,
        "app-not-in-tenant" => SignIn::AppNotInTenant,
        "app-disabled" | "app-blocked" => SignIn::AppDisabled,
        "secret-refused" | "secret-not-sent" => SignIn::SecretRefused,
        "secret-expired" => SignIn::SecretExpired,
        _ => SignIn::OtherRefusal { code: code.into() },
    })
}

/// The company's name and first domain.
pub(crate) fn tenant_identity(organization: Option<&graph::Organization>) -> TenantIdentity {
    TenantIdentity::Found {
        name: organization.and_then(|organization| organization.display_name.clone()),
        domain: organization
            .and_then(|organization| organization.verified_domains.as_ref())
            .and_then(|domains| {
                domains
                    .iter()
                    .find(|domain| domain.is_initial == Some(true))
            })
            .and_then(|domain| domain.name.clone()),
    }
}

/// The registration, with those of its secrets that begin like the one in use.
pub(crate) fn application(wire: graph::Application, hint: Option<&str>) -> Application {
    let redirects = |platform: Option<graph::RedirectUris>| {
        platform.and_then(|platform| platform.redirect_uris)
    };
    Application {
        audience: wire.sign_in_audience.map(audience),
        web_redirects: redirects(wire.web),
        single_page_redirects: redirects(wire.spa),
        public_client_redirects: redirects(wire.public_client),
        public_client_flows: wire.is_fallback_public_client,
        requested: wire.required_resource_access.and_then(requested),
        secrets: wire.password_credentials.map(|credentials| {
            credentials
                .into_iter()
                .map(|credential| Secret {
                    may_be_in_use: credential.hint.is_some() && credential.hint.as_deref() == hint,
                    name: credential.display_name,
                    hint: credential.hint,
                    ends: credential.end_date_time,
                })
                .collect()
        }),
    }
}

pub(crate) fn enterprise_app(wire: &graph::ServicePrincipal) -> EnterpriseApp {
    EnterpriseApp {
        enabled: match (wire.account_enabled, wire.is_disabled) {
            (_, Some(true)) => Some(false),
            (enabled, _) => enabled,
        },
        // Absent and null both mean that Microsoft has not disabled it, but an answer without the property does not say so.
        disabled_by_microsoft: wire
            .disabled_by_microsoft_status
            .as_deref()
            .map(|status| status != "NotDisabled"),
    }
}

/// `None` when any part is absent: what is not seen may be the permission that is looked for.
fn requested(apis: Vec<graph::RequiredResourceAccess>) -> Option<Vec<RequestedPermission>> {
    let mut permissions = Vec::new();
    for api in apis {
        if api.resource_app_id? != GRAPH_APP_ID {
            continue;
        }
        for access in api.resource_access? {
            let (id, kind) = (access.id?, access.kind?);
            permissions.push(permission_of_id(&id, Some(&kind)));
        }
    }
    Some(permissions)
}

fn audience(text: String) -> Audience {
    match text.as_str() {
        "AzureADMyOrg" => Audience::ThisDirectory,
        "AzureADMultipleOrgs" => Audience::AnyDirectory,
        "AzureADandPersonalMicrosoftAccount" => Audience::AnyDirectoryAndPersonal,
        "PersonalMicrosoftAccount" => Audience::Personal,
        _ => Audience::Other(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permissions_of_other_services_are_not_graphs() {
        let wire: graph::Application = serde_json::from_value(serde_json::json!({
            "requiredResourceAccess": [{
                "resourceAppId": "00000002-0000-0ff1-ce00-000000000000",
                "resourceAccess": [{ "id": "ef54d2bf-783f-4e0f-bca1-3210c0444d99", "type": "Role" }]
            }],
            "passwordCredentials": [
                { "hint": "Bhc", "endDateTime": "2028-11-22T09:00:00Z" },
                { "hint": "6JA", "endDateTime": "2027-11-22T09:00:00Z" },
                { "endDateTime": "2027-11-22T09:00:00Z" }
            ]
        }))
        .expect("the body has the documented shape");
        let facts = application(wire, Some("Bhc"));
        assert_eq!(facts.requested, Some(vec![]), "Exchange uses the same ids");
        assert_eq!(facts.matching_secrets().map(Iterator::count), Some(1));
        assert_eq!(
            facts.secrets.as_ref().map(Vec::len),
            Some(3),
            "the others are kept as well"
        );
        assert_eq!(facts.audience, None, "what is absent is unknown");
    }
}
