//! A fact with its origin, or the reason why there is none.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Because;
use crate::finding::{Outcome, Verdict};

/// Where a fact was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// Microsoft Graph or Entra ID, with the app's own token.
    Graph,
    /// Microsoft Graph with an administrator's sign-in.
    GraphUser,
    /// Exchange Online with an administrator's sign-in.
    ExchangeUser,
    /// Exchange Online with the app's own token.
    ExchangeApp,
    /// A file that the administrator's own PowerShell wrote.
    Powershell,
    /// An earlier report.
    Report,
}

impl Source {
    /// As reports and the command line spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Source::Graph => "graph",
            Source::GraphUser => "graph-user",
            Source::ExchangeUser => "exchange-user",
            Source::ExchangeApp => "exchange-app",
            Source::Powershell => "powershell",
            Source::Report => "report",
        }
    }
}

/// Where and when something was read, and Microsoft's id of the request for a support case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    pub source: Source,
    pub at: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<Arc<str>>,
}

impl Evidence {
    /// The time of a reading whose source does not say it. Every dated reading is newer.
    pub const UNDATED: Timestamp = Timestamp::UNIX_EPOCH;

    /// When it was read. `None`: the source does not say.
    pub fn dated(&self) -> Option<Timestamp> {
        Some(self.at).filter(|at| *at != Evidence::UNDATED)
    }
}

/// What was read, or why it could not be read. There is no third state and no default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Reading<T> {
    Known {
        value: T,
        evidence: Evidence,
    },
    Unknown {
        because: Because,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<Evidence>,
    },
}

impl<T> Reading<T> {
    pub fn known(value: T, evidence: Evidence) -> Self {
        Reading::Known { value, evidence }
    }

    /// Nothing was asked, so there is no evidence.
    pub fn unknown(because: Because) -> Self {
        Reading::Unknown {
            because,
            evidence: None,
        }
    }

    /// Why it is not known.
    pub fn because(&self) -> Option<&Because> {
        match self {
            Reading::Known { .. } => None,
            Reading::Unknown { because, .. } => Some(because),
        }
    }

    /// The same evidence for something else.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reading<U> {
        match self {
            Reading::Known { value, evidence } => Reading::Known {
                value: change(value),
                evidence,
            },
            Reading::Unknown { because, evidence } => Reading::Unknown { because, evidence },
        }
    }

    pub fn value(&self) -> Option<&T> {
        match self {
            Reading::Known { value, .. } => Some(value),
            Reading::Unknown { .. } => None,
        }
    }

    pub fn evidence(&self) -> Option<&Evidence> {
        match self {
            Reading::Known { evidence, .. } => Some(evidence),
            Reading::Unknown { evidence, .. } => evidence.as_ref(),
        }
    }

    /// Judges what was read. What was not read is "not checked": no rule ever sees it, so no rule can pass it.
    pub(crate) fn judge(&self, rule: impl FnOnce(&T) -> Outcome) -> Verdict {
        match self {
            Reading::Known { value, evidence } => Verdict {
                outcome: rule(value),
                evidence: Some(evidence.clone()),
            },
            Reading::Unknown { because, evidence } => Verdict {
                outcome: Outcome::NotChecked {
                    because: because.clone(),
                },
                evidence: evidence.clone(),
            },
        }
    }
}
