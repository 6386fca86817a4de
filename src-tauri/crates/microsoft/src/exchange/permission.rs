//! Who may open a room's mailbox.

use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};

use super::{Exchange, Invocation, Read};
use crate::error::Error;
use crate::http::Repeat;
use crate::wire;

/// One entry of a mailbox's access list, as `Get-MailboxPermission` returns it, in the order that decides.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct MailboxPermission {
    /// The mailbox: a GUID or a name, never an address.
    pub identity: Option<String>,
    /// A user principal name, a group's name, `NT AUTHORITY\SELF`, or a bare SID of someone deleted.
    pub user: Option<String>,
    /// Single rights such as `FullAccess`; Exchange joins several in one text.
    #[serde(deserialize_with = "rights")]
    pub access_rights: Option<Vec<String>>,
    #[serde(deserialize_with = "wire::boolean")]
    pub deny: Option<bool>,
    #[serde(deserialize_with = "wire::boolean")]
    pub is_inherited: Option<bool>,
    /// May occur twice for the mailbox itself.
    pub user_sid: Option<String>,
}

fn rights<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<String>>, D::Error> {
    Ok(wire::texts(deserializer)?.map(|joined| wire::split(&joined)))
}

impl Exchange {
    /// Lists the access list of one mailbox; there is no way to read it for all at once.
    ///
    /// # Errors
    /// `Unexpected` for an empty list: a mailbox has at least the entry of its own.
    pub async fn mailbox_permissions(
        &self,
        identity: &str,
    ) -> Result<Read<Vec<MailboxPermission>>, Error> {
        let rows = self.rows(&access(identity), Repeat::Safe).await?;
        self.access_list(rows)
    }

    /// Refuses what cannot be the access list of a mailbox.
    pub(super) fn access_list(
        &self,
        rows: Read<Vec<MailboxPermission>>,
    ) -> Result<Read<Vec<MailboxPermission>>, Error> {
        let is_nobodys =
            |entry: &MailboxPermission| entry.user.is_none() && entry.user_sid.is_none();
        if rows.value.is_empty() {
            return Err(self.unexpected("Get-MailboxPermission gave no entry", rows.request_id));
        }
        if rows.value.iter().any(is_nobodys) {
            let what = "Get-MailboxPermission gave an entry that names nobody";
            return Err(self.unexpected(what, rows.request_id));
        }
        Ok(rows)
    }

    /// Grants or denies Full Access to a mailbox; a grant does not map the mailbox into the user's Outlook.
    ///
    /// An entry that exists is a success with a warning.
    pub async fn add_mailbox_permission(
        &self,
        identity: &str,
        user: &str,
        access: Access,
    ) -> Result<Read<()>, Error> {
        let mut parameters = full_access(identity, user, access);
        if access == Access::Allow {
            parameters["AutoMapping"] = json!(false);
        }
        let invocation = Invocation::new("Add-MailboxPermission", parameters);
        // An entry that is there already is not added twice.
        let rows = self.rows::<Value>(&invocation, Repeat::Safe).await?;
        Ok(rows.map(|_| ()))
    }

    /// Takes a grant or a denial of Full Access away again.
    pub async fn remove_mailbox_permission(
        &self,
        identity: &str,
        user: &str,
        access: Access,
    ) -> Result<Read<()>, Error> {
        let parameters = full_access(identity, user, access);
        let invocation = Invocation::new("Remove-MailboxPermission", parameters);
        // A second removal is refused although the first one worked.
        let rows = self
            .rows::<Value>(&invocation, Repeat::OnlyIfNotSent)
            .await?;
        Ok(rows.map(|_| ()))
    }
}

/// What an entry of an access list does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    Allow,
    Deny,
}

fn full_access(identity: &str, user: &str, access: Access) -> Value {
    let mut parameters = json!({
        "Identity": identity,
        "User": user,
        "AccessRights": ["FullAccess"],
        "InheritanceType": "All",
        "Confirm": false,
    });
    if access == Access::Deny {
        parameters["Deny"] = json!(true);
    }
    parameters
}

pub(super) fn access(identity: &str) -> Invocation {
    Invocation::of("Get-MailboxPermission", identity)
}
