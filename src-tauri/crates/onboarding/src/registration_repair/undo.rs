//! Takes back what a repair has added, and nothing else.

use std::time::Duration;

use checks::Because;
use checks::facts::Audience;
use microsoft::error::Error;
use microsoft::graph::{ApplicationChange, Graph, Read, WebChange};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::change::ONE_DIRECTORY;
use super::current::Current;
use super::outcome::{NotAllowed, RepairOutcome};
use super::read_back::{ReadBack, read_back};
use crate::Session;
use crate::administrator::Administrator;

/// What a repair has added to which registration. It holds no secret and can be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Undo {
    pub tenant_id: Uuid,
    pub client_id: Uuid,
    pub added: Added,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Added {
    Redirect {
        url: String,
    },
    /// Accounts of other directories; before, there were those of this one.
    OtherDirectories,
    /// Ids of application permissions of Microsoft Graph. What was consented to meanwhile stays granted.
    Permissions {
        ids: Vec<String>,
    },
    /// The Secret ID of the portal.
    Secret {
        key_id: String,
    },
}

/// How much of what was added is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    Whole,
    Nothing,
    /// Somebody has changed it since.
    Otherwise,
    Unknown,
}

impl Added {
    pub(super) fn presence(&self, now: &Current) -> Presence {
        match self {
            Added::Redirect { url } => match &now.facts.web_redirects {
                None => Presence::Unknown,
                Some(found) if found.contains(url) => Presence::Whole,
                Some(_) => Presence::Nothing,
            },
            Added::OtherDirectories => match &now.facts.audience {
                None => Presence::Unknown,
                Some(Audience::AnyDirectory) => Presence::Whole,
                Some(Audience::ThisDirectory) => Presence::Nothing,
                Some(_) => Presence::Otherwise,
            },
            Added::Permissions { ids } => match now.roles_among(ids) {
                None => Presence::Unknown,
                Some(0) => Presence::Nothing,
                Some(found) if found == ids.len() => Presence::Whole,
                Some(_) => Presence::Otherwise,
            },
            Added::Secret { key_id } => match now.key_ids() {
                None => Presence::Unknown,
                Some(found) if found.iter().any(|known| known.eq_ignore_ascii_case(key_id)) => {
                    Presence::Whole
                }
                Some(_) => Presence::Nothing,
            },
        }
    }

    /// `None`: a list cannot be sent back whole.
    fn removal(&self, now: &Current) -> Option<Removal> {
        let change = match self {
            Added::Redirect { url } => {
                let mut redirect_uris = now.facts.web_redirects.clone()?;
                redirect_uris.retain(|known| known != url);
                ApplicationChange {
                    web: Some(WebChange { redirect_uris }),
                    ..ApplicationChange::default()
                }
            }
            Added::OtherDirectories => ApplicationChange {
                sign_in_audience: Some(ONE_DIRECTORY.to_owned()),
                ..ApplicationChange::default()
            },
            Added::Permissions { ids } => ApplicationChange {
                required_resource_access: Some(now.without_roles(ids)?),
                ..ApplicationChange::default()
            },
            Added::Secret { key_id } => return Some(Removal::Password(key_id.clone())),
        };
        Some(Removal::Change(change))
    }
}

enum Removal {
    Change(ApplicationChange),
    Password(String),
}

impl Removal {
    async fn send(&self, graph: &Graph, object_id: &str) -> Result<Read<()>, Error> {
        match self {
            Removal::Change(change) => graph.change_application(object_id, change).await,
            Removal::Password(key_id) => graph.remove_password(object_id, key_id).await,
        }
    }
}

/// Removes what a repair has added, as far as nobody has changed just that since. What others have added beside it stays. After a secret
/// is removed, nobody can sign in with it any more, so the keychain must forget it as well.
pub async fn undo(
    session: &Session,
    administrator: &Administrator,
    undo: &Undo,
    read_again_after: Duration,
) -> RepairOutcome {
    if (undo.tenant_id, undo.client_id) != (session.tenant_id, session.client_id) {
        return RepairOutcome::Refused {
            because: NotAllowed::OtherRegistration,
        };
    }
    let now = match Current::read(session, administrator).await {
        Ok(now) => now,
        Err(because) => return RepairOutcome::not_read(because),
    };
    match undo.added.presence(&now) {
        Presence::Whole => {}
        Presence::Nothing => return RepairOutcome::AlreadySo,
        Presence::Otherwise => return RepairOutcome::ChangedSince,
        Presence::Unknown => return RepairOutcome::not_read(Because::PropertyAbsent),
    }
    let Some(removal) = undo.added.removal(&now) else {
        return RepairOutcome::not_read(Because::PropertyAbsent);
    };
    let graph = administrator.graph_for_changes(session);
    let sent = removal.send(&graph, &now.object_id).await;
    let unclear = match sent {
        Ok(_) => None,
        Err(error) => match NotAllowed::of(&error) {
            Some(because) => return RepairOutcome::Refused { because },
            None => Some(error),
        },
    };
    let read = read_back(
        session,
        administrator,
        read_again_after,
        &undo.added,
        Presence::Nothing,
    );
    match (read.await, unclear) {
        (ReadBack::Shown, _) => RepairOutcome::Changed,
        (ReadBack::NotShown, None) => RepairOutcome::NotStuck,
        (ReadBack::NotShown, Some(error)) => RepairOutcome::not_written(&error),
        (ReadBack::Unread(because), _) => RepairOutcome::NotReadBack { because },
    }
}
