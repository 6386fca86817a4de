//! A person's sign-in on another computer: a code to type in there, and questions here until it was.
//!
//! Conditional Access often forbids it, so it is for machines without a browser only.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use url::{Url, form_urlencoded};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::authorization::{SignedIn, scopes, signed_in};
use super::refusal::ErrorBody;
use super::token_endpoint::{TokenBody, address, form, not_entras, silenced};
use crate::cloud::{Endpoints, host_of, is_loopback};
use crate::error::Error;
use crate::http::{Answer, Client, Repeat};
use crate::secret::Secret;

/// A code that a person types in at Microsoft.
pub struct DeviceCode {
    /// For the person.
    pub user_code: String,
    /// Where it is typed in.
    pub verification_uri: Url,
    pub expires_at: Timestamp,
    /// The shortest time between two questions.
    pub interval: Duration,
    device_code: Secret,
}

/// What one question brought.
pub enum DevicePoll {
    /// The person has not finished.
    Pending,
    /// Ask less often: five seconds more from now on.
    SlowDown,
    /// With Microsoft's words.
    Declined(Error),
    Expired,
    SignedIn(Box<SignedIn>),
}

#[derive(Deserialize)]
struct Body {
    device_code: String,
    user_code: String,
    verification_uri: Url,
    #[serde(default, deserialize_with = "crate::wire::integer")]
    expires_in: Option<i64>,
    #[serde(default, deserialize_with = "crate::wire::integer")]
    interval: Option<i64>,
}

/// RFC 8628, 3.2: without an interval it is five seconds.
const USUAL_INTERVAL: u64 = 5;
/// What Entra gives.
const USUAL_LIFETIME: i64 = 900;

impl DeviceCode {
    /// Asks for a code. The app must allow public client flows.
    ///
    /// Source: Microsoft identity platform, device authorization grant flow.
    ///
    /// # Errors
    /// `Refused` with an `AADSTS` code; `Unexpected` when the page to open is not a secure one.
    pub async fn start(
        client: &Client,
        endpoints: &Endpoints,
        tenant_id: Uuid,
        client_id: Uuid,
    ) -> Result<DeviceCode, Error> {
        let host = host_of(&endpoints.login);
        let body = fields(&[
            ("client_id", &client_id.hyphenated().to_string()),
            ("scope", &scopes(endpoints).join(" ")),
        ]);
        let url = address(endpoints, tenant_id, "devicecode");
        // A code that nobody uses runs out by itself.
        let answer = client.send(&form(url, body, Repeat::Safe)).await?;
        if !answer.status.is_success() {
            return Err(refused(&host, answer, &[]));
        }
        let at = answer.at;
        let status = answer.status.as_u16();
        let unexpected = || not_entras(&host, status, answer.request_id.clone());
        let body: Body = serde_json::from_slice(&answer.body).map_err(|_| unexpected())?;
        let is_secure = body.verification_uri.scheme() == "https"
            || (endpoints.is_simulated() && is_loopback(&body.verification_uri));
        if !is_secure || body.user_code.is_empty() {
            return Err(unexpected());
        }
        let lifetime = body.expires_in.unwrap_or(USUAL_LIFETIME).clamp(1, 86_400);
        let interval = body
            .interval
            .and_then(|seconds| u64::try_from(seconds).ok());
        Ok(DeviceCode {
            user_code: body.user_code,
            verification_uri: body.verification_uri,
            expires_at: at
                .checked_add(SignedDuration::from_secs(lifetime))
                .unwrap_or(at),
            interval: Duration::from_secs(interval.unwrap_or(USUAL_INTERVAL).clamp(1, 300)),
            device_code: Secret::new(body.device_code),
        })
    }

    /// Asks once whether the person has finished. The OAuth library's own loop can neither be watched nor stopped between two questions.
    ///
    /// # Errors
    /// A refusal that ends the sign-in, or no answer, which does not.
    pub async fn poll(
        &self,
        client: &Client,
        endpoints: &Endpoints,
        tenant_id: Uuid,
        client_id: Uuid,
    ) -> Result<DevicePoll, Error> {
        let host = host_of(&endpoints.login);
        let body = fields(&[
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
            ("client_id", &client_id.hyphenated().to_string()),
            ("device_code", self.device_code.expose()),
        ]);
        let url = address(endpoints, tenant_id, "token");
        let answer = client.send(&form(url, body, Repeat::OnlyIfNotSent)).await?;
        let status = answer.status;
        if status.is_success() {
            let body: TokenBody = serde_json::from_slice(&answer.body)
                .map_err(|_| not_entras(&host, status.as_u16(), answer.request_id.clone()))?;
            let issued = body.into_issued(answer.at, answer.date);
            let person = signed_in(endpoints, client_id, None, issued)?;
            return Ok(DevicePoll::SignedIn(Box::new(person)));
        }
        match ErrorBody::read(&answer).map(|body| body.error).as_deref() {
            Some("authorization_pending") => Ok(DevicePoll::Pending),
            Some("slow_down") => Ok(DevicePoll::SlowDown),
            Some("authorization_declined" | "access_denied") => Ok(DevicePoll::Declined(refused(
                &host,
                answer,
                &[&self.device_code],
            ))),
            Some("expired_token" | "code_expired") => Ok(DevicePoll::Expired),
            _ => Err(refused(&host, answer, &[&self.device_code])),
        }
    }
}

fn refused(host: &str, answer: Answer, secrets: &[&Secret]) -> Error {
    let status = answer.status.as_u16();
    match ErrorBody::read(&answer) {
        Some(body) => silenced(body.into_refusal(host, status, answer.request_id), secrets).into(),
        None => not_entras(host, status, answer.request_id),
    }
}

fn fields(pairs: &[(&str, &str)]) -> Zeroizing<Vec<u8>> {
    let mut serializer = form_urlencoded::Serializer::new(String::new());
    for (name, value) in pairs {
        serializer.append_pair(name, value);
    }
    Zeroizing::new(serializer.finish().into_bytes())
}

#[cfg(test)]
#[path = "device_code_tests.rs"]
mod tests;
