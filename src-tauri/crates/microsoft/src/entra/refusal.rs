//! How Entra ID says no.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::http::{Answer, Verdict};
use crate::redaction::redacted;
use crate::wire;

/// The error body of Entra's endpoints.
///
/// Source: Microsoft identity platform, client credentials flow, "Error response".
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct ErrorBody {
    pub(super) error: String,
    #[serde(default)]
    error_description: Option<String>,
    #[serde(default, deserialize_with = "wire::codes")]
    error_codes: Vec<u32>,
    #[serde(default)]
    timestamp: Option<String>,
    #[serde(default)]
    trace_id: Option<String>,
    #[serde(default)]
    correlation_id: Option<String>,
    #[serde(default)]
    suberror: Option<String>,
    #[serde(default)]
    claims: Option<String>,
}

impl oauth2::ErrorResponse for ErrorBody {}

impl fmt::Display for ErrorBody {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.error)
    }
}

impl ErrorBody {
    /// Reads the body of a refusal; `None` when it is not Entra's.
    pub(super) fn read(answer: &Answer) -> Option<Self> {
        serde_json::from_slice(&answer.body).ok()
    }

    pub(super) fn into_refusal(
        self,
        host: &str,
        status: u16,
        request_id: Option<String>,
    ) -> Refusal {
        let description = self.error_description.unwrap_or_default();
        let code = self
            .error_codes
            .first()
            .copied()
            .or_else(|| aadsts_codes(&description).first().copied());
        let kind = match self.suberror.filter(|suberror| !suberror.is_empty()) {
            Some(suberror) => format!("{}/{suberror}", self.error),
            None => self.error,
        };
        Refusal {
            status,
            host: host.to_owned(),
            code: code.map(|code| format!("AADSTS{code}")),
            kind: Some(kind),
            message: redacted(without_trace(&description)),
            request_id: self.trace_id.or(request_id),
            correlation_id: self.correlation_id,
            at: self.timestamp.as_deref().and_then(wire::utc),
            // A claims challenge means that Conditional Access stands in the way; its content is for a browser only.
            diagnostics: self.claims.map(|_| "claims challenge".to_owned()),
        }
    }
}

/// Faults of the service itself, which pass.
///
/// Source: Microsoft Entra, "Authentication and authorization error codes".
const TRANSIENT: [u32; 8] = [
    90_033, 90_024, 90_006, 90_012, 90_055, 50_033, 50_087, 50_196,
];

/// Recognizes a fault of the service that comes with the status of a refusal.
pub(super) fn verdict(answer: &Answer) -> Verdict {
    if answer.status.is_success() {
        return Verdict::Final;
    }
    match ErrorBody::read(answer) {
        Some(body)
            if body.error == "temporarily_unavailable"
                || body.error_codes.iter().any(|code| TRANSIENT.contains(code)) =>
        {
            Verdict::Transient
        }
        _ => Verdict::Final,
    }
}

/// Returns the numbers of all `AADSTS` codes in a text, in order and without repetition.
pub fn aadsts_codes(text: &str) -> Vec<u32> {
    let mut codes = Vec::new();
    for (at, mark) in text.match_indices("AADSTS") {
        let digits = &text[at + mark.len()..];
        let end = digits
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(digits.len());
        if let Ok(code) = digits[..end].parse()
            && !codes.contains(&code)
        {
            codes.push(code);
        }
    }
    codes
}

/// Returns a description without the ids and the time that Entra appends, after a line break or a space.
pub(super) fn without_trace(description: &str) -> &str {
    let end = description.find("Trace ID:").unwrap_or(description.len());
    description[..end].trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_keeps_everything_that_support_asks_for() {
        for separator in ["\\r\\n", " "] {
            for codes in ["[7000215]", "[\"7000215\"]", "\"7000215\"", "[]"] {
                let json = format!(
                    r#"{{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided.{separator}Trace ID: 1111{separator}Correlation ID: 2222{separator}Timestamp: 2024-07-15 11:14:02Z",
                    "error_codes":{codes},"timestamp":"2024-07-15 11:14:02Z","trace_id":"1111","correlation_id":"2222","error_uri":"https://login.microsoftonline.com/error?code=7000215"}}"#
                );
                let body: ErrorBody = serde_json::from_str(&json).unwrap();
                let refusal = body.into_refusal("login.microsoftonline.com", 401, None);
                assert_eq!(refusal.code.as_deref(), Some("AADSTS7000215"));
                assert_eq!(refusal.kind.as_deref(), Some("invalid_client"));
                assert_eq!(
                    refusal.message,
                    "AADSTS7000215: Invalid client secret provided."
                );
                assert_eq!(refusal.request_id.as_deref(), Some("1111"));
                assert_eq!(refusal.correlation_id.as_deref(), Some("2222"));
                assert_eq!(refusal.at.unwrap().to_string(), "2024-07-15T11:14:02Z");
            }
        }
    }

    #[test]
    fn codes_are_found_in_any_text() {
        assert_eq!(
            aadsts_codes("AADSTS50011: no. See AADSTS700016 and AADSTS50011."),
            [50_011, 700_016]
        );
        assert!(aadsts_codes("AADSTS AADSTSx AADSTS99999999999").is_empty());
    }
}
