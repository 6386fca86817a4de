//! Checks of one room: steps M1 to M12 of the help page.

use crate::facts::{BookingSettings, Kind, MailboxKind, Room};
use crate::finding::Verdict;
use crate::{Because, Outcome};

pub(crate) mod any_date;
pub(crate) mod any_hours;
pub(crate) mod automatic_processing;
pub(crate) mod delegate_listed;
pub(crate) mod everyone_may_request;
pub(crate) mod full_access;
pub(crate) mod no_automatic_acceptance;
pub(crate) mod nobody_bypasses;
pub(crate) mod requests_forwarded;
pub(crate) mod room_mailbox;
pub(crate) mod visible_to_app;

/// Judges a booking option, where the help page's policy concerns this kind of mailbox at all.
fn judge_booking(room: &Room, rule: impl FnOnce(&BookingSettings) -> Outcome) -> Verdict {
    not_concerned(room).unwrap_or_else(|| room.booking.judge(rule))
}

/// The verdict for what the help page does not cover, or for a mailbox that does not exist.
fn not_concerned(room: &Room) -> Option<Verdict> {
    let outcome = match (room.kind, room.mailbox.value()) {
        (Kind::Room, Some(mailbox)) if mailbox.kind == MailboxKind::NotFound => {
            Outcome::NotChecked {
                because: Because::BlockedBy {
                    check: "room-mailbox",
                },
            }
        }
        (Kind::Room, _) => return None,
        (kind, _) => Outcome::NotApplicable {
            because: Because::NotARoom {
                kind: kind.as_str(),
            },
        },
    };
    Some(Verdict {
        outcome,
        evidence: room.mailbox.evidence().or(room.place.evidence()).cloned(),
    })
}

#[cfg(test)]
pub(crate) mod fixture;
