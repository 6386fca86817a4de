//! Random rooms and requests, and ways to leave something unread.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::facts::{AutomaticProcessing, BookingType, Kind, PlaceDetails};
use crate::{Because, Reading};

/// A room of which everything was read. Values that let a request through are likelier, so that later settings get their say.
pub(super) fn rooms() -> impl Strategy<Value = Room> {
    (
        settings(),
        select(vec![
            Kind::Room,
            Kind::Room,
            Kind::Room,
            Kind::Workspace,
            Kind::Equipment,
            Kind::SharedMailbox,
        ]),
        select(vec![
            "Junk E-mail Rule",
            "Junk E-mail Rule",
            "Delegate Rule",
        ]),
        select(vec!["Weekdays", "AllDays", "Monday, Tuesday", "None"]),
        (0_i8..12, 12_i8..24),
    )
        .prop_map(|(settings, kind, rule, days, (start, end))| {
            let mut room = room_with_booking(|booking| *booking = settings);
            room.kind = kind;
            room.inbox_rules = known(vec![rule.to_owned()]);
            room.details = known(PlaceDetails::default());
            room.hours = known(WorkingHours {
                days: working_days_of(days).expect("a word of the reference"),
                start: jiff::civil::time(start, 0, 0, 0),
                end: jiff::civil::time(end, 0, 0, 0),
                time_zone: None,
            });
            room
        })
}

fn settings() -> impl Strategy<Value = BookingSettings> {
    let flags = proptest::array::uniform13(any::<bool>());
    let numbers = (
        select(vec![0_i64, 1, 7, 30, 180, 1080]),
        select(vec![0_i64, 30, 60, 1440]),
        select(vec![0_i64, 0, 30, 120]),
        select(vec![0_i64, 0, 1, 3, 100]),
        select(vec![0_i64, 0, 10, 50, 100]),
    );
    let processing = select(vec![
        AutomaticProcessing::Accept,
        AutomaticProcessing::Accept,
        AutomaticProcessing::Accept,
        AutomaticProcessing::Update,
        AutomaticProcessing::Off,
    ]);
    let booking_type = select(vec![
        BookingType::Standard,
        BookingType::Standard,
        BookingType::Standard,
        BookingType::Reserved,
    ]);
    (flags, numbers, processing, booking_type, vec(list(), 4)).prop_map(
        |(flags, numbers, processing, booking_type, mut lists)| {
            let mut list = || lists.pop();
            BookingSettings {
                automatic_processing: Some(processing),
                booking_type: Some(booking_type),
                accepts_everyone: Some(flags[0]),
                everyone_may_request: Some(flags[1]),
                everyone_may_request_exceptions: Some(flags[2]),
                forwards_requests: Some(flags[3]),
                shows_pending: Some(flags[4]),
                pencils_in_new: Some(flags[5]),
                only_during_work_hours: Some(flags[6]),
                declines_beyond_limit: Some(flags[7]),
                allows_conflicts: Some(flags[8]),
                allows_series: Some(flags[9]),
                answers_external: Some(flags[10]),
                enforces_capacity: Some(flags[11]),
                deletes_subject: Some(flags[12]),
                window_days: Some(numbers.0),
                longest_minutes: Some(numbers.1),
                shortest_minutes: Some(numbers.2),
                conflict_instances: Some(numbers.3),
                conflict_percentage: Some(numbers.4),
                bypassing: list(),
                may_request: list(),
                may_request_exceptions: list(),
                delegates: list(),
                ..BookingSettings::default()
            }
        },
    )
}

fn list() -> impl Strategy<Value = Vec<Named>> {
    let standings = vec![
        Standing::Delegate,
        Standing::Delegate,
        Standing::Somebody,
        Standing::Somebody,
        Standing::GroupWithDelegate { secures: None },
        Standing::GroupWithout,
        Standing::Orphan,
        Standing::Orphan,
        Standing::DynamicGroup,
    ];
    vec(select(standings), 0..3).prop_map(|standings| {
        standings
            .into_iter()
            .map(|standing| named("x", standing))
            .collect()
    })
}

