//! Broken, found, planned, repaired, read back, passed; undone, as it was to the last letter, and found again.

use checks::repair::Setting;
use checks::{Rule, Word};
use onboarding::repair::{Outcome, Plan, Refused, Restoration, access_given};
use onboarding::scan::Control;
use onboarding::words::{Language, Words};
use serde_json::{Value, json};
use simulator::{Options, Room, Scenario, Simulator};
use support::breakages::{Breaks, ROOMS};
use support::{Repairing, Wizard, dump, good, planned, started, word_of};
use tokio::sync::watch;

fn failed(repairing: &Repairing, check: &str) -> usize {
    let rooms = &repairing.checked.rooms;
    rooms
        .iter()
        .filter(|room| word_of(&room.findings, check) == Word::Fail)
        .count()
}

/// The whole way with one thing that is wrong in one room.
async fn whole_way(check: &str, breaks: impl FnOnce(&mut Room)) {
    let simulator = good(3).await;
    let wizard = Wizard::impatient();
    let address = simulator.edit(|tenant| {
        let room = tenant.rooms_mut().nth(1).expect("there are three");
        breaks(room);
        room.primary_smtp_address.clone()
    });
    let folder = tempfile::tempdir().expect("a place for files");
    there_and_back(&simulator, &wizard, check, &address, folder.path()).await;
}

async fn there_and_back(
    simulator: &Simulator,
    wizard: &Wizard,
    check: &str,
    address: &str,
    folder: &std::path::Path,
) {
    let broken = dump(simulator);
    let found = planned(wizard, simulator).await;
    assert_eq!(failed(&found, check), 1, "{check} is found");
    assert_eq!(found.plan.rooms.len(), 1, "{check} has a plan");
    assert_eq!(found.plan.rooms[0].address, address.to_lowercase());

    let repaired = found.apply(folder).await;
    assert_eq!(
        repaired.counts.changed, 1,
        "{check}: {:?}",
        repaired.outcomes
    );
    let after = planned(wizard, simulator).await;
    assert_eq!(failed(&after, check), 0, "{check} passes");
    assert!(after.plan.rooms.is_empty(), "{check} leaves nothing to do");

    let undone = found
        .undo(folder, &repaired.journal, &Restoration::default())
        .await;
    assert_eq!(undone.counts.changed, 1, "{check}: {:?}", undone.outcomes);
    broken.assert_is_now(simulator);
    let again = planned(wizard, simulator).await;
    assert_eq!(failed(&again, check), 1, "{check} is found again");
}

#[tokio::test]
async fn each_repairable_check_goes_the_whole_way_and_back() {
    let mut gone = Vec::new();
    for breakage in ROOMS.iter().filter(|breakage| breakage.word == Word::Fail) {
        let is_repairable = matches!(
            checks::check(breakage.check).map(|check| check.rule),
            Some(Rule::Room {
                repair: Some(_),
                ..
            })
        );
        // A name that belongs to nobody cannot be put back; there is a test of its own for those.
        let names_nobody = breakage.check == "nobody-bypasses";
        // Two checks fail by it, and both are repaired by one change.
        if !is_repairable || names_nobody || breakage.check == "somebody-can-book" {
            continue;
        }
        let Breaks::Room(breaks) = breakage.breaks else {
            continue;
        };
        gone.push(breakage.check);
        whole_way(breakage.check, breaks).await;
    }
    for setting in Setting::ALL {
        let is_elsewhere = setting == Setting::Bypassing;
        assert!(
            is_elsewhere || setting.check().is_none_or(|check| gone.contains(&check)),
            "{} has no journey",
            setting.id()
        );
    }
}

/// Somebody else sets a parameter of a room, as an administrator does.
pub(crate) async fn set(repairing: &Repairing, address: &str, parameters: Value) {
    let Value::Object(parameters) = parameters else {
        panic!("parameters are an object")
    };
    repairing
        .session
        .exchange
        .set_calendar_processing(address, parameters)
        .await
        .expect("Exchange takes it");
}

