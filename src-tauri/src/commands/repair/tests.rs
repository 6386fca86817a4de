use std::path::Path;
use std::sync::{Arc, Mutex};

use checks::repair::Setting;
use onboarding::inspection::{InspectionPlan, inspect};
use onboarding::registration;
use onboarding::repair::Task;
use onboarding::sources::{ReadThrough, Sources};
use serde_json::Value;
use tauri::ipc::{Channel, InvokeResponseBody};

use super::*;
use crate::commands::check::tests::check_all;
use crate::commands::{plan_file, repair_run, undo};
use crate::state::lock;
use crate::state::tests::{connected, in_front_of_the_demo};
use crate::view::{
    JournalKind, MayApply, OpenedPlan, RepairEnd, RepairProgress, SettingChange, UndoWish,
};

/// Exchange Recipient Administrator.
const MAY_REPAIR: &str = "31392ffb-586c-42d1-9346-e59415a2cc4e";

/// The demo tenant after its check. The demo's own app may only read.
async fn checked(may_repair: bool) -> AppState {
    let state = in_front_of_the_demo().await;
    let mut live = connected(&state).await;
    let place = state.place();
    let demo = place.demo.as_ref().expect("it is the demo");
    if may_repair {
        demo.edit(|tenant| {
            let app = tenant.service_principal.as_mut();
            let roles = &mut app.expect("it is consented to").directory_roles;
            roles.push(MAY_REPAIR.to_owned());
            // Whether a denial goes and comes back is for the tests of the engine.
            for room in tenant.rooms_mut() {
                room.permissions.retain(|permission| !permission.deny);
            }
        });
    }
    let plan = InspectionPlan {
        profile: state.profile.clone(),
        delegate: Some(demo.delegate.clone()),
        sources: Sources::of(ReadThrough::App),
        covers_equipment: false,
    };
    let session = live.session.clone();
    let (facts, _) = registration::read(&session, None).await;
    let inspection = inspect(&session, facts, live.tenant.clone(), &plan).await;
    live.line.delegate = plan.delegate.clone();
    live.sources = plan.sources.clone();
    live.inspection = Some(Arc::new(inspection));
    *state.live() = Some(live);
    check_all(&state).await;
    state
}

async fn all(state: &AppState, wish: RepairWish) -> PlanView {
    let planned = plan(state, RepairScope::All, wish).await;
    planned.expect("the check can be planned from")
}

fn wants(choices: &[&str]) -> RepairWish {
    RepairWish {
        wanted: choices.iter().map(|choice| (*choice).to_owned()).collect(),
        ..RepairWish::default()
    }
}

/// Carries out what is shown, and returns every event as the page gets it.
async fn carried_out(state: &AppState, id: &str) -> (RepairEnd, Vec<Value>) {
    let (channel, heard) = listening();
    let end = repair_run::run(state, id, &channel).await;
    let heard = lock(&heard).clone();
    (end.expect("the journal can be written"), heard)
}

fn listening() -> (Channel<RepairProgress>, Arc<Mutex<Vec<Value>>>) {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let told = heard.clone();
    let channel = Channel::new(move |body| {
        if let InvokeResponseBody::Json(text) = body {
            lock(&told).push(serde_json::from_str(&text).expect("an event is JSON"));
        }
        Ok(())
    });
    (channel, heard)
}

fn changed<'a>(view: &'a PlanView, setting: &str) -> Option<&'a SettingChange> {
    view.settings.iter().find(|each| each.setting == setting)
}

#[tokio::test]
async fn a_plan_is_counted_by_setting_and_what_somebody_loses_by_it_is_off() {
    let state = checked(true).await;
    let usual = all(&state, RepairWish::default()).await;
    assert_eq!(usual.may_apply, MayApply::Yes);
    assert!(usual.rooms > 0 && usual.rooms == usual.offered);
    let sum: u32 = usual.settings.iter().map(|each| each.rooms).sum();
    assert_eq!(sum, usual.changes);
    assert!(changed(&usual, "bypassing").is_none(), "nobody wants it");
    let choice = usual
        .choices
        .iter()
        .find(|it| it.choice == "bypass-removed");
    let choice = choice.expect("the demo has people who bypass the delegates");
    assert!(!choice.wanted);
    let wanted = all(&state, wants(&["bypass-removed"])).await;
    assert_eq!(
        changed(&wanted, "bypassing").map(|each| each.rooms),
        Some(choice.rooms)
    );
    assert_ne!(wanted.id, usual.id);
    assert!(
        state.repairing.shown(&usual.id).is_err(),
        "another plan has taken its place"
    );
}

