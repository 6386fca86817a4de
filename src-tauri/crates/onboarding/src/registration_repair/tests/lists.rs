//! Lists that are sent back whole.

use serde_json::{Value as Json, json};

use super::super::current::{Current, GRAPH_APP_ID};
use super::super::read_back::Sought;
use super::super::undo::Presence;
use super::*;

const MAIL: &str = "b633e1c5-b582-4048-a93e-9f11b44c7e96";
const PLACE: &str = "913b9306-0ce1-42b8-9137-6a7df690a760";
const EXCHANGE: &str = "00000002-0000-0ff1-ce00-000000000000";

fn current(apis: Json) -> Option<Current> {
    let wire = json!({
        "id": "6f9d3a50-2c41-4e0b-9a47-0d1f5a2b7c11",
        "requiredResourceAccess": apis,
        "passwordCredentials": [{ "keyId": MAIL }],
    });
    Current::of(
        serde_json::from_value(wire).expect("the documented shape"),
        None,
    )
}

fn api(id: &str, roles: &[&str]) -> Json {
    let access: Vec<Json> = roles
        .iter()
        .map(|role| json!({ "id": role, "type": "Role" }))
        .collect();
    json!({ "resourceAppId": id, "resourceAccess": access })
}

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

#[test]
fn what_is_asked_of_other_apis_is_sent_back() {
    // Exchange has a permission with the same id.
    let exchange = api(EXCHANGE, &[MAIL]);
    let before = json!([exchange, api(GRAPH_APP_ID, &[PLACE])]);
    let now = current(before.clone()).expect("it has an id");
    let more = now.with_roles(&ids(&[MAIL])).expect("a whole list");
    assert_eq!(
        serde_json::to_value(&more).expect("plain data"),
        json!([exchange, api(GRAPH_APP_ID, &[PLACE, MAIL])])
    );
    let later = current(serde_json::to_value(&more).expect("plain data")).expect("it has an id");
    assert_eq!(later.roles_among(&ids(&[MAIL])), Some(1));
    let less = later.without_roles(&ids(&[MAIL])).expect("a whole list");
    assert_eq!(serde_json::to_value(&less).expect("plain data"), before);
}

#[test]
fn an_api_that_was_not_there_comes_and_goes_as_a_whole() {
    let now = current(json!([])).expect("it has an id");
    let more = now.with_roles(&ids(&[MAIL, PLACE])).expect("a whole list");
    let more = serde_json::to_value(&more).expect("plain data");
    assert_eq!(more, json!([api(GRAPH_APP_ID, &[MAIL, PLACE])]));
    let later = current(more).expect("it has an id");
    let less = later
        .without_roles(&ids(&[PLACE, MAIL]))
        .expect("a whole list");
    assert_eq!(less, []);
}

#[test]
fn a_delegated_permission_is_another_one() {
    let scope = json!([{ "resourceAppId": GRAPH_APP_ID, "resourceAccess": [{ "id": MAIL, "type": "Scope" }] }]);
    let now = current(scope.clone()).expect("it has an id");
    assert_eq!(now.roles_among(&ids(&[MAIL])), Some(0));
    let less = now.without_roles(&ids(&[MAIL])).expect("a whole list");
    assert_eq!(serde_json::to_value(&less).expect("plain data"), scope);
}

#[test]
fn a_list_with_a_hole_is_never_sent_back() {
    for holed in [
        json!([{ "resourceAppId": EXCHANGE }]),
        json!([{ "resourceAccess": [] }]),
        json!([{ "resourceAppId": EXCHANGE, "resourceAccess": [{ "id": MAIL }] }]),
        Json::Null,
    ] {
        let now = current(holed.clone()).expect("it has an id");
        assert_eq!(now.with_roles(&ids(&[MAIL])), None, "{holed}");
        assert_eq!(now.without_roles(&ids(&[MAIL])), None, "{holed}");
        let added = Added::Permissions { ids: ids(&[MAIL]) };
        assert_eq!(added.presence(&now), Presence::Unknown, "{holed}");
    }
}

#[test]
fn what_is_half_there_was_changed_by_somebody() {
    let now = current(json!([api(GRAPH_APP_ID, &[MAIL])])).expect("it has an id");
    let presence = |added: Added| added.presence(&now);
    let permissions = |names: &[&str]| Added::Permissions { ids: ids(names) };
    assert_eq!(presence(permissions(&[MAIL])), Presence::Whole);
    assert_eq!(presence(permissions(&[PLACE])), Presence::Nothing);
    assert_eq!(presence(permissions(&[MAIL, PLACE])), Presence::Otherwise);
    let secret = |key_id: &str| Added::Secret {
        key_id: key_id.to_owned(),
    };
    assert_eq!(presence(secret(MAIL)), Presence::Whole);
    assert_eq!(presence(secret(PLACE)), Presence::Nothing);
    let redirect = Added::Redirect {
        url: CALLBACK.to_owned(),
    };
    assert_eq!(presence(redirect), Presence::Unknown, "absent is not false");
    assert_eq!(presence(Added::OtherDirectories), Presence::Unknown);
}

#[test]
fn a_lost_secret_is_recognized_only_when_it_can_be_no_other() {
    let secrets = |secrets: Json| {
        let wire = json!({ "id": MAIL, "passwordCredentials": secrets });
        Current::of(
            serde_json::from_value(wire).expect("the documented shape"),
            None,
        )
        .expect("it has an id")
    };
    let secret = |key_id: &str, name: &str, end: &str| json!({ "keyId": key_id, "displayName": name, "endDateTime": end });
    let end = "2028-11-26T00:00:00Z";
    let old = secret("old", "Offision Setup", end);
    let before = secrets(json!([old]));
    let sought = Sought {
        display_name: "Offision Setup",
        ends: time(end),
        known: &before,
    };
    let found = |now: Json| sought.among(&secrets(now));
    let made = |key_id: &str| {
        Some(Some(Added::Secret {
            key_id: key_id.to_owned(),
        }))
    };
    let ours = secret("new", "Offision Setup", end);
    assert_eq!(found(json!([old])), Some(None), "the one that there was");
    assert_eq!(found(json!([old, ours])), made("new"));
    let unlike = [
        secret("a", "Signage", end),
        secret("b", "Offision Setup", "2027-01-01T00:00:00Z"),
    ];
    assert_eq!(found(json!([old, unlike[0], unlike[1]])), Some(None));
    let twin = secret("twin", "Offision Setup", end);
    assert_eq!(
        found(json!([old, ours, twin])),
        None,
        "one is somebody else's"
    );
    assert_eq!(
        found(json!([old, { "displayName": "Offision Setup" }])),
        None
    );
    assert_eq!(found(Json::Null), None);
}
