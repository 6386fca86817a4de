//! A good room, to be spoilt in one field.

use std::sync::Arc;

use crate::facts::{
    AccessEntry, AutomaticProcessing, BookingSettings, CalendarAccess, Delegates, Kind, Mailbox,
    MailboxKind, Place, Room,
};
use crate::{
    Check, Delegate, DelegateMatch, Evidence, Expected, Outcome, Profile, Reading, Rule, Source,
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

pub(crate) fn expected() -> Expected {
    Expected {
        profile: Profile::default(),
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
        }),
        calendar: known(CalendarAccess::Open),
        booking: known(BookingSettings {
            automatic_processing: Some(AutomaticProcessing::Accept),
            accepts_everyone: Some(false),
            everyone_may_request: Some(true),
            forwards_requests: Some(true),
            bypassing: Some(vec![]),
            delegates: Some(Delegates {
                names: vec!["offision@contoso.com".into()],
                matched: Ok(DelegateMatch::Matched),
            }),
            only_during_work_hours: Some(false),
            declines_beyond_limit: Some(false),
        }),
        access: known(vec![AccessEntry {
            name: "offision@contoso.com".into(),
            is_delegate: true,
            denied: Some(false),
            inherited: Some(false),
        }]),
        access_given_at: None,
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
