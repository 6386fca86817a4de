//! Advisory: new requests are entered into the calendar while they wait. Otherwise Offision sees them only when they are accepted.

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Check, Expected, Guide, Outcome, Rule};

pub(crate) static CHECK: Check = Check {
    id: "new-requests-shown",
    guide: Guide::meeting(6, 6),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| {
        Outcome::of_advice(booking.pencils_in_new, true)
    })
}

#[cfg(test)]
mod tests {
    use crate::Word;
    use crate::rooms::fixture::judge_flag;

    #[test]
    fn the_flag_decides_and_its_absence_is_not_checked() {
        let words = judge_flag(&super::CHECK, |booking, flag| booking.pencils_in_new = flag);
        assert_eq!(words, [Word::Pass, Word::Warn, Word::NotChecked]);
    }
}
