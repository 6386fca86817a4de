//! Who stands behind a name that Exchange gives. Each name is looked up once for a whole run.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use checks::facts::{AccessEntry, BookingSettings, Named, Room, Standing};
use checks::{Because, Delegate, DelegateMatch, Reading};
use microsoft::error::{Error, Refusal};
use microsoft::exchange::{Exchange, Recipient};
use tokio::sync::OnceCell;

use crate::reason::{Asked, because, is_not_found};
use crate::recorded::RecordedDirectory;
use crate::translate::{self, RecipientKind};

/// Who can be asked about a name.
pub(crate) enum Directory {
    Exchange(Exchange),
    /// What a file has brought along.
    Recorded(Arc<RecordedDirectory>),
    /// Nobody, and why.
    Nobody(Because),
}

/// A name, looked up.
#[derive(Clone, Debug)]
struct Known {
    standing: Standing,
    address: Option<String>,
    /// A group that has other groups among its members.
    holds_groups: bool,
}

/// What matters about the members of a group.
struct Members {
    with_delegate: bool,
    with_groups: bool,
}

/// Looks names up, and remembers them.
pub(crate) struct People {
    delegate: Reading<Delegate>,
    directory: Directory,
    known: Mutex<HashMap<String, Arc<OnceCell<Known>>>>,
}

impl People {
    pub(crate) fn new(delegate: Reading<Delegate>, directory: Directory) -> Self {
        People {
            delegate,
            directory,
            known: Mutex::default(),
        }
    }

    /// Finds out who everybody in a room's lists is.
    pub(crate) async fn settle_booking(&self, booking: &mut BookingSettings) {
        let lists = [
            &mut booking.delegates,
            &mut booking.bypassing,
            &mut booking.may_request,
            &mut booking.may_request_exceptions,
        ];
        for named in lists.into_iter().flatten().flatten() {
            self.settle(named).await;
        }
    }

    /// Finds out who has access.
    pub(crate) async fn settle_access(&self, entries: &mut [AccessEntry]) {
        for entry in entries {
            let holds_groups = self.settle(&mut entry.who).await;
            // Rights reach members of groups inside a group, whom nobody has read.
            if entry.who.standing == Standing::GroupWithout && holds_groups {
                entry.who.standing = Standing::Unread(Because::PerhapsThroughGroup {
                    group: entry.who.shown().into(),
                });
            }
        }
    }

    /// Finds out who everybody in a recorded room is.
    pub(crate) async fn settle_room(&self, room: &mut Room) {
        if let Reading::Known { value, .. } = &mut room.booking {
            self.settle_booking(value).await;
        }
        if let Reading::Known { value, .. } = &mut room.access {
            self.settle_access(value).await;
        }
    }

    /// Returns whether it is a group that holds groups.
    async fn settle(&self, named: &mut Named) -> bool {
        let delegate = match &self.delegate {
            Reading::Known { value, .. } => value,
            Reading::Unknown { because, .. } => {
                named.standing = match without_delegate(&named.name) {
                    Some(standing) => standing,
                    None => Standing::Unread(because.clone()),
                };
                return false;
            }
        };
        if let Some(standing) = without_delegate(&named.name) {
            named.standing = standing;
            return false;
        }
        if delegate.matches(&named.name) == DelegateMatch::Matched {
            named.standing = Standing::Delegate;
            named.address = Some(delegate.address.clone());
            return false;
        }
        let cell = self.cell(&named.name);
        // What could not be read is asked again for the next room.
        match cell
            .get_or_try_init(|| self.look_up(delegate, &named.name))
            .await
        {
            Ok(known) => {
                named.standing = known.standing.clone();
                named.address = known.address.clone();
                known.holds_groups
            }
            Err(because) => {
                named.standing = Standing::Unread(because);
                false
            }
        }
    }

