use checks::repair::{Grant, Name};

use super::*;

const EVERYONE: Setting = Setting::AcceptsEveryone;

fn flags(flags: &[(Setting, bool)]) -> State {
    flags
        .iter()
        .map(|(setting, flag)| (*setting, Value::Flag(*flag)))
        .collect()
}

fn task(seen: State, changes: &[(Setting, Value)]) -> Task {
    Task {
        address: "harbour@contoso.com".to_owned(),
        name: "Harbour".to_owned(),
        seen,
        changes: changes.to_vec(),
        unseen: Vec::new(),
        sharing: Vec::new(),
    }
}

#[test]
fn any_setting_that_is_neither_as_seen_nor_as_wanted_stops_the_room() {
    let others = Setting::OnlyDuringWorkHours;
    let seen = flags(&[(EVERYONE, true), (others, false)]);
    let task = task(seen.clone(), &[(EVERYONE, Value::Flag(false))]);
    assert_eq!(changed_since(&task, &seen), []);
    let done_meanwhile = flags(&[(EVERYONE, false), (others, false)]);
    assert_eq!(changed_since(&task, &done_meanwhile), []);
    let changed = flags(&[(EVERYONE, true), (others, true)]);
    assert_eq!(changed_since(&task, &changed), [others]);
    let not_said = flags(&[(EVERYONE, true)]);
    assert_eq!(changed_since(&task, &not_said), [others]);
}

#[test]
fn only_what_differs_is_written() {
    let others = Setting::OnlyDuringWorkHours;
    let now = flags(&[(EVERYONE, true), (others, false)]);
    let task = task(
        now.clone(),
        &[(EVERYONE, Value::Flag(false)), (others, Value::Flag(false))],
    );
    let written = to_write(&task, &now);
    assert_eq!(written.len(), 1);
    assert_eq!(written[0].setting, EVERYONE);
    assert_eq!(written[0].before, Value::Flag(true));
}

fn change(setting: Setting, before: Value, after: Value) -> Written {
    Written {
        setting,
        before,
        after,
    }
}

fn granted() -> Value {
    Value::Access(vec![Grant {
        denied: false,
        inherited: false,
    }])
}

#[test]
fn what_did_not_stick_is_a_failure_with_its_setting() {
    let others = Setting::OnlyDuringWorkHours;
    let changes = [
        change(EVERYONE, Value::Flag(true), Value::Flag(false)),
        change(others, Value::Flag(true), Value::Flag(false)),
    ];
    let found = |everyone, other| flags(&[(EVERYONE, everyone), (others, other)]);
    assert_eq!(
        outcome(&changes, &found(false, false), &[], None),
        Outcome::Changed
    );
    assert_eq!(
        outcome(&changes, &found(false, true), &[], None),
        Outcome::NotStuck {
            settings: vec![others],
            because: None
        }
    );
    let refused = || Some(Because::NotReached);
    assert_eq!(
        outcome(&changes, &found(true, true), &[], refused()),
        Outcome::Refused {
            because: Because::NotReached
        }
    );
    assert_eq!(
        outcome(&changes, &found(false, true), &[], refused()),
        Outcome::NotStuck {
            settings: vec![others],
            because: refused()
        }
    );
    // It was refused, and is there all the same: somebody else, or an answer that was lost.
    assert_eq!(
        outcome(&changes, &found(false, false), &[], refused()),
        Outcome::Changed
    );
}

#[test]
fn access_that_was_accepted_and_does_not_show_is_awaited() {
    let nothing = Value::Access(Vec::new());
    let found = State::from([(Setting::FullAccess, nothing.clone())]);
    let given = [change(Setting::FullAccess, nothing.clone(), granted())];
    assert_eq!(outcome(&given, &found, &[], None), Outcome::Pending);
    let taken = [change(Setting::FullAccess, granted(), nothing)];
    let still = State::from([(Setting::FullAccess, granted())]);
    assert!(matches!(
        outcome(&taken, &still, &[], None),
        Outcome::NotStuck { .. }
    ));
}

#[test]
fn a_name_that_belongs_to_nobody_is_not_looked_for() {
    let name = |name: &str, orphan| Name {
        name: name.to_owned(),
        address: None,
        orphan,
    };
    let after = Value::Names(vec![name("ada", false), name("gone", true)]);
    let changes = [change(Setting::Delegates, Value::Names(Vec::new()), after)];
    let found = State::from([(Setting::Delegates, Value::Names(vec![name("ada", false)]))]);
    assert_eq!(outcome(&changes, &found, &[], None), Outcome::Changed);
}

#[test]
fn between_two_cmdlets_an_access_list_is_nobody_elses_change() {
    let list = |grants: &[bool]| {
        let of = |denied: &bool| Grant {
            denied: *denied,
            inherited: false,
        };
        Value::Access(grants.iter().map(of).collect())
    };
    let access = |grants: &[bool]| State::from([(Setting::FullAccess, list(grants))]);
    let task = task(access(&[true]), &[(Setting::FullAccess, list(&[false]))]);
    assert_eq!(changed_since(&task, &access(&[])), []);
    assert_eq!(changed_since(&task, &access(&[false])), []);
    let given = Task {
        seen: access(&[]),
        ..task
    };
    assert_eq!(
        changed_since(&given, &access(&[true])),
        [Setting::FullAccess],
        "somebody has denied it since"
    );
}

#[test]
fn what_does_not_show_is_done_only_when_exchange_says_so() {
    let nothing = Value::Access(Vec::new());
    let taken = [change(
        Setting::FullAccess,
        nothing.clone(),
        nothing.clone(),
    )];
    let found = State::from([(Setting::FullAccess, nothing)]);
    let unseen = unseen(&taken);
    assert_eq!(unseen, [Setting::FullAccess]);
    assert_eq!(outcome(&taken, &found, &unseen, None), Outcome::Changed);
    assert!(matches!(
        outcome(&taken, &found, &unseen, Some(Because::NotReached)),
        Outcome::NotStuck { .. }
    ));
}

#[test]
fn what_shows_is_not_among_what_does_not() {
    let shown = [change(EVERYONE, Value::Flag(true), Value::Flag(false))];
    assert_eq!(unseen(&shown), []);
}
