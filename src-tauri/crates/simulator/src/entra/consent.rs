//! Admin consent in the browser. Sources: Microsoft identity platform, "Admin consent protocols" and
//! "Grant tenant-wide admin consent"; redirects of errors as in real traces.

use jiff::Timestamp;
use url::Url;
use url::form_urlencoded::byte_serialize;

use super::account::Account;
use super::errors::{
    Aadsts, CLIENT_NOT_FOUND, DECLINED, NO_REPLY_ADDRESS, OTHER_DIRECTORY, PARAMETER_MISSING,
    REDIRECT_MISMATCH, SINGLE_TENANT, TENANT_MALFORMED, TENANT_NOT_FOUND, Trace,
};
use super::{Authority, authority, pages};
use crate::answer::Answer;
use crate::call::{Call, value_of};
use crate::permissions::{self, AppRole, GRAPH_APP_ID};
use crate::server::Shared;
use crate::tenant::Tenant;
use crate::tenant::application::ServicePrincipal;
use crate::token::Resource;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    One,
    Two,
}

/// What the browser has sent so far; it travels through the pages as hidden fields.
pub(super) struct Asked {
    pub(super) action: String,
    pub(super) fields: Vec<(String, String)>,
    redirect: String,
    state: Option<String>,
    scope: Option<String>,
    version: Version,
}

const GUEST_ADDRESS: &str = "admin@fabrikam.onmicrosoft.com";
const GUEST_ISSUER: &str = "https://sts.windows.net/9188040d-6c67-4c5b-b112-36a304b66dad/";

pub(super) fn answer(shared: &Shared, call: &Call, name: &str, version: Version) -> Answer {
    let form = if call.method == "POST" {
        call.form()
    } else {
        call.query.clone()
    };
    let asked = match asked(shared, call, name, version, &form) {
        Ok(asked) => asked,
        Err((error, arguments)) => {
            let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
            return pages::error(&error.sentence(&arguments), error.code, &Trace::of(call));
        }
    };
    let chosen = value_of(&form, "account");
    let Some(account) = Account::ALL
        .into_iter()
        .find(|account| chosen == Some(account.id()))
    else {
        return pages::accounts(&asked, &shared.tenant().initial_domain);
    };
    let roles = requested(&shared.tenant(), &asked);
    if account == Account::Guest {
        return other_directory(shared, call, &asked);
    }
    if !account.may_consent(&roles) {
        return match value_of(&form, "decision") {
            Some("return") => redirect(
                &asked,
                &[
                    "error=access_denied".to_owned(),
                    "error_subcode=cancel".to_owned(),
                ],
                "",
            ),
            _ => pages::need_approval(&asked, account, &shared.tenant().application.display_name),
        };
    }
    // A decision changes the tenant, and only a form that was sent may do that.
    match value_of(&form, "decision").filter(|_| call.method == "POST") {
        Some("accept") => accepted(shared, &asked, &roles),
        Some("cancel") => declined(call, &asked),
        _ => pages::permissions(&asked, account, &shared.tenant(), &roles),
    }
}

type Refused = (&'static Aadsts, Vec<String>);

fn asked(
    shared: &Shared,
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
    let named = authority(shared, name);
    match named {
        Authority::ThisTenant | Authority::AnyTenant => {}
        Authority::Unknown => return Err((&TENANT_NOT_FOUND, vec![name.to_owned()])),
        Authority::Malformed => return Err((&TENANT_MALFORMED, vec![name.to_owned()])),
    }
    let Some(client_id) = sent("client_id") else {
        return Err((&PARAMETER_MISSING, vec!["client_id".to_owned()]));
    };
    let tenant = shared.tenant();
    let application = &tenant.application;
    if !application.app_id.eq_ignore_ascii_case(&client_id) {
        return Err((
            &CLIENT_NOT_FOUND,
            vec![client_id, tenant.display_name.clone()],
        ));
    }
    if named == Authority::AnyTenant && application.sign_in_audience == "AzureADMyOrg" {
        return Err((
            &SINGLE_TENANT,
            vec![client_id, application.display_name.clone()],
        ));
    }
    // A single-page application's addresses are for the browser alone and do not count here.
    let platforms = [&application.web, &application.public_client];
    let mut registered = platforms
        .iter()
        .flat_map(|platform| &platform.redirect_uris);
    let redirect = match sent("redirect_uri") {
        // Microsoft's own guides leave it out; then the first registered one is used.
        None => registered
            .next()
            .cloned()
            .ok_or((&NO_REPLY_ADDRESS, Vec::new()))?,
        Some(uri) if registered.any(|known| is_same_redirect(known, &uri)) => uri,
        Some(uri) => return Err((&REDIRECT_MISMATCH, vec![uri, client_id])),
    };
    let scope = sent("scope");
    if version == Version::Two && scope.is_none() {
        return Err((&PARAMETER_MISSING, vec!["scope".to_owned()]));
    }
    let kept = ["client_id", "redirect_uri", "state", "scope"];
    let fields = kept
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), sent(name)?)))
        .collect();
    Ok(Asked {
        action: call.path.clone(),
        fields,
        redirect,
        state: sent("state"),
        scope,
        version,
    })
}

