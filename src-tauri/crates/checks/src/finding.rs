//! What a check says.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use serde::{Serialize, Serializer};

use crate::{Because, Evidence};

/// The closed list of answers. Counts of them always add up to what was discovered.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Pass {
        found: Value,
    },
    Fail {
        found: Value,
        wanted: Value,
    },
    /// Works, but somebody may be surprised.
    Warn {
        found: Value,
        wanted: Value,
        because: Because,
    },
    /// Asked for, and Microsoft has not caught up.
    Pending {
        since: Timestamp,
        usually: SignedDuration,
    },
    /// Could not be looked at. Neither a pass nor a fail.
    NotChecked {
        because: Because,
    },
    /// Does not concern this object.
    NotApplicable {
        because: Because,
    },
}

impl Outcome {
    pub fn word(&self) -> Word {
        match self {
            Outcome::Pass { .. } => Word::Pass,
            Outcome::Fail { .. } => Word::Fail,
            Outcome::Warn { .. } => Word::Warn,
            Outcome::Pending { .. } => Word::Pending,
            Outcome::NotChecked { .. } => Word::NotChecked,
            Outcome::NotApplicable { .. } => Word::NotApplicable,
        }
    }

    pub fn because(&self) -> Option<&Because> {
        match self {
            Outcome::Warn { because, .. }
            | Outcome::NotChecked { because }
            | Outcome::NotApplicable { because } => Some(because),
            Outcome::Pass { .. } | Outcome::Fail { .. } | Outcome::Pending { .. } => None,
        }
    }

    /// Pass when the flag has the wanted value, fail when it has the other one. An absent property is unknown, never "false".
    pub(crate) fn of_flag(found: Option<bool>, wanted: bool) -> Self {
        match found {
            None => Outcome::absent(),
            Some(found) if found == wanted => Outcome::Pass {
                found: Value::Flag(found),
            },
            Some(found) => Outcome::Fail {
                found: Value::Flag(found),
                wanted: Value::Flag(wanted),
            },
        }
    }

    /// Like [`Outcome::of_flag`], for what is only advised: it warns.
    pub(crate) fn of_advice(found: Option<bool>, advised: bool) -> Self {
        match found {
            None => Outcome::absent(),
            Some(found) if found == advised => Outcome::Pass {
                found: Value::Flag(found),
            },
            Some(found) => Outcome::unusual(Value::Flag(found), Value::Flag(advised)),
        }
    }

    /// Works as it is, but not as most people expect.
    pub(crate) fn unusual(found: Value, wanted: Value) -> Self {
        Outcome::Warn {
            found,
            wanted,
            because: Because::Unusual,
        }
    }

    /// Exchange takes no booking while it is so.
    pub(crate) fn blocking(found: Value, wanted: Value) -> Self {
        Outcome::Warn {
            found,
            wanted,
            because: Because::BlocksBooking,
        }
    }

    /// The answer came, but without the property that decides.
    pub(crate) fn absent() -> Self {
        Outcome::NotChecked {
            because: Because::PropertyAbsent,
        }
    }

    pub(crate) fn not_checked(because: Because) -> Self {
        Outcome::NotChecked { because }
    }
}

/// An [`Outcome`] without its values, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Word {
    Fail,
    NotChecked,
    Pending,
    Warn,
    Pass,
    NotApplicable,
}

impl Word {
    /// As reports and the command line spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Word::Fail => "fail",
            Word::NotChecked => "not-checked",
            Word::Pending => "pending",
            Word::Warn => "warn",
            Word::Pass => "pass",
            Word::NotApplicable => "not-applicable",
        }
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Word {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// A value as it was found or is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    Nothing,
    Flag(bool),
    Text(String),
    List(Vec<String>),
}

impl Value {
    pub fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into())
    }

    pub fn list<T: Into<String>>(items: impl IntoIterator<Item = T>) -> Self {
        Value::List(items.into_iter().map(Into::into).collect())
    }

    /// A list with nobody and nothing in it.
    pub(crate) fn empty() -> Self {
        Value::List(Vec::new())
    }
}

/// What a rule returns: the outcome, and on which evidence.
#[derive(Clone, Debug)]
pub struct Verdict {
    pub outcome: Outcome,
    pub evidence: Option<Evidence>,
}

/// One line of a report.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Id of the check.
    pub check: &'static str,
    pub advisory: bool,
    pub outcome: Outcome,
    pub evidence: Option<Evidence>,
}
