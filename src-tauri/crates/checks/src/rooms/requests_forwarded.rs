//! Requests reach the delegates; otherwise they wait and nobody is told.

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Change, Check, Expected, Guide, Outcome, Rule};

pub(crate) static CHECK: Check = Check {
    id: "requests-forwarded",
    guide: Guide::meeting(6, 6),
    advisory: false,
    rule: Rule::Room {
        verdict,
        repair: Some(repair),
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| {
        Outcome::of_flag(booking.forwards_requests, true)
    })
}

fn repair(_: &Room, _: &Expected) -> Option<Change> {
    Some(Change::ForwardRequests)
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
                &room_with_booking(|booking| booking.forwards_requests = flag),
            )
            .word()
        };
        assert_eq!(outcome(Some(true)), Word::Pass);
        assert_eq!(outcome(Some(false)), Word::Fail);
        assert_eq!(outcome(None), Word::NotChecked);
    }
}
