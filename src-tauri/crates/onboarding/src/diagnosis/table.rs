//! The table: which codes and words mean which cause.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::form::Field;
use crate::links::Link;

/// The cause that is not known.
const UNKNOWN: &str = "unknown";

/// A cause with its way out.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Diagnosis {
    /// The cause in a word, not a code: several codes may have the same one.
    pub id: String,
    /// How many likely causes there are words for.
    pub likely: u8,
    /// Does waiting help?
    #[serde(default)]
    pub wait: Wait,
    /// The least role that can mend it.
    #[serde(default)]
    pub role: Option<Role>,
    /// What to correct in the wizard.
    #[serde(default)]
    pub field: Option<Field>,
    /// Where in the wizard to go on.
    #[serde(default)]
    pub step: Option<Step>,
    /// The page on which it is mended.
    #[serde(default)]
    pub link: Option<Link>,
    /// Says little by itself, so that a more exact code in the same text wins.
    #[serde(default)]
    general: bool,
    /// Numbers of AADSTS codes.
    #[serde(default)]
    pub(super) entra: Vec<u32>,
    /// OAuth errors, as `error` or `error/subcode`; only where there is no code.
    #[serde(default)]
    pub(super) oauth: Vec<String>,
    /// Codes of Microsoft Graph, Exchange and browsers, as whole words.
    #[serde(default)]
    pub(super) codes: Vec<String>,
    /// Parts of a message, in lower case, where the code alone does not decide.
    #[serde(default)]
    pub(super) phrases: Vec<String>,
    /// Which part of the way to the service failed.
    #[serde(default)]
    pub(super) unreachable: Vec<String>,
    /// Reasons why something could not be read.
    #[serde(default)]
    pub(super) because: Vec<String>,
    /// Checks whose failure is this cause.
    #[serde(default)]
    pub(super) checks: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wait {
    #[default]
    No,
    Seconds,
    Minutes,
    Hours,
}

/// A step of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    Registration,
    Consent,
    Rooms,
}

/// A role in Entra. Key of the words: `role-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    GlobalAdministrator,
    PrivilegedRoleAdministrator,
    CloudApplicationAdministrator,
    ExchangeAdministrator,
    ConditionalAccessAdministrator,
    SecurityAdministrator,
    UserAdministrator,
    AuthenticationAdministrator,
}

impl Role {
    pub fn id(self) -> &'static str {
        match self {
            Role::GlobalAdministrator => "global-administrator",
            Role::PrivilegedRoleAdministrator => "privileged-role-administrator",
            Role::CloudApplicationAdministrator => "cloud-application-administrator",
            Role::ExchangeAdministrator => "exchange-administrator",
            Role::ConditionalAccessAdministrator => "conditional-access-administrator",
            Role::SecurityAdministrator => "security-administrator",
            Role::UserAdministrator => "user-administrator",
            Role::AuthenticationAdministrator => "authentication-administrator",
        }
    }
}

impl Wait {
    pub fn id(self) -> &'static str {
        match self {
            Wait::No => "no",
            Wait::Seconds => "seconds",
            Wait::Minutes => "minutes",
            Wait::Hours => "hours",
        }
    }
}

impl Diagnosis {
    pub fn is_known(&self) -> bool {
        self.id != UNKNOWN
    }

    /// Did the person say no at Microsoft?
    pub fn is_cancelled(&self) -> bool {
        self.id == "consent-cancelled"
    }

    /// Did Entra say that there is no such tenant in the cloud that was asked?
    pub(crate) fn is_unknown_tenant(&self) -> bool {
        matches!(
            self.id.as_str(),
            "tenant-not-found"
                | "tenant-malformed"
                | "tenant-missing"
                | "domain-not-verified"
                | "tenant-deleted"
        ) || self.is_other_cloud()
    }

    fn is_other_cloud(&self) -> bool {
        matches!(
            self.id.as_str(),
            "wrong-cloud" | "government-cloud" | "cross-cloud-app" | "unknown-instance"
        )
    }
}

/// Every cause, in the order of the file.
pub static CAUSES: LazyLock<Vec<Diagnosis>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/causes.json")).expect("a test reads the table")
});

/// The cause behind each kind of pattern.
struct Index {
    entra: HashMap<u32, &'static Diagnosis>,
    oauth: HashMap<&'static str, &'static Diagnosis>,
    /// In lower case.
    codes: HashMap<String, &'static Diagnosis>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        entra: HashMap::new(),
        oauth: HashMap::new(),
        codes: HashMap::new(),
    };
    for cause in CAUSES.iter() {
        for code in &cause.entra {
            index.entra.insert(*code, cause);
        }
        for error in &cause.oauth {
            index.oauth.insert(error, cause);
        }
        for code in &cause.codes {
            index.codes.insert(code.to_lowercase(), cause);
        }
    }
    index
});

/// The cause with this id.
pub fn by_id(id: &str) -> Option<&'static Diagnosis> {
    CAUSES.iter().find(|cause| cause.id == id)
}

pub(super) fn unknown() -> &'static Diagnosis {
    by_id(UNKNOWN).expect("a test finds the cause that is not known")
}

/// The cause behind the number of an AADSTS code.
pub fn of_code(code: u32) -> &'static Diagnosis {
    INDEX.entra.get(&code).copied().unwrap_or_else(unknown)
}

/// Of several codes the first exact one decides, else the first that is known.
pub(super) fn of_codes(codes: &[u32]) -> Option<(u32, &'static Diagnosis)> {
    let known = || {
        codes
            .iter()
            .filter_map(|code| Some((*code, *INDEX.entra.get(code)?)))
    };
    known()
        .find(|(_, cause)| !cause.general)
        .or_else(|| known().next())
        .or_else(|| codes.first().map(|code| (*code, unknown())))
}

pub(super) fn of_phrase(lower: &str) -> Option<&'static Diagnosis> {
    CAUSES
        .iter()
        .find(|cause| cause.phrases.iter().any(|phrase| lower.contains(phrase)))
}

/// The cause behind a code of Microsoft Graph, Exchange or a browser.
pub(super) fn of_word(word: &str) -> Option<&'static Diagnosis> {
    INDEX.codes.get(&word.to_lowercase()).copied()
}

pub(super) fn of_oauth(error: &str, subcode: Option<&str>) -> Option<&'static Diagnosis> {
    let exact = subcode.and_then(|subcode| INDEX.oauth.get(&*format!("{error}/{subcode}")));
    exact.or_else(|| INDEX.oauth.get(error)).copied()
}
