use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::super::errors::Refused;
use super::super::errors::consent::REDIRECT_MISMATCH;
use super::super::errors::grant::{
    CODE_EXPIRED, CODE_OF_OTHER_TENANT, CODE_REDEEMED, GRANT_INVALID, VERIFIER_MISMATCH,
};
use super::{Asked, client, for_person};

/// A code is good once, for ten minutes, for the app that asked and with the verifier that it kept.
pub(super) fn issued(asked: &Asked<'_>) -> Result<Value, Refused> {
    client::known(asked)?;
    let code = asked.needed("code")?;
    let known = asked.shared.grants.kept().codes.get(&code).cloned();
    let Some(known) = known else {
        return Err(Refused::from(&GRANT_INVALID));
    };
    client::fits_platform(asked, known.sign_in.platform)?;
    if known.is_redeemed {
        return Err(Refused::from(&CODE_REDEEMED));
    }
    let lifetime = asked.shared.tenant().code_lifetime;
    let age = Timestamp::now().duration_since(known.issued);
    if age >= SignedDuration::try_from(lifetime).unwrap_or(SignedDuration::MAX) {
        return Err(Refused::from(&CODE_EXPIRED));
    }
    if known.sign_in.is_elsewhere && !asked.is_any_tenant {
        return Err(Refused::from(&CODE_OF_OTHER_TENANT));
    }
    if asked.sent("redirect_uri").as_ref() != Some(&known.redirect) {
        return Err(Refused::from(&REDIRECT_MISMATCH).saying("invalid_grant"));
    }
    let proof = asked
        .sent("code_verifier")
        .map(|verifier| URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)));
    if proof != known.challenge {
        return Err(Refused::from(&VERIFIER_MISMATCH));
    }
    let mut kept = asked.shared.grants.kept();
    let Some(entry) = kept.codes.get_mut(&code).filter(|entry| !entry.is_redeemed) else {
        return Err(Refused::from(&CODE_REDEEMED));
    };
    entry.is_redeemed = true;
    drop(kept);
    for_person(asked, &known.sign_in)
}
