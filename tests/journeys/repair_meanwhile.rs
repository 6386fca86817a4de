//! What somebody else does meanwhile is never overwritten and always said; what Exchange refuses or forgets is never a success.

use checks::Because;
use checks::repair::{Choice, Setting};
use onboarding::repair::{Outcome, Restoration, Selection};
use serde_json::json;
use simulator::{Effect, Matcher, Options, Rule, Scenario, Simulator};
use support::{Repairing, Wizard, dump, planned, started};

use crate::repair::set;

async fn fresh(rooms: usize) -> (Simulator, Repairing) {
    let simulator = started(Options {
        scenario: Scenario::Fresh,
        rooms: Some(rooms),
        ..Options::default()
    })
    .await;
    let found = planned(&Wizard::impatient(), &simulator).await;
    (simulator, found)
}

fn room(simulator: &Simulator, address: &str) -> String {
    simulator.edit(|tenant| format!("{:#?}", tenant.room(address).expect("it is there")))
}

/// Delegates as Exchange keeps them.
fn delegates(simulator: &Simulator, address: &str) -> Vec<String> {
    simulator.edit(|tenant| {
        let room = tenant.room(address).expect("it is there");
        room.calendar_processing.resource_delegates.clone()
    })
}

fn person(simulator: &Simulator, index: usize) -> String {
    simulator.edit(|tenant| tenant.users[index].mail.clone())
}

#[tokio::test]
async fn a_room_that_somebody_changed_since_the_preview_is_left_alone() {
    let (simulator, found) = fresh(3).await;
    let folder = tempfile::tempdir().expect("a place for files");
    let address = found.plan.rooms[1].address.clone();
    let someone = person(&simulator, 1);
    // Neither of these is in the plan as they set it.
    let changes = json!({ "ResourceDelegates": [someone], "ScheduleOnlyDuringWorkHours": true });
    set(&found, &address, changes).await;
    let theirs = room(&simulator, &address);
    let repaired = found.apply(folder.path()).await;
    assert_eq!(repaired.counts.changed, 2);
    assert_eq!(repaired.counts.changed_since, 1);
    assert_eq!(
        repaired.outcomes[&address],
        Outcome::ChangedSince {
            settings: vec![Setting::Delegates, Setting::OnlyDuringWorkHours]
        }
    );
    assert_eq!(room(&simulator, &address), theirs, "nothing was written");
    assert!(
        !repaired
            .journal
            .records
            .iter()
            .any(|record| record.began.address == address)
    );
}

#[tokio::test]
async fn delegates_who_were_there_stay_through_repair_and_undo() {
    let (simulator, before) = fresh(3).await;
    let people = [person(&simulator, 1), person(&simulator, 2)];
    for room in &before.plan.rooms {
        set(
            &before,
            &room.address,
            json!({ "ResourceDelegates": people }),
        )
        .await;
    }
    let theirs: Vec<_> = before
        .plan
        .rooms
        .iter()
        .map(|room| delegates(&simulator, &room.address))
        .collect();
    let found = planned(&Wizard::impatient(), &simulator).await;
    let folder = tempfile::tempdir().expect("a place for files");
    let repaired = found.apply(folder.path()).await;
    assert_eq!(repaired.counts.changed, 3, "{:?}", repaired.outcomes);
    for (planned, theirs) in found.plan.rooms.iter().zip(&theirs) {
        let now = delegates(&simulator, &planned.address);
        assert_eq!(now.len(), 3, "{now:?}");
        assert!(theirs.iter().all(|one| now.contains(one)), "{now:?}");
    }
    found
        .undo(folder.path(), &repaired.journal, &Restoration::default())
        .await;
    for (planned, theirs) in found.plan.rooms.iter().zip(&theirs) {
        assert_eq!(&delegates(&simulator, &planned.address), theirs);
    }
}

#[tokio::test]
async fn a_change_after_the_repair_stops_the_undo_unless_it_is_told_to_go_on() {
    let (simulator, found) = fresh(2).await;
    let folder = tempfile::tempdir().expect("a place for files");
    let repaired = found.apply(folder.path()).await;
    let address = found.plan.rooms[0].address.clone();
    let someone = person(&simulator, 1);
    let offision = found.repairer.delegate().to_owned();
    set(
        &found,
        &address,
        json!({ "ResourceDelegates": [offision, someone] }),
    )
    .await;
    let theirs = room(&simulator, &address);

    let undone = found
        .undo(folder.path(), &repaired.journal, &Restoration::default())
        .await;
    assert_eq!(undone.counts.changed, 1);
    assert_eq!(
        undone.outcomes[&address],
        Outcome::ChangedSince {
            settings: vec![Setting::Delegates]
        }
    );
    assert_eq!(room(&simulator, &address), theirs, "nothing was written");

    let told = Restoration {
        over_later_changes: true,
        ..Restoration::default()
    };
    let undone = found.undo(folder.path(), &repaired.journal, &told).await;
    assert_eq!(undone.outcomes[&address], Outcome::Changed);
    assert_eq!(delegates(&simulator, &address).len(), 1, "they stay");
}

