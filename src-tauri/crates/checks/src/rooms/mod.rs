//! Checks of one room: steps M1 to M12 of the help page, and advice beyond them.

use crate::facts::{BookingSettings, Kind, MailboxKind, Place, Room};
use crate::finding::Verdict;
use crate::{Because, Expected, Outcome};

pub(crate) mod any_date;
pub(crate) mod any_hours;
pub(crate) mod automatic_processing;
pub(crate) mod cloud_managed;
pub(crate) mod comments_kept;
pub(crate) mod conflicts_declined;
pub(crate) mod delegate_listed;
pub(crate) mod everyone_may_request;
pub(crate) mod exceptions_declined;
pub(crate) mod external_requests_as_needed;
pub(crate) mod full_access;
pub(crate) mod lists_have_effect;
pub(crate) mod long_meetings_allowed;
pub(crate) mod new_requests_shown;
pub(crate) mod no_automatic_acceptance;
pub(crate) mod no_delegate_rule;
pub(crate) mod no_dynamic_groups;
pub(crate) mod no_orphaned_delegates;
pub(crate) mod nobody_bypasses;
pub(crate) mod not_released;
pub(crate) mod not_reserved;
pub(crate) mod pending_shown;
pub(crate) mod place_described;
pub(crate) mod private_kept;
pub(crate) mod requests_forwarded;
pub(crate) mod room_mailbox;
pub(crate) mod series_allowed;
pub(crate) mod somebody_can_book;
pub(crate) mod sources_agree;
pub(crate) mod subject_kept;
pub(crate) mod visible_to_app;
pub(crate) mod window_wide;
pub(crate) mod workspace_accepts_by_capacity;

/// Judges a booking option, where the help page's policy concerns this kind of mailbox at all.
fn judge_booking(
    room: &Room,
    expected: &Expected,
    rule: impl FnOnce(&BookingSettings) -> Outcome,
) -> Verdict {
    not_concerned(room, expected).unwrap_or_else(|| room.booking.judge(rule))
}

/// The verdict for what the help page does not cover, for what the cloud cannot ask, or for a mailbox that does not exist.
fn not_concerned(room: &Room, expected: &Expected) -> Option<Verdict> {
    let outcome = match room.kind {
        Kind::OnPremises => Outcome::not_checked(Because::OnPremises),
        Kind::OtherTenant => Outcome::NotApplicable {
            because: Because::OtherTenant,
        },
        Kind::Equipment if expected.covers_equipment => return missing(room),
        Kind::Workspace | Kind::Desk | Kind::Equipment => Outcome::NotApplicable {
            because: Because::NotARoom { kind: room.kind },
        },
        // A linked or shared mailbox fails as a room, and its settings are judged all the same: they stay when it is converted.
        Kind::Room | Kind::LinkedRoom | Kind::SharedMailbox => {
            return missing(room).or_else(|| of_unknown_kind(room));
        }
    };
    Some(seen_by_lists(room, outcome))
}

/// A mailbox that does not exist has no settings.
fn missing(room: &Room) -> Option<Verdict> {
    let mailbox = room.mailbox.value()?;
    (mailbox.kind == MailboxKind::NotFound).then(|| {
        let because = Because::BlockedBy {
            check: "room-mailbox",
        };
        seen_by_lists(room, Outcome::NotChecked { because })
    })
}

/// Neither Places nor the mailbox says that it is a room: it may as well be a desk, whose settings mean something else.
fn of_unknown_kind(room: &Room) -> Option<Verdict> {
    let because = room.mailbox.because()?;
    let taken_for_a_room = matches!(
        because,
        // Whoever hands over a file, or chooses a way that shows no mailbox, says what is in it.
        Because::NotInFile { .. } | Because::ExchangeNotAsked | Because::NobodySignedIn
    );
    let is_listed = room.place.value() == Some(&Place::Listed);
    (!taken_for_a_room && !is_listed)
        .then(|| seen_by_lists(room, Outcome::not_checked(because.clone())))
}

/// What a room is, is known from the lists.
fn seen_by_lists(room: &Room, outcome: Outcome) -> Verdict {
    Verdict {
        outcome,
        evidence: room.mailbox.evidence().or(room.place.evidence()).cloned(),
    }
}

#[cfg(test)]
pub(crate) mod fixture;
