//! The room exists as a room mailbox in Exchange Online. Anything else never answers a booking request.

use crate::facts::{CalendarAccess, Kind, MailboxKind, Place, Room};
use crate::finding::Verdict;
use crate::rooms::not_concerned;
use crate::{Check, Expected, Guide, Outcome, Rule, Value};

pub(crate) static CHECK: Check = Check {
    id: "room-mailbox",
    guide: Guide::meeting(1, 5),
    advisory: false,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, expected: &Expected) -> Verdict {
    let is_missing = room
        .mailbox
        .value()
        .is_some_and(|mailbox| mailbox.kind == MailboxKind::NotFound);
    if !is_missing && let Some(verdict) = not_concerned(room, expected) {
        return verdict;
    }
    if room.mailbox.value().is_none() && seen_by_graph(room) {
        return room.place.judge(|_| Outcome::Pass { found: wanted() });
    }
    room.mailbox.judge(|mailbox| match &mailbox.kind {
        MailboxKind::Room => Outcome::Pass { found: wanted() },
        MailboxKind::Other(kind) if is_equipment(room, kind) => Outcome::Pass {
            found: Value::text(kind),
        },
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

/// Equipment that a person wants checked like rooms: Exchange answers its requests by the same rules.
fn is_equipment(room: &Room, kind: &str) -> bool {
    room.kind == Kind::Equipment && kind == "EquipmentMailbox"
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
    use crate::rooms::fixture::{expected, judge, known, room};
    use crate::{Because, Reading, Word};

    fn outcome(kind: MailboxKind) -> Word {
        let mut room = room();
        room.mailbox = known(Mailbox {
            kind,
            hidden_from_address_lists: Some(false),
            synced: Some(false),
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

    fn outcome_of_kind(kind: Kind) -> Word {
        let mut room = room();
        room.kind = kind;
        judge(&CHECK, &room).word()
    }

    #[test]
    fn each_kind_has_its_own_answer() {
        for kind in [
            Kind::Workspace,
            Kind::Desk,
            Kind::Equipment,
            Kind::OtherTenant,
        ] {
            assert_eq!(outcome_of_kind(kind), Word::NotApplicable, "{kind:?}");
        }
        // The cloud cannot ask an own server, so nothing is said about the room.
        assert_eq!(outcome_of_kind(Kind::OnPremises), Word::NotChecked);
    }

    #[test]
    fn equipment_is_covered_when_a_person_asks_for_it() {
        let mut room = room();
        room.kind = Kind::Equipment;
        room.mailbox = known(Mailbox {
            kind: MailboxKind::Other("EquipmentMailbox".into()),
            hidden_from_address_lists: Some(false),
            synced: Some(false),
        });
        let expected = Expected {
            covers_equipment: true,
            ..expected()
        };
        assert_eq!(verdict(&room, &expected).outcome.word(), Word::Pass);
    }

    #[test]
    fn a_linked_or_shared_mailbox_fails_as_a_room() {
        assert_eq!(
            outcome(MailboxKind::Other("LinkedRoomMailbox".into())),
            Word::Fail
        );
        assert_eq!(
            outcome(MailboxKind::Other("SharedMailbox".into())),
            Word::Fail
        );
    }
}
