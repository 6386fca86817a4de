//! What is known about the registration, the tenant and one room, in the administrator's words.
//!
//! A group of properties that arrive in one answer is one [`Reading`]; each property in it is an `Option`, because an answer may come
//! without it, and an absent property is unknown, never "false".

use std::sync::Arc;

use jiff::Timestamp;
use serde::Deserialize;

use crate::{Because, DelegateMatch, Reading};

/// What is known about the app registration.
#[derive(Clone, Debug)]
pub struct Registration {
    /// What Entra said to the client id and the secret.
    pub sign_in: Reading<SignIn>,
    /// The registration as it describes itself.
    pub application: Reading<Application>,
    /// The registration's enterprise app in this tenant.
    pub enterprise_app: Reading<EnterpriseApp>,
    /// Microsoft Graph application permissions that are assigned to the enterprise app. Never what the manifest asks for.
    pub granted: Reading<Vec<String>>,
    /// Microsoft Graph permissions in a fresh token.
    pub token_permissions: Reading<Vec<String>>,
    /// One harmless call for each permission that can be tried without an effect.
    pub trials: Vec<Trial>,
    /// When an administrator's consent was seen, if it was seen in this session.
    pub consented_at: Option<Timestamp>,
}

/// Entra's answer to the client id and the secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignIn {
    Accepted {
        app_name: Option<String>,
    },
    TenantNotFound,
    AppNotFound,
    AppDisabled,
    /// The registration exists, but there is no enterprise app in this tenant yet.
    AppNotInTenant,
    SecretRefused,
    SecretExpired,
    /// A refusal that says nothing about the app or the secret, for example Conditional Access.
    OtherRefusal {
        code: Arc<str>,
    },
}

/// A registration's description of itself.
#[derive(Clone, Debug, Default)]
pub struct Application {
    pub audience: Option<Audience>,
    pub web_redirects: Option<Vec<String>>,
    pub single_page_redirects: Option<Vec<String>>,
    pub public_client_redirects: Option<Vec<String>>,
    /// "Allow public client flows" is Yes.
    pub public_client_flows: Option<bool>,
    /// Microsoft Graph permissions that the manifest asks for.
    pub requested: Option<Vec<RequestedPermission>>,
    pub secrets: Option<Vec<Secret>>,
}

impl Application {
    /// The secrets that start with the same characters as the one in use. More than one cannot be told apart.
    pub fn matching_secrets(&self) -> Option<impl Iterator<Item = &Secret>> {
        let secrets = self.secrets.as_ref()?;
        Some(secrets.iter().filter(|secret| secret.may_be_in_use))
    }
}

/// A registration as it stands in the tenant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EnterpriseApp {
    /// "Enabled for users to sign-in?" is Yes.
    pub enabled: Option<bool>,
    pub disabled_by_microsoft: Option<bool>,
}

/// Who may sign in to the app ("Supported account types").
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    ThisDirectory,
    AnyDirectory,
    AnyDirectoryAndPersonal,
    Personal,
    Other(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestedPermission {
    pub name: String,
    pub kind: PermissionKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PermissionKind {
    /// The app acts as itself: what Offision needs.
    Application,
    /// The app acts for a signed-in person: the right name under the wrong heading.
    Delegated,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secret {
    pub name: Option<String>,
    /// Its first characters, which Entra shows.
    pub hint: Option<String>,
    pub ends: Option<Timestamp>,
    /// It starts with the same characters as the secret in use.
    pub may_be_in_use: bool,
}

/// One permission, tried.
#[derive(Clone, Debug)]
pub struct Trial {
    pub permission: String,
    pub works: Reading<bool>,
}

/// What is known about the tenant as a whole.
pub struct Tenant {
    pub found: Reading<TenantIdentity>,
    /// What the directory says about the address of the delegate.
    pub delegate: Reading<DelegateAccount>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TenantIdentity {
    Found {
        name: Option<String>,
        domain: Option<String>,
    },
    NotFound,
}

/// What stands behind the delegate's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DelegateAccount {
    /// A mailbox, or a mail-enabled security group: can be a delegate.
    Usable {
        name: Option<String>,
    },
    /// A group whose members are computed; Exchange cannot process a room that has one.
    DynamicGroup {
        name: Option<String>,
    },
    /// Something that cannot be a delegate, such as a contact or a distribution group; in Microsoft's spelling.
    Unsuitable {
        kind: String,
    },
    NotFound,
}

/// What is known about one room.
#[derive(Clone, Debug)]
pub struct Room {
    /// Primary address, lower case.
    pub address: Arc<str>,
    pub name: String,
    pub building: Option<Arc<str>>,
    pub kind: Kind,
    /// Listed among the tenant's places, where Offision finds its rooms.
    pub place: Reading<Place>,
    /// The mailbox as Exchange lists it.
    pub mailbox: Reading<Mailbox>,
    /// The app opened the room's calendar.
    pub calendar: Reading<CalendarAccess>,
    pub booking: Reading<BookingSettings>,
    /// Who has Full Access, in the order of the access list.
    pub access: Reading<Vec<AccessEntry>>,
    /// When Full Access was given to the delegate, if that is known.
    pub access_given_at: Option<Timestamp>,
}

/// What kind of bookable thing this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Room,
    Workspace,
    Desk,
    Equipment,
}

impl Kind {
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Room => "room",
            Kind::Workspace => "workspace",
            Kind::Desk => "desk",
            Kind::Equipment => "equipment",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Listed,
    NotListed,
}

/// How Exchange types the mailbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    pub kind: MailboxKind,
    pub hidden_from_address_lists: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailboxKind {
    Room,
    /// Any other recipient type, in Microsoft's spelling.
    Other(String),
    /// The answer did not say.
    Unknown,
    NotFound,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarAccess {
    Open,
    /// An application access policy keeps the app out of this mailbox.
    BlockedByPolicy,
    NoMailbox,
}

/// The booking options of a room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookingSettings {
    pub automatic_processing: Option<AutomaticProcessing>,
    /// Everybody's requests are accepted without the delegates.
    pub accepts_everyone: Option<bool>,
    /// Everybody may ask; the delegates decide.
    pub everyone_may_request: Option<bool>,
    /// Requests are forwarded to the delegates.
    pub forwards_requests: Option<bool>,
    /// People and groups whose requests are accepted without the delegates.
    pub bypassing: Option<Vec<String>>,
    /// The delegates as Exchange names them, and whether Offision's mailbox is one of them.
    pub delegates: Option<Delegates>,
    pub only_during_work_hours: Option<bool>,
    /// Series that end beyond the booking window are declined.
    pub declines_beyond_limit: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegates {
    pub names: Vec<String>,
    pub matched: Result<DelegateMatch, Because>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AutomaticProcessing {
    /// Requests are answered by the booking rules.
    Accept,
    /// Requests are only pencilled in.
    Update,
    Off,
    Other(String),
}

/// One entry of a mailbox's access list that names Full Access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessEntry {
    /// As Exchange names the person or group.
    pub name: String,
    /// Is this Offision's mailbox?
    pub is_delegate: bool,
    pub denied: Option<bool>,
    pub inherited: Option<bool>,
}
