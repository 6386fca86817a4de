//! The resource booking attendant: what Exchange Online does with a meeting request to a room. Written
//! from Microsoft's documentation alone (Set-CalendarProcessing reference, Use Resource Booking
//! Attendant logs), so that a product's own prediction can be held against it.
//!
//! What the documentation leaves open is decided so:
//! - a request that nothing processes stays without an answer, and so does one of a stranger;
//! - a reserved room declines;
//! - days are counted in the time zone of the room's working hours, the day of the request as day 0;
//! - a conflict makes a request out of policy, so that a delegate may still be asked;
//! - members of groups within groups count as members;
//! - a delegate who asks is an organizer like everybody else;
//! - what was cancelled stays in the calendar, marked and free, unless RemoveCanceledMeetings is on.

mod attending;
mod decision;
mod gates;
mod limits;
mod request;
pub(crate) mod zones;

pub use decision::{Decision, Limit, Outcome, Reason};
pub use request::{Ends, MeetingRequest, Pattern, Recurrence};

pub(crate) use request::Occurrence;

use crate::tenant::Tenant;
use crate::tenant::calendars::Booking;
use crate::tenant::processing::CalendarProcessing;
use crate::tenant::recipients::Recipient;
use crate::tenant::room::Room;

/// A decision with the meetings that would be in the calendar.
struct Judged {
    decision: Decision,
    kept: Vec<Occurrence>,
}

impl Tenant {
    /// What a room, by its primary address, would answer to a request, with what its calendar holds
    /// now. Changes nothing.
    pub fn decide(&self, room_address: &str, request: &MeetingRequest) -> Decision {
        match self.room(room_address) {
            Some(room) => judged(self, room, request, &self.bookings(room)).decision,
            None => Judged::ignored(Reason::NoMailbox).decision,
        }
    }
}

impl Judged {
    fn ignored(reason: Reason) -> Self {
        let decision = Decision {
            outcome: Outcome::Ignored,
            reason,
            beyond: Vec::new(),
            is_pencilled_in: false,
            truncated_at: None,
        };
        Self {
            decision,
            kept: Vec::new(),
        }
    }
}

fn judged(tenant: &Tenant, room: &Room, request: &MeetingRequest, bookings: &[Booking]) -> Judged {
    let meetings = request.occurrences();
    if let Some(reason) = gates::closed(tenant, room, request, &meetings) {
        let mut judged = Judged::ignored(reason);
        judged.decision.is_pencilled_in = gates::is_pencilled_in(room);
        judged.kept = meetings;
        return judged;
    }
    let measured = limits::measured(room, request, meetings, bookings);
    let settings = &room.calendar_processing;
    let is_member = |list: &[String]| is_member(tenant, &request.organizer, list);
    let reason = if settings.booking_type == "Reserved" {
        Reason::Reserved
    } else if measured.beyond.is_empty() {
        in_policy(settings, is_member)
    } else {
        out_of_policy(settings, is_member, &measured.beyond)
    };
    let outcome = match reason {
        Reason::AllBookInPolicy | Reason::BookInPolicy => Outcome::Accepted,
        Reason::AllRequestInPolicy
        | Reason::RequestInPolicy
        | Reason::AllRequestOutOfPolicy
        | Reason::RequestOutOfPolicy => Outcome::Pending {
            forwarded_to: forwarded_to(tenant, settings),
        },
        _ => Outcome::Declined,
    };
    let decision = Decision {
        outcome,
        reason,
        beyond: measured.beyond,
        is_pencilled_in: false,
        truncated_at: measured.truncated_at,
    };
    Judged {
        decision,
        kept: measured.kept,
    }
}

fn in_policy(settings: &CalendarProcessing, is_member: impl Fn(&[String]) -> bool) -> Reason {
    if settings.all_book_in_policy {
        Reason::AllBookInPolicy
    } else if is_member(&settings.book_in_policy) {
        Reason::BookInPolicy
    } else if settings.all_request_in_policy {
        Reason::AllRequestInPolicy
    } else if is_member(&settings.request_in_policy) {
        Reason::RequestInPolicy
    } else {
        Reason::NotAllowed
    }
}

fn out_of_policy(
    settings: &CalendarProcessing,
    is_member: impl Fn(&[String]) -> bool,
    beyond: &[Limit],
) -> Reason {
    if settings.all_request_out_of_policy {
        Reason::AllRequestOutOfPolicy
    } else if is_member(&settings.request_out_of_policy) {
        Reason::RequestOutOfPolicy
    } else {
        Reason::Beyond(beyond[0])
    }
}

/// Whether the organizer, or a group that the organizer is in, is in the list.
fn is_member(tenant: &Tenant, organizer: &str, list: &[String]) -> bool {
    let Ok(organizer) = tenant.recipient(organizer) else {
        return false;
    };
    let mut seen: Vec<&str> = Vec::new();
    let mut left: Vec<Recipient<'_>> = list
        .iter()
        .filter_map(|name| tenant.recipient(name).ok())
        .collect();
    while let Some(one) = left.pop() {
        if one.object_id() == organizer.object_id() {
            return true;
        }
        if let Recipient::Group(group) = one
            && !seen.contains(&group.id.as_str())
        {
            seen.push(&group.id);
            left.extend(tenant.members(group));
        }
    }
    false
}

/// The delegates that can be found, each once.
fn forwarded_to(tenant: &Tenant, settings: &CalendarProcessing) -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    if settings.forward_requests_to_delegates {
        for name in &settings.resource_delegates {
            if let Ok(found) = tenant.recipient(name)
                && !addresses.iter().any(|known| known == found.address())
            {
                addresses.push(found.address().to_owned());
            }
        }
    }
    addresses
}
