//! Advisory: Microsoft Places knows the room's capacity, building and room list. Outlook's Room Finder shows a room by its list, and people
//! choose by the rest.

use crate::facts::{Kind, Place, PlaceDetails, Room};
use crate::finding::Verdict;
use crate::rooms::{not_concerned, seen_by_lists};
use crate::{Because, Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "place-described",
    guide: Guide::meeting(1, 5),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    if let Some(verdict) = not_concerned(room, expected) {
        return verdict;
    }
    // Equipment is no place, whether it is booked like a room or not.
    if room.kind == Kind::Equipment {
        let because = Because::NotARoom { kind: room.kind };
        return seen_by_lists(room, Outcome::NotApplicable { because });
    }
    if room.place.value() == Some(&Place::NotListed) {
        let because = Because::BlockedBy {
            check: "visible-to-app",
        };
        return seen_by_lists(room, Outcome::not_checked(because));
    }
    room.details.judge(described)
}

fn described(details: &PlaceDetails) -> Outcome {
    let capacity = details
        .capacity
        .map(|people| people.filter(|people| *people > 0));
    let building = details.building.as_ref().map(|name| {
        name.as_deref()
            .map(str::trim)
            .filter(|name| !name.is_empty())
    });
    let entered = [
        ("Capacity", capacity.map(|people| people.is_some())),
        ("Building", building.map(|name| name.is_some())),
        ("RoomList", details.in_room_list),
    ];
    let missing: Vec<&str> = entered
        .into_iter()
        .filter(|(_, entered)| *entered == Some(false))
        .map(|(name, _)| name)
        .collect();
    if !missing.is_empty() {
        return Outcome::unusual(Value::Nothing, Value::list(missing));
    }
    match (capacity, building, details.in_room_list) {
        (Some(Some(people)), Some(Some(name)), Some(true)) => Outcome::Pass {
            found: Value::List(vec![people.to_string(), name.to_owned()]),
        },
        _ => Outcome::absent(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::fixture::{expected, judge, known, room};
    use crate::{Reading, Word};

    fn outcome(change: impl FnOnce(&mut PlaceDetails)) -> Outcome {
        let mut room = room();
        let mut details = room.details.value().cloned().expect("they were read");
        change(&mut details);
        room.details = known(details);
        judge(&CHECK, &room)
    }

    #[test]
    fn what_is_not_entered_warns_by_name() {
        assert_eq!(outcome(|_| ()).word(), Word::Pass);
        let all = outcome(|details| {
            details.capacity = Some(None);
            details.building = Some(Some(" ".into()));
            details.in_room_list = Some(false);
        });
        assert_eq!(
            all,
            Outcome::unusual(
                Value::Nothing,
                Value::list(["Capacity", "Building", "RoomList"])
            )
        );
        let zero = outcome(|details| details.capacity = Some(Some(0)));
        assert_eq!(zero.word(), Word::Warn, "nobody fits into it");
    }

    #[test]
    fn what_the_answer_did_not_say_is_not_checked() {
        assert_eq!(
            outcome(|details| details.capacity = None).word(),
            Word::NotChecked
        );
        assert_eq!(
            outcome(|details| details.building = None).word(),
            Word::NotChecked
        );
        assert_eq!(
            outcome(|details| details.in_room_list = None).word(),
            Word::NotChecked
        );
    }

    #[test]
    fn a_floor_is_not_asked_for() {
        assert_eq!(
            outcome(|details| details.floor = Some(None)).word(),
            Word::Pass
        );
    }

    #[test]
    fn a_room_that_is_not_listed_has_to_be_listed_first() {
        let mut room = room();
        room.place = known(Place::NotListed);
        assert_eq!(
            judge(&CHECK, &room).because(),
            Some(&Because::BlockedBy {
                check: "visible-to-app"
            })
        );
        room.place = Reading::unknown(Because::NotReached);
        room.details = Reading::unknown(Because::NotReached);
        assert_eq!(judge(&CHECK, &room).word(), Word::NotChecked);
    }

    #[test]
    fn equipment_is_no_place() {
        let mut room = room();
        room.kind = Kind::Equipment;
        let expected = Expected {
            covers_equipment: true,
            ..expected()
        };
        assert_eq!(
            verdict(&room, &expected).outcome.word(),
            Word::NotApplicable
        );
    }
}
