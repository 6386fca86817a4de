//! Graph's answers against Microsoft's OpenAPI description and against the bodies of its
//! documentation, where the folder with both is present.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use reqwest::Method;
use serde_json::{Value, json};
use simulator::Scenario;

use crate::support::{FIRST_ROOM, GRAPH, Visit, visit};

#[allow(clippy::print_stderr, reason = "a test that cannot run must say so")]
fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/graph");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("NOT RUN: ../shared/graph is absent");
    None
}

fn read(path: PathBuf) -> Value {
    serde_json::from_slice(&fs::read(&path).expect("a readable file")).expect("JSON")
}

/// Finds the operation that answers a path; a path without variables is preferred.
fn schema_of(description: &Value, method: &Method, path: &str, status: u16) -> Option<Value> {
    let parts: Vec<_> = path.split('?').next()?.split('/').collect();
    let fits = |template: &str| {
        let template: Vec<_> = template.split('/').collect();
        template.len() == parts.len()
            && template
                .iter()
                .zip(&parts)
                .all(|(wanted, part)| match wanted.split_once("='{") {
                    Some((name, _)) => part.starts_with(name),
                    None => wanted.starts_with('{') || wanted == part,
                })
    };
    let paths = description["paths"].as_object()?;
    let template = paths
        .keys()
        .filter(|template| fits(template))
        .min_by_key(|template| template.matches('{').count())?;
    let responses = &paths[template][method.as_str().to_lowercase()]["responses"];
    let response = responses
        .get(status.to_string())
        .or_else(|| responses.get("default"))?;
    let pointer = response["$ref"]
        .as_str()
        .map(|reference| reference.trim_start_matches('#').to_owned());
    let response = pointer
        .and_then(|pointer| description.pointer(&pointer))
        .unwrap_or(response);
    Some(response["content"]["application/json"]["schema"].clone())
}

async fn checked(
    visit: &Visit,
    description: &Value,
    method: Method,
    path: &str,
    body: Option<Value>,
) {
    let token = visit.token(GRAPH).await;
    let got = visit.graph_as(&token, method.clone(), path, body).await;
    let mut answer = got.json();
    let schema = schema_of(description, &method, path, got.status)
        .unwrap_or_else(|| panic!("{method} {path} answers {}", got.status));
    assert!(
        schema.is_object(),
        "{method} {path} has no schema for {}",
        got.status
    );
    // Real dates inside an error have no zone, which the description does not allow.
    if let Some(date) = answer.pointer_mut("/error/innerError/date") {
        *date = json!("2026-11-23T09:00:00Z");
    }
    let whole = json!({"allOf": [schema], "components": description["components"]});
    let validator = jsonschema::validator_for(&whole).expect("a schema");
    let wrong: Vec<_> = validator
        .iter_errors(&answer)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(wrong.is_empty(), "{method} {path}: {wrong:#?}\n{answer:#}");
}

