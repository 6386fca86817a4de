//! A token and what can be read in it.

use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde::Deserialize;
use zeroize::Zeroizing;

use crate::secret::Secret;
use crate::wire;

/// A token for one resource. Clones are cheap; the token itself does not print and is wiped with the last clone.
#[derive(Clone)]
pub struct AccessToken {
    pub claims: Arc<Claims>,
    pub expires_at: Timestamp,
    pub(super) received_at: Timestamp,
    bearer: Secret,
}

/// What a token says about itself. Decoded for diagnosis and never validated: that is the resource's task.
///
/// Any claim may be missing. Source: Microsoft identity platform, access token claims reference.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Claims {
    #[serde(rename = "aud", deserialize_with = "wire::text")]
    pub audience: Option<String>,
    /// The client id: `appid`, or `azp` in version 2 tokens.
    #[serde(rename = "appid")]
    pub app_id: Option<String>,
    #[serde(rename = "tid")]
    pub tenant_id: Option<String>,
    /// For a token of an application the object id of its service principal, not of the registration.
    #[serde(rename = "oid")]
    pub object_id: Option<String>,
    /// The name of the registration.
    #[serde(rename = "app_displayname")]
    pub app_display_name: Option<String>,
    /// The application permissions granted for this resource when the token was issued; absent when there are none.
    pub roles: Option<Vec<String>>,
    /// Template ids of directory roles; absent when the token does not speak of them. `0997a1d0-0d1d-4acb-b408-d5ca73121e90` and
    /// `b79fbf4d-3ef9-4689-8143-76b194e85509` are in such lists and are no roles.
    #[serde(rename = "wids", deserialize_with = "roles")]
    pub directory_roles: Option<Vec<String>>,
    /// `app` for a token of an application.
    #[serde(rename = "idtyp")]
    pub identity_type: Option<String>,
    /// Entra dates this five minutes back.
    #[serde(rename = "iat", deserialize_with = "instant")]
    pub issued_at: Option<Timestamp>,
    #[serde(rename = "exp", deserialize_with = "instant")]
    pub expires_at: Option<Timestamp>,
    azp: Option<String>,
}

impl AccessToken {
    pub(super) fn new(
        bearer: Secret,
        received_at: Timestamp,
        lifetime_seconds: Option<i64>,
    ) -> Self {
        let claims = Claims::in_token(bearer.expose()).unwrap_or_default();
        let stated = lifetime_seconds.and_then(|seconds| {
            received_at
                .checked_add(jiff::SignedDuration::from_secs(seconds))
                .ok()
        });
        let expires_at = stated.or(claims.expires_at).unwrap_or(received_at);
        AccessToken {
            claims: Arc::new(claims),
            expires_at,
            received_at,
            bearer,
        }
    }

    pub(crate) fn bearer(&self) -> &Secret {
        &self.bearer
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("AccessToken")
            .field("expires_at", &self.expires_at)
            .finish_non_exhaustive()
    }
}

impl Claims {
    /// Decodes the middle part of a token; `None` for a token that is not a JSON web token.
    fn in_token(token: &str) -> Option<Self> {
        let payload = token.split('.').nth(1)?;
        let json = Zeroizing::new(URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?);
        let mut claims: Claims = serde_json::from_slice(&json).ok()?;
        claims.app_id = claims.app_id.or_else(|| claims.azp.take());
        Some(claims)
    }
}

/// A list in another shape is no list; the other claims still count.
fn roles<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Vec<String>>, D::Error> {
    let value = serde_json::Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).ok())
}

fn instant<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Timestamp>, D::Error> {
    Ok(wire::integer(deserializer)?.and_then(|seconds| Timestamp::from_second(seconds).ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(payload: &str) -> AccessToken {
        let jwt = format!(
            "eyJ0eXAiOiJKV1QifQ.{}.c2ln",
            URL_SAFE_NO_PAD.encode(payload)
        );
        AccessToken::new(Secret::new(jwt), Timestamp::UNIX_EPOCH, Some(3_599))
    }

    #[test]
    fn claims_of_both_token_versions_are_read() {
        let token_of_version_1 = token(
            r#"{"aud":"https://graph.microsoft.com","iat":1717046428,"exp":"1717050328","appid":"client","app_displayname":"Offision Integration",
            "oid":"principal","tid":"tenant","roles":["Mail.Send"],"wids":["0997a1d0-0d1d-4acb-b408-d5ca73121e90"],"idtyp":"app"}"#,
        );
        let claims = &token_of_version_1.claims;
        assert_eq!(claims.app_id.as_deref(), Some("client"));
        assert_eq!(
            claims.app_display_name.as_deref(),
            Some("Offision Integration")
        );
        assert_eq!(claims.roles.as_deref(), Some(&["Mail.Send".to_owned()][..]));
        assert_eq!(claims.expires_at.unwrap().as_second(), 1_717_050_328);
        assert_eq!(token_of_version_1.expires_at.as_second(), 3_599);
        assert_eq!(
            token(r#"{"azp":"client"}"#).claims.app_id.as_deref(),
            Some("client")
        );
    }

    #[test]
    fn a_token_without_roles_says_so() {
        assert_eq!(token("{}").claims.roles, None);
    }

    #[test]
    fn directory_roles_are_known_only_when_the_token_lists_them() {
        let roles = |payload: &str| token(payload).claims.directory_roles.clone();
        assert_eq!(roles(r#"{"wids":["role"]}"#), Some(vec!["role".to_owned()]));
        for payload in ["{}", r#"{"wids":null}"#, r#"{"wids":7}"#] {
            assert_eq!(roles(payload), None, "{payload}");
        }
        let odd = token(r#"{"wids":{"a":1},"tid":"tenant"}"#);
        assert_eq!(odd.claims.tenant_id.as_deref(), Some("tenant"));
    }

    #[test]
    fn an_opaque_token_is_a_token_without_claims() {
        let token = AccessToken::new(
            Secret::new("opaque".to_owned()),
            Timestamp::UNIX_EPOCH,
            None,
        );
        assert!(token.claims.audience.is_none());
        assert_eq!(
            token.expires_at,
            Timestamp::UNIX_EPOCH,
            "a token of unknown lifetime is not kept"
        );
    }

    #[test]
    fn a_token_does_not_print() {
        let text = format!("{:?}", token(r#"{"oid":"principal"}"#));
        assert!(
            !text.contains("eyJ") && !text.contains("principal"),
            "{text}"
        );
    }
}
