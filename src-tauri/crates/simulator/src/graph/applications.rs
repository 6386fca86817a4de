//! The registration and the service principal. An app may read its own without any permission.
//! Source: Microsoft Graph, Get servicePrincipal: "A service principal can retrieve its own
//! application and service principal details without being granted any application permissions."

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::application_value::application_value;
use super::query::selected;
use super::{Ask, errors, filter, ok};
use crate::answer::Answer;
use crate::permissions::{APP_ROLES, DELEGATED_SCOPES, EXCHANGE_APP_ID, GRAPH_APP_ID};
use crate::tenant::Tenant;
use crate::tenant::application::{GrantedRole, ServicePrincipal};
use crate::tenant::state::ResourceState;

const READS_APPLICATIONS: [&str; 3] = [
    "Application.Read.All",
    "Application.ReadWrite.All",
    "Directory.Read.All",
];

pub(super) fn route(ask: &Ask<'_>, first: &str, rest: &[&str]) -> Option<Answer> {
    let keyed = |name: &str| {
        first
            .strip_prefix(name)?
            .strip_prefix("(appId='")?
            .strip_suffix("')")
    };
    if let Some(app_id) = keyed("applications") {
        return rest.is_empty().then(|| {
            application(
                ask,
                |tenant| tenant.application.app_id.eq_ignore_ascii_case(app_id),
                app_id,
            )
        });
    }
    if let Some(app_id) = keyed("servicePrincipals") {
        return service_principal_route(
            ask,
            |known, _| known.eq_ignore_ascii_case(app_id),
            app_id,
            rest,
        );
    }
    match (first, rest) {
        ("applications", []) => Some(list(
            ask,
            "applications",
            if ask.tenant.application.is_deleted {
                Vec::new()
            } else {
                vec![application_value(ask.tenant)]
            },
        )),
        ("applications", [id]) => Some(application(
            ask,
            |tenant| tenant.application.object_id == *id,
            id,
        )),
        ("servicePrincipals", []) => Some(list(
            ask,
            "servicePrincipals",
            service_principals(ask.tenant),
        )),
        ("servicePrincipals", [id, rest @ ..]) => {
            service_principal_route(ask, |_, known| known.eq_ignore_ascii_case(id), id, rest)
        }
        _ => None,
    }
}

fn reads_any(ask: &Ask<'_>) -> bool {
    // Guests see little of a directory, whatever their app may read.
    ask.bearer.opens_any(&READS_APPLICATIONS) && !ask.bearer.is_guest
}

/// Without a permission an app reads itself; a person does not read an app.
fn reads(ask: &Ask<'_>, is_own: bool) -> bool {
    reads_any(ask) || (is_own && !ask.bearer.is_person && ask.tenant.app_can_read_itself)
}

fn application(ask: &Ask<'_>, is_own: impl Fn(&Tenant) -> bool, key: &str) -> Answer {
    let is_own = is_own(ask.tenant) && !ask.tenant.application.is_deleted;
    if !reads(ask, is_own) {
        return errors::directory_denied();
    }
    if !is_own {
        return errors::resource_not_found(key);
    }
    entity(ask, "applications/$entity", application_value(ask.tenant))
}

/// Lists need a permission, even when the filter names the app itself.
fn list(ask: &Ask<'_>, what: &str, mut rows: Vec<Value>) -> Answer {
    if !reads_any(ask) {
        return errors::directory_denied();
    }
    if let Some(text) = ask.call.option("$filter") {
        let Some(wanted) = filter::parse(text) else {
            return errors::bad_request("Invalid filter clause");
        };
        rows.retain(|row| wanted.holds(&|name| row[name].clone()));
    }
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| selected(ask, row, None))
        .collect();
    ok(json!({"@odata.context": ask.context(what), "value": rows}))
}

