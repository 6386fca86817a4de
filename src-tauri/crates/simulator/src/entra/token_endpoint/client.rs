//! Who asks, and whether it can prove that.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;

use super::super::errors::Refused;
use super::super::errors::application::{
    CLIENT_DISABLED, CLIENT_NOT_FOUND, CLIENT_PLACEHOLDER, PRINCIPAL_MISSING,
};
use super::super::errors::credential::{
    CLIENT_IS_PUBLIC, CROSS_ORIGIN_ONLY_FOR_SPA, PARAMETER_MISSING, SECRET_EXPIRED, SECRET_MISSING,
    SECRET_WRONG, SPA_NEEDS_CROSS_ORIGIN,
};
use super::super::redirects::Kind;
use super::Asked;
use crate::call::{Call, pairs};
use crate::tenant::Tenant;

/// A registered, enabled app with this id.
pub(super) fn known(asked: &Asked<'_>) -> Result<(), Refused> {
    let basic_id = basic_credentials(asked.call).map(|(id, _)| id);
    let client_id = asked
        .sent("client_id")
        .or(basic_id)
        .ok_or_else(|| Refused::from(&PARAMETER_MISSING).with("parameter", "client_id"))?;
    let named = |row| Refused::from(row).with("client", client_id.clone());
    if client_id == "00000000-0000-0000-0000-000000000000" {
        return Err(named(&CLIENT_PLACEHOLDER));
    }
    let tenant = asked.shared.tenant();
    let application = &tenant.application;
    if application.is_deleted || !application.app_id.eq_ignore_ascii_case(&client_id) {
        return Err(named(&CLIENT_NOT_FOUND));
    }
    if tenant.service_principal.is_none() {
        return Err(named(&PRINCIPAL_MISSING));
    }
    if tenant.is_app_disabled() {
        return Err(named(&CLIENT_DISABLED));
    }
    Ok(())
}

/// A confidential client's secret.
pub(super) fn has_secret(asked: &Asked<'_>) -> Result<(), Refused> {
    let basic_secret = basic_credentials(asked.call).map(|(_, secret)| secret);
    let secret = asked
        .sent("client_secret")
        .or(basic_secret)
        .ok_or_else(|| Refused::from(&SECRET_MISSING))?;
    let mut tenant = asked.shared.tenant_mut();
    if !tenant.has_replicated(&secret) {
        return Err(Refused::from(&SECRET_WRONG));
    }
    match secret_state(&tenant, &secret, Timestamp::now()) {
        SecretState::Right => Ok(()),
        SecretState::Wrong => Err(Refused::from(&SECRET_WRONG)),
        SecretState::Expired => Err(Refused::from(&SECRET_EXPIRED)),
    }
}

/// What the platform of a redirect address asks of the app that redeems. Source: Redirect URI best
/// practices, and the error codes that name each platform.
pub(super) fn fits_platform(asked: &Asked<'_>, platform: Kind) -> Result<(), Refused> {
    let origin = asked.call.header("origin");
    let has_secret = asked.sent("client_secret").is_some()
        || asked.sent("client_assertion").is_some()
        || basic_credentials(asked.call).is_some();
    match (platform, origin) {
        (Kind::SinglePage, None) => Err(Refused::from(&SPA_NEEDS_CROSS_ORIGIN)),
        (Kind::SinglePage, Some(_)) if !has_secret => Ok(()),
        (_, Some(origin)) => Err(Refused::from(&CROSS_ORIGIN_ONLY_FOR_SPA).with("origin", origin)),
        (Kind::Public, None) if has_secret => Err(Refused::from(&CLIENT_IS_PUBLIC)),
        (Kind::Public, None) => Ok(()),
        (Kind::Web, None) => self::has_secret(asked),
    }
}

enum SecretState {
    Right,
    Wrong,
    Expired,
}

fn secret_state(tenant: &Tenant, secret: &str, now: Timestamp) -> SecretState {
    let mut same = tenant
        .application
        .password_credentials
        .iter()
        .filter(|known| known.secret_text == secret)
        .peekable();
    if same.peek().is_none() {
        return SecretState::Wrong;
    }
    if same.any(|known| known.start <= now && now < known.end) {
        SecretState::Right
    } else {
        SecretState::Expired
    }
}

/// RFC 6749, 2.3.1: both parts are form-encoded before they are joined.
fn basic_credentials(call: &Call) -> Option<(String, String)> {
    let (scheme, encoded) = call.header("authorization")?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let decoded = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (id, secret) = decoded.split_once(':')?;
    let plain = |text: &str| {
        pairs(format!("value={text}").as_bytes())
            .into_iter()
            .next()
            .map(|(_, value)| value)
    };
    Some((plain(id)?, plain(secret)?))
}
