//! "Automatically decline meetings outside this limit" is off. Exchange's default is on, so an untouched room fails.

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Change, Check, Expected, Guide, Outcome, Rule};

pub(crate) static CHECK: Check = Check {
    id: "any-date",
    guide: Guide::meeting(8, 9),
    advisory: false,
    rule: Rule::Room {
        verdict,
        repair: Some(repair),
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| {
        Outcome::of_flag(booking.declines_beyond_limit, false)
    })
}

fn repair(_: &Room, _: &Expected) -> Option<Change> {
    Some(Change::AllowAnyDate)
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
                &room_with_booking(|booking| booking.declines_beyond_limit = flag),
            )
            .word()
        };
        assert_eq!(outcome(Some(false)), Word::Pass);
        assert_eq!(outcome(Some(true)), Word::Fail);
        assert_eq!(outcome(None), Word::NotChecked);
    }
}
