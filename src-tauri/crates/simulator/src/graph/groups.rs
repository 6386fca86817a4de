//! Groups and their members.

use serde_json::{Value, json};

use super::directory::{checked_filter, directory_entry, entity, user_row};
use super::query::{directory_page, directory_window, selected};
use super::{Ask, errors};
use crate::answer::Answer;
use crate::tenant::Tenant;
use crate::tenant::directory::{Group, GroupKind};
use crate::tenant::recipients::Recipient;

const READS_GROUPS: [&str; 3] = [
    "Group.Read.All",
    "Group.ReadWrite.All",
    "Directory.Read.All",
];

pub(super) fn groups(ask: &Ask<'_>) -> Answer {
    if !ask.bearer.opens_any(&READS_GROUPS) {
        return errors::directory_denied();
    }
    let names = [
        "id",
        "displayName",
        "mail",
        "mailNickname",
        "mailEnabled",
        "securityEnabled",
        "groupTypes",
        "proxyAddresses",
    ];
    let wanted = match checked_filter(ask, "Group", &names) {
        Ok(wanted) => wanted,
        Err(answer) => return answer,
    };
    let window = match directory_window(ask) {
        Ok(window) => window,
        Err(answer) => return answer,
    };
    let found: Vec<_> = graph_groups(ask.tenant)
        .into_iter()
        .filter(|group| {
            wanted
                .as_ref()
                .is_none_or(|wanted| wanted.holds(&|name| group[name].clone()))
        })
        .collect();
    let total = found.len();
    let page = found.into_iter().skip(window.start).take(window.size);
    let rows = page.map(|group| selected(ask, group, None)).collect();
    directory_page(ask, "groups", &window, rows, total)
}

pub(super) fn group(ask: &Ask<'_>, id: &str) -> Answer {
    if !ask.bearer.opens_any(&READS_GROUPS) {
        return errors::directory_denied();
    }
    match graph_groups(ask.tenant)
        .into_iter()
        .find(|group| group["id"] == *id)
    {
        Some(group) => entity(ask, "groups/$entity", selected(ask, group, None)),
        None => errors::resource_not_found(id),
    }
}

pub(super) fn members(ask: &Ask<'_>, id: &str) -> Answer {
    if !ask.bearer.opens_any(&READS_GROUPS) {
        return errors::directory_denied();
    }
    let found: Vec<Recipient<'_>> =
        if let Some(group) = ask.tenant.groups.iter().find(|group| group.id == id) {
            ask.tenant.members(group).collect()
        } else if let Some(list) = ask.tenant.room_lists.iter().find(|list| list.id == id) {
            let rooms = list.rooms.iter();
            rooms
                .filter_map(|key| directory_entry(ask.tenant, key))
                .collect()
        } else {
            return errors::resource_not_found(id);
        };
    let window = match directory_window(ask) {
        Ok(window) => window,
        Err(answer) => return answer,
    };
    let member = |entry: &Recipient<'_>| match entry {
        Recipient::Group(group) => {
            let mut row = selected(ask, value_of(group), None);
            row["@odata.type"] = json!("#microsoft.graph.group");
            row
        }
        entry => {
            let mut row = user_row(ask, *entry);
            row["@odata.type"] = json!("#microsoft.graph.user");
            row
        }
    };
    let rows = found
        .iter()
        .skip(window.start)
        .take(window.size)
        .map(member)
        .collect();
    directory_page(ask, "directoryObjects", &window, rows, found.len())
}

/// Room lists are distribution groups; dynamic ones are Exchange's own and not in the directory.
fn graph_groups(tenant: &Tenant) -> Vec<Value> {
    let is_in_directory = |group: &&Group| group.kind != GroupKind::DynamicDistribution;
    let groups = tenant.groups.iter().filter(is_in_directory).map(value_of);
    let lists = tenant.room_lists.iter().map(|list| {
        group_value(
            &list.id,
            &list.display_name,
            &list.email_address,
            &[],
            false,
        )
    });
    groups.chain(lists).collect()
}

fn value_of(group: &Group) -> Value {
    let is_unified = group.kind == GroupKind::Microsoft365;
    let types: &[&str] = if is_unified { &["Unified"] } else { &[] };
    let is_security = group.kind == GroupKind::MailEnabledSecurity;
    group_value(
        &group.id,
        &group.display_name,
        &group.mail,
        types,
        is_security,
    )
}

fn group_value(
    id: &str,
    display_name: &str,
    mail: &str,
    types: &[&str],
    is_security: bool,
) -> Value {
    let nickname = mail.split('@').next();
    json!({
        "id": id, "displayName": display_name, "mail": mail, "mailNickname": nickname, "mailEnabled": true,
        "securityEnabled": is_security, "groupTypes": types, "description": null, "visibility": null,
        "createdDateTime": "2024-01-15T08:00:00Z", "deletedDateTime": null, "proxyAddresses": [format!("SMTP:{mail}")],
    })
}
