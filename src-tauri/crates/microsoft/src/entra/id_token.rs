//! Who signed in, from the id token.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use url::Url;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::cloud::{Endpoints, host_of};
use crate::secret::Secret;
use crate::wire;

/// How far apart the two clocks may be.
const CLOCK_TOLERANCE: SignedDuration = SignedDuration::from_mins(5);

/// A person who signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The tenant that signed the person in.
    pub tenant_id: Uuid,
    pub name: Option<String>,
    /// The address that the person signs in with. It can change, so it is for showing only.
    pub account: String,
    /// At home in another tenant, and invited here.
    pub guest: bool,
}

/// What an id token must say.
pub(super) struct Expected<'a> {
    pub(super) endpoints: &'a Endpoints,
    pub(super) client_id: Uuid,
    /// `None`: a device code has none.
    pub(super) nonce: Option<&'a str>,
    pub(super) now: Timestamp,
}

#[derive(Deserialize)]
struct Claims {
    aud: String,
    iss: String,
    tid: Uuid,
    #[serde(default, deserialize_with = "wire::integer")]
    exp: Option<i64>,
    #[serde(default, deserialize_with = "wire::integer")]
    nbf: Option<i64>,
    #[serde(default)]
    nonce: Option<String>,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    preferred_username: Option<String>,
    #[serde(default)]
    email: Option<String>,
    #[serde(default)]
    oid: Option<String>,
    /// Who vouches for the person when it is not this tenant.
    #[serde(default)]
    idp: Option<String>,
}

