//! Rooms, workspaces and room lists. Source: Microsoft Graph, List places.

use serde_json::{Map, Value, json};

use super::filter;
use super::query::{next_link, selected, wants_count};
use super::{Ask, errors, ok};
use crate::answer::Answer;
use crate::tenant::directory::RoomList;
use crate::tenant::room::{PlaceKind, Room};

const READS_PLACES: [&str; 2] = ["Place.Read.All", "Place.ReadWrite.All"];
/// Rows of a page unless `$top` says otherwise.
const PAGE: usize = 100;

/// A type that places are cast to, without `microsoft.graph.` or `graph.`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cast {
    Room,
    RoomList,
    Workspace,
    Desk,
    /// The hierarchy of buildings, which this tenant has not set up.
    Hierarchy(&'static str),
}

impl Cast {
    fn of(segment: &str) -> Option<Self> {
        let name = segment.to_ascii_lowercase();
        match name
            .strip_prefix("microsoft.")
            .unwrap_or(&name)
            .strip_prefix("graph.")?
        {
            "room" => Some(Self::Room),
            "roomlist" => Some(Self::RoomList),
            "workspace" => Some(Self::Workspace),
            "building" => Some(Self::Hierarchy("building")),
            "floor" => Some(Self::Hierarchy("floor")),
            "section" => Some(Self::Hierarchy("section")),
            "desk" => Some(Self::Desk),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Room => "room",
            Self::RoomList => "roomList",
            Self::Workspace => "workspace",
            Self::Desk => "desk",
            Self::Hierarchy(name) => name,
        }
    }
}

pub(super) fn route(ask: &Ask<'_>, rest: &[&str]) -> Option<Answer> {
    if !ask.bearer.opens_any(&READS_PLACES) {
        return Some(errors::places_denied());
    }
    match rest {
        [cast] if Cast::of(cast).is_some() => {
            let cast = Cast::of(cast)?;
            Some(page(
                ask,
                &format!("places/microsoft.graph.{}", cast.name()),
                all(ask, cast),
            ))
        }
        [cast, "$count"] => Some(Answer::text(
            200,
            &all(ask, Cast::of(cast)?).len().to_string(),
        )),
        [key] => Some(place(ask, key, None)),
        [key, cast] => Some(place(ask, key, Some(Cast::of(cast)?))),
        [key, list, kind @ ("rooms" | "workspaces")] if Cast::of(list) == Some(Cast::RoomList) => {
            Some(listed(ask, key, kind))
        }
        [key, list, kind @ ("rooms" | "workspaces"), "$count"]
            if Cast::of(list) == Some(Cast::RoomList) =>
        {
            let rows = members(ask, room_list(ask, key)?, kind).len();
            Some(Answer::text(200, &rows.to_string()))
        }
        _ => None,
    }
}

/// A row that is not written out before its page is known.
#[derive(Clone, Copy)]
enum Row<'a> {
    Room(&'a Room),
    List(&'a RoomList),
}

fn all<'a>(ask: &Ask<'a>, cast: Cast) -> Vec<Row<'a>> {
    let listed = |kind: PlaceKind| {
        let rooms = ask.tenant.rooms();
        let rooms = rooms.filter(|room| room.listed_as() == Some(kind));
        rooms.map(Row::Room).collect()
    };
    match cast {
        Cast::Room => listed(PlaceKind::Room),
        Cast::Workspace => listed(PlaceKind::Workspace),
        Cast::Desk => listed(PlaceKind::Desk),
        Cast::RoomList => ask.tenant.room_lists.iter().map(Row::List).collect(),
        Cast::Hierarchy(_) => Vec::new(),
    }
}

/// A room list must be addressed by its address.
fn room_list<'a>(ask: &Ask<'a>, key: &str) -> Option<&'a RoomList> {
    ask.tenant
        .room_lists
        .iter()
        .find(|list| list.email_address.eq_ignore_ascii_case(key))
}

fn members<'a>(ask: &Ask<'a>, list: &'a RoomList, kind: &str) -> Vec<Row<'a>> {
    let rooms = list
        .rooms
        .iter()
        .filter_map(|address| ask.tenant.room(address));
    let wanted = if kind == "workspaces" {
        PlaceKind::Workspace
    } else {
        PlaceKind::Room
    };
    rooms
        .filter(|room| room.listed_in_lists_as() == Some(wanted))
        .map(Row::Room)
        .collect()
}

fn listed(ask: &Ask<'_>, key: &str, kind: &str) -> Answer {
    let Some(list) = room_list(ask, key) else {
        return not_found(key);
    };
    let of = format!(
        "places('{}')/microsoft.graph.roomList/{kind}",
        list.email_address.replace('@', "%40")
    );
    page(ask, &of, members(ask, list, kind))
}

