//! What is said of a room without a question.

use super::*;
use crate::facts::{AutomaticProcessing, BookingType, Kind};
use crate::{Because, Reading};

fn bookable_with(settings: fn(&mut BookingSettings)) -> Bookable {
    bookable(&room_with_booking(settings))
}

fn nobody(because: &[Setting]) -> Bookable {
    Bookable::Nobody {
        because: because.to_vec(),
    }
}

#[test]
fn somebody_who_may_book_or_ask_is_enough() {
    assert_eq!(bookable_with(|_| ()), Bookable::Somebody);
    assert_eq!(bookable_with(accepting), Bookable::Somebody);
    assert_eq!(
        bookable_with(|settings| {
            settings.everyone_may_request = Some(false);
            settings.may_request = Some(vec![somebody("ada")]);
        }),
        Bookable::Somebody
    );
    assert_eq!(
        bookable_with(|settings| {
            settings.everyone_may_request = Some(false);
            settings.everyone_may_request_exceptions = Some(true);
            settings.longest_minutes = Some(15);
        }),
        Bookable::Somebody
    );
    assert_eq!(
        bookable_with(|settings| settings.window_days = Some(0)),
        Bookable::Somebody
    );
    assert_eq!(
        bookable_with(|settings| settings.longest_minutes = Some(30)),
        Bookable::Somebody
    );
}

#[test]
fn what_keeps_everybody_out_is_named() {
    assert_eq!(
        bookable_with(|settings| settings.everyone_may_request = Some(false)),
        nobody(&[Setting::EveryoneMayRequest])
    );
    assert_eq!(
        bookable_with(|settings| {
            settings.everyone_may_request = Some(false);
            settings.bypassing = Some(vec![named("S-1-5-21", Standing::Orphan)]);
        }),
        nobody(&[Setting::EveryoneMayRequest])
    );
    assert_eq!(
        bookable_with(|settings| {
            settings.automatic_processing = Some(AutomaticProcessing::Off);
            settings.booking_type = Some(BookingType::Reserved);
        }),
        nobody(&[Setting::AutomaticProcessing, Setting::BookingType])
    );
    assert_eq!(
        bookable_with(|settings| settings.longest_minutes = Some(15)),
        nobody(&[Setting::Longest])
    );
}

#[test]
fn only_those_who_may_ask_for_exceptions_cannot_ask_for_what_is_none() {
    assert_eq!(
        bookable_with(|settings| {
            settings.everyone_may_request = Some(false);
            settings.everyone_may_request_exceptions = Some(true);
        }),
        nobody(&[Setting::EveryoneMayRequest])
    );
}

#[test]
fn the_room_is_asked_for_when_it_works() {
    let mut room = room_with_booking(|settings| settings.only_during_work_hours = Some(true));
    let mut hours = office_hours();
    hours.days = working_days_of("Saturday").expect("a day");
    hours.start = jiff::civil::time(18, 0, 0, 0);
    hours.end = jiff::civil::time(18, 30, 0, 0);
    room.hours = known(hours.clone());
    assert_eq!(bookable(&room), Bookable::Somebody);

    hours.days = Vec::new();
    room.hours = known(hours);
    assert_eq!(bookable(&room), nobody(&[Setting::OnlyDuringWorkHours]));

    room.hours = Reading::unknown(Because::NotAsked);
    assert_eq!(
        bookable(&room),
        Bookable::Unknown {
            missing: vec![Setting::WorkingHours]
        }
    );
}

#[test]
fn what_is_not_known_is_not_claimed_unless_it_makes_no_difference() {
    assert_eq!(
        bookable_with(|settings| settings.everyone_may_request = None),
        Bookable::Unknown {
            missing: vec![Setting::EveryoneMayRequest]
        }
    );
    assert_eq!(
        bookable_with(|settings| settings.accepts_everyone = None),
        Bookable::Somebody
    );
    assert_eq!(
        bookable_with(|settings| settings.forwards_requests = None),
        Bookable::Somebody
    );
    assert_eq!(
        bookable_with(|settings| {
            settings.automatic_processing = Some(AutomaticProcessing::Update);
            settings.pencils_in_new = None;
        }),
        nobody(&[Setting::PencilsInNew])
    );
    assert_eq!(
        bookable_with(|settings| settings.may_request = None),
        Bookable::Unknown {
            missing: vec![Setting::MayRequest]
        }
    );
}

/// Id, deciding setting and missing settings of each line.
fn lines(room: &Room) -> Vec<(&'static str, Option<Setting>, Vec<Setting>)> {
    summary(room)
        .into_iter()
        .map(|line| {
            let says = line.says.as_ref().map_or(line.topic.id(), Says::id);
            (says, line.decided_by, line.missing)
        })
        .collect()
}

