//! Get-, Add- and Remove-MailboxPermission.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::errors;
use super::invoke::{Invocation, Outcome, Row};
use super::listing::enumerated;
use super::mailboxes::room_position;
use crate::answer::Answer;
use crate::tenant::Tenant;
use crate::tenant::permission::MailboxPermission;
use crate::tenant::room::Text;

const RIGHTS: [&str; 7] = [
    "FullAccess",
    "SendAs",
    "ExternalAccount",
    "DeleteItem",
    "ReadPermission",
    "ChangePermission",
    "ChangeOwner",
];
const INHERITANCE: [&str; 5] = ["None", "All", "Descendents", "SelfAndChildren", "Children"];

pub(super) fn get(tenant: &Tenant, invocation: &Invocation<'_>) -> Result<Outcome, Answer> {
    invocation.allow(&["User", "ResultSize"])?;
    let identity = invocation.identity()?;
    let own = [MailboxPermission::own()];
    let (name, permissions) = match room_position(tenant, identity)? {
        Some(index) => (
            tenant.room_at(index).name.as_str(),
            tenant.room_at(index).permissions.as_slice(),
        ),
        None => (identity, own.as_slice()),
    };
    let user = match invocation.parameter("User").and_then(Value::as_str) {
        Some(user) => Some(principal(tenant, user)?),
        None => None,
    };
    let now = Timestamp::now();
    let is_shown = |permission: &&MailboxPermission| {
        permission
            .effective_at
            .is_none_or(|effective| effective <= now)
            && user
                .as_ref()
                .is_none_or(|(_, user_sid)| permission.user_sid == *user_sid)
    };
    let rows = permissions
        .iter()
        .filter(is_shown)
        .map(|permission| Row::Value(record(name, permission)))
        .collect();
    Ok(Outcome {
        rows,
        ..Outcome::default()
    })
}

pub(super) fn add(tenant: &mut Tenant, invocation: &Invocation<'_>) -> Result<Outcome, Answer> {
    let (index, user, user_sid, rights) = target(tenant, invocation)?;
    if invocation.is_what_if() {
        return Ok(dry_run("Adding", &user));
    }
    let deny = invocation.parameter("Deny") == Some(&Value::Bool(true));
    let delay = tenant.permission_delay;
    let room = tenant.room_at_mut(index);
    let same = |known: &MailboxPermission| {
        known.user_sid == user_sid
            && known.deny == deny
            && rights.iter().all(|right| known.has_right(right))
    };
    if let Some(known) = room.permissions.iter().find(|known| same(known)) {
        let warning = format!(
            "The appropriate access control entry is already present on the object \"{}\" for account \"{user}\".",
            room.name
        );
        let rows = vec![Row::Value(record(&room.name, known))];
        return Ok(Outcome {
            rows,
            warnings: vec![warning],
            ..Outcome::default()
        });
    }
    let effective_at = if delay.is_zero() {
        None
    } else {
        Timestamp::now().checked_add(delay).ok()
    };
    let access_rights = vec![Text::Owned(rights.join(", "))];
    let added = MailboxPermission {
        user: user.into(),
        access_rights,
        deny,
        is_inherited: false,
        user_sid: user_sid.into(),
        effective_at,
    };
    let row = Row::Value(record(&room.name, &added));
    // Refusals stand before grants.
    if deny {
        room.permissions.insert(0, added)
    } else {
        room.permissions.push(added)
    }
    Ok(Outcome {
        rows: vec![row],
        ..Outcome::default()
    })
}

pub(super) fn remove(tenant: &mut Tenant, invocation: &Invocation<'_>) -> Result<Outcome, Answer> {
    let (index, user, user_sid, rights) = target(tenant, invocation)?;
    if invocation.is_what_if() {
        return Ok(dry_run("Removing", &user));
    }
    let deny = invocation.parameter("Deny") == Some(&Value::Bool(true));
    let room = tenant.room_at_mut(index);
    let is_removed = |known: &MailboxPermission| {
        known.user_sid == user_sid
            && known.deny == deny
            && rights.iter().any(|right| known.has_right(right))
    };
    let before = room.permissions.len();
    room.permissions.retain(|known| !is_removed(known));
    if room.permissions.len() == before {
        let warning = format!(
            "Can't remove the access control entry on the object \"{}\" for account \"{user}\" because the ACE doesn't exist on the object.",
            room.name
        );
        return Ok(Outcome {
            warnings: vec![warning],
            ..Outcome::default()
        });
    }
    Ok(Outcome::default())
}

fn dry_run(doing: &str, user: &str) -> Outcome {
    Outcome {
        what_if: Some(format!(
            "What if: {doing} mailbox permission for user \"{user}\"."
        )),
        ..Outcome::default()
    }
}

/// The room, the account with its SID, and the rights that a change is about.
fn target(
    tenant: &Tenant,
    invocation: &Invocation<'_>,
) -> Result<(usize, String, String, Vec<&'static str>), Answer> {
    invocation.allow(&[
        "User",
        "AccessRights",
        "InheritanceType",
        "AutoMapping",
        "Deny",
    ])?;
    let identity = invocation.identity()?;
    let user = invocation
        .parameter("User")
        .and_then(Value::as_str)
        .ok_or_else(|| errors::missing_parameter("User"))?;
    let rights = enumerated(invocation, "AccessRights", &RIGHTS)?
        .ok_or_else(|| errors::missing_parameter("AccessRights"))?;
    enumerated(invocation, "InheritanceType", &INHERITANCE)?;
    let index =
        room_position(tenant, identity)?.ok_or_else(|| errors::resource_only("Identity"))?;
    let (user, user_sid) = principal(tenant, user)?;
    Ok((index, user, user_sid, rights))
}

/// The account that an entry names; only people and mail-enabled security groups can hold one.
fn principal(tenant: &Tenant, user: &str) -> Result<(String, String), Answer> {
    let found = tenant
        .recipient(user)
        .map_err(|reason| errors::not_resolved(user, reason))?;
    found
        .security_principal()
        .ok_or_else(|| errors::object_not_found(user))
}

fn record(identity: &str, permission: &MailboxPermission) -> Value {
    json!({
        "Identity": identity, "User": permission.user, "AccessRights@odata.type": "#Collection(String)",
        "AccessRights": permission.access_rights, "Deny": permission.deny, "IsInherited": permission.is_inherited,
        "InheritanceType": "All", "UserSid": permission.user_sid, "PrimarySmtpAddress": "",
    })
}
