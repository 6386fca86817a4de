//! What can be wrong with one room.

use checks::Word;
use simulator::{MailboxPermission, Room};

use super::{Breakage, Breaks, Hides};

const fn room(check: &'static str, word: Word, breaks: fn(&mut Room)) -> Breakage {
    Breakage {
        check,
        word,
        breaks: Breaks::Room(breaks),
        hides: Hides::NOTHING,
    }
}

pub static ROOMS: &[Breakage] = &[
    room("room-mailbox", Word::Fail, |room| {
        room.recipient_type_details = "UserMailbox".into();
    }),
    room("visible-to-app", Word::Fail, |room| {
        room.access_policy_blocked = true;
    }),
    room("visible-to-app", Word::Warn, |room| room.in_places = false),
    room("visible-to-app", Word::Warn, |room| {
        room.hidden_from_address_lists_enabled = true;
    }),
    room("automatic-processing", Word::Fail, |room| {
        room.calendar_processing.automate_processing = "AutoUpdate".into();
    }),
    room("no-automatic-acceptance", Word::Fail, |room| {
        room.calendar_processing.all_book_in_policy = true;
    }),
    room("everyone-may-request", Word::Fail, |room| {
        room.calendar_processing.all_request_in_policy = false;
    }),
    room("requests-forwarded", Word::Fail, |room| {
        room.calendar_processing.forward_requests_to_delegates = false;
    }),
    room("delegate-listed", Word::Fail, |room| {
        room.calendar_processing.resource_delegates = vec!["reception".to_owned()];
    }),
    room("delegate-listed", Word::Fail, |room| {
        room.calendar_processing.resource_delegates.clear();
    }),
    // Perhaps the delegate is a member; who is one was not read.
    room("delegate-listed", Word::NotChecked, |room| {
        room.calendar_processing.resource_delegates = vec!["Room Approvers".to_owned()];
    }),
    room("nobody-bypasses", Word::Fail, |room| {
        room.calendar_processing
            .book_in_policy
            .push("/o=ExchangeLabs/ou=Recipients/cn=executives".to_owned());
    }),
    room("any-hours", Word::Fail, |room| {
        room.calendar_processing.schedule_only_during_work_hours = true;
    }),
    room("any-date", Word::Fail, |room| {
        room.calendar_processing.enforce_scheduling_horizon = true;
    }),
    room("full-access", Word::Fail, |room| {
        room.permissions.retain(|entry| !is_of_the_delegate(entry));
    }),
    room("full-access", Word::Fail, |room| {
        for entry in &mut room.permissions {
            entry.deny |= is_of_the_delegate(entry);
        }
    }),
    room("full-access", Word::Fail, |room| {
        for entry in &mut room.permissions {
            if is_of_the_delegate(entry) {
                entry.access_rights = vec!["ReadPermission".into()];
            }
        }
    }),
    room("full-access", Word::Warn, |room| {
        for entry in &mut room.permissions {
            entry.is_inherited |= is_of_the_delegate(entry);
        }
    }),
];

fn is_of_the_delegate(entry: &MailboxPermission) -> bool {
    entry.user.starts_with("offision@")
}
