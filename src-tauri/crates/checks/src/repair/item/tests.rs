use super::*;
use crate::facts::{AccessEntry, BookingSettings, Mailbox, Named};
use crate::rooms::fixture::{expected, known, named, offision, room, room_with_booking, somebody};

/// What a room has after the changes of a plan.
fn repaired(room: &Room, items: &[Item]) -> Room {
    let mut after = room.clone();
    let mut booking = after.booking.value().cloned().expect("it was read");
    let mut access = after.access.value().cloned().expect("it was read");
    for item in items {
        apply(&mut booking, &mut access, item);
    }
    after.booking = known(booking);
    after.access = known(access);
    after
}

fn apply(booking: &mut BookingSettings, access: &mut Vec<AccessEntry>, item: &Item) {
    let flag = match item.after {
        Value::Flag(flag) => Some(flag),
        _ => None,
    };
    let names = match &item.after {
        Value::Names(names) => Some(names.iter().map(as_read).collect()),
        _ => None,
    };
    match item.setting {
        Setting::AutomaticProcessing => {
            booking.automatic_processing = Some(AutomaticProcessing::Accept);
        }
        Setting::AcceptsEveryone => booking.accepts_everyone = flag,
        Setting::EveryoneMayRequest => booking.everyone_may_request = flag,
        Setting::ForwardsRequests => booking.forwards_requests = flag,
        Setting::OnlyDuringWorkHours => booking.only_during_work_hours = flag,
        Setting::DeclinesBeyondLimit => booking.declines_beyond_limit = flag,
        Setting::Delegates => booking.delegates = names,
        Setting::Bypassing => booking.bypassing = names,
        Setting::Sharing => panic!("nobody plans it"),
        Setting::FullAccess => {
            let Value::Access(grants) = &item.after else {
                panic!("access is access")
            };
            *access = grants
                .iter()
                .map(|grant| AccessEntry {
                    who: offision(),
                    sid: None,
                    denied: Some(grant.denied),
                    inherited: Some(grant.inherited),
                })
                .collect();
        }
    }
}

fn as_read(name: &Name) -> Named {
    match name.name.as_str() {
        "offision@contoso.com" => offision(),
        other => somebody(other),
    }
}

/// A room in which everything that can be repaired is wrong.
fn broken() -> Room {
    let mut room = room_with_booking(|booking| {
        booking.automatic_processing = Some(AutomaticProcessing::Update);
        booking.accepts_everyone = Some(true);
        booking.everyone_may_request = Some(false);
        booking.forwards_requests = Some(false);
        booking.delegates = Some(vec![somebody("ada")]);
        booking.bypassing = Some(vec![somebody("grace")]);
        booking.only_during_work_hours = Some(true);
        booking.declines_beyond_limit = Some(true);
    });
    room.access = known(Vec::new());
    room
}

#[test]
fn a_good_room_has_no_plan() {
    assert_eq!(plan(&room(), &expected()), Planned::default());
}

#[test]
fn what_is_planned_makes_every_failed_check_pass() {
    let planned = plan(&broken(), &expected());
    let room = planned.room.expect("there is something to do");
    let settings: Vec<Setting> = room.items.iter().map(|item| item.setting).collect();
    assert_eq!(settings, Setting::ALL[..9]);
    assert_eq!(planned.left_out, []);
    let after = repaired(&broken(), &room.items);
    assert_eq!(plan(&after, &expected()), Planned::default());
}

#[test]
fn each_setting_satisfies_the_check_that_it_names() {
    let planned = plan(&broken(), &expected()).room.expect("it is planned");
    for item in planned.items {
        let after = repaired(&broken(), std::slice::from_ref(&item));
        let decided = item.setting.check().expect("it decides a check");
        let check = crate::check(decided).expect("it is a check");
        assert_eq!(
            outcome(check, &after, &expected()).word(),
            Word::Pass,
            "{}",
            check.id
        );
        assert_eq!(Setting::of_id(item.setting.id()), Some(item.setting));
    }
}

#[test]
fn those_who_are_delegates_stay_delegates() {
    let room = plan(&broken(), &expected()).room.expect("it is planned");
    let item = room
        .items
        .iter()
        .find(|item| item.setting == Setting::Delegates)
        .expect("it is planned");
    let Value::Names(names) = &item.after else {
        panic!("a list stays a list")
    };
    let names: Vec<&str> = names.iter().map(|name| name.name.as_str()).collect();
    assert_eq!(names, ["ada", "offision@contoso.com"]);
    assert_eq!(item.choice, Choice::Usual);
}

