//! Advisory: requests from outside the organization are processed only where they are needed.
//!
//! A cloud room needs none. A room that an own Active Directory masters does: in a hybrid organization mail of its own people may arrive
//! marked as external.

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::judge_booking;
use crate::{Check, Expected, Guide, Outcome, Reading, Rule};

pub(crate) static CHECK: Check = Check {
    id: "external-requests-as-needed",
    guide: Guide::meeting(6, 6),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    judge_booking(room, expected, |booking| match &room.mailbox {
        Reading::Known { value, .. } => match value.synced {
            Some(synced) => Outcome::of_advice(booking.answers_external, synced),
            None => Outcome::absent(),
        },
        Reading::Unknown { because, .. } => Outcome::not_checked(because.clone()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Mailbox, MailboxKind};
    use crate::rooms::fixture::{judge, known, room_with_booking};
    use crate::{Because, Word};

    fn word(answers: Option<bool>, synced: Option<bool>) -> Word {
        let mut room = room_with_booking(|booking| booking.answers_external = answers);
        room.mailbox = known(Mailbox {
            kind: MailboxKind::Room,
            hidden_from_address_lists: Some(false),
            synced,
        });
        judge(&CHECK, &room).word()
    }

    #[test]
    fn a_cloud_room_answers_nobody_outside() {
        assert_eq!(word(Some(false), Some(false)), Word::Pass);
        assert_eq!(word(Some(true), Some(false)), Word::Warn);
        assert_eq!(word(None, Some(false)), Word::NotChecked);
    }

    #[test]
    fn a_hybrid_room_must_not_ignore_its_own_people() {
        assert_eq!(word(Some(true), Some(true)), Word::Pass);
        assert_eq!(word(Some(false), Some(true)), Word::Warn);
        assert_eq!(word(None, Some(true)), Word::NotChecked);
    }

    #[test]
    fn which_of_the_two_it_is_must_be_known() {
        assert_eq!(word(Some(false), None), Word::NotChecked);
        let mut room = room_with_booking(|booking| booking.answers_external = Some(false));
        room.mailbox = Reading::unknown(Because::NotReached);
        assert_eq!(judge(&CHECK, &room).word(), Word::NotChecked);
    }
}
