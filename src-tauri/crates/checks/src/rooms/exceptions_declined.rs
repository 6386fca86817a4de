//! Advisory: what the booking rules forbid is declined, and not put to the delegates.

use crate::facts::{BookingSettings, Room};
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::setting::{self, Advice, Held};
use crate::{Check, Expected, Guide, Outcome, Rule};

pub(crate) static CHECK: Check = Check {
    id: "exceptions-declined",
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
    let listed = booking.may_request_exceptions.as_deref();
    setting::judge(&[
        Advice::flag(
            "AllRequestOutOfPolicy",
            booking.everyone_may_request_exceptions,
            false,
        ),
        Advice {
            parameter: "RequestOutOfPolicy",
            found: listed.map(Held::People),
            advised: Held::People(&[]),
        },
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::fixture::{judge, judge_flag, room_with_booking, somebody};
    use crate::{Value, Word};

    #[test]
    fn everybody_who_may_ask_for_exceptions_warns() {
        let words = judge_flag(&CHECK, |booking, flag| {
            booking.everyone_may_request_exceptions = flag;
        });
        assert_eq!(words, [Word::Warn, Word::Pass, Word::NotChecked]);
    }

    #[test]
    fn one_person_who_may_warns_by_name() {
        let room = room_with_booking(|booking| {
            booking.may_request_exceptions = Some(vec![somebody("ada@contoso.com")]);
        });
        assert_eq!(
            judge(&CHECK, &room),
            Outcome::unusual(
                Value::list(["RequestOutOfPolicy = ada@contoso.com"]),
                Value::list(["AllRequestOutOfPolicy = False", "RequestOutOfPolicy = {}"])
            )
        );
    }

    #[test]
    fn a_list_that_did_not_come_is_not_an_empty_list() {
        let room = room_with_booking(|booking| booking.may_request_exceptions = None);
        assert_eq!(judge(&CHECK, &room).word(), Word::NotChecked);
    }
}