fn delegates(delegates: Vec<Named>) -> Planned {
    let room = room_with_booking(|booking| booking.delegates = Some(delegates));
    plan(&room, &expected())
}

#[test]
fn a_name_that_belongs_to_nobody_is_asked_about() {
    let planned = delegates(vec![somebody("ada"), named("gone", Standing::Orphan)]);
    let item = planned.room.expect("it is planned").items.remove(0);
    assert_eq!(item.choice, Choice::OrphansDropped);
    assert!(matches!(item.after, Value::Names(names) if names.len() == 2));
}

#[test]
fn a_list_with_a_name_that_nobody_looked_up_is_not_replaced() {
    let unread = named("x", Standing::Unread(Because::NotReached));
    let planned = delegates(vec![unread]);
    assert_eq!(planned.room, None);
    assert_eq!(planned.left_out.len(), 1);
    assert_eq!(
        planned.left_out[0].because,
        Hindrance::NotRead(Because::NotReached)
    );
}

#[test]
fn somebody_has_to_want_that_nobody_bypasses() {
    let room = room_with_booking(|booking| booking.bypassing = Some(vec![somebody("grace")]));
    let item = plan(&room, &expected())
        .room
        .expect("it is planned")
        .items
        .remove(0);
    assert_eq!(item.choice, Choice::BypassRemoved);
    assert_eq!(item.after, Value::Names(Vec::new()));
}

#[test]
fn a_list_that_is_kept_elsewhere_is_not_written_unasked() {
    let mut room = room_with_booking(|booking| booking.delegates = Some(vec![]));
    room.mailbox = known(Mailbox {
        kind: MailboxKind::Room,
        hidden_from_address_lists: Some(false),
        synced: Some(true),
    });
    let item = plan(&room, &expected())
        .room
        .expect("it is planned")
        .items
        .remove(0);
    assert_eq!(item.choice, Choice::KeptElsewhere);
}

#[test]
fn a_denial_goes_and_what_comes_from_above_stays() {
    let grant = |denied, inherited| Grant { denied, inherited };
    assert_eq!(
        granted(&[grant(true, false), grant(true, true), grant(false, true)]),
        [grant(true, true), grant(false, true), grant(false, false)]
    );
}

#[test]
fn a_grant_that_a_denial_stands_before_is_not_given_twice() {
    let grant = |denied| Grant {
        denied,
        inherited: false,
    };
    assert_eq!(granted(&[grant(true), grant(false)]), [grant(false)]);
}

#[test]
fn requests_are_not_handed_to_a_delegate_that_is_not_there() {
    let mut room = broken();
    let mut booking = room.booking.value().cloned().expect("it was read");
    booking.delegates = Some(vec![named("x", Standing::Unread(Because::NotReached))]);
    room.booking = known(booking);
    let planned = plan(&room, &expected());
    let items = planned.room.expect("something is planned").items;
    assert!(
        items.iter().all(|item| !item.setting.hands_over()),
        "{items:?}"
    );
    let held = planned.left_out.iter();
    let held = held.filter(|left| left.because == Hindrance::WithoutDelegate);
    assert_eq!(held.count(), 2);
}

#[test]
fn rooms_of_other_kinds_are_left_out_with_the_reason() {
    for kind in Kind::ALL {
        let mut room = broken();
        room.kind = kind;
        if matches!(kind, Kind::LinkedRoom | Kind::SharedMailbox) {
            room.mailbox = known(Mailbox {
                kind: MailboxKind::Other("SharedMailbox".into()),
                hidden_from_address_lists: None,
                synced: None,
            });
        }
        let planned = plan(&room, &expected());
        assert_eq!(planned.room.is_some(), kind == Kind::Room, "{kind:?}");
        assert_eq!(planned.left_out.is_empty(), kind == Kind::Room, "{kind:?}");
    }
}

#[test]
fn what_was_not_read_is_neither_planned_nor_forgotten() {
    let mut room = broken();
    room.booking = crate::Reading::unknown(Because::NotReached);
    let planned = plan(&room, &expected());
    let items = planned.room.expect("access was read").items;
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].setting, Setting::FullAccess);
    assert_eq!(
        planned.left_out[0].because,
        Hindrance::NotRead(Because::NotReached)
    );
}