#[tokio::test]
async fn those_who_bypass_are_removed_only_when_somebody_wants_it_and_come_back() {
    let simulator = good(2).await;
    let wizard = Wizard::impatient();
    let folder = tempfile::tempdir().expect("a place for files");
    let (room, person) = simulator.edit(|tenant| {
        let room = tenant.rooms().next().expect("there are rooms");
        (
            room.primary_smtp_address.clone(),
            tenant.users[1].mail.clone(),
        )
    });
    let before = planned(&wizard, &simulator).await;
    set(&before, &room, json!({ "BookInPolicy": [person] })).await;
    let found = planned(&wizard, &simulator).await;
    let unasked = found.plan.chosen(&onboarding::repair::Selection::default());
    assert!(unasked.rooms.is_empty(), "nobody asked for it");
    there_and_back(&simulator, &wizard, "nobody-bypasses", &room, folder.path()).await;
}

#[tokio::test]
async fn a_new_tenants_rooms_are_repaired_and_restored_to_the_last_letter() {
    let simulator = started(Options {
        scenario: Scenario::Fresh,
        rooms: Some(40),
        ..Options::default()
    })
    .await;
    let folder = tempfile::tempdir().expect("a place for files");
    let before = dump(&simulator);
    let wizard = Wizard::default();
    let found = planned(&wizard, &simulator).await;
    assert_eq!(found.plan.rooms.len(), 40);
    assert_eq!(found.plan.settings(), 40 * 5, "the five of a new room");
    let repaired = found.apply(folder.path()).await;
    assert_eq!(repaired.counts.changed, 40, "{:?}", repaired.outcomes);
    let good = planned(&wizard, &simulator).await;
    assert!(good.plan.rooms.is_empty());
    assert_eq!(good.checked.counts.failed, 0);

    // What is carried out once more finds everything done.
    let again = found.apply(folder.path()).await;
    assert_eq!(again.counts.already_so, 40);
    assert!(again.journal.records.is_empty(), "nothing was written");

    let undone = found
        .undo(folder.path(), &repaired.journal, &Restoration::default())
        .await;
    assert_eq!(undone.counts.changed, 40, "{:?}", undone.outcomes);
    before.assert_is_now(&simulator);

    // An undo is journalled like a repair, and can itself be taken back.
    let redone = found
        .undo(folder.path(), &undone.journal, &Restoration::default())
        .await;
    assert_eq!(redone.counts.changed, 40);
    let good = planned(&wizard, &simulator).await;
    assert!(good.plan.rooms.is_empty());
}

#[tokio::test]
async fn one_room_and_one_setting_can_be_taken_back() {
    let simulator = started(Options {
        scenario: Scenario::Fresh,
        rooms: Some(3),
        ..Options::default()
    })
    .await;
    let folder = tempfile::tempdir().expect("a place for files");
    let wizard = Wizard::impatient();
    let found = planned(&wizard, &simulator).await;
    let repaired = found.apply(folder.path()).await;
    let wanted = Restoration {
        rooms: [found.plan.rooms[0].address.clone()].into(),
        settings: [Setting::FullAccess].into(),
        ..Restoration::default()
    };
    let undone = found.undo(folder.path(), &repaired.journal, &wanted).await;
    assert_eq!(undone.counts.changed, 1);
    let after = planned(&wizard, &simulator).await;
    assert_eq!(after.plan.rooms.len(), 1);
    assert_eq!(after.plan.settings(), 1);
    assert_eq!(after.plan.rooms[0].items[0].setting, Setting::FullAccess);
}

#[tokio::test]
async fn a_denial_that_stood_in_the_way_goes_and_comes_back() {
    whole_way("full-access", |room| {
        for permission in &mut room.permissions {
            if permission.user.contains("offision") {
                permission.deny = true;
            }
        }
        room.permissions.sort_by_key(|permission| !permission.deny);
    })
    .await;
}

