//! People and groups as Exchange names them, and who they turned out to be.

use serde::{Deserialize, Serialize};

use crate::Because;

/// Somebody in one of a room's lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Exactly as Exchange gives it: a GUID, an alias, a directory path, an address or a name.
    pub name: String,
    /// The address behind it, where the directory was asked and knows one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    pub standing: Standing,
}

impl Named {
    /// The address where one is known, otherwise what Exchange gives.
    pub fn shown(&self) -> &str {
        self.address.as_deref().unwrap_or(&self.name)
    }

    /// Do both names stand for the same person or group? `None`: sources may spell a name differently, and nothing else is known.
    pub(crate) fn is_same(&self, other: &Named) -> Option<bool> {
        if self.name.eq_ignore_ascii_case(&other.name) {
            return Some(true);
        }
        if let (Some(one), Some(another)) = (&self.address, &other.address) {
            return Some(one.eq_ignore_ascii_case(another));
        }
        let is_delegate = |named: &Named| match named.standing {
            Standing::Delegate => Some(true),
            Standing::ByNameOnly | Standing::Unread(_) => None,
            _ => Some(false),
        };
        match (is_delegate(self), is_delegate(other)) {
            (Some(true), Some(true)) => Some(true),
            (Some(one), Some(another)) if one != another => Some(false),
            _ => None,
        }
    }

    /// Why it is not known who stands behind the name.
    pub(crate) fn unread(&self) -> Option<&Because> {
        match &self.standing {
            Standing::Unread(because) => Some(because),
            _ => None,
        }
    }
}

/// Who stands behind a name, seen from Offision's mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// Offision's mailbox itself.
    Delegate,
    /// The display name is the same, and nothing else is known.
    ByNameOnly,
    /// A group with Offision's mailbox among its direct members.
    GroupWithDelegate {
        /// Is it a security group, whose rights its members have? `None`: the answer did not say.
        secures: Option<bool>,
    },
    /// A group without it.
    GroupWithout,
    /// A group whose members are computed; Exchange cannot process a room that names one.
    DynamicGroup,
    /// Another person, room or contact.
    Somebody,
    /// Nobody: deleted since.
    Orphan,
    /// An entry that every mailbox has, such as its own.
    BuiltIn,
    /// Was not, or could not be, looked up.
    Unread(Because),
}

/// One entry of a mailbox's access list that names Full Access.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccessEntry {
    pub who: Named,
    /// The security identifier, by which entries of the same person or group belong together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sid: Option<String>,
    pub denied: Option<bool>,
    pub inherited: Option<bool>,
}

impl AccessEntry {
    /// Do both entries speak of the same person or group?
    pub fn is_of_same(&self, other: &AccessEntry) -> bool {
        match (&self.sid, &other.sid) {
            (Some(one), Some(another)) if !one.is_empty() && !another.is_empty() => {
                one.eq_ignore_ascii_case(another)
            }
            _ => self.who.name.eq_ignore_ascii_case(&other.who.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::fixture::{named, offision, somebody};

    fn at(name: &str, address: &str) -> Named {
        Named {
            address: Some(address.to_owned()),
            ..somebody(name)
        }
    }

    #[test]
    fn a_name_or_an_address_tells_people_apart() {
        assert_eq!(somebody("ada").is_same(&somebody("ADA")), Some(true));
        let ada = at("guid", "ada@contoso.com");
        assert_eq!(ada.is_same(&at("path", "Ada@contoso.com")), Some(true));
        assert_eq!(ada.is_same(&at("path", "grace@contoso.com")), Some(false));
    }

    #[test]
    fn offision_is_itself_under_every_name_and_nobody_else() {
        let delegate = named("path", Standing::Delegate);
        assert_eq!(offision().is_same(&delegate), Some(true));
        assert_eq!(delegate.is_same(&somebody("ada")), Some(false));
        assert_eq!(delegate.is_same(&named("x", Standing::Orphan)), Some(false));
    }

    #[test]
    fn names_that_differ_may_stand_for_the_same_person() {
        assert_eq!(somebody("guid").is_same(&somebody("path")), None);
        let unread = named("x", Standing::Unread(Because::NotReached));
        assert_eq!(unread.is_same(&offision()), None);
        let alike = named("Offision", Standing::ByNameOnly);
        assert_eq!(offision().is_same(&alike), None);
    }
}
