//! Which checks concern which kind of room.

use super::NOT_FOR_EVERY_ROOM;
use crate::facts::{Kind, Mailbox, MailboxKind, Room};
use crate::rooms::fixture::{expected, known, room};
use crate::{Expected, Word, judge_room};

/// What one kind's checks say, when everything that is read is good.
struct Row {
    kind: Kind,
    covers_equipment: bool,
    /// All but the ones below.
    usual: Word,
    others: &'static [(&'static str, Word)],
    /// Of the room as a whole.
    outcome: Word,
}

const fn row(
    kind: Kind,
    usual: Word,
    others: &'static [(&'static str, Word)],
    outcome: Word,
) -> Row {
    Row {
        kind,
        covers_equipment: false,
        usual,
        others,
        outcome,
    }
}

const NOT_A_ROOM_MAILBOX: &[(&str, Word)] = &[
    ("room-mailbox", Word::Fail),
    ("somebody-can-book", Word::Warn),
];

static ROWS: [Row; 9] = [
    row(Kind::Room, Word::Pass, &[], Word::Pass),
    // Its settings stay when it is converted, so they are judged.
    row(Kind::LinkedRoom, Word::Pass, NOT_A_ROOM_MAILBOX, Word::Fail),
    row(
        Kind::SharedMailbox,
        Word::Pass,
        NOT_A_ROOM_MAILBOX,
        Word::Fail,
    ),
    // A good room's settings are not a workspace's.
    row(
        Kind::Workspace,
        Word::NotApplicable,
        &[("workspace-accepts-by-capacity", Word::Warn)],
        Word::NotApplicable,
    ),
    row(Kind::Desk, Word::NotApplicable, &[], Word::NotApplicable),
    row(
        Kind::Equipment,
        Word::NotApplicable,
        &[],
        Word::NotApplicable,
    ),
    Row {
        covers_equipment: true,
        ..row(
            Kind::Equipment,
            Word::Pass,
            &[("place-described", Word::NotApplicable)],
            Word::Pass,
        )
    },
    // The cloud cannot ask; a script on the own server can.
    row(
        Kind::OnPremises,
        Word::NotChecked,
        &[("sources-agree", Word::NotChecked)],
        Word::NotChecked,
    ),
    row(
        Kind::OtherTenant,
        Word::NotApplicable,
        &[],
        Word::NotApplicable,
    ),
];

fn of_kind(kind: Kind) -> Room {
    let mailbox = match kind {
        Kind::Room | Kind::Workspace | Kind::Desk => MailboxKind::Room,
        Kind::Equipment => MailboxKind::Other("EquipmentMailbox".into()),
        Kind::LinkedRoom => MailboxKind::Other("LinkedRoomMailbox".into()),
        Kind::SharedMailbox => MailboxKind::Other("SharedMailbox".into()),
        Kind::OnPremises => MailboxKind::Other("RemoteRoomMailbox".into()),
        Kind::OtherTenant => MailboxKind::Other("GuestMailUser".into()),
    };
    Room {
        kind,
        mailbox: known(Mailbox {
            kind: mailbox,
            hidden_from_address_lists: Some(false),
            synced: Some(false),
        }),
        ..room()
    }
}

#[test]
fn every_check_has_a_sensible_answer_for_every_kind() {
    for row in &ROWS {
        let expected = Expected {
            covers_equipment: row.covers_equipment,
            ..expected()
        };
        let result = judge_room(&of_kind(row.kind), &expected);
        for finding in &result.findings {
            let other = row.others.iter().find(|(check, _)| *check == finding.check);
            let wanted = match other {
                Some((_, word)) => *word,
                None if NOT_FOR_EVERY_ROOM.contains(&finding.check) => Word::NotApplicable,
                None => row.usual,
            };
            let (kind, check) = (row.kind, finding.check);
            assert_eq!(finding.outcome.word(), wanted, "{check} of {kind:?}");
        }
        assert_eq!(result.outcome, row.outcome, "{:?}", row.kind);
    }
}

#[test]
fn no_kind_is_forgotten() {
    for kind in Kind::ALL {
        assert!(ROWS.iter().any(|row| row.kind == kind), "{kind:?}");
    }
}