#[tokio::test]
async fn a_check_a_building_and_rooms_narrow_a_plan() {
    let state = checked(true).await;
    let everything = all(&state, RepairWish::default()).await;
    let access = changed(&everything, "full-access").expect("some have no access");
    let check = RepairScope::Check {
        check: "full-access".to_owned(),
    };
    let one = plan(&state, check, RepairWish::default()).await;
    let one = one.expect("it can be planned");
    assert_eq!(one.settings.len(), 1);
    assert_eq!((one.rooms, one.changes), (access.rooms, access.rooms));

    let largest = everything.largest.as_ref().expect("there are buildings");
    let building = RepairScope::Building {
        building: largest.name.clone(),
    };
    let there = plan(&state, building, RepairWish::default()).await;
    assert_eq!(there.expect("it can be planned").rooms, largest.rooms);

    let example = everything.example.expect("there are rooms");
    let rooms = RepairScope::Rooms {
        addresses: vec![example.address.to_uppercase()],
    };
    let alone = plan(&state, rooms, RepairWish::default()).await;
    let alone = alone.expect("it can be planned");
    assert_eq!(alone.rooms, 1);
    let shown = alone.example.expect("it is the example");
    assert_eq!(shown, example);
    assert!(!shown.commands.is_empty());
    for change in &shown.changes {
        assert_ne!(change.before.as_deref(), Some(change.after.as_str()));
    }

    let unknown = RepairScope::Check {
        check: "full".to_owned(),
    };
    assert!(plan(&state, unknown, RepairWish::default()).await.is_err());
    let nowhere = RepairScope::Rooms { addresses: vec![] };
    assert!(plan(&state, nowhere, RepairWish::default()).await.is_err());
    // A check that no setting decides has nothing that could be changed.
    let mailbox = RepairScope::Check {
        check: "room-mailbox".to_owned(),
    };
    let none = plan(&state, mailbox, RepairWish::default()).await;
    assert_eq!(none.expect("it can be planned").rooms, 0);
}

#[tokio::test]
async fn what_is_taken_out_stays_in_sight_and_is_not_changed() {
    let state = checked(true).await;
    let before = all(&state, RepairWish::default()).await;
    let example = before.example.expect("there are rooms");
    let wish = RepairWish {
        without_settings: vec!["full-access".to_owned()],
        without_rooms: vec![example.address.clone()],
        ..RepairWish::default()
    };
    let after = all(&state, wish).await;
    assert_eq!(after.offered, before.offered);
    assert!(after.rooms < before.rooms);
    let access = changed(&after, "full-access").expect("it is still offered");
    assert!(!access.chosen);
    let ready = state.repairing.shown(&after.id).expect("it is shown");
    let row = ready.rows.iter().find(|row| row.address == example.address);
    assert!(row.is_some_and(|row| !row.chosen));
    assert!(ready.room(&example.address).is_none());
    assert!(ready.tasks.iter().all(|task| {
        let settings = task.changes.iter().map(|(setting, _)| setting.id());
        task.address != example.address && settings.into_iter().all(|it| it != "full-access")
    }));
}

#[tokio::test]
async fn requests_are_not_handed_to_a_delegate_that_was_taken_out() {
    let state = checked(true).await;
    let before = all(&state, RepairWish::default()).await;
    let ready = state.repairing.shown(&before.id).expect("it is shown");
    let has = |task: &Task, wanted: Setting| {
        let mut changes = task.changes.iter();
        changes.any(|(setting, _)| *setting == wanted)
    };
    let both = |task: &&Task| has(task, Setting::Delegates) && has(task, Setting::AcceptsEveryone);
    let rooms: Vec<String> = ready
        .tasks
        .iter()
        .filter(both)
        .map(|task| task.address.clone())
        .collect();
    assert!(!rooms.is_empty(), "the demo has such a room");
    let wish = RepairWish {
        without_settings: vec!["delegates".to_owned()],
        ..RepairWish::default()
    };
    let after = all(&state, wish).await;
    let ready = state.repairing.shown(&after.id).expect("it is shown");
    for task in &ready.tasks {
        let is_held = rooms.contains(&task.address);
        assert!(
            !(is_held && has(task, Setting::AcceptsEveryone)),
            "{}",
            task.address
        );
    }
    let reasons: Vec<&str> = after
        .left_out
        .iter()
        .map(|group| group.id.as_str())
        .collect();
    assert!(reasons.contains(&"without-delegate"), "{reasons:?}");
}

#[tokio::test]
async fn a_role_that_may_only_read_is_said_and_its_plan_can_be_saved() {
    let state = checked(false).await;
    let view = all(&state, RepairWish::default()).await;
    assert_eq!(view.may_apply, MayApply::NoRole);
    assert!(view.rooms > 0);
    let text = plan_file::text(&state, &view.id).expect("it can be saved");
    assert!(text.contains(&view.delegate));
    assert!(!text.contains("plan-role"), "the words are there");
}

