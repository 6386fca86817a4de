//! One reason of each kind.

use std::sync::Arc;

use super::Because;
use crate::facts::Kind;

impl Because {
    /// One of each, for tests that hold the list against the catalogues.
    pub fn examples() -> Vec<Because> {
        let text: Arc<str> = Arc::from("x");
        vec![
            Because::NotReached,
            Because::Throttled { host: text.clone() },
            Because::Unreachable {
                host: text.clone(),
                how: "timeout",
            },
            Because::UnexpectedAnswer {
                host: text.clone(),
                what: text.clone(),
            },
            Because::PropertyAbsent,
            Because::Refused {
                code: text.clone(),
                text: text.clone(),
            },
            Because::SignInRefused { code: text.clone() },
            Because::SignInLost,
            Because::PermissionMissing {
                permission: text.clone(),
            },
            Because::OwnRegistrationHidden,
            Because::RegistrationElsewhere,
            Because::ExchangeNotAsked,
            Because::ExchangeNotGranted,
            Because::ExchangeRoleMissing,
            Because::AccessPolicy,
            Because::MailboxElsewhere,
            Because::MailboxNotFound,
            Because::BlockedBy {
                check: "room-mailbox",
            },
            Because::NotARoom {
                kind: Kind::Workspace,
            },
            Because::NotInPlaces { hidden: true },
            Because::NotInPlaces { hidden: false },
            Because::ByNameOnly { name: text.clone() },
            Because::Inherited,
            Because::SecretEndsSoon { days: 30 },
            Because::SecretAmbiguous,
            Because::OtherSecretEnds {
                name: text.clone(),
                days: 14,
            },
            Because::WrongKind {
                permissions: text.clone(),
            },
            Because::NeedsSignedInPerson,
            Because::NoHarmlessCall {
                permission: text.clone(),
            },
            Because::MoreThanNeeded {
                permissions: text.clone(),
            },
            Because::NothingToTryOn {
                permission: text.clone(),
            },
            Because::ThroughGroup {
                group: text.clone(),
            },
            Because::DeniedBefore { name: text.clone() },
            Because::Unusual,
            Because::SourcesDisagree {
                settings: text.clone(),
            },
            Because::BlocksBooking,
            Because::OneSource,
            Because::NotAWorkspace,
            Because::OnPremises,
            Because::OtherTenant,
            Because::NobodySignedIn,
            Because::NotAsked,
            Because::NotInFile { file: text.clone() },
            Because::PowershellFailed { text },
            Because::DelegateNotGiven,
            Because::PerhapsThroughGroup {
                group: Arc::from("x"),
            },
            Because::ListIncomplete {
                listed: 1,
                counted: 2,
            },
            Because::NoRooms,
        ]
    }
}