#[tokio::test]
async fn every_answer_fits_microsofts_description() {
    let Some(folder) = folder() else { return };
    let description = read(folder.join("openapi.json"));
    let visit = visit(Scenario::Typical).await;
    let client_id = visit.tenant.client_id.clone();
    let (list, group, place) = visit.simulator.edit(|tenant| {
        let first = tenant.rooms().next().expect("a room");
        (
            tenant.room_lists[0].email_address.clone(),
            tenant.groups[0].id.clone(),
            first.place.place_id.clone(),
        )
    });
    let paths = [
        "/organization".to_owned(),
        "/users?$top=5".to_owned(),
        format!(
            "/users/{FIRST_ROOM}?$select=id,userPrincipalName,mail,mailNickname,proxyAddresses,accountEnabled,userType,showInAddressList,assignedLicenses,onPremisesSyncEnabled,displayName"
        ),
        "/users/nobody@contoso.onmicrosoft.com".to_owned(),
        "/users?$filter=nonsense".to_owned(),
        "/groups".to_owned(),
        format!("/groups/{group}"),
        format!("/groups/{group}/members"),
        "/places/microsoft.graph.room?$count=true".to_owned(),
        "/places/graph.room".to_owned(),
        "/places/microsoft.graph.roomlist".to_owned(),
        "/places/microsoft.graph.workspace".to_owned(),
        "/places/microsoft.graph.building".to_owned(),
        format!("/places/{list}/microsoft.graph.roomlist/rooms"),
        format!("/places/{list}/microsoft.graph.roomlist/workspaces"),
        format!("/places/{place}/microsoft.graph.room"),
        format!("/places/{place}"),
        format!("/users/{FIRST_ROOM}/calendar"),
        format!("/users/{FIRST_ROOM}/calendars"),
        format!("/users/{FIRST_ROOM}/calendar/calendarPermissions"),
        format!(
            "/users/{FIRST_ROOM}/calendarView?startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-24T00:00:00Z"
        ),
        format!("/users/{FIRST_ROOM}/events/AAMkAGI2TGuLAAA0123456789AAA="),
        format!("/users/{FIRST_ROOM}/mailboxSettings"),
        format!("/applications(appId='{client_id}')"),
        format!("/servicePrincipals(appId='{client_id}')"),
        "/applications".to_owned(),
    ];
    for path in &paths {
        checked(&visit, &description, Method::GET, path, None).await;
    }
    let schedules = json!({"schedules": [FIRST_ROOM, "nobody@contoso.onmicrosoft.com"], "availabilityViewInterval": 60,
        "startTime": {"dateTime": "2026-11-23T09:00:00", "timeZone": "UTC"}, "endTime": {"dateTime": "2026-11-23T10:00:00", "timeZone": "UTC"}});
    checked(
        &visit,
        &description,
        Method::POST,
        &format!("/users/{FIRST_ROOM}/calendar/getSchedule"),
        Some(schedules),
    )
    .await;
    visit.simulator.edit(|tenant| {
        let principal = tenant
            .service_principal
            .as_mut()
            .expect("a service principal");
        assert!(principal.grant(
            "MailboxSettings.Read",
            principal.graph_app_roles[0].created_date_time
        ));
        assert!(principal.grant(
            "Application.Read.All",
            principal.graph_app_roles[0].created_date_time
        ));
    });
    for path in [
        format!("/users/{FIRST_ROOM}/mailboxSettings"),
        "/applications".to_owned(),
        "/servicePrincipals".to_owned(),
    ] {
        checked(&visit, &description, Method::GET, &path, None).await;
    }
}

/// Names at every depth, without annotations.
fn names(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                if !name.contains('@') {
                    into.insert(name.clone());
                }
                names(member, into);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, into)),
        _ => {}
    }
}

/// The simulator may say less than a documented body, and nothing in other words.
#[tokio::test]
async fn errors_have_the_codes_and_names_of_observed_bodies() {
    let Some(folder) = folder() else { return };
    let visit = visit(Scenario::Good).await;
    visit.simulator.edit(|tenant| {
        let mut rooms = tenant.rooms_mut();
        rooms.next().expect("a room").access_policy_blocked = true;
        rooms.next().expect("a room").mailbox_state = simulator::MailboxState::OnPremises;
    });
    let blocked = visit
        .graph(&format!("/users/{FIRST_ROOM}/calendar"))
        .await
        .json();
    let on_premises = visit
        .graph("/users/central-02@contoso.onmicrosoft.com/calendar")
        .await
        .json();
    visit.revoke("Place.Read.All");
    visit.revoke("Group.Read.All");
    let places = visit.graph("/places/microsoft.graph.room").await.json();
    let groups = visit.graph("/groups").await.json();
    let settings = visit
        .graph("/users/central-03@contoso.onmicrosoft.com/mailboxSettings")
        .await
        .json();
    let cases = [
        ("obs_error_403_raop", blocked),
        ("obs_error_404_mailboxnotenabled", on_premises),
        ("obs_error_403_places_invalid_permissions", places),
        ("obs_error_403_authorization_requestdenied_headers", groups),
        ("obs_error_403_erroraccessdenied", settings),
    ];
    for (file, ours) in cases {
        let observed = read(folder.join("fixtures").join(format!("{file}.json")));
        assert_eq!(ours["error"]["code"], observed["error"]["code"], "{file}");
        assert_eq!(
            ours["error"]["message"], observed["error"]["message"],
            "{file}"
        );
        let (mut theirs, mut sent) = (BTreeSet::new(), BTreeSet::new());
        names(&observed, &mut theirs);
        names(&ours, &mut sent);
        assert!(
            theirs.is_subset(&sent),
            "{file}: {theirs:?} against {sent:?}"
        );
    }
}

