//! Rooms with random settings. Values that let a request through are likelier, so that later settings get their say.

use jiff::civil::{DateTime, Time, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};
use rand::RngExt;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use simulator::{CalendarProcessing, InboxRule, Room, Tenant, WorkingHours};

use super::people::People;

/// Requests arrive on this Monday and on the days after it.
pub(super) const FIRST_DAY: DateTime = date(2026, 11, 23).at(0, 0, 0, 0);
/// In how many days there may be bookings.
pub(super) const BOOKED_DAYS: i64 = 60;
/// As many as the smallest capacity, so that the bookings alone never fill a workspace.
const BOOKINGS: usize = 25;

/// Windows names, and the rules as POSIX writes them.
const ZONES: [(&str, &str); 4] = [
    ("China Standard Time", "CST-8"),
    ("India Standard Time", "IST-5:30"),
    ("W. Europe Standard Time", "CET-1CEST,M3.5.0,M10.5.0/3"),
    ("Eastern Standard Time", "EST5EDT,M3.2.0,M11.1.0"),
];

/// A time that is taken, by the room's clock.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taken {
    pub(super) start: DateTime,
    pub(super) minutes: u32,
}

/// The zone of a room's clock.
pub(super) fn zone(room: &Room) -> TimeZone {
    let known = ZONES
        .iter()
        .find(|(name, _)| *name == room.working_hours.time_zone);
    let (_, rule) = known.expect("rooms are in one of these zones");
    TimeZone::posix(rule).expect("a rule of POSIX")
}

/// Gives the room with this place among all rooms its settings.
pub(super) fn furnish(room: &mut Room, place: usize, people: &People, chance: &mut StdRng) {
    match place % 25 {
        0 => {
            room.recipient_type_details = "LinkedRoomMailbox".into();
            room.resource_type = None;
        }
        1 if place < 50 => room.resource_type = Some("Desk".into()),
        2..=5 => room.resource_type = Some("Workspace".into()),
        _ => {}
    }
    let is_workspace = room.is_workspace();
    room.calendar_processing = settings(is_workspace, people, chance);
    // As in every mailbox that is no resource, where it cannot be changed.
    if room.recipient_type_details == "LinkedRoomMailbox" && chance.random_bool(0.7) {
        room.calendar_processing.automate_processing = "AutoUpdate".into();
    }
    room.working_hours = hours(chance);
    rare(room, place, people);
    if chance.random_bool(0.04) {
        let rule = InboxRule::delegate_rule("3d2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a");
        room.inbox_rules.push(rule);
    }
    if chance.random_bool(0.2) {
        room.inbox_rules.push(InboxRule::visible("Keep a copy"));
    }
    let has_capacity = chance.random_bool(0.8);
    room.place.capacity = has_capacity.then(|| chance.random_range(26..40));
}

/// What chance would bring too seldom or too often.
fn rare(room: &mut Room, place: usize, people: &People) {
    let settings = &mut room.calendar_processing;
    match place {
        2 | 52 | 102 => {
            settings.allow_conflicts = true;
            settings.enforce_capacity = false;
        }
        6 | 31 => settings.resource_delegates.push(people.dynamic.clone()),
        56 | 81 => settings.book_in_policy.push(people.dynamic.clone()),
        106 => settings.request_in_policy.push(people.dynamic.clone()),
        131 => settings.request_out_of_policy.push(people.dynamic.clone()),
        // Until midnight, from midnight to midnight, and over it.
        7 | 57 | 107 => {
            settings.schedule_only_during_work_hours = true;
            let (start, end) = [(8, 0), (0, 0), (22, 6)][place / 50];
            room.working_hours.start = Time::constant(start, 0, 0, 0);
            room.working_hours.end = Time::constant(end, 0, 0, 0);
        }
        _ => {}
    }
}

