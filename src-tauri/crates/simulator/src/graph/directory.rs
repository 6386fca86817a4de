//! Organization and users.

use serde_json::{Value, json};

use super::filter::{self, Filter};
use super::query::{directory_page, directory_window, is_eventual, selected, wants_count};
use super::{Ask, errors, ok};
use crate::answer::Answer;
use crate::tenant::Tenant;
use crate::tenant::recipients::Recipient;

const READS_USERS: [&str; 4] = [
    "User.Read.All",
    "User.ReadBasic.All",
    "User.ReadWrite.All",
    "Directory.Read.All",
];
const READS_ORGANIZATION: [&str; 3] = [
    "Organization.Read.All",
    "Directory.Read.All",
    "User.Read.All",
];

const USER_DEFAULT: [&str; 11] = [
    "businessPhones",
    "displayName",
    "givenName",
    "id",
    "jobTitle",
    "mail",
    "mobilePhone",
    "officeLocation",
    "preferredLanguage",
    "surname",
    "userPrincipalName",
];

pub(super) fn organization(ask: &Ask<'_>, rest: &[&str]) -> Option<Answer> {
    if !ask.bearer.opens_any(&READS_ORGANIZATION) {
        return Some(errors::directory_denied());
    }
    let tenant = ask.tenant;
    let organization = json!({
        "id": tenant.id, "displayName": tenant.display_name, "countryLetterCode": tenant.country_letter_code,
        "tenantType": "AAD", "businessPhones": [], "city": null, "country": null, "street": null, "postalCode": null,
        "verifiedDomains": [{"capabilities": "Email, OfficeCommunicationsOnline", "isDefault": true, "isInitial": true,
            "name": tenant.initial_domain, "type": "Managed"}],
    });
    match rest {
        [] => {
            let rows = [selected(ask, organization, None)];
            Some(ok(
                json!({"@odata.context": ask.context("organization"), "value": rows}),
            ))
        }
        [id] if tenant.id.eq_ignore_ascii_case(id) => Some(entity(
            ask,
            "organization/$entity",
            selected(ask, organization, None),
        )),
        [id] => Some(errors::resource_not_found(id)),
        _ => None,
    }
}

pub(super) fn users(ask: &Ask<'_>) -> Answer {
    if !ask.bearer.opens_any(&READS_USERS) {
        return errors::directory_denied();
    }
    let wanted = match checked_filter(ask, "User", &user_field_names()) {
        Ok(wanted) => wanted,
        Err(answer) => return answer,
    };
    let window = match directory_window(ask) {
        Ok(window) => window,
        Err(answer) => return answer,
    };
    let matches = |entry: &Recipient<'_>| {
        wanted
            .as_ref()
            .is_none_or(|wanted| wanted.holds(&|name| user_field(*entry, name)))
    };
    let found: Vec<_> = entries(ask.tenant).filter(matches).collect();
    let rows = found
        .iter()
        .skip(window.start)
        .take(window.size)
        .map(|entry| user_row(ask, *entry))
        .collect();
    directory_page(ask, "users", &window, rows, found.len())
}

pub(super) fn users_count(ask: &Ask<'_>) -> Answer {
    if !ask.bearer.opens_any(&READS_USERS) {
        return errors::directory_denied();
    }
    if !is_eventual(ask) {
        return errors::error(
            400,
            "Request_BadRequest",
            "$count is not currently supported.",
        );
    }
    Answer::text(200, &entries(ask.tenant).count().to_string())
}

pub(super) fn user(ask: &Ask<'_>, key: &str) -> Answer {
    if !ask.bearer.opens_any(&READS_USERS) {
        return errors::directory_denied();
    }
    match directory_entry(ask.tenant, key) {
        Some(entry) => entity(ask, "users/$entity", user_row(ask, entry)),
        None => errors::resource_not_found(key),
    }
}

