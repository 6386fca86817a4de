use checks::repair::Grant;
use jiff::Timestamp;
use uuid::Uuid;

use super::*;
use crate::repair::journal::{Began, Ended, Head, Purpose, Written};
use crate::repair::sharing::Share;

fn name(name: &str) -> Name {
    Name {
        name: name.to_owned(),
        address: None,
        orphan: false,
    }
}

fn names(all: &[&str]) -> Value {
    Value::Names(all.iter().map(|one| name(one)).collect())
}

fn record(settings: &[(Setting, Value, Value)], outcome: Outcome, found: Option<State>) -> Record {
    let settings = settings.iter().cloned();
    Record {
        began: Began {
            address: "harbour@contoso.com".to_owned(),
            name: "Harbour".to_owned(),
            at: Timestamp::UNIX_EPOCH,
            settings: settings
                .map(|(setting, before, after)| Written {
                    setting,
                    before,
                    after,
                })
                .collect(),
            sharing: None,
        },
        ended: Some(Ended {
            address: "harbour@contoso.com".to_owned(),
            at: Timestamp::UNIX_EPOCH,
            outcome,
            found,
        }),
    }
}

fn undone(records: Vec<Record>, wanted: &Restoration, now: &[(Setting, Value)]) -> Vec<Restored> {
    let head = Head::new(
        Purpose::Repair { plan: Uuid::nil() },
        (Uuid::nil(), None),
        "offision@contoso.com".to_owned(),
        None,
    );
    let now = HashMap::from([(
        "harbour@contoso.com".to_owned(),
        now.iter().cloned().collect(),
    )]);
    undo(&Recorded::for_tests(head, records), wanted, &now)
}

const EVERYONE: Setting = Setting::AcceptsEveryone;

fn flag(before: bool, after: bool) -> (Setting, Value, Value) {
    (EVERYONE, Value::Flag(before), Value::Flag(after))
}

fn found(value: Value) -> Option<State> {
    Some(State::from([(EVERYONE, value)]))
}

#[test]
fn what_was_written_goes_back_and_what_was_not_is_left_alone() {
    let written = record(
        &[flag(true, false)],
        Outcome::Changed,
        found(Value::Flag(false)),
    );
    let restored = undone(vec![written], &Restoration::default(), &[]);
    assert_eq!(restored.len(), 1);
    assert_eq!(restored[0].task.changes, [(EVERYONE, Value::Flag(true))]);
    assert_eq!(restored[0].task.seen[&EVERYONE], Value::Flag(false));

    let because = Because::Refused {
        code: "Ex".into(),
        text: "no".into(),
    };
    let refused = record(
        &[flag(true, false)],
        Outcome::Refused { because },
        found(Value::Flag(true)),
    );
    assert_eq!(undone(vec![refused], &Restoration::default(), &[]), []);
}

#[test]
fn a_room_of_which_nothing_is_known_afterwards_is_taken_back_as_if_it_was_written() {
    let because = Because::NotReached;
    let unclear = record(&[flag(true, false)], Outcome::Unclear { because }, None);
    let restored = undone(vec![unclear], &Restoration::default(), &[]);
    assert_eq!(restored[0].task.changes, [(EVERYONE, Value::Flag(true))]);
}

#[test]
fn access_that_does_not_show_yet_is_taken_back_all_the_same() {
    let given = Value::Access(vec![Grant {
        denied: false,
        inherited: false,
    }]);
    let nothing = Value::Access(Vec::new());
    let pending = record(
        &[(Setting::FullAccess, nothing.clone(), given.clone())],
        Outcome::Pending,
        Some(State::from([(Setting::FullAccess, nothing.clone())])),
    );
    let restored = undone(vec![pending], &Restoration::default(), &[]);
    assert_eq!(restored[0].task.unseen, [Setting::FullAccess]);
    assert_eq!(restored[0].task.changes, [(Setting::FullAccess, nothing)]);
    assert_eq!(restored[0].task.seen[&Setting::FullAccess], given);
}

#[test]
fn twice_written_goes_back_to_what_was_before_the_first_time() {
    let on = Value::Flag(true);
    let first = record(
        &[flag(true, false)],
        Outcome::Changed,
        found(Value::Flag(false)),
    );
    let second = record(
        &[flag(false, true)],
        Outcome::Changed,
        found(Value::Flag(true)),
    );
    let restored = undone(vec![first, second], &Restoration::default(), &[]);
    assert_eq!(restored.len(), 1);
    assert_eq!(restored[0].task.changes, [(EVERYONE, on.clone())]);
    assert_eq!(restored[0].task.seen[&EVERYONE], on);
}

#[test]
fn rooms_and_settings_can_be_chosen() {
    let written = || {
        record(
            &[flag(true, false)],
            Outcome::Changed,
            found(Value::Flag(false)),
        )
    };
    let of_other_room = Restoration {
        rooms: BTreeSet::from(["other@contoso.com".to_owned()]),
        ..Restoration::default()
    };
    assert_eq!(undone(vec![written()], &of_other_room, &[]), []);
    let of_other_setting = Restoration {
        settings: BTreeSet::from([Setting::Delegates]),
        ..Restoration::default()
    };
    assert_eq!(undone(vec![written()], &of_other_setting, &[]), []);
}

