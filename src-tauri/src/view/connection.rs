//! Steps 1 to 3 and the hand-over.

use checks::Profile;
use onboarding::connect::{Connected, Line};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{ConnectionForm, Details, Finding, Language, Link, Outcome, Reason, Theme};

#[derive(Clone, Copy, Debug, Serialize, Type)]
pub(crate) struct Keychain {
    pub(crate) available: bool,
}

/// The connection of the last time, without its secret.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SavedConnection {
    /// As typed: an id or a domain.
    pub(crate) tenant: String,
    pub(crate) tenant_id: String,
    pub(crate) tenant_name: Option<String>,
    pub(crate) client_id: String,
    pub(crate) redirect_url: String,
    pub(crate) delegate: String,
    pub(crate) has_secret: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum KeepSecret {
    Keychain,
    Session,
}

/// To whom the window talks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Environment {
    Microsoft,
    Demo,
    Loopback,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AppStart {
    pub(crate) version: String,
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) system_dark: bool,
    pub(crate) keychain: Keychain,
    pub(crate) environment: Environment,
    pub(crate) saved: Option<SavedConnection>,
    /// Every host that will be contacted.
    pub(crate) hosts: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct DemoStart {
    pub(crate) form: ConnectionForm,
    pub(crate) delegate: String,
}

#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Permission {
    pub(crate) name: String,
    /// `null`: the registration could not be read.
    pub(crate) requested: Option<bool>,
    /// In a fresh token.
    pub(crate) granted: bool,
    pub(crate) works: Outcome,
}

/// The permissions of the profile, as far as they are known.
pub(crate) fn permissions(
    profile: &Profile,
    registration: &checks::facts::Registration,
    granted: Option<&[String]>,
) -> Vec<Permission> {
    let requested = registration
        .application
        .value()
        .and_then(|application| application.requested.as_ref());
    profile
        .permissions
        .iter()
        .map(|name| Permission {
            name: name.clone(),
            requested: requested.map(|requested| {
                requested.iter().any(|permission| {
                    &permission.name == name
                        && permission.kind == checks::facts::PermissionKind::Application
                })
            }),
            granted: granted.is_some_and(|granted| granted.contains(name)),
            works: registration
                .trials
                .iter()
                .find(|trial| &trial.permission == name)
                .map_or(Outcome::NotChecked, |trial| match trial.works.value() {
                    Some(true) => Outcome::Pass,
                    Some(false) => Outcome::Fail,
                    None => Outcome::NotChecked,
                }),
        })
        .collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ConnectLineName {
    Tenant,
    App,
    Secret,
    Redirect,
    Audience,
}

impl From<Line> for ConnectLineName {
    fn from(line: Line) -> Self {
        match line {
            Line::Tenant => ConnectLineName::Tenant,
            Line::App => ConnectLineName::App,
            Line::Secret => ConnectLineName::Secret,
            Line::Redirect => ConnectLineName::Redirect,
            Line::Audience => ConnectLineName::Audience,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ConnectLineState {
    Checking,
    Passed,
    Failed,
    Warning,
    NotChecked,
}

impl From<Outcome> for ConnectLineState {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Pass => ConnectLineState::Passed,
            Outcome::Fail => ConnectLineState::Failed,
            Outcome::Warn => ConnectLineState::Warning,
            Outcome::Pending | Outcome::NotChecked | Outcome::NotApplicable => {
                ConnectLineState::NotChecked
            }
        }
    }
}

/// One line under the form.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ConnectLine {
    pub(crate) line: ConnectLineName,
    pub(crate) state: ConnectLineState,
    /// For example the tenant's or the app's name.
    pub(crate) value: Option<String>,
    pub(crate) reason: Option<Reason>,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Registration {
    pub(crate) tenant_id: String,
    pub(crate) tenant_name: Option<String>,
    pub(crate) cloud: String,
    pub(crate) app_name: Option<String>,
    /// RFC 3339.
    pub(crate) secret_ends: Option<String>,
    pub(crate) kept_in: KeepSecret,
    pub(crate) findings: Vec<Finding>,
    pub(crate) permissions: Vec<Permission>,
    /// Every permission is granted already.
    pub(crate) consented: bool,
    /// Something failed that would end on an error page in the browser.
    pub(crate) blocked: bool,
}

impl Registration {
    /// When the secret in use ends: the earliest of those that it could be.
    pub(crate) fn secret_end(connected: &Connected) -> Option<String> {
        let application = connected.registration.application.value()?;
        let ends = application
            .matching_secrets
            .as_ref()?
            .iter()
            .filter_map(|secret| secret.ends)
            .min()?;
        Some(ends.to_string())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Listens {
    Loopback,
    Polling,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConsentRequest {
    pub(crate) url: String,
    pub(crate) browser_opened: bool,
    pub(crate) listens: Listens,
    /// Until it stops waiting.
    pub(crate) minutes: u32,
    pub(crate) permissions: Vec<Permission>,
}

impl ConsentRequest {
    pub(crate) fn listens(is_here: bool) -> Listens {
        if is_here {
            Listens::Loopback
        } else {
            Listens::Polling
        }
    }
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(
    tag = "event",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub(crate) enum ConsentEvent {
    Looked {
        permissions: Vec<Permission>,
        next_in_seconds: u32,
    },
    Accepted,
    Refused {
        cancelled: bool,
        reason: Reason,
        details: Option<Details>,
    },
    /// An answer that belongs to another request.
    Stray,
    Granted {
        permissions: Vec<Permission>,
    },
    TimedOut,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(
    tag = "kind",
    rename_all = "lowercase",
    rename_all_fields = "camelCase"
)]
pub(crate) enum ConsentPaste {
    /// The address of an answer; what it says comes as an event.
    Accepted,
    /// The text or the address of an error page.
    Explained {
        reason: Reason,
        details: Option<Box<Details>>,
        link: Option<Link>,
    },
    Unknown,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Handover {
    pub(crate) tenant_id: String,
    pub(crate) client_id: String,
    pub(crate) has_secret: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum HandoverValue {
    TenantId,
    ClientId,
    Secret,
}