/// `matches` takes the application id and the object id of a service principal.
fn service_principal_route(
    ask: &Ask<'_>,
    matches: impl Fn(&str, &str) -> bool,
    key: &str,
    rest: &[&str],
) -> Option<Answer> {
    let own = ask
        .tenant
        .service_principal
        .as_ref()
        .filter(|own| matches(&ask.tenant.application.app_id, &own.id));
    if !reads(ask, own.is_some()) {
        return Some(errors::directory_denied());
    }
    let known = service_principals(ask.tenant);
    let text = |row: &Value, name: &str| row[name].as_str().unwrap_or_default().to_owned();
    let found = known
        .into_iter()
        .find(|row| matches(&text(row, "appId"), &text(row, "id")));
    let Some(found) = found else {
        return Some(errors::resource_not_found(key));
    };
    // "Own details" are the object alone: what it was granted needs a permission.
    if !rest.is_empty() && !reads_any(ask) {
        return Some(errors::directory_denied());
    }
    match rest {
        [] => Some(entity(ask, "servicePrincipals/$entity", found)),
        ["appRoleAssignments"] => {
            let rows = own
                .map(|own| assignments(ask.tenant, own))
                .unwrap_or_default();
            Some(ok(
                json!({"@odata.context": ask.context("appRoleAssignments"), "value": rows}),
            ))
        }
        ["appRoleAssignedTo"] => Some(ok(
            json!({"@odata.context": ask.context("appRoleAssignments"), "value": []}),
        )),
        _ => None,
    }
}

fn entity(ask: &Ask<'_>, of: &str, object: Value) -> Answer {
    let mut object = selected(ask, object, None);
    object["@odata.context"] = json!(ask.context(of));
    ok(object)
}

fn service_principals(tenant: &Tenant) -> Vec<Value> {
    let application = &tenant.application;
    let own = tenant.service_principal.iter().map(|own| {
        json!({
            "id": own.id, "appId": application.app_id, "displayName": application.display_name,
            "appDisplayName": application.display_name, "accountEnabled": own.account_enabled,
            "appOwnerOrganizationId": tenant.id, "appRoleAssignmentRequired": own.app_role_assignment_required, "servicePrincipalType": "Application",
            "disabledByMicrosoftStatus": application.disabled_by_microsoft_status, "replyUrls": application.web.redirect_uris,
            "signInAudience": application.sign_in_audience, "servicePrincipalNames": [application.app_id], "tags": [],
            "appRoles": [], "keyCredentials": [], "passwordCredentials": [],
        })
    });
    let resource = |id: &str, app_id: &str, name: &str, state: ResourceState| {
        let roles: Vec<_> = APP_ROLES
            .iter()
            .filter(|role| role.resource == app_id)
            .map(|role| {
                json!({"id": role.id, "value": role.value, "displayName": role.words, "description": role.words,
                    "isEnabled": true, "origin": "Application", "allowedMemberTypes": ["Application"]})
            })
            .collect();
        let scopes: Vec<_> = DELEGATED_SCOPES
            .iter()
            .filter(|scope| scope.resource == app_id)
            .map(|scope| {
                json!({"id": scope.id, "value": scope.value, "isEnabled": true,
                    "type": if scope.needs_administrator { "Admin" } else { "User" },
                    "adminConsentDisplayName": scope.words, "adminConsentDescription": scope.words,
                    "userConsentDisplayName": scope.words, "userConsentDescription": scope.words})
            })
            .collect();
        let value = json!({"id": id, "appId": app_id, "displayName": name, "appDisplayName": name,
            "accountEnabled": state == ResourceState::Present, "oauth2PermissionScopes": scopes,
            "servicePrincipalType": "Application", "appRoleAssignmentRequired": false,
            "appOwnerOrganizationId": "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "appRoles": roles});
        (state != ResourceState::Missing).then_some(value)
    };
    let resources = [
        resource(
            &tenant.graph_service_principal_id,
            GRAPH_APP_ID,
            "Microsoft Graph",
            tenant.graph_state,
        ),
        resource(
            &tenant.exchange_service_principal_id,
            EXCHANGE_APP_ID,
            "Office 365 Exchange Online",
            tenant.exchange_state,
        ),
    ];
    own.chain(resources.into_iter().flatten()).collect()
}

fn assignments(tenant: &Tenant, own: &ServicePrincipal) -> Vec<Value> {
    let row = |role: &GrantedRole, resource_id: &str, resource_name: &str| {
        json!({
            "id": URL_SAFE_NO_PAD.encode(format!("{}:{}", own.id, role.app_role_id)),
            "createdDateTime": role.created_date_time.to_string(), "deletedDateTime": null,
            "appRoleId": role.app_role_id, "principalDisplayName": tenant.application.display_name,
            "principalId": own.id, "principalType": "ServicePrincipal",
            "resourceDisplayName": resource_name, "resourceId": resource_id,
        })
    };
    let graph = own
        .graph_app_roles
        .iter()
        .map(|role| row(role, &tenant.graph_service_principal_id, "Microsoft Graph"));
    let exchange = own.exchange_app_roles.iter().map(|role| {
        row(
            role,
            &tenant.exchange_service_principal_id,
            "Office 365 Exchange Online",
        )
    });
    graph.chain(exchange).collect()
}
