//! Sources: Microsoft identity platform, client credentials flow, authorization code flow and device
//! authorization grant.

mod authorization_code;
mod client;
mod client_credentials;
mod device_code;
mod refresh_token;

use serde_json::{Value, json};

use super::admitted;
use super::errors::Refused;
use super::errors::credential::{GRANT_UNSUPPORTED, PARAMETER_MISSING, POST_ONLY};
use super::grants::{SignIn, ticket};
use super::person_token;
use crate::answer::Answer;
use crate::call::{Call, value_of};
use crate::server::Shared;

const DEVICE_CODE: &str = "urn:ietf:params:oauth:grant-type:device_code";

/// A request for a token.
struct Asked<'a> {
    shared: &'a Shared,
    call: &'a Call,
    form: Vec<(String, String)>,
    /// `common` or `organizations`.
    is_any_tenant: bool,
}

impl Asked<'_> {
    fn sent(&self, name: &str) -> Option<String> {
        value_of(&self.form, name)
            .filter(|value| !value.is_empty())
            .map(str::to_owned)
    }

    fn needed(&self, name: &str) -> Result<String, Refused> {
        self.sent(name)
            .ok_or_else(|| Refused::from(&PARAMETER_MISSING).with("parameter", name))
    }
}

pub(super) fn answer(shared: &Shared, call: &Call, name: &str) -> Answer {
    match issued(shared, call, name) {
        Ok(body) => Answer::json(200, body)
            .header("cache-control", "no-store, no-cache")
            .header("pragma", "no-cache"),
        Err(refused) => refused.answer(&shared.tenant(), call),
    }
}

fn issued(shared: &Shared, call: &Call, name: &str) -> Result<Value, Refused> {
    if call.method != "POST" {
        return Err(Refused::from(&POST_ONLY));
    }
    let is_any_tenant = admitted(&shared.tenant(), name)?;
    let asked = Asked {
        shared,
        call,
        form: call.form(),
        is_any_tenant,
    };
    match asked.needed("grant_type")?.as_str() {
        "client_credentials" => client_credentials::issued(&asked),
        "authorization_code" => authorization_code::issued(&asked),
        "refresh_token" => refresh_token::issued(&asked),
        DEVICE_CODE => device_code::issued(&asked),
        _ => Err(Refused::from(&GRANT_UNSUPPORTED)),
    }
}

/// The tokens of a person who has signed in.
fn for_person(asked: &Asked<'_>, sign_in: &SignIn) -> Result<Value, Refused> {
    let tenant = asked.shared.tenant();
    let issued = person_token::issued(
        asked.shared,
        &tenant,
        asked.call,
        sign_in,
        asked.sent("scope").as_deref(),
    )?;
    let mut body = json!({
        "token_type": "Bearer", "scope": issued.scope, "expires_in": 3599, "ext_expires_in": 3599,
        "access_token": issued.access_token,
    });
    if sign_in.scopes.has_openid("openid") {
        body["id_token"] = json!(person_token::id_token(
            asked.shared,
            &tenant,
            asked.call,
            sign_in
        ));
    }
    if sign_in.scopes.has_openid("offline_access") {
        let refresh_token = ticket("1.AX");
        body["refresh_token"] = json!(refresh_token);
        // A nonce belongs to the first answer alone.
        let kept = SignIn {
            nonce: None,
            ..sign_in.clone()
        };
        let grants = &asked.shared.grants;
        grants.kept().refresh_tokens.insert(refresh_token, kept);
    }
    // Microsoft's own libraries ask for it.
    if asked.sent("client_info").as_deref() == Some("1") {
        body["client_info"] = json!(person_token::client_info(asked.shared, &tenant, sign_in));
    }
    Ok(body)
}
