//! A person's sign-in in the browser. Source: Microsoft identity platform, OAuth 2.0 authorization
//! code flow.

mod request;
mod response;

use jiff::Timestamp;

use self::request::{Prompt, Request, Stopped};
use super::account::Account;
use super::errors::application::NOT_ASSIGNED;
use super::errors::consent::{CONSENT_WORKFLOW, DECLINED, NOT_CONSENTED, RISKY_APP};
use super::errors::person::{NOT_SIGNED_IN, OTHER_DIRECTORY};
use super::errors::{Refused, Shown, of_code};
use super::grants::{Code, SignIn, ticket};
use super::pages;
use super::pages::{Choice, Wish};
use crate::answer::Answer;
use crate::call::{Call, value_of};
use crate::permissions::DelegatedScope;
use crate::server::Shared;
use crate::tenant::Tenant;
use crate::tenant::state::DelegatedGrant;

const SESSION: &str = "simulated-account";

pub(super) fn answer(shared: &Shared, call: &Call, name: &str) -> Answer {
    let form = form_of(call);
    let tenant = shared.tenant();
    let request = match Request::read(&tenant, call, name, &form) {
        Ok(request) => request,
        Err(stopped) => return stopped_at(stopped, &tenant, call),
    };
    let chosen = value_of(&form, "account").and_then(Account::of_id);
    let signed_in = session(call).filter(|_| request.prompt.takes_session());
    let Some(account) = chosen.or(signed_in) else {
        return match request.prompt {
            Prompt::Silent => ended(&request, &tenant, call, &Refused::from(&NOT_SIGNED_IN)),
            _ => pages::accounts(
                &request.kept,
                &offered(&request, &tenant),
                &tenant.initial_domain,
            ),
        };
    };
    if let Some(refused) = obstacle(&request, &tenant, account) {
        return ended(&request, &tenant, call, &refused);
    }
    let missing = missing_consent(shared, &request, &tenant, account);
    if missing.is_empty() && request.prompt != Prompt::Consent {
        drop(tenant);
        return signed_in_as(shared, &request, account);
    }
    if request.prompt == Prompt::Silent {
        let refused = Refused::from(&NOT_CONSENTED).saying("consent_required");
        return ended(&request, &tenant, call, &refused);
    }
    let needs_administrator = missing.iter().any(|scope| scope.needs_administrator);
    let decision = value_of(&form, "decision");
    if needs_administrator && !account.may_consent_to_delegated() {
        return match decision {
            Some("return") => response::left(&request.reply, &tenant),
            _ if tenant.sign_in.app_is_risky => {
                pages::error(&Refused::from(&RISKY_APP), &tenant, call)
            }
            _ if tenant.sign_in.has_consent_workflow => {
                pages::error(&Refused::from(&CONSENT_WORKFLOW), &tenant, call)
            }
            _ => pages::need_approval(&request.kept, account, &tenant.application.display_name),
        };
    }
    // A decision changes the tenant, and only a form that was sent may do that.
    match decision.filter(|_| call.method == "POST") {
        Some("accept") => {
            let is_everybody =
                account.may_consent_to_delegated() && value_of(&form, "everybody") == Some("on");
            drop(tenant);
            consent(shared, account, &missing, is_everybody);
            signed_in_as(shared, &request, account)
        }
        Some("cancel") if tenant.error_shape.cancel_without_description => {
            response::left(&request.reply, &tenant)
        }
        Some("cancel") => ended(&request, &tenant, call, &Refused::from(&DECLINED)),
        _ => {
            let choice = if account.may_consent_to_delegated() {
                Choice::OnePersonOrEverybody
            } else {
                Choice::OnePerson
            };
            let wishes = wishes(&missing);
            pages::permissions(&request.kept, account, &tenant, &wishes, choice)
        }
    }
}

/// Switched on from outside: the error where it would really be shown.
pub(super) fn refuse(shared: &Shared, call: &Call, refused: &Refused) -> Answer {
    let name = call.segments.first().map_or("", String::as_str);
    let tenant = shared.tenant();
    match Request::read(&tenant, call, name, &form_of(call)) {
        Ok(request) => ended(&request, &tenant, call, refused),
        Err(_) => pages::error(refused, &tenant, call),
    }
}

fn form_of(call: &Call) -> Vec<(String, String)> {
    if call.method == "POST" {
        call.form()
    } else {
        call.query.clone()
    }
}