fn place(ask: &Ask<'_>, key: &str, cast: Option<Cast>) -> Answer {
    let has_key = |keys: [&str; 3]| keys.iter().any(|known| known.eq_ignore_ascii_case(key));
    let room = ask
        .tenant
        .rooms()
        .filter(|room| room.listed_in_lists_as().is_some());
    let room = room.map(Row::Room).find(|row| match row {
        Row::Room(room) => has_key([
            &room.place.id,
            &room.place.place_id,
            &room.primary_smtp_address,
        ]),
        Row::List(_) => false,
    });
    let list = || {
        ask.tenant
            .room_lists
            .iter()
            .find(|list| has_key([&list.id, &list.place_id, &list.email_address]))
    };
    let Some(row) = room.or_else(|| list().map(Row::List)) else {
        return not_found(key);
    };
    if cast.is_some_and(|cast| cast != row.kind()) {
        return not_found(key);
    }
    let mut body = selected(ask, row.value(), None);
    body["@odata.context"] = json!(ask.context("places/$entity"));
    if cast.is_none() {
        body["@odata.type"] = json!(format!("#microsoft.graph.{}", row.kind().name()));
    }
    ok(body)
}

fn not_found(key: &str) -> Answer {
    errors::error(
        404,
        "ErrorItemNotFound",
        &format!("The place '{key}' was not found."),
    )
}

/// Without `$count=true` nothing tells that a page is not all there is.
fn page(ask: &Ask<'_>, of: &str, mut rows: Vec<Row<'_>>) -> Answer {
    if let Some(text) = ask.call.option("$filter") {
        let Some(wanted) = filter::parse(text) else {
            return errors::bad_request("Invalid filter clause");
        };
        rows.retain(|row| {
            let value = row.value();
            wanted.holds(&|name| value[name].clone())
        });
    }
    let number = |name: &str, default: usize| match ask.call.option(name) {
        None => Ok(default),
        Some(text) => text.parse().map_err(|_| {
            errors::bad_request(&format!("Invalid value '{text}' for {name} query option."))
        }),
    };
    let (skip, top) = match (number("$skip", 0), number("$top", PAGE)) {
        (Ok(skip), Ok(top)) => (skip, top),
        (Err(answer), _) | (_, Err(answer)) => return answer,
    };
    let mut body = Map::new();
    body.insert("@odata.context".to_owned(), json!(ask.context(of)));
    if wants_count(ask) {
        body.insert("@odata.count".to_owned(), json!(rows.len()));
    }
    let end = skip.saturating_add(top);
    if ask.tenant.places_have_next_links && end < rows.len() {
        body.insert(
            "@odata.nextLink".to_owned(),
            json!(next_link(ask, "$skip", &end.to_string())),
        );
    }
    let page: Vec<_> = rows
        .iter()
        .skip(skip)
        .take(top)
        .map(|row| selected(ask, row.value(), None))
        .collect();
    body.insert("value".to_owned(), Value::Array(page));
    ok(Value::Object(body))
}

impl Row<'_> {
    fn kind(self) -> Cast {
        match self {
            Self::Room(room) => match room.place_kind() {
                Some(PlaceKind::Workspace) => Cast::Workspace,
                Some(PlaceKind::Desk) => Cast::Desk,
                Some(PlaceKind::Room) | None => Cast::Room,
            },
            Self::List(_) => Cast::RoomList,
        }
    }

    fn value(self) -> Value {
        match self {
            Self::Room(room) if room.place_kind() == Some(PlaceKind::Desk) => desk_value(room),
            Self::Room(room) => room_value(room),
            Self::List(list) => json!({
                "id": list.id, "placeId": list.place_id, "displayName": list.display_name,
                "emailAddress": list.email_address, "address": null, "geoCoordinates": null, "phone": null,
                "tags": [], "label": null, "isWheelChairAccessible": null, "parentId": null,
            }),
        }
    }
}

fn desk_value(room: &Room) -> Value {
    let place = &room.place;
    json!({
        "id": place.id, "placeId": place.place_id, "displayName": room.display_name, "label": place.label,
        "phone": place.phone, "address": null, "geoCoordinates": null, "tags": place.tags, "parentId": null,
        "isWheelChairAccessible": place.is_wheel_chair_accessible, "displayDeviceName": place.display_device_name,
        "mailboxDetails": {"emailAddress": room.primary_smtp_address,
            "externalDirectoryObjectId": room.external_directory_object_id},
    })
}

fn room_value(room: &Room) -> Value {
    let place = &room.place;
    let mut value = json!({
        "id": place.id, "placeId": place.place_id, "emailAddress": room.primary_smtp_address,
        "displayName": room.display_name, "nickname": room.display_name, "label": place.label, "phone": place.phone,
        "address": {"street": place.street, "city": place.city, "state": null, "postalCode": null, "countryOrRegion": "HK"},
        "geoCoordinates": null, "capacity": place.capacity, "isWheelChairAccessible": place.is_wheel_chair_accessible,
        "tags": place.tags, "displayDeviceName": place.display_device_name, "parentId": null,
    });
    if !room.is_workspace() {
        value["building"] = json!(place.building);
        value["floorNumber"] = json!(place.floor_number);
        value["floorLabel"] = json!(place.floor_label);
        value["bookingType"] = json!(room.calendar_processing.booking_type.to_ascii_lowercase());
        value["audioDeviceName"] = json!(place.audio_device_name);
        value["videoDeviceName"] = json!(place.video_device_name);
        value["teamsEnabledState"] = json!("unknown");
    }
    value
}