#[tokio::test]
async fn access_that_takes_its_time_is_awaited_and_can_be_taken_back() {
    let simulator = started(Options {
        scenario: Scenario::Fresh,
        rooms: Some(2),
        ..Options::default()
    })
    .await;
    let before = dump(&simulator);
    simulator.edit(|tenant| tenant.permission_delay = std::time::Duration::from_secs(3_600));
    let folder = tempfile::tempdir().expect("a place for files");
    let found = planned(&Wizard::impatient(), &simulator).await;
    let repaired = found.apply(folder.path()).await;
    assert_eq!(repaired.counts.pending, 2, "{:?}", repaired.outcomes);
    assert!(
        repaired
            .outcomes
            .values()
            .all(|outcome| *outcome == Outcome::Pending)
    );
    let given = access_given(folder.path(), found.plan.tenant_id).expect("it can be read");
    assert_eq!(given.len(), 2);
    // A check that knows of it says "waiting" and not "failed".
    let Ok(mut ready) = Wizard::impatient().prepare(&simulator.announcement()).await else {
        panic!("the rooms can be listed")
    };
    ready.reader = ready.reader.with_access_given(given);
    let waiting = ready.check(watch::channel(Control::Run).1, |_| ()).await;
    assert_eq!(waiting.counts.pending, 2);
    let undone = found
        .undo(folder.path(), &repaired.journal, &Restoration::default())
        .await;
    assert_eq!(undone.counts.changed, 2, "{:?}", undone.outcomes);
    before.assert_is_now(&simulator);
    let given = access_given(folder.path(), found.plan.tenant_id).expect("it can be read");
    assert!(given.is_empty());
}

#[tokio::test]
async fn a_plan_goes_by_file_and_is_refused_when_it_was_touched_or_is_foreign() {
    let simulator = started(Options {
        scenario: Scenario::Fresh,
        rooms: Some(3),
        ..Options::default()
    })
    .await;
    let found = planned(&Wizard::impatient(), &simulator).await;
    for language in Language::ALL {
        let file = found.plan.to_file(&Words::of(language));
        assert_eq!(Plan::of_file(&file), Ok(found.plan.clone()), "{language}");
        let windows = format!("\u{feff}{}", file.replace('\n', "\r\n"));
        assert_eq!(Plan::of_file(&windows), Ok(found.plan.clone()));
    }
    let file = found.plan.to_file(&Words::of(Language::English));
    let touched = file.replacen("\"address\": \"", "\"address\": \"x", 2);
    assert_ne!(touched, file);
    let edited = file.replace("\"flag\": false", "\"flag\": true");
    assert_ne!(edited, file);
    assert_eq!(Plan::of_file(&edited), Err(Refused::Edited));
    let half: String = file.chars().take(file.chars().count() / 2).collect();
    let damaged = Plan::of_file(&half);
    assert!(
        matches!(damaged, Err(Refused::Damaged { .. })),
        "{damaged:?}"
    );
    for foreign in [
        "",
        "{}",
        "[]",
        "Room,Setting\n",
        r#"{"schema":"offision-setup/report"}"#,
    ] {
        assert_eq!(
            Plan::of_file(foreign),
            Err(Refused::Foreign("a plan")),
            "{foreign}"
        );
    }
    let newer = file.replacen("\"version\": 1", "\"version\": 2", 1);
    assert_eq!(Plan::of_file(&newer), Err(Refused::Newer));

    let plan = &found.plan;
    assert_eq!(
        plan.is_for(plan.tenant_id, "contoso", &plan.delegate),
        Ok(())
    );
    let other = plan.is_for(uuid::Uuid::nil(), "Fabrikam", &plan.delegate);
    assert!(
        matches!(&other, Err(Refused::OtherTenant { ours, .. }) if ours.contains("Fabrikam")),
        "{other:?}"
    );
    let other = plan.is_for(plan.tenant_id, "contoso", "grace@contoso.com");
    assert!(matches!(other, Err(Refused::OtherDelegate { .. })));
}
