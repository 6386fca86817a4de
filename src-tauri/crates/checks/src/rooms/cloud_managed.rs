//! Advisory: the room's attributes are mastered in the cloud. Where an own Active Directory masters them, the next synchronization may take
//! the delegates away again.

use crate::facts::Room;
use crate::finding::Verdict;
use crate::rooms::not_concerned;
use crate::{Check, Expected, Guide, Outcome, Rule};

pub(crate) static CHECK: Check = Check {
    id: "cloud-managed",
    guide: Guide::meeting(1, 5),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    not_concerned(room, expected).unwrap_or_else(|| {
        room.mailbox
            .judge(|mailbox| Outcome::of_advice(mailbox.synced, false))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Mailbox, MailboxKind};
    use crate::rooms::fixture::{judge, known, room};
    use crate::{Because, Reading, Word};

    #[test]
    fn a_synchronized_room_warns_and_silence_about_it_is_not_checked() {
        let word = |synced| {
            let mut room = room();
            room.mailbox = known(Mailbox {
                kind: MailboxKind::Room,
                hidden_from_address_lists: Some(false),
                synced,
            });
            judge(&CHECK, &room).word()
        };
        assert_eq!(word(Some(false)), Word::Pass);
        assert_eq!(word(Some(true)), Word::Warn);
        assert_eq!(word(None), Word::NotChecked);
    }

    #[test]
    fn without_exchange_it_is_not_checked() {
        let mut room = room();
        room.mailbox = Reading::unknown(Because::ExchangeNotAsked);
        assert_eq!(judge(&CHECK, &room).word(), Word::NotChecked);
    }
}
