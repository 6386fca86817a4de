//! What can be added to a registration, with what was there when it was planned.

use checks::Value;
use checks::facts::{Application, Audience, PermissionKind, RequestedPermission, Secret};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// As the manifest spells them.
pub(super) const ONE_DIRECTORY: &str = "AzureADMyOrg";
pub(super) const ANY_DIRECTORY: &str = "AzureADMultipleOrgs";

/// One addition to the registration. `before` is what the preview shows, and what must still be there when it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegistrationChange {
    /// One more redirect URI of the Web platform.
    AddRedirect { url: String, before: Vec<String> },
    /// From accounts of this directory to accounts of any organizational directory.
    SetAudience,
    /// More application permissions of Microsoft Graph to ask for. An administrator consents to them afterwards.
    RequestPermissions {
        missing: Vec<String>,
        before: Vec<RequestedPermission>,
    },
    /// One more secret. Those that there are go on working.
    AddSecret {
        display_name: String,
        months: u8,
        /// When it was planned, from which the months count.
        from: Timestamp,
        before: Vec<Secret>,
    },
}

/// Where the registration stands between before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    AsPlanned,
    Done,
    ChangedSince,
    /// The registration was read without the property that is to change.
    Unknown,
}

impl RegistrationChange {
    /// The checks that pass when it is done. Of a secret: once the new one is used.
    pub fn satisfies(&self) -> &'static [&'static str] {
        match self {
            RegistrationChange::AddRedirect { .. } => &["redirect-registered"],
            RegistrationChange::SetAudience => &["multitenant"],
            RegistrationChange::RequestPermissions { .. } => {
                &["permissions-requested", "application-permissions"]
            }
            RegistrationChange::AddSecret { .. } => &["secret-accepted", "secret-lasts"],
        }
    }

    pub fn before(&self) -> Value {
        match self {
            RegistrationChange::AddRedirect { before, .. } => Value::list(before.iter().cloned()),
            RegistrationChange::SetAudience => Value::text(ONE_DIRECTORY),
            RegistrationChange::RequestPermissions { before, .. } => {
                Value::list(before.iter().map(permission_line))
            }
            RegistrationChange::AddSecret { before, .. } => {
                Value::list(before.iter().map(secret_line))
            }
        }
    }

    pub fn after(&self) -> Value {
        let added = match self {
            RegistrationChange::SetAudience => return Value::text(ANY_DIRECTORY),
            RegistrationChange::AddRedirect { url, .. } => vec![url.clone()],
            RegistrationChange::RequestPermissions { missing, .. } => missing.clone(),
            RegistrationChange::AddSecret {
                display_name,
                months,
                from,
                ..
            } => vec![format!("{display_name}, {}", secret_ends(*months, *from))],
        };
        match self.before() {
            Value::List(before) => Value::list(before.into_iter().chain(added)),
            _ => Value::list(added),
        }
    }

    pub(super) fn standing(&self, now: &Application) -> Standing {
        match self {
            RegistrationChange::AddRedirect { url, before } => match &now.web_redirects {
                None => Standing::Unknown,
                Some(found) if found.contains(url) => Standing::Done,
                Some(found) => unchanged(before, found, Clone::clone),
            },
            RegistrationChange::SetAudience => match &now.audience {
                None => Standing::Unknown,
                Some(Audience::AnyDirectory) => Standing::Done,
                Some(Audience::ThisDirectory) => Standing::AsPlanned,
                Some(_) => Standing::ChangedSince,
            },
            RegistrationChange::RequestPermissions { missing, before } => match &now.requested {
                None => Standing::Unknown,
                Some(found) if missing.iter().all(|name| asks_for(found, name)) => Standing::Done,
                Some(found) => unchanged(before, found, permission_line),
            },
            RegistrationChange::AddSecret { before, .. } => match &now.secrets {
                None => Standing::Unknown,
                Some(found) => unchanged(before, found, |secret| {
                    (secret_line(secret), secret.hint.clone())
                }),
            },
        }
    }
}

/// The beginning of the day on which a new secret ends, so that it never lasts for more than so many months.
pub fn secret_ends(months: u8, from: Timestamp) -> Timestamp {
    let day = from.to_zoned_datetime(TimeZone::UTC).date();
    let last = day.saturating_add(i64::from(months).months());
    TimeZone::UTC
        .to_timestamp(last.at(0, 0, 0, 0))
        .unwrap_or(Timestamp::MAX)
}

pub(super) fn asks_for(requested: &[RequestedPermission], name: &str) -> bool {
    requested
        .iter()
        .any(|asked| asked.kind == PermissionKind::Application && asked.name == name)
}

/// Microsoft does not promise an order.
fn unchanged<T, K: Ord>(before: &[T], found: &[T], key: impl Fn(&T) -> K) -> Standing {
    let sorted = |items: &[T]| {
        let mut keys: Vec<K> = items.iter().map(&key).collect();
        keys.sort();
        keys
    };
    if sorted(before) == sorted(found) {
        Standing::AsPlanned
    } else {
        Standing::ChangedSince
    }
}

fn permission_line(permission: &RequestedPermission) -> String {
    match permission.kind {
        PermissionKind::Application => permission.name.clone(),
        PermissionKind::Delegated => format!("{} (delegated)", permission.name),
    }
}

fn secret_line(secret: &Secret) -> String {
    let name = secret.name.as_deref().unwrap_or_default();
    match secret.ends {
        Some(ends) => format!("{name}, {ends}"),
        None => name.to_owned(),
    }
}
