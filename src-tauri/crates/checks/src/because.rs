//! Why something could not be judged, does not apply, or deserves a warning.

mod examples;
mod stored;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::facts::Kind;

/// A word of this program. The name keeps `serde` from borrowing it from what is read.
type Constant = &'static str;

/// A closed list of reasons. The words are in the catalogues, under `reason-<id>`; `.fix` there says what to do.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Because {
    /// The run ended before this was asked.
    NotReached,
    /// Microsoft kept asking to slow down.
    Throttled { host: Arc<str> },
    /// No answer from this host. `how` is a stable word: `name`, `connect`, `proxy`, `tls`, `clock`, `timeout`, `dropped`, `unavailable`.
    Unreachable {
        host: Arc<str>,
        #[serde(with = "stored::how")]
        how: Constant,
    },
    /// An answer came that this version does not understand.
    UnexpectedAnswer { host: Arc<str>, what: Arc<str> },
    /// The answer came without the property that decides.
    PropertyAbsent,
    /// A refusal without a more exact reason.
    Refused { code: Arc<str>, text: Arc<str> },
    /// Entra did not issue a token, so nothing behind it could be read.
    SignInRefused { code: Arc<str> },
    /// The sign-in ended in the middle of the run.
    SignInLost,
    /// This Microsoft Graph permission is not granted.
    PermissionMissing { permission: Arc<str> },
    /// Entra did not let the app read its own registration.
    OwnRegistrationHidden,
    /// The registration lives in another tenant; only its enterprise app is here.
    RegistrationElsewhere,
    /// Exchange was not asked: only Microsoft Graph was chosen, and Graph does not show this setting.
    ExchangeNotAsked,
    /// The app has no permission to Exchange (Exchange.ManageAsApp).
    ExchangeNotGranted,
    /// The app has the permission, but no role that may read this.
    ExchangeRoleMissing,
    /// An application access policy keeps the app out of this mailbox.
    AccessPolicy,
    /// Not in Exchange Online: on an own server, inactive, or deleted.
    MailboxElsewhere,
    /// Exchange Online knows no mailbox with this address.
    MailboxNotFound,
    /// Another check must pass first.
    BlockedBy {
        #[serde(with = "stored::check")]
        check: Constant,
    },
    /// A desk, workspace, equipment or other kind of mailbox that the help page does not cover.
    NotARoom { kind: Kind },
    /// Not in the list of places: hidden from the address list, or too new.
    NotInPlaces { hidden: bool },
    /// Only the display name is the same.
    ByNameOnly { name: Arc<str> },
    /// The grant comes through inheritance.
    Inherited,
    /// The secret ends soon.
    SecretEndsSoon { days: i64 },
    /// Several secrets of the registration start with the same characters.
    SecretAmbiguous,
    /// Another secret of the registration ends soon, or has ended.
    OtherSecretEnds { name: Arc<str>, days: i64 },
    /// These permissions are asked for under the wrong heading, so they work for nobody.
    WrongKind { permissions: Arc<str> },
    /// The profile's permissions act for a signed-in person, which the app's own token does not show.
    NeedsSignedInPerson,
    /// There is no call for this permission that would change nothing.
    NoHarmlessCall { permission: Arc<str> },
    /// More is granted than Offision needs.
    MoreThanNeeded { permissions: Arc<str> },
    /// No mailbox is known on which this permission could be tried.
    NothingToTryOn { permission: Arc<str> },
    /// No delegate address was given.
    DelegateNotGiven,
    /// This group is named; whether the delegate is a member was not read.
    PerhapsThroughGroup { group: Arc<str> },
    /// The grant comes through membership in this group.
    ThroughGroup { group: Arc<str> },
    /// A denial for somebody else, before the grant, may cover the delegate.
    DeniedBefore { name: Arc<str> },
    /// Works as it is, but not as most people expect.
    Unusual,
    /// Exchange takes no booking for the room.
    BlocksBooking,
    /// Two sources say different things about these settings; the newer one was judged.
    SourcesDisagree { settings: Arc<str> },
    /// There is no second source to hold the settings against.
    OneSource,
    /// Concerns workspaces only.
    NotAWorkspace,
    /// The mailbox is on an own Exchange server, which the cloud cannot ask.
    OnPremises,
    /// The room is another tenant's.
    OtherTenant,
    /// No administrator has signed in, with whose rights Exchange was to be read.
    NobodySignedIn,
    /// It costs one more call a room, and was not asked for.
    NotAsked,
    /// The file has nothing about this room.
    NotInFile { file: Arc<str> },
    /// PowerShell said this instead of the settings.
    PowershellFailed { text: Arc<str> },
    /// More rooms are counted than listed.
    ListIncomplete { listed: usize, counted: u64 },
    /// Nobody lists a room.
    NoRooms,
}

