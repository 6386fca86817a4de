use serde_json::Value;

use super::super::errors::Refused;
use super::super::errors::grant::GRANT_INVALID;
use super::{Asked, client, for_person};

/// A refresh token is good for every resource that was consented to, and stays good when a new one
/// is issued beside it.
pub(super) fn issued(asked: &Asked<'_>) -> Result<Value, Refused> {
    client::known(asked)?;
    let token = asked.needed("refresh_token")?;
    let known = asked
        .shared
        .grants
        .kept()
        .refresh_tokens
        .get(&token)
        .cloned();
    let Some(sign_in) = known else {
        return Err(Refused::from(&GRANT_INVALID));
    };
    client::fits_platform(asked, sign_in.platform)?;
    for_person(asked, &sign_in)
}
