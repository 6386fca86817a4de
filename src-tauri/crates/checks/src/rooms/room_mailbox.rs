//! The room exists as a room mailbox in Exchange Online. Anything else never answers a booking request.

use crate::facts::{CalendarAccess, Kind, MailboxKind, Place, Room};
use crate::finding::Verdict;
use crate::{Because, Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "room-mailbox",
    guide: Guide::meeting(1, 5),
    advisory: false,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, _: &Expected) -> Verdict {
    if room.kind != Kind::Room {
        return Verdict {
            outcome: Outcome::NotApplicable {
                because: Because::NotARoom {
                    kind: room.kind.as_str(),
                },
            },
            evidence: room.mailbox.evidence().or(room.place.evidence()).cloned(),
        };
    }
    if room.mailbox.value().is_none() && seen_by_graph(room) {
        return room.place.judge(|_| Outcome::Pass { found: wanted() });
    }
    room.mailbox.judge(|mailbox| match &mailbox.kind {
        MailboxKind::Room => Outcome::Pass { found: wanted() },
        MailboxKind::Unknown => Outcome::absent(),
        MailboxKind::NotFound => Outcome::Fail {
            found: Value::Nothing,
            wanted: wanted(),
        },
        MailboxKind::Other(kind) => Outcome::Fail {
            found: Value::text(kind),
            wanted: wanted(),
        },
    })
}

/// Microsoft Graph lists rooms of Exchange Online only; with an open calendar there is a mailbox behind the entry.
fn seen_by_graph(room: &Room) -> bool {
    room.place.value() == Some(&Place::Listed)
        && room.calendar.value() == Some(&CalendarAccess::Open)
}

fn wanted() -> Value {
    Value::text("RoomMailbox")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Mailbox;
    use crate::rooms::fixture::{judge, known, room};
    use crate::{Reading, Word};

    fn outcome(kind: MailboxKind) -> Word {
        let mut room = room();
        room.mailbox = known(Mailbox {
            kind,
            hidden_from_address_lists: Some(false),
        });
        judge(&CHECK, &room).word()
    }

    #[test]
    fn only_a_room_mailbox_passes() {
        assert_eq!(outcome(MailboxKind::Room), Word::Pass);
        assert_eq!(
            outcome(MailboxKind::Other("UserMailbox".into())),
            Word::Fail
        );
        assert_eq!(outcome(MailboxKind::NotFound), Word::Fail);
        assert_eq!(outcome(MailboxKind::Unknown), Word::NotChecked);
    }

    #[test]
    fn without_exchange_the_place_and_its_open_calendar_prove_it_together_only() {
        let mut room = room();
        room.mailbox = Reading::unknown(Because::ExchangeNotAsked);
        assert_eq!(judge(&CHECK, &room).word(), Word::Pass);
        room.calendar = Reading::unknown(Because::NotReached);
        assert_eq!(judge(&CHECK, &room).word(), Word::NotChecked);
    }

    #[test]
    fn a_workspace_is_not_covered() {
        let mut room = room();
        room.kind = Kind::Workspace;
        assert_eq!(judge(&CHECK, &room).word(), Word::NotApplicable);
    }
}