/// Exact, except that the port of a loopback address is ignored.
/// Source: Redirect URI (reply URL) best practices and limitations, "Localhost exceptions".
fn is_same_redirect(known: &str, sent: &str) -> bool {
    if known == sent {
        return true;
    }
    let (Ok(known), Ok(sent)) = (Url::parse(known), Url::parse(sent)) else {
        return false;
    };
    let is_loopback = matches!(sent.host_str(), Some("localhost" | "127.0.0.1"));
    is_loopback
        && known.scheme() == sent.scheme()
        && known.host_str() == sent.host_str()
        && known.path() == sent.path()
        && known.query() == sent.query()
}

/// What consent would grant: everything that the registration lists, or what the scope narrows it to.
fn requested(tenant: &Tenant, asked: &Asked) -> Vec<&'static AppRole> {
    let narrowed: Option<Vec<Resource>> = asked.scope.as_ref().map(|scope| {
        let resources = scope
            .split_whitespace()
            .filter_map(|scope| scope.strip_suffix(".default"));
        resources
            .filter_map(|resource| Resource::named(resource, "http://"))
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
            graph_app_roles: Vec::new(),
            exchange_app_roles: Vec::new(),
            directory_roles: Vec::new(),
        });
    let now = Timestamp::now();
    for role in roles {
        principal.grant(role.value, now);
    }
    let tenant_part = format!("tenant={}", tenant.id);
    let consented = "admin_consent=True".to_owned();
    match (asked.version, &asked.scope) {
        (Version::Two, Some(scope)) => redirect(
            asked,
            &[consented, tenant_part, format!("scope={}", encoded(scope))],
            "",
        ),
        _ => redirect(asked, &[tenant_part, consented], ""),
    }
}

fn declined(call: &Call, asked: &Asked) -> Answer {
    redirect(asked, &error_parts(call, &DECLINED, &[]), "#")
}

fn other_directory(shared: &Shared, call: &Call, asked: &Asked) -> Answer {
    let tenant = shared.tenant();
    let application = &tenant.application;
    let arguments = [
        GUEST_ADDRESS,
        GUEST_ISSUER,
        &tenant.display_name,
        &application.app_id,
        &application.display_name,
    ];
    redirect(asked, &error_parts(call, &OTHER_DIRECTORY, &arguments), "#")
}

/// Real traces carry `admin_consent=True` on errors too, and no tenant.
fn error_parts(call: &Call, error: &Aadsts, arguments: &[&str]) -> [String; 4] {
    let trace = Trace::of(call);
    let description = format!(
        "{}\r\nTrace ID: {}\r\nCorrelation ID: {}\r\nTimestamp: {}",
        error.sentence(arguments),
        trace.trace_id,
        trace.correlation_id,
        trace.timestamp
    );
    let uri = format!(
        "https://login.microsoftonline.com/error?code={}",
        error.code
    );
    [
        format!("error={}", error.error),
        format!("error_description={}", encoded(&description)),
        format!("error_uri={}", encoded(&uri)),
        "admin_consent=True".to_owned(),
    ]
}

fn redirect(asked: &Asked, parts: &[String], ending: &str) -> Answer {
    let state = asked
        .state
        .as_ref()
        .map(|state| format!("state={}", encoded(state)));
    let query: Vec<_> = parts.iter().cloned().chain(state).collect();
    let joint = if asked.redirect.contains('?') {
        '&'
    } else {
        '?'
    };
    let location = format!("{}{joint}{}{ending}", asked.redirect, query.join("&"));
    Answer::empty(302)
        .header("location", location)
        .header("cache-control", "no-store, no-cache")
}

/// Entra ID writes `+` for a space and percent codes in lower case.
fn encoded(text: &str) -> String {
    byte_serialize(text.as_bytes())
        .map(|piece| {
            if piece.starts_with('%') {
                piece.to_lowercase()
            } else {
                piece.to_owned()
            }
        })
        .collect()
}