#[tokio::test]
async fn changes_are_made_told_listed_and_taken_back() {
    let state = checked(true).await;
    let before = all(&state, RepairWish::default()).await;
    let (end, heard) = carried_out(&state, &before.id).await;
    assert_eq!(
        end.counts.changed + end.counts.pending,
        before.rooms,
        "{heard:?}"
    );
    let first = heard.first().expect("it is told at once");
    assert_eq!(
        (&first["done"], &first["total"]),
        (&0.into(), &before.rooms.into())
    );
    let last = heard.last().expect("it is told");
    assert_eq!(last["done"], before.rooms);
    let told: usize = heard
        .iter()
        .filter_map(|event| event["rooms"].as_array().map(Vec::len))
        .sum();
    assert_eq!(told, before.rooms as usize);

    let listed = undo::journals(&state).await.expect("the folder is there");
    assert!(listed.damaged.is_empty());
    let [journal] = listed.journals.as_slice() else {
        panic!("one run: {listed:?}")
    };
    assert_eq!(journal.id, end.journal);
    assert_eq!(journal.kind, JournalKind::Repair);
    assert_eq!(
        (journal.rooms, journal.account.clone()),
        (before.rooms, None)
    );
    assert_eq!((journal.cut_off, journal.open), (0, 0));

    check_all(&state).await;
    assert_eq!(
        all(&state, RepairWish::default()).await.rooms,
        0,
        "all is mended"
    );

    let back = undo::preview(&state, &end.journal, &UndoWish::default()).await;
    let back = back.expect("it can be taken back");
    assert_eq!(back.rooms, before.rooms);
    assert!(plan_file::text(&state, &back.id).is_err(), "it is no plan");
    let (undone, heard) = carried_out(&state, &back.id).await;
    assert_eq!(undone.counts.changed, before.rooms, "{undone:?} {heard:?}");
    check_all(&state).await;
    let again = all(&state, RepairWish::default()).await;
    assert_eq!((again.rooms, again.changes), (before.rooms, before.changes));
    let listed = undo::journals(&state).await.expect("the folder is there");
    assert_eq!(listed.journals.len(), 2);
    assert_eq!(listed.journals[0].kind, JournalKind::Undo);
}

#[tokio::test]
async fn one_room_alone_is_taken_back_when_the_others_are_taken_out() {
    let state = checked(true).await;
    let shown = all(&state, RepairWish::default()).await;
    let (end, _) = carried_out(&state, &shown.id).await;
    let whole = undo::preview(&state, &end.journal, &UndoWish::default()).await;
    let whole = whole.expect("it can be taken back");
    let ready = state.repairing.shown(&whole.id).expect("it is shown");
    let others = ready.rows.iter().skip(1).map(|row| row.address.clone());
    let wish = UndoWish {
        without_rooms: others.collect(),
        ..UndoWish::default()
    };
    let one = undo::preview(&state, &end.journal, &wish).await;
    let one = one.expect("it can be taken back");
    assert_eq!((one.rooms, one.offered), (1, whole.offered));
    let nothing = UndoWish {
        without_rooms: ready.rows.iter().map(|row| row.address.clone()).collect(),
        ..UndoWish::default()
    };
    let none = undo::preview(&state, &end.journal, &nothing).await;
    assert_eq!(none.expect("it can be looked at").rooms, 0);
}

#[tokio::test]
async fn stop_begins_nothing_more_and_the_counts_add_up() {
    let state = Arc::new(checked(true).await);
    let view = all(&state, RepairWish::default()).await;
    let stopping = state.clone();
    let channel = Channel::new(move |_| {
        stopping.repairing.stop();
        Ok(())
    });
    let end = repair_run::run(&state, &view.id, &channel).await;
    let end = end.expect("it begins");
    assert_eq!(end.counts.not_begun, view.rooms);
    let listed = undo::journals(&state).await.expect("the folder is there");
    assert!(listed.journals.is_empty(), "nothing was written");
    let (end, _) = carried_out(&state, &view.id).await;
    assert_eq!(end.counts.changed + end.counts.pending, view.rooms);
}

#[tokio::test]
async fn only_one_run_is_under_way() {
    let state = checked(true).await;
    let view = all(&state, RepairWish::default()).await;
    let under_way = state.repairing.begin().expect("nothing is under way");
    let busy = repair_run::run(&state, &view.id, &listening().0).await;
    assert!(busy.is_err_and(|error| error.code == ErrorCode::Busy));
    drop(under_way);
    carried_out(&state, &view.id).await;
}

