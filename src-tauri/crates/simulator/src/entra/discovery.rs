use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;

use super::errors::Refused;
use super::errors::tenant::{TENANT_MALFORMED, TENANT_NOT_FOUND};
use super::{Authority, authority};
use crate::answer::Answer;
use crate::call::Call;
use crate::server::Shared;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    One,
    Two,
}

/// Source: OpenID Connect on the Microsoft identity platform, "Fetch the OpenID configuration".
pub(super) fn openid_configuration(
    shared: &Shared,
    call: &Call,
    name: &str,
    version: Version,
) -> Answer {
    let here = shared.tenant();
    let cloud = here.cloud;
    let (tenant, issuer_tenant, region) = match authority(&here, name) {
        Authority::ThisTenant => (here.id.clone(), here.id.clone(), Some(cloud.region())),
        // Without a version the alias `organizations` is not known.
        Authority::AnyTenant if version == Version::Two || name == "common" => {
            (name.to_owned(), "{tenantid}".to_owned(), None)
        }
        Authority::AnyTenant | Authority::Unknown | Authority::Elsewhere(_) => {
            return Refused::from(&TENANT_NOT_FOUND).answer(&here, call);
        }
        Authority::Malformed => return Refused::from(&TENANT_MALFORMED).answer(&here, call),
    };
    let base = &call.base;
    let (issuer, path) = match version {
        Version::Two => (format!("{base}/{issuer_tenant}/v2.0"), "oauth2/v2.0"),
        Version::One => (
            format!("https://sts.windows.net/{issuer_tenant}/"),
            "oauth2",
        ),
    };
    let mut document = json!({
            "token_endpoint": format!("{base}/{tenant}/{path}/token"),
            "token_endpoint_auth_methods_supported": ["client_secret_post", "private_key_jwt", "client_secret_basic"],
            "jwks_uri": format!("{base}/{tenant}/discovery/v2.0/keys"),
            "response_modes_supported": ["query", "fragment", "form_post"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "response_types_supported": ["code", "id_token", "code id_token", "id_token token"],
            "scopes_supported": ["openid", "profile", "email", "offline_access"],
            "issuer": issuer,
            "request_uri_parameter_supported": false,
            "userinfo_endpoint": format!("{base}/oidc/userinfo"),
            "authorization_endpoint": format!("{base}/{tenant}/{path}/authorize"),
            "device_authorization_endpoint": format!("{base}/{tenant}/{path}/devicecode"),
            "http_logout_supported": true,
            "frontchannel_logout_supported": true,
            "end_session_endpoint": format!("{base}/{tenant}/{path}/logout"),
            "claims_supported": ["sub", "iss", "cloud_instance_name", "cloud_instance_host_name", "cloud_graph_host_name",
                "msgraph_host", "aud", "exp", "iat", "auth_time", "acr", "nonce", "preferred_username", "name", "tid",
                "ver", "at_hash", "c_hash", "email"],
            "kerberos_endpoint": format!("{base}/{tenant}/kerberos"),
            "tenant_region_scope": region.map(|(scope, _)| scope),
            "cloud_instance_name": cloud.instance(),
            "cloud_graph_host_name": cloud.directory_graph_host(),
            "msgraph_host": cloud.graph_host(),
            "rbac_url": "https://pas.windows.net",
    });
    if let Some((_, Some(sub_scope))) = region {
        document["tenant_region_sub_scope"] = json!(sub_scope);
    }
    Answer::json(200, document)
        .header("cache-control", "max-age=86400, private")
        .header("access-control-allow-origin", "*")
}

/// Which hosts belong to the same cloud: this server alone.
pub(super) fn instances(call: &Call) -> Answer {
    let host = authority_of(&call.base);
    Answer::json(
        200,
        json!({
            "tenant_discovery_endpoint": format!("{}/common/v2.0/.well-known/openid-configuration", call.base),
            "api-version": "1.1",
            "metadata": [{"preferred_network": host, "preferred_cache": host, "aliases": [host]}],
        }),
    )
}

/// A public key in the right form. Nothing verifies with it: access tokens are for the services.
pub(super) fn keys(shared: &Shared, call: &Call, name: &str) -> Answer {
    let tenant = shared.tenant();
    match authority(&tenant, name) {
        Authority::ThisTenant | Authority::AnyTenant => {}
        Authority::Unknown | Authority::Elsewhere(_) => {
            return Refused::from(&TENANT_NOT_FOUND).answer(&tenant, call);
        }
        Authority::Malformed => return Refused::from(&TENANT_MALFORMED).answer(&tenant, call),
    }
    let key = URL_SAFE_NO_PAD.encode(&shared.ids.bytes("signing key")[..20]);
    let modulus = URL_SAFE_NO_PAD.encode(shared.ids.bytes("modulus").repeat(8));
    Answer::json(
        200,
        json!({"keys": [{"kty": "RSA", "use": "sig", "kid": key, "x5t": key, "n": modulus, "e": "AQAB"}]}),
    )
}

fn authority_of(base: &str) -> &str {
    base.split_once("://")
        .map_or(base, |(_, authority)| authority)
}
