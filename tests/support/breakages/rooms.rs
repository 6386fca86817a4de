//! What can be wrong with one room.

use checks::Word;
use simulator::{InboxRule, MailboxPermission, Room};

use super::{Breakage, Breaks, Hides};

const fn room(check: &'static str, word: Word, breaks: fn(&mut Room)) -> Breakage {
    Breakage {
        check,
        word,
        breaks: Breaks::Room(breaks),
        hides: Hides::NOTHING,
        brings: &[],
    }
}

/// The same, and what follows from it.
const fn bringing(brings: &'static [(&'static str, Word)], breakage: Breakage) -> Breakage {
    Breakage {
        brings,
        check: breakage.check,
        word: breakage.word,
        breaks: breakage.breaks,
        hides: Hides::NOTHING,
    }
}

/// Nobody can book the room then.
const NOBODY: &[(&str, Word)] = &[("somebody-can-book", Word::Warn)];

pub static ROOMS: &[Breakage] = &[
    // What is no resource is never booked.
    bringing(
        NOBODY,
        room("room-mailbox", Word::Fail, |room| {
            room.recipient_type_details = "UserMailbox".into();
        }),
    ),
    room("visible-to-app", Word::Fail, |room| {
        room.access_policy_blocked = true;
    }),
    bringing(
        &[("place-described", Word::NotChecked)],
        room("visible-to-app", Word::Warn, |room| room.in_places = false),
    ),
    bringing(
        &[("place-described", Word::NotChecked)],
        room("visible-to-app", Word::Warn, |room| {
            room.hidden_from_address_lists_enabled = true;
        }),
    ),
    room("place-described", Word::Warn, |room| {
        room.place.capacity = None;
    }),
    room("place-described", Word::Warn, |room| {
        room.place.building = None;
    }),
    // Mail of its own people may arrive marked as external, so that is processed: only the synchronization is wrong.
    room("cloud-managed", Word::Warn, |room| {
        room.is_dir_synced = true;
        room.calendar_processing.process_external_meeting_messages = true;
    }),
    bringing(
        NOBODY,
        room("automatic-processing", Word::Fail, |room| {
            room.calendar_processing.automate_processing = "AutoUpdate".into();
        }),
    ),
    room("no-automatic-acceptance", Word::Fail, |room| {
        room.calendar_processing.all_book_in_policy = true;
    }),
    bringing(
        NOBODY,
        room("everyone-may-request", Word::Fail, |room| {
            room.calendar_processing.all_request_in_policy = false;
        }),
    ),
    room("requests-forwarded", Word::Fail, |room| {
        room.calendar_processing.forward_requests_to_delegates = false;
    }),
    room("delegate-listed", Word::Fail, |room| {
        room.calendar_processing.resource_delegates = vec!["reception".to_owned()];
    }),
    room("delegate-listed", Word::Fail, |room| {
        room.calendar_processing.resource_delegates.clear();
    }),
    // The delegate is one of its members.
    room("delegate-listed", Word::Warn, |room| {
        room.calendar_processing.resource_delegates = vec!["Room Approvers".to_owned()];
    }),
    room("nobody-bypasses", Word::Fail, |room| {
        room.calendar_processing
            .book_in_policy
            .push("/o=ExchangeLabs/ou=Recipients/cn=executives".to_owned());
    }),
    // Nobody is listed, so nobody is left who may ask.
    bringing(
        &[("everyone-may-request", Word::Fail)],
        room("somebody-can-book", Word::Warn, |room| {
            room.calendar_processing.all_request_in_policy = false;
        }),
    ),
    bringing(
        NOBODY,
        room("no-delegate-rule", Word::Warn, |room| {
            room.inbox_rules.push(InboxRule::delegate_rule(
                "0b6ad7a7-0b3f-4a86-a1a7-4d4bd5a8a6f2",
            ));
        }),
    ),
    bringing(
        NOBODY,
        room("not-reserved", Word::Warn, |room| {
            room.calendar_processing.booking_type = "Reserved".into();
        }),
    ),
    bringing(
        NOBODY,
        room("no-dynamic-groups", Word::Warn, |room| {
            room.calendar_processing
                .resource_delegates
                .push("All Staff".to_owned());
        }),
    ),
    room("no-orphaned-delegates", Word::Warn, |room| {
        room.calendar_processing
            .resource_delegates
            .push("4a1f0c52-9d3e-4b77-8a60-2c5e7d9b1f34".to_owned());
    }),
    room("lists-have-effect", Word::Warn, |room| {
        room.calendar_processing
            .request_in_policy
            .push("reception".to_owned());
    }),
    room("exceptions-declined", Word::Warn, |room| {
        room.calendar_processing.all_request_out_of_policy = true;
    }),
    room("exceptions-declined", Word::Warn, |room| {
        room.calendar_processing
            .request_out_of_policy
            .push("reception".to_owned());
    }),
    room("external-requests-as-needed", Word::Warn, |room| {
        room.calendar_processing.process_external_meeting_messages = true;
    }),
    room("pending-shown", Word::Warn, |room| {
        room.calendar_processing.tentative_pending_approval = false;
    }),
    room("new-requests-shown", Word::Warn, |room| {
        room.calendar_processing.add_new_requests_tentatively = false;
    }),
    room("any-hours", Word::Fail, |room| {
        room.calendar_processing.schedule_only_during_work_hours = true;
    }),
    room("series-allowed", Word::Warn, |room| {
        room.calendar_processing.allow_recurring_meetings = false;
    }),
    room("conflicts-declined", Word::Warn, |room| {
        room.calendar_processing.allow_conflicts = true;
    }),
    room("conflicts-declined", Word::Warn, |room| {
        room.calendar_processing.conflict_percentage_allowed = 30;
    }),
    room("conflicts-declined", Word::Warn, |room| {
        room.calendar_processing.maximum_conflict_instances = 2;
    }),
    room("not-released", Word::Warn, |room| {
        room.calendar_processing.enable_auto_release = true;
    }),
    room("subject-kept", Word::Warn, |room| {
        room.calendar_processing.delete_subject = true;
    }),
    room("subject-kept", Word::Warn, |room| {
        room.calendar_processing.add_organizer_to_subject = true;
    }),
    room("comments-kept", Word::Warn, |room| {
        room.calendar_processing.delete_comments = true;
    }),
    room("private-kept", Word::Warn, |room| {
        room.calendar_processing.remove_private_property = true;
    }),
    room("any-date", Word::Fail, |room| {
        room.calendar_processing.enforce_scheduling_horizon = true;
    }),
    room("window-wide", Word::Warn, |room| {
        room.calendar_processing.booking_window_in_days = 90;
    }),
    room("long-meetings-allowed", Word::Warn, |room| {
        room.calendar_processing.maximum_duration_in_minutes = 480;
    }),
    room("full-access", Word::Fail, |room| {
        room.permissions.retain(|entry| !is_of_the_delegate(entry));
    }),
    room("full-access", Word::Fail, |room| {
        for entry in &mut room.permissions {
            entry.deny |= is_of_the_delegate(entry);
        }
        // As Exchange orders them.
        room.permissions.sort_by_key(|entry| !entry.deny);
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