impl Because {
    /// Key of the words: `reason-<id>`.
    pub fn id(&self) -> &'static str {
        match self {
            Because::NotReached => "not-reached",
            Because::Throttled { .. } => "throttled",
            Because::Unreachable { .. } => "unreachable",
            Because::UnexpectedAnswer { .. } => "unexpected-answer",
            Because::PropertyAbsent => "property-absent",
            Because::Refused { .. } => "refused",
            Because::SignInRefused { .. } => "sign-in-refused",
            Because::SignInLost => "sign-in-lost",
            Because::PermissionMissing { .. } => "permission-missing",
            Because::OwnRegistrationHidden => "own-registration-hidden",
            Because::RegistrationElsewhere => "registration-elsewhere",
            Because::ExchangeNotAsked => "exchange-not-asked",
            Because::ExchangeNotGranted => "exchange-not-granted",
            Because::ExchangeRoleMissing => "exchange-role-missing",
            Because::AccessPolicy => "access-policy",
            Because::MailboxElsewhere => "mailbox-elsewhere",
            Because::MailboxNotFound => "mailbox-not-found",
            Because::BlockedBy { .. } => "blocked-by",
            Because::NotARoom { .. } => "not-a-room",
            Because::NotInPlaces { hidden: true } => "hidden-from-places",
            Because::NotInPlaces { hidden: false } => "not-in-places",
            Because::ByNameOnly { .. } => "by-name-only",
            Because::Inherited => "inherited",
            Because::SecretEndsSoon { .. } => "secret-ends-soon",
            Because::SecretAmbiguous => "secret-ambiguous",
            Because::OtherSecretEnds { .. } => "other-secret-ends",
            Because::WrongKind { .. } => "wrong-kind",
            Because::NeedsSignedInPerson => "needs-signed-in-person",
            Because::NoHarmlessCall { .. } => "no-harmless-call",
            Because::MoreThanNeeded { .. } => "more-than-needed",
            Because::NothingToTryOn { .. } => "nothing-to-try-on",
            Because::DelegateNotGiven => "delegate-not-given",
            Because::PerhapsThroughGroup { .. } => "perhaps-through-group",
            Because::ThroughGroup { .. } => "through-group",
            Because::DeniedBefore { .. } => "denied-before",
            Because::Unusual => "unusual",
            Because::BlocksBooking => "blocks-booking",
            Because::SourcesDisagree { .. } => "sources-disagree",
            Because::OneSource => "one-source",
            Because::NotAWorkspace => "not-a-workspace",
            Because::OnPremises => "on-premises",
            Because::OtherTenant => "other-tenant",
            Because::NobodySignedIn => "nobody-signed-in",
            Because::NotAsked => "not-asked",
            Because::NotInFile { .. } => "not-in-file",
            Because::PowershellFailed { .. } => "powershell-failed",
            Because::ListIncomplete { .. } => "list-incomplete",
            Because::NoRooms => "no-rooms",
        }
    }

    /// What the words name, by the placeholder's name.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Because::Throttled { host } => vec![("host", host.to_string())],
            Because::Unreachable { host, how } => {
                vec![("host", host.to_string()), ("how", (*how).to_owned())]
            }
            Because::UnexpectedAnswer { host, what } => {
                vec![("host", host.to_string()), ("what", what.to_string())]
            }
            Because::Refused { code, text } => {
                vec![("code", code.to_string()), ("text", text.to_string())]
            }
            Because::SignInRefused { code } => vec![("code", code.to_string())],
            Because::PermissionMissing { permission }
            | Because::NothingToTryOn { permission }
            | Because::NoHarmlessCall { permission } => {
                vec![("permission", permission.to_string())]
            }
            Because::OtherSecretEnds { name, days } => {
                vec![("name", name.to_string()), ("days", days.to_string())]
            }
            Because::BlockedBy { check } => vec![("check", (*check).to_owned())],
            Because::NotARoom { kind } => vec![("kind", kind.as_str().to_owned())],
            Because::ByNameOnly { name } => vec![("name", name.to_string())],
            Because::SecretEndsSoon { days } => vec![("days", days.to_string())],
            Because::MoreThanNeeded { permissions } | Because::WrongKind { permissions } => {
                vec![("permissions", permissions.to_string())]
            }
            Because::PerhapsThroughGroup { group } | Because::ThroughGroup { group } => {
                vec![("group", group.to_string())]
            }
            Because::DeniedBefore { name } => vec![("name", name.to_string())],
            Because::SourcesDisagree { settings } => vec![("settings", settings.to_string())],
            Because::NotInFile { file } => vec![("file", file.to_string())],
            Because::PowershellFailed { text } => vec![("text", text.to_string())],
            Because::ListIncomplete { listed, counted } => {
                vec![
                    ("listed", listed.to_string()),
                    ("counted", counted.to_string()),
                ]
            }
            Because::NotReached
            | Because::PropertyAbsent
            | Because::SignInLost
            | Because::OwnRegistrationHidden
            | Because::RegistrationElsewhere
            | Because::ExchangeNotAsked
            | Because::ExchangeNotGranted
            | Because::ExchangeRoleMissing
            | Because::AccessPolicy
            | Because::MailboxElsewhere
            | Because::MailboxNotFound
            | Because::NotInPlaces { .. }
            | Because::Inherited
            | Because::SecretAmbiguous
            | Because::NeedsSignedInPerson
            | Because::DelegateNotGiven
            | Because::Unusual
            | Because::BlocksBooking
            | Because::OneSource
            | Because::NotAWorkspace
            | Because::OnPremises
            | Because::OtherTenant
            | Because::NobodySignedIn
            | Because::NotAsked
            | Because::NoRooms => Vec::new(),
        }
    }
}