pub(super) fn questions() -> impl Strategy<Value = Question> {
    let organizer = prop_oneof![
        4 => any::<[bool; 3]>().prop_map(|lists| Organizer::Inside(Lists {
            bypassing: lists[0],
            may_request: lists[1],
            may_request_exceptions: lists[2],
        })),
        2 => Just(Organizer::Delegate),
        1 => Just(Organizer::External),
        1 => Just(Organizer::RoomItself),
    ];
    let every = prop_oneof![
        Just(Every::Day),
        vec(1_i8..=7, 0..4).prop_map(|days| Every::Week {
            on: days
                .into_iter()
                .map(|day| jiff::civil::Weekday::from_monday_one_offset(day).expect("1 to 7"))
                .collect(),
        }),
    ];
    let until = prop_oneof![
        Just(Until::Never),
        (0_u32..40).prop_map(Until::Count),
        (-10_i64..300)
            .prop_map(|days| Until::Date(occurrences::days_after(date(2026, 11, 23), days))),
    ];
    let recurrence = proptest::option::of((every, until))
        .prop_map(|both| both.map(|(every, until)| Recurrence { every, until }));
    (
        organizer,
        select(vec![-20_i64, -1, 0, 0, 1, 1, 2, 6, 7, 40, 200, 1100]),
        0_i8..24,
        select(vec![0_u32, 15, 30, 60, 120, 1440, 2000]),
        recurrence,
        select(vec![0_u32, 0, 0, 1, 3, 12]),
    )
        .prop_map(
            |(organizer, days, hour, minutes, recurrence, taken)| Question {
                organizer,
                start: occurrences::days_after(date(2026, 11, 23), days).at(hour, 0, 0, 0),
                minutes,
                now: date(2026, 11, 23).at(9, 0, 0, 0),
                recurrence,
                taken,
            },
        )
}

/// Every setting that can be unread by itself.
pub(super) const READ: [Setting; 25] = [
    Setting::AutomaticProcessing,
    Setting::PencilsInNew,
    Setting::InboxRules,
    Setting::BookingType,
    Setting::AnswersExternal,
    Setting::AcceptsEveryone,
    Setting::Bypassing,
    Setting::EveryoneMayRequest,
    Setting::MayRequest,
    Setting::EveryoneMayRequestExceptions,
    Setting::MayRequestExceptions,
    Setting::Delegates,
    Setting::ForwardsRequests,
    Setting::ShowsPending,
    Setting::AllowsConflicts,
    Setting::ConflictInstances,
    Setting::ConflictPercentage,
    Setting::Longest,
    Setting::Shortest,
    Setting::AllowsSeries,
    Setting::Window,
    Setting::OnlyDuringWorkHours,
    Setting::WorkingHours,
    Setting::DeclinesBeyondLimit,
    Setting::EnforcesCapacity,
];

pub(super) fn forget(room: &mut Room, setting: Setting) {
    let mut settings = room.booking.value().cloned().unwrap_or_default();
    match setting {
        Setting::AutomaticProcessing => settings.automatic_processing = None,
        Setting::PencilsInNew => settings.pencils_in_new = None,
        Setting::InboxRules => room.inbox_rules = Reading::unknown(Because::NotAsked),
        Setting::BookingType => settings.booking_type = None,
        Setting::AnswersExternal => settings.answers_external = None,
        Setting::AcceptsEveryone => settings.accepts_everyone = None,
        Setting::Bypassing => settings.bypassing = None,
        Setting::EveryoneMayRequest => settings.everyone_may_request = None,
        Setting::MayRequest => settings.may_request = None,
        Setting::EveryoneMayRequestExceptions => settings.everyone_may_request_exceptions = None,
        Setting::MayRequestExceptions => settings.may_request_exceptions = None,
        Setting::Delegates => settings.delegates = None,
        Setting::ForwardsRequests => settings.forwards_requests = None,
        Setting::ShowsPending => settings.shows_pending = None,
        Setting::AllowsConflicts => settings.allows_conflicts = None,
        Setting::ConflictInstances => settings.conflict_instances = None,
        Setting::ConflictPercentage => settings.conflict_percentage = None,
        Setting::Longest => settings.longest_minutes = None,
        Setting::Shortest => settings.shortest_minutes = None,
        Setting::AllowsSeries => settings.allows_series = None,
        Setting::Window => settings.window_days = None,
        Setting::OnlyDuringWorkHours => settings.only_during_work_hours = None,
        Setting::WorkingHours => room.hours = Reading::unknown(Because::NotAsked),
        Setting::DeclinesBeyondLimit => settings.declines_beyond_limit = None,
        Setting::EnforcesCapacity => settings.enforces_capacity = None,
        other => panic!("{other:?} cannot be unread by itself"),
    }
    room.booking = known(settings);
}

/// The names of a list, none of them looked up.
pub(super) fn look_nobody_up(room: &mut Room) {
    let mut settings = room.booking.value().cloned().unwrap_or_default();
    for named in [
        &mut settings.bypassing,
        &mut settings.may_request,
        &mut settings.may_request_exceptions,
        &mut settings.delegates,
    ]
    .into_iter()
    .flatten()
    .flatten()
    {
        named.standing = Standing::Unread(Because::NotReached);
    }
    room.booking = known(settings);
}
