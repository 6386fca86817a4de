//! What an error of Microsoft, of the network or of this program means, and the way out of it.
//!
//! The table is data (`data/causes.json`); its words are in the catalogues under `cause-<id>`, with `.likely-1` and so on, most likely
//! first, and `.fix`. Nothing here asks anybody, so it explains offline as well.

mod reading;
mod table;

use checks::{Because, Finding, Outcome, Value, Word};
use microsoft::entra::ConsentAnswer;
use microsoft::error::{Error, Refusal};

use crate::links::Link;
use crate::reason::how;

pub use reading::explain;
pub use table::{CAUSES, Diagnosis, Role, Step, Wait, by_id, of_code};
use table::{of_codes, of_oauth, of_phrase, of_word, unknown};

/// What was said, for support. Holds no secret and no token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// For example `AADSTS65004` or `ErrorAccessDenied`.
    pub code: Option<String>,
    /// Microsoft's own sentence, without its ids.
    pub text: Option<String>,
    pub host: Option<String>,
    /// Entra's id of the request.
    pub trace_id: Option<String>,
    /// The id of the request in the header of an answer.
    pub request_id: Option<String>,
    pub correlation_id: Option<String>,
    /// When Microsoft says it happened.
    pub at: Option<String>,
}

/// An error with its cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    pub diagnosis: &'static Diagnosis,
    pub details: Details,
}

impl Explained {
    /// What Microsoft itself says about the code.
    pub fn microsoft(&self) -> Option<Link> {
        number(self.details.code.as_deref()?).map(Link::ErrorCode)
    }
}

/// The number of a code such as `AADSTS7000215`.
fn number(code: &str) -> Option<u32> {
    code.strip_prefix("AADSTS")?.parse().ok()
}

/// What the client's error means.
pub fn of_error(error: &Error) -> Explained {
    let cause = match error {
        Error::Refused(refusal) | Error::SignInNeeded(refusal) => return of_refusal(refusal),
        Error::Throttled { .. } => by_id("throttled"),
        Error::Unreachable { why, .. } => CAUSES
            .iter()
            .find(|cause| cause.unreachable.iter().any(|part| part == how(*why))),
        Error::Unexpected { .. } => by_id("unexpected-answer"),
        Error::Cancelled => None,
    };
    Explained {
        diagnosis: cause.unwrap_or_else(unknown),
        details: Details {
            text: Some(error.to_string()),
            host: match error {
                Error::Throttled { host, .. }
                | Error::Unreachable { host, .. }
                | Error::Unexpected { host, .. } => Some(host.clone()),
                _ => None,
            },
            request_id: error.request_id().map(str::to_owned),
            ..Details::default()
        },
    }
}

fn of_refusal(refusal: &Refusal) -> Explained {
    let code = refusal.code.as_deref().unwrap_or_default();
    let entra = number(code);
    let kind = refusal.kind.as_deref().unwrap_or_default();
    let diagnosis = entra
        .map(of_code)
        .filter(|cause| cause.is_known())
        .or_else(|| {
            let said = [
                Some(refusal.message.as_str()),
                refusal.diagnostics.as_deref(),
            ];
            said.into_iter()
                .flatten()
                .find_map(|said| of_phrase(&said.to_lowercase()))
        })
        .or_else(|| of_word(code))
        .or_else(|| of_word(kind.rsplit('.').next().unwrap_or(kind)))
        // A code that is not in the table is shown as it is, instead of guessing from the general error beside it.
        .or_else(|| match (entra, kind.split_once('/')) {
            (Some(_), _) => None,
            (None, Some((error, subcode))) => of_oauth(error, Some(subcode)),
            (None, None) => of_oauth(kind, None),
        });
    let is_entra = entra.is_some();
    Explained {
        diagnosis: diagnosis.unwrap_or_else(unknown),
        details: Details {
            code: refusal.code.clone(),
            text: Some(refusal.message.clone()).filter(|text| !text.is_empty()),
            host: Some(refusal.host.clone()).filter(|host| !host.is_empty()),
            trace_id: refusal.request_id.clone().filter(|_| is_entra),
            request_id: refusal.request_id.clone().filter(|_| !is_entra),
            correlation_id: refusal.correlation_id.clone(),
            at: refusal.at.map(|at| at.to_string()),
        },
    }
}

/// What a refusal on the redirect means.
pub fn of_answer(answer: &ConsentAnswer) -> Explained {
    let text = answer.error_description.as_deref().unwrap_or_default();
    let error = answer.error.as_deref().unwrap_or_default();
    let by_code = of_codes(&answer.codes);
    let diagnosis = by_code
        .map(|(_, cause)| cause)
        .or_else(|| of_phrase(&text.to_lowercase()))
        .or_else(|| of_oauth(error, answer.error_subcode.as_deref()))
        .unwrap_or_else(unknown);
    Explained {
        diagnosis,
        details: reading::details(text, by_code.map(|(code, _)| code)),
    }
}

/// What stands behind a reason or a failed check, where that is in the table.
pub fn of_finding(finding: &Finding) -> Option<Explained> {
    let (diagnosis, code) = match &finding.outcome {
        Outcome::Fail { found, .. }
            if finding.check == "permissions-granted" && *found == Value::List(Vec::new()) =>
        {
            (by_id("token-without-roles"), None)
        }
        Outcome::Fail { .. } => (
            CAUSES
                .iter()
                .find(|cause| cause.checks.iter().any(|check| check == finding.check)),
            None,
        ),
        outcome => outcome.because().map_or((None, None), of_because),
    };
    Some(Explained {
        diagnosis: diagnosis?,
        details: Details {
            code: code.map(str::to_owned),
            ..Details::default()
        },
    })
}

/// The same, with what Microsoft or the network said to the sign-in, for the checks that it decides.
pub fn behind(finding: &Finding, said: Option<&Explained>) -> Option<Explained> {
    match said {
        Some(said) if is_about_the_sign_in(finding) => Some(said.clone()),
        _ => of_finding(finding),
    }
}

/// Does this finding repeat what was said to the sign-in? What only waits for another check does not.
pub fn is_about_the_sign_in(finding: &Finding) -> bool {
    matches!(
        finding.check,
        "tenant-found" | "app-registered" | "secret-accepted"
    ) && finding.outcome.word() != Word::Pass
        && !matches!(finding.outcome.because(), Some(Because::BlockedBy { .. }))
}

/// The cause, and the code that says so.
fn of_because(because: &Because) -> (Option<&'static Diagnosis>, Option<&str>) {
    match because {
        Because::SignInRefused { code } => (number(code).map(of_code), Some(code)),
        Because::Refused { code, text } => (
            of_phrase(&text.to_lowercase()).or_else(|| of_word(code)),
            Some(code),
        ),
        Because::Unreachable { how, .. } => (
            CAUSES
                .iter()
                .find(|cause| cause.unreachable.iter().any(|part| part == how)),
            None,
        ),
        _ => (
            CAUSES
                .iter()
                .find(|cause| cause.because.iter().any(|id| id == because.id())),
            None,
        ),
    }
}

#[cfg(test)]
mod tests;
