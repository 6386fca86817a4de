//! The app registration, what the tenant has granted to it, and the people.

use jiff::{SignedDuration, Timestamp};

use super::{INITIAL_DOMAIN, LOOPBACK_REDIRECT, OFFISION_CALLBACK, delegate_address};
use crate::ids::Ids;
use crate::permissions::{
    APP_ROLES, EXCHANGE_APP_ID, GLOBAL_READER, GRAPH_APP_ID, HELP_PAGE, delegated_scope,
};
use crate::tenant::Tenant;
use crate::tenant::application::{
    Application, PasswordCredential, Platform, RequiredResourceAccess, ResourceAccess,
    ServicePrincipal,
};
use crate::tenant::directory::{Group, GroupKind, User};
use crate::tenant::recipients::sid_of;
use crate::tenant::state::DelegatedGrant;

const DAY: SignedDuration = SignedDuration::from_hours(24);
const MANAGE_EXCHANGE: &str = "Exchange.Manage";

/// A tenant without rooms whose app is registered and consented as the help page asks.
pub(super) fn tenant(ids: Ids, secret: &str) -> Tenant {
    let registered = Timestamp::now() - DAY * 30;
    let application = Application {
        app_id: ids.guid("application, client id"),
        object_id: ids.guid("application, object id"),
        display_name: "Offision Integration".to_owned(),
        created_date_time: registered,
        sign_in_audience: "AzureADMultipleOrgs".to_owned(),
        web: Platform {
            redirect_uris: vec![OFFISION_CALLBACK.to_owned(), LOOPBACK_REDIRECT.to_owned()],
        },
        spa: Platform::default(),
        public_client: Platform::default(),
        required_resource_access: vec![
            RequiredResourceAccess {
                resource_app_id: GRAPH_APP_ID.to_owned(),
                resource_access: role_ids(GRAPH_APP_ID, &HELP_PAGE),
            },
            RequiredResourceAccess {
                resource_app_id: EXCHANGE_APP_ID.to_owned(),
                resource_access: exchange_access(),
            },
        ],
        password_credentials: vec![PasswordCredential {
            key_id: ids.guid("client secret, key id"),
            display_name: "Offision Integration".to_owned(),
            hint: secret.chars().take(3).collect(),
            secret_text: secret.to_owned(),
            start: registered,
            end: registered + DAY * 729,
        }],
        owners: Vec::new(),
        is_disabled: false,
        is_deleted: false,
        disabled_by_microsoft_status: None,
        is_fallback_public_client: None,
    };
    let mut principal = ServicePrincipal {
        id: ids.guid("service principal"),
        account_enabled: true,
        app_role_assignment_required: false,
        graph_app_roles: Vec::new(),
        exchange_app_roles: Vec::new(),
        directory_roles: vec![GLOBAL_READER.to_owned()],
    };
    for value in HELP_PAGE.iter().chain(&["Exchange.ManageAsApp"]) {
        principal.grant(value, registered);
    }
    let mut tenant = Tenant::new(ids.guid("tenant"), INITIAL_DOMAIN.to_owned(), application);
    tenant.service_principal = Some(principal);
    tenant.graph_service_principal_id = ids.guid("Microsoft Graph in this tenant");
    tenant.exchange_service_principal_id = ids.guid("Exchange Online in this tenant");
    tenant.delegated_grants.push(DelegatedGrant {
        resource_app_id: EXCHANGE_APP_ID.to_owned(),
        scope: MANAGE_EXCHANGE.to_owned(),
        principal_id: None,
    });
    tenant.users = people(ids);
    tenant.groups = groups(ids, &tenant.users);
    tenant
}

/// Exchange through the app's own token, and through that of an administrator who signs in.
fn exchange_access() -> Vec<ResourceAccess> {
    let delegated = delegated_scope(EXCHANGE_APP_ID, MANAGE_EXCHANGE);
    role_ids(EXCHANGE_APP_ID, &["Exchange.ManageAsApp"])
        .into_iter()
        .chain(delegated.map(|scope| ResourceAccess::scope(scope.id)))
        .collect()
}

/// Registered, never consented. The portal makes the service principal with the registration, and an
/// administrator has given it its directory role, so that consent alone is what is missing.
pub(super) fn without_consent(tenant: &mut Tenant) {
    if let Some(principal) = &mut tenant.service_principal {
        principal.graph_app_roles.clear();
        principal.exchange_app_roles.clear();
    }
    tenant.delegated_grants.clear();
}

