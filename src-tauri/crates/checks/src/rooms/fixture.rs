//! A good room, to be spoilt in one field.

use std::sync::Arc;

use crate::facts::{
    AccessEntry, AutomaticProcessing, BookingSettings, BookingType, CalendarAccess, Kind, Mailbox,
    MailboxKind, Named, Place, PlaceDetails, Room, Standing,
};
use crate::{
    Because, Check, Delegate, Evidence, Expected, Outcome, Profile, Reading, Rule, Source, Word,
};

pub(crate) fn known<T>(value: T) -> Reading<T> {
    Reading::known(
        value,
        Evidence {
            source: Source::ExchangeApp,
            at: expected().now,
            request_id: None,
        },
    )
}

/// Offision's own mailbox, in a list.
pub(crate) fn offision() -> Named {
    named("offision@contoso.com", Standing::Delegate)
}

/// Another person.
pub(crate) fn somebody(name: &str) -> Named {
    named(name, Standing::Somebody)
}

pub(crate) fn named(name: &str, standing: Standing) -> Named {
    Named {
        name: name.to_owned(),
        address: None,
        standing,
    }
}

pub(crate) fn expected() -> Expected {
    Expected {
        profile: Profile::default(),
        covers_equipment: false,
        redirect_url: "https://contoso.offision.example/callback".into(),
        delegate: Reading::known(
            Delegate {
                address: "offision@contoso.com".into(),
                display_name: Some("Offision".into()),
                ..Delegate::default()
            },
            Evidence {
                source: Source::Graph,
                at: jiff::Timestamp::UNIX_EPOCH,
                request_id: None,
            },
        ),
        now: "2026-11-23T09:00:00Z".parse().expect("a valid time"),
    }
}

pub(crate) fn room() -> Room {
    Room {
        address: Arc::from("harbour@contoso.com"),
        name: "Harbour 海港".into(),
        building: Some(Arc::from("Central")),
        kind: Kind::Room,
        place: known(Place::Listed),
        mailbox: known(Mailbox {
            kind: MailboxKind::Room,
            hidden_from_address_lists: Some(false),
            synced: Some(false),
        }),
        details: known(PlaceDetails {
            capacity: Some(Some(8)),
            building: Some(Some("Central".into())),
            floor: Some(Some("3".into())),
            in_room_list: Some(true),
            booking_type: Some(BookingType::Standard),
        }),
        calendar: known(CalendarAccess::Open),
        booking: known(BookingSettings {
            automatic_processing: Some(AutomaticProcessing::Accept),
            accepts_everyone: Some(false),
            everyone_may_request: Some(true),
            forwards_requests: Some(true),
            bypassing: Some(vec![]),
            everyone_may_request_exceptions: Some(false),
            may_request: Some(vec![]),
            may_request_exceptions: Some(vec![]),
            delegates: Some(vec![offision()]),
            shows_pending: Some(true),
            pencils_in_new: Some(true),
            only_during_work_hours: Some(false),
            declines_beyond_limit: Some(false),
            window_days: Some(180),
            longest_minutes: Some(1440),
            shortest_minutes: Some(0),
            allows_conflicts: Some(false),
            conflict_percentage: Some(0),
            conflict_instances: Some(0),
            allows_series: Some(true),
            adds_organizer_to_subject: Some(false),
            deletes_subject: Some(false),
            deletes_comments: Some(false),
            deletes_attachments: Some(true),
            removes_private: Some(false),
            answers_external: Some(false),
            enforces_capacity: Some(false),
            releases_unclaimed: Some(false),
            booking_type: Some(BookingType::Standard),
        }),
        access: known(vec![AccessEntry {
            who: offision(),
            sid: Some("S-1-5-21-1-2-3-1001".into()),
            denied: Some(false),
            inherited: Some(false),
        }]),
        access_given_at: None,
        hours: Reading::unknown(Because::NotAsked),
        inbox_rules: known(vec!["Junk E-mail Rule".into()]),
        other: None,
    }
}

pub(crate) fn room_with_booking(change: impl FnOnce(&mut BookingSettings)) -> Room {
    let mut room = room();
    let mut booking = room
        .booking
        .value()
        .cloned()
        .expect("the good room was read");
    change(&mut booking);
    room.booking = known(booking);
    room
}

pub(crate) fn judge(check: &Check, room: &Room) -> Outcome {
    match check.rule {
        Rule::Room { verdict, .. } => verdict(room, &expected()).outcome,
        _ => panic!("{} does not judge rooms", check.id),
    }
}

/// What a check says of a flag that is on, that is off, and that did not come.
pub(crate) fn judge_flag(
    check: &Check,
    set: impl Fn(&mut BookingSettings, Option<bool>),
) -> [Word; 3] {
    [Some(true), Some(false), None]
        .map(|flag| judge(check, &room_with_booking(|booking| set(booking, flag))).word())
}
