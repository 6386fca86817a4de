//! Nobody is accepted without the delegates. The people and groups in this list are, and the admin center does not show it.

use crate::facts::{Named, Room};
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Change, Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "nobody-bypasses",
    guide: Guide::meeting(6, 6),
    advisory: false,
    rule: Rule::Room {
        verdict,
        repair: Some(repair),
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| match &booking.bypassing {
        None => Outcome::absent(),
        Some(people) if people.is_empty() => Outcome::Pass {
            found: Value::List(Vec::new()),
        },
        Some(people) => Outcome::Fail {
            found: Value::list(people.iter().map(Named::shown)),
            wanted: Value::List(Vec::new()),
        },
    })
}

fn repair(room: &Room, _: &Expected) -> Option<Change> {
    Some(Change::ClearBypass {
        remove: names(room.booking.value()?.bypassing.as_ref()?),
    })
}

fn names(people: &[Named]) -> Vec<String> {
    people.iter().map(|named| named.name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::rooms::fixture::{judge, room_with_booking, somebody};

    #[test]
    fn one_person_is_enough_to_fail() {
        let outcome = |people| {
            judge(
                &CHECK,
                &room_with_booking(|booking| booking.bypassing = people),
            )
            .word()
        };
        assert_eq!(outcome(Some(vec![])), Word::Pass);
        assert_eq!(outcome(Some(vec![somebody("ada")])), Word::Fail);
        assert_eq!(outcome(None), Word::NotChecked);
    }
}
