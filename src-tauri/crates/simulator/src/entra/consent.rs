//! Admin consent in the browser. Sources: Microsoft identity platform, "Admin consent protocols" and
//! "Grant tenant-wide admin consent"; redirects of errors as in real traces.

mod response;

use jiff::Timestamp;

use self::response::{ended, left, redirect};
use super::account::Account;
use super::errors::application::{
    CLIENT_DISABLED, CLIENT_NOT_FOUND, RESOURCE_DISABLED, SERVICE_NOT_SUBSCRIBED, SINGLE_TENANT,
};
use super::errors::consent::{
    CONSENT_WORKFLOW, DECLINED, NO_REPLY_ADDRESS, REDIRECT_MISMATCH, RISKY_APP,
};
use super::errors::credential::PARAMETER_MISSING;
use super::errors::person::OTHER_DIRECTORY;
use super::errors::{Refused, of_code};
use super::pages::{Choice, Kept, Wish};
use super::redirects::{Kind, encoded, platform_of, registered};
use super::{admitted, pages, scopes};
use crate::answer::Answer;
use crate::call::{Call, value_of};
use crate::permissions::{self, AppRole, GRAPH_APP_ID};
use crate::server::Shared;
use crate::tenant::Tenant;
use crate::tenant::application::ServicePrincipal;
use crate::tenant::state::{DelegatedGrant, Replication, ResourceState};
use crate::token::Resource;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    One,
    Two,
}

pub(super) struct Asked {
    kept: Kept,
    redirect: String,
    state: Option<String>,
    scope: Option<String>,
    version: Version,
}

pub(super) fn answer(shared: &Shared, call: &Call, name: &str, version: Version) -> Answer {
    let form = if call.method == "POST" {
        call.form()
    } else {
        call.query.clone()
    };
    let tenant = shared.tenant();
    let asked = match asked(&tenant, call, name, version, &form) {
        Ok(asked) => asked,
        Err(refused) => return pages::error(&refused, &tenant, call),
    };
    let chosen = value_of(&form, "account").and_then(Account::of_id);
    let Some(account) = chosen else {
        return pages::accounts(&asked.kept, &Account::ALL, &tenant.initial_domain);
    };
    let decision = value_of(&form, "decision");
    if let Some(code) = tenant.sign_in.obstacles.get(account.id())
        && let Some(row) = of_code(*code)
    {
        return ended(&tenant, call, &asked, &Refused::from(row));
    }
    if account == Account::Guest && !tenant.sign_in.guest_is_invited {
        let refused = Refused::from(&OTHER_DIRECTORY).with("user", account.address(&tenant));
        return ended(&tenant, call, &asked, &refused);
    }
    let roles = requested(&tenant, &asked);
    if let Some(refused) = missing_service(&tenant, &roles) {
        return pages::error(&refused, &tenant, call);
    }
    if !account.may_consent(&roles) {
        return match decision {
            Some("return") => left(&tenant, &asked),
            _ if tenant.sign_in.app_is_risky => {
                pages::error(&Refused::from(&RISKY_APP), &tenant, call)
            }
            _ if tenant.sign_in.has_consent_workflow => {
                pages::error(&Refused::from(&CONSENT_WORKFLOW), &tenant, call)
            }
            _ => pages::need_approval(&asked.kept, account, &tenant.application.display_name),
        };
    }
    // A decision changes the tenant, and only a form that was sent may do that.
    match decision.filter(|_| call.method == "POST") {
        Some("accept") => {
            drop(tenant);
            accepted(shared, &asked, &roles)
        }
        Some("cancel") if tenant.error_shape.cancel_without_description => left(&tenant, &asked),
        Some("cancel") => ended(&tenant, call, &asked, &Refused::from(&DECLINED)),
        _ => {
            let wishes: Vec<_> = roles
                .iter()
                .map(|role| Wish {
                    words: role.words,
                    value: role.value,
                })
                .collect();
            pages::permissions(&asked.kept, account, &tenant, &wishes, Choice::Everybody)
        }
    }
}

/// Switched on from outside: the error where it would really be shown.
pub(super) fn refuse(shared: &Shared, call: &Call, refused: &Refused) -> Answer {
    let form = if call.method == "POST" {
        call.form()
    } else {
        call.query.clone()
    };
    let tenant = shared.tenant();
    let version = if call.segments.iter().any(|part| part == "v2.0") {
        Version::Two
    } else {
        Version::One
    };
    let name = call
        .segments
        .first()
        .map(String::as_str)
        .unwrap_or_default();
    match asked(&tenant, call, name, version, &form) {
        Ok(asked) => ended(&tenant, call, &asked, refused),
        Err(_) => pages::error(refused, &tenant, call),
    }
}

