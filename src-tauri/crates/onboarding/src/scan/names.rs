//! Who stands behind a name that Exchange gives. Each name is looked up once for a whole run.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use checks::facts::AccessEntry;
use checks::{Because, Delegate, DelegateMatch, Reading};
use microsoft::error::Error;

use crate::Session;
use crate::reason::{Asked, because, is_not_found};
use crate::translate;

/// What the directory says about a name that is not obviously the delegate's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Delegate,
    Somebody,
    /// Its members may include the delegate; they are not read.
    Group,
    /// Deleted, or not unique.
    Nobody,
}

pub(super) struct Names {
    delegate: Reading<Delegate>,
    known: Mutex<HashMap<String, Standing>>,
}

impl Names {
    pub(super) fn new(delegate: Reading<Delegate>) -> Self {
        Names {
            delegate,
            known: Mutex::default(),
        }
    }

    pub(super) fn delegate(&self) -> &Reading<Delegate> {
        &self.delegate
    }

    /// Is the delegate one of these?
    pub(super) async fn settle(
        &self,
        session: &Session,
        names: &[String],
    ) -> Result<DelegateMatch, Because> {
        let delegate = match &self.delegate {
            Reading::Known { value, .. } => value,
            Reading::Unknown { because, .. } => return Err(because.clone()),
        };
        let mut alike = DelegateMatch::NotMatched;
        let mut group = None;
        for name in names {
            let matched = delegate.matches(name);
            if matched == DelegateMatch::Matched {
                return Ok(matched);
            }
            match self.standing(session, delegate, name).await? {
                Standing::Delegate => return Ok(DelegateMatch::Matched),
                Standing::Group => group = Some(name),
                Standing::Nobody => alike = alike.max(matched),
                Standing::Somebody => (),
            }
        }
        match group {
            Some(group) => Err(Because::PerhapsThroughGroup {
                group: group.as_str().into(),
            }),
            None => Ok(alike),
        }
    }

    /// The access list with the delegate found under whatever name it stands there.
    pub(super) async fn settle_access(
        &self,
        session: &Session,
        mut entries: Vec<AccessEntry>,
    ) -> Result<Vec<AccessEntry>, Because> {
        let Reading::Known {
            value: delegate, ..
        } = &self.delegate
        else {
            return Ok(entries);
        };
        if entries.iter().any(|entry| entry.is_delegate) {
            return Ok(entries);
        }
        let mut uncertain = None;
        for entry in &mut entries {
            if is_built_in(&entry.name) {
                continue;
            }
            match self.standing(session, delegate, &entry.name).await? {
                Standing::Delegate => entry.is_delegate = true,
                Standing::Group if entry.denied != Some(true) => {
                    uncertain = Some(Because::PerhapsThroughGroup {
                        group: entry.name.as_str().into(),
                    });
                }
                Standing::Nobody if delegate.matches(&entry.name) == DelegateMatch::ByNameOnly => {
                    uncertain = Some(Because::ByNameOnly {
                        name: entry.name.as_str().into(),
                    });
                }
                Standing::Group | Standing::Nobody | Standing::Somebody => (),
            }
        }
        match uncertain {
            Some(because) if !entries.iter().any(|entry| entry.is_delegate) => Err(because),
            _ => Ok(entries),
        }
    }

    async fn standing(
        &self,
        session: &Session,
        delegate: &Delegate,
        name: &str,
    ) -> Result<Standing, Because> {
        if let Some(known) = self.known().get(name) {
            return Ok(*known);
        }
        let standing = match session.exchange.recipient(name).await {
            Ok(read)
                if same(
                    delegate,
                    &translate::delegate_of_recipient(&read.value, name),
                ) =>
            {
                Standing::Delegate
            }
            Ok(read) if translate::is_group(&read.value) => Standing::Group,
            Ok(_) => Standing::Somebody,
            Err(Error::Refused(refusal)) if is_not_found(&refusal) || is_ambiguous(&refusal) => {
                Standing::Nobody
            }
            Err(error) => return Err(because(&error, Asked::Exchange)),
        };
        self.known().insert(name.to_owned(), standing);
        Ok(standing)
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<String, Standing>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// By an id or an address, which are unique; names are not.
fn same(delegate: &Delegate, other: &Delegate) -> bool {
    let shares = |mine: &[String], theirs: &[String]| {
        mine.iter()
            .any(|id| !id.is_empty() && theirs.iter().any(|their| their.eq_ignore_ascii_case(id)))
    };
    shares(&delegate.ids, &other.ids) || delegate.address.eq_ignore_ascii_case(&other.address)
}

/// Entries that every mailbox has, deleted people, and accounts of other forests.
fn is_built_in(name: &str) -> bool {
    name.contains('\\') || name.starts_with("S-1-5-") || name == "Discovery Management"
}

fn is_ambiguous(refusal: &microsoft::error::Refusal) -> bool {
    refusal.code.as_deref() == Some("Ex9E65A2")
        || refusal
            .kind
            .as_deref()
            .is_some_and(|kind| kind.contains("ManagementObjectAmbiguous"))
}
