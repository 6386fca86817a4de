//! An app's own token. The order of the checks: tenant, client, service principal, disabled, secret,
//! scope, Conditional Access.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::super::errors::Refused;
use super::super::errors::application::RESOURCE_NOT_FOUND;
use super::super::errors::credential::{SCOPE_INVALID, SCOPE_NOT_DEFAULT};
use super::super::errors::policy::BLOCKED_BY_CONDITIONAL_ACCESS;
use super::super::errors::tenant::NO_TENANT;
use super::super::person_token::usable;
use super::{Asked, client};
use crate::token::{self, Resource};

pub(super) fn issued(asked: &Asked<'_>) -> Result<Value, Refused> {
    if asked.is_any_tenant {
        return Err(Refused::from(&NO_TENANT));
    }
    client::known(asked)?;
    client::has_secret(asked)?;
    let scope = asked.needed("scope")?;
    if scope.split_whitespace().count() > 1 {
        return Err(Refused::from(&SCOPE_INVALID));
    }
    let Some(name) = scope.strip_suffix("/.default") else {
        return Err(Refused::from(&SCOPE_NOT_DEFAULT));
    };
    let mut tenant = asked.shared.tenant_mut();
    let resource = Resource::named(name, &asked.call.base, tenant.cloud)
        .ok_or_else(|| Refused::from(&RESOURCE_NOT_FOUND).with("resource", name))?;
    usable(&tenant, resource, name)?;
    if tenant.sign_in.blocks_app {
        return Err(Refused::from(&BLOCKED_BY_CONDITIONAL_ACCESS));
    }
    tenant.look_at_roles();
    let token = token::issue(asked.shared, &tenant, resource, Timestamp::now());
    Ok(
        json!({"token_type": "Bearer", "expires_in": 3599, "ext_expires_in": 3599, "access_token": token}),
    )
}
