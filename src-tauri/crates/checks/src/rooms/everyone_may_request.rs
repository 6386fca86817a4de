//! Everybody may ask for the room; otherwise people who are not listed are declined.

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Change, Check, Expected, Guide, Outcome, Rule};

pub(crate) static CHECK: Check = Check {
    id: "everyone-may-request",
    guide: Guide::meeting(6, 6),
    advisory: false,
    rule: Rule::Room {
        verdict,
        repair: Some(repair),
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| {
        Outcome::of_flag(booking.everyone_may_request, true)
    })
}

fn repair(_: &Room, _: &Expected) -> Option<Change> {
    Some(Change::LetEveryoneRequest)
}

#[cfg(test)]
mod tests {
    use crate::Word;
    use crate::rooms::fixture::{judge, room_with_booking};

    #[test]
    fn the_flag_decides_and_its_absence_is_not_checked() {
        let outcome = |flag| {
            judge(
                &super::CHECK,
                &room_with_booking(|booking| booking.everyone_may_request = flag),
            )
            .word()
        };
        assert_eq!(outcome(Some(true)), Word::Pass);
        assert_eq!(outcome(Some(false)), Word::Fail);
        assert_eq!(outcome(None), Word::NotChecked);
    }
}
