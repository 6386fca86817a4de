//! Plan, apply and undo, as an administrator or a scheduler calls them.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use simulator::{Options, Scenario, Simulator};
use support::{dump, let_app_repair, started};

use crate::program::{Folder, Said, program, said};

pub(crate) async fn fresh(rooms: usize) -> Simulator {
    let simulator = started(Options {
        scenario: Scenario::Fresh,
        rooms: Some(rooms),
        ..Options::default()
    })
    .await;
    let_app_repair(&simulator);
    simulator
}

pub(crate) fn command(folder: &Folder, simulator: &Simulator, arguments: &[&str]) -> Command {
    let mut command = program();
    command
        .args(arguments)
        .args(["--endpoints", &folder.endpoints(&simulator.announcement())]);
    command
}

fn run(folder: &Folder, simulator: &Simulator, arguments: &[&str]) -> Said {
    said(&mut command(folder, simulator, arguments))
}

/// Plans everything, and gives the file.
pub(crate) fn plan(folder: &Folder, simulator: &Simulator) -> String {
    let file = folder.path("plan.json").to_string_lossy().into_owned();
    let said = run(folder, simulator, &["plan", "--output", &file]);
    assert_eq!(said.code, Some(0), "{}", said.stderr);
    file
}

/// The journals of a folder, oldest first.
pub(crate) fn journals(folder: &Path) -> Vec<PathBuf> {
    let listed = onboarding::repair::list(folder).expect("the folder can be read");
    listed.into_iter().rev().map(|(path, _)| path).collect()
}

#[tokio::test]
async fn a_plan_is_shown_then_carried_out_then_taken_back() {
    let simulator = fresh(3).await;
    let folder = Folder::new();
    let before = dump(&simulator);
    let file = plan(&folder, &simulator);

    let shown = run(&folder, &simulator, &["apply", "--plan", &file]);
    assert_eq!(shown.code, Some(3), "{}", shown.stderr);
    assert!(
        shown.stdout.contains("AllBookInPolicy: True → False"),
        "{}",
        shown.stdout
    );
    assert!(
        shown.stdout.contains("15 changes in 3 rooms"),
        "{}",
        shown.stdout
    );
    before.assert_is_now(&simulator);

    let applied = run(&folder, &simulator, &["apply", "--plan", &file, "--yes"]);
    assert_eq!(applied.code, Some(0), "{}", applied.stderr);
    assert!(applied.stdout.contains("3 changed"), "{}", applied.stdout);
    let checked = run(&folder, &simulator, &["check", "--format", "json"]);
    assert_eq!(checked.json()["summary"]["failed"], 0);

    let parent = folder.path("");
    let journal = journals(&parent)[0].to_string_lossy().into_owned();
    let shown = run(&folder, &simulator, &["undo", "--journal", &journal]);
    assert_eq!(shown.code, Some(3), "{}", shown.stderr);
    assert!(
        shown.stdout.contains("AllBookInPolicy: False → True"),
        "{}",
        shown.stdout
    );
    let undone = run(
        &folder,
        &simulator,
        &["undo", "--journal", &journal, "--yes"],
    );
    assert_eq!(undone.code, Some(0), "{}", undone.stderr);
    before.assert_is_now(&simulator);
}

#[tokio::test]
async fn a_plan_is_narrowed_to_what_somebody_wants() {
    let simulator = fresh(3).await;
    let folder = Folder::new();
    let room = simulator.edit(|tenant| {
        let room = tenant.rooms().next().expect("there are rooms");
        room.primary_smtp_address.clone()
    });
    let said = run(
        &folder,
        &simulator,
        &["plan", "--rooms", &room, "--setting", "full-access"],
    );
    assert_eq!(said.code, Some(0), "{}", said.stderr);
    let plan: Value = said.json();
    let rooms = plan["plan"]["rooms"].as_array().expect("a plan has rooms");
    assert_eq!(rooms.len(), 1);
    assert_eq!(rooms[0]["items"].as_array().map(Vec::len), Some(1));
    let commands = &plan["explained"][0]["commands"];
    let text = commands[0].as_str().expect("a command is text");
    assert!(
        text.starts_with("Add-MailboxPermission -Identity '"),
        "{text}"
    );
    assert!(text.ends_with("-AutoMapping $false"), "{text}");
}

#[tokio::test]
async fn without_the_role_nothing_is_written_and_the_role_is_named() {
    let simulator = started(Options {
        scenario: Scenario::Fresh,
        rooms: Some(2),
        ..Options::default()
    })
    .await;
    let folder = Folder::new();
    let file = plan(&folder, &simulator);
    let before = dump(&simulator);
    let applied = run(&folder, &simulator, &["apply", "--plan", &file, "--yes"]);
    assert_eq!(applied.code, Some(1));
    assert!(
        applied.stderr.contains("Exchange Recipient Administrator"),
        "{}",
        applied.stderr
    );
    before.assert_is_now(&simulator);
}