fn asked(
    tenant: &Tenant,
    call: &Call,
    name: &str,
    version: Version,
    form: &[(String, String)],
) -> Result<Asked, Refused> {
    let sent = |name: &str| {
        value_of(form, name)
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
    };
    let is_any = admitted(tenant, name)?;
    let Some(client_id) = sent("client_id") else {
        return Err(Refused::from(&PARAMETER_MISSING).with("parameter", "client_id"));
    };
    let application = &tenant.application;
    if application.is_deleted || !application.app_id.eq_ignore_ascii_case(&client_id) {
        return Err(Refused::from(&CLIENT_NOT_FOUND));
    }
    if tenant.is_app_disabled() {
        return Err(Refused::from(&CLIENT_DISABLED));
    }
    if is_any && application.sign_in_audience == "AzureADMyOrg" {
        return Err(Refused::from(&SINGLE_TENANT));
    }
    let known = registered(application);
    if known.is_empty() {
        return Err(Refused::from(&NO_REPLY_ADDRESS));
    }
    // A single-page application's addresses are for the browser alone and do not count here.
    let redirect = match sent("redirect_uri") {
        // Microsoft's own guides leave it out; then the first registered one is used.
        None => known
            .iter()
            .find(|(_, kind)| *kind != Kind::SinglePage)
            .map(|(uri, _)| (*uri).to_owned())
            .ok_or_else(|| Refused::from(&NO_REPLY_ADDRESS))?,
        Some(uri) => match platform_of(application, &uri) {
            Some(Kind::Web | Kind::Public) => uri,
            Some(Kind::SinglePage) | None => return Err(Refused::from(&REDIRECT_MISMATCH)),
        },
    };
    let scope = sent("scope");
    if version == Version::Two && scope.is_none() {
        return Err(Refused::from(&PARAMETER_MISSING).with("parameter", "scope"));
    }
    let kept = ["client_id", "redirect_uri", "state", "scope"];
    let fields = kept
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), sent(name)?)))
        .collect();
    Ok(Asked {
        kept: Kept {
            action: call.path.clone(),
            fields,
        },
        redirect,
        state: sent("state"),
        scope,
        version,
    })
}

/// The page says which service the organization does not have.
fn missing_service(tenant: &Tenant, roles: &[&AppRole]) -> Option<Refused> {
    let states = [
        (Resource::Graph, tenant.graph_state),
        (Resource::Exchange, tenant.exchange_state),
    ];
    states.into_iter().find_map(|(resource, state)| {
        let is_asked = roles.iter().any(|role| role.resource == resource.app_id());
        let row = match state {
            ResourceState::Present => return None,
            ResourceState::Missing => &SERVICE_NOT_SUBSCRIBED,
            ResourceState::Disabled => &RESOURCE_DISABLED,
        };
        is_asked.then(|| Refused::from(row).with("resource", resource.app_id()))
    })
}

/// What consent would grant: everything that the registration lists, or what the scope narrows it to.
fn requested(tenant: &Tenant, asked: &Asked) -> Vec<&'static AppRole> {
    let narrowed: Option<Vec<Resource>> = asked.scope.as_ref().map(|scope| {
        let resources = scope
            .split_whitespace()
            .filter_map(|scope| scope.strip_suffix(".default"));
        resources
            .filter_map(|resource| Resource::named(resource, "http://", tenant.cloud))
            .collect()
    });
    let is_asked = |role: &&AppRole| match &narrowed {
        // A bare `.default` stands for every resource of the registration.
        None => true,
        Some(_) if asked.scope.as_deref() == Some(".default") => true,
        Some(resources) => resources.contains(if role.resource == GRAPH_APP_ID {
            &Resource::Graph
        } else {
            &Resource::Exchange
        }),
    };
    let listed = tenant
        .application
        .required_resource_access
        .iter()
        .flat_map(|block| {
            let roles = block
                .resource_access
                .iter()
                .filter(|access| access.kind == "Role");
            roles.filter_map(|access| permissions::app_role(&block.resource_app_id, &access.id))
        });
    listed.filter(is_asked).collect()
}

fn accepted(shared: &Shared, asked: &Asked, roles: &[&AppRole]) -> Answer {
    let mut tenant = shared.tenant_mut();
    let id = shared.ids.guid("service principal");
    let principal = tenant
        .service_principal
        .get_or_insert_with(|| ServicePrincipal {
            id,
            account_enabled: true,
            app_role_assignment_required: false,
            graph_app_roles: Vec::new(),
            exchange_app_roles: Vec::new(),
            directory_roles: Vec::new(),
        });
    let now = Timestamp::now();
    let mut granted = Vec::new();
    for role in roles {
        let is_new = !principal.holds(role.value);
        if principal.grant(role.value, now) && is_new {
            granted.push(role.value);
        }
    }
    if tenant.consent_replication != Replication::AtOnce {
        let until = tenant.consent_replication;
        tenant.hold_back_roles(&granted, until);
    }
    for scope in scopes::listed(&tenant) {
        let grant = DelegatedGrant {
            resource_app_id: scope.resource.to_owned(),
            scope: scope.value.to_owned(),
            principal_id: None,
        };
        if !tenant.delegated_grants.contains(&grant) {
            tenant.delegated_grants.push(grant);
        }
    }
    let tenant_part = format!("tenant={}", tenant.id);
    let consented = "admin_consent=True".to_owned();
    match (asked.version, &asked.scope) {
        (Version::Two, Some(scope)) => {
            let scope = format!(
                "scope={}",
                encoded(scope, tenant.error_shape.percent_spaces)
            );
            redirect(&tenant, asked, &[consented, tenant_part, scope], "")
        }
        _ => redirect(&tenant, asked, &[tenant_part, consented], ""),
    }
}