    fn cell(&self, name: &str) -> Arc<OnceCell<Known>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cell) = known.get(name) {
            return cell.clone();
        }
        known.entry(name.to_owned()).or_default().clone()
    }

    async fn look_up(&self, delegate: &Delegate, name: &str) -> Result<Known, Because> {
        let recipient = match &self.directory {
            Directory::Exchange(exchange) => match exchange.recipient(name).await {
                Ok(read) => read.value,
                Err(Error::Refused(refusal))
                    if is_not_found(&refusal) || is_ambiguous(&refusal) =>
                {
                    return Ok(unresolved(delegate, name, is_ambiguous(&refusal)));
                }
                Err(error) => return Err(because(&error, Asked::Exchange)),
            },
            Directory::Recorded(recorded) => match recorded.recipient(name) {
                Some(Some(recipient)) => recipient.clone(),
                Some(None) => return Ok(unresolved(delegate, name, false)),
                None => {
                    return Err(Because::NotInFile {
                        file: recorded.file.as_str().into(),
                    });
                }
            },
            Directory::Nobody(because) => return Err(because.clone()),
        };
        let found = translate::delegate_of_recipient(&recipient, name);
        let (standing, holds_groups) = if delegate.is_same(&found) {
            (Standing::Delegate, false)
        } else {
            self.standing_of(delegate, &recipient, name).await?
        };
        Ok(Known {
            standing,
            address: recipient.primary_smtp_address,
            holds_groups,
        })
    }

    async fn standing_of(
        &self,
        delegate: &Delegate,
        recipient: &Recipient,
        name: &str,
    ) -> Result<(Standing, bool), Because> {
        match translate::recipient_kind(recipient) {
            RecipientKind::Single => Ok((Standing::Somebody, false)),
            RecipientKind::DynamicGroup => Ok((Standing::DynamicGroup, false)),
            RecipientKind::Unknown => Err(Because::PropertyAbsent),
            RecipientKind::Group { secures } => {
                let members = self.members(delegate, name).await?;
                let standing = if members.with_delegate {
                    Standing::GroupWithDelegate {
                        secures: Some(secures),
                    }
                } else {
                    Standing::GroupWithout
                };
                Ok((standing, members.with_groups))
            }
        }
    }

    /// Who is directly in a group. Exchange does not look into groups inside a group of delegates; rights reach further.
    async fn members(&self, delegate: &Delegate, group: &str) -> Result<Members, Because> {
        let perhaps = || Because::PerhapsThroughGroup {
            group: group.into(),
        };
        let members_of = |members: &[Recipient]| Members {
            with_delegate: members
                .iter()
                .any(|member| delegate.is_same(&translate::delegate_of_recipient(member, ""))),
            with_groups: members
                .iter()
                .any(|member| translate::recipient_kind(member) != RecipientKind::Single),
        };
        match &self.directory {
            Directory::Exchange(exchange) => match exchange.group_members(group).await {
                Ok(read) => Ok(members_of(&read.value)),
                // A group of another kind, whose members this cmdlet does not list.
                Err(Error::Refused(_)) => Err(perhaps()),
                Err(error) => Err(because(&error, Asked::Exchange)),
            },
            Directory::Recorded(recorded) => {
                recorded.members(group).map(members_of).ok_or_else(perhaps)
            }
            Directory::Nobody(because) => Err(because.clone()),
        }
    }
}

/// Names that say by themselves who they are not.
fn without_delegate(name: &str) -> Option<Standing> {
    if name.starts_with("S-1-5-21-") {
        // Exchange shows the bare identifier of an account that no longer exists.
        Some(Standing::Orphan)
    } else if ["NT AUTHORITY\\", "NT SERVICE\\", "BUILTIN\\", "S-1-5-"]
        .iter()
        .any(|built_in| name.starts_with(built_in))
        || name == "Discovery Management"
    {
        // Entries that every mailbox has.
        Some(Standing::BuiltIn)
    } else {
        None
    }
}

/// Nobody can be found by this name. Only its likeness to the display name is left.
fn unresolved(delegate: &Delegate, name: &str, ambiguous: bool) -> Known {
    let standing = match delegate.matches(name) {
        DelegateMatch::Matched => Standing::Delegate,
        DelegateMatch::ByNameOnly => Standing::ByNameOnly,
        // Several people have the name, and the mailbox has no such name; or it is an account of another forest.
        DelegateMatch::NotMatched if ambiguous || name.contains('\\') => Standing::Somebody,
        DelegateMatch::NotMatched => Standing::Orphan,
    };
    Known {
        standing,
        address: None,
        holds_groups: false,
    }
}

fn is_ambiguous(refusal: &Refusal) -> bool {
    refusal.code.as_deref() == Some("Ex9E65A2")
        || refusal
            .kind
            .as_deref()
            .is_some_and(|kind| kind.contains("ManagementObjectAmbiguous"))
}
