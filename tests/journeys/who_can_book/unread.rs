//! Rooms of which a part was not read.

use checks::booking::Decision;
use checks::facts::{BookingSettings, Named, Room, Standing};
use checks::{Because, Reading};
use rand::RngExt;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;

/// The room without some of its settings, and with some names that were not looked up.
pub(super) fn partly(room: &Room, chance: &mut StdRng) -> Room {
    let mut room = room.clone();
    if chance.random_bool(0.2) {
        room.hours = Reading::unknown(Because::NotAsked);
    }
    if chance.random_bool(0.2) {
        room.inbox_rules = Reading::unknown(Because::NotAsked);
    }
    if chance.random_bool(0.2) {
        room.details = Reading::unknown(Because::NotAsked);
    }
    if chance.random_bool(0.03) {
        room.booking = Reading::unknown(Because::NotAsked);
    }
    if let Reading::Known { value, .. } = &mut room.booking {
        let share = *[0.05, 0.15, 0.4].choose(chance).expect("there are some");
        *value = without(value, share, chance);
        let lists = [
            &mut value.bypassing,
            &mut value.may_request,
            &mut value.may_request_exceptions,
            &mut value.delegates,
        ];
        for named in lists.into_iter().flatten().flatten() {
            if chance.random_bool(share) {
                forget(named);
            }
        }
    }
    room
}

/// Each setting is absent with this probability, as it may be absent on disk.
fn without(settings: &BookingSettings, share: f64, chance: &mut StdRng) -> BookingSettings {
    let mut all = serde_json::to_value(settings).expect("settings are plain data");
    let properties = all.as_object_mut().expect("they are an object");
    properties.retain(|_, _| !chance.random_bool(share));
    serde_json::from_value(all).expect("no setting is required")
}

fn forget(named: &mut Named) {
    named.standing = Standing::Unread(Because::NotReached);
    named.address = None;
}

/// Is this decision the same, or among those that are held possible? Of delegates that were not read, how many there are is not told.
pub(super) fn covers(said: &Decision, so: &Decision) -> bool {
    match (said, so) {
        (Decision::Unknown { possible, .. }, Decision::Unknown { possible: so, .. }) => so
            .iter()
            .all(|so| possible.iter().any(|one| covers(one, so))),
        (Decision::Unknown { possible, .. }, so) => possible.iter().any(|one| covers(one, so)),
        (
            Decision::AskedOfDelegates {
                forwarded,
                delegates: None,
            },
            Decision::AskedOfDelegates { forwarded: so, .. },
        ) => forwarded == so,
        _ => said == so,
    }
}