/// Reads an id token that came from the token endpoint itself, over a connection whose certificate was checked; OpenID Connect Core,
/// 3.1.3.7, then allows to leave the signature unchecked. Which tenant it is of is the caller's question.
///
/// # Errors
/// What is wrong with it.
pub(super) fn person(id_token: &Secret, expected: &Expected<'_>) -> Result<Person, &'static str> {
    let claims = claims(id_token.expose()).ok_or("an id token that cannot be read")?;
    if Uuid::try_parse(&claims.aud) != Ok(expected.client_id) {
        return Err("an id token for another app");
    }
    if !is_issuer(&claims.iss, claims.tid, expected.endpoints) {
        return Err("an id token of another issuer");
    }
    if let Some(nonce) = expected.nonce
        && claims.nonce.as_deref() != Some(nonce)
    {
        return Err("an id token of another sign-in");
    }
    let instant = |seconds: Option<i64>| Timestamp::from_second(seconds?).ok();
    let ends = instant(claims.exp).ok_or("an id token without an end")?;
    if expected.now.duration_since(ends) > CLOCK_TOLERANCE {
        return Err("an id token that has expired");
    }
    if instant(claims.nbf)
        .is_some_and(|starts| starts.duration_since(expected.now) > CLOCK_TOLERANCE)
    {
        return Err("an id token that is not valid yet");
    }
    let guest = claims
        .idp
        .as_deref()
        .is_some_and(|idp| idp != claims.iss && !idp.contains(&claims.tid.to_string()));
    let account = [claims.preferred_username, claims.email, claims.oid]
        .into_iter()
        .flatten()
        .find(|text| !text.is_empty())
        .ok_or("an id token that names nobody")?;
    Ok(Person {
        tenant_id: claims.tid,
        name: claims.name.filter(|name| !name.is_empty()),
        account,
        guest,
    })
}

fn claims(token: &str) -> Option<Claims> {
    let mut parts = token.split('.');
    let (_, payload, _, None) = (parts.next()?, parts.next()?, parts.next()?, parts.next()) else {
        return None;
    };
    let json = Zeroizing::new(URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?);
    serde_json::from_slice(&json).ok()
}

/// `https://login.microsoftonline.com/{tenant}/v2.0`, at the login host of the cloud. A simulated tenant spells its tokens as Microsoft
/// does, so there the host differs from where it answers.
fn is_issuer(issuer: &str, tenant_id: Uuid, endpoints: &Endpoints) -> bool {
    let Ok(url) = Url::parse(issuer) else {
        return false;
    };
    url.path().trim_end_matches('/') == format!("/{tenant_id}/v2.0")
        && (endpoints.is_simulated()
            || (url.scheme() == "https" && host_of(&url) == host_of(&endpoints.login)))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::cloud::Cloud;

    const TENANT: Uuid = Uuid::from_u128(5);
    const CLIENT: Uuid = Uuid::from_u128(7);
    const NOW: i64 = 1_795_000_000;

    fn good() -> Value {
        json!({
            "aud": CLIENT.to_string(), "iss": format!("https://login.microsoftonline.com/{TENANT}/v2.0"), "tid": TENANT.to_string(),
            "nonce": "right", "exp": NOW + 3600, "nbf": NOW, "name": "Megan Bowen", "preferred_username": "megan@contoso.com"
        })
    }

    fn read(claims: &Value) -> Result<Person, &'static str> {
        let payload = URL_SAFE_NO_PAD.encode(claims.to_string());
        person(
            &Secret::new(format!("eyJ0eXAiOiJKV1QifQ.{payload}.c2ln")),
            &Expected {
                endpoints: &Endpoints::of(Cloud::Global),
                client_id: CLIENT,
                nonce: Some("right"),
                now: Timestamp::from_second(NOW).unwrap(),
            },
        )
    }

    #[test]
    fn a_good_token_names_the_person() {
        assert_eq!(
            read(&good()),
            Ok(Person {
                tenant_id: TENANT,
                name: Some("Megan Bowen".into()),
                account: "megan@contoso.com".into(),
                guest: false
            })
        );
    }

    #[test]
    fn a_token_with_one_thing_wrong_is_no_sign_in() {
        let other = Uuid::from_u128(6);
        for (claim, value) in [
            ("aud", json!(other.to_string())),
            ("aud", json!(null)),
            (
                "iss",
                json!(format!("https://login.microsoftonline.com/{other}/v2.0")),
            ),
            (
                "iss",
                json!(format!("https://login.contoso.com/{TENANT}/v2.0")),
            ),
            (
                "iss",
                json!(format!("http://login.microsoftonline.com/{TENANT}/v2.0")),
            ),
            ("iss", json!(format!("https://sts.windows.net/{TENANT}/"))),
            ("tid", json!(other.to_string())),
            ("tid", json!("contoso.com")),
            ("nonce", json!("wrong")),
            ("nonce", json!(null)),
            ("exp", json!(NOW - 301)),
            ("exp", json!(null)),
            ("nbf", json!(NOW + 301)),
            ("preferred_username", json!("")),
        ] {
            let mut claims = good();
            claims[claim] = value.clone();
            assert!(read(&claims).is_err(), "{claim} = {value}");
        }
    }

    #[test]
    fn clocks_may_differ_a_little() {
        let mut claims = good();
        claims["exp"] = json!(NOW - 299);
        claims["nbf"] = json!(NOW + 299);
        assert!(read(&claims).is_ok());
    }

    #[test]
    fn only_somebody_from_elsewhere_is_a_guest() {
        for (idp, guest) in [
            (format!("https://sts.windows.net/{TENANT}/"), false),
            (
                format!("https://sts.windows.net/{}/", Uuid::from_u128(9)),
                true,
            ),
            ("live.com".to_owned(), true),
        ] {
            let mut claims = good();
            claims["idp"] = json!(idp);
            assert_eq!(read(&claims).map(|person| person.guest), Ok(guest), "{idp}");
        }
    }

    #[test]
    fn what_is_no_token_is_refused() {
        let expected = Expected {
            endpoints: &Endpoints::of(Cloud::Global),
            client_id: CLIENT,
            nonce: None,
            now: Timestamp::UNIX_EPOCH,
        };
        for text in ["", "a.b", "a.b.c", "a.b.c.d", "e30.e30.e30"] {
            assert!(
                person(&Secret::new(text.to_owned()), &expected).is_err(),
                "{text}"
            );
        }
    }
}
