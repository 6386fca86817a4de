//! Advisory: a time for which a request waits does not look free. Otherwise it is asked for twice.

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Check, Expected, Guide, Outcome, Rule};

pub(crate) static CHECK: Check = Check {
    id: "pending-shown",
    guide: Guide::meeting(6, 6),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| {
        Outcome::of_advice(booking.shows_pending, true)
    })
}

#[cfg(test)]
mod tests {
    use crate::Word;
    use crate::rooms::fixture::judge_flag;

    #[test]
    fn the_flag_decides_and_its_absence_is_not_checked() {
        let words = judge_flag(&super::CHECK, |booking, flag| booking.shows_pending = flag);
        assert_eq!(words, [Word::Pass, Word::Warn, Word::NotChecked]);
    }
}