pub(super) fn with_expired_secret(tenant: &mut Tenant) {
    let now = Timestamp::now();
    for credential in &mut tenant.application.password_credentials {
        credential.start = now - DAY * 740;
        credential.end = now - DAY * 10;
    }
}

/// Between the warnings at fourteen and at seven days, whatever the hour.
pub(super) fn with_ending_secret(tenant: &mut Tenant) {
    let now = Timestamp::now();
    for credential in &mut tenant.application.password_credentials {
        credential.start = now - DAY * 720;
        credential.end = now + DAY * 9 + SignedDuration::from_hours(12);
    }
}

/// The right names under "Delegated permissions", consented to: an app of its own has none of them.
pub(super) fn with_delegated_permissions(tenant: &mut Tenant) {
    for block in &mut tenant.application.required_resource_access {
        if block.resource_app_id == GRAPH_APP_ID {
            block.resource_access = HELP_PAGE
                .iter()
                .filter_map(|value| delegated_scope(GRAPH_APP_ID, value))
                .map(|scope| ResourceAccess::scope(scope.id))
                .collect();
        }
    }
    let granted = HELP_PAGE.iter().map(|value| DelegatedGrant {
        resource_app_id: GRAPH_APP_ID.to_owned(),
        scope: (*value).to_owned(),
        principal_id: None,
    });
    tenant.delegated_grants.extend(granted);
    if let Some(principal) = &mut tenant.service_principal {
        principal.graph_app_roles.clear();
    }
}

/// Permissions that somebody has added "to be safe", and granted.
pub(super) fn with_more_than_needed(tenant: &mut Tenant) {
    const EXTRA: [&str; 2] = ["Directory.Read.All", "Application.Read.All"];
    for block in &mut tenant.application.required_resource_access {
        if block.resource_app_id == GRAPH_APP_ID {
            block.resource_access.extend(role_ids(GRAPH_APP_ID, &EXTRA));
        }
    }
    let registered = tenant.application.created_date_time;
    if let Some(principal) = &mut tenant.service_principal {
        for value in EXTRA {
            principal.grant(value, registered);
        }
    }
}

fn role_ids(resource: &str, values: &[&str]) -> Vec<ResourceAccess> {
    let named = |value: &&str| {
        APP_ROLES
            .iter()
            .find(|role| role.resource == resource && role.value == *value)
    };
    values
        .iter()
        .filter_map(named)
        .map(|role| ResourceAccess::role(role.id))
        .collect()
}

fn people(ids: Ids) -> Vec<User> {
    let person = |alias: &str, display_name: &str, name: Option<&str>| {
        let id = ids.guid(&format!("user {alias}"));
        User {
            // Mailboxes made in recent years are called by their object id.
            name: name.map_or_else(|| id.clone(), str::to_owned),
            alias: alias.to_owned(),
            display_name: display_name.to_owned(),
            user_principal_name: format!("{alias}@{INITIAL_DOMAIN}"),
            mail: format!("{alias}@{INITIAL_DOMAIN}"),
            aliases: Vec::new(),
            account_enabled: true,
            user_type: "Member".to_owned(),
            has_mailbox: true,
            user_sid: sid_of(&id),
            id,
        }
    };
    let mut delegate = person("offision", "Offision Booking", None);
    debug_assert_eq!(delegate.mail, delegate_address());
    delegate
        .aliases
        .push(format!("room-requests@{INITIAL_DOMAIN}"));
    vec![
        delegate,
        person("reception", "Reception", Some("reception")),
        person("facilities", "Facilities Desk", Some("Facilities Desk")),
        person("adele.vance", "Adele Vance", None),
        person("alex.wilber", "Alex Wilber", None),
    ]
}

fn groups(ids: Ids, people: &[User]) -> Vec<Group> {
    let group = |alias: &str, display_name: &str, kind: GroupKind, members: &[&User]| {
        let id = ids.guid(&format!("group {alias}"));
        Group {
            name: display_name.to_owned(),
            display_name: display_name.to_owned(),
            mail: format!("{alias}@{INITIAL_DOMAIN}"),
            kind,
            member_ids: members.iter().map(|member| member.id.clone()).collect(),
            user_sid: sid_of(&id),
            id,
        }
    };
    vec![
        group(
            "room-approvers",
            "Room Approvers",
            GroupKind::MailEnabledSecurity,
            &[&people[0], &people[1]],
        ),
        group(
            "executives",
            "Executives",
            GroupKind::Distribution,
            &[&people[3]],
        ),
        group(
            "all-staff",
            "All Staff",
            GroupKind::DynamicDistribution,
            &[],
        ),
    ]
}
