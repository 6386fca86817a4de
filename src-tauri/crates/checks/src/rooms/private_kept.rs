//! Advisory: a private meeting stays private where its subject is kept. Where the subject is removed, there is nothing to read.

use crate::facts::{BookingSettings, Room};
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "private-kept",
    guide: Guide::meeting(7, 9),
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
    let hides = [booking.deletes_subject, booking.adds_organizer_to_subject];
    if booking.removes_private == Some(true) && hides.contains(&Some(true)) {
        return Outcome::Pass {
            found: Value::Flag(true),
        };
    }
    if booking.removes_private == Some(true) && hides.contains(&None) {
        return Outcome::absent();
    }
    Outcome::of_advice(booking.removes_private, false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::rooms::fixture::{judge, judge_flag, room_with_booking};

    #[test]
    fn a_mark_that_is_removed_from_a_readable_subject_warns() {
        let words = judge_flag(&CHECK, |booking, flag| booking.removes_private = flag);
        assert_eq!(words, [Word::Warn, Word::Pass, Word::NotChecked]);
    }

    #[test]
    fn what_exchange_does_by_default_leaves_no_subject_to_read() {
        let word = |deletes, organizer| {
            let room = room_with_booking(|booking| {
                booking.removes_private = Some(true);
                booking.deletes_subject = deletes;
                booking.adds_organizer_to_subject = organizer;
            });
            judge(&CHECK, &room).word()
        };
        assert_eq!(word(Some(true), Some(true)), Word::Pass);
        assert_eq!(word(Some(false), Some(true)), Word::Pass);
        assert_eq!(word(Some(true), None), Word::Pass);
        assert_eq!(word(Some(false), None), Word::NotChecked);
        assert_eq!(word(Some(false), Some(false)), Word::Warn);
    }
}
