use checks::facts::{BookingSettings, Mailbox, MailboxKind};
use checks::{Evidence, Expected, Profile, Reading, Source};
use onboarding::scan::{judge, not_reached};

use super::*;

fn expected() -> Expected {
    Expected {
        profile: Profile::default(),
        redirect_url: String::new(),
        covers_equipment: false,
        delegate: Reading::unknown(Because::DelegateNotGiven),
        now: "2026-11-23T10:00:00Z".parse().expect("a valid time"),
    }
}

fn known<T>(value: T) -> Reading<T> {
    Reading::known(
        value,
        Evidence {
            source: Source::ExchangeApp,
            at: "2026-11-23T09:00:00Z".parse().expect("a valid time"),
            request_id: None,
        },
    )
}

fn room(change: impl FnOnce(&mut checks::facts::Room)) -> ScannedRoom {
    let unread = not_reached(&ListedRoom::named("lotus@contoso.com"), &expected());
    let mut facts = (*unread.facts).clone();
    change(&mut facts);
    judge(facts, &expected())
}

fn letter_of(row: &RoomRow, check: &str) -> Option<char> {
    let place = room_checks().position(|each| each.id == check)?;
    row.results.chars().nth(place)
}

#[test]
fn a_row_has_one_letter_for_each_check_and_none_before_it_is_read() {
    let row = RoomRow::from(&room(|_| ()));
    assert_eq!(row.results.chars().count(), room_checks().count());
    assert_eq!(
        RoomRow::of_listed(&ListedRoom::named("lotus@contoso.com")).results,
        ""
    );
}

#[test]
fn what_another_check_blocks_is_told_from_what_could_not_be_read() {
    let row = RoomRow::from(&room(|facts| {
        facts.mailbox = known(Mailbox {
            kind: MailboxKind::NotFound,
            hidden_from_address_lists: None,
            synced: None,
        });
    }));
    assert_eq!(letter_of(&row, "room-mailbox"), Some('f'));
    assert_eq!(letter_of(&row, "any-hours"), Some('b'));
    assert_eq!(row.blocked_by.as_deref(), Some("room-mailbox"));
}

#[test]
fn what_nobody_asked_for_is_no_reason() {
    let row = RoomRow::from(&room(|facts| {
        facts.mailbox = known(Mailbox {
            kind: MailboxKind::Room,
            hidden_from_address_lists: Some(false),
            synced: Some(false),
        });
        facts.booking = known(BookingSettings::default());
        facts.inbox_rules = Reading::unknown(Because::NotAsked);
        facts.access = Reading::unknown(Because::AccessPolicy);
    }));
    assert_eq!(letter_of(&row, "no-delegate-rule"), Some('o'));
    assert_ne!(row.reason.as_deref(), Some("not-asked"));
}

#[test]
fn the_reason_is_one_of_what_offision_needs_before_one_of_what_only_advises() {
    let row = RoomRow::from(&room(|facts| {
        facts.details = Reading::unknown(Because::PropertyAbsent);
        facts.access = Reading::unknown(Because::AccessPolicy);
        facts.booking = known(BookingSettings::default());
        facts.calendar = known(checks::facts::CalendarAccess::Open);
        facts.place = known(checks::facts::Place::Listed);
        facts.mailbox = known(Mailbox {
            kind: MailboxKind::Room,
            hidden_from_address_lists: Some(false),
            synced: Some(false),
        });
    }));
    assert_eq!(letter_of(&row, "place-described"), Some('n'));
    assert_eq!(row.reason.as_deref(), Some("property-absent"));
    assert_eq!(letter_of(&row, "any-hours"), Some('n'));
}

#[test]
fn columns_say_what_only_advises_and_what_a_command_mends() {
    let columns: Vec<CheckColumn> = room_checks().map(CheckColumn::from).collect();
    let column = |id: &str| {
        columns
            .iter()
            .find(|column| column.id == id)
            .expect("it is a check of rooms")
    };
    assert!(!column("any-hours").advisory && column("any-hours").repairable);
    assert!(column("place-described").advisory && !column("place-described").repairable);
    let needed = columns.iter().filter(|column| !column.advisory).count();
    // The icons of a row: what the help page asks for.
    assert_eq!(needed, 11);
}
