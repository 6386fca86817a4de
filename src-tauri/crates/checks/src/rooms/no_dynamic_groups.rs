//! Advisory: none of the room's lists names a group whose members are computed. Exchange cannot process the requests of a room that has one.
//!
//! Source: Use booking attendant logs; Set-CalendarProcessing, BookInPolicy.

use crate::facts::{BookingSettings, Named, Room, Standing};
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "no-dynamic-groups",
    guide: Guide::meeting(6, 6),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, judged)
}

fn judged(booking: &BookingSettings) -> Outcome {
    let lists = [
        &booking.delegates,
        &booking.bypassing,
        &booking.may_request,
        &booking.may_request_exceptions,
    ];
    let everybody = || lists.into_iter().flatten().flatten();
    let computed: Vec<&str> = everybody()
        .filter(|named| named.standing == Standing::DynamicGroup)
        .map(Named::shown)
        .collect();
    if !computed.is_empty() {
        return Outcome::blocking(Value::list(computed), Value::empty());
    }
    if lists.iter().any(|list| list.is_none()) {
        return Outcome::absent();
    }
    match everybody().find_map(Named::unread) {
        Some(because) => Outcome::not_checked(because.clone()),
        None => Outcome::Pass {
            found: Value::empty(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::fixture::{judge, named, room_with_booking, somebody};
    use crate::{Because, Word};

    fn word(change: impl FnOnce(&mut BookingSettings)) -> Word {
        judge(&CHECK, &room_with_booking(change)).word()
    }

    fn all_staff() -> Option<Vec<Named>> {
        Some(vec![somebody("ada"), named("x", Standing::DynamicGroup)])
    }

    #[test]
    fn a_computed_group_in_any_list_warns() {
        assert_eq!(word(|booking| booking.delegates = all_staff()), Word::Warn);
        assert_eq!(word(|booking| booking.bypassing = all_staff()), Word::Warn);
        assert_eq!(
            word(|booking| booking.may_request = all_staff()),
            Word::Warn
        );
        assert_eq!(
            word(|booking| booking.may_request_exceptions = all_staff()),
            Word::Warn
        );
    }

    #[test]
    fn other_people_and_groups_pass() {
        let others = [
            Standing::Somebody,
            Standing::GroupWithout,
            Standing::GroupWithDelegate { secures: None },
            Standing::Orphan,
        ];
        let others = others.map(|standing| named("x", standing)).to_vec();
        assert_eq!(
            word(|booking| booking.may_request = Some(others)),
            Word::Pass
        );
    }

    #[test]
    fn a_list_or_a_name_that_was_not_read_leaves_it_open() {
        let unread = || Some(vec![named("x", Standing::Unread(Because::NotReached))]);
        assert_eq!(
            word(|booking| booking.may_request = unread()),
            Word::NotChecked
        );
        assert_eq!(word(|booking| booking.may_request = None), Word::NotChecked);
        assert_eq!(
            word(|booking| {
                booking.may_request = unread();
                booking.bypassing = None;
                booking.delegates = all_staff();
            }),
            Word::Warn
        );
    }
}
