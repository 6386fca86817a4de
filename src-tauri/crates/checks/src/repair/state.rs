//! The settings that repairs write, as a room has them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Setting;
use crate::facts::{AccessEntry, AutomaticProcessing, BookingSettings, Named, Standing};

/// What a room has. A setting that is not in it is not known.
pub type State = BTreeMap<Setting, Value>;

/// What one setting has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Value {
    Flag(bool),
    Processing(AutomaticProcessing),
    Names(Vec<Name>),
    /// Entries of Offision's mailbox, in the order of the access list.
    Access(Vec<Grant>),
}

/// Somebody in a list, with the address by which Exchange is told who it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Name {
    /// As Exchange gives it.
    pub name: String,
    /// `None`: the name itself is all that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Nobody stands behind it any more, and Exchange refuses a list that names it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub orphan: bool,
}

impl Name {
    /// Whom Exchange is told.
    pub fn sent(&self) -> &str {
        self.address.as_deref().unwrap_or(&self.name)
    }

    fn is_same(&self, other: &Name) -> bool {
        let by_address = match (&self.address, &other.address) {
            (Some(one), Some(another)) => one.eq_ignore_ascii_case(another),
            _ => false,
        };
        by_address || self.name.eq_ignore_ascii_case(&other.name)
    }
}

impl From<&Named> for Name {
    fn from(named: &Named) -> Self {
        Name {
            name: named.name.clone(),
            address: named.address.clone(),
            orphan: named.standing == Standing::Orphan,
        }
    }
}

/// One entry of Offision's mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Grant {
    pub denied: bool,
    /// Comes from above and cannot be written here.
    pub inherited: bool,
}

impl Value {
    /// Do both say the same of a room? The order of a list says nothing: what denies stands first in every access list.
    pub fn is_same(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Names(these), Value::Names(those)) => {
                these.len() == those.len()
                    && these
                        .iter()
                        .all(|one| those.iter().any(|other| one.is_same(other)))
            }
            (Value::Access(these), Value::Access(those)) => {
                these.len() == those.len() && these.iter().all(|grant| those.contains(grant))
            }
            _ => self == other,
        }
    }
}

/// What a room has, as far as it was read.
pub fn state(booking: Option<&BookingSettings>, access: Option<&[AccessEntry]>) -> State {
    let mut state = State::new();
    if let Some(booking) = booking {
        let flags = [
            (Setting::AcceptsEveryone, booking.accepts_everyone),
            (Setting::EveryoneMayRequest, booking.everyone_may_request),
            (Setting::ForwardsRequests, booking.forwards_requests),
            (Setting::OnlyDuringWorkHours, booking.only_during_work_hours),
            (Setting::DeclinesBeyondLimit, booking.declines_beyond_limit),
        ];
        for (setting, flag) in flags {
            state.extend(flag.map(|flag| (setting, Value::Flag(flag))));
        }
        let processing = booking.automatic_processing.clone();
        state.extend(processing.map(|it| (Setting::AutomaticProcessing, Value::Processing(it))));
        let lists = [
            (Setting::Delegates, &booking.delegates),
            (Setting::Bypassing, &booking.bypassing),
        ];
        for (setting, list) in lists {
            let names = list
                .as_ref()
                .map(|list| list.iter().map(Name::from).collect());
            state.extend(names.map(|names| (setting, Value::Names(names))));
        }
    }
    if let Some(grants) = access.and_then(grants) {
        state.insert(Setting::FullAccess, Value::Access(grants));
    }
    state
}

/// `None`: an entry does not say whether it grants, or it may be Offision's mailbox under another name.
fn grants(entries: &[AccessEntry]) -> Option<Vec<Grant>> {
    entries
        .iter()
        .filter(|entry| {
            matches!(
                entry.who.standing,
                Standing::Delegate | Standing::ByNameOnly | Standing::Unread(_)
            )
        })
        .map(|entry| match entry.who.standing {
            Standing::Delegate => Some(Grant {
                denied: entry.denied?,
                inherited: entry.inherited?,
            }),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Because;
    use crate::rooms::fixture::{named, offision, somebody};

    fn names(names: &[&str]) -> Value {
        Value::Names(
            names
                .iter()
                .map(|name| Name::from(&somebody(name)))
                .collect(),
        )
    }

    #[test]
    fn a_list_is_the_same_in_any_order_and_in_no_other_length() {
        assert!(names(&["ada", "grace"]).is_same(&names(&["GRACE", "ada"])));
        assert!(!names(&["ada", "grace"]).is_same(&names(&["ada"])));
        assert!(!names(&["ada"]).is_same(&names(&["grace"])));
    }

    #[test]
    fn a_name_is_known_by_its_address_as_well() {
        let at = |name: &str, address: &str| {
            Value::Names(vec![Name {
                name: name.to_owned(),
                address: Some(address.to_owned()),
                orphan: false,
            }])
        };
        assert!(at("guid", "ada@contoso.com").is_same(&at("Ada", "ADA@contoso.com")));
        assert!(!at("guid", "ada@contoso.com").is_same(&at("Ada", "grace@contoso.com")));
    }

    #[test]
    fn what_was_not_read_is_not_in_the_state() {
        assert_eq!(state(None, None), State::new());
        let booking = BookingSettings {
            accepts_everyone: Some(true),
            ..BookingSettings::default()
        };
        let read = state(Some(&booking), Some(&[]));
        assert_eq!(read.len(), 2, "{read:?}");
        assert_eq!(read[&Setting::AcceptsEveryone], Value::Flag(true));
        assert_eq!(read[&Setting::FullAccess], Value::Access(Vec::new()));
    }

    #[test]
    fn an_entry_that_may_be_offisions_leaves_access_unknown() {
        let entry = |who: Named| AccessEntry {
            who,
            sid: None,
            denied: Some(false),
            inherited: Some(false),
        };
        let own = state(None, Some(&[entry(offision()), entry(somebody("ada"))]));
        let grant = Grant {
            denied: false,
            inherited: false,
        };
        assert_eq!(own[&Setting::FullAccess], Value::Access(vec![grant]));
        let unread = named("x", Standing::Unread(Because::NotReached));
        assert_eq!(state(None, Some(&[entry(unread)])), State::new());
    }
}
