//! Advisory: a workspace takes bookings until it is full. Exchange processes its requests only when conflicts are allowed and its capacity
//! is enforced.
//!
//! Source: Use booking attendant logs; microsoft/CSS-Exchange, Get-RBASummary.

use crate::facts::{BookingSettings, Kind, Room};
use crate::finding::Verdict;
use crate::rooms::{missing, seen_by_lists};
use crate::setting::{self, Advice};
use crate::{Because, Check, Expected, Guide, Outcome, Reading, Rule, Value, Word};

pub(crate) static CHECK: Check = Check {
    id: "workspace-accepts-by-capacity",
    guide: Guide::meeting(6, 6),
    advisory: true,
    rule: Rule::Room {
        verdict,
        repair: None,
    },
};

fn verdict(room: &Room, _: &Expected) -> Verdict {
    if room.kind != Kind::Workspace {
        let because = Because::NotAWorkspace;
        return seen_by_lists(room, Outcome::NotApplicable { because });
    }
    missing(room).unwrap_or_else(|| room.booking.judge(|booking| judged(booking, room)))
}

fn judged(booking: &BookingSettings, room: &Room) -> Outcome {
    let settings = setting::judge(&[
        Advice::flag("AllowConflicts", booking.allows_conflicts, true),
        Advice::flag("EnforceCapacity", booking.enforces_capacity, true),
    ]);
    if let Outcome::Warn { found, wanted, .. } = settings {
        return Outcome::blocking(found, wanted);
    }
    if settings.word() != Word::Pass {
        return settings;
    }
    match &room.details {
        Reading::Unknown { because, .. } => Outcome::not_checked(because.clone()),
        Reading::Known { value, .. } => match value.capacity {
            None => Outcome::absent(),
            Some(Some(people)) if people > 0 => settings,
            Some(_) => Outcome::blocking(Value::Nothing, Value::list(["Capacity"])),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Mailbox, MailboxKind, PlaceDetails};
    use crate::rooms::fixture::{judge, known, room_with_booking};

    fn workspace(change: impl FnOnce(&mut BookingSettings)) -> Room {
        let mut room = room_with_booking(|booking| {
            booking.allows_conflicts = Some(true);
            booking.enforces_capacity = Some(true);
            change(booking);
        });
        room.kind = Kind::Workspace;
        room
    }

    fn word(change: impl FnOnce(&mut BookingSettings)) -> Word {
        judge(&CHECK, &workspace(change)).word()
    }

    #[test]
    fn both_settings_are_needed() {
        assert_eq!(word(|_| ()), Word::Pass);
        assert_eq!(
            word(|booking| booking.allows_conflicts = Some(false)),
            Word::Warn
        );
        assert_eq!(
            word(|booking| booking.enforces_capacity = Some(false)),
            Word::Warn
        );
        assert_eq!(
            word(|booking| booking.enforces_capacity = None),
            Word::NotChecked
        );
    }

    #[test]
    fn a_capacity_is_needed_too() {
        let word = |capacity| {
            let mut room = workspace(|_| ());
            room.details = known(PlaceDetails {
                capacity,
                ..PlaceDetails::default()
            });
            judge(&CHECK, &room).word()
        };
        assert_eq!(word(Some(Some(12))), Word::Pass);
        assert_eq!(word(Some(Some(0))), Word::Warn);
        assert_eq!(word(Some(None)), Word::Warn);
        assert_eq!(word(None), Word::NotChecked);
        let mut room = workspace(|_| ());
        room.details = Reading::unknown(Because::NotReached);
        assert_eq!(judge(&CHECK, &room).word(), Word::NotChecked);
    }

    #[test]
    fn it_concerns_workspaces_that_exist() {
        for kind in Kind::ALL
            .into_iter()
            .filter(|kind| *kind != Kind::Workspace)
        {
            let mut room = workspace(|_| ());
            room.kind = kind;
            assert_eq!(judge(&CHECK, &room).word(), Word::NotApplicable, "{kind:?}");
        }
        let mut room = workspace(|_| ());
        room.mailbox = known(Mailbox {
            kind: MailboxKind::NotFound,
            hidden_from_address_lists: None,
            synced: None,
        });
        assert_eq!(judge(&CHECK, &room).word(), Word::NotChecked);
    }
}