/// By object id or user principal name, never by mail address.
/// Source: Microsoft Graph, Get a user.
pub(super) fn directory_entry<'a>(tenant: &'a Tenant, key: &str) -> Option<Recipient<'a>> {
    let is_key =
        |id: &str, name: &str| id.eq_ignore_ascii_case(key) || name.eq_ignore_ascii_case(key);
    let is_room = |room: &crate::tenant::room::Room| {
        room.is_in_directory()
            && is_key(
                &room.external_directory_object_id,
                &room.user_principal_name,
            )
    };
    let quick = tenant
        .room_index(key)
        .map(|index| tenant.room_at(index))
        .filter(|room| is_room(room));
    if let Some(room) = quick {
        return Some(Recipient::Room(room));
    }
    let user = tenant
        .users
        .iter()
        .find(|user| is_key(&user.id, &user.user_principal_name))
        .map(Recipient::User);
    user.or_else(|| {
        tenant
            .rooms()
            .find(|room| is_room(room))
            .map(Recipient::Room)
    })
}

fn entries(tenant: &Tenant) -> impl Iterator<Item = Recipient<'_>> {
    let rooms = tenant
        .rooms()
        .filter(|room| room.is_in_directory())
        .map(Recipient::Room);
    tenant.users.iter().map(Recipient::User).chain(rooms)
}

pub(super) fn entity(ask: &Ask<'_>, of: &str, mut object: Value) -> Answer {
    object["@odata.context"] = json!(ask.context(of));
    ok(object)
}

pub(super) fn checked_filter(
    ask: &Ask<'_>,
    resource: &str,
    known: &[&str],
) -> Result<Option<Filter>, Answer> {
    let Some(text) = ask.call.option("$filter") else {
        return Ok(None);
    };
    let Some(wanted) = filter::parse(text) else {
        return Err(errors::error(400, "BadRequest", "Invalid filter clause"));
    };
    let unknown = wanted
        .properties()
        .into_iter()
        .find(|name| !known.contains(name));
    let is_unmet = wanted.is_advanced() && !(is_eventual(ask) && wants_count(ask));
    if let Some(property) = unknown.or_else(|| is_unmet.then(|| wanted.properties()[0])) {
        return Err(errors::unsupported_filter(property, resource));
    }
    Ok(Some(wanted))
}

fn user_field_names() -> [&'static str; 9] {
    [
        "id",
        "displayName",
        "mail",
        "mailNickname",
        "userPrincipalName",
        "proxyAddresses",
        "accountEnabled",
        "userType",
        "surname",
    ]
}

/// One property for `$filter`, so that 20,000 users need not be written out.
fn user_field(entry: Recipient<'_>, name: &str) -> Value {
    match name {
        "id" => json!(entry.object_id()),
        "displayName" => json!(entry.display_name()),
        "mail" => json!(entry.address()),
        "mailNickname" => json!(entry.alias()),
        "proxyAddresses" => json!(entry.proxy_addresses()),
        "userPrincipalName" => match entry {
            Recipient::Room(room) => json!(room.user_principal_name),
            Recipient::User(user) => json!(user.user_principal_name),
            Recipient::Group(_) | Recipient::RoomList(_) => Value::Null,
        },
        "accountEnabled" => match entry {
            Recipient::Room(room) => json!(!room.account_disabled),
            Recipient::User(user) => json!(user.account_enabled),
            Recipient::Group(_) | Recipient::RoomList(_) => Value::Null,
        },
        "userType" => match entry {
            Recipient::User(user) => json!(user.user_type),
            Recipient::Room(room) if room.kind_without_mailbox() == "GuestMailUser" => {
                json!("Guest")
            }
            _ => json!("Member"),
        },
        _ => Value::Null,
    }
}

pub(super) fn user_row(ask: &Ask<'_>, entry: Recipient<'_>) -> Value {
    let (is_listed, synced) = match entry {
        Recipient::Room(room) => (
            !room.hidden_from_address_lists_enabled,
            room.is_synced().then_some(true),
        ),
        _ => (true, None),
    };
    let mut row = json!({
        "businessPhones": [], "givenName": null, "jobTitle": null, "mobilePhone": null, "officeLocation": null,
        "preferredLanguage": null, "surname": null, "showInAddressList": is_listed, "assignedLicenses": [],
        "onPremisesSyncEnabled": synced,
    });
    for name in user_field_names()
        .into_iter()
        .filter(|name| *name != "surname")
    {
        row[name] = user_field(entry, name);
    }
    selected(ask, row, Some(&USER_DEFAULT))
}
