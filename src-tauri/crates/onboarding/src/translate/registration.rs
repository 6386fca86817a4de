//! The registration and the tenant.

use checks::facts::{
    Application, Audience, PermissionKind, RequestedPermission, Secret, SignIn, TenantIdentity,
};
use microsoft::entra::AccessToken;
use microsoft::error::Error;
use microsoft::graph;

use crate::cause::Cause;

/// Microsoft Graph's own application id, the same in every tenant.
const GRAPH_APP_ID: &str = "00000003-0000-0000-c000-000000000000";

/// Microsoft Graph permissions by name, with the id of the application permission and of the delegated one.
///
/// Source: Microsoft Graph permissions reference. Both ids are needed: the right name under "Delegated" is a common mistake.
pub static APPLICATION_PERMISSIONS: &[(&str, &str, &str)] = &[
    (
        "Calendars.ReadWrite",
        "ef54d2bf-783f-4e0f-bca1-3210c0444d99",
        "1ec239c2-d7c9-4623-a91a-a9775856bb36",
    ),
    (
        "Group.Read.All",
        "5b567255-7703-4780-807c-7be8301ae99b",
        "5f8c59db-677d-491f-a6b8-5f174b11ec1d",
    ),
    (
        "Mail.Send",
        "b633e1c5-b582-4048-a93e-9f11b44c7e96",
        "e383f46e-2787-4529-855e-0e479a3ffac0",
    ),
    (
        "Place.Read.All",
        "913b9306-0ce1-42b8-9137-6a7df690a760",
        "cb8f45a0-5c2e-4ea1-b803-84b870a7d7ec",
    ),
    (
        "User.Read.All",
        "df021288-bdef-4463-88db-98f22de89214",
        "a154be20-db9c-4678-8ab7-66f6cc099a59",
    ),
];

/// The permission behind an id of Microsoft Graph. Unknown ids keep their id as name.
pub fn permission_of_id(id: &str, kind: Option<&str>) -> RequestedPermission {
    let known = APPLICATION_PERMISSIONS
        .iter()
        .find(|(_, application, delegated)| {
            application.eq_ignore_ascii_case(id) || delegated.eq_ignore_ascii_case(id)
        });
    RequestedPermission {
        name: known.map_or(id, |(name, ..)| name).to_owned(),
        kind: match kind {
            Some("Role") => PermissionKind::Application,
            _ => PermissionKind::Delegated,
        },
    }
}

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
    Some(match Cause::of_text(code)? {
        Cause::TenantNotFound | Cause::TenantMalformed => SignIn::TenantNotFound,
        Cause::AppNotFound => SignIn::AppNotFound,
        Cause::AppNotInTenant => SignIn::AppNotInTenant,
        Cause::AppDisabled => SignIn::AppDisabled,
        Cause::SecretRefused => SignIn::SecretRefused,
        Cause::SecretExpired => SignIn::SecretExpired,
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
        requested: wire.required_resource_access.map(|apis| {
            apis.into_iter()
                .filter(|api| api.resource_app_id.as_deref() == Some(GRAPH_APP_ID))
                .flat_map(|api| api.resource_access.unwrap_or_default())
                .filter_map(|access| {
                    Some(permission_of_id(
                        access.id.as_deref()?,
                        access.kind.as_deref(),
                    ))
                })
                .collect()
        }),
        matching_secrets: wire.password_credentials.map(|credentials| {
            credentials
                .into_iter()
                .filter(|credential| {
                    credential.hint.is_some() && credential.hint.as_deref() == hint
                })
                .map(|credential| Secret {
                    name: credential.display_name,
                    ends: credential.end_date_time,
                })
                .collect()
        }),
    }
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
    fn the_same_name_under_delegated_is_another_permission() {
        assert_eq!(
            permission_of_id("ef54d2bf-783f-4e0f-bca1-3210c0444d99", Some("Role")),
            RequestedPermission {
                name: "Calendars.ReadWrite".into(),
                kind: PermissionKind::Application
            }
        );
        assert_eq!(
            permission_of_id("1EC239C2-d7c9-4623-a91a-a9775856bb36", Some("Scope")),
            RequestedPermission {
                name: "Calendars.ReadWrite".into(),
                kind: PermissionKind::Delegated
            }
        );
    }

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
        assert_eq!(facts.matching_secrets.map(|secrets| secrets.len()), Some(1));
        assert_eq!(facts.audience, None, "what is absent is unknown");
    }
}
