use super::*;
use crate::facts::AccessEntry;
use crate::rooms::fixture::{judge, known, offision, room, somebody};
use crate::{Source, Word};

/// The same facts from a file of PowerShell.
fn by_file<T>(value: T) -> Reading<T> {
    Reading::known(
        value,
        Evidence {
            source: Source::Powershell,
            at: "2026-11-20T09:00:00Z".parse().expect("a valid time"),
            request_id: None,
        },
    )
}

/// A room of which a file says the same, but for this change.
fn with_file(change: impl FnOnce(&mut BookingSettings, &mut Vec<AccessEntry>)) -> Room {
    let mut room = room();
    let mut booking = room.booking.value().cloned().expect("it was read");
    let mut access = room.access.value().cloned().expect("it was read");
    change(&mut booking, &mut access);
    room.other = Some(Box::new(OtherReading {
        booking: by_file(booking),
        access: by_file(access),
    }));
    room
}

#[test]
fn the_same_from_both_passes_and_one_source_alone_is_nothing_to_compare() {
    assert_eq!(judge(&CHECK, &with_file(|_, _| ())).word(), Word::Pass);
    assert_eq!(
        judge(&CHECK, &room()).because(),
        Some(&Because::OneSource),
        "no second source"
    );
}

#[test]
fn what_differs_is_named_with_both_sources_and_their_times() {
    let outcome = judge(
        &CHECK,
        &with_file(|booking, access| {
            booking.accepts_everyone = Some(true);
            booking.window_days = Some(90);
            access.clear();
        }),
    );
    let ours = |line: &str| format!("{line} (exchange-app, 2026-11-23T09:00:00Z)");
    let theirs = |line: &str| format!("{line} (powershell, 2026-11-20T09:00:00Z)");
    assert_eq!(
        outcome,
        Outcome::Warn {
            found: Value::list([
                ours("AllBookInPolicy = False"),
                ours("BookingWindowInDays = 180"),
                ours("FullAccess = True"),
            ]),
            wanted: Value::list([
                theirs("AllBookInPolicy = True"),
                theirs("BookingWindowInDays = 90"),
                theirs("FullAccess = False"),
            ]),
            because: Because::SourcesDisagree {
                settings: "AllBookInPolicy, BookingWindowInDays, FullAccess".into(),
            },
        }
    );
}

#[test]
fn a_setting_that_one_source_does_not_know_is_not_held_against_the_other() {
    let room = with_file(|booking, _| booking.allows_series = None);
    assert_eq!(judge(&CHECK, &room).word(), Word::Pass);
    let nothing = with_file(|booking, access| {
        *booking = BookingSettings::default();
        access[0].denied = None;
    });
    assert_eq!(judge(&CHECK, &nothing).word(), Word::NotChecked);
}

#[test]
fn a_part_that_could_not_be_read_leaves_it_open_unless_the_rest_differs() {
    let without_access = |mut room: Room| {
        if let Some(other) = &mut room.other {
            other.access = Reading::unknown(Because::NotReached);
        }
        judge(&CHECK, &room)
    };
    assert_eq!(
        without_access(with_file(|_, _| ())),
        Outcome::not_checked(Because::NotReached)
    );
    let differing = with_file(|booking, _| booking.allows_conflicts = Some(true));
    assert_eq!(without_access(differing).word(), Word::Warn);
}

#[test]
fn people_are_compared_by_who_they_are() {
    let word = |ours: &[Named], theirs: &[Named]| {
        let mut room = with_file(|booking, _| booking.bypassing = Some(theirs.to_vec()));
        let mut booking = room.booking.value().cloned().expect("it was read");
        booking.bypassing = Some(ours.to_vec());
        room.booking = known(booking);
        judge(&CHECK, &room).word()
    };
    let ada = |name: &str| Named {
        address: Some("ada@contoso.com".into()),
        ..somebody(name)
    };
    let grace = || Named {
        address: Some("grace@contoso.com".into()),
        ..somebody("grace")
    };
    assert_eq!(word(&[ada("a"), grace()], &[grace(), ada("A")]), Word::Pass);
    assert_eq!(word(&[ada("guid")], &[ada("/o=path")]), Word::Pass);
    assert_eq!(word(&[ada("a")], &[grace()]), Word::Warn);
    assert_eq!(word(&[ada("a")], &[]), Word::Warn);
    assert_eq!(word(&[offision()], &[somebody("x")]), Word::Warn);
    assert_eq!(
        word(&[somebody("guid")], &[somebody("/o=path")]),
        Word::Pass,
        "perhaps the same person, so nothing is said about the list"
    );
    assert_eq!(
        word(&[somebody("guid"), somebody("x")], &[somebody("/o=path")]),
        Word::Warn,
        "whoever they are, one of them is not in the other list"
    );
}