fn stopped_at(stopped: Stopped, tenant: &Tenant, call: &Call) -> Answer {
    match stopped {
        Stopped::OnPage(refused) => pages::error(&refused, tenant, call),
        Stopped::AtApp(reply, refused) => response::refused(&reply, tenant, call, &refused),
    }
}

/// On a page, or back at the app, as this error does.
fn ended(request: &Request, tenant: &Tenant, call: &Call, refused: &Refused) -> Answer {
    match refused.row.shown {
        Shown::Page => pages::error(refused, tenant, call),
        Shown::Redirect => response::refused(&request.reply, tenant, call, refused),
    }
}

/// A hint leaves one account; somebody who is to choose chooses from all.
fn offered(request: &Request, tenant: &Tenant) -> Vec<Account> {
    let hinted = request.hint.as_deref().and_then(|hint| {
        Account::ALL
            .into_iter()
            .find(|account| account.id() == hint || account.address(tenant) == hint)
    });
    match hinted {
        Some(account) if request.prompt != Prompt::SelectAccount => vec![account],
        _ => Account::ALL.to_vec(),
    }
}

/// Why this account cannot sign in to this app.
pub(super) fn obstacle_of(tenant: &Tenant, account: Account, is_any: bool) -> Option<Refused> {
    let user = account.address(tenant);
    if let Some(row) = tenant
        .sign_in
        .obstacles
        .get(account.id())
        .and_then(|code| of_code(*code))
    {
        return Some(Refused::from(row).with("user", user));
    }
    let is_stranger = account == Account::Guest && !is_any && !tenant.sign_in.guest_is_invited;
    if is_stranger {
        return Some(Refused::from(&OTHER_DIRECTORY).with("user", user));
    }
    let needs_assignment = tenant
        .service_principal
        .as_ref()
        .is_some_and(|principal| principal.app_role_assignment_required);
    needs_assignment.then(|| Refused::from(&NOT_ASSIGNED).with("user", user))
}

fn obstacle(request: &Request, tenant: &Tenant, account: Account) -> Option<Refused> {
    obstacle_of(tenant, account, request.is_any_tenant)
}

fn missing_consent(
    shared: &Shared,
    request: &Request,
    tenant: &Tenant,
    account: Account,
) -> Vec<&'static DelegatedScope> {
    let person = account.object_id(shared.ids);
    let mut wanted = request.scopes.wanted(tenant);
    if request.prompt != Prompt::Consent {
        wanted.retain(|scope| !tenant.has_delegated_grant(scope.resource, scope.value, &person));
    }
    wanted
}

pub(super) fn wishes(scopes: &[&'static DelegatedScope]) -> Vec<Wish> {
    scopes
        .iter()
        .map(|scope| Wish {
            words: scope.words,
            value: scope.value,
        })
        .collect()
}

/// Remembers what a person, or an administrator for everybody, has allowed.
pub(super) fn consent(
    shared: &Shared,
    account: Account,
    scopes: &[&'static DelegatedScope],
    is_everybody: bool,
) {
    let mut tenant = shared.tenant_mut();
    for scope in scopes {
        let grant = DelegatedGrant {
            resource_app_id: scope.resource.to_owned(),
            scope: scope.value.to_owned(),
            principal_id: (!is_everybody).then(|| account.object_id(shared.ids)),
        };
        if !tenant.delegated_grants.contains(&grant) {
            tenant.delegated_grants.push(grant);
        }
    }
}

fn signed_in_as(shared: &Shared, request: &Request, account: Account) -> Answer {
    let code = ticket("1.");
    let kept = Code {
        sign_in: SignIn {
            account,
            is_elsewhere: account == Account::Guest && request.is_any_tenant,
            platform: request.platform,
            scopes: request.scopes.clone(),
            nonce: request.nonce.clone(),
        },
        redirect: request.reply.redirect.clone(),
        challenge: request.challenge.clone(),
        issued: Timestamp::now(),
        is_redeemed: false,
    };
    shared.grants.kept().codes.insert(code.clone(), kept);
    let tenant = shared.tenant();
    response::code(&request.reply, &tenant, &code).header(
        "set-cookie",
        format!("{SESSION}={}; Path=/; HttpOnly; SameSite=Lax", account.id()),
    )
}

/// Who has signed in in this browser.
fn session(call: &Call) -> Option<Account> {
    call.header("cookie")?
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == SESSION)
        .and_then(|(_, id)| Account::of_id(id))
}