fn ids(settings: fn(&mut BookingSettings)) -> Vec<&'static str> {
    lines(&room_with_booking(settings))
        .into_iter()
        .map(|(id, _, _)| id)
        .collect()
}

#[test]
fn a_room_is_told_in_a_handful_of_sentences() {
    assert_eq!(
        ids(|_| ()),
        [
            "accepts-nobody",
            "asks-for-everyone",
            "exceptions-declined",
            "external-not-answered",
            "ahead",
            "longest",
            "any-hour",
            "series-cut",
        ]
    );
    assert_eq!(
        ids(|settings| {
            settings.everyone_may_request = Some(false);
            settings.bypassing = Some(vec![somebody("ada"), named("x", Standing::Orphan)]);
            settings.may_request = Some(vec![somebody("grace")]);
            settings.may_request_exceptions = Some(vec![somebody("joan")]);
            settings.forwards_requests = Some(false);
            settings.answers_external = Some(true);
            settings.window_days = Some(0);
            settings.longest_minutes = Some(0);
            settings.allows_series = Some(false);
        }),
        [
            "accepts-listed",
            "asks-for-listed",
            "declines-others",
            "not-forwarded",
            "exceptions-for-listed",
            "external-answered",
            "today-only",
            "any-length",
            "any-hour",
            "no-series",
        ]
    );
    assert_eq!(
        ids(accepting)[..2],
        ["accepts-everyone", "exceptions-declined"],
        "nobody is asked about or declined"
    );
    assert!(ids(|settings| settings.delegates = Some(vec![])).contains(&"no-delegates"));
    assert!(
        ids(|settings| settings.declines_beyond_limit = Some(true))
            .contains(&"series-within-window")
    );
}

#[test]
fn a_room_that_answers_nobody_has_only_that_to_say() {
    for (settings, says, by) in [
        (
            (|settings| settings.automatic_processing = Some(AutomaticProcessing::Off))
                as fn(&mut BookingSettings),
            "not-answered",
            Setting::AutomaticProcessing,
        ),
        (
            |settings| settings.automatic_processing = Some(AutomaticProcessing::Update),
            "pencilled-in",
            Setting::AutomaticProcessing,
        ),
        (
            |settings| settings.booking_type = Some(BookingType::Reserved),
            "never-bookable",
            Setting::BookingType,
        ),
    ] {
        assert_eq!(
            lines(&room_with_booking(settings)),
            [(says, Some(by), vec![])]
        );
    }
}

#[test]
fn what_was_not_read_is_told_by_its_topic() {
    let mut room = room_with_booking(|settings| {
        settings.everyone_may_request = None;
        settings.window_days = None;
        settings.only_during_work_hours = Some(true);
    });
    room.inbox_rules = Reading::unknown(Because::NotAsked);
    let lines = lines(&room);
    for (topic, missing) in [
        (
            "answered",
            vec![Setting::InboxRules, Setting::EveryoneMayRequest],
        ),
        ("asked", vec![Setting::EveryoneMayRequest]),
        ("ahead", vec![Setting::Window]),
        ("hours", vec![Setting::WorkingHours]),
    ] {
        assert!(
            lines.contains(&(topic, None, missing)),
            "{topic}: {lines:?}"
        );
    }
    room.booking = Reading::unknown(Because::NotReached);
    for line in summary(&room) {
        assert_eq!(line.says, None, "{:?}", line.topic);
        assert!(!line.missing.is_empty(), "{:?}", line.topic);
    }
}

#[test]
fn a_name_that_was_not_looked_up_may_be_nobody() {
    let room = room_with_booking(|settings| {
        let unread = Standing::Unread(Because::NotReached);
        settings.bypassing = Some(vec![named("x", unread)]);
    });
    let accepted = summary(&room)
        .into_iter()
        .find(|line| line.topic == Topic::Accepted);
    assert_eq!(accepted.and_then(|line| line.says), None);
}

#[test]
fn only_a_workspace_has_a_shortest_length() {
    let mut room = room_with_booking(|settings| {
        settings.shortest_minutes = Some(30);
        settings.allows_conflicts = Some(true);
        settings.enforces_capacity = Some(true);
    });
    let has_shortest = |room: &Room| lines(room).iter().any(|(id, _, _)| *id == "shortest");
    assert!(!has_shortest(&room));
    room.kind = Kind::Workspace;
    assert!(has_shortest(&room));
}
