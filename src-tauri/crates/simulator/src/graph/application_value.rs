//! A registration as Microsoft Graph writes it. Sources: application and passwordCredential resource types.

use serde_json::{Value, json};

use crate::tenant::Tenant;
use crate::tenant::application::{PasswordCredential, Platform};

pub(super) fn application_value(tenant: &Tenant) -> Value {
    let application = &tenant.application;
    let uris = |platform: &Platform| json!({"redirectUris": platform.redirect_uris});
    let settings: Vec<_> = application
        .web
        .redirect_uris
        .iter()
        .map(|uri| json!({"uri": uri, "index": null}))
        .collect();
    let required: Vec<_> = application
        .required_resource_access
        .iter()
        .map(|block| {
            let access: Vec<_> = block
                .resource_access
                .iter()
                .map(|access| json!({"id": access.id, "type": access.kind}))
                .collect();
            json!({"resourceAppId": block.resource_app_id, "resourceAccess": access})
        })
        .collect();
    let credentials: Vec<_> = application
        .password_credentials
        .iter()
        .map(|known| password_value(known, None))
        .collect();
    json!({
        "id": application.object_id, "appId": application.app_id, "displayName": application.display_name,
        "deletedDateTime": null, "createdDateTime": application.created_date_time.to_string(),
        "signInAudience": application.sign_in_audience, "isDisabled": application.is_disabled.then_some(true),
        "disabledByMicrosoftStatus": application.disabled_by_microsoft_status, "publisherDomain": tenant.initial_domain, "identifierUris": [], "tags": [],
        "isFallbackPublicClient": application.is_fallback_public_client, "groupMembershipClaims": null, "appRoles": [], "keyCredentials": [],
        "web": {"homePageUrl": null, "logoutUrl": null, "redirectUris": application.web.redirect_uris,
            "redirectUriSettings": settings,
            "implicitGrantSettings": {"enableAccessTokenIssuance": false, "enableIdTokenIssuance": false}},
        "spa": uris(&application.spa), "publicClient": uris(&application.public_client),
        "requiredResourceAccess": required, "passwordCredentials": credentials,
    })
}

/// `secret_text` is told by the answer that makes it, and never again.
pub(super) fn password_value(known: &PasswordCredential, secret_text: Option<&str>) -> Value {
    json!({"customKeyIdentifier": null, "displayName": known.display_name, "endDateTime": known.end.to_string(),
        "hint": known.hint, "keyId": known.key_id, "secretText": secret_text, "startDateTime": known.start.to_string()})
}
