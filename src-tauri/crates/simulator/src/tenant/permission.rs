use jiff::Timestamp;

use super::room::Text;

/// An access control entry of a mailbox, as Get-MailboxPermission spells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailboxPermission {
    /// A user principal name, a group's name, or an account such as `NT AUTHORITY\SELF`.
    pub user: Text,
    /// One element may hold several rights, joined by a comma.
    pub access_rights: Vec<Text>,
    pub deny: bool,
    pub is_inherited: bool,
    pub user_sid: Text,
    /// Not shown before this time; `None` for always.
    pub effective_at: Option<Timestamp>,
}

impl MailboxPermission {
    /// The entry that every mailbox has for itself.
    pub fn own() -> Self {
        Self::new(
            "NT AUTHORITY\\SELF".into(),
            "FullAccess, ReadPermission".into(),
            "S-1-5-10".into(),
        )
    }

    /// The second shape of a mailbox's own entry, seen beside the first with the same SID.
    pub fn own_with_external_account() -> Self {
        Self::new(
            "NT AUTHORITY\\SELF".into(),
            "FullAccess, ExternalAccount, ReadPermission".into(),
            "S-1-5-10".into(),
        )
    }

    pub fn full_access(user: impl Into<Text>, user_sid: impl Into<Text>) -> Self {
        Self::new(user.into(), "FullAccess".into(), user_sid.into())
    }

    pub fn denied(mut self) -> Self {
        self.deny = true;
        self
    }

    fn new(user: Text, rights: Text, user_sid: Text) -> Self {
        Self {
            user,
            access_rights: vec![rights],
            deny: false,
            is_inherited: false,
            user_sid,
            effective_at: None,
        }
    }

    /// Whether a right is among the entry's rights, joined or not.
    pub fn has_right(&self, right: &str) -> bool {
        let mut rights = self
            .access_rights
            .iter()
            .flat_map(|element| element.split(','));
        rights.any(|known| known.trim().eq_ignore_ascii_case(right))
    }
}

/// A sharing entry of a room's calendar folder, as Microsoft Graph spells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarPermission {
    pub name: Text,
    /// `None` for everybody in the organization.
    pub address: Option<Text>,
    /// `none`, `freeBusyRead`, `limitedRead`, `read`, `write`, ...
    pub role: Text,
}

impl CalendarPermission {
    pub fn my_organization(role: impl Into<Text>) -> Self {
        Self {
            name: "My Organization".into(),
            address: None,
            role: role.into(),
        }
    }
}