#[tokio::test]
async fn files_that_are_no_plan_or_for_another_tenant_are_refused_before_anything_is_sent() {
    let simulator = fresh(2).await;
    let folder = Folder::new();
    let before = dump(&simulator);
    let file = plan(&folder, &simulator);
    let text = std::fs::read_to_string(&file).expect("it is there");
    let edited = folder.write(
        "edited.json",
        &text.replace("\"flag\": false", "\"flag\": true"),
    );
    let foreign = folder.write("foreign.json", "{\"schema\": \"somebody-elses\"}");
    let half = folder.write("half.json", &text[..text.len() / 2]);
    for (file, said) in [
        (&edited, "it was changed after it was written"),
        (&foreign, "this is not a plan of Offision Setup"),
        (&half, "is damaged"),
    ] {
        let refused = run(&folder, &simulator, &["apply", "--plan", file, "--yes"]);
        assert_eq!(refused.code, Some(3));
        assert!(refused.stderr.contains(said), "{}", refused.stderr);
    }
    before.assert_is_now(&simulator);

    let other = started(Options {
        scenario: Scenario::Fresh,
        rooms: Some(2),
        seed: 7,
        ..Options::default()
    })
    .await;
    let_app_repair(&other);
    let their_folder = Folder::new();
    let refused = run(&their_folder, &other, &["apply", "--plan", &file, "--yes"]);
    assert_eq!(refused.code, Some(3), "{}", refused.stderr);
    assert!(
        refused.stderr.contains("it is for the tenant"),
        "{}",
        refused.stderr
    );
}

#[tokio::test]
async fn a_journal_that_was_touched_takes_nothing_back() {
    let simulator = fresh(2).await;
    let folder = Folder::new();
    let file = plan(&folder, &simulator);
    run(&folder, &simulator, &["apply", "--plan", &file, "--yes"]);
    let after = dump(&simulator);
    let journal = journals(&folder.path(""))[0].clone();
    let text = std::fs::read_to_string(&journal).expect("it is there");
    let touched = folder.write(
        "touched.offision-journal",
        &text.replacen("\"flag\":true", "\"flag\":false", 1),
    );
    let refused = run(
        &folder,
        &simulator,
        &["undo", "--journal", &touched, "--yes"],
    );
    assert_eq!(refused.code, Some(3));
    assert!(
        refused.stderr.contains("line 2 is damaged"),
        "{}",
        refused.stderr
    );
    after.assert_is_now(&simulator);
}

#[tokio::test]
async fn what_a_script_claims_is_held_against_what_the_rooms_have() {
    let simulator = fresh(2).await;
    let folder = Folder::new();
    let file = plan(&folder, &simulator);
    let text: Value = serde_json::from_str(&std::fs::read_to_string(&file).expect("it is there"))
        .expect("a plan is JSON");
    let rooms: Vec<Value> = text["plan"]["rooms"]
        .as_array()
        .expect("a plan has rooms")
        .iter()
        .map(|room| serde_json::json!({ "address": room["address"], "outcome": "changed", "settings": [], "text": "" }))
        .collect();
    let outcome = serde_json::json!({
        "schema": "offision-setup/outcome", "version": 1, "plan": text["plan"]["id"],
        "tenantId": text["plan"]["tenantId"], "rooms": rooms,
    });
    let outcome = folder.write("outcome.json", &outcome.to_string());
    let verify = ["verify", "--plan", &file, "--outcome", &outcome];
    let lied = run(&folder, &simulator, &verify);
    assert_eq!(lied.code, Some(1), "{}", lied.stderr);
    assert!(lied.stdout.contains("it did not"), "{}", lied.stdout);
    assert!(
        lied.stdout.contains("0 rooms are as planned, 2 are not"),
        "{}",
        lied.stdout
    );
    run(&folder, &simulator, &["apply", "--plan", &file, "--yes"]);
    let true_now = run(&folder, &simulator, &verify);
    assert_eq!(
        true_now.code,
        Some(0),
        "{}{}",
        true_now.stdout,
        true_now.stderr
    );
}

#[test]
fn the_script_of_a_plan_needs_no_tenant() {
    let runtime = tokio::runtime::Runtime::new().expect("the operating system gives threads");
    let simulator = runtime.block_on(fresh(2));
    let folder = Folder::new();
    let file = plan(&folder, &simulator);
    let said = crate::program::call(&["script", "--plan", &file]);
    assert_eq!(said.code, Some(0), "{}", said.stderr);
    assert!(said.stdout.contains("-Apply"), "{}", said.stdout);
    let both = crate::program::call(&["script", "--plan", &file, "--name", "x"]);
    assert_eq!(both.code, Some(3));
}
