//! Advisory: the text of invitations is kept. The link to an online meeting is in it.

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Check, Expected, Guide, Outcome, Rule};

pub(crate) static CHECK: Check = Check {
    id: "comments-kept",
    guide: Guide::meeting(7, 9),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| {
        Outcome::of_advice(booking.deletes_comments, false)
    })
}

#[cfg(test)]
mod tests {
    use crate::Word;
    use crate::rooms::fixture::judge_flag;

    #[test]
    fn the_flag_decides_and_its_absence_is_not_checked() {
        let words = judge_flag(&super::CHECK, |booking, flag| {
            booking.deletes_comments = flag
        });
        assert_eq!(words, [Word::Warn, Word::Pass, Word::NotChecked]);
    }
}