#[tokio::test]
async fn a_journal_that_was_cut_off_is_completed_and_says_so() {
    let state = checked(true).await;
    let view = all(&state, RepairWish::default()).await;
    let (end, _) = carried_out(&state, &view.id).await;
    let folder = state
        .repairing
        .folder(state.place().environment)
        .expect("it is there");
    let path = only_file(&folder);
    // The last line says what became of a room.
    let text = std::fs::read_to_string(&path).expect("it can be read");
    let lines: Vec<&str> = text.lines().collect();
    let kept = lines[..lines.len() - 1].join("\n") + "\n";
    std::fs::write(&path, kept).expect("it can be written");

    let listed = undo::journals(&state).await.expect("the folder is there");
    let journal = &listed.journals[0];
    assert_eq!(
        (journal.id.as_str(), journal.cut_off, journal.open),
        (&*end.journal, 1, 0)
    );
    let again = undo::journals(&state).await.expect("the folder is there");
    assert_eq!(again.journals[0].cut_off, 1, "it is still said");
    let back = undo::preview(&state, &end.journal, &UndoWish::default()).await;
    assert_eq!(back.expect("it can be taken back").rooms, view.rooms);

    let text = std::fs::read_to_string(&path).expect("it can be read");
    std::fs::write(&path, text.replacen("true", "null", 1)).expect("it can be written");
    let listed = undo::journals(&state).await.expect("the folder is there");
    assert!(listed.journals.is_empty());
    assert_eq!(listed.damaged[0].refused.id, "damaged");
    assert_eq!(listed.damaged[0].path, path.display().to_string());
}

fn only_file(folder: &Path) -> std::path::PathBuf {
    let mut files = std::fs::read_dir(folder).expect("there is a folder");
    let file = files.next().expect("there is one file");
    assert!(files.next().is_none());
    file.expect("it can be looked at").path()
}

#[tokio::test]
async fn a_plan_of_a_file_is_opened_and_one_of_another_tenant_is_refused_by_name() {
    let state = checked(true).await;
    let view = all(&state, wants(&["bypass-removed"])).await;
    let text = plan_file::text(&state, &view.id).expect("it can be saved");
    let folder = tempfile::tempdir().expect("a place for files");
    let path = folder.path().join("plan.json");
    std::fs::write(&path, &text).expect("it can be written");
    let opened = plan_file::open(&state, path.clone()).await;
    let Ok(OpenedPlan::Plan { plan }) = opened else {
        panic!("{opened:?}")
    };
    assert_eq!((plan.rooms, plan.changes), (view.rooms, view.changes));
    assert!(plan.made_at.is_some() && plan.choices.iter().all(|choice| choice.wanted));
    assert!(state.repairing.shown(&plan.id).is_ok());

    std::fs::write(&path, text.replacen("\"flag\": false", "\"flag\": true", 1))
        .expect("it can be written");
    let edited = plan_file::open(&state, path.clone()).await;
    let Ok(OpenedPlan::Refused { name, refused }) = edited else {
        panic!("{edited:?}")
    };
    assert_eq!(
        (name.as_str(), refused.id.as_str()),
        ("plan.json", "edited")
    );

    let mut ours = onboarding::repair::Plan::of_file(&text).expect("it is a plan");
    ours.tenant_id = uuid::Uuid::nil();
    ours.tenant = Some("Fabrikam".to_owned());
    std::fs::write(&path, ours.to_file(&state.words())).expect("it can be written");
    let other = plan_file::open(&state, path).await;
    let Ok(OpenedPlan::Refused { refused, .. }) = other else {
        panic!("{other:?}")
    };
    assert_eq!(refused.id, "other-tenant");
    assert!(refused.args["theirs"].contains("Fabrikam"));
    assert!(
        state.repairing.shown(&plan.id).is_ok(),
        "what is shown stays"
    );
}

#[tokio::test]
async fn nothing_of_a_tenant_is_carried_out_when_the_window_has_left_it() {
    let state = checked(true).await;
    let view = all(&state, RepairWish::default()).await;
    state.leave();
    let left = repair_run::run(&state, &view.id, &listening().0).await;
    assert!(left.is_err());
    assert!(
        plan(&state, RepairScope::All, RepairWish::default())
            .await
            .is_err()
    );
}

#[tokio::test]
async fn whoever_closes_the_window_waits_for_the_rooms_under_way() {
    let state = in_front_of_the_demo().await;
    state.repairing.stopped().await;
    let mut under_way = state.repairing.begin().expect("nothing is under way");
    let closing = tokio::spawn(state.repairing.stopped());
    under_way
        .stop
        .wait_for(|stop| *stop)
        .await
        .expect("nothing more is begun");
    assert!(!closing.is_finished(), "a room is under way");
    drop(under_way);
    closing.await.expect("then the window closes");
}
