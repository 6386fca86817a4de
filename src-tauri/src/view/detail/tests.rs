use checks::facts::{BookingSettings, Mailbox, MailboxKind, OtherReading};
use checks::{Expected, Profile};
use onboarding::rooms::ListedRoom;
use onboarding::scan::{judge, not_reached};

use super::*;

fn read<T>(value: T, source: checks::Source, at: &str) -> Reading<T> {
    Reading::known(
        value,
        Evidence {
            source,
            at: at.parse().expect("a valid time"),
            request_id: None,
        },
    )
}

/// A room that an administrator has read, and a file says something else of.
fn room() -> ScannedRoom {
    let expected = Expected {
        profile: Profile::default(),
        redirect_url: String::new(),
        covers_equipment: false,
        delegate: Reading::unknown(Because::DelegateNotGiven),
        now: "2026-11-23T10:00:00Z".parse().expect("a valid time"),
    };
    let unread = not_reached(&ListedRoom::named("lotus@contoso.com"), &expected);
    let mut facts = (*unread.facts).clone();
    let settings = |accepts, additional: &str| BookingSettings {
        accepts_everyone: Some(accepts),
        window_days: Some(180),
        delegates: Some(vec![checks::facts::Named {
            name: additional.to_owned(),
            address: Some(format!("{additional}@contoso.com")),
            standing: checks::facts::Standing::Somebody,
        }]),
        ..BookingSettings::default()
    };
    facts.mailbox = read(
        Mailbox {
            kind: MailboxKind::Room,
            hidden_from_address_lists: Some(false),
            synced: Some(false),
        },
        checks::Source::ExchangeUser,
        "2026-11-23T09:00:00Z",
    );
    facts.booking = read(
        settings(false, "ada (HK)"),
        checks::Source::ExchangeUser,
        "2026-11-23T09:00:00Z",
    );
    facts.other = Some(Box::new(OtherReading {
        booking: read(
            settings(true, "grace"),
            checks::Source::Powershell,
            "2026-11-20T09:10:00Z",
        ),
        access: Reading::unknown(Because::NotAsked),
    }));
    judge(facts, &expected)
}

fn signed_in(since: &str) -> SignedInAs {
    SignedInAs {
        account: "admin@contoso.com".to_owned(),
        since: since.parse().expect("a valid time"),
    }
}

#[test]
fn what_two_sources_say_stands_side_by_side_without_their_names() {
    let detail = RoomDetail::of(&room(), None);
    assert_eq!(
        detail.differences,
        [
            Difference {
                setting: "AllBookInPolicy".to_owned(),
                judged: "False".to_owned(),
                other: "True".to_owned(),
            },
            Difference {
                setting: "ResourceDelegates".to_owned(),
                judged: "ada (HK)@contoso.com".to_owned(),
                other: "grace@contoso.com".to_owned(),
            },
        ]
    );
    let other = detail.other.expect("there is a second source");
    assert_eq!(other.source, Some(Source::Powershell));
    assert_eq!(other.at.as_deref(), Some("2026-11-20T09:10:00Z"));
}

#[test]
fn an_account_is_named_only_for_what_was_read_after_it_signed_in() {
    let account = |person: Option<SignedInAs>| {
        let detail = RoomDetail::of(&room(), person.as_ref());
        let booking = detail
            .facts
            .into_iter()
            .find(|facts| facts.what == FactName::Booking);
        booking.expect("there are booking options").account
    };
    assert_eq!(account(None), None);
    assert_eq!(
        account(Some(signed_in("2026-11-23T08:00:00Z"))).as_deref(),
        Some("admin@contoso.com")
    );
    assert_eq!(account(Some(signed_in("2026-11-23T09:30:00Z"))), None);
}

#[test]
fn facts_that_are_not_there_say_why_and_a_reading_without_a_time_says_none() {
    let mut scanned = room();
    let mut facts = (*scanned.facts).clone();
    facts.booking = Reading::known(
        BookingSettings::default(),
        Evidence {
            source: checks::Source::Report,
            at: Evidence::UNDATED,
            request_id: None,
        },
    );
    scanned.facts = std::sync::Arc::new(facts);
    let detail = RoomDetail::of(&scanned, None);
    let of = |what| {
        detail
            .facts
            .iter()
            .find(|facts| facts.what == what)
            .expect("every group is told")
    };
    let access = of(FactName::Access);
    assert!(access.source.is_none() && access.reason.is_some());
    let booking = of(FactName::Booking);
    assert_eq!(booking.source, Some(Source::Report));
    assert_eq!((&booking.at, &booking.reason), (&None, &None));
}
