//! Advisory: the subject of a meeting stays as its organizer wrote it. Exchange's default replaces it by the organizer's name.

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::setting::{self, Advice};
use crate::{Check, Expected, Guide, Rule};

pub(crate) static CHECK: Check = Check {
    id: "subject-kept",
    guide: Guide::meeting(7, 9),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| {
        setting::judge(&[
            Advice::flag("DeleteSubject", booking.deletes_subject, false),
            Advice::flag(
                "AddOrganizerToSubject",
                booking.adds_organizer_to_subject,
                false,
            ),
        ])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;
    use crate::rooms::fixture::{judge, judge_flag, room_with_booking};

    #[test]
    fn each_of_the_two_settings_changes_the_subject() {
        let wanted = [Word::Warn, Word::Pass, Word::NotChecked];
        assert_eq!(
            judge_flag(&CHECK, |booking, flag| booking.deletes_subject = flag),
            wanted
        );
        assert_eq!(
            judge_flag(&CHECK, |booking, flag| booking.adds_organizer_to_subject =
                flag),
            wanted
        );
    }

    #[test]
    fn one_setting_that_is_on_is_enough_when_the_other_is_unknown() {
        let room = room_with_booking(|booking| {
            booking.deletes_subject = Some(true);
            booking.adds_organizer_to_subject = None;
        });
        assert_eq!(judge(&CHECK, &room).word(), Word::Warn);
    }
}
