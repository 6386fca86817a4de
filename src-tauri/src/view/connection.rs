//! Steps 1 to 3 and the hand-over.

use checks::Profile;
use jiff::Timestamp;
use onboarding::connect::Line;
use onboarding::secret_life::{Level, days_left};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    CloudId, ConnectionForm, Diagnosis, Finding, Host, Language, Outcome, Reason, SecretLevel,
    SecretLife, Theme, days,
};
use crate::settings::Connection;

#[derive(Clone, Copy, Debug, Serialize, Type)]
pub(crate) struct Keychain {
    pub(crate) available: bool,
}

/// The connection of the last time, without its secret.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SavedConnection {
    /// An id or a domain.
    pub(crate) tenant: String,
    pub(crate) tenant_id: String,
    pub(crate) tenant_name: Option<String>,
    pub(crate) client_id: String,
    pub(crate) redirect_url: String,
    pub(crate) delegate: String,
    pub(crate) has_secret: bool,
    pub(crate) cloud: Option<CloudId>,
    /// RFC 3339; as it was read the last time.
    pub(crate) secret_ends: Option<String>,
    pub(crate) secret_level: SecretLevel,
    pub(crate) days_left: Option<i32>,
}

impl SavedConnection {
    /// What is remembered, with what it means at `now`.
    pub(crate) fn of(connection: Connection, now: Timestamp) -> Self {
        SavedConnection {
            tenant: connection.tenant,
            tenant_id: connection.tenant_id,
            tenant_name: connection.tenant_name,
            client_id: connection.client_id,
            redirect_url: connection.redirect_url,
            delegate: connection.delegate,
            has_secret: connection.has_secret,
            cloud: connection.cloud,
            secret_ends: connection.secret_ends.map(|ends| ends.to_string()),
            secret_level: Level::of(connection.secret_ends, now).into(),
            days_left: connection
                .secret_ends
                .map(|ends| days(days_left(ends, now))),
        }
    }
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
    /// An administrator may also sign in through Offision's own app.
    pub(crate) vendor_sign_in: bool,
    /// Every host that may be contacted, for each cloud.
    pub(crate) hosts: Vec<Host>,
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
    pub(crate) diagnosis: Option<Diagnosis>,
}

#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Registration {
    pub(crate) tenant_id: String,
    pub(crate) tenant_name: Option<String>,
    /// The tenant's first domain.
    pub(crate) tenant_domain: Option<String>,
    pub(crate) cloud_id: Option<CloudId>,
    /// The tenant is not in the cloud that was chosen, but in this one.
    pub(crate) found_in: Option<CloudId>,
    /// The tenant id and the client id are in each other's field.
    pub(crate) swapped: bool,
    pub(crate) app_name: Option<String>,
    /// `null`: the registration did not show its secrets.
    pub(crate) secret: Option<SecretLife>,
    pub(crate) kept_in: KeepSecret,
    pub(crate) findings: Vec<Finding>,
    pub(crate) permissions: Vec<Permission>,
    /// Every permission is granted already.
    pub(crate) consented: bool,
    /// Something failed that would end on an error page in the browser.
    pub(crate) blocked: bool,
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
