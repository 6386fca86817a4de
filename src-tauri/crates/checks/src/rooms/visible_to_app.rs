//! Offision can find the room among the tenant's places and open its calendar.

use crate::facts::{CalendarAccess, Place, Room};
use crate::finding::Verdict;
use crate::rooms::not_concerned;
use crate::{Because, Check, Expected, Guide, Outcome, Reading, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "visible-to-app",
    guide: Guide::meeting(1, 5),
    advisory: false,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    not_concerned(room, expected).unwrap_or_else(|| {
        room.calendar.judge(|access| match access {
            CalendarAccess::Open => listed(room),
            CalendarAccess::BlockedByPolicy => Outcome::Fail {
                found: Value::text("ApplicationAccessPolicy"),
                wanted: wanted(),
            },
            CalendarAccess::NoMailbox => Outcome::Fail {
                found: Value::Nothing,
                wanted: wanted(),
            },
        })
    })
}

/// An open calendar is not enough: Offision looks for rooms among the places.
fn listed(room: &Room) -> Outcome {
    match &room.place {
        Reading::Known {
            value: Place::Listed,
            ..
        } => Outcome::Pass { found: wanted() },
        Reading::Known {
            value: Place::NotListed,
            ..
        } => Outcome::Warn {
            found: Value::Nothing,
            wanted: wanted(),
            because: Because::NotInPlaces {
                hidden: room
                    .mailbox
                    .value()
                    .and_then(|mailbox| mailbox.hidden_from_address_lists)
                    .unwrap_or(false),
            },
        },
        Reading::Unknown { because, .. } => Outcome::not_checked(because.clone()),
    }
}

fn wanted() -> Value {
    Value::text("Calendar")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::rooms::fixture::{judge, known, room};

    #[test]
    fn an_open_calendar_of_a_listed_room_passes() {
        assert_eq!(judge(&CHECK, &room()).word(), Word::Pass);
    }

    #[test]
    fn a_room_that_is_not_listed_warns() {
        let mut room = room();
        room.place = known(Place::NotListed);
        assert_eq!(judge(&CHECK, &room).word(), Word::Warn);
    }

    #[test]
    fn a_list_that_could_not_be_read_is_not_checked() {
        let mut room = room();
        room.place = Reading::unknown(Because::NotReached);
        assert_eq!(judge(&CHECK, &room).word(), Word::NotChecked);
    }

    #[test]
    fn an_access_policy_fails() {
        let mut room = room();
        room.calendar = known(CalendarAccess::BlockedByPolicy);
        assert_eq!(judge(&CHECK, &room).word(), Word::Fail);
    }
}
