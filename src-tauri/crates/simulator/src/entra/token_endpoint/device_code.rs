use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::super::errors::consent::DECLINED;
use super::super::errors::credential::SECRET_MISSING;
use super::super::errors::grant::{BAD_CODE, CODE_REDEEMED, DEVICE_CODE_EXPIRED, PENDING};
use super::super::errors::{Refused, of_code};
use super::super::grants::{DeviceState, SignIn};
use super::super::redirects::Kind;
use super::{Asked, client, for_person};

/// One poll of a device that waits for its person.
pub(super) fn issued(asked: &Asked<'_>) -> Result<Value, Refused> {
    client::known(asked)?;
    let device_code = asked.needed("device_code")?;
    let is_public = asked
        .shared
        .tenant()
        .application
        .is_fallback_public_client
        .unwrap_or_default();
    if !is_public {
        return Err(Refused::from(&SECRET_MISSING));
    }
    let known = asked
        .shared
        .grants
        .kept()
        .devices
        .get(&device_code)
        .cloned();
    let Some(known) = known else {
        return Err(Refused::from(&BAD_CODE));
    };
    {
        let mut tenant = asked.shared.tenant_mut();
        if tenant.device_codes.slow_downs > 0 {
            tenant.device_codes.slow_downs -= 1;
            return Err(Refused::from(&PENDING).saying("slow_down"));
        }
        let lifetime = SignedDuration::try_from(tenant.device_codes.lifetime);
        let age = Timestamp::now().duration_since(known.issued);
        if age >= lifetime.unwrap_or(SignedDuration::MAX) {
            return Err(Refused::from(&DEVICE_CODE_EXPIRED));
        }
    }
    let account = match known.state {
        DeviceState::Pending => return Err(Refused::from(&PENDING)),
        DeviceState::Declined => {
            return Err(Refused::from(&DECLINED).saying("authorization_declined"));
        }
        DeviceState::Blocked(code) => {
            return Err(Refused::from(of_code(code).unwrap_or(&BAD_CODE)));
        }
        DeviceState::Redeemed => return Err(Refused::from(&CODE_REDEEMED)),
        DeviceState::Approved(account) => account,
    };
    if let Some(device) = asked.shared.grants.kept().devices.get_mut(&device_code) {
        device.state = DeviceState::Redeemed;
    }
    let sign_in = SignIn {
        account,
        is_elsewhere: false,
        platform: Kind::Public,
        scopes: known.scopes,
        nonce: None,
    };
    for_person(asked, &sign_in)
}
