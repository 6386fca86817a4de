//! Device codes: asked for by the app, typed in by the person. Source: Microsoft identity platform,
//! device authorization grant.

use jiff::Timestamp;
use serde_json::json;

use super::account::Account;
use super::authorize::{consent, obstacle_of, wishes};
use super::errors::Refused;
use super::errors::application::{CLIENT_DISABLED, CLIENT_NOT_FOUND};
use super::errors::credential::{PARAMETER_MISSING, POST_ONLY, SCOPE_INVALID};
use super::errors::grant::{BAD_CODE, DEVICE_CODE_EMPTY, DEVICE_CODE_USED};
use super::errors::policy::BLOCKED_BY_CONDITIONAL_ACCESS;
use super::grants::{Device, DeviceState, ticket, user_code};
use super::pages::Kept;
use super::scopes::{Scopes, Unknown};
use super::{admitted, pages};
use crate::answer::Answer;
use crate::call::{Call, value_of};
use crate::server::Shared;
use crate::tenant::Tenant;

/// `POST /{tenant}/oauth2/v2.0/devicecode`
pub(super) fn code(shared: &Shared, call: &Call, name: &str) -> Answer {
    let tenant = shared.tenant();
    let scopes = match asked(&tenant, call, name) {
        Ok(scopes) => scopes,
        Err(refused) => return refused.answer(&tenant, call),
    };
    let (user_code, device_code) = (user_code(), ticket("DAQAB"));
    let page = format!("{}/devicelogin", call.base);
    let message = format!(
        "To sign in, use a web browser to open the page {page} and enter the code {user_code} to authenticate."
    );
    let settings = tenant.device_codes;
    let body = json!({
        "user_code": user_code, "device_code": device_code, "verification_uri": page,
        "expires_in": settings.lifetime.as_secs(), "interval": settings.interval, "message": message,
    });
    let device = Device {
        user_code,
        scopes,
        issued: Timestamp::now(),
        state: DeviceState::Pending,
    };
    shared.grants.kept().devices.insert(device_code, device);
    Answer::json(200, body).header("cache-control", "no-store, no-cache")
}

fn asked(tenant: &Tenant, call: &Call, name: &str) -> Result<Scopes, Refused> {
    if call.method != "POST" {
        return Err(Refused::from(&POST_ONLY));
    }
    admitted(tenant, name)?;
    let form = call.form();
    let needed = |name: &str| {
        value_of(&form, name)
            .filter(|value| !value.is_empty())
            .ok_or_else(|| Refused::from(&PARAMETER_MISSING).with("parameter", name))
    };
    let application = &tenant.application;
    let client_id = needed("client_id")?;
    if application.is_deleted || !application.app_id.eq_ignore_ascii_case(client_id) {
        return Err(Refused::from(&CLIENT_NOT_FOUND));
    }
    if tenant.is_app_disabled() {
        return Err(Refused::from(&CLIENT_DISABLED));
    }
    Scopes::parse(needed("scope")?, &call.base, tenant)
        .map_err(|Unknown(word)| Refused::from(&SCOPE_INVALID).with("scope", word))
}

/// `/devicelogin`
pub(super) fn page(shared: &Shared, call: &Call) -> Answer {
    let form = if call.method == "POST" {
        call.form()
    } else {
        call.query.clone()
    };
    let typed = value_of(&form, "otc").map(|code| code.trim().to_uppercase());
    let mut kept = Kept {
        action: call.path.clone(),
        fields: Vec::new(),
    };
    let tenant = shared.tenant();
    let problem = |row| Some(Refused::from(row).sentence(&tenant, call));
    let Some(typed) = typed else {
        return pages::device_code(&kept, None);
    };
    if typed.is_empty() {
        return pages::device_code(&kept, problem(&DEVICE_CODE_EMPTY).as_deref());
    }
    let found = shared
        .grants
        .kept()
        .devices
        .iter()
        .find(|(_, device)| device.user_code == typed)
        .map(|(code, device)| (code.clone(), device.clone()));
    let Some((device_code, device)) = found else {
        return pages::device_code(&kept, problem(&BAD_CODE).as_deref());
    };
    if device.state != DeviceState::Pending {
        return pages::error(&Refused::from(&DEVICE_CODE_USED), &tenant, call);
    }
    kept.fields.push(("otc".to_owned(), typed));
    let Some(account) = value_of(&form, "account").and_then(Account::of_id) else {
        return pages::accounts(&kept, &Account::ALL, &tenant.initial_domain);
    };
    let settle = |state| {
        if let Some(device) = shared.grants.kept().devices.get_mut(&device_code) {
            device.state = state;
        }
    };
    let blocked = tenant
        .sign_in
        .blocks_device_code
        .then(|| Refused::from(&BLOCKED_BY_CONDITIONAL_ACCESS));
    if let Some(refused) = blocked.or_else(|| obstacle_of(&tenant, account, false)) {
        settle(DeviceState::Blocked(refused.row.code));
        return pages::error(&refused, &tenant, call);
    }
    let person = account.object_id(shared.ids);
    let mut missing = device.scopes.wanted(&tenant);
    missing.retain(|scope| !tenant.has_delegated_grant(scope.resource, scope.value, &person));
    let needs_administrator = missing.iter().any(|scope| scope.needs_administrator);
    let app_name = tenant.application.display_name.clone();
    let decision = value_of(&form, "decision").filter(|_| call.method == "POST");
    match decision {
        Some("cancel" | "return") => {
            settle(DeviceState::Declined);
            pages::done("Sign-in cancelled", "You can now close this window.")
        }
        _ if needs_administrator && !account.may_consent_to_delegated() => {
            pages::need_approval(&kept, account, &app_name)
        }
        Some("accept") => {
            drop(tenant);
            consent(shared, account, &missing, false);
            settle(DeviceState::Approved(account));
            pages::done(
                &app_name,
                "You have signed in on your device. You may now close this window.",
            )
        }
        _ => pages::device_question(&kept, account, &app_name, &wishes(&missing)),
    }
}