#[tokio::test]
async fn documented_bodies_hold_every_name_that_a_room_and_a_calendar_have() {
    let Some(folder) = folder() else { return };
    let visit = visit(Scenario::Good).await;
    let cases = [
        (
            "places_room_list_2025",
            "/places/microsoft.graph.room?$top=2".to_owned(),
        ),
        (
            "places_roomlist_list_2025",
            "/places/microsoft.graph.roomlist".to_owned(),
        ),
        ("calendar_get", format!("/users/{FIRST_ROOM}/calendar")),
        (
            "calendarpermissions_list",
            format!("/users/{FIRST_ROOM}/calendar/calendarPermissions"),
        ),
        ("user_get_default", format!("/users/{FIRST_ROOM}")),
    ];
    for (file, path) in cases {
        let documented = read(folder.join("fixtures").join(format!("{file}.json")));
        let ours = visit.graph(&path).await.json();
        let (mut theirs, mut sent) = (BTreeSet::new(), BTreeSet::new());
        names(&documented, &mut theirs);
        names(&ours, &mut sent);
        // What the tenant has no value for, the service leaves null; that is above a name's depth.
        let inside_null = [
            "latitude",
            "longitude",
            "street",
            "city",
            "state",
            "postalCode",
            "countryOrRegion",
        ];
        theirs.retain(|name| !inside_null.contains(&name.as_str()));
        assert!(
            theirs.is_subset(&sent),
            "{file}: {:?}",
            theirs.difference(&sent).collect::<Vec<_>>()
        );
    }
}

#[tokio::test]
async fn desks_and_rooms_of_a_list_fit_the_description_as_well() {
    let Some(folder) = folder() else { return };
    let description = read(folder.join("openapi.json"));
    let visit = visit(Scenario::Kinds).await;
    for path in [
        "/places/microsoft.graph.desk",
        "/places/microsoft.graph.workspace",
        "/places/rooms-central@contoso.onmicrosoft.com/microsoft.graph.roomlist/rooms",
        "/users/on-premises-remote@contoso.onmicrosoft.com?$select=id,onPremisesSyncEnabled,userType",
    ] {
        checked(&visit, &description, Method::GET, path, None).await;
    }
}

#[tokio::test]
async fn an_event_has_the_names_and_the_types_of_a_documented_one() {
    let Some(folder) = folder() else { return };
    let description = read(folder.join("openapi.json"));
    let visit = visit(Scenario::Good).await;
    let organizer = "adele.vance@contoso.onmicrosoft.com";
    let events = format!("/users/{organizer}/events");
    let event = json!({"subject": "Documented", "body": {"contentType": "html", "content": "A test."},
        "start": {"dateTime": "2027-01-05T02:00:00", "timeZone": "UTC"}, "end": {"dateTime": "2027-01-05T03:00:00", "timeZone": "UTC"},
        "attendees": [{"type": "resource", "emailAddress": {"address": FIRST_ROOM}}],
        "recurrence": {"pattern": {"type": "weekly", "interval": 1, "daysOfWeek": ["tuesday"]},
            "range": {"type": "numbered", "startDate": "2027-01-05", "numberOfOccurrences": 3}}});
    checked(&visit, &description, Method::POST, &events, Some(event)).await;
    for path in [
        events.clone(),
        format!(
            "/users/{organizer}/calendarView?startDateTime=2027-01-01T00:00:00Z&endDateTime=2027-02-01T00:00:00Z"
        ),
        format!(
            "/users/{FIRST_ROOM}/calendarView?startDateTime=2027-01-01T00:00:00Z&endDateTime=2027-02-01T00:00:00Z"
        ),
    ] {
        checked(&visit, &description, Method::GET, &path, None).await;
    }
    let ours = visit.graph(&events).await.json();
    assert_eq!(ours["value"].as_array().map(Vec::len), Some(1));
    let schedules = json!({"schedules": [FIRST_ROOM], "availabilityViewInterval": 60,
        "startTime": {"dateTime": "2027-01-05T00:00:00", "timeZone": "UTC"}, "endTime": {"dateTime": "2027-01-06T00:00:00", "timeZone": "UTC"}});
    let path = format!("/users/{organizer}/calendar/getSchedule");
    checked(&visit, &description, Method::POST, &path, Some(schedules)).await;
    for file in ["event_create", "event_create_user_events", "event_get"] {
        let documented = read(folder.join("fixtures").join(format!("{file}.json")));
        let (mut theirs, mut sent) = (BTreeSet::new(), BTreeSet::new());
        names(&documented, &mut theirs);
        names(&ours["value"][0], &mut sent);
        // Nobody here proposes another time.
        theirs.remove("proposedNewTime");
        let missing: Vec<_> = theirs.difference(&sent).collect();
        assert!(missing.is_empty(), "{file}: {missing:?}");
    }
}