#[tokio::test]
async fn a_name_that_belongs_to_nobody_is_asked_about_and_never_dropped_silently() {
    let (simulator, _) = fresh(1).await;
    simulator.edit(|tenant| {
        for room in tenant.rooms_mut() {
            room.calendar_processing.resource_delegates = vec!["left-the-company".to_owned()];
        }
    });
    let found = planned(&Wizard::impatient(), &simulator).await;
    let item = |repairing: &Repairing| {
        let items = &repairing.plan.rooms[0].items;
        items
            .iter()
            .find(|item| item.setting == Setting::Delegates)
            .cloned()
    };
    assert_eq!(
        item(&found).map(|item| item.choice),
        Some(Choice::OrphansDropped)
    );
    let unasked = found.plan.chosen(&Selection::default());
    assert!(
        unasked.rooms[0]
            .items
            .iter()
            .all(|item| item.setting != Setting::Delegates),
        "nobody asked for it"
    );
    let hands_over = |item: &checks::repair::Item| item.setting.hands_over();
    assert!(
        !unasked.rooms[0].items.iter().any(hands_over),
        "nobody would answer the requests"
    );
    let folder = tempfile::tempdir().expect("a place for files");
    let repaired = found.apply(folder.path()).await;
    assert_eq!(repaired.counts.changed, 1, "{:?}", repaired.outcomes);
    let undone = onboarding::repair::undo(
        &repaired.journal,
        &Restoration::default(),
        &std::collections::HashMap::new(),
    );
    assert_eq!(
        undone[0].lost,
        ["left-the-company"],
        "the undo says what it cannot do"
    );
}

#[tokio::test]
async fn what_exchange_refuses_is_no_success() {
    let (simulator, found) = fresh(2).await;
    let before = dump(&simulator);
    let folder = tempfile::tempdir().expect("a place for files");
    let refuse = Effect::Exchange {
        code: "WriteScope".to_owned(),
    };
    simulator
        .faults()
        .add(Rule::new(Matcher::cmdlet("Set-CalendarProcessing"), refuse));
    let repaired = found.apply(folder.path()).await;
    assert_eq!(repaired.counts.failed, 2, "{:?}", repaired.outcomes);
    assert!(
        repaired
            .outcomes
            .values()
            .all(|outcome| matches!(outcome, Outcome::Refused { .. })),
        "{:?}",
        repaired.outcomes
    );
    before.assert_is_now(&simulator);
}

#[tokio::test]
async fn a_room_that_was_half_written_says_so_and_goes_back() {
    let (simulator, found) = fresh(1).await;
    let before = dump(&simulator);
    let folder = tempfile::tempdir().expect("a place for files");
    let refuse = Effect::Exchange {
        code: "WriteScope".to_owned(),
    };
    simulator
        .faults()
        .add(Rule::new(Matcher::cmdlet("Add-MailboxPermission"), refuse));
    let repaired = found.apply(folder.path()).await;
    let outcome = &repaired.outcomes[&found.plan.rooms[0].address];
    assert!(
        matches!(outcome, Outcome::NotStuck { settings, because: Some(_) } if *settings == [Setting::FullAccess]),
        "{outcome:?}"
    );
    simulator.faults().clear();
    let undone = found
        .undo(folder.path(), &repaired.journal, &Restoration::default())
        .await;
    assert_eq!(undone.counts.changed, 1);
    before.assert_is_now(&simulator);
}

#[tokio::test]
async fn a_room_that_cannot_be_read_is_not_written_to() {
    let (simulator, found) = fresh(1).await;
    let before = dump(&simulator);
    let folder = tempfile::tempdir().expect("a place for files");
    simulator.faults().add(Rule::new(
        Matcher::cmdlet("Get-MailboxPermission"),
        Effect::TruncatedBody,
    ));
    let repaired = found.apply(folder.path()).await;
    let outcome = &repaired.outcomes[&found.plan.rooms[0].address];
    assert!(matches!(outcome, Outcome::NotRead { .. }), "{outcome:?}");
    before.assert_is_now(&simulator);
}

#[tokio::test]
async fn a_room_that_cannot_be_read_back_is_unclear_and_never_changed() {
    let (simulator, found) = fresh(1).await;
    let before = dump(&simulator);
    let folder = tempfile::tempdir().expect("a place for files");
    let reading = Matcher::cmdlet("Get-CalendarProcessing");
    simulator
        .faults()
        .add(Rule::new(reading, Effect::TruncatedBody).after(1));
    let repaired = found.apply(folder.path()).await;
    let outcome = &repaired.outcomes[&found.plan.rooms[0].address];
    assert!(matches!(outcome, Outcome::Unclear { .. }), "{outcome:?}");
    simulator.faults().clear();
    let undone = found
        .undo(folder.path(), &repaired.journal, &Restoration::default())
        .await;
    assert_eq!(undone.counts.changed, 1, "{:?}", undone.outcomes);
    before.assert_is_now(&simulator);
}

#[tokio::test]
async fn a_write_that_did_not_stick_is_a_failure_with_its_setting() {
    let (simulator, found) = fresh(1).await;
    let folder = tempfile::tempdir().expect("a place for files");
    // Exchange says that it is done, and nothing is done.
    let nothing = Effect::Forget;
    simulator.faults().add(Rule::new(
        Matcher::cmdlet("Set-CalendarProcessing"),
        nothing,
    ));
    let repaired = found.apply(folder.path()).await;
    let outcome = &repaired.outcomes[&found.plan.rooms[0].address];
    assert!(
        matches!(outcome, Outcome::NotStuck { settings, because: None } if settings.contains(&Setting::AcceptsEveryone)),
        "{outcome:?}"
    );
    assert_eq!(outcome.because(), None::<&Because>);
}
