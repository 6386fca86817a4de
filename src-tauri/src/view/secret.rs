//! The life of the client secret.

use onboarding::secret_life::{Level, Life};
use serde::Serialize;
use specta::Type;

/// How urgent a renewal is: fewer than this many days are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SecretLevel {
    Fine,
    #[serde(rename = "60")]
    Days60,
    #[serde(rename = "30")]
    Days30,
    #[serde(rename = "14")]
    Days14,
    #[serde(rename = "7")]
    Days7,
    Expired,
    Unknown,
}

impl From<Level> for SecretLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::Fine => SecretLevel::Fine,
            Level::Days60 => SecretLevel::Days60,
            Level::Days30 => SecretLevel::Days30,
            Level::Days14 => SecretLevel::Days14,
            Level::Days7 => SecretLevel::Days7,
            Level::Expired => SecretLevel::Expired,
            Level::Unknown => SecretLevel::Unknown,
        }
    }
}

/// One secret of the registration, as far as Entra shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SecretLife0 {
    pub(crate) name: Option<String>,
    /// Its first characters.
    pub(crate) hint: Option<String>,
    /// RFC 3339.
    pub(crate) ends: Option<String>,
    pub(crate) days_left: Option<i32>,
    pub(crate) level: SecretLevel,
}

impl From<Life> for SecretLife0 {
    fn from(life: Life) -> Self {
        SecretLife0 {
            name: life.name,
            hint: life.hint,
            ends: life.ends.map(|ends| ends.to_string()),
            days_left: life.days_left.map(days),
            level: life.level.into(),
        }
    }
}

/// The page counts in numbers of its own size; no secret lasts that long.
pub(crate) fn days(days: i64) -> i32 {
    i32::try_from(days).unwrap_or(i32::MAX)
}

/// The secret in use, and the others of the registration.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SecretLife {
    pub(crate) name: Option<String>,
    pub(crate) hint: Option<String>,
    /// RFC 3339.
    pub(crate) ends: Option<String>,
    pub(crate) days_left: Option<i32>,
    pub(crate) level: SecretLevel,
    pub(crate) others: Vec<SecretLife0>,
}

impl From<onboarding::secret_life::SecretLife> for SecretLife {
    fn from(life: onboarding::secret_life::SecretLife) -> Self {
        let in_use = SecretLife0::from(life.in_use);
        SecretLife {
            name: in_use.name,
            hint: in_use.hint,
            ends: in_use.ends,
            days_left: in_use.days_left,
            level: in_use.level,
            others: life.others.into_iter().map(SecretLife0::from).collect(),
        }
    }
}