fn settings(is_workspace: bool, people: &People, chance: &mut StdRng) -> CalendarProcessing {
    let one = |chance: &mut StdRng, values: &[u32]| *values.choose(chance).expect("there are some");
    let window = if chance.random_bool(0.4) {
        chance.random_range(0..=14)
    } else {
        chance.random_range(0..=400)
    };
    let processing = match chance.random_range(0..100) {
        0..7 => "AutoUpdate",
        7..11 => "None",
        _ => "AutoAccept",
    };
    CalendarProcessing {
        automate_processing: processing.into(),
        all_book_in_policy: chance.random_bool(0.35),
        all_request_in_policy: chance.random_bool(0.4),
        all_request_out_of_policy: chance.random_bool(0.25),
        book_in_policy: people.list(chance, 0.5),
        request_in_policy: people.list(chance, 0.5),
        request_out_of_policy: people.list(chance, 0.6),
        resource_delegates: people.list(chance, 0.2),
        forward_requests_to_delegates: chance.random_bool(0.75),
        tentative_pending_approval: chance.random_bool(0.7),
        add_new_requests_tentatively: chance.random_bool(0.5),
        schedule_only_during_work_hours: chance.random_bool(0.3),
        enforce_scheduling_horizon: chance.random_bool(0.5),
        booking_window_in_days: window,
        maximum_duration_in_minutes: one(chance, &[0, 60, 480, 1440, 1440, 2880]),
        minimum_duration_in_minutes: one(chance, &[0, 0, 30, 120]),
        allow_conflicts: chance.random_bool(if is_workspace { 0.85 } else { 0.3 }),
        enforce_capacity: chance.random_bool(if is_workspace { 0.85 } else { 0.2 }),
        conflict_percentage_allowed: one(chance, &[0, 5, 25, 50, 100]),
        maximum_conflict_instances: one(chance, &[0, 1, 3, 10, 100]),
        allow_recurring_meetings: chance.random_bool(0.75),
        process_external_meeting_messages: chance.random_bool(0.5),
        booking_type: if chance.random_bool(0.05) {
            "Reserved".into()
        } else {
            "Standard".into()
        },
        delete_subject: chance.random_bool(0.5),
        delete_comments: chance.random_bool(0.5),
        ..CalendarProcessing::default()
    }
}

fn hours(chance: &mut StdRng) -> WorkingHours {
    const DAYS: [&str; 7] = [
        "Weekdays",
        "Weekdays",
        "AllDays",
        "AllDays",
        "WeekEndDays",
        "Monday, Wednesday, Saturday",
        "None",
    ];
    let time = |quarters: i8| Time::constant(quarters / 4, quarters % 4 * 15, 0, 0);
    let (start, end) = match chance.random_range(0..10) {
        0..3 => (Time::midnight(), Time::constant(23, 59, 59, 0)),
        _ => (
            time(chance.random_range(20..40)),
            time(chance.random_range(60..96)),
        ),
    };
    let (zone, _) = ZONES.choose(chance).expect("there are some");
    let days = DAYS.choose(chance).expect("there are some");
    WorkingHours {
        work_days: (*days).into(),
        start,
        end,
        time_zone: (*zone).into(),
    }
}

/// Puts bookings into the room's calendar.
pub(super) fn occupy(tenant: &mut Tenant, address: &str, chance: &mut StdRng) -> Vec<Taken> {
    let zone = zone(tenant.room(address).expect("a room"));
    let taken: Vec<Taken> = (0..BOOKINGS)
        .map(|_| {
            let day = chance.random_range(0..BOOKED_DAYS);
            let minutes = 15 * chance.random_range(28..72);
            Taken {
                start: FIRST_DAY + day.days() + SignedDuration::from_mins(minutes),
                minutes: 15 * chance.random_range(1..20),
            }
        })
        .collect();
    for one in &taken {
        let start = zone.to_timestamp(one.start).expect("a time");
        assert!(tenant.occupy(address, start, one.minutes));
    }
    taken
}