#[test]
fn over_a_later_change_a_list_keeps_what_others_added() {
    let before = names(&["ada"]);
    let after = names(&["ada", "offision"]);
    let written = || {
        record(
            &[(Setting::Delegates, before.clone(), after.clone())],
            Outcome::Changed,
            Some(State::from([(Setting::Delegates, after.clone())])),
        )
    };
    let later = [(Setting::Delegates, names(&["offision", "grace"]))];
    let over = Restoration {
        over_later_changes: true,
        ..Restoration::default()
    };
    let restored = undone(vec![written()], &over, &later);
    // Somebody took ada out since; that stays.
    assert_eq!(
        restored[0].task.changes,
        [(Setting::Delegates, names(&["grace"]))]
    );
    assert_eq!(restored[0].task.seen[&Setting::Delegates], later[0].1);
    let told = undone(vec![written()], &Restoration::default(), &later);
    assert_eq!(
        told[0].task.seen[&Setting::Delegates],
        after,
        "later changes stop it"
    );
}

#[test]
fn a_name_that_left_the_list_comes_back_when_it_is_taken_back_by_force() {
    let dropped = without_ours(
        &names(&["offision", "grace"]),
        &names(&["offision"]),
        &names(&["ada"]),
    );
    assert_eq!(dropped, names(&["grace", "ada"]));
}

#[test]
fn names_that_belong_to_nobody_are_said_to_be_lost() {
    let gone = Name {
        orphan: true,
        ..name("gone")
    };
    let before = Value::Names(vec![name("ada"), gone]);
    let after = names(&["ada", "offision"]);
    let written = record(
        &[(Setting::Delegates, before, after.clone())],
        Outcome::Changed,
        Some(State::from([(Setting::Delegates, after)])),
    );
    let restored = undone(vec![written], &Restoration::default(), &[]);
    assert_eq!(restored[0].lost, ["gone"]);
    assert_eq!(
        restored[0].task.changes,
        [(Setting::Delegates, names(&["ada"]))]
    );
}

#[test]
fn the_place_in_the_calendar_of_who_came_into_a_list_goes_with_it() {
    let share = |address: Option<&str>, role: &str| Share {
        address: address.map(str::to_owned),
        role: role.to_owned(),
    };
    let at = |address: &str| Name {
        address: Some(address.to_owned()),
        ..name(address)
    };
    let before = Value::Names(vec![at("ada@contoso.com")]);
    let after = Value::Names(vec![at("ada@contoso.com"), at("Offision@contoso.com")]);
    let mut written = record(
        &[(Setting::Delegates, before, after.clone())],
        Outcome::Changed,
        Some(State::from([(Setting::Delegates, after)])),
    );
    written.began.sharing = Some(vec![
        share(None, "freeBusyRead"),
        share(Some("ada@contoso.com"), "write"),
        share(Some("grace@contoso.com"), "read"),
    ]);
    let restored = undone(vec![written], &Restoration::default(), &[]);
    // Who stays in the list keeps whatever place they have by now.
    let party = |address: Option<&str>, role: Option<&str>| Party {
        address: address.map(str::to_owned),
        role: role.map(str::to_owned),
    };
    assert_eq!(
        restored[0].task.sharing,
        [
            party(None, Some("freeBusyRead")),
            party(Some("offision@contoso.com"), None)
        ]
    );
}

#[test]
fn what_may_still_come_is_taken_back_although_it_does_not_show() {
    for because in [
        Because::NotReached,
        Because::Throttled {
            host: "exchange".into(),
        },
    ] {
        let outcome = Outcome::Refused { because };
        let late = record(&[flag(true, false)], outcome, found(Value::Flag(true)));
        let restored = undone(vec![late], &Restoration::default(), &[]);
        assert_eq!(restored[0].task.changes, [(EVERYONE, Value::Flag(true))]);
        assert_eq!(restored[0].task.seen[&EVERYONE], Value::Flag(false));
    }
}

#[test]
fn what_somebody_else_wrote_meanwhile_is_never_taken_for_ours() {
    let (before, after) = (names(&["ada"]), names(&["ada", "offision"]));
    let theirs = names(&["ada", "offision", "grace"]);
    let outcome = Outcome::NotStuck {
        settings: vec![Setting::Delegates],
        because: None,
    };
    let written = || {
        record(
            &[(Setting::Delegates, before.clone(), after.clone())],
            outcome.clone(),
            Some(State::from([(Setting::Delegates, theirs.clone())])),
        )
    };
    let restored = undone(vec![written()], &Restoration::default(), &[]);
    assert_eq!(restored[0].task.seen[&Setting::Delegates], after);
    let over = Restoration {
        over_later_changes: true,
        ..Restoration::default()
    };
    let now = [(Setting::Delegates, theirs.clone())];
    let restored = undone(vec![written()], &over, &now);
    let kept = names(&["ada", "grace"]);
    assert_eq!(restored[0].task.changes, [(Setting::Delegates, kept)]);
}
