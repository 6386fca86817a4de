//! Findings, reasons and links.

use std::collections::HashMap;

use checks::{Because, Change, Evidence, Word};
use microsoft::error::Error;
use onboarding::diagnosis::{self, Explained};
use onboarding::links;
use onboarding::translate::{command, shown};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::Diagnosis;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Outcome {
    Pass,
    Fail,
    Warn,
    Pending,
    NotChecked,
    NotApplicable,
}

impl From<Word> for Outcome {
    fn from(word: Word) -> Self {
        match word {
            Word::Pass => Outcome::Pass,
            Word::Fail => Outcome::Fail,
            Word::Warn => Outcome::Warn,
            Word::Pending => Outcome::Pending,
            Word::NotChecked => Outcome::NotChecked,
            Word::NotApplicable => Outcome::NotApplicable,
        }
    }
}

/// Key `reason-<id>` of the catalogue (attribute `.fix` says what to do) and its arguments.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub(crate) struct Reason {
    pub(crate) id: String,
    pub(crate) args: HashMap<String, String>,
}

impl Reason {
    pub(crate) fn new<'a>(
        id: &str,
        arguments: impl IntoIterator<Item = (&'a str, String)>,
    ) -> Self {
        Reason {
            id: id.to_owned(),
            args: arguments
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        }
    }
}

impl From<&Because> for Reason {
    fn from(because: &Because) -> Self {
        Reason::new(because.id(), because.arguments())
    }
}

/// For support; folded under a sentence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Details {
    pub(crate) code: Option<String>,
    /// Microsoft's own text.
    pub(crate) text: Option<String>,
    pub(crate) host: Option<String>,
    /// Entra's id of the request.
    pub(crate) trace_id: Option<String>,
    /// The id in the header of an answer.
    pub(crate) request_id: Option<String>,
    pub(crate) correlation_id: Option<String>,
    /// RFC 3339.
    pub(crate) at: Option<String>,
}

impl Details {
    pub(crate) fn of_explained(explained: &Explained) -> Self {
        let details = explained.details.clone();
        Details {
            code: details.code,
            text: details.text,
            host: details.host,
            trace_id: details.trace_id,
            request_id: details.request_id,
            correlation_id: details.correlation_id,
            at: details.at,
        }
    }

    pub(crate) fn of_error(error: &Error) -> Self {
        Details::of_explained(&diagnosis::of_error(error))
    }

