//! Writes one addition: reads again, writes, reads back.

use std::time::Duration;

use checks::Because;
use jiff::Timestamp;
use microsoft::error::Error;
use microsoft::graph::{ApplicationChange, Graph, WebChange};
use microsoft::secret::Secret;

use super::change::{ANY_DIRECTORY, RegistrationChange, Standing, secret_ends};
use super::current::Current;
use super::outcome::{Applied, NotAllowed, RepairOutcome};
use super::plan::role_id;
use super::read_back::{ReadBack, Sought, read_back};
use super::undo::{Added, Presence, Undo};
use crate::Session;
use crate::administrator::Administrator;

/// Makes a planned change, if the registration is still what the plan was made from.
///
/// `read_again_after`: how long to wait before what does not show is read once more, see [`super::READ_AGAIN_AFTER`].
pub async fn apply(
    session: &Session,
    administrator: &Administrator,
    change: &RegistrationChange,
    read_again_after: Duration,
) -> Applied {
    let now = match Current::read(session, administrator).await {
        Ok(now) => now,
        Err(because) => return Applied::nothing(RepairOutcome::not_read(because)),
    };
    let absent = || Applied::nothing(RepairOutcome::not_read(Because::PropertyAbsent));
    match change.standing(&now.facts) {
        Standing::AsPlanned => {}
        Standing::Done => return Applied::nothing(RepairOutcome::AlreadySo),
        Standing::ChangedSince => return Applied::nothing(RepairOutcome::ChangedSince),
        Standing::Unknown => return absent(),
    }
    let Some(write) = Write::of(change, &now) else {
        return absent();
    };
    let graph = administrator.graph_for_changes(session);
    let undo = |added| Undo {
        tenant_id: session.tenant_id,
        client_id: session.client_id,
        added,
    };
    let (added, secret, unclear) = match write.send(&graph, &now.object_id).await {
        Ok((added, secret)) => (added, secret, None),
        Err(error) => match (NotAllowed::of(&error), &write) {
            (Some(because), _) => return Applied::nothing(RepairOutcome::Refused { because }),
            (None, Write::Properties { added, .. }) => (added.clone(), None, Some(error)),
            (None, Write::Password { display_name, ends }) => {
                let made = Sought {
                    display_name,
                    ends: *ends,
                    known: &now,
                };
                let found = made.found(session, administrator, read_again_after).await;
                return lost(found.map(|found| found.map(undo)), &error);
            }
        },
    };
    let read = read_back(
        session,
        administrator,
        read_again_after,
        &added,
        Presence::Whole,
    )
    .await;
    let outcome = match (read, unclear) {
        (ReadBack::Shown, _) => RepairOutcome::Changed,
        (ReadBack::NotShown, None) => RepairOutcome::NotStuck,
        (ReadBack::NotShown, Some(error)) => {
            return Applied::nothing(RepairOutcome::not_written(&error));
        }
        (ReadBack::Unread(because), _) => RepairOutcome::NotReadBack { because },
    };
    Applied {
        outcome,
        undo: Some(undo(added)),
        secret,
    }
}

/// The whole of what is sent.
enum Write {
    Properties {
        change: ApplicationChange,
        added: Added,
    },
    Password {
        display_name: String,
        ends: Timestamp,
    },
}

impl Write {
    /// `None`: a list cannot be sent back whole.
    fn of(change: &RegistrationChange, now: &Current) -> Option<Write> {
        let nothing = ApplicationChange::default();
        Some(match change {
            RegistrationChange::AddRedirect { url, .. } => {
                let mut redirect_uris = now.facts.web_redirects.clone()?;
                redirect_uris.push(url.clone());
                Write::Properties {
                    change: ApplicationChange {
                        web: Some(WebChange { redirect_uris }),
                        ..nothing
                    },
                    added: Added::Redirect { url: url.clone() },
                }
            }
            RegistrationChange::SetAudience => Write::Properties {
                change: ApplicationChange {
                    sign_in_audience: Some(ANY_DIRECTORY.to_owned()),
                    ..nothing
                },
                added: Added::OtherDirectories,
            },
            RegistrationChange::RequestPermissions { missing, .. } => {
                let ids = missing.iter().map(|name| role_id(name).map(str::to_owned));
                let ids: Vec<String> = ids.collect::<Option<_>>()?;
                Write::Properties {
                    change: ApplicationChange {
                        required_resource_access: Some(now.with_roles(&ids)?),
                        ..nothing
                    },
                    added: Added::Permissions { ids },
                }
            }
            RegistrationChange::AddSecret {
                display_name,
                months,
                from,
                ..
            } => Write::Password {
                display_name: display_name.clone(),
                ends: secret_ends(*months, *from),
            },
        })
    }

    async fn send(&self, graph: &Graph, object_id: &str) -> Result<(Added, Option<Secret>), Error> {
        match self {
            Write::Properties { change, added } => {
                graph.change_application(object_id, change).await?;
                Ok((added.clone(), None))
            }
            Write::Password { display_name, ends } => {
                let made = graph.add_password(object_id, display_name, *ends).await?;
                let added = Added::Secret {
                    key_id: made.value.key_id,
                };
                Ok((added, Some(made.value.secret)))
            }
        }
    }
}

/// The answer to a request for a secret did not come.
fn lost(found: Result<Option<Undo>, Because>, error: &Error) -> Applied {
    match found {
        Ok(Some(undo)) => Applied {
            outcome: RepairOutcome::SecretLost,
            undo: Some(undo),
            secret: None,
        },
        Ok(None) => Applied::nothing(RepairOutcome::not_written(error)),
        Err(because) => Applied::nothing(RepairOutcome::NotReadBack { because }),
    }
}