    fn of_evidence(evidence: &Evidence) -> Option<Self> {
        evidence.request_id.as_ref().map(|request_id| Details {
            request_id: Some(request_id.to_string()),
            at: Some(evidence.at.to_string()),
            ..Details::default()
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Source {
    Graph,
    GraphUser,
    ExchangeUser,
    ExchangeApp,
    Powershell,
    Report,
}

impl From<checks::Source> for Source {
    fn from(source: checks::Source) -> Self {
        match source {
            checks::Source::Graph => Source::Graph,
            checks::Source::GraphUser => Source::GraphUser,
            checks::Source::ExchangeUser => Source::ExchangeUser,
            checks::Source::ExchangeApp => Source::ExchangeApp,
            checks::Source::Powershell => Source::Powershell,
            checks::Source::Report => Source::Report,
        }
    }
}

/// A page at Microsoft. Closed, so that the page cannot open anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "to", rename_all = "kebab-case")]
pub(crate) enum Link {
    AppRegistrations,
    AppOverview,
    Authentication,
    Credentials,
    Permissions,
    ExchangeResources,
    EnterpriseApp,
    EnterpriseApps,
    ConsentRequests,
    UserSettings,
    ConditionalAccess,
    SignInLogs,
    AppPolicies,
    DeletedApps,
    Licenses,
    ErrorCode { code: u32 },
}

impl From<links::Link> for Link {
    fn from(link: links::Link) -> Self {
        match link {
            links::Link::AppRegistrations => Link::AppRegistrations,
            links::Link::AppOverview => Link::AppOverview,
            links::Link::Authentication => Link::Authentication,
            links::Link::Credentials => Link::Credentials,
            links::Link::Permissions => Link::Permissions,
            links::Link::ExchangeResources => Link::ExchangeResources,
            links::Link::EnterpriseApp => Link::EnterpriseApp,
            links::Link::EnterpriseApps => Link::EnterpriseApps,
            links::Link::ConsentRequests => Link::ConsentRequests,
            links::Link::UserSettings => Link::UserSettings,
            links::Link::ConditionalAccess => Link::ConditionalAccess,
            links::Link::SignInLogs => Link::SignInLogs,
            links::Link::AppPolicies => Link::AppPolicies,
            links::Link::DeletedApps => Link::DeletedApps,
            links::Link::Licenses => Link::Licenses,
            links::Link::ErrorCode(code) => Link::ErrorCode { code },
        }
    }
}

impl From<Link> for links::Link {
    fn from(link: Link) -> Self {
        match link {
            Link::AppRegistrations => links::Link::AppRegistrations,
            Link::AppOverview => links::Link::AppOverview,
            Link::Authentication => links::Link::Authentication,
            Link::Credentials => links::Link::Credentials,
            Link::Permissions => links::Link::Permissions,
            Link::ExchangeResources => links::Link::ExchangeResources,
            Link::EnterpriseApp => links::Link::EnterpriseApp,
            Link::EnterpriseApps => links::Link::EnterpriseApps,
            Link::ConsentRequests => links::Link::ConsentRequests,
            Link::UserSettings => links::Link::UserSettings,
            Link::ConditionalAccess => links::Link::ConditionalAccess,
            Link::SignInLogs => links::Link::SignInLogs,
            Link::AppPolicies => links::Link::AppPolicies,
            Link::DeletedApps => links::Link::DeletedApps,
            Link::Licenses => links::Link::Licenses,
            Link::ErrorCode { code } => links::Link::ErrorCode(code),
        }
    }
}

/// Key `check-<id>`: what should be true; `.wrong`, `.why` and `.portal` beside it.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Finding {
    pub(crate) check: String,
    pub(crate) outcome: Outcome,
    pub(crate) advisory: bool,
    pub(crate) found: Option<String>,
    pub(crate) wanted: Option<String>,
    pub(crate) reason: Option<Reason>,
    /// The cause and the way out, where Microsoft or the network said no.
    pub(crate) diagnosis: Option<Diagnosis>,
    pub(crate) details: Option<Details>,
    pub(crate) source: Option<Source>,
    /// When it was read, RFC 3339.
    pub(crate) at: Option<String>,
    /// Since when Microsoft is waited for, RFC 3339.
    pub(crate) since: Option<String>,
    /// For Exchange Online PowerShell.
    pub(crate) command: Option<String>,
    pub(crate) link: Option<Link>,
}

impl Finding {
    /// A finding without a repair.
    pub(crate) fn of(finding: &checks::Finding) -> Self {
        let show = |value| Some(shown(finding.check, value));
        let (found, wanted) = match &finding.outcome {
            checks::Outcome::Pass { found } => (show(found), None),
            checks::Outcome::Fail { found, wanted }
            | checks::Outcome::Warn { found, wanted, .. } => (show(found), show(wanted)),
            checks::Outcome::Pending { .. }
            | checks::Outcome::NotChecked { .. }
            | checks::Outcome::NotApplicable { .. } => (None, None),
        };
        Finding {
            check: finding.check.to_owned(),
            outcome: finding.outcome.word().into(),
            advisory: finding.advisory,
            found,
            wanted,
            reason: finding.outcome.because().map(Reason::from),
            diagnosis: diagnosis::of_finding(finding).as_ref().map(Diagnosis::from),
            details: finding.evidence.as_ref().and_then(Details::of_evidence),
            source: finding
                .evidence
                .as_ref()
                .map(|evidence| evidence.source.into()),
            at: finding
                .evidence
                .as_ref()
                .map(|evidence| evidence.at.to_string()),
            since: match finding.outcome {
                checks::Outcome::Pending { since, .. } => Some(since.to_string()),
                _ => None,
            },
            command: None,
            link: links::Link::for_check(finding.check).map(Link::from),
        }
    }

    pub(crate) fn with_repair(self, room: &str, change: Option<&Change>) -> Self {
        Finding {
            command: change.map(|change| command(room, change)),
            ..self
        }
    }
}
